//! Arrangements: who plans a service for a board, and why.
//!
//! "A service that is suitable and ready is delegated to a ready board, alone or in its group; to a board that is not ready it comes
//! through a joint committee, which moves no budget." Only money under delegation and under a lead provider enters allocations, and
//! NHS England stays accountable for all of it (NHS Providers 2023, Policy Exchange 2022).
//!
//! ```
//! use engine::delegation::{Category, Role};
//! use engine::delegation::arrangement::{Arrangement, Footprint, Reason, Setting, arrange};
//! let setting = Setting { category: Category::SuitableAndReady, role: Role::Delegated, footprint: Footprint::Group, lead_provider: false };
//! assert_eq!(arrange(&setting), (Arrangement::Delegated, Reason::ActsInGroup));
//! assert!(arrange(&setting).0.moves_budget());
//! ```
//!
//! Not modelled: arrangements that boards and NHS England agree case by case.

use rust_decimal::Decimal;
use serde::Serialize;

use super::board_readiness::Role;
use super::category::Category;
use super::people::People;
use super::planning_population::PlanningPopulation;

/// Who plans a service for a footprint.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Arrangement {
    /// NHS England.
    National,
    /// A joint committee of NHS England and the board: a step on the way, no budget moves.
    Joint,
    /// The board, alone or with others, with the budget.
    Delegated,
    /// A collaborative of providers that holds the budget through its lead.
    LeadProvider,
    /// An office that plans for all boards of a region.
    PanBoardOffice,
}

impl Arrangement {
    /// Every arrangement.
    pub const ALL: [Self; 5] = [Self::National, Self::Joint, Self::Delegated, Self::LeadProvider, Self::PanBoardOffice];

    /// The name in answers.
    pub const fn name(self) -> &'static str {
        match self {
            Self::National => "national",
            Self::Joint => "joint",
            Self::Delegated => "delegated",
            Self::LeadProvider => "lead_provider",
            Self::PanBoardOffice => "pan_board_office",
        }
    }

    /// Whether its money enters allocations to boards.
    pub const fn moves_budget(self) -> bool {
        matches!(self, Self::Delegated | Self::LeadProvider)
    }
}

/// Why an arrangement is what it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Reason {
    /// The service does not suit local commissioning.
    NotSuitable,
    /// What is known does not settle the verdict on the service.
    NotSettled,
    /// The service suits local commissioning but is not ready.
    ServiceNotReady,
    /// The board is not ready.
    BoardNotReady,
    /// The board has the people to plan alone.
    ActsAlone,
    /// The board's group has them.
    ActsInGroup,
    /// Only the region has them.
    ActsAcrossRegion,
    /// Not even the region has them.
    TooFewPeople,
    /// Providers hold the budget together.
    ProvidersTogether,
    /// The arrangement has not started in that year.
    NotStarted,
}

/// The least footprint whose people reach a planning population.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Footprint {
    /// The board.
    Alone,
    /// The board's group.
    Group,
    /// The board's region.
    Region,
    /// England.
    National,
}

/// What decides between arrangements.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Setting {
    /// The verdict on the service.
    pub category: Category,
    /// What the board takes on.
    pub role: Role,
    /// The least footprint for the service around the board.
    pub footprint: Footprint,
    /// Whether a collaborative of providers leads on the service.
    pub lead_provider: bool,
}

/// The least footprint that surely reaches a planning population; of a level that is known only as such, its upper end.
pub fn least_footprint(needed: PlanningPopulation, board: People, group: Option<People>, region: People) -> Footprint {
    let Some((_, Some(needed))) = needed.ends() else { return Footprint::National };
    let reaches = |people: People, needed: Decimal| people.reaches(needed) == Some(true);
    if reaches(board, needed) {
        Footprint::Alone
    } else if group.is_some_and(|group| reaches(group, needed)) {
        Footprint::Group
    } else if reaches(region, needed) {
        Footprint::Region
    } else {
        Footprint::National
    }
}

/// Who plans a service for a board, and why.
pub const fn arrange(setting: &Setting) -> (Arrangement, Reason) {
    match (setting.category, setting.role) {
        (Category::NotSuitable, _) => (Arrangement::National, Reason::NotSuitable),
        (Category::Undetermined, _) => (Arrangement::National, Reason::NotSettled),
        (Category::SuitableNotReady, _) => (Arrangement::National, Reason::ServiceNotReady),
        (Category::SuitableAndReady, _) if setting.lead_provider => {
            (Arrangement::LeadProvider, Reason::ProvidersTogether)
        }
        (Category::SuitableAndReady, Role::Joint) => (Arrangement::Joint, Reason::BoardNotReady),
        (Category::SuitableAndReady, Role::Delegated) => match setting.footprint {
            Footprint::Alone => (Arrangement::Delegated, Reason::ActsAlone),
            Footprint::Group => (Arrangement::Delegated, Reason::ActsInGroup),
            Footprint::Region => (Arrangement::PanBoardOffice, Reason::ActsAcrossRegion),
            Footprint::National => (Arrangement::National, Reason::TooFewPeople),
        },
    }
}
