//! What a fund is asked to share, among whom and how.

use rust_decimal::Decimal;

use crate::problem::Problem;
use crate::quantities::{Money, Rate, Weight};

/// The most applicants of one fund.
pub const MOST_APPLICANTS: usize = 50_000;
/// The most bands of a weighting.
pub const MOST_BANDS: usize = 100;
/// The most decimals of the power that incomes are taken to.
pub const MOST_ALPHA_DECIMALS: u32 = 4;
/// The largest share of a cost or an income that a ceiling may be: ten times it.
pub const MOST_SHARE: Decimal = Decimal::TEN;

/// A pot and who applies to it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FundRequest {
    /// Pounds to share.
    pub pot: Money,
    /// In the order in which equal fractions of a penny are settled.
    pub applicants: Vec<Applicant>,
    /// What grants are in proportion to between their bounds.
    pub weighting: Weighting,
    /// The least grant, if there is one.
    pub floor: Option<Money>,
    /// The most an applicant may have.
    pub ceiling: Ceiling,
}

/// What is shared and how, whoever applies.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Terms {
    /// Pounds to share.
    pub pot: Money,
    /// What grants are in proportion to between their bounds.
    pub weighting: Weighting,
    /// The least grant, if there is one.
    pub floor: Option<Money>,
    /// The most an applicant may have.
    pub ceiling: Ceiling,
}

/// One charity.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Applicant {
    /// Its code, none twice.
    pub code: String,
    /// Pounds a year, where known.
    pub income: Option<Money>,
    /// What engagement costs it, where known.
    pub cost: Option<Money>,
    /// What it asks for, where it says: it is never given more.
    pub requested: Option<Money>,
}

/// What grants are in proportion to.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub enum Weighting {
    /// Everyone the same.
    #[default]
    Equal,
    /// `income^-alpha`: the smaller the income, the larger the weight.
    Power {
        /// 0 (everyone the same) to 1, at most four decimals.
        alpha: Rate,
        /// Incomes below it count as it; £1 where not stated.
        minimum_income: Option<Money>,
    },
    /// By income band.
    Bands(Vec<Band>),
}

/// Incomes below a limit and from the limit before it up.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Band {
    /// The limit; `None` for all that are left.
    pub below: Option<Money>,
    /// Their weight, 0 or more.
    pub weight: Weight,
}

/// Shares of figures of its own that an applicant may not be paid beyond.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Ceiling {
    /// Of what engagement costs it.
    pub of_cost: Option<Rate>,
    /// Of its income.
    pub of_income: Option<Rate>,
}

const BELOW_NOTHING: &str = "Money cannot be below zero here. Enter 0 or more.";

/// What is wrong with applicants whatever is shared among them.
pub(super) fn check_applicants(applicants: &[Applicant]) -> Vec<Problem> {
    let mut problems = Vec::new();
    let mut tell = |code, path: String, message: String| problems.push(Problem::new(code, path, message));
    if applicants.is_empty() {
        tell("empty_list", "applicants".into(), "There are no applicants here. Give at least one.".into());
    }
    if applicants.len() > MOST_APPLICANTS {
        let message = format!("There are more than {MOST_APPLICANTS} applicants. Give fewer.");
        tell("too_many", "applicants".into(), message);
        return problems;
    }
    for (place, applicant) in applicants.iter().enumerate() {
        if applicant.code.trim().is_empty() {
            let message = "The code is blank. Give each applicant a code of its own.";
            tell("blank", format!("applicants[{place}].code"), message.into());
        }
        let sums = [("income", applicant.income), ("cost", applicant.cost), ("requested", applicant.requested)];
        for (name, _) in sums.into_iter().filter(|(_, sum)| sum.is_some_and(Money::is_negative)) {
            tell("negative_money", format!("applicants[{place}].{name}"), BELOW_NOTHING.into());
        }
    }
    let mut codes: Vec<(&str, usize)> =
        applicants.iter().enumerate().map(|(place, applicant)| (applicant.code.as_str(), place)).collect();
    codes.sort_unstable();
    for pair in codes.windows(2) {
        if let [(one, _), (two, place)] = pair
            && one == two
        {
            let message = format!("{two} stands more than once. Keep one of them.");
            tell("duplicate_code", format!("applicants[{place}].code"), message);
        }
    }
    problems
}

impl FundRequest {
    /// The terms without the applicants.
    pub(super) fn terms(&self) -> Terms {
        Terms { pot: self.pot, weighting: self.weighting.clone(), floor: self.floor, ceiling: self.ceiling }
    }
}

impl Terms {
    /// Everything that keeps these terms from being met among the applicants, but for floors beyond the pot.
    pub(super) fn check(&self, applicants: &[Applicant]) -> Vec<Problem> {
        let mut problems = Vec::new();
        let mut tell = |code, path: String, message: String| problems.push(Problem::new(code, path, message));
        let sums = [("pot", Some(self.pot)), ("floor", self.floor)];
        for (path, _) in sums.into_iter().filter(|(_, sum)| sum.is_some_and(Money::is_negative)) {
            tell("negative_money", path.into(), BELOW_NOTHING.into());
        }
        for (name, share) in [("of_cost", self.ceiling.of_cost), ("of_income", self.ceiling.of_income)] {
            if share.is_some_and(|share| !(Decimal::ZERO..=MOST_SHARE).contains(&share.decimal())) {
                let message = format!("This rate is outside its range. Give 0 to {MOST_SHARE}.");
                tell("out_of_range", format!("ceiling.{name}"), message);
            }
        }
        let of_weighting = self.weighting.check();
        problems.extend(self.check_incomes(applicants, of_weighting.is_empty()));
        problems.extend(of_weighting);
        problems
    }

    /// Incomes that the weighting or the ceiling needs and that are not known, or that no band takes.
    fn check_incomes(&self, applicants: &[Applicant], are_bands_sound: bool) -> Vec<Problem> {
        let weighs = !matches!(self.weighting, Weighting::Equal);
        let bounds = self.ceiling.of_income.is_some();
        let way_out = match (weighs, bounds) {
            (true, true) => "share equally without a ceiling by income",
            (true, false) => "share equally",
            (false, _) => "leave out the ceiling by income",
        };
        let mut problems = Vec::new();
        for (place, applicant) in applicants.iter().enumerate() {
            let path = || format!("applicants[{place}].income");
            let Some(income) = applicant.income else {
                if weighs || bounds {
                    let message = format!("The income of {} is needed. Give it, or {way_out}.", applicant.code);
                    problems.push(Problem::new("income_needed", path(), message));
                }
                continue;
            };
            if let Weighting::Bands(bands) = &self.weighting
                && are_bands_sound
                && band_of(bands, income).is_none()
            {
                let message = "No band takes this income. Give a last band whose limit is left out (null).";
                problems.push(Problem::new("no_band", path(), message));
            }
        }
        problems
    }
}

/// The first band whose limit is above the income.
pub(super) fn band_of(bands: &[Band], income: Money) -> Option<&Band> {
    bands.iter().find(|band| band.below.is_none_or(|below| below > income))
}

impl Weighting {
    fn check(&self) -> Vec<Problem> {
        match self {
            Self::Equal => Vec::new(),
            Self::Power { alpha, minimum_income } => check_power(*alpha, *minimum_income),
            Self::Bands(bands) => check_bands(bands),
        }
    }
}

fn check_power(alpha: Rate, minimum_income: Option<Money>) -> Vec<Problem> {
    let mut problems = Vec::new();
    let path = "weighting.alpha";
    if !(Decimal::ZERO..=Decimal::ONE).contains(&alpha.decimal()) {
        problems.push(Problem::new("out_of_range", path, "This power is outside its range. Give 0 to 1."));
    } else if alpha.decimal().normalize().scale() > MOST_ALPHA_DECIMALS {
        let message = format!("There are too many digits after the point. Use {MOST_ALPHA_DECIMALS} at most.");
        problems.push(Problem::new("too_many_decimals", path, message));
    }
    if minimum_income.is_some_and(|least| least.pence() <= 0) {
        let message = "Incomes cannot count as nothing or less. Give 0.01 or more, or leave it out for 1.";
        problems.push(Problem::new("out_of_range", "weighting.minimum_income", message));
    }
    problems
}

fn check_bands(bands: &[Band]) -> Vec<Problem> {
    let mut problems = Vec::new();
    let list = "weighting.bands";
    if bands.is_empty() {
        problems.push(Problem::new("empty_list", list, "There are no bands here. Give at least one."));
        return problems;
    }
    if bands.len() > MOST_BANDS {
        problems.push(Problem::new("too_many", list, format!("There are more than {MOST_BANDS} bands. Give fewer.")));
    }
    for (place, band) in bands.iter().enumerate() {
        if band.weight.is_negative() {
            let message = "A weight cannot be below zero. Enter 0 or more.";
            problems.push(Problem::new("negative_weight", format!("{list}[{place}].weight"), message));
        }
    }
    for (place, pair) in bands.windows(2).enumerate() {
        if let [one, two] = pair
            && (one.below.is_none() || two.below.is_some_and(|below| one.below.is_some_and(|before| before >= below)))
        {
            let path = format!("{list}[{}].below", place.saturating_add(1));
            let message = "Limits must rise, and only the last band may be without one. Put the bands in order.";
            problems.push(Problem::new("bands_not_rising", path, message));
        }
    }
    if bands.iter().all(|band| band.weight.decimal().is_zero()) {
        let message = "Every weight is 0, so nothing can be shared. Give one of them more than 0.";
        problems.push(Problem::new("no_weight", list, message));
    }
    problems
}
