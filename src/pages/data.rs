//! Data and sources.

use leptos::prelude::*;
use parcours_core::dataset::Manifest;

use crate::components::gate::gate;
use crate::components::layout::{OutLink, set_page_title};
use crate::components::offline::keep_everything;
use crate::state::data::use_data;
use crate::strings::{data as text, number};

/// Where everything comes from.
#[component]
pub fn DataPage() -> impl IntoView {
    set_page_title(text::TITLE);
    let limits = text::LIMIT_LIST.map(|limit| view! { <li>{limit}</li> });
    view! {
        <div class="page">
            <h1 tabindex="-1">{text::TITLE}</h1>
            <p class="lead">{text::LEAD}</p>
            {gate(use_data().manifest, |manifest| tables(&manifest))}
            <h2>{text::LIMITS}</h2>
            <ul>{limits.into_iter().collect_view()}</ul>
            <h2>{text::LICENCES}</h2>
            <p>{text::LICENCE_TEXT}</p>
        </div>
    }
    .into_any()
}

fn whole(count: u32) -> String {
    number(usize::try_from(count).unwrap_or(usize::MAX))
}

fn tables(manifest: &Manifest) -> AnyView {
    let counts = manifest.counts;
    let values = [
        counts.programmes,
        counts.institutions,
        counts.offerings,
        counts.campuses,
        counts.sectors,
        counts.occupations,
        counts.pathways,
        counts.itinerary_classes,
        counts.outcomes,
    ];
    let rows = text::COUNT_NAMES
        .into_iter()
        .zip(values)
        .map(|(name, value)| {
            view! {
                <div>
                    <dt>{name}</dt>
                    <dd>{whole(value)}</dd>
                </div>
            }
        })
        .collect_view();
    let sources = manifest
        .sources
        .iter()
        .map(|source| {
            let title = source.title.clone();
            view! {
                <tr>
                    <th scope="row">
                        {if source.url.is_empty() {
                            title.into_any()
                        } else {
                            view! { <OutLink href=source.url.clone() label=title /> }.into_any()
                        }}
                    </th>
                    <td>{source.producer.clone()}</td>
                    <td>{source.vintage.clone()}</td>
                    <td>{source.licence.clone()}</td>
                    <td>{format!("{} / {}", whole(source.rows_read), whole(source.rows_kept))}</td>
                </tr>
            }
        })
        .collect_view();
    let kilobytes = number(usize::try_from(manifest.total_bytes() / 1000).unwrap_or(usize::MAX));
    view! {
        <h2>{text::COUNTS}</h2>
        <p>{text::version(&manifest.version, &kilobytes)}</p>
        {keep_everything(kilobytes)}
        <dl class="counts">{rows}</dl>
        <h2 id="sources">{text::SOURCES}</h2>
        <div class="table-wrap" tabindex="0" role="region" aria-labelledby="sources">
            <table>
                <thead>
                    <tr>
                        <th scope="col">{text::SOURCE}</th>
                        <th scope="col">{text::PRODUCER}</th>
                        <th scope="col">{text::VINTAGE}</th>
                        <th scope="col">{text::LICENCE}</th>
                        <th scope="col">{text::ROWS}</th>
                    </tr>
                </thead>
                <tbody>{sources}</tbody>
            </table>
        </div>
    }
    .into_any()
}
