//! Light stemming: one form for plural and feminine, and a looser root shared by a trade and its practitioners.

/// Longest ending first, with what replaces it and the least length of the word.
const GENDERS: &[(&str, &str, usize)] = &[
    ("trice", "teur", 7),
    ("ienne", "ien", 7),
    ("euse", "eur", 6),
    ("iere", "ier", 6),
    ("onne", "on", 6),
    ("elle", "el", 6),
    ("ante", "ant", 7),
    ("ente", "ent", 7),
    ("inte", "int", 6),
    ("ere", "er", 6),
    ("ive", "if", 5),
    ("ale", "al", 6),
    ("ane", "an", 7),
    ("ine", "in", 7),
    ("ise", "is", 7),
    ("ate", "at", 6),
    ("ee", "e", 5),
];

/// Puts a folded word in the singular and, where its ending tells it, in the masculine.
///
/// « St » and « Ste » are written out: names of institutions and towns are full of them.
pub fn stem(word: &mut String) {
    if word == "st" || word == "ste" {
        word.replace_range(.., "saint");
        return;
    }
    if word.len() < 4 || word.bytes().any(|b| !b.is_ascii_lowercase()) {
        return;
    }
    if word.len() == 4 {
        // Most words so short that end so are sigles.
        if matches!(word.as_str(), "arts" | "vins" | "sons" | "eaux" | "jeux" | "amis") {
            word.pop();
        }
    } else if word.ends_with("eaux")
        || (word.ends_with(['s', 'x']) && !word.ends_with("ss") && !word.ends_with("aux"))
    {
        word.pop();
    } else if word.ends_with("aux") {
        word.truncate(word.len() - 2);
        word.push('l');
    }
    for (ending, masculine, least) in GENDERS {
        if word.len() >= *least && word.ends_with(ending) {
            word.truncate(word.len() - ending.len());
            word.push_str(masculine);
            return;
        }
    }
}

/// Endings by which the names of a trade, a practitioner and an act differ, longest first, with the least length of
/// what must remain: short remains are too often another word's.
const DERIVATIONS: &[(&str, usize)] = &[
    ("isateur", 5),
    ("isation", 5),
    ("abilite", 4),
    ("isterie", 4),
    ("icien", 3),
    ("icite", 4),
    ("istique", 4),
    ("ateur", 5),
    ("ation", 5),
    ("ition", 5),
    ("iteur", 5),
    ("ariat", 4),
    ("ement", 5),
    ("erie", 4),
    ("ique", 3),
    ("isme", 4),
    ("iste", 4),
    ("aire", 5),
    ("able", 4),
    ("ance", 4),
    ("ence", 5),
    ("eute", 5),
    ("ure", 4),
    ("ial", 5),
    ("ier", 4),
    ("ien", 4),
    ("eur", 4),
    ("age", 4),
    ("ion", 5),
    ("ant", 5),
    ("if", 4),
    ("al", 5),
    ("er", 4),
    ("ie", 4),
    ("ue", 5),
    ("e", 4),
];

/// The root of a stem: « boulanger » and « boulangerie », « mécanicien » and « mécanique » share theirs.
///
/// `None` where nothing is known to be cut: the word is then its own root.
pub fn root(stem: &str) -> Option<&str> {
    if stem.len() < 4 || stem.bytes().any(|b| !b.is_ascii_lowercase()) {
        return None;
    }
    let base = DERIVATIONS
        .iter()
        .find(|(ending, least)| stem.len() >= ending.len() + least && stem.ends_with(ending))
        .map_or(stem, |(ending, _)| &stem[..stem.len() - ending.len()]);
    match base.as_bytes() {
        [.., a, b] if a == b => base.get(..base.len() - 1),
        _ => Some(base),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn stemmed(word: &str) -> String {
        let mut word = word.to_owned();
        stem(&mut word);
        word
    }

    #[test]
    fn plural_and_feminine_meet_the_masculine() {
        for (word, expected) in [
            ("techniciennes", "technicien"),
            ("boulangere", "boulanger"),
            ("vendeuses", "vendeur"),
            ("animatrice", "animateur"),
            ("cuisiniere", "cuisinier"),
            ("animaux", "animal"),
            ("eaux", "eau"),
            ("metiers", "metier"),
            ("soignante", "soignant"),
            ("sportive", "sportif"),
        ] {
            assert_eq!(stemmed(word), expected);
        }
        for kept in ["bts", "vente", "presse", "aux", "gaz", "3e"] {
            assert_eq!(stemmed(kept), kept);
        }
    }

    #[test]
    fn a_trade_and_its_practitioner_share_a_root() {
        for (a, b) in [
            ("boulanger", "boulangerie"),
            ("coiffeur", "coiffure"),
            ("mecanicien", "mecanique"),
            ("electricien", "electricite"),
            ("cuisinier", "cuisine"),
            ("comptable", "comptabilite"),
            ("opticien", "optique"),
            ("macon", "maconnerie"),
            ("psychologue", "psychologie"),
            ("eleveur", "elevage"),
        ] {
            assert_eq!(root(a), root(b), "{a} {b}");
        }
        for (a, b) in
            [("vente", "verte"), ("animal", "animation"), ("manager", "manger"), ("opticien", "option")]
        {
            assert_ne!(root(a), root(b), "{a} {b}");
        }
    }
}
