//! The rationing incentive: whom it pays to spend less on a branded medicine.
//!
//! > a board spends d less: it saves d; the rebate falls by min(d x share inside the scheme, sales - allowed); the taxpayer saves the rest
//!
//! Above allowed growth makers already pay back every pound, so a pound not spent inside the scheme saves the taxpayer nothing, while
//! its board keeps the whole pound.
//!
//! ```
//! use engine::engagement::rebate::Rationing;
//! use engine::quantities::{Money, Rate};
//! let pounds = |text: &str| Money::from_text(text).unwrap();
//! let ask = Rationing {
//!     allowed: pounds("10200000000"), sales: pounds("10300000000"), less: pounds("1"), inside: Rate::from_text("0.8").unwrap(),
//! };
//! let found = ask.incentive().unwrap();
//! assert_eq!(found.board_saves.to_string(), "1");
//! assert_eq!(found.rebate_falls.to_string(), "0.8");
//! assert_eq!(found.taxpayer_saves.to_string(), "0.2");
//! let below = Rationing { sales: pounds("10200000000"), ..ask }.incentive().unwrap();
//! assert_eq!(below.taxpayer_saves.to_string(), "1");
//! ```

use rust_decimal::Decimal;
use serde::Serialize;

use crate::quantities::{Fraction, Money, Rate};

/// The question.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Rationing {
    /// Sales that were agreed.
    pub allowed: Money,
    /// Sales there are, inside the scheme.
    pub sales: Money,
    /// How much less is spent on branded medicines, 0 or more.
    pub less: Money,
    /// Share of that spending that is inside the scheme, 0 to 1.
    pub inside: Rate,
}

/// Who gains, in pounds, exactly; what the board saves is the sum of the other two.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Incentive {
    /// The board that spends less.
    pub board_saves: Fraction,
    /// What makers no longer pay back.
    pub rebate_falls: Fraction,
    /// What is left for the taxpayer.
    pub taxpayer_saves: Fraction,
}

impl Rationing {
    /// Who gains; `None` where less is spent than nothing or the share is outside 0 to 1.
    #[must_use]
    pub fn incentive(&self) -> Option<Incentive> {
        if self.less.is_negative() || !(Decimal::ZERO..=Decimal::ONE).contains(&self.inside.decimal()) {
            return None;
        }
        let pounds = |money: Money| Fraction::from(money.pounds());
        let above = pounds(self.sales).minus(&pounds(self.allowed)).max(Fraction::whole(0));
        let board_saves = pounds(self.less);
        let rebate_falls = board_saves.times(&self.inside.decimal().into()).min(above);
        let taxpayer_saves = board_saves.minus(&rebate_falls);
        Some(Incentive { board_saves, rebate_falls, taxpayer_saves })
    }
}
