//! Offline use and new versions.

/// Bar.
pub const NEW_VERSION: &str = "Une nouvelle version est prête.";
/// Button of the bar.
pub const RENEW: &str = "Recharger";
/// Button of the bar.
pub const LATER: &str = "Plus tard";
/// Section.
pub const TITLE: &str = "Sans réseau";
/// What is there anyway.
pub const SEEN: &str = "Les pages que tu as déjà ouvertes restent lisibles sans réseau.";
/// Button.
pub const KEEP: &str = "Rendre disponible hors ligne";
/// Button.
pub const DROP: &str = "Retirer de cet appareil";
/// Done.
pub const KEPT: &str = "Toutes les données sont sur cet appareil\u{a0}: le site entier marche sans réseau.";
/// It did not come whole.
pub const FAILED: &str = "Toutes les données ne sont pas arrivées. Vérifie ta connexion, puis réessaie.";

/// What keeping everything costs.
#[must_use]
pub fn size(kilobytes: &str) -> String {
    format!(
        "Tu peux aussi garder toutes les données sur cet appareil\u{a0}: {kilobytes}\u{a0}ko de stockage."
    )
}

/// On its way.
#[must_use]
pub fn progress(hundredths: u8) -> String {
    format!("Téléchargement\u{a0}: {hundredths}\u{a0}%")
}
