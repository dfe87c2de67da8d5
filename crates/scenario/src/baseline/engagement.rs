//! What every baseline sets of the Engagement room: an example charity, the proposed fund, an empty table of the rebate.

use engine::parameters::{Parameter, Reader, delegation, engagement as figure, medicines};

use crate::engagement::{
    AwayInput, BandsInput, BesidesInput, EngagementInput, FundInput, Held, HourInput, NetworksInput, PeopleInput,
    RebateInput, RebateYearInput, SharedInput, Split, WeightingKind,
};

/// The figures it is built from.
pub const FIGURES: [&Parameter; 42] = [
    figure::INCOME,
    figure::BUDGET,
    delegation::BOARDS_FROM_2026,
    figure::CONVERSATIONS_NOW,
    figure::MEETINGS,
    figure::PAY,
    figure::ON_COSTS,
    figure::OVERHEAD,
    figure::STAFF_PEOPLE,
    figure::MEETING_HOURS,
    figure::PREPARATION_HOURS,
    figure::TRAVEL_HOURS,
    figure::LIVED_PEOPLE,
    figure::LIVED_HOURS,
    figure::HOURS_PER_DAY,
    figure::WORKING_DAYS,
    figure::TRAVEL_COST,
    figure::EXPENSES,
    figure::ACCESS_COST,
    figure::PAYMENT_RATE,
    figure::LIAISON_DAYS,
    figure::DAY_COST,
    figure::SETUP_COST,
    figure::NATIONAL_COST,
    figure::PRICE_GROWTH,
    figure::FUND,
    figure::FUND_YEARS,
    figure::SECRETARIAT,
    figure::APPLICANTS,
    figure::APPLICANTS_BY_SYSTEM,
    figure::ALPHA,
    figure::MICRO_WEIGHT,
    figure::SMALL_WEIGHT,
    figure::MEDIUM_WEIGHT,
    figure::LARGE_WEIGHT,
    figure::MAJOR_WEIGHT,
    figure::LEAST_GRANT,
    figure::MOST_OF_COST,
    figure::MOST_OF_INCOME,
    medicines::BRANDED_SHARE_IN_SCHEME,
    medicines::ALLOWED_GROWTH,
    medicines::SCHEME_YEARS,
];

/// What is set, with the figures as the reader has them.
pub fn input(read: Reader<'_>) -> EngagementInput {
    let text = |parameter| read(parameter).to_owned();
    EngagementInput {
        income: text(figure::INCOME),
        budget: text(figure::BUDGET),
        systems: text(delegation::BOARDS_FROM_2026),
        systems_now: text(figure::CONVERSATIONS_NOW),
        meetings: text(figure::MEETINGS),
        hour: HourInput {
            cost: String::new(),
            pay: text(figure::PAY),
            on_costs: text(figure::ON_COSTS),
            overhead: text(figure::OVERHEAD),
        },
        people: PeopleInput {
            staff: text(figure::STAFF_PEOPLE),
            meeting_hours: text(figure::MEETING_HOURS),
            preparation_hours: text(figure::PREPARATION_HOURS),
            travel_hours: text(figure::TRAVEL_HOURS),
            lived: text(figure::LIVED_PEOPLE),
            lived_hours: text(figure::LIVED_HOURS),
            hours_per_day: text(figure::HOURS_PER_DAY),
            working_days: text(figure::WORKING_DAYS),
        },
        away: AwayInput {
            travel: text(figure::TRAVEL_COST),
            expenses: text(figure::EXPENSES),
            access: text(figure::ACCESS_COST),
        },
        payment_rate: text(figure::PAYMENT_RATE),
        besides: BesidesInput {
            liaison_days: text(figure::LIAISON_DAYS),
            day_cost: text(figure::DAY_COST),
            setup_cost: text(figure::SETUP_COST),
            national_cost: text(figure::NATIONAL_COST),
        },
        shared: SharedInput::default(),
        roll_out: Vec::new(),
        price_growth: text(figure::PRICE_GROWTH),
        services: Vec::new(),
        services_year: String::new(),
        networks: NetworksInput::default(),
        by_system: Vec::new(),
        fund: fund(read),
        rebate: RebateInput {
            base: String::new(),
            in_scheme: text(medicines::BRANDED_SHARE_IN_SCHEME),
            england: String::new(),
            years: years(read),
        },
    }
}

/// One national pot, as proposed, shared by bands of income.
fn fund(read: Reader<'_>) -> FundInput {
    let text = |parameter| read(parameter).to_owned();
    FundInput {
        pot: text(figure::FUND),
        years: text(figure::FUND_YEARS),
        systems: text(delegation::BOARDS_FROM_2026),
        held: Held::National,
        split: Split::Equal,
        secretariat: text(figure::SECRETARIAT),
        applicants: text(figure::APPLICANTS),
        applicants_by_system: text(figure::APPLICANTS_BY_SYSTEM),
        own_applicants: Vec::new(),
        weighting: WeightingKind::Bands,
        alpha: text(figure::ALPHA),
        bands: BandsInput {
            micro: text(figure::MICRO_WEIGHT),
            small: text(figure::SMALL_WEIGHT),
            medium: text(figure::MEDIUM_WEIGHT),
            large: text(figure::LARGE_WEIGHT),
            major: text(figure::MAJOR_WEIGHT),
        },
        floor: text(figure::LEAST_GRANT),
        of_cost: text(figure::MOST_OF_COST),
        of_income: text(figure::MOST_OF_INCOME),
    }
}

/// The years of the scheme: growth as it was allowed, sales left open.
fn years(read: Reader<'_>) -> Vec<RebateYearInput> {
    let growth = read(medicines::ALLOWED_GROWTH);
    let years: usize = read(medicines::SCHEME_YEARS).parse().unwrap_or_default();
    let year = || RebateYearInput { growth: growth.to_owned(), sales: String::new() };
    std::iter::repeat_with(year).take(years).collect()
}
