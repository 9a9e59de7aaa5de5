//! Search, on the bundle of the repository: judged queries, properties, speed.

#![allow(clippy::unwrap_used, clippy::expect_used, reason = "a test may stop at the first surprise")]

#[path = "search/bundle.rs"]
mod bundle;
#[path = "search/judged.rs"]
mod judged;
#[path = "search/properties.rs"]
mod properties;
#[path = "search/speed.rs"]
mod speed;
