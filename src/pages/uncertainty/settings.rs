//! Every input of the page that one figure answers.

use engine::uncertainty::Doubted;
use scenario::Inputs;
use scenario::uncertainty::UncertaintyInput;
use words::typed::Kind;

use crate::components::edit_table::{EditCell, EditColumn};
use crate::components::list_table::List;
use crate::components::setting::{DerivedSetting, Setting};

/// Path of the page from the root of the inputs.
pub const PATH: &str = "uncertainty";

type Own = Setting<UncertaintyInput>;

/// Everything that is set of one input in doubt.
#[derive(Clone, Copy)]
pub struct DoubtSettings {
    /// Which.
    pub input: Doubted,
    /// What it is called as a label.
    pub label: &'static str,
    /// Its path.
    pub path: &'static str,
    /// Path of whether it is in doubt.
    pub used: &'static str,
    /// Path of its distribution.
    pub distribution: &'static str,
    /// Start of its ids.
    pub id: &'static str,
    /// How much lower.
    pub lower: Own,
    /// How much higher.
    pub higher: Own,
    /// Its values.
    pub values: List,
}

macro_rules! doubt {
    ($input:ident, $name:ident, $id:literal, $label:literal, $kind:ident) => {
        DoubtSettings {
            input: Doubted::$input,
            label: $label,
            path: concat!("uncertainty.doubts.", stringify!($name)),
            used: concat!("uncertainty.doubts.", stringify!($name), ".used"),
            distribution: concat!("uncertainty.doubts.", stringify!($name), ".distribution"),
            id: $id,
            lower: Setting {
                path: concat!("uncertainty.doubts.", stringify!($name), ".lower"),
                id: concat!($id, "-lower"),
                kind: Kind::$kind,
                get: |input| &input.doubts.$name.lower,
                set: |input| &mut input.doubts.$name.lower,
            },
            higher: Setting {
                path: concat!("uncertainty.doubts.", stringify!($name), ".higher"),
                id: concat!($id, "-higher"),
                kind: Kind::$kind,
                get: |input| &input.doubts.$name.higher,
                set: |input| &mut input.doubts.$name.higher,
            },
            values: List {
                paths: &[concat!("uncertainty.doubts.", stringify!($name), ".values")],
                id: concat!($id, "-value"),
                label: concat!("Values of ", $label),
                names: "Value",
                columns: &[
                    EditColumn { name: "Difference from what is set", cell: EditCell::Figure(Kind::$kind) },
                    EditColumn { name: "How often beside the others", cell: EditCell::Figure(Kind::Number) },
                ],
                rows: |inputs| rows(inputs, Doubted::$input),
                set: |inputs, row, column, text| set_value(inputs, Doubted::$input, row, column, text),
                add: Some(("Add a value", |inputs| {
                    let value = scenario::uncertainty::ValueInput { difference: "0".into(), weight: "1".into() };
                    inputs.uncertainty.doubts.$name.values.push(value);
                })),
                remove: Some(|inputs, row| {
                    crate::components::list_table::take_out(&mut inputs.uncertainty.doubts.$name.values, row);
                }),
            },
        }
    };
}

fn rows(inputs: &Inputs, input: Doubted) -> Vec<(String, Vec<String>)> {
    let values = inputs.uncertainty.doubts.of(input).values.iter().enumerate();
    let row = |(at, value): (usize, &scenario::uncertainty::ValueInput)| {
        ((at.saturating_add(1)).to_string(), vec![value.difference.clone(), value.weight.clone()])
    };
    values.map(row).collect()
}

fn set_value(inputs: &mut Inputs, input: Doubted, row: usize, column: usize, text: String) {
    if let Some(value) = inputs.uncertainty.doubts.of_mut(input).values.get_mut(row) {
        if column == 0 { value.difference = text } else { value.weight = text }
    }
}

/// Every input that may be in doubt, in the order in which they are asked.
pub const DOUBTS: [DoubtSettings; 7] = [
    doubt!(NationalGrowth, national_growth, "growth", "Growth of the national sum", Percent),
    doubt!(Convergence, convergence, "pace", "Share of the gap closed each year", Percent),
    doubt!(Need, need, "need", "Need of each board", Percent),
    doubt!(NationalSum, national_sum, "sum", "The national sum", Percent),
    doubt!(LeastGrowth, least_growth, "floor", "Least growth for any board", Percent),
    doubt!(MostGrowth, most_growth, "ceiling", "Most growth for any board", Percent),
    doubt!(LineYears, line_years, "line", "Years of the straight line", Years),
];

/// A promise: whether it is counted, and its limit.
#[derive(Clone, Copy)]
pub struct PromiseSettings {
    /// Its question.
    pub label: &'static str,
    /// What its limit is.
    pub limit_label: &'static str,
    /// Id of its box to tick.
    pub id: &'static str,
    /// Path of whether it is counted.
    pub used: &'static str,
    /// Its limit.
    pub limit: Own,
    /// Whether it is counted.
    pub get: fn(&Inputs) -> bool,
    /// Keeps whether it is.
    pub set: fn(&mut Inputs, bool),
}

macro_rules! promise {
    ($name:ident, $label:literal, $limit:literal) => {
        PromiseSettings {
            label: $label,
            limit_label: $limit,
            id: concat!("promise-", stringify!($name)),
            used: concat!("uncertainty.promises.", stringify!($name), ".used"),
            limit: Setting {
                path: concat!("uncertainty.promises.", stringify!($name), ".limit"),
                id: concat!("limit-", stringify!($name)),
                kind: Kind::Percent,
                get: |input| &input.promises.$name.limit,
                set: |input| &mut input.promises.$name.limit,
            },
            get: |inputs| inputs.uncertainty.promises.$name.used,
            set: |inputs, used| inputs.uncertainty.promises.$name.used = used,
        }
    };
}

/// Every promise.
pub const PROMISES: [PromiseSettings; 3] = [
    promise!(loss, "Promise that no board loses too much", "No board loses more than, by the last year"),
    promise!(growth, "Promise that every board grows", "No board grows in a year by less than"),
    promise!(
        distance,
        "Promise that every board gets near its target",
        "No board is further from target in the last year than"
    ),
];

/// How many draws.
pub const DRAWS: DerivedSetting<UncertaintyInput> = DerivedSetting {
    path: "uncertainty.draws",
    id: "draws",
    kind: Kind::Number,
    get: |input| input.draws.to_string(),
    set: |input, text| input.draws = text.parse().unwrap_or(0),
};
