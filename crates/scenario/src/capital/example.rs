//! The invented portfolio the room opens with, and the envelopes of the two ways they were and are held.

use engine::capital::envelope::{Coefficients, Grounds, split};
use engine::parameters::{
    ExampleScheme, Parameter, Reader, appraisal, as_shipped, capital, example_envelopes, example_providers,
    example_schemes,
};
use engine::quantities::Money;
use rust_decimal::Decimal;

use super::input::{
    CapitalInput, HeldBy, MeasuredBy, NationalRuleInput, PotInput, ProviderInput, SchemeInput, ScoresInput, ValueInput,
    ViewInput,
};

/// Name of the national pot in tables and in the engine.
pub const NATIONAL: &str = "national";

/// The figures it is built from.
pub const FIGURES: [&Parameter; 16] = [
    capital::SYSTEM_FIRST_YEAR,
    capital::RINGFENCE_SHARE,
    capital::LOCAL_SHARE_MINIMUM,
    capital::NATIONAL_OUTSIDE_SHARE,
    capital::NATIONAL_SERVED,
    capital::VALUE_LOST_BY_WAITING,
    capital::INFLATION,
    capital::PROVIDER_FIRST_YEAR,
    capital::ENVELOPE_DEPRECIATION_WEIGHT,
    capital::ENVELOPE_BACKLOG_WEIGHT,
    capital::ENVELOPE_SURPLUS_WEIGHT,
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
        local_share_minimum: text(capital::LOCAL_SHARE_MINIMUM),
        national_rule: NationalRuleInput {
            holds: false,
            outside_share: text(capital::NATIONAL_OUTSIDE_SHARE),
            served: text(capital::NATIONAL_SERVED),
        },
        backlog_share: String::new(),
        value: ValueInput {
            measured_by: MeasuredBy::NetPresentValue,
            waiting: text(capital::VALUE_LOST_BY_WAITING),
            inflation: text(capital::INFLATION),
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
        HeldBy::Systems => (capital::SYSTEM_FIRST_YEAR, read(capital::RINGFENCE_SHARE)),
        HeldBy::Providers => (capital::PROVIDER_FIRST_YEAR, "0"),
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
    let all = example_envelopes().iter().find(|of| of.regime == HeldBy::Providers.code() && of.pot == "all");
    let number = |parameter| read(parameter).parse::<Decimal>().unwrap_or_default();
    let coefficients = Coefficients {
        depreciation: number(capital::ENVELOPE_DEPRECIATION_WEIGHT),
        backlog: number(capital::ENVELOPE_BACKLOG_WEIGHT),
        surpluses: number(capital::ENVELOPE_SURPLUS_WEIGHT),
    };
    let money = |text: &str| Money::from_text(text).unwrap_or(Money::ZERO);
    let grounds: Vec<Grounds> = example_providers()
        .iter()
        .map(|provider| Grounds {
            depreciation: money(provider.depreciation),
            backlog: money(provider.backlog),
            surpluses: Money::ZERO,
        })
        .collect();
    let mut pots: Vec<PotInput> = example_providers()
        .iter()
        .map(|provider| PotInput { code: provider.code.to_owned(), limits: Vec::new() })
        .collect();
    for limit in all.into_iter().flat_map(|all| all.limits) {
        for (pot, amount) in pots.iter_mut().zip(split(money(limit), &grounds, &coefficients).unwrap_or_default()) {
            pot.limits.push(amount.to_string());
        }
    }
    pots
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
