//! Schemes of one's own: pasted, added, changed; every problem of every row told at once.

use engine::capital::portfolio::Budget;
use engine::quantities::FinancialYear;
use scenario::Baseline;
use scenario::capital::{
    Answers, Appraised, Asked, CapitalInput, Case, HeldBy, MOST_SCHEMES, SchemeInput, Taken, example,
};

fn room() -> CapitalInput {
    Baseline::default().inputs().capital
}

fn taken(text: &str, input: &CapitalInput, is_added: bool) -> Taken {
    let hosts: Vec<(&str, &str)> = input.pots.iter().map(|pot| (pot.code.as_str(), input.name_of(&pot.code))).collect();
    let first = FinancialYear::from_text(&input.first_year).expect("a year");
    let read = words::pasted::schemes::read(text, first, 4, &hosts);
    Taken::from_table(&read, input, is_added)
}

const TABLE: &str = "Code\tScheme\tHost\tProvider\t2022/23\t2023/24\tNPSV\tBenefits\tLife\tNational\tNeeds\n\
                     A1\tLaboratory\tGreater Manchester\tOur trust\t5,000,000\t1,000,000\t9,000,000\t\t\tyes\t\n\
                     A2\tWard\tQOP\t\t2,000,000\t\t\t400,000\t20\t\tA1";

#[test]
fn a_table_becomes_a_list_that_is_answered() {
    let mut input = room();
    let read = taken(TABLE, &input, false);
    assert_eq!(read.faults, []);
    read.put(&mut input, false);
    assert_eq!(input.schemes.len(), 2);
    assert!(!input.schemes.iter().any(SchemeInput::is_example));
    assert_eq!((input.schemes[0].provider.as_str(), input.schemes[0].value.as_str()), ("Our trust", "9000000"));
    assert_eq!((input.schemes[1].provider.as_str(), input.schemes[1].life.as_str()), ("QOP", "20"));
    assert_eq!(input.provider("Our trust").map(|provider| provider.host.as_str()), Some("QOP"));
    let appraised = Appraised::out(&input).expect("sound");
    let answers = Answers::out(Asked::read(&input, &appraised).expect("sound"), Budget::default());
    let pool = answers.of(Case::Pool).expect("answered");
    assert!(pool.chosen.iter().any(|chosen| chosen.code == "A1"), "{pool:?}");
}

#[test]
fn added_schemes_stand_behind_those_that_are_there_and_may_not_repeat_one() {
    let mut input = room();
    let before = input.schemes.len();
    let read = taken(TABLE, &input, true);
    read.put(&mut input, true);
    assert_eq!(input.schemes.len(), before + 2);
    let again = taken(TABLE, &input, true);
    let told: Vec<(usize, &str)> = again.faults.iter().map(|fault| (fault.row, fault.column.as_str())).collect();
    assert_eq!(told, [(2, "Code"), (3, "Code")]);
    assert!(taken(TABLE, &input, false).faults.is_empty(), "in their place they may");
}

#[test]
fn what_has_no_value_and_who_stands_elsewhere_are_told_by_row() {
    let mut input = room();
    let text = "Code\tScheme\tHost\tProvider\tYear 1\tValue\n\
                A1\tWard\tQOP\tOur trust\t5\t\nA2\tUnit\tQMJ\tOur trust\t5\t9\nA2\tUnit\tQMJ\t\tx\t9";
    let told = |input: &CapitalInput| -> Vec<(usize, String)> {
        taken(text, input, false).faults.into_iter().map(|fault| (fault.row, fault.column)).collect()
    };
    let found = told(&input);
    let has = |row: usize, column: &str| found.contains(&(row, column.to_owned()));
    assert!(has(2, "Value") && has(3, "Provider") && has(4, "") && has(4, "Year 1"), "{found:?}");
    input.value.measured_by = scenario::capital::MeasuredBy::Points;
    assert!(!told(&input).contains(&(2, "Value".to_owned())), "points need no money");
}

#[test]
fn with_providers_the_host_is_the_provider() {
    let mut input = room();
    example::hold(&mut input, HeldBy::Providers, &engine::parameters::as_shipped);
    let read = taken("Code;Scheme;Host;Year 1;Value\nA1;Ward;GM1;5;9", &input, false);
    assert_eq!((read.faults.as_slice(), read.providers.len()), (&[][..], 0));
    assert_eq!(read.schemes[0].provider, "GM1");
}

#[test]
fn more_than_the_page_takes_is_refused_in_one_sentence() {
    let input = room();
    let table = |rows: usize| {
        let rows = (0..rows).map(|row| format!("B{row};Scheme {row};QOP;1000000;2000000"));
        ["Code;Scheme;Host;Year 1;Value".to_owned()].into_iter().chain(rows).collect::<Vec<String>>().join("\n")
    };
    let read = taken(&table(2_000), &input, false);
    assert_eq!((read.schemes.len(), read.faults.len()), (0, 1));
    assert!(read.faults[0].message.contains("2,000 schemes") && read.faults[0].message.contains("500"), "{read:?}");
    assert!(taken(&table(MOST_SCHEMES), &input, false).faults.is_empty());
    assert!(!taken(&table(MOST_SCHEMES), &input, true).faults.is_empty(), "with those that are there");
}

#[test]
fn a_new_scheme_is_sound_and_costs_can_be_set_for_any_year() {
    let mut input = room();
    let mut scheme = SchemeInput::new_of(&input);
    assert_eq!(scheme.code, "N01");
    scheme.set_cost(2, "500".to_owned());
    assert_eq!(scheme.costs, ["0", "0", "500"]);
    scheme.set_cost(2, "0".to_owned());
    assert_eq!(scheme.costs, ["0"]);
    scheme.set_cost(0, "1000".to_owned());
    input.schemes.insert(0, scheme);
    assert_eq!(SchemeInput::new_of(&input).code, "N02");
    let appraised = Appraised::out(&input).expect("sound");
    Asked::read(&input, &appraised).expect("sound");
    input.schemes.clear();
    let appraised = Appraised::out(&input).expect("an empty list is sound");
    assert!(Asked::read(&input, &appraised).is_ok());
}
