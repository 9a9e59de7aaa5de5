//! oEmbed: a static document per page, by which an editor that is given the page's address shows the page itself.
//! Its addresses must be absolute: there is one only where that of the site is known.

use maud::{Markup, html};
use parcours_core::embed::iframe;
use serde_json::json;

use super::page::Page;
use super::site::{BaseUrl, Site};
use super::words::app::{common, embed as text};

/// Name of the document, beside its page.
pub const FILE: &str = "oembed.json";
/// Size of the frame, in CSS pixels.
const SIZE: (u16, u16) = (800, 700);

/// The link by which an editor finds the document of a page.
pub fn link(site: &Site, page: &Page, title: &str) -> Markup {
    html! {
        @if let Some(base) = site.options.base_url.as_ref().filter(|_| !page.is_personal()) {
            link rel="alternate" type="application/json+oembed" href={ (base.join(&page.path())) (FILE) } title=(title);
        }
    }
}

/// The document of a page.
pub fn document(base: &BaseUrl, page: &Page, title: &str) -> String {
    let framed = base.join(&page.path()) + "?integration=1";
    json!({
        "version": "1.0",
        "type": "rich",
        "provider_name": common::NAME,
        "provider_url": base.join(""),
        "title": title,
        "width": SIZE.0,
        "height": SIZE.1,
        "cache_age": 86400,
        "html": iframe(&framed, &text::frame_title(title), &SIZE.1.to_string()),
    })
    .to_string()
}
