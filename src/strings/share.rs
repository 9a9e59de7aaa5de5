//! Handing a dossier on, and receiving one.

use parcours_core::share::Problem;

use super::counted;

/// Section.
pub const TITLE: &str = "Emporter et partager";
/// What leaves, and what does not.
pub const PRIVACY: &str = "Rien n’est envoyé à un serveur. Le lien, le QR code et le fichier contiennent le dossier lui-même, notes et prénom compris\u{a0}: ne les donne qu’à qui tu veux.";
/// Button.
pub const PRINT: &str = "Imprimer";
/// Button.
pub const SAVE_FILE: &str = "Télécharger le dossier";
/// Button.
pub const SAVE_TABLE: &str = "Tableau pour tableur (CSV)";
/// The browser saves nothing.
pub const SAVE_FAILED: &str = "Le navigateur n’a pas pu enregistrer le fichier.";
/// Name of the file.
pub const FILE_NAME: &str = "dossier-parcours-campus.json";
/// Name of the table.
pub const TABLE_NAME: &str = "dossier-parcours-campus.csv";
/// Section.
pub const LINK_TITLE: &str = "Lien et QR code";
/// Choice.
pub const WITH_NOTES: &str = "Avec mes notes";
/// Field.
pub const LINK: &str = "Lien du dossier";
/// Button.
pub const COPY: &str = "Copier le lien";
/// Said then.
pub const COPIED: &str = "Le lien est copié.";
/// Said when it could not be.
pub const NOT_COPIED: &str = "Le navigateur n’a pas pu copier\u{a0}: sélectionne le lien et copie-le.";
/// Name of the code.
pub const QR: &str = "QR code du dossier";
/// What it is for.
pub const QR_HELP: &str =
    "À viser avec l’appareil photo d’un autre téléphone, ou avec la caméra de l’ordinateur.";
/// No code.
pub const TOO_LONG: &str = "Ce dossier est trop long pour un QR code. Décoche «\u{a0}Avec mes notes\u{a0}», ou télécharge le dossier\u{a0}: le fichier contient tout.";
/// No code, even without the notes.
pub const TOO_LONG_BARE: &str = "Ce dossier est trop long pour un QR code, même sans les notes. Télécharge-le\u{a0}: le fichier contient tout.";
/// Section.
pub const OPEN_TITLE: &str = "Ouvrir un dossier reçu";
/// How.
pub const OPEN_HELP: &str = "Choisis le fichier (.json ou .csv), ou dépose-le sur cette page. Un lien reçu s’ouvre comme n’importe quel lien. Tu verras ce qu’il contient avant de décider.";
/// Field.
pub const OPEN_FILE: &str = "Fichier du dossier";
/// Heading.
pub const RECEIVED: &str = "Tu as reçu un dossier";
/// Question.
pub const WHAT_TO_DO: &str = "Rien n’est encore enregistré. Que veux-tu en faire\u{a0}?";
/// Button.
pub const ADOPT: &str = "L’ouvrir comme nouveau dossier";
/// Button.
pub const NOTHING: &str = "Ne pas le garder";
/// Heading.
pub const REFUSED_TITLE: &str = "Ce dossier ne peut pas être ouvert";
/// On paper.
pub const PAPER_QR: &str = "Vise ce code avec un téléphone pour retrouver ce dossier à l’écran.";
/// On paper.
pub const PAPER_NO_QR: &str =
    "Ce dossier est trop long pour un QR code\u{a0}: son fichier se télécharge depuis la page des favoris.";

/// Why what came cannot be opened, and what to do.
#[must_use]
pub fn problem(problem: Problem) -> &'static str {
    match problem {
        Problem::Damaged => {
            "Il est incomplet ou abîmé\u{a0}: le lien a peut-être été coupé en route. Demande qu’on te l’envoie de nouveau. Tes favoris n’ont pas changé."
        }
        Problem::Newer => {
            "Il vient d’une version plus récente du site. Recharge la page, puis ouvre-le de nouveau. Tes favoris n’ont pas changé."
        }
        Problem::TooLarge => "Il est bien plus grand qu’un dossier de favoris. Tes favoris n’ont pas changé.",
        Problem::Empty => "Il est vide. Tes favoris n’ont pas changé.",
        _ => {
            "Ce n’est pas un dossier de ce site. Choisis un fichier téléchargé depuis la page des favoris. Tes favoris n’ont pas changé."
        }
    }
}

/// What came.
#[must_use]
pub fn received(items: usize, known: usize) -> String {
    let mut message = counted(items, "élément", "éléments");
    if known > 0 {
        message += ", dont ";
        message += &counted(known, "déjà dans tes favoris", "déjà dans tes favoris");
    }
    message += ".";
    message
}

/// What of it cannot be taken.
#[must_use]
pub fn ignored(items: usize) -> String {
    let what = counted(items, "élément n’a pas été compris", "éléments n’ont pas été compris");
    [" ", &what, "."].concat()
}

/// What is not named.
#[must_use]
pub fn and_more(items: usize) -> String {
    ["et ", &counted(items, "autre", "autres"), "."].concat()
}

/// A record that the data do not hold.
#[must_use]
pub fn unknown(key: &str) -> String {
    [key, " (absent de nos données)"].concat()
}

/// Button.
#[must_use]
pub fn add_to(name: &str) -> String {
    format!("Ajouter à «\u{a0}{name}\u{a0}»")
}

/// Button.
#[must_use]
pub fn replace_in(name: &str, kept: usize) -> String {
    format!("Remplacer «\u{a0}{name}\u{a0}» ({})", counted(kept, "favori", "favoris"))
}

/// Line under the name, on paper.
#[must_use]
pub fn paper_line(day: &str, data: &str) -> String {
    if data.is_empty() {
        format!("Imprimé le {day} depuis {}", super::common::NAME)
    } else {
        format!("Imprimé le {day} depuis {}, données {data}", super::common::NAME)
    }
}
