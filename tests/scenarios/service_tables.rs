//! Tables of services pasted from a spreadsheet: order free, nothing swallowed, blank is not known, nothing half taken.

use engine::delegation::Criterion;
use proofs::random::Random;
use scenario::Baseline;
use scenario::delegation::service_table::{MOST_ROWS, headings, template};
use scenario::delegation::{DelegationInput, Judged, Known, Level, ServiceField, ServiceTable};

fn opening() -> DelegationInput {
    Baseline::default().inputs().delegation
}

fn read(text: &str) -> ServiceTable {
    ServiceTable::read(text, &opening())
}

/// Rows and words of the faults.
fn faults(table: &ServiceTable) -> Vec<(usize, &str)> {
    table.faults.iter().map(|fault| (fault.row, fault.message.as_str())).collect()
}

fn as_text(input: &DelegationInput, mark: u8, order: &[usize]) -> String {
    let mut writer = csv::WriterBuilder::new().delimiter(mark).from_writer(Vec::new());
    for row in [headings()].into_iter().chain(template(input)) {
        writer.write_record(order.iter().map(|place| row[*place].as_str())).expect("memory");
    }
    String::from_utf8(writer.into_inner().expect("memory")).expect("text")
}

#[test]
fn the_table_to_fill_in_changes_nothing_when_it_comes_back_as_it_went() {
    let mut example = opening();
    example.take_example();
    for input in [opening(), example] {
        for mark in [b',', b';', b'\t'] {
            let mut order: Vec<usize> = (0..headings().len()).collect();
            let text = as_text(&input, mark, &order);
            let table = ServiceTable::read(&format!("\u{feff}{}", text.replace('\n', "\r\n")), &input);
            assert!(table.faults.is_empty() && table.left_out.is_empty(), "{:?} {:?}", table.faults, table.left_out);
            assert_eq!((table.rows.len(), table.same), (0, 152));
            order.reverse();
            assert_eq!(ServiceTable::read(&as_text(&input, mark, &order), &input), table, "columns in any order");
        }
    }
}

#[test]
fn a_filled_table_carries_everything_over() {
    let mut example = opening();
    example.take_example();
    let order: Vec<usize> = (0..headings().len()).collect();
    let table = read(&as_text(&example, b'\t', &order));
    assert_eq!((table.rows.len(), table.same, table.faults.len()), (24, 128, 0));
    assert!(table.is_example, "what is invented stays marked");
    let taken = table.apply(&opening());
    assert_eq!(taken.example_lines(), example.example_lines());
    let of = |input: &DelegationInput| Judged::out(input).expect("sound").classification;
    assert_eq!(of(&taken), of(&example));
}

#[test]
fn every_column_is_known_by_its_label_its_path_and_its_heading() {
    for (place, field) in ServiceField::all().into_iter().enumerate() {
        let value = match field {
            ServiceField::Flagged | ServiceField::NewTreatment | ServiceField::NoData => "yes",
            ServiceField::Level => "Sub-regional, 2.5 to 10 million",
            _ => "7",
        };
        for heading in [field.label().to_owned(), field.path(), headings()[place + 2].to_uppercase()] {
            let table = read(&format!("{heading}\tservice\n{value}\tAdult specialist RENAL services"));
            let set: Vec<ServiceField> = table.rows.iter().flat_map(|row| &row.set).map(|(field, _)| *field).collect();
            assert_eq!(set, [field], "{heading}: {:?}", table.faults);
            assert_eq!(table.rows[0].line, "15");
        }
    }
    let both = read("Line\tspecialised_share\n15\t40");
    assert!(both.is_blocked && both.faults[0].message.contains("Rating of share"), "{:?}", both.faults);
}

#[test]
fn figures_are_read_as_people_write_them() {
    let table = read(
        "line;Money a year (£);Patients a year;Variation of a year’s cost;Level;Listed as highly specialised;Steady cost;Notes;\n\
         15;£22.9bn;1,200;12.5%;Local;Y;70;ours;\n94;\"£1,234,567.50\";n/a;12,5;national;NO;;x;spare\n",
    );
    assert_eq!(faults(&table).len(), 1, "{:?}", table.faults);
    assert_eq!(table.faults[0].column, "Variation of a year’s cost");
    assert_eq!(table.left_out, ["Notes", "column 9, which has no heading"]);
    let taken = table.apply(&opening());
    let renal = taken.service("15").expect("in the list");
    assert_eq!((renal.cost.as_str(), renal.patients.as_str()), ("22900000000", "1200"));
    assert_eq!((renal.measures.cost_variation.as_str(), renal.level), ("0.125", Level::Local));
    assert_eq!((renal.flagged, renal.suitability.stability_of_cost.as_str()), (Known::Yes, "70"));
    assert!(taken.place("94").is_none(), "a row with a fault is taken in no part");
    assert_eq!(
        table.summary(),
        "1 service, 5 figures; 1 row not understood. Columns left out, as they are not known here: Notes and column 9, which has no \
         heading."
    );
}

#[test]
fn blank_is_not_known_and_a_missing_column_leaves_things_alone() {
    let mut input = opening();
    input.change("15", |service| {
        service.centres = "50".to_owned();
        service.patients = "9000".to_owned();
    });
    let table = ServiceTable::read("Line,Centres\n15,\n94,0", &input);
    assert_eq!(table.summary(), "2 services, 1 figure. 1 figure becomes not known, as the cell is blank.");
    let taken = table.apply(&input);
    let renal = taken.service("15").expect("in the list");
    assert_eq!((renal.centres.as_str(), renal.patients.as_str()), ("", "9000"));
    assert_eq!(taken.service("94").expect("in the list").centres, "0", "nothing is only nothing where it is written");
    assert_eq!(table.rows[0].says(), "Centres that provide it: not known");
}

#[test]
fn a_service_that_is_not_found_or_found_twice_is_told_row_by_row() {
    let table = read(
        "Service,Line,Centres\nRadiotherapy services,,4\nrenal services,,5\nchildren,,6\n,15,7\nNo such thing,,8\n,015,9\nRadiotherapy services,15,3\n,,2\n",
    );
    let told = faults(&table);
    let rows: Vec<usize> = told.iter().map(|(row, _)| *row).collect();
    assert_eq!(rows, [3, 4, 5, 6, 7, 8, 9], "{told:?}");
    assert!(
        told[0].1.contains("If line 15 (Adult specialist renal services) is meant") || told[0].1.contains("fits 2"),
        "{told:?}"
    );
    assert!(told[1].1.contains(" services: line ") && told[1].1.contains("others"), "{told:?}");
    assert!(told[2].1.contains("stands in rows 5 and 7"), "{told:?}");
    assert!(told[3].1.starts_with("“No such thing” is no line or name"), "{told:?}");
    assert!(
        told[5].1.contains("Line 15 is Adult specialist renal services, not Radiotherapy services (line 94)"),
        "{told:?}"
    );
    assert!(told[6].1.starts_with("Neither line nor service"), "{told:?}");
    assert_eq!(table.rows.iter().map(|row| row.line).collect::<Vec<_>>(), ["94"]);
    assert_eq!(table.apply(&opening()).services.len(), 1);
}

#[test]
fn a_table_at_fault_takes_nothing() {
    for (text, wanted) in [
        ("15,50\n94,40", "names no column"),
        ("Centres,Patients\n1,2", "no column Line or Service"),
        ("Line,Colour\n15,red", "no column of facts"),
        ("Line,Centres,Number of centres,Centres\n15,1,2,3", "stands twice"),
        ("Line,Centres\n\"15,50\n94,40", "never closes"),
    ] {
        let table = read(text);
        assert!(table.is_blocked && !table.is_usable(), "{text}");
        assert!(table.faults.iter().any(|fault| fault.message.contains(wanted)), "{text}: {:?}", table.faults);
        assert_eq!(table.apply(&opening()), opening());
    }
    assert!(!read("").is_usable() && read("").summary().is_empty());
    assert!(!read(" \n\t\n\u{feff}").is_usable());
}

#[test]
fn what_is_out_of_range_is_refused_where_it_stands() {
    let table = read(
        "Line,Steady cost,Patients,Cost,Share of care under the specialised provider\n15,120,,,\n94,,-1,,\n7,,,-5,\n16,,,,140%\n17,1e3,,,\n18,,4,5,6",
    );
    assert_eq!(faults(&table).iter().map(|(row, _)| *row).collect::<Vec<_>>(), [2, 3, 4, 5, 6]);
    let taken = table.apply(&opening());
    assert!(Judged::out(&taken).is_ok(), "whatever is taken can be judged");
    assert_eq!(taken.services.len(), 1);
}

#[test]
fn ten_thousand_rows_are_read_and_told() {
    let mut text = String::from("Line\tCentres\n");
    for row in 0..10_000 {
        text.push_str(&format!("{}\t{row}\n", if row % 2 == 0 { "15" } else { "Nobody’s service" }));
    }
    text.push_str("94\t40\n");
    let table = read(&text);
    assert_eq!((table.rows.len(), table.not_understood()), (1, 10_000));
    assert!(table.faults[0].message.contains("stands in rows 2, 4 and 4,998 others"), "{:?}", table.faults[0]);
    let many = format!("Line,Centres\n{}", "15,1\n".repeat(MOST_ROWS + 1));
    assert!(read(&many).is_blocked);
}

/// Whatever is pasted, it is read without a fall, and what is taken of it can be judged.
#[test]
fn hostile_text_never_breaks_what_is_set() {
    let parts = [
        "Line",
        "Service",
        "Centres",
        "Steady cost",
        "taxonomy",
        "level",
        "\t",
        ",",
        ";",
        "\n",
        "\r\n",
        "\"",
        "\"\"",
        "15",
        "94",
        "£",
        "1,000",
        "50",
        "%",
        "-",
        "\u{feff}",
        "é",
        "’",
        "ACC",
        "=1+1",
        "1e9",
        "999999999999999999999999999999",
        "Radiotherapy services",
        "\u{0}",
        " ",
        "not known",
        "yes",
    ];
    for case in 0..3_000 {
        let mut random = Random::of_case(77, case);
        let mut text = if case % 3 == 0 { String::new() } else { "Line\tCentres\tSteady cost\n".to_owned() };
        for _ in 0..random.between(0, 40) {
            text.push_str(random.choose(&parts));
        }
        let table = read(&text);
        let taken = table.apply(&opening());
        assert!(Judged::out(&taken).is_ok(), "{text:?}");
        assert!(table.faults.iter().all(|fault| fault.message.ends_with('.')), "{:?}", table.faults);
        assert_eq!(
            table.is_usable(),
            taken != opening() || table.rows.iter().any(|row| !row.set.is_empty() || !row.cleared.is_empty())
        );
    }
}

#[test]
fn every_field_reads_back_what_it_keeps() {
    for field in ServiceField::all() {
        let mut service = scenario::delegation::ServiceInput::default();
        assert_eq!(field.get(&service), "", "{field:?} opens not known");
        let value = match field {
            ServiceField::Flagged | ServiceField::NewTreatment | ServiceField::NoData => "no",
            ServiceField::Level => "sub-regional",
            _ => "0.5",
        };
        field.set(&mut service, value);
        assert_eq!(field.get(&service), value, "{field:?}");
        assert!(!field.label().is_empty(), "{field:?} is in the schema");
        let others = ServiceField::all().into_iter().filter(|other| *other != field);
        assert!(others.into_iter().all(|other| other.get(&service).is_empty()), "{field:?} is kept apart");
    }
    assert_eq!(ServiceField::all().len(), 13 + Criterion::SUITABILITY.len() + Criterion::READINESS.len());
}
