//! 404.html: what a server shows for any other address, at any depth.

use std::path::Path;

use anyhow::{Context as _, Result};
use base64::Engine as _;
use base64::prelude::BASE64_STANDARD;
use maud::{Markup, PreEscaped, html};
use sha2::{Digest as _, Sha256};

use super::page::Page;
use super::site::Site;
use super::template::{Filling, Template};
use super::words::app::common as text;
use super::{Report, layout, words};

/// Finds the folder of the site, then loads the app. It stands in the page: a file of its own could not be found
/// before that folder is known.
const SCRIPT: &str = include_str!("not_found.js");

/// The expression by which a content security policy lets the script run.
fn script_source() -> String {
    format!("'sha256-{}'", BASE64_STANDARD.encode(Sha256::digest(SCRIPT)))
}

/// Writes 404.html; gives the source expression of its inline script, if it has one.
pub fn write(site: &Site, template: &Template, dist: &Path, report: &mut Report) -> Result<Option<String>> {
    let (page, source) = match &site.options.base_url {
        // The folder is known: a page like any other.
        Some(base) => (at_base(site, template, base.folder()), None),
        None => (anywhere(site, template), Some(script_source())),
    };
    let file = dist.join("404.html");
    std::fs::write(&file, &page).with_context(|| format!("writing {}", file.display()))?;
    report.pages += 1;
    report.bytes += page.len() as u64;
    Ok(source)
}

fn title() -> String {
    format!("{} – {}", text::NOT_FOUND_TITLE, text::NAME)
}

fn noindex() -> Markup {
    html! { meta name="robots" content="noindex"; }
}

fn at_base(site: &Site, template: &Template, folder: &str) -> String {
    let content = layout::frame(site, None, html! { div.page.narrow { (help()) (ways_out(site)) } });
    template.fill(Filling {
        page: None,
        base: Some(folder),
        title: &title(),
        description: text::NOT_FOUND_HELP,
        head: noindex(),
        content,
    })
}

fn anywhere(site: &Site, template: &Template) -> String {
    // What the head would ask for waits in a template, where browsers do not look ahead; so do links, which lead
    // nowhere before the folder is known.
    let content = html! {
        header.site-header { span.brand { (layout::logo()) span { (text::NAME) } } }
        main #contenu {
            div.page.narrow {
                (help())
                noscript { p { a href="../" { (words::ONE_UP) } } }
                div #sorties hidden { (ways_out(site)) }
            }
        }
        script { (PreEscaped(SCRIPT)) }
    };
    let waiting = format!(
        "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\" />\n<template id=\"suite\">\n{}\n</template>",
        template.assets
    );
    let filling = Filling {
        page: None,
        base: None,
        title: &title(),
        description: text::NOT_FOUND_HELP,
        head: noindex(),
        content,
    };
    // The policy of this page alone lets its script stand in it.
    template.fill_with(filling, &waiting).replacen(
        "script-src 'self'",
        &format!("script-src 'self' {}", script_source()),
        1,
    )
}

fn help() -> Markup {
    html! { h1 tabindex="-1" { (text::NOT_FOUND_TITLE) } p { (text::NOT_FOUND_HELP) } }
}

fn ways_out(site: &Site) -> Markup {
    let ways = [
        (Page::Home, text::HOME),
        (Page::Programmes, text::PROGRAMMES),
        (Page::Campuses, text::CAMPUSES),
        (Page::Favourites, text::FAVOURITES),
    ];
    html! { ul.ways-out { @for (page, name) in ways { li { a href=(site.href(&page)) { (name) } } } } }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::prerender::page::FIRST_SEGMENTS;

    #[test]
    fn the_script_knows_every_first_segment_and_ends_nothing() {
        assert!(SCRIPT.contains(&format!("\"{}\"", FIRST_SEGMENTS.join(" "))));
        assert!(!SCRIPT.contains("</"));
        assert_eq!(script_source().len(), "'sha256-'".len() + 44);
        for example in ["nginx.conf", "htaccess", "Caddyfile"] {
            let file = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../hosting").join(example);
            let said = std::fs::read_to_string(file).expect("an example");
            assert!(said.contains(&script_source()), "hosting/{example} lets {} run", script_source());
        }
    }
}
