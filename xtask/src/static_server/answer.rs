//! What to answer to an address: a file, a redirection or nothing.

use std::path::{Path, PathBuf};

use super::content_type::content_type;

/// What the server answers.
#[derive(Debug, PartialEq, Eq)]
pub enum Answer {
    File { status: u16, path: PathBuf, content_type: &'static str, brotli: bool },
    Redirect(String),
    NotFound,
}

/// The answer to the address asked of the server of a folder.
pub fn answer(root: &Path, url: &str, accepts_brotli: bool) -> Answer {
    let (address, query) = url.split_once('?').map_or((url, None), |(address, query)| (address, Some(query)));
    let Some(path) = inside(root, address) else { return Answer::NotFound };
    if path.is_dir() {
        if !address.ends_with('/') {
            let query = query.map(|query| format!("?{query}")).unwrap_or_default();
            return Answer::Redirect(format!("{address}/{query}"));
        }
        let index = path.join("index.html");
        return if index.is_file() {
            file(200, index, accepts_brotli)
        } else {
            not_found(root, &path, accepts_brotli)
        };
    }
    if path.is_file() && !address.ends_with('/') {
        return file(200, path, accepts_brotli);
    }
    not_found(root, &path, accepts_brotli)
}

fn file(status: u16, path: PathBuf, accepts_brotli: bool) -> Answer {
    let content_type = content_type(&path);
    let mut name = path.as_os_str().to_owned();
    name.push(".br");
    let compressed = PathBuf::from(name);
    if accepts_brotli && compressed.is_file() {
        return Answer::File { status, path: compressed, content_type, brotli: true };
    }
    Answer::File { status, path, content_type, brotli: false }
}

/// The nearest 404.html on the way up, as hosts with a folder per site do.
fn not_found(root: &Path, path: &Path, accepts_brotli: bool) -> Answer {
    let folders = path.ancestors().take_while(|folder| folder.starts_with(root));
    let page = folders.map(|folder| folder.join("404.html")).find(|page| page.is_file());
    page.map_or(Answer::NotFound, |page| file(404, page, accepts_brotli))
}

/// The path of an address in the folder; none if it would leave it.
fn inside(root: &Path, address: &str) -> Option<PathBuf> {
    let decoded = decode(address)?;
    let mut path = root.to_path_buf();
    for part in decoded.split('/').filter(|part| !part.is_empty() && *part != ".") {
        if part == ".." || part.contains(['\\', '\0', ':']) {
            return None;
        }
        path.push(part);
    }
    Some(path)
}

/// The text that `%xx` stand for.
fn decode(address: &str) -> Option<String> {
    let mut bytes = Vec::with_capacity(address.len());
    let mut rest = address.bytes();
    while let Some(byte) = rest.next() {
        bytes.push(match byte {
            b'%' => hex(rest.next()?)? * 16 + hex(rest.next()?)?,
            byte => byte,
        });
    }
    String::from_utf8(bytes).ok()
}

fn hex(digit: u8) -> Option<u8> {
    char::from(digit).to_digit(16).and_then(|value| u8::try_from(value).ok())
}

#[cfg(test)]
mod tests {
    use std::fs;

    use anyhow::Result;

    use super::*;

    fn site() -> Result<tempfile::TempDir> {
        let site = tempfile::tempdir()?;
        fs::create_dir_all(site.path().join("un/dossier/é"))?;
        for name in
            ["un/dossier/index.html", "un/dossier/404.html", "un/dossier/é/index.html", "app.js", "app.js.br"]
        {
            fs::write(site.path().join(name), name)?;
        }
        Ok(site)
    }

    /// Status and file of an answer, or where it sends to.
    fn told(url: &str, brotli: bool) -> Result<String> {
        let site = site()?;
        Ok(match answer(site.path(), url, brotli) {
            Answer::File { status, path, brotli, .. } => {
                let path = path.strip_prefix(site.path())?.display().to_string();
                format!("{status} {path}{}", if brotli { " br" } else { "" })
            }
            Answer::Redirect(to) => format!("301 {to}"),
            Answer::NotFound => "404".into(),
        })
    }

    #[test]
    fn answers() -> Result<()> {
        for (url, expected) in [
            ("/un/dossier/?q=a/b", "200 un/dossier/index.html"),
            ("/un/dossier?q=1", "301 /un/dossier/?q=1"),
            ("/un/dossier/%C3%A9/", "200 un/dossier/é/index.html"),
            ("/un/dossier/formations/FOR.1", "404 un/dossier/404.html"),
            ("/un/dossier/index.html/", "404 un/dossier/404.html"),
            ("/un/", "404"),
            ("/un/../app.js", "404"),
            ("/un/%2e%2e/app.js", "404"),
            ("/%ff", "404"),
            ("/%zz", "404"),
            ("/app.js", "200 app.js"),
        ] {
            assert_eq!(told(url, false)?, expected, "{url}");
        }
        assert_eq!(told("/app.js", true)?, "200 app.js.br br");
        Ok(())
    }

    #[test]
    fn the_type_is_that_of_the_file_before_compression() -> Result<()> {
        let site = site()?;
        let answer = answer(site.path(), "/app.js", true);
        assert!(matches!(answer, Answer::File { content_type: "text/javascript; charset=utf-8", .. }));
        Ok(())
    }
}
