//! Who applies to the fund: the user's own list, or as many as are set, of the sizes that all charities have.

use engine::engagement::fund::Applicant;
use engine::parameters::{Parameter, Reader, engagement as figure};
use engine::problem::Problem;
use engine::quantities::{Money, apportion};

use super::fund_input::ApplicantInput;
use crate::texts::Texts;

/// What the charity itself is called among applicants.
pub const OWN: &str = "Your charity";

/// Names of the sizes, from the smallest up.
pub const BAND_NAMES: [&str; 5] = ["Micro", "Small", "Medium", "Large", "Major"];

const LIMITS: [&Parameter; 4] = [figure::MICRO_BELOW, figure::SMALL_BELOW, figure::MEDIUM_BELOW, figure::LARGE_BELOW];

const CHARITIES: [&Parameter; 5] = [
    figure::MICRO_CHARITIES,
    figure::SMALL_CHARITIES,
    figure::MEDIUM_CHARITIES,
    figure::LARGE_CHARITIES,
    figure::MAJOR_CHARITIES,
];

const MEAN_INCOMES: [&Parameter; 5] = [
    figure::MICRO_MEAN_INCOME,
    figure::SMALL_MEAN_INCOME,
    figure::MEDIUM_MEAN_INCOME,
    figure::LARGE_MEAN_INCOME,
    figure::MAJOR_MEAN_INCOME,
];

/// A size of charities: its place among [`BAND_NAMES`].
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Size(pub usize);

/// The incomes below which a charity is micro, small, medium and large.
#[must_use]
pub fn limits(read: Reader<'_>) -> [Money; 4] {
    LIMITS.map(|limit| Money::from_text(read(limit)).unwrap_or(Money::LIMIT))
}

impl Size {
    /// The size of a charity with this income; an income on a limit belongs to the larger size.
    ///
    /// ```
    /// use engine::{parameters::as_shipped, quantities::Money};
    /// use scenario::engagement::applicants::{BAND_NAMES, Size, limits};
    /// let of = |income| BAND_NAMES[Size::of(Money::from_text(income).unwrap(), &limits(&as_shipped)).0];
    /// assert_eq!([of("9999.99"), of("10000"), of("84000"), of("35270000")], ["Micro", "Small", "Small", "Major"]);
    /// ```
    #[must_use]
    pub fn of(income: Money, limits: &[Money; 4]) -> Self {
        Self(limits.iter().filter(|limit| **limit <= income).count())
    }

    /// Its name.
    #[must_use]
    pub fn name(self) -> &'static str {
        BAND_NAMES.get(self.0).copied().unwrap_or_default()
    }
}

/// So many applicants of the sizes of all charities, each with the mean income of its size; what they cost and ask for is not known.
#[must_use]
pub fn example(applicants: u32, read: Reader<'_>) -> Vec<Applicant> {
    let counts = CHARITIES.map(|count| read(count).parse().unwrap_or(0));
    let numbers = apportion(applicants.into(), &counts).unwrap_or_default();
    let mut all = Vec::new();
    for ((number, income), name) in numbers.into_iter().zip(MEAN_INCOMES).zip(BAND_NAMES) {
        let income = Money::from_text(read(income)).ok();
        all.extend((1..=number).map(|one| Applicant {
            code: format!("{name} {one}"),
            income,
            cost: None,
            requested: None,
        }));
    }
    all
}

/// The user's own applicants as read.
///
/// # Errors
/// Every [`Problem`], its path from the root of [`crate::Inputs`].
pub fn own(rows: &[ApplicantInput]) -> Result<Vec<Applicant>, Vec<Problem>> {
    let mut texts = Texts::default();
    let read = rows.iter().enumerate().map(|(place, row)| {
        let mut money = |name: &str, text: &str| {
            texts.known_money(&format!("engagement.fund.own_applicants[{place}].{name}"), text)
        };
        Applicant {
            code: row.code.clone(),
            income: money("income", &row.income),
            cost: money("cost", &row.cost),
            requested: money("requested", &row.requested),
        }
    });
    let read: Vec<Applicant> = read.collect();
    if texts.problems.is_empty() { Ok(read) } else { Err(texts.problems) }
}
