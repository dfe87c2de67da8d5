//! What is set of a provider: whom it treats, its contracts, how it is paid.

use super::{Choice, Field, Kind, List, Shape};

pub static PROVIDERS: &[Field] = &[
    Field { name: "trust", label: "Trust", step: "trust", shape: Shape::Text(Kind::Code) },
    Field { name: "patients", label: "Its patients", step: "patients of a trust", shape: Shape::Record(PATIENTS) },
    Field { name: "income", label: "Its income a year", step: "income of a trust", shape: Shape::Text(Kind::Money) },
    Field {
        name: "keeps_national",
        label: "Some of its services stay with NHS England",
        step: "services that stay national",
        shape: Shape::Truth,
    },
    Field {
        name: "commissioned_by",
        label: "Who commissions",
        step: "who commissions",
        shape: Shape::Choice(&[
            Choice { code: "every_board", words: "every board for itself" },
            Choice { code: "lead", words: "a lead for each group of boards" },
        ]),
    },
    Field {
        name: "leads",
        label: "Which boards a lead commissions for",
        step: "boards of a lead",
        shape: Shape::Choice(&[
            Choice { code: "regions", words: "the boards of its region" },
            Choice { code: "groups", words: "the boards that plan together in the Delegation room" },
        ]),
    },
    Field { name: "contracts", label: "What contracts take", step: "contracts", shape: Shape::Record(CONTRACTS) },
    Field { name: "payment", label: "How it is paid", step: "payment", shape: Shape::Record(PAYMENT) },
    Field {
        name: "repatriation",
        label: "Patients brought home",
        step: "patients brought home",
        shape: Shape::Record(REPATRIATION),
    },
];

static PATIENTS: &[Field] = &[
    Field { name: "own", label: "Your own patients by board", step: "whose patients", shape: Shape::Truth },
    Field {
        name: "counted",
        label: "What your rows count",
        step: "what rows count",
        shape: Shape::Choice(&[
            Choice { code: "patients", words: "patients or activity" },
            Choice { code: "money", words: "pounds of income" },
        ]),
    },
    Field {
        name: "boards",
        label: "Patients or income by board",
        step: "patients by board",
        shape: Shape::List(&BOARDS),
    },
];

static BOARDS: List = List { one: "board", many: "boards", row: Shape::Record(BOARD) };

static BOARD: &[Field] = &[
    Field { name: "code", label: "Board where they live", step: "board", shape: Shape::Text(Kind::Code) },
    Field {
        name: "amount",
        label: "Patients or pounds",
        step: "patients of a board",
        shape: Shape::Text(Kind::Number),
    },
];

static CONTRACTS: &[Field] = &[
    Field {
        name: "low_volume_below",
        label: "No contract below, a year",
        step: "low volume threshold",
        shape: Shape::Text(Kind::Money),
    },
    hours("contract_hours", "Contracting: its hours for each contract", "hours of contracting"),
    hours("reporting_hours", "Reporting: its hours for each contract", "hours of reporting"),
    hours("low_volume_hours", "Its hours for each fixed payment", "hours for a fixed payment"),
    Field { name: "hourly_rate", label: "Cost of its hour", step: "cost of an hour", shape: Shape::Text(Kind::Money) },
    hours(
        "commissioner_contract_hours",
        "Contracting: the commissioner’s hours",
        "commissioners’ hours of contracting",
    ),
    hours(
        "commissioner_reporting_hours",
        "Reading reports: the commissioner’s hours",
        "commissioners’ hours of reading",
    ),
    hours(
        "commissioner_low_volume_hours",
        "The commissioner’s hours for each fixed payment",
        "commissioners’ hours for a fixed payment",
    ),
    hours("associate_hours", "Hours of each board behind a lead’s contract", "hours behind a lead"),
    Field {
        name: "commissioner_hourly_rate",
        label: "Cost of the commissioner’s hour",
        step: "cost of a commissioner’s hour",
        shape: Shape::Text(Kind::Money),
    },
];

const fn hours(name: &'static str, label: &'static str, step: &'static str) -> Field {
    Field { name, label, step, shape: Shape::Text(Kind::Number) }
}

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

static REPATRIATION: &[Field] = &[
    Field {
        name: "board",
        label: "Board that brings patients home",
        step: "board that brings patients home",
        shape: Shape::Text(Kind::Code),
    },
    Field {
        name: "share",
        label: "Share of its patients brought home",
        step: "share brought home",
        shape: Shape::Text(Kind::Rate),
    },
];
