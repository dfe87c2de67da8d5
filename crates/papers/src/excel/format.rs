//! The number formats of a workbook, as far as they tell what a number is.

use crate::Refusal;
use crate::markup::{Markup, Piece};

/// What a format shows a number as.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(super) enum Shows {
    #[default]
    Number,
    Percentage,
    Date,
}

/// For each style of cells what it shows.
#[derive(Default)]
pub(super) struct Formats(Vec<Shows>);

impl Formats {
    pub(super) fn read(bytes: &[u8]) -> Result<Self, Refusal> {
        let (mut own, mut styles, mut is_cells) = (Vec::new(), Vec::new(), false);
        let mut markup = Markup::new(bytes)?;
        while let Some(piece) = markup.piece()? {
            match piece {
                Piece::Begin(element) => match element.name() {
                    "numFmt" => {
                        let code = element.attribute("formatCode").unwrap_or_default();
                        own.push((element.number("numFmtId"), of_code(&code)));
                    }
                    "cellXfs" => is_cells = true,
                    "xf" if is_cells => {
                        let number = element.number("numFmtId");
                        let found = own.iter().find(|(known, _)| *known == number).map(|(_, shows)| *shows);
                        styles.push(found.unwrap_or_else(|| built_in(number.unwrap_or(0))));
                    }
                    _ => {}
                },
                Piece::End(name) if name == "cellXfs" => is_cells = false,
                _ => {}
            }
        }
        Ok(Self(styles))
    }

    pub(super) fn of(&self, style: usize) -> Shows {
        self.0.get(style).copied().unwrap_or_default()
    }
}

const fn built_in(number: usize) -> Shows {
    match number {
        9 | 10 => Shows::Percentage,
        14..=22 | 27..=36 | 45..=47 | 50..=58 => Shows::Date,
        _ => Shows::Number,
    }
}

/// A format written out, such as `0.0%` or `dd/mm/yyyy`: what it says outside quotes, brackets and escapes.
fn of_code(code: &str) -> Shows {
    let mut letters = code.chars();
    let mut plain = String::new();
    while let Some(letter) = letters.next() {
        match letter {
            '"' => drop(letters.by_ref().find(|letter| *letter == '"')),
            '[' => drop(letters.by_ref().find(|letter| *letter == ']')),
            '\\' | '_' | '*' => drop(letters.next()),
            ';' => break,
            letter => plain.push(letter.to_ascii_lowercase()),
        }
    }
    if plain.contains('%') {
        Shows::Percentage
    } else if !plain.contains("general") && plain.contains(['y', 'm', 'd', 'h', 's']) {
        Shows::Date
    } else {
        Shows::Number
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_format_tells_dates_and_percentages() {
        for (code, shows) in [
            ("0.0%", Shows::Percentage),
            ("dd/mm/yyyy", Shows::Date),
            ("[$-809]d mmmm yyyy", Shows::Date),
            ("\"days\" 0", Shows::Number),
            ("[$£-809]#,##0.00;[Red]-[$£-809]#,##0.00", Shows::Number),
            ("#,##0_);(#,##0)", Shows::Number),
            ("General", Shows::Number),
            ("h:mm", Shows::Date),
        ] {
            assert_eq!(of_code(code), shows, "{code}");
        }
    }
}
