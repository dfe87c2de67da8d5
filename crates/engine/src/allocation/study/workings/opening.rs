//! The working of a board's opening money, by residence and by host.

use crate::allocation::study::flow::FlowRow;
use crate::allocation::study::input::{Basis, UpliftInput};
use crate::allocation::study::measures::Ledger;
use crate::allocation::study::opening::total;
use crate::allocation::study::texts::{Exact, Texts};
use crate::allocation::study::uplift;
use crate::quantities::{FinancialYear, Money};
use crate::working::Working;

use super::formula::{Formula, Line};
use super::grading::{self, Graded};
use super::sheet::{Part, Sheet, pounds};
use super::show::Show;

/// How the money that the rule starts from came about; `None` where there is no such board.
pub fn opening(ledger: &Ledger<'_>, board: usize) -> Option<Working> {
    match ledger.study.opening.basis {
        Basis::Host => by_host(ledger, board),
        Basis::Residence => by_residence(ledger, board),
    }
}

/// How a board's opening money by residence came about: what its residents bring the hospitals of each host.
///
/// ```
/// use engine::allocation::study::{example, workings::opening::by_residence, Ledger, Study};
/// # let (facts, input) = (example::facts(), example::input());
/// # let study = Study::read(&input, &facts).unwrap();
/// # let outcome = study.outcome(&facts).unwrap();
/// # let ledger = Ledger::new(&facts, &input, &study, &outcome);
/// // 300 + 20 + 10 of 1,000 people treated, at £1,000 each.
/// let working = by_residence(&ledger, 0).unwrap();
/// let amounts: Vec<&str> = working.steps.iter().map(|step| step.amount.as_str()).collect();
/// assert_eq!(amounts, ["£300,000.00", "£20,000.00", "£10,000.00", "£330,000.00"]);
/// ```
pub fn by_residence(ledger: &Ledger<'_>, board: usize) -> Option<Working> {
    let (opening, facts) = (&ledger.study.opening, ledger.facts.boards.get(board)?);
    if opening.flows.is_empty() {
        return entered(ledger, board, &opening.residence);
    }
    let title = format!("Opening money of {}, {}, by the board where patients live", facts.name, opening.year);
    let formula = "What its residents bring the hospitals of each board, added up.";
    let mut sheet = Sheet::new(title, formula);
    let part = |(host, row): (usize, &FlowRow)| {
        let (_, pence) = row.residents.iter().find(|(resident, _)| *resident == board)?;
        let name = ledger.facts.boards.get(host)?.short_name;
        let all = Money::from_pence(*opening.host.get(host)?)?;
        let how = format!("Its residents' part of the {} that stand with hospitals of {name}", pounds(all));
        Some(Part { name: format!("Treated in {name}"), pence: (*pence).into(), how })
    };
    let parts: Vec<Part> = opening.flows.iter().enumerate().filter_map(part).collect();
    let graded = grading::shares(ledger);
    let mut lines = sheet.parts(parts, "Treated in other boards", &graded);
    if lines.is_empty() {
        lines.push(sheet.money("Treated anywhere", 0, "No flow leads to this board", &graded));
    }
    let sum = Formula::sum_shown(lines)?;
    sheet.worked("Opening money by residence", &sum, Show::Money, "", &[])?;
    let finish = "Each host's money is shared out over boards of residence to the penny, by where its patients live; what belongs to \
                  people of no listed board stays apart.";
    Some(sheet.finish(finish))
}

/// How a board's opening money by host came about; `None` where money by host is not known.
///
/// ```
/// use engine::allocation::study::{example, workings::opening::by_host, Ledger, Study};
/// # let (facts, input) = (example::facts(), example::input());
/// # let study = Study::read(&input, &facts).unwrap();
/// # let outcome = study.outcome(&facts).unwrap();
/// # let ledger = Ledger::new(&facts, &input, &study, &outcome);
/// let working = by_host(&ledger, 0).unwrap();
/// let amounts: Vec<&str> = working.steps.iter().map(|step| step.amount.as_str()).collect();
/// assert_eq!(amounts, ["£1,000,000.00", "500", "1,000", "£500,000.00", "£500,000.00"]);
/// ```
pub fn by_host(ledger: &Ledger<'_>, board: usize) -> Option<Working> {
    let (opening, facts) = (&ledger.study.opening, ledger.facts.boards.get(board)?);
    let money = *opening.host.get(board)?;
    if !ledger.input.opening.own.is_empty() {
        return entered(ledger, board, &opening.host);
    }
    let title = format!("Opening money of {}, {}, by the board where the provider stands", facts.name, opening.year);
    let mut sheet = Sheet::new(title, "The national sum shared by how many people the hospitals of each board treat.");
    let how = "After deductions; it has a working of its own";
    let sum = sheet.money("National sum", total(&opening.host), how, &grading::stated_sum(ledger));
    let graded = grading::opening(ledger);
    let treated = |host: usize| {
        let flows = ledger.facts.flows.iter().filter(|flow| flow.host == host);
        flows.fold(0_u64, |sum, flow| sum.saturating_add(flow.persons))
    };
    let everyone = (0..ledger.boards()).fold(0_u64, |sum, host| sum.saturating_add(treated(host)));
    let how = "Catchment people of all admissions, about 2019";
    let own = sheet.given("People treated there", Exact::whole(treated(board)), Show::Number, how, &graded);
    let all = sheet.given("People treated in all boards", Exact::whole(everyone), Show::Number, how, &graded);
    let share = sum.exact().times(own.exact()).over(all.exact());
    let share = sheet.worked("Its share of the sum", &share, Show::Money, "", &[])?;
    let shown = share.shown();
    let rounding = sheet.rounding(&shown, money, "So that all boards add up to the national sum");
    let last = rounding.map_or(shown.clone(), |rounding| shown.plus(rounding.shown()));
    sheet.worked("Opening money by host", &last, Show::Money, "", &[])?;
    Some(sheet.finish("Whole pennies by largest remainder."))
}

/// Money the user entered, raised to the opening year and scaled where so much was asked for.
fn entered(ledger: &Ledger<'_>, board: usize, openings: &[i64]) -> Option<Working> {
    let (opening, given) = (&ledger.study.opening, &ledger.input.opening);
    let facts = ledger.facts.boards.get(board)?;
    let side = match given.own_basis {
        Basis::Residence => "where patients live",
        Basis::Host => "where the provider stands",
    };
    let title = format!("Opening money of {}, {}, by the board {side}", facts.name, opening.year);
    let mut sheet = Sheet::new(title, "The amount entered, brought to the opening year and to the sum that is shared.");
    let yours = Graded::yours();
    let factor = factor(ledger)?;
    let amount = |code: &str| {
        let row = given.own.iter().find(|row| row.code == code)?;
        Some(Money::from_text(&row.amount).ok()?.pence())
    };
    let raised = |code: &str| amount(code).map(|pence| uplift::raise(pence, &factor));
    let entered = sheet.money("Amount entered", amount(facts.code)?, "As you entered it", &yours);
    let mut line = entered;
    if !factor.is_one() {
        let uplift = uplift_line(&mut sheet, ledger, factor.clone());
        let formula = entered.exact().times(uplift.exact());
        line = sheet.worked("In opening-year prices", &formula, Show::Money, "", &[])?;
    }
    let all = ledger.facts.boards.iter().filter_map(|board| raised(board.code)).fold(0_i64, i64::saturating_add);
    let base = total(openings);
    if all != base {
        let all = sheet.money("All boards' amounts", all, "Added up in opening-year prices", &yours);
        let base = sheet.money("Sum that is shared", base, "After deductions; it has a working of its own", &yours);
        let formula = line.shown().times(base.exact()).over(all.exact());
        line = sheet.worked("Scaled to that sum", &formula, Show::Money, "", &[])?;
    }
    let shown = line.shown();
    let rounding = sheet.rounding(&shown, *openings.get(board)?, "So that all boards add up to the sum");
    let last = rounding.map_or(shown.clone(), |rounding| shown.plus(rounding.shown()));
    sheet.worked("Opening money", &last, Show::Money, "", &[])?;
    Some(sheet.finish("Whole pennies by largest remainder."))
}

/// The factor from the price year to the opening year.
pub(super) fn factor(ledger: &Ledger<'_>) -> Option<Exact> {
    let given = &ledger.input.opening;
    let price_year = FinancialYear::from_text(&given.price_year)?;
    uplift::factor(&given.uplift, price_year, ledger.study.opening.year, ledger.facts, &mut Texts::default())
}

/// The line of that factor.
pub(super) fn uplift_line(sheet: &mut Sheet, ledger: &Ledger<'_>, factor: Exact) -> Line {
    let given = &ledger.input.opening;
    let (how, graded) = match &given.uplift {
        UpliftInput::None => ("No uplift".to_owned(), Graded::derived()),
        UpliftInput::GdpDeflator => {
            ("GDP deflator of the one year over that of the other".to_owned(), grading::deflator())
        }
        UpliftInput::Smoothed => (
            "GDP deflator with 2020/21 and 2021/22 evened out, one year over the other".to_owned(),
            grading::deflator(),
        ),
        UpliftInput::OwnSeries { from, to } => (format!("{to} ÷ {from}, as you entered them"), Graded::yours()),
        UpliftInput::Components { components } => (
            format!("{} components as you entered them, each share times its own uplift", components.len()),
            Graded::yours(),
        ),
    };
    let name = format!("Uplift from {} to {}", given.price_year, ledger.study.opening.year);
    sheet.given(name, factor, Show::Number, how, &graded)
}
