//! Where the money stands before the first year.

use super::{Choice, Field, Kind, List, Shape, Variant};

const BASES: &[Choice] = &[
    Choice { code: "residence", words: "the board where the patient lives" },
    Choice { code: "host", words: "the board where the provider stands" },
];

pub static OPENING: &[Field] = &[
    Field {
        name: "basis",
        label: "Who holds the money at the start",
        step: "who holds the money",
        shape: Shape::Choice(BASES),
    },
    Field { name: "sum", label: "National sum", step: "national sum", shape: Shape::Text(Kind::Money) },
    Field {
        name: "price_year",
        label: "Year whose prices the money is in",
        step: "price year",
        shape: Shape::Text(Kind::Year),
    },
    Field {
        name: "opening_year",
        label: "Year before the first year shown",
        step: "opening year",
        shape: Shape::Text(Kind::Year),
    },
    Field {
        name: "uplift",
        label: "How the money is brought to the opening year",
        step: "uplift",
        shape: Shape::Tagged { tag: "method", variants: UPLIFTS },
    },
    Field { name: "own", label: "Each board's own money", step: "own money", shape: Shape::List(&AMOUNTS) },
    Field {
        name: "own_basis",
        label: "Who holds the boards' own money as entered",
        step: "basis of own money",
        shape: Shape::Choice(BASES),
    },
    Field {
        name: "scale_to_sum",
        label: "Scale the boards' own money to the national sum",
        step: "scaling to the national sum",
        shape: Shape::Truth,
    },
    Field { name: "own_flows", label: "Your flows of patients", step: "own flows", shape: Shape::List(&FLOWS) },
];

const UPLIFTS: &[Variant] = &[
    Variant { code: "none", words: "not at all", fields: &[] },
    Variant { code: "gdp_deflator", words: "by the GDP deflator", fields: &[] },
    Variant { code: "smoothed", words: "by the GDP deflator with 2020/21 and 2021/22 evened out", fields: &[] },
    Variant {
        code: "own_series",
        words: "by an index of your own",
        fields: &[
            Field {
                name: "from",
                label: "Index of the price year",
                step: "index of the price year",
                shape: Shape::Text(Kind::Number),
            },
            Field {
                name: "to",
                label: "Index of the opening year",
                step: "index of the opening year",
                shape: Shape::Text(Kind::Number),
            },
        ],
    },
    Variant {
        code: "components",
        words: "by component of spend",
        fields: &[Field {
            name: "components",
            label: "Components of the uplift",
            step: "components of the uplift",
            shape: Shape::List(&List {
                one: "component",
                many: "components",
                row: Shape::Record(&[
                    Field { name: "name", label: "Component", step: "component", shape: Shape::Text(Kind::Words) },
                    Field {
                        name: "share",
                        label: "Share of spend",
                        step: "share of spend",
                        shape: Shape::Text(Kind::Rate),
                    },
                    Field {
                        name: "multiplier",
                        label: "Prices of the opening year over those of the price year",
                        step: "price multiplier",
                        shape: Shape::Text(Kind::Number),
                    },
                ]),
            }),
        }],
    },
];

static AMOUNTS: List = List {
    one: "board",
    many: "boards",
    row: Shape::Record(&[
        Field { name: "code", label: "Board", step: "board", shape: Shape::Text(Kind::Code) },
        Field { name: "amount", label: "Money", step: "money", shape: Shape::Text(Kind::Money) },
    ]),
};

static FLOWS: List = List {
    one: "flow",
    many: "flows",
    row: Shape::Record(&[
        Field {
            name: "host",
            label: "Board where the provider stands",
            step: "host board",
            shape: Shape::Text(Kind::Code),
        },
        Field {
            name: "resident",
            label: "Board where the patient lives",
            step: "board of residence",
            shape: Shape::Text(Kind::Code),
        },
        Field {
            name: "share",
            label: "Share of the host's spend",
            step: "share of spend",
            shape: Shape::Text(Kind::Rate),
        },
    ]),
};
