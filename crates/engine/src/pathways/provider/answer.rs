//! Everything about one provider: its commissioners under each arrangement, and what moves its income.

use serde::Serialize;

use crate::entry::Tree;
use crate::pathways::unknown::{Gaps, Unknown, given};
use crate::problem::Problem;
use crate::quantities::{Fraction, Money};

use super::arrangement::{Arranged, Arrangement, Commissioner, arrange};
use super::burden::{Dealings, Effort, Range, both_sides, small};
use super::growth::{Exposure, exposure};
use super::income::{Concentration, Counted, Cover, Income, share};
use super::repatriation::{Repatriation, repatriation};
use super::terms::{Moved, moved, together};
use super::{Catchment, Contracting, Payment, Side, reading};

/// What one provider's catchment and terms come to.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Provider {
    /// All income, people of no listed board among it.
    pub income: Option<Money>,
    /// What listed boards bring.
    pub from_boards: Option<Money>,
    /// What people of no listed board bring.
    pub elsewhere: Option<Money>,
    /// The same as a share of all income.
    pub elsewhere_share: Option<Fraction>,
    /// The home system, where it is known.
    pub home: Option<Home>,
    /// National, lead, every board.
    pub arrangements: Vec<Dealt>,
    /// After boards brought patients home, every board commissioning for itself.
    pub repatriation: Repatriation,
    /// What boards' growth brings in a year.
    pub exposure: Exposure,
    /// Parts that could not be worked out, and what they wait for.
    pub unknown: Vec<Unknown>,
}

/// The system a provider stands in.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Home {
    /// Its board.
    pub code: String,
    /// Its share of what boards bring.
    pub share: Option<Fraction>,
    /// What it brings.
    pub income: Option<Money>,
}

/// A commissioner, and what it pays away from plan.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Dealing {
    /// The commissioner.
    #[serde(flatten)]
    pub commissioner: Commissioner,
    /// What a departure from plan moves.
    #[serde(flatten)]
    pub moved: Moved,
}

/// One arrangement.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Dealt {
    /// Which.
    pub arrangement: Arrangement,
    /// Commissioners, the largest first.
    pub commissioners: Vec<Dealing>,
    /// How few cover most of the income.
    pub cover: Option<[Cover; 4]>,
    /// How concentrated it is.
    pub concentration: Option<Concentration>,
    /// Pairs with a contract.
    pub contracts: Range<u32>,
    /// Pairs settled by a fixed payment of low volume.
    pub low_volume: Range<u32>,
    /// What the provider puts in.
    pub provider: Effort,
    /// What its commissioners put in.
    pub commissioner: Effort,
    /// Both together.
    pub both: Effort,
    /// What a departure from plan moves in all.
    pub moved: Moved,
    /// Commissioners, and the national one where some services stay with it.
    pub decision_makers: Option<u32>,
}

/// Works out a provider from untyped input.
///
/// # Errors
/// Every [`Problem`] found, with its path.
pub fn provider_tree(tree: &Tree) -> Result<Provider, Vec<Problem>> {
    let mut problems = Vec::new();
    let read = reading::provider(tree, &mut problems);
    match read {
        Some((catchment, contracting, payment)) if problems.is_empty() => {
            Ok(provider(&catchment, &contracting, &payment))
        }
        _ => Err(problems),
    }
}

/// Works out a provider.
///
/// ```
/// use engine::pathways::provider::{example::example, provider};
/// let (catchment, contracting, payment) = example();
/// let worked = provider(&catchment, &contracting, &payment);
/// let [national, lead, every] = &worked.arrangements[..] else { panic!() };
/// // Three boards cover 90%; the lead of B, C and D brings 56% and A the rest of it.
/// let cover = |at: &engine::pathways::provider::answer::Dealt| at.cover.clone().unwrap()[1].commissioners;
/// assert_eq!((cover(national), cover(lead), cover(every)), (1, 2, 3));
/// // Four contracts at 108 hours and E's fixed payment at 4: 436 hours.
/// assert_eq!((every.contracts.low, every.low_volume.low), (4, 1));
/// assert_eq!(every.provider.hours.as_ref().unwrap().low.to_string(), "436");
/// assert_eq!((national.decision_makers, every.decision_makers), (Some(1), Some(6)));
/// ```
pub fn provider(catchment: &Catchment, contracting: &Contracting, payment: &Payment) -> Provider {
    let income = Income::of(catchment);
    let arrangements = Arrangement::ALL.map(|arrangement| {
        let arranged = arrange(arrangement, catchment, &income, contracting);
        dealt(arrangement, arranged, catchment, contracting, &|one| moved(one, catchment, &income, payment))
    });
    Provider {
        income: income.total,
        from_boards: income.from_boards(),
        elsewhere: income.elsewhere,
        elsewhere_share: income.elsewhere_share(),
        home: catchment.home.as_ref().map(|code| home(code, catchment, &income)),
        arrangements: arrangements.into(),
        repatriation: repatriation(catchment, &income, contracting, payment),
        exposure: exposure(catchment, &income, payment),
        unknown: unknown(catchment, contracting, payment),
    }
}

fn dealt(
    arrangement: Arrangement,
    arranged: Arranged,
    catchment: &Catchment,
    terms: &Contracting,
    moved: &dyn Fn(&Commissioner) -> Moved,
) -> Dealt {
    let dealings = Dealings::of(&arranged.commissioners, arrangement == Arrangement::Lead);
    let [provider, commissioner] = both_sides(&dealings, terms);
    let count = small(arranged.commissioners.len());
    let parts: Vec<Moved> = arranged.commissioners.iter().map(moved).collect();
    let together = together(&parts);
    let commissioners = arranged.commissioners.into_iter().zip(parts);
    Dealt {
        arrangement,
        commissioners: commissioners.map(|(commissioner, moved)| Dealing { commissioner, moved }).collect(),
        cover: arranged.cover,
        concentration: arranged.concentration,
        contracts: dealings.contracts(),
        low_volume: dealings.low_volume(),
        both: provider.plus(&commissioner),
        provider,
        commissioner,
        moved: together,
        decision_makers: decision_makers(arrangement, count, catchment.keeps_national),
    }
}

/// Commissioners, and the national one where it keeps some services; `None` where that is not known.
pub(super) fn decision_makers(
    arrangement: Arrangement,
    commissioners: u32,
    keeps_national: Option<bool>,
) -> Option<u32> {
    match arrangement {
        Arrangement::National => Some(commissioners),
        _ => keeps_national.map(|keeps| commissioners.saturating_add(u32::from(keeps))),
    }
}

fn home(code: &str, catchment: &Catchment, income: &Income) -> Home {
    let place = catchment.boards.iter().position(|board| board.code == code);
    let known = income.known_weights();
    let (share, money) = match place {
        Some(place) => {
            (known.and_then(|all| share(*all.get(place)?, &all)), income.boards.get(place).copied().flatten())
        }
        None => (known.map(|_| Fraction::whole(0)), income.from_boards().map(|_| Money::ZERO)),
    };
    Home { code: code.to_owned(), share, income: money }
}

fn unknown(catchment: &Catchment, contracting: &Contracting, payment: &Payment) -> Vec<Unknown> {
    let mut gaps = Gaps::default();
    let each = |field: &'static str, is_known: &dyn Fn(&super::Board) -> bool| -> Vec<(bool, String)> {
        catchment
            .boards
            .iter()
            .enumerate()
            .map(|(place, board)| (is_known(board), format!("boards[{place}].{field}")))
            .collect()
    };
    let weights = each("weight", &|board| board.weight.is_some());
    let has_income = catchment.counted == Counted::Money || catchment.income.is_some();
    let money = || weights.clone().into_iter().chain([(has_income, "income".to_owned())]);
    let low = contracting.low_volume_below;
    let no_rule = low == Some(Money::ZERO);
    let settles = || money().filter(|_| !no_rule).chain([(low.is_some(), "contracting.low_volume_below".to_owned())]);
    let variable_rate = [(payment.variable_rate.is_some(), "payment.variable_rate".to_owned())];
    note(&mut gaps, "shares", weights.clone());
    note(&mut gaps, "income", money());
    note(&mut gaps, "home", [(catchment.home.is_some(), "home".to_owned())]);
    note(&mut gaps, "contracts", settles());
    for (hours, cost, side, of) in [
        ("provider_hours", "provider_cost", "provider", &contracting.provider),
        ("commissioner_hours", "commissioner_cost", "commissioner", &contracting.commissioner),
    ] {
        note(&mut gaps, hours, hours_of(side, of, contracting, no_rule));
        let rate = (of.hourly_rate.is_some(), format!("contracting.{side}.hourly_rate"));
        note(&mut gaps, cost, hours_of(side, of, contracting, no_rule).into_iter().chain([rate]));
    }
    let has_departure = payment.departure.is_some();
    let departures = each("departure", &|board| has_departure || board.departure.is_some());
    note(&mut gaps, "payment", money().chain(settles()).chain(departures).chain(variable_rate.clone()));
    note(&mut gaps, "repatriation", money().chain(settles()).chain(variable_rate));
    let average = [(payment.average_growth.is_some(), "payment.average_growth".to_owned())];
    note(&mut gaps, "exposure", money().chain(each("growth", &|board| board.growth.is_some())).chain(average));
    note(&mut gaps, "decision_makers", [(catchment.keeps_national.is_some(), "keeps_national".to_owned())]);
    gaps.told()
}

/// Keeps which inputs of a part are not known.
fn note(gaps: &mut Gaps, part: &'static str, inputs: impl IntoIterator<Item = (bool, String)>) {
    for (is_known, path) in inputs {
        gaps.noted(part, given(is_known.then_some(()), path));
    }
}

fn hours_of(side: &str, of: &Side, contracting: &Contracting, no_rule: bool) -> Vec<(bool, String)> {
    let path = |field: &str| format!("contracting.{side}.{field}");
    let mut hours = vec![
        (of.contract_hours.is_some(), path("contract_hours")),
        (of.reporting_hours.is_some(), path("reporting_hours")),
        (no_rule || of.low_volume_hours.is_some(), path("low_volume_hours")),
    ];
    if side == "commissioner" && !contracting.groups.is_empty() {
        hours.push((contracting.associate_hours.is_some(), path("associate_hours")));
    }
    hours
}
