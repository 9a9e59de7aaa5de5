//! Favourites.

use super::counted;

/// Heading.
pub const TITLE: &str = "Mes favoris";
/// Nothing kept.
pub const EMPTY: &str = "Rien de gardé pour l’instant";
/// What to do then.
pub const EMPTY_HELP: &str = "Touche l’étoile d’une formation, d’un campus ou d’un établissement\u{a0}: tu le retrouveras ici, sans compte.";
/// Section.
pub const PROGRAMMES: &str = "Formations";
/// Section.
pub const CAMPUSES: &str = "Campus";
/// Section.
pub const INSTITUTIONS: &str = "Établissements";
/// Section.
pub const OCCUPATIONS: &str = "Métiers";
/// Section.
pub const ITINERARIES: &str = "Itinéraires";
/// Button.
pub const KEEP: &str = "Garder en favori";
/// Button, pressed.
pub const KEPT: &str = "En favori";
/// Button.
pub const UNDO: &str = "Annuler";
/// Closes a message.
pub const CLOSE: &str = "Fermer";
/// The browser gives no storage.
pub const REFUSED: &str =
    "Ce navigateur refuse d’enregistrer\u{a0}: tes favoris seront perdus à la fermeture de la page.";
/// The storage is full.
pub const FULL: &str = "La mémoire du navigateur est pleine\u{a0}: ce changement n’est pas enregistré et sera perdu à la fermeture de la page. Libère de la place, puis recommence.";
/// The storage fails.
pub const FAILED: &str = "Le navigateur n’arrive pas à enregistrer\u{a0}: ce changement sera perdu à la fermeture de la page. Télécharge ton dossier pour le garder.";
/// A damaged document was put aside.
pub const BROKEN: &str = "Les favoris enregistrés étaient illisibles. Ils sont mis de côté, intacts, et une liste vide est ouverte.";
/// A later release wrote the document.
pub const NEWER: &str = "Tes favoris viennent d’une version plus récente du site. Ils restent intacts\u{a0}; recharge la page pour les retrouver.";
/// A kept record that the data no longer hold.
pub const GONE: &str = "Cette fiche n’est plus dans les données.";

/// Accessible name of the button with words: it holds them, so that one can say what one sees.
#[must_use]
pub fn wide_label(name: &str, kept: bool) -> String {
    format!("{}\u{a0}: {name}", if kept { KEPT } else { KEEP })
}

/// Accessible name of the button.
#[must_use]
pub fn keep_label(name: &str, kept: bool) -> String {
    if kept {
        format!("Retirer des favoris\u{a0}: {name}")
    } else {
        format!("Garder en favori\u{a0}: {name}")
    }
}

/// Message after a change.
#[must_use]
pub fn changed(name: &str, kept: bool) -> String {
    if kept {
        format!("«\u{a0}{name}\u{a0}» est dans tes favoris.")
    } else {
        format!("«\u{a0}{name}\u{a0}» est retiré de tes favoris.")
    }
}

/// Message: nothing more fits.
pub const NO_ROOM: &str =
    "Ce dossier est plein\u{a0}: retire un favori, ou crée un autre dossier pour garder celui-ci.";
/// Message after a change.
pub const CLEARED: &str = "Tout est effacé de tes favoris.";
/// Message after a change.
pub const REPLACED: &str = "Ce qui a été reçu remplace tes favoris.";

/// Message after a change.
#[must_use]
pub fn deleted(name: &str) -> String {
    format!("«\u{a0}{name}\u{a0}» est supprimé, avec tes favoris.")
}

/// Message after a change.
#[must_use]
pub fn added(added: usize, refused: usize) -> String {
    let mut message = format!("{} dans tes favoris.", counted(added, "élément reçu", "éléments reçus"));
    if refused > 0 {
        message += " Le dossier est plein\u{a0}: ";
        message += &counted(refused, "élément n’a pas trouvé place.", "éléments n’ont pas trouvé place.");
    }
    message
}

/// Link of the header, for a screen reader.
#[must_use]
pub fn count(count: usize) -> String {
    counted(count, "favori", "favoris")
}
