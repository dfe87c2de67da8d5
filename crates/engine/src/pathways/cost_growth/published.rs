//! What was published of the growth of the budget, beside what the published sums give.
//!
//! Claims are quoted as they stand; beside each is what the sums it rests on come to, worked out here: in all and a year, in cash and in
//! real terms where the years are in the GDP deflator's table. Shares of different budgets are no growth and are not among them.
//!
//! ```
//! use engine::parameters::as_shipped;
//! use engine::pathways::cost_growth::published::{Claimed, claims};
//! let claims = claims(&as_shipped);
//! // "Around 8% a year since 2016"; from £14bn of 2015/16 to £20bn of 2020/21 it is 7.4%.
//! assert_eq!((claims[0].said, claims[0].growth.yearly.as_deref()), (Claimed::Yearly("0.08"), Some("0.073941")));
//! // "50% in eight years"; from £13bn to £20bn it is 53.8%.
//! assert_eq!((claims[1].said, claims[1].growth.in_all.as_str()), (Claimed::InAll("0.5"), "0.538462"));
//! ```

use crate::parameters::{Parameter, Reader, budget, deflator, growth};
use crate::quantities::{FinancialYear, Fraction, Money, Pence, decimal_text};

use super::{GrowthRate, Span, yearly_rate};

/// A growth as it was published.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Claimed {
    /// So much a year.
    Yearly(&'static str),
    /// So much in all.
    InAll(&'static str),
    /// A sum to be reached, with nothing said of growth.
    Sum,
}

/// A claim and the sums it rests on.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Claim {
    /// What was said.
    pub said: Claimed,
    /// The figure that says it.
    pub figure: &'static Parameter,
    /// The earlier sum, its year and figure.
    pub from: Sum,
    /// The later sum.
    pub to: Sum,
    /// What the sums give, in cash.
    pub growth: GrowthRate,
    /// The same in real terms.
    pub real: Option<GrowthRate>,
}

/// A published sum of one year.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Sum {
    /// Its figure.
    pub figure: &'static Parameter,
    /// The year, as in 2015/16.
    pub year: &'static str,
    /// What it is, in pence.
    pub money: Money,
}

type Row = (&'static Parameter, (&'static Parameter, &'static str), (&'static Parameter, &'static str));

/// Claim, earlier sum, later sum. £20.5bn was quoted in 2022 from a work of 2020; it is read as 2020/21, and "by 2025" as 2025/26.
const CLAIMS: [Row; 5] = [
    (growth::QUOTED_SINCE_2016, (budget::BUDGET_2015_16, "2015/16"), (budget::BUDGET_2020_21, "2020/21")),
    (growth::QUOTED_2013_TO_2020, (budget::BUDGET_2013_14, "2013/14"), (budget::BUDGET_2020_21, "2020/21")),
    (growth::AUDITED_2013_TO_2015, (budget::BUDGET_2013_14, "2013/14"), (budget::BUDGET_2015_16_AUDITED, "2015/16")),
    (
        budget::BUDGET_2020_21_FORECAST,
        (budget::BUDGET_2015_16, "2015/16"),
        (budget::BUDGET_2020_21_FORECAST, "2020/21"),
    ),
    (
        budget::BUDGET_2025_PROJECTED,
        (budget::BUDGET_2022_AS_QUOTED, "2020/21"),
        (budget::BUDGET_2025_PROJECTED, "2025/26"),
    ),
];

/// The sums of the budget's path as published, one after another. What was allocated and what was spent are different things.
const PATH: [(&Parameter, &str); 8] = [
    (budget::BUDGET_2013_14, "2013/14"),
    (budget::BUDGET_2015_16, "2015/16"),
    (budget::BUDGET_2018_19, "2018/19"),
    (budget::BUDGET_2020_21, "2020/21"),
    (budget::BUDGET_2022_AS_QUOTED, ""),
    (budget::QUANTUM_2022_23, "2022/23"),
    (budget::SPEND_2023_24, "2023/24"),
    (budget::BUDGET_2025_PROJECTED, ""),
];

/// The budget's path, with what each sum is in the prices of a year where its own year is known.
#[must_use]
pub fn path(read: Reader<'_>, prices: &str) -> Vec<(Sum, Option<Pence>)> {
    let sums = PATH.iter().filter_map(|(figure, year)| sum(read, (figure, year)));
    sums.map(|sum| (sum, in_prices(sum, prices))).collect()
}

/// What was claimed, and what the sums give.
#[must_use]
pub fn claims(read: Reader<'_>) -> Vec<Claim> {
    CLAIMS.iter().filter_map(|row| claim(read, row)).collect()
}

fn claim(read: Reader<'_>, (figure, from, to): &Row) -> Option<Claim> {
    let (from, to) = (sum(read, *from)?, sum(read, *to)?);
    let years = u32::from(start(to.year)?.checked_sub(start(from.year)?)?);
    let span = Span { code: figure.id.to_owned(), from: from.money, to: to.money, years };
    let prices = price(from.year).zip(price(to.year)).and_then(|(before, after)| before.over(&after));
    let real = Fraction::of(to.money.pence(), from.money.pence()).zip(prices).map(|(times, prices)| {
        let times = times.times(&prices);
        GrowthRate {
            code: figure.id.to_owned(),
            in_all: yearly_rate::in_all(&times, super::DECIMALS),
            yearly: yearly_rate::yearly(&times, years, super::DECIMALS),
        }
    });
    let said = match figure.id {
        "growth.quoted_2013_to_2020" => Claimed::InAll(read(figure)),
        id if id.starts_with("growth.") => Claimed::Yearly(read(figure)),
        _ => Claimed::Sum,
    };
    Some(Claim { said, figure, from, to, growth: span.growth(), real })
}

fn sum(read: Reader<'_>, (figure, year): (&'static Parameter, &'static str)) -> Option<Sum> {
    Money::from_text(read(figure)).ok().map(|money| Sum { figure, year, money })
}

/// What a sum of its own year is in the prices of another, to the penny.
///
/// ```
/// use engine::parameters::as_shipped;
/// use engine::pathways::cost_growth::published::path;
/// // £17.7bn of 2018/19 is £23.06bn in the prices of 2025/26.
/// let (sum, real) = &path(&as_shipped, "2025/26")[2];
/// assert_eq!((sum.year, real.unwrap().to_string().as_str()), ("2018/19", "23058532665.57"));
/// ```
#[must_use]
pub fn in_prices(sum: Sum, prices: &str) -> Option<Pence> {
    let index = price(prices)?.over(&price(sum.year)?)?;
    Pence::nearest(&Fraction::whole(sum.money.pence()).times(&index))
}

fn start(year: &str) -> Option<u16> {
    FinancialYear::from_text(year).map(FinancialYear::start)
}

fn price(year: &str) -> Option<Fraction> {
    let index = deflator(start(year)?)?.index;
    decimal_text::read(index).ok().map(Fraction::from)
}
