//! An occupation: what it asks, and the programmes that lead to it.

use maud::{Markup, html};
use parcours_core::model::{NoProgramme, Occupation, Programme, ProgrammeState};
use serde_json::{Value, json};

use crate::prerender::document::Document;
use crate::prerender::marks::{fact, level_badge, out_link, star_room, title_row, to_check};
use crate::prerender::page::Page;
use crate::prerender::site::Site;
use crate::prerender::words;
use crate::prerender::words::app::{
    capitalised, common, duration, filters, occupation as text, programme as programme_text,
};

/// The page of an occupation.
pub fn document(site: &Site, occupation: &Occupation) -> Document {
    let name = capitalised(&occupation.name);
    let interests = &site.tables.catalog.reference.interests;
    let interests: Vec<&str> = occupation
        .interests
        .iter()
        .filter_map(|index| interests.get(usize::from(*index)))
        .map(String::as_str)
        .collect();
    let found = programmes(site, occupation);
    let content = html! {
        div.page {
            (title_row(&name))
            dl.facts {
                @if let Some(level) = occupation.level { (fact(text::LEVEL, level_badge(level))) }
                @if !occupation.rome.is_empty() { (fact(text::ROME, html! { (occupation.rome.join(", ")) })) }
                @if !interests.is_empty() { (fact(text::INTERESTS, html! { (interests.join(", ")) })) }
            }
            h2 { (text::PROGRAMMES) }
            @if found.is_empty() {
                p.empty { (text::none(occupation.no_programme.unwrap_or(NoProgramme::Unknown))) }
            } @else {
                ul.cards role="list" { @for programme in &found { li { (card(site, programme)) } } }
            }
            p.source { (text::SOURCE) }
            p { (out_link(&occupation.onisep_url(), common::SEE_ONISEP)) }
        }
    };
    let from = occupation.level.map(|level| format!(", à partir de {}", level.label())).unwrap_or_default();
    Document {
        description: format!(
            "{name}{from}\u{a0}: {} qui y mènent. {}",
            filters::found(found.len()),
            words::OFFICIAL
        ),
        title: name,
        trail: Vec::new(),
        content,
        schema: Some(schema(occupation)),
    }
}

fn programmes<'a>(site: &'a Site, occupation: &Occupation) -> Vec<&'a Programme> {
    let all = occupation.all_programmes();
    let mut found: Vec<&Programme> = all.filter_map(|id| site.tables.catalog.programme(id)).collect();
    found
        .sort_by_key(|programme| (!programme.is_enterable(), programme.level, &programme.name, programme.id));
    found.dedup_by_key(|programme| programme.id);
    found
}

fn card(site: &Site, programme: &Programme) -> Markup {
    let rung = programme.level.map_or("none", |level| level.rung().slug());
    html! {
        article class={ "card programme-card on-" (rung) } {
            h3 { a href=(site.href(&Page::Programme(programme.id))) { (capitalised(&programme.name)) } }
            (star_room(false))
            ul.meta role="list" {
                @if let Some(level) = programme.level { li { (level_badge(level)) } }
                li { (programme.award.label()) }
                @if let Some(months) = programme.months { li { (duration(months)) } }
                @match programme.state {
                    ProgrammeState::Open => {}
                    ProgrammeState::Closed => li { span.badge.closed { (programme_text::CLOSED_SHORT) } },
                    ProgrammeState::ToCheck => li { (to_check()) },
                }
            }
        }
    }
}

fn schema(occupation: &Occupation) -> Value {
    let mut about = json!({ "@type": "Occupation", "sameAs": occupation.onisep_url() });
    if let Some(fields) = about.as_object_mut() {
        if !occupation.rome.is_empty() {
            fields.insert("occupationalCategory".to_owned(), occupation.rome.clone().into());
        }
        if let Some(level) = occupation.level {
            fields.insert("educationRequirements".to_owned(), level.label().into());
        }
    }
    about
}
