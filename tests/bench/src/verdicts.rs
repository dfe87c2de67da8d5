//! 154 services whose every value is known, judged by all criteria of both scores.

use engine::delegation::{Criterion, PlanningPopulation, Policy, Preference, Preferences, Robustness, Service};

/// A generator of whole numbers (xorshift32).
struct Draw(u32);

impl Draw {
    fn below(&mut self, most: u32) -> u32 {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 17;
        self.0 ^= self.0 << 5;
        self.0 % most
    }
}

/// Services that no gate decides, and a policy that weighs every criterion there is.
pub fn services(count: u32) -> (Vec<Service>, Policy) {
    let mut draw = Draw(2_463_534_242);
    let mut values = |criteria: &[Criterion]| {
        let mut preferences = Preferences::default();
        for criterion in criteria {
            preferences.set(*criterion, Preference::Rated(draw.below(101).into()));
        }
        preferences
    };
    let services = (0..count)
        .map(|number| Service {
            code: format!("S{number}"),
            patients: Some(9_000.into()),
            centres: Some(40.into()),
            planning_population: PlanningPopulation::People(2_000_000.into()),
            flagged: Some(false),
            suitability: values(&Criterion::SUITABILITY),
            readiness: values(&Criterion::READINESS),
            ..Service::default()
        })
        .collect();
    let mut policy = Policy::shipped();
    policy.suitability.weights = Criterion::SUITABILITY.map(|criterion| (criterion, 1.into())).to_vec();
    policy.suitability.threshold = 50.into();
    policy.readiness.threshold = 50.into();
    (services, policy)
}

/// All draws; how many kept their category, as a check.
pub fn robustness(services: &[Service], policy: &Policy, draws: u32) -> f64 {
    let mut run = Robustness::new(services, policy, 1, draws);
    while !run.step(500) {}
    run.outcome().services.iter().map(|service| service.kept.parse::<f64>().expect("a share")).sum()
}
