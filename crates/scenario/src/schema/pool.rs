//! A service whose risk is pooled.

use super::{Field, Kind, Shape};

pub static POOL: &[Field] = &[
    Field {
        name: "cases_per_million",
        label: "Cases a year for each million people",
        step: "cases a year",
        shape: Shape::Text(Kind::Number),
    },
    Field { name: "mean_cost", label: "Mean cost of a case", step: "cost of a case", shape: Shape::Text(Kind::Money) },
    Field {
        name: "cost_variation",
        label: "Variation of the cost of one case",
        step: "variation of cost",
        shape: Shape::Text(Kind::Rate),
    },
    Field { name: "tolerance", label: "Swing a budget can carry", step: "swing", shape: Shape::Text(Kind::Rate) },
    Field {
        name: "overspend",
        label: "Overspend whose chance is asked for",
        step: "overspend",
        shape: Shape::Text(Kind::Rate),
    },
    Field {
        name: "persistent",
        label: "Share of next year’s cases known already",
        step: "known cases",
        shape: Shape::Text(Kind::Rate),
    },
];
