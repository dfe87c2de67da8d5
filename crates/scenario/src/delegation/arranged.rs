//! Who plans which service, and from when: a meeting of verdicts, boards and start years.
//!
//! What the test does not settle is never called national: it is counted apart, and so is what hangs on how ready a board is.
//!
//! ```
//! use engine::quantities::FinancialYear;
//! use scenario::delegation::{Arranged, Planner, Sight};
//! let arranged = Arranged::read(&scenario::Baseline::default().inputs().delegation).unwrap();
//! let of = |planner| arranged.count(Sight::England, FinancialYear::starting(2025).unwrap(), planner);
//! assert_eq!((of(Planner::NHS_ENGLAND), of(Planner::NotSettled)), (66, 86));
//! ```

use engine::delegation::arrangement::{Arrangement, Footprint, Reason, Setting, arrange, least_footprint};
use engine::delegation::successor::boards_to_2026;
use engine::delegation::totals::{Counted, Total, total_of_all, totals};
use engine::delegation::{Category, PlanningPopulation, Role, Service};
use engine::parameters::{as_shipped, boards as all_boards, delegation};
use engine::problem::Problem;
use engine::quantities::{FinancialYear, Money};

use super::boards::Boards;
use super::each_board::Around;
use super::input::DelegationInput;
use super::judged::Judged;
use super::staged::Staged;

/// Most years that are told; start years of a user's own may lie far apart.
const MOST_YEARS: usize = 10;

/// Who plans a service for a board in a year.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Plans {
    /// So, and why.
    By(Arrangement, Reason),
    /// The test does not settle the verdict on the service.
    NotSettled,
    /// It hangs on how ready the board is, which is not known.
    NotKnown,
}

/// Who plans a service, as it is counted.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Planner {
    /// Under this arrangement, for every board that is looked at.
    By(Arrangement),
    /// Not the same for every board.
    Differs,
    /// It hangs on how ready boards are, which is not known.
    NotKnown,
    /// The test does not settle the verdict on the service.
    NotSettled,
}

/// For whom it is told.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Sight {
    /// One board, by its place in the order of codes.
    Board(usize),
    /// All boards of England.
    England,
}

/// Every service for every board.
#[derive(Debug)]
pub struct Arranged {
    /// The verdicts.
    pub judged: Judged,
    /// Services in the order of the list.
    pub services: Vec<ArrangedService>,
    /// When arrangements start, and what else was set of them.
    pub staged: Staged,
}

/// One service.
#[derive(Debug)]
pub struct ArrangedService {
    /// What is known of it.
    pub service: Service,
    /// The verdict on it.
    pub category: Category,
    /// By board, the least footprint with the people for it; `None` where its planning population is not known.
    pub footprints: Vec<Option<Footprint>>,
    aimed: Vec<Aimed>,
}

/// What is aimed at for a board.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Aimed {
    NotSettled,
    At(Arrangement, Reason),
    /// The first were the board not ready, the second were it ready.
    Either((Arrangement, Reason), (Arrangement, Reason)),
}

impl Planner {
    /// NHS England, for every board.
    pub const NHS_ENGLAND: Self = Self::By(Arrangement::National);

    /// Every way to plan, local first, what is not known last.
    pub const ALL: [Self; 8] = [
        Self::By(Arrangement::Delegated),
        Self::By(Arrangement::LeadProvider),
        Self::By(Arrangement::PanBoardOffice),
        Self::By(Arrangement::Joint),
        Self::NHS_ENGLAND,
        Self::Differs,
        Self::NotKnown,
        Self::NotSettled,
    ];

    /// Its name in answers.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::By(arrangement) => arrangement.name(),
            Self::Differs => "differs",
            Self::NotKnown => "not_known",
            Self::NotSettled => "not_settled",
        }
    }
}

impl From<Plans> for Planner {
    fn from(plans: Plans) -> Self {
        match plans {
            Plans::By(arrangement, _) => Self::By(arrangement),
            Plans::NotSettled => Self::NotSettled,
            Plans::NotKnown => Self::NotKnown,
        }
    }
}

impl Arranged {
    /// Reads everything it rests on, and works it out.
    ///
    /// # Errors
    /// Every [`Problem`] of the test, of boards and of start years, its path from the root of [`crate::Inputs`].
    pub fn read(input: &DelegationInput) -> Result<Self, Vec<Problem>> {
        match (Judged::out(&input.test()), Boards::read(input), Staged::read(&input.staging)) {
            (Ok(judged), Ok(boards), Ok(staged)) => Ok(Self::out(judged, &boards, staged)),
            (judged, boards, staged) => {
                Err([judged.err(), boards.err(), staged.err()].into_iter().flatten().flatten().collect())
            }
        }
    }

    /// Works out what is aimed at for every service and board.
    #[must_use]
    pub fn out(judged: Judged, boards: &Boards, staged: Staged) -> Self {
        let all = boards_to_2026();
        let around: Vec<(Around, Option<Role>)> = all
            .iter()
            .map(|board| {
                let role = if staged.all_ready { Some(Role::Delegated) } else { boards.assess(&board.code).role() };
                (Around::among(board, &all, boards), role)
            })
            .collect();
        let services = judged.services.iter().zip(&judged.classification.services).map(|(service, verdict)| {
            let lead_provider = staged.is_led(&service.code);
            let footprint = |around: &Around| {
                least_footprint(service.planning_population, around.board, around.group, around.region)
            };
            let aimed = around.iter().map(|(around, role)| {
                let as_role = |role| {
                    arrange(&Setting { category: verdict.category, role, footprint: footprint(around), lead_provider })
                };
                match (verdict.category, role) {
                    (Category::Undetermined, _) => Aimed::NotSettled,
                    (_, Some(role)) => at(as_role(*role)),
                    (_, None) => {
                        let (joint, ready) = (as_role(Role::Joint), as_role(Role::Delegated));
                        if joint == ready { at(joint) } else { Aimed::Either(joint, ready) }
                    }
                }
            });
            let known = service.planning_population != PlanningPopulation::Unknown;
            ArrangedService {
                category: verdict.category,
                footprints: around.iter().map(|(around, _)| known.then(|| footprint(around))).collect(),
                aimed: aimed.collect(),
                service: service.clone(),
            }
        });
        let services = services.collect();
        Self { judged, services, staged }
    }

    /// Who plans a service for a board in a year.
    #[must_use]
    pub fn plans(&self, service: &ArrangedService, board: usize, year: FinancialYear) -> Plans {
        let (line, code) = (service.service.code.as_str(), code(board));
        let staging = &self.staged.staging;
        let in_year = |aimed| staging.in_year(line, code, aimed, year);
        match service.aimed.get(board) {
            Some(Aimed::At(arrangement, reason)) => {
                let (arrangement, reason) = in_year((*arrangement, *reason));
                Plans::By(arrangement, reason)
            }
            Some(Aimed::Either(joint, ready)) => {
                let (joint, ready) = (in_year(*joint), in_year(*ready));
                if joint.0 == ready.0 { Plans::By(ready.0, ready.1) } else { Plans::NotKnown }
            }
            Some(Aimed::NotSettled) | None => {
                // Before anything starts it is NHS England whatever the verdict.
                let mut others = Arrangement::ALL.into_iter().filter(|one| *one != Arrangement::National);
                let started = |one| staging.start(line, code, one).is_some_and(|start| start <= year);
                if others.any(started) {
                    Plans::NotSettled
                } else {
                    Plans::By(Arrangement::National, Reason::NotStarted)
                }
            }
        }
    }

    /// Who plans a service for those that are looked at.
    #[must_use]
    pub fn planner(&self, service: &ArrangedService, sight: Sight, year: FinancialYear) -> Planner {
        match sight {
            Sight::Board(board) => self.plans(service, board, year).into(),
            Sight::England => match self.spread(service, year).as_slice() {
                [(planner, _)] => *planner,
                _ => Planner::Differs,
            },
        }
    }

    /// For how many boards a service is planned how; ways that no board has are left out.
    #[must_use]
    pub fn spread(&self, service: &ArrangedService, year: FinancialYear) -> Vec<(Planner, usize)> {
        let planners: Vec<Planner> =
            (0..service.aimed.len()).map(|board| self.plans(service, board, year).into()).collect();
        let counted = |planner: Planner| planners.iter().filter(|own| **own == planner).count();
        let spread = Planner::ALL.map(|planner| (planner, counted(planner)));
        spread.into_iter().filter(|(_, boards)| *boards > 0).collect()
    }

    /// How many services are planned so.
    #[must_use]
    pub fn count(&self, sight: Sight, year: FinancialYear, planner: Planner) -> usize {
        self.services.iter().filter(|service| self.planner(service, sight, year) == planner).count()
    }

    /// Services and their known money by who plans them, in the order of [`Planner::ALL`], and of all.
    #[must_use]
    pub fn totals(&self, sight: Sight, year: FinancialYear) -> (Vec<Total>, Total) {
        let counted: Vec<Counted<'_>> = self
            .services
            .iter()
            .map(|service| {
                let planner = self.planner(service, sight, year);
                Counted { group: Some(planner.name()), money: service.service.cost }
            })
            .collect();
        let order = Planner::ALL.map(Planner::name);
        (totals(&order, counted.iter().copied()), total_of_all(counted.iter().copied()))
    }

    /// What is aimed at for a board, whatever the year; `None` where that is not settled or not known.
    #[must_use]
    pub fn aimed(&self, line: &str, board: usize) -> Option<Arrangement> {
        let service = self.services.iter().find(|service| service.service.code == line)?;
        match service.aimed.get(board)? {
            Aimed::At(arrangement, _) => Some(*arrangement),
            Aimed::NotSettled | Aimed::Either(..) => None,
        }
    }

    /// The years to tell: from the one before joint committees to the transfer by law, and on to the last start there is.
    #[must_use]
    pub fn years(&self) -> Vec<FinancialYear> {
        let start = |day: &str| day.get(..4).and_then(|start| start.parse::<u16>().ok());
        let (joint, legal) = (start(as_shipped(delegation::JOINT_FROM)), start(as_shipped(delegation::LEGAL_TRANSFER)));
        let own = || self.staged.staging.starts.iter().map(|(_, year)| year.start());
        let first = own().chain(joint).min().map_or(2022, |first| first.saturating_sub(1));
        let last = own().chain(legal).max().unwrap_or(first);
        (first..=last).filter_map(FinancialYear::starting).take(MOST_YEARS).collect()
    }
}

impl ArrangedService {
    /// Its money a year, where known.
    #[must_use]
    pub const fn money(&self) -> Option<Money> {
        self.service.cost
    }

    /// For how many boards this is the least footprint.
    #[must_use]
    pub fn boards_at(&self, footprint: Option<Footprint>) -> usize {
        self.footprints.iter().filter(|own| **own == footprint).count()
    }
}

const fn at((arrangement, reason): (Arrangement, Reason)) -> Aimed {
    Aimed::At(arrangement, reason)
}

fn code(board: usize) -> &'static str {
    all_boards().get(board).map_or("", |board| board.code)
}
