//! Names: cleaning them, and comparing them across files that spell them differently.

/// Runs of spaces made one, ends trimmed, typographic oddities of the exports undone.
pub fn clean(text: &str) -> String {
    let mut cleaned = String::with_capacity(text.len());
    for word in text.split_whitespace() {
        if !cleaned.is_empty() {
            cleaned.push(' ');
        }
        cleaned.push_str(word);
    }
    cleaned
}

/// The plain lower-case letters of a character, without accent.
fn plain(character: char) -> &'static str {
    match character {
        'à' | 'â' | 'ä' | 'á' | 'ã' | 'À' | 'Â' | 'Ä' | 'Á' => "a",
        'ç' | 'Ç' => "c",
        'é' | 'è' | 'ê' | 'ë' | 'É' | 'È' | 'Ê' | 'Ë' => "e",
        'î' | 'ï' | 'í' | 'Î' | 'Ï' => "i",
        'ñ' => "n",
        'ô' | 'ö' | 'ó' | 'õ' | 'Ô' | 'Ö' => "o",
        'ù' | 'û' | 'ü' | 'ú' | 'Ù' | 'Û' | 'Ü' => "u",
        'ÿ' | 'Ÿ' => "y",
        'œ' | 'Œ' => "oe",
        'æ' | 'Æ' => "ae",
        _ => "",
    }
}

/// A form to compare names by: lower case, no accents, words of letters and digits parted by single spaces.
pub fn fold(text: &str) -> String {
    let mut folded = String::with_capacity(text.len());
    let mut parted = true;
    for character in text.chars() {
        if character.is_ascii_alphanumeric() {
            folded.push(character.to_ascii_lowercase());
            parted = false;
        } else {
            let letters = plain(character);
            folded.push_str(letters);
            if !letters.is_empty() {
                parted = false;
            } else if !parted {
                folded.push(' ');
                parted = true;
            }
        }
    }
    folded.truncate(folded.trim_end().len());
    folded
}

/// Words that carry no meaning of their own in a name.
const LINKS: &[&str] = &[
    "a", "au", "aux", "d", "de", "des", "du", "en", "et", "l", "la", "le", "les", "ou", "par", "pour", "sur",
    "s",
];

/// [`fold`] without the words that files add or leave out at will, each word singular.
pub fn bare(text: &str) -> String {
    let folded = fold(text);
    let words = folded.split(' ').filter(|word| !word.is_empty() && !LINKS.contains(word));
    words
        .map(|word| if word.len() > 3 { word.trim_end_matches(['s', 'x']) } else { word })
        .collect::<Vec<_>>()
        .join(" ")
}

/// Letters of the longest sigle that names an institution by itself.
const LONGEST_SIGLE: usize = 6;

/// Sigles that stay in capitals in a name written in ordinary letters.
const SIGLES: &[&str] = &[
    "AFPA", "AFPI", "ARS", "BTP", "CCI", "CESI", "CFA", "CFAI", "CFPPA", "CMA", "CNAM", "EPLEFPA", "ESC",
    "ESUP", "GIP", "GRETA", "IFSI", "IMS", "INFREP", "IRTS", "ITII", "IUT", "LEAP", "LEGTA", "LP", "MBA",
    "MFR", "OGEC", "SARL", "SAS", "UFA", "UIMM", "UTEC", "IFA", "IFTS", "CHU", "CH", "ISEN", "INSA", "ESAT",
    "ADEFA", "AFTRAL", "FCL", "EPSI", "IFIR", "MJC", "SA", "ASBL", "CRM", "IFC",
];

/// The name of a town written in capitals, in ordinary letters.
pub fn town(text: &str) -> String {
    // Towns have no sigles: a space at the end keeps a short one from being taken for one.
    ordinary_case(&format!("{} .", clean(text))).trim_end_matches(" .").to_owned()
}

/// The name of a school written in capitals, in ordinary letters (« MONT DE MARSAN » → « Mont de Marsan »).
pub fn ordinary_case(text: &str) -> String {
    let text = clean(text);
    // A short word alone, all in capitals, is a sigle.
    if text.chars().any(char::is_lowercase) || (text.len() <= LONGEST_SIGLE && !text.contains(' ')) {
        return text;
    }
    let mut result = String::with_capacity(text.len());
    for (index, piece) in text.split_inclusive([' ', '-', '\'', '’', '(']).enumerate() {
        let lower = piece.to_lowercase();
        let word = lower.trim_end_matches([' ', '-', '\'', '’', '(']);
        let small = index > 0 && (LINKS.contains(&word) || matches!(word, "sous" | "lès" | "les"));
        if small {
            result.push_str(&lower);
        } else if SIGLES.contains(&word.to_uppercase().as_str()) {
            result.push_str(piece);
        } else {
            let mut letters = lower.chars();
            result.extend(letters.next().into_iter().flat_map(char::to_uppercase));
            result.push_str(letters.as_str());
        }
    }
    result
}

/// A key made of a name (`sante-social-sport`).
pub fn slug(text: &str) -> String {
    fold(text).replace(' ', "-")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_are_cleaned_and_compared() {
        assert_eq!(clean("  a  b\tc "), "a b c");
        assert_eq!(fold("Électricité, œuvre (L'Île-d’Yeu)"), "electricite oeuvre l ile d yeu");
        assert_eq!(bare("métiers de l'électricité"), bare("Metier Electricite"));
    }

    #[test]
    fn capitals_become_ordinary() {
        assert_eq!(ordinary_case("MONT DE MARSAN"), "Mont de Marsan");
        assert_eq!(ordinary_case("L'ISLE-D'ABEAU"), "L'Isle-d'Abeau");
        assert_eq!((ordinary_case("ADES"), town("DAX")), ("ADES".to_owned(), "Dax".to_owned()));
        assert_eq!(ordinary_case("LA ROCHE-SUR-YON"), "La Roche-sur-Yon");
        assert_eq!(ordinary_case("Paris 5"), "Paris 5");
        assert_eq!(ordinary_case("CFA DE L'INDUSTRIE"), "CFA de l'Industrie");
    }
}
