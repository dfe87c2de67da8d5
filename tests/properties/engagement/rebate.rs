//! Laws of the rebate and of what it makes of spending less.

use engine::engagement::rebate::{Rationing, part_of_england};
use engine::engagement::{RebateRequest, rebate, share};
use engine::quantities::{Fraction, Money, Pence, Rate};
use proofs::random::Random;

use super::{cases, money, rate, sum};

fn path(random: &mut Random) -> RebateRequest {
    let base = random.between(1_000_000_000, 2_000_000_000_000);
    let years = random.between(1, 10);
    RebateRequest {
        base: Some(money(base)),
        growth: (0..years).map(|_| Some(rate(random, 900))).collect(),
        sales: (0..years).map(|_| Some(money(base / 100 * random.between(70, 150)))).collect(),
    }
}

#[test]
fn a_rebate_is_what_sales_are_above_and_is_paid_a_year_later() {
    let (mut above, mut within) = (0, 0);
    for mut random in cases(91) {
        let request = path(&mut random);
        let years = rebate(&request).expect("an answer").years;
        let mut before = None;
        for year in &years {
            let (allowed, owed) = (year.allowed.expect("known").count(), year.rebate.expect("known").count());
            let sales = i128::from(year.sales.expect("known").pence());
            assert!(owed >= 0 && owed >= sales - allowed && (owed == 0 || owed == sales - allowed));
            assert_eq!(year.paid, before);
            before = year.rebate;
            above += u32::from(owed > 0);
            within += u32::from(owed == 0);
        }
    }
    assert!(above > 10_000 && within > 10_000, "{above} {within}");
}

#[test]
fn more_growth_allowed_is_less_paid_back() {
    for mut random in cases(92) {
        let mut request = path(&mut random);
        let before = rebate(&request).expect("an answer").years;
        let place = random.between(0, request.growth.len() as u64 - 1) as usize;
        let more =
            request.growth[place].expect("known").decimal() + "0.01".parse::<rust_decimal::Decimal>().expect("a rate");
        request.growth[place] = Rate::from_decimal(more).ok();
        let after = rebate(&request).expect("an answer").years;
        for (year, (before, after)) in before.iter().zip(&after).enumerate() {
            assert!(after.rebate <= before.rebate);
            assert_eq!(after.allowed > before.allowed, year >= place);
        }
        // A growth that is not known leaves unknown its own year and all after it.
        request.growth[place] = None;
        let unknown = rebate(&request).expect("an answer").years;
        for (year, (unknown, before)) in unknown.iter().zip(&before).enumerate() {
            assert_eq!(unknown.rebate, before.rebate.filter(|_| year < place));
            assert_eq!(unknown.sales, before.sales);
        }
    }
}

#[test]
fn a_pound_less_is_worth_what_the_rebate_leaves_of_it() {
    let mut partly = 0;
    for mut random in cases(93) {
        let allowed = money(random.between(0, 1_000));
        let ask = Rationing {
            allowed,
            sales: money(random.between(0, 1_500)),
            less: money(random.between(0, 300)),
            inside: rate(&mut random, 10_000),
        };
        let found = ask.incentive().expect("an answer");
        assert_eq!(found.rebate_falls.plus(&found.taxpayer_saves), found.board_saves);
        assert!(!found.taxpayer_saves.is_negative() && !found.rebate_falls.is_negative());
        // The rebate of what is left, by the sales themselves.
        let owed = |sales: Fraction| sales.minus(&Fraction::from(allowed.pounds())).max(Fraction::whole(0));
        let sales = Fraction::from(ask.sales.pounds());
        let spent = Fraction::from(ask.less.pounds()).times(&Fraction::from(ask.inside.decimal()));
        assert_eq!(found.rebate_falls, owed(sales.clone()).minus(&owed(sales.minus(&spent))));
        partly += u32::from(!found.rebate_falls.is_zero() && found.rebate_falls < spent);
    }
    assert!(partly > 300, "{partly}");
}

#[test]
fn shares_are_rounded_once_and_there_is_none_of_nothing() {
    for mut random in cases(94) {
        let (part, whole) = (sum(&mut random, 1_000_000_000_000_000), sum(&mut random, 1_000_000_000_000));
        let (over, under) = (Pence::of(part.pence()), Pence::of(whole.pence()));
        let found = share(over, under).expect("a share").units();
        let off = (found * under.count() - over.count() * 10_000_000_000).abs();
        assert!(2 * off <= under.count());
        assert_eq!((share(over, Pence::of(0)), share(over, Pence::of(-1))), (None, None));
        let england = part_of_england(over, rate(&mut random, 10_000)).expect("a part");
        assert!(england <= over && england >= Pence::of(0));
        assert_eq!(part_of_england(over, Rate::from_text("1.01").expect("a rate")), None);
    }
    assert_eq!(
        Money::from_text("0.01")
            .ok()
            .and_then(|penny| part_of_england(Pence::of(penny.pence()), Rate::from_text("0.5").ok()?)),
        Some(Pence::of(1))
    );
}
