//! Figure 3: what each way of holding the money does to each host: capital, whose patients gain, backlog, revenue.
//!
//! Policy Exchange 2022, recommendation 15, asks for such an assessment of specialised services in every capital plan.

use ::charts::table::{Cell, Column, Row, Table};
use engine::capital::portfolio::{Budget, HostImpact, Impact, impact};
use engine::quantities::Pence;
use leptos::prelude::*;
use rust_decimal::Decimal;
use scenario::capital::{Answers, CapitalInput, Case, HeldBy};
use words::Figures;
use words::capital::ways::year;
use words::capital::{HostSaid, ImpactHeadline};

use super::reading::{is_found, measure, use_reading};
use super::ways::{IN_ORDER, case_name, exact, source};
use crate::charts::Figure;
use crate::components::choice::{Offer, Select};
use crate::components::plain_table::PlainTable;
use crate::state::memo::Memo;

/// Each way that has a choice, with what that means for each host.
type Impacts = Vec<(Case, Impact)>;

/// What the table shows.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Shown {
    Capital,
    Funded,
    Share,
    Own,
    Others,
    Backlog,
    Revenue,
}

impl Shown {
    const ALL: [(Self, &'static str, &'static str); 7] = [
        (Self::Capital, "capital", "Capital for its schemes"),
        (Self::Funded, "funded", "Schemes funded"),
        (Self::Share, "share", "Share of its own envelope for these schemes"),
        (Self::Own, "own", "Value for its own residents"),
        (Self::Others, "others", "Value for patients from elsewhere"),
        (Self::Backlog, "backlog", "Backlog maintenance removed"),
        (Self::Revenue, "revenue", "Added revenue cost in the last year"),
    ];

    fn of_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|(_, known, _)| *known == code).map(|(shown, _, _)| shown)
    }

    fn told(self) -> (&'static str, &'static str) {
        let found = Self::ALL.into_iter().find(|(shown, _, _)| *shown == self);
        found.map_or(("", ""), |(_, code, words)| (code, words))
    }
}

/// The figure.
#[component]
pub fn ByHost() -> impl IntoView {
    let reading = use_reading();
    let shown = RwSignal::new(Shown::Capital);
    let impacts = reading.memo(|answers, _| impacts(answers));
    let read = move |of: fn(Shown, &Impacts, &CapitalInput) -> Table| {
        Memo::new(move |_| {
            let shown = shown.get();
            impacts.with(|impacts| reading.input.with(|input| of(shown, impacts, input)))
        })
    };
    let sentence = Memo::new(move |_| {
        let case = reading.case.get();
        impacts.with(|impacts| reading.input.with(|input| headline(case, impacts, input).sentence()))
    });
    let title = Signal::derive(move || {
        let (one, _) = reading.input.with(nouns);
        format!("What does each way of holding the money do to each {one}?")
    });
    let subtitle = Signal::derive(move || {
        let (_, words) = shown.get().told();
        let unit = match shown.get() {
            Shown::Capital | Shown::Backlog | Shown::Revenue => ", £ million in cash",
            Shown::Funded => ", of all its schemes",
            Shown::Share => ", after what is taken off the top",
            Shown::Own | Shown::Others if reading.measure().unit() == "points" => ", points",
            Shown::Own | Shown::Others => ", £ million",
        };
        format!("{words}{unit}, by where the scheme stands and who holds the money")
    });
    let name = Signal::derive(move || shown.get().told().1.to_owned() + " by host");
    let offers = Shown::ALL.map(|(_, code, words)| Offer::new(code, words)).to_vec();
    let value = Signal::derive(move || shown.get().told().0.to_owned());
    let choose = Callback::new(move |code: String| {
        if let Some(chosen) = Shown::of_code(&code) {
            shown.set(chosen);
        }
    });
    view! {
        <Figure
            number=3
            title=title
            subtitle=subtitle
            illustrative=reading.illustrative
            before=reading.before
            sentence=sentence
            table=read(|_, impacts, input| whole(impacts, input))
            file_name=Signal::stored("impact-by-host".to_owned())
            held=reading.workspace.is_held()
            source=move || source(reading.illustrative.get())
        >
            <div class="two-selects">
                <Select id="impact-shown" label=Signal::stored("What is compared".to_owned()) offers=Signal::stored(offers) value=value on_change=choose />
            </div>
            <PlainTable name=name table=read(matrix) cards=true wrapped=true />
        </Figure>
    }
}

fn impacts(answers: &Answers) -> Impacts {
    let of = |case: Case| {
        let answer = answers.of(case).filter(|answer| is_found(answer))?;
        let request = case.request(&answers.asked, Budget::default())?;
        Some((case, impact(&request.portfolio, request.regime, &answer.chosen)))
    };
    IN_ORDER.into_iter().filter_map(of).collect()
}

/// One host and several.
const fn nouns(input: &CapitalInput) -> (&'static str, &'static str) {
    match input.held_by {
        HeldBy::Systems => ("system", "systems"),
        HeldBy::Providers => ("provider", "providers"),
    }
}

fn headline(case: Case, impacts: &Impacts, input: &CapitalInput) -> ImpactHeadline {
    let of = |case: Case| impacts.iter().find(|(of, _)| *of == case).map(|(_, impact)| impact);
    let own = of(Case::OwnFootprint).filter(|_| case != Case::OwnFootprint);
    let capital_in = |impact: &Impact, host: &str| {
        impact.hosts.iter().find(|other| other.host == host).map_or(Pence::of(0), |other| other.capital)
    };
    let said = |host: &HostImpact| HostSaid {
        name: input.name_of(&host.host).to_owned(),
        capital: host.capital,
        more: own.map(|own| host.capital.minus(capital_in(own, &host.host))),
        others: host.other_patients,
    };
    ImpactHeadline {
        way: case_name(case, input),
        measure: measure(input),
        nouns: nouns(input),
        hosts: of(case).map(|impact| impact.hosts.iter().map(said).collect()).unwrap_or_default(),
    }
}

fn millions(pence: Pence) -> Cell {
    Cell::Figure {
        shown: Figures::Illustrative.millions(pence),
        exact: Decimal::try_from_i128_with_scale(pence.count(), 8).unwrap_or_default(),
    }
}

/// The share of its own envelope; nothing where there is one pool, or no envelope.
fn share(case: Case, host: &HostImpact) -> Cell {
    let share = host.share_of_envelope.as_deref().filter(|_| case != Case::Pool);
    let exact = share.and_then(|share| share.parse::<Decimal>().ok());
    exact.map_or(Cell::None, |exact| Cell::Figure { shown: Figures::Own.percent(exact), exact })
}

fn cell(shown: Shown, case: Case, host: &HostImpact, input: &CapitalInput) -> Cell {
    match shown {
        Shown::Capital => millions(host.capital),
        Shown::Funded => Cell::Words(format!("{} of {}", host.funded, host.schemes)),
        Shown::Share => share(case, host),
        Shown::Own => exact(measure(input), host.own_residents),
        Shown::Others => exact(measure(input), host.other_patients),
        Shown::Backlog => millions(host.backlog),
        Shown::Revenue => host.revenue.last().map_or(Cell::None, |cost| millions(*cost)),
    }
}

/// Every host with one figure of each way.
fn matrix(shown: Shown, impacts: &Impacts, input: &CapitalInput) -> Table {
    let Some((_, first)) = impacts.first() else { return Table::default() };
    let row = |host: &HostImpact| {
        let mut cells = vec![Cell::Words(input.name_of(&host.host).to_owned())];
        cells.extend(impacts.iter().map(|(case, impact)| {
            let found = impact.hosts.iter().find(|other| other.host == host.host);
            found.map_or(Cell::None, |host| cell(shown, *case, host, input))
        }));
        Row { cells, yours: false }
    };
    let mut columns = vec![Column::words(words::count::capital(nouns(input).0))];
    columns.extend(impacts.iter().map(|(case, _)| Column::figures(case_name(*case, input))));
    Table { columns, rows: first.hosts.iter().map(row).collect() }
}

/// Every host under every way with every figure.
fn whole(impacts: &Impacts, input: &CapitalInput) -> Table {
    let unit = measure(input).unit();
    let count = |count: u32| Cell::Figure { shown: count.to_string(), exact: count.into() };
    let row = |case: Case, host: &HostImpact| {
        let mut cells = vec![
            Cell::Words(input.name_of(&host.host).to_owned()),
            Cell::Words(case_name(case, input)),
            count(host.funded),
            count(host.schemes),
            millions(host.capital),
            millions(host.from_own_pot),
            share(case, host),
            exact(measure(input), host.own_residents),
            exact(measure(input), host.other_patients),
            millions(host.backlog),
        ];
        cells.extend(host.revenue.iter().map(|cost| millions(*cost)));
        Row { cells, yours: false }
    };
    let mut columns = vec![
        Column::words(words::count::capital(nouns(input).0)),
        Column::words("Way of holding the money"),
        Column::figures("Schemes funded"),
        Column::figures("All its schemes"),
        Column::figures("Capital, £ million"),
        Column::figures("From its own envelope, £ million"),
        Column::figures("Share of its own envelope"),
        Column::figures(format!("Own residents, {unit}")),
        Column::figures(format!("Patients from elsewhere, {unit}")),
        Column::figures("Backlog removed, £ million"),
    ];
    let revenue = |after| Column::figures(format!("Added revenue cost {}, £ million", year(&input.first_year, after)));
    columns.extend((0..input.years).map(revenue));
    let hosts = impacts.first().map_or(&[][..], |(_, first)| first.hosts.as_slice());
    let rows = hosts.iter().flat_map(|host| {
        impacts.iter().filter_map(|(case, impact)| {
            let found = impact.hosts.iter().find(|other| other.host == host.host)?;
            Some(row(*case, found))
        })
    });
    Table { columns, rows: rows.collect() }
}
