//! The years one after another: where patients are, what that costs, what is saved, and what the saving buys.

use serde::Serialize;

use crate::entry::Whole;
use crate::pathways::unknown::{Found, Gaps, both, given, less, pence, running, sum, times};
use crate::quantities::{Fraction, Pence};

use super::sharing::{self, Position};
use super::{Request, Sum, Way, pence_of};

/// One year of a collaborative; money in pounds, a year's own figures unless said otherwise.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Year {
    /// 1 for the first.
    pub year: u32,
    /// Patients still out of area.
    pub out_of_area: Option<Whole>,
    /// Patients moved back up to now.
    pub moved: Option<Whole>,
    /// Spent out of area.
    pub out_of_area_cost: Sum,
    /// Spent on patients moved back.
    pub nearer_home_cost: Sum,
    /// Spent on setting up.
    pub set_up_cost: Sum,
    /// Spent on community services.
    pub community_cost: Sum,
    /// What would have been spent had nobody moved, less what is spent; reinvestment is not taken off. + = saved.
    pub saving: Sum,
    /// The saving of all years so far.
    pub cumulative_saving: Sum,
    /// Reinvested of the saving.
    pub reinvested: Sum,
    /// Whole community places bought for the year with it and what was carried.
    pub places: Option<Whole>,
    /// Left of that for the next year.
    pub carried: Sum,
    /// Spent in all, reinvestment among it.
    pub spent: Sum,
    /// The budget.
    pub budget: Sum,
    /// Budget less everything spent; + = left over, - = overspent.
    pub result: Sum,
    /// Everyone's part of the result.
    pub position: Option<Position>,
}

/// Sums over all years.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Totals {
    /// Years of care for patients moved back.
    pub patient_years: Option<Whole>,
    /// Saving.
    pub saving: Sum,
    /// Reinvested.
    pub reinvested: Sum,
    /// Places bought, each for a year.
    pub places: Option<Whole>,
    /// Spent.
    pub spent: Sum,
    /// Budget.
    pub budget: Sum,
    /// Budget less spent.
    pub result: Sum,
}

/// The course of one year, each figure known or with what it lacks; money in pence.
#[derive(Debug, Clone)]
pub(super) struct Course {
    pub out_of_area: Found<i128>,
    pub moved: Found<i128>,
    pub out_of_area_cost: Found<i128>,
    pub nearer_home_cost: Found<i128>,
    pub set_up_cost: Found<i128>,
    pub community_cost: Found<i128>,
    pub saving: Found<i128>,
    pub cumulative_saving: Found<i128>,
    pub reinvested: Found<i128>,
    pub places: Found<i128>,
    pub carried: Found<i128>,
    pub spent: Found<i128>,
    pub budget: Found<i128>,
    pub result: Found<i128>,
}

/// A figure of a list by year, at its path.
fn of_year<T: Copy>(list: &[Option<T>], name: &str, place: usize) -> Found<T> {
    let whole = if list.is_empty() { name.to_owned() } else { format!("{name}[{place}]") };
    given(list.get(place).copied().flatten(), whole)
}

/// All years.
pub(super) fn courses(request: &Request) -> Vec<Course> {
    let own = |place| of_year(&request.moved_back, "moved_back", place).map(i128::from);
    let own: Vec<Found<i128>> = (0..request.moved_back.len()).map(own).collect();
    let mut carried = Ok(0);
    let mut all_saved = Ok(0);
    let mut courses = Vec::new();
    for (place, moved) in running(&own).into_iter().enumerate() {
        let course = course(request, place, moved, &carried, &all_saved);
        carried = course.carried.clone();
        all_saved = course.cumulative_saving.clone();
        courses.push(course);
    }
    courses
}

fn course(
    request: &Request,
    place: usize,
    moved: Found<i128>,
    carried: &Found<i128>,
    all_saved: &Found<i128>,
) -> Course {
    let out_price = given(request.out_price.map(pence_of), "out_price");
    let (price, set_up) = match request.way {
        Way::Make => (given(request.in_price.map(pence_of), "in_price"), given(request.set_up.map(pence_of), "set_up")),
        Way::Buy => (given(request.buy_price.map(pence_of), "buy_price"), Ok(0)),
    };
    let out_of_area = less(&given(request.placements.map(i128::from), "placements"), &moved);
    let out_of_area_cost = times(&out_of_area, &out_price);
    let nearer_home_cost = times(&moved, &price);
    let set_up_cost = if place == 0 { set_up } else { Ok(0) };
    let community_cost = of_year(&request.community, "community", place).map(pence_of);
    let laid_out = sum([&nearer_home_cost, &set_up_cost, &community_cost]);
    let saving = less(&times(&moved, &out_price), &laid_out);
    let cumulative_saving = sum([all_saved, &saving]);
    let reinvested = reinvested(request, &saving);
    let (places, carried) = bought(request, &sum([carried, &reinvested]));
    let spent = sum([&out_of_area_cost, &laid_out, &reinvested]);
    let budget = of_year(&request.budget, "budget", place).map(pence_of);
    let result = less(&budget, &spent);
    Course {
        out_of_area,
        moved,
        out_of_area_cost,
        nearer_home_cost,
        set_up_cost,
        community_cost,
        saving,
        cumulative_saving,
        reinvested,
        places,
        carried,
        spent,
        budget,
        result,
    }
}

/// The share of a saving, to the penny, halves away from zero; nothing of a loss.
fn reinvested(request: &Request, saving: &Found<i128>) -> Found<i128> {
    let share = given(request.reinvested, "reinvested");
    if share.as_ref().is_ok_and(|share| share.decimal().is_zero()) {
        return Ok(0);
    }
    if saving.as_ref().is_ok_and(|saving| *saving <= 0) {
        return Ok(0);
    }
    both(&share, saving).map(|(share, saving)| {
        let exact = Fraction::whole(saving).times(&Fraction::from(share.decimal()));
        Pence::nearest(&exact).unwrap_or_default().count()
    })
}

/// Whole places for what there is, and what is left of it.
fn bought(request: &Request, money: &Found<i128>) -> (Found<i128>, Found<i128>) {
    if money.as_ref() == Ok(&0) {
        return (Ok(0), Ok(0));
    }
    let price = given(request.place_price.map(pence_of), "place_price");
    let split = both(money, &price)
        .map(|(money, price)| (money.checked_div(price).unwrap_or(0), money.checked_rem(price).unwrap_or(money)));
    (split.clone().map(|(places, _)| places), split.map(|(_, left)| left))
}

/// A count as it goes into the answer.
pub(super) fn whole(count: &Found<i128>) -> Found<Whole> {
    count.clone().map(Whole)
}

/// The years as they go into the answer.
pub(super) fn years(request: &Request, courses: &[Course], gaps: &mut Gaps) -> Vec<Year> {
    let of = |(year, course): (u32, &Course)| {
        let mut money = |name, figure: &Found<i128>| gaps.noted(name, pence(figure.clone()));
        let out_of_area_cost = money("out_of_area_cost", &course.out_of_area_cost);
        let nearer_home_cost = money("nearer_home_cost", &course.nearer_home_cost);
        let set_up_cost = money("set_up_cost", &course.set_up_cost);
        let community_cost = money("community_cost", &course.community_cost);
        let saving = money("saving", &course.saving);
        let cumulative_saving = money("cumulative_saving", &course.cumulative_saving);
        let reinvested = money("reinvested", &course.reinvested);
        let carried = money("carried", &course.carried);
        let spent = money("spent", &course.spent);
        let budget = money("budget", &course.budget);
        let result = money("result", &course.result);
        Year {
            year,
            out_of_area: gaps.noted("out_of_area", whole(&course.out_of_area)),
            moved: gaps.noted("moved", whole(&course.moved)),
            out_of_area_cost,
            nearer_home_cost,
            set_up_cost,
            community_cost,
            saving,
            cumulative_saving,
            reinvested,
            places: gaps.noted("places", whole(&course.places)),
            carried,
            spent,
            budget,
            result,
            position: gaps.noted("position", sharing::of_result(request, &course.result)),
        }
    };
    (1_u32..).zip(courses).map(of).collect()
}

/// Sums over all years.
pub(super) fn totals(courses: &[Course], gaps: &mut Gaps) -> Totals {
    let all = |of: fn(&Course) -> &Found<i128>| sum(courses.iter().map(of));
    Totals {
        patient_years: gaps.noted("patient_years", whole(&all(|course| &course.moved))),
        saving: gaps.noted("saving", pence(all(|course| &course.saving))),
        reinvested: gaps.noted("reinvested", pence(all(|course| &course.reinvested))),
        places: gaps.noted("places", whole(&all(|course| &course.places))),
        spent: gaps.noted("spent", pence(all(|course| &course.spent))),
        budget: gaps.noted("budget", pence(all(|course| &course.budget))),
        result: gaps.noted("result", pence(all(|course| &course.result))),
    }
}

/// Whether no year is overspent: not so as soon as one year is known to be.
pub(super) fn budget_holds(courses: &[Course], gaps: &mut Gaps) -> Option<bool> {
    if courses.iter().any(|course| course.result.as_ref().is_ok_and(|result| *result < 0)) {
        return Some(false);
    }
    gaps.noted("budget_holds", sum(courses.iter().map(|course| &course.result)).map(|_| true))
}
