//! The bundle: its one form, everything else refused, and what other programs make of it.

#[path = "bundle/agreement.rs"]
mod agreement;
#[path = "bundle/builder.rs"]
mod builder;
#[path = "bundle/hostile.rs"]
mod hostile;
#[path = "bundle/laws.rs"]
mod laws;
