//! Postbac trainings, matched by name.

use anyhow::Result;

use super::{Places, Tables};
use crate::build::context::Inputs;
use crate::build::journal::Journal;

/// Reads the trainings.
#[allow(clippy::unnecessary_wraps)]
pub fn read(_inputs: &Inputs, _tables: &Tables<'_>, _journal: &mut Journal, _places: &mut Places) -> Result<()> {
    Ok(())
}
