//! Files made for harm, and files that were harmed: refused in words, and never much larger in memory than on disk.

use scenario::import::{Answer, Cell, Sheet};

use crate::archives::{Part, excel, excel_of, open_document, pack, part};

fn refused(bytes: &[u8]) -> String {
    match papers::read(bytes) {
        Answer::Refused(words) => words,
        Answer::Read(sheets) => {
            let faults: Vec<String> = sheets.iter().filter_map(|sheet| sheet.fault.clone()).collect();
            assert!(!faults.is_empty() && sheets.iter().all(|sheet| sheet.rows.is_empty()), "read: {sheets:?}");
            faults.join(" ")
        }
    }
}

fn sheets(bytes: &[u8]) -> Vec<Sheet> {
    match papers::read(bytes) {
        Answer::Read(sheets) => sheets,
        Answer::Refused(words) => panic!("refused: {words}"),
    }
}

#[test]
fn a_sound_workbook_is_read() {
    let one = &sheets(&excel(r#"<row r="7"><c r="C7"><v>1.5</v></c></row>"#))[0];
    assert_eq!(one.name, "One");
    assert_eq!((one.rows[0].number, &one.rows[0].cells[2]), (7, &Cell::Number("1.5".into())));
}

#[test]
fn bombs_are_refused_by_what_they_state_and_by_what_comes_out() {
    let zeros = vec![b' '; 17 << 20];
    assert!(refused(&excel_of(&zeros, None)).contains("16 MB"), "states too much");
    assert!(refused(&excel_of(&zeros, Some(1_000))).contains("does not unpack to what it states"), "states too little");
    assert!(refused(&excel_of(b"<worksheet/>", Some(1_000))).contains("does not unpack"), "states more than there is");
    let names: Vec<String> = (0..30).map(|number| format!("part{number}")).collect();
    let lie = |name| Part { name, bytes: b"x", stated: Some(15 << 20) };
    let parts: Vec<Part<'_>> = names.iter().map(|name| lie(name)).collect();
    assert!(refused(&pack(&parts)).contains("16 MB"), "states too much over all parts");
}

#[test]
fn a_workbook_cut_anywhere_is_refused_or_read_whole() {
    let whole = excel(r#"<row r="1"><c r="A1"><v>1</v></c></row>"#);
    let sound = papers::read(&whole);
    // Cut to a letter or none it is another kind of file; the last bytes only hold the length of a remark.
    for end in 2..whole.len() {
        let cut = papers::read(&whole[..end]);
        assert!(
            cut == sound || matches!(&cut, Answer::Refused(words) if words.ends_with('.')),
            "cut at {end}: {cut:?}"
        );
        assert!(cut != sound || end + 2 >= whole.len(), "cut at {end}");
    }
}

#[test]
fn a_changed_byte_never_gives_other_figures() {
    let whole = excel(r#"<row r="1"><c r="A1"><v>12345</v></c></row>"#);
    for place in 0..whole.len() {
        let mut changed = whole.clone();
        changed[place] ^= 0x20;
        if let Answer::Read(read) = papers::read(&changed) {
            for sheet in read.iter().filter(|sheet| sheet.fault.is_none()) {
                let words: Vec<&str> = sheet.rows.iter().flat_map(|row| &row.cells).map(Cell::words).collect();
                assert_eq!(words, ["12345"], "byte {place}");
            }
        }
    }
}

#[test]
fn markup_that_unfolds_is_refused() {
    let laughs = r#"<!DOCTYPE w [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;">]><worksheet><sheetData><row><c t="str"><v>&b;</v></c></row></sheetData></worksheet>"#;
    assert!(refused(&excel_of(laughs.as_bytes(), None)).contains("unfolds"));
    let outside = r#"<!DOCTYPE w SYSTEM "file:///etc/passwd"><document-content><table name="x"/></document-content>"#;
    assert!(refused(&open_document(outside.as_bytes())).contains("unfolds"));
    assert!(refused(&excel(r#"<row><c t="str"><v>&nobody;</v></c></row>"#)).contains("unfolds"));
    let deep = "<a>".repeat(100_000);
    assert!(refused(&excel(&deep)).contains("nested"));
}

#[test]
fn a_million_columns_or_rows_are_refused_and_blank_ones_ignored() {
    let wide = format!("{}1", ",".repeat(1_000_000));
    assert!(refused(wide.as_bytes()).contains("128 columns"));
    assert!(refused(&excel(r#"<row r="1"><c r="XFD1"><v>1</v></c></row>"#)).contains("column XFD"));
    assert!(refused(&excel(r#"<row r="1"><c r="ZZZZZZZZZZZZ1"><v>1</v></c></row>"#)).contains("columns"));
    let many: String = (1..=5_001).map(|row| format!(r#"<row r="{row}"><c r="A{row}"><v>1</v></c></row>"#)).collect();
    assert!(refused(&excel(&many)).contains("5,000 rows"));
    assert!(refused("a,b\n".repeat(5_001).as_bytes()).contains("5,000 rows"));
    let far = format!("{}a,b\n1,2\n{}", "\n".repeat(100_000), ",\n".repeat(50_000));
    assert_eq!(sheets(far.as_bytes())[0].rows.iter().map(|row| row.number).collect::<Vec<_>>(), [100_001, 100_002]);
    let row = |cells: &str, times: &str| {
        let text = format!(
            r#"<d><table name="x"><table-row number-rows-repeated="{times}">{cells}</table-row><table-row number-rows-repeated="1048000"><table-cell number-columns-repeated="16384"/></table-row></table></d>"#
        );
        open_document(text.as_bytes())
    };
    let one = r#"<table-cell value-type="float" value="1"/>"#;
    let wide = r#"<table-cell value-type="float" value="1" number-columns-repeated="4000000000"/>"#;
    assert_eq!(sheets(&row(one, "3"))[0].rows.len(), 3);
    assert!(refused(&row(one, "4000000000")).contains("5,000 rows"));
    assert!(refused(&row(wide, "1")).contains("columns"));
    assert!(refused(&row(wide, "99999999999999999999999")).contains("columns"));
}

#[test]
fn one_long_word_shared_by_many_cells_is_not_written_out() {
    let word = "x".repeat(1_900);
    let rows: String =
        (1..=5_000).map(|row| format!(r#"<row r="{row}"><c t="inlineStr"><is><t>{word}</t></is></c></row>"#)).collect();
    assert!(refused(&excel(&rows)).contains("more than can be read"));
    let long = format!("a,{}", "y".repeat(5_000));
    assert!(matches!(&sheets(long.as_bytes())[0].rows[0].cells[1], Cell::Error(words) if words.contains("longer")));
}

#[test]
fn other_files_are_named_for_what_they_are() {
    for (bytes, word) in [
        (&b""[..], "empty"),
        (b"\n\n \n", "no rows"),
        (b"%PDF-1.7", "PDF"),
        (b"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1", "older Excel"),
        (b"<html><table>", "web page"),
        (b"\x89PNG\r\n\x1a\n\0\0", "not a text file"),
        (b"\xFF\xFEa", "not a text file"),
        (b"\xFE\xFF\xD8\x00\x00a", "not a text file"),
        (b"a,\"b\nc", "quotation mark"),
    ] {
        assert!(refused(bytes).contains(word), "{word}: {}", refused(bytes));
    }
    assert!(refused(&pack(&[part("../../etc/passwd", b"x"), part("holiday.jpg", b"x")])).contains("packed folder"));
    assert!(refused(&pack(&[part("content.xml", b"<a/>"), part("content.xml", b"<b/>")])).contains("same name"));
    assert!(refused(&vec![b'a'; (8 << 20) + 1]).contains("8 MB"));
}

#[test]
fn hurtful_names_and_scripts_are_words() {
    let file = "__proto__,constructor,=HYPERLINK(\"x\")\n<script>alert(1)</script>,../../x,\u{202e}gpj.exe";
    let cells: Vec<Cell> = sheets(file.as_bytes())[0].rows.iter().flat_map(|row| row.cells.clone()).collect();
    let all =
        ["__proto__", "constructor", "=HYPERLINK(\"x\")", "<script>alert(1)</script>", "../../x", "\u{202e}gpj.exe"];
    assert_eq!(cells, all.map(|words| Cell::Text(words.to_owned())));
    let answer = papers::read(file.as_bytes());
    assert_eq!(Answer::from_json(&answer.to_json()), Some(answer));
}
