//! From TOML and CSV to Rust constants. Reading order: `fault`, `figure`, `fields`, then one file a kind of file in `data`:
//! `sources`, `parameters`, `presets`, `tables`; `places`, `trusts`, `years`, `services`, `portfolio` and `pathways` turn named tables into the types of the engine.
//!
//! Everything is read before anything is refused, so that one build lists every fault.

mod fault;
mod fields;
mod figure;
mod parameters;
mod pathways;
mod places;
mod portfolio;
mod presets;
mod rust;
mod services;
mod sources;
mod tables;
mod trusts;
mod years;

pub use fault::Fault;
use fault::Faults;
use std::path::Path;

/// Reads the data folder and returns Rust source for `include!`.
///
/// # Errors
/// Every fault found: a figure without unit, grade or source, an unknown source, a duplicate, a value that does not parse.
pub fn compile(data: &Path) -> Result<String, Vec<Fault>> {
    let mut faults = Faults::default();
    let bibliography = sources::read(data, &mut faults);
    let parameters = parameters::read(data, &bibliography, &mut faults);
    let presets = presets::read(data, &parameters, &mut faults);
    let tables = tables::read(data, &bibliography, &mut faults);
    bibliography.refuse_unused(parameters.sources().chain(tables.sources()), &mut faults);
    let mut rust = String::from("// Compiled from the data folder of the project: change the figures there.\n");
    bibliography.write(&mut rust);
    parameters.write(&bibliography, &mut rust);
    presets.write(&mut rust);
    tables.write(&bibliography, &mut rust);
    places::write(&tables, &mut rust, &mut faults);
    trusts::write(&tables, &mut rust, &mut faults);
    years::write(&tables, &mut rust, &mut faults);
    portfolio::write(&tables, &mut rust, &mut faults);
    pathways::write(&tables, &bibliography, &mut rust, &mut faults);
    services::write(&tables, &bibliography, &mut rust, &mut faults);
    faults.none().map(|()| rust)
}
