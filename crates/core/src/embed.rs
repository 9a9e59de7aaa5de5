//! Pages inside another site: what the address of a frame asks, what a frame then offers, and the words that a host
//! pastes into its own page.

mod accent;
mod frame;
mod limits;
mod snippet;

pub use accent::{Accent, Colour};
pub use frame::{FONTS, Font, Frame, Links, Refusal, Theme, pairs_of_page};
pub use limits::{Limits, Offer};
pub use snippet::{Card, card_html, card_link, element, iframe};
