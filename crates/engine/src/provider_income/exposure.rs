//! Exposure: what a provider gains or loses when the boards its patients come from do not all grow alike.
//!
//! > exposure = sum over boards of income from the board x (the board's growth - average growth)
//!
//! **+ = its boards grow faster than the average.** Each board's part is rounded to the penny and the parts are added up. Not modelled:
//! boards that move their patients or pay for less: a measure of pressure, not a forecast of income.

use crate::quantities::{Fraction, Money, Pence};

/// One board's part, from growth or growth factors, both of the same kind; `None` beyond the range of pence.
///
/// ```
/// use engine::provider_income::exposure::part;
/// use engine::quantities::{Fraction, Money};
/// // £40,000 from a board that grows 20% where all grow 10%.
/// let [own, average] = [20, 10].map(|percent| Fraction::of(percent, 100).unwrap());
/// assert_eq!(part(Money::from_text("40000").unwrap(), &own, &average).unwrap().to_string(), "4000.00");
/// ```
pub fn part(income: Money, own: &Fraction, average: &Fraction) -> Option<Pence> {
    Pence::nearest(&Fraction::whole(income.pence()).times(&own.minus(average)))
}
