//! The whole page: head, header, breadcrumb, footer, around a document.

use maud::{Markup, html};

use super::document::Document;
use super::json_ld;
use super::oembed;
use super::page::Page;
use super::site::Site;
use super::template::{Filling, Template};
use super::words::app::{common as text, compare, embed, glossary, session};

/// The file of a page.
pub fn file(site: &Site, template: &Template, page: &Page, document: Document) -> String {
    let title = format!("{} – {}", document.title, text::NAME);
    let head = html! {
        (social(site, page, &title, &document.description))
        (oembed::link(site, page, &document.title))
        @if page.is_personal() { meta name="robots" content="noindex"; }
        (json_ld::script(site, page, &document))
    };
    let content = frame(site, Some(page), document.content);
    let base = page.base();
    let description = &document.description;
    let path = page.path();
    template.fill(Filling { page: Some(&path), base: Some(&base), title: &title, description, head, content })
}

/// Addresses that must be absolute: none where the site's own is not known.
fn social(site: &Site, page: &Page, title: &str, description: &str) -> Markup {
    let url = site.options.base_url.as_ref().map(|base| base.join(&page.path()));
    html! {
        @if let Some(url) = url {
            link rel="canonical" href=(url);
            meta property="og:type" content="website";
            meta property="og:site_name" content=(text::NAME);
            meta property="og:locale" content="fr_FR";
            meta property="og:title" content=(title);
            meta property="og:description" content=(description);
            meta property="og:url" content=(url);
            meta name="twitter:card" content="summary";
        }
    }
}

/// Header, content and footer, as the app draws them; around no page in particular, there is nothing to skip to.
pub fn frame(site: &Site, page: Option<&Page>, content: Markup) -> Markup {
    html! {
        (header(site, page))
        main #contenu { (content) }
        (footer(site))
    }
}

fn header(site: &Site, page: Option<&Page>) -> Markup {
    html! {
        header.site-header {
            @if let Some(page) = page {
                // Relative addresses start from `<base>`: a bare fragment would leave the page.
                a.skip href={ (page.path()) "#contenu" } { (text::SKIP) }
            }
            a.brand href=(site.href(&Page::Home)) { (logo()) span { (text::NAME) } }
            nav aria-label=(text::MAIN_MENU) {
                ul role="list" {
                    li { a href=(site.href(&Page::Programmes)) { (text::PROGRAMMES) } }
                    li { a href=(site.href(&Page::Itineraries)) { (text::ITINERARIES) } }
                    li { a href=(site.href(&Page::Campuses)) { (text::CAMPUSES) } }
                    // How many are kept is not known before the app runs; the room of the number is.
                    li { a href=(site.href(&Page::Favourites)) {
                        (text::FAVOURITES) span.count aria-hidden="true" { "\u{a0}" }
                    } }
                }
            }
        }
    }
}

/// The product's mark: rungs, which the style sheet draws, since thousands of pages would repeat the drawing.
pub fn logo() -> Markup {
    html! {
        i.logo {}
    }
}

fn footer(site: &Site) -> Markup {
    html! {
        footer.site-footer {
            p { (text::FOOT) }
            ul role="list" {
                li { a href=(site.href(&Page::Compare)) { (compare::LINK) } }
                li { a href=(site.href(&Page::Session)) { (session::LINK) } }
                li { a href=(site.href(&Page::Glossary)) { (glossary::LINK) } }
                li { a href=(site.href(&Page::Data)) { (text::DATA) } }
                li { a href=(site.href(&Page::Embed)) { (embed::LINK) } }
                li { a href=(site.href(&Page::Accessibility)) { (text::ACCESSIBILITY) } }
                li { a href=(site.href(&Page::Legal)) { (text::LEGAL) } }
            }
        }
    }
}

/// Where a page stands: links to the pages above it, the last of which may be a list already filtered.
pub fn breadcrumb(site: &Site, trail: &[(String, Page)], last: Option<(&str, String)>) -> Markup {
    html! {
        nav.breadcrumb aria-label=(text::BREADCRUMB) {
            ol role="list" {
                li { a href=(site.href(&Page::Home)) { (text::HOME) } }
                @for (name, page) in trail { li { a href=(site.href(page)) { (name) } } }
                @if let Some((name, href)) = last { li { a href=(href) { (name) } } }
            }
        }
    }
}
