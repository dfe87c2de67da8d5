//! The request as it comes.

use crate::capital::optimiser::{LARGEST, MOST_COLUMNS, Model, Row};
use crate::entry::reader::At;
use crate::entry::{Reader, Tree};
use crate::problem::Problem;

use super::{Budget, MOST_MILLISECONDS, MOST_NODES, MOST_ROWS, MOST_TERMS, Request};

/// The request; `None` where something of it is missing or wrong.
pub(super) fn request(tree: &Tree, problems: &mut Vec<Problem>) -> Option<Request> {
    let at = At::root(tree);
    let mut reader = Reader::new(problems);
    reader.only_fields(&at, &["values", "rows", "budget"]);
    let values = values(&mut reader, &at.field("values"));
    let rows = rows(&mut reader, &at.field("rows"), values.as_ref().map(Vec::len));
    let budget = budget(&mut reader, &at.field("budget"));
    Some(Request { model: Model { values: values?.into_iter().collect::<Option<_>>()?, rows: rows? }, budget: budget? })
}

/// The values that could be read, each at its place; `None` where how many there are is not known.
fn values(reader: &mut Reader<'_>, at: &At<'_>) -> Option<Vec<Option<i64>>> {
    let items = list(reader, at, MOST_COLUMNS, "values")?;
    Some(items.iter().map(|item| reader.whole_figure(item, -LARGEST..=LARGEST)).collect())
}

fn rows(reader: &mut Reader<'_>, at: &At<'_>, columns: Option<usize>) -> Option<Vec<Row>> {
    let items = list(reader, at, MOST_ROWS, "rows")?;
    // Terms are counted before any is read.
    let terms = |item: &At<'_>| match item.field("terms").value {
        Tree::List(terms) => terms.len(),
        _ => 0,
    };
    if items.iter().map(terms).fold(0_usize, usize::saturating_add) > MOST_TERMS {
        let message = format!("There are more than {MOST_TERMS} terms in all rows together. Give fewer.");
        reader.report("too_many", &at.path, message);
        return None;
    }
    let mut in_row = vec![usize::MAX; columns.unwrap_or(0)];
    let rows: Vec<Option<Row>> =
        items.iter().enumerate().map(|(number, item)| row(reader, item, columns, number, &mut in_row)).collect();
    rows.into_iter().collect()
}

/// One row; `in_row` says of each column in which row it was seen last.
fn row(
    reader: &mut Reader<'_>,
    at: &At<'_>,
    columns: Option<usize>,
    number: usize,
    in_row: &mut [usize],
) -> Option<Row> {
    reader.only_fields(at, &["limit", "terms"]);
    if !matches!(at.value, Tree::Record(_)) {
        return None;
    }
    let limit = reader.whole_figure(&at.field("limit"), -LARGEST..=LARGEST);
    let list = reader.list(&at.field("terms"));
    let is_list = matches!(at.field("terms").value, Tree::List(_));
    let mut terms = Vec::with_capacity(list.len());
    for item in &list {
        terms.extend(term(reader, item, columns, number, in_row));
    }
    (is_list && terms.len() == list.len()).then_some(())?;
    Some(Row::new(limit?, terms))
}

fn term(
    reader: &mut Reader<'_>,
    at: &At<'_>,
    columns: Option<usize>,
    number: usize,
    in_row: &mut [usize],
) -> Option<(u32, i64)> {
    let pair = reader.list(at);
    let [index_at, coefficient_at] = pair.as_slice() else {
        if matches!(at.value, Tree::List(_)) {
            reader.report("not_a_pair", &at.path, "A term is a pair. Give the index of a value and its coefficient.");
        }
        return None;
    };
    let index = index(reader, index_at, columns);
    if let Some(seen) = index.and_then(|index| usize::try_from(index).ok()).and_then(|index| in_row.get_mut(index)) {
        if *seen == number {
            let message = "This index stands twice in its row. Add its coefficients up in one term.";
            reader.report("duplicate_index", &index_at.path, message);
        }
        *seen = number;
    }
    let coefficient = reader.whole_figure(coefficient_at, -LARGEST..=LARGEST);
    Some((index?, coefficient?))
}

/// The number of a value; where the values themselves cannot be counted, any that might be one.
fn index(reader: &mut Reader<'_>, at: &At<'_>, columns: Option<usize>) -> Option<u32> {
    let last = columns.unwrap_or(MOST_COLUMNS).checked_sub(1).and_then(|last| i64::try_from(last).ok());
    let Some(last) = last else {
        reader.report("out_of_range", &at.path, "There are no values for this to be the index of. Give values first.");
        return None;
    };
    reader.whole_figure(at, 0..=last).and_then(|index| u32::try_from(index).ok())
}

fn budget(reader: &mut Reader<'_>, at: &At<'_>) -> Option<Budget> {
    reader.only_fields(at, &["milliseconds", "nodes"]);
    if !matches!(at.value, Tree::Record(_)) {
        return None;
    }
    let (milliseconds, nodes) = (at.field("milliseconds"), at.field("nodes"));
    let mut read =
        |at: &At<'_>, most: u32| reader.whole_figure(at, 1..=most.into()).and_then(|read| u32::try_from(read).ok());
    let budget = match (milliseconds.is_nothing(), nodes.is_nothing()) {
        (false, true) => return read(&milliseconds, MOST_MILLISECONDS).map(Budget::Milliseconds),
        (true, false) => return read(&nodes, MOST_NODES).map(Budget::Nodes),
        (false, false) => {
            read(&milliseconds, MOST_MILLISECONDS);
            read(&nodes, MOST_NODES);
            ("two_budgets", "The budget is given twice. Keep either milliseconds or nodes.")
        }
        (true, true) => ("no_budget", "The budget is empty. Give either milliseconds or nodes."),
    };
    reader.report(budget.0, &at.path, budget.1);
    None
}

/// The items of a list of at most so many.
fn list<'a>(reader: &mut Reader<'_>, at: &At<'a>, most: usize, what: &str) -> Option<Vec<At<'a>>> {
    let items = reader.list(at);
    if items.len() > most {
        reader.report("too_many", &at.path, format!("There are more than {most} {what}. Give fewer."));
        return None;
    }
    matches!(at.value, Tree::List(_)).then_some(items)
}
