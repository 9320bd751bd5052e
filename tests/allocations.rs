//! What opening and showing take from the heap. A binary of its own: the allocator that counts is there for all of it.

#![cfg(feature = "write")]
#![allow(clippy::unwrap_used)] // Helpers of tests fail with the test.

mod support;

use std::alloc::System;
use std::hint::black_box;

use fluent_pack::runtime::Formatter;
use stats_alloc::{INSTRUMENTED_SYSTEM, Region, Stats, StatsAlloc};

#[global_allocator]
static ALLOCATOR: &StatsAlloc<System> = &INSTRUMENTED_SYSTEM;

/// The least of some runs: the test's own threads may take something meanwhile.
fn taken(mut run: impl FnMut()) -> Stats {
    let runs = (0..10).map(|_| {
        let region = Region::new(ALLOCATOR);
        run();
        region.change()
    });
    runs.min_by_key(|stats| stats.allocations).unwrap()
}

#[test]
fn a_static_message_takes_nothing_and_opening_takes_the_same_whatever_the_size() {
    let small = support::compiled("en", "a = Text\n");
    let text: String = (0..3_000).map(|number| format!("message-{number} = Text {{ $number }} of many\n")).collect();
    let large = support::compiled("en", &format!("a = Text\n{text}"));
    assert!(large.len() > 50_000);
    let open = |bytes: &[u8]| {
        taken(|| {
            let formatter = Formatter::open(bytes).unwrap();
            black_box(formatter.format("a", None, &mut Vec::new()));
        })
    };
    let (few, many) = (open(&small), open(&large));
    assert_eq!((few.allocations, few.bytes_allocated), (many.allocations, many.bytes_allocated));
    assert!(many.bytes_allocated < 5 * 1024, "{} bytes", many.bytes_allocated);

    let formatter = Formatter::open(large).unwrap();
    let shown = taken(|| {
        black_box(formatter.format("a", None, &mut Vec::new()));
    });
    assert_eq!(shown.allocations, 0);
}
