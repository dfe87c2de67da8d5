//! The working of a board's target share: its share of England's need.

use crate::allocation::study::facts::BoardFacts;
use crate::allocation::study::input::{IndexInput, Measure, NeedInput, PopulationInput};
use crate::allocation::study::measures::Ledger;
use crate::allocation::study::texts::Exact;
use crate::quantities::Rate;
use crate::working::Working;

use super::allocation::title;
use super::formula::{Formula, Line};
use super::grading::{self, Graded};
use super::sheet::Sheet;
use super::show::Show;

/// Adds the board's weighted people, all boards', and the share, which is returned.
pub(super) fn share_lines(sheet: &mut Sheet, ledger: &Ledger<'_>, year: u32, board: usize) -> Option<Line> {
    let graded = grading::need(ledger);
    let own = Exact::of_decimal(ledger.weighted_people(year, board));
    let how = "Registered people times need; they have a working of their own";
    let own = sheet.given("Weighted people", own, Show::Number, how, &graded);
    let all =
        sheet.given("Weighted people of all boards", all_weighted(ledger, year), Show::Number, "Added up", &graded);
    sheet.worked("Share of England's need", &own.exact().over(all.exact()), Show::Percent, "", &[])
}

fn all_weighted(ledger: &Ledger<'_>, year: u32) -> Exact {
    let people = (0..ledger.boards()).map(|board| Exact::of_decimal(ledger.weighted_people(year, board)));
    people.fold(Exact::whole(0), |sum, people| sum.plus(&people))
}

/// How a board's target share in a year came about; `None` where there is no such board.
///
/// ```
/// use engine::allocation::study::{example, workings::target_share::target_share, Ledger, Study};
/// # let (facts, input) = (example::facts(), example::input());
/// # let study = Study::read(&input, &facts).unwrap();
/// # let outcome = study.outcome(&facts).unwrap();
/// # let ledger = Ledger::new(&facts, &input, &study, &outcome);
/// let working = target_share(&ledger, 1, 1).unwrap();
/// assert_eq!(working.steps.last().unwrap().amount, "40.0000%");
/// ```
pub fn target_share(ledger: &Ledger<'_>, year: u32, board: usize) -> Option<Working> {
    let (facts, given) = (ledger.facts.boards.get(board)?, &ledger.input.need);
    let formula = "Registered people times need, over the same for all boards.";
    let mut sheet = Sheet::new(format!("Target share of {}", title(ledger, year, board)), formula);
    let base = weighted(&mut sheet, ledger, facts, given)?;
    let all_factors = factors(&mut sheet, given, facts.code);
    let mut people = all_factors.into_iter().fold(base, |people, factor| people.times(factor.exact()));
    if let Some(rate) = rate_of(&given.population_growth, facts.code) {
        let years = year.max(1).min(given_years(ledger));
        people = people.times(Formula::one_plus(rate).raised(years));
    }
    if let Some(more) = people_of(&given.additional_people, facts.code) {
        let more =
            sheet.given("Additional weighted people", more, Show::Number, "As you entered them", &Graded::yours());
        people = people.plus(more.exact());
    }
    let own = sheet.worked("Weighted people", &people, Show::Number, "", &[&grading::need(ledger)])?;
    let graded = grading::need(ledger);
    let all =
        sheet.given("Weighted people of all boards", all_weighted(ledger, year), Show::Number, "Added up", &graded);
    sheet.worked("Share of England's need", &own.shown().over(all.exact()), Show::Percent, "", &[])?;
    let finish = "Weighted people are kept to a millionth. The measure of need stands in for the specialised formula, which is not \
                  public; it overstates older boards and understates London.";
    Some(sheet.finish(finish))
}

fn given_years(ledger: &Ledger<'_>) -> u32 {
    ledger.last_year().max(1)
}

/// Registered people times need, before factors.
fn weighted(sheet: &mut Sheet, ledger: &Ledger<'_>, facts: &BoardFacts, given: &NeedInput) -> Option<Formula> {
    let own_people = people_of(&given.own_population, facts.code);
    let published = Exact::whole(facts.registered);
    let how = "People on the lists of its practices";
    let people = |sheet: &mut Sheet| match own_people.clone() {
        Some(people) => sheet.given("Registered people", people, Show::Number, "As you entered them", &Graded::yours()),
        None => sheet.given("Registered people", published.clone(), Show::Number, how, &grading::registered()),
    };
    if let Some(index) = index_of(&given.own_index, facts.code) {
        let people = people(sheet);
        let index = sheet.given("Need index", index, Show::Number, "As you entered it", &Graded::yours());
        return Some(people.exact().times(index.exact()));
    }
    let measured = measured(sheet, ledger, facts, given)?;
    if own_people.is_none() {
        return Some(measured);
    }
    let people = people(sheet);
    let listed = sheet.given("Registered people as published", published, Show::Number, how, &grading::registered());
    Some(measured.times(people.exact()).over(listed.exact()))
}

/// People weighted by the measures in use, each by its share of the money.
fn measured(sheet: &mut Sheet, ledger: &Ledger<'_>, facts: &BoardFacts, given: &NeedInput) -> Option<Formula> {
    let graded = grading::need(ledger);
    let total =
        |measure| ledger.facts.boards.iter().fold(0_u64, |sum, board| sum.saturating_add(figure(board, measure)));
    let parts: Vec<(&str, Rate, Measure)> = given
        .blend
        .iter()
        .filter_map(|part| Some((part.programme.as_str(), Rate::from_text(&part.share).ok()?, part.measure)))
        .filter(|(_, share, _)| *share != Rate::ZERO)
        .collect();
    let mut sum: Option<Formula> = None;
    for (programme, share, measure) in parts {
        let own = Formula::Whole(figure(facts, measure));
        let is_whole = share.decimal() == rust_decimal::Decimal::ONE;
        let formula = if is_whole {
            own
        } else {
            let scale = Formula::Whole(total(Measure::Registered)).over(Formula::Whole(total(measure).max(1)));
            Formula::Percent(share).times(own).times(scale)
        };
        let note = format!("weighted for {}, as published", measure_words(measure));
        let name =
            if is_whole { "Weighted people as published".to_owned() } else { format!("{programme}: weighted people") };
        let line = sheet.worked(name, &formula, Show::Number, &note, &[&graded])?;
        sum = Some(sum.map_or(line.exact(), |sum| sum.plus(line.exact())));
    }
    sum
}

/// Lines of the factors that differ from 1.
fn factors(sheet: &mut Sheet, given: &NeedInput, code: &str) -> Vec<Line> {
    let named = given.factors.iter().filter(|factor| factor.used).map(|factor| (factor.name.as_str(), &factor.values));
    let all: Vec<(&str, Exact)> = core::iter::once(("Unavoidable cost", &given.unavoidable_cost))
        .chain(named)
        .filter_map(|(name, values)| Some((name, index_of(values, code)?)))
        .filter(|(_, value)| !value.is_one())
        .collect();
    let yours = Graded::yours();
    all.into_iter().map(|(name, value)| sheet.given(name, value, Show::Number, "As you entered it", &yours)).collect()
}

const fn figure(board: &BoardFacts, measure: Measure) -> u64 {
    match measure {
        Measure::Acute => board.acute,
        Measure::MentalHealth => board.mental_health,
        Measure::Overall => board.overall,
        Measure::Registered => board.registered,
    }
}

const fn measure_words(measure: Measure) -> &'static str {
    match measure {
        Measure::Acute => "general and acute need",
        Measure::MentalHealth => "mental health need",
        Measure::Overall => "need of every kind",
        Measure::Registered => "nothing: registered people",
    }
}

fn index_of(rows: &[IndexInput], code: &str) -> Option<Exact> {
    exact(&rows.iter().find(|row| row.code == code)?.value)
}

fn rate_of(rows: &[IndexInput], code: &str) -> Option<Rate> {
    Rate::from_text(&rows.iter().find(|row| row.code == code)?.value).ok()
}

fn people_of(rows: &[PopulationInput], code: &str) -> Option<Exact> {
    exact(&rows.iter().find(|row| row.code == code)?.people)
}

fn exact(text: &str) -> Option<Exact> {
    crate::quantities::decimal_text::read(text).ok().map(Exact::of_decimal)
}
