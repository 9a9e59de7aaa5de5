//! The table of a comparison.
//!
//! On a narrow screen its rows become cards, by style alone: the roles are written out, since some browsers forget that
//! a table is one when its display changes.

use leptos::prelude::*;
use parcours_core::compare::{Facts, Row, Verdict, Way, Ways};
use parcours_core::dataset::Catalog;
use parcours_core::dossier::ItemKey;
use parcours_core::explore::Comparison;
use parcours_core::model::{ModeSet, ProgrammeState};

use crate::components::badges::{LevelBadge, Modes, ToCheck};
use crate::components::favourite::FavouriteButton;
use crate::components::folded_list::folded_list;
use crate::components::outcomes::OutcomeSummary;
use crate::platform::dom;
use crate::routes::Route;
use crate::strings::{
    capitalised, common, compare as text, duration, outcomes as outcome_text, programme as programme_text,
};

/// Institutions and occupations named in a cell.
const NAMED: usize = 4;

/// The compared side by side, a row a question.
pub fn table(
    facts: &[Facts<'_>],
    asked: &Comparison,
    catalog: &Catalog,
    go: Callback<Comparison>,
) -> AnyView {
    let rows: Vec<(Row, Verdict)> = Row::ALL
        .into_iter()
        .filter(|row| *row != Row::Near || asked.place.is_some())
        .map(|row| (row, row.verdict(facts)))
        .collect();
    let several = facts.len() > 1;
    let differing = rows.iter().filter(|(_, verdict)| *verdict == Verdict::Differs).count();
    let heads: Vec<AnyView> = facts.iter().map(|each| head(each, asked, go)).collect();
    let place = asked.place.as_ref().and_then(|place| place.name(&catalog.reference)).unwrap_or_default();
    let body: Vec<AnyView> = rows
        .into_iter()
        .map(|(question, verdict)| row(question, several.then_some(verdict), facts, place, catalog))
        .collect();
    view! {
        <p class="found" role="status">
            {text::compared(facts.len())}
            {several.then(|| format!(", {}", text::differing(differing)))}
        </p>
        {(!several).then(|| view! { <p class="notice">{text::ONE_MORE}</p> })}
        <h2 class="visually-hidden">{text::SIDE_BY_SIDE}</h2>
        <table class=format!("comparison columns-{}", facts.len()) role="table">
            <caption class="visually-hidden">{text::CAPTION}</caption>
            <thead role="rowgroup">
                <tr role="row">
                    <th role="columnheader" scope="col" class="corner">
                        <span class="visually-hidden">{text::CORNER}</span>
                    </th>
                    {heads}
                </tr>
            </thead>
            <tbody role="rowgroup">{body}</tbody>
        </table>
        {several.then(|| view! { <p class="note">{text::VERDICTS}</p> })}
        <p class="note">{outcome_text::COMPUTED}</p>
    }
    .into_any()
}

fn head(facts: &Facts<'_>, asked: &Comparison, go: Callback<Comparison>) -> AnyView {
    let programme = facts.programme;
    let id = programme.id;
    let name = capitalised(&programme.name);
    let rung = programme.level.map_or("none", |level| level.rung().slug());
    let without = {
        let mut without = asked.clone();
        without.programmes.retain(|each| *each != id);
        without
    };
    let remove = move |_| {
        go.run(without.clone());
        // The button is gone with its column: the focus goes on from the heading.
        let _ = dom::focus("#contenu h1");
    };
    view! {
        <th role="columnheader" scope="col" class=format!("on-{rung}")>
            <a href=Route::Programme(id).href()>{name.clone()}</a>
            {(programme.state == ProgrammeState::Closed)
                .then(|| view! { <span class="badge closed">{text::CLOSED}</span> })}
            <span class="head-actions">
                <FavouriteButton key=ItemKey::Programme(id) name=name.clone() />
                <button type="button" class="chip" aria-label=text::remove(&name) on:click=remove>
                    {text::REMOVE}
                    <span aria-hidden="true">"×"</span>
                </button>
            </span>
        </th>
    }
    .into_any()
}

fn label(row: Row, place: &str) -> String {
    match row {
        Row::Level => text::LEVEL,
        Row::Award => text::AWARD,
        Row::Duration => text::DURATION,
        Row::Modes => text::MODES,
        Row::Country => text::COUNTRY,
        Row::Near => return text::near(place),
        Row::Before => text::BEFORE,
        Row::After => text::AFTER,
        Row::Occupations => text::OCCUPATIONS,
        Row::Outcomes => text::OUTCOMES,
    }
    .to_owned()
}

fn row(row: Row, verdict: Option<Verdict>, facts: &[Facts<'_>], place: &str, catalog: &Catalog) -> AnyView {
    let (class, word, sign) = match verdict {
        Some(Verdict::Differs) => ("differs", text::DIFFERS, "≠"),
        Some(Verdict::Same) => ("same", text::SAME, "="),
        Some(Verdict::Unclear) => ("unclear", text::UNCLEAR, "?"),
        None => ("", "", ""),
    };
    let cells: Vec<AnyView> = facts
        .iter()
        .map(|each| {
            // On a narrow screen the column's head is far: the name stands beside each answer. A screen reader has
            // the head already.
            view! {
                <td role="cell">
                    <span class="cell-name" aria-hidden="true">
                        {capitalised(&each.programme.name)}
                    </span>
                    {cell(row, each, catalog)}
                </td>
            }
            .into_any()
        })
        .collect();
    view! {
        <tr role="row" class=class>
            <th role="rowheader" scope="row">
                {label(row, place)}
                {verdict
                    .map(|_| {
                        view! {
                            " "
                            <span class="verdict">
                                <span aria-hidden="true">{sign}</span>
                                {word}
                            </span>
                        }
                    })}
            </th>
            {cells}
        </tr>
    }
    .into_any()
}

fn unknown() -> AnyView {
    view! { <span class="unknown">{common::UNKNOWN}</span> }.into_any()
}

fn cell(row: Row, facts: &Facts<'_>, catalog: &Catalog) -> AnyView {
    let programme = facts.programme;
    match row {
        Row::Level => match programme.level {
            Some(level) => view! {
                <LevelBadge level />
                {programme.cec.map(|cec| view! { <p class="note">{text::cec(cec)}</p> })}
            }
            .into_any(),
            None => unknown(),
        },
        Row::Award => programme.award.label().into_any(),
        Row::Duration => programme.months.map_or_else(unknown, |months| duration(months).into_any()),
        Row::Modes => modes(programme.modes),
        Row::Country if facts.country == 0 => {
            view! { <span class="unknown">{text::NO_PLACE}</span> }.into_any()
        }
        Row::Country => view! {
            <p>{programme_text::taught_at(facts.country)}</p>
            {modes(facts.seen)}
        }
        .into_any(),
        Row::Near => near(facts),
        Row::Before => ways(&facts.before, catalog),
        Row::After => ways(&facts.after, catalog),
        Row::Occupations => occupations(facts),
        Row::Outcomes => outcomes(facts),
    }
}

fn modes(modes: ModeSet) -> AnyView {
    if modes.is_empty() { unknown() } else { view! { <Modes modes /> }.into_any() }
}

fn near(facts: &Facts<'_>) -> AnyView {
    if facts.near.is_empty() {
        let why = if facts.country == 0 { text::NO_PLACE } else { text::NONE_NEAR };
        return view! { <span class="unknown">{why}</span> }.into_any();
    }
    let items: Vec<AnyView> = facts
        .near
        .iter()
        .map(|place| {
            view! {
                <li>
                    <a href=Route::Institution(place.uai).href()>{place.name.clone()}</a>
                    {(!place.town.is_empty()).then(|| format!(", {}", place.town))}
                    " "
                    <Modes modes=place.modes />
                    " "
                    <span class="year">{place.year}</span>
                    {place.trunk.then(|| view! { <span class="badge doubt">{programme_text::TRUNK}</span> })}
                    {place.to_check.then(|| view! { <ToCheck /> })}
                </li>
            }
            .into_any()
        })
        .collect();
    view! {
        <p>{programme_text::taught_at(facts.near.len())}</p>
        {folded_list("cell-list", items, NAMED, text::more)}
    }
    .into_any()
}

fn ways(ways: &Ways, catalog: &Catalog) -> AnyView {
    if ways.first.is_empty() {
        return view! { <span class="unknown">{text::NO_WAY}</span> }.into_any();
    }
    let items: Vec<AnyView> = ways
        .first
        .iter()
        .map(|way| {
            let words = match way {
                Way::Programme(id) => catalog.programme(*id).map_or_else(
                    || id.to_string().into_any(),
                    |found| {
                        view! { <a href=Route::Programme(*id).href()>{capitalised(&found.name)}</a> }
                            .into_any()
                    },
                ),
                Way::Award(award) => award.label().into_any(),
                Way::Class(label) => capitalised(label).into_any(),
            };
            view! { <li>{words}</li> }.into_any()
        })
        .collect();
    view! {
        {(!ways.programmes.is_empty()).then(|| view! { <p>{text::diplomas(ways.programmes.len())}</p> })}
        <ul class="cell-list" role="list">
            {items}
            {(ways.more > 0).then(|| view! { <li>{text::more(ways.more)}</li> })}
        </ul>
    }
    .into_any()
}

fn occupations(facts: &Facts<'_>) -> AnyView {
    if facts.occupations.is_empty() {
        return unknown();
    }
    let items: Vec<AnyView> = facts
        .occupations
        .iter()
        .take(NAMED)
        .map(|occupation| {
            view! {
                <li>
                    <a href=Route::Occupation(occupation.id).href()>{capitalised(&occupation.name)}</a>
                </li>
            }
            .into_any()
        })
        .collect();
    let more = facts.occupations.len().saturating_sub(NAMED);
    view! {
        <ul class="cell-list" role="list">
            {items}
            {(more > 0).then(|| view! { <li>{text::more(more)}</li> })}
        </ul>
    }
    .into_any()
}

fn outcomes(facts: &Facts<'_>) -> AnyView {
    let known: Vec<_> = facts
        .outcomes
        .iter()
        .flatten()
        .map(|outcome| view! { <OutcomeSummary outcome=(*outcome).clone() /> })
        .collect();
    if known.is_empty() { unknown() } else { view! { <div class="outcomes">{known}</div> }.into_any() }
}
