//! What sources say of a campus: its own programmes, facts, members, and the sources themselves.

use maud::{Markup, html};
use parcours_core::model::{CampusDetails, MemberKind, Slug, Uai};

use crate::prerender::marks::out_link;
use crate::prerender::page::Page;
use crate::prerender::site::Site;
use crate::prerender::words::app::campus as text;

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
pub fn sections(site: &Site, details: &CampusDetails) -> Markup {
    html! {
        (not_matched(details))
        (facts(details))
        (network(site, details))
        (sources(details))
    }
}

/// The name of an institution, linked where its page exists.
pub fn institution(site: &Site, uai: Option<Uai>, name: &str) -> Markup {
    let known = uai.filter(|uai| site.tables.institutions.find(*uai).is_some());
    html! {
        @match known {
            Some(uai) => a href=(site.href(&Page::Institution(uai))) { (name) },
            None => (name),
        }
    }
}

/// Number of a source in the list at the foot of the page.
fn mark(details: &CampusDetails, id: &Slug) -> Markup {
    let number = details.sources.iter().position(|source| source.id == *id).map(|position| position + 1);
    html! { @if let Some(number) = number { sup.source-mark { "[" (number) "]" } } }
}

fn not_matched(details: &CampusDetails) -> Markup {
    let found: Vec<_> = details.programmes.iter().filter(|programme| programme.ids.is_empty()).collect();
    html! {
        @if !found.is_empty() {
            p { (text::NOT_MATCHED) }
            ul { @for programme in found { li { (programme.name) " " (mark(details, &programme.source)) } } }
        }
    }
}

fn facts(details: &CampusDetails) -> Markup {
    html! {
        @if !details.facts.is_empty() {
            section {
                h2 { (text::FACTS) }
                ul.campus-facts { @for fact in &details.facts {
                    li {
                        (fact.text)
                        @if let Some(year) = fact.year.filter(|year| !fact.text.contains(&year.to_string())) { " " span.year { (year) } }
                        (mark(details, &fact.source))
                    }
                } }
            }
        }
    }
}

fn network(site: &Site, details: &CampusDetails) -> Markup {
    let groups = KINDS.into_iter().map(|kind| {
        let members: Vec<_> = details.members.iter().filter(|member| member.kind == kind).collect();
        (kind, members)
    });
    html! {
        @if !details.members.is_empty() {
            section {
                h2 { (text::NETWORK) }
                div.network { @for (kind, members) in groups.filter(|(_, members)| !members.is_empty()) {
                    div {
                        h3 { (kind.label()) }
                        ul { @for member in members {
                            li {
                                (institution(site, member.uai, &member.name))
                                @if let Some(town) = &member.town { ", " (town) }
                                (mark(details, &member.source))
                            }
                        } }
                    }
                } }
            }
        }
    }
}

fn sources(details: &CampusDetails) -> Markup {
    html! {
        section {
            h2 { (text::SOURCES) }
            ol.sources { @for source in &details.sources {
                li {
                    @let label = source.title.as_deref().or(source.url.as_deref()).unwrap_or_default();
                    (out_link(source.url.as_deref().unwrap_or_default(), label))
                    @if let Some(date) = &source.date { " (" (date) ")" }
                }
            } }
        }
    }
}
