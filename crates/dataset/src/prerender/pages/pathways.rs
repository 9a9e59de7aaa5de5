//! What comes before and after a programme, with strength, condition and source.

use maud::{Markup, html};
use parcours_core::explore::{Goal, Journey};
use parcours_core::itinerary::Aim;
use parcours_core::model::{Endpoint, Programme, Strength};
use parcours_core::pathways::{Line, Listing};

use crate::prerender::marks::level_badge;
use crate::prerender::page::Page;
use crate::prerender::site::Site;
use crate::prerender::words;
use crate::prerender::words::app::{capitalised, pathways as text};

/// Programmes that a line names: a class may hold hundreds, which the app unfolds.
const NAMED: usize = 3;

/// Both sections, with a way into the itineraries.
pub fn sections(site: &Site, programme: &Programme) -> Markup {
    let graph = &site.tables.graph;
    let id = programme.id;
    let to_here = Journey { to: Some(Goal::Known(Aim::Programme(id))), ..Journey::default() };
    let from_here = Journey {
        from: Some(Endpoint::Programme(id)),
        to: Some(Goal::AsFarAsPossible),
        ..Journey::default()
    };
    let link = |journey: &Journey, words: &str| {
        html! { p { a href=(Site::asked(&Page::Itineraries, journey.to_pairs())) { (words) } } }
    };
    html! {
        section {
            h2 { (text::BEFORE) }
            (listing(site, &graph.before(id), text::NO_BEFORE))
            (link(&to_here, text::TO_HERE))
        }
        section {
            h2 { (text::AFTER) }
            (listing(site, &graph.after(id), text::NO_AFTER))
            (link(&from_here, text::FROM_HERE))
        }
    }
}

fn listing(site: &Site, listing: &Listing, nothing: &str) -> Markup {
    let groups = [
        (text::NAMED, &listing.named),
        (text::CLASSES, &listing.classes),
        (text::RULES, &listing.rules),
        (text::UNCLEAR, &listing.unclear),
    ];
    html! {
        @if listing.is_empty() { p.empty { (nothing) } }
        @for (heading, lines) in groups.into_iter().filter(|(_, lines)| !lines.is_empty()) {
            div.pathway-group {
                h3 { (heading) }
                ul.pathways role="list" { @for each in lines { (line(site, each)) } }
            }
        }
    }
}

fn line(site: &Site, line: &Line) -> Markup {
    let graph = &site.tables.graph;
    let Some(pathway) = graph.pathways().get(line.pathway as usize) else { return html! {} };
    let rule = site.tables.rules.iter().find(|rule| rule.key.as_str() == pathway.evidence.0);
    let class = line.award.map(|award| award.label()).or_else(|| graph.class_label(line.class.as_ref()?));
    let label = match rule {
        Some(rule) if pathway.strength == Strength::Rule => Some(rule.label.as_str()),
        _ => class,
    };
    let details = [
        pathway.kind.label(),
        pathway.condition.as_str(),
        rule.map_or("", |rule| rule.selectivity.as_str()),
        pathway.doubt.as_str(),
        rule.map_or(text::EVIDENCE, |rule| rule.source.as_str()),
    ];
    let details: Vec<&str> = details.into_iter().filter(|part| !part.is_empty()).collect();
    let others: Vec<&Programme> =
        line.others.iter().filter_map(|id| site.tables.catalog.programme(*id)).collect();
    html! {
        li class={ "pathway " (pathway.strength.slug()) } {
            @match label {
                // One diploma, named: its own line.
                None => (programmes(site, &others)),
                Some(label) if others.is_empty() => (capitalised(label)),
                Some(label) => details {
                    summary { (capitalised(label)) " " span.tally { (text::holds(others.len())) } }
                    (programmes(site, &others))
                },
            }
            " " p.note { (details.join(" · ")) }
        }
    }
}

fn programmes(site: &Site, found: &[&Programme]) -> Markup {
    html! {
        ul role="list" {
            @for programme in found.iter().take(NAMED) {
                li {
                    @if let Some(level) = programme.level { (level_badge(level)) } " "
                    a href=(site.href(&Page::Programme(programme.id))) { (capitalised(&programme.name)) }
                }
            }
            @if found.len() > NAMED { li { (words::others(found.len() - NAMED)) } }
        }
    }
}
