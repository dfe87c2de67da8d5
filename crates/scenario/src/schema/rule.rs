//! The rule: how boards move towards target, and its limits.

use super::{Choice, Field, Kind, List, Shape};

pub static RULE: &[Field] = &[
    Field {
        name: "method",
        label: "How boards move towards target",
        step: "method",
        shape: Shape::Choice(&[
            Choice { code: "straight_line", words: "a straight line" },
            Choice { code: "proportional", words: "a share of the gap each year" },
            Choice { code: "bands", words: "bands of distance" },
            Choice { code: "sliding", words: "a sliding scale of distance" },
        ]),
    },
    Field { name: "line_years", label: "Years of the straight line", step: "years of the line", shape: Shape::Count },
    Field {
        name: "convergence",
        label: "Share of the gap closed each year",
        step: "share of the gap closed",
        shape: Shape::Text(Kind::Rate),
    },
    Field { name: "bands", label: "Bands", step: "bands", shape: Shape::List(&BANDS) },
    Field { name: "knots", label: "Sliding scale", step: "sliding scale", shape: Shape::List(&KNOTS) },
    Field {
        name: "floor",
        label: "Floor",
        step: "kind of floor",
        shape: Shape::Choice(&[
            Choice { code: "none", words: "none" },
            Choice { code: "flat", words: "the same for every board" },
            Choice { code: "tapering", words: "tapering with distance from target" },
        ]),
    },
    Field {
        name: "least_growth",
        label: "Least growth for any board",
        step: "least growth",
        shape: Shape::Text(Kind::Rate),
    },
    Field { name: "floor_knots", label: "Tapering floor", step: "tapering floor", shape: Shape::List(&FLOOR_KNOTS) },
    Field { name: "has_ceiling", label: "Limit the growth of any board", step: "ceiling", shape: Shape::Truth },
    Field {
        name: "most_growth",
        label: "Most growth for any board",
        step: "most growth",
        shape: Shape::Text(Kind::Rate),
    },
    Field {
        name: "has_max_under",
        label: "Limit how far under target a board may be",
        step: "limit under target",
        shape: Shape::Truth,
    },
    Field {
        name: "max_under",
        label: "Furthest under target any board may be",
        step: "furthest under target",
        shape: Shape::Text(Kind::Rate),
    },
];

static BANDS: List = List {
    one: "band",
    many: "bands",
    row: Shape::Record(&[
        Field {
            name: "below",
            label: "Distance from target below",
            step: "limit of a band",
            shape: Shape::Optional(&Shape::Text(Kind::Rate)),
        },
        Field {
            name: "differential",
            label: "Growth on top of the average",
            step: "growth of a band",
            shape: Shape::Text(Kind::Rate),
        },
    ]),
};

static KNOTS: List = List { one: "point", many: "points", row: Shape::Record(KNOT) };

static FLOOR_KNOTS: List = List { one: "point", many: "points", row: Shape::Record(FLOOR_KNOT) };

const KNOT: &[Field] = &[
    Field {
        name: "distance",
        label: "Distance from target",
        step: "distance of a point",
        shape: Shape::Text(Kind::Rate),
    },
    Field {
        name: "growth",
        label: "Growth on top of the average",
        step: "growth at a point",
        shape: Shape::Text(Kind::Rate),
    },
];

const FLOOR_KNOT: &[Field] = &[
    Field {
        name: "distance",
        label: "Distance from target",
        step: "distance of a point",
        shape: Shape::Text(Kind::Rate),
    },
    Field { name: "growth", label: "Guaranteed growth", step: "guaranteed growth", shape: Shape::Text(Kind::Rate) },
];
