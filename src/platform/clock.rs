//! The clock.

/// The day in words, as French writes it.
#[must_use]
pub fn today() -> String {
    let options = js_sys::Object::new();
    let _ = js_sys::Reflect::set(&options, &"dateStyle".into(), &"long".into());
    js_sys::Date::new_0().to_locale_date_string("fr-FR", &options).into()
}

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
