//! The built page, cut where entry pages differ.

use anyhow::{Context as _, Result, bail};
use maud::{Markup, Render as _};

/// Comments around what is added to the head: a page that was filled once can be filled again.
const ADDED: (&str, &str) = ("<!-- added -->", "<!-- /added -->");

/// The parts of the built page that all entry pages share.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Template {
    /// From the start to `<base>`.
    start: String,
    /// From `<base>` to `</head>`, without title and description: the assets.
    pub assets: String,
    /// From `</head>` to the element that holds the content.
    body: String,
    /// After the content.
    end: String,
}

/// What a page puts into the template.
#[derive(Debug)]
pub struct Filling<'a> {
    /// Path of the page below the site's folder, for the app: the content of another page gives way to it at once.
    pub page: Option<&'a str>,
    /// Base of relative addresses.
    pub base: Option<&'a str>,
    /// Whole title.
    pub title: &'a str,
    /// Description, for search engines.
    pub description: &'a str,
    /// Other elements of the head.
    pub head: Markup,
    /// What stands before the app runs.
    pub content: Markup,
}

/// Takes what stands between two marks, marks included, out of a text.
fn take_out(text: &mut String, from: &str, to: &str) -> bool {
    let Some(start) = text.find(from) else { return false };
    let Some(length) = text[start..].find(to) else { return false };
    text.replace_range(start..start + length + to.len(), "");
    true
}

/// The lines of a text without indentation, comments and the empty ones that Trunk leaves for each tag that it replaced.
fn tidy(text: &str) -> String {
    let mut text = text.to_owned();
    while take_out(&mut text, "<!--", "-->") {}
    text.lines().map(str::trim).filter(|line| !line.is_empty()).collect::<Vec<_>>().join("\n")
}

/// An icon needs no checksum: browsers give it no right.
fn without_icon_checksum(assets: &mut String) {
    let Some(icon) = assets.find("rel=\"icon\"") else { return };
    let end = assets[icon..].find('>').map_or(assets.len(), |end| icon + end);
    let mut tag = assets[icon..end].to_owned();
    if take_out(&mut tag, " integrity=\"", "\"") {
        assets.replace_range(icon..end, &tag);
    }
}

/// A thousandfold tags that the next one implies: HTML lets them out. Texts hold none, since `<` is escaped in them.
fn without_implied_tags(content: &str) -> String {
    content.replace("</li>", "").replace("</dt>", "").replace("</dd>", "")
}

/// Where the `<div>` that opens at `start` has its content, as offsets.
fn inside_div(text: &str, start: usize) -> Option<(usize, usize)> {
    let inside = start + text[start..].find('>')? + 1;
    let mut depth = 1;
    for (at, _) in text[inside..].match_indices('<') {
        let rest = &text[inside + at..];
        if rest.starts_with("</div>") {
            depth -= 1;
        } else if rest.starts_with("<div") && !rest[4..].starts_with(|c: char| c.is_ascii_alphanumeric()) {
            depth += 1;
        }
        if depth == 0 {
            return Some((inside, inside + at));
        }
    }
    None
}

impl Template {
    /// Cuts a built page.
    ///
    /// # Errors
    /// Where a part that entry pages must replace is not found.
    pub fn read(page: &str) -> Result<Self> {
        let (head, body) = page.split_once("</head>").context("no </head>")?;
        let mut head = head.to_owned();
        take_out(&mut head, ADDED.0, ADDED.1);
        if !take_out(&mut head, "<title>", "</title>") {
            bail!("no <title>");
        }
        // The attributes of the tag may be on lines of their own.
        let named = head.find("name=\"description\"").context("no description")?;
        let meta = head[..named].rfind('<').context("no description")?;
        let end = meta + head[meta..].find('>').context("no description")? + 1;
        head.replace_range(meta..end, "");
        let base = head.find("<base").context("no <base>: the head must start with one")?;
        let after = base + head[base..].find('>').context("<base> has no end")? + 1;
        let div =
            body.find("<div id=\"avant\"").context("no <div id=\"avant\"> for what stands before the app")?;
        let (from, to) = inside_div(body, div).context("<div id=\"avant\"> has no end")?;
        debug_assert!(div < from);
        let mut assets = tidy(&head[after..]);
        without_icon_checksum(&mut assets);
        Ok(Self {
            start: tidy(&head[..base]),
            assets,
            body: tidy(&body[..div]),
            end: tidy(&body[to + "</div>".len()..]),
        })
    }

    /// A page.
    pub fn fill(&self, filling: Filling) -> String {
        let assets = self.assets.as_str();
        self.fill_with(filling, assets)
    }

    /// A page with these assets in place of those of the template.
    pub fn fill_with(&self, filling: Filling, assets: &str) -> String {
        let Filling { page, base, title, description, head, content } = filling;
        let (title, description) = (title.render().into_string(), description.render().into_string());
        let head = head.into_string();
        let base = base
            .map_or_else(String::new, |base| format!("<base href=\"{}\" />", base.render().into_string()));
        let page =
            page.map_or_else(String::new, |page| format!(" data-page=\"{}\"", page.render().into_string()));
        let added = if head.is_empty() { String::new() } else { format!("{}{head}{}\n", ADDED.0, ADDED.1) };
        format!(
            "{}\n{base}\n<title>{title}</title>\n<meta name=\"description\" content=\"{description}\" />\n{added}{assets}\n</head>\n{}\n<div id=\"avant\"{page}>{}</div>\n{}\n",
            self.start,
            self.body,
            without_implied_tags(&content.into_string()),
            self.end
        )
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use maud::html;

    const PAGE: &str = "<html><head><meta charset=\"utf-8\" /><base href=\"./\" />\n<title>A</title>\n<meta\n name=\"description\"\n content=\"B\" />\n<link href=\"./a.css\">\n\n</head><body><div id=\"avant\"><div><p>C</p></div></div><i></i></body></html>";

    fn filled(template: &Template) -> String {
        let (head, content) = (html! { meta name="robots" content="noindex"; }, html! { div { "<D>" } });
        template.fill(Filling {
            page: Some("t/"),
            base: Some("../"),
            title: "T & U",
            description: "\"E\"",
            head,
            content,
        })
    }

    #[test]
    fn parts_are_replaced_and_the_rest_kept() {
        let page = filled(&Template::read(PAGE).expect("a template"));
        for part in [
            "<base href=\"../\" />",
            "<title>T &amp; U</title>",
            "content=\"&quot;E&quot;\"",
            "name=\"robots\"",
            "<link href=\"./a.css\">",
            "<div id=\"avant\" data-page=\"t/\"><div>&lt;D&gt;</div></div>\n<i></i></body>",
        ] {
            assert_eq!(page.matches(part).count(), 1, "{part} in {page}");
        }
        assert!(!page.contains("<p>C</p>") && !page.contains("<title>A"));
    }

    #[test]
    fn a_filled_page_is_a_template_again() {
        let template = Template::read(PAGE).expect("a template");
        assert_eq!(Template::read(&filled(&template)).expect("a template"), template);
    }

    #[test]
    fn a_missing_part_is_told() {
        for part in [
            "<base href=\"./\" />",
            "<title>",
            "name=\"description\"",
            "</head>",
            "id=\"avant\"",
            "</div></div>",
        ] {
            assert!(Template::read(&PAGE.replace(part, "")).is_err(), "{part}");
        }
    }
}
