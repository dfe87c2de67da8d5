//! Bills: what nation, footprint and board pay, year by year, up front and over time.

use serde::Serialize;

use crate::entry::Whole;
use crate::pathways::unknown::{Found, Gaps, both, given, less, pence, running, sum, times};
use crate::quantities::{Fraction, Pence, apportion};

use super::lumps::{Chance, Lumps};
use super::{MOST_COUNTED, People, Request, due};

/// What each pays, in pounds; the parts add up: board and rest of footprint to the footprint, footprint and rest of nation to the nation.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize)]
pub struct Payers {
    /// Everybody.
    pub nation: Option<Pence>,
    /// The footprint, the board among it.
    pub footprint: Option<Pence>,
    /// The board.
    pub board: Option<Pence>,
    /// The other boards of the footprint.
    pub rest_of_footprint: Option<Pence>,
    /// The other footprints.
    pub rest_of_nation: Option<Pence>,
}

/// One year.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Year {
    /// 1 for the first.
    pub year: u32,
    /// Patients of the nation who start.
    pub starting: Option<Whole>,
    /// Patients of the nation who started so recently that a payment falls due, failed or not.
    pub in_payment: Option<Whole>,
    /// Paid up front.
    pub up_front: Payers,
    /// Expected over time.
    pub over_time: Payers,
    /// Up front less over time; + = less is paid over time in this year.
    pub difference: Payers,
    /// Expected to be paid by the nation in later years for patients who have started.
    pub owed: Option<Pence>,
    /// Whole patients of the board.
    pub board: Chance,
    /// Whole patients of the footprint.
    pub footprint: Chance,
}

/// The worst years.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Worst {
    /// Of the nation.
    pub nation: Option<WorstOf>,
    /// Of the footprint.
    pub footprint: Option<WorstOf>,
    /// Of the board.
    pub board: Option<WorstOf>,
}

/// The worst year of one payer either way.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
pub struct WorstOf {
    /// Paying up front.
    pub up_front: WorstYear,
    /// Paying over time.
    pub over_time: WorstYear,
    /// What the worst year is less over time.
    pub less: Pence,
}

/// A year and what it costs.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
pub struct WorstYear {
    /// The first of the worst, 1 for the first year.
    pub year: u32,
    /// Pounds.
    pub amount: Pence,
}

/// One year in pence; of the payers board, rest of footprint, rest of nation.
pub(super) struct Bill {
    starting: Found<i128>,
    in_payment: Found<i128>,
    up_front: Found<i128>,
    over_time: Found<i128>,
    owed: Found<i128>,
    parts: [Found<[i128; 3]>; 2],
}

/// Every year until the last payment.
pub(super) fn bills(request: &Request, due: &[Found<Fraction>], expected: &Found<Fraction>) -> Vec<Bill> {
    let patients = |year: usize| match request.patients.get(year) {
        Some(patients) => given(patients.map(i128::from), format!("patients[{year}]")),
        None => Ok(0),
    };
    let price = given(request.price.map(|price| i128::from(price.pence())), "price");
    let years = request.patients.len().saturating_add(due.len()).saturating_sub(1);
    let shares: Vec<Found<Fraction>> = (0..years).map(|year| shares_of_price(&patients, due, year)).collect();
    let paid = to_the_penny(&shares, &price);
    let started = running(&(0..years).map(patients).collect::<Vec<_>>());
    let mut bills = Vec::new();
    let mut before = Ok(0);
    for ((year, paid), started) in (0..years).zip(paid).zip(started) {
        let recent = (0..due.len()).filter_map(|ago| year.checked_sub(ago)).map(patients).collect::<Vec<_>>();
        let up_front = times(&patients(year), &price);
        let over_time = less(&paid, &before);
        let in_all =
            of_price(&both(&started, expected).map(|(started, share)| share.times(&Fraction::whole(started))), &price);
        let in_all = if started == Ok(0) { Ok(0) } else { in_all };
        bills.push(Bill {
            starting: patients(year),
            in_payment: sum(&recent),
            parts: [&up_front, &over_time].map(|amount| parts(request.people, amount)),
            up_front,
            over_time,
            owed: less(&in_all, &paid),
        });
        before = paid;
    }
    bills
}

/// Prices that fall due in a year, as a number of whole prices.
fn shares_of_price(patients: &impl Fn(usize) -> Found<i128>, due: &[Found<Fraction>], year: usize) -> Found<Fraction> {
    let mut all = Ok(Fraction::whole(0));
    for (ago, share) in due.iter().enumerate() {
        let Some(start) = year.checked_sub(ago) else { break };
        let patients = patients(start);
        if patients == Ok(0) {
            continue;
        }
        let here = both(&patients, share).map(|(patients, share)| share.times(&Fraction::whole(patients)));
        all = both(&all, &here).map(|(all, here)| if all.is_zero() { here } else { all.plus(&here) });
    }
    all
}

/// What is paid up to the end of each year, rounded once.
fn to_the_penny(shares: &[Found<Fraction>], price: &Found<i128>) -> Vec<Found<i128>> {
    let mut all = Ok(Fraction::whole(0));
    let mut step = |share: &Found<Fraction>| {
        all = both(&all, share).map(|(all, share)| if all.is_zero() { share } else { all.plus(&share) });
        of_price(&all, price)
    };
    shares.iter().map(&mut step).collect()
}

fn of_price(prices: &Found<Fraction>, price: &Found<i128>) -> Found<i128> {
    if prices.as_ref().is_ok_and(Fraction::is_zero) || price == &Ok(0) {
        return Ok(0);
    }
    both(prices, price)
        .map(|(prices, price)| Pence::nearest(&prices.times(&Fraction::whole(price))).unwrap_or_default().count())
}

/// An amount among board, rest of footprint and rest of nation.
fn parts(people: Option<People>, amount: &Found<i128>) -> Found<[i128; 3]> {
    if amount == &Ok(0) {
        return Ok([0; 3]);
    }
    both(&given(people, "people"), amount).map(|(people, amount)| {
        let weights = [
            people.board,
            people.footprint.saturating_sub(people.board),
            people.nation.saturating_sub(people.footprint),
        ];
        let weights = weights.map(|people| u128::try_from(people).unwrap_or(0));
        let shared = apportion(u64::try_from(amount).unwrap_or(0), &weights).unwrap_or_default();
        [0, 1, 2].map(|place| shared.get(place).copied().map_or(0, i128::from))
    })
}

/// The years as they go into the answer.
pub(super) fn years(request: &Request, bills: &[Bill], gaps: &mut Gaps) -> Vec<Year> {
    let of = |(year, bill): (u32, &Bill)| {
        let [up_front, over_time] = &bill.parts;
        let [up_front, over_time] = [payers(&bill.up_front, up_front, gaps), payers(&bill.over_time, over_time, gaps)];
        Year {
            year,
            starting: gaps.noted("starting", bill.starting.clone().map(Whole)),
            in_payment: gaps.noted("in_payment", bill.in_payment.clone().map(Whole)),
            difference: up_front.less(&over_time),
            up_front,
            over_time,
            owed: gaps.noted("owed", pence(bill.owed.clone())),
            board: chance(request, bill, |people| people.board, gaps),
            footprint: chance(request, bill, |people| people.footprint, gaps),
        }
    };
    (1_u32..).zip(bills).map(of).collect()
}

fn payers(all: &Found<i128>, parts: &Found<[i128; 3]>, gaps: &mut Gaps) -> Payers {
    let of = gaps.noted("payers", parts.clone());
    let footprint = of.map(|[board, rest, _]| Pence::of(board).plus(Pence::of(rest)));
    Payers {
        nation: gaps.noted("nation", pence(all.clone())),
        footprint,
        board: of.map(|[board, _, _]| Pence::of(board)),
        rest_of_footprint: of.map(|[_, rest, _]| Pence::of(rest)),
        rest_of_nation: of.map(|[_, _, rest]| Pence::of(rest)),
    }
}

impl Payers {
    fn less(&self, other: &Self) -> Self {
        let less = |one: Option<Pence>, other: Option<Pence>| one.zip(other).map(|(one, other)| one.minus(other));
        Self {
            nation: less(self.nation, other.nation),
            footprint: less(self.footprint, other.footprint),
            board: less(self.board, other.board),
            rest_of_footprint: less(self.rest_of_footprint, other.rest_of_footprint),
            rest_of_nation: less(self.rest_of_nation, other.rest_of_nation),
        }
    }
}

/// Whole patients of one place in a year, and what those of a bad year cost.
fn chance(request: &Request, bill: &Bill, of: fn(&People) -> i64, gaps: &mut Gaps) -> Chance {
    let people = given(request.people, "people");
    let price = due::price(request);
    let mut lumps = |name, patients: &Found<i128>| {
        if patients.as_ref().is_ok_and(|patients| *patients > MOST_COUNTED) {
            gaps.meaningless(name, "too_many_to_count");
            return None;
        }
        let found = both(patients, &people)
            .map(|(patients, people)| Lumps::of(patients, of(&people), people.nation, request.bad_year));
        gaps.noted(name, found).flatten()
    };
    let starting = lumps("bad_year_starting", &bill.starting);
    let in_payment = lumps("bad_year_in_payment", &bill.in_payment);
    let mut cost = |lumps: &Option<Lumps>, share: Fraction| {
        let patients = lumps.as_ref()?.bad_year.0;
        let all = share.times(&Fraction::whole(patients));
        if patients == 0 {
            Some(Pence::default())
        } else {
            gaps.noted("bad_year_cost", due::of_price(&Ok(all), &price))
        }
    };
    Chance {
        up_front: cost(&starting, Fraction::whole(1)),
        over_time: cost(&in_payment, due::one(request.payments)),
        starting,
        in_payment,
    }
}

/// Sums over all years: up front, over time, and the difference.
pub(super) fn totals(bills: &[Bill], gaps: &mut Gaps) -> [Payers; 3] {
    let mut of = |place: usize, amount: fn(&Bill) -> &Found<i128>| {
        // To the end whatever is not known: every gap is told.
        let mut parts: Found<[i128; 3]> = Ok([0; 3]);
        for bill in bills {
            let here = bill.parts.get(place).cloned().unwrap_or(Ok([0; 3]));
            parts = both(&parts, &here)
                .map(|([a, b, c], [d, e, f])| [a.saturating_add(d), b.saturating_add(e), c.saturating_add(f)]);
        }
        payers(&sum(bills.iter().map(amount)), &parts, gaps)
    };
    let up_front = of(0, |bill| &bill.up_front);
    let over_time = of(1, |bill| &bill.over_time);
    let difference = up_front.less(&over_time);
    [up_front, over_time, difference]
}

/// The worst year of each payer either way.
pub(super) fn worst(bills: &[Bill], gaps: &mut Gaps) -> Worst {
    let parts = |bill: &Bill, way: usize| bill.parts.get(way).cloned().unwrap_or(Ok([0; 3]));
    let mut of = |name, amount: &dyn Fn(&Bill, usize) -> Found<i128>| {
        let way = |way| worst_year(&bills.iter().map(|bill| amount(bill, way)).collect::<Vec<_>>());
        let [up_front, over_time] = gaps.noted(name, both(&way(0), &way(1)).map(|(one, other)| [one, other]))?;
        Some(WorstOf { up_front, over_time, less: up_front.amount.minus(over_time.amount) })
    };
    Worst {
        nation: of("worst_of_nation", &|bill, way| {
            if way == 0 { bill.up_front.clone() } else { bill.over_time.clone() }
        }),
        footprint: of("worst_of_footprint", &|bill, way| {
            parts(bill, way).map(|[board, rest, _]| board.saturating_add(rest))
        }),
        board: of("worst_of_board", &|bill, way| parts(bill, way).map(|[board, _, _]| board)),
    }
}

fn worst_year(amounts: &[Found<i128>]) -> Found<WorstYear> {
    sum(amounts)?;
    let mut worst = WorstYear { year: 1, amount: Pence::default() };
    for (year, amount) in (1_u32..).zip(amounts.iter().flatten()) {
        if Pence::of(*amount) > worst.amount {
            worst = WorstYear { year, amount: Pence::of(*amount) };
        }
    }
    Ok(worst)
}
