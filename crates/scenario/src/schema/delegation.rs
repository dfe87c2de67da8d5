//! The Delegation room: limits, pass marks and weights, and what is known of services.

use super::{Field, Kind, List, Shape, boards, pool, service, staging};

pub static DELEGATION: &[Field] = &[
    Field { name: "policy", label: "The test", step: "test", shape: Shape::Record(POLICY) },
    Field {
        name: "services",
        label: "Your facts and ratings of services",
        step: "facts and ratings",
        shape: Shape::List(&SERVICES),
    },
    Field {
        name: "example_ratings",
        label: "Example ratings were taken",
        step: "example ratings",
        shape: Shape::Truth,
    },
    Field {
        name: "readiness",
        label: "Readiness of boards",
        step: "readiness of boards",
        shape: Shape::Record(boards::READINESS),
    },
    Field { name: "groups", label: "Boards that plan together", step: "group", shape: Shape::List(&boards::GROUPS) },
    Field {
        name: "borders",
        label: "Boards that border each other",
        step: "border",
        shape: Shape::List(&boards::BORDERS),
    },
    Field {
        name: "parts",
        label: "How boards that are split divide",
        step: "parts of a board",
        shape: Shape::List(&boards::PARTS),
    },
    Field {
        name: "team",
        label: "Specialist commissioners",
        step: "commissioners",
        shape: Shape::Record(boards::TEAM),
    },
    Field {
        name: "pool",
        label: "A service whose risk is pooled",
        step: "pooled service",
        shape: Shape::Record(pool::POOL),
    },
    Field { name: "staging", label: "Arrangements", step: "arrangements", shape: Shape::Record(staging::STAGING) },
];

static SERVICES: List = List { one: "service", many: "services", row: Shape::Record(service::SERVICE) };

static POLICY: &[Field] = &[
    Field {
        name: "highly_specialised",
        label: "What makes a service highly specialised",
        step: "highly specialised",
        shape: Shape::Record(LIMITS),
    },
    Field {
        name: "national_population",
        label: "Planned for more people than this, a service stays national",
        step: "people of a national service",
        shape: Shape::Text(Kind::People),
    },
    Field { name: "tiers", label: "Levels of planning", step: "levels of planning", shape: Shape::Record(TIERS) },
    Field { name: "suitability", label: "Suitability", step: "suitability", shape: Shape::Record(SUITABILITY) },
    Field { name: "readiness", label: "Readiness", step: "readiness", shape: Shape::Record(READINESS) },
    Field {
        name: "specification_age_limit",
        label: "Years after which a specification is due for review",
        step: "age of a specification",
        shape: Shape::Text(Kind::Number),
    },
    Field {
        name: "review_bars",
        label: "A review that is due bars a service",
        step: "reviews that bar",
        shape: Shape::Truth,
    },
];

static LIMITS: &[Field] = &[
    Field {
        name: "patients",
        label: "Highly specialised up to this many patients a year",
        step: "patients of a highly specialised service",
        shape: Shape::Text(Kind::Number),
    },
    Field {
        name: "centres",
        label: "Highly specialised up to this many centres",
        step: "centres of a highly specialised service",
        shape: Shape::Text(Kind::Number),
    },
];

static TIERS: &[Field] = &[
    Field {
        name: "local",
        label: "Local when planned for more people than",
        step: "people of a local service",
        shape: Shape::Text(Kind::People),
    },
    Field {
        name: "sub_regional",
        label: "Sub-regional when planned for more people than",
        step: "people of a sub-regional service",
        shape: Shape::Text(Kind::People),
    },
    Field {
        name: "national",
        label: "National level when planned for more people than",
        step: "people of the national level",
        shape: Shape::Text(Kind::People),
    },
];

static SUITABILITY: &[Field] = &[
    Field {
        name: "weights",
        label: "Weights in suitability",
        step: "weights in suitability",
        shape: Shape::Record(SUITABILITY_WEIGHTS),
    },
    Field {
        name: "threshold",
        label: "Suitable from a score of",
        step: "pass mark for suitability",
        shape: Shape::Text(Kind::Number),
    },
];

static SUITABILITY_WEIGHTS: &[Field] = &[
    Field {
        name: "stability_of_cost",
        label: "Weight of steady cost in suitability",
        step: "weight of steady cost",
        shape: Shape::Text(Kind::Rate),
    },
    Field {
        name: "number_of_providers",
        label: "Weight of number of providers in suitability",
        step: "weight of number of providers",
        shape: Shape::Text(Kind::Rate),
    },
    Field {
        name: "joined_up_pathway",
        label: "Weight of joining up the pathway in suitability",
        step: "weight of joining up the pathway",
        shape: Shape::Text(Kind::Rate),
    },
    Field {
        name: "settled_treatment",
        label: "Weight of settled treatment in suitability",
        step: "weight of settled treatment",
        shape: Shape::Text(Kind::Rate),
    },
    Field {
        name: "specialised_share",
        label: "Weight of share of care under the specialised provider in suitability",
        step: "weight of share of care under the specialised provider",
        shape: Shape::Text(Kind::Rate),
    },
    Field {
        name: "taxonomy",
        label: "Weight of kind of condition in suitability",
        step: "weight of kind of condition",
        shape: Shape::Text(Kind::Rate),
    },
];

static READINESS: &[Field] = &[
    Field {
        name: "weights",
        label: "Weights in readiness",
        step: "weights in readiness",
        shape: Shape::Record(READINESS_WEIGHTS),
    },
    Field {
        name: "threshold",
        label: "Ready from a score of",
        step: "pass mark for readiness",
        shape: Shape::Text(Kind::Number),
    },
];

static READINESS_WEIGHTS: &[Field] = &[
    Field {
        name: "specification_current",
        label: "Weight of a current specification in readiness",
        step: "weight of a current specification",
        shape: Shape::Text(Kind::Rate),
    },
    Field {
        name: "data_quality",
        label: "Weight of quality of data in readiness",
        step: "weight of quality of data",
        shape: Shape::Text(Kind::Rate),
    },
    Field {
        name: "network_in_place",
        label: "Weight of a network in place in readiness",
        step: "weight of a network in place",
        shape: Shape::Text(Kind::Rate),
    },
    Field {
        name: "expertise_available",
        label: "Weight of expertise in readiness",
        step: "weight of expertise",
        shape: Shape::Text(Kind::Rate),
    },
    Field {
        name: "baseline_known",
        label: "Weight of a known financial baseline in readiness",
        step: "weight of a known financial baseline",
        shape: Shape::Text(Kind::Rate),
    },
];
