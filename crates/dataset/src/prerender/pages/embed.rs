//! How to show these pages in another site: the app makes the code, the page says what there is.

use maud::html;
use parcours_core::embed::iframe;

use crate::prerender::document::Document;
use crate::prerender::page::Page;
use crate::prerender::site::Site;
use crate::prerender::words::app::embed as text;

/// The page.
pub fn document(site: &Site) -> Document {
    // Without its address, the site is named as one would in an example.
    let address =
        site.options.base_url.as_ref().map_or_else(|| "https://…/".to_owned(), |base| base.join(""));
    let example = iframe(&format!("{address}{}?integration=1", Page::Campuses.path()), text::TITLE, "700");
    Document {
        title: text::TITLE.to_owned(),
        description: text::LEAD.to_owned(),
        trail: Vec::new(),
        content: html! {
            div.page.embed {
                h1 tabindex="-1" { (text::TITLE) }
                p.lead { (text::LEAD) }
                noscript { p { (text::WITHOUT_APP) } pre { (example) } }
                h2 { (text::CODES) }
                @for (name, help) in text::OUTPUTS { h3 { (name) } p.note { (help) } }
                h2 { (text::SECURITY) }
                ul.embed-security { @for (why, line) in text::SECURITY_LIST {
                    li { (why) pre { (line.replace("{}", address.trim_end_matches('/'))) } }
                } }
                p.note { (text::MORE) }
            }
        },
        schema: None,
    }
}
