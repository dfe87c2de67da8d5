//! What is worked out for every figure: each baseline under each rule and each choice that brings a waiting setting into use.
use engine::allocation::study::StudyInput;
use engine::allocation::study::input::{FloorKind, GrowthInput, Measure, Method, UpliftInput};
use engine::parameters::Reader;
use scenario::{Baseline, RulePreset, starts};

/// A study and the words for it.
pub struct Case {
    pub name: String,
    pub input: StudyInput,
}

/// A choice a user can make on any baseline.
type Choice = (&'static str, fn(&mut StudyInput, Reader<'_>));

const CHOICES: [Choice; 14] = [
    ("by straight line", |study, _| study.rule.method = Method::StraightLine),
    ("by bands", |study, _| study.rule.method = Method::Bands),
    ("by a sliding scale", |study, _| study.rule.method = Method::Sliding),
    ("with a floor for every board", |study, _| study.rule.floor = FloorKind::Flat),
    ("with a tapering floor", |study, _| study.rule.floor = FloorKind::Tapering),
    ("with a limit under target", |study, _| study.rule.has_max_under = true),
    ("grown by component", |study, read| study.quantum.growth = starts::growth_by_component(read)),
    ("in the prices before the pandemic", |study, read| from_before(study, starts::price_years(read)[0])),
    ("in the earlier prices", |study, read| from_before(study, starts::price_years(read)[1])),
    ("without the medicines funds", |study, read| {
        study.quantum.medicines_funds = starts::medicines_funds(read).to_owned();
    }),
    ("with medicines as in the roadmap", |study, read| {
        study.quantum.medicines_kept = starts::medicines_kept(read)[0].to_owned();
    }),
    ("with medicines as it was done", |study, read| {
        study.quantum.medicines_kept = starts::medicines_kept(read)[1].to_owned();
    }),
    ("opened in 2025/26", |study, _| study.opening.opening_year = "2025/26".to_owned()),
    ("by need of three kinds", |study, _| {
        let kinds = [("0.5", Measure::Acute), ("0.3", Measure::MentalHealth), ("0.2", Measure::Overall)];
        let Some(all) = study.need.blend.pop() else { return };
        study.need.blend = kinds
            .map(|(share, measure)| {
                let mut part = all.clone();
                part.share = share.to_owned();
                part.measure = measure;
                part
            })
            .to_vec();
    }),
];

/// Growth that hardly pays for the floors of 2016/17 in year 1, so that each of them decides somebody's money.
const LEAN_THEN_USUAL: [&str; 2] = ["0.036", "0.045"];

fn from_before(study: &mut StudyInput, year: &str) {
    study.opening.price_year = year.to_owned();
    study.opening.uplift = UpliftInput::GdpDeflator;
}

/// Every case with the figures as the reader has them, always the same ones in the same order.
pub fn cases(read: Reader<'_>) -> Vec<Case> {
    let mut cases = Vec::new();
    for baseline in Baseline::ALL {
        let opening = baseline.inputs_with(read);
        for preset in RulePreset::all() {
            let name = format!("{}, {}", baseline.name(), preset.title());
            let input = preset.set_with(&opening, read).allocation;
            let mut lean = input.clone();
            lean.quantum.growth = GrowthInput::ByYear { rates: LEAN_THEN_USUAL.map(str::to_owned).to_vec() };
            cases.push(Case { name: name.clone(), input });
            cases.push(Case { name: format!("{name}, after a lean year"), input: lean });
        }
        for (words, choose) in CHOICES {
            let mut input = opening.allocation.clone();
            choose(&mut input, read);
            cases.push(Case { name: format!("{}, {words}", baseline.name()), input });
        }
        cases.push(Case { name: baseline.name().to_owned(), input: opening.allocation });
    }
    cases
}
