//! Every address of the app: the only maker of links.

use parcours_core::explore::{Comparison, Filter, Journey};
use parcours_core::model::{OccupationId, ProgrammeId, Uai};

use crate::platform::location;

/// A page of the app.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Route {
    /// Home.
    Home,
    /// The list of programmes, filtered.
    Programmes(Filter),
    /// A programme.
    Programme(ProgrammeId),
    /// The list of campuses; a région code or none.
    Campuses(Option<String>),
    /// A campus.
    Campus(String),
    /// A sector.
    Sector(String),
    /// An institution.
    Institution(Uai),
    /// An occupation.
    Occupation(OccupationId),
    /// Itineraries.
    Itineraries(Journey),
    /// Programmes side by side.
    Compare(Comparison),
    /// What the reader keeps.
    Favourites,
    /// Sources, vintages, licences.
    Data,
    /// Accessibility statement.
    Accessibility,
    /// Legal notice and privacy.
    Legal,
}

impl Route {
    /// Path and query below the folder that the app is served from. Pages end with a slash: each is a folder of the
    /// static site, which a server would otherwise redirect.
    #[must_use]
    pub fn path(&self) -> String {
        match self {
            Self::Home => "/".to_owned(),
            Self::Programmes(filter) => with_query("/formations/", &filter.to_pairs()),
            Self::Programme(id) => format!("/formations/{id}/"),
            Self::Campuses(None) => "/campus/".to_owned(),
            Self::Campuses(Some(region)) => with_query("/campus/", &[("region".to_owned(), region.clone())]),
            Self::Campus(slug) => format!("/campus/{slug}/"),
            Self::Sector(slug) => format!("/secteurs/{slug}/"),
            Self::Institution(uai) => format!("/etablissements/{uai}/"),
            Self::Occupation(id) => format!("/metiers/{id}/"),
            Self::Itineraries(journey) => with_query("/itineraires/", &journey.to_pairs()),
            Self::Compare(asked) => with_query("/comparer/", &asked.to_pairs()),
            Self::Favourites => "/favoris/".to_owned(),
            Self::Data => "/donnees/".to_owned(),
            Self::Accessibility => "/accessibilite/".to_owned(),
            Self::Legal => "/mentions-legales/".to_owned(),
        }
    }

    /// The address to put in a link.
    #[must_use]
    pub fn href(&self) -> String {
        format!("{}{}", location::base(), self.path())
    }
}

fn with_query(path: &str, pairs: &[(String, String)]) -> String {
    let query: Vec<String> = pairs
        .iter()
        .map(|(key, value)| {
            // Commas between choices and the sign before a sector stay readable: a query needs no escape of them.
            format!(
                "{}={}",
                location::escape(key),
                location::escape(value).replace("%2C", ",").replace("%40", "@")
            )
        })
        .collect();
    if query.is_empty() { path.to_owned() } else { format!("{path}?{}", query.join("&")) }
}

/// A list of programmes with one choice made.
#[must_use]
pub fn programmes_where(choose: impl FnOnce(&mut Filter)) -> Route {
    let mut filter = Filter { page: 1, ..Filter::default() };
    choose(&mut filter);
    Route::Programmes(filter)
}
