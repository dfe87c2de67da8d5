//! The laws of providers and their commissioners, each on cases that their seeds decide.

use engine::pathways::provider::answer::Dealt;
use engine::pathways::provider::{
    Board, Catchment, Contracting, Counted, Group, Payment, Provider, Side, provider, provider_burden,
};
use engine::quantities::{Fraction, Money, Pence, Rate};
use proofs::random::Random;
use rust_decimal::Decimal;

const CASES: u64 = 2_000;

fn cases(seed: u64) -> impl Iterator<Item = (Random, Catchment, Contracting, Payment)> {
    (0..CASES).map(move |number| {
        let mut random = Random::of_case(seed, number);
        let catchment = catchment(&mut random);
        let (contracting, payment) = (contracting(&mut random), payment(&mut random));
        (random, catchment, contracting, payment)
    })
}

fn rate(random: &mut Random, least: i64, most: i64) -> Rate {
    Rate::from_decimal(Decimal::new(random.signed(least, most), 4)).expect("a rate")
}

fn money(pence: u64) -> Money {
    Money::from_pence(pence as i64).expect("within range")
}

fn catchment(random: &mut Random) -> Catchment {
    let count = random.between(1, 14);
    let boards = (0..count).map(|number| Board {
        code: format!("B{number:02}"),
        weight: Some(Decimal::new(random.magnitude(9_000_000) as i64 + i64::from(number == 0), 2)),
        growth: Some(rate(random, -300, 900)),
        departure: None,
        repatriated: if number == 0 { Rate::ZERO } else { rate(random, 0, 10_000) },
    });
    let boards = boards.collect();
    let in_money = random.chance(1, 3);
    Catchment {
        boards,
        elsewhere: Decimal::new(random.magnitude(99_999) as i64, 2),
        counted: if in_money { Counted::Money } else { Counted::Patients },
        income: (!in_money).then(|| money(random.magnitude(99_999_999_999))),
        home: Some("B00".to_owned()),
        keeps_national: Some(random.chance(1, 2)),
    }
}

fn contracting(random: &mut Random) -> Contracting {
    let mut side = || Side {
        contract_hours: Some(random.between(0, 90).into()),
        reporting_hours: Some(random.between(0, 90).into()),
        low_volume_hours: Some(random.between(0, 9).into()),
        hourly_rate: Some(money(random.between(0, 9_999))),
    };
    let (provider, commissioner) = (side(), side());
    let mut groups = Vec::new();
    for first in [0, 5, 10] {
        if random.chance(2, 3) {
            let boards = (first..first + random.between(1, 5)).map(|number| format!("B{number:02}")).collect();
            groups.push(Group { code: format!("G{first}"), boards });
        }
    }
    let low_volume_below =
        Some(money(*[0, 2_500_000, 50_000_000, 150_000_000].get(random.between(0, 3) as usize).expect("one of four")));
    Contracting { groups, low_volume_below, provider, commissioner, associate_hours: Some(random.between(0, 9).into()) }
}

fn payment(random: &mut Random) -> Payment {
    Payment {
        variable_rate: Some(rate(random, 0, 10_000)),
        departure: Some(rate(random, -9_000, 9_000)),
        average_growth: Some(rate(random, -300, 900)),
    }
}

fn commissioners(at: &Dealt) -> usize {
    at.commissioners.len()
}

fn pence(part: Option<Pence>) -> i128 {
    part.expect("all is known").count()
}

fn three(worked: &Provider) -> [&Dealt; 3] {
    [&worked.arrangements[0], &worked.arrangements[1], &worked.arrangements[2]]
}

#[test]
fn less_cover_takes_no_more_commissioners_and_all_of_it_takes_all() {
    for (_, catchment, contracting, payment) in cases(51) {
        for at in three(&provider(&catchment, &contracting, &payment)) {
            let cover = at.cover.as_ref().expect("weights are known");
            assert!(cover.windows(2).all(|pair| pair[0].commissioners <= pair[1].commissioners));
            assert_eq!(cover[3].commissioners, commissioners(at), "only those that bring something are commissioners");
            assert!(cover.iter().all(|level| level.share >= level.level));
            // One fewer falls short: the cumulative share of the one before.
            for level in cover.iter().filter(|level| level.commissioners > 1) {
                let before = &at.commissioners[level.commissioners - 2].commissioner.cumulative;
                assert!(before.as_ref().is_some_and(|before| *before < level.level));
            }
        }
    }
}

#[test]
fn shares_add_to_one_and_money_to_the_income() {
    for (_, catchment, contracting, payment) in cases(52) {
        let worked = provider(&catchment, &contracting, &payment);
        let elsewhere = worked.elsewhere.expect("known").pence();
        for at in three(&worked) {
            let shares = at.commissioners.iter().map(|one| one.commissioner.share.as_ref().expect("known"));
            assert_eq!(shares.fold(Fraction::whole(0), |sum, share| sum.plus(share)), Fraction::whole(1));
            let paid: i64 = at.commissioners.iter().map(|one| one.commissioner.income.expect("known").pence()).sum();
            assert_eq!(paid + elsewhere, worked.income.expect("known").pence());
        }
    }
}

#[test]
fn every_board_is_no_fewer_than_leads_and_leads_no_fewer_than_one() {
    let mut pooled = 0;
    for (_, catchment, contracting, payment) in cases(53) {
        let worked = provider(&catchment, &contracting, &payment);
        let [national, lead, every] = three(&worked);
        assert_eq!(commissioners(national), 1);
        assert!(commissioners(every) >= commissioners(lead) && commissioners(lead) >= 1);
        pooled += usize::from(commissioners(every) > commissioners(lead));
        for [fewer, more] in [[national, lead], [lead, every]] {
            let of = |at: &Dealt| at.concentration.clone().expect("known").herfindahl;
            assert!(of(fewer) >= of(more), "pooling concentrates");
            let cover = |at: &Dealt| at.cover.as_ref().expect("known").each_ref().map(|level| level.commissioners);
            assert!(cover(fewer).iter().zip(cover(more)).all(|(fewer, more)| *fewer <= more));
        }
        // Without fixed payments, fewer commissioners are fewer contracts and fewer hours for the provider.
        let all = Contracting { low_volume_below: Some(Money::ZERO), ..contracting };
        let worked = provider(&catchment, &all, &payment);
        let hours = three(&worked).map(|at| at.provider.hours.clone().expect("known").low);
        assert!(hours[0] <= hours[1] && hours[1] <= hours[2]);
        assert!(three(&worked).iter().all(|at| at.low_volume.high == 0));
    }
    assert!(pooled > 500, "{pooled}");
}

#[test]
fn the_effective_number_lies_between_one_and_all() {
    for (_, catchment, contracting, payment) in cases(54) {
        for at in three(&provider(&catchment, &contracting, &payment)) {
            let spread = at.concentration.clone().expect("known");
            assert_eq!(spread.herfindahl.times(&spread.effective_number), Fraction::whole(1));
            assert!(spread.effective_number >= Fraction::whole(1));
            assert!(spread.effective_number <= Fraction::whole(commissioners(at)));
        }
    }
}

#[test]
fn aligned_payment_lies_between_fixed_and_full() {
    for (_, catchment, contracting, payment) in cases(55) {
        let at = |rate: Rate| provider(&catchment, &contracting, &Payment { variable_rate: Some(rate), ..payment });
        let one = Rate::from_decimal(Decimal::ONE).expect("a rate");
        let [fixed, own, full] = [at(Rate::ZERO), at(payment.variable_rate.expect("given")), at(one)];
        assert_eq!(pence(fixed.arrangements[2].moved.variable), 0);
        let parts = |worked: &Provider| worked.arrangements[2].commissioners.clone();
        for ((fixed, own), full) in parts(&fixed).iter().zip(parts(&own)).zip(parts(&full)) {
            let [none, some, all] = [fixed, &own, &full].map(|one| pence(one.moved.variable));
            assert!((none.min(all)..=none.max(all)).contains(&some));
            assert_eq!(pence(own.moved.in_full), some + pence(own.moved.not_followed));
            if own.commissioner.settles == Some(engine::pathways::provider::arrangement::Settles::Contract) {
                assert_eq!(all, pence(full.moved.in_full));
            } else {
                assert_eq!(some, 0);
            }
        }
    }
}

#[test]
fn repatriation_of_nothing_changes_nothing_and_of_more_takes_more() {
    for (mut random, mut catchment, contracting, payment) in cases(56) {
        let some = provider(&catchment, &contracting, &payment);
        let (full, once) = (pence(some.repatriation.lost_in_full), pence(some.repatriation.lost_at_once));
        assert!(0 <= once && once <= full);
        let before = i128::from(some.from_boards.expect("known").pence());
        assert_eq!(before - full, pence(some.repatriation.income_after));
        if let (Some(after), Some(home)) = (&some.repatriation.home_share_after, &some.home) {
            assert!(after >= home.share.as_ref().expect("known"), "the home board keeps its patients");
        }
        let more = random.between(1, catchment.boards.len() as u64) as usize - 1;
        if more > 0 {
            catchment.boards[more].repatriated = Rate::from_decimal(Decimal::ONE).expect("a rate");
            assert!(pence(provider(&catchment, &contracting, &payment).repatriation.lost_in_full) >= full);
        }
        catchment.boards.iter_mut().for_each(|board| board.repatriated = Rate::ZERO);
        let none = provider(&catchment, &contracting, &payment);
        assert_eq!((pence(none.repatriation.lost_in_full), pence(none.repatriation.lost_at_once)), (0, 0));
        assert_eq!(none.repatriation.cover_after, none.arrangements[2].cover);
        assert_eq!(none.repatriation.concentration_after, none.arrangements[2].concentration);
    }
}

#[test]
fn exposure_is_nothing_where_every_board_grows_as_the_average() {
    for (_, mut catchment, contracting, payment) in cases(57) {
        catchment.boards.iter_mut().for_each(|board| board.growth = payment.average_growth);
        let exposure = provider(&catchment, &contracting, &payment).exposure;
        assert_eq!(pence(exposure.amount), 0);
        assert!(exposure.boards.iter().all(|board| pence(board.amount) == 0));
    }
}

#[test]
fn exposure_is_nothing_but_pennies_where_the_average_is_weighed_by_income() {
    for (_, catchment, contracting, payment) in cases(58) {
        let shares = provider(&catchment, &contracting, &payment);
        let (Some(all), mut sum) = (shares.from_boards.filter(|all| all.pence() > 0), Fraction::whole(0)) else {
            continue;
        };
        for board in &catchment.boards {
            let own = shares.arrangements[2].commissioners.iter().find(|one| one.commissioner.code == board.code);
            let income = own.and_then(|one| one.commissioner.income).unwrap_or_default();
            sum = sum
                .plus(&Fraction::whole(income.pence()).times(&Fraction::from(board.growth.expect("given").decimal())));
        }
        let mean = sum.over(&Fraction::whole(all.pence())).expect("not nothing").rounded(18);
        let payment = Payment { average_growth: Rate::from_text(&mean).ok(), ..payment };
        let exposure = provider(&catchment, &contracting, &payment).exposure;
        assert!(pence(exposure.amount).abs() <= catchment.boards.len() as i128, "{exposure:?}");
    }
}

#[test]
fn a_blank_is_never_nothing_and_takes_along_only_what_rests_on_it() {
    for (mut random, mut catchment, contracting, payment) in cases(59) {
        let known = provider(&catchment, &contracting, &payment);
        let at = random.between(0, catchment.boards.len() as u64 - 1) as usize;
        catchment.boards[at].weight = None;
        let blank = provider(&catchment, &contracting, &payment);
        assert!(blank.arrangements.iter().all(|one| one.cover.is_none() && one.concentration.is_none()));
        assert_eq!(blank.from_boards, None);
        assert!(
            blank
                .unknown
                .iter()
                .any(|lack| lack.figure == "shares" && lack.missing == [format!("boards[{at}].weight")])
        );
        // Pairs of which the money is not known are told as a range that holds what it was.
        let [before, after] = [&known, &blank].map(|worked| &worked.arrangements[2]);
        if known.arrangements[2].commissioners.iter().any(|one| one.commissioner.code == catchment.boards[at].code) {
            assert!(after.contracts.low <= before.contracts.low && before.contracts.high <= after.contracts.high);
            let hours = |at: &Dealt| at.provider.hours.clone().expect("hours are known");
            assert!(hours(after).low <= hours(before).low && hours(before).high <= hours(after).high);
        }
    }
}

#[test]
fn providers_together_are_the_sum_of_each() {
    for (mut random, first, contracting, payment) in cases(60).take(500) {
        let second = catchment(&mut random);
        let each = [&first, &second].map(|one| provider(one, &contracting, &payment));
        let together = provider_burden(&[("P".to_owned(), first), ("Q".to_owned(), second)], &contracting);
        for (at, both) in together.arrangements.iter().enumerate() {
            let [one, two] = each.each_ref().map(|worked| &worked.arrangements[at]);
            assert_eq!(both.contracts.low, one.contracts.low + two.contracts.low);
            assert_eq!(both.pairs as usize, commissioners(one) + commissioners(two));
            let hours = |at: &Dealt| at.both.hours.clone().expect("known").high;
            assert_eq!(both.both.hours.clone().expect("known").high, hours(one).plus(&hours(two)));
            assert!(both.commissioners as usize <= commissioners(one) + commissioners(two));
        }
        let codes = together.arrangements.iter().map(|at| at.commissioners).collect::<Vec<_>>();
        assert!(codes[0] <= codes[1] && codes[1] <= codes[2]);
    }
}
