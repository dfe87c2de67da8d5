use super::*;

#[test]
fn money_is_read_as_people_write_it() {
    for (text, kept) in [
        ("1234", "1234"),
        ("£1,234.50", "1234.5"),
        ("£ 1,234,567", "1234567"),
        ("-£12", "-12"),
        ("£-12", "-12"),
        ("(12.34)", "-12.34"),
        ("£(1,200)", "-1200"),
        ("−0.05", "-0.05"),
        ("22.9 bn", "22900000000"),
        ("£22.9 billion", "22900000000"),
        ("680M", "680000000"),
        ("+5k", "5000"),
        ("\u{a0}7\u{a0}", "7"),
        ("0", "0"),
    ] {
        assert_eq!(read(Kind::Pounds, text).as_deref(), Ok(kept), "{text}");
    }
}

#[test]
fn what_could_mean_two_things_is_refused() {
    for (text, fault) in [
        ("", Misread::Blank),
        ("  ", Misread::Blank),
        ("12,5", Misread::AmbiguousComma),
        ("0,123", Misread::AmbiguousComma),
        ("+-5", Misread::NotANumber),
        ("££5", Misread::NotANumber),
        ("£-£5", Misread::NotANumber),
        ("7\u{212a}", Misread::NotANumber),
        ("1,23,456", Misread::AmbiguousComma),
        ("1.234,56", Misread::AmbiguousComma),
        (",123", Misread::AmbiguousComma),
        ("1,234,", Misread::AmbiguousComma),
        ("5t", Misread::NotANumber),
        ("bn", Misread::NotANumber),
        ("£", Misread::NotANumber),
        ("--5", Misread::NotANumber),
        ("12abc", Misread::NotANumber),
        ("a,bcd", Misread::NotANumber),
        ("１２", Misread::NotANumber),
        ("1e5", Misread::Exponent),
        ("1.234", Misread::TooManyDecimals { allowed: 2 }),
        ("99999999999999999", Misread::OutOfRange),
    ] {
        let read = read(Kind::Pounds, text);
        // "£" alone leaves nothing after the sign, which is as good as blank.
        assert!(read == Err(fault) || (text == "£" && read == Err(Misread::Blank)), "{text}: {read:?}");
    }
}

#[test]
fn rates_are_percentages_to_people_and_proportions_inside() {
    for (text, kept, shown_again) in [
        ("4.5", "0.045", "4.5"),
        ("4.50%", "0.045", "4.5"),
        ("-1", "-0.01", "−1"),
        ("0 %", "0", "0"),
        ("100", "1", "100"),
    ] {
        assert_eq!(read(Kind::Percent, text).as_deref(), Ok(kept), "{text}");
        assert_eq!(shown(Kind::Percent, kept), shown_again, "{text}");
    }
    assert_eq!(read(Kind::Percent, "£5"), Err(Misread::NotANumber));
    assert_eq!(read(Kind::Percent, "5m"), Err(Misread::NotANumber));
}

#[test]
fn every_digit_is_shown() {
    assert_eq!(shown(Kind::Number, "945.100095000509109991"), "945.100095000509109991");
    assert_eq!(shown(Kind::Percent, "9.4515599199511909151"), "945.15599199511909151");
    assert_eq!(shown(Kind::Pounds, "-1234.5"), "−1,234.50");
    assert!(read(Kind::Percent, "0.000000000000000000000000001").is_err(), "not rounded to nothing");
}

#[test]
fn years_are_whole() {
    assert_eq!(read(Kind::Years, "10").as_deref(), Ok("10"));
    assert!(complaint(Kind::Years, read(Kind::Years, "2.5").unwrap_err_or_blank()).contains("whole"));
    assert_eq!(read(Kind::FinancialYear, "2026/27").as_deref(), Ok("2026/27"));
    assert!(
        complaint(Kind::FinancialYear, read(Kind::FinancialYear, "2026").unwrap_err_or_blank()).contains("2026/27")
    );
}

trait UnwrapErr {
    fn unwrap_err_or_blank(self) -> Misread;
}

impl UnwrapErr for Result<String, Misread> {
    fn unwrap_err_or_blank(self) -> Misread {
        self.err().unwrap_or(Misread::Blank)
    }
}

#[test]
fn what_was_understood_is_said_back() {
    assert_eq!(understood(Kind::Pounds, "22900000000"), "£22,900,000,000 (£22.9bn)");
    assert_eq!(understood(Kind::Pounds, "-12.5"), "−£12.50");
    assert_eq!(understood(Kind::Percent, "0.045"), "4.5%");
    assert_eq!(understood(Kind::People, "1234567"), "1,234,567 people");
    assert_eq!(understood(Kind::Years, "1"), "1 year");
}

/// Whatever is shown can be typed back without a change.
#[test]
fn what_a_field_shows_reads_back_as_what_is_kept() {
    for kind in [Kind::Pounds, Kind::Percent, Kind::People, Kind::Number] {
        for kept in ["0", "1", "-1", "1234.5", "0.01", "-0.25", "999999", "1000000", "123456789.12"] {
            let again = read(kind, &shown(kind, kept));
            assert_eq!(again.as_deref(), Ok(kept), "{kind:?} {kept}");
        }
    }
}
