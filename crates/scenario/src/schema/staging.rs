//! When arrangements start, on which services providers lead, how ready boards are taken to be.

use super::{Choice, Field, Kind, List, Shape};

pub static STAGING: &[Field] = &[
    Field {
        name: "preset",
        label: "When arrangements start",
        step: "start of arrangements",
        shape: Shape::Choice(&[
            Choice { code: "as_decided", words: "as decided" },
            Choice { code: "roadmap_2022", words: "as in the roadmap of 2022" },
            Choice { code: "policy_exchange_2022", words: "as Policy Exchange proposed in 2022" },
            Choice { code: "before_reform", words: "as before the reform, when nothing starts" },
            Choice { code: "own", words: "in years of your own" },
        ]),
    },
    Field { name: "starts", label: "First years of your own", step: "first years", shape: Shape::Record(STARTS) },
    Field {
        name: "lead_providers",
        label: "Services on which a provider collaborative leads",
        step: "services that providers lead",
        shape: Shape::List(&LINES),
    },
    Field {
        name: "boards",
        label: "How ready boards are taken to be",
        step: "how ready boards are",
        shape: Shape::Choice(&[
            Choice { code: "by_evidence", words: "each by its evidence" },
            Choice { code: "all_ready", words: "every board as ready" },
        ]),
    },
];

static LINES: List = List { one: "service", many: "services", row: Shape::Text(Kind::Words) };

static STARTS: &[Field] = &[
    Field {
        name: "joint",
        label: "Joint committees from",
        step: "first year of joint committees",
        shape: Shape::Text(Kind::Year),
    },
    Field {
        name: "delegated",
        label: "Delegation to boards from",
        step: "first year of delegation",
        shape: Shape::Text(Kind::Year),
    },
    Field {
        name: "lead_provider",
        label: "Provider collaboratives from",
        step: "first year of provider collaboratives",
        shape: Shape::Text(Kind::Year),
    },
    Field {
        name: "pan_board_office",
        label: "Offices of a region from",
        step: "first year of offices of a region",
        shape: Shape::Text(Kind::Year),
    },
];
