//! Files of our own origin.

use std::fmt;

use gloo_net::http::Request;

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

/// The text of a file, by its path below the folder that the app is served from.
///
/// # Errors
/// When nothing comes, or not a success.
pub async fn text(path: &str) -> Result<String, FetchError> {
    let address = format!("{}/{path}", location::base());
    let response = Request::get(&address).send().await.map_err(|_| FetchError::Unreachable)?;
    if !response.ok() {
        return Err(FetchError::Status(response.status()));
    }
    response.text().await.map_err(|_| FetchError::Unreachable)
}
