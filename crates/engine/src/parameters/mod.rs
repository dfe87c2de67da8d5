//! The project's own figures, compiled in from the `data` folder with their units, grades and sources.
//!
//! Nothing is read at run time: the build refuses a figure without unit, grade and source and turns the rest into constants,
//! so that `budget::QUANTUM_2022_23` is a path the compiler checks.
//!
//! ```
//! use engine::parameters::{board, budget, Grade};
//! assert_eq!(budget::QUANTUM_2022_23.value, "22900000000");
//! assert_eq!(budget::QUANTUM_2022_23.grade, Grade::Published);
//! assert_eq!(board("QE1").map(|board| board.short_name), Some("Lancashire and S Cumbria"));
//! ```

mod board;
mod flow;
mod grade;
mod pace_preset;
mod parameter;
mod pathway;
mod portfolio;
mod reader;
mod service;
mod source;
mod table;
mod unit;
mod year;

pub use board::{BoardMerger, IntegratedCareBoard, Region};
pub use flow::{CatchmentShare, Flow, FlowHost, Trust};
pub use grade::Grade;
pub use pace_preset::{FloorKnot, FloorRule, PaceMethod, PacePreset};
pub use parameter::{Parameter, Room};
pub use pathway::{ExampleFact, ExamplePathway, ExampleStage};
pub use portfolio::{ExampleEnvelope, ExampleProvider, ExampleScheme};
pub use reader::{Reader, as_shipped};
pub use service::{AgeGroup, Decision, ExampleRatings, PlanningTier, PrescribedService, Proposal, StatutoryFactor};
pub use source::Source;
pub use table::{Column, Table};
pub use unit::Unit;
pub use year::{Deflator, DeflatorStatus};

include!(concat!(env!("OUT_DIR"), "/parameters.rs"));

/// The version of the method, raised whenever the same input gives another answer.
pub const METHOD_VERSION: &str = "1";

/// The version of the method, for footers and exports.
#[must_use]
pub const fn method_version() -> &'static str {
    METHOD_VERSION
}

/// The month in which the figures were gathered, as in 2026-11, for footers and exports.
#[must_use]
pub const fn data_vintage() -> &'static str {
    VINTAGE
}

/// The bibliography, in the order of its file.
#[must_use]
pub fn sources() -> &'static [Source] {
    &SOURCES
}

/// The source with this name, if there is one.
#[must_use]
pub fn source(id: &str) -> Option<&'static Source> {
    SOURCES.iter().find(|source| source.id == id)
}

/// Every single figure, file by file.
#[must_use]
pub fn parameters() -> &'static [Parameter] {
    &PARAMETERS
}

/// The figure with this name, as in `budget.quantum_2022_23`, if there is one.
#[must_use]
pub fn parameter(id: &str) -> Option<&'static Parameter> {
    PARAMETERS.iter().find(|parameter| parameter.id == id)
}

/// What the tables hold and where they come from, for the Sources page.
#[must_use]
pub fn tables() -> &'static [Table] {
    &TABLES
}

/// The seven regions of NHS England, from A to Z.
#[must_use]
pub fn regions() -> &'static [Region; 7] {
    &REGIONS
}

/// The 42 integrated care boards of 2022 to 2026, in the order of their codes.
#[must_use]
pub fn boards() -> &'static [IntegratedCareBoard; 42] {
    &BOARDS
}

/// The board with this NHS code, if there is one.
#[must_use]
pub fn board(code: &str) -> Option<&'static IntegratedCareBoard> {
    BOARDS.iter().find(|board| board.code == code)
}

/// Illustrative flows of admitted patients between boards, by host and then by board of residence; pairs not listed are zero.
#[must_use]
pub fn flows() -> &'static [Flow] {
    &FLOWS
}

/// For each board as host, all people of its flows and those of no listed board, in the order of the boards.
#[must_use]
pub fn flow_hosts() -> &'static [FlowHost; 42] {
    &FLOW_HOSTS
}

/// Hospital trusts with their illustrative catchments, in the order of their codes.
#[must_use]
pub fn trusts() -> &'static [Trust] {
    &TRUSTS
}

/// The trust with this NHS code, if there is one.
#[must_use]
pub fn trust(code: &str) -> Option<&'static Trust> {
    TRUSTS.iter().find(|trust| trust.code == code)
}

/// The GDP deflator and NHS revenue, one financial year after another without a gap.
#[must_use]
pub fn deflators() -> &'static [Deflator] {
    &DEFLATORS
}

/// The deflator of the financial year that starts in April of `year`, if it is in the table.
#[must_use]
pub fn deflator(year: u16) -> Option<&'static Deflator> {
    DEFLATORS.iter().find(|deflator| deflator.year == year)
}

/// What becomes of the boards that merge or are split in April 2026; boards not named go on unchanged.
#[must_use]
pub fn board_mergers() -> &'static [BoardMerger] {
    &BOARD_MERGERS
}

/// The rules of pace of change offered by name, the one the calculator opens with among them.
#[must_use]
pub fn pace_presets() -> &'static [PacePreset] {
    &PACE_PRESETS
}

/// The prescribed specialised services, in the order of NHS England's list.
#[must_use]
pub fn prescribed_services() -> &'static [PrescribedService] {
    &PRESCRIBED_SERVICES
}

/// The service of this line, if there is one.
#[must_use]
pub fn prescribed_service(line: &str) -> Option<&'static PrescribedService> {
    PRESCRIBED_SERVICES.iter().find(|service| service.line == line)
}

/// The factors by which the statute decides whether a service is prescribed, in their order.
#[must_use]
pub fn statutory_factors() -> &'static [StatutoryFactor] {
    &STATUTORY_FACTORS
}

/// Invented ratings of some services, in the order of their table: illustrative, and never part of what the room opens with.
#[must_use]
pub fn example_ratings() -> &'static [ExampleRatings] {
    &EXAMPLE_RATINGS
}

/// Invented providers of the Capital room, in the order of their table: illustrative.
#[must_use]
pub fn example_providers() -> &'static [ExampleProvider] {
    &EXAMPLE_PROVIDERS
}

/// Example pathways, in the order of their table: figures illustrative, statements with their own grades.
#[must_use]
pub fn example_pathways() -> &'static [ExamplePathway] {
    &EXAMPLE_PATHWAYS
}

/// Invented schemes of the Capital room, in the order of their table: illustrative.
#[must_use]
pub fn example_schemes() -> &'static [ExampleScheme] {
    &EXAMPLE_SCHEMES
}

/// Invented envelopes of the Capital room, in the order of their table: illustrative.
#[must_use]
pub fn example_envelopes() -> &'static [ExampleEnvelope] {
    &EXAMPLE_ENVELOPES
}
