//! `/composants`, in development builds alone: every small component with its states, on one page.

use leptos::prelude::*;
use parcours_core::model::{Level, ModeSet, StudyMode};

use crate::components::badges::{LevelBadge, Modes, ToCheck};
use crate::components::gate::gate;
use crate::components::layout::{OutLink, set_page_title};
use crate::components::outcomes::Waffle;
use crate::components::programme_card::ProgrammeCard;
use crate::components::term::Term;
use crate::state::data::use_data;
use crate::strings::{common, glossary, outcomes};

fn block(name: &'static str, content: AnyView) -> AnyView {
    view! {
        <section>
            <h2>{name}</h2>
            {content}
        </section>
    }
    .into_any()
}

/// The page.
pub fn gallery() -> AnyView {
    set_page_title("Composants");
    let levels = Level::ALL
        .into_iter()
        .map(|level| {
            view! {
                " "
                <LevelBadge level />
            }
        })
        .collect_view();
    let all = [
        StudyMode::School,
        StudyMode::Apprenticeship,
        StudyMode::ProfessionalContract,
        StudyMode::Continuing,
        StudyMode::Vae,
    ];
    let modes: ModeSet = all.into_iter().collect();
    let rates = [None, Some(0), Some(4), Some(57), Some(98), Some(100)].map(|rate| {
        view! { <p>{outcomes::in_words(rate)} " " {rate.map(|rate| view! { <Waffle rate /> })}</p> }
    });
    let cards = gate(use_data().catalog, |catalog| {
        let cards = catalog
            .programmes
            .iter()
            .step_by(600)
            .map(|programme| {
                view! {
                    <li>
                        <ProgrammeCard programme=programme.clone() modes=programme.modes />
                    </li>
                }
            })
            .collect_view();
        view! {
            <ul class="cards" role="list">
                {cards}
            </ul>
        }
        .into_any()
    });
    view! {
        <div class="page">
            <h1 tabindex="-1">"Composants"</h1>
            {block("Niveaux", view! { <p>{levels}</p> }.into_any())}
            {block("Voies", view! { <Modes modes /> }.into_any())}
            {block(
                "Doutes",
                view! {
                    <ToCheck />
                    " "
                    <span class="badge closed">"fermée"</span>
                }
                    .into_any(),
            )}
            {block("Taux", rates.into_iter().collect_view().into_any())}
            {block("Terme", view! { <Term entry=&glossary::CFD /> }.into_any())}
            {block(
                "Boutons",
                view! {
                    <button class="button" type="button">
                        "Principal"
                    </button>
                    " "
                    <button class="button secondary" type="button">
                        "Secondaire"
                    </button>
                    " "
                    <button class="button" type="button" disabled>
                        "Désactivé"
                    </button>
                }
                    .into_any(),
            )}
            {block(
                "Liens",
                view! { <OutLink href="https://example.fr/".to_owned() label="Autre site" /> }.into_any(),
            )}
            {block(
                "États",
                view! {
                    <p class="loading">{common::LOADING}</p>
                    <p class="notice">{common::LOAD_FAILED_HELP}</p>
                    <p class="empty">{common::NOT_FOUND_IN_DATA}</p>
                }
                    .into_any(),
            )}
            {block("Cartes", cards.into_any())}
        </div>
    }
    .into_any()
}
