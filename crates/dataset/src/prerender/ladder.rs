//! The ladder of a campus, as the app draws it: rung by rung, gaps said.

use maud::{Markup, html};
use parcours_core::ladder::{LadderLevel, Step, TaughtAt};
use parcours_core::model::{ModeSet, ProgrammeId};

use super::marks;
use super::page::Page;
use super::site::Site;
use super::words::app::{campus as text, capitalised, common, programme as programme_text};

/// Programmes shown on a rung before it is unfolded.
const SHOWN: usize = 6;

/// Programmes of elsewhere named on an empty rung.
const ELSEWHERE: usize = 4;

/// A ladder in a territory, each programme with its institutions.
pub fn ladder(site: &Site, levels: &[LadderLevel]) -> Markup {
    html! {
        ol.ladder role="list" {
            @for level in levels {
                li class={ "ladder-rung on-" (level.level.rung().slug()) } {
                    h3.rung-name { (level.level.label()) }
                    div.rung-body {
                        @if level.steps.is_empty() { (gap(site, &level.elsewhere)) } @else { (rung(site, &level.steps)) }
                    }
                }
            }
        }
    }
}

fn rung(site: &Site, steps: &[Step]) -> Markup {
    let (shown, folded) = steps.split_at(steps.len().min(SHOWN));
    html! {
        ul.steps role="list" { @for step in shown { (item(site, step)) } }
        @if !folded.is_empty() {
            details.more {
                summary { (text::more(folded.len())) }
                ul.steps role="list" { @for step in folded { (item(site, step)) } }
            }
        }
    }
}

/// A gap: what the same level holds elsewhere in the country.
fn gap(site: &Site, elsewhere: &[ProgrammeId]) -> Markup {
    let found: Vec<_> =
        elsewhere.iter().take(ELSEWHERE).filter_map(|id| site.tables.catalog.programme(*id)).collect();
    html! {
        p.empty-rung { (common::NOT_FOUND_IN_DATA) }
        @if !found.is_empty() {
            p.note { (text::ELSEWHERE) }
            ul.tags role="list" {
                @for programme in found {
                    li { a href=(site.href(&Page::Programme(programme.id))) { (capitalised(&programme.name)) } }
                }
                @if elsewhere.len() > ELSEWHERE { li { (text::and_more(elsewhere.len() - ELSEWHERE)) } }
            }
        }
    }
}

fn item(site: &Site, step: &Step) -> Markup {
    let Some(programme) = site.tables.catalog.programme(step.id) else { return html! {} };
    let modes = step.taught.iter().fold(ModeSet::EMPTY, |modes, place| modes.union(place.modes));
    let (mark, why, origin) = if step.sourced {
        ("own", text::OWN, text::OWN_SHORT)
    } else {
        ("computed", text::COMPUTED, text::COMPUTED_SHORT)
    };
    html! {
        li class={ "step " (mark) } {
            a.step-name href=(site.href(&Page::Programme(step.id))) { (capitalised(&programme.name)) }
            span.origin title=(why) { (origin) }
            (marks::modes(modes))
            @if step.taught.is_empty() {
                p.no-place { (programme_text::NO_PLACE_SHORT) }
            } @else {
                details.places {
                    summary { (programme_text::taught_at(step.taught.len())) }
                    ul role="list" { @for place in &step.taught { (taught_at(site, place)) } }
                }
            }
        }
    }
}

fn taught_at(site: &Site, place: &TaughtAt) -> Markup {
    let found = site.tables.institutions.find(place.uai);
    html! {
        li {
            @match found {
                Some(institution) => {
                    a href=(site.href(&Page::Institution(place.uai))) { (institution.name) }
                    @if !institution.town.is_empty() { ", " (institution.town) }
                }
                None => { (place.uai) }
            }
            @if let Some(year) = place.year { " · " span.year { (year) } }
            @if place.sourced { " " span.origin title=(text::OWN) { (text::OWN_SHORT) } }
            @if place.to_check { " " (marks::to_check()) }
        }
    }
}
