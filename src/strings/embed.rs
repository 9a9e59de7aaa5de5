//! Pages shown in another site: what a frame says, and the page for those who make one.

/// Link, and heading of the page.
pub const LINK: &str = "Intégrer à un site";
/// Heading.
pub const TITLE: &str = "Intégrer Parcours Campus à ton site";
/// Under the heading.
pub const LEAD: &str = "Choisis une page, règle son apparence, puis copie le code qui convient à ton site. Rien n’est envoyé\u{a0}: tout se passe dans ton navigateur.";

// Around a framed page.

/// Name of what stands above a framed page.
pub const LIMITS: &str = "Périmètre";
/// In the list of places, every place within the limits.
pub const WITHIN_LIMITS: &str = "Tout le périmètre";
/// Link to the same page without its frame.
pub const WHOLE_SITE: &str = "Voir tout le site";
/// After a link that opens a tab.
pub const NEW_TAB: &str = " (nouvel onglet)";
/// Where the host wants links outside.
pub const LINKS_OUT: &str = "Les liens s’ouvrent dans un nouvel onglet.";
/// Favourites, in a frame.
pub const SEPARATE_STORAGE: &str = "Tu es dans une page intégrée à un autre site\u{a0}: tes favoris y sont rangés à part de ceux du site complet, et le navigateur peut les effacer. Pour les garder, ouvre ces mêmes favoris dans le site complet\u{a0}:";
/// Link that carries the favourites out.
pub const CARRY_OUT: &str = "Ouvrir mes favoris dans le site complet";
/// Ground of an accent.
pub const ON_LIGHT: &str = "clair";
/// Ground of an accent.
pub const ON_DARK: &str = "sombre";

/// « Parcours Campus · données 2026 ».
#[must_use]
pub fn origin(year: &str) -> String {
    if year.is_empty() {
        "Parcours Campus".to_owned()
    } else {
        ["Parcours Campus · données\u{a0}", year].concat()
    }
}

/// To what a frame is limited.
#[must_use]
pub fn limited_to(limits: &[String]) -> String {
    ["Limité à\u{a0}: ", &limits.join(" · "), "."].concat()
}

/// An académie.
#[must_use]
pub fn academy(name: &str) -> String {
    ["académie\u{a0}: ", name].concat()
}

/// In the console: a parameter that cannot be used.
#[must_use]
pub fn refused(key: &str, value: &str) -> String {
    ["Parcours Campus\u{a0}: le paramètre ", key, " est ignoré, sa valeur ne convient pas\u{a0}: ", value]
        .concat()
}

/// In the console: an accent that does not read on our grounds.
#[must_use]
pub fn corrected(given: &str, used: &str, ground: &str) -> String {
    [
        "Parcours Campus\u{a0}: accent ",
        given,
        " remplacé par ",
        used,
        " sur fond ",
        ground,
        " (contraste 4,5)",
    ]
    .concat()
}

// The generator.

/// Section.
pub const PAGE: &str = "La page";
/// Field.
pub const WHICH_PAGE: &str = "Page à montrer";
/// Pages that are not of a record.
pub const GENERAL: &str = "Pages générales";
/// Field of the search.
pub const PROGRAMME: &str = "… ou une formation précise";
/// Example.
pub const PROGRAMME_HINT: &str = "ex.\u{a0}: BTS électrotechnique";
/// Section.
pub const LIMIT: &str = "Le périmètre";
/// Its help.
pub const LIMIT_HELP: &str =
    "Facultatif\u{a0}: les listes, la recherche et les échelles ne proposent alors que ce qui est dedans.";
/// Field.
pub const CAMPUS: &str = "Campus";
/// Field.
pub const SECTOR: &str = "Secteur";
/// Field.
pub const ACADEMY: &str = "Académie";
/// Field.
pub const LEVELS: &str = "Niveaux";
/// No limit.
pub const ANY: &str = "Pas de limite";
/// Section.
pub const LOOK: &str = "L’apparence";
/// Field.
pub const THEME: &str = "Thème";
/// Its choices: key in the address, and name.
pub const THEMES: [(&str, &str); 3] =
    [("", "Comme l’appareil du lecteur"), ("clair", "Clair"), ("sombre", "Sombre")];
/// Field.
pub const ACCENT: &str = "Couleur (six chiffres hexadécimaux)";
/// Example.
pub const ACCENT_HINT: &str = "ex.\u{a0}: 1f5c57";
/// Field.
pub const FONT: &str = "Police";
/// Its choices: key in the address, and name.
pub const FONTS: [(&str, &str); 5] = [
    ("", "Celle de l’appareil"),
    ("arial", "Arial ou Helvetica"),
    ("humaniste", "Humaniste (Calibri, Ubuntu…)"),
    ("geometrique", "Géométrique (Avenir, Corbel…)"),
    ("serif", "À empattements (Palatino…)"),
];
/// Field.
pub const LINKS: &str = "Liens";
/// Its choices: key in the address, and name.
pub const LINKS_CHOICES: [(&str, &str); 2] =
    [("", "Restent dans le cadre"), ("externe", "Ouvrent le site complet, dans un nouvel onglet")];
/// Field.
pub const HEIGHT: &str = "Hauteur, en pixels";
/// Section.
pub const PREVIEW: &str = "Aperçu";
/// Choice of a width.
pub const WIDTH: &str = "Largeur de l’aperçu";
/// Title of the previewed frame.
pub const PREVIEW_FRAME: &str = "Aperçu du cadre";
/// Section.
pub const CODES: &str = "Le code à copier";
/// Button.
pub const COPY: &str = "Copier";
/// After it.
pub const COPIED: &str = "Copié.";
/// Where the browser refuses.
pub const SELECTED: &str =
    "Le code est sélectionné\u{a0}: copie-le avec Ctrl\u{a0}+\u{a0}C (ou Cmd\u{a0}+\u{a0}C).";
/// Outputs: name, and when to take it.
pub const OUTPUTS: [(&str, &str); 5] = [
    ("Cadre simple", "Marche presque partout. Sa hauteur est fixe\u{a0}: au-delà, le cadre défile."),
    (
        "Élément avec script",
        "Le cadre prend la hauteur de la page et se charge quand on s’en approche. Sans script, il reste un lien.",
    ),
    (
        "Adresse (oEmbed)",
        "Pour WordPress et les éditeurs qui reconnaissent une adresse\u{a0}: colle-la seule sur sa ligne. Il faut que le site ait été publié avec son adresse (option --base-url).",
    ),
    (
        "Carte en image",
        "Pour un éditeur qui retire cadres et scripts mais garde les images. La carte change avec les données.",
    ),
    (
        "Carte en texte",
        "Pour un éditeur qui retire tout. Elle reste celle du jour où tu la copies\u{a0}: son année y est écrite.",
    ),
];
/// Where there is no card.
pub const NO_CARD: &str =
    "Il y a une carte, en image ou en texte, quand la page choisie est celle d’un campus ou d’une formation.";
/// Section.
pub const SECURITY: &str = "À demander à la personne chargée de la sécurité";
/// What to ask, with the lines to add; `{}` stands for our origin.
pub const SECURITY_LIST: [(&str, &str); 5] = [
    (
        "Cadre et élément\u{a0}: autoriser le cadre dans la politique de sécurité (CSP) du site hôte.",
        "frame-src {}",
    ),
    ("Élément\u{a0}: autoriser aussi son script, de moins de 3\u{a0}ko et sans dépendance.", "script-src {}"),
    ("Carte en image\u{a0}: autoriser l’image.", "img-src {}"),
    (
        "Si les cadres doivent être isolés (sandbox)\u{a0}: ces droits suffisent. Sans allow-same-origin, le cadre marche mais les favoris sont perdus à la fermeture, et le serveur de Parcours Campus doit envoyer Access-Control-Allow-Origin\u{a0}: *.",
        "sandbox=\"allow-scripts allow-same-origin allow-popups allow-popups-to-escape-sandbox\"",
    ),
    (
        "Permissions-Policy\u{a0}: aucune permission n’est demandée (ni position, ni caméra, ni micro). On peut toutes les refuser.",
        "allow=\"\"",
    ),
];
/// Pointer to the whole documentation.
pub const MORE: &str =
    "Les paramètres et les messages sont décrits dans docs/integrer.md, livré avec le code du site.";

/// What the accent becomes.
#[must_use]
pub fn accent_used(light: &str, dark: &str) -> String {
    [
        "Couleur employée\u{a0}: ",
        light,
        " sur fond clair, ",
        dark,
        " sur fond sombre (ajustée s’il le faut pour rester lisible).",
    ]
    .concat()
}

/// A value that cannot be used, by the name of its field.
#[must_use]
pub fn unusable(value: &str) -> String {
    ["«\u{a0}", value, "\u{a0}» ne convient pas\u{a0}: ce réglage est ignoré."].concat()
}

/// Title of a host's frame.
#[must_use]
pub fn frame_title(page: &str) -> String {
    ["Parcours Campus\u{a0}: ", page].concat()
}

/// Source of a card.
#[must_use]
pub fn card_source(year: &str) -> String {
    ["Source\u{a0}: ", &origin(year), " (données ouvertes officielles)"].concat()
}

/// Without the app, on the entry page.
#[allow(dead_code, reason = "entry pages alone say it")]
pub const WITHOUT_APP: &str = "Le générateur a besoin de JavaScript. Sans lui, ajoute ?integration=1 à l’adresse d’une page et mets-la dans un cadre\u{a0}:";
