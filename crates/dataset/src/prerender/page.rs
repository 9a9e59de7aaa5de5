//! The addresses of the site, as files: the same as the app's routes.

use parcours_core::model::{OccupationId, ProgrammeId, Slug, Uai};

/// A page of the site.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Page {
    /// Home.
    Home,
    /// The list of programmes.
    Programmes,
    /// A programme.
    Programme(ProgrammeId),
    /// The list of campuses.
    Campuses,
    /// A campus.
    Campus(Slug),
    /// A sector.
    Sector(Slug),
    /// An institution.
    Institution(Uai),
    /// An occupation.
    Occupation(OccupationId),
    /// Ways from a diploma to another.
    Itineraries,
    /// Programmes side by side.
    Compare,
    /// A counselling session.
    Session,
    /// What the reader keeps.
    Favourites,
    /// Sources, vintages, licences.
    Data,
    /// How to show these pages in another site.
    Embed,
    /// Words of the trade.
    Glossary,
    /// Accessibility statement.
    Accessibility,
    /// Legal notice and privacy.
    Legal,
}

/// First segments of the addresses: what tells the folder of the site from a page in it, as the script of 404.html knows.
#[cfg(test)]
pub const FIRST_SEGMENTS: [&str; 14] = [
    "formations",
    "campus",
    "secteurs",
    "etablissements",
    "metiers",
    "itineraires",
    "favoris",
    "comparer",
    "entretien",
    "integrer",
    "donnees",
    "glossaire",
    "accessibilite",
    "mentions-legales",
];

impl Page {
    /// Folder of the page below that of the site, with its final slash; empty for the home page.
    pub fn path(&self) -> String {
        match self {
            Self::Home => String::new(),
            Self::Programmes => "formations/".to_owned(),
            Self::Programme(id) => format!("formations/{id}/"),
            Self::Campuses => "campus/".to_owned(),
            Self::Campus(slug) => format!("campus/{slug}/"),
            Self::Sector(slug) => format!("secteurs/{slug}/"),
            Self::Institution(uai) => format!("etablissements/{uai}/"),
            Self::Occupation(id) => format!("metiers/{id}/"),
            Self::Itineraries => "itineraires/".to_owned(),
            Self::Compare => "comparer/".to_owned(),
            Self::Session => "entretien/".to_owned(),
            Self::Favourites => "favoris/".to_owned(),
            Self::Data => "donnees/".to_owned(),
            Self::Embed => "integrer/".to_owned(),
            Self::Glossary => "glossaire/".to_owned(),
            Self::Accessibility => "accessibilite/".to_owned(),
            Self::Legal => "mentions-legales/".to_owned(),
        }
    }

    /// The way back from the page's folder to that of the site: `./`, `../` or `../../`.
    pub fn base(&self) -> String {
        match self.path().matches('/').count() {
            0 => "./".to_owned(),
            depth => "../".repeat(depth),
        }
    }

    /// Whether the page is one of thousands: a build may leave these out.
    pub fn is_record(&self) -> bool {
        matches!(self, Self::Programme(_) | Self::Institution(_) | Self::Occupation(_))
    }

    /// Whether the page is what its reader does there, and says nothing to a search engine.
    pub fn is_personal(&self) -> bool {
        matches!(self, Self::Favourites)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_base_leads_back_to_the_site() {
        let slug: Slug = "mobilite".parse().expect("slug");
        for (page, path, base) in [
            (Page::Home, "", "./"),
            (Page::Data, "donnees/", "../"),
            (Page::Programme(ProgrammeId(1)), "formations/FOR.1/", "../../"),
            (Page::Sector(slug), "secteurs/mobilite/", "../../"),
        ] {
            assert_eq!((page.path().as_str(), page.base().as_str()), (path, base));
            let first = page.path().split('/').next().unwrap_or_default().to_owned();
            assert!(first.is_empty() || FIRST_SEGMENTS.contains(&first.as_str()));
        }
    }
}
