//! What every page is made from: the tables, the options, and the only maker of links.

use std::str::FromStr;

use anyhow::{Error, bail};
use parcours_core::explore::Filter;

use super::Options;
use super::page::Page;
use super::tables::Tables;

/// Everything a page may ask.
#[derive(Debug)]
pub struct Site {
    /// The bundle.
    pub tables: Tables,
    /// What to write.
    pub options: Options,
}

impl Site {
    /// The address of a page, relative to `<base>`.
    ///
    /// Where the page's file is left out, the home page opens it: it takes a path in its query.
    pub fn href(&self, page: &Page) -> String {
        let path = page.path();
        match path.as_str() {
            "" => "./".to_owned(),
            _ if self.options.without_records && page.is_record() => format!("./?p=/{path}"),
            _ => path,
        }
    }

    /// The address of the list of programmes with one choice made.
    pub fn programmes_where(&self, choose: impl FnOnce(&mut Filter)) -> String {
        let mut filter = Filter { page: 1, ..Filter::default() };
        choose(&mut filter);
        Self::asked(&Page::Programmes, filter.to_pairs())
    }

    /// The address of a page that answers a question. Keys and codes alone are asked here: nothing in them needs an
    /// escape in an address.
    pub fn asked(page: &Page, pairs: Vec<(String, String)>) -> String {
        let query: Vec<String> = pairs.into_iter().map(|(key, value)| format!("{key}={value}")).collect();
        format!("{}?{}", page.path(), query.join("&"))
    }
}

/// The public address of a site, with its final slash.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct BaseUrl(String);

impl BaseUrl {
    /// The absolute address of a page.
    pub fn join(&self, path: &str) -> String {
        format!("{}{path}", self.0)
    }

    /// The folder of the site on its server, such as `/parcours/`.
    pub fn folder(&self) -> &str {
        let host = self.0.find("://").map_or(0, |scheme| scheme + 3);
        self.0[host..].find('/').map_or("/", |slash| &self.0[host + slash..])
    }
}

impl FromStr for BaseUrl {
    type Err = Error;

    fn from_str(text: &str) -> Result<Self, Error> {
        let rest = text.strip_prefix("https://").or_else(|| text.strip_prefix("http://"));
        let plain =
            |c: char| c.is_ascii_graphic() && !matches!(c, '?' | '#' | '"' | '\'' | '<' | '>' | '&' | '\\');
        match rest {
            Some(rest) if !rest.starts_with('/') && !rest.is_empty() && rest.chars().all(plain) => {
                Ok(Self(format!("{}/", text.trim_end_matches('/'))))
            }
            _ => bail!(
                "expected the address of a folder such as https://example.fr/parcours/, found « {text} »"
            ),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_base_url_is_the_absolute_address_of_a_folder() {
        for (text, folder) in [
            ("https://example.fr", "/"),
            ("https://example.fr/un/dossier", "/un/dossier/"),
            ("http://127.0.0.1:8080/parcours/", "/parcours/"),
        ] {
            let base: BaseUrl = text.parse().expect("valid");
            assert_eq!(base.folder(), folder);
            assert!(base.join("campus/").ends_with("/campus/"));
        }
        for bad in [
            "",
            "/parcours/",
            "https://",
            "ftp://a.fr/",
            "https://a.fr/?x",
            "https://a.fr/\"><b",
            "javascript:1",
        ] {
            assert!(bad.parse::<BaseUrl>().is_err(), "{bad}");
        }
    }
}
