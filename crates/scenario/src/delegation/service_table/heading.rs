//! Which column is which: by its name in plain words or in documents, whatever unit stands behind it.

use engine::delegation::Criterion;
use words::delegation::names;
use words::pasted::{Fault, plain};

use super::template::{EXAMPLE, LINE, SERVICE};
use crate::delegation::service_field::ServiceField;

/// A column that is known.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Column {
    Line,
    Name,
    Example,
    Known(ServiceField),
}

/// Every known column with the names it goes by, without anything but letters and digits.
pub(super) struct Headings(Vec<(Column, Vec<String>)>);

impl Headings {
    pub(super) fn all() -> Self {
        let own = |column, names: &[&str]| (column, names.iter().map(|name| plain(name)).collect());
        let mut all = vec![
            own(Column::Line, &[LINE, "line of the list", "line number", "service line", "number", "no", "code"]),
            own(Column::Name, &[SERVICE, "service name", "name of the service", "name"]),
            own(Column::Example, &[EXAMPLE, "example", "illustrative"]),
        ];
        all.extend(ServiceField::all().into_iter().map(|field| (Column::Known(field), names_of(field))));
        Self(all)
    }

    /// The columns a heading may be: none, one, or several where it does not tell them apart.
    fn of(&self, heading: &str) -> Vec<Column> {
        let before_unit = heading.split(['(', ',', '[']).next().unwrap_or(heading);
        let wanted = [plain(heading), plain(before_unit)];
        let found = |wanted: &String| -> Vec<Column> {
            let own = self.0.iter().filter(|(_, names)| names.contains(wanted));
            own.map(|(column, _)| *column).collect()
        };
        wanted.iter().filter(|wanted| !wanted.is_empty()).map(found).find(|found| !found.is_empty()).unwrap_or_default()
    }
}

/// The columns of the table to fill in, by whatever name they go.
pub struct ColumnNames(Headings);

impl Default for ColumnNames {
    fn default() -> Self {
        Self(Headings::all())
    }
}

impl ColumnNames {
    /// The place among [`super::headings`] of the one column that a heading may be.
    #[must_use]
    pub fn place(&self, heading: &str) -> Option<usize> {
        let found = self.0.of(heading);
        let [one] = found.as_slice() else { return None };
        match one {
            Column::Line => Some(0),
            Column::Name => Some(1),
            Column::Known(field) => {
                ServiceField::all().into_iter().position(|known| known == *field).map(|place| place.saturating_add(2))
            }
            Column::Example => ServiceField::all().len().checked_add(2),
        }
    }
}

fn names_of(field: ServiceField) -> Vec<String> {
    let also: &[&str] = match field {
        ServiceField::Patients => &["patients"],
        ServiceField::Centres => &["centres", "centers", "providers"],
        ServiceField::Flagged => &["highly specialised"],
        ServiceField::Level => &["level", "tier"],
        ServiceField::PlanningPopulation => &["planning population"],
        ServiceField::Cost => &["cost", "money", "cost a year"],
        ServiceField::SpecificationAge => {
            &["specification age", "age of its specification", "age of the specification"]
        }
        ServiceField::NewTreatment => &["a major new treatment came lately", "a major new treatment came"],
        ServiceField::NoData => &["no data on outcomes", "no data"],
        ServiceField::CostVariation => &["how much a year’s cost varies", "variation of cost", "cost variation"],
        ServiceField::Payers => &["payers", "payers on the pathway"],
        ServiceField::NewTreatments => &["major new treatments"],
        ServiceField::SpecialisedShare => &["share of care under the specialised provider"],
        ServiceField::Rating(Criterion::Taxonomy) => &["taxonomy", "kind of condition"],
        ServiceField::Rating(criterion) => &[names::criterion(criterion)],
    };
    let mut names = vec![plain(&field.path()), plain(field.name()), plain(field.label())];
    names.extend(also.iter().map(|name| plain(name)));
    names
}

/// The known column of each heading. What is wrong with the headings, and those that are left out, go to the lists.
pub(super) fn columns(
    first: &[String],
    headings: &Headings,
    (faults, left_out): (&mut Vec<Fault>, &mut Vec<String>),
) -> Vec<Option<Column>> {
    let mut columns: Vec<Option<Column>> = Vec::new();
    for heading in first {
        let fault = |message: String| Fault { row: 0, column: heading.clone(), message };
        let column = match headings.of(heading).as_slice() {
            [] => {
                left_out.extend((!heading.is_empty()).then(|| heading.clone()));
                None
            }
            [one] if columns.contains(&Some(*one)) => {
                faults.push(fault(format!("The column {heading} stands twice. Keep one of them.")));
                None
            }
            [one] => Some(*one),
            several => {
                let meant = several.iter().filter_map(|column| match column {
                    Column::Known(field) => Some(format!("“{}”", field.label())),
                    _ => None,
                });
                let meant: Vec<String> = meant.collect();
                faults.push(fault(format!(
                    "The heading {heading} may be one of several columns. Write the one that is meant: {}.",
                    meant.join(" or ")
                )));
                None
            }
        };
        columns.push(column);
    }
    columns
}
