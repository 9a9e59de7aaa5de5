//! What the host of a frame asked: read once, from the address that it wrote, and true for as long as the page lives.

use std::sync::Arc;

use leptos::prelude::*;
use parcours_core::embed::{Frame, Links, Offer, Theme};
use parcours_core::model::Level;

use super::data::{Data, Load};
use crate::platform::{frame, location};
use crate::routes::{self, Route};
use crate::strings::embed as text;

/// Whether the page is framed, and how.
#[derive(Clone, Copy)]
pub struct Framing {
    frame: StoredValue<Option<Frame>>,
    wanted: RwSignal<bool>,
    offer: RwSignal<Load<Offer>>,
}

/// Takes the host's wishes over into the page.
fn apply(asked: &Frame) {
    frame::mark("data-framed", "");
    if asked.theme != Theme::Auto {
        frame::mark("data-theme", asked.theme.slug());
    }
    if let Some(colour) = asked.accent {
        let accent = colour.as_accent();
        for (name, used, ground) in [
            ("--pc-accent-light", accent.light, text::ON_LIGHT),
            ("--pc-accent-dark", accent.dark, text::ON_DARK),
        ] {
            frame::set_property(name, &used.to_string());
            if used != colour {
                leptos::logging::log!("{}", text::corrected(&colour.to_string(), &used.to_string(), ground));
            }
        }
    }
    if let Some(stack) = asked.font.css() {
        frame::set_property("--pc-font", &stack);
    }
    frame::send_links_out(asked.links == Links::Outside, routes::unframed);
    frame::tell_height();
    frame::live_without_origin();
}

impl Framing {
    /// Reads the address, and dresses the page as its host asks.
    #[must_use]
    pub fn new(data: &Data) -> Self {
        let read = Frame::from_pairs(&location::pairs(&location::query()));
        let asked = read.map(|(asked, refused)| {
            for refusal in refused {
                leptos::logging::warn!("{}", text::refused(refusal.key, &refusal.value));
            }
            location::keep(routes::frame_query(asked.to_pairs()));
            apply(&asked);
            asked
        });
        let limited = asked.as_ref().is_some_and(|asked| !asked.limits.is_empty());
        let offer = if limited { Load::Pending } else { Load::Ready(Arc::default()) };
        let framing = Self {
            frame: StoredValue::new(asked),
            wanted: RwSignal::new(false),
            offer: RwSignal::new(offer),
        };
        if limited {
            framing.follow(data.clone());
        }
        framing
    }

    /// Computes what is offered once someone asks and the tables are there.
    fn follow(self, data: Data) {
        Effect::new(move |_| {
            if !self.wanted.get() {
                return;
            }
            let limits = self.frame.with_value(|frame| frame.clone().unwrap_or_default().limits);
            let details =
                if limits.campus.is_some() { data.campus_details.get() } else { Load::Ready(Arc::default()) };
            self.offer.set(match data.catalog.get().and(data.presence.get()).and(details) {
                Load::Pending => Load::Pending,
                Load::Failed(error) => Load::Failed(error),
                Load::Ready(tables) => {
                    let (catalog, places) = (&tables.0.0, &tables.0.1);
                    let campus =
                        tables.1.iter().find(|found| Some(found.slug.as_str()) == limits.campus.as_deref());
                    let own = campus.map(|campus| campus.programmes.as_slice()).unwrap_or_default();
                    Load::Ready(Arc::new(limits.offer(catalog, places, own)))
                }
            });
        });
    }

    /// Whether the page is framed.
    #[must_use]
    pub fn is_framed(&self) -> bool {
        self.frame.with_value(Option::is_some)
    }

    /// Whether the host limits what is offered.
    #[must_use]
    pub fn is_limited(&self) -> bool {
        self.frame.with_value(|frame| frame.as_ref().is_some_and(|frame| !frame.limits.is_empty()))
    }

    /// Whether a level is within the limits.
    #[must_use]
    pub fn level(&self, level: Level) -> bool {
        self.frame.with_value(|frame| frame.as_ref().is_none_or(|frame| frame.limits.level(level)))
    }

    /// Whether links lead out of the frame.
    #[must_use]
    pub fn sends_links_out(&self) -> bool {
        self.frame.with_value(|frame| frame.as_ref().is_some_and(|frame| frame.links == Links::Outside))
    }

    /// What is offered; everything where there is no frame.
    #[must_use]
    pub fn offer(&self) -> Load<Offer> {
        if !self.wanted.get_untracked() {
            self.wanted.set(true);
        }
        self.offer.get()
    }

    /// Opens another page: in another tab where the host wants links outside, else by `navigate`.
    pub fn open(&self, route: &Route, navigate: impl FnOnce(&str)) {
        if self.sends_links_out() {
            location::open_outside(&[location::base(), route.bare_path()].concat());
        } else {
            navigate(&route.path());
        }
    }
}

/// How this page is framed.
#[must_use]
pub fn use_frame() -> Framing {
    use_context().unwrap_or_else(|| Framing::new(&super::data::use_data()))
}
