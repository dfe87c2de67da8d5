//! What is due with each payment, as a share of the price.
#![expect(clippy::arithmetic_side_effects, reason = "whole numbers of any size cannot overflow")]

use num_bigint::BigInt;

use crate::pathways::unknown::{Found, both, given};
use crate::quantities::{Fraction, Pence, Rate};

use super::{Failure, Request};

/// The share of one of so many equal payments.
pub(super) fn one(payments: u32) -> Fraction {
    Fraction::of(1, payments.max(1)).unwrap_or_else(|| Fraction::whole(1))
}

/// The price in pence.
pub(super) fn price(request: &Request) -> Found<Fraction> {
    given(request.price, "price").map(|price| Fraction::whole(price.pence()))
}

/// A share of the price, to the penny.
pub(super) fn of_price(share: &Found<Fraction>, price: &Found<Fraction>) -> Found<Pence> {
    both(share, price).map(|(share, price)| Pence::nearest(&share.times(&price)).unwrap_or_default())
}

/// The share expected with each payment, all over one denominator where they are known.
pub(super) fn due(request: &Request) -> Vec<Found<Fraction>> {
    let payment = one(request.payments);
    let linked = given(request.linked, "linked").map(|linked| Fraction::from(linked.decimal()));
    let nothing_linked = linked.as_ref().is_ok_and(Fraction::is_zero);
    let due = still_well(request).into_iter().map(|well| {
        let nothing_fails = well.as_ref().is_ok_and(|well| *well == Fraction::whole(1));
        if nothing_linked || nothing_fails {
            return Ok(payment.clone());
        }
        both(&linked, &well).map(|(linked, well)| {
            let stopped = linked.times(&Fraction::whole(1).minus(&well));
            payment.times(&Fraction::whole(1).minus(&stopped))
        })
    });
    over_one_denominator(due.collect())
}

/// The sum of all payments.
pub(super) fn all(due: &[Found<Fraction>]) -> Found<Fraction> {
    let mut all = Ok(Fraction::whole(0));
    for share in due {
        all = both(&all, share).map(|(all, share)| all.plus(&share));
    }
    all
}

/// The share of patients who are still well when each payment falls due, all of them at the first.
fn still_well(request: &Request) -> Vec<Found<Fraction>> {
    let failure = |year: usize| -> Found<Rate> {
        match &request.failure {
            Failure::Unknown => given(None, "failure"),
            Failure::Yearly(rate) => Ok(*rate),
            Failure::ByYear(rates) => given(rates.get(year).copied().flatten(), format!("failure[{year}]")),
        }
    };
    let mut well = Ok(Fraction::whole(1));
    let mut shares = Vec::new();
    for payment in 0..usize::try_from(request.payments).unwrap_or(0) {
        shares.push(well.clone());
        well = both(&well, &failure(payment))
            .map(|(well, rate)| well.times(&Fraction::whole(1).minus(&Fraction::from(rate.decimal()))));
    }
    shares
}

/// The same fractions over the longest of their denominators, which each of the others divides: sums then stay as short as they are.
fn over_one_denominator(shares: Vec<Found<Fraction>>) -> Vec<Found<Fraction>> {
    let longest = shares.iter().flatten().map(|share| share.terms().1).max().cloned();
    let Some(longest) = longest else { return shares };
    let widened = |share: Fraction| {
        let (over, under) = share.terms();
        let times: BigInt = &longest / under;
        if &times * under == longest { Fraction::of(over * &times, longest.clone()).unwrap_or(share) } else { share }
    };
    shares.into_iter().map(|share| share.map(widened)).collect()
}
