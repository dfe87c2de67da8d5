//! What each scheme is worth: net present social value or points, beside its cost, its benefits for each pound and its burden on revenue.

use engine::capital::appraisal::optimism_bias::Work;
use engine::capital::appraisal::revenue_consequence::{Burden, shipped_dividend};
use engine::capital::appraisal::swing_weights::{self, Criterion, Scored};
use engine::capital::appraisal::{Bias, Flow, PriceBase, Prices, Schedule, Side, exact_present_value};
use engine::capital::outside::outside_share_by_flows;
use engine::capital::portfolio::MOST_YEARS;
use engine::parameters::board;
use engine::problem::Problem;
use engine::quantities::{Fraction, Money, Pence, Rate};
use rust_decimal::Decimal;

use super::input::{CapitalInput, MeasuredBy, SchemeInput};
use crate::texts::{MOST, Texts};

/// Most years a scheme may be open.
const LONGEST_LIFE: Decimal = Decimal::ONE_HUNDRED;

/// Every scheme with what it is worth, in the order in which they are set.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Appraised {
    /// What the values are in.
    pub measured_by: MeasuredBy,
    /// The schemes.
    pub schemes: Vec<AppraisedScheme>,
}

/// One scheme with what it is worth.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct AppraisedScheme {
    /// Its code.
    pub code: String,
    /// What counts against a pot, year by year from its start: optimism bias included where it counts there.
    pub costs: Vec<Money>,
    /// Its cost in cash over all years, as hoped for.
    pub cost: Pence,
    /// Cost with optimism bias, in prices of the first year, discounted.
    pub present_cost: Pence,
    /// Benefits less running costs, discounted.
    pub present_benefit: Pence,
    /// Benefits less running costs for each pound of cost, two decimals; `None` without a cost.
    pub benefit_cost_ratio: Option<String>,
    /// What the optimiser counts: pounds or points; the least there may be where scores are not known.
    pub value: Money,
    /// The most there may be; the same where every score is known.
    pub most_value: Money,
    /// Value for each pound of cost in cash, two decimals, points for each million pounds; `None` without a cost.
    pub value_per_pound: Option<String>,
    /// Share of the value for patients of other systems.
    pub outside_share: Rate,
    /// Whether that share was asked of the flows.
    pub share_is_of_flows: bool,
    /// What it adds to yearly revenue costs, year by year from its start; + = a cost.
    pub revenue: Vec<Pence>,
}

impl Appraised {
    /// Works it out.
    ///
    /// # Errors
    /// Every [`Problem`], its path from the root of [`crate::Inputs`].
    ///
    /// ```
    /// let input = scenario::Baseline::default().inputs().capital;
    /// let appraised = scenario::capital::Appraised::out(&input).unwrap();
    /// assert_eq!(appraised.schemes.len(), 32);
    /// assert!(appraised.schemes.iter().all(|scheme| scheme.value == scheme.most_value));
    /// ```
    pub fn out(input: &CapitalInput) -> Result<Self, Vec<Problem>> {
        let mut texts = Texts::default();
        let prices = inflation(&mut texts, input);
        let criteria = criteria(&mut texts, input);
        let weights = swing_weights::weights(&criteria);
        let mut annuities = Annuities::default();
        let schemes: Vec<AppraisedScheme> = input
            .schemes
            .iter()
            .enumerate()
            .map(|(at, scheme)| {
                let path = format!("capital.schemes[{at}]");
                let mut one = One { texts: &mut texts, path, scheme, input };
                one.appraised(prices.as_ref(), &criteria, &weights, &mut annuities)
            })
            .collect();
        if texts.problems.is_empty() {
            Ok(Self { measured_by: input.value.measured_by, schemes })
        } else {
            Err(texts.problems)
        }
    }

    /// The scheme of that code.
    #[must_use]
    pub fn scheme(&self, code: &str) -> Option<&AppraisedScheme> {
        self.schemes.iter().find(|scheme| scheme.code == code)
    }
}

/// Points of every scheme, in their order, were the swings these: the least there may be. Whatever value is measured by.
///
/// # Errors
/// Every [`Problem`] of scores and people served.
pub fn points_under(input: &CapitalInput, swings: &[Decimal]) -> Result<Vec<Money>, Vec<Problem>> {
    let mut texts = Texts::default();
    let named = input.swings.each().into_iter().zip(swings);
    let criteria: Vec<Criterion> =
        named.map(|((code, _), swing)| Criterion { code: code.to_owned(), swing: *swing, function: None }).collect();
    let weights = swing_weights::weights(&criteria);
    let is_reached = input.value.measured_by == MeasuredBy::PointsReached;
    let points = |(at, scheme): (usize, &SchemeInput)| {
        let path = format!("capital.schemes[{at}]");
        let mut one = One { texts: &mut texts, path, scheme, input };
        one.points(&criteria, &weights, is_reached).0
    };
    let points: Vec<Money> = input.schemes.iter().enumerate().map(points).collect();
    if texts.problems.is_empty() { Ok(points) } else { Err(texts.problems) }
}

fn inflation(texts: &mut Texts, input: &CapitalInput) -> Option<PriceBase> {
    let rate = texts.share("capital.value.inflation", &input.value.inflation)?;
    PriceBase::yearly(rate, 0)
}

fn criteria(texts: &mut Texts, input: &CapitalInput) -> Vec<Criterion> {
    let read = |(name, swing): (&'static str, &String)| Criterion {
        code: name.to_owned(),
        swing: texts.figure(&format!("capital.swings.{name}"), swing, Decimal::ONE_HUNDRED).unwrap_or_default(),
        function: None,
    };
    let criteria: Vec<Criterion> = input.swings.each().into_iter().map(read).collect();
    let is_weighed = criteria.iter().any(|criterion| !criterion.swing.is_zero());
    if !is_weighed && !input.value.measured_by.is_money() && texts.problems.is_empty() {
        texts.report("no_swing", "capital.swings", "Every swing is 0. Give one criterion 100 at least.");
    }
    criteria
}

struct One<'a> {
    texts: &'a mut Texts,
    path: String,
    scheme: &'a SchemeInput,
    input: &'a CapitalInput,
}

impl One<'_> {
    fn at(&self, field: &str) -> String {
        format!("{}.{field}", self.path)
    }

    fn money(&mut self, field: &str, text: &str) -> Money {
        let path = self.at(field);
        self.texts.money(&path, text).unwrap_or(Money::ZERO)
    }

    fn appraised(
        &mut self,
        prices: Option<&PriceBase>,
        criteria: &[Criterion],
        weights: &[Fraction],
        annuities: &mut Annuities,
    ) -> AppraisedScheme {
        let scheme = self.scheme;
        let costs: Vec<Money> =
            scheme.costs.iter().enumerate().map(|(year, cost)| self.money(&format!("costs[{year}]"), cost)).collect();
        let uplifted = self.uplifted(&costs);
        let (benefit, running, life) = (self.money("benefit", &scheme.benefit), self.running(), self.life());
        let (present_cost, present_benefit) = present(&uplifted, [benefit, running], life, prices, annuities);
        let own = self.own_value();
        let (value, most_value) = match self.input.value.measured_by {
            MeasuredBy::NetPresentValue => {
                let worked_out = present_benefit.count().checked_sub(present_cost.count());
                let value = own.or_else(|| worked_out.and_then(Money::from_wide_pence)).unwrap_or(Money::ZERO);
                (value, value)
            }
            MeasuredBy::Points => self.points(criteria, weights, false),
            MeasuredBy::PointsReached => self.points(criteria, weights, true),
        };
        let cost = Pence::of(costs.iter().map(|cost| i128::from(cost.pence())).sum::<i128>());
        let shown =
            |top: i128, bottom: i128| Fraction::of(top, bottom).filter(|_| bottom > 0).map(|ratio| ratio.rounded(2));
        let (outside_share, share_is_of_flows) = self.outside_share();
        let each = if self.input.value.measured_by.is_money() { 1 } else { 1_000_000 };
        AppraisedScheme {
            code: scheme.code.clone(),
            cost,
            present_cost,
            present_benefit,
            benefit_cost_ratio: shown(present_benefit.count(), present_cost.count()),
            value_per_pound: shown(i128::from(value.pence()).saturating_mul(each), cost.count()),
            value,
            most_value,
            outside_share,
            share_is_of_flows,
            revenue: Burden { costs: costs.clone(), running, life, dividend: shipped_dividend() }
                .years(self.input.years.min(MOST_YEARS)),
            costs: if self.input.value.bias_in_envelope { uplifted } else { costs },
        }
    }

    /// Each year's cost with optimism bias.
    fn uplifted(&mut self, costs: &[Money]) -> Vec<Money> {
        let path = self.at("mitigated");
        let mitigated = self.texts.share(&path, &self.scheme.mitigated).unwrap_or(Rate::ZERO);
        let Some(work) = Work::from_name(&self.scheme.work) else {
            let path = self.at("work");
            self.texts.report("unknown_work", path, "Choose standard buildings, non-standard buildings or equipment.");
            return costs.to_vec();
        };
        let bias = Bias { bounds: work.bounds(), mitigated };
        let uplift = |cost: &Money| Money::from_wide_pence(bias.cost(*cost).uplifted.count()).unwrap_or(Money::LIMIT);
        costs.iter().map(uplift).collect()
    }

    fn running(&mut self) -> Money {
        let path = self.at("running_cost");
        self.texts.signed_money(&path, &self.scheme.running_cost).unwrap_or(Money::ZERO)
    }

    fn life(&mut self) -> u32 {
        let path = self.at("life");
        let life = self.texts.figure(&path, &self.scheme.life, LONGEST_LIFE).unwrap_or(Decimal::ONE);
        if !life.is_integer() || life.is_zero() {
            self.texts.report("not_whole", path, "Give whole years, 1 or more.");
        }
        u32::try_from(life.trunc()).unwrap_or(1).max(1)
    }

    fn own_value(&mut self) -> Option<Money> {
        if self.scheme.value.trim().is_empty() {
            return None;
        }
        let path = self.at("value");
        self.texts.signed_money(&path, &self.scheme.value)
    }

    /// Points, or points for each hundred people served, with two decimals: the least and the most there may be.
    fn points(&mut self, criteria: &[Criterion], weights: &[Fraction], is_reached: bool) -> (Money, Money) {
        let scheme = self.scheme;
        let mut scored = |(name, score): (&'static str, &String)| {
            let path = self.at(&format!("scores.{name}"));
            self.texts.known(&path, score, Decimal::ONE_HUNDRED).map_or(Scored::Unknown, Scored::Rated)
        };
        let scores = scheme.scores.each().into_iter().map(&mut scored).collect();
        let path = self.at("served");
        let served = self.texts.known(&path, &self.scheme.served, MOST);
        if is_reached && served.is_none() && self.scheme.served.trim().is_empty() {
            self.texts.report(
                "missing",
                path,
                "Points for each person need the people it serves. Enter them, or measure in points.",
            );
        }
        let of = swing_weights::Scheme { code: self.scheme.code.clone(), scores, patients: None };
        let (low, high) = swing_weights::points(&of, criteria, weights);
        let people = if is_reached { served.unwrap_or_default() } else { Decimal::ONE_HUNDRED };
        // Points are kept like money, in hundredths.
        let kept = |points: &Fraction| {
            let counted = points.times(&Fraction::from(people));
            Pence::nearest(&counted).and_then(|pence| Money::from_wide_pence(pence.count())).unwrap_or(Money::LIMIT)
        };
        (kept(&low), kept(&high))
    }

    /// The share for patients of other systems, and whether the flows gave it.
    fn outside_share(&mut self) -> (Rate, bool) {
        let path = self.at("outside_share");
        if let Some(share) = self.texts.known_share(&path, &self.scheme.outside_share) {
            return (share, false);
        }
        let host = self.input.provider(&self.scheme.provider).map_or("", |provider| provider.host.as_str());
        (board(host).and_then(outside_share_by_flows).unwrap_or(Rate::ZERO), true)
    }
}

/// What a penny a year is worth today, by the year it is first paid and for how many years: many schemes are open for the same years.
#[derive(Default)]
struct Annuities(Vec<((usize, u32), Fraction)>);

impl Annuities {
    /// Paid from a year on, year 0 the first of all.
    fn of(&mut self, from: usize, years: u32) -> Fraction {
        if let Some((_, known)) = self.0.iter().find(|(paid, _)| *paid == (from, years)) {
            return known.clone();
        }
        let paid =
            core::iter::repeat_n(Money::from_pence(1).unwrap_or(Money::ZERO), usize::try_from(years).unwrap_or(0));
        let amounts = core::iter::repeat_n(Money::ZERO, from).chain(paid).collect();
        let worth = exact_present_value(&flow(amounts, Prices::Constant), None);
        self.0.push(((from, years), worth.clone()));
        worth
    }
}

fn flow(amounts: Vec<Money>, prices: Prices) -> Flow {
    Flow { code: String::new(), side: Side::Cost, amounts, prices, schedule: Schedule::standard() }
}

/// Present values of costs, and of benefits less running costs: open from the year after the last cost.
fn present(
    costs: &[Money],
    [benefit, running]: [Money; 2],
    life: u32,
    prices: Option<&PriceBase>,
    annuities: &mut Annuities,
) -> (Pence, Pence) {
    let nearest = |amount: &Fraction| Pence::nearest(amount).unwrap_or_default();
    let annuity = annuities.of(costs.len(), life);
    let of = |amount: Money| nearest(&annuity.times(&Fraction::whole(amount.pence())));
    (nearest(&exact_present_value(&flow(costs.to_vec(), Prices::Cash), prices)), of(benefit).minus(of(running)))
}
