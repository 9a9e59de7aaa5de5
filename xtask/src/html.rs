//! The little that is to be read in the pages that were built.
//!
//! These pages are our own: well-formed, attributes in double quotes.

/// The start tags of that name, in order.
pub fn tags<'a>(html: &'a str, name: &str) -> impl Iterator<Item = &'a str> {
    let open = format!("<{name}");
    html.match_indices('<').filter_map(move |(at, _)| {
        let after = html[at..].strip_prefix(&open)?;
        after.starts_with(|c: char| c.is_whitespace() || c == '>').then_some(())?;
        html[at..].find('>').map(|end| &html[at..=at + end])
    })
}

/// The value of an attribute of a tag.
pub fn attribute<'a>(tag: &'a str, name: &str) -> Option<&'a str> {
    let start = tag.find(&format!(" {name}=\""))? + name.len() + 3;
    tag[start..].split('"').next()
}

/// Files that the page asks for at once: style sheets, scripts, what it preloads.
pub fn loaded(html: &str) -> Vec<&str> {
    let links = tags(html, "link").filter(|tag| {
        let rel = attribute(tag, "rel").unwrap_or_default();
        rel.split_whitespace().any(|word| ["stylesheet", "preload", "modulepreload"].contains(&word))
    });
    let mut files: Vec<_> = links.filter_map(|tag| attribute(tag, "href")).collect();
    files.extend(tags(html, "script").filter_map(|tag| attribute(tag, "src")));
    files.sort_unstable();
    files.dedup();
    files
}

#[cfg(test)]
mod tests {
    use super::*;

    const PAGE: &str = r#"<head><base href="./" />
<link rel="icon" href="i.svg"><link rel="stylesheet" href="a.css">
<link rel="modulepreload" href="./a.js" integrity="sha384-x"/><script src="./a.js" defer></script></head>"#;

    #[test]
    fn attributes_of_tags() {
        let links: Vec<_> = tags(PAGE, "link").filter_map(|tag| attribute(tag, "href")).collect();
        assert_eq!(links, ["i.svg", "a.css", "./a.js"]);
        assert_eq!(tags("<header>", "head").count(), 0);
        assert_eq!(attribute("<a data-href=\"x\">", "href"), None);
    }

    #[test]
    fn what_a_page_asks_for_at_once_is_counted_once() {
        assert_eq!(loaded(PAGE), ["./a.js", "a.css"]);
    }
}
