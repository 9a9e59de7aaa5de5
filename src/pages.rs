//! A file per page. Pages compose what the core computes and components draw; they never touch the browser.

pub mod campus;
pub mod campuses;
pub mod compare;
pub mod data;
pub mod embed;
pub mod favourites;
#[cfg(debug_assertions)]
pub mod gallery;
pub mod glossary;
pub mod home;
pub mod institution;
pub mod itineraries;
pub mod lazy;
pub mod legal;
pub mod not_found;
pub mod occupation;
mod occupation_ways;
pub mod programme;
pub mod programmes;
pub mod sector;
pub mod session;
