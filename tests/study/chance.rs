//! Studies of chance: small facts, every method, every floor, every corner the measures speak of.

use engine::allocation::study::facts::{BoardFacts, DeflatorFacts, FlowFacts, Limits};
use engine::allocation::study::input::*;
use engine::allocation::study::{Facts, Ledger, example};
use engine::parameters::as_shipped;
use proofs::random::Random;

const CODES: [&str; 9] = ["A1", "B2", "C3", "D4", "E5", "F6", "G7", "H8", "J9"];
const REGIONS: [&str; 3] = ["East", "North", "West"];

/// Looks at `wanted` studies that can be worked out.
pub fn studies(seed: u64, wanted: u32, look: impl Fn(u64, &Ledger<'_>)) {
    let mut sound = 0;
    for case in 0..u64::from(wanted) * 3 {
        let mut random = Random::of_case(seed, case);
        let facts = facts(&mut random);
        let input = input(&mut random, &facts);
        if super::with(&facts, &input, |ledger| look(case, ledger)).is_ok() {
            sound += 1;
        }
        if sound == wanted {
            return;
        }
    }
    panic!("only {sound} of {wanted} studies could be worked out");
}

pub fn facts(random: &mut Random) -> Facts {
    let count = random.between(1, 9) as usize;
    let boards: Vec<BoardFacts> = (0..count)
        .map(|place| {
            let registered = random.between(1, 3_000_000);
            let needless = count > 1 && place > 0 && random.chance(1, 20);
            BoardFacts {
                code: CODES[place],
                name: CODES[place],
                short_name: CODES[place],
                region: REGIONS[random.between(0, 2) as usize],
                registered,
                acute: if needless { 0 } else { registered * random.between(70, 130) / 100 + 1 },
                mental_health: registered * random.between(60, 140) / 100 + 1,
                overall: registered * random.between(80, 120) / 100 + 1,
                deprivation_fifth: random.between(1, 5) as u8,
                older_fifth: random.between(1, 5) as u8,
            }
        })
        .collect();
    let mut flows = Vec::new();
    for host in 0..count {
        let own = random.between(1_000, 2_000_000);
        flows.push(FlowFacts { host, resident: Some(host), persons: own });
        for resident in (0..count).filter(|resident| *resident != host) {
            if random.chance(1, 2) {
                flows.push(FlowFacts { host, resident: Some(resident), persons: random.between(1, own) });
            }
        }
        flows.push(FlowFacts { host, resident: None, persons: random.between(0, own / 50) });
    }
    let deflators =
        vec![DeflatorFacts { start: 2019, index: 1_000_000 }, DeflatorFacts { start: 2022, index: 1_123_457 }];
    Facts { boards, flows, deflators, trusts: &[], limits: Limits::with(&as_shipped) }
}

pub fn input(random: &mut Random, facts: &Facts) -> StudyInput {
    let mut input = example::input();
    input.own_budgets = vec![OwnBudgetInput {
        code: facts.boards[0].code.to_owned(),
        amount: pounds(random, 50_000_000_000_000),
        growth: rate(random, -20, 90),
    }];
    input.payment = PaymentInput { variable_rate: share(random), departure: rate(random, -100, 100) };
    input.thresholds.within = rate(random, 0, 150);
    opening(random, facts, &mut input.opening);
    input.quantum.years = random.between(1, 8) as u32;
    input.quantum.growth = growth(random);
    if random.chance(1, 3) {
        input.quantum.national_services = "1000.50".to_owned();
        input.quantum.medicines_funds = "680".to_owned();
        input.quantum.medicines_kept = share(random).replace("1.", "0.9");
    }
    need(random, facts, &mut input.need);
    rule(random, &mut input.rule);
    for _ in 0..random.between(0, 3) {
        input.transfers.push(TransferInput {
            year: random.between(1, u64::from(input.quantum.years)) as u32,
            code: facts.boards[random.between(0, facts.boards.len() as u64 - 1) as usize].code.to_owned(),
            amount: pounds(random, 100_000_000),
        });
    }
    if random.chance(2, 3) {
        input.transfers.clear();
    }
    input
}

fn opening(random: &mut Random, facts: &Facts, opening: &mut OpeningInput) {
    opening.sum = pounds(random, 2_500_000_000_000);
    opening.basis = if random.chance(1, 3) { Basis::Host } else { Basis::Residence };
    if random.chance(1, 3) {
        opening.price_year = "2019/20".to_owned();
        opening.uplift = UpliftInput::GdpDeflator;
    }
    if random.chance(1, 3) {
        opening.own_basis = if random.chance(1, 2) { Basis::Host } else { Basis::Residence };
        opening.scale_to_sum = random.chance(1, 2);
        let row =
            |board: &BoardFacts| AmountInput { code: board.code.to_owned(), amount: pounds(random, 100_000_000_000) };
        opening.own = facts.boards.iter().map(row).collect();
    }
}

fn growth(random: &mut Random) -> GrowthInput {
    match random.between(1, 4) {
        1 => GrowthInput::ByYear { rates: (0..random.between(1, 4)).map(|_| rate(random, -20, 80)).collect() },
        2 => GrowthInput::ByComponent {
            components: [("Medicines", "0.2"), ("Tariff", "0.4"), ("Block", "0.4")]
                .map(|(name, share)| GrowthComponentInput {
                    name: name.to_owned(),
                    share: share.to_owned(),
                    volume: rate(random, 0, 60),
                    price: rate(random, -10, 50),
                })
                .to_vec(),
        },
        _ => GrowthInput::One { rate: rate(random, -10, 80) },
    }
}

fn need(random: &mut Random, facts: &Facts, need: &mut NeedInput) {
    let code =
        |random: &mut Random| facts.boards[random.between(0, facts.boards.len() as u64 - 1) as usize].code.to_owned();
    if random.chance(1, 3) {
        let part = |programme: &str, share: &str, measure| BlendInput {
            programme: programme.to_owned(),
            share: share.to_owned(),
            measure,
        };
        need.blend = vec![part("Bodies", "0.85", Measure::Acute), part("Minds", "0.15", Measure::MentalHealth)];
    }
    if random.chance(1, 4) {
        need.own_index.push(IndexInput { code: code(random), value: "1.0625".to_owned() });
    }
    if random.chance(1, 4) {
        need.own_population
            .push(PopulationInput { code: code(random), people: random.between(1, 2_000_000).to_string() });
    }
    if random.chance(1, 4) {
        need.population_growth.push(IndexInput { code: code(random), value: rate(random, -10, 20) });
    }
    if random.chance(1, 4) {
        need.unavoidable_cost.push(IndexInput { code: code(random), value: "1.15".to_owned() });
        let values = vec![IndexInput { code: code(random), value: "0.975".to_owned() }];
        need.factors.push(FactorInput { name: "Distance".to_owned(), used: random.chance(2, 3), values });
    }
    if random.chance(1, 4) {
        need.additional_people.push(PopulationInput { code: code(random), people: "1234.5".to_owned() });
    }
}

fn rule(random: &mut Random, rule: &mut RuleInput) {
    let knot =
        |(distance, growth): (&str, &str)| KnotInput { distance: distance.to_owned(), growth: growth.to_owned() };
    let band = |(below, differential): (Option<&str>, &str)| BandInput {
        below: below.map(str::to_owned),
        differential: differential.to_owned(),
    };
    rule.method = *random.choose(&[&Method::Proportional, &Method::StraightLine, &Method::Bands, &Method::Sliding]);
    rule.convergence = share(random);
    rule.line_years = random.between(1, 10) as u32;
    rule.bands = [(Some("-0.05"), "0.02"), (Some("0.05"), "0"), (None, "-0.01")].map(band).to_vec();
    rule.knots = [("-0.1", "0.03"), ("0", "0"), ("0.2", "-0.025")].map(knot).to_vec();
    rule.floor = *random.choose(&[&FloorKind::None, &FloorKind::Flat, &FloorKind::Tapering]);
    rule.least_growth = rate(random, -40, 10);
    rule.floor_knots = [("0.05", "0.01"), ("0.1", "-0.03")].map(knot).to_vec();
    rule.has_ceiling = random.chance(1, 2);
    rule.most_growth = rate(random, 60, 250);
    rule.has_max_under = random.chance(1, 4);
    rule.max_under = rate(random, 50, 400);
}

/// A rate from thousandths.
fn rate(random: &mut Random, least: i64, most: i64) -> String {
    proofs::generator::decimal(random.signed(least, most), 3)
}

fn share(random: &mut Random) -> String {
    rate(random, 0, 1_000)
}

fn pounds(random: &mut Random, most: u64) -> String {
    proofs::generator::decimal(1_000 + random.magnitude(most) as i64, 2)
}
