//! A programme: everything known, where it is taught, where it comes from.

use maud::{Markup, html};
use parcours_core::model::{Domain, Outcome, Programme, ProgrammeState, Sector, StudyMode};
use serde_json::{Value, json};

use super::{pathways, places};
use crate::prerender::document::Document;
use crate::prerender::layout::breadcrumb;
use crate::prerender::marks::{fact, level_badge, modes, out_link, short, title_row};
use crate::prerender::page::Page;
use crate::prerender::site::Site;
use crate::prerender::words;
use crate::prerender::words::app::{
    capitalised, common, duration, outcomes as outcome_text, programme as text,
};

/// The page of a programme.
pub fn document(site: &Site, programme: &Programme) -> Document {
    let name = capitalised(&programme.name);
    let trail = vec![(common::PROGRAMMES.to_owned(), Page::Programmes)];
    let award = programme.award;
    let of_award = site.programmes_where(|filter| filter.awards.push(award));
    let content = html! {
        div.page {
            (breadcrumb(site, &trail, Some((award.label(), of_award))))
            (title_row(&name))
            (state(site, programme))
            h2 { (text::FACTS) }
            (facts(site, programme))
            (places::section(site, programme))
            (pathways::sections(site, programme))
            (occupations(site, programme))
            section { h2 { (text::OUTCOMES) } (outcomes(site.tables.outcomes(programme.id))) }
            h2 { (text::SOURCES) }
            ul {
                @if let Some(official) = &programme.official { li { (text::OFFICIAL_NAME) "\u{a0}: " (official) } }
                li { (out_link(&programme.onisep_url(), common::SEE_ONISEP)) }
                li { a href=(site.href(&Page::Data)) { (common::DATA) } }
            }
        }
    };
    let description = describe(site, programme, &name);
    let schema = Some(schema(programme));
    Document { title: name, description, trail, content, schema }
}

fn state(site: &Site, programme: &Programme) -> Markup {
    let successors: Vec<&Programme> =
        programme.successors.iter().filter_map(|id| site.tables.catalog.programme(*id)).collect();
    html! {
        @match programme.state {
            ProgrammeState::Open => {}
            ProgrammeState::ToCheck => p.notice { (text::TO_CHECK) },
            ProgrammeState::Closed => div.notice {
                p { (text::CLOSED) @if let Some(year) = programme.ends { " (" (year) ")" } }
                @if !successors.is_empty() {
                    p { (text::REPLACED_BY) }
                    ul { @for successor in successors {
                        li { a href=(site.href(&Page::Programme(successor.id))) { (capitalised(&successor.name)) } }
                    } }
                }
            },
        }
    }
}

fn domains<'a>(site: &'a Site, programme: &'a Programme) -> impl Iterator<Item = &'a Domain> {
    let all = &site.tables.catalog.reference.domains;
    programme.domains.iter().filter_map(|index| all.get(usize::from(*index)))
}

fn sectors<'a>(site: &'a Site, programme: &'a Programme) -> Vec<&'a Sector> {
    (0u8..)
        .zip(&site.tables.catalog.reference.sectors)
        .filter(|(index, _)| domains(site, programme).any(|domain| domain.sectors.contains(index)))
        .map(|(_, sector)| sector)
        .collect()
}

fn facts(site: &Site, programme: &Programme) -> Markup {
    let names: Vec<&str> = domains(site, programme).map(|domain| domain.name.as_str()).collect();
    let sectors = sectors(site, programme);
    let known = |value: Option<Markup>| value.unwrap_or_else(|| html! { (common::UNKNOWN) });
    let rncp = match (programme.rncp, programme.rncp_url()) {
        (Some(number), Some(url)) => out_link(&url, &format!("RNCP{number}, {}", text::BLOCS)),
        _ => html! { (text::NO_RNCP) },
    };
    html! {
        dl.facts {
            (fact(text::LEVEL, known(programme.level.map(level_badge))))
            @if let Some(cec) = programme.cec { (fact(text::CEC, html! { (cec) })) }
            (fact(text::DURATION, known(programme.months.map(|months| html! { (duration(months)) }))))
            (fact(text::AWARD, html! { (programme.award.label()) }))
            (fact(text::MODES, known((!programme.modes.is_empty()).then(|| modes(programme.modes)))))
            (fact(text::RNCP, rncp))
            @if let Some(cfd) = &programme.cfd { (fact(text::CFD, html! { (cfd) })) }
            @if !names.is_empty() { (fact(text::DOMAINS, html! { (names.join(", ")) })) }
            @if !sectors.is_empty() {
                (fact(text::SECTORS, html! {
                    ul role="list" { @for sector in sectors {
                        li { a href=(site.href(&Page::Sector(sector.slug.clone()))) { (sector.name) } }
                    } }
                }))
            }
        }
    }
}

fn occupations(site: &Site, programme: &Programme) -> Markup {
    let found: Vec<_> = site.tables.leads_to(programme.id).collect();
    html! {
        @if !found.is_empty() {
            section {
                h2 { (text::OCCUPATIONS) }
                ul.tags role="list" { @for occupation in found {
                    li { a href=(site.href(&Page::Occupation(occupation.id))) { (capitalised(&occupation.name)) } }
                } }
            }
        }
    }
}

fn outcomes(rows: &[Outcome]) -> Markup {
    html! {
        @if rows.is_empty() {
            p { (outcome_text::NONE) }
        } @else {
            div.outcomes { @for row in rows {
                div.outcome {
                    h4 { (if row.mode == StudyMode::Apprenticeship { outcome_text::APPRENTICESHIP } else { outcome_text::SCHOOL }) }
                    dl {
                        (fact(outcome_text::STUDYING, rate(row.studying)))
                        (fact(outcome_text::WORKING_6, rate(row.working[0])))
                        (fact(outcome_text::WORKING_12, rate(row.working[1])))
                    }
                    p.source { (outcome_text::source(row.year)) }
                }
            } }
            p.note { (outcome_text::COMPUTED) }
        }
    }
}

/// A rate in words, then as ten dots.
fn rate(rate: Option<u8>) -> Markup {
    html! {
        (outcome_text::in_words(rate))
        @if let Some(rate) = rate {
            span.waffle aria-hidden="true" {
                @for dot in 0..10 { @if dot < outcome_text::tenths(rate) { span.full {} } @else { span {} } }
            }
        }
    }
}

fn describe(site: &Site, programme: &Programme, name: &str) -> String {
    let mut said: Vec<String> = Vec::new();
    said.extend(programme.level.map(|level| format!("niveau {}", level.label())));
    said.extend(programme.months.map(duration));
    said.extend(programme.modes.iter().map(|mode| short(mode).to_owned()));
    let places = places::institutions(site, programme);
    if places > 0 {
        said.push(text::taught_at(places));
    }
    let said = if said.is_empty() { programme.award.label().to_owned() } else { said.join(", ") };
    format!("{name}\u{a0}: {said}. {}", words::OFFICIAL)
}

fn schema(programme: &Programme) -> Value {
    let mut about = json!({
        "@type": "EducationalOccupationalProgram",
        "inLanguage": "fr",
        "educationalCredentialAwarded": programme.award.label(),
        "identifier": programme.id.to_string(),
        "sameAs": programme.onisep_url(),
    });
    let mut add = |key: &str, value: Value| {
        if let Some(fields) = about.as_object_mut() {
            fields.insert(key.to_owned(), value);
        }
    };
    if let Some(months) = programme.months {
        add("timeToComplete", format!("P{months}M").into());
    }
    if !programme.modes.is_empty() {
        add("educationalProgramMode", programme.modes.iter().map(StudyMode::label).collect());
    }
    if let (Some(number), Some(url)) = (programme.rncp, programme.rncp_url()) {
        add(
            "occupationalCredentialAwarded",
            json!({ "@type": "EducationalOccupationalCredential", "name": format!("RNCP{number}"), "url": url }),
        );
    }
    if let Some(level) = programme.level {
        add("educationalLevel", level.label().into());
    }
    about
}
