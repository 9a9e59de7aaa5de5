//! What a host pastes into its own page. Everything that is not ours to word is escaped.

/// A record in a few lines, for a page that accepts neither frame nor script.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Card {
    /// Address of its page.
    pub address: String,
    /// Name.
    pub title: String,
    /// What it is: level, sector, territory.
    pub lines: Vec<String>,
    /// Where it comes from, and of which year.
    pub source: String,
}

/// A text inside an element or an attribute between double quotes.
fn escaped(text: &str) -> String {
    let mut safe = String::with_capacity(text.len());
    for letter in text.chars() {
        match letter {
            '&' => safe.push_str("&amp;"),
            '<' => safe.push_str("&lt;"),
            '>' => safe.push_str("&gt;"),
            '"' => safe.push_str("&quot;"),
            other => safe.push(other),
        }
    }
    safe
}

fn open(tag: &str, attributes: &[(&str, &str)]) -> String {
    let mut text = ["<", tag].concat();
    for (name, value) in attributes {
        text.push_str(&[" ", name, "=\"", &escaped(value), "\""].concat());
    }
    text.push('>');
    text
}

fn link(address: &str, label: &str) -> String {
    [open("a", &[("href", address)]).as_str(), &escaped(label), "</a>"].concat()
}

/// A frame of a height in CSS pixels, as wide as its place.
#[must_use]
pub fn iframe(address: &str, title: &str, height: &str) -> String {
    let attributes = [
        ("src", address),
        ("title", title),
        ("width", "100%"),
        ("height", height),
        ("loading", "lazy"),
        ("style", "border:0"),
    ];
    open("iframe", &attributes) + "</iframe>"
}

/// The script of `site` and its element, which holds a plain link for where scripts are taken out.
#[must_use]
pub fn element(site: &str, attributes: &[(&str, &str)], address: &str, label: &str) -> String {
    [
        open("script", &[("src", &[site, "parcours-campus.js"].concat())]).replace('>', " async></script>\n"),
        open("parcours-campus", attributes),
        "\n  ".to_owned(),
        link(address, label),
        "\n</parcours-campus>".to_owned(),
    ]
    .concat()
}

/// A record's picture, as a link to its page.
#[must_use]
pub fn card_link(address: &str, picture: &str, name: &str) -> String {
    let attributes = [("src", picture), ("alt", name), ("width", "360"), ("height", "190")];
    [open("a", &[("href", address)]).as_str(), &open("img", &attributes), "</a>"].concat()
}

/// A record as plain elements, without class nor style: what every editor of texts keeps.
#[must_use]
pub fn card_html(card: &Card) -> String {
    let mut text = ["<p><strong>", &link(&card.address, &card.title), "</strong>"].concat();
    for line in &card.lines {
        text.push_str(&["<br>\n", &escaped(line)].concat());
    }
    text.push_str(&["<br>\n<small>", &escaped(&card.source), "</small></p>"].concat());
    text
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn a_frame_has_a_title_and_its_address_is_escaped() {
        let text = iframe("https://a.fr/?integration=1&theme=clair", "Formations « aéro »", "600");
        assert_eq!(
            text,
            "<iframe src=\"https://a.fr/?integration=1&amp;theme=clair\" title=\"Formations « aéro »\" width=\"100%\" height=\"600\" loading=\"lazy\" style=\"border:0\"></iframe>"
        );
    }

    #[test]
    fn the_element_brings_its_script_and_a_link_without_it() {
        let text =
            element("https://a.fr/pc/", &[("page", "/campus/aero/")], "https://a.fr/pc/campus/aero/", "Aéro");
        assert_eq!(
            text,
            "<script src=\"https://a.fr/pc/parcours-campus.js\" async></script>\n<parcours-campus page=\"/campus/aero/\">\n  <a href=\"https://a.fr/pc/campus/aero/\">Aéro</a>\n</parcours-campus>"
        );
    }

    proptest! {
        #[test]
        fn no_text_leaves_its_place(text in "([<>\"&']|</p>|\\PC){0,20}") {
            let card = Card { address: text.clone(), title: text.clone(), lines: vec![text.clone()], source: text.clone() };
            for (written, elements) in [
                (card_html(&card), 10),
                (iframe(&text, &text, &text), 2),
                (card_link(&text, &text, &text), 3),
            ] {
                prop_assert_eq!(written.matches('<').count(), elements);
                prop_assert_eq!(written.matches('>').count(), elements);
            }
            prop_assert_eq!(card_link(&text, &text, &text).matches('"').count(), 10);
        }
    }
}
