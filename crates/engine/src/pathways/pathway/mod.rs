//! Who pays and who saves along a pathway, and what a joined budget or a transfer would change.
//!
//! "The council pays for the tests, NHS England saves on treatment: under separate budgets the one that pays gains nothing." In HIV
//! services "local authorities are responsible for HIV testing, but NHS England is the commissioner for HIV treatment and care" (Policy
//! Exchange 2022); divided budgets leave local commissioners "a limited financial incentive to invest in early intervention" (NHS
//! Providers 2023).
//!
//! > cost of a stage in year y = patients x unit cost x (1 + price growth)^(y - 1), in pounds of that year
//! > saving of a stage = cost before - cost after; outlay = cost of the intervention, raised by price growth likewise
//! > net gain of a payer = saving of the stages it pays for - outlay it funds; **+ = better off**
//! > incentive alignment = saving of a payer / its outlay; none at outlay 0, where there is nothing to pay
//!
//! Saving, cost before and outlay are rounded to the penny once a stage and year, half away from zero; everything else is their sum, so
//! that payers add up to the same totals under every arrangement. What is not known is never nothing: a figure that rests on a blank is
//! left out with the name of the blank, and what does not rest on it is worked out. A saving rests on no more than it must: 34 patients
//! fewer at a known price is known whatever the number of patients.
//!
//! Not modelled: discounting, the income a provider loses with each patient it no longer sees, and what better health is worth. Patients
//! stand among the payers with transport and time alone.
//!
//! ```
//! use engine::pathways::pathway::{Arrangement, ByArrangement, Effect, Intervention, Measure, Pathway, Payer, Stage, Way};
//! use engine::quantities::Rate;
//! let council = ByArrangement::all(Payer::LocalAuthority);
//! let treats = ByArrangement { national: Payer::NhsEngland, joint: Payer::JointBudget, delegated: Payer::Board };
//! let pathway = Pathway {
//!     years: 1, price_growth: Rate::ZERO,
//!     stages: vec![Stage { code: "treatment".into(), patients: None, unit_cost: Some(12_000.into()), payers: treats }],
//!     intervention: Some(Intervention {
//!         costs: vec![Some(50_000.into())], funder: council,
//!         effects: vec![Effect { stage: 0, on: Measure::Patients, by: Way::Amount, changes: vec![Some((-5).into())] }],
//!     }),
//! };
//! let answer = pathway.out().unwrap();
//! // Five patients fewer at £12,000 for £50,000: £10,000 together, and the council alone loses £50,000.
//! let national = &answer.arrangements[0];
//! assert_eq!(national.total.all.net_gain.unwrap().to_string(), "10000.00");
//! assert_eq!((national.funder_gains, national.alignment.as_deref()), (Some(false), Some("0")));
//! assert_eq!(national.transfers.as_ref().unwrap()[0].amount.to_string(), "50000.00");
//! assert_eq!(answer.stages[0].all.before, None);
//! ```

mod account;
mod answer;
mod check;
mod payback;
mod reading;
mod stage;
mod sum;
mod transfers;

use rust_decimal::Decimal;
use serde::Serialize;

use crate::entry::Tree;
use crate::problem::Problem;
use crate::quantities::Rate;

pub use answer::{
    Account, ArrangementAnswer, NoTransfers, PathwayAnswer, PayerAnswer, PayerYears, StageAnswer, StageFigures,
};
pub use payback::PaysBack;
pub use transfers::Transfer;

/// Most years of a pathway.
pub const MOST_YEARS: u32 = 40;
/// Most stages of a pathway.
pub const MOST_STAGES: usize = 40;
/// Most patients a year, and pounds a patient.
pub const MOST_FIGURE: Decimal = Decimal::from_parts(1_000_000_000, 0, 0, false, 0);
/// Most pounds an intervention costs a year.
pub const MOST_COST: Decimal = Decimal::from_parts(1_316_134_912, 2_328, 0, false, 0);

/// Who may pay for a stage or an intervention.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Payer {
    /// The council.
    LocalAuthority,
    /// The integrated care board.
    Board,
    /// NHS England.
    NhsEngland,
    /// One budget that those along the pathway hold together.
    JointBudget,
    /// The trust, out of what it is paid.
    Provider,
    /// Patients and families: transport and time.
    Patient,
}

/// Who holds the budgets.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Arrangement {
    /// NHS England commissions specialised services.
    National,
    /// A budget is joined across the pathway.
    Joint,
    /// Boards commission specialised services.
    Delegated,
}

/// One of a thing for each arrangement.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct ByArrangement<T> {
    /// Under national commissioning.
    pub national: T,
    /// Under a joined budget.
    pub joint: T,
    /// Under delegation.
    pub delegated: T,
}

/// A stage of a pathway.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Stage {
    /// Its code.
    pub code: String,
    /// Patients a year; `None` where not known.
    pub patients: Option<Decimal>,
    /// Pounds a patient at prices of year 1; `None` where not known.
    pub unit_cost: Option<Decimal>,
    /// Who pays.
    pub payers: ByArrangement<Payer>,
}

/// What an effect moves.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Measure {
    /// Patients a year.
    Patients,
    /// Pounds a patient.
    UnitCost,
}

/// How a change is stated.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Way {
    /// In patients, or in pounds a patient at prices of year 1.
    Amount,
    /// As a share of what it was.
    Rate,
}

/// What the intervention does to one stage.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Effect {
    /// Place of the stage in the list.
    pub stage: usize,
    /// What it moves.
    pub on: Measure,
    /// How the changes are stated.
    pub by: Way,
    /// By year, + = more; `None` where not known.
    pub changes: Vec<Option<Decimal>>,
}

/// Something done to a pathway.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Intervention {
    /// Pounds by year at prices of year 1; `None` where not known.
    pub costs: Vec<Option<Decimal>>,
    /// Who pays for it.
    pub funder: ByArrangement<Payer>,
    /// What it does; at most one effect a stage and measure.
    pub effects: Vec<Effect>,
}

/// A pathway, and what is done to it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Pathway {
    /// Years looked at, 1 to [`MOST_YEARS`].
    pub years: u32,
    /// Growth of prices a year.
    pub price_growth: Rate,
    /// In order.
    pub stages: Vec<Stage>,
    /// `None` where nothing is done.
    pub intervention: Option<Intervention>,
}

impl Payer {
    /// Every payer, in the order in which they are told.
    pub const ALL: [Self; 6] =
        [Self::LocalAuthority, Self::Board, Self::NhsEngland, Self::JointBudget, Self::Provider, Self::Patient];

    /// The name in entries and documents.
    pub const fn code(self) -> &'static str {
        match self {
            Self::LocalAuthority => "local_authority",
            Self::Board => "board",
            Self::NhsEngland => "nhs_england",
            Self::JointBudget => "joint_budget",
            Self::Provider => "provider",
            Self::Patient => "patient",
        }
    }

    /// The payer of that name.
    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|payer| payer.code() == code)
    }
}

impl Arrangement {
    /// Every arrangement, in the order in which they are told.
    pub const ALL: [Self; 3] = [Self::National, Self::Joint, Self::Delegated];
}

impl<T: Copy> ByArrangement<T> {
    /// The same under every arrangement.
    pub const fn all(one: T) -> Self {
        Self { national: one, joint: one, delegated: one }
    }

    /// The one of an arrangement.
    pub const fn of(&self, arrangement: Arrangement) -> T {
        match arrangement {
            Arrangement::National => self.national,
            Arrangement::Joint => self.joint,
            Arrangement::Delegated => self.delegated,
        }
    }
}

impl Pathway {
    /// Works it out.
    ///
    /// # Errors
    /// `below_nothing` where a change takes away more than there is, `duplicate_effect` where two effects move the same figure,
    /// `unknown_stage`, `years_differ` where a list has another length, `too_large` beyond £10 trillion a year; paths as in the entry.
    pub fn out(&self) -> Result<PathwayAnswer, Vec<Problem>> {
        let problems = check::problems(self);
        if !problems.is_empty() {
            return Err(problems);
        }
        Ok(answer::answer(self))
    }
}

/// Works a pathway out from untyped input.
///
/// # Errors
/// Every [`Problem`] found, with its path.
pub fn pathway_tree(tree: &Tree) -> Result<PathwayAnswer, Vec<Problem>> {
    let mut problems = Vec::new();
    match reading::pathway(tree, &mut problems).filter(|_| problems.is_empty()) {
        Some(pathway) => pathway.out(),
        None => Err(problems),
    }
}
