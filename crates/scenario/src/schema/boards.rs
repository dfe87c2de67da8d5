//! Boards: how ready they are, who plans with whom, how split ones divide, and how many commissioners there are.

use super::{Field, Kind, List, Shape};

pub static READINESS: &[Field] = &[
    Field {
        name: "gate",
        label: "Evidence every domain needs",
        step: "evidence every domain needs",
        shape: Shape::Text(Kind::Number),
    },
    Field {
        name: "pass",
        label: "Average evidence that takes on delegation",
        step: "average that takes on delegation",
        shape: Shape::Text(Kind::Number),
    },
    Field {
        name: "trailblazer",
        label: "Average evidence that may go first",
        step: "average that may go first",
        shape: Shape::Text(Kind::Number),
    },
    Field { name: "boards", label: "Evidence of boards", step: "evidence of a board", shape: Shape::List(&BOARDS) },
];

static BOARDS: List = List { one: "board", many: "boards", row: Shape::Record(EVIDENCE) };

static EVIDENCE: &[Field] = &[
    Field { name: "code", label: "Board", step: "board", shape: Shape::Text(Kind::Code) },
    Field {
        name: "health_and_care_geography",
        label: "Evidence in health and care geography",
        step: "evidence in health and care geography",
        shape: Shape::Text(Kind::Number),
    },
    Field {
        name: "transformation",
        label: "Evidence in transformation",
        step: "evidence in transformation",
        shape: Shape::Text(Kind::Number),
    },
    Field {
        name: "governance_and_leadership",
        label: "Evidence in governance and leadership",
        step: "evidence in governance and leadership",
        shape: Shape::Text(Kind::Number),
    },
    Field {
        name: "finance",
        label: "Evidence in finance",
        step: "evidence in finance",
        shape: Shape::Text(Kind::Number),
    },
    Field {
        name: "workforce_capability_and_capacity",
        label: "Evidence in workforce, capability and capacity",
        step: "evidence in workforce, capability and capacity",
        shape: Shape::Text(Kind::Number),
    },
    Field {
        name: "data_reporting_and_analytics",
        label: "Evidence in data, reporting and analytics",
        step: "evidence in data, reporting and analytics",
        shape: Shape::Text(Kind::Number),
    },
];

pub static GROUPS: List = List { one: "group", many: "groups", row: Shape::Record(GROUP) };

static GROUP: &[Field] =
    &[Field { name: "codes", label: "Boards of the group", step: "boards of a group", shape: Shape::List(&CODES) }];

static CODES: List = List { one: "board", many: "boards", row: Shape::Text(Kind::Code) };

pub static BORDERS: List = List { one: "border", many: "borders", row: Shape::Record(BORDER) };

static BORDER: &[Field] = &[
    Field { name: "one", label: "Board that borders another", step: "border", shape: Shape::Text(Kind::Code) },
    Field { name: "other", label: "Board it borders", step: "border", shape: Shape::Text(Kind::Code) },
];

pub static PARTS: List = List { one: "part", many: "parts", row: Shape::Record(PART) };

static PART: &[Field] = &[
    Field { name: "board", label: "Board that is split", step: "board that is split", shape: Shape::Text(Kind::Code) },
    Field {
        name: "successor",
        label: "Board the part goes to",
        step: "board a part goes to",
        shape: Shape::Text(Kind::Words),
    },
    Field { name: "share", label: "Share of its people", step: "share of a part", shape: Shape::Text(Kind::Rate) },
];

pub static TEAM: &[Field] = &[
    Field {
        name: "commissioners",
        label: "Specialist commissioners in England",
        step: "specialist commissioners",
        shape: Shape::Text(Kind::Number),
    },
    Field { name: "full_team", label: "A full team", step: "size of a full team", shape: Shape::Text(Kind::Number) },
];
