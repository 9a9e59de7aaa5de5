//! Hand-kept words of queries: short forms, words that say little, and ordinary words that are no typing errors.
//!
//! Names of records do not belong here: they are data, and come with the bundle.

/// Words that people write around what they look for: a result need not have them.
pub(super) fn is_vague(word: &str) -> bool {
    matches!(
        word,
        "formation"
            | "formations"
            | "diplome"
            | "diplomes"
            | "diplomant"
            | "diplomante"
            | "etude"
            | "etudes"
            | "metier"
            | "metiers"
            | "job"
            | "boulot"
            | "profession"
            | "cursus"
            | "filiere"
            | "filieres"
            | "secteur"
            | "domaine"
            | "domaines"
            | "devenir"
            | "travailler"
            | "travail"
            | "faire"
            | "fait"
            | "bosser"
            | "apprendre"
            | "je"
            | "tu"
            | "il"
            | "elle"
            | "on"
            | "nous"
            | "veux"
            | "veut"
            | "voudrais"
            | "voudrait"
            | "aimerais"
            | "cherche"
            | "comment"
            | "quel"
            | "quelle"
            | "quels"
            | "quelles"
            | "est"
            | "sont"
            | "ce"
            | "que"
            | "qui"
            | "quoi"
            | "ou"
            | "apres"
            | "avant"
            | "sans"
            | "mon"
            | "ma"
            | "mes"
            | "fils"
            | "fille"
            | "etre"
            | "avoir"
            | "ecole"
            | "ecoles"
            | "entrer"
            | "aller"
            | "suivre"
            | "passer"
            | "preparer"
            | "aux"
            | "vers"
            | "chez"
            | "certification"
            | "titre"
            | "niveau"
            | "debouches"
            | "debouche"
            | "reconversion"
            | "orientation"
            | "equivalent"
            | "classe"
            | "mention"
            | "specialite"
            | "option"
            | "parcours"
            | "tout"
            | "tous"
            | "toute"
            | "quelqu"
            | "personne"
            | "svp"
            | "stp"
            | "bien"
            | "infos"
            | "cours"
            | "public"
            | "prive"
    )
}

/// Short forms, slang and words far from their kin, with what they stand for.
const SHORT: &[(&str, &str)] = &[
    ("agri", "agriculture"),
    ("aero", "aeronautique"),
    ("anim", "animation"),
    ("archi", "architecture"),
    ("apa", "activite physique adaptee"),
    ("aprentissage", "apprentissage"),
    ("auto", "automobile"),
    ("autos", "automobile"),
    ("avion", "aeronautique"),
    ("avions", "aeronautique"),
    ("avocate", "avocat"),
    ("bagnole", "automobile"),
    ("bagnoles", "automobile"),
    ("bateau", "nautique"),
    ("bateaux", "nautique"),
    ("bd", "bande dessinee"),
    ("bebe", "petite enfance"),
    ("bebes", "petite enfance"),
    ("bio", "biologie"),
    ("btp", "batiment travaux publics"),
    ("camion", "poids lourd"),
    ("camions", "poids lourd"),
    ("chaudronnerie", "chaudronnier"),
    ("cine", "cinema"),
    ("clim", "climatisation"),
    ("clm", "commerce"),
    ("com", "communication"),
    ("compta", "comptabilite"),
    ("coiff", "coiffure"),
    ("couvreur", "couverture"),
    ("couverture", "couvreur"),
    ("creche", "petite enfance"),
    ("cuistot", "cuisinier"),
    ("cyber", "cybersecurite"),
    ("deco", "decoration"),
    ("dev", "developpeur"),
    ("eco", "economie"),
    ("educ", "educateur"),
    ("elec", "electricite"),
    ("electrotech", "electrotechnique"),
    ("elagueur", "arboriste"),
    ("enfant", "enfance"),
    ("enfants", "enfance"),
    ("eps", "education physique sportive"),
    ("espace", "spatial"),
    ("esthe", "esthetique"),
    ("ferroviaire", "train"),
    ("foot", "football"),
    ("fringues", "mode"),
    ("frigo", "froid"),
    ("frigoriste", "froid"),
    ("geo", "geographie"),
    ("graph", "graphisme"),
    ("hist", "histoire"),
    ("hotesse", "hote"),
    ("ia", "intelligence artificielle"),
    ("immo", "immobilier"),
    ("info", "informatique"),
    ("infor", "informatique"),
    ("inge", "ingenieur"),
    ("instit", "professeur ecoles"),
    ("instituteur", "professeur ecoles"),
    ("institutrice", "professeur ecoles"),
    ("jeux", "jeu"),
    ("kine", "masseur kinesitherapeute"),
    ("labo", "laboratoire"),
    ("livraison", "livreur"),
    ("log", "logistique"),
    ("maitresse", "professeur ecoles"),
    ("maths", "mathematiques"),
    ("math", "mathematiques"),
    ("meca", "mecanique"),
    ("mecano", "mecanicien"),
    ("mecanos", "mecanicien"),
    ("muscu", "musculation"),
    ("mecatro", "mecatronique"),
    ("medoc", "pharmacie"),
    ("nounou", "assistant maternel"),
    ("nutritionniste", "dieteticien"),
    ("orl", "otorhino"),
    ("ordi", "informatique"),
    ("ordinateur", "informatique"),
    ("ordinateurs", "informatique"),
    ("ortho", "orthophoniste"),
    ("opticien", "optique"),
    ("optique", "opticien"),
    ("pates", "patisserie"),
    ("paysage", "paysagiste"),
    ("paysagiste", "paysage"),
    ("peintre", "peinture"),
    ("peinture", "peintre"),
    ("philo", "philosophie"),
    ("photo", "photographie"),
    ("photographe", "photographie"),
    ("physio", "physiologie"),
    ("pl", "poids lourd"),
    ("prof", "professeur"),
    ("profs", "professeur"),
    ("psy", "psychologue"),
    ("psycho", "psychologie"),
    ("pub", "publicite"),
    ("puericultrice", "puericulture"),
    ("resto", "restauration"),
    ("rh", "ressources humaines"),
    ("robot", "robotique"),
    ("robots", "robotique"),
    ("sanitaire", "sante"),
    ("secretariat", "secretaire"),
    ("socio", "sociologie"),
    ("spe", "specialite"),
    ("soudeur", "soudage"),
    ("styliste", "stylisme"),
    ("sup", "superieur"),
    ("techno", "technologique"),
    ("tele", "audiovisuel"),
    ("telecom", "telecommunications"),
    ("telecoms", "telecommunications"),
    ("theatre", "comedien"),
    ("tp", "travaux publics"),
    ("train", "ferroviaire"),
    ("trains", "ferroviaire"),
    ("transport", "transports"),
    ("vente", "vendeur"),
    ("vendeur", "vente"),
    ("vendeuse", "vente"),
    ("vetements", "mode"),
    ("veto", "veterinaire"),
    ("velo", "cycles"),
    ("velos", "cycles"),
    ("vigneron", "viticulteur"),
    ("vigne", "viticole"),
    ("vin", "oenologie"),
    ("voiture", "automobile"),
    ("voitures", "automobile"),
];

/// What a short form stands for, already folded.
pub(super) fn expansion(word: &str) -> Option<&'static str> {
    let at = SHORT.iter().position(|(short, _)| *short == word)?;
    SHORT.get(at).map(|(_, whole)| *whole)
}

/// Ordinary words that look like a misspelt word of a name and are not one.
const ORDINARY: &[&str] = &["manger", "verte", "vertes", "commere"];

/// Whether a word, though unknown to the index, is rightly spelt: it is never corrected.
pub(super) fn is_ordinary(word: &str) -> bool {
    ORDINARY.contains(&word)
}
