//! Financial years: the deflator, and the boards that change in April 2026.
use super::fault::Faults;
use super::places::board_positions;
use super::tables::Tables;
use super::{figure, rust};

/// Writes the deflator by year and the mergers.
pub fn write(tables: &Tables, out: &mut String, faults: &mut Faults) {
    write_deflators(tables, out, faults);
    write_mergers(tables, out, faults);
}

fn write_deflators(tables: &Tables, out: &mut String, faults: &mut Faults) {
    let Some(table) = tables.find("deflators", faults) else { return };
    let file = table.file();
    let mut items = Vec::new();
    let mut expected: Option<u16> = None;
    for [year, growth, index, status, revenue] in
        table.rows(["year", "growth", "index", "status", "nhs_revenue"], faults)
    {
        let start = figure::financial_year(year).unwrap_or_default();
        if expected.is_some_and(|next| next != start) {
            faults.add(&file, format!("{year}: years must follow one another without a gap"));
        }
        expected = start.checked_add(1);
        if figure::scaled(index, 12).is_none_or(|value| value <= 0) {
            faults.add(&file, format!("{year}: the index must be above zero"));
        }
        let status = match status {
            "outturn" => "Outturn",
            "forecast" => "Forecast",
            _ => {
                faults.add(&file, format!("{year}: {status} must be outturn or forecast"));
                continue;
            }
        };
        items.push(format!(
            "Deflator {{ year: {start}, growth: {growth:?}, index: {index:?}, status: DeflatorStatus::{status}, nhs_revenue_millions: {} }}",
            rust::optional((!revenue.is_empty()).then_some(revenue)),
        ));
    }
    out.push_str(&rust::array("DEFLATORS", "Deflator", &items));
}

fn write_mergers(tables: &Tables, out: &mut String, faults: &mut Faults) {
    let boards = board_positions(tables, faults);
    let Some(table) = tables.find("board_mergers_2026", faults) else { return };
    let mut items = Vec::new();
    for [successor, board, part, grade, note] in table.rows(["successor", "board", "part", "grade", "note"], faults) {
        let Some(position) = boards.get(board) else {
            faults.add(&table.file(), format!("{successor}: {board} is no board"));
            continue;
        };
        items.push(format!(
            "BoardMerger {{ successor: {successor:?}, board: &BOARDS[{position}], part: {}, grade: Grade::{}, note: {note:?} }}",
            rust::optional((!part.is_empty()).then_some(part)),
            figure::grade_variant(grade).unwrap_or_default(),
        ));
    }
    out.push_str(&rust::array("BOARD_MERGERS", "BoardMerger", &items));
}
