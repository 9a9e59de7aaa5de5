//! The picture of a campus or a programme: a small SVG that any page may show, where neither frame nor script may be.

use maud::{Markup, html};
use parcours_core::model::{Campus, Programme, ProgrammeState};

use super::page::Page;
use super::site::Site;
use super::words::app::{capitalised, duration, embed as text, programme as programme_text};

/// Its size, which the snippets of `parcours_core::embed` name too.
const SIZE: (u32, u32) = (360, 190);
/// Letters of a line of the title and of the rest: text in a picture does not wrap by itself.
const WIDTHS: (usize, usize) = (36, 50);
/// Lines that fit.
const LINES: (usize, usize) = (3, 3);

/// The picture of a page; `None` where it has none.
pub fn svg(site: &Site, page: &Page) -> Option<String> {
    let catalog = &site.tables.catalog;
    let (name, lines, rung) = match page {
        Page::Programme(id) => {
            let programme = catalog.programme(*id)?;
            let rung = programme.level.map(|level| level.rung().slug());
            (capitalised(&programme.name), of_programme(programme), rung)
        }
        Page::Campus(slug) => {
            let campus = catalog.campus(slug.as_str())?;
            (campus.name.clone(), of_campus(site, campus), None)
        }
        _ => return None,
    };
    let source = text::card_source(site.tables.manifest.version.split('.').next().unwrap_or_default());
    Some(drawn(&name, &lines, &source, rung).into_string())
}

fn of_programme(programme: &Programme) -> Vec<String> {
    let award = Some(programme.award.label().to_owned());
    let level = programme.level.map(|level| level.label().to_owned());
    let first = [award, level, programme.months.map(duration)];
    let modes: Vec<String> = programme.modes.iter().map(|mode| mode.label().to_lowercase()).collect();
    let closed = programme.state == ProgrammeState::Closed;
    let state = if closed { programme_text::CLOSED_SHORT.to_owned() } else { String::new() };
    vec![joined(first), modes.join(", "), state]
}

fn of_campus(site: &Site, campus: &Campus) -> Vec<String> {
    let reference = &site.tables.catalog.reference;
    let sector = campus.sector.and_then(|index| reference.sectors.get(usize::from(index)));
    let region = reference.region(&campus.region).map(|region| region.name.clone());
    vec![campus.kind.label().to_owned(), joined([sector.map(|sector| sector.name.clone()), region, None])]
}

fn joined(parts: [Option<String>; 3]) -> String {
    parts.into_iter().flatten().collect::<Vec<_>>().join(" · ")
}

/// Lines of at most `width` letters, at most `most` of them; an ellipsis where something is left out.
fn wrapped(sentence: &str, width: usize, most: usize) -> Vec<String> {
    let mut lines: Vec<String> = Vec::new();
    for word in sentence.split(' ').filter(|word| !word.is_empty()) {
        match lines.last_mut() {
            Some(line) if line.chars().count() + 1 + word.chars().count() <= width => {
                line.push(' ');
                line.push_str(word);
            }
            _ => lines.push(word.chars().take(width).collect()),
        }
    }
    if lines.len() > most {
        lines.truncate(most);
        if let Some(last) = lines.last_mut() {
            *last = last.chars().take(width - 1).chain(['…']).collect();
        }
    }
    lines
}

/// The light colour of a token, from the style sheet itself: a picture knows no custom property of the site.
fn token(name: &str) -> &'static str {
    let sheet = include_str!("../../../../style/tokens.css");
    let found = sheet.split_once(&format!("--{name}: ")).and_then(|(_, rest)| rest.split(';').next());
    found.filter(|value| value.starts_with('#')).unwrap_or("#000000")
}

fn drawn(name: &str, lines: &[String], source: &str, rung: Option<&str>) -> Markup {
    let (width, height) = SIZE;
    let accent = rung.map_or(token("rung-bac2-line"), |rung| token(&format!("rung-{rung}-line")));
    let title = wrapped(name, WIDTHS.0, LINES.0);
    let rest: Vec<String> =
        lines.iter().flat_map(|line| wrapped(line, WIDTHS.1, LINES.1)).take(LINES.1).collect();
    let below = 34 + 22 * title.len();
    html! {
        svg xmlns="http://www.w3.org/2000/svg" width=(width) height=(height) viewBox={ "0 0 " (width) " " (height) }
            role="img" font-family="system-ui, 'Segoe UI', Roboto, 'Liberation Sans', sans-serif" fill=(token("ink")) {
            title { (name) }
            rect x="0.5" y="0.5" width=(width - 1) height=(height - 1) rx="9" fill=(token("paper")) stroke=(token("line")) {}
            rect x="1" y="12" width="7" height=(height - 24) rx="3.5" fill=(accent) {}
            @for (index, line) in title.iter().enumerate() {
                text x="22" y=(34 + 22 * index) font-size="17" font-weight="700" { (line) }
            }
            @for (index, line) in rest.iter().enumerate() {
                text x="22" y=(below + 4 + 19 * index) font-size="13" { (line) }
            }
            text x="22" y=(height - 14) font-size="11" fill=(token("ink-soft")) { (source) }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn colours_are_those_of_the_style_sheet() {
        assert_eq!(token("paper"), "#ffffff");
        assert_eq!(token("rung-cap-line"), "#d98200");
        assert_eq!(token("nothing"), "#000000");
    }

    #[test]
    fn long_names_end_with_an_ellipsis() {
        assert_eq!(wrapped("CAP aéronautique", 36, 3), ["CAP aéronautique"]);
        let long = wrapped(&"mot ".repeat(60), 36, 3);
        assert_eq!(long.len(), 3);
        assert!(long[2].ends_with('…'));
    }

    proptest! {
        #[test]
        fn nothing_leaves_the_picture(name in "(\\PC|[<>&\"' ]){0,200}") {
            let lines = wrapped(&name, 36, 3);
            prop_assert!(lines.len() <= 3 && lines.iter().all(|line| line.chars().count() <= 36));
            let picture = drawn(&name, std::slice::from_ref(&name), "Source", Some("cap")).into_string();
            prop_assert_eq!(picture.matches("<svg").count(), 1);
            prop_assert!(picture.ends_with("</svg>"));
        }
    }
}
