//! Make or buy: patients moved back are cared for by the members themselves, or by an outside provider at its price.
//!
//! > making = patient-years x price with the members + set-up; buying = patient-years x price outside
//! > price at which they are equal = making / patient-years
//!
//! Below that price buying is cheaper, above it making. Whoever decides may be paid for one of the two: recommendation 7 of Policy Exchange
//! (2022) asks for rules on just that. Price is all that is compared.
//!
//! ```
//! use engine::pathways::collaborative::{Cheaper, Request, collaborative};
//! use engine::quantities::Money;
//! let money = |text| Some(Money::from_text(text).unwrap());
//! let request = Request {
//!     moved_back: vec![Some(34)], in_price: money("150000"), set_up: money("340000"), buy_price: money("165000"), ..Request::default()
//! };
//! let told = collaborative(&request).make_or_buy;
//! // 34 x £150,000 + £340,000 = £5.44m, or £160,000 for each; buying is 34 x £165,000 = £5.61m.
//! assert_eq!((told.equal_price.unwrap().to_string().as_str(), told.cheaper), ("160000.00", Some(Cheaper::Make)));
//! assert_eq!((told.difference.unwrap().to_string().as_str(), told.pays_from.unwrap().0), ("170000.00", 23));
//! ```

use serde::Serialize;

use crate::entry::Whole;
use crate::pathways::unknown::{Found, Gaps, both, given, less, pence, sum, times};
use crate::quantities::{Fraction, Pence};

use super::course::{Course, whole};
use super::{Request, Sum, pence_of};

/// Which of the two is cheaper over all years.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Cheaper {
    /// Doing it with the members.
    Make,
    /// Buying it outside.
    Buy,
    /// Neither.
    Same,
}

/// The two side by side over all years.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct MakeOrBuy {
    /// Years of care for patients moved back.
    pub patient_years: Option<Whole>,
    /// What making costs.
    pub make: Sum,
    /// What buying costs.
    pub buy: Sum,
    /// Buying less making; + = making is cheaper.
    pub difference: Sum,
    /// Which is cheaper.
    pub cheaper: Option<Cheaper>,
    /// The outside price at which they cost the same, to the penny.
    pub equal_price: Sum,
    /// The same exactly, in pounds, such as `1000/3`.
    pub equal_price_exact: Option<Fraction>,
    /// Fewest patient-years from which making costs no more than buying; `null` where no number is enough.
    pub pays_from: Option<Whole>,
}

pub(super) fn make_or_buy(request: &Request, courses: &[Course], gaps: &mut Gaps) -> MakeOrBuy {
    let patient_years = sum(courses.iter().map(|course| &course.moved));
    let in_price = given(request.in_price.map(pence_of), "in_price");
    let buy_price = given(request.buy_price.map(pence_of), "buy_price");
    let set_up = given(request.set_up.map(pence_of), "set_up");
    let make = sum([&times(&patient_years, &in_price), &set_up]);
    let buy = times(&patient_years, &buy_price);
    let difference = less(&buy, &make);
    let cheaper = difference.clone().map(|difference| match difference {
        0 => Cheaper::Same,
        1.. => Cheaper::Make,
        _ => Cheaper::Buy,
    });
    let equal = both(&make, &patient_years).map(|(make, years)| Fraction::of(make, years));
    let equal = gaps.noted("equal_price", equal).and_then(|price| {
        if price.is_none() {
            gaps.meaningless("equal_price", "nobody_moved");
        }
        price
    });
    let pays_from = gaps.noted("pays_from", pays_from(&set_up, &in_price, &buy_price)).and_then(|years| {
        if years.is_none() {
            gaps.meaningless("pays_from", "never_cheaper");
        }
        years
    });
    MakeOrBuy {
        patient_years: gaps.noted("patient_years", whole(&patient_years)),
        make: gaps.noted("make", pence(make)),
        buy: gaps.noted("buy", pence(buy)),
        difference: gaps.noted("difference", pence(difference)),
        cheaper: gaps.noted("cheaper", cheaper),
        equal_price: equal.as_ref().and_then(Pence::nearest),
        equal_price_exact: equal.and_then(|pence| pence.over(&Fraction::whole(100))),
        pays_from: pays_from.map(Whole),
    }
}

/// Patient-years over which the set-up is paid back by a price with the members that is below the outside one.
fn pays_from(set_up: &Found<i128>, in_price: &Found<i128>, buy_price: &Found<i128>) -> Found<Option<i128>> {
    let gap = less(buy_price, in_price);
    both(set_up, &gap).map(|(set_up, gap)| match (set_up, gap) {
        (0, 0) => Some(0),
        (_, gap) if gap <= 0 => None,
        (set_up, gap) => {
            let whole = set_up.checked_div(gap).unwrap_or_default();
            let rest = set_up.checked_rem(gap).unwrap_or_default();
            Some(whole.saturating_add((rest > 0).into()))
        }
    })
}
