//! How need is measured.

use super::{Choice, Field, Kind, List, Shape};

pub static NEED: &[Field] = &[
    Field { name: "blend", label: "Measures of need", step: "measures of need", shape: Shape::List(&BLEND) },
    Field { name: "own_index", label: "Your need indices", step: "own need indices", shape: Shape::List(&INDICES) },
    Field {
        name: "own_population",
        label: "Your registered populations",
        step: "own populations",
        shape: Shape::List(&PEOPLE),
    },
    Field {
        name: "population_growth",
        label: "Growth of population a year",
        step: "growth of population",
        shape: Shape::List(&GROWTH),
    },
    Field {
        name: "unavoidable_cost",
        label: "Unavoidable cost",
        step: "unavoidable cost",
        shape: Shape::List(&INDICES),
    },
    Field { name: "factors", label: "Further factors of need", step: "factors of need", shape: Shape::List(&FACTORS) },
    Field {
        name: "additional_people",
        label: "Weighted people added for groups with specific needs",
        step: "people added",
        shape: Shape::List(&PEOPLE),
    },
];

static BLEND: List = List {
    one: "measure",
    many: "measures",
    row: Shape::Record(&[
        Field {
            name: "programme",
            label: "Programme of care",
            step: "programme of care",
            shape: Shape::Text(Kind::Words),
        },
        Field {
            name: "share",
            label: "Share of the money",
            step: "share of the money",
            shape: Shape::Text(Kind::Rate),
        },
        Field {
            name: "measure",
            label: "Measure its target follows",
            step: "measure of need",
            shape: Shape::Choice(&[
                Choice { code: "acute", words: "general and acute need" },
                Choice { code: "mental_health", words: "mental health need" },
                Choice { code: "overall", words: "need of every kind together" },
                Choice { code: "registered", words: "registered population alone" },
            ]),
        },
    ]),
};

const CODE: Field = Field { name: "code", label: "Board", step: "board", shape: Shape::Text(Kind::Code) };

static INDICES: List = List {
    one: "board",
    many: "boards",
    row: Shape::Record(&[
        CODE,
        Field { name: "value", label: "Index, 1 is average", step: "index", shape: Shape::Text(Kind::Number) },
    ]),
};

static GROWTH: List = List {
    one: "board",
    many: "boards",
    row: Shape::Record(&[
        CODE,
        Field { name: "value", label: "Growth a year", step: "growth of population", shape: Shape::Text(Kind::Rate) },
    ]),
};

static PEOPLE: List = List {
    one: "board",
    many: "boards",
    row: Shape::Record(&[
        CODE,
        Field { name: "people", label: "People", step: "people", shape: Shape::Text(Kind::People) },
    ]),
};

static FACTORS: List = List {
    one: "factor",
    many: "factors",
    row: Shape::Record(&[
        Field { name: "name", label: "Factor", step: "name of a factor", shape: Shape::Text(Kind::Words) },
        Field { name: "used", label: "Use this factor", step: "use of a factor", shape: Shape::Truth },
        Field { name: "values", label: "Index by board", step: "factor by board", shape: Shape::List(&INDICES) },
    ]),
};
