//! Drawings of ways.

use super::counted;

/// Button.
pub const SMALLER: &str = "Réduire";
/// Button.
pub const LARGER: &str = "Agrandir";
/// Button.
pub const FIT: &str = "Ajuster";
/// Group of buttons.
pub const TOOLS: &str = "Taille du schéma";
/// How to use it.
pub const HELP: &str = "Touche une étape, ou parcours-les avec les flèches du clavier\u{a0}: ses chemins s’allument. Traits pleins\u{a0}: dits par un texte officiel\u{a0}; pointillés\u{a0}: règle nationale seule.";
/// Link to the page of an item.
pub const OPEN: &str = "Voir la fiche";
/// Folds a drawing.
pub const SHOW: &str = "Voir le schéma";

/// Items folded together.
#[must_use]
pub fn more(count: usize) -> String {
    format!("+\u{a0}{}", counted(count, "autre", "autres"))
}

/// Ways of an item, within the drawing.
#[must_use]
pub fn degrees(enter: usize, leave: usize) -> String {
    let mut parts = Vec::new();
    if enter > 0 {
        parts.push(format!(
            "{} y mène{}",
            counted(enter, "trait", "traits"),
            if enter < 2 { "" } else { "nt" }
        ));
    }
    if leave > 0 {
        parts.push(format!(
            "{} en part{}",
            counted(leave, "trait", "traits"),
            if leave < 2 { "" } else { "ent" }
        ));
    }
    parts.join(", ")
}

/// Nothing to draw.
pub const NO_WAY: &str = "Aucun texte ne dit de chemin entre ces formations.";
/// Under a ladder's drawing.
pub const LADDER_NOTE: &str = "Les chemins que disent les textes officiels entre les formations de cette échelle\u{a0}; les règles nationales n’y sont pas.";
/// A ladder's drawing.
pub const LADDER_LABEL: &str = "Schéma de l’échelle et de ses passerelles, du CAP en bas aux plus hauts diplômes en haut\u{a0}: la liste au-dessus nomme les mêmes formations";
/// A programme's drawing.
pub const AROUND_LABEL: &str = "Schéma de ce qui précède et de ce qui suit cette formation\u{a0}: les listes au-dessus disent la même chose";
