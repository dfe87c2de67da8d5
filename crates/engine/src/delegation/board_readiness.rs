//! Board readiness: is the board ready to take on delegation?
//!
//! "Delegated where every domain has at least the evidence of the gate and the average reaches the pass mark; else a joint committee
//! with NHS England." Six domains of the assessment before delegation (Policy Exchange 2022, chapter 1). Their wording is not checked
//! against a source, no scoring scale was published, and the scale of 0 to 4 is this project's.
//!
//! > mean = sum of evidence / number of domains
//!
//! ```
//! use engine::delegation::board_readiness::{BoardEvidence, DomainEvidence, Marks, Role, assess};
//! let domain = |name: &str, evidence: i64| DomainEvidence { domain: name.into(), evidence: evidence.into() };
//! let board = BoardEvidence { code: "QE1".into(), domains: vec![domain("finance", 4), domain("transformation", 3)] };
//! let assessed = assess(&board, &Marks::shipped());
//! assert_eq!((assessed.role, assessed.mean.as_str(), assessed.trailblazer), (Role::Delegated, "3.5", true));
//! ```

use rust_decimal::Decimal;
use serde::Serialize;

use crate::entry::Tree;
use crate::parameters::delegation;
use crate::problem::Problem;
use crate::quantities::Fraction;

use super::reading;
use super::shipped::decimal;

/// The six domains of the assessment, by the names the room uses.
pub const DOMAINS: [&str; 6] = [
    "health_and_care_geography",
    "transformation",
    "governance_and_leadership",
    "finance",
    "workforce_capability_and_capacity",
    "data_reporting_and_analytics",
];

/// Most evidence a domain can have.
pub const MOST_EVIDENCE: Decimal = Decimal::from_parts(4, 0, 0, false, 0);

/// Evidence of one board.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct BoardEvidence {
    /// Its code.
    pub code: String,
    /// One domain at least, each once.
    pub domains: Vec<DomainEvidence>,
}

/// Evidence in one domain.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DomainEvidence {
    /// Name of the domain.
    pub domain: String,
    /// 0 to 4.
    pub evidence: Decimal,
}

/// What a board is measured against, 0 to 4 each.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Marks {
    /// Evidence every domain needs.
    pub gate: Decimal,
    /// Average from which the board takes on delegation.
    pub pass: Decimal,
    /// Average from which it may go first.
    pub trailblazer: Decimal,
}

/// What a board takes on.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Role {
    /// Delegated functions and budgets.
    Delegated,
    /// A joint committee with NHS England: no budget moves.
    Joint,
}

/// All boards.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct BoardReadiness {
    /// In the order given.
    pub boards: Vec<AssessedBoard>,
}

/// One board.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct AssessedBoard {
    /// Its code.
    pub code: String,
    /// What it takes on.
    pub role: Role,
    /// Whether it is delegated and in the top band.
    pub trailblazer: bool,
    /// Average evidence, ten decimals at most; the exact average decides.
    pub mean: String,
    /// Domains below the gate, in the order given.
    pub below_gate: Vec<String>,
}

impl Marks {
    /// The marks that ship, all of them assumptions.
    pub fn shipped() -> Self {
        Self {
            gate: decimal(delegation::DOMAIN_GATE),
            pass: decimal(delegation::DOMAIN_PASS),
            trailblazer: decimal(delegation::DOMAIN_TRAILBLAZER),
        }
    }
}

/// Assesses boards from untyped input.
///
/// # Errors
/// Every [`Problem`] found, with its path.
pub fn board_readiness_tree(tree: &Tree) -> Result<BoardReadiness, Vec<Problem>> {
    let mut problems = Vec::new();
    match reading::board_evidence(tree, &mut problems) {
        Some((boards, marks)) if problems.is_empty() => {
            Ok(BoardReadiness { boards: boards.iter().map(|board| assess(board, &marks)).collect() })
        }
        _ => Err(problems),
    }
}

/// Assesses one board; a board without a domain is not ready.
pub fn assess(board: &BoardEvidence, marks: &Marks) -> AssessedBoard {
    let sum = board.domains.iter().fold(Fraction::whole(0), |sum, domain| sum.plus(&Fraction::from(domain.evidence)));
    let mean = sum.over(&Fraction::whole(board.domains.len())).unwrap_or_else(|| Fraction::whole(0));
    let below_gate: Vec<String> = board
        .domains
        .iter()
        .filter(|domain| domain.evidence < marks.gate)
        .map(|domain| domain.domain.clone())
        .collect();
    let ready = below_gate.is_empty() && !board.domains.is_empty() && mean >= Fraction::from(marks.pass);
    AssessedBoard {
        code: board.code.clone(),
        role: if ready { Role::Delegated } else { Role::Joint },
        trailblazer: ready && mean >= Fraction::from(marks.trailblazer),
        mean: mean.shown(),
        below_gate,
    }
}
