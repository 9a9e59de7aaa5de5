//! What comes before and after a programme, with strength, condition and source.

use std::sync::Arc;

use leptos::prelude::*;
use parcours_core::dataset::Catalog;
use parcours_core::diagram::around;
use parcours_core::explore::{Goal, Journey};
use parcours_core::itinerary::Aim;
use parcours_core::model::{Endpoint, ProgrammeId, Rule, Strength};
use parcours_core::pathways::{Graph, Line, Listing};

use crate::components::badges::LevelBadge;
use crate::components::drawing::Drawing;
use crate::components::gate::gate_on;
use crate::routes::Route;
use crate::state::data::use_data;
use crate::state::graph::use_pathways;
use crate::strings::{capitalised, drawing as drawing_text, pathways as text};

/// Both sections, with a way into the itineraries.
#[component]
pub fn BeforeAndAfter(id: ProgrammeId, catalog: Arc<Catalog>) -> impl IntoView {
    let data = use_data();
    let pathways = use_pathways();
    let rules = data.rules.clone();
    let retry = move || {
        data.catalog.retry();
        data.pathways.retry();
        data.classes.retry();
        data.rules.retry();
    };
    gate_on(
        move || pathways.get().and(rules.get()),
        retry,
        move |tables| {
            let graph = &tables.0;
            let context = Context { graph, catalog: &catalog, rules: &tables.1 };
            let to_here = Journey { to: Some(Goal::Known(Aim::Programme(id))), ..Journey::default() };
            let from_here = Journey {
                from: Some(Endpoint::Programme(id)),
                to: Some(Goal::AsFarAsPossible),
                ..Journey::default()
            };
            view! {
                <section>
                    <h2>{text::BEFORE}</h2>
                    {listing(&graph.before(id), context, text::NO_BEFORE)}
                    <p>
                        <a href=Route::Itineraries(to_here).href()>{text::TO_HERE}</a>
                    </p>
                </section>
                <section>
                    <h2>{text::AFTER}</h2>
                    {listing(&graph.after(id), context, text::NO_AFTER)}
                    <p>
                        <a href=Route::Itineraries(from_here).href()>{text::FROM_HERE}</a>
                    </p>
                </section>
                {drawing(graph, &catalog, id)}
                {super::doors::section(graph, &catalog, id)}
            }
            .into_any()
        },
    )
}

/// The neighbourhood, drawn.
fn drawing(graph: &Graph, catalog: &Catalog, id: ProgrammeId) -> Option<AnyView> {
    let diagram = around(catalog, graph, id);
    (!diagram.is_empty()).then(|| {
        view! {
            <section>
                <h2>{text::DRAWING}</h2>
                <Drawing id="schema-voisins" diagram label=drawing_text::AROUND_LABEL />
            </section>
        }
        .into_any()
    })
}

/// What a line needs to be told in words.
#[derive(Clone, Copy)]
struct Context<'a> {
    graph: &'a Graph,
    catalog: &'a Catalog,
    rules: &'a [Rule],
}

fn listing(listing: &Listing, context: Context<'_>, nothing: &'static str) -> AnyView {
    if listing.is_empty() {
        return view! { <p class="empty">{nothing}</p> }.into_any();
    }
    [
        (text::NAMED, &listing.named),
        (text::CLASSES, &listing.classes),
        (text::RULES, &listing.rules),
        (text::UNCLEAR, &listing.unclear),
    ]
    .into_iter()
    .filter(|(_, lines)| !lines.is_empty())
    .map(|(heading, lines)| {
        let lines = lines.iter().map(|each| line(each, context)).collect_view();
        view! {
            <div class="pathway-group">
                <h3>{heading}</h3>
                <ul class="pathways" role="list">
                    {lines}
                </ul>
            </div>
        }
    })
    .collect_view()
    .into_any()
}

fn line(line: &Line, context: Context<'_>) -> impl IntoView + use<> {
    let pathway = &context.graph.pathways()[line.pathway as usize];
    let label = line
        .award
        .map(|award| award.label().to_owned())
        .or_else(|| line.class.as_ref().and_then(|key| context.graph.class_label(key)).map(str::to_owned));
    let rule = context.rules.iter().find(|rule| rule.key.as_str() == pathway.evidence.0);
    let label = if pathway.strength == Strength::Rule {
        rule.map(|rule| rule.label.clone()).or(label)
    } else {
        label
    };
    let details = [
        pathway.kind.label().to_owned(),
        pathway.condition.clone(),
        rule.map(|rule| rule.selectivity.clone()).unwrap_or_default(),
        pathway.doubt.clone(),
        rule.map_or_else(|| text::EVIDENCE.to_owned(), |rule| rule.source.clone()),
    ];
    let details: Vec<String> = details.into_iter().filter(|part| !part.is_empty()).collect();
    let programmes: Vec<_> = line
        .others
        .iter()
        .filter_map(|id| context.catalog.programme(*id))
        .map(|programme| {
            view! {
                <li>
                    {programme.level.map(|level| view! { <LevelBadge level /> })} " "
                    <a href=Route::Programme(programme.id).href()>{capitalised(&programme.name)}</a>
                </li>
            }
        })
        .collect();
    let count = programmes.len();
    let body = match label {
        // One diploma, named: its own line.
        None => view! { <ul role="list">{programmes}</ul> }.into_any(),
        Some(label) if count == 0 => capitalised(&label).into_any(),
        Some(label) => view! {
            <details>
                <summary>{capitalised(&label)} " " <span class="tally">{text::holds(count)}</span></summary>
                <ul role="list">{programmes}</ul>
            </details>
        }
        .into_any(),
    };
    view! {
        <li class=format!(
            "pathway {}",
            pathway.strength.slug(),
        )>{body} <p class="note">{details.join(" · ")}</p></li>
    }
}
