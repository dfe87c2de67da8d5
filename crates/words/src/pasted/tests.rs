use super::*;

const PLACES: [(&str, &str); 2] = [("QE1", "Lancashire and South Cumbria"), ("QKS", "Kent and Medway")];
const COLUMNS: [Column; 2] = [
    Column { name: "Board", also: &["Code", "ICB"], cell: Cell::Place, needed: true, key: true },
    Column { name: "Amount", also: &["Opening"], cell: Cell::Figure(Kind::Pounds), needed: true, key: false },
];

fn understood(text: &str) -> Reading {
    read(text, &COLUMNS, &PLACES)
}

#[test]
fn columns_are_found_by_heading_or_by_order() {
    let wanted = vec![vec!["QE1".to_owned(), "1234567.5".to_owned()], vec!["QKS".to_owned(), "2000000".to_owned()]];
    for text in [
        "QE1\t1,234,567.50\nQKS\t2,000,000\n",
        "Opening\tRegion\tICB\r\n£1,234,567.50\tNorth\tqe1\r\n2m\tSouth\tNHS Kent & Medway ICB",
        "board;amount\nLancashire and South Cumbria;1234567.5\n\nNHS Kent and Medway Integrated Care Board;2000000",
        "\u{feff}Code,Amount\nQE1,\"1,234,567.50\"\n\"QKS\",2000000",
    ] {
        let reading = understood(text);
        assert!(reading.is_clean(), "{text}: {:?}", reading.faults);
        assert_eq!(reading.rows, wanted, "{text}");
    }
    assert_eq!(understood("Opening\tRegion\tICB\n1\tN\tQE1").summary(), "Understood: 1 row. Left out: Region.");
}

#[test]
fn every_fault_has_its_row_and_column() {
    let reading = understood("Board\tAmount\nQE1\t12,5\nXYZ\t1\n\nQKS\t\nQE1\t3");
    let faults: Vec<(usize, &str)> = reading.faults.iter().map(|fault| (fault.row, fault.column.as_str())).collect();
    assert_eq!(faults, [(2, "Amount"), (3, "Board"), (5, "Amount"), (6, "")]);
    assert!(reading.faults.iter().any(|fault| fault.message.contains("repeats row 2")));
    assert!(!reading.is_clean());
}

#[test]
fn a_comma_inside_a_number_is_noticed() {
    let reading = understood("Board,Amount\nQE1,1,234");
    assert!(reading.faults.iter().any(|fault| fault.row == 2 && fault.message.contains("3 cells")));
}

#[test]
fn a_missing_or_doubled_column_is_named() {
    assert!(understood("Board\nQE1").faults.iter().any(|fault| fault.row == 0 && fault.column == "Amount"));
    let twice = understood("Board\tAmount\tOpening\nQE1\t1\t2");
    assert!(twice.faults.iter().any(|fault| fault.row == 1 && fault.column == "Opening"));
}

#[test]
fn nothing_is_not_a_table() {
    assert!(understood("").rows.is_empty() && !understood("\n \n").is_clean());
    let many = "QE1\t1\n".repeat(MOST_ROWS + 2);
    assert!(understood(&many).rows.is_empty() && understood(&many).faults.len() == 1);
}

#[test]
fn quotes_hold_marks_line_ends_and_quotes() {
    let words = [Column { name: "Note", also: &[], cell: Cell::Words, needed: true, key: false }];
    let reading = read("Note,Other\n\"a, \"\"b\"\"\nc\",x", &words, &[]);
    assert_eq!(reading.rows, [["a, \"b\"\nc"]]);
}

#[test]
fn a_mark_inside_quotes_parts_nothing_and_an_open_quote_is_told() {
    let reading = understood("Board,Amount,\"a;b\tc\"\nQE1,1,\"x\ty\"");
    assert!(reading.is_clean(), "{:?}", reading.faults);
    assert_eq!(reading.left_out, ["a;b\tc"]);
    let open = understood("Board,Amount\nQE1,1\n\"QKS,2\nQE1,3");
    assert!(
        open.faults.iter().any(|fault| fault.row == 3 && fault.message.contains("never closes")),
        "{:?}",
        open.faults
    );
}

#[test]
fn a_board_that_is_nearly_named_is_suggested() {
    let message = |name: &str| {
        understood(&format!("Board,Amount\n{name},1")).faults.into_iter().map(|fault| fault.message).collect::<String>()
    };
    assert!(message("Kent and Medwy").ends_with("If Kent and Medway is meant, write QKS."));
    assert!(message("NHS Lancashire & Sth Cumbria ICB").contains("write QE1"));
    for far in ["Kent", "XYZ", "Atlantis", ""] {
        assert!(!message(far).contains("is meant"), "{far}");
    }
}
