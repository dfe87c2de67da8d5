//! The headline: what moving patients back saves, what that buys, when it is paid back, and whether the budget holds.

use engine::pathways::collaborative::{Answer, Standing};
use engine::quantities::Pence;

use super::NAMES;
use crate::analysis::analysis;
use crate::count::{counted, listed};
use crate::figures::Figures;
use crate::lacking::lacking;
use crate::sentence::Sentence;
use crate::year::{year, years};

/// Money as the page shows it.
pub(super) fn money(pence: Pence) -> String {
    Figures::Illustrative.amount(pence)
}

/// A count as the page says it.
fn count(number: i128) -> usize {
    usize::try_from(number).unwrap_or(usize::MAX)
}

/// The answer, and the catches.
#[must_use]
pub fn sentence(answer: &Answer, illustrative: bool) -> Sentence {
    let span = years(answer.years.len());
    let Some(moved) = answer.years.last().and_then(|year| year.moved).map(|moved| count(moved.0)) else {
        let inputs = lacking(&answer.unknown, "moved", NAMES).unwrap_or_default();
        return Sentence::plain("How many patients are moved back is ")
            .answer("not known")
            .say(format!(". Enter {inputs}."));
    };
    let patients = counted(moved, "patient", "patients");
    let Some(saving) = answer.totals.saving else {
        let inputs = lacking(&answer.unknown, "saving", NAMES).unwrap_or_default();
        return Sentence::plain(format!(
            "{patients} {} nearer home by the last year. ",
            if moved == 1 { "is" } else { "are" }
        ))
        .answer("What that saves is not known")
        .say(format!(": enter {inputs}."));
    };
    let opening = if illustrative { "With invented prices, moving " } else { "Moving " };
    let told = Sentence::plain(format!("{opening}{patients} back "));
    let told = match saving.count() {
        0 => told.answer(format!("neither saves nor costs anything over {span}")).say("."),
        more if more > 0 => {
            told.answer(format!("saves {} over {span}", money(saving))).say(format!("{}.", reinvestment(answer)))
        }
        _ => told
            .answer(format!("costs {} more over {span} than it saves", money(saving)))
            .say(format!("{}.", reinvestment(answer))),
    };
    [break_even(answer), budget(answer)]
        .into_iter()
        .filter(|words| !words.is_empty())
        .fold(told, |told, words| told.say(format!(" {words}")))
}

/// The same in a line, for the bar of a phone.
#[must_use]
pub fn short(answer: &Answer) -> String {
    let span = years(answer.years.len());
    match answer.totals.saving {
        None => "What is saved is not known.".to_owned(),
        Some(saving) if saving.count() == 0 => format!("Nothing saved over {span}."),
        Some(saving) if saving.count() > 0 => format!("{} saved over {span}.", money(saving)),
        Some(saving) => format!("{} more over {span}.", money(saving)),
    }
}

/// The sentence for a consultation answer, which stands by itself; `None` where patients or the saving are not known.
#[must_use]
pub fn to_paste(answer: &Answer, illustrative: bool) -> Option<String> {
    let moved = count(answer.years.last()?.moved?.0);
    let saving = answer.totals.saving?;
    let span = years(answer.years.len());
    let patients = counted(moved, "patient", "patients");
    let saves = match saving.count() {
        0 => format!("would neither save nor cost anything over {span}"),
        1.. => format!("would save {} over {span}", money(saving)),
        _ => format!("would cost {} more over {span} than it saves", money(saving)),
    };
    let reinvested = answer.totals.reinvested.filter(|reinvested| reinvested.count() > 0);
    let reinvested = reinvested
        .map_or_else(String::new, |reinvested| format!(", with {} reinvested in the community", money(reinvested)));
    let rests_on = if illustrative {
        "Some or all of the prices are invented for illustration."
    } else {
        "The prices are our own."
    };
    Some(analysis(&format!("moving {patients} back from placements out of area {saves}{reinvested}"), rests_on))
}

/// What is reinvested and what it buys, after a comma.
fn reinvestment(answer: &Answer) -> String {
    let Some(reinvested) = answer.totals.reinvested else { return String::new() };
    if reinvested.count() == 0 {
        return ", and nothing is reinvested".to_owned();
    }
    let bought = match answer.totals.places {
        Some(places) if places.0 == 0 => ", too little for one community place".to_owned(),
        Some(places) => {
            let places = count(places.0);
            format!(": {} of a community place", counted(places, "year", "years"))
        }
        None => String::new(),
    };
    format!("; {} is reinvested{bought}", money(reinvested))
}

/// When what was laid out is paid back: a sentence, or nothing where there is nothing to say.
#[must_use]
pub fn break_even(answer: &Answer) -> String {
    let behind = answer.years.iter().filter_map(|year| year.cumulative_saving).any(|sum| sum.count() < 0);
    match (answer.break_even.standing, answer.break_even.year) {
        (Some(Standing::InYear), Some(at)) => {
            format!("What is laid out at first is paid back by {}.", year(usize::try_from(at).unwrap_or(0)))
        }
        (Some(Standing::FromTheStart), _) if !behind => "It never costs more than it has saved.".to_owned(),
        (Some(Standing::NotWithin), _) => format!("It is not paid back within {}.", years(answer.years.len())),
        _ => String::new(),
    }
}

/// Whether the budget holds: a sentence.
#[must_use]
pub fn budget(answer: &Answer) -> String {
    match answer.budget_holds {
        Some(true) => "The budget holds in every year.".to_owned(),
        Some(false) => {
            let over = answer.years.iter().filter(|year| year.result.is_some_and(|result| result.count() < 0));
            let over: Vec<String> = over.map(|year| year.year.to_string()).collect();
            let all = over.len() == answer.years.len();
            match over.as_slice() {
                [one] => format!("The budget is overspent in {}.", year(one.parse().unwrap_or(0))),
                _ if all => "The budget is overspent in every year.".to_owned(),
                some => format!("The budget is overspent in years {}.", listed(some)),
            }
        }
        None => {
            let inputs = lacking(&answer.unknown, "budget_holds", NAMES).unwrap_or_default();
            format!("Whether the budget holds is not known: enter {inputs}.")
        }
    }
}

#[cfg(test)]
mod tests {
    use engine::pathways::collaborative::{Request, collaborative};
    use engine::quantities::{Money, Rate};

    use super::*;

    fn money_of(pounds: i64) -> Option<Money> {
        Money::from_pence(pounds.saturating_mul(100))
    }

    fn request() -> Request {
        Request {
            moved_back: vec![Some(34), Some(0)],
            placements: Some(60),
            out_price: money_of(220_000),
            in_price: money_of(180_000),
            set_up: money_of(900_000),
            community: vec![money_of(600_000), money_of(600_000)],
            reinvested: Rate::from_text("0.5").ok(),
            place_price: money_of(25_000),
            budget: vec![money_of(13_500_000), money_of(13_500_000)],
            ..Request::default()
        }
    }

    #[test]
    fn it_says_what_is_saved_what_it_buys_and_the_catches() {
        let text = |request: &Request| sentence(&collaborative(request), true).text();
        assert_eq!(
            text(&request()),
            "With invented prices, moving 34 patients back saves £620,000 over two years; £380,000 is reinvested: 15 years of a community \
             place. What is laid out at first is paid back by year\u{a0}2. The budget holds in every year."
        );
        let dear = Request { in_price: money_of(215_000), ..request() };
        assert_eq!(
            text(&dear),
            "With invented prices, moving 34 patients back costs £1.76m more over two years than it saves, and nothing is reinvested. It is \
             not paid back within two years. The budget is overspent in every year."
        );
        let open = Request { out_price: None, ..request() };
        assert_eq!(
            text(&open),
            "34 patients are nearer home by the last year. What that saves is not known: enter the price out of area."
        );
        let paste = |request: &Request, illustrative| to_paste(&collaborative(request), illustrative);
        assert_eq!(
            paste(&request(), true).as_deref(),
            Some(
                "Our analysis, made with the Specialised Services Calculator, suggests that moving 34 patients back from placements out of area \
                 would save £620,000 over two years, with £380,000 reinvested in the community. Some or all of the prices are invented for \
                 illustration."
            )
        );
        assert!(paste(&dear, false).is_some_and(|said| {
            said.ends_with("would cost £1.76m more over two years than it saves. The prices are our own.")
        }));
        assert_eq!(paste(&open, true), None);
    }

    /// Sentences of chance: every claim is held against the figures.
    #[test]
    fn every_claim_is_true_of_the_figures() {
        let mut seed = 7_u64;
        let mut next = move |most: u64| {
            seed = seed.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
            (seed >> 33).checked_rem(most).unwrap_or(0)
        };
        let mut kinds = [0_u32; 4];
        for _ in 0..600 {
            let mut pounds = |most: u64| money_of(i64::try_from(next(most)).unwrap_or(0));
            let (out_price, in_price, set_up) = (pounds(300_000), pounds(300_000), pounds(900_000));
            let community = vec![pounds(400_000), pounds(400_000), pounds(400_000)];
            let budget = vec![pounds(9_000_000), pounds(9_000_000), pounds(9_000_000)];
            let moved = i64::try_from(next(20)).unwrap_or(0);
            let request = Request {
                moved_back: vec![Some(moved), Some(3), Some(0)],
                placements: Some(40),
                out_price,
                in_price,
                set_up,
                community,
                budget,
                ..request()
            };
            let answer = collaborative(&request);
            let told = sentence(&answer, false).text();
            let saving = answer.totals.saving.unwrap_or_default().count();
            assert_eq!(told.contains(" saves £"), saving > 0, "{told}");
            assert_eq!(told.contains("more over three years than it saves"), saving < 0, "{told}");
            assert_eq!(
                told.contains("holds in every year"),
                answer.years.iter().all(|year| year.result.unwrap_or_default().count() >= 0),
                "{told}"
            );
            let paste = to_paste(&answer, false).unwrap_or_default();
            assert!(
                paste.contains(&format!("moving {}", counted(count(i128::from(moved + 3)), "patient", "patients"))),
                "{paste}"
            );
            assert_eq!(paste.contains(" would save "), saving > 0, "{paste}");
            assert_eq!(paste.contains(" more over three years than it saves"), saving < 0, "{paste}");
            assert!(paste.contains(&money(answer.totals.saving.unwrap_or_default())) || saving == 0, "{paste}");
            let reinvested = answer.totals.reinvested.unwrap_or_default();
            let told_so = paste.contains(&format!("with {} reinvested", money(reinvested)));
            assert_eq!(
                (told_so, paste.contains("reinvested")),
                (reinvested.count() > 0, reinvested.count() > 0),
                "{paste}"
            );
            let last = answer.years.last().and_then(|year| year.cumulative_saving).unwrap_or_default().count();
            assert_eq!(told.contains("not paid back within"), last < 0, "{told}");
            let behind =
                answer.years.iter().filter(|year| year.cumulative_saving.unwrap_or_default().count() < 0).count();
            assert_eq!(told.contains("is paid back by"), behind > 0 && last >= 0, "{told}");
            assert_eq!(told.contains("never costs more"), behind == 0 && saving != 0, "{told}");
            let told_so = [saving > 0, saving < 0, told.contains("paid back by"), told.contains("holds in every")];
            for (kind, is) in kinds.iter_mut().zip(told_so) {
                *kind = u32::from(is).saturating_add(*kind);
            }
        }
        assert!(kinds.iter().all(|kind| *kind > 10), "{kinds:?}");
    }
}
