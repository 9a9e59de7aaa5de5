//! Pages that hold no record: what the app alone can fill, and the notices.

use maud::html;

use crate::prerender::document::Document;
use crate::prerender::words;
use crate::prerender::words::app::{favourites, glossary, legal};

/// A page that the app fills: what it is for.
pub fn of_app((title, lead): (&str, &str)) -> Document {
    Document {
        title: title.to_owned(),
        description: format!("{lead} {}", words::OFFICIAL),
        trail: Vec::new(),
        content: html! {
            div.page {
                h1 tabindex="-1" { (title) }
                p.lead { (lead) }
                noscript { p { (words::NEEDS_APP) } }
            }
        },
        schema: None,
    }
}

/// What the reader keeps: in the browser, where the app alone reads it.
pub fn favourites() -> Document {
    Document {
        title: favourites::TITLE.to_owned(),
        description: favourites::EMPTY_HELP.to_owned(),
        trail: Vec::new(),
        content: html! {
            div.page {
                h1 tabindex="-1" { (favourites::TITLE) }
                noscript { p { (words::NEEDS_APP) } }
            }
        },
        schema: None,
    }
}

/// The words of the trade.
pub fn glossary() -> Document {
    Document {
        title: glossary::TITLE.to_owned(),
        description: glossary::LEAD.to_owned(),
        trail: Vec::new(),
        content: html! {
            div.page.narrow {
                h1 tabindex="-1" { (glossary::TITLE) }
                p.lead { (glossary::LEAD) }
                dl.glossary {
                    @for entry in glossary::ALL {
                        div #(entry.slug) {
                            dt { (entry.term) }
                            @if !entry.full.is_empty() { dd.full { (entry.full) } }
                            dd { (entry.text) }
                        }
                    }
                }
            }
        },
        schema: None,
    }
}

/// Accessibility statement.
pub fn accessibility() -> Document {
    Document {
        title: legal::ACCESSIBILITY_TITLE.to_owned(),
        description: legal::ACCESSIBILITY.map(|(_, body)| body)[0].to_owned(),
        trail: Vec::new(),
        content: html! {
            div.page.narrow {
                h1 tabindex="-1" { (legal::ACCESSIBILITY_TITLE) }
                @for (heading, body) in legal::ACCESSIBILITY {
                    h2 { (heading) }
                    p { (body) }
                    @if heading == legal::RGAA_HEADING { p { (legal::rgaa()) } }
                }
            }
        },
        schema: None,
    }
}

/// Legal notice and privacy.
pub fn legal() -> Document {
    let headings: Vec<&str> = legal::LEGAL.iter().map(|(heading, _)| *heading).collect();
    Document {
        title: legal::LEGAL_TITLE.to_owned(),
        description: format!("{}\u{a0}: {}.", legal::LEGAL_TITLE, headings.join(", ").to_lowercase()),
        trail: Vec::new(),
        content: html! {
            div.page.narrow {
                h1 tabindex="-1" { (legal::LEGAL_TITLE) }
                @for (heading, body) in legal::LEGAL { h2 { (heading) } p { (body) } }
            }
        },
        schema: None,
    }
}
