//! schema.org data, as a script that is not one.

use maud::{Markup, PreEscaped, html};
use serde_json::{Value, json};

use super::document::Document;
use super::page::Page;
use super::site::Site;
use super::words::app::common;

/// The data of a page: what it is about, and where it stands.
pub fn script(site: &Site, page: &Page, document: &Document) -> Markup {
    let mut graph = Vec::new();
    if let Some(mut about) = document.schema.clone() {
        if let Some(fields) = about.as_object_mut() {
            fields.insert("url".to_owned(), address(site, page).into());
            fields.entry("name").or_insert_with(|| document.title.clone().into());
        }
        graph.push(about);
    }
    if !document.trail.is_empty() {
        graph.push(trail(site, document));
    }
    let data = json!({ "@context": "https://schema.org", "@graph": graph });
    html! { script type="application/ld+json" { (PreEscaped(inert(&data))) } }
}

/// Absolute where the site's address is known; else relative to `<base>`, as readers of JSON-LD in a page resolve it.
fn address(site: &Site, page: &Page) -> String {
    match &site.options.base_url {
        Some(base) => base.join(&page.path()),
        None => site.href(page),
    }
}

fn trail(site: &Site, document: &Document) -> Value {
    let home = (common::HOME.to_owned(), Page::Home);
    let mut steps: Vec<Value> = std::iter::once(&home)
        .chain(&document.trail)
        .enumerate()
        .map(|(index, (name, page))| {
            json!({ "@type": "ListItem", "position": index + 1, "name": name, "item": address(site, page) })
        })
        .collect();
    // The last one is the page itself, which needs no address.
    steps.push(json!({ "@type": "ListItem", "position": steps.len() + 1, "name": document.title }));
    json!({ "@type": "BreadcrumbList", "itemListElement": steps })
}

/// JSON that no text in it can close or comment out: in a script, only `<` begins anything.
pub fn inert(data: &Value) -> String {
    data.to_string().replace('<', "\\u003c").replace('\u{2028}', "\\u2028").replace('\u{2029}', "\\u2029")
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn no_text_leaves_the_script(text in "(</script>|<!--|<script|[<>\"'&]|\\PC){0,40}") {
            let written = inert(&json!({ "name": text }));
            prop_assert!(!written.contains('<'));
            let back: Value = serde_json::from_str(&written).expect("JSON");
            prop_assert_eq!(back["name"].as_str(), Some(text.as_str()));
        }
    }
}
