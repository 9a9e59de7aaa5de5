//! The ladder: the product's signature. Rungs climb upwards on the screen; the reading order follows the climb.

use std::sync::Arc;

use leptos::prelude::*;
use parcours_core::dataset::{Catalog, Sorted};
use parcours_core::ladder::{LadderLevel, Step, TaughtAt};
use parcours_core::model::{Institution, ModeSet, ProgrammeId};

use super::badges::{Modes, ToCheck};
use super::folded_list::folded_list;
use crate::routes::Route;
use crate::strings::{campus as text, capitalised, common, programme as programme_text};

/// Programmes shown on a rung before it is unfolded.
const SHOWN: usize = 6;
/// Programmes of elsewhere named on an empty rung.
const ELSEWHERE: usize = 4;

/// A ladder in a territory, each programme with its institutions.
#[component]
pub fn Ladder(
    /// Levels, climbing.
    levels: Vec<LadderLevel>,
    /// Names of programmes.
    catalog: Arc<Catalog>,
    /// Names of institutions.
    institutions: Arc<Sorted<Institution>>,
) -> impl IntoView {
    let rungs = levels.into_iter().map(|level| rung(level, &catalog, &institutions)).collect_view();
    view! {
        <ol class="ladder" role="list">
            {rungs}
        </ol>
    }
}

fn rung(level: LadderLevel, catalog: &Catalog, institutions: &Sorted<Institution>) -> impl IntoView + use<> {
    let class = format!("ladder-rung on-{}", level.level.rung().slug());
    let count = level.steps.len();
    let items: Vec<AnyView> =
        level.steps.iter().filter_map(|step| item(step, catalog, institutions)).collect();
    let content = if items.is_empty() {
        let elsewhere = elsewhere(&level.elsewhere, catalog);
        view! {
            <p class="empty-rung">{common::NOT_FOUND_IN_DATA}</p>
            {elsewhere}
        }
        .into_any()
    } else {
        folded_list("steps", items, SHOWN, text::more)
    };
    view! {
        <li class=class data-level=level.level.slug() data-steps=count.to_string()>
            <h3 class="rung-name">{level.level.label()}</h3>
            <div class="rung-body">{content}</div>
        </li>
    }
}

/// A gap: what the same level holds elsewhere in the country.
fn elsewhere(found: &[ProgrammeId], catalog: &Catalog) -> Option<impl IntoView + use<>> {
    let names: Vec<_> = found
        .iter()
        .take(ELSEWHERE)
        .filter_map(|id| catalog.programme(*id))
        .map(|programme| {
            view! {
                <li>
                    <a href=Route::Programme(programme.id).href()>{capitalised(&programme.name)}</a>
                </li>
            }
        })
        .collect();
    let rest = found.len().saturating_sub(ELSEWHERE);
    (!names.is_empty()).then(|| {
        view! {
            <p class="note">{text::ELSEWHERE}</p>
            <ul class="tags" role="list">
                {names}
                {(rest > 0).then(|| view! { <li>{text::and_more(rest)}</li> })}
            </ul>
        }
    })
}

fn item(step: &Step, catalog: &Catalog, institutions: &Sorted<Institution>) -> Option<AnyView> {
    let programme = catalog.programme(step.id)?;
    let places = step.taught.iter().map(|place| taught_at(place, institutions)).collect_view();
    let modes = step.taught.iter().fold(ModeSet::EMPTY, |modes, place| modes.union(place.modes));
    let (mark, title) = if step.sourced { ("own", text::OWN) } else { ("computed", text::COMPUTED) };
    let count = step.taught.len();
    Some(
        view! {
            <li class=format!("step {mark}")>
                <a class="step-name" href=Route::Programme(step.id).href()>
                    {capitalised(&programme.name)}
                </a>
                <span class="origin" title=title>
                    {if step.sourced { text::OWN_SHORT } else { text::COMPUTED_SHORT }}
                </span>
                {(!modes.is_empty()).then(|| view! { <Modes modes /> })}
                {if count == 0 {
                    view! { <p class="no-place">{programme_text::NO_PLACE_SHORT}</p> }.into_any()
                } else {
                    view! {
                        <details class="places">
                            <summary>{programme_text::taught_at(count)}</summary>
                            <ul role="list">{places}</ul>
                        </details>
                    }
                        .into_any()
                }}
            </li>
        }
        .into_any(),
    )
}

fn taught_at(place: &TaughtAt, institutions: &Sorted<Institution>) -> impl IntoView + use<> {
    let (name, town) = institutions
        .find(place.uai)
        .map_or_else(|| (place.uai.to_string(), String::new()), |i| (i.name.clone(), i.town.clone()));
    view! {
        <li>
            <a href=Route::Institution(place.uai).href()>{name}</a>
            {(!town.is_empty()).then(|| format!(", {town}"))}
            {place
                .year
                .map(|year| {
                    view! {
                        " · "
                        <span class="year">{year}</span>
                    }
                })}
            {place
                .sourced
                .then(|| {
                    view! {
                        " "
                        <span class="origin" title=text::OWN>
                            {text::OWN_SHORT}
                        </span>
                    }
                })}
            {place
                .to_check
                .then(|| {
                    view! {
                        " "
                        <ToCheck />
                    }
                })}
        </li>
    }
}
