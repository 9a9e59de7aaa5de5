//! The only place that talks to the browser: address, network, storage, focus, clock.

pub mod clock;
pub mod dom;
pub mod drawing;
pub mod fetch;
pub mod files;
pub mod frame;
pub mod location;
pub mod offline;
pub mod panic;
pub mod position;
pub mod presence;
pub mod session;
pub mod storage;
pub mod takeover;
