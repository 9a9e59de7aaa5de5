//! The counselling session.

use super::counted;

/// Heading.
pub const TITLE: &str = "Entretien d’orientation";
/// Link of the footer.
pub const LINK: &str = "Mener un entretien";
/// Under the heading.
pub const LEAD: &str = "Un écran à regarder à deux\u{a0}: la situation, les envies, des propositions, une sélection, puis une feuille à emporter.";
/// What becomes of what is said.
pub const PRIVACY: &str = "Brouillon à part\u{a0}: il ne touche pas aux favoris de cet ordinateur, ne quitte pas cet onglet et disparaît avec lui. Après 20 minutes sans un geste, il s’efface tout seul, en prévenant une minute avant.";
/// Section.
pub const LEARNER: &str = "L’élève";
/// Field.
pub const FIRST_NAME: &str = "Prénom (facultatif)";
/// Field.
pub const SITUATION: &str = "Situation";
/// Choice.
pub const CHOOSE: &str = "Choisir";
/// Unfolds a field.
pub const DIPLOMA: &str = "Un diplôme précis";
/// Field.
pub const DIPLOMA_SEARCH: &str = "Diplôme préparé ou obtenu";
/// Example.
pub const DIPLOMA_HINT: &str = "ex.\u{a0}: CAP électricien";
/// Field.
pub const PLACE: &str = "Lieu";
/// Field.
pub const MODE: &str = "Voie";
/// Field.
pub const YEARS: &str = "Durée au plus";
/// Section.
pub const WISHES: &str = "Ses envies";
/// Field.
pub const WISH: &str = "Ajouter une formation, un métier, un secteur ou des mots";
/// Example.
pub const WISH_HINT: &str = "ex.\u{a0}: avions, cuisinier, BTS";
/// Name of a list.
pub const WISHED: &str = "Envies retenues";
/// No more room.
pub const ENOUGH: &str = "Six envies au plus\u{a0}: retires-en une pour en ajouter une autre.";
/// Section.
pub const PROPOSALS: &str = "Propositions";
/// Before any wish.
pub const NO_WISH: &str = "Ajoute une envie\u{a0}: les chemins et les formations apparaîtront ici.";
/// From no situation, ways cannot be told.
pub const NO_SITUATION: &str = "Choisis la situation de l’élève pour voir les chemins et leur durée.";
/// Nothing answers.
pub const NOTHING: &str =
    "Rien ne répond à cette envie avec ces contraintes. Élargis le lieu, la voie ou la durée.";
/// Section.
pub const SHORTLIST: &str = "Sélection";
/// Nothing kept.
pub const EMPTY: &str = "L’étoile d’une proposition la garde ici. Celle de toutes les fiches du site aussi, tant que l’entretien dure.";
/// Field.
pub const NOTE: &str = "Note";
/// Button.
pub const REMOVE: &str = "Retirer";
/// Link.
pub const COMPARE: &str = "Comparer les formations gardées";
/// Section.
pub const END: &str = "Terminer";
/// What it does.
pub const END_HELP: &str =
    "Imprime la feuille, ou enregistre-la en PDF par la fenêtre d’impression, puis efface l’entretien.";
/// Button.
pub const PRINT: &str = "Imprimer la feuille";
/// Button.
pub const FINISH: &str = "Terminer l’entretien";
/// Question.
pub const SURE: &str =
    "Tout sera effacé de cet onglet\u{a0}: prénom, envies, sélection et notes. Rien ne pourra être retrouvé.";
/// Button.
pub const WIPE: &str = "Effacer maintenant";
/// Button.
pub const KEEP_ON: &str = "Continuer l’entretien";
/// After it.
pub const ENDED: &str = "L’entretien est terminé et effacé\u{a0}: il n’en reste rien sur cet ordinateur.";
/// After it, by itself.
pub const ENDED_ALONE: &str = "Resté 20 minutes sans un geste, l’entretien a été effacé.";
/// One minute before.
pub const WARNING: &str = "Sans un geste d’ici une minute, l’entretien sera effacé.";
/// The browser gives no storage.
pub const FRAGILE: &str = "Ce navigateur refuse de garder l’entretien\u{a0}: recharger la page l’effacerait.";
/// Link back to the session.
pub const BACK: &str = "Revenir à l’entretien";
/// What the star does meanwhile.
pub const ONGOING: &str = "Entretien en cours\u{a0}: les étoiles gardent dans sa sélection.";
/// Foot of the sheet.
pub const SHEET_NOTE: &str = "Un chemin possible n’est jamais un droit\u{a0}: chaque étape a ses conditions, ses places et sa sélection. Vérifie auprès des établissements.";

/// Heading of the sheet.
#[must_use]
pub fn sheet(first_name: &str) -> String {
    if first_name.is_empty() {
        "Ce que nous avons regardé ensemble".to_owned()
    } else {
        ["Ce que nous avons regardé ensemble, ", first_name].concat()
    }
}

/// When, and on which data.
#[must_use]
pub fn dated(day: &str, version: &str) -> String {
    ["Entretien du ", day, " · données version ", version].concat()
}

/// How many are kept.
#[must_use]
pub fn kept(count: usize) -> String {
    counted(count, "élément gardé", "éléments gardés")
}

/// Accessible name of a note.
#[must_use]
pub fn note_on(name: &str) -> String {
    ["Note sur ", name].concat()
}

/// Accessible name of a button.
#[must_use]
pub fn remove(name: &str) -> String {
    ["Retirer de la sélection\u{a0}: ", name].concat()
}

/// Accessible name of a button.
#[must_use]
pub fn drop_wish(name: &str) -> String {
    ["Retirer l’envie\u{a0}: ", name].concat()
}

/// A wish in words.
#[must_use]
pub fn words(words: &str) -> String {
    ["«\u{a0}", words, "\u{a0}»"].concat()
}

/// Accessible name of the star during a session.
#[must_use]
pub fn keep_label(name: &str, kept: bool) -> String {
    let what = if kept { "Retirer de la sélection\u{a0}: " } else { "Garder dans la sélection\u{a0}: " };
    [what, name].concat()
}

/// Words beside the star during a session.
#[must_use]
pub fn keep_words(kept: bool) -> &'static str {
    if kept { "Dans la sélection" } else { "Garder dans la sélection" }
}
