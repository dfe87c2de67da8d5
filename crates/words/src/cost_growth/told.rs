//! Titles and sentences of the figures.

use engine::pathways::cost_growth::decomposition::Totals;
use engine::pathways::cost_growth::factor::Factor;
use engine::pathways::cost_growth::projection::Projection;
use engine::quantities::Pence;

use super::headline::{FundingKnown, first_gap, is_a_gap, out_of_ten};
use super::names::{UNDIVIDED, factor};
use crate::Figures;

/// The parts a change is made of, named, those that are nothing left out but for the four factors.
#[must_use]
pub fn parts(totals: &Totals) -> Vec<(&'static str, Pence)> {
    let mut parts: Vec<(&'static str, Pence)> =
        Factor::ALL.iter().map(|one| (factor(*one), *totals.effects.get(*one))).collect();
    let others = [("New components", totals.new), ("Ended components", totals.ended), (UNDIVIDED, totals.undivided)];
    parts.extend(others.into_iter().filter(|(_, part)| part.count() != 0));
    parts
}

/// What figure 1 found, in at most ten words.
#[must_use]
pub fn paths_title(projection: &Projection) -> String {
    let last = projection.gap.last().copied().flatten();
    if FundingKnown::of(projection) == FundingKnown::Some {
        return match last {
            Some(gap) if is_a_gap(gap) => "Spending ends above the funding".to_owned(),
            Some(_) => "Spending ends within the funding".to_owned(),
            None => "Spending, and funding as far as it is known".to_owned(),
        };
    }
    match (first_gap(projection), last) {
        (Some((_, year)), Some(gap)) if is_a_gap(gap) => format!("Spending passes the funding in {year}"),
        (Some((_, year)), _) => format!("Spending is above the funding in {year}, for a time"),
        (None, Some(_)) => "Spending stays within the funding".to_owned(),
        (None, None) => "Spending, as far as it is known".to_owned(),
    }
}

/// What figure 1 says in numbers.
#[must_use]
pub fn paths_sentence(projection: &Projection, figures: Figures) -> String {
    let ends = |of: &[Option<Pence>]| Some([of.first().copied().flatten()?, of.last().copied().flatten()?]);
    let names = projection.years.first().zip(projection.years.last());
    let (Some((first, last)), Some(spent)) = (names, ends(&projection.total)) else {
        return "Spending is not known to the end: the growth of a component is blank.".to_owned();
    };
    let way = |[from, to]: [Pence; 2]| {
        format!("from {} in {first} to {} in {last}", figures.pounds(from), figures.pounds(to))
    };
    match (ends(&projection.funding), projection.cumulative_gap.last().copied().flatten()) {
        (Some(funding), Some(gaps)) => {
            let more = if gaps.count() < 0 { "less" } else { "more" };
            format!(
                "Spending goes {}, funding {}. Over all years together {} {more} is spent than there is.",
                way(spent),
                way(funding),
                figures.amount(gaps)
            )
        }
        _ => {
            let of = if FundingKnown::of(projection) == FundingKnown::Some { " of some years" } else { "" };
            format!("Spending goes {}. The funding{of} is not known.", way(spent))
        }
    }
}

/// What figure 2 found: the largest of what makes spending grow.
#[must_use]
pub fn parts_title(totals: &Totals) -> String {
    let parts = parts(totals);
    // The last of the greatest is found, so they are looked through from the end.
    match parts.iter().rev().max_by_key(|(_, part)| *part).filter(|(_, part)| part.count() > 0) {
        Some((name, _)) if *name == UNDIVIDED => "The largest part of growth cannot be told apart".to_owned(),
        Some((name, _)) => format!("{name}: the largest part of the growth"),
        None => "Nothing makes spending grow".to_owned(),
    }
}

/// What figure 2 says in numbers.
#[must_use]
pub fn parts_sentence(totals: &Totals, figures: Figures) -> String {
    let parts = parts(totals);
    let each: Vec<String> = parts
        .iter()
        .map(|(name, part)| format!("{} {}", crate::count::lowered(name), figures.signed_pounds(*part)))
        .collect();
    let of_ten = if totals.change.count() > 0 && totals.effects.price.count() > 0 {
        format!(" Price is {} of every £10.", out_of_ten(totals.effects.price, totals.change))
    } else {
        String::new()
    };
    let grows = if totals.change.count() < 0 { "falls" } else { "grows" };
    format!("Spending {grows} by {}: {}.{of_ten}", figures.amount(totals.change), crate::count::listed(&each))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_title_names_the_largest_part() {
        let pence = |count: i64| Pence::of(count);
        let mut totals = Totals { change: pence(10), ..Totals::default() };
        totals.effects.price = pence(7);
        totals.undivided = pence(3);
        assert_eq!(parts_title(&totals), "Price: the largest part of the growth");
        assert_eq!(parts(&totals).len(), 5);
        totals.undivided = pence(30);
        assert_eq!(parts_title(&totals), "The largest part of growth cannot be told apart");
        assert_eq!(parts_title(&Totals::default()), "Nothing makes spending grow");
    }
}
