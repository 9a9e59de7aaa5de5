//! The map of France: a région is a link, a campus a point. The choice and the list beside it say the same.

use std::sync::Arc;

use leptos::prelude::*;
use parcours_core::model::FranceMap;

use crate::strings::campus as text;

/// A région of the map, in the order of the table.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct MapRegion {
    /// Its name.
    pub name: String,
    /// Campuses of the list that are there; none: nothing to choose.
    pub campuses: usize,
    /// The address of the page narrowed to it.
    pub href: String,
    /// Whether it is the one chosen.
    pub current: bool,
}

/// The map.
#[component]
pub fn MapOfFrance(
    /// Outlines and points.
    map: Arc<FranceMap>,
    /// What each outline stands for, in the order of the table.
    #[prop(into)]
    regions: Signal<Vec<MapRegion>>,
    /// Whether each point is in the list, in the order of the table.
    #[prop(into)]
    shown: Signal<Vec<bool>>,
    /// Takes the rank of the région that a click chose.
    #[prop(into)]
    choose: Callback<usize>,
) -> impl IntoView {
    let [width, height] = map.size;
    let outlines: Vec<AnyView> = map
        .regions
        .iter()
        .enumerate()
        .map(|(rank, outline)| {
            let path = outline.path.clone();
            let label = outline.label;
            let of = Memo::new(move |_| regions.with(|regions| regions.get(rank).cloned()));
            (move || {
                let region = of.get()?;
                let name = label.map(|[x, y]| {
                    view! {
                        <text class="map-name" x=x y=y>
                            {region.name.clone()}
                        </text>
                    }
                });
                if region.campuses == 0 {
                    return Some(
                        view! {
                            <g>
                                <path d=path.clone() />
                                {name}
                            </g>
                        }
                        .into_any(),
                    );
                }
                let title = text::map_region(&region.name, region.campuses);
                Some(
                    view! {
                        <g>
                            <a
                                href=region.href
                                aria-label=title.clone()
                                aria-current=region.current.then_some("true")
                                on:click=move |event| {
                                    let elsewhere = event.ctrl_key() || event.meta_key() || event.shift_key();
                                    if !elsewhere {
                                        event.prevent_default();
                                        choose.run(rank);
                                    }
                                }
                            >
                                <title>{title.clone()}</title>
                                <path d=path.clone() />
                                {name}
                            </a>
                        </g>
                    }
                    .into_any(),
                )
            })
            .into_any()
        })
        .collect();
    let points: Vec<AnyView> = map
        .campuses
        .iter()
        .enumerate()
        .map(|(rank, spot)| {
            let [x, y] = spot.at;
            let out = move || shown.with(|shown| !shown.get(rank).copied().unwrap_or_default());
            view! { <circle cx=x cy=y r="6" class:out=out /> }.into_any()
        })
        .collect();
    view! {
        <svg
            class="map"
            viewBox=["0 0 ", &width.to_string(), " ", &height.to_string()].concat()
            role="group"
            aria-label=text::MAP
        >
            {outlines}
            <g class="map-points" aria-hidden="true">
                {points}
            </g>
        </svg>
    }
    .into_any()
}
