//! The bar that announces a new version, and the copy of the data set for when there is no network.

use leptos::prelude::*;

use crate::state::offline::{Copy, Offline, use_offline};
use crate::strings::offline as text;

/// Announces a new version, and waits: nobody loses what they are doing.
#[component]
pub fn NewVersion() -> impl IntoView {
    let offline = use_offline();
    let bar = move || {
        offline.new_version.get().then(|| {
            view! {
                <div class="new-version">
                    <p>{text::NEW_VERSION}</p>
                    <button type="button" class="button" on:click=move |_| offline.renew()>
                        {text::RENEW}
                    </button>
                    <button type="button" on:click=move |_| offline.new_version.set(false)>
                        {text::LATER}
                    </button>
                </div>
            }
        })
    };
    view! { <div role="status">{bar}</div> }
}

/// « Rendre disponible hors ligne », where the browser can.
pub fn keep_everything(kilobytes: String) -> impl IntoView {
    let offline = use_offline();
    let button = move |words, act: fn(&Offline)| {
        view! {
            <button type="button" class="button" on:click=move |_| act(&offline)>
                {words}
            </button>
        }
    };
    move || {
        let (said, action) = match offline.copy.get() {
            Copy::Impossible => return None,
            Copy::None => (text::size(&kilobytes), button(text::KEEP, |o| o.keep()).into_any()),
            Copy::Failed => (text::FAILED.to_owned(), button(text::KEEP, |o| o.keep()).into_any()),
            Copy::Whole => (text::KEPT.to_owned(), button(text::DROP, |o| o.drop()).into_any()),
            Copy::Coming(part) => {
                let bar =
                    view! { <progress max="100" value=part.to_string() aria-label=text::TITLE></progress> };
                (text::progress(part), bar.into_any())
            }
        };
        Some(view! {
            <section class="offline" aria-labelledby="sans-reseau">
                <h2 id="sans-reseau">{text::TITLE}</h2>
                <p>{text::SEEN}</p>
                <p role="status">{said}</p>
                {action}
            </section>
        })
    }
}
