//! How the figures of the headline came about, step by step and to the penny.

use engine::parameters::Grade;
use engine::pathways::pathway::{ArrangementAnswer, Pathway, PathwayAnswer, PayerAnswer};
use engine::quantities::Pence;
use engine::working::Working;

use super::names::{noun, to_the_penny, under};
use crate::count::{capital, counted};

/// Said under every working.
pub const ROUNDING: &str = "Each stage and year is rounded to the penny once, half away from zero, and added up from there. Nothing is \
     discounted; the income a trust loses with its patients, and what better health is worth, are not counted.";

const NOT_KNOWN: &str = "Not known";

fn said(amount: Option<Pence>) -> String {
    amount.map_or_else(|| NOT_KNOWN.to_owned(), to_the_penny)
}

fn finished(mut working: Working) -> Working {
    ROUNDING.clone_into(&mut working.rounding);
    working
}

/// What the funder pays, year by year.
#[must_use]
pub fn outlay(answer: &PathwayAnswer, told: &ArrangementAnswer, funded: &PayerAnswer, grade: Grade) -> Working {
    let who = capital(noun(funded.payer).name);
    let title = format!("What it costs, {}", under(told.arrangement));
    let mut working = Working::new(
        title,
        "In year 1 the set-up and the cost for each one, once and for the year; in later years the cost for each one",
    );
    for (year, paid) in (1_u32..).zip(&answer.outlay) {
        working.step(
            format!("Year {year}"),
            said(*paid),
            "Size times the cost of each, with what prices have grown by",
            grade,
        );
    }
    working.step(format!("{who}, all years"), said(funded.account.all.outlay), "Added up", grade);
    finished(working)
}

/// What the funder saves itself, stage by stage.
#[must_use]
pub fn saving(
    (answer, pathway): (&PathwayAnswer, &Pathway),
    names: &[String],
    told: &ArrangementAnswer,
    funded: &PayerAnswer,
    grade: Grade,
) -> Working {
    let who = noun(funded.payer);
    let title = format!("What comes back to {}, {}", who.name, under(told.arrangement));
    let mut working =
        Working::new(title, "Cost of its stages before less their cost after; divided by what it pays for it");
    let stages = pathway.stages.iter().zip(&answer.stages).zip(names);
    for ((_, stage), name) in stages.filter(|((asked, _), _)| asked.payers.of(told.arrangement) == funded.payer) {
        let how = format!("{} before less {} after", said(stage.all.before), said(stage.all.after));
        working.step(name.clone(), said(stage.all.saving), how, grade);
    }
    working.step("All its stages", said(funded.account.all.saving), "Added up; below zero where they cost more", grade);
    working.step("What it pays for it", said(funded.account.all.outlay), "See its own working", grade);
    let back = funded.alignment.as_deref().map_or_else(|| "Nothing to divide by".to_owned(), pounds_back);
    working.step("Back for each £1 paid", back, "All its stages divided by what it pays", grade);
    finished(working)
}

/// What comes back for each pound, to the penny: `£1.52`.
#[must_use]
pub fn pounds_back(alignment: &str) -> String {
    let exact = alignment.parse::<rust_decimal::Decimal>().map(crate::Exact::from);
    exact.map_or_else(
        |_| alignment.to_owned(),
        |exact| {
            let text = exact.to_places(2);
            match text.strip_prefix(crate::exact::MINUS) {
                Some(rest) => format!("{}£{rest}", crate::exact::MINUS),
                None => format!("£{text}"),
            }
        },
    )
}

/// The gain of all payers.
#[must_use]
pub fn together(told: &ArrangementAnswer, grade: Grade) -> Working {
    let title = format!("Gain of all payers together, {}", under(told.arrangement));
    let mut working = Working::new(title, "What each payer saves on its stages less what it pays for what is done");
    for payer in &told.payers {
        let all = &payer.account.all;
        let how = format!("{} saved less {} paid", said(all.saving), said(all.outlay));
        working.step(capital(noun(payer.payer).name), said(all.net_gain), how, grade);
    }
    working.step("All payers", said(told.total.all.net_gain), "Added up; the same under every arrangement", grade);
    finished(working)
}

/// Who pays whom.
#[must_use]
pub fn transfers(told: &ArrangementAnswer, years: u32, grade: Grade) -> Working {
    let title = format!("Transfers that leave nobody worse off, {}", under(told.arrangement));
    let mut working = Working::new(
        title,
        "Those who gain make good what others lose, each in proportion to its gain, to the penny by largest remainder",
    );
    for payer in told.payers.iter().filter(|payer| payer.account.all.net_gain.is_some_and(|gain| gain.count() != 0)) {
        working.step(
            capital(noun(payer.payer).name),
            said(payer.account.all.net_gain),
            "Gain over all years; below zero, a loss",
            grade,
        );
    }
    let Some(transfers) = &told.transfers else {
        working.step("Transfers", "None", "All together lose, or a figure is blank", grade);
        return finished(working);
    };
    for transfer in transfers {
        let name = format!("{} to {}", capital(noun(transfer.from).name), noun(transfer.to).name);
        working.step(name, to_the_penny(transfer.amount), "Its share of the losses", grade);
    }
    let moved = transfers.iter().fold(Pence::default(), |sum, transfer| sum.plus(transfer.amount));
    let over = counted(usize::try_from(years).unwrap_or(0), "year", "years");
    working.step("All transfers", to_the_penny(moved), format!("Added up, over {over}"), grade);
    finished(working)
}
