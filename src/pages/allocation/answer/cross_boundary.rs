//! Care that crosses boundaries: where each board's hospitals earn their money, and what boards owe one another's hospitals.

use ::charts::csv::csv;
use ::charts::stacked_shares::{Bar, Part, StackedShares};
use ::charts::table::{Cell, Column, Row, Table};
use engine::allocation::study::Ledger;
use engine::allocation::study::provider::cross_boundary::{HostIncome, Position, hosts, owed, positions};
use engine::quantities::Money;
use leptos::prelude::*;
use rust_decimal::Decimal;
use words::Exact;

use super::cells::{in_percent, millions, money, percent, signed_millions};
use super::fold::Fold;

use super::reading::{Reading, use_reading};
use super::whence::{RestsOn, Whence};
use super::which_board::WhichBoard;
use crate::charts::{ChartView, Figure};
use crate::components::download::{DownloadButton, FileKind};
use crate::components::live::live;
use crate::components::plain_table::PlainTable;
use crate::state::memo::Memo;

/// Most bars shown: those that rest least on their own residents.
const MOST_BARS: usize = 12;

/// Most boards named to which one owes.
const MOST_OWED: usize = 8;

/// The folded card.
#[component]
pub fn CrossBoundary() -> impl IntoView {
    view! {
        <Fold
            id="crossing-title"
            title="Care that crosses boundaries"
            line="When money follows where patients live, a board owes the hospitals of other boards for its residents they treat."
            illustrative=use_reading().money_illustrative
            open=RwSignal::new(false)
        >
            <Crossing />
        </Fold>
    }
}

/// Where the money of all hosts comes from.
#[derive(Debug, Clone, Default, PartialEq)]
struct Seen {
    hosts: Vec<HostIncome>,
    positions: Vec<Position>,
}

#[component]
fn Crossing() -> impl IntoView {
    let reading = use_reading();
    let seen = reading.memo(|ledger| Seen {
        hosts: hosts(ledger),
        positions: positions(ledger).map(|found| found.boards).unwrap_or_default(),
    });
    let known = Memo::new(move |_| seen.with(|seen| !seen.hosts.is_empty()));
    let chart = Memo::new(move |_| seen.with(|seen| chart(reading, &seen.hosts)));
    let title = Signal::derive(move || seen.with(|seen| title(reading, seen)));
    let sentence = Signal::derive(move || seen.with(|seen| sentence(reading, seen)));
    let table = Signal::derive(move || seen.with(|seen| table(reading, seen)));
    let owes = Signal::derive(move || reading.ledger(|ledger| owes(reading, ledger)).unwrap_or_default());
    let has_board = Memo::new(move |_| reading.board().is_some());
    move || {
        if !known.get() {
            return view! {
                <p>"Where patients are treated is not known, because you entered money by residence. Enter it by host, with flows, to see who owes whom."</p>
            }
            .into_any();
        }
        view! {
            <Figure
                number=8
                title=title
                subtitle=Signal::stored("Share of the income of each board’s hospitals, %, opening year".to_owned())
                sentence=sentence
                table=table
                file_name=Signal::stored("income-across-boundaries".to_owned())
                source=|| view! { <Whence rests_on=RestsOn::Patients /> }
                held=reading.held
            >
                <ChartView chart=chart name=title held=reading.held />
            </Figure>
            <h3>"What one board owes"</h3>
            <WhichBoard id="owes-board" />
            {live(move || has_board.get().then(|| view! {
                <PlainTable name=Signal::stored("What the board owes other boards’ hospitals".to_owned()) table=owes />
            }))}
            <div class="links">
                <DownloadButton
                    label=Signal::stored("Download what every board owes (CSV)".to_owned())
                    name=Signal::stored("what-every-board-owes.csv".to_owned())
                    kind=FileKind::Csv
                    text=move |()| untrack(|| reading.ledger(|ledger| csv(&every_pair(reading, ledger))))
                />
            </div>
            <p class="quiet">
                "Boards pay providers directly unless a lead commissioner holds the contract; then the lead pays and the others pay the lead the same sums. What all boards owe and are owed nets to zero to the penny, with the people of no listed board."
            </p>
        }
        .into_any()
    }
}

fn sum(amounts: impl Iterator<Item = Money>) -> Money {
    money(amounts.fold(0_i64, |sum, money| sum.saturating_add(money.pence())))
}

fn title(reading: Reading, seen: &Seen) -> String {
    let all = sum(seen.hosts.iter().map(|host| host.income));
    let own = sum(seen.hosts.iter().map(|host| host.own));
    let crossing = all.minus(own).and_then(|crossing| Exact::share(crossing, all));
    let share = crossing.map_or_else(|| "None".to_owned(), |share| reading.figures.get().percent(share));
    format!("{share} of the money follows patients across a boundary")
}

fn sentence(reading: Reading, seen: &Seen) -> String {
    let figures = reading.figures.get();
    let owed = sum(seen.positions.iter().map(|position| position.owes));
    let all = format!("Boards owe the hospitals of other boards {} a year.", figures.pounds(owed));
    let own = reading.board().and_then(|board| seen.positions.get(board)).map_or_else(String::new, |own| {
        let net = match own.net.pence() {
            0 => "the two are equal".to_owned(),
            pence if pence > 0 => format!("it owes {} more", figures.amount(own.net)),
            _ => format!("it is owed {} more", figures.amount(own.net)),
        };
        let due = own.owed.plus(own.elsewhere).unwrap_or(own.owed);
        format!(
            " {} owes {} and its hospitals are owed {}: {net}.",
            reading.name(own.board),
            figures.pounds(own.owes),
            figures.pounds(due)
        )
    });
    all + &own
}

/// The hosts that rest least on their own residents, and the reader's own.
fn chart(reading: Reading, hosts: &[HostIncome]) -> StackedShares {
    let own = reading.own.get();
    let mut shown: Vec<&HostIncome> = hosts.iter().filter(|host| host.income.pence() > 0).collect();
    order::by_key(&mut shown, |host| host.own_share);
    let yours = shown.iter().skip(MOST_BARS).find(|host| own == Some(host.host)).copied();
    shown.truncate(MOST_BARS);
    shown.extend(yours);
    let figures = reading.figures.get();
    let part = |amount: Decimal| Part {
        amount,
        words: format!(
            "{}%",
            amount.round_dp_with_strategy(0, rust_decimal::RoundingStrategy::MidpointAwayFromZero).normalize()
        ),
    };
    let share = |amount: Money, host: &HostIncome| {
        let units =
            engine::allocation::study::measures::proportion::rate(amount.pence().into(), host.income.pence().into());
        units.map(in_percent).unwrap_or_default()
    };
    let bar = |host: &&HostIncome| {
        let others = sum(host.from.iter().filter(|from| from.board != host.host).map(|from| from.amount));
        let facts = engine::parameters::boards().get(host.host);
        Bar {
            name: facts.map_or("", |board| board.name).to_owned(),
            short_name: facts.map_or("", |board| board.short_name).to_owned(),
            parts: vec![part(share(host.own, host)), part(share(others, host))],
            unexplained: share(host.elsewhere, host),
            whole_words: figures.pounds(host.income),
            note: String::new(),
            yours: own == Some(host.host),
        }
    };
    StackedShares {
        bars: shown.iter().map(bar).collect(),
        part_names: vec!["From its own residents".to_owned(), "From residents of other boards".to_owned()],
        unexplained_name: "People of no listed board".to_owned(),
        mark: None,
    }
}

fn table(reading: Reading, seen: &Seen) -> Table {
    let figures = reading.figures.get();
    let columns = vec![
        Column::words("Board of the hospitals"),
        Column::figures("Income, £ million"),
        Column::figures("From own residents, £ million"),
        Column::figures("Own share, %"),
        Column::figures("No listed board, £ million"),
        Column::figures("The board owes others, £ million"),
        Column::figures("Others owe its hospitals, £ million"),
        Column::figures("Net, + = owes, £ million"),
    ];
    let mut hosts: Vec<&HostIncome> = seen.hosts.iter().collect();
    order::by_key(&mut hosts, |host| host.own_share);
    let rows = hosts.into_iter().map(|host| {
        let position = seen.positions.get(host.host);
        let of =
            |part: fn(&Position) -> Money| position.map_or(Cell::None, |position| millions(figures, part(position)));
        Row {
            cells: vec![
                Cell::Words(reading.name(host.host).to_owned()),
                millions(figures, host.income),
                millions(figures, host.own),
                percent(figures, host.own_share),
                millions(figures, host.elsewhere),
                of(|position| position.owes),
                of(|position| position.owed),
                position.map_or(Cell::None, |position| signed_millions(figures, position.net)),
            ],
            yours: reading.own.get() == Some(host.host),
        }
    });
    Table { columns, rows: rows.collect() }
}

/// Every board, every host whose hospitals it owes, and how much, the largest first.
fn every_pair(reading: Reading, ledger: &Ledger<'_>) -> Table {
    let columns =
        vec![Column::words("Board that owes"), Column::words("Hospitals of"), Column::figures("Owed, £ million")];
    let rows = owed(ledger).into_iter().map(|owed| Row {
        cells: vec![
            Cell::Words(reading.name(owed.board).to_owned()),
            Cell::Words(reading.name(owed.host).to_owned()),
            millions(reading.figures.get(), owed.amount),
        ],
        yours: false,
    });
    Table { columns, rows: rows.collect() }
}

/// Whom the board owes, the largest first; the rest together.
fn owes(reading: Reading, ledger: &Ledger<'_>) -> Table {
    let figures = reading.figures.get();
    let columns =
        vec![Column::words("Hospitals of"), Column::figures("Owed, £ million"), Column::figures("Of what it owes")];
    let own: Vec<_> = owed(ledger).into_iter().filter(|owed| reading.board() == Some(owed.board)).collect();
    let all = sum(own.iter().map(|owed| owed.amount));
    let row = |name: String, amount: Money| {
        let share = engine::allocation::study::measures::proportion::rate(amount.pence().into(), all.pence().into());
        Row { cells: vec![Cell::Words(name), millions(figures, amount), percent(figures, share)], yours: false }
    };
    let mut rows: Vec<Row> =
        own.iter().take(MOST_OWED).map(|owed| row(reading.name(owed.host).to_owned(), owed.amount)).collect();
    let rest = own.get(MOST_OWED..).unwrap_or_default();
    if !rest.is_empty() {
        let name = words::count::counted(rest.len(), "other board", "other boards");
        rows.push(row(name, sum(rest.iter().map(|owed| owed.amount))));
    }
    Table { columns, rows }
}
