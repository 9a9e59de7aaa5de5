//! What stands after `?` in an address.

use parcours_core::embed::{Frame, pairs_of_page};
use parcours_core::explore::{Comparison, Filter, Journey};

/// Pairs as a browser gives them.
fn pairs(text: &str) -> Vec<(String, String)> {
    let pair = |part: &str| {
        let (key, value) = part.split_once('=').unwrap_or((part, ""));
        (key.to_owned(), value.to_owned())
    };
    text.split('&').filter(|part| !part.is_empty()).map(pair).collect()
}

/// Every page's reading of an address; what is read and written again reads the same.
pub(crate) fn address(bytes: &[u8]) {
    let pairs = pairs(&super::text(bytes));
    let filter = Filter::from_pairs(pairs.clone());
    assert_eq!(Filter::from_pairs(filter.to_pairs()), filter, "a filter");
    let journey = Journey::from_pairs(pairs.clone());
    assert_eq!(Journey::from_pairs(journey.to_pairs()), journey, "a journey");
    let comparison = Comparison::from_pairs(pairs.clone());
    // What it did not understand is told to the reader, and leaves the address.
    let written = comparison.to_pairs();
    assert_eq!(Comparison::from_pairs(written.clone()).to_pairs(), written, "a comparison");
    if let Some((frame, _)) = Frame::from_pairs(&pairs) {
        let written: Vec<(String, String)> =
            frame.to_pairs().into_iter().map(|(key, value)| (key.to_owned(), value)).collect();
        let again = Frame::from_pairs(&written).map(|(frame, _)| frame);
        assert_eq!(again.as_ref(), Some(&frame), "a frame");
    }
    let of_page = pairs_of_page(pairs);
    assert_eq!(pairs_of_page(of_page.clone()), of_page, "the pairs of a page");
}
