//! Every address of the app: the only maker of links.

use leptos_router::params::ParamsMap;
use parcours_core::dossier::ItemKey;
use parcours_core::embed::pairs_of_page;
use parcours_core::explore::{Comparison, Filter, Goal, Journey};
use parcours_core::itinerary::Aim;
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
    /// A counselling session.
    Session,
    /// What the reader keeps.
    Favourites,
    /// Sources, vintages, licences.
    Data,
    /// How to show these pages in another site; the page to begin with, by its path.
    Embed(String),
    /// Words of the trade.
    Glossary,
    /// Accessibility statement.
    Accessibility,
    /// Legal notice and privacy.
    Legal,
}

impl Route {
    /// Path and query below the folder that the app is served from, with what the host of a frame asked.
    #[must_use]
    pub fn path(&self) -> String {
        location::with_kept(self.bare_path())
    }

    /// Path and query of the page itself. Pages end with a slash: each is a folder of the static site, which a server
    /// would otherwise redirect.
    #[must_use]
    pub fn bare_path(&self) -> String {
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
            Self::Session => "/entretien/".to_owned(),
            Self::Favourites => "/favoris/".to_owned(),
            Self::Data => "/donnees/".to_owned(),
            Self::Embed(page) if page.is_empty() => "/integrer/".to_owned(),
            Self::Embed(page) => with_query("/integrer/", &[("page".to_owned(), page.clone())]),
            Self::Glossary => "/glossaire/".to_owned(),
            Self::Accessibility => "/accessibilite/".to_owned(),
            Self::Legal => "/mentions-legales/".to_owned(),
        }
    }

    /// The page of a record that is kept; an itinerary's is that of the question which it answers.
    #[must_use]
    pub fn of(key: &ItemKey) -> Self {
        match key {
            ItemKey::Programme(id) => Self::Programme(*id),
            ItemKey::Campus(slug) => Self::Campus(slug.to_string()),
            ItemKey::Institution(uai) => Self::Institution(*uai),
            ItemKey::Occupation(id) => Self::Occupation(*id),
            ItemKey::Itinerary(chain) => Self::Itineraries(Journey {
                from: Some(chain.start().clone()),
                to: Some(Goal::Known(Aim::Programme(chain.goal()))),
                ..Journey::default()
            }),
        }
    }

    /// Reads a path that [`Self::bare_path`] wrote; `None` for what is no page for anyone else than its reader.
    #[must_use]
    pub fn read(path: &str) -> Option<Self> {
        let mut segments = path.trim_matches('/').split('/');
        let (kind, key) = (segments.next().unwrap_or_default(), segments.next().unwrap_or_default());
        let slug = || {
            (!key.is_empty() && key.bytes().all(|b| b.is_ascii_alphanumeric() || b == b'-'))
                .then(|| key.to_owned())
        };
        match (kind, key) {
            ("", "") => Some(Self::Home),
            ("formations", "") => Some(programmes_where(|_| ())),
            ("formations", _) => key.parse().ok().map(Self::Programme),
            ("campus", "") => Some(Self::Campuses(None)),
            ("campus", _) => slug().map(Self::Campus),
            ("secteurs", _) => slug().map(Self::Sector),
            ("etablissements", _) => key.parse().ok().map(Self::Institution),
            ("metiers", _) => key.parse().ok().map(Self::Occupation),
            ("itineraires", "") => Some(Self::Itineraries(Journey::default())),
            ("donnees", "") => Some(Self::Data),
            ("glossaire", "") => Some(Self::Glossary),
            _ => None,
        }
    }

    /// The address to put in a link.
    #[must_use]
    pub fn href(&self) -> String {
        [location::base(), self.path()].concat()
    }
}

/// Address of the site, with its final slash.
#[must_use]
pub fn site() -> String {
    [location::origin().as_str(), &location::base(), "/"].concat()
}

/// The whole address of a page, framed as these pairs say.
#[must_use]
pub fn embedded(page: &Route, pairs: Vec<(&'static str, String)>) -> String {
    let path = page.bare_path();
    let query = if pairs.is_empty() { String::new() } else { ["?", &frame_query(pairs)].concat() };
    [location::origin(), location::base(), path, query].concat()
}

/// The address of the picture of a campus or a programme.
#[must_use]
pub fn picture(page: &Route) -> String {
    embedded(page, Vec::new()) + "carte.svg"
}

/// The pairs of an address that are its page's own: without those that the host of a frame wrote.
#[must_use]
pub fn asked(query: &ParamsMap) -> Vec<(String, String)> {
    pairs_of_page(query.clone().into_iter().map(|(key, value)| (key.into_owned(), value)).collect())
}

/// A path of a frame, base included, as an address of the full site.
#[must_use]
pub fn full_site(path: &str, pairs: Vec<(String, String)>) -> String {
    [location::origin(), with_query(path, &pairs)].concat()
}

/// A whole address of a frame, as an address of the full site.
#[must_use]
pub fn unframed(address: &str) -> String {
    let address = address.split('#').next().unwrap_or_default();
    let (page, query) = address.split_once('?').unwrap_or((address, ""));
    with_query(page, &pairs_of_page(location::pairs(query)))
}

/// The query that every link of a frame carries.
#[must_use]
pub fn frame_query(pairs: Vec<(&'static str, String)>) -> String {
    let pairs: Vec<_> = pairs.into_iter().map(|(key, value)| (key.to_owned(), value)).collect();
    with_query("", &pairs).split_off(1)
}

fn with_query(path: &str, pairs: &[(String, String)]) -> String {
    let query: Vec<String> = pairs
        .iter()
        .map(|(key, value)| {
            // Commas between choices, the sign before a sector and slashes stay readable: a query needs no escape of them.
            format!(
                "{}={}",
                location::escape(key),
                location::escape(value)
                    .replace("%2C", ",")
                    .replace("%40", "@")
                    .replace("%3A", ":")
                    .replace("%2F", "/")
            )
        })
        .collect();
    if query.is_empty() { path.to_owned() } else { format!("{path}?{}", query.join("&")) }
}

/// The path of the list of campuses, narrowed by région code and by sector; an empty text narrows nothing.
#[must_use]
pub fn campuses_where(region: &str, sector: &str) -> String {
    let pairs: Vec<_> = [("region", region), ("secteur", sector)]
        .into_iter()
        .filter(|(_, value)| !value.is_empty())
        .map(|(key, value)| (key.to_owned(), value.to_owned()))
        .collect();
    location::with_kept(with_query("/campus/", &pairs))
}

/// A list of programmes with one choice made.
#[must_use]
pub fn programmes_where(choose: impl FnOnce(&mut Filter)) -> Route {
    let mut filter = Filter { page: 1, ..Filter::default() };
    choose(&mut filter);
    Route::Programmes(filter)
}
