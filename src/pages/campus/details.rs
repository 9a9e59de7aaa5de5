//! What sources say of a campus: its own programmes, facts, members, and the sources themselves.

use leptos::prelude::*;
use parcours_core::model::{CampusDetails, CampusSource, Member, MemberKind};

use crate::components::layout::OutLink;
use crate::routes::Route;
use crate::strings::campus as text;

/// Kinds of members, in the order of the page.
const KINDS: [MemberKind; 7] = [
    MemberKind::School,
    MemberKind::Cfa,
    MemberKind::University,
    MemberKind::Lab,
    MemberKind::Company,
    MemberKind::Public,
    MemberKind::Other,
];

/// Everything below the ladder.
pub fn sections(details: &CampusDetails) -> impl IntoView + use<> {
    view! {
        {not_matched(details)}
        {facts(details)}
        {network(details)}
        {sources(details)}
    }
}

/// Number of a source in the list at the foot of the page.
fn number(details: &CampusDetails, id: &parcours_core::model::Slug) -> usize {
    details.sources.iter().position(|source| source.id == *id).map_or(0, |position| position + 1)
}

fn mark(details: &CampusDetails, id: &parcours_core::model::Slug) -> impl IntoView + use<> {
    let number = number(details, id);
    (number > 0).then(|| view! { <sup class="source-mark">{format!("[{number}]")}</sup> })
}

fn not_matched(details: &CampusDetails) -> Option<impl IntoView + use<>> {
    let items: Vec<_> = details
        .programmes
        .iter()
        .filter(|programme| programme.ids.is_empty())
        .map(|programme| view! { <li>{programme.name.clone()} {mark(details, &programme.source)}</li> })
        .collect();
    (!items.is_empty()).then(|| {
        view! {
            <p>{text::NOT_MATCHED}</p>
            <ul>{items}</ul>
        }
    })
}

fn facts(details: &CampusDetails) -> Option<impl IntoView + use<>> {
    let items: Vec<_> = details
        .facts
        .iter()
        .map(|fact| {
            view! {
                <li>
                    {fact.text.clone()}
                    {fact
                        .year
                        .filter(|year| !fact.text.contains(&year.to_string()))
                        .map(|year| {
                            view! {
                                " "
                                <span class="year">{year}</span>
                            }
                        })} {mark(details, &fact.source)}
                </li>
            }
        })
        .collect();
    (!items.is_empty()).then(|| {
        view! {
            <section>
                <h2>{text::FACTS}</h2>
                <ul class="campus-facts">{items}</ul>
            </section>
        }
    })
}

fn network(details: &CampusDetails) -> Option<impl IntoView + use<>> {
    let groups: Vec<_> = KINDS
        .into_iter()
        .filter_map(|kind| {
            let items: Vec<_> = details
                .members
                .iter()
                .filter(|member| member.kind == kind)
                .map(|member| member_item(details, member))
                .collect();
            (!items.is_empty()).then(|| {
                view! {
                    <div>
                        <h3>{kind.label()}</h3>
                        <ul>{items}</ul>
                    </div>
                }
            })
        })
        .collect();
    (!groups.is_empty()).then(|| {
        view! {
            <section>
                <h2>{text::NETWORK}</h2>
                <div class="network">{groups}</div>
            </section>
        }
    })
}

fn member_item(details: &CampusDetails, member: &Member) -> impl IntoView + use<> {
    let name = member.name.clone();
    view! {
        <li>
            {match member.uai {
                Some(uai) => view! { <a href=Route::Institution(uai).href()>{name}</a> }.into_any(),
                None => name.into_any(),
            }} {member.town.clone().map(|town| format!(", {town}"))} {mark(details, &member.source)}
        </li>
    }
}

fn sources(details: &CampusDetails) -> impl IntoView + use<> {
    let items = details.sources.iter().map(source_item).collect_view();
    view! {
        <section>
            <h2>{text::SOURCES}</h2>
            <ol class="sources">{items}</ol>
        </section>
    }
}

fn source_item(source: &CampusSource) -> impl IntoView + use<> {
    let label = source.title.clone().or_else(|| source.url.clone()).unwrap_or_default();
    view! {
        <li>
            {match source.url.clone() {
                Some(url) => view! { <OutLink href=url label /> }.into_any(),
                None => label.into_any(),
            }} {source.date.clone().map(|date| format!(" ({date})"))}
        </li>
    }
}
