//! Reading a text into folded words: what two spellings of one word share.
//!
//! Case, accents, ligatures, hyphens and apostrophes go; elided articles (« l’ », « d’ ») and feminine endings
//! (« technicien/ne », « vendeur(euse) ») are left out. The tables are small on purpose: Unicode's would weigh more than
//! the whole engine.

/// A part of a text, in bytes, on character boundaries.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Span {
    /// First byte.
    pub start: usize,
    /// Byte after the last.
    pub end: usize,
}

enum Folded {
    One(char),
    Two(char, char),
    Nothing,
    Break,
}

fn fold_char(c: char) -> Folded {
    Folded::One(match c {
        'a'..='z' | '0'..='9' => c,
        'A'..='Z' => c.to_ascii_lowercase(),
        'à' | 'á' | 'â' | 'ã' | 'ä' | 'å' | 'À' | 'Á' | 'Â' | 'Ã' | 'Ä' | 'Å' => 'a',
        'ç' | 'Ç' => 'c',
        'é' | 'è' | 'ê' | 'ë' | 'É' | 'È' | 'Ê' | 'Ë' => 'e',
        'î' | 'ï' | 'í' | 'ì' | 'Î' | 'Ï' | 'Í' | 'Ì' => 'i',
        'ñ' | 'Ñ' => 'n',
        'ô' | 'ö' | 'ó' | 'ò' | 'õ' | 'Ô' | 'Ö' | 'Ó' | 'Ò' | 'Õ' => 'o',
        'û' | 'ü' | 'ù' | 'ú' | 'Û' | 'Ü' | 'Ù' | 'Ú' => 'u',
        'ÿ' | 'ý' | 'Ÿ' | 'Ý' => 'y',
        'œ' | 'Œ' => return Folded::Two('o', 'e'),
        'æ' | 'Æ' => return Folded::Two('a', 'e'),
        'ß' => return Folded::Two('s', 's'),
        '\u{300}'..='\u{36f}' => return Folded::Nothing,
        '×' | '÷' | '\0'..='\u{bf}' | '\u{2000}'..='\u{2bff}' | '\u{3000}'..='\u{303f}' => {
            return Folded::Break;
        }
        // Other scripts are kept as they are: they match nothing, and they break nothing.
        other => other,
    })
}

fn is_apostrophe(c: char) -> bool {
    matches!(c, '\'' | '’' | '‘' | 'ʼ' | '`')
}

fn is_elided(word: &str) -> bool {
    matches!(word, "l" | "d" | "j" | "n" | "s" | "c" | "m" | "t" | "qu" | "lorsqu" | "jusqu" | "puisqu")
}

/// Feminine and plural endings, as they are written after a slash, a hyphen, a dot or in brackets.
fn is_ending(word: &str, glue: char) -> bool {
    match word {
        "e" | "es" | "ne" | "nes" | "nne" | "euse" | "euses" | "trice" | "trices" | "rice" | "ere"
        | "eres" | "iere" | "ieres" | "ienne" | "enne" | "esse" | "sse" | "fe" | "ee" | "ees" | "ive"
        | "ives" | "elle" => true,
        "le" | "les" | "te" | "se" | "ses" | "ve" | "s" | "x" | "re" | "ale" | "ales" => glue != '-',
        _ => false,
    }
}

/// Words of a text, folded one after the other into a buffer of the caller's.
#[derive(Debug, Clone)]
pub struct Words<'a> {
    text: &'a str,
    at: usize,
    /// End of the last word met, kept or not.
    last_end: Option<usize>,
}

impl<'a> Words<'a> {
    /// Starts at the beginning of a text.
    pub fn new(text: &'a str) -> Self {
        Self { text, at: 0, last_end: None }
    }

    /// Puts the next word in the buffer and says where it stands, ending left out.
    pub fn next_word(&mut self, word: &mut String) -> Option<Span> {
        loop {
            word.clear();
            let start = self.skip_breaks(word)?;
            self.read_word(word);
            let end = self.at;
            let glue = self.glue(start);
            self.last_end = Some(end);
            if word.len() <= 7 && self.text[end..].starts_with(is_apostrophe) && is_elided(word) {
                self.last_end = None;
                continue;
            }
            if glue.is_some_and(|glue| is_ending(word, glue)) {
                continue;
            }
            return Some(Span { start, end });
        }
    }

    /// Moves to the next letter or digit; a plus before a number belongs to it (« bac + 5 »).
    fn skip_breaks(&mut self, word: &mut String) -> Option<usize> {
        let bytes = self.text.as_bytes();
        loop {
            match *bytes.get(self.at)? {
                b if b.is_ascii_alphanumeric() => return Some(self.at),
                b'+' => {
                    let rest = &self.text[self.at + 1..];
                    let digits = rest.trim_start_matches([' ', '\u{a0}', '\u{202f}']);
                    if digits.starts_with(|d: char| d.is_ascii_digit()) {
                        let start = self.at;
                        self.at += 1 + rest.len() - digits.len();
                        word.push('+');
                        return Some(start);
                    }
                    self.at += 1;
                }
                b if b.is_ascii() => self.at += 1,
                _ => {
                    let c = self.text[self.at..].chars().next()?;
                    if matches!(fold_char(c), Folded::One(_) | Folded::Two(..)) {
                        return Some(self.at);
                    }
                    self.at += c.len_utf8();
                }
            }
        }
    }

    fn read_word(&mut self, word: &mut String) {
        let bytes = self.text.as_bytes();
        loop {
            match bytes.get(self.at) {
                Some(b'a'..=b'z' | b'0'..=b'9' | b'A'..=b'Z') => {
                    let start = self.at;
                    while self.at < bytes.len() && bytes[self.at].is_ascii_alphanumeric() {
                        self.at += 1;
                    }
                    word.push_str(&self.text[start..self.at]);
                    word.make_ascii_lowercase();
                }
                // « C.F.A. » is one word.
                Some(b'.') if self.is_dotted(word) => self.at += 1,
                Some(b) if !b.is_ascii() => {
                    let Some(c) = self.text[self.at..].chars().next() else { return };
                    match fold_char(c) {
                        Folded::One(one) => word.push(one),
                        Folded::Two(one, two) => {
                            word.push(one);
                            word.push(two);
                        }
                        Folded::Nothing => {}
                        Folded::Break => return,
                    }
                    self.at += c.len_utf8();
                }
                _ => return,
            }
        }
    }

    /// At a dot: whether single letters stand on both sides of it.
    fn is_dotted(&self, word: &str) -> bool {
        let bytes = self.text.as_bytes();
        let letter = |at: usize| bytes.get(at).is_some_and(u8::is_ascii_alphabetic);
        let dotted_so_far = word.len() == 1 || self.at >= 2 && bytes[self.at - 2] == b'.';
        dotted_so_far
            && letter(self.at.wrapping_sub(1))
            && letter(self.at + 1)
            && !letter(self.at + 2)
            && bytes.get(self.at + 2).is_none_or(u8::is_ascii)
    }

    /// The mark by which the word at `start` hangs on to the one before.
    fn glue(&self, start: usize) -> Option<char> {
        let last = self.last_end?;
        if start == 0 || start - last > 3 || matches!(self.text.as_bytes()[start - 1], b' ' | b'\'') {
            return None;
        }
        let between = self.text.get(last..start)?;
        let mut marks = between.chars();
        let mark = marks.next()?;
        let more = marks.next();
        let hangs = matches!(mark, '/' | '(' | '-' | '·' | '•' | ')');
        (hangs && more.is_none_or(|m| m == '-') && marks.next().is_none()).then_some(mark)
    }
}

/// The folded words of a text, separated by spaces: the form in which phrases are compared.
pub fn folded(text: &str) -> String {
    let mut all = String::with_capacity(text.len());
    let mut word = String::new();
    let mut words = Words::new(text);
    while words.next_word(&mut word).is_some() {
        if !all.is_empty() {
            all.push(' ');
        }
        all.push_str(&word);
    }
    all
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn accents_case_ligatures_and_marks_go() {
        assert_eq!(folded("Mécanicien d’Aéronautique – ŒUVRE"), "mecanicien aeronautique oeuvre");
        assert_eq!(folded("auto-école, l'eau & le vent"), "auto ecole eau le vent");
        assert_eq!(folded("e\u{301}lectricite\u{301}"), "electricite");
        assert_eq!(folded("C.F.A. du B.T.P."), "cfa du btp");
        assert_eq!(folded("bac + 5, bac+2, C++"), "bac +5 bac +2 c");
    }

    #[test]
    fn feminine_endings_are_left_out() {
        assert_eq!(
            folded("technicien/ne en boulanger/ère-pâtissier/ère"),
            "technicien en boulanger patissier"
        );
        assert_eq!(
            folded("vendeur(euse), salarié(e)s, agent·e, ouvrier/-ière"),
            "vendeur salarie agent ouvrier"
        );
        assert_eq!(folded("mode/design, et/ou"), "mode design et ou");
    }

    #[test]
    fn spans_are_those_of_the_words() {
        let text = "L’Éco-hôte/sse";
        let mut words = Words::new(text);
        let mut word = String::new();
        let mut found = Vec::new();
        while let Some(span) = words.next_word(&mut word) {
            found.push(&text[span.start..span.end]);
        }
        assert_eq!(found, ["Éco", "hôte"]);
    }
}
