//! Which services a board can plan alone, with its group, with its region, and which only England can: a meeting of boards and verdicts.

use engine::delegation::arrangement::{Arrangement, Footprint, Reason, Setting, arrange};
use engine::delegation::{PlanningPopulation, Role};

use super::boards::Boards;
use super::each_board::Around;
use super::judged::Judged;
use super::staged::Staged;

/// Every service around one board.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Planned {
    /// Its people, and those around it.
    pub around: Around,
    /// Services in the order of the list.
    pub services: Vec<PlannedService>,
}

/// One service.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PlannedService {
    /// Its line.
    pub line: String,
    /// The least footprint whose people reach its planning population; `None` where that population is not known.
    pub footprint: Option<Footprint>,
    /// Who plans it by the test, and why; `None` where that hangs on how ready the board is, which is not known.
    pub arrangement: Option<(Arrangement, Reason)>,
    /// Whether that rests on example ratings.
    pub is_example: bool,
}

impl Planned {
    /// Works out who can plan what around a board; `None` for a code that is no board's.
    ///
    /// ```
    /// use scenario::delegation::{Boards, Judged, Planned};
    /// let input = scenario::Baseline::default().inputs().delegation;
    /// let (judged, boards) = (Judged::out(&input).unwrap(), Boards::read(&input).unwrap());
    /// let planned = Planned::around("QE1", &judged, &boards).unwrap();
    /// assert_eq!(planned.services.len(), 152);
    /// assert!(planned.around.group.is_none() && planned.count(None) > 0);
    /// ```
    #[must_use]
    pub fn around(code: &str, judged: &Judged, boards: &Boards) -> Option<Self> {
        Self::led(code, judged, boards, &Staged::default())
    }

    /// The same where providers lead on some services.
    #[must_use]
    pub fn led(code: &str, judged: &Judged, boards: &Boards, staged: &Staged) -> Option<Self> {
        let around = Around::of(code, boards)?;
        let role = boards.assess(code).role();
        let verdicts = &judged.classification.services;
        let services = judged.services.iter().zip(verdicts).map(|(service, verdict)| {
            let needed = service.planning_population;
            let footprint = around.least(needed);
            let lead_provider = staged.is_led(&service.code);
            let as_role = |role| arrange(&Setting { category: verdict.category, role, footprint, lead_provider });
            let either = [Role::Joint, Role::Delegated].map(as_role);
            let arrangement = match (role, either) {
                (Some(role), _) => Some(as_role(role)),
                (None, [joint, delegated]) => (joint == delegated).then_some(joint),
            };
            let known = needed != PlanningPopulation::Unknown;
            PlannedService {
                line: service.code.clone(),
                footprint: known.then_some(footprint),
                arrangement,
                is_example: judged.input.is_example(&service.code),
            }
        });
        Some(Self { around, services: services.collect() })
    }

    /// How many services rest on example ratings.
    #[must_use]
    pub fn examples(&self) -> usize {
        self.services.iter().filter(|service| service.is_example).count()
    }

    /// How many services have this least footprint; `None` counts those whose planning population is not known.
    #[must_use]
    pub fn count(&self, footprint: Option<Footprint>) -> usize {
        self.services.iter().filter(|service| service.footprint == footprint).count()
    }
}
