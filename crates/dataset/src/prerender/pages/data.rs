//! Data and sources.

use maud::{Markup, html};
use parcours_core::dataset::Manifest;
use serde_json::json;

use crate::prerender::document::Document;
use crate::prerender::marks::{fact, out_link};
use crate::prerender::site::Site;
use crate::prerender::words::app::{common, data as text, number};

/// Where everything comes from.
pub fn document(site: &Site) -> Document {
    let manifest = &site.tables.manifest;
    let schema = json!({
        "@type": "Dataset",
        "name": format!("{} {}", common::NAME, manifest.version),
        "version": manifest.version,
        "license": manifest.licence,
        "creator": { "@type": "Organization", "name": common::NAME },
        "isAccessibleForFree": true,
        "inLanguage": "fr",
    });
    Document {
        title: text::TITLE.to_owned(),
        description: text::LEAD.to_owned(),
        trail: Vec::new(),
        content: html! {
            div.page {
                h1 tabindex="-1" { (text::TITLE) }
                p.lead { (text::LEAD) }
                (tables(manifest))
                h2 { (text::LIMITS) }
                ul { @for limit in text::LIMIT_LIST { li { (limit) } } }
                h2 { (text::LICENCES) }
                p { (text::LICENCE_TEXT) }
            }
        },
        schema: Some(schema),
    }
}

fn whole(count: u32) -> String {
    number(usize::try_from(count).unwrap_or(usize::MAX))
}

fn tables(manifest: &Manifest) -> Markup {
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
    let kilobytes = number(usize::try_from(manifest.total_bytes() / 1000).unwrap_or(usize::MAX));
    html! {
        h2 { (text::COUNTS) }
        p { (text::version(&manifest.version, &kilobytes)) }
        dl.counts { @for (name, value) in text::COUNT_NAMES.into_iter().zip(values) {
            (fact(name, html! { (whole(value)) }))
        } }
        h2 #sources { (text::SOURCES) }
        div.table-wrap tabindex="0" role="region" aria-labelledby="sources" {
            table {
                thead { tr {
                    @for column in [text::SOURCE, text::PRODUCER, text::VINTAGE, text::LICENCE, text::ROWS] {
                        th scope="col" { (column) }
                    }
                } }
                tbody { @for source in &manifest.sources {
                    tr {
                        th scope="row" { (out_link(&source.url, &source.title)) }
                        td { (source.producer) }
                        td { (source.vintage) }
                        td { (source.licence) }
                        td { (whole(source.rows_read)) " / " (whole(source.rows_kept)) }
                    }
                } }
            }
        }
    }
}
