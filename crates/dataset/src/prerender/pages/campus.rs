//! A campus: identity, ladder, network, sourced facts.

use maud::{Markup, html};
use parcours_core::ladder::{Scope, ladder};
use parcours_core::model::{Basis, Campus, CampusCategory, CampusDetails, CampusStatus, Confidence, Sector};
use serde_json::{Value, json};

use super::network;
use crate::prerender::document::Document;
use crate::prerender::ladder as drawn;
use crate::prerender::layout::breadcrumb;
use crate::prerender::marks::{fact, out_link, title_row};
use crate::prerender::page::Page;
use crate::prerender::site::Site;
use crate::prerender::words;
use crate::prerender::words::app::{campus as text, common};

/// The page of a campus.
pub fn document(site: &Site, campus: &Campus) -> Document {
    let details = site.tables.details(&campus.slug);
    let region = region(site, campus);
    let in_region = format!("{}?region={}", Page::Campuses.path(), campus.region);
    let trail = vec![(common::CAMPUSES.to_owned(), Page::Campuses)];
    let lead = campus.full_name.as_deref().unwrap_or(campus.kind.label());
    let content = html! {
        div.page {
            (breadcrumb(site, &trail, Some((region, in_region))))
            (title_row(&campus.name))
            p.lead { (lead) }
            (identity(site, campus, details))
            section { h2 { (text::LADDER) } (ladder_section(site, campus, details)) }
            @if let Some(details) = details { (network::sections(site, details)) }
        }
    };
    let sector = sector(site, campus).map_or(text::NO_SECTOR, |sector| sector.name.as_str());
    Document {
        title: campus.name.clone(),
        description: format!(
            "{}\u{a0}: {lead}, {region}. Secteur\u{a0}: {sector}. Ses formations du CAP à bac\u{a0}+\u{a0}5, son réseau. {}",
            campus.name,
            words::OFFICIAL
        ),
        trail,
        content,
        schema: Some(schema(campus, region, details)),
    }
}

fn region<'a>(site: &'a Site, campus: &Campus) -> &'a str {
    site.tables.catalog.reference.region(&campus.region).map_or("", |region| region.name.as_str())
}

fn sector<'a>(site: &'a Site, campus: &Campus) -> Option<&'a Sector> {
    campus.sector.and_then(|index| site.tables.catalog.reference.sectors.get(usize::from(index)))
}

fn identity(site: &Site, campus: &Campus, details: Option<&CampusDetails>) -> Markup {
    let basis = match campus.sector_basis {
        Basis::Source => text::STATED,
        Basis::Judgement => text::ESTIMATED,
    };
    let status = match campus.status {
        CampusStatus::Active => None,
        CampusStatus::Project => Some(text::STATUS_PROJECT),
        CampusStatus::Unknown => Some(text::STATUS_UNKNOWN),
    };
    let confidence = match campus.confidence {
        Confidence::High => text::HIGH,
        Confidence::Medium => text::MEDIUM,
        Confidence::Low => text::LOW,
    };
    let kind = html! {
        (campus.kind.label())
        @if campus.category == CampusCategory::Excellence { " (" (text::EXCELLENCE.to_lowercase()) ")" }
        " " @if let Some(status) = status { span.badge.doubt { (status) } }
    };
    let sector = html! {
        @match sector(site, campus) {
            Some(sector) => {
                a href=(site.href(&Page::Sector(sector.slug.clone()))) { (sector.name) }
                " " span.badge.doubt { (basis) }
            }
            None => (text::NO_SECTOR),
        }
    };
    html! {
        dl.facts {
            (fact(text::KIND, kind))
            (fact(text::SECTOR_TERM, sector))
            @if campus.place.is_some() { (fact(text::SEAT, seat(site, campus))) }
            @if let Some(year) = campus.labelled { (fact(text::LABELLED, html! { (year) })) }
            @if let Some(web) = details.and_then(|details| details.web.as_deref()) {
                (fact(text::WEB, out_link(web, web)))
            }
            (fact(text::CONFIDENCE, html! { (confidence) }))
        }
    }
}

fn seat(site: &Site, campus: &Campus) -> Markup {
    let Some(place) = &campus.place else { return html! {} };
    let mut words: Vec<&str> = place.institution.iter().chain(&place.town).map(String::as_str).collect();
    if place.approximate {
        words.push(text::APPROXIMATE);
    }
    network::institution(site, place.uai, &words.join(", "))
}

fn ladder_section(site: &Site, campus: &Campus, details: Option<&CampusDetails>) -> Markup {
    if campus.transversal {
        return html! { p.empty { (text::TRANSVERSAL) } };
    }
    let own = details.map_or(&[][..], |details| &details.programmes);
    let scope = Scope::campus(campus);
    if scope.sector.is_none() && !scope.is_narrow() && own.is_empty() {
        return html! { p.empty { (text::NO_LADDER) } };
    }
    let places = site.tables.places_in(&campus.region);
    let about = if scope.is_narrow() && scope.sector.is_some() {
        focus(site, campus)
    } else {
        sector(site, campus).map(|sector| sector.name.clone()).unwrap_or_default()
    };
    html! {
        p { (text::ladder_lead(region(site, campus), &about)) }
        (drawn::ladder(site, &ladder(&site.tables.catalog, &scope, &places, own)))
    }
}

/// What the narrow ladder is about, in words.
fn focus(site: &Site, campus: &Campus) -> String {
    let domains = &site.tables.catalog.reference.domains;
    let names = campus.focus.iter().filter_map(|index| domains.get(usize::from(*index)));
    let words: Vec<&str> =
        names.map(|domain| domain.name.as_str()).chain(campus.keywords.iter().map(String::as_str)).collect();
    format!("«\u{a0}{}\u{a0}»", words.join(", "))
}

fn schema(campus: &Campus, region: &str, details: Option<&CampusDetails>) -> Value {
    let town = campus.place.as_ref().and_then(|place| place.town.as_deref());
    let mut about = json!({
        "@type": "EducationalOrganization",
        "name": campus.full_name.as_ref().unwrap_or(&campus.name),
        "address": { "@type": "PostalAddress", "addressLocality": town, "addressRegion": region, "addressCountry": "FR" },
    });
    if let (Some(fields), Some(details)) = (about.as_object_mut(), details) {
        let members: Vec<Value> = details
            .members
            .iter()
            .map(|member| json!({ "@type": "Organization", "name": member.name }))
            .collect();
        if !members.is_empty() {
            fields.insert("member".to_owned(), members.into());
        }
        if let Some(web) = &details.web {
            fields.insert("sameAs".to_owned(), web.as_str().into());
        }
    }
    about
}
