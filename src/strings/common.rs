//! Words of every page.

/// Name of the product.
pub const NAME: &str = "Parcours Campus";
/// What it is, in one line.
pub const TAGLINE: &str = "Du CAP à bac\u{a0}+\u{a0}5, par secteur et par campus";
/// Skip link.
pub const SKIP: &str = "Aller au contenu";
/// Name of the main navigation.
pub const MAIN_MENU: &str = "Menu principal";
/// Link.
pub const PROGRAMMES: &str = "Formations";
/// Link.
pub const ITINERARIES: &str = "Itinéraires";
/// Link.
pub const CAMPUSES: &str = "Campus";
/// Link.
pub const FAVOURITES: &str = "Favoris";
/// Link.
pub const HOME: &str = "Accueil";
/// Link.
pub const DATA: &str = "Données et sources";
/// Link.
pub const ACCESSIBILITY: &str = "Accessibilité\u{a0}: non conforme";
/// Link.
pub const LEGAL: &str = "Mentions légales et vie privée";
/// Foot of every page.
pub const FOOT: &str = "Sans compte, sans traceur\u{a0}: tes favoris restent dans ce navigateur.";
/// While data come.
pub const LOADING: &str = "Chargement des données…";
/// A data file did not come.
pub const LOAD_FAILED: &str = "Les données n’ont pas pu être chargées";
/// What to do then.
pub const LOAD_FAILED_HELP: &str = "Vérifie ta connexion, puis réessaie. Tes favoris ne sont pas touchés.";
/// The file came cut or damaged.
pub const LOAD_DAMAGED: &str =
    "Le fichier reçu est incomplet ou abîmé. Réessaie\u{a0}: il sera téléchargé de nouveau.";
/// The site was updated since the page was opened.
pub const LOAD_OTHER_VERSION: &str = "Le site a été mis à jour depuis l’ouverture de cette page. Recharge-la\u{a0}: tes favoris sont conservés.";
/// Button: the answer that changes nothing.
pub const NO: &str = "Non, ne rien changer";
/// Button.
pub const RETRY: &str = "Réessayer";
/// Button.
pub const RELOAD: &str = "Recharger la page";
/// What is not known.
pub const UNKNOWN: &str = "non communiqué";
/// A ladder's empty rung.
pub const NOT_FOUND_IN_DATA: &str = "Non trouvé dans nos données";
/// Flag of an old place.
pub const TO_CHECK: &str = "à vérifier";
/// Why.
pub const TO_CHECK_WHY: &str =
    "Vu seulement dans un fichier ancien\u{a0}: demande confirmation à l’établissement.";
/// Page of the unknown address.
pub const NOT_FOUND_TITLE: &str = "Cette page n’existe pas";
/// What to do then.
pub const NOT_FOUND_HELP: &str =
    "L’adresse est peut-être mal copiée, ou la fiche a été retirée. Essaie par ici\u{a0}:";
/// Back to the top level.
pub const BREADCRUMB: &str = "Fil d’Ariane";
/// Opens another site.
pub const NEW_SITE: &str = "(autre site)";
/// Link to the official page.
pub const SEE_ONISEP: &str = "Fiche de l’Onisep";
