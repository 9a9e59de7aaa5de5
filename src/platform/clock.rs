//! The clock.

/// Milliseconds since 1970, by the browser's clock (which may be wrong).
#[must_use]
#[allow(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "a positive whole number below 2^53"
)]
pub fn now() -> u64 {
    js_sys::Date::now().max(0.0) as u64
}
