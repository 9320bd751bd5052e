//! Formats numbers and dates as the locale writes them.

pub mod datetime;
pub mod formatters;
pub mod number;
