//! The working of the national sum of a year, with every deduction.

use crate::allocation::study::input::{Basis, GrowthComponentInput, GrowthInput};
use crate::allocation::study::measures::Ledger;
use crate::quantities::{Money, Rate};
use crate::working::Working;

use super::allocation::year_words;
use super::formula::{Formula, Line};
use super::grading::{self, Graded};
use super::opening::{factor, uplift_line};
use super::sheet::{MOST_PARTS, Sheet};
use super::show::Show;

/// How the national sum of a year came about; year 0 is the opening year.
///
/// ```
/// use engine::allocation::study::{example, workings::national_sum::national_sum, Ledger, Study};
/// # let (facts, input) = (example::facts(), example::input());
/// # let study = Study::read(&input, &facts).unwrap();
/// # let outcome = study.outcome(&facts).unwrap();
/// # let ledger = Ledger::new(&facts, &input, &study, &outcome);
/// // £1,000,000, less £10,000 of people of no listed board, grown twice by 10%.
/// let working = national_sum(&ledger, 2).unwrap();
/// let amounts: Vec<&str> = working.steps.iter().map(|step| step.amount.as_str()).collect();
/// assert_eq!(amounts, ["£1,000,000.00", "£10,000.00", "£990,000.00", "£1,197,900.00"]);
/// assert_eq!(working.steps[3].how, "c × (1 + 10%)^2");
/// ```
pub fn national_sum(ledger: &Ledger<'_>, year: u32) -> Option<Working> {
    if year > ledger.last_year() {
        return None;
    }
    let formula = "What there was in the opening year, less what is not shared out, grown year by year.";
    let mut sheet = Sheet::new(format!("National sum, {}", year_words(ledger, year)), formula);
    let sum = opening_sum(&mut sheet, ledger)?;
    let base = after_deductions(&mut sheet, ledger, sum)?;
    if year > 0 {
        grown(&mut sheet, ledger, base, year)?;
    }
    Some(sheet.finish("Rounded once, to the penny, from the unrounded growth of all years."))
}

/// The sum before deductions, in opening-year prices.
fn opening_sum(sheet: &mut Sheet, ledger: &Ledger<'_>) -> Option<Line> {
    let given = &ledger.input.opening;
    if !given.own.is_empty() && !given.scale_to_sum {
        let how = format!("{} boards' amounts in prices of {}, added up", ledger.boards(), ledger.study.opening.year);
        return Some(sheet.money("Amounts entered", ledger.study.opening.sum.pence(), how, &Graded::yours()));
    }
    let stated = Money::from_text(&given.sum).ok()?.pence();
    let how = format!("In prices of {}", given.price_year);
    let stated = sheet.money("Sum for England", stated, how, &grading::stated_sum(ledger));
    let factor = factor(ledger)?;
    if factor.is_one() {
        return Some(stated);
    }
    let uplift = uplift_line(sheet, ledger, factor);
    sheet.worked("In opening-year prices", &stated.exact().times(uplift.exact()), Show::Money, "", &[])
}

/// What is left after each deduction and after the money of people of no listed board.
fn after_deductions(sheet: &mut Sheet, ledger: &Ledger<'_>, sum: Line) -> Option<Line> {
    let opening = &ledger.study.opening;
    let mut left = sum.shown();
    let mut after_national = sum.shown();
    let mut is_whole = true;
    for deduction in &opening.deductions {
        let graded = grading::deduction(ledger, deduction);
        let line = if deduction.path == "quantum.medicines_kept" {
            let kept = Rate::from_text(&ledger.input.quantum.medicines_kept).ok()?;
            let formula = Formula::Percent(kept).times(after_national.clone());
            sheet.worked(
                deduction.name,
                &formula,
                Show::Money,
                "of what is left after national services",
                &[&graded],
            )?
        } else {
            let how =
                if deduction.is_shadow { "Taken off, and shown as a shadow sum" } else { "Taken off before sharing" };
            sheet.money(deduction.name, deduction.amount.pence(), how, &graded)
        };
        left = left.minus(line.shown());
        if deduction.path == "quantum.national_services" {
            after_national = after_national.minus(line.shown());
        }
        is_whole = false;
    }
    if opening.basis == Basis::Residence && opening.elsewhere != 0 {
        let how = "Hospitals treat them, but no board of residence holds their money";
        let line = sheet.money("People of no listed board", opening.elsewhere, how, &grading::flows(ledger));
        left = left.minus(line.shown());
        is_whole = false;
    }
    if is_whole {
        return Some(sum);
    }
    sheet.worked("Shared out in the opening year", &left, Show::Money, "", &[])
}

fn grown(sheet: &mut Sheet, ledger: &Ledger<'_>, base: Line, year: u32) -> Option<Line> {
    let graded = grading::sum_growth(ledger);
    let name = format!("National sum in year {year}");
    let formula = match &ledger.input.quantum.growth {
        GrowthInput::One { rate } => {
            let factor = Formula::one_plus(Rate::from_text(rate).ok()?);
            base.shown().times(factor.raised(year))
        }
        GrowthInput::ByYear { rates } => {
            let mut rates = rates.iter().map(|rate| Rate::from_text(rate).ok()).collect::<Option<Vec<Rate>>>()?;
            rates.resize(usize::try_from(year).ok()?, *rates.last()?);
            let runs = rates.chunk_by(|one, next| one == next);
            let power = |run: &[Rate]| {
                let times = u32::try_from(run.len()).ok()?;
                Some(Formula::one_plus(*run.first()?).raised(times))
            };
            runs.map(power).try_fold(base.shown(), |product, factor| Some(product.times(factor?)))?
        }
        GrowthInput::ByComponent { components } => {
            let lines = component_lines(sheet, components, base, year, &graded)?;
            let sum = Formula::sum_shown(lines)?;
            let rounding =
                sheet.rounding(&sum, ledger.quantum(year), "The sum is rounded once, its components each for show");
            rounding.map_or(sum.clone(), |rounding| sum.plus(rounding.shown()))
        }
    };
    sheet.worked(name, &formula, Show::Money, "", &[&graded])
}

/// A line for each component; those that letters do not reach for stand together.
fn component_lines(
    sheet: &mut Sheet,
    components: &[GrowthComponentInput],
    base: Line,
    year: u32,
    graded: &Graded,
) -> Option<Vec<Line>> {
    let grown = |component: &GrowthComponentInput| {
        let share = Formula::Percent(Rate::from_text(&component.share).ok()?);
        let volume = Formula::one_plus(Rate::from_text(&component.volume).ok()?);
        let price = Formula::one_plus(Rate::from_text(&component.price).ok()?);
        Some(base.shown().times(share).times(volume.times(price).raised(year)))
    };
    let (first, rest) = components.split_at_checked(MOST_PARTS.saturating_mul(2)).unwrap_or((components, &[]));
    let mut lines = Vec::new();
    for component in first {
        lines.push(sheet.worked(component.name.as_str(), &grown(component)?, Show::Money, "", &[graded])?);
    }
    let rest = rest.iter().map(grown).collect::<Option<Vec<Formula>>>()?;
    if let Some(rest) = rest.into_iter().reduce(Formula::plus) {
        lines.push(sheet.worked("Other components", &rest, Show::Money, "", &[graded])?);
    }
    Some(lines)
}
