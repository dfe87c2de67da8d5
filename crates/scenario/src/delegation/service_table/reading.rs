//! A whole table: headings, then every row on its own, then services that stand more than once.

use std::collections::BTreeMap;

use engine::parameters::PrescribedService;
use words::count::{counted, digits};
use words::pasted::{Fault, Split};

use super::finding::Names;
use super::heading::{Column, Headings, columns};
use super::{MOST_ROWS, ServiceRow, ServiceTable, cell};
use crate::delegation::input::DelegationInput;
use crate::delegation::service_field::ServiceField;

/// A row whose service is found: its number, the service, and what its cells say where all of them do.
type Found = (usize, &'static PrescribedService, Option<Vec<(ServiceField, String)>>, bool);

pub(super) fn read(Split { rows, unclosed }: Split, input: &DelegationInput) -> ServiceTable {
    let mut table = ServiceTable::default();
    let Some(((_, first), rows)) = rows.split_first() else { return table };
    table.faults.extend(unclosed.map(|row| Fault { row: 0, column: format!("Row {row}"), ..Fault::unclosed(row) }));
    if rows.len() > MOST_ROWS {
        let message = format!("There are more than {} rows. Paste fewer.", digits(MOST_ROWS));
        table.faults.push(Fault::of_row(0, message));
    }
    let columns = columns(first, &Headings::all(), (&mut table.faults, &mut table.left_out));
    table.faults.extend(lacking(&columns).map(|message| Fault::of_row(0, message)));
    if !table.faults.is_empty() {
        table.is_blocked = true;
        return table;
    }
    without_heading(first, rows, &mut table.left_out);
    let names = Names::of_the_list();
    let found: Vec<Found> =
        rows.iter().filter_map(|(row, cells)| read_row(*row, cells, &columns, &names, &mut table.faults)).collect();
    let mut places: BTreeMap<&str, Vec<usize>> = BTreeMap::new();
    for (row, service, ..) in &found {
        places.entry(service.line).or_default().push(*row);
    }
    for (row, service, said, is_example) in found {
        let all = places.get(service.line).map_or(&[][..], Vec::as_slice);
        if let [first, second, more @ ..] = all {
            table.faults.push(Fault::of_row(row, twice(service, (*first, *second), more.len())));
        } else if let Some(said) = said {
            table.is_example |= is_example;
            table.take(row, service, said, input);
        }
    }
    order_by_row(&mut table.faults);
    table
}

fn order_by_row(faults: &mut [Fault]) {
    faults.sort_by_key(|fault| fault.row);
}

/// What the headings lack, with what to do.
fn lacking(columns: &[Option<Column>]) -> Option<&'static str> {
    let has = |wanted: &dyn Fn(&Column) -> bool| columns.iter().flatten().any(wanted);
    if columns.iter().all(Option::is_none) {
        return Some(
            "The first row names no column that is known here. It must hold the headings, as in the table to fill in: Line, Service, Patients a year.",
        );
    }
    if !has(&|column| matches!(column, Column::Line | Column::Name)) {
        return Some("There is no column Line or Service. Add one of them, to say which service a row is of.");
    }
    let is_known = |column: &Column| matches!(column, Column::Known(_));
    (!has(&is_known)).then_some(
        "There is no column of facts, counts or ratings that is known here. Take headings from the table to fill in.",
    )
}

/// Columns that hold something and have no heading.
fn without_heading(first: &[String], rows: &[(usize, Vec<String>)], left_out: &mut Vec<String>) {
    for (place, _) in first.iter().enumerate().filter(|(_, heading)| heading.is_empty()) {
        if rows.iter().any(|(_, cells)| cells.get(place).is_some_and(|cell| !cell.is_empty())) {
            left_out.push(format!("column {}, which has no heading", place.saturating_add(1)));
        }
    }
}

fn read_row(
    row: usize,
    cells: &[String],
    columns: &[Option<Column>],
    names: &Names,
    faults: &mut Vec<Fault>,
) -> Option<Found> {
    let before = faults.len();
    let of = |wanted: Column| {
        let place = columns.iter().position(|column| *column == Some(wanted));
        place.and_then(|place| cells.get(place)).map_or("", String::as_str)
    };
    if cells.iter().skip(columns.len()).any(|cell| !cell.is_empty()) {
        let message = format!(
            "This row has {} cells, the headings {}. A comma inside a number needs quotes or tabs.",
            cells.len(),
            columns.len()
        );
        faults.push(Fault::of_row(row, message));
    }
    let mut said = Vec::new();
    for (place, column) in columns.iter().enumerate() {
        let Some(Column::Known(field)) = column else { continue };
        match cell::read(*field, cells.get(place).map_or("", String::as_str)) {
            Ok(text) => said.push((*field, text)),
            Err(message) => faults.push(Fault { row, column: field.label().to_owned(), message }),
        }
    }
    let service = names.find(of(Column::Line), of(Column::Name));
    let service = service.map_err(|message| faults.push(Fault::of_row(row, message))).ok()?;
    let is_example = of(Column::Example).eq_ignore_ascii_case("yes");
    Some((row, service, (faults.len() == before).then_some(said), is_example))
}

fn twice(service: &PrescribedService, (first, second): (usize, usize), more: usize) -> String {
    let rest = if more == 0 { String::new() } else { format!(" and {}", counted(more, "other", "others")) };
    let joined = if more == 0 { " and " } else { ", " };
    format!(
        "Line {}, {}, stands in rows {}{joined}{}{rest}. Keep one of them: none is used.",
        service.line,
        service.name,
        digits(first),
        digits(second)
    )
}

impl ServiceTable {
    /// Takes a row that is understood whole, as far as it changes anything.
    fn take(
        &mut self,
        row: usize,
        service: &'static PrescribedService,
        said: Vec<(ServiceField, String)>,
        input: &DelegationInput,
    ) {
        let Some(known) = input.service(service.line) else { return };
        let mut changed = known.clone();
        let (mut set, mut cleared) = (Vec::new(), Vec::new());
        for (field, text) in said {
            let before = field.get(&known);
            if words::typed::same(&before, &text) {
                continue;
            }
            field.set(&mut changed, &text);
            if text.is_empty() {
                cleared.push(field);
            } else {
                set.push((field, text));
            }
        }
        if set.is_empty() && cleared.is_empty() {
            self.same = self.same.saturating_add(1);
        } else {
            self.rows.push(ServiceRow { row, line: service.line, service: changed, set, cleared });
        }
    }
}
