//! A button that asks before it acts.

use std::time::Duration;

use leptos::prelude::*;

use crate::platform::dom;
use crate::strings::common as text;

/// Asks in place, in words that say what will happen; the safe answer has the focus.
#[component]
pub fn Confirm(
    /// Words of the button.
    label: &'static str,
    /// What is asked.
    #[prop(into)]
    question: Signal<String>,
    /// Words of the answer that acts.
    yes: &'static str,
    /// What it does.
    #[prop(into)]
    act: Callback<()>,
) -> impl IntoView {
    let asking = RwSignal::new(false);
    let focus = |selector: &'static str| {
        set_timeout(
            move || {
                dom::focus(selector);
            },
            Duration::ZERO,
        );
    };
    let ask = move |_| {
        asking.set(true);
        focus(".confirm .no");
    };
    let answer = move || {
        view! {
            <div
                class="confirm"
                role="group"
                aria-label=move || question.get()
                on:keydown=move |event| {
                    if event.key() == "Escape" {
                        asking.set(false);
                    }
                }
            >
                <p>{move || question.get()}</p>
                <button
                    type="button"
                    class="button danger"
                    on:click=move |_| {
                        asking.set(false);
                        act.run(());
                    }
                >
                    {yes}
                </button>
                <button type="button" class="button secondary no" on:click=move |_| asking.set(false)>
                    {text::NO}
                </button>
            </div>
        }
    };
    move || {
        if asking.get() {
            answer().into_any()
        } else {
            view! {
                <button type="button" class="button secondary" on:click=ask>
                    {label}
                </button>
            }
            .into_any()
        }
    }
}
