//! What stands on paper alone: whose it is, of which day and data, and the way back to the screen.

use leptos::prelude::*;

use super::share::paper_code;
use crate::components::qr::QrCode;
use crate::platform::clock;
use crate::state::favourites::use_favourites;
use crate::strings::share as text;

/// Top of the first page.
pub fn head(version: Signal<String>) -> AnyView {
    let favourites = use_favourites();
    let whose = move || {
        favourites.with(|dossier| {
            let names = [dossier.first_name(), dossier.name()];
            names.into_iter().filter(|name| !name.is_empty()).collect::<Vec<_>>().join(" · ")
        })
    };
    view! {
        <div class="print-only paper-head">
            <p class="paper-name">{whose}</p>
            <p>{move || text::paper_line(&clock::today(), &version.get())}</p>
        </div>
    }
    .into_any()
}

/// End of the last page: the code that opens the same dossier on a screen.
pub fn foot() -> AnyView {
    let favourites = use_favourites();
    let content = Memo::new(move |_| favourites.content());
    let code = move || {
        let content = content.get();
        if content.items.is_empty() {
            return None;
        }
        let code = paper_code(content);
        let help = if code.is_some() { text::PAPER_QR } else { text::PAPER_NO_QR };
        Some(view! {
            {code.map(|code| view! { <QrCode code label=text::QR /> })}
            <p>{help}</p>
        })
    };
    view! { <div class="print-only paper-foot">{code}</div> }.into_any()
}
