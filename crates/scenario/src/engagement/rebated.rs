//! Where the fund's money comes from: the rebate of branded medicines, as far as its figures are known.

use engine::engagement::fund::pot::by_system;
use engine::engagement::rebate::{Incentive, Rationing, RebateRequest, RebateYear, part_of_england, rebate};
use engine::engagement::share;
use engine::parameters::boards;
use engine::problem::Problem;
use engine::quantities::{Fraction, Money, Pence, Rate, RoundedRate, Weight};
use rust_decimal::Decimal;

use super::input::EngagementInput;
use crate::texts::Texts;

/// The rebate.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Rebated {
    /// Years in their order: sales are those inside the scheme.
    pub years: Vec<RebateYear>,
    /// England's part of each year's rebate.
    pub england: Vec<Option<Pence>>,
    /// Share of the last known rebate of England, else of the whole, that a year of the fund takes.
    pub share: Option<RoundedRate>,
    /// Whether that is of England's part.
    pub is_of_england: bool,
    /// Whom it pays to spend less, for £1 less in the last year that is known; for any year above what is allowed where none is.
    pub incentive: Option<Incentive>,
    /// The last known rebate of England shared out to boards, in the order of their codes, and whether by their spending.
    pub by_board: Option<(Vec<(String, Money)>, bool)>,
    /// What is blank and keeps something unknown.
    pub lacks: Vec<&'static str>,
}

impl Rebated {
    /// Works it out beside a year of the fund.
    ///
    /// # Errors
    /// Every [`Problem`], its path from the root of [`crate::Inputs`].
    ///
    /// ```
    /// use scenario::engagement::Rebated;
    /// let mut input = scenario::Baseline::default().inputs().engagement;
    /// input.rebate.base = "12500000000".into();
    /// input.rebate.years[0].sales = "13000000000".into();
    /// let fund = engine::quantities::Money::from_text("10000000").ok();
    /// let rebated = Rebated::out(&input, fund).unwrap();
    /// // 80% of £13bn is £10.4bn; 80% of £12.5bn, and 2%, is £10.2bn.
    /// assert_eq!(rebated.years[0].rebate.unwrap().to_string(), "200000000.00");
    /// assert_eq!(rebated.share.unwrap().to_string(), "0.0500000000");
    /// ```
    pub fn out(input: &EngagementInput, fund: Option<Money>) -> Result<Self, Vec<Problem>> {
        let (mut texts, set) = (Texts::default(), &input.rebate);
        let base = texts.known_money("engagement.rebate.base", &set.base);
        let inside = texts.known_share("engagement.rebate.in_scheme", &set.in_scheme);
        let england_share = texts.known_share("engagement.rebate.england", &set.england);
        let (mut growth, mut sales) = (Vec::new(), Vec::new());
        for (year, row) in set.years.iter().enumerate() {
            let path = |name: &str| format!("engagement.rebate.years[{year}].{name}");
            growth.push(signed(&mut texts, &path("growth"), &row.growth));
            sales.push(texts.known_money(&path("sales"), &row.sales));
        }
        if !texts.problems.is_empty() {
            return Err(texts.problems);
        }
        let of_scheme = |money: Option<Money>| {
            let pence = Fraction::whole(money?.pence()).times(&inside?.decimal().into());
            Money::from_wide_pence(Pence::nearest(&pence)?.count())
        };
        let years = if set.years.is_empty() {
            Vec::new()
        } else {
            let request = RebateRequest {
                base: of_scheme(base),
                growth,
                sales: sales.iter().map(|sales| of_scheme(*sales)).collect(),
            };
            rebate(&request).map_err(in_room)?.years
        };
        let england: Vec<Option<Pence>> =
            years.iter().map(|year| part_of_england(year.rebate?, england_share?)).collect();
        let known = years.iter().rev().find(|year| year.rebate.is_some());
        let of_england = england.iter().rev().find_map(|part| *part);
        let whole = known.and_then(|year| year.rebate);
        let fund = fund.map(|fund| Pence::of(fund.pence()));
        let mut lacks = Vec::new();
        for (name, is_there) in [
            ("sales in the year before the first", base.is_some()),
            ("sales of a year", sales.iter().any(Option::is_some)),
            ("share inside the scheme", inside.is_some()),
            ("England’s share", england_share.is_some()),
        ] {
            if !is_there {
                lacks.push(name);
            }
        }
        Ok(Self {
            share: fund.zip(of_england.or(whole)).and_then(|(fund, rebate)| share(fund, rebate)),
            is_of_england: of_england.is_some(),
            incentive: inside.and_then(|inside| incentive(known, inside)),
            by_board: of_england.and_then(|rebate| shared_out(input, rebate)),
            years,
            england,
            lacks,
        })
    }
}

/// For £1 less in a year; one that is well above what is allowed where no year is known.
fn incentive(known: Option<&RebateYear>, inside: Rate) -> Option<Incentive> {
    let (allowed, sales) = match known {
        Some(year) => (Money::from_wide_pence(year.allowed?.count())?, year.sales?),
        None => (Money::ZERO, Money::from_pence(1_000_000)?),
    };
    Rationing { allowed, sales, less: Money::from_pence(100)?, inside }.incentive()
}

/// The rebate to every board: by what each spends where all are known, else by weighted people.
fn shared_out(input: &EngagementInput, rebate: Pence) -> Option<(Vec<(String, Money)>, bool)> {
    let rebate = Money::from_wide_pence(rebate.count())?;
    let spending: Option<Vec<Weight>> =
        boards().iter().map(|board| Weight::from_text(&input.system(board.code).branded_spend).ok()).collect();
    let by_spending = spending.is_some();
    let people = || {
        let weights =
            boards().iter().map(|board| Weight::from_text(&board.overall_weighted_population.to_string()).ok());
        weights.collect::<Option<Vec<Weight>>>()
    };
    let pots = by_system(rebate, &spending.or_else(people)?).ok()?;
    Some((boards().iter().map(|board| board.code.to_owned()).zip(pots).collect(), by_spending))
}

fn signed(texts: &mut Texts, path: &str, text: &str) -> Option<Rate> {
    if text.trim().is_empty() {
        return None;
    }
    match Rate::from_text(text) {
        Ok(rate) if rate.decimal().abs() <= Decimal::ONE => Some(rate),
        Ok(_) => {
            texts.report("out_of_range", path, "Sales do not grow so much. Give −100% to 100% a year.");
            None
        }
        Err(misread) => {
            texts.report(misread.code(), path, misread.to_string());
            None
        }
    }
}

fn in_room(problems: Vec<Problem>) -> Vec<Problem> {
    let room = |problem: Problem| Problem { path: "engagement.rebate.years".to_owned(), ..problem };
    problems.into_iter().map(room).collect()
}
