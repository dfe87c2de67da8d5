//! How many conversations the services of a charity need: where the Delegation room meets the Engagement room.
//!
//! A service that stays with NHS England needs one, wherever the patient lives; a service planned by boards needs one with each of them.
//! Conversations with the same body are counted once, however many of the charity's services it plans.

use engine::delegation::arrangement::Arrangement;
use engine::parameters::{Reader, prescribed_service};
use engine::parameters::{boards, delegation as figure};
use engine::problem::Problem;
use engine::quantities::FinancialYear;

use crate::delegation::{Arranged, DelegationInput, Plans};

/// The conversations of one service.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OfService {
    /// Its line.
    pub line: String,
    /// How many; `None` where who plans it is not settled or not known for some board.
    pub conversations: Option<u32>,
    /// Boards for which who plans it is not settled or not known.
    pub open: usize,
}

/// The conversations of all services of a charity in a year.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Footprints {
    /// The year.
    pub year: FinancialYear,
    /// Years that may be asked about.
    pub years: Vec<FinancialYear>,
    /// Service by service, as they were picked.
    pub services: Vec<OfService>,
    /// All together, each body once; services that are not settled are left out.
    pub together: u32,
    /// The most it may come to: with every service that is not settled planned by every board.
    pub most: u32,
}

/// The bodies to talk to.
#[derive(Default)]
struct Bodies {
    national: bool,
    regions: Vec<&'static str>,
    joint: usize,
    boards: Vec<usize>,
    open: usize,
}

impl Footprints {
    /// Counts them; a year that is blank or not among those told is the last of them.
    ///
    /// # Errors
    /// Every [`Problem`] of the Delegation room, its path from the root of [`crate::Inputs`], and lines that are not of the list.
    ///
    /// ```
    /// use engine::parameters::as_shipped;
    /// use scenario::footprints_of_services::Footprints;
    /// let delegation = scenario::Baseline::default().inputs().delegation;
    /// let found = Footprints::out(&delegation, &[], "", &as_shipped).unwrap();
    /// assert_eq!((found.together, found.services.len()), (0, 0));
    /// ```
    pub fn out(input: &DelegationInput, lines: &[String], year: &str, read: Reader<'_>) -> Result<Self, Vec<Problem>> {
        let unknown = |(place, line): (usize, &String)| {
            let message = "The list has no such line. Take it out and pick the service again.";
            prescribed_service(line)
                .is_none()
                .then(|| Problem::new("unknown_line", format!("engagement.services[{place}]"), message))
        };
        let problems: Vec<Problem> = lines.iter().enumerate().filter_map(unknown).collect();
        if !problems.is_empty() {
            return Err(problems);
        }
        let arranged = Arranged::read(input)?;
        let years = arranged.years();
        let asked = FinancialYear::from_text(year).filter(|year| years.contains(year));
        let Some(year) = asked.or_else(|| years.last().copied()) else { return Err(Vec::new()) };
        let joint_committees = number(read, figure::JOINT_COMMITTEES);
        let (mut all, mut services) = (Bodies::default(), Vec::new());
        for line in lines {
            let mut own = Bodies::default();
            let Some(service) = arranged.services.iter().find(|service| service.service.code == *line) else {
                continue;
            };
            for (place, board) in boards().iter().enumerate() {
                let plans = arranged.plans(service, place, year);
                own.add(plans, place, board.region.name());
                all.add(plans, place, board.region.name());
            }
            let conversations = (own.open == 0).then(|| own.count(year, joint_committees, read));
            services.push(OfService { line: line.clone(), conversations, open: own.open });
        }
        let together = all.count(year, joint_committees, read);
        let every_board = Bodies { boards: (0..boards().len()).collect(), ..Bodies::default() };
        let most = if all.open == 0 {
            together
        } else {
            // The boards already counted are among all of them.
            let without = Bodies { boards: Vec::new(), open: 0, ..all };
            without.count(year, joint_committees, read).saturating_add(every_board.count(year, joint_committees, read))
        };
        Ok(Self { year, years, services, together, most })
    }

    /// How many services are left out because who plans them is not settled.
    #[must_use]
    pub fn left_out(&self) -> usize {
        self.services.iter().filter(|service| service.conversations.is_none()).count()
    }
}

impl Bodies {
    fn add(&mut self, plans: Plans, place: usize, region: &'static str) {
        match plans {
            Plans::By(Arrangement::National, _) => self.national = true,
            Plans::By(Arrangement::Joint, _) => self.joint = self.joint.saturating_add(1),
            Plans::By(Arrangement::PanBoardOffice, _) => {
                if !self.regions.contains(&region) {
                    self.regions.push(region);
                }
            }
            // A collaborative of providers leads for each board: nobody has published how many there would be.
            Plans::By(Arrangement::Delegated | Arrangement::LeadProvider, _) => {
                if !self.boards.contains(&place) {
                    self.boards.push(place);
                }
            }
            Plans::NotSettled | Plans::NotKnown => self.open = self.open.saturating_add(1),
        }
    }

    fn count(&self, year: FinancialYear, joint_committees: u32, read: Reader<'_>) -> u32 {
        let of = |many: usize| u32::try_from(many).unwrap_or(u32::MAX);
        let every_board = boards().len();
        // From April 2026 the boards are fewer; where only some of them count, the mergers do not say how many remain.
        let merged = year.start() >= 2026 && self.boards.len() == every_board;
        let own = if merged { number(read, figure::BOARDS_FROM_2026) } else { of(self.boards.len()) };
        let joint = if self.joint == 0 { 0 } else { joint_committees };
        [u32::from(self.national), of(self.regions.len()), joint].into_iter().fold(own, u32::saturating_add)
    }
}

fn number(read: Reader<'_>, parameter: &'static engine::parameters::Parameter) -> u32 {
    read(parameter).parse().unwrap_or(0)
}
