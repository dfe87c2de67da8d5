//! The Allocation room: its parts, the national sum and what is measured.

use super::{Field, Kind, List, Shape, Variant, need, opening, rule};

pub static ALLOCATION: &[Field] = &[
    Field {
        name: "opening",
        label: "Opening position",
        step: "opening position",
        shape: Shape::Record(opening::OPENING),
    },
    Field {
        name: "quantum",
        label: "National sum by year",
        step: "national sum by year",
        shape: Shape::Record(QUANTUM),
    },
    Field { name: "need", label: "Need", step: "need", shape: Shape::Record(need::NEED) },
    Field { name: "rule", label: "The rule", step: "rule", shape: Shape::Record(rule::RULE) },
    Field {
        name: "transfers",
        label: "Money that arrives with services",
        step: "money with services",
        shape: Shape::List(&TRANSFERS),
    },
    Field {
        name: "thresholds",
        label: "What counts as close and as destabilised",
        step: "thresholds",
        shape: Shape::Record(THRESHOLDS),
    },
    Field { name: "own_budgets", label: "Boards' whole budgets", step: "whole budgets", shape: Shape::List(&BUDGETS) },
    Field { name: "payment", label: "Aligned payment", step: "aligned payment", shape: Shape::Record(PAYMENT) },
];

static QUANTUM: &[Field] = &[
    Field { name: "years", label: "Years shown", step: "years shown", shape: Shape::Count },
    Field {
        name: "growth",
        label: "How the national sum grows",
        step: "growth of the national sum",
        shape: Shape::Tagged { tag: "mode", variants: GROWTHS },
    },
    Field {
        name: "national_services",
        label: "Services kept national",
        step: "services kept national",
        shape: Shape::Text(Kind::Money),
    },
    Field {
        name: "joint_services",
        label: "Services under joint working",
        step: "services under joint working",
        shape: Shape::Text(Kind::Money),
    },
    Field {
        name: "medicines_funds",
        label: "Ringfenced medicines funds",
        step: "medicines funds",
        shape: Shape::Text(Kind::Money),
    },
    Field {
        name: "medicines_kept",
        label: "Share kept national for medicines",
        step: "medicines kept national",
        shape: Shape::Text(Kind::Rate),
    },
];

const GROWTHS: &[Variant] = &[
    Variant {
        code: "one",
        words: "the same every year",
        fields: &[Field {
            name: "rate",
            label: "Growth of the national sum a year",
            step: "growth of the national sum",
            shape: Shape::Text(Kind::Rate),
        }],
    },
    Variant {
        code: "by_year",
        words: "a rate for each year",
        fields: &[Field {
            name: "rates",
            label: "Growth of the national sum by year",
            step: "growth by year",
            shape: Shape::List(&List { one: "year", many: "years", row: Shape::Text(Kind::Rate) }),
        }],
    },
    Variant {
        code: "by_component",
        words: "by component of spend",
        fields: &[Field {
            name: "components",
            label: "Components of growth",
            step: "components of growth",
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
                        name: "volume",
                        label: "Growth of volume a year",
                        step: "growth of volume",
                        shape: Shape::Text(Kind::Rate),
                    },
                    Field {
                        name: "price",
                        label: "Growth of price a year",
                        step: "growth of price",
                        shape: Shape::Text(Kind::Rate),
                    },
                ]),
            }),
        }],
    },
];

static TRANSFERS: List = List {
    one: "transfer",
    many: "transfers",
    row: Shape::Record(&[
        Field { name: "year", label: "Year of arrival, from 1", step: "year of arrival", shape: Shape::Count },
        Field { name: "code", label: "Board that receives it", step: "board", shape: Shape::Text(Kind::Code) },
        Field { name: "amount", label: "Money", step: "money", shape: Shape::Text(Kind::Money) },
    ]),
};

static THRESHOLDS: &[Field] = &[
    Field {
        name: "within",
        label: "Distance that counts as at target",
        step: "distance that counts as at target",
        shape: Shape::Text(Kind::Rate),
    },
    Field {
        name: "one_year",
        label: "Change in one year that counts as destabilised",
        step: "destabilised in one year",
        shape: Shape::Text(Kind::Rate),
    },
    Field {
        name: "three_years",
        label: "Change over three years that counts as destabilised",
        step: "destabilised over three years",
        shape: Shape::Text(Kind::Rate),
    },
    Field { name: "inflation", label: "Inflation a year", step: "inflation", shape: Shape::Text(Kind::Rate) },
];

static BUDGETS: List = List {
    one: "board",
    many: "boards",
    row: Shape::Record(&[
        Field { name: "code", label: "Board", step: "board", shape: Shape::Text(Kind::Code) },
        Field {
            name: "amount",
            label: "Whole budget of the opening year",
            step: "whole budget",
            shape: Shape::Text(Kind::Money),
        },
        Field {
            name: "growth",
            label: "Growth of the whole budget a year",
            step: "growth of the whole budget",
            shape: Shape::Text(Kind::Rate),
        },
    ]),
};

static PAYMENT: &[Field] = &[
    Field {
        name: "variable_rate",
        label: "Share of the price paid away from plan",
        step: "variable rate",
        shape: Shape::Text(Kind::Rate),
    },
    Field {
        name: "departure",
        label: "Activity above plan",
        step: "activity above plan",
        shape: Shape::Text(Kind::Rate),
    },
];
