//! What a user sets in the Allocation room, as text: the allocation part of a scenario document.
//!
//! Money is pounds (`"1234.56"`), rates are decimals (`"0.045"`), years are written `2026/27`, people are whole or decimal numbers.

use serde::{Deserialize, Serialize};

/// Everything the Allocation room works from.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct StudyInput {
    /// Where the money stands before the first year.
    pub opening: OpeningInput,
    /// The national sum and how it grows.
    pub quantum: QuantumInput,
    /// How need is measured.
    pub need: NeedInput,
    /// The rule, its floors and its ceilings.
    pub rule: RuleInput,
    /// Money that arrives with services in later years.
    pub transfers: Vec<TransferInput>,
    /// What counts as close to target and as destabilised.
    pub thresholds: ThresholdsInput,
    /// Boards' total budgets, where a user entered them.
    pub own_budgets: Vec<OwnBudgetInput>,
    /// Terms of aligned payment.
    pub payment: PaymentInput,
}

/// Who holds the money at the start.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Basis {
    /// The board where the patient lives.
    Residence,
    /// The board where the provider stands.
    Host,
}

/// Where the money stands before the first year.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct OpeningInput {
    /// Who holds the money at the start.
    pub basis: Basis,
    /// A national sum, shared out by the flows where `own` is empty.
    pub sum: String,
    /// Financial year whose prices the money is in.
    pub price_year: String,
    /// The year before the first modelled year.
    pub opening_year: String,
    /// How money is brought from the price year to the opening year.
    pub uplift: UpliftInput,
    /// Each board's own money; empty for the illustrative share-out.
    pub own: Vec<AmountInput>,
    /// The basis on which `own` was entered.
    pub own_basis: Basis,
    /// Whether the openings are scaled to `sum`.
    pub scale_to_sum: bool,
    /// The user's flows; empty for the illustrative ones.
    pub own_flows: Vec<FlowInput>,
}

/// How a baseline is brought from one year's prices to another's.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "method", rename_all = "snake_case")]
pub enum UpliftInput {
    /// Not at all.
    None,
    /// By the GDP deflator.
    GdpDeflator,
    /// By the GDP deflator with 2020/21 and 2021/22 replaced by their geometric mean growth.
    Smoothed,
    /// By a series of the user's.
    OwnSeries {
        /// Index of the price year.
        from: String,
        /// Index of the opening year.
        to: String,
    },
    /// By component, each with an index of its own.
    Components {
        /// Shares must add up to 1.
        components: Vec<UpliftComponentInput>,
    },
}

/// A component of spend and how its prices moved.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct UpliftComponentInput {
    /// What it is.
    pub name: String,
    /// Share of spend.
    pub share: String,
    /// Index of the opening year over that of the price year.
    pub multiplier: String,
}

/// A board's amount of money.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct AmountInput {
    /// The board.
    pub code: String,
    /// Pounds.
    pub amount: String,
}

/// A share of a host board's spend.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct FlowInput {
    /// Board where the provider stands.
    pub host: String,
    /// Board where the patient lives.
    pub resident: String,
    /// Share of the host's spend.
    pub share: String,
}

/// The national sum by year.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct QuantumInput {
    /// Modelled years, 1 to 30.
    pub years: u32,
    /// How the sum grows.
    pub growth: GrowthInput,
    /// Services kept national, pounds in the opening year.
    pub national_services: String,
    /// Services under joint working, pounds in the opening year: shown as a shadow sum, not allocated.
    pub joint_services: String,
    /// Ringfenced medicines funds, pounds in the opening year.
    pub medicines_funds: String,
    /// Share of what is left after national services that is medicines spend not delegated.
    pub medicines_kept: String,
}

/// How the national sum grows.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "mode", rename_all = "snake_case")]
pub enum GrowthInput {
    /// The same rate every year.
    One {
        /// Growth a year.
        rate: String,
    },
    /// A rate for each year; the last repeats.
    ByYear {
        /// Growth of each year.
        rates: Vec<String>,
    },
    /// By component of spend.
    ByComponent {
        /// Shares must add up to 1.
        components: Vec<GrowthComponentInput>,
    },
}

/// A component of spend and how it grows.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct GrowthComponentInput {
    /// What it is.
    pub name: String,
    /// Share of spend in the opening year.
    pub share: String,
    /// Growth of volume a year.
    pub volume: String,
    /// Growth of price a year.
    pub price: String,
}

/// A published measure of need.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Measure {
    /// General and acute services.
    Acute,
    /// Mental health services.
    MentalHealth,
    /// Every component together.
    Overall,
    /// Registered population alone.
    Registered,
}

/// How need is measured.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct NeedInput {
    /// Measures of need with the share of money each decides; shares must add up to 1.
    pub blend: Vec<BlendInput>,
    /// The user's need indices, which replace the measure of those boards.
    pub own_index: Vec<IndexInput>,
    /// The user's registered populations, which replace the published ones.
    pub own_population: Vec<PopulationInput>,
    /// Population growth a year, by board; boards that are absent do not grow.
    pub population_growth: Vec<IndexInput>,
    /// Index of unavoidable cost by board; boards that are absent have 1.
    pub unavoidable_cost: Vec<IndexInput>,
    /// Further named factors.
    pub factors: Vec<FactorInput>,
    /// Weighted people added after the factors, for groups with specific needs.
    pub additional_people: Vec<PopulationInput>,
}

/// A measure of need and the share of money it decides.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct BlendInput {
    /// The programme of care, in words.
    pub programme: String,
    /// Share of the money.
    pub share: String,
    /// The measure its target follows.
    pub measure: Measure,
}

/// A board's index or rate.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct IndexInput {
    /// The board.
    pub code: String,
    /// Index (1 is average) or rate.
    pub value: String,
}

/// A board's number of people.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct PopulationInput {
    /// The board.
    pub code: String,
    /// People.
    pub people: String,
}

/// A named factor of need.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct FactorInput {
    /// What it is.
    pub name: String,
    /// Whether it is used.
    pub used: bool,
    /// Index by board; boards that are absent have 1.
    pub values: Vec<IndexInput>,
}

/// The rule: every setting is kept, also those of methods not chosen, so that changing one's mind loses nothing.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct RuleInput {
    /// The method in use.
    pub method: Method,
    /// Straight line: years until target share.
    pub line_years: u32,
    /// Proportional: share of the gap closed a year.
    pub convergence: String,
    /// Bands of opening distance.
    pub bands: Vec<BandInput>,
    /// Sliding scale.
    pub knots: Vec<KnotInput>,
    /// Which floor is in use.
    pub floor: FloorKind,
    /// Flat floor: least growth for any board.
    pub least_growth: String,
    /// Tapering floor.
    pub floor_knots: Vec<KnotInput>,
    /// Whether there is a ceiling.
    pub has_ceiling: bool,
    /// Most growth for any board.
    pub most_growth: String,
    /// Whether there is a limit to how far under target a board may be.
    pub has_max_under: bool,
    /// That limit.
    pub max_under: String,
}

/// A method of moving towards target.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Method {
    /// Straight line over some years.
    StraightLine,
    /// A share of the gap each year.
    Proportional,
    /// Bands.
    Bands,
    /// Sliding scale.
    Sliding,
}

/// Which floor is in use.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum FloorKind {
    /// None.
    None,
    /// The same for every board.
    Flat,
    /// Tapering with opening distance.
    Tapering,
}

/// A band; the last has no limit.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct BandInput {
    /// Distances below this.
    pub below: Option<String>,
    /// Growth on top of the average.
    pub differential: String,
}

/// A knot of a sliding scale or a tapering floor.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct KnotInput {
    /// Opening distance from target.
    pub distance: String,
    /// Differential, or guaranteed growth.
    pub growth: String,
}

/// Money that arrives with a service.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct TransferInput {
    /// Modelled year from 1.
    pub year: u32,
    /// The board that receives it.
    pub code: String,
    /// Pounds.
    pub amount: String,
}

/// What counts as close to target and as destabilised.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ThresholdsInput {
    /// A board within this distance counts as at target.
    pub within: String,
    /// Destabilised: redistribution beyond this share of today's share of money in one year.
    pub one_year: String,
    /// Destabilised: the same over three years.
    pub three_years: String,
    /// Inflation a year, to tell growth in real terms.
    pub inflation: String,
}

/// A board's whole budget.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct OwnBudgetInput {
    /// The board.
    pub code: String,
    /// Whole budget of the opening year, pounds.
    pub amount: String,
    /// Its growth a year.
    pub growth: String,
}

/// Terms of aligned payment.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct PaymentInput {
    /// Share of the price paid for activity away from plan.
    pub variable_rate: String,
    /// Actual activity over plan, as a rate: 0.02 is 2% more than planned.
    pub departure: String,
}
