//! A programme: everything known, where it is taught, and where each fact comes from.

mod doors;
mod pathways;
mod places;

use std::sync::Arc;

use leptos::prelude::*;
use leptos_router::hooks::use_params_map;
use parcours_core::dataset::Catalog;
use parcours_core::dossier::ItemKey;
use parcours_core::explore::Comparison;
use parcours_core::model::{Programme, ProgrammeId, ProgrammeState};

use super::not_found::unknown;
use crate::components::badges::{LevelBadge, Modes};
use crate::components::favourite::FavouriteButton;
use crate::components::gate::{gate, gate_page};
use crate::components::layout::{Breadcrumb, OutLink, set_page_title};
use crate::components::outcomes::OutcomeSummary;
use crate::components::term::Term;
use crate::platform::location;
use crate::routes::{Route, programmes_where};
use crate::state::data::use_data;
use crate::strings::{
    capitalised, common, compare, duration, glossary, outcomes as outcome_text, programme as text,
};

/// `/formations/{id}`.
#[component]
pub fn ProgrammePage() -> impl IntoView {
    let params = use_params_map();
    let id = Memo::new(move |_| params.with(|params| params.get("id")).unwrap_or_default());
    let table = use_data().catalog;
    let again = table.clone();
    gate_page(
        move || table.get(),
        move || again.retry(),
        move |catalog| (move || content(&id.get(), &catalog)).into_any(),
    )
}

fn content(key: &str, catalog: &Arc<Catalog>) -> AnyView {
    let found = key.parse::<ProgrammeId>().ok().and_then(|id| catalog.programme(id));
    let Some(programme) = found else {
        return unknown(text::UNKNOWN, text::UNKNOWN_HELP);
    };
    let name = capitalised(&programme.name);
    set_page_title(&name);
    let id = programme.id;
    let award = programme.award;
    let alone = Comparison { programmes: vec![id], ..Comparison::default() };
    let award_route = programmes_where(|filter| filter.awards.push(award));
    view! {
        <div class="page">
            <Breadcrumb trail=vec![
                (common::PROGRAMMES.to_owned(), programmes_where(|_| ())),
                (award.label().to_owned(), award_route),
            ] />
            <div class="title-row">
                <h1 tabindex="-1">{name.clone()}</h1>
                <FavouriteButton key=ItemKey::Programme(id) name=name.clone() wide=true />
                <a class="button secondary" href=Route::Compare(alone).href()>
                    {compare::WITH}
                </a>
            </div>
            {state_notice(programme, catalog)}
            <h2>{text::FACTS}</h2>
            {facts(programme, catalog)}
            <places::Places programme=programme.clone() catalog=catalog.clone() />
            {doors::statuses(programme, catalog.clone())}
            <pathways::BeforeAndAfter id catalog=catalog.clone() />
            {occupations(id)}
            {outcomes(id)}
            <h2>{text::SOURCES}</h2>
            {sources(programme, &name)}
        </div>
    }
    .into_any()
}

fn state_notice(programme: &Programme, catalog: &Catalog) -> Option<AnyView> {
    let successors: Vec<_> = programme
        .successors
        .iter()
        .filter_map(|id| catalog.programme(*id))
        .map(|successor| {
            view! {
                <li>
                    <a href=Route::Programme(successor.id).href()>{capitalised(&successor.name)}</a>
                </li>
            }
        })
        .collect();
    match programme.state {
        ProgrammeState::Open => None,
        ProgrammeState::ToCheck => Some(view! { <p class="notice">{text::TO_CHECK}</p> }.into_any()),
        ProgrammeState::Closed => Some(
            view! {
                <div class="notice">
                    <p>{text::CLOSED} {programme.ends.map(|year| format!(" ({year})"))}</p>
                    {(!successors.is_empty())
                        .then(|| {
                            view! {
                                <p>{text::REPLACED_BY}</p>
                                <ul>{successors}</ul>
                            }
                        })}
                </div>
            }
            .into_any(),
        ),
    }
}

fn facts(programme: &Programme, catalog: &Catalog) -> impl IntoView + use<> {
    let reference = &catalog.reference;
    let domains: Vec<_> =
        programme.domains.iter().filter_map(|index| reference.domains.get(usize::from(*index))).collect();
    let domain_names: Vec<String> = domains.iter().map(|domain| domain.name.clone()).collect();
    let sectors: Vec<_> = (0u8..)
        .zip(&reference.sectors)
        .filter(|(index, _)| domains.iter().any(|domain| domain.sectors.contains(index)))
        .map(|(_, sector)| {
            view! {
                <li>
                    <a href=Route::Sector(sector.slug.to_string()).href()>{sector.name.clone()}</a>
                </li>
            }
        })
        .collect();
    let row = |term: &'static str, value: AnyView| {
        let explained = glossary::of_fact(term);
        view! {
            <div>
                <dt>
                    {explained
                        .map_or_else(
                            || term.into_any(),
                            |entry| view! { <Term entry label=term /> }.into_any(),
                        )}
                </dt>
                <dd>{value}</dd>
            </div>
        }
    };
    let unknown = || common::UNKNOWN.into_any();
    let rncp = match (programme.rncp, programme.rncp_url()) {
        (Some(number), Some(url)) => {
            view! { <OutLink href=url label=format!("RNCP{number}, {}", text::BLOCS) /> }.into_any()
        }
        _ => text::NO_RNCP.into_any(),
    };
    let award = programme.award.label();
    let award = match glossary::of_award(programme.award.slug()) {
        Some(entry) => view! { <Term entry label=award /> }.into_any(),
        None => award.into_any(),
    };
    view! {
        <dl class="facts">
            {row(
                text::LEVEL,
                programme.level.map_or_else(unknown, |level| view! { <LevelBadge level /> }.into_any()),
            )} {programme.cec.map(|cec| row(text::CEC, cec.into_any()))}
            {row(text::DURATION, programme.months.map_or_else(unknown, |months| duration(months).into_any()))}
            {row(text::AWARD, award)}
            {row(
                text::MODES,
                if programme.modes.is_empty() {
                    unknown()
                } else {
                    view! { <Modes modes=programme.modes /> }.into_any()
                },
            )} {row(text::RNCP, rncp)} {programme.cfd.clone().map(|cfd| row(text::CFD, cfd.into_any()))}
            {(!domain_names.is_empty()).then(|| row(text::DOMAINS, domain_names.join(", ").into_any()))}
            {(!sectors.is_empty())
                .then(|| row(text::SECTORS, view! { <ul role="list">{sectors}</ul> }.into_any()))}
        </dl>
    }
}

/// Occupations that recommend the programme; nothing while they are on their way, since the page stands without them.
fn occupations(id: ProgrammeId) -> impl IntoView {
    let table = use_data().occupations;
    move || {
        let table = table.get().ready()?;
        let items: Vec<_> = table
            .iter()
            .filter(|occupation| occupation.all_programmes().any(|programme| programme == id))
            .map(|occupation| {
                view! {
                    <li>
                        <a href=Route::Occupation(occupation.id).href()>{capitalised(&occupation.name)}</a>
                    </li>
                }
            })
            .collect();
        (!items.is_empty()).then(|| {
            view! {
                <section>
                    <h2>{text::OCCUPATIONS}</h2>
                    <ul class="tags" role="list">
                        {items}
                    </ul>
                </section>
            }
        })
    }
}

fn outcomes(id: ProgrammeId) -> impl IntoView {
    let table = use_data().outcomes.of("fr");
    view! {
        <section>
            <h2>{text::OUTCOMES}</h2>
            {gate(
                table,
                move |rows| {
                    let rows: Vec<_> = rows
                        .iter()
                        .filter(|row| row.programme == id && row.is_communicated())
                        .map(|row| view! { <OutcomeSummary outcome=row.clone() /> })
                        .collect();
                    if rows.is_empty() {
                        view! { <p>{outcome_text::NONE}</p> }.into_any()
                    } else {
                        view! {
                            <div class="outcomes">{rows}</div>
                            <p class="note">{outcome_text::COMPUTED}</p>
                        }
                            .into_any()
                    }
                },
            )}
        </section>
    }
}

fn sources(programme: &Programme, name: &str) -> impl IntoView + use<> {
    let manifest = use_data().manifest;
    let (id, name) = (programme.id.to_string(), name.to_owned());
    let report = move || {
        let version = manifest.get().ready().map(|m| m.version.clone()).unwrap_or_default();
        text::report(&name, &id, &location::href(), &version)
    };
    view! {
        <ul>
            {programme
                .official
                .clone()
                .map(|official| view! { <li>{text::OFFICIAL_NAME} "\u{a0}: " {official}</li> })} <li>
                <OutLink href=programme.onisep_url() label=common::SEE_ONISEP />
            </li> <li>
                <a href=Route::Data.href()>{common::DATA}</a>
            </li>
        </ul>
        <details class="report">
            <summary>{text::REPORT}</summary>
            <label>{text::REPORT_HELP} <textarea readonly rows="6" prop:value=report></textarea></label>
        </details>
    }
}
