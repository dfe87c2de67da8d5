//! Text into rows and cells: tabs as spreadsheets copy, or semicolons, or commas; quotes around what holds one.

/// A text as rows of cells.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Split {
    /// Rows with their number from 1, blank rows left out.
    pub rows: Vec<(usize, Vec<String>)>,
    /// The row in which a quotation mark opens that never closes: whatever follows it stands in one cell.
    pub unclosed: Option<usize>,
}

/// Rows and cells of a text.
#[must_use]
pub fn split(text: &str) -> Split {
    let text = text.strip_prefix('\u{feff}').unwrap_or(text);
    let mark = mark(text);
    let mut rows: Vec<(usize, Vec<String>)> = Vec::new();
    let mut row = Vec::new();
    let mut cell = String::new();
    let mut quoted = false;
    let mut number = 1_usize;
    let mut letters = text.chars().peekable();
    while let Some(letter) = letters.next() {
        match letter {
            '"' if quoted && letters.peek() == Some(&'"') => {
                letters.next();
                cell.push('"');
            }
            '"' if quoted => quoted = false,
            '"' if cell.trim().is_empty() => {
                cell.clear();
                quoted = true;
            }
            '\r' if letters.peek() == Some(&'\n') => {}
            '\n' | '\r' if !quoted => {
                row.push(core::mem::take(&mut cell));
                end(&mut rows, number, core::mem::take(&mut row));
                number = number.saturating_add(1);
            }
            letter if letter == mark && !quoted => row.push(core::mem::take(&mut cell)),
            letter => cell.push(letter),
        }
    }
    row.push(cell);
    end(&mut rows, number, row);
    Split { rows, unclosed: quoted.then_some(number) }
}

fn end(rows: &mut Vec<(usize, Vec<String>)>, number: usize, row: Vec<String>) {
    let row: Vec<String> = row.into_iter().map(|cell| cell.trim().to_owned()).collect();
    if row.iter().any(|cell| !cell.is_empty()) {
        rows.push((number, row));
    }
}

/// What parts the first line, outside its quotes; a tab anywhere where that has none of the three.
fn mark(text: &str) -> char {
    let first = text.lines().find(|line| !line.trim().is_empty()).unwrap_or("");
    let outside: String = first.split('"').step_by(2).collect();
    ['\t', ';', ','].into_iter().find(|mark| outside.contains(*mark)).unwrap_or(if text.contains('\t') {
        '\t'
    } else {
        ','
    })
}
