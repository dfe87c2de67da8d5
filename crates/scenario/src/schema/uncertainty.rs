//! What is set of uncertainty: inputs in doubt, what goes together, promises, draws.

use super::{Choice, Field, Kind, List, Shape};

const fn text(name: &'static str, label: &'static str, step: &'static str, kind: Kind) -> Field {
    Field { name, label, step, shape: Shape::Text(kind) }
}

pub static UNCERTAINTY: &[Field] = &[
    Field { name: "doubts", label: "Inputs in doubt", step: "inputs in doubt", shape: Shape::Record(DOUBTS) },
    Field {
        name: "correlations",
        label: "Inputs that go together",
        step: "inputs that go together",
        shape: Shape::List(&CORRELATIONS),
    },
    Field { name: "promises", label: "Promises", step: "promises", shape: Shape::Record(PROMISES) },
    Field { name: "draws", label: "Draws", step: "number of draws", shape: Shape::Count },
];

macro_rules! doubt {
    ($name:literal, $label:literal, $kind:ident) => {
        Field {
            name: $name,
            label: concat!($label, " in doubt"),
            step: concat!("doubt about ", $label),
            shape: Shape::Record(&[
                Field {
                    name: "used",
                    label: concat!($label, ": in doubt"),
                    step: concat!("doubt about ", $label),
                    shape: Shape::Truth,
                },
                Field {
                    name: "distribution",
                    label: concat!($label, ": how the doubt is spread"),
                    step: "spread of a doubt",
                    shape: Shape::Choice(&DISTRIBUTIONS),
                },
                text("lower", concat!($label, ": up to this much lower"), "how much lower", Kind::$kind),
                text("higher", concat!($label, ": up to this much higher"), "how much higher", Kind::$kind),
                Field {
                    name: "values",
                    label: concat!($label, ": values"),
                    step: "values of a doubt",
                    shape: Shape::List(&List {
                        one: "value",
                        many: "values",
                        row: Shape::Record(&[
                            text("difference", "Difference from what is set", "a difference", Kind::$kind),
                            text("weight", "How often beside the others", "a weight", Kind::Number),
                        ]),
                    }),
                },
            ]),
        }
    };
}

static DOUBTS: &[Field] = &[
    doubt!("national_growth", "Growth of the national sum", Rate),
    doubt!("national_sum", "National sum", Rate),
    doubt!("convergence", "Share of the gap closed each year", Rate),
    doubt!("line_years", "Years of the straight line", Number),
    doubt!("least_growth", "Least growth for any board", Rate),
    doubt!("most_growth", "Most growth for any board", Rate),
    doubt!("need", "Need of each board", Rate),
];

const DISTRIBUTIONS: [Choice; 4] = [
    Choice { code: "triangular", words: "likelier the nearer to what is set" },
    Choice { code: "normal", words: "a bell, one in twenty beyond either end" },
    Choice { code: "uniform", words: "anything between alike" },
    Choice { code: "discrete", words: "some values with weights" },
];

const INPUTS: [Choice; 7] = [
    Choice { code: "national_growth", words: "growth of the national sum" },
    Choice { code: "national_sum", words: "the national sum" },
    Choice { code: "convergence", words: "the share of the gap closed" },
    Choice { code: "line_years", words: "the years of the straight line" },
    Choice { code: "least_growth", words: "the least growth" },
    Choice { code: "most_growth", words: "the most growth" },
    Choice { code: "need", words: "need" },
];

static CORRELATIONS: List = List {
    one: "pair",
    many: "pairs",
    row: Shape::Record(&[
        Field {
            name: "one",
            label: "One input",
            step: "an input that goes with another",
            shape: Shape::Choice(&INPUTS),
        },
        Field {
            name: "other",
            label: "The other",
            step: "an input that goes with another",
            shape: Shape::Choice(&INPUTS),
        },
        text("rank", "Rank correlation", "a rank correlation", Kind::Number),
    ]),
};

macro_rules! promise {
    ($name:literal, $label:literal) => {
        Field {
            name: $name,
            label: $label,
            step: "a promise",
            shape: Shape::Record(&[
                Field {
                    name: "used",
                    label: concat!($label, ": counted"),
                    step: "which promises are counted",
                    shape: Shape::Truth,
                },
                text("limit", $label, "limit of a promise", Kind::Rate),
            ]),
        }
    };
}

static PROMISES: &[Field] = &[
    promise!("loss", "No board loses more than"),
    promise!("growth", "No board grows in a year by less than"),
    promise!("distance", "No board is further from target than"),
];
