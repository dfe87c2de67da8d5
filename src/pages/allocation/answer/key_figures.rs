//! The four figures behind the headline: who is close to target, the slowest and the fastest growth, how much money moves.

use engine::allocation::study::Ledger;
use engine::allocation::study::measures::closeness::closeness;
use engine::allocation::study::measures::growth::{BoardRate, Growth};
use engine::allocation::study::measures::redistribution::redistribution;
use engine::quantities::Money;
use words::count::counted;
use words::figures::percent_as_set;
use words::year::year as year_words;
use words::{Exact, Figures};

use super::cells::{money, whole};

/// One figure in words.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Told {
    /// What it is.
    pub label: String,
    /// The figure.
    pub value: String,
    /// The same under today's shares.
    pub baseline: String,
    /// One line of context.
    pub context: String,
}

/// All four.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct KeyFigures {
    /// How many boards there are.
    pub boards: usize,
    told: Vec<Told>,
}

impl KeyFigures {
    /// The figure at a place, from 0.
    pub fn told(&self, at: usize) -> Option<&Told> {
        self.told.get(at)
    }
}

/// Reads the figures of a year, from 1. Growth is that of year 1, as in the headline.
pub fn read(ledger: &Ledger<'_>, grown: &Growth, year: u32, figures: Figures) -> KeyFigures {
    let (near, moved) = (closeness(ledger, year), redistribution(ledger, year));
    let average = grown.average.map_or_else(|| "none".to_owned(), |rate| figures.percent(rate));
    let in_year_1 = year_words(1);
    let held = |boards: usize, at: &str| match boards {
        0 => format!("No board is held at the {at}"),
        boards => format!("{} held at the {at}", counted(boards, "board", "boards")),
    };
    let pace = |name: &str, board: Option<BoardRate>, context: String| Told {
        label: format!("{name} growth in {in_year_1}"),
        value: board.map_or_else(|| "none".to_owned(), |board| rate(ledger, figures, board.board)),
        baseline: average.clone(),
        context,
    };
    let within = Told {
        label: format!(
            "Boards within {} of target, {}",
            percent_as_set(ledger.study.within.decimal()),
            year_words(whole(year))
        ),
        value: near.within.to_string(),
        baseline: kept_within(ledger, year).to_string(),
        context: String::new(),
    };
    let quantum = money(ledger.quantum(year));
    let share = moved.moved_share.map_or_else(String::new, |share| figures.percent(share) + " of ");
    let moves = Told {
        label: format!("Money moved in {}", year_words(whole(year))),
        value: figures.pounds(moved.moved),
        baseline: figures.pounds(Money::ZERO),
        context: share + &figures.pounds(quantum),
    };
    let told = vec![
        within,
        pace("Slowest", grown.slowest, held(grown.held_at_floor, "least")),
        pace("Fastest", grown.fastest, held(grown.held_at_ceiling, "most")),
        moves,
    ];
    KeyFigures { boards: ledger.boards(), told }
}

/// Growth of a board in year 1 from the pence themselves.
fn rate(ledger: &Ledger<'_>, figures: Figures, board: usize) -> String {
    let growth = Exact::change(money(ledger.prior(1, board)), money(ledger.allocation(1, board)));
    growth.map_or_else(|| "none".to_owned(), |growth| figures.percent(growth))
}

/// Boards within the user's distance of target when today's shares are kept.
fn kept_within(ledger: &Ledger<'_>, year: u32) -> usize {
    let places = year.checked_sub(1).and_then(|at| ledger.outcome.baseline.years.get(whole(at)));
    let within = ledger.study.within.decimal();
    let is_near = |rate: Option<engine::quantities::RoundedRate>| {
        rate.and_then(|rate| rate.decimal()).is_some_and(|distance| distance.abs() <= within)
    };
    places.map_or(0, |year| year.places.iter().filter(|place| is_near(place.distance_from_target)).count())
}
