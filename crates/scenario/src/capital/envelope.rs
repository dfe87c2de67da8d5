//! Envelopes as one figure: all years of one added up, and a new sum spread over the years as the old one was.

use engine::quantities::{Money, Pence, apportion};

use super::input::{CapitalInput, PotInput};

impl PotInput {
    /// All years added up; what cannot be read counts as nothing.
    #[must_use]
    pub fn total(&self) -> Pence {
        Pence::of(self.pence().iter().map(|pence| i128::from(*pence)).sum::<i128>())
    }

    /// Sets all years to a new sum, each by the share it had, to the penny; all alike where there was nothing.
    ///
    /// ```
    /// use engine::quantities::Money;
    /// use scenario::capital::PotInput;
    /// let mut pot = PotInput { code: "QOP".into(), limits: vec!["10.00".into(), "20.00".into()] };
    /// pot.set_total(Money::from_text("33.01").unwrap());
    /// assert_eq!(pot.limits, ["11.00", "22.01"]);
    /// ```
    pub fn set_total(&mut self, total: Money) {
        let mut weights: Vec<u128> = self.pence().iter().map(|pence| u128::from(*pence)).collect();
        if weights.iter().all(|weight| *weight == 0) {
            weights.fill(1);
        }
        let parts = u64::try_from(total.pence()).ok().and_then(|total| apportion(total, &weights).ok());
        for (limit, part) in self.limits.iter_mut().zip(parts.unwrap_or_default()) {
            if let Some(money) = Money::from_wide_pence(part.into()) {
                *limit = money.to_string();
            }
        }
    }

    fn pence(&self) -> Vec<u64> {
        let pence = |limit: &String| Money::from_text(limit).ok().and_then(|money| u64::try_from(money.pence()).ok());
        self.limits.iter().map(|limit| pence(limit).unwrap_or(0)).collect()
    }
}

impl CapitalInput {
    /// The envelope of that holder.
    #[must_use]
    pub fn pot(&self, code: &str) -> Option<&PotInput> {
        self.pots.iter().find(|pot| pot.code == code)
    }
}
