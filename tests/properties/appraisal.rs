//! The laws of appraisal, each on cases that their seeds decide.

use engine::capital::appraisal::benefit_cost_ratio::{Kind, Part, Savings, benefit_cost_ratio};
use engine::capital::appraisal::discounting::{MOST_YEARS, Schedule, Step};
use engine::capital::appraisal::optimism_bias::{Bias, Work};
use engine::capital::appraisal::revenue_consequence::Burden;
use engine::capital::appraisal::swing_weights::{Criterion, Scheme, Scored, points, swing_weights, weights};
use engine::capital::appraisal::{Flow, PriceBase, Prices, Side, present_value};
use engine::capital::envelope::{Coefficients, Grounds, split};
use engine::quantities::{Fraction, Money, Rate};
use proofs::random::Random;
use rust_decimal::Decimal;

const CASES: u64 = 1_000;

fn cases(seed: u64) -> impl Iterator<Item = Random> {
    (0..CASES).map(move |number| Random::of_case(seed, number))
}

fn money(pence: i64) -> Money {
    Money::from_pence(pence).expect("within range")
}

fn rate(random: &mut Random, most: u64) -> Rate {
    Rate::from_decimal(Decimal::new(random.between(0, most) as i64, 4)).expect("a rate")
}

fn schedule(random: &mut Random) -> Schedule {
    let steps = [0, 5, 12].map(|from_year| Step { from_year, rate: rate(random, 2_000) });
    Schedule::new(steps.to_vec()).expect("a schedule")
}

fn flow(code: &str, side: Side, amounts: Vec<Money>, schedule: &Schedule) -> Flow {
    Flow { code: code.to_owned(), side, amounts, prices: Prices::Constant, schedule: schedule.clone() }
}

fn amounts(random: &mut Random) -> Vec<i64> {
    (0..random.between(1, 30)).map(|_| random.signed(-9_000_000_000, 9_000_000_000)).collect()
}

fn pence(flow: Flow, base: Option<&PriceBase>) -> i128 {
    present_value(&[flow], base).flows[0].present_value.count()
}

#[test]
fn present_value_is_linear_but_for_a_penny() {
    for mut random in cases(1) {
        let schedule = schedule(&mut random);
        let one = amounts(&mut random);
        let other: Vec<i64> = one.iter().map(|_| random.signed(-9_000_000, 9_000_000)).collect();
        let of = |amounts: Vec<i64>| {
            pence(flow("f", Side::Benefit, amounts.into_iter().map(money).collect(), &schedule), None)
        };
        let sum = of(one.iter().zip(&other).map(|(one, other)| one + other).collect());
        assert!((sum - of(one.clone()) - of(other)).abs() <= 1);
        assert!((of(one.iter().map(|amount| amount * 7).collect()) - 7 * of(one.clone())).abs() <= 4);
        assert_eq!(of(one.iter().map(|amount| -amount).collect()), -of(one));
    }
}

#[test]
fn more_is_worth_more_and_later_is_worth_less() {
    for mut random in cases(2) {
        let schedule = schedule(&mut random);
        let mut gains: Vec<i64> = amounts(&mut random).iter().map(|amount| amount.abs()).collect();
        let of = |gains: &[i64], schedule: &Schedule| {
            pence(flow("f", Side::Benefit, gains.iter().copied().map(money).collect(), schedule), None)
        };
        let before = of(&gains, &schedule);
        let undiscounted: i128 = gains.iter().map(|gain| i128::from(*gain)).sum();
        assert!(before <= undiscounted && before >= 0);
        let later = [&[0], gains.as_slice()].concat();
        assert!(of(&later, &schedule) <= before);
        let dearer =
            Schedule::new(schedule.steps().iter().map(|step| Step { rate: plus(step.rate), ..*step }).collect());
        assert!(of(&gains, &dearer.expect("a schedule")) <= before);
        let place = random.between(0, gains.len() as u64 - 1) as usize;
        gains[place] += 500_000_000;
        assert!(of(&gains, &schedule) > before);
    }
}

fn plus(rate: Rate) -> Rate {
    Rate::from_decimal(rate.decimal() + Decimal::new(1, 2)).expect("a rate")
}

#[test]
fn order_and_names_of_flows_change_nothing_and_sides_cancel() {
    for mut random in cases(3) {
        let flows: Vec<Flow> = (0..random.between(1, 5))
            .map(|number| {
                let side = if random.chance(1, 2) { Side::Benefit } else { Side::Cost };
                let schedule = schedule(&mut random);
                flow(&format!("F{number}"), side, amounts(&mut random).into_iter().map(money).collect(), &schedule)
            })
            .collect();
        let value = present_value(&flows, None);
        let mut shuffled = flows.clone();
        random.shuffle(&mut shuffled);
        let other = present_value(&shuffled, None);
        assert_eq!((value.benefits, value.costs), (other.benefits, other.costs));
        let turned: Vec<Flow> = flows
            .iter()
            .map(|flow| Flow { side: if flow.side == Side::Cost { Side::Benefit } else { Side::Cost }, ..flow.clone() })
            .collect();
        let turned = present_value(&turned, None).net_present_social_value;
        assert_eq!(turned.count(), -value.net_present_social_value.count());
        for flow in &value.flows {
            let years: i128 = flow.years.iter().map(|year| year.discounted.count()).sum();
            assert_eq!(flow.present_value.count() - years, flow.rounding.count());
            assert!(flow.rounding.count().unsigned_abs() <= flow.years.len() as u128);
        }
    }
}

#[test]
fn prices_that_stand_still_deflate_nothing_and_inflation_undoes_itself() {
    for mut random in cases(4) {
        let schedule = schedule(&mut random);
        let cash: Vec<Money> = amounts(&mut random).into_iter().map(money).collect();
        let in_cash =
            |base| pence(Flow { prices: Prices::Cash, ..flow("f", Side::Cost, cash.clone(), &schedule) }, Some(base));
        let constant = pence(flow("f", Side::Cost, cash.clone(), &schedule), None);
        let still = PriceBase::yearly(Rate::ZERO, 3).expect("prices");
        let index = PriceBase::index(vec![Decimal::from(137); cash.len()], 0).expect("prices");
        assert_eq!([in_cash(&still), in_cash(&index)], [constant, constant]);
        // An index that grows by the rate is the rate.
        let yearly = rate(&mut random, 900);
        let growth = Decimal::ONE + yearly.decimal();
        let numbers = (0..4).scan(Decimal::ONE, |level, _| {
            let now = *level;
            *level *= growth;
            Some(now)
        });
        let first = |base| {
            let flow = flow("f", Side::Cost, cash.iter().copied().take(4).collect(), &schedule);
            pence(Flow { prices: Prices::Cash, ..flow }, Some(base))
        };
        let index = PriceBase::index(numbers.collect(), 1).expect("prices");
        assert_eq!(first(&index), first(&PriceBase::yearly(yearly, 1).expect("prices")));
    }
}

#[test]
fn factors_never_rise_and_chain_over_every_step() {
    for schedule in [Schedule::standard(), Schedule::health()] {
        let factors = schedule.factors(MOST_YEARS);
        assert_eq!(factors[0], Fraction::whole(1));
        for (year, pair) in (1_u32..).zip(factors.windows(2)) {
            assert!(pair[1] < pair[0]);
            let growth = Fraction::whole(1).plus(&Fraction::from(schedule.rate(year).decimal()));
            assert_eq!(pair[1].times(&growth), pair[0]);
        }
    }
    let rates = |schedule: Schedule| [0, 30, 31, 75, 76, 125, 400].map(|year| schedule.rate(year).to_string());
    assert_eq!(rates(Schedule::standard()), ["0.035", "0.035", "0.03", "0.03", "0.025", "0.025", "0.025"]);
    assert_eq!(rates(Schedule::health()), ["0.015", "0.015", "0.0129", "0.0129", "0.0107", "0.0107", "0.0107"]);
}

#[test]
fn an_uplift_lies_between_nothing_and_its_bound() {
    for mut random in cases(5) {
        let bounds = Work::ALL[random.between(0, 2) as usize].bounds();
        let cost = money(random.magnitude(1_000_000_000_000) as i64);
        let mut shares = [rate(&mut random, 10_000), rate(&mut random, 10_000)];
        shares.sort_unstable();
        let [less, more] = shares.map(|mitigated| Bias { bounds, mitigated }.cost(cost).uplifted.count());
        assert!(more <= less && i128::from(cost.pence()) <= more);
        let all = Bias { bounds, mitigated: Rate::from_decimal(Decimal::ONE).expect("a rate") };
        assert_eq!(all.cost(cost).uplifted.count(), i128::from(cost.pence()));
        assert_eq!(Bias { bounds, mitigated: Rate::ZERO }.uplift(), Fraction::from(bounds.cost.decimal()));
    }
}

#[test]
fn where_savings_stand_moves_the_ratio_and_never_the_net_value() {
    let mut moved = 0;
    for mut random in cases(6) {
        let mut part = |code: &str, kind| Part {
            code: code.to_owned(),
            kind,
            present_value: money(random.magnitude(1_000_000_000) as i64),
        };
        let parts =
            [part("b", Kind::Benefit), part("s", Kind::Saving), part("c", Kind::Capital), part("r", Kind::RunningCost)];
        let above = benefit_cost_ratio(&parts, Savings::Benefit);
        let below = benefit_cost_ratio(&parts, Savings::OffCosts);
        assert_eq!(above.net_present_social_value, below.net_present_social_value);
        assert_eq!(above.value_per_pound, below.value_per_pound);
        moved += u32::from(above.ratio != below.ratio);
        let ratio: Decimal = above.ratio.clone().expect("costs").parse().expect("a ratio");
        let net = above.net_present_social_value.count();
        assert!((net < 0) <= (ratio <= Decimal::ONE) && (net > 0) <= (ratio >= Decimal::ONE));
        let tenfold: Vec<Part> = parts
            .iter()
            .map(|part| Part { present_value: money(part.present_value.pence() * 10), ..part.clone() })
            .collect();
        assert_eq!(benefit_cost_ratio(&tenfold, Savings::Benefit).ratio, above.ratio);
    }
    assert!(moved > CASES as u32 / 2);
}

fn criteria(random: &mut Random) -> Vec<Criterion> {
    (0..random.between(1, 7))
        .map(|number| Criterion {
            code: format!("C{number}"),
            swing: Decimal::from(random.between(u64::from(number == 0), 100)),
            function: None,
        })
        .collect()
}

fn scheme(random: &mut Random, count: usize) -> Scheme {
    let score = |random: &mut Random| match random.between(0, 3) {
        0 => Scored::Unknown,
        _ => Scored::Rated(Decimal::from(random.between(0, 100))),
    };
    Scheme { code: "S".to_owned(), scores: (0..count).map(|_| score(random)).collect(), patients: None }
}

#[test]
fn scaling_swings_and_the_order_of_criteria_change_nothing() {
    for mut random in cases(7) {
        let criteria = criteria(&mut random);
        let scheme = scheme(&mut random, criteria.len());
        let worked = swing_weights(&criteria, std::slice::from_ref(&scheme));
        let scaled: Vec<Criterion> = criteria
            .iter()
            .map(|criterion| Criterion { swing: criterion.swing * Decimal::new(37, 2), ..criterion.clone() })
            .collect();
        assert_eq!(swing_weights(&scaled, std::slice::from_ref(&scheme)), worked);
        let sum = weights(&criteria).iter().fold(Fraction::whole(0), |sum, weight| sum.plus(weight));
        assert_eq!(sum, Fraction::whole(1));
        let mut order: Vec<usize> = (0..criteria.len()).collect();
        random.shuffle(&mut order);
        let shuffled: Vec<Criterion> = order.iter().map(|place| criteria[*place].clone()).collect();
        let turned = Scheme { scores: order.iter().map(|place| scheme.scores[*place].clone()).collect(), ..scheme };
        assert_eq!(swing_weights(&shuffled, &[turned]).schemes[0].points, worked.schemes[0].points);
    }
}

#[test]
fn whatever_a_blank_turns_out_to_be_points_stay_in_their_range() {
    for mut random in cases(8) {
        let criteria = criteria(&mut random);
        let weights = weights(&criteria);
        let open = scheme(&mut random, criteria.len());
        let (low, high) = points(&open, &criteria, &weights);
        assert!(!low.is_negative() && low <= high && high <= Fraction::whole(100));
        let fill = |of: &mut dyn FnMut() -> u64| {
            let filled = open.scores.iter().map(|score| match score {
                Scored::Unknown => Scored::Rated(Decimal::from(of())),
                known => known.clone(),
            });
            let filled = Scheme { scores: filled.collect(), ..open.clone() };
            let (least, most) = points(&filled, &criteria, &weights);
            assert_eq!(least, most);
            least
        };
        assert_eq!((fill(&mut || 0), fill(&mut || 100)), (low.clone(), high.clone()));
        assert!((low..=high).contains(&fill(&mut || random.between(0, 100))));
    }
}

#[test]
fn an_envelope_is_shared_out_to_the_penny() {
    for mut random in cases(9) {
        let mut draw = || money(random.magnitude(100_000_000_000) as i64);
        let grounds: Vec<Grounds> =
            (0..9).map(|_| Grounds { depreciation: draw(), backlog: draw(), surpluses: draw() }).collect();
        let sum = draw();
        let shares = split(sum, &grounds, &Coefficients::shipped()).expect("shares");
        assert_eq!(Money::total(shares.iter().copied()), Some(sum));
        let mut more = grounds.clone();
        more[0].backlog = money(more[0].backlog.pence() + 50_000_000_000);
        assert!(split(sum, &more, &Coefficients::shipped()).expect("shares")[0] >= shares[0]);
    }
    assert_eq!(split(money(100), &[Grounds::default()], &Coefficients::shipped()), None);
}

#[test]
fn what_is_written_off_over_a_life_is_the_cost() {
    for mut random in cases(10) {
        let costs: Vec<Money> =
            (0..random.between(1, 4)).map(|_| money(random.magnitude(10_000_000_000) as i64)).collect();
        let life = random.between(1, 40) as u32;
        let burden = Burden { costs: costs.clone(), running: Money::ZERO, life, dividend: Rate::ZERO };
        let years = burden.years(costs.len() as u32 + life + 3);
        let written: i128 = years.iter().map(|year| year.count()).sum();
        let cost: i128 = costs.iter().map(|cost| i128::from(cost.pence())).sum();
        assert!((written - cost).unsigned_abs() <= u128::from(life) / 2 + 1, "{written} of {cost}");
        assert!(years.iter().take(costs.len()).all(|year| year.count() == 0));
        assert!(years.iter().skip(costs.len() + life as usize).all(|year| year.count() == 0));
    }
}
