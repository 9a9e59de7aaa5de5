//! Loading, failing, and being there.

use std::sync::Arc;

use leptos::prelude::*;

use crate::platform::dom;
use crate::platform::fetch::FetchError;
use crate::state::data::{Load, LoadError, Table};
use crate::strings::common as text;

/// Shows a table once it is there; until then says so, and offers to try again where it failed.
pub fn gate<T: Send + Sync + 'static>(
    table: Table<T>,
    show: impl Fn(Arc<T>) -> AnyView + Send + 'static,
) -> impl IntoView {
    let source = table.clone();
    let retry = move || table.retry();
    gate_on(move || source.get(), retry, show)
}

/// The same for what is the whole page: where it fails, the failure is the page, and has its heading.
pub fn gate_page<T: Send + Sync + 'static>(
    load: impl Fn() -> Load<T> + Send + 'static,
    retry: impl Fn() + Clone + Send + 'static,
    show: impl Fn(Arc<T>) -> AnyView + Send + 'static,
) -> impl IntoView {
    gate_headed(load, retry, show, || view! { <h1 tabindex="-1">{text::LOAD_FAILED}</h1> }.into_any())
}

/// The same for tables put together.
pub fn gate_on<T: Send + Sync + 'static>(
    load: impl Fn() -> Load<T> + Send + 'static,
    retry: impl Fn() + Clone + Send + 'static,
    show: impl Fn(Arc<T>) -> AnyView + Send + 'static,
) -> impl IntoView {
    gate_headed(load, retry, show, || view! { <h2>{text::LOAD_FAILED}</h2> }.into_any())
}

fn gate_headed<T: Send + Sync + 'static>(
    load: impl Fn() -> Load<T> + Send + 'static,
    retry: impl Fn() + Clone + Send + 'static,
    show: impl Fn(Arc<T>) -> AnyView + Send + 'static,
    heading: fn() -> AnyView,
) -> impl IntoView {
    move || match load() {
        Load::Pending => loading().into_any(),
        Load::Failed(error) => failed(&error, retry.clone(), heading()).into_any(),
        Load::Ready(table) => show(table),
    }
}

/// Something is on its way. It appears after a moment only, so that a quick answer does not flash.
pub fn loading() -> impl IntoView {
    view! {
        <div class="loading" role="status">
            <span class="loading-bars" aria-hidden="true"></span>
            {text::LOADING}
        </div>
    }
}

fn failed(error: &LoadError, retry: impl Fn() + 'static, heading: AnyView) -> impl IntoView {
    let help = match error {
        LoadError::Fetch(FetchError::Unreachable | FetchError::Status(_)) => text::LOAD_FAILED_HELP,
        LoadError::Damaged(_) => text::LOAD_DAMAGED,
        LoadError::OtherVersion => text::LOAD_OTHER_VERSION,
    };
    let outdated = *error == LoadError::OtherVersion;
    view! {
        <div class="failure" role="alert">
            {heading}
            <p>{help}</p>
            <button
                type="button"
                class="button"
                on:click=move |_| if outdated { dom::reload() } else { retry() }
            >
                {if outdated { text::RELOAD } else { text::RETRY }}
            </button>
        </div>
    }
}
