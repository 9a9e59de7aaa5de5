//! Which dossier this is, and what one does with a whole one.

use leptos::prelude::*;
use parcours_core::dossier::MAX_NAME;

use crate::components::confirm::Confirm;
use crate::state::favourites::use_favourites;
use crate::strings::favourites as text;

/// The dossier's name as it is shown.
pub fn shown_name(id: u64, name: &str) -> String {
    match (id, name) {
        (0, "") => text::FIRST_DOSSIER.to_owned(),
        (_, "") => text::UNNAMED.to_owned(),
        (_, name) => name.to_owned(),
    }
}

/// Chooser, first name, and the drawer of what is done with dossiers.
#[component]
pub fn Head() -> impl IntoView {
    let favourites = use_favourites();
    let listed = Memo::new(move |_| favourites.listed());
    let open = Memo::new(move |_| favourites.open());
    let several = Memo::new(move |_| listed.with(|listed| listed.len() > 1));
    let chooser = move || several.get().then(|| chooser(listed, open));
    let name = move || favourites.with(|dossier| dossier.name().to_owned());
    let shown = move || favourites.with(|dossier| shown_name(dossier.id, dossier.name()));
    let count = Memo::new(move |_| favourites.count());
    view! {
        <div class="dossier-head">
            {chooser} <details class="dossier-manage">
                <summary>{text::MANAGE}</summary>
                <p class="note">{text::MANAGE_HELP}</p>
                <div class="choices">
                    <label>
                        <span>{text::DOSSIER_NAME}</span>
                        <input
                            type="text"
                            maxlength=MAX_NAME
                            autocomplete="off"
                            placeholder=shown
                            prop:value=name
                            on:change:target=move |event| favourites.set_name(&event.target().value())
                        />
                    </label>
                    <label>
                        <span>{text::FIRST_NAME}</span>
                        <input
                            type="text"
                            maxlength=MAX_NAME
                            autocomplete="off"
                            prop:value=move || favourites.with(|dossier| dossier.first_name().to_owned())
                            on:change:target=move |event| favourites.set_first_name(&event.target().value())
                        />
                    </label>
                </div>
                <div class="actions">
                    <button
                        type="button"
                        class="button secondary"
                        on:click=move |_| {
                            let name = text::numbered(untrack(|| listed.with(Vec::len)) + 1);
                            favourites.create(&name);
                        }
                    >
                        {text::NEW_DOSSIER}
                    </button>
                    {move || {
                        (count.get() > 0)
                            .then(|| {
                                view! {
                                    <Confirm
                                        label=text::CLEAR
                                        question=move || text::clear_question(count.get())
                                        yes=text::CLEAR_YES
                                        act=move || favourites.clear()
                                    />
                                }
                            })
                    }}
                    {move || {
                        several
                            .get()
                            .then(|| {
                                view! {
                                    <Confirm
                                        label=text::DELETE
                                        question=move || text::delete_question(&shown(), count.get())
                                        yes=text::DELETE_YES
                                        act=move || favourites.delete(untrack(shown))
                                    />
                                }
                            })
                    }}
                </div>
            </details>
        </div>
    }
}

fn chooser(listed: Memo<Vec<(u64, String)>>, open: Memo<u64>) -> impl IntoView {
    let favourites = use_favourites();
    let options = move || {
        let option = |(id, name): (u64, String)| {
            view! {
                <option value=id.to_string() selected=move || open.get() == id>
                    {shown_name(id, &name)}
                </option>
            }
        };
        listed.get().into_iter().map(option).collect_view()
    };
    view! {
        <label class="dossier-choice">
            <span>{text::DOSSIER}</span>
            <select on:change:target=move |event| {
                if let Ok(id) = event.target().value().parse() {
                    favourites.choose(id);
                }
            }>{options}</select>
        </label>
    }
}
