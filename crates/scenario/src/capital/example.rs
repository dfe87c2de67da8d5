//! The invented portfolio the room opens with, and the envelopes of the two ways they were and are held.

use engine::parameters::{
    ExampleScheme, Parameter, Reader, appraisal, as_shipped, capital as figure, example_envelopes, example_providers,
    example_schemes,
};
use engine::quantities::{Money, Weight, apportion};
use rust_decimal::Decimal;

use super::input::{
    CapitalInput, HeldBy, MeasuredBy, NationalRuleInput, PotInput, ProviderInput, SchemeInput, ScoresInput, ValueInput,
    ViewInput,
};

/// Name of the national pot in tables and in the engine.
pub const NATIONAL: &str = "national";

/// The figures it is built from.
pub const FIGURES: [&Parameter; 15] = [
    figure::SYSTEM_FIRST_YEAR,
    figure::RINGFENCE_SHARE,
    figure::LOCAL_SHARE_MINIMUM,
    figure::NATIONAL_OUTSIDE_SHARE,
    figure::NATIONAL_SERVED,
    figure::VALUE_LOST_BY_WAITING,
    figure::INFLATION,
    figure::PROVIDER_FIRST_YEAR,
    figure::ENVELOPE_DEPRECIATION_WEIGHT,
    figure::ENVELOPE_BACKLOG_WEIGHT,
    appraisal::SWING_POPULATION_HEALTH,
    appraisal::SWING_UNEQUAL_ACCESS,
    appraisal::SWING_PRODUCTIVITY,
    appraisal::SWING_WIDER_ECONOMY,
    appraisal::SWING_NATIONAL_SIGNIFICANCE,
];

/// Years of the example.
const YEARS: u32 = 4;

/// The room as every baseline has it, with the figures as the reader has them.
#[must_use]
pub fn input(read: Reader<'_>) -> CapitalInput {
    let text = |parameter| read(parameter).to_owned();
    let mut input = CapitalInput {
        first_year: String::new(),
        years: YEARS,
        held_by: HeldBy::Systems,
        pots: Vec::new(),
        national: Vec::new(),
        ringfence_share: String::new(),
        carry_over: false,
        own_funds_score: true,
        view: ViewInput::All,
        local_share_minimum: text(figure::LOCAL_SHARE_MINIMUM),
        national_rule: NationalRuleInput {
            holds: false,
            outside_share: text(figure::NATIONAL_OUTSIDE_SHARE),
            served: text(figure::NATIONAL_SERVED),
        },
        backlog_share: String::new(),
        value: ValueInput {
            measured_by: MeasuredBy::NetPresentValue,
            waiting: text(figure::VALUE_LOST_BY_WAITING),
            inflation: text(figure::INFLATION),
            bias_in_envelope: false,
        },
        swings: swings(read),
        schemes: example_schemes().iter().map(SchemeInput::example).collect(),
        providers: example_providers().iter().map(provider).collect(),
    };
    hold(&mut input, HeldBy::Systems, read);
    input
}

/// The swings that ship.
fn swings(read: Reader<'_>) -> ScoresInput {
    let text = |parameter| read(parameter).to_owned();
    ScoresInput {
        population_health: text(appraisal::SWING_POPULATION_HEALTH),
        unequal_access: text(appraisal::SWING_UNEQUAL_ACCESS),
        productivity: text(appraisal::SWING_PRODUCTIVITY),
        wider_economy: text(appraisal::SWING_WIDER_ECONOMY),
        national_significance: text(appraisal::SWING_NATIONAL_SIGNIFICANCE),
    }
}

/// Puts the envelopes of the example in place, held by systems or by providers, with the years and the ringfence that go with them.
pub fn hold(input: &mut CapitalInput, held_by: HeldBy, read: Reader<'_>) {
    input.held_by = held_by;
    input.years = YEARS;
    let envelopes = || example_envelopes().iter().filter(|envelope| envelope.regime == held_by.code());
    let limits = |limits: &[&'static str; 4]| limits.iter().map(|limit| (*limit).to_owned()).collect::<Vec<String>>();
    input.national = envelopes().find(|of| of.pot == NATIONAL).map_or_else(Vec::new, |of| limits(&of.limits));
    let (first_year, share) = match held_by {
        HeldBy::Systems => (figure::SYSTEM_FIRST_YEAR, read(figure::RINGFENCE_SHARE)),
        HeldBy::Providers => (figure::PROVIDER_FIRST_YEAR, "0"),
    };
    read(first_year).clone_into(&mut input.first_year);
    share.clone_into(&mut input.ringfence_share);
    input.pots = match held_by {
        HeldBy::Systems => envelopes()
            .filter(|of| of.pot != NATIONAL)
            .map(|of| PotInput { code: of.pot.to_owned(), limits: limits(&of.limits) })
            .collect(),
        HeldBy::Providers => by_provider(read),
    };
}

/// What providers share, by depreciation and backlog, to the penny.
fn by_provider(read: Reader<'_>) -> Vec<PotInput> {
    let Some(all) = example_envelopes().iter().find(|of| of.regime == HeldBy::Providers.code() && of.pot == "all")
    else {
        return Vec::new();
    };
    let number = |text: &str| text.parse::<Decimal>().unwrap_or_default();
    let (depreciation, backlog) =
        (number(read(figure::ENVELOPE_DEPRECIATION_WEIGHT)), number(read(figure::ENVELOPE_BACKLOG_WEIGHT)));
    let sum = |of: fn(&engine::parameters::ExampleProvider) -> &'static str| -> Decimal {
        example_providers().iter().map(|provider| number(of(provider))).sum()
    };
    let (all_depreciation, all_backlog) = (sum(|of| of.depreciation), sum(|of| of.backlog));
    let share = |provider: &engine::parameters::ExampleProvider| {
        let part = |weight: Decimal, own: &str, all: Decimal| {
            number(own).checked_mul(weight).and_then(|own| own.checked_div(all)).unwrap_or_default()
        };
        part(depreciation, provider.depreciation, all_depreciation)
            .checked_add(part(backlog, provider.backlog, all_backlog))
            .unwrap_or_default()
    };
    let shares: Vec<Decimal> = example_providers().iter().map(share).collect();
    let mut pots: Vec<PotInput> = example_providers()
        .iter()
        .map(|provider| PotInput { code: provider.code.to_owned(), limits: Vec::new() })
        .collect();
    for limit in all.limits {
        for (pot, amount) in pots.iter_mut().zip(divided(limit, &shares)) {
            pot.limits.push(amount.to_string());
        }
    }
    pots
}

/// A sum divided by shares, to the penny.
fn divided(sum: &str, shares: &[Decimal]) -> Vec<Money> {
    let weights: Vec<Weight> = shares.iter().filter_map(|share| Weight::from_decimal(share.round_dp(9)).ok()).collect();
    let total = Money::from_text(sum).ok().and_then(|sum| u64::try_from(sum.pence()).ok()).unwrap_or(0);
    let whole = Weight::whole_numbers(weights.iter().copied()).unwrap_or_default();
    let parts = apportion(total, &whole).unwrap_or_default();
    parts.into_iter().filter_map(|pence| Money::from_wide_pence(pence.into())).collect()
}

fn provider(example: &engine::parameters::ExampleProvider) -> ProviderInput {
    ProviderInput {
        code: example.code.to_owned(),
        name: example.name.to_owned(),
        host: example.host.code.to_owned(),
        reserves: example.reserves.to_owned(),
    }
}

impl SchemeInput {
    /// A scheme as the example has it.
    #[must_use]
    pub fn example(example: &ExampleScheme) -> Self {
        let text = |text: Option<&str>| text.unwrap_or_default().to_owned();
        let [population_health, unequal_access, productivity, wider_economy, national_significance] =
            example.scores.map(text);
        Self {
            code: example.code.to_owned(),
            name: example.name.to_owned(),
            provider: example.provider.to_owned(),
            work: example.work.to_owned(),
            costs: example.costs.iter().map(|cost| (*cost).to_owned()).collect(),
            mitigated: example.mitigated.to_owned(),
            own_funds: example.own_funds.to_owned(),
            benefit: example.benefit.to_owned(),
            life: example.life.to_string(),
            running_cost: example.running_cost.to_owned(),
            value: String::new(),
            outside_share: text(example.outside_share),
            served: example.served.to_string(),
            latest_start: example.latest_start.to_string(),
            must: example.must,
            national: example.national,
            requires: example.requires.iter().map(|code| (*code).to_owned()).collect(),
            option_of: text(example.option_of),
            backlog_removed: example.backlog_removed.to_owned(),
            scores: ScoresInput {
                population_health,
                unequal_access,
                productivity,
                wider_economy,
                national_significance,
            },
        }
    }

    /// Whether it is one of the example as it ships: illustrative.
    #[must_use]
    pub fn is_example(&self) -> bool {
        example_schemes().iter().any(|example| example.code == self.code && Self::example(example) == *self)
    }
}

impl CapitalInput {
    /// Whether anything of the example is left: a scheme as it ships, or the envelopes.
    #[must_use]
    pub fn is_example(&self) -> bool {
        self.schemes.iter().any(SchemeInput::is_example) || self.has_example_envelopes()
    }

    /// Whether the envelopes are those of the example.
    #[must_use]
    pub fn has_example_envelopes(&self) -> bool {
        let mut example = self.clone();
        hold(&mut example, self.held_by, &as_shipped);
        example.pots == self.pots
    }
}
