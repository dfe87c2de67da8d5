//! What the scenarios come to beside one another, in a sentence: whose money differs most, and on which pages anything does.

use engine::quantities::Pence;
use rust_decimal::Decimal;
use words::count::listed;
use words::{Figures, Sentence};

use super::Amount;
use super::page::{ComparedPage, Told};

/// What each page tells of each scenario, in their order; `None` where a scenario has no answer there.
pub type Compared = Vec<(ComparedPage, Vec<Option<Told>>)>;

/// One of those behind the figures that has more or less than in the first scenario.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Mover {
    /// Its code.
    pub code: String,
    /// Its name.
    pub name: String,
    /// What it has more; below zero, less.
    pub more: Pence,
}

impl Mover {
    /// What it has more or less, in words: `Somerset has £8.99m a year less`.
    #[must_use]
    pub fn words(&self) -> String {
        let way = if self.more.count() < 0 { "less" } else { "more" };
        format!("{} has {} a year {way}", self.name, Figures::Illustrative.amount(self.more))
    }
}

/// Whose money differs between two scenarios, the furthest first; those with the same by name are left out.
#[must_use]
pub fn movers(first: &Told, other: &Told) -> Vec<Mover> {
    let mut movers: Vec<Mover> = Vec::new();
    for one in &other.each {
        let before = first.each.iter().find(|before| before.code == one.code);
        if let (Amount::Money(now), Some(Amount::Money(then))) = (&one.amount, before.map(|before| &before.amount))
            && now != then
        {
            movers.push(Mover { code: one.code.clone(), name: one.name.clone(), more: now.minus(*then) });
        }
    }
    order::by_key(&mut movers, |mover| core::cmp::Reverse(mover.more.count().unsigned_abs()));
    movers
}

/// The pages on which anything differs from the first scenario.
#[must_use]
pub fn differing(compared: &Compared) -> Vec<ComparedPage> {
    let differs = |told: &Vec<Option<Told>>| {
        let mut told = told.iter();
        let first = told.next();
        first.is_some_and(|first| told.any(|other| other != first))
    };
    compared.iter().filter(|(_, told)| differs(told)).map(|(page, _)| *page).collect()
}

/// The sentence; `names` are what the scenarios are called, in their order.
#[must_use]
pub fn headline(names: &[String], compared: &Compared) -> Sentence {
    if names.len() < 2 {
        return Sentence::plain(
            "There is one scenario so far. Put another beside it, and the figures of both stand here side by side.",
        );
    }
    let differing = differing(compared);
    let Some(name) = names.first().filter(|_| !differing.is_empty()) else {
        return Sentence::new().answer("The scenarios give the same figures").say(" on every page.");
    };
    let others: Vec<String> =
        differing.iter().filter(|page| **page != ComparedPage::Allocation).map(|page| page.name().to_owned()).collect();
    let also = |sentence: Sentence| match others.as_slice() {
        [] => sentence,
        some => sentence.say(format!(" They also differ on {}.", listed(some))),
    };
    let furthest = furthest(compared);
    match furthest {
        None => Sentence::plain("Boards have the same money in every scenario; ")
            .answer(format!("the scenarios differ on {}", listed(&others)))
            .say("."),
        Some((at, movers)) => {
            let other = names.get(at).cloned().unwrap_or_default();
            let most = movers.first().map(Mover::words).unwrap_or_default();
            let is_other_way = |mover: &&Mover| {
                movers.first().is_some_and(|first| (first.more.count() < 0) != (mover.more.count() < 0))
            };
            let back = movers.iter().find(is_other_way).map(Mover::words);
            let also_back = back.map_or_else(String::new, |back| format!(", and {back}"));
            also(
                Sentence::plain(format!("Beside {name}, {other} moves most money: in the last year "))
                    .answer(format!("{most}{also_back}"))
                    .say("."),
            )
        }
    }
}

/// The scenario whose boards differ most from the first, by its place, with those boards.
fn furthest(compared: &Compared) -> Option<(usize, Vec<Mover>)> {
    let (_, told) = compared.iter().find(|(page, _)| *page == ComparedPage::Allocation)?;
    let first = told.first()?.as_ref()?;
    let mut best: Option<(usize, Vec<Mover>)> = None;
    for (at, other) in told.iter().enumerate().skip(1) {
        let Some(other) = other else { continue };
        let movers = movers(first, other);
        let far = |movers: &[Mover]| movers.first().map_or(0, |mover| mover.more.count().unsigned_abs());
        if far(&movers) > best.as_ref().map_or(0, |(_, best)| far(best)) {
            best = Some((at, movers));
        }
    }
    best
}

/// One row of a table of what is no money: its name, and what it is in every scenario.
pub type Row = (String, Vec<String>);

/// Those that are not the same in every scenario, such as services with another verdict, in the order of the first.
#[must_use]
pub fn unlike(told: &[Option<Told>]) -> Vec<Row> {
    let mut rows: Vec<Row> = Vec::new();
    let mut seen: Vec<&str> = Vec::new();
    for one in told.iter().flatten().flat_map(|told| &told.each) {
        if seen.contains(&one.code.as_str()) || !matches!(one.amount, Amount::Words(_)) {
            continue;
        }
        seen.push(&one.code);
        let amounts: Vec<Option<&Amount>> = told.iter().map(|told| amount(told.as_ref()?, &one.code)).collect();
        let differs = amounts.first().is_some_and(|first| {
            amounts.iter().any(|amount| match (first, amount) {
                (Some(first), Some(amount)) => first.apart(amount) > Decimal::ZERO,
                (first, amount) => first.is_some() != amount.is_some(),
            })
        });
        if differs {
            let words = amounts.iter().map(|amount| amount.map_or_else(|| "Not there".to_owned(), Amount::words));
            rows.push((one.name.clone(), words.collect()));
        }
    }
    rows
}

fn amount<'a>(told: &'a Told, code: &str) -> Option<&'a Amount> {
    told.each.iter().find(|one| one.code == code).map(|one| &one.amount)
}
