//! The table to fill in: every service of the list with what is known of it now.

use engine::parameters::prescribed_services;
use words::typed::Kind;

use super::cell;
use crate::delegation::input::DelegationInput;
use crate::delegation::service_field::{Holds, ServiceField};

/// Heading of the line.
pub(super) const LINE: &str = "Line";
/// Heading of the name.
pub(super) const SERVICE: &str = "Service";
/// Heading of the mark that figures are invented.
pub(super) const EXAMPLE: &str = "Invented example";

/// The headings, each with its unit.
#[must_use]
pub fn headings() -> Vec<String> {
    let unit = |field: ServiceField| match field.holds() {
        Holds::Figure(Kind::Pounds, _) => " (£)",
        Holds::Figure(Kind::Percent, _) => " (%)",
        Holds::Truth => " (yes or no)",
        Holds::Level => " (local, sub-regional or national)",
        Holds::Figure(..) if matches!(field, ServiceField::Rating(_)) => " (0 to 100)",
        Holds::Figure(..) => "",
    };
    let fields = ServiceField::all().into_iter().map(|field| format!("{}{}", field.label(), unit(field)));
    [LINE.to_owned(), SERVICE.to_owned()].into_iter().chain(fields).chain([EXAMPLE.to_owned()]).collect()
}

/// Every service with what is known of it, in the order of the headings; blank is not known.
///
/// ```
/// use scenario::delegation::service_table::{headings, template};
/// let rows = template(&scenario::Baseline::default().inputs().delegation);
/// assert_eq!(rows.len(), 152);
/// assert!(rows.iter().all(|row| row.len() == headings().len()));
/// ```
#[must_use]
pub fn template(input: &DelegationInput) -> Vec<Vec<String>> {
    let fields = ServiceField::all();
    let row = |listed: &engine::parameters::PrescribedService| {
        let service = input.service(listed.line).unwrap_or_default();
        let cells = fields.iter().map(|field| cell::written(*field, &field.get(&service)));
        let example = if input.is_example(listed.line) { "yes" } else { "" };
        let named = [listed.line.to_owned(), listed.name.to_owned()];
        named.into_iter().chain(cells).chain([example.to_owned()]).collect()
    };
    prescribed_services().iter().map(row).collect()
}
