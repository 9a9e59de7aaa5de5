//! Files of our own origin.

use std::cell::RefCell;
use std::fmt;

use gloo_net::http::Request;
use web_sys::RequestCache;

use super::location;

/// Why a file did not come.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum FetchError {
    /// No answer: no network, or the request was blocked.
    Unreachable,
    /// The server answered with this status.
    Status(u16),
}

impl fmt::Display for FetchError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Unreachable => f.write_str("no answer"),
            Self::Status(status) => write!(f, "HTTP status {status}"),
        }
    }
}

thread_local! {
    /// Files that came cut or damaged, or did not come: what the browser keeps of them is not to be believed.
    static DOUBTED: RefCell<Vec<String>> = const { RefCell::new(Vec::new()) };
}

/// The text of a file of the bundle, by its path below `data/`'s parent.
///
/// # Errors
/// When nothing comes, or not a success.
pub async fn text(path: &str) -> Result<String, FetchError> {
    let text = get(path).await;
    if text.is_err() {
        doubt(path);
    }
    text
}

/// Asks the server again the next time, whatever the browser keeps: what came was not whole.
pub fn doubt(path: &str) {
    DOUBTED.with_borrow_mut(|doubted| doubted.push(path.to_owned()));
}

async fn get(path: &str) -> Result<String, FetchError> {
    let again = DOUBTED.with_borrow_mut(|doubted| {
        let before = doubted.len();
        doubted.retain(|doubted| doubted != path);
        doubted.len() < before
    });
    let cache = if again { RequestCache::Reload } else { RequestCache::Default };
    let address = format!("{}/{}{path}", location::base(), location::release_folder());
    let response = Request::get(&address).cache(cache).send().await.map_err(|_| FetchError::Unreachable)?;
    if !response.ok() {
        return Err(FetchError::Status(response.status()));
    }
    response.text().await.map_err(|_| FetchError::Unreachable)
}
