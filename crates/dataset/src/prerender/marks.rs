//! Small things said the same way everywhere: levels, modes, doubts, links out of the site.

use maud::{Markup, html};
use parcours_core::model::{Level, ModeSet, StudyMode};

use super::words::app::common;

/// An exit level in the colour of its rung.
pub fn level_badge(level: Level) -> Markup {
    html! { span class={ "badge rung rung-" (level.rung().slug()) } { (level.label()) } }
}

/// « à vérifier ».
pub fn to_check() -> Markup {
    html! { span.badge.doubt title=(common::TO_CHECK_WHY) { (common::TO_CHECK) } }
}

/// Study modes: a mark and a word each.
pub fn modes(modes: ModeSet) -> Markup {
    html! {
        @if !modes.is_empty() {
            ul.modes role="list" {
                @for mode in modes.iter() { li.mode { (mark(mode)) (short(mode)) } }
            }
        }
    }
}

/// The mark of a study mode.
pub fn mark(mode: StudyMode) -> Markup {
    let shape = match mode {
        StudyMode::School => "M3 3h10v10H3z",
        StudyMode::Apprenticeship => "M8 2.5a5.5 5.5 0 110 11 5.5 5.5 0 010-11z",
        StudyMode::ProfessionalContract => "M8 2l6.5 11.5h-13z",
        StudyMode::Continuing => "M8 1.5L14.5 8 8 14.5 1.5 8z",
        StudyMode::Vae => {
            "M8 1l2 4.6 5 .5-3.8 3.3L12.400 14.500 8 11.900 3.600 14.500 4.800 9.400 1 6.100l5-.5z"
        }
    };
    html! {
        svg class={ "mode-mark mode-" (mode.slug()) } viewBox="0 0 16 16" aria-hidden="true" { path d=(shape) {} }
    }
}

/// The word of a mode in a list.
pub fn short(mode: StudyMode) -> &'static str {
    match mode {
        StudyMode::School => "scolaire",
        StudyMode::Apprenticeship => "apprentissage",
        StudyMode::ProfessionalContract => "contrat pro",
        StudyMode::Continuing => "formation continue",
        StudyMode::Vae => "VAE",
    }
}

/// A link out of the site. Data never become the address of a script: anything but the web is plain text.
pub fn out_link(href: &str, label: &str) -> Markup {
    let is_web = href.starts_with("https://") || href.starts_with("http://");
    html! {
        @if is_web {
            a.out href=(href) rel="external noreferrer" {
                (label) span.visually-hidden { " " (common::NEW_SITE) }
            }
        } @else { (label) }
    }
}

/// A term and its value, in a list of facts.
pub fn fact(term: &str, value: Markup) -> Markup {
    html! { div { dt { (term) } dd { (value) } } }
}

/// Where the star comes: it needs the app, which finds its room kept.
pub fn star_room(wide: bool) -> Markup {
    html! {
        span.favourite.wide[wide] aria-hidden="true" {
            svg.icon.star viewBox="0 0 24 24" {
                path d="M12 3.2l2.7 5.6 6.1.8-4.5 4.3 1.1 6.1-5.4-3-5.4 3 1.1-6.1L3.2 9.6l6.1-.8z" {}
            }
            @if wide { span { (super::words::app::favourites::KEEP) } }
        }
    }
}

/// The heading of a record.
pub fn title_row(name: &str) -> Markup {
    html! { div.title-row { h1 tabindex="-1" { (name) } (star_room(true)) } }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_the_web_is_linked() {
        assert!(
            out_link("https://a.fr/?x=\"", "A").into_string().contains("href=\"https://a.fr/?x=&quot;\"")
        );
        for odd in ["javascript:alert(1)", "data:text/html,x", "//a.fr", ""] {
            assert_eq!(out_link(odd, "<A>").into_string(), "&lt;A&gt;");
        }
    }
}
