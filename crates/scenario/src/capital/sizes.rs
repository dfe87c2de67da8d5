//! The same question at one size after another: the ringfence from nothing to most of the money, or one pot from nothing to twice itself.
//!
//! Each size is worked out by itself and never read off its neighbours: schemes come in lumps, and so does what they are worth.

use engine::capital::portfolio::{
    Budget, Frontier, FrontierRequest, FrontierRun, Regime, Sizes as Grown, Standing, Step,
};
use engine::quantities::{Money, Pence, Rate};
use rust_decimal::Decimal;

use super::asked::Asked;
use super::example::NATIONAL;
use super::input::CapitalInput;

/// Steps of the share, in hundredths, and how many there are beside none.
const SHARES: (i64, i64) = (5, 12);
/// Steps of a pot, in hundredths of what it is, and how many there are beside none.
const FACTORS: (i64, i64) = (25, 8);

/// What grows from size to size.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub enum Grows {
    /// The share taken off the top of every envelope; all money stays as it is.
    #[default]
    Ringfence,
    /// The money of one pot, by its code; all other money stays as it is.
    Pot(String),
}

impl Grows {
    /// What can grow: the ringfence, every envelope, and the national pot where it has money of its own.
    #[must_use]
    pub fn all(input: &CapitalInput) -> Vec<Self> {
        let has_money = |limits: &[String]| {
            limits.iter().filter_map(|limit| Money::from_text(limit).ok()).any(|limit| limit > Money::ZERO)
        };
        let pots = input.pots.iter().filter(|pot| has_money(&pot.limits)).map(|pot| Self::Pot(pot.code.clone()));
        let national = has_money(&input.national).then(|| Self::Pot(NATIONAL.to_owned()));
        [Self::Ringfence].into_iter().chain(national).chain(pots).collect()
    }

    /// Its name in choices: the code of the pot, `ringfence` for the ringfence.
    #[must_use]
    pub fn code(&self) -> &str {
        match self {
            Self::Ringfence => "ringfence",
            Self::Pot(code) => code,
        }
    }

    /// The size that is set.
    #[must_use]
    pub fn as_set(&self, asked: &Asked) -> Rate {
        match self {
            Self::Ringfence => asked.portfolio.ringfence_share.unwrap_or(Rate::ZERO),
            Self::Pot(_) => hundredths(100),
        }
    }

    /// What others are held against: no ringfence, or the pot as it is.
    #[must_use]
    pub fn reference(&self) -> Rate {
        match self {
            Self::Ringfence => Rate::ZERO,
            Self::Pot(_) => hundredths(100),
        }
    }

    /// Every size, rising, the one that is set among them.
    #[must_use]
    pub fn sizes(&self, asked: &Asked) -> Vec<Rate> {
        let (step, steps) = match self {
            Self::Ringfence => SHARES,
            Self::Pot(_) => FACTORS,
        };
        let mut sizes: Vec<Rate> = (0..=steps).map(|at| hundredths(at.saturating_mul(step))).collect();
        let set = self.as_set(asked);
        if !sizes.contains(&set) {
            let place = sizes.iter().position(|size| *size > set).unwrap_or(sizes.len());
            sizes.insert(place, set);
        }
        sizes
    }

    /// What is asked of the engine.
    #[must_use]
    pub fn request(&self, asked: &Asked, budget: Budget) -> FrontierRequest {
        let mut portfolio = asked.portfolio.clone();
        let sizes = match self {
            Self::Ringfence => {
                // Each size sets its own, so what is set decides nothing else.
                portfolio.ringfence_share = None;
                Grown::Ringfence { ringfence_shares: self.sizes(asked) }
            }
            Self::Pot(pot) => Grown::Pot { pot: pot.clone(), factors: self.sizes(asked) },
        };
        FrontierRequest { portfolio, regime: Regime::Ringfenced, budget, sizes }
    }

    /// Sets the size: the share, or every year of the pot times the factor, to the penny.
    pub fn set(&self, input: &mut CapitalInput, size: Rate) {
        let scaled = |limits: &mut Vec<String>| {
            for limit in limits {
                let money = Money::from_text(limit).ok().and_then(|money| money.pounds().checked_mul(size.decimal()));
                let pence = money
                    .map(|money| money.round_dp_with_strategy(2, rust_decimal::RoundingStrategy::MidpointAwayFromZero));
                if let Some(money) = pence.and_then(|pounds| Money::from_pounds(pounds).ok()) {
                    *limit = money.to_string();
                }
            }
        };
        match self {
            Self::Ringfence => input.ringfence_share = size.decimal().normalize().to_string(),
            Self::Pot(code) if code == NATIONAL => scaled(&mut input.national),
            Self::Pot(code) => {
                input.pots.iter_mut().filter(|pot| pot.code == *code).for_each(|pot| scaled(&mut pot.limits));
            }
        }
    }
}

fn hundredths(count: i64) -> Rate {
    Rate::from_decimal(Decimal::new(count, 2)).unwrap_or(Rate::ZERO)
}

/// The best choice at each size.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct BySize {
    /// What grows.
    pub grows: Grows,
    /// What was asked.
    pub asked: Asked,
    /// Size by size, rising.
    pub frontier: Frontier,
}

impl BySize {
    /// Works out every size, each within the budget.
    ///
    /// ```
    /// use engine::capital::portfolio::Budget;
    /// use scenario::capital::{Appraised, Asked, BySize, Grows};
    /// let input = scenario::Baseline::default().inputs().capital;
    /// let asked = Asked::read(&input, &Appraised::out(&input).unwrap()).unwrap();
    /// let by_size = BySize::out(Grows::Ringfence, asked, Budget::default());
    /// assert_eq!(by_size.frontier.steps.len(), 13);
    /// assert!(by_size.more(by_size.best().unwrap()).unwrap().count() > 0);
    /// ```
    #[must_use]
    pub fn out(grows: Grows, asked: Asked, budget: Budget) -> Self {
        let mut run = SizesRun::new(grows, asked, budget, None);
        while !run.step(budget.nodes) {}
        run.outcome()
    }

    /// The step of a size.
    #[must_use]
    pub fn at(&self, size: Rate) -> Option<&Step> {
        self.frontier.steps.iter().find(|step| step.at == size)
    }

    /// The step of the size that is set.
    #[must_use]
    pub fn as_set(&self) -> Option<&Step> {
        self.at(self.grows.as_set(&self.asked))
    }

    /// The step others are held against.
    #[must_use]
    pub fn reference(&self) -> Option<&Step> {
        self.at(self.grows.reference())
    }

    /// What a step is worth more than the one others are held against; `None` unless both are found.
    #[must_use]
    pub fn more(&self, step: &Step) -> Option<Pence> {
        Some(step.value?.minus(self.reference()?.value?))
    }

    /// The step that is worth most, the smallest of equals.
    #[must_use]
    pub fn best(&self) -> Option<&Step> {
        let best = self.frontier.steps.iter().filter_map(|step| step.value).max()?;
        self.frontier.steps.iter().find(|step| step.value == Some(best))
    }

    /// The smallest size above none that is worth less than none.
    #[must_use]
    pub fn small_loss(&self) -> Option<&Step> {
        self.worth(|more| more < 0).next()
    }

    /// The smallest size above none that is worth more than none.
    #[must_use]
    pub fn small_gain(&self) -> Option<&Step> {
        self.worth(|more| more > 0).next()
    }

    /// Sizes above none whose worth beyond the reference, in pence, is so.
    pub fn worth(&self, is_so: impl Fn(i128) -> bool) -> impl Iterator<Item = &Step> {
        self.frontier
            .steps
            .iter()
            .filter(move |step| step.at > Rate::ZERO && self.more(step).is_some_and(|more| is_so(more.count())))
    }

    /// Sizes found but not proven best.
    pub fn unproven(&self) -> impl Iterator<Item = &Step> {
        self.frontier.steps.iter().filter(|step| step.status == Standing::BestFound)
    }

    /// Sizes at which no choice is allowed.
    pub fn impossible(&self) -> impl Iterator<Item = &Step> {
        self.frontier.steps.iter().filter(|step| step.status == Standing::Infeasible)
    }
}

/// Every size being worked out, one after the other; what an earlier run has worked out from the same is taken over.
#[derive(Debug, Clone)]
pub struct SizesRun {
    grows: Grows,
    asked: Asked,
    run: FrontierRun,
}

impl SizesRun {
    /// Not begun.
    #[must_use]
    pub fn new(grows: Grows, asked: Asked, budget: Budget, before: Option<&Self>) -> Self {
        let request = grows.request(&asked, budget);
        let run = match before {
            Some(before) => FrontierRun::after(request, &before.run),
            None => FrontierRun::new(request),
        };
        Self { grows, asked, run }
    }

    /// Looks into some parts more of the size at hand; true when every size is worked out.
    pub fn step(&mut self, nodes: u32) -> bool {
        self.run.look(nodes)
    }

    /// Ends the size at hand with the best it has found.
    pub fn settle_for_the_best(&mut self) {
        self.run.settle();
    }

    /// Sizes done and sizes wanted.
    #[must_use]
    pub fn progress(&self) -> (usize, usize) {
        self.run.progress()
    }

    /// Size by size, as far as they are worked out.
    #[must_use]
    pub fn outcome(&self) -> BySize {
        BySize { grows: self.grows.clone(), asked: self.asked.clone(), frontier: self.run.frontier() }
    }
}
