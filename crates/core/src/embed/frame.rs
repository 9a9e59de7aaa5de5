//! What the address of a frame asks: `?integration=1` and its companions.
//!
//! These names are public: hosts write them in their pages.

use super::{Colour, Limits};

/// Asks for a frame, with the value `1`.
const FRAMED: &str = "integration";

/// Colours: of the reader's system, or forced by the host.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Theme {
    /// What the reader's system asks.
    #[default]
    Auto,
    /// Light.
    Light,
    /// Dark.
    Dark,
}

/// Where links lead.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Links {
    /// Inside the frame.
    #[default]
    Inside,
    /// To the full site, in another tab.
    Outside,
}

/// A font: one of our stacks, or one that the host names.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub enum Font {
    /// The reader's system's.
    #[default]
    System,
    /// One of [`FONTS`], by position.
    Stack(usize),
    /// A font that the reader's device may have, by name: a frame loads no file of the host.
    Named(String),
}

/// Fonts by name in the address, and their stacks: what most devices have, in their order.
pub const FONTS: [(&str, &str); 4] = [
    ("arial", "Arial, Helvetica, \"Liberation Sans\", sans-serif"),
    ("humaniste", "Seravek, \"Gill Sans Nova\", Ubuntu, Calibri, \"DejaVu Sans\", sans-serif"),
    ("geometrique", "Avenir, Montserrat, Corbel, \"URW Gothic\", sans-serif"),
    ("serif", "\"Iowan Old Style\", \"Palatino Linotype\", \"URW Palladio L\", P052, serif"),
];

/// Before the name of a font of the host's.
const NAMED: &str = "hote:";

/// A parameter whose value cannot be used: it is left out.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Refusal {
    /// Its name.
    pub key: &'static str,
    /// What was written.
    pub value: String,
}

/// A page as its host wants it.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Frame {
    /// Colours.
    pub theme: Theme,
    /// The host's colour, as written; see [`Colour::as_accent`].
    pub accent: Option<Colour>,
    /// Font.
    pub font: Font,
    /// Where links lead.
    pub links: Links,
    /// To what the frame is limited.
    pub limits: Limits,
}

impl Theme {
    /// Its value in the address.
    #[must_use]
    pub fn slug(self) -> &'static str {
        match self {
            Self::Auto => "auto",
            Self::Light => "clair",
            Self::Dark => "sombre",
        }
    }
}

impl Font {
    /// Reads the value of the address: a stack's name, or `hote:` and a font's name in letters, digits, spaces and
    /// hyphens.
    #[must_use]
    pub fn read(value: &str) -> Option<Self> {
        if let Some(name) = value.strip_prefix(NAMED) {
            let name = name.trim();
            let safe = |c: char| c.is_ascii_alphanumeric() || matches!(c, ' ' | '-');
            let fits = (1..=40).contains(&name.len()) && name.chars().all(safe);
            return fits.then(|| Self::Named(name.to_owned()));
        }
        if value == "systeme" {
            return Some(Self::System);
        }
        FONTS.iter().position(|(key, _)| *key == value).map(Self::Stack)
    }

    /// Its value in the address; nothing for the system's.
    #[must_use]
    pub fn slug(&self) -> Option<String> {
        match self {
            Self::System => None,
            Self::Stack(index) => FONTS.get(*index).map(|(key, _)| (*key).to_owned()),
            Self::Named(name) => Some([NAMED, name].concat()),
        }
    }

    /// The stack, as CSS writes it; nothing for the system's.
    #[must_use]
    pub fn css(&self) -> Option<String> {
        match self {
            Self::System => None,
            Self::Stack(index) => FONTS.get(*index).map(|(_, stack)| (*stack).to_owned()),
            Self::Named(name) => Some(["\"", name, "\", system-ui, sans-serif"].concat()),
        }
    }
}

impl Frame {
    /// Reads the pairs of an address; `None` where it asks for no frame. A value that cannot be used is left out, and
    /// told. Where a pair comes twice, the first is the host's, the second the reader's choice within it.
    pub fn from_pairs(pairs: &[(String, String)]) -> Option<(Self, Vec<Refusal>)> {
        let value = |key: &str| {
            pairs.iter().find(|pair| pair.0 == key).map(|(_, value)| value.trim()).filter(|v| !v.is_empty())
        };
        if value(FRAMED) != Some("1") {
            return None;
        }
        let mut frame = Self::default();
        let mut refused = Vec::new();
        let mut refuse = |key, value: &str| refused.push(Refusal { key, value: value.to_owned() });
        match value("theme") {
            None | Some("auto") => {}
            Some("clair") => frame.theme = Theme::Light,
            Some("sombre") => frame.theme = Theme::Dark,
            Some(other) => refuse("theme", other),
        }
        if let Some(written) = value("accent") {
            match written.parse() {
                Ok(colour) => frame.accent = Some(colour),
                Err(()) => refuse("accent", written),
            }
        }
        if let Some(written) = value("police") {
            match Font::read(written) {
                Some(font) => frame.font = font,
                None => refuse("police", written),
            }
        }
        match value("liens") {
            None | Some("interne") => {}
            Some("externe") => frame.links = Links::Outside,
            Some(other) => refuse("liens", other),
        }
        for key in Limits::KEYS {
            if let Some(written) = value(key)
                && !frame.limits.read(key, written)
            {
                refuse(key, written);
            }
        }
        Some((frame, refused))
    }

    /// The pairs of the address of this frame, in a fixed order; nothing for what is as usual.
    #[must_use]
    pub fn to_pairs(&self) -> Vec<(&'static str, String)> {
        let mut pairs = vec![(FRAMED, "1".to_owned())];
        if self.theme != Theme::Auto {
            pairs.push(("theme", self.theme.slug().to_owned()));
        }
        if let Some(accent) = self.accent {
            // Without its sign, which an address would have to escape.
            pairs.push(("accent", accent.to_string().split_off(1)));
        }
        pairs.extend(self.font.slug().map(|font| ("police", font)));
        if self.links == Links::Outside {
            pairs.push(("liens", "externe".to_owned()));
        }
        pairs.extend(self.limits.to_pairs());
        pairs
    }
}

/// The pairs of an address that are its page's own: in a frame, without those that the host wrote.
#[must_use]
pub fn pairs_of_page(pairs: Vec<(String, String)>) -> Vec<(String, String)> {
    if Frame::from_pairs(&pairs).is_none() {
        return pairs;
    }
    let mut seen: Vec<String> = Vec::new();
    pairs
        .into_iter()
        .filter(|(key, _)| {
            let look = matches!(key.as_str(), FRAMED | "theme" | "accent" | "police" | "liens");
            // A page has filters of the same names: the first is the host's, another the reader's.
            let first_limit = Limits::KEYS.contains(&key.as_str()) && !seen.contains(key);
            if first_limit {
                seen.push(key.clone());
            }
            !look && !first_limit
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::Level;
    use proptest::prelude::*;

    fn pairs(query: &str) -> Vec<(String, String)> {
        query
            .split('&')
            .filter_map(|p| p.split_once('='))
            .map(|(k, v)| (k.to_owned(), v.to_owned()))
            .collect()
    }

    fn written(frame: &Frame) -> String {
        let pairs = frame.to_pairs().into_iter().map(|(key, value)| [key, "=", &value].concat());
        pairs.collect::<Vec<_>>().join("&")
    }

    #[test]
    fn an_address_is_read_and_written_back() {
        let query = "integration=1&theme=sombre&accent=c8102e&police=hote:Luciole&liens=externe&campus=na-aeronautique&secteur=mobilite,energie&academie=13&niveaux=cap,bac";
        let (frame, refused) = Frame::from_pairs(&pairs(query)).expect("a frame");
        assert_eq!(refused, []);
        assert_eq!(frame.limits.levels, [Level::Cap, Level::Bac]);
        assert_eq!(written(&frame), query);
    }

    #[test]
    fn without_integration_there_is_no_frame() {
        for query in ["", "theme=sombre", "integration=0", "integration="] {
            assert_eq!(Frame::from_pairs(&pairs(query)), None, "{query}");
            assert_eq!(pairs_of_page(pairs(query)), pairs(query));
        }
    }

    #[test]
    fn what_cannot_be_used_is_left_out_and_told() {
        let query = "integration=1&theme=rose&accent=url(x)&police=hote:a;b&liens=x&campus=<b>&secteur=&academie=poitiers&niveaux=bac99";
        let (frame, refused) = Frame::from_pairs(&pairs(query)).expect("a frame");
        assert_eq!(frame, Frame::default());
        let keys: Vec<_> = refused.iter().map(|refusal| refusal.key).collect();
        assert_eq!(keys, ["theme", "accent", "police", "liens", "campus", "academie", "niveaux"]);
    }

    #[test]
    fn fonts_are_ours_or_plainly_named() {
        for (key, stack) in FONTS {
            assert_eq!(Font::read(key).and_then(|font| font.css()).as_deref(), Some(stack));
        }
        assert_eq!(
            Font::read("hote:Open Sans").and_then(|f| f.css()).as_deref(),
            Some("\"Open Sans\", system-ui, sans-serif")
        );
        for bad in
            ["comic", "hote:", "hote:a\"b", "hote:x}y", "hote:a,b", &["hote:", &"x".repeat(41)].concat()]
        {
            assert_eq!(Font::read(bad), None, "{bad}");
        }
    }

    #[test]
    fn the_host_s_filter_comes_first_and_the_reader_s_after() {
        let own = pairs_of_page(pairs(
            "integration=1&theme=clair&secteur=mobilite,energie&secteur=energie&q=avion&utm=x",
        ));
        assert_eq!(own, pairs("secteur=energie&q=avion&utm=x"));
    }

    proptest! {
        #[test]
        fn reading_what_was_written_changes_nothing(
            found in prop::collection::vec(("(theme|accent|police|liens|campus|secteur|academie|niveaux|q)", "[ -~]{0,14}|clair|sombre|externe|cap,bac3|13|[0-9a-f]{6}|hote:[a-zA-Z -]{1,9}"), 0..9)
        ) {
            let mut all = pairs("integration=1");
            all.extend(found);
            let (once, _) = Frame::from_pairs(&all).expect("a frame");
            let back: Vec<_> = once.to_pairs().into_iter().map(|(k, v)| (k.to_owned(), v)).collect();
            let (twice, refused) = Frame::from_pairs(&back).expect("a frame");
            prop_assert_eq!(once, twice);
            prop_assert_eq!(refused, []);
        }
    }
}
