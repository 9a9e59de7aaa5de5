//! A QR code.

use leptos::prelude::*;
use parcours_core::share::Qr;

/// Black on white in both themes, with the quiet zone that readers need.
#[component]
pub fn QrCode(
    /// The code.
    code: Qr,
    /// What it leads to.
    label: &'static str,
) -> impl IntoView {
    let side = code.size + 8;
    view! {
        <svg class="qr" viewBox=format!("-4 -4 {side} {side}") role="img" aria-label=label>
            <path class="qr-ground" d=format!("M-4 -4h{side}v{side}h-{side}z") />
            <path d=code.path />
        </svg>
    }
}
