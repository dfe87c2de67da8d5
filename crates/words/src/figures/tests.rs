use engine::quantities::Money;

use super::*;

fn money(text: &str) -> Money {
    Money::from_text(text).unwrap_or_default()
}

fn of(over: i128, under: i128) -> Exact {
    Exact::ratio(over, under).unwrap_or(Exact::ZERO)
}

#[test]
fn illustrative_money_has_three_significant_figures() {
    for (pounds, words) in [
        ("0", "£0"),
        ("0.05", "£0.05"),
        ("12.345678", "£0"), // too many decimals to be money at all
        ("12.34", "£12.34"),
        ("123.50", "£124"),
        ("1234", "£1,230"),
        ("340123.45", "£340,000"),
        ("999499", "£999,000"),
        ("999500", "£1.00m"),
        ("1005000", "£1.01m"),
        ("36249999", "£36.2m"),
        ("647874826.53", "£648m"),
        ("999500000", "£1.00bn"),
        ("22900000000", "£22.9bn"),
        ("-316749999.99", "−£317m"),
    ] {
        assert_eq!(Figures::Illustrative.pounds(money(pounds)), words, "{pounds}");
    }
}

#[test]
fn the_users_money_has_whole_millions() {
    for (pounds, words) in [
        ("0", "£0"),
        ("0.49", "£0"),
        ("-0.49", "£0"),
        ("9999.49", "£9,999"),
        ("9999.50", "£10,000"),
        ("412400", "£412,000"),
        ("999499.99", "£999,000"),
        ("999500", "£1m"),
        ("1499999.99", "£1m"),
        ("1500000", "£2m"),
        ("22900000000", "£22,900m"),
        ("-316500000", "−£317m"),
    ] {
        assert_eq!(Figures::Own.pounds(money(pounds)), words, "{pounds}");
    }
}

#[test]
fn a_sign_is_shown_where_it_is_asked_for() {
    assert_eq!(Figures::Illustrative.signed_pounds(money("166500000")), "+£167m");
    assert_eq!(Figures::Illustrative.signed_pounds(money("0")), "£0");
    assert_eq!(Figures::Own.signed_pounds(money("0.20")), "£0");
    assert_eq!(Figures::Own.amount(money("-166500000")), "£167m");
    assert_eq!(Figures::Own.signed_percent(of(-4, 10_000)), "0.0%");
    assert_eq!(Figures::Own.signed_percent(of(74, 1_000)), "+7.4%");
    assert_eq!(Figures::Own.signed_millions(money("0")), "0");
}

#[test]
fn millions_for_tables() {
    for (pounds, illustrative, own) in [
        ("1103000000", "1,100", "1,103"),
        ("603001618.40", "603", "603"),
        ("9120000", "9.12", "9"),
        ("91234", "0.09", "0"),
        ("-100", "0.00", "0"),
        ("0", "0", "0"),
    ] {
        assert_eq!(Figures::Illustrative.millions(money(pounds)), illustrative, "{pounds}");
        assert_eq!(Figures::Own.millions(money(pounds)), own, "{pounds}");
    }
}

#[test]
fn a_percentage_is_rounded_once_from_the_exact_ratio() {
    // 0.0444999... rounded to ten decimals first would show as 4.5%.
    assert_eq!(Figures::Own.percent(of(44_499_999_999_999, 1_000_000_000_000_000)), "4.4%");
    assert_eq!(Figures::Own.percent(of(445, 10_000)), "4.5%");
    assert_eq!(Figures::Illustrative.percent(of(9_995, 10_000)), "100%");
}

#[test]
fn working_shows_pence() {
    assert_eq!(pounds_and_pence(money("603001618.4")), "£603,001,618.40");
    assert_eq!(pounds_and_pence(money("-0.05")), "−£0.05");
    assert_eq!(pounds_a_head(of(-1_234_567, 100_000)), "−£12.35");
    assert_eq!(pounds_a_head(of(-1, 1_000)), "£0.00");
}

/// No tenth of a percent is nearer to the exact value than the one shown.
#[test]
fn every_shown_percentage_is_the_nearest_tenth() {
    for pence in -5_000_i128..5_000 {
        let shown = Figures::Own.percent(of(pence, 1_337));
        let tenths: i128 = shown.replace('−', "-").replace([',', '.', '%'], "").parse().unwrap_or(i128::MAX);
        let miss = pence.saturating_mul(1_000).abs_diff(tenths.saturating_mul(1_337));
        assert!(miss.saturating_mul(2) <= 1_337, "{pence}: {shown}");
    }
}

/// Nor is any figure of three digits nearer than the three shown.
#[test]
fn every_shown_amount_is_the_nearest_of_three_digits() {
    let mut pence = 7_i64;
    while pence < Money::LIMIT.pence() {
        let shown = Figures::Illustrative.pounds(Money::from_pence(pence).unwrap_or_default());
        let unit = if shown.ends_with("bn") {
            100_000_000_000_i64
        } else if shown.ends_with('m') {
            100_000_000
        } else {
            100
        };
        let number: Decimal = shown.replace(['£', ',', 'b', 'n', 'm'], "").parse().unwrap_or_default();
        let back = number.saturating_mul(Decimal::from(unit));
        let miss = back.saturating_sub(Decimal::from(pence)).abs();
        // Half a unit of the third digit, which is at most half a hundredth of the figure; a penny below £1.
        let most = Decimal::from(pence).checked_div(Decimal::from(200)).unwrap_or_default().max(Decimal::ONE);
        assert!(miss <= most, "{pence}: {shown}");
        pence = pence.saturating_mul(11).saturating_add(3).checked_div(7).unwrap_or(i64::MAX);
    }
}
