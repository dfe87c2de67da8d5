//! What being heard costs: at every number of systems that is compared, year by year, and how far the budget goes.

use engine::engagement::cost::{BreakEven, CostRequest, CostYear, Gone, Lack, Reach, engagement_cost};
use engine::parameters::{Parameter, Reader, delegation};
use engine::problem::Problem;
use engine::quantities::{Money, Pence};

use super::asked::Asked;
use super::input::EngagementInput;

/// A cost at one number of systems, as if all of them started in the first year.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct At {
    /// The systems.
    pub systems: u32,
    /// The cost.
    pub cost: CostYear,
}

/// What being heard costs.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Costed {
    /// The charity.
    pub asked: Asked,
    /// At each number that is compared and the one that is asked for, from the fewest systems up.
    pub compared: Vec<At>,
    /// Year by year, as systems are taken up.
    pub years: Vec<At>,
    /// What the national groups take that would go, a year.
    pub gone: Option<Gone>,
}

/// Numbers of systems that have a name.
pub const NAMED: [(&Parameter, &str); 5] = [
    (delegation::REGIONAL_TEAMS, "regional offices"),
    (delegation::JOINT_COMMITTEES, "joint committees"),
    (delegation::CLUSTERS_FROM_2025, "clusters"),
    (delegation::BOARDS_FROM_2026, "systems"),
    (delegation::BOARDS, "systems"),
];

/// Named numbers that stand in the figure beside the one that is asked for.
const COMPARED: [usize; 4] = [0, 2, 3, 4];

/// The named numbers, from the fewest up, with their names; the first is one national conversation.
#[must_use]
pub fn named(read: Reader<'_>) -> Vec<(u32, &'static str)> {
    let of = |(figure, name): (&'static Parameter, &'static str)| Some((read(figure).parse().ok()?, name));
    std::iter::once((1, "national conversation")).chain(NAMED.into_iter().filter_map(of)).collect()
}

impl Costed {
    /// Works it out with the named numbers as the reader has them.
    ///
    /// # Errors
    /// Every [`Problem`], its path from the root of [`crate::Inputs`].
    ///
    /// ```
    /// let input = scenario::Baseline::default().inputs().engagement;
    /// let costed = scenario::engagement::Costed::out(&input, &engine::parameters::as_shipped).unwrap();
    /// assert_eq!(costed.chosen().unwrap().total.unwrap().to_string(), "41424.00");
    /// assert_eq!(costed.now().unwrap().total.unwrap().to_string(), "3484.00");
    /// ```
    pub fn out(input: &EngagementInput, read: Reader<'_>) -> Result<Self, Vec<Problem>> {
        let asked = Asked::read(input)?;
        let named = named(read);
        let shown = COMPARED.into_iter().filter_map(|place| named.get(place.saturating_add(1)));
        let mut numbers: Vec<u32> = shown.map(|(number, _)| *number).collect();
        numbers.extend(asked.systems);
        numbers.extend(asked.now);
        numbers.sort_unstable();
        numbers.dedup();
        let compared = numbers.iter().map(|systems| Ok(At { systems: *systems, cost: first_year(&asked, *systems)? }));
        let compared = compared.collect::<Result<Vec<At>, Vec<Problem>>>()?;
        let years = years(&asked)?;
        let gone = asked.networks.and_then(|groups| groups.gone());
        Ok(Self { asked, compared, years, gone })
    }

    /// The cost at a number that is compared.
    #[must_use]
    pub fn at(&self, systems: u32) -> Option<&CostYear> {
        self.compared.iter().find(|at| at.systems == systems).map(|at| &at.cost)
    }

    /// The cost at the number that is asked for.
    #[must_use]
    pub fn chosen(&self) -> Option<&CostYear> {
        self.at(self.asked.systems?)
    }

    /// The cost today.
    #[must_use]
    pub fn now(&self) -> Option<&CostYear> {
        self.at(self.asked.now?)
    }

    /// What all systems come to together, without national co-ordination.
    #[must_use]
    pub fn of_systems(&self) -> Option<Pence> {
        let cost = self.chosen()?;
        Some(cost.total?.minus(cost.national?))
    }

    /// What one system comes to in its first year, setting up included and nothing shared.
    #[must_use]
    pub fn of_one(&self) -> Option<Pence> {
        let cost = first_year(&self.asked, 1).ok()?;
        Some(cost.total?.minus(cost.national?))
    }

    /// How far the budget goes in a first year with a grant on top, or with one for each system; `None` where either it or the cost is
    /// not known.
    #[must_use]
    pub fn reach(&self, grant: Option<Money>, grant_per_footprint: Option<Money>) -> Option<Reach> {
        let budget = self.asked.budget?.plus(grant.unwrap_or(Money::ZERO))?;
        let ask = BreakEven { budget, grant_per_footprint, year: 0, with_setup: true, hubs: self.asked.hubs };
        self.asked.request.reach(&ask)
    }

    /// Figures that are blank and without which a part of the first year is not known, none twice.
    #[must_use]
    pub fn lacks(&self) -> Vec<&'static str> {
        let lacks = self.chosen().map(|cost| cost.lacks.as_slice()).unwrap_or_default();
        let mut inputs: Vec<&'static str> = Vec::new();
        for Lack { input, .. } in lacks {
            if !inputs.contains(input) {
                inputs.push(input);
            }
        }
        inputs
    }
}

/// How many systems a reach comes to, where there are so many.
#[must_use]
pub const fn reached(reach: Reach, systems: u32) -> Option<u32> {
    match reach {
        Reach::Nowhere => None,
        Reach::Footprints(footprints) if footprints < systems => Some(footprints),
        Reach::Footprints(_) | Reach::Everywhere => Some(systems),
    }
}

fn first_year(asked: &Asked, systems: u32) -> Result<CostYear, Vec<Problem>> {
    let years = cost(asked, vec![systems])?;
    years.into_iter().next().ok_or_else(Vec::new)
}

fn years(asked: &Asked) -> Result<Vec<At>, Vec<Problem>> {
    if asked.by_year.is_empty() {
        return Ok(Vec::new());
    }
    let costs = cost(asked, asked.by_year.clone())?;
    Ok(asked.by_year.iter().zip(costs).map(|(systems, cost)| At { systems: *systems, cost }).collect())
}

fn cost(asked: &Asked, footprints: Vec<u32>) -> Result<Vec<CostYear>, Vec<Problem>> {
    let hubs = asked.hubs.map(|hubs| footprints.iter().map(|_| hubs).collect());
    let request = CostRequest { footprints, hubs, ..asked.request.clone() };
    engagement_cost(&request).map(|answer| answer.years).map_err(|problems| problems.into_iter().map(in_room).collect())
}

/// The problem at the path of its input.
fn in_room(problem: Problem) -> Problem {
    let path = match problem.path.as_str() {
        "hourly_cost" => "hour.cost",
        "staff_people" => "people.staff",
        "travel_cost" => "away.travel",
        "expenses" => "away.expenses",
        "access_cost" => "away.access",
        "day_cost" => "besides.day_cost",
        "setup_cost" => "besides.setup_cost",
        "national_cost" => "besides.national_cost",
        "payment_rate" => "payment_rate",
        footprints if footprints.starts_with("footprints") => "roll_out",
        _ => "systems",
    };
    Problem { path: format!("engagement.{path}"), ..problem }
}
