//! A programme in a list.

use leptos::prelude::*;
use parcours_core::dossier::ItemKey;
use parcours_core::model::{ModeSet, Programme, ProgrammeState};

use super::badges::{LevelBadge, Modes, ToCheck};
use super::favourite::FavouriteButton;
use crate::routes::Route;
use crate::strings::{capitalised, duration, programme as text};

/// One row: rung, name, award, duration, modes, star.
#[component]
pub fn ProgrammeCard(
    /// The programme.
    programme: Programme,
    /// Modes to show: those of the place asked, or those possible.
    modes: ModeSet,
) -> impl IntoView {
    let Programme { id, award, name, level, months, state, .. } = programme;
    let name = capitalised(&name);
    let rung = level.map_or("none", |level| level.rung().slug());
    view! {
        <article class=format!("card programme-card on-{rung}")>
            <h3>
                <a href=Route::Programme(id).href()>{name.clone()}</a>
            </h3>
            <FavouriteButton key=ItemKey::Programme(id) name=name />
            <ul class="meta" role="list">
                {level
                    .map(|level| {
                        view! {
                            <li>
                                <LevelBadge level />
                            </li>
                        }
                    })}
                <li>{award.label()}</li>
                {months.map(|months| view! { <li>{duration(months)}</li> })}
                {match state {
                    ProgrammeState::Open => None,
                    ProgrammeState::Closed => {
                        Some(
                            view! {
                                <li>
                                    <span class="badge closed">{text::CLOSED_SHORT}</span>
                                </li>
                            }
                                .into_any(),
                        )
                    }
                    ProgrammeState::ToCheck => {
                        Some(
                            view! {
                                <li>
                                    <ToCheck />
                                </li>
                            }
                                .into_any(),
                        )
                    }
                }}
            </ul>
            {(!modes.is_empty()).then(|| view! { <Modes modes /> })}
        </article>
    }
}
