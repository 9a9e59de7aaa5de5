//! Favourites.

use super::counted;

/// Heading.
pub const TITLE: &str = "Mes favoris";
/// Nothing kept.
pub const EMPTY: &str = "Rien de gardé pour l’instant";
/// What to do then.
pub const EMPTY_HELP: &str = "Touche l’étoile d’une formation, d’un itinéraire, d’un campus, d’un établissement ou d’un métier\u{a0}: tu le retrouveras ici, sans compte. Tu pourras y écrire tes notes, puis tout emporter par un lien ou sur papier.";
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
/// Heading of what has no section.
pub const NO_SECTION: &str = "Sans rubrique";
/// Choice of no ambition, and its heading.
pub const NO_AMBITION: &str = "À décider";
/// Field.
pub const GROUP_BY: &str = "Ranger par";
/// Choice.
pub const BY_KIND: &str = "type de fiche";
/// Choice.
pub const BY_SECTION: &str = "rubrique";
/// Choice.
pub const BY_AMBITION: &str = "ambition";
/// Field.
pub const AMBITION: &str = "Ambition";
/// Field.
pub const SECTION: &str = "Rubrique";
/// Field.
pub const NOTE: &str = "Ma note";
/// Inside the field.
pub const NOTE_HINT: &str = "Ce qui me plaît, mes questions…";
/// Button.
pub const UP: &str = "Monter";
/// Button.
pub const DOWN: &str = "Descendre";
/// Before where an itinerary starts.
pub const FROM: &str = "Départ\u{a0}:";
/// Name of the first dossier.
pub const FIRST_DOSSIER: &str = "Mon dossier";
/// Name of a dossier without any.
pub const UNNAMED: &str = "Dossier sans nom";
/// Field.
pub const DOSSIER: &str = "Dossier ouvert";
/// Opens the drawer.
pub const MANAGE: &str = "Nom, prénom, autres dossiers";
/// What it is for.
pub const MANAGE_HELP: &str = "Un dossier par personne ou par projet. Tout reste dans ce navigateur.";
/// Field.
pub const DOSSIER_NAME: &str = "Nom du dossier";
/// Field.
pub const FIRST_NAME: &str = "Prénom (facultatif, pour l’impression)";
/// Button.
pub const NEW_DOSSIER: &str = "Nouveau dossier";
/// Button.
pub const CLEAR: &str = "Tout effacer";
/// Answer.
pub const CLEAR_YES: &str = "Oui, tout effacer";
/// Button.
pub const DELETE: &str = "Supprimer ce dossier";
/// Answer.
pub const DELETE_YES: &str = "Oui, supprimer";
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

/// Name of an itinerary.
#[must_use]
pub fn itinerary_to(goal: &str) -> String {
    format!("Itinéraire vers\u{a0}: {goal}")
}

/// Accessible name of a field.
#[must_use]
pub fn note_of(name: &str) -> String {
    format!("{NOTE}\u{a0}: {name}")
}

/// Accessible name of a field.
#[must_use]
pub fn ambition_of(name: &str) -> String {
    format!("{AMBITION}\u{a0}: {name}")
}

/// Accessible name of a field.
#[must_use]
pub fn section_of(name: &str) -> String {
    format!("{SECTION}\u{a0}: {name}")
}

/// Accessible name of a button.
#[must_use]
pub fn up_of(name: &str) -> String {
    format!("{UP}\u{a0}: {name}")
}

/// Accessible name of a button.
#[must_use]
pub fn down_of(name: &str) -> String {
    format!("{DOWN}\u{a0}: {name}")
}

/// Said after a move.
#[must_use]
pub fn moved(name: &str, place: usize, count: usize) -> String {
    format!("{name}\u{a0}: place {place} sur {count}.")
}

/// Name of a new dossier.
#[must_use]
pub fn numbered(number: usize) -> String {
    format!("Dossier {number}")
}

/// Question.
#[must_use]
pub fn clear_question(kept: usize) -> String {
    format!(
        "Effacer {} de ce dossier, avec les notes et le prénom\u{a0}?",
        counted(kept, "favori", "favoris")
    )
}

/// Question.
#[must_use]
pub fn delete_question(name: &str, kept: usize) -> String {
    format!("Supprimer «\u{a0}{name}\u{a0}» ({})\u{a0}?", counted(kept, "favori", "favoris"))
}

/// Link of the header, for a screen reader.
#[must_use]
pub fn count(count: usize) -> String {
    counted(count, "favori", "favoris")
}
