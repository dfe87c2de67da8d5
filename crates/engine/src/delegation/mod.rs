//! Delegation: which service at which level, and is the board ready?
//!
//! Of about 154 prescribed specialised services, six ordered [`rule`]s say which stay national, which suit local commissioning and which
//! are ready for it; what is not known stays not known, and the [`verdict`] says what would settle it, and what would change it.
//!
//! Reading order: [`service`] and [`policy`] (what goes in), [`score`] and [`rule`] (how it is judged), [`verdict`] (what comes out),
//! [`classify`] (the entry).

pub mod arrangement;
pub mod board_readiness;
mod category;
pub mod classify;
mod criterion;
pub mod decided;
pub mod expertise;
mod fact;
mod flip;
pub mod footprint;
mod judgement;
mod lever;
mod people;
mod planning_population;
pub mod policy;
mod preference;
mod reading;
pub mod risk_pool;
pub mod robustness;
pub mod rule;
pub mod score;
pub mod segmentation;
pub mod self_sufficiency;
pub mod service;
mod shipped;
pub mod staging;
mod standing;
pub mod successor;
mod taxonomy;
mod tier;
pub mod totals;
mod turn;
pub mod verdict;
mod writing;

pub use crate::value_function::ValueFunction;
pub use board_readiness::{BoardReadiness, Role, board_readiness_tree};
pub use category::Category;
pub use classify::{Classification, ClassificationTotals, classify, classify_tree};
pub use criterion::Criterion;
pub use fact::Fact;
pub use flip::{Flip, LeverKind};
pub use footprint::{Footprints, footprints, footprints_tree};
pub use people::People;
pub use planning_population::PlanningPopulation;
pub use policy::{Policy, Weighing};
pub use preference::{Preference, Preferences};
pub use risk_pool::{Estimate, Pool, risk_pool_tree};
pub use robustness::{RobustService, Robustness, RobustnessOutcome, RobustnessRequest, even_weights, robustness_tree};
pub use rule::{Rule, Standings};
pub use score::Score;
pub use service::Service;
pub use shipped::shipped_services;
pub use standing::Standing;
pub use taxonomy::Taxonomy;
pub use tier::{Tier, tier_of};
pub use totals::{Counted, Total, totals};
pub use turn::Turn;
pub use verdict::{Readings, Verdict, category_of};
