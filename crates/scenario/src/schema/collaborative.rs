//! What is set of a collaborative: its budget, placements, members.

use super::{Choice, Field, Kind, List, Shape};

pub static COLLABORATIVE: &[Field] = &[
    Field {
        name: "placements",
        label: "Patients placed out of area",
        step: "patients placed out of area",
        shape: Shape::Text(Kind::Number),
    },
    Field {
        name: "moved_back",
        label: "Patients moved back, by year",
        step: "patients moved back",
        shape: Shape::List(&PATIENTS),
    },
    Field {
        name: "out_price",
        label: "Price of a patient and year out of area",
        step: "price out of area",
        shape: Shape::Text(Kind::Money),
    },
    Field {
        name: "in_price",
        label: "Price of a patient and year with the members",
        step: "price with the members",
        shape: Shape::Text(Kind::Money),
    },
    Field {
        name: "buy_price",
        label: "Price of a patient and year with an outside provider",
        step: "price outside",
        shape: Shape::Text(Kind::Money),
    },
    Field { name: "set_up", label: "Set-up if the members do it", step: "set-up", shape: Shape::Text(Kind::Money) },
    Field {
        name: "way",
        label: "Who cares for patients moved back",
        step: "make or buy",
        shape: Shape::Choice(&[
            Choice { code: "make", words: "the members" },
            Choice { code: "buy", words: "an outside provider" },
        ]),
    },
    Field {
        name: "community",
        label: "Community services, by year",
        step: "community services",
        shape: Shape::List(&AMOUNTS),
    },
    Field {
        name: "reinvested",
        label: "Share of a saving that is reinvested",
        step: "share reinvested",
        shape: Shape::Text(Kind::Rate),
    },
    Field {
        name: "place_price",
        label: "Price of one community place and year",
        step: "price of a community place",
        shape: Shape::Text(Kind::Money),
    },
    Field { name: "budget", label: "Budget of the pathway, by year", step: "budget", shape: Shape::List(&AMOUNTS) },
    Field { name: "gain", label: "Who gets what is left over", step: "gain share", shape: Shape::Record(SPLIT) },
    Field { name: "loss", label: "Who pays what is overspent", step: "risk share", shape: Shape::Record(SPLIT) },
    Field { name: "members", label: "Other members", step: "members", shape: Shape::List(&MEMBERS) },
];

static PATIENTS: List = List { one: "year", many: "years", row: Shape::Text(Kind::Number) };
static AMOUNTS: List = List { one: "year", many: "years", row: Shape::Text(Kind::Money) };

static SPLIT: &[Field] = &[
    Field {
        name: "commissioner",
        label: "Share of the commissioner",
        step: "share of the commissioner",
        shape: Shape::Text(Kind::Rate),
    },
    Field {
        name: "lead",
        label: "Share of the lead provider",
        step: "share of the lead provider",
        shape: Shape::Text(Kind::Rate),
    },
];

static MEMBERS: List = List {
    one: "member",
    many: "members",
    row: Shape::Record(&[
        Field { name: "name", label: "Name of a member", step: "name of a member", shape: Shape::Text(Kind::Words) },
        Field { name: "part", label: "Part of a member", step: "part of a member", shape: Shape::Text(Kind::Number) },
    ]),
};
