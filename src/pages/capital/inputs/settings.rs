//! Every input of the room that one figure answers.

use scenario::capital::CapitalInput;
use words::typed::Kind;

use crate::components::setting::Setting;

/// The share taken off the top of every envelope.
pub const RINGFENCE: Setting<CapitalInput> = Setting {
    path: "capital.ringfence_share",
    id: "ringfence",
    kind: Kind::Percent,
    get: |input| &input.ringfence_share,
    set: |input| &mut input.ringfence_share,
};

/// The least local share of the test.
pub const LOCAL_SHARE: Setting<CapitalInput> = Setting {
    path: "capital.local_share_minimum",
    id: "local-share",
    kind: Kind::Percent,
    get: |input| &input.local_share_minimum,
    set: |input| &mut input.local_share_minimum,
};

/// The least share elsewhere of the rule for national significance.
pub const NATIONAL_SHARE: Setting<CapitalInput> = Setting {
    path: "capital.national_rule.outside_share",
    id: "national-share",
    kind: Kind::Percent,
    get: |input| &input.national_rule.outside_share,
    set: |input| &mut input.national_rule.outside_share,
};

/// The least people served of that rule.
pub const NATIONAL_SERVED: Setting<CapitalInput> = Setting {
    path: "capital.national_rule.served",
    id: "national-served",
    kind: Kind::People,
    get: |input| &input.national_rule.served,
    set: |input| &mut input.national_rule.served,
};

/// The least share of each envelope for backlog maintenance.
pub const BACKLOG: Setting<CapitalInput> = Setting {
    path: "capital.backlog_share",
    id: "backlog-share",
    kind: Kind::Percent,
    get: |input| &input.backlog_share,
    set: |input| &mut input.backlog_share,
};

/// What waiting a year costs.
pub const WAITING: Setting<CapitalInput> = Setting {
    path: "capital.value.waiting",
    id: "waiting",
    kind: Kind::Percent,
    get: |input| &input.value.waiting,
    set: |input| &mut input.value.waiting,
};

/// How prices rise.
pub const INFLATION: Setting<CapitalInput> = Setting {
    path: "capital.value.inflation",
    id: "inflation",
    kind: Kind::Percent,
    get: |input| &input.value.inflation,
    set: |input| &mut input.value.inflation,
};
