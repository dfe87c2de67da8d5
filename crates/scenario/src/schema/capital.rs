//! The Capital room: pots, the rules between them, how value is measured, and schemes.

use super::{Choice, Field, Kind, List, Shape};

pub static CAPITAL: &[Field] = &[
    Field { name: "first_year", label: "First year", step: "first year", shape: Shape::Text(Kind::Year) },
    Field { name: "years", label: "Years planned for", step: "years planned for", shape: Shape::Count },
    Field {
        name: "held_by",
        label: "Who holds the envelopes",
        step: "who holds the envelopes",
        shape: Shape::Choice(&[
            Choice { code: "systems", words: "systems, as from 2022/23" },
            Choice { code: "providers", words: "providers, as from 2026/27" },
        ]),
    },
    Field { name: "pots", label: "Envelopes", step: "envelopes", shape: Shape::List(&POTS) },
    Field {
        name: "national",
        label: "Money of the national pot itself, by year",
        step: "money of the national pot",
        shape: Shape::List(&AMOUNTS),
    },
    Field {
        name: "ringfence_share",
        label: "Taken off the top for nationally significant schemes",
        step: "ringfence",
        shape: Shape::Text(Kind::Rate),
    },
    Field { name: "carry_over", label: "Unspent money carries over", step: "unspent money", shape: Shape::Truth },
    Field {
        name: "own_funds_score",
        label: "Own funds still count against the envelope",
        step: "own funds",
        shape: Shape::Truth,
    },
    Field {
        name: "view",
        label: "Whose value the holder of an envelope counts",
        step: "whose value counts",
        shape: Shape::Choice(&[
            Choice { code: "own", words: "its own residents’" },
            Choice { code: "all", words: "every patient’s" },
        ]),
    },
    Field {
        name: "local_share_minimum",
        label: "Least local share in the local-benefit test",
        step: "least local share",
        shape: Shape::Text(Kind::Rate),
    },
    Field {
        name: "national_rule",
        label: "What counts as nationally significant by rule",
        step: "rule for national significance",
        shape: Shape::Record(NATIONAL_RULE),
    },
    Field {
        name: "backlog_share",
        label: "Least share of each envelope for backlog maintenance",
        step: "share for backlog",
        shape: Shape::Text(Kind::Rate),
    },
    Field { name: "value", label: "How value is measured", step: "measure of value", shape: Shape::Record(VALUE) },
    Field { name: "swings", label: "Swings of the criteria", step: "swings", shape: Shape::Record(SCORES) },
    Field { name: "schemes", label: "Schemes", step: "schemes", shape: Shape::List(&SCHEMES) },
    Field { name: "providers", label: "Providers of the schemes", step: "providers", shape: Shape::List(&PROVIDERS) },
];

static AMOUNTS: List = List { one: "year", many: "years", row: Shape::Text(Kind::Money) };
static CODES: List = List { one: "scheme", many: "schemes", row: Shape::Text(Kind::Code) };

static POTS: List = List {
    one: "envelope",
    many: "envelopes",
    row: Shape::Record(&[
        Field { name: "code", label: "Holder", step: "holder", shape: Shape::Text(Kind::Code) },
        Field { name: "limits", label: "Envelope by year", step: "envelope", shape: Shape::List(&AMOUNTS) },
    ]),
};

static NATIONAL_RULE: &[Field] = &[
    Field { name: "holds", label: "The rule holds besides the marks", step: "rule", shape: Shape::Truth },
    Field {
        name: "outside_share",
        label: "Least share of value for patients elsewhere",
        step: "least share elsewhere",
        shape: Shape::Text(Kind::Rate),
    },
    Field {
        name: "served",
        label: "Least people served",
        step: "least people served",
        shape: Shape::Text(Kind::People),
    },
];

static VALUE: &[Field] = &[
    Field {
        name: "measured_by",
        label: "Value is measured by",
        step: "measure of value",
        shape: Shape::Choice(&[
            Choice { code: "net_present_value", words: "net present social value" },
            Choice { code: "points", words: "points" },
            Choice { code: "points_reached", words: "points for each person served" },
        ]),
    },
    Field {
        name: "waiting",
        label: "Value lost by waiting a year",
        step: "value lost by waiting",
        shape: Shape::Text(Kind::Rate),
    },
    Field {
        name: "inflation",
        label: "Prices are taken to rise a year by",
        step: "rise of prices",
        shape: Shape::Text(Kind::Rate),
    },
    Field {
        name: "bias_in_envelope",
        label: "Optimism bias counts against the envelope",
        step: "optimism bias",
        shape: Shape::Truth,
    },
];

static SCORES: &[Field] = &[
    Field {
        name: "population_health",
        label: "Population health",
        step: "population health",
        shape: Shape::Text(Kind::Number),
    },
    Field { name: "unequal_access", label: "Unequal access", step: "unequal access", shape: Shape::Text(Kind::Number) },
    Field { name: "productivity", label: "Productivity", step: "productivity", shape: Shape::Text(Kind::Number) },
    Field { name: "wider_economy", label: "Wider economy", step: "wider economy", shape: Shape::Text(Kind::Number) },
    Field {
        name: "national_significance",
        label: "National significance",
        step: "national significance",
        shape: Shape::Text(Kind::Number),
    },
];

static SCHEMES: List = List {
    one: "scheme",
    many: "schemes",
    row: Shape::Record(&[
        Field { name: "code", label: "Code", step: "code", shape: Shape::Text(Kind::Code) },
        Field { name: "name", label: "Name", step: "name", shape: Shape::Text(Kind::Words) },
        Field { name: "provider", label: "Provider", step: "provider", shape: Shape::Text(Kind::Code) },
        Field { name: "work", label: "Kind of work", step: "kind of work", shape: Shape::Text(Kind::Code) },
        Field { name: "costs", label: "Cost by year from its start", step: "cost", shape: Shape::List(&AMOUNTS) },
        Field {
            name: "mitigated",
            label: "Optimism bias argued away",
            step: "optimism bias argued away",
            shape: Shape::Text(Kind::Rate),
        },
        Field { name: "own_funds", label: "Own funds", step: "own funds", shape: Shape::Text(Kind::Money) },
        Field { name: "benefit", label: "Benefits a year", step: "benefits", shape: Shape::Text(Kind::Money) },
        Field { name: "life", label: "Years open", step: "years open", shape: Shape::Text(Kind::Number) },
        Field {
            name: "running_cost",
            label: "Running cost less savings a year",
            step: "running cost",
            shape: Shape::Text(Kind::Money),
        },
        Field {
            name: "value",
            label: "Net present social value worked out elsewhere",
            step: "value",
            shape: Shape::Text(Kind::Money),
        },
        Field {
            name: "outside_share",
            label: "Share of value for patients elsewhere",
            step: "share elsewhere",
            shape: Shape::Text(Kind::Rate),
        },
        Field { name: "served", label: "People served", step: "people served", shape: Shape::Text(Kind::People) },
        Field {
            name: "latest_start",
            label: "Latest start, 0 for the first year",
            step: "latest start",
            shape: Shape::Text(Kind::Number),
        },
        Field { name: "must", label: "Must be funded", step: "must-do", shape: Shape::Truth },
        Field { name: "national", label: "Nationally significant", step: "national mark", shape: Shape::Truth },
        Field { name: "requires", label: "Needs", step: "needs", shape: Shape::List(&CODES) },
        Field { name: "option_of", label: "One option of", step: "either-or group", shape: Shape::Text(Kind::Words) },
        Field {
            name: "backlog_removed",
            label: "Backlog maintenance removed",
            step: "backlog removed",
            shape: Shape::Text(Kind::Money),
        },
        Field { name: "scores", label: "Scores", step: "scores", shape: Shape::Record(SCORES) },
    ]),
};

static PROVIDERS: List = List {
    one: "provider",
    many: "providers",
    row: Shape::Record(&[
        Field { name: "code", label: "Code", step: "code", shape: Shape::Text(Kind::Code) },
        Field { name: "name", label: "Name", step: "name", shape: Shape::Text(Kind::Words) },
        Field { name: "host", label: "Board in whose area it stands", step: "board", shape: Shape::Text(Kind::Code) },
        Field { name: "reserves", label: "Reserves", step: "reserves", shape: Shape::Text(Kind::Money) },
    ]),
};
