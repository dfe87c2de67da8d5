use super::*;

const HOSTS: [(&str, &str); 2] = [("QOP", "Greater Manchester"), ("QMJ", "North Central London")];

fn understood(text: &str) -> PastedSchemes {
    let first = FinancialYear::from_text("2022/23");
    first.map_or_else(PastedSchemes::default, |first| read(text, first, 4, &HOSTS))
}

fn told(read: &PastedSchemes) -> Vec<(usize, &str)> {
    read.faults.iter().map(|fault| (fault.row, fault.column.as_str())).collect()
}

#[test]
fn a_table_in_plain_words_is_read() {
    let read = understood(
        "Ref\tScheme name\tHost system\tTrust\t2022/23\t2023/24\t2024/25\tOwn reserves\tNPSV\tShare outside\tPopulation\tStart by\tMust\tNational\tNeeds\tGroup\tBacklog\tPopulation health\tComment\n\
         S1\tGenomic laboratory\tNHS Greater Manchester Integrated Care Board\tGM1\t£8,000,000\t9m\t\t2,000,000\t£20.5m\t55%\t7,000,000\t2023/24\tno\tYes\t\tHub\t\t60\tx\n\
         S2\tRapid tests\tqmj\t\t5,000,000.50\t\t\t\t\t\t\t3\ty\t\tS1\t\t\t\ty",
    );
    assert!(read.is_clean(), "{:?}", read.faults);
    assert_eq!(read.left_out, ["Comment"]);
    let none = PastedScheme::default();
    let [one, two] = [0, 1].map(|place| read.schemes.get(place).unwrap_or(&none));
    assert_eq!((one.code.as_str(), one.host.as_str(), one.provider.as_deref()), ("S1", "QOP", Some("GM1")));
    assert_eq!(one.costs, ["8000000", "9000000"]);
    assert_eq!((one.value.as_deref(), one.outside_share.as_deref()), (Some("20500000"), Some("0.55")));
    assert_eq!((one.latest_start, one.must, one.national), (Some(1), false, true));
    assert_eq!((one.group.as_deref(), one.scores[0].as_deref()), (Some("Hub"), Some("60")));
    assert_eq!((two.row, two.host.as_str()), (3, "QMJ"));
    assert_eq!((two.costs.as_slice(), two.latest_start, two.must), (&["5000000.5".to_owned()][..], Some(2), true));
    assert_eq!(two.requires, ["S1"]);
    assert_eq!((two.value.as_ref(), two.own_funds.as_ref(), two.scores[0].as_ref()), (None, None, None));
}

#[test]
fn numbered_years_and_what_a_value_is_worked_out_from_are_read() {
    let read = understood(
        "Code;Scheme;Host;Year 1;Year 2;Work;Mitigated;Benefits;Life;Running costs;Revenue year 1\n\
         S1;Ward;QOP;1,000;2,000;Non-standard buildings;60%;500;25;(50);9\nS2;Unit;QOP;5;;;;;;;",
    );
    assert!(read.is_clean(), "{:?}", read.faults);
    assert_eq!(read.left_out, ["Revenue year 1"], "a burden is worked out here");
    let none = PastedScheme::default();
    let one = read.schemes.first().unwrap_or(&none);
    let texts = [&one.work, &one.mitigated, &one.benefit, &one.life, &one.running_cost].map(|text| text.as_deref());
    assert_eq!(texts, ["non_standard_buildings", "0.6", "500", "25", "-50"].map(Some));
    assert!(read.schemes.get(1).is_some_and(|two| two.costs.len() == 1 && two.work.is_none() && two.benefit.is_none()));
    let wrong = understood("Code;Scheme;Host;Year 1;Work;Mitigated;Life\nS1;Ward;QOP;1;brick;150%;0");
    assert_eq!(told(&wrong), [(2, "Bias argued away"), (2, "Years open"), (2, "Kind of work")]);
}

#[test]
fn every_fault_of_every_row_is_told_at_once() {
    let read = understood(
        "Code\tScheme\tHost\t2022/23\t2023/24\t2024/25\tOwn funds\tOutside share\tLatest start\tMust\tRequires\tPopulation health\n\
         S1\tWard\tQXX\t12,5\t\t\t\t\t\t\t\t\n\
         S1\tUnit\tQOP\t5\t\t7\t\t120%\t\tperhaps\tS9\t101\n\
         S3\t\tQOP\t-5\t\t\t9\t\t2025/26\t\tS3\t\n\
         S4\tLate\tQOP\t1\t1\t\t0\t\t2025/26\t\t\t",
    );
    assert!(!read.is_clean());
    assert_eq!(
        told(&read),
        [
            (2, "Host"),
            (2, "Year 1"),
            (3, ""),
            (3, "Year 2"),
            (3, "Outside share"),
            (3, "Population health"),
            (3, "Must-do"),
            (3, "Requires"),
            (4, "Scheme"),
            (4, "Year 1"),
            (4, "Own funds"),
            (4, "Requires"),
            (5, "Latest start"),
        ]
    );
    assert!(read.faults.iter().all(|fault| fault.message.ends_with('.') && fault.message.len() > 15));
}

#[test]
fn years_that_do_not_follow_and_columns_that_are_missing_are_named() {
    let gap = understood("Code\tScheme\tHost\t2022/23\t2024/25\nS1\tWard\tQOP\t1\t2");
    assert!(gap.faults.iter().any(|fault| fault.column == "2024/25" && fault.message.contains("2023/24")));
    let late = understood("Code\tScheme\tHost\t2023/24\nS1\tWard\tQOP\t1");
    assert!(late.faults.iter().any(|fault| fault.message.contains("2022/23")), "{late:?}");
    let none = understood("Code\tScheme\tHost\nS1\tWard\tQOP");
    assert!(none.faults.iter().any(|fault| fault.row == 0 && fault.column == "Year 1") && none.schemes.is_empty());
    assert!(!understood("").is_clean());
}

#[test]
fn a_scheme_longer_than_the_period_is_refused() {
    let read = understood("Code\tScheme\tHost\tYear 1\tYear 2\tYear 3\tYear 4\tYear 5\nS1\tWard\tQOP\t1\t1\t1\t1\t1");
    assert!(read.faults.iter().any(|fault| fault.row == 2 && fault.message.contains("5 years")), "{read:?}");
}
