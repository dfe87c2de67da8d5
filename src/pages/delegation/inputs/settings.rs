//! Every input of the test that one figure answers.

use words::typed::Kind;

use super::setting::Setting;

/// Most patients a year of a highly specialised service.
pub const PATIENTS: Setting = Setting {
    path: "delegation.policy.highly_specialised.patients",
    id: "most-patients",
    kind: Kind::Number,
    get: |policy| &policy.highly_specialised.patients,
    set: |policy| &mut policy.highly_specialised.patients,
};

/// Most centres of one.
pub const CENTRES: Setting = Setting {
    path: "delegation.policy.highly_specialised.centres",
    id: "most-centres",
    kind: Kind::Number,
    get: |policy| &policy.highly_specialised.centres,
    set: |policy| &mut policy.highly_specialised.centres,
};

/// People above which a service stays national.
pub const NATIONAL: Setting = Setting {
    path: "delegation.policy.national_population",
    id: "national-population",
    kind: Kind::People,
    get: |policy| &policy.national_population,
    set: |policy| &mut policy.national_population,
};

/// Pass mark for suitability.
pub const SUITABLE_FROM: Setting = Setting {
    path: "delegation.policy.suitability.threshold",
    id: "suitable-from",
    kind: Kind::Number,
    get: |policy| &policy.suitability.threshold,
    set: |policy| &mut policy.suitability.threshold,
};

/// Pass mark for readiness.
pub const READY_FROM: Setting = Setting {
    path: "delegation.policy.readiness.threshold",
    id: "ready-from",
    kind: Kind::Number,
    get: |policy| &policy.readiness.threshold,
    set: |policy| &mut policy.readiness.threshold,
};

/// Age after which a specification is due for review.
pub const AGE_LIMIT: Setting = Setting {
    path: "delegation.policy.specification_age_limit",
    id: "age-limit",
    kind: Kind::Number,
    get: |policy| &policy.specification_age_limit,
    set: |policy| &mut policy.specification_age_limit,
};

/// Where the levels of planning begin, from the fewest people up.
pub const TIERS: [Setting; 3] = [
    Setting {
        path: "delegation.policy.tiers.local",
        id: "level-local",
        kind: Kind::People,
        get: |policy| &policy.tiers.local,
        set: |policy| &mut policy.tiers.local,
    },
    Setting {
        path: "delegation.policy.tiers.sub_regional",
        id: "level-sub-regional",
        kind: Kind::People,
        get: |policy| &policy.tiers.sub_regional,
        set: |policy| &mut policy.tiers.sub_regional,
    },
    Setting {
        path: "delegation.policy.tiers.national",
        id: "level-national",
        kind: Kind::People,
        get: |policy| &policy.tiers.national,
        set: |policy| &mut policy.tiers.national,
    },
];

/// A weight by the name of its criterion.
macro_rules! weights {
    ($set:ident: $($name:ident),+) => {
        [$(Setting {
            path: concat!("delegation.policy.", stringify!($set), ".weights.", stringify!($name)),
            id: concat!("weight-", stringify!($name)),
            kind: Kind::Percent,
            get: |policy| &policy.$set.weights.$name,
            set: |policy| &mut policy.$set.weights.$name,
        }),+]
    };
}

/// Weights of suitability, in the order of its criteria.
pub const SUITABILITY: [Setting; 6] = weights![suitability: stability_of_cost, number_of_providers, joined_up_pathway, settled_treatment, specialised_share, taxonomy];

/// Weights of readiness, in the order of its criteria.
pub const READINESS: [Setting; 5] =
    weights![readiness: specification_current, data_quality, network_in_place, expertise_available, baseline_known];
