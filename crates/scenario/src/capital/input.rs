//! What a user sets in the Capital room. Figures are kept as text; where a blank text is allowed it is not known, and never stands for 0.

use serde::{Deserialize, Serialize};

/// Pots, schemes, the rules between them and how value is measured.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct CapitalInput {
    /// The first financial year.
    pub first_year: String,
    /// How many years there are.
    pub years: u32,
    /// Who holds the envelopes.
    pub held_by: HeldBy,
    /// The envelope of each holder.
    pub pots: Vec<PotInput>,
    /// Money of the national pot itself, year by year.
    pub national: Vec<String>,
    /// Share taken off the top of every envelope for the national pot.
    pub ringfence_share: String,
    /// Whether money unspent in a year may be spent later.
    pub carry_over: bool,
    /// Whether a provider's own funds still count against the envelope.
    pub own_funds_score: bool,
    /// Whose value the holder of an envelope counts.
    pub view: ViewInput,
    /// The least share of value for own residents that the local-benefit test asks for; blank leaves the test out.
    pub local_share_minimum: String,
    /// Which schemes are nationally significant besides those marked so.
    pub national_rule: NationalRuleInput,
    /// Share of each envelope that must go to work on backlog maintenance; blank for none.
    pub backlog_share: String,
    /// How value is measured.
    pub value: ValueInput,
    /// Swings of the criteria against the largest, 0 to 100.
    pub swings: ScoresInput,
    /// The schemes.
    pub schemes: Vec<SchemeInput>,
    /// Their providers.
    pub providers: Vec<ProviderInput>,
}

/// Who holds the envelopes.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum HeldBy {
    /// Systems, as from 2022/23.
    #[default]
    Systems,
    /// Providers, as from 2026/27.
    Providers,
}

/// Whose value the holder of an envelope counts.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum ViewInput {
    /// Its own residents'.
    #[default]
    Own,
    /// Every patient's.
    All,
}

/// The envelope of one holder.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct PotInput {
    /// Code of the board or the provider.
    pub code: String,
    /// Pounds in cash, year by year.
    pub limits: Vec<String>,
}

/// A rule for what is nationally significant.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct NationalRuleInput {
    /// Whether it holds besides the marks.
    pub holds: bool,
    /// The least share of value for patients outside the host system.
    pub outside_share: String,
    /// The least number of people served.
    pub served: String,
}

/// How value is measured.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct ValueInput {
    /// In pounds, in points, or in points for each patient.
    pub measured_by: MeasuredBy,
    /// Share of a value lost with each year of waiting.
    pub waiting: String,
    /// How much prices are taken to rise a year.
    pub inflation: String,
    /// Whether optimism bias also counts against the envelope.
    pub bias_in_envelope: bool,
}

/// What value is measured in.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum MeasuredBy {
    /// Net present social value, in pounds.
    #[default]
    NetPresentValue,
    /// Points on weighed criteria.
    Points,
    /// The same for each person served.
    PointsReached,
}

/// A figure for each of the four aims of systems and for national significance.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct ScoresInput {
    /// Population health.
    pub population_health: String,
    /// Unequal access.
    pub unequal_access: String,
    /// Productivity.
    pub productivity: String,
    /// The wider economy.
    pub wider_economy: String,
    /// National significance.
    pub national_significance: String,
}

/// A scheme that could be funded.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct SchemeInput {
    /// Its code.
    pub code: String,
    /// Its name.
    pub name: String,
    /// Code of its provider.
    pub provider: String,
    /// Kind of work: `standard_buildings`, `non_standard_buildings` or `equipment`.
    pub work: String,
    /// Pounds in cash, year by year from its start.
    pub costs: Vec<String>,
    /// Share of the optimism bias that is argued away.
    pub mitigated: String,
    /// Pounds its provider puts in from reserves.
    pub own_funds: String,
    /// Pounds of benefits in a year in which it is open, in constant prices.
    pub benefit: String,
    /// Years it is open.
    pub life: String,
    /// Pounds of running cost less savings in a year in which it is open; + = a cost.
    pub running_cost: String,
    /// Net present social value in pounds, where somebody else has worked it out; blank has it worked out here.
    pub value: String,
    /// Share of its value for patients of other systems; blank asks the flows.
    pub outside_share: String,
    /// People of the area it serves; blank is not known.
    pub served: String,
    /// Latest year in which it can start, 0 the first; blank for the last in which it can still be finished.
    pub latest_start: String,
    /// It must be funded.
    pub must: bool,
    /// It is marked as nationally significant.
    pub national: bool,
    /// Codes of schemes without which it cannot go ahead.
    pub requires: Vec<String>,
    /// The case it is one option of; blank where it stands alone.
    pub option_of: String,
    /// Pounds of backlog maintenance it removes.
    pub backlog_removed: String,
    /// Scores, 0 to 100; blank is not known.
    pub scores: ScoresInput,
}

/// A provider.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct ProviderInput {
    /// Its code.
    pub code: String,
    /// Its name.
    pub name: String,
    /// Code of the board in whose area it stands.
    pub host: String,
    /// Pounds it can put into schemes over all years; blank is not limited.
    pub reserves: String,
}

impl ScoresInput {
    /// The five figures, with their names in documents.
    #[must_use]
    pub const fn each(&self) -> [(&'static str, &String); 5] {
        [
            ("population_health", &self.population_health),
            ("unequal_access", &self.unequal_access),
            ("productivity", &self.productivity),
            ("wider_economy", &self.wider_economy),
            ("national_significance", &self.national_significance),
        ]
    }

    /// The same, to be changed.
    pub const fn each_mut(&mut self) -> [&mut String; 5] {
        [
            &mut self.population_health,
            &mut self.unequal_access,
            &mut self.productivity,
            &mut self.wider_economy,
            &mut self.national_significance,
        ]
    }
}

impl HeldBy {
    /// Its name in documents.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::Systems => "systems",
            Self::Providers => "providers",
        }
    }

    /// The one of that name.
    #[must_use]
    pub fn from_code(code: &str) -> Option<Self> {
        [Self::Systems, Self::Providers].into_iter().find(|held| held.code() == code)
    }
}

impl MeasuredBy {
    /// Every measure, in the order in which they are offered.
    pub const ALL: [Self; 3] = [Self::NetPresentValue, Self::Points, Self::PointsReached];

    /// Its name in documents.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::NetPresentValue => "net_present_value",
            Self::Points => "points",
            Self::PointsReached => "points_reached",
        }
    }

    /// The measure of that name.
    #[must_use]
    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|measure| measure.code() == code)
    }

    /// Whether it is in pounds.
    #[must_use]
    pub const fn is_money(self) -> bool {
        matches!(self, Self::NetPresentValue)
    }
}

impl CapitalInput {
    /// The provider of that code.
    #[must_use]
    pub fn provider(&self, code: &str) -> Option<&ProviderInput> {
        self.providers.iter().find(|provider| provider.code == code)
    }

    /// The scheme of that code.
    #[must_use]
    pub fn scheme(&self, code: &str) -> Option<&SchemeInput> {
        self.schemes.iter().find(|scheme| scheme.code == code)
    }

    /// Name of a holder of an envelope, of a board or of a provider; its code where it has none.
    #[must_use]
    pub fn name_of<'a>(&'a self, code: &'a str) -> &'a str {
        match engine::parameters::board(code) {
            Some(board) => board.short_name,
            None => self.provider(code).map_or(code, |provider| provider.name.as_str()),
        }
    }
}

impl CapitalInput {
    /// What the worth of schemes is worked out from: the same with everything else left out.
    #[must_use]
    pub fn worth(&self) -> Self {
        Self {
            first_year: String::new(),
            held_by: HeldBy::default(),
            pots: Vec::new(),
            national: Vec::new(),
            ringfence_share: String::new(),
            carry_over: false,
            own_funds_score: false,
            view: ViewInput::default(),
            local_share_minimum: String::new(),
            national_rule: NationalRuleInput::default(),
            backlog_share: String::new(),
            ..self.clone()
        }
    }
}
