//! Pages that come on demand, in groups: opening one brings the code of its group.

use std::future::Future;
use std::pin::Pin;
use std::sync::Arc;

use futures::FutureExt;
use leptos::prelude::*;
use leptos::task::spawn_local;

use crate::components::gate::gate_page;
use crate::platform::fetch::FetchError;
use crate::state::data::{Load, LoadError};

type Fetching = Pin<Box<dyn Future<Output = bool>>>;

/// Shows a page once its code is there.
fn lazy(fetch: fn() -> Fetching, show: fn() -> Option<AnyView>) -> AnyView {
    let state = RwSignal::new(Load::<()>::Pending);
    let load = move || {
        state.set(Load::Pending);
        spawn_local(async move {
            let there = fetch().await;
            let unreachable = || Load::Failed(LoadError::Fetch(FetchError::Unreachable));
            // The reader may have gone to another page meanwhile.
            let _ = state.try_set(if there { Load::Ready(Arc::new(())) } else { unreachable() });
        });
    };
    load();
    gate_page(move || state.get(), load, move |_| show().into_any()).into_any()
}

macro_rules! lazy_pages {
    ($($group:ident: $($name:ident = $page:path),+;)+) => { $($(
        #[doc = concat!("The page `", stringify!($name), "`, in the group `", stringify!($group), "`.")]
        pub fn $name() -> AnyView {
            lazy(
                || Box::pin(async { code::$name::fetch().await.is_ok() }),
                // Its code is there: this answers at once.
                || code::$name::$name().now_or_never().and_then(Result::ok),
            )
        }
    )+)+

    mod code { $($(
        pub mod $name {
            use leptos::prelude::*;

            crate::on_demand::on_demand! { $group:
                pub fn $name() -> AnyView { $page().into_any() }
            }
        }
    )+)+ } };
}

lazy_pages! {
    records: programmes = crate::pages::programmes::Programmes, programme = crate::pages::programme::ProgrammePage,
        campuses = crate::pages::campuses::Campuses, campus = crate::pages::campus::CampusPage,
        sector = crate::pages::sector::SectorPage, institution = crate::pages::institution::InstitutionPage;
    guide: itineraries = crate::pages::itineraries::Itineraries,
        occupation = crate::pages::occupation::OccupationPage, compare = crate::pages::compare::ComparePage,
        session = crate::pages::session::SessionPage;
    notebook: favourites = crate::pages::favourites::FavouritesPage,
        data = crate::pages::data::DataPage, accessibility = crate::pages::legal::Accessibility,
        legal = crate::pages::legal::Legal, glossary = crate::pages::glossary::Glossary;
    webmaster: embed = crate::pages::embed::EmbedPage;
}
