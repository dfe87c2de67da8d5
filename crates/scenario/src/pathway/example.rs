//! What a pathway begins with: an example as its tables have it, with the sizes that published figures decide.

use engine::parameters::{
    ExamplePathway, ExampleStage, Parameter, Reader, as_shipped, example_pathways, pathways as figure,
};
use rust_decimal::Decimal;

use super::{ArrangementInput, FundersInput, PathwayInput, PathwayStageInput, PayerInput};

const NONE: &str = "0";

impl PathwayInput {
    /// The example of that code; `None` where there is none.
    ///
    /// ```
    /// use engine::parameters::as_shipped;
    /// use scenario::pathway::PathwayInput;
    /// // A fifth of 400 people is 80, and 48 have dialysis at home already.
    /// assert_eq!(PathwayInput::example("dialysis", &as_shipped).unwrap().size, "32");
    /// assert_eq!(PathwayInput::example("eating", &as_shipped).unwrap().size, "34");
    /// ```
    #[must_use]
    pub fn example(code: &str, read: Reader<'_>) -> Option<Self> {
        let example = example_pathways().iter().find(|example| example.code == code)?;
        let [national, joint, delegated] = example.funders.map(payer);
        Some(Self {
            example: example.code.to_owned(),
            arrangement: ArrangementInput::National,
            size: size(example, read),
            set_up: example.set_up.to_owned(),
            once_each: example.once_each.to_owned(),
            yearly_each: example.yearly_each.to_owned(),
            funder: FundersInput { national, joint, delegated },
            years: example.years,
            first_year: example.first_year,
            price_growth: NONE.to_owned(),
            stages: example.stages.iter().map(stage).collect(),
        })
    }

    /// The example it began as, with its words and what was published of it.
    #[must_use]
    pub fn began_as(&self) -> Option<&'static ExamplePathway> {
        example_pathways().iter().find(|example| example.code == self.example)
    }

    /// Whether any price, number or size is still that of the example: illustrative.
    #[must_use]
    pub fn is_illustrative(&self) -> bool {
        let Some(example) = Self::example(&self.example, &as_shipped) else { return false };
        let known = |text: &str| !text.is_empty() && text != NONE;
        let same = |now: &str, then: &str| known(now) && now == then;
        let costs = [(&self.set_up, &example.set_up), (&self.once_each, &example.once_each)];
        let stage = |now: &PathwayStageInput| {
            example.stages.iter().filter(|then| then.code == now.code).any(|then| {
                same(&now.patients, &then.patients)
                    || same(&now.unit_cost, &then.unit_cost)
                    || same(&now.patients_change, &then.patients_change)
            })
        };
        costs.iter().any(|(now, then)| same(now, then))
            || same(&self.yearly_each, &example.yearly_each)
            || self.stages.iter().any(stage)
    }

    /// The published figure that decides the size of the example it began as, where there is one and the size is still its own.
    #[must_use]
    pub fn size_from(&self) -> Option<&'static Parameter> {
        let own = Self::example(&self.example, &as_shipped)?.size == self.size;
        published(&self.example).filter(|_| own)
    }
}

fn published(code: &str) -> Option<&'static Parameter> {
    match code {
        "dialysis" => Some(figure::DIALYSIS_AT_HOME),
        "musculoskeletal" => Some(figure::REFERRALS_FOR_THE_COMMUNITY),
        "eating" => Some(figure::PATIENTS_BROUGHT_BACK),
        _ => None,
    }
}

/// What the example does; where it is blank a published figure says how much: patients by number, referrals and dialysis by share.
fn size(example: &ExamplePathway, read: Reader<'_>) -> String {
    if let Some(size) = example.size {
        return size.to_owned();
    }
    let Some(published) = published(example.code) else { return String::new() };
    let value: Decimal = read(published).parse().unwrap_or_default();
    let patients = |code: &str| -> Decimal {
        let stage = example.stages.iter().find(|stage| stage.code == code);
        stage.and_then(|stage| stage.patients?.parse().ok()).unwrap_or_default()
    };
    let size = match example.code {
        "dialysis" => {
            let (centre, home) = (patients("centre"), patients("home"));
            let wanted = centre.checked_add(home).and_then(|all| all.checked_mul(value));
            wanted.and_then(|wanted| wanted.checked_sub(home))
        }
        "musculoskeletal" => patients("specialist").checked_mul(value),
        _ => Some(value),
    };
    size.unwrap_or_default().max(Decimal::ZERO).normalize().to_string()
}

/// The build has read the payers of the tables already.
fn payer(code: &str) -> PayerInput {
    PayerInput::from_code(code).unwrap_or_default()
}

fn stage(example: &ExampleStage) -> PathwayStageInput {
    let text = |figure: Option<&str>| figure.unwrap_or_default().to_owned();
    let [national, joint, delegated] = example.payers.map(payer);
    PathwayStageInput {
        code: example.code.to_owned(),
        name: example.name.to_owned(),
        patients: text(example.patients),
        unit_cost: text(example.unit_cost),
        national,
        joint,
        delegated,
        patients_change: example.patients_change.to_owned(),
        unit_cost_change: example.unit_cost_change.to_owned(),
    }
}
