//! Revenue consequence: what a scheme costs a year once it is open.
//!
//! > depreciation = cost / life in years
//! > dividend = rate x (what is left of the cost at the start of the year + what is left at its end) / 2
//! > revenue consequence = running cost less savings + depreciation + dividend; **+ = a cost**
//!
//! A scheme opens the year after its last cost. While it is built nothing is written off and the dividend is on what has been spent.
//! Depreciation and dividend are charges on money already counted as capital: they burden a provider's revenue and must never enter a
//! present value. (Public dividend capital pays 3.5% of average net assets; an assumption here, not checked against the manual.)
//!
//! ```
//! use engine::capital::appraisal::revenue_consequence::Burden;
//! use engine::quantities::{Money, Rate};
//! let money = |text| Money::from_text(text).unwrap();
//! let burden = Burden { costs: vec![money("1000000")], running: money("40000"), life: 20, dividend: Rate::from_text("0.035").unwrap() };
//! // Year 0: 3.5% of half a million. Year 1: 40,000 + 50,000 + 3.5% of 975,000.
//! let years: Vec<String> = burden.years(2).iter().map(ToString::to_string).collect();
//! assert_eq!(years, ["17500.00", "124125.00"]);
//! ```

use crate::parameters::appraisal;
use crate::quantities::{Fraction, Money, Pence, Rate};

use super::shipped_rate;

/// What decides the burden of one scheme.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Burden {
    /// By year from its start.
    pub costs: Vec<Money>,
    /// Running cost less savings of a year in which it is open; + = a cost.
    pub running: Money,
    /// Years over which it is written off, 1 or more.
    pub life: u32,
    /// Of average net assets.
    pub dividend: Rate,
}

/// The burden of one year, by part; + = a cost.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Burdened {
    /// Running cost less savings.
    pub running: Pence,
    /// Cost written off.
    pub depreciation: Pence,
    /// Dividend on what is not written off.
    pub dividend: Pence,
    /// All three, summed exactly and rounded once.
    pub all: Pence,
}

/// The dividend that ships.
pub fn shipped_dividend() -> Rate {
    shipped_rate(appraisal::DIVIDEND)
}

impl Burden {
    /// The revenue consequence of so many years from the start, each to the penny; + = a cost.
    pub fn years(&self, years: u32) -> Vec<Pence> {
        (0..years).map(|year| self.of_year(year)).collect()
    }

    /// What those years are made of, each part to the penny by itself.
    pub fn parts(&self, years: u32) -> Vec<Burdened> {
        let pence = |exact: &Fraction| Pence::nearest(exact).unwrap_or_default();
        let of = |year: u32| Burdened {
            running: pence(&self.running_of(year)),
            depreciation: pence(&self.written_in(year)),
            dividend: pence(&self.charge_of(year)),
            all: self.of_year(year),
        };
        (0..years).map(of).collect()
    }

    fn of_year(&self, year: u32) -> Pence {
        let all = self.running_of(year).plus(&self.written_in(year)).plus(&self.charge_of(year));
        Pence::nearest(&all).unwrap_or_default()
    }

    fn running_of(&self, year: u32) -> Fraction {
        let years = self.open_years(year.saturating_add(1)).saturating_sub(self.open_years(year));
        Fraction::whole(self.running.pence()).times(&Fraction::whole(years))
    }

    fn written_in(&self, year: u32) -> Fraction {
        self.written_off(year.saturating_add(1)).minus(&self.written_off(year))
    }

    fn charge_of(&self, year: u32) -> Fraction {
        let half = Fraction::of(1, 2).unwrap_or_else(|| Fraction::whole(0));
        let net = self.left_at(year).plus(&self.left_at(year.saturating_add(1))).times(&half);
        net.times(&Fraction::from(self.dividend.decimal()))
    }

    /// Cost that is spent and not written off at the start of a year, in pence.
    fn left_at(&self, year: u32) -> Fraction {
        let spent = usize::try_from(year).unwrap_or(usize::MAX);
        let spent = self.costs.iter().take(spent).map(|cost| i128::from(cost.pence())).sum::<i128>();
        Fraction::whole(spent).minus(&self.written_off(year))
    }

    fn written_off(&self, year: u32) -> Fraction {
        let all = self.costs.iter().map(|cost| i128::from(cost.pence())).sum::<i128>();
        let years = self.open_years(year).min(self.life.max(1));
        let share = Fraction::of(years, self.life.max(1)).unwrap_or_else(|| Fraction::whole(0));
        Fraction::whole(all).times(&share)
    }

    /// Years it has been open at the start of a year.
    fn open_years(&self, year: u32) -> u32 {
        year.saturating_sub(u32::try_from(self.costs.len()).unwrap_or(u32::MAX))
    }
}
