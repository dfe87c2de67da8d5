//! The parts of a board's money in a year, which add up to the penny: as a sentence, as a picture, as a table.

use ::charts::dot_range::{DotRange, Group};
use ::charts::table::{Cell, Column, Row, Table};
use ::charts::ticks::Unit;
use engine::allocation::settlement::Held;
use engine::allocation::study::measures::board::BoardYear;
use engine::quantities::{Money, Pence};
use rust_decimal::Decimal;
use words::Figures;
use words::count::listed;
use words::year::year as year_words;

use super::super::cells::{in_millions, millions, signed_millions, whole};

/// One part.
#[derive(Debug, Clone, PartialEq)]
struct Part {
    name: &'static str,
    /// The same within a sentence.
    said: &'static str,
    amount: Pence,
    note: String,
}

/// Every part of a board's money in a year, from 1.
#[derive(Debug, Clone, PartialEq)]
pub struct Parts {
    figures: Figures,
    year: u32,
    before: Money,
    parts: Vec<Part>,
    allocation: Money,
    gain: Money,
}

impl Parts {
    /// The parts of a year; `None` in the opening year.
    pub fn of(figures: Figures, found: &BoardYear) -> Option<Self> {
        let parts = found.parts?;
        let average = found
            .average_growth
            .map_or_else(String::new, |rate| format!("{}, as all boards together", figures.percent(rate)));
        let held = match found.bound {
            Some(Held::Floor) => "Held up at the least it may have",
            Some(Held::Ceiling) => "Held down at the most it may have",
            None => "No limit holds it",
        };
        let part = |name, said, amount: Pence, note: String| Part { name, said, amount, note };
        let arrived = Pence::of(parts.transfers.pence());
        let all = [
            part("Came with services", "what came with services", arrived, "Neither growth nor gain".to_owned()),
            part("Average growth", "average growth", Pence::of(parts.average_growth.pence()), average),
            part(
                "Pull to target",
                "the pull to target",
                parts.pull_to_target,
                "What the rule gives or takes before any limit".to_owned(),
            ),
            part("Its own limit", "its own limit", parts.own_bound, held.to_owned()),
            part(
                "Others’ limits",
                "others’ limits",
                parts.paying_for_others,
                "Its share of what limits elsewhere cost or leave".to_owned(),
            ),
            part("Rounding", "rounding", parts.rounding, "To the penny, so that all boards add up".to_owned()),
        ];
        // What is always asked for is shown even where it is nothing; the rest only from a pound on: pennies are in the working.
        let always = ["Average growth", "Pull to target", "Its own limit", "Others’ limits"];
        let shown = |part: &Part| part.amount.count().abs() >= 100 || always.contains(&part.name);
        let parts_shown = all.into_iter().filter(shown).collect();
        Some(Self {
            figures,
            year: found.year,
            before: parts.opening,
            parts: parts_shown,
            allocation: found.allocation,
            gain: found.redistribution,
        })
    }

    /// What adds, what takes, and what that makes.
    pub fn sentence(&self) -> String {
        let figures = self.figures;
        let moved = self.parts.iter().filter(|part| part.amount.count().abs() >= 100);
        let said: Vec<String> = moved
            .map(|part| {
                let verb = if part.amount.count() < 0 { "takes" } else { "adds" };
                format!("{} {verb} {}", part.said, figures.amount(part.amount))
            })
            .collect();
        let list = if said.is_empty() { "nothing moves its money".to_owned() } else { listed(&said) };
        let difference = match self.gain.pence() {
            0 => "what it would get under today’s shares".to_owned(),
            gain => {
                let way = if gain > 0 { "more" } else { "less" };
                format!("{} {way} than under today’s shares", figures.amount(self.gain))
            }
        };
        format!(
            "In {} {list}. That makes {}: {difference}.",
            year_words(whole(self.year)),
            figures.pounds(self.allocation)
        )
    }

    /// Each part from the zero line.
    pub fn chart(&self) -> DotRange {
        let group = |part: &Part| Group {
            name: part.name.to_owned(),
            short_name: part.name.to_owned(),
            value: in_millions(part.amount),
            members: (Decimal::ZERO, in_millions(part.amount)),
            baseline: None,
            words: self.figures.signed_pounds(part.amount),
            yours: false,
        };
        DotRange {
            groups: self.parts.iter().map(group).collect(),
            axis_name: String::new(),
            sides: ("Takes".to_owned(), "Adds".to_owned()),
            unit: Unit { before: "£".to_owned(), after: "m".to_owned(), signed: true },
        }
    }

    /// The sum, line by line.
    pub fn table(&self) -> Table {
        let figures = self.figures;
        let row = |name: String, amount: Cell, note: String| Row {
            cells: vec![Cell::Words(name), amount, Cell::Words(note)],
            yours: false,
        };
        let before = if self.year == 1 {
            "Opening money".to_owned()
        } else {
            format!("Money in {}", year_words(whole(self.year.saturating_sub(1))))
        };
        let mut rows = vec![row(before, millions(figures, self.before), String::new())];
        rows.extend(
            self.parts
                .iter()
                .map(|part| row(part.name.to_owned(), signed_millions(figures, part.amount), part.note.clone())),
        );
        let name = format!("Money in {}", year_words(whole(self.year)));
        rows.push(row(name, millions(figures, self.allocation), "Exact to the penny in the working".to_owned()));
        Table { columns: vec![Column::words("Part"), Column::figures("£ million"), Column::words("What it is")], rows }
    }
}
