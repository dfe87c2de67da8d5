//! Whole pounds, and shares as people say them.

use engine::quantities::Pence;

use crate::count::{in_words, noun};
use crate::exact::{Exact, MINUS};

/// Money in whole pounds: `£41,424`, `−£3`.
///
/// ```
/// use engine::quantities::Pence;
/// assert_eq!(words::engagement::money::whole_pounds(Pence::of(41_424_49)), "£41,424");
/// ```
#[must_use]
pub fn whole_pounds(money: impl Into<Exact>) -> String {
    let money = money.into();
    let digits = money.magnitude().to_places(0);
    if money.is_negative() && digits != "0" { format!("{MINUS}£{digits}") } else { format!("£{digits}") }
}

/// A share as a percentage: whole from 10% up, with a decimal below.
#[must_use]
pub fn percent(part: Pence, whole: Pence) -> Option<String> {
    let share = Exact::ratio(part.count(), whole.count())?.hundredfold();
    let is_small = part.count().checked_mul(10)? < whole.count();
    Some(format!("{}%", share.to_places(u32::from(is_small))))
}

/// Ten thousandths of a whole, rounded down; `None` where there is no whole.
fn ten_thousandths(part: Pence, whole: Pence) -> Option<i128> {
    if whole.count() <= 0 || part.count() < 0 {
        return None;
    }
    part.count().checked_mul(10_000)?.checked_div(whole.count())
}

/// A share in the words that stand before `your income`: `about half`, `about a third of`, `4.1% of`, `more than all`, `three times`.
///
/// ```
/// use engine::quantities::Pence;
/// use words::engagement::money::share_of;
/// let of = |part: i64| share_of(Pence::of(part), Pence::of(100_00)).unwrap();
/// assert_eq!([of(49_31), of(33_00), of(4_15), of(97_50)], ["about half", "about a third of", "4.2% of", "about all"]);
/// assert_eq!([of(130_00), of(310_00)], ["more than all", "more than three times"]);
/// ```
#[must_use]
pub fn share_of(part: Pence, whole: Pence) -> Option<String> {
    let share = ten_thousandths(part, whole)?;
    let near = |from: i128, to: i128| (from..=to).contains(&share);
    Some(match share {
        _ if near(4_750, 5_250) => "about half".to_owned(),
        _ if near(3_180, 3_480) => "about a third of".to_owned(),
        _ if near(2_400, 2_600) => "about a quarter of".to_owned(),
        _ if near(1_920, 2_080) => "about a fifth of".to_owned(),
        _ if near(960, 1_040) => "about a tenth of".to_owned(),
        _ if near(6_500, 6_830) => "about two thirds of".to_owned(),
        _ if near(7_350, 7_650) => "about three quarters of".to_owned(),
        _ if near(9_700, 10_000) => "about all".to_owned(),
        10_001..20_000 => "more than all".to_owned(),
        20_000.. => {
            let times = usize::try_from(share.checked_div(10_000)?).unwrap_or(usize::MAX);
            format!("{}{} times", if share % 10_000 == 0 { "" } else { "more than " }, in_words(times))
        }
        _ => format!("{} of", percent(part, whole)?),
    })
}

/// How many times as much: `about 12 times`, `about twice`; `None` where it is less than one and a half times.
#[must_use]
pub fn times(more: Pence, less: Pence) -> Option<String> {
    if less.count() <= 0 {
        return None;
    }
    let nearest = Exact::ratio(more.count(), less.count())?.units(0);
    let half_more = more.count().checked_mul(2)? < less.count().checked_mul(3)?;
    Some(match usize::try_from(nearest).ok()? {
        _ if half_more => return None,
        0 | 1 => return None,
        2 => "about twice".to_owned(),
        number => format!("about {} times", in_words(number)),
    })
}

/// So many systems: `one system`, `36 systems`.
#[must_use]
pub fn systems(number: u32) -> String {
    let number = usize::try_from(number).unwrap_or(usize::MAX);
    format!("{} {}", in_words(number), noun(number, "system", "systems"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn pounds_are_whole_and_minus_never_stands_before_nothing() {
        let of = |pence: i64| whole_pounds(Pence::of(pence));
        assert_eq!(
            [of(0), of(49), of(50), of(-49), of(-150), of(123_456_789)],
            ["£0", "£0", "£1", "£0", "−£2", "£1,234,568"]
        );
    }

    #[test]
    fn shares_are_never_far_from_their_words() {
        let words = [
            ("about half", 0.5, 0.03),
            ("about a third of", 0.333, 0.02),
            ("about a quarter of", 0.25, 0.02),
            ("about a fifth of", 0.2, 0.01),
            ("about a tenth of", 0.1, 0.01),
            ("about two thirds of", 0.667, 0.02),
            ("about three quarters of", 0.75, 0.02),
            ("about all", 1.0, 0.04),
        ];
        for part in 0..40_000_i64 {
            let said = share_of(Pence::of(part), Pence::of(10_000)).unwrap_or_default();
            let share = f64::from(i32::try_from(part).unwrap_or(0)) / 10_000.0;
            if let Some((_, true_share, off)) = words.iter().find(|(words, ..)| *words == said) {
                assert!((share - true_share).abs() < *off, "{part}: {said}");
            } else if said == "more than all" {
                assert!(part > 10_000 && part < 20_000, "{part}");
            } else if let Some(percent) = said.strip_suffix("% of") {
                let percent: f64 = percent.parse().unwrap_or(f64::NAN);
                assert!((percent / 100.0 - share).abs() <= 0.0051, "{part}: {said}");
            } else {
                assert!(said.ends_with("times") && part >= 20_000, "{part}: {said}");
            }
        }
        assert_eq!(share_of(Pence::of(5), Pence::of(0)), None);
    }

    #[test]
    fn times_are_said_from_one_and_a_half_up() {
        let of = |more: i64| times(Pence::of(more), Pence::of(1_000));
        assert_eq!(
            [of(1_499), of(1_500), of(11_890)],
            [None, Some("about twice".into()), Some("about 12 times".into())]
        );
        assert_eq!(times(Pence::of(5), Pence::of(0)), None);
    }
}
