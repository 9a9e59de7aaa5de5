//! Accessibility statement, legal notice and privacy. The deploying body edits them.

/// Heading.
pub const ACCESSIBILITY_TITLE: &str = "Déclaration d’accessibilité";
/// Paragraphs.
pub const ACCESSIBILITY: [&str; 3] = [
    "L’organisme qui publie ce site s’engage à le rendre accessible, conformément à l’article 47 de la loi du 11 février 2005.",
    "État de conformité\u{a0}: non conforme, tant qu’un audit indépendant selon le RGAA 4.1 n’a pas été mené.",
    "Si quelque chose vous empêche d’utiliser ce site, écrivez à l’organisme qui le publie\u{a0}; en l’absence de réponse, vous pouvez saisir le Défenseur des droits.",
];
/// Heading.
pub const LEGAL_TITLE: &str = "Mentions légales et vie privée";
/// Heading and text.
pub const LEGAL: [(&str, &str); 4] = [
    (
        "Éditeur",
        "À compléter par l’organisme qui publie ce site\u{a0}: nom, adresse, directeur ou directrice de la publication, hébergeur.",
    ),
    (
        "Vie privée",
        "Ce site ne crée pas de compte, ne dépose aucun cookie, n’utilise aucun traceur et n’interroge aucun autre serveur que le sien. Les favoris sont enregistrés dans le navigateur et n’en sortent pas.",
    ),
    (
        "Marques et signes de l’État",
        "Parcours Campus est un projet indépendant. Il n’utilise ni le système de design de l’État ni ses logos.",
    ),
    (
        "Licences",
        "Code\u{a0}: MIT. Données issues de l’Onisep\u{a0}: ODbL. Autres données\u{a0}: Licence Ouverte 2.0. Détail à la page «\u{a0}Données et sources\u{a0}».",
    ),
];
