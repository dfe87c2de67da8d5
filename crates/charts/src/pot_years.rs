//! A pot by year grid: schemes in rows, grouped by the pot that pays for them, with a block for each year a scheme spends in.

mod narrow;
mod wide;

use crate::chart::{Chart, View};
use crate::drawing::Drawing;
use crate::looks::{Anchor, BlockLook, Series, WordsLook};
use crate::scale::{Range, count};
use crate::sheet::Sheet;
use crate::text::{Weight, fit, width, wrap};
use rust_decimal::Decimal;

/// A scheme and what it spends year by year.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct SchemeYears {
    /// The whole name, shown where it fits: `Ward safety works*`.
    pub name: String,
    /// A shorter name for a narrow column.
    pub short_name: String,
    /// One for each year, the money as it is to be read: `14`; nothing in a year without spending.
    pub cells: Vec<Option<String>>,
}

/// A pot and the schemes it pays for.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct PotRows {
    /// Its name.
    pub name: String,
    /// Whether it is held for all systems rather than by one.
    pub is_national: bool,
    /// What is spent of it: `£110m`.
    pub spent_words: String,
    /// What could be: `of £115.2m`.
    pub limit_words: String,
    /// Its schemes, drawn in this order; none where it funds nothing.
    pub schemes: Vec<SchemeYears>,
}

/// Everything a pot by year grid shows.
///
/// ```
/// use charts::pot_years::{PotRows, PotYears, SchemeYears};
/// use charts::{Chart, Sheet, View};
/// let ward = SchemeYears { name: "Ward safety works*".into(), cells: vec![Some("14".into()), None], ..Default::default() };
/// let pot = PotRows {
///     name: "Northshire".into(),
///     spent_words: "£14m".into(),
///     limit_words: "of £36m".into(),
///     schemes: vec![ward],
///     ..Default::default()
/// };
/// let grid = PotYears { years: vec!["2026/27".into(), "2027/28".into()], pots: vec![pot] };
/// let drawing = grid.draw(Sheet::screen(912.0), View::default());
/// assert_eq!(drawing.blocks.len(), 1);
/// assert_eq!(grid.description(), "Schemes by pot and year, 2026/27 to 2027/28. Northshire: 1 scheme, £14m of £36m.");
/// ```
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct PotYears {
    /// The years, first to last: `2026/27`.
    pub years: Vec<String>,
    /// The pots, drawn in this order.
    pub pots: Vec<PotRows>,
}

const POT: &str = "Pot";
const SCHEME: &str = "Scheme";
const SPENT: [&str; 2] = ["Spent of limit", "Spent"];
const NOTHING: &str = "Nothing funded";

/// From one line of words to the next, in text sizes.
const LINE: f64 = 1.3;
/// How high a block is, in text sizes.
const BLOCK: f64 = 1.45;

/// Where the cells of a row stand: the left edge of the first, and the way from one to the next.
#[derive(Debug, Clone, Copy, PartialEq)]
struct Cells {
    left: f64,
    pitch: f64,
}

impl Cells {
    fn edge(self, year: usize) -> f64 {
        self.left + self.pitch * count(year)
    }

    /// Whether money can be read inside its block.
    fn hold(self, money: &str, em: f64) -> bool {
        width(money, Weight::Regular, em) <= self.pitch - 2.0 - 0.4 * em
    }
}

/// The first wording that fits, or the last one on two or three lines, or cut where those are too few.
fn lines(wordings: &[&str], room: f64, weight: Weight, size: f64) -> Vec<String> {
    let named: Vec<&str> = wordings.iter().copied().filter(|wording| !wording.is_empty()).collect();
    if let (Some(last), false) = (named.last(), named.iter().any(|wording| width(wording, weight, size) <= room)) {
        let lines = wrap(last, room, weight, size);
        if matches!(lines.len(), 2 | 3) {
            return lines;
        }
    }
    vec![fit(&named, room, weight, size)]
}

impl PotRows {
    fn series(&self) -> Series {
        if self.is_national { Series::Third } else { Series::First }
    }
}

impl SchemeYears {
    /// What is spent in each of so many years, with the place of the year.
    fn spending(&self, years: usize) -> impl Iterator<Item = (usize, &str)> {
        self.cells.iter().take(years).enumerate().filter_map(|(year, cell)| Some((year, cell.as_deref()?)))
    }
}

impl PotYears {
    /// Whether every sum can be read inside its block.
    fn all_fit(&self, cells: Cells, em: f64) -> bool {
        let mut schemes = self.pots.iter().flat_map(|pot| &pot.schemes);
        schemes.all(|scheme| scheme.spending(self.years.len()).all(|(_, money)| cells.hold(money, em)))
    }

    /// Names as many years over their cells as fit, evenly, beginning with the first.
    fn name_years(&self, drawing: &mut Drawing, cells: Cells, base: f64) {
        let em = drawing.text;
        let (left, right) = (cells.left - 0.3 * em, cells.edge(self.years.len()) + 0.3 * em);
        let (left, right) = (left.max(0.0), right.min(drawing.width));
        for every in (1..=self.years.len()).take(12).chain([self.years.len().max(1)]) {
            let place = |(year, name): (usize, &String)| {
                let name = fit(&[name], right - left, Weight::Regular, em);
                let wide = width(&name, Weight::Regular, em);
                let start = cells.edge(year) + cells.pitch / 2.0 - wide / 2.0;
                let start = start.min(right - wide).max(left);
                (start, start + wide, name)
            };
            let placed: Vec<_> = self.years.iter().enumerate().step_by(every).map(place).collect();
            if placed.windows(2).all(|pair| matches!(pair, [one, other] if one.1 + 0.4 * em <= other.0)) {
                for (start, _, name) in placed {
                    drawing.say(start, base, Anchor::Start, WordsLook::Quiet, name);
                }
                return;
            }
        }
    }

    /// Draws a block for each year a scheme spends in, the money inside where all of it fits; answers whether it does.
    fn draw_blocks(&self, drawing: &mut Drawing, scheme: &SchemeYears, series: Series, cells: Cells, top: f64) -> bool {
        let em = drawing.text;
        let fits = scheme.spending(self.years.len()).all(|(_, money)| cells.hold(money, em));
        // A pixel of the sheet on either side, less where cells are tiny.
        let gap = (cells.pitch / 4.0).min(1.0);
        for (year, money) in scheme.spending(self.years.len()) {
            drawing.fill(cells.edge(year) + gap, top, cells.pitch - 2.0 * gap, BLOCK * em, BlockLook::Bar(series));
            if fits {
                let middle = cells.edge(year) + cells.pitch / 2.0;
                let base = top + (BLOCK / 2.0 + 0.35) * em;
                drawing.say(middle, base, Anchor::Middle, WordsLook::Inside(series), money);
            }
        }
        fits
    }
}

impl Chart for PotYears {
    fn range(&self) -> Range {
        Range::new(Decimal::ZERO, Decimal::ONE)
    }

    fn draw(&self, sheet: Sheet, _view: View) -> Drawing {
        let mut drawing = Drawing::on(sheet);
        match self.columns(sheet) {
            Some(columns) => self.draw_wide(&mut drawing, columns),
            None => self.draw_narrow(&mut drawing),
        }
        drawing
    }

    fn description(&self) -> String {
        let years = match (self.years.first(), self.years.last()) {
            (Some(first), Some(last)) if first != last => format!(", {first} to {last}"),
            (Some(only), _) => format!(", {only}"),
            _ => String::new(),
        };
        let each = self.pots.iter().map(|pot| {
            let schemes = match pot.schemes.len() {
                0 => "nothing funded".to_owned(),
                1 => "1 scheme".to_owned(),
                more => format!("{more} schemes"),
            };
            format!(" {}: {schemes}, {} {}.", pot.name, pot.spent_words, pot.limit_words)
        });
        format!("Schemes by pot and year{years}.") + &each.collect::<String>()
    }
}
