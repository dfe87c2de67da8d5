//! Every board side by side: its people, the least footprint for each level of planning, and how ready it is.

use engine::delegation::arrangement::{Footprint, least_footprint};
use engine::delegation::footprint::Board;
use engine::delegation::successor::boards_to_2026;
use engine::delegation::{People, PlanningPopulation, Role, Tier};
use engine::parameters::{self, IntegratedCareBoard};

use super::boards::{Assessed, Boards};

/// The people a board can plan for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Around {
    /// Its residents.
    pub board: People,
    /// Those of its group; `None` where it plans by itself.
    pub group: Option<People>,
    /// Those of its region.
    pub region: People,
}

impl Around {
    /// Those of a board and around it; `None` for a code that is no board's.
    #[must_use]
    pub fn of(code: &str, boards: &Boards) -> Option<Self> {
        let all = boards_to_2026();
        Some(Self::among(all.iter().find(|board| board.code == code)?, &all, boards))
    }

    /// Those of a board among all of them.
    #[must_use]
    pub fn among(own: &Board, all: &[Board], boards: &Boards) -> Self {
        let sum = |of: &dyn Fn(&str, &str) -> bool| {
            let members = all.iter().filter(|board| of(&board.code, &board.region));
            members.fold(People::NONE, |sum, board| sum.plus(board.population))
        };
        Self {
            board: own.population,
            group: boards.group(&own.code).map(|codes| sum(&|code, _| codes.iter().any(|member| member == code))),
            region: sum(&|_, region| region == own.region),
        }
    }

    /// The least footprint around the board that surely reaches a planning population.
    #[must_use]
    pub fn least(&self, needed: PlanningPopulation) -> Footprint {
        least_footprint(needed, self.board, self.group, self.region)
    }
}

/// One board.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct EachBoard {
    /// The board.
    pub board: &'static IntegratedCareBoard,
    /// Its people, and those around it.
    pub around: Around,
    /// The least footprint for all services of the local level.
    pub local: Footprint,
    /// The same for the sub-regional level.
    pub sub_regional: Footprint,
    /// How ready it is; `None` where nothing is known of it.
    pub assessed: Option<Assessed>,
}

impl EachBoard {
    /// What it would take on, where evidence is entered and settles that.
    #[must_use]
    pub fn role(&self) -> Option<Role> {
        self.assessed.as_ref().and_then(Assessed::role)
    }

    /// All boards in the order of the list, by the tiers of a policy: the second is local, the third sub-regional.
    ///
    /// ```
    /// use scenario::delegation::{Boards, EachBoard};
    /// let boards = Boards::read(&scenario::Baseline::default().inputs().delegation).unwrap();
    /// let all = EachBoard::all(&boards, &engine::delegation::Policy::shipped().tiers);
    /// assert_eq!(all.len(), 42);
    /// assert!(all.iter().all(|board| board.local <= board.sub_regional && board.assessed.is_none()));
    /// ```
    #[must_use]
    pub fn all(boards: &Boards, tiers: &[Tier]) -> Vec<Self> {
        let of = |board: &'static IntegratedCareBoard| {
            let around = Around::of(board.code, boards)?;
            let assessed = boards.assess(board.code);
            Some(Self {
                board,
                around,
                local: around.least(level(tiers, 1)),
                sub_regional: around.least(level(tiers, 2)),
                assessed: (assessed.known() > 0).then_some(assessed),
            })
        };
        parameters::boards().iter().filter_map(of).collect()
    }
}

/// The people of services planned at the tier of this place; not known where the tiers do not reach that far.
fn level(tiers: &[Tier], place: usize) -> PlanningPopulation {
    let top = |place: usize| tiers.get(place).and_then(|tier| tier.up_to);
    let below = place.checked_sub(1).and_then(top);
    below.map_or(PlanningPopulation::Unknown, |over| PlanningPopulation::Level { over, up_to: top(place) })
}
