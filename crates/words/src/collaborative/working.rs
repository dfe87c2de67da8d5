//! The working of each key figure of the Collaborative page.

use engine::parameters::Grade;
use engine::pathways::collaborative::{Answer, Year};
use engine::quantities::{Pence, Rate};
use engine::working::Working;

use super::LIMITS;
use crate::figures::{percent_as_set, pounds_and_pence};

/// How far the figures of a working can be trusted.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Grades {
    /// Of patients moved back.
    pub moved_back: Grade,
    /// Of the price out of area.
    pub out_price: Grade,
    /// Of the price of who cares for them now.
    pub near_price: Grade,
    /// Of the set-up.
    pub set_up: Grade,
    /// Of community services.
    pub community: Grade,
    /// Of the share reinvested.
    pub reinvested: Grade,
    /// Of the price of a community place.
    pub place_price: Grade,
    /// Of the budget.
    pub budget: Grade,
    /// Of the saving, the reinvestment, the places and the result.
    pub results: [Grade; 4],
}

fn sum(answer: &Answer, of: fn(&Year) -> Option<Pence>) -> Option<Pence> {
    answer.years.iter().try_fold(Pence::default(), |sum, year| Some(sum.plus(of(year)?)))
}

fn begun(title: &str, formula: &str) -> Working {
    let mut working = Working::new(title, formula);
    LIMITS.clone_into(&mut working.rounding);
    working
}

/// The working of the saving; `None` where a part of it is not known.
#[must_use]
pub fn saving(answer: &Answer, out_price: Pence, grades: Grades) -> Option<Working> {
    let mut working = begun(
        "saving over all years",
        "What patients moved back would have cost out of area, less what they cost nearer home, the set-up and community services.",
    );
    let years = answer.totals.patient_years?;
    let patients = working.step(
        "Years of care for patients moved back",
        years.0.to_string(),
        "Patients moved back so far, added up over the years",
        grades.moved_back,
    );
    let price =
        working.step("Price of a patient and year out of area", pounds_and_pence(out_price), "Set", grades.out_price);
    let without = Pence::of(years.0.saturating_mul(out_price.count()));
    let out = working.step(
        "What they would have cost out of area",
        pounds_and_pence(without),
        format!("{patients} × {price}"),
        grades.out_price,
    );
    let near = working.step(
        "What they cost nearer home",
        pounds_and_pence(sum(answer, |year| year.nearer_home_cost)?),
        format!("{patients} × the price of who cares for them"),
        grades.near_price,
    );
    let set_up = working.step(
        "Set-up",
        pounds_and_pence(sum(answer, |year| year.set_up_cost)?),
        "Set, in the first year; nothing where care is bought",
        grades.set_up,
    );
    let community = working.step(
        "Community services",
        pounds_and_pence(sum(answer, |year| year.community_cost)?),
        "Set, added up over the years",
        grades.community,
    );
    working.step(
        "Saving",
        pounds_and_pence(answer.totals.saving?),
        format!("{out} − {near} − {set_up} − {community}"),
        grades.results.first().copied()?,
    );
    Some(working)
}

/// The working of what is reinvested.
#[must_use]
pub fn reinvested(answer: &Answer, share: Option<Rate>, grades: Grades) -> Option<Working> {
    let mut working = begun(
        "reinvested over all years",
        "The share of each year’s saving, to the penny; a year that saves nothing reinvests nothing, and earlier losses are not made good first.",
    );
    let saved = answer.years.iter().try_fold(Pence::default(), |sum, year| {
        let saving = year.saving?;
        Some(if saving.count() > 0 { sum.plus(saving) } else { sum })
    })?;
    let grade = grades.results.first().copied()?;
    let savings = working.step(
        "Savings of the years that save",
        pounds_and_pence(saved),
        "Added up; years that cost more are left out",
        grade,
    );
    let share = working.step("Share reinvested", percent_as_set(share?.decimal()), "Set", grades.reinvested);
    working.step(
        "Reinvested",
        pounds_and_pence(answer.totals.reinvested?),
        format!("{savings} × {share}, each year by itself"),
        grades.results.get(1).copied()?,
    );
    Some(working)
}

/// The working of the places.
#[must_use]
pub fn places(answer: &Answer, price: Pence, grades: Grades) -> Option<Working> {
    let mut working = begun(
        "community places over all years",
        "Each year what is reinvested and what was left the year before buys whole places, each for that year.",
    );
    let [_, of_money, of_places, _] = grades.results;
    let money = working.step(
        "Reinvested",
        pounds_and_pence(answer.totals.reinvested?),
        "As worked out for what is reinvested",
        of_money,
    );
    let price = working.step("Price of one place and year", pounds_and_pence(price), "Set", grades.place_price);
    let left = answer.years.last()?.carried?;
    let left = working.step("Left at the end", pounds_and_pence(left), "Less than the price of a place", of_places);
    working.step(
        "Years of a community place",
        answer.totals.places?.0.to_string(),
        format!("({money} − {left}) ÷ {price}"),
        of_places,
    );
    Some(working)
}

/// The working of what is left of the budget.
#[must_use]
pub fn result(answer: &Answer, grades: Grades) -> Option<Working> {
    let mut working = begun(
        "left of the budget over all years",
        "The budget less everything spent on the pathway, what is reinvested among it. Above nothing is left over, below nothing is overspent.",
    );
    let grade = grades.results.get(3).copied()?;
    let money = |of: fn(&Year) -> Option<Pence>| sum(answer, of).map(pounds_and_pence);
    let budget =
        working.step("Budget", pounds_and_pence(answer.totals.budget?), "Set, added up over the years", grades.budget);
    let out = working.step(
        "Out of area",
        money(|year| year.out_of_area_cost)?,
        "Patients still there × the price there",
        grades.out_price,
    );
    let near = working.step(
        "Nearer home",
        money(|year| year.nearer_home_cost)?,
        "Patients moved back × the price there",
        grades.near_price,
    );
    let set_up = working.step("Set-up", money(|year| year.set_up_cost)?, "Set", grades.set_up);
    let community = working.step("Community services", money(|year| year.community_cost)?, "Set", grades.community);
    let again = working.step(
        "Reinvested",
        money(|year| year.reinvested)?,
        "As worked out for what is reinvested",
        grades.results.get(1).copied()?,
    );
    working.step(
        "Left over",
        pounds_and_pence(answer.totals.result?),
        format!("{budget} − {out} − {near} − {set_up} − {community} − {again}"),
        grade,
    );
    Some(working)
}
