//! Pages that come on demand: a release keeps each group of them in a Wasm file of its own, fetched when one of its
//! pages first opens. Other builds (feature `split` off) hold them all.

use std::future::Future;
use std::pin::Pin;

use futures::FutureExt;
use leptos::prelude::*;
use leptos::task::spawn_local;

use crate::components::gate::gate_page;
use crate::platform::fetch::FetchError;
use crate::state::data::{Load, LoadError};

/// The file of a page did not come.
pub struct NotLoaded;

#[cfg(feature = "split")]
impl From<wasm_split_helpers::SplitLoaderError> for NotLoaded {
    fn from(_: wasm_split_helpers::SplitLoaderError) -> Self {
        Self
    }
}

type Loading = Pin<Box<dyn Future<Output = bool>>>;

/// Shows a page once its file is there.
fn lazy(fetch: fn() -> Loading, show: fn() -> Option<AnyView>) -> AnyView {
    let state = RwSignal::new(Load::<()>::Pending);
    let load = move || {
        state.set(Load::Pending);
        spawn_local(async move {
            let there = fetch().await;
            // The reader may have gone to another page meanwhile.
            let _ = state.try_set(if there {
                Load::Ready(std::sync::Arc::new(()))
            } else {
                Load::Failed(LoadError::Fetch(FetchError::Unreachable))
            });
        });
    };
    load();
    gate_page(move || state.get(), load, move |_| show().into_any()).into_any()
}

macro_rules! lazy_pages {
    ($($file:ident: $($name:ident = $page:path),+;)+) => { $($(
        #[doc = concat!("The page `", stringify!($name), "`, in the file `", stringify!($file), "`.")]
        pub fn $name() -> AnyView {
            lazy(
                || Box::pin(async { split::$name::fetch().await.is_ok() }),
                // Its file is there: this answers at once.
                || split::$name::$name().now_or_never().and_then(Result::ok),
            )
        }
    )+)+

    mod split { $($(
        pub mod $name {
            use super::super::*;

            #[cfg(feature = "split")]
            #[wasm_split_helpers::wasm_split($file, fallible, preload(fetch))]
            pub fn $name() -> Result<AnyView, NotLoaded> {
                Ok($page().into_any())
            }

            #[cfg(not(feature = "split"))]
            pub async fn $name() -> Result<AnyView, NotLoaded> {
                Ok($page().into_any())
            }

            #[cfg(not(feature = "split"))]
            pub async fn fetch() -> Result<(), NotLoaded> {
                Ok(())
            }
        }
    )+)+ } };
}

lazy_pages! {
    records: programmes = crate::pages::programmes::Programmes, programme = crate::pages::programme::ProgrammePage,
        campuses = crate::pages::campuses::Campuses, campus = crate::pages::campus::CampusPage,
        sector = crate::pages::sector::SectorPage, institution = crate::pages::institution::InstitutionPage;
    guide: itineraries = crate::pages::itineraries::Itineraries,
        occupation = crate::pages::occupation::OccupationPage, compare = crate::pages::compare::ComparePage;
    notebook: favourites = crate::pages::favourites::FavouritesPage,
        data = crate::pages::data::DataPage, accessibility = crate::pages::legal::Accessibility,
        legal = crate::pages::legal::Legal;
    webmaster: embed = crate::pages::embed::EmbedPage;
}
