//! What the benches measure: the core on the repository's own bundle, beside peers that do the same.
//!
//! `cargo xtask bench` builds it for a browser ([`browser`]) and natively (the program of this crate). Nothing here
//! ships: the peers may be large.

#[cfg(target_arch = "wasm32")]
pub mod browser;
pub mod bundle;
#[cfg(feature = "layout")]
pub mod graphs;
#[cfg(not(target_arch = "wasm32"))]
pub mod growth;
#[cfg(feature = "peers")]
pub mod peers;
#[cfg(feature = "itineraries")]
pub mod questions;
pub mod random;
