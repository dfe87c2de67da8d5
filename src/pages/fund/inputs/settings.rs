//! Every input of the fund and of the rebate that one figure answers.

use scenario::engagement::EngagementInput;
use words::typed::Kind;

use crate::components::setting::Setting;
use crate::pages::engagement::inputs::settings::setting;

setting!(
    #[doc = "The fund."]
    POT,
    "pot",
    Pounds,
    fund.pot
);
setting!(
    #[doc = "Years."]
    YEARS,
    "fund-years",
    Number,
    fund.years
);
setting!(
    #[doc = "Systems."]
    SYSTEMS,
    "fund-systems",
    Number,
    fund.systems
);
setting!(
    #[doc = "Secretariat."]
    SECRETARIAT,
    "secretariat",
    Percent,
    fund.secretariat
);
setting!(
    #[doc = "Applicants."]
    APPLICANTS,
    "applicants",
    Number,
    fund.applicants
);
setting!(
    #[doc = "Applicants in each system."]
    IN_EACH,
    "applicants-by-system",
    Number,
    fund.applicants_by_system
);
setting!(
    #[doc = "Steepness."]
    ALPHA,
    "alpha",
    Number,
    fund.alpha
);
setting!(
    #[doc = "Micro."]
    MICRO,
    "weight-micro",
    Number,
    fund.bands.micro
);
setting!(
    #[doc = "Small."]
    SMALL,
    "weight-small",
    Number,
    fund.bands.small
);
setting!(
    #[doc = "Medium."]
    MEDIUM,
    "weight-medium",
    Number,
    fund.bands.medium
);
setting!(
    #[doc = "Large."]
    LARGE,
    "weight-large",
    Number,
    fund.bands.large
);
setting!(
    #[doc = "Major."]
    MAJOR,
    "weight-major",
    Number,
    fund.bands.major
);
setting!(
    #[doc = "Least grant."]
    FLOOR,
    "floor",
    Pounds,
    fund.floor
);
setting!(
    #[doc = "Ceiling by cost."]
    OF_COST,
    "of-cost",
    Percent,
    fund.of_cost
);
setting!(
    #[doc = "Ceiling by income."]
    OF_INCOME,
    "of-income",
    Percent,
    fund.of_income
);
setting!(
    #[doc = "Base."]
    BASE,
    "rebate-base",
    Pounds,
    rebate.base
);
setting!(
    #[doc = "Inside the scheme."]
    IN_SCHEME,
    "in-scheme",
    Percent,
    rebate.in_scheme
);
setting!(
    #[doc = "England."]
    ENGLAND,
    "england-share",
    Percent,
    rebate.england
);

/// Where each input stands: its path and the id of its box.
pub const PLACES: [(&str, &str); 18] = [
    (POT.path, POT.id),
    (YEARS.path, YEARS.id),
    (SYSTEMS.path, SYSTEMS.id),
    (SECRETARIAT.path, SECRETARIAT.id),
    (APPLICANTS.path, APPLICANTS.id),
    (IN_EACH.path, IN_EACH.id),
    (ALPHA.path, ALPHA.id),
    (MICRO.path, MICRO.id),
    (SMALL.path, SMALL.id),
    (MEDIUM.path, MEDIUM.id),
    (LARGE.path, LARGE.id),
    (MAJOR.path, MAJOR.id),
    (FLOOR.path, FLOOR.id),
    (OF_COST.path, OF_COST.id),
    (OF_INCOME.path, OF_INCOME.id),
    (BASE.path, BASE.id),
    (IN_SCHEME.path, IN_SCHEME.id),
    (ENGLAND.path, ENGLAND.id),
];
