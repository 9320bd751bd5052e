//! Which bundle of a registry suits a language: negotiation, version, lock. Never a version that the channel did not point to.

use std::collections::BTreeMap;

use semver::Version;

use super::error::Error;
use super::{Locked, Request, Wanted};
use crate::locale::LocaleTag;
use crate::trust::{TargetInfo, TargetName, Targets};

type Found<'a> = (&'a TargetName, &'a TargetInfo);

/// The bundle that suits a language best.
pub(super) fn choose<'a>(targets: &'a Targets, request: &Request, asked: &LocaleTag) -> Result<Found<'a>, Error> {
    if let Wanted::Locked(locks) = &request.wanted {
        return locked(targets, request, locks, asked);
    }
    let known: Vec<Found<'a>> = history(targets, request).collect();
    if known.is_empty() {
        return Err(Error::nothing_live(&request.pack, &request.channel));
    }
    let candidates = candidates(targets, &request.pack, asked);
    let of = |locale: &LocaleTag| known.iter().copied().filter(|(_, target)| target.custom.locale == *locale).collect::<Vec<_>>();
    if let Some(found) = candidates.iter().find_map(|locale| suited(&of(locale), request)) {
        return Ok(found);
    }
    let there: Vec<Found<'a>> = candidates.iter().flat_map(of).collect();
    match &request.wanted {
        Wanted::Matching(version) if !there.is_empty() => Err(Error::version(asked, version, &versions(&there))),
        _ => {
            let mut there: Vec<LocaleTag> = known.iter().map(|(_, target)| target.custom.locale.clone()).collect();
            there.dedup();
            Err(Error::locale(asked, &candidates, &there))
        }
    }
}

/// Bundles of the pack that the channel points to or pointed to once.
fn history<'a>(targets: &'a Targets, request: &Request) -> impl Iterator<Item = Found<'a>> {
    let is_known = |target: &TargetInfo| {
        let custom = &target.custom;
        custom.pack == request.pack && (custom.channels.contains(&request.channel) || custom.since.contains_key(&request.channel))
    };
    targets.targets.iter().filter(move |(_, target)| is_known(target))
}

/// Of one language's bundles: the one that the channel points to if it fits, else the newest that fits.
fn suited<'a>(bundles: &[Found<'a>], request: &Request) -> Option<Found<'a>> {
    let is_live = |target: &TargetInfo| target.custom.channels.contains(&request.channel);
    let Wanted::Matching(wanted) = &request.wanted else {
        return bundles.iter().copied().find(|(_, target)| is_live(target));
    };
    let fitting = bundles.iter().filter_map(|found| Some((Version::parse(&found.1.custom.version).ok()?, *found)));
    let fitting = fitting.filter(|(version, (_, target))| wanted.matches(version) && (is_live(target) || !target.custom.is_withdrawn()));
    fitting.max_by_key(|(version, (_, target))| (is_live(target), version.clone())).map(|(_, found)| found)
}

fn versions(bundles: &[Found<'_>]) -> Vec<String> {
    let mut versions: Vec<_> = bundles.iter().map(|(_, target)| (Version::parse(&target.custom.version).ok(), target)).collect();
    versions.sort_by(|a, b| a.0.cmp(&b.0));
    versions.into_iter().map(|(_, target)| format!("{} {}", target.custom.locale, target.custom.version)).collect()
}

fn locked<'a>(targets: &'a Targets, request: &Request, locks: &BTreeMap<LocaleTag, Locked>, asked: &LocaleTag) -> Result<Found<'a>, Error> {
    let lock = locks.get(asked).ok_or_else(|| Error::not_locked(asked))?;
    let is_it = |target: &TargetInfo| target.custom.pack == request.pack && lock.is(target);
    targets.targets.iter().find(|(_, target)| is_it(target)).ok_or_else(|| Error::lock_gone(asked, lock))
}

/// Languages to try: the asked one and its parents, then what the pack allows each of them. Never another script.
pub(super) fn candidates(targets: &Targets, pack: &str, asked: &LocaleTag) -> Vec<LocaleTag> {
    match targets.fallback.get(pack) {
        Some(allowed) => asked.fallbacks_with(allowed),
        None => asked.fallbacks(),
    }
}
