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
            ul.modes {
                @for mode in modes.iter() { li.mode { (mark(mode)) (short(mode)) } }
            }
        }
    }
}

/// The mark of a study mode, which the style sheet draws.
pub fn mark(mode: StudyMode) -> Markup {
    html! { i class={ "mode-mark mode-" (mode.slug()) } {} }
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
            i.icon {}
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
