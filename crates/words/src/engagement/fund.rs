//! What the fund pays, in words: the grant and what it covers, which weighting pays most and why.

use engine::engagement::fund::{Bound, CeilingKind};
use engine::parameters::Grade;
use engine::quantities::{Money, Pence};
use engine::working::Working;

use super::headline::Grant;
use super::money::{percent, share_of, whole_pounds};
use crate::count::digits;
use crate::exact::Exact;
use crate::figures::pounds_and_pence;
use crate::sentence::Sentence;

/// A large sum as prose has it: `£20 million`, `£277,778`.
///
/// ```
/// use engine::quantities::Money;
/// use words::engagement::fund::large;
/// let of = |text| large(Money::from_text(text).unwrap());
/// assert_eq!([of("20000000"), of("12500000"), of("277777.78")], ["£20 million", "£12.5 million", "£277,778"]);
/// ```
#[must_use]
pub fn large(money: Money) -> String {
    const TENTH: i64 = 10_000_000;
    const MILLION: i64 = 100_000_000;
    let pence = money.pence();
    let is_whole = |unit: i64| pence.checked_rem(unit) == Some(0);
    if pence >= MILLION && is_whole(TENTH) {
        let millions = Exact::from(money).millionth();
        format!("£{} million", millions.to_places(u32::from(!is_whole(MILLION))))
    } else {
        whole_pounds(money)
    }
}

/// What one weighting pays, as far as words need it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Paid {
    /// The weighting.
    pub grant: Grant,
    /// The charity's own grant a year.
    pub own: Option<Money>,
    /// The bound that decides it.
    pub bound: Option<Bound>,
    /// Which ceiling that is.
    pub ceiling: Option<CeilingKind>,
}

/// Which weighting pays the charity most, as the title of a figure.
#[must_use]
pub fn title(paid: &[Paid]) -> String {
    let known: Option<Vec<(Grant, Money)>> = paid.iter().map(|paid| Some((paid.grant, paid.own?))).collect();
    let Some(known) = known.filter(|known| !known.is_empty()) else {
        return "What the fund would pay is not known yet".to_owned();
    };
    let most = known.iter().map(|(_, own)| *own).max().unwrap_or(Money::ZERO);
    let best: Vec<Grant> = known.iter().filter(|(_, own)| *own == most).map(|(grant, _)| *grant).collect();
    match best.as_slice() {
        [one] => format!("{} would pay this charity most", one.name()),
        all if all.len() == known.len() => "Every weighting would pay this charity the same".to_owned(),
        _ => "Two weightings would pay this charity most".to_owned(),
    }
}

/// Why weightings pay this charity what they pay: a ceiling that decides, or that most applicants are smaller still; blank where neither is so.
#[must_use]
pub fn why(paid: &[Paid], smaller: usize, others: usize) -> String {
    let known: Option<Vec<(Paid, Money)>> = paid.iter().map(|paid| Some((*paid, paid.own?))).collect();
    let Some(known) = known.filter(|known| known.len() > 1) else { return String::new() };
    if let Some(kind) = held_in_all(&known) {
        return format!("A ceiling decides your grant whatever the weighting: {}.", ceiling(kind));
    }
    let Some((least, amount)) = known.iter().min_by_key(|(_, own)| *own) else { return String::new() };
    let is_alone = known.iter().filter(|(_, own)| own == amount).count() == 1;
    let most_are_smaller = smaller.saturating_mul(2) > others;
    if !is_alone {
        return String::new();
    }
    match least.grant {
        Grant::Smooth if most_are_smaller && least.bound.is_none() => {
            "A smooth weighting pays you least, because most applicants are smaller still.".to_owned()
        }
        Grant::Bands => "Weighting by size band pays you least.".to_owned(),
        Grant::Equal => "The same for all pays you least.".to_owned(),
        Grant::Smooth => "A smooth weighting pays you least.".to_owned(),
    }
}

fn held_in_all(known: &[(Paid, Money)]) -> Option<CeilingKind> {
    let first = known.first()?.0.ceiling?;
    known.iter().all(|(paid, _)| paid.bound == Some(Bound::Ceiling) && paid.ceiling == Some(first)).then_some(first)
}

/// A ceiling inside a sentence.
#[must_use]
pub const fn ceiling(kind: CeilingKind) -> &'static str {
    match kind {
        CeilingKind::Requested => "no grant is above what was asked for",
        CeilingKind::OfCost => "no grant is above its share of what being heard costs you",
        CeilingKind::OfIncome => "no grant is above its share of your income",
    }
}

/// Whether a ceiling rather than the weighting decides what small charities get: those held at one among all of them, by the two smallest
/// sizes; blank where there are none.
#[must_use]
pub fn small_charities(held: usize, all: usize) -> String {
    match (held, all) {
        (_, 0) => String::new(),
        (0, _) => {
            "The weighting decides what micro and small charities get: none of them is held at a ceiling.".to_owned()
        }
        (held, all) if held == all => {
            "A ceiling, not the weighting, decides what every micro and small charity gets.".to_owned()
        }
        (held, all) => format!(
            "A ceiling, not the weighting, decides what {} of {} micro and small charities get.",
            digits(held),
            digits(all)
        ),
    }
}

/// What the headline of the fund's page says.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FundHeadline {
    /// The weighting that is set.
    pub grant: Grant,
    /// A year of the fund.
    pub a_year: Option<Money>,
    /// The charity's own grant a year.
    pub own: Option<Money>,
    /// What being heard costs it.
    pub cost: Option<Pence>,
    /// How many systems are reached without and with the grant, and how many it must be heard in.
    pub reached: Option<(u32, u32, u32)>,
    /// What is blank.
    pub lacks: Vec<String>,
}

impl FundHeadline {
    /// The answer, and what it covers.
    #[must_use]
    pub fn sentence(&self) -> Sentence {
        let (Some(a_year), Some(own)) = (self.a_year, self.own) else {
            let blank = if self.lacks.is_empty() {
                String::new()
            } else {
                format!(" Left blank: {}.", crate::count::listed(&self.lacks))
            };
            return Sentence::new()
                .say("What the fund would pay you ")
                .answer("is not known yet")
                .say(format!(".{blank}"));
        };
        let how = match self.grant {
            Grant::Bands => "weighted by size band",
            Grant::Equal => "shared equally",
            Grant::Smooth => "weighted smoothly by income",
        };
        let covers = self.cost.and_then(|cost| share_of(Pence::of(own.pence()), cost));
        let covers = covers.map_or_else(String::new, |share| format!(", {share} what being heard costs you"));
        let answer = Sentence::new()
            .say(format!("A fund of {} a year, {how}, ", large(a_year)))
            .answer(format!("would pay you {} a year", whole_pounds(own)))
            .say(format!("{covers}."));
        let systems = |number: u32| digits(usize::try_from(number).unwrap_or(usize::MAX));
        match self.reached {
            Some((without, with, all)) if with == all && with > without => answer.say(format!(
                " With your own budget you would reach all {} systems instead of {}.",
                systems(all),
                systems(without)
            )),
            Some((without, with, _)) if with > without => answer.say(format!(
                " With your own budget you would reach {} {} instead of {}.",
                systems(with),
                crate::count::noun(usize::try_from(with).unwrap_or(0), "system", "systems"),
                systems(without)
            )),
            Some((without, ..)) => answer.say(format!(" You would still reach {}.", super::money::systems(without))),
            None => answer,
        }
    }

    /// The same in a line.
    #[must_use]
    pub fn short(&self) -> String {
        self.own.map_or_else(
            || "What the fund would pay is not known yet.".to_owned(),
            |own| format!("The fund would pay you {} a year.", whole_pounds(own)),
        )
    }
}

/// The working of a grant.
#[must_use]
pub fn working(
    pot: (&str, Option<Money>),
    applicants: usize,
    weight: &str,
    paid: &Paid,
    grades: [Grade; 2],
) -> Working {
    let mut working = Working::new(
        "your grant a year",
        "Each grant is one rate times the applicant’s weight, never below the least grant nor above its ceilings. The rate is the one that spends the pot.",
    );
    let money = |money: Option<Money>| money.map_or_else(|| super::cost::NOT_KNOWN.to_owned(), pounds_and_pence);
    let a = working.step(pot.0, money(pot.1), "A year of the fund, less the secretariat’s share", grades[0]);
    let b = working.step("Applicants", digits(applicants), "Yours among them", grades[1]);
    let c = working.step("Your weight", weight, "Under this weighting", grades[1]);
    let how = match (paid.bound, paid.ceiling) {
        (Some(Bound::Ceiling), Some(kind)) => format!("Held at a ceiling: {}", ceiling(kind)),
        (Some(Bound::Floor), _) => "The least grant".to_owned(),
        _ => format!("{c} × the rate at which the grants of all {b} come to {a}"),
    };
    working.step("Your grant", money(paid.own), how, grades[0].max(grades[1]));
    "Grants are whole pence and, with what is unspent, add up to the pot to the penny: pence left over go to the largest fractions.".clone_into(&mut working.rounding);
    working
}

/// The working of what a grant covers.
#[must_use]
pub fn coverage_working(own: Option<Money>, cost: Option<Pence>, grades: [Grade; 2]) -> Working {
    let mut working = Working::new("what the grant covers", "Your grant over what being heard costs you.");
    let money = |money: Option<Pence>| money.map_or_else(|| super::cost::NOT_KNOWN.to_owned(), pounds_and_pence);
    let a = working.step(
        "Your grant",
        money(own.map(|own| Pence::of(own.pence()))),
        "As worked out for the grant",
        grades[0],
    );
    let b = working.step("Cost", money(cost), "A first year, as worked out on the page of costs", grades[1]);
    working.step("Covers", coverage(own, cost), format!("{a} ÷ {b}"), grades[0].max(grades[1]));
    working
}

/// The working of how far the budget goes with the grant.
#[must_use]
pub fn reach_working(
    budget: Option<Money>,
    own: Option<Money>,
    without: &str,
    with: &str,
    grades: [Grade; 2],
) -> Working {
    let mut working = Working::new(
        "systems reached with the grant",
        "The most systems whose cost of a first year, with the national work, is within the budget and the grant.",
    );
    let money = |money: Option<Money>| money.map_or_else(|| super::cost::NOT_KNOWN.to_owned(), pounds_and_pence);
    let a = working.step("Budget", money(budget), "Set", grades[1]);
    working.step("Systems without the grant", without, format!("Within {a}"), grades[1]);
    let c = working.step(
        "Your grant",
        money(own),
        "As worked out for the grant; from a pot in each system, as many grants as systems",
        grades[0],
    );
    working.step("Systems with the grant", with, format!("Within {a} + {c}"), grades[0].max(grades[1]));
    working
}

/// The working of an equal part of one system and year.
#[must_use]
pub fn system_working(pot: &str, systems: &str, years: &str, each: Option<Money>, grade: Grade) -> Working {
    let mut working = Working::new("a system a year", "The fund over all its years, divided by systems and by years.");
    let a = working.step("The fund", pot, "Recommendation 9 of Devolve to Evolve, unless changed", grade);
    let b = working.step("Systems", systems, "36 from April 2026, 42 before", grade);
    let c = working.step("Years", years, "Recommendation 9", grade);
    let each = each.map_or_else(|| super::cost::NOT_KNOWN.to_owned(), pounds_and_pence);
    working.step("A system a year", each, format!("{a} ÷ {b} ÷ {c}"), grade);
    "Rounded once, to the penny. The paper says around £240,000, for 42 systems.".clone_into(&mut working.rounding);
    working
}

/// What a grant covers.
#[must_use]
pub fn coverage(own: Option<Money>, cost: Option<Pence>) -> String {
    let share = own.zip(cost).and_then(|(own, cost)| percent(Pence::of(own.pence()), cost));
    share.unwrap_or_else(|| super::cost::NOT_KNOWN.to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn paid(amounts: [i64; 3]) -> [Paid; 3] {
        let paid = |(grant, pounds): (Grant, i64)| Paid {
            grant,
            own: Money::from_pence(pounds.saturating_mul(100)),
            bound: None,
            ceiling: None,
        };
        let [bands, equal, smooth] = amounts;
        [(Grant::Bands, bands), (Grant::Equal, equal), (Grant::Smooth, smooth)].map(paid)
    }

    #[test]
    fn the_title_names_the_weighting_that_pays_most() {
        assert_eq!(title(&paid([4_302, 3_356, 2_828])), "Size bands would pay this charity most");
        assert_eq!(title(&paid([5, 5, 5])), "Every weighting would pay this charity the same");
        assert_eq!(title(&paid([5, 5, 4])), "Two weightings would pay this charity most");
        assert_eq!(title(&[]), "What the fund would pay is not known yet");
    }

    #[test]
    fn a_reason_is_given_only_when_it_is_true() {
        assert_eq!(
            why(&paid([4_302, 3_356, 2_828]), 4_000, 4_999),
            "A smooth weighting pays you least, because most applicants are smaller still."
        );
        assert_eq!(why(&paid([4_302, 3_356, 2_828]), 2_000, 4_999), "A smooth weighting pays you least.");
        assert_eq!(why(&paid([1, 2, 3]), 4_000, 4_999), "Weighting by size band pays you least.");
        assert_eq!(why(&paid([1, 1, 3]), 4_000, 4_999), "");
        let held = paid([9, 9, 9]).map(|paid| Paid {
            bound: Some(Bound::Ceiling),
            ceiling: Some(CeilingKind::OfIncome),
            ..paid
        });
        assert_eq!(
            why(&held, 0, 10),
            "A ceiling decides your grant whatever the weighting: no grant is above its share of your income."
        );
    }

    #[test]
    fn the_headline_says_the_grant_and_what_it_covers() {
        let headline = FundHeadline {
            grant: Grant::Bands,
            a_year: Money::from_pence(1_000_000_000),
            own: Money::from_pence(430_200),
            cost: Some(Pence::of(4_142_400)),
            reached: Some((3, 7, 36)),
            lacks: Vec::new(),
        };
        assert_eq!(
            headline.sentence().text(),
            "A fund of £10 million a year, weighted by size band, would pay you £4,302 a year, about a tenth of what being heard costs you. \
             With your own budget you would reach 7 systems instead of 3."
        );
        let blank = FundHeadline { own: None, lacks: vec!["income".into()], ..headline };
        assert_eq!(blank.sentence().text(), "What the fund would pay you is not known yet. Left blank: income.");
    }
}
