//! An institution: what it is, and what it teaches as far as the files say.

use maud::{Markup, html};
use parcours_core::model::{
    Department, Institution, InstitutionOutcome, InstitutionPlaces, ModeSet, Offering, Ownership,
};
use serde_json::{Value, json};

use crate::prerender::document::Document;
use crate::prerender::marks::{fact, level_badge, mark, modes, title_row, to_check};
use crate::prerender::page::Page;
use crate::prerender::site::Site;
use crate::prerender::words;
use crate::prerender::words::app::{
    capitalised, filters, institution as text, outcomes, programme as programme_text,
};

/// The page of an institution.
pub fn document(site: &Site, institution: &Institution) -> Document {
    let departments = &site.tables.catalog.reference.departments;
    let department = institution.department.and_then(|index| departments.get(usize::from(index)));
    let place = department.map_or_else(
        || institution.town.clone(),
        |found| format!("{} ({}\u{a0}{})", institution.town, found.short_code(), found.name),
    );
    let ownership = match institution.ownership {
        Ownership::Public => Some(text::PUBLIC),
        Ownership::Private => Some(text::PRIVATE),
        Ownership::Unknown => None,
    };
    let here = site.tables.places_of(institution.uai);
    let offerings = sorted(site, here);
    let content = html! {
        div.page {
            (title_row(&institution.name))
            p.lead { (institution.kind.label()) @if !place.trim().is_empty() { " · " (place) } }
            @if institution.to_check { p.notice { (to_check()) " " (text::TO_CHECK) } }
            dl.facts {
                @if let Some(word) = ownership { (fact(text::OWNERSHIP, html! { (word) })) }
                (fact(text::UAI, html! { (institution.uai) }))
            }
            p.source { (text::directory(institution.as_of)) }
            h2 { (text::PROGRAMMES) }
            @if offerings.is_empty() {
                p.empty { (text::NO_PROGRAMME) }
            } @else {
                ul.offers role="list" { @for offering in &offerings { (offer(site, offering)) } }
            }
            (rates(site.tables.rates(institution.uai)))
            (campuses(site, institution))
        }
    };
    let mut taught: Vec<_> = offerings.iter().map(|offering| offering.programme).collect();
    taught.dedup();
    Document {
        title: institution.name.clone(),
        description: format!(
            "{}, {place}\u{a0}: {} dans nos données. {}",
            institution.name,
            filters::found(taught.len()),
            words::OFFICIAL
        ),
        trail: Vec::new(),
        content,
        schema: Some(schema(institution, department)),
    }
}

fn sorted(site: &Site, here: Option<&InstitutionPlaces>) -> Vec<Offering> {
    let catalog = &site.tables.catalog;
    let mut offerings: Vec<Offering> = here.map(|here| here.offerings.clone()).unwrap_or_default();
    offerings.retain(|offering| catalog.programme(offering.programme).is_some());
    offerings.sort_by_cached_key(|offering| {
        let programme = catalog.programme(offering.programme);
        (programme.map(|p| (p.level, p.award, p.name.clone())), offering.programme)
    });
    offerings
}

fn offer(site: &Site, offering: &Offering) -> Markup {
    let Some(programme) = site.tables.catalog.programme(offering.programme) else { return html! {} };
    html! {
        li.offer {
            @if let Some(level) = programme.level { (level_badge(level)) }
            a href=(site.href(&Page::Programme(programme.id))) { (capitalised(&programme.name)) }
            (modes(ModeSet::only(offering.mode)))
            span.year {
                @if let Some(seats) = offering.capacity { (programme_text::seats(seats)) " · " }
                (programme_text::as_of(offering.year))
            }
            @if offering.to_check { (to_check()) }
        }
    }
}

fn rates(rows: &[InstitutionOutcome]) -> Markup {
    html! {
        @if !rows.is_empty() {
            h2 { (text::OUTCOMES) }
            div.outcomes { @for row in rows {
                div.outcome {
                    h3 { (mark(row.mode.0)) (row.mode.0.label()) }
                    dl {
                        (fact(outcomes::STUDYING, html! { (outcomes::in_words(row.studying)) }))
                        (fact(outcomes::WORKING_6, html! { (outcomes::in_words(row.working)) }))
                        (fact(outcomes::WORKING_ALL, html! { (outcomes::in_words(row.working_of_all)) }))
                    }
                    p.source { (outcomes::source(row.year)) }
                }
            } }
        }
    }
}

fn campuses(site: &Site, institution: &Institution) -> Markup {
    let slugs = site.tables.member_of(institution.uai);
    let found: Vec<_> = slugs.iter().filter_map(|slug| site.tables.catalog.campus(slug.as_str())).collect();
    html! {
        @if !found.is_empty() {
            h2 { (words::MEMBER_OF) }
            ul { @for campus in found {
                li { a href=(site.href(&Page::Campus(campus.slug.clone()))) { (campus.name) } }
            } }
        }
    }
}

fn schema(institution: &Institution, department: Option<&Department>) -> Value {
    let mut about = json!({
        "@type": "EducationalOrganization",
        "identifier": { "@type": "PropertyValue", "propertyID": "UAI", "value": institution.uai.as_str() },
        "address": {
            "@type": "PostalAddress",
            "addressLocality": institution.town,
            "addressRegion": department.map(|department| department.name.as_str()),
            "addressCountry": "FR",
        },
    });
    if let Some(fields) = about.as_object_mut() {
        if let (Some(lat), Some(lon)) = (institution.lat, institution.lon) {
            // Through text: the nearest double of a single float has digits that nobody measured.
            let degrees = |value: f32| value.to_string().parse::<f64>().unwrap_or_default();
            let geo =
                json!({ "@type": "GeoCoordinates", "latitude": degrees(lat), "longitude": degrees(lon) });
            fields.insert("geo".to_owned(), geo);
        }
    }
    about
}
