//! Risk pooling in words: who overspends how often, what it takes to overspend seldom, and how each estimate came about.

use engine::delegation::risk_pool::{Estimate, Pool, Reserve};
use engine::parameters::Grade;
use engine::working::Working;
use rust_decimal::Decimal;

use super::names::number;
use crate::count::{capital, counted, in_words, noun};
use crate::estimate::{Estimated, years};
use crate::figures::percent_as_set;
use crate::sentence::Sentence;
use crate::typed::{Kind, shown};

/// Said under every working and in every source line.
pub const LIMITS: &str = "Estimates in binary floating point, shown to four significant figures. They say how far a year may swing; they \
     are never money that is added up or compared to the penny. Not modelled: epidemics and other reasons why cases come together, and \
     prices that rise for all.";

/// What the headline says.
#[derive(Debug, Clone, PartialEq)]
pub struct PoolHeadline {
    /// The board: `Lancashire and South Cumbria`, `a board of average size`.
    pub name: String,
    /// Its people.
    pub people: Decimal,
    /// What a year's overspend comes to that is asked for.
    pub overspend: Decimal,
    /// Chance of it for the board.
    pub chance: f64,
    /// The region, and the chance there; `None` where no board is chosen.
    pub region: Option<(String, f64)>,
    /// Chance for all of England.
    pub england: f64,
    /// Swing that can be carried.
    pub tolerance: Decimal,
    /// Least population for that.
    pub needed: f64,
    /// Boards that have that many people.
    pub enough: usize,
    /// All boards.
    pub boards: usize,
    /// Whether the service is still the example.
    pub example: bool,
}

impl PoolHeadline {
    /// The answer, and the catch.
    #[must_use]
    pub fn sentence(&self) -> Sentence {
        let name = if self.example {
            format!("With the example’s figures, {} ", self.name)
        } else {
            format!("{} ", capital(&self.name))
        };
        let overspend = percent_as_set(self.overspend);
        let region =
            self.region.as_ref().map_or_else(String::new, |(name, chance)| format!("{name} in {}, ", years(*chance)));
        Sentence::new()
            .say(format!("{name}({} people) ", people(self.people)))
            .answer(format!("runs more than {overspend} over budget in about {}", years(self.chance)))
            .say(format!("; {region}England in {}. {}", years(self.england), self.catch()))
    }

    /// The same in a line, for the bar of a phone.
    #[must_use]
    pub fn short(&self) -> String {
        format!("More than {} over budget: about {}.", percent_as_set(self.overspend), years(self.chance))
    }

    fn catch(&self) -> String {
        let swing = percent_as_set(self.tolerance);
        let needed = Estimated::of(self.needed);
        if needed.decimal().is_zero() {
            return "Nothing swings, so any population will do.".to_owned();
        }
        let boards = self.boards;
        let have = match self.enough {
            0 => format!("none of {} has", counted(boards, "board", "boards")),
            enough if enough == boards => "every one has".to_owned(),
            enough => format!(
                "{} of {} {}",
                in_words(enough),
                counted(boards, "board", "boards"),
                noun(enough, "has", "have")
            ),
        };
        format!("To stay within {swing} in most years takes {} people: {have} that many.", needed.people())
    }
}

/// A region inside a sentence: `the North West`, `London`.
#[must_use]
pub fn the_region(name: &str) -> String {
    match name {
        "London" => name.to_owned(),
        _ => format!("the {name}"),
    }
}

/// The service in one phrase, as it is set: `50 cases a million, £20,000 a case`.
#[must_use]
pub fn phrase(cases: &str, cost: &str) -> String {
    format!("{} cases a million, £{} a case", shown(Kind::Number, cases), shown(Kind::Pounds, cost))
}

/// The service in sentences.
#[must_use]
pub fn sentences(pool: &Pool) -> String {
    let known = if pool.persistent.is_zero() {
        String::new()
    } else {
        format!(" {} of next year’s cases are known already.", percent_as_set(pool.persistent))
    };
    format!(
        "{} cases a year for each million people, at £{} a case, give or take {}.{known} A budget can carry a swing of {}.",
        number(pool.cases_per_million),
        number(pool.mean_cost),
        percent_as_set(pool.cost_variation),
        percent_as_set(pool.tolerance)
    )
}

/// Whole people in millions to three figures, or in digits.
#[must_use]
pub fn people(people: Decimal) -> String {
    match people.checked_div(Decimal::from(1_000_000)) {
        Some(millions) if millions >= Decimal::ONE => {
            format!("{} million", number(millions.round_sf(3).unwrap_or(millions).normalize()))
        }
        _ => number(people),
    }
}

/// How far each figure of a pool can be trusted.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct PoolGrades {
    /// Cases a year for each million people.
    pub cases: Grade,
    /// Mean cost of a case.
    pub cost: Grade,
    /// Variation of the cost of one case.
    pub variation: Grade,
    /// Share of cases known already.
    pub persistent: Grade,
    /// Swing that can be carried.
    pub tolerance: Grade,
    /// Overspend whose chance is asked for.
    pub overspend: Grade,
}

/// The working of cases and cost.
#[must_use]
pub fn cases(name: &str, pool: &Pool, estimate: &Estimate, grades: PoolGrades) -> Working {
    let mut working = working(
        format!("expected cases and cost, {name}"),
        "Expected cases are the people times the cases a year for each million, divided by a million; expected cost is those times the mean cost of a case.",
    );
    let people = working.step("People", number(pool.population), "Residents, mid-2022 estimate", Grade::Published);
    let rate = working.step("Cases a year for each million", number(pool.cases_per_million), "Set", grades.cases);
    let cases = working.step(
        "Expected cases a year",
        Estimated::of(estimate.expected_cases).digits(),
        format!("{people} × {rate} ÷ 1,000,000"),
        grades.cases,
    );
    let cost = working.step("Mean cost of a case", format!("£{}", number(pool.mean_cost)), "Set", grades.cost);
    working.step(
        "Expected cost a year",
        Estimated::of(estimate.expected_cost).pounds(),
        format!("{cases} × {cost}"),
        grades.cases.max(grades.cost),
    );
    working
}

/// The working of the swing and of the population it takes.
#[must_use]
pub fn swing(name: &str, pool: &Pool, estimate: &Estimate, grades: PoolGrades) -> Working {
    let mut working = working(
        format!("swing of a year’s cost, {name}"),
        "The relative standard deviation is the root of (share of cases that are new + variation × variation) ÷ expected cases. The population needed is the one at which it comes down to what can be carried.",
    );
    let rests = grades.cases.max(grades.variation).max(grades.persistent);
    let cases = working.step(
        "Expected cases a year",
        Estimated::of(estimate.expected_cases).digits(),
        "As worked out for cases and cost",
        grades.cases,
    );
    let variation = working.step(
        "Variation of the cost of one case",
        number(pool.cost_variation),
        "Set: standard deviation over mean",
        grades.variation,
    );
    let known = working.step("Share of cases known already", percent_as_set(pool.persistent), "Set", grades.persistent);
    let swing = working.step(
        "Relative standard deviation of a year’s cost",
        Estimated::of(estimate.relative_sd).percent(),
        format!("Root of ((1 − {known}) + {variation} × {variation}) ÷ {cases}"),
        rests,
    );
    let rate = working.step("Cases a year for each million", number(pool.cases_per_million), "Set", grades.cases);
    let tolerance = working.step("Swing that can be carried", percent_as_set(pool.tolerance), "Set", grades.tolerance);
    working.step(
        "Population needed",
        Estimated::of(estimate.population_needed).digits(),
        format!("((1 − {known}) + {variation} × {variation}) ÷ ({tolerance} × {tolerance}) × 1,000,000 ÷ {rate}; there {swing} is {tolerance}"),
        rests.max(grades.tolerance),
    );
    working
}

/// The working of the chance of overspending.
#[must_use]
pub fn chance(name: &str, pool: &Pool, estimate: &Estimate, grades: PoolGrades) -> Working {
    let alike = pool.cost_variation.is_zero();
    let formula = if alike {
        "Cases cost alike, so the chance is that of more new cases than the budget pays for, by the Poisson distribution."
    } else {
        "The chance is the upper tail, beyond one plus the overspend, of a gamma distribution with mean one and the swing as its standard deviation."
    };
    let mut working = working(format!("chance of overspending, {name}"), formula);
    let swing = working.step(
        "Relative standard deviation of a year’s cost",
        Estimated::of(estimate.relative_sd).percent(),
        "As worked out for the swing",
        grades.cases.max(grades.variation).max(grades.persistent),
    );
    let overspend = working.step("Overspend asked for", percent_as_set(pool.overspend), "Set", grades.overspend);
    let how = if alike {
        format!("Poisson tail beyond the cases that 1 + {overspend} pays for, rounded down to whole cases")
    } else {
        format!("Gamma tail beyond 1 + {overspend}, with mean 1 and variance {swing} × {swing}")
    };
    working.step(
        "Chance of a year that overspends by more",
        Estimated::of(estimate.chance_of_overspend).percent(),
        format!("{how}; about {}", years(estimate.chance_of_overspend)),
        grades.cases.max(grades.variation).max(grades.persistent).max(grades.overspend),
    );
    working
}

/// The working of the reserve, with the board's budget where that is known.
#[must_use]
pub fn reserve(
    name: &str,
    (estimate, reserve): (&Estimate, &Reserve),
    budget: Option<(&str, &str, Grade)>,
    grades: PoolGrades,
) -> Working {
    let mut working = working(
        format!("reserve for all but one year in twenty, {name}"),
        "The least share of the expected cost that, set aside, is exceeded in no more than one year in twenty; times the expected cost.",
    );
    let rests = grades.cases.max(grades.variation).max(grades.persistent);
    let share = working.step(
        "Reserve as a share of the expected cost",
        Estimated::of(reserve.share_of_cost).percent(),
        "By halving, until the chance of a year beyond it is 5%",
        rests,
    );
    let cost = working.step(
        "Expected cost a year",
        Estimated::of(estimate.expected_cost).pounds(),
        "As worked out for cases and cost",
        grades.cases.max(grades.cost),
    );
    let money = working.step(
        "Reserve",
        Estimated::of(reserve.money).pounds(),
        format!("{share} × {cost}"),
        rests.max(grades.cost),
    );
    if let Some((budget, part, grade)) = budget {
        let whole = working.step("Specialised budget", budget, "Opening money of the Allocation room", grade);
        working.step("Reserve as a share of it", part, format!("{money} ÷ {whole}"), rests.max(grades.cost).max(grade));
    }
    working
}

fn working(title: String, formula: &str) -> Working {
    let mut working = Working::new(title, formula);
    LIMITS.clone_into(&mut working.rounding);
    working
}

#[cfg(test)]
mod tests {
    use super::*;

    fn headline() -> PoolHeadline {
        PoolHeadline {
            name: "a board of average size".to_owned(),
            people: 1_359_676.into(),
            overspend: Decimal::new(5, 2),
            chance: 0.368,
            region: Some(("the North West".to_owned(), 0.2)),
            england: 0.02,
            tolerance: Decimal::new(1, 1),
            needed: 4_000_000.0,
            enough: 0,
            boards: 42,
            example: true,
        }
    }

    #[test]
    fn the_headline_says_how_often_and_what_it_takes() {
        assert_eq!(
            headline().sentence().text(),
            "With the example’s figures, a board of average size (1.36 million people) runs more than 5% over budget in about two years in \
             five; the North West in one year in five, England in one year in 50. To stay within 10% in most years takes 4 million \
             people: none of 42 boards has that many."
        );
        let one = PoolHeadline { enough: 1, region: None, example: false, ..headline() }.sentence().text();
        assert!(one.starts_with("A board") && one.ends_with(": one of 42 boards has that many."), "{one}");
        let still = PoolHeadline { needed: 0.0, ..headline() }.sentence().text();
        assert!(still.ends_with("Nothing swings, so any population will do."), "{still}");
    }

    #[test]
    fn workings_end_in_their_figure() {
        let pool = Pool::example(1_200_000.into());
        let estimate = pool.estimate().unwrap_or_else(|problems| unreachable!("{problems:?}"));
        let kept = pool.reserve(0.05, None).unwrap_or_else(|problems| unreachable!("{problems:?}"));
        let grade = Grade::Assumption;
        let grades = PoolGrades {
            cases: grade,
            cost: grade,
            variation: grade,
            persistent: grade,
            tolerance: grade,
            overspend: grade,
        };
        let last = |working: &Working| working.steps.last().map(|step| step.amount.clone()).unwrap_or_default();
        assert_eq!(last(&cases("x", &pool, &estimate, grades)), "£1.2m");
        assert_eq!(last(&swing("x", &pool, &estimate, grades)), "4,000,000");
        assert_eq!(last(&chance("x", &pool, &estimate, grades)), Estimated::of(estimate.chance_of_overspend).percent());
        let told = reserve("x", (&estimate, &kept), Some(("£500m", "0.1%", Grade::Illustrative)), grades);
        assert_eq!((told.steps.len(), last(&told).as_str()), (5, "0.1%"));
    }
}
