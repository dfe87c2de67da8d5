//! A template that is filled in and brought back gives the figures that were filled in.

use scenario::Baseline;
use scenario::import::{Answer, Import, Layout, Table};

/// Pounds that exercise the digits: none, pennies, thousands, the largest board.
fn amount(place: usize) -> String {
    ["0", "0.01", "1234.5", "999999999.99", "1750000000"]
        .get(place % 5)
        .map_or_else(String::new, |text| (*text).to_owned())
}

fn file((headings, rows): (Vec<String>, Vec<Vec<String>>), mark: &str) -> String {
    let cell = |cell: &String| format!("\"{}\"", cell.replace('"', "\"\""));
    let line = |cells: &Vec<String>| cells.iter().map(cell).collect::<Vec<_>>().join(mark) + "\r\n";
    format!("\u{feff}{}{}", line(&headings), rows.iter().map(line).collect::<String>())
}

fn brought(table: Table, text: &str) -> (Import, scenario::Inputs) {
    let mut inputs = Baseline::default().inputs();
    let Answer::Read(sheets) = papers::read(text.as_bytes()) else { panic!("{table:?} is refused") };
    let layout = Layout::guess(table, &sheets[0], &inputs);
    let import = Import::read(table, &sheets[0], &layout, &inputs);
    import.apply(&mut inputs);
    (import, inputs)
}

#[test]
fn every_template_lays_itself_out() {
    for table in Table::ALL {
        let inputs = Baseline::default().inputs();
        let text = file(table.template(&inputs), ",");
        let Answer::Read(sheets) = papers::read(text.as_bytes()) else { panic!("{table:?} is refused") };
        let layout = Layout::guess(table, &sheets[0], &inputs);
        assert_eq!(layout.heading, Some(1), "{table:?}");
        assert!(layout.columns.iter().all(Option::is_some), "{table:?}: {layout:?}");
    }
}

#[test]
fn filled_in_templates_give_the_figures_that_were_filled_in() {
    let inputs = Baseline::default().inputs();
    for mark in [",", ";", "\t"] {
        let mut boards = Table::Boards.template(&inputs);
        boards.1.iter_mut().enumerate().for_each(|(place, row)| row[2] = amount(place));
        let (_, changed) = brought(Table::Boards, &file(boards, mark));
        let amounts: Vec<String> = changed.allocation.opening.own.iter().map(|row| row.amount.clone()).collect();
        assert_eq!(amounts, (0..42).map(amount).collect::<Vec<_>>());

        let mut flows = Table::Flows.template(&inputs);
        flows.1.iter_mut().for_each(|row| row[2] = "86.25".to_owned());
        let (_, changed) = brought(Table::Flows, &file(flows, mark));
        assert_eq!(changed.allocation.opening.own_flows.len(), 42);
        assert!(
            changed
                .allocation
                .opening
                .own_flows
                .iter()
                .all(|flow| flow.share == "0.8625" && flow.host == flow.resident)
        );

        let (import, changed) = brought(Table::Services, &file(Table::Services.template(&inputs), mark));
        assert!(
            import.faults.is_empty() && import.count == 0,
            "what is set already changes nothing: {:?}",
            import.faults
        );
        assert_eq!(changed.delegation, inputs.delegation);
    }
}

#[test]
fn a_template_with_nothing_in_it_is_refused_board_by_board() {
    let (import, changed) = brought(Table::Boards, &file(Table::Boards.template(&Baseline::default().inputs()), ","));
    assert_eq!((import.faults.len(), import.is_ready()), (42, false));
    assert_eq!(import.faults[0].column, "column C (Amount)");
    assert!(changed.allocation.opening.own.is_empty());
}
