//! What is set of a pathway: stages, payers, an intervention.

use super::{Choice, Field, Kind, List, Shape};

pub static PATHWAY: &[Field] = &[
    Field { name: "example", label: "Pathway", step: "pathway", shape: Shape::Text(Kind::Code) },
    Field {
        name: "arrangement",
        label: "Arrangement",
        step: "arrangement",
        shape: Shape::Choice(&[
            Choice { code: "national", words: "national commissioning" },
            Choice { code: "joint", words: "a joined budget" },
            Choice { code: "delegated", words: "delegation to boards" },
        ]),
    },
    Field { name: "size", label: "How much is done", step: "size of what is done", shape: Shape::Text(Kind::Number) },
    Field {
        name: "set_up",
        label: "Cost of setting it up",
        step: "cost of setting up",
        shape: Shape::Text(Kind::Money),
    },
    Field {
        name: "once_each",
        label: "Cost for each one, once",
        step: "cost for each one",
        shape: Shape::Text(Kind::Money),
    },
    Field {
        name: "yearly_each",
        label: "Cost for each one, every year",
        step: "yearly cost for each one",
        shape: Shape::Text(Kind::Money),
    },
    Field { name: "funder", label: "Who pays for it", step: "who pays for it", shape: Shape::Record(PAYERS) },
    Field { name: "years", label: "Years looked at", step: "years looked at", shape: Shape::Count },
    Field { name: "first_year", label: "First year with an effect", step: "first year", shape: Shape::Count },
    Field { name: "price_growth", label: "Growth of prices", step: "growth of prices", shape: Shape::Text(Kind::Rate) },
    Field { name: "stages", label: "Stages", step: "stages", shape: Shape::List(&STAGES) },
];

static STAGES: List = List { one: "stage", many: "stages", row: Shape::Record(STAGE) };

const PAYER: Shape = Shape::Choice(&[
    Choice { code: "local_authority", words: "the council" },
    Choice { code: "board", words: "the board" },
    Choice { code: "nhs_england", words: "NHS England" },
    Choice { code: "joint_budget", words: "the joined budget" },
    Choice { code: "provider", words: "the trust" },
    Choice { code: "patient", words: "patients and families" },
]);

const NATIONAL: Field = Field {
    name: "national",
    label: "Paid under national commissioning by",
    step: "who pays nationally",
    shape: PAYER,
};
const JOINT: Field = Field {
    name: "joint",
    label: "Paid under a joined budget by",
    step: "who pays under a joined budget",
    shape: PAYER,
};
const DELEGATED: Field =
    Field { name: "delegated", label: "Paid under delegation by", step: "who pays under delegation", shape: PAYER };

static PAYERS: &[Field] = &[NATIONAL, JOINT, DELEGATED];

static STAGE: &[Field] = &[
    Field { name: "code", label: "Code", step: "code of a stage", shape: Shape::Text(Kind::Words) },
    Field { name: "name", label: "Name", step: "name of a stage", shape: Shape::Text(Kind::Words) },
    Field { name: "patients", label: "Patients a year", step: "patients of a stage", shape: Shape::Text(Kind::Number) },
    Field { name: "unit_cost", label: "Cost of one", step: "cost of a stage", shape: Shape::Text(Kind::Money) },
    NATIONAL,
    JOINT,
    DELEGATED,
    Field {
        name: "patients_change",
        label: "Change of patients for each one",
        step: "effect on patients",
        shape: Shape::Text(Kind::Number),
    },
    Field {
        name: "unit_cost_change",
        label: "Change of the cost of one for each one",
        step: "effect on cost",
        shape: Shape::Text(Kind::Money),
    },
];
