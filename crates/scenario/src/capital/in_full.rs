//! One scheme in full: its value step by step, its burden on revenue by year, its points by criterion.

use engine::capital::appraisal::optimism_bias::Work;
use engine::capital::appraisal::present_value::FlowValue;
use engine::capital::appraisal::revenue_consequence::{Burden, Burdened, shipped_dividend};
use engine::capital::appraisal::swing_weights::{self, Criterion};
use engine::capital::appraisal::{Bias, Flow, PriceBase, Prices, Schedule, Side, present_value};
use engine::quantities::{Fraction, Money, Pence, Rate};
use rust_decimal::Decimal;

use super::input::CapitalInput;

/// Years it is open whose burden on revenue is told.
const OPEN_TOLD: u32 = 3;

/// How the worth of one scheme comes about.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct InFull {
    /// Cost in cash as hoped for, by year from its start.
    pub costs: Vec<Money>,
    /// What its kind of work has run over by.
    pub upper_bound: Rate,
    /// Share of that argued away.
    pub mitigated: Rate,
    /// Costs with optimism bias by year: in cash, in prices of the first year, discounted.
    pub built: FlowValue,
    /// Benefits of a year it is open.
    pub benefit: Money,
    /// Running cost less savings of a year it is open; + = a cost.
    pub running: Money,
    /// Years it is open, from the year after its last cost.
    pub life: u32,
    /// Benefits over its life, discounted.
    pub benefits: Pence,
    /// Running costs over its life, discounted.
    pub running_costs: Pence,
    /// Net present social value worked out elsewhere, where one was entered: then it counts.
    pub given: Option<Money>,
    /// Burden on revenue: while it is built and the first years it is open.
    pub burden: Vec<Burdened>,
    /// Points by criterion.
    pub criteria: Vec<CriterionInFull>,
}

/// What one criterion gives a scheme.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CriterionInFull {
    /// Its name in documents.
    pub name: &'static str,
    /// Its swing against the largest, 0 to 100.
    pub swing: Decimal,
    /// Its share of all swings, exactly.
    pub weight: Fraction,
    /// The score; `None` is not known.
    pub score: Option<Decimal>,
}

impl CriterionInFull {
    /// Weight times score, two decimals; `None` where the score is not known.
    #[must_use]
    pub fn points(&self) -> Option<String> {
        Some(self.weight.times(&Fraction::from(self.score?)).rounded(2))
    }
}

impl InFull {
    /// Works it out; `None` while something of the scheme cannot be read.
    ///
    /// ```
    /// use scenario::capital::InFull;
    /// let input = scenario::Baseline::default().inputs().capital;
    /// let scheme = InFull::of(&input, "S05").unwrap();
    /// assert_eq!(scheme.cost().to_string(), "21000000.00");
    /// // 15% of the upper bound of 200% for equipment is left.
    /// assert_eq!(scheme.bias().to_string(), "6300000.00");
    /// ```
    #[must_use]
    pub fn of(input: &CapitalInput, code: &str) -> Option<Self> {
        let scheme = input.scheme(code)?;
        let money = |text: &str| Money::from_text(text).ok();
        let costs: Vec<Money> = scheme.costs.iter().map(|cost| money(cost)).collect::<Option<_>>()?;
        let bounds = Work::from_name(&scheme.work)?.bounds();
        let bias = Bias { bounds, mitigated: Rate::from_text(&scheme.mitigated).ok()? };
        let uplift = |cost: &Money| Money::from_wide_pence(bias.cost(*cost).uplifted.count());
        let uplifted: Vec<Money> = costs.iter().map(uplift).collect::<Option<_>>()?;
        let (benefit, running) = (money(&scheme.benefit)?, money(&scheme.running_cost)?);
        let life = scheme.life.trim().parse::<u32>().ok().filter(|life| (1..=100).contains(life))?;
        let prices = PriceBase::yearly(Rate::from_text(&input.value.inflation).ok()?, 0)?;
        let open = |amount: Money| {
            let built = core::iter::repeat_n(Money::ZERO, costs.len());
            built.chain(core::iter::repeat_n(amount, usize::try_from(life).unwrap_or(0))).collect::<Vec<Money>>()
        };
        let flow = |code: &str, side, amounts, prices| Flow {
            code: code.to_owned(),
            side,
            amounts,
            prices,
            schedule: Schedule::standard(),
        };
        let flows = [
            flow("costs", Side::Cost, uplifted, Prices::Cash),
            flow("benefits", Side::Benefit, open(benefit), Prices::Constant),
            flow("running", Side::Cost, open(running), Prices::Constant),
        ];
        let worth = present_value(&flows, Some(&prices));
        let [built, benefits, running_costs] = <[FlowValue; 3]>::try_from(worth.flows).ok()?;
        let burden = Burden { costs: costs.clone(), running, life, dividend: shipped_dividend() };
        let told = u32::try_from(costs.len()).ok()?.checked_add(OPEN_TOLD.min(life))?;
        let given = match scheme.value.trim() {
            "" => None,
            value => Some(money(value)?),
        };
        Some(Self {
            upper_bound: bounds.cost,
            mitigated: bias.mitigated,
            built,
            benefit,
            running,
            life,
            benefits: benefits.present_value,
            running_costs: running_costs.present_value,
            given,
            burden: burden.parts(told),
            criteria: criteria(input, code),
            costs,
        })
    }

    /// Cost in cash over all years, as hoped for.
    #[must_use]
    pub fn cost(&self) -> Pence {
        Pence::of(self.costs.iter().map(|cost| i128::from(cost.pence())).sum::<i128>())
    }

    /// What optimism bias adds to it.
    #[must_use]
    pub fn bias(&self) -> Pence {
        let with = self.built.years.iter().map(|year| i128::from(year.amount.pence())).sum::<i128>();
        Pence::of(with).minus(self.cost())
    }

    /// Cost with optimism bias in prices of the first year, not yet discounted.
    #[must_use]
    pub fn in_base_prices(&self) -> Pence {
        Pence::of(self.built.years.iter().map(|year| year.in_base_prices.count()).sum::<i128>())
    }

    /// Benefits less running costs less cost, all discounted; + = worth more than it costs.
    #[must_use]
    pub fn net(&self) -> Pence {
        self.benefits.minus(self.running_costs).minus(self.built.present_value)
    }

    /// Benefits less running costs for each pound of cost, two decimals; `None` without a cost.
    #[must_use]
    pub fn ratio(&self) -> Option<String> {
        let cost = self.built.present_value.count();
        let top = self.benefits.minus(self.running_costs).count();
        Fraction::of(top, cost).filter(|_| cost > 0).map(|ratio| ratio.rounded(2))
    }
}

fn criteria(input: &CapitalInput, code: &str) -> Vec<CriterionInFull> {
    let swing = |(name, swing): (&'static str, &String)| Criterion {
        code: name.to_owned(),
        swing: swing.trim().parse().unwrap_or_default(),
        function: None,
    };
    let swings: Vec<Criterion> = input.swings.each().into_iter().map(swing).collect();
    let scores = input.scheme(code).map(|scheme| scheme.scores.each()).into_iter().flatten();
    scores
        .zip(swings.iter().zip(swing_weights::weights(&swings)))
        .map(|((name, score), (criterion, weight))| CriterionInFull {
            name,
            swing: criterion.swing,
            weight,
            score: score.trim().parse().ok(),
        })
        .collect()
}
