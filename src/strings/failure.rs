//! When the app stops by accident.

/// Heading.
pub const TITLE: &str = "L’application s’est arrêtée";
/// What happened, and what is safe.
pub const MESSAGE: &str =
    "Une erreur inattendue a interrompu la page. Tes favoris sont conservés dans ce navigateur.";
/// Way out.
pub const RELOAD: &str = "Recharger cette page";
/// Way out.
pub const HOME: &str = "Revenir à l’accueil";
/// For who wants to report it.
pub const DETAILS: &str = "Détail technique à copier pour signaler le problème (rien n’est envoyé)";
