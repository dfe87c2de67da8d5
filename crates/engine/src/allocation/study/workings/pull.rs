//! The pull to target in a board's working, under the rule in use.

use crate::allocation::pace_of_change::{Band, PaceOfChange};
use crate::quantities::Rate;

use super::allocation::Standing;
use super::formula::{Formula, Line};
use super::grading::{self, Graded};
use super::level::{is_below, level};
use super::sheet::Sheet;
use super::show::{Show, percent};

/// The sentence of the rule in use.
pub(super) fn words(pace: &PaceOfChange) -> String {
    match pace {
        PaceOfChange::StraightLine { years } => {
            format!("moved along the straight line that reaches target in year {years}")
        }
        PaceOfChange::Proportional { convergence } if *convergence == Rate::ZERO => {
            "not moved towards target".to_owned()
        }
        PaceOfChange::Proportional { convergence } => format!("moved {} of the way to target", percent(*convergence)),
        PaceOfChange::Bands { .. } => "moved by what the band of its distance adds or takes away".to_owned(),
        PaceOfChange::Sliding { .. } => "moved by what the sliding scale adds or takes away at its distance".to_owned(),
    }
}

/// Adds the lines of the pull and returns the last: `u - a * g`.
pub(super) fn pull(sheet: &mut Sheet, standing: &Standing<'_>) -> Option<Line> {
    let setting = grading::pace(&standing.ledger.input.rule);
    match &standing.request.pace {
        PaceOfChange::Proportional { convergence } => {
            let formula = Formula::Percent(*convergence).times(standing.gap.exact());
            sheet.worked("Share of the gap closed", &formula, Show::Money, "", &[&setting])
        }
        PaceOfChange::StraightLine { years } => straight_line(sheet, standing, *years, &setting),
        PaceOfChange::Bands { bands } => {
            let band = band(sheet, standing, bands);
            let growth = band.map_or(Rate::ZERO, |band| band.differential);
            let limit = band.and_then(|band| band.below);
            let note = match (limit, standing.distance) {
                (Some(limit), _) => format!("the first band that holds its distance ends at {}", percent(limit)),
                (None, Some(_)) => "its distance is in the last, open band".to_owned(),
                (None, None) => "no target, so the last band".to_owned(),
            };
            let formula = standing.prior.clone().times(Formula::Percent(growth));
            sheet.worked("Growth added or taken away by its band", &formula, Show::Money, &note, &[&setting])
        }
        PaceOfChange::Sliding { knots } => {
            let (height, note) = level(sheet, knots, standing.distance)?;
            let name = "Growth added or taken away by the scale";
            let growth = sheet.worked(name, &height, Show::Percent, &note, &[&setting])?;
            let formula = standing.prior.clone().times(growth.exact());
            sheet.worked("The same in pounds", &formula, Show::Money, "", &[])
        }
    }
}

fn straight_line(sheet: &mut Sheet, standing: &Standing<'_>, years: u32, setting: &Graded) -> Option<Line> {
    let (ledger, board) = (standing.ledger, standing.board);
    let graded = grading::used(ledger);
    let since = |board: usize| {
        let arrived = (1..=standing.year).fold(0_i64, |sum, year| sum.saturating_add(ledger.arrived(year, board)));
        ledger.allocation(0, board).saturating_add(arrived)
    };
    let how = "Opening money, with what has come with services since";
    let own = sheet.money("Money at the start", since(board), how, &graded);
    let all = sheet.money("All boards' money at the start", ledger.sum(since), how, &graded);
    let start = || own.exact().over(all.exact());
    let gone = Formula::Whole(standing.year.min(years).into());
    let along = standing.share.exact().minus(start()).times(gone).over(Formula::Whole(years.into()));
    let line = standing.quantum.exact().times(start().plus(along));
    let formula = line.minus(standing.prior.clone().plus(standing.growth.exact()));
    let note = format!("year {} of {years} on the line", standing.year.min(years));
    sheet.worked("Step along the straight line", &formula, Show::Money, &note, &[setting])
}

fn band<'b>(sheet: &Sheet, standing: &Standing<'_>, bands: &'b [Band]) -> Option<&'b Band> {
    let Some(distance) = standing.distance.and_then(|line| sheet.exact(line)) else { return bands.last() };
    bands.iter().find(|band| band.below.is_none_or(|limit| is_below(distance, limit)))
}
