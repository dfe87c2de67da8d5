//! The working of each key figure of the Medicines page.

use engine::parameters::Grade;
use engine::pathways::pay_over_time::{Answer, WorstOf};
use engine::quantities::Pence;
use engine::working::Working;

use super::LIMITS;
use crate::figures::pounds_and_pence;

/// How far price, patients, payments, link and failure can be trusted.
pub type Grades = [Grade; 5];

/// What is invented makes everything invented; else the user's own figures make it theirs.
fn weakest(grades: Grades) -> Grade {
    [Grade::Illustrative, Grade::Assumption, Grade::Yours]
        .into_iter()
        .find(|grade| grades.contains(grade))
        .unwrap_or(Grade::Yours)
}

fn begun(title: String, formula: &str) -> Working {
    let mut working = Working::new(title, formula);
    LIMITS.clone_into(&mut working.rounding);
    working
}

/// The working of a worst year; `people` is what share of England's people the payer has, in words, or nothing for England itself.
#[must_use]
pub fn worst(
    name: &str,
    answer: &Answer,
    worst: &WorstOf,
    price: Pence,
    people: Option<&str>,
    grades: Grades,
) -> Option<Working> {
    let [of_price, of_patients, ..] = grades;
    let all = weakest(grades);
    let mut working = begun(
        format!("worst year, {name}"),
        "Each year’s payments for all patients treated in it and in the years before, as long as payments last; the worst is the largest. Up front the whole price falls due at treatment.",
    );
    let of_year = |year: u32| answer.years.iter().find(|told| told.year == year);
    let (before, after) = (of_year(worst.up_front.year)?, of_year(worst.over_time.year)?);
    let starting = working.step(
        format!("Patients of England who start in year {}", before.year),
        before.starting?.0.to_string(),
        "Set",
        of_patients,
    );
    let price = working.step("Price for one patient", pounds_and_pence(price), "Set", of_price);
    let england = working.step(
        "England’s worst year up front",
        pounds_and_pence(before.up_front.nation?),
        format!("{starting} × {price}"),
        all,
    );
    let paying = working.step(
        format!("Patients of England for whom a payment falls due in year {}", after.year),
        after.in_payment?.0.to_string(),
        "Started in that year or in the years before, as long as payments last",
        of_patients,
    );
    let over = working.step("England’s payments of that year", pounds_and_pence(after.over_time.nation?), format!("{paying}, each at what is due with its payment; what is linked is not paid for the share expected to have failed"), all);
    if let Some(share) = people {
        let share =
            working.step("Share of England’s people", share.to_owned(), "Residents, mid-2022", Grade::Published);
        working.step(
            format!("Worst year up front, {name}"),
            pounds_and_pence(worst.up_front.amount),
            format!("{england} × {share}, in whole pence that add up"),
            all,
        );
        working.step(
            format!("Worst year over time, {name}"),
            pounds_and_pence(worst.over_time.amount),
            format!("{over} × {share}, in whole pence that add up"),
            all,
        );
    }
    Some(working)
}

/// The working of the expected total.
#[must_use]
pub fn total(answer: &Answer, price: Pence, grades: Grades) -> Option<Working> {
    let [of_price, of_patients, ..] = grades;
    let all = weakest(grades);
    let mut working = begun(
        "expected total, England".to_owned(),
        "Patients times what one is expected to cost: the share of the price that falls due with each payment, added up over the payments.",
    );
    let count = answer.years.iter().try_fold(0_i128, |sum, year| Some(sum.saturating_add(year.starting?.0)))?;
    let patients = working.step("Patients of England over all years", count.to_string(), "Set, added up", of_patients);
    let price = working.step("Price for one patient", pounds_and_pence(price), "Set", of_price);
    let share = answer.due.iter().try_fold(None, |sum: Option<engine::quantities::Fraction>, share| {
        let share = share.clone()?;
        Some(Some(sum.map_or_else(|| share.clone(), |sum| sum.plus(&share))))
    });
    let share = share??.times(&engine::quantities::Fraction::whole(100)).rounded(4);
    let due = working.step(
        "Of the price, expected to be paid",
        format!("{share}%"),
        "Added up over the payments: the share not linked, and the linked share for patients still well",
        all,
    );
    let up_front =
        working.step("Up front", pounds_and_pence(answer.up_front.nation?), format!("{patients} × {price}"), all);
    working.step("Expected over time", pounds_and_pence(answer.over_time.nation?), format!("{up_front} × {due}"), all);
    Some(working)
}
