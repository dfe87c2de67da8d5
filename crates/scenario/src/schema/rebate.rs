//! The rebate of the voluntary scheme for branded medicines.

use super::{Field, Kind, List, Shape};

const fn text(name: &'static str, label: &'static str, step: &'static str, kind: Kind) -> Field {
    Field { name, label, step, shape: Shape::Text(kind) }
}

pub static REBATE: &[Field] = &[
    text("base", "Branded sales in the year before the first", "base of the scheme", Kind::Money),
    text("in_scheme", "Share of branded sales inside the scheme", "share inside the scheme", Kind::Rate),
    text("england", "England’s share of the rebate", "share of England", Kind::Rate),
    Field {
        name: "years",
        label: "Years of the scheme",
        step: "years of the scheme",
        shape: Shape::List(&List {
            one: "year",
            many: "years",
            row: Shape::Record(&[
                text("growth", "Allowed growth", "allowed growth", Kind::Rate),
                text("sales", "Branded sales of the year", "sales of a year", Kind::Money),
            ]),
        }),
    },
];
