//! Parcours Campus: the page, compiled to Wasm.
//!
//! Pages compose, components draw, `parcours_core` computes, and `platform` alone touches the browser.

pub mod app;
mod components;
mod on_demand;
mod pages;
pub mod platform;
mod routes;
mod state;
mod strings;
