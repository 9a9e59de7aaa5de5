//! Accessibility statement, legal notice and privacy. The deploying body edits them.

use super::counted;

/// Heading.
pub const ACCESSIBILITY_TITLE: &str = "Déclaration d’accessibilité";
/// Heading and text. The deploying body completes the contact, and changes the state once others have audited the site.
pub const ACCESSIBILITY: [(&str, &str); 6] = [
    (
        "Engagement",
        "L’organisme qui publie ce site s’engage à le rendre accessible, conformément à l’article 47 de la loi du 11 février 2005.",
    ),
    (
        "État de conformité",
        "Non conforme, tant qu’un audit indépendant selon le RGAA 4.1 n’a pas été mené. Les chiffres qui suivent sont notre propre relevé, pas un audit.",
    ),
    (
        "Défauts connus",
        "Le raccourci «\u{a0}/\u{a0}», qui mène à la recherche, ne peut pas être désactivé (critère 12.10). Aucun essai n’a encore été mené avec un lecteur d’écran par une personne qui s’en sert tous les jours\u{a0}: les critères qui en dépendent sont à vérifier.",
    ),
    (
        "Ce qui a été essayé",
        "Contrôles automatiques de chaque sorte de page dans les deux thèmes, parcours au clavier, largeurs de 245 à 1\u{202f}280 pixels, mouvements réduits.",
    ),
    (
        "Contact",
        "À compléter par l’organisme qui publie ce site\u{a0}: adresse électronique, formulaire ou adresse postale. Si quelque chose vous empêche d’utiliser ce site, écrivez-lui\u{a0}: il vous doit une réponse ou un autre moyen d’obtenir l’information.",
    ),
    (
        "Voies de recours",
        "En l’absence de réponse, vous pouvez saisir le Défenseur des droits\u{a0}: en ligne sur defenseurdesdroits.fr, auprès de son délégué dans votre département, ou par courrier gratuit, sans timbre, à Défenseur des droits, Libre réponse 71120, 75342 Paris CEDEX 07.",
    ),
];
/// Criteria of RGAA 4.1 in each state of docs/rgaa.md: conforming, failing, to be checked, not applicable.
pub const RGAA: [usize; 4] = [48, 1, 31, 26];
/// Under which heading they stand.
pub const RGAA_HEADING: &str = "État de conformité";

/// The figures of our own account.
#[must_use]
pub fn rgaa() -> String {
    let [conforming, failing, unchecked, without] = RGAA;
    let all = counted(RGAA.iter().sum(), "critère", "critères");
    let counts = [
        counted(conforming, "conforme", "conformes"),
        counted(failing, "non conforme", "non conformes"),
        counted(unchecked, "à vérifier", "à vérifier"),
        counted(without, "non applicable", "non applicables"),
    ];
    ["Sur ", &all, "\u{a0}: ", &counts.join(", "), "."].concat()
}
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
