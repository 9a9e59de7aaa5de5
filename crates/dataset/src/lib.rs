//! The data set program: official files in, bundle out.
//!
//! [`input`] reads the official formats and says where a file is not what it should be; [`build`] joins them into the
//! records of the bundle; [`pathways`] compiles what was read of ways between diplomas; [`bundle`] writes, loads and
//! weighs it; [`map`] draws the country; [`commands`] are what a terminal calls.
//!
//! Only facts leave the official files (names, codes, levels, links, numbers): no sentence of theirs, nobody's name.

pub mod build;
pub mod bundle;
pub mod commands;
pub mod input;
pub mod map;
pub mod pathways;
pub mod prerender;
