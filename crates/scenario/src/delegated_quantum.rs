//! The delegated sum as the national sum of an allocation: where the Delegation room meets the Allocation room.
//!
//! Two sums can be carried over, never mixed: the published money of the services that were delegated, and the money of the services that
//! the test and the start years delegate to every board. The second is known only when the money of each of them is.

use engine::allocation::study::input::{OpeningInput, UpliftInput};
use engine::delegated_quantum::{DelegatedService, decided, delegated_services, quanta};
use engine::parameters::boards;
use engine::problem::Problem;
use engine::quantities::{FinancialYear, Money};

use crate::Inputs;
use crate::delegation::{Arranged, DelegationInput, Planner};

/// The services delegated to every board in a year, and what they come to.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DelegatedSum {
    /// The year.
    pub year: FinancialYear,
    /// The services that count, in the order of the list.
    pub counted: Vec<DelegatedService>,
    /// Lines delegated to some boards but not to all, with the number of boards: they do not count.
    pub in_part: Vec<(String, usize)>,
    /// Their money; or a problem for each service whose money is not known, or that there is none.
    pub sum: Result<Money, Vec<Problem>>,
}

/// Where the national sum of an allocation comes from.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum SumSource {
    /// The scenario's own start.
    Baseline,
    /// The published money of the services that were delegated.
    Decided,
    /// The services that the test and the start years delegate, in this year.
    Delegated(FinancialYear),
    /// The user's own.
    Yours,
    /// The boards' own amounts, added up: no sum is stated.
    Amounts,
}

impl DelegatedSum {
    /// Adds up what is delegated to every board in a year.
    #[must_use]
    pub fn of(arranged: &Arranged, year: FinancialYear) -> Self {
        let (services, verdicts) = (&arranged.judged.services, &arranged.judged.classification.services);
        let codes: Vec<&str> = boards().iter().map(|board| board.code).collect();
        let place = |code: &str| codes.iter().position(|own| *own == code);
        let delegated = delegated_services(services, verdicts, &codes, &arranged.staged.staging, |service, board| {
            arranged.aimed(&service.code, place(board)?)
        });
        let counted: Vec<DelegatedService> =
            delegated.into_iter().filter(|service| service.from.is_some_and(|from| from <= year)).collect();
        let in_part = arranged.services.iter().filter_map(|service| {
            let line = &service.service.code;
            let moves = |planner| matches!(planner, Planner::By(arrangement) if arrangement.moves_budget());
            let spread = arranged.spread(service, year).into_iter();
            let some: usize = spread.filter(|(planner, _)| moves(*planner)).map(|(_, boards)| boards).sum();
            let is_counted = counted.iter().any(|counted| counted.code == *line);
            (some > 0 && !is_counted).then(|| (line.clone(), some))
        });
        let in_part = in_part.collect();
        let sum = quanta(&counted, &[year]).map(|sums| Money::total(sums).unwrap_or(Money::ZERO));
        Self { year, counted, in_part, sum }
    }

    /// The same from everything that is set; `None` while an input of the Delegation room is faulty.
    #[must_use]
    pub fn set(input: &DelegationInput, year: FinancialYear) -> Option<Self> {
        Some(Self::of(&Arranged::read(input).ok()?, year))
    }

    /// Lines of the services that count and whose money is not known.
    #[must_use]
    pub fn missing(&self) -> Vec<&str> {
        self.counted.iter().filter(|service| service.money.is_none()).map(|service| service.code.as_str()).collect()
    }
}

/// The same inputs with a sum of a year as the national sum of the Allocation room. What is kept national or planned jointly is not in
/// the sum, so nothing is taken off for it again; medicines stay as they are set.
#[must_use]
pub fn feed(inputs: &Inputs, sum: Money, year: FinancialYear) -> Inputs {
    let mut fed = inputs.clone();
    let (opening, quantum) = (&mut fed.allocation.opening, &mut fed.allocation.quantum);
    opening.sum = written(sum);
    opening.price_year = year.to_string();
    opening.opening_year = year.to_string();
    opening.uplift = UpliftInput::None;
    // Amounts by board would else add up to a sum of their own.
    opening.scale_to_sum = !opening.own.is_empty();
    "0".clone_into(&mut quantum.national_services);
    "0".clone_into(&mut quantum.joint_services);
    fed
}

/// Where the national sum comes from, as far as the inputs themselves tell; a sum that was changed since is the user's.
#[must_use]
pub fn source_of_sum(opening: &OpeningInput, delegation: &DelegationInput, baseline: &OpeningInput) -> SumSource {
    if !opening.own.is_empty() && !opening.scale_to_sum {
        return SumSource::Amounts;
    }
    let (Ok(sum), Some(year)) = (Money::from_text(&opening.sum), FinancialYear::from_text(&opening.price_year)) else {
        return SumSource::Yours;
    };
    if opening.price_year == baseline.price_year && Money::from_text(&baseline.sum) == Ok(sum) {
        SumSource::Baseline
    } else if decided() == Some((sum, year)) {
        SumSource::Decided
    } else if DelegatedSum::set(delegation, year).is_some_and(|delegated| delegated.sum == Ok(sum)) {
        SumSource::Delegated(year)
    } else {
        SumSource::Yours
    }
}

/// Pounds as the inputs keep them: no pence where there are none.
fn written(money: Money) -> String {
    let text = money.to_string();
    text.strip_suffix(".00").map_or_else(|| text.clone(), str::to_owned)
}
