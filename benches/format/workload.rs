//! 450 patterns like those of a browser's preferences: plain, attributes, one to three arguments, plurals, terms.

use std::fmt::Write as _;

const SUBJECTS: [&str; 30] = [
    "Startup",
    "Downloads",
    "Language",
    "Privacy",
    "Search",
    "Home",
    "Fonts",
    "Colors",
    "Proxy",
    "Updates",
    "Passwords",
    "Cookies",
    "History",
    "Permissions",
    "Certificates",
    "Sync",
    "Containers",
    "Tabs",
    "Extensions",
    "Accessibility",
    "Network",
    "Storage",
    "Printing",
    "Translation",
    "Keyboard",
    "Notifications",
    "Autofill",
    "Reader",
    "Media",
    "Performance",
];

/// The text, in Fluent.
pub(crate) fn text() -> String {
    let mut text = String::from("-brand-short-name = Firefox\n-vendor-short-name = Mozilla\n\n");
    for subject in SUBJECTS {
        let id = subject.to_lowercase();
        write!(
            text,
            "\
{id}-header = {subject}
{id}-description = Choose how {{ -brand-short-name }} handles {id} on this device and in every window
{id}-learn-more = Learn more
{id}-enable =
    .label = Turn on {id} for all sites
    .accesskey = {key}
{id}-settings =
    .label = Settings…
    .tooltiptext = Change what {{ -brand-short-name }} keeps for {id}
{id}-restart = Restart {{ -brand-short-name }} to use the new {id}
{id}-managed = Your organization, not {{ -vendor-short-name }}, manages {id}
{id}-count = {{ $count ->
    [one] {{ $count }} entry of {id}
   *[other] {{ $count }} entries of {id}
  }}
{id}-left = {{ $count ->
    [0] Nothing is left to do
    [one] You have {{ $count }} item left
   *[other] You have {{ $count }} items left
  }} in {id}.
{id}-used = {id} uses {{ $size }} on this disk
{id}-from = {id} was changed by {{ $name }} on {{ $device }}
{id}-detail = {{ $name }} on {{ $device }}: {{ $count }} changes
{id}-error = {subject} could not be opened. Try again later.
",
            key = subject.chars().next().unwrap_or('a'),
        )
        .expect("a string takes everything");
    }
    text
}
