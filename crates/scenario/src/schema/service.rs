//! One service: its facts, what can be counted, and its ratings.

use super::{Choice, Field, Kind, Shape};

const KNOWN: &[Choice] = &[
    Choice { code: "not_known", words: "not known" },
    Choice { code: "yes", words: "yes" },
    Choice { code: "no", words: "no" },
];

pub static SERVICE: &[Field] = &[
    Field { name: "line", label: "Line of the list", step: "line", shape: Shape::Text(Kind::Words) },
    Field { name: "patients", label: "Patients a year", step: "patients", shape: Shape::Text(Kind::Number) },
    Field { name: "centres", label: "Centres that provide it", step: "centres", shape: Shape::Text(Kind::Number) },
    Field {
        name: "flagged",
        label: "Listed as highly specialised",
        step: "highly specialised",
        shape: Shape::Choice(KNOWN),
    },
    Field {
        name: "level",
        label: "Level it is planned at",
        step: "level of planning",
        shape: Shape::Choice(&[
            Choice { code: "not_known", words: "not known" },
            Choice { code: "local", words: "local, over 1 to 2.5 million people" },
            Choice { code: "sub_regional", words: "sub-regional, over 2.5 to 10 million people" },
            Choice { code: "national", words: "national or regional, over 10 million people" },
        ]),
    },
    Field {
        name: "planning_population",
        label: "People it is planned for",
        step: "people it is planned for",
        shape: Shape::Text(Kind::People),
    },
    Field { name: "cost", label: "Money a year", step: "money of a service", shape: Shape::Text(Kind::Money) },
    Field {
        name: "specification_age",
        label: "Age of its specification in years",
        step: "age of its specification",
        shape: Shape::Text(Kind::Number),
    },
    Field {
        name: "new_treatment",
        label: "A major new treatment came within the age limit",
        step: "new treatment",
        shape: Shape::Choice(KNOWN),
    },
    Field {
        name: "no_data",
        label: "There is no data on outcomes",
        step: "data on outcomes",
        shape: Shape::Choice(KNOWN),
    },
    Field {
        name: "measures",
        label: "What can be counted",
        step: "what can be counted",
        shape: Shape::Record(MEASURES),
    },
    Field {
        name: "suitability",
        label: "Ratings of suitability",
        step: "ratings of suitability",
        shape: Shape::Record(SUITABILITY),
    },
    Field {
        name: "readiness",
        label: "Ratings of readiness",
        step: "ratings of readiness",
        shape: Shape::Record(READINESS),
    },
];

static MEASURES: &[Field] = &[
    Field {
        name: "cost_variation",
        label: "Variation of a year’s cost",
        step: "variation of cost",
        shape: Shape::Text(Kind::Rate),
    },
    Field {
        name: "payers",
        label: "Bodies that pay for parts of the pathway",
        step: "payers on the pathway",
        shape: Shape::Text(Kind::Number),
    },
    Field {
        name: "new_treatments",
        label: "Major new treatments in six years",
        step: "new treatments",
        shape: Shape::Text(Kind::Number),
    },
    Field {
        name: "specialised_share",
        label: "Share of a patient’s care under the specialised provider",
        step: "share of care",
        shape: Shape::Text(Kind::Rate),
    },
];

static SUITABILITY: &[Field] = &[
    Field {
        name: "stability_of_cost",
        label: "Rating of steady cost",
        step: "rating of steady cost",
        shape: Shape::Text(Kind::Number),
    },
    Field {
        name: "number_of_providers",
        label: "Rating of number of providers",
        step: "rating of number of providers",
        shape: Shape::Text(Kind::Number),
    },
    Field {
        name: "joined_up_pathway",
        label: "Rating of joining up the pathway",
        step: "rating of joining up the pathway",
        shape: Shape::Text(Kind::Number),
    },
    Field {
        name: "settled_treatment",
        label: "Rating of settled treatment",
        step: "rating of settled treatment",
        shape: Shape::Text(Kind::Number),
    },
    Field {
        name: "specialised_share",
        label: "Rating of share of care under the specialised provider",
        step: "rating of share of care under the specialised provider",
        shape: Shape::Text(Kind::Number),
    },
    Field {
        name: "taxonomy",
        label: "Rating of kind of condition",
        step: "rating of kind of condition",
        shape: Shape::Text(Kind::Number),
    },
];

static READINESS: &[Field] = &[
    Field {
        name: "specification_current",
        label: "Rating of a current specification",
        step: "rating of a current specification",
        shape: Shape::Text(Kind::Number),
    },
    Field {
        name: "data_quality",
        label: "Rating of quality of data",
        step: "rating of quality of data",
        shape: Shape::Text(Kind::Number),
    },
    Field {
        name: "network_in_place",
        label: "Rating of a network in place",
        step: "rating of a network in place",
        shape: Shape::Text(Kind::Number),
    },
    Field {
        name: "expertise_available",
        label: "Rating of expertise",
        step: "rating of expertise",
        shape: Shape::Text(Kind::Number),
    },
    Field {
        name: "baseline_known",
        label: "Rating of a known financial baseline",
        step: "rating of a known financial baseline",
        shape: Shape::Text(Kind::Number),
    },
];
