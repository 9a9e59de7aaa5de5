//! Words of a name with the part that each plays in it.

use super::fold::{Span, Words};
use super::stem::stem;

/// The part that a word plays in a name.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Role {
    /// Says what the record is.
    Core,
    /// Stands after « option » or « parcours », or in brackets: tells variants of one record apart.
    Variant,
    /// Names a type of award or of institution, which hundreds of records share.
    Generic,
    /// Is not in the name, but goes with the record.
    Context,
}

impl Role {
    /// How much of a name is left unsaid when such a word is.
    pub fn share(self) -> f32 {
        match self {
            Self::Core => 1.0,
            Self::Variant => 0.35,
            Self::Generic => 0.2,
            Self::Context => 0.0,
        }
    }
}

/// Grammatical words: left out of names, and of queries that hold any other.
pub fn is_grammatical(word: &str) -> bool {
    matches!(
        word,
        "de" | "du"
            | "des"
            | "d"
            | "la"
            | "le"
            | "les"
            | "l"
            | "et"
            | "en"
            | "au"
            | "aux"
            | "a"
            | "un"
            | "une"
            | "dans"
            | "sur"
            | "par"
            | "pour"
            | "avec"
            | "ou"
            | "the"
            | "of"
            | "and"
            | "y"
    )
}

/// Words of awards and kinds of institution, as stems.
fn is_generic(word: &str) -> bool {
    matches!(
        word,
        "cap"
            | "capa"
            | "bac"
            | "pro"
            | "techno"
            | "bts"
            | "btsa"
            | "but"
            | "licence"
            | "mention"
            | "master"
            | "msc"
            | "diplome"
            | "etat"
            | "tp"
            | "titre"
            | "bp"
            | "bpa"
            | "bma"
            | "bm"
            | "btm"
            | "cs"
            | "csa"
            | "mc"
            | "fcil"
            | "mastere"
            | "spe"
            | "deust"
            | "classe"
            | "2de"
            | "professionnel"
            | "preparatoire"
            | "cycle"
            | "integre"
            | "lycee"
            | "polyvalent"
            | "general"
            | "technologique"
            | "prive"
            | "metier"
            | "ex"
            | "annee"
            | "enseignement"
            | "cfa"
            | "ministere"
            | "site"
            | "dejep"
            | "desjep"
            | "bpjep"
            | "magistere"
            | "preparation"
            | "formation"
            | "bachelor"
            | "dut"
            | "ctm"
    )
}

/// After which words a name only tells variants of one record apart.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Variants {
    /// « option », « parcours », « spécialité », the year of a class.
    All,
    /// « option » alone: the speciality is the diploma (sports).
    Options,
}

/// What is known of a word whatever the name it stands in.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Class {
    /// Left out.
    Grammatical,
    /// Shared by hundreds of names.
    Generic,
    /// Opens a variant in every name.
    Option,
    /// Opens a variant in most names.
    Variant,
    /// Any other word.
    Plain,
}

impl Class {
    /// The class of a word, by its stem.
    pub fn of(stem: &str) -> Self {
        match stem {
            "option" => Self::Option,
            "parcour" | "specialite" | "specifique" | "1re" | "2e" => Self::Variant,
            _ if is_grammatical(stem) => Self::Grammatical,
            _ if is_generic(stem) => Self::Generic,
            _ => Self::Plain,
        }
    }

    /// Whether what follows the word only tells variants apart.
    pub fn opens(self, variants: Variants) -> bool {
        self == Self::Option || self == Self::Variant && variants == Variants::All
    }
}

/// Calls back with each word of a name: what is known of it, its place and its part.
///
/// `know` gives what is known of a folded word: an index keeps it, as the same words come thousands of times.
pub fn scan<T>(
    text: &str,
    variants: Variants,
    mut know: impl FnMut(&str) -> (T, Class),
    mut take: impl FnMut(T, Span, Role, Class),
) {
    let mut word = String::new();
    let mut words = Words::new(text);
    let mut variant = false;
    let mut told = false;
    let (mut bracketed, mut read_to) = (false, 0);
    while let Some(span) = words.next_word(&mut word) {
        for b in &text.as_bytes()[read_to..span.start] {
            bracketed = match b {
                b'(' => true,
                b')' => false,
                _ => bracketed,
            };
        }
        read_to = span.end;
        let (known, class) = know(&word);
        if class == Class::Grammatical {
            continue;
        }
        variant |= told && class.opens(variants);
        let role = match (class, variant || bracketed && told) {
            (Class::Plain, true) => Role::Variant,
            (Class::Plain, false) => Role::Core,
            _ => Role::Generic,
        };
        told |= role == Role::Core;
        take(known, span, role, class);
    }
}

/// Calls back with each word of a name, as a stem, with its place.
pub fn each_stem(text: &str, mut take: impl FnMut(&str, Span)) {
    let know = |word: &str| {
        let mut stemmed = word.to_owned();
        stem(&mut stemmed);
        let class = Class::of(&stemmed);
        (stemmed, class)
    };
    scan(text, Variants::All, know, |stemmed, span, _, _| take(&stemmed, span));
}

/// Where a title starts to tell only variants of one diploma apart: at « option », « parcours »…
pub fn variant_start(title: &str) -> Option<usize> {
    let mut told = false;
    let mut start = None;
    let know = |word: &str| {
        let mut stemmed = word.to_owned();
        stem(&mut stemmed);
        ((), Class::of(&stemmed))
    };
    scan(title, Variants::All, know, |(), span, role, class| {
        if told && start.is_none() && class.opens(Variants::All) {
            start = Some(span.start);
        }
        told |= role == Role::Core;
    });
    start
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_word_plays_its_part() {
        let mut parts = Vec::new();
        let know = |word: &str| {
            let mut stemmed = word.to_owned();
            stem(&mut stemmed);
            (stemmed.clone(), Class::of(&stemmed))
        };
        let title = "BUT génie civil parcours travaux du bâtiment (Lille)";
        scan(title, Variants::All, know, |word, _, role, _| parts.push((word, role)));
        let expected = [
            ("but", Role::Generic),
            ("genie", Role::Core),
            ("civil", Role::Core),
            ("parcour", Role::Generic),
            ("traval", Role::Variant),
            ("batiment", Role::Variant),
            ("lille", Role::Variant),
        ];
        assert_eq!(parts, expected.map(|(word, role)| (word.to_owned(), role)));
        assert_eq!(variant_start(title).map(|at| &title[..at]), Some("BUT génie civil "));
        assert_eq!(variant_start("classe de 1re STL"), None);
    }
}
