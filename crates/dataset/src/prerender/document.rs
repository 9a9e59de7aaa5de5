//! What a page says, before it is put into the template.

use maud::Markup;
use serde_json::Value;

use super::page::Page;

/// A page's own content.
#[derive(Debug)]
pub struct Document {
    /// Title, without the name of the site.
    pub title: String,
    /// A sentence or two for search engines and link previews.
    pub description: String,
    /// Pages above, from the top, the home page apart.
    pub trail: Vec<(String, Page)>,
    /// What `<main>` holds.
    pub content: Markup,
    /// schema.org data, without context or address.
    pub schema: Option<Value>,
}
