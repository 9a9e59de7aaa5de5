//! Itineraries.

use super::{counted, duration};

/// Heading.
pub const TITLE: &str = "Itinéraires";
/// Under it.
pub const LEAD: &str = "Dis où tu en es et ce que tu vises\u{a0}: voici tous les chemins raisonnables, avec leur durée, leurs conditions et ce sur quoi ils reposent.";
/// Field.
pub const FROM: &str = "Je suis en…";
/// Choice.
pub const CHOOSE: &str = "Choisir";
/// Field.
pub const TO: &str = "Je vise…";
/// Search box for an aim.
pub const TO_SEARCH: &str = "Un diplôme ou un métier";
/// Example.
pub const TO_HINT: &str = "ex.\u{a0}: BTS aéronautique, ingénieur maintenance";
/// Choice.
pub const FARTHEST: &str = "Jusqu’où puis-je aller\u{a0}?";
/// Group.
pub const PREFERENCES: &str = "Préférences";
/// Field.
pub const MODE: &str = "Voie";
/// Choice.
pub const ANY_MODE: &str = "Toutes les voies";
/// Field.
pub const PLACE: &str = "Lieu";
/// Field.
pub const YEARS: &str = "Durée au plus";
/// Choice.
pub const ANY_YEARS: &str = "Sans limite";
/// Field.
pub const ORDER: &str = "Classer";
/// Orders, in their order.
pub const ORDERS: [&str; 3] = ["Le plus sûr", "Le plus court", "Le plus simple"];
/// What each means.
pub const ORDERS_MEAN: [&str; 3] = [
    "D’abord ce que disent les textes officiels, puis le plus court.",
    "D’abord le moins d’années, puis ce que disent les textes officiels.",
    "D’abord le moins d’étapes, puis le plus court.",
];
/// Box.
pub const SAME_FIELD: &str = "Rester dans mon domaine";
/// What to do first.
pub const ASK: &str = "Choisis un départ et un but pour voir les chemins.";
/// Heading of the answer.
pub const WAYS: &str = "Les chemins";
/// Mark.
pub const ALTERNATIVE: &str = "autre voie";
/// Rests on texts alone.
pub const STATED: &str = "Chaque étape est dite par un texte officiel ou par la scolarité ordinaire";
/// Note.
pub const NOTE: &str = "Un chemin possible n’est jamais un droit\u{a0}: chaque étape a ses conditions, ses places et sa sélection.";
/// Heading of what can be reached.
pub const REACH: &str = "Jusqu’où aller";
/// Nothing can be reached.
pub const DEAD_END: &str = "Aucune suite d’études n’est dite par nos textes ni par les règles nationales.";
/// Link to a nearer aim.
#[must_use]
pub fn nearest(name: &str) -> String {
    format!("Voir les chemins vers {name}")
}
/// Removes the aim.
pub const CHANGE: &str = "Changer";
/// Where to study.
pub const WHERE: &str = "Où se former";

/// How many ways.
#[must_use]
pub fn found(count: usize) -> String {
    counted(count, "chemin", "chemins")
}

/// Moves.
#[must_use]
pub fn moves(count: usize) -> String {
    counted(count, "étape", "étapes")
}

/// Rules.
#[must_use]
pub fn rules(count: u16) -> String {
    format!(
        "repose sur {}",
        counted(count.into(), "règle nationale, jamais un droit", "règles nationales, jamais un droit")
    )
}

/// Similar itineraries.
#[must_use]
pub fn others(count: usize) -> String {
    format!("ou {}", counted(count, "autre formation voisine", "autres formations voisines"))
}

/// A limit to lift.
#[must_use]
pub fn lift(what: &str, count: usize, months: u16) -> String {
    format!("{what}\u{a0}: {} (le plus court en {})", found(count), duration(months))
}

/// Limits to lift.
pub const LIFT_DURATION: &str = "sans limite de durée";
/// Limits to lift.
pub const LIFT_FIELD: &str = "en changeant de domaine";
/// Limits to lift.
pub const LIFT_BOTH: &str = "sans limite de durée et en changeant de domaine";

/// Choice of a duration.
#[must_use]
pub fn years(count: u16) -> String {
    counted(count.into(), "an", "ans")
}

/// Shortest way to a programme.
#[must_use]
pub fn in_months(months: u16) -> String {
    format!("en {}", duration(months))
}

/// Limits to lift.
pub const LIFT_MODE: &str = "dans n’importe quelle voie";
/// Limits to lift.
pub const LIFT_PLACE: &str = "partout en France";
/// Group of fields.
pub const AROUND: &str = "Ou autour d’une ville";
/// Field.
pub const TOWN: &str = "Ville qui a un établissement";
/// Example.
pub const TOWN_HINT: &str = "ex.\u{a0}: Poitiers";
/// Field.
pub const KM: &str = "À moins de";
/// Button.
pub const AROUND_ME: &str = "Autour de moi";
/// Waiting for the browser.
pub const LOCATING: &str = "Ton navigateur te demande s’il peut dire où tu es…";
/// The browser would not say.
pub const NOT_LOCATED: &str = "Ton navigateur n’a pas dit où tu es\u{a0}: écris une ville.";
/// No such town.
pub const UNKNOWN_TOWN: &str =
    "Nous ne connaissons pas d’établissement dans cette ville\u{a0}: la réponse ne tient pas compte du lieu.";
/// Folds the choice of a precise departure.
pub const OWN_DIPLOMA: &str = "Partir d’un diplôme précis";
/// Its field.
pub const OWN_DIPLOMA_SEARCH: &str = "Le diplôme que tu prépares ou que tu as";
/// Example.
pub const OWN_DIPLOMA_HINT: &str = "ex.\u{a0}: CAP aéronautique";
/// Folds the steps of a way.
pub const STEPS: &str = "Les étapes, une à une";
/// Button.
pub const ON_DRAWING: &str = "Voir sur le schéma";
/// Heading.
pub const DRAWING: &str = "Le schéma";
/// What the drawing shows.
pub const DRAWING_LABEL: &str =
    "Schéma de tous les chemins, du départ en bas au but en haut\u{a0}: la liste au-dessus dit la même chose";
/// A step taught in every département.
pub const EVERYWHERE: &str = "Se prépare dans les lycées de tous les départements.";
/// No place known on the ground asked.
pub const NOT_HERE: &str = "Aucun lieu connu ici dans nos données.";
/// Places known, but not in the wanted status.
pub const NOT_IN_MODE: &str = "Pas connu ici dans la voie voulue\u{a0}; dans une autre\u{a0}:";
/// No place known at all.
pub const NO_PLACE: &str = "Lieux inconnus de nos données";
/// Mark: reached by a national rule.
pub const BY_RULE: &str = "par une règle nationale";

/// Kilometres, as the crow flies.
#[must_use]
pub fn km(km: u16) -> String {
    format!("{km}\u{a0}km")
}

/// Places of a step.
#[must_use]
pub fn departments(count: usize) -> String {
    ["Se prépare dans ", &counted(count, "département", "départements")].concat()
}

/// Places not named.
#[must_use]
pub fn more_places(count: usize) -> String {
    ["et ", &counted(count, "autre établissement", "autres établissements")].concat()
}

/// Folds the ways after the first.
#[must_use]
pub fn more_ways(count: usize) -> String {
    ["Voir ", &counted(count, "autre chemin", "autres chemins")].concat()
}

/// Which way, after a button's words.
#[must_use]
pub fn way(number: usize) -> String {
    format!(", chemin {number}")
}

/// Which way the drawing lights.
#[must_use]
pub fn drawn(number: usize) -> String {
    format!("Tous les chemins ensemble\u{a0}; le chemin {number} est en trait fort.")
}

/// Name of a way, where it is kept.
#[must_use]
pub fn way_name(from: &str, goal: &str) -> String {
    if from.is_empty() { goal.to_owned() } else { [from, " → ", goal].concat() }
}

/// The highest level that can be reached, and how many programmes in all.
#[must_use]
pub fn highest(level: &str, count: usize) -> String {
    format!(
        "Jusqu’à {level}\u{a0}: {} à ta portée. Choisis-en une pour voir le chemin.",
        counted(count, "formation", "formations")
    )
}
