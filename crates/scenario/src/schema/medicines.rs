//! What is set of a very costly medicine: price, uptake, payments.

use super::{Field, Kind, List, Shape};

pub static MEDICINES: &[Field] = &[
    Field {
        name: "patients",
        label: "Patients of England who start, by year",
        step: "patients by year",
        shape: Shape::List(&PATIENTS),
    },
    Field { name: "price", label: "Price for one patient", step: "price", shape: Shape::Text(Kind::Money) },
    Field { name: "payments", label: "Yearly payments", step: "payments", shape: Shape::Text(Kind::Number) },
    Field {
        name: "linked",
        label: "Share of the price paid only while the patient is well",
        step: "share linked to outcome",
        shape: Shape::Text(Kind::Rate),
    },
    Field {
        name: "failure",
        label: "Of patients still well, the share who fail in a year",
        step: "failures",
        shape: Shape::Text(Kind::Rate),
    },
    Field {
        name: "failure_by_year",
        label: "Failures by year after treatment",
        step: "failures by year",
        shape: Shape::List(&SHARES),
    },
    Field {
        name: "bad_year",
        label: "Chance of a year with more patients than a bad one",
        step: "bad year",
        shape: Shape::Text(Kind::Rate),
    },
];

static PATIENTS: List = List { one: "year", many: "years", row: Shape::Text(Kind::Number) };
static SHARES: List = List { one: "year", many: "years", row: Shape::Text(Kind::Rate) };
