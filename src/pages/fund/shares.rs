//! Who gets how much: money by size of charity against their number, and what each size is granted.

use ::charts::stacked_shares::{Bar, Part, StackedShares};
use ::charts::table::{Cell, Column, Row, Table};
use engine::quantities::{Fraction, Pence};
use leptos::prelude::*;
use rust_decimal::Decimal;
use scenario::engagement::{BAND_NAMES, Funded, Granted, OfSize, Size, Way, WeightingKind};
use words::count::digits;
use words::engagement::cost::NOT_KNOWN;
use words::engagement::fund::small_charities;
use words::engagement::money::percent;

use super::reading::{headline, is_example, use_reading};
use crate::charts::{ChartView, Figure};
use crate::components::table_card::TableCard;
use crate::pages::engagement::systems::cell;

/// What the sizes are in the figure: the two largest together, for there are few of them.
const SHOWN: [&str; 4] = ["Micro", "Small", "Medium", "Large and major"];

/// Where the sizes come from.
pub const SOURCE: &str = "Source: sizes and mean incomes of charities in 2011/12, The Open University from the National Council for Voluntary Organisations; that applicants \
     are of the same sizes is our example, unless you pasted your own. Our calculation.";

/// Figure 2.
#[component]
pub fn SharesFigure() -> impl IntoView {
    let reading = use_reading();
    let name = reading
        .memo(|granted| title(&granted.funded).unwrap_or_else(|| "Who gets how much is not known yet".to_owned()));
    let held = reading.workspace.is_held();
    let chart = reading.memo(|granted| chart(&granted.funded));
    view! {
        <Figure
            number=2
            title=name
            subtitle=Signal::stored("Applicants and their money by size of charity, %, by weighting".to_owned())
            illustrative=is_example(reading)
            before=reading.before
            sentence=reading.memo(|granted| sentence(&granted.funded))
            table=reading.memo(|granted| table(&granted.funded))
            file_name=Signal::stored("fund-by-size".to_owned())
            held=held
            source=|| SOURCE
        >
            <ChartView chart=chart name=name held=held />
        </Figure>
    }
}

/// The table of sizes under the weighting that is set.
#[component]
pub fn Sizes() -> impl IntoView {
    let reading = use_reading();
    view! {
        <TableCard
            id="sizes-title"
            title=Signal::stored("What each size of charity gets".to_owned())
            subtitle=Signal::stored("Under the weighting that is set; a mean grant is held against what being heard costs you".to_owned())
            table=reading.memo(coverage_table)
            cards=true
            wrapped=true
            file_name="fund-coverage-by-size.csv"
            illustrative=is_example(reading)
            before=reading.before
            source=Signal::stored(SOURCE.to_owned())
            under=move || view! { <p class="figure__sentence">{reading.memo(under).signal()}</p> }
        />
    }
}

/// The whole table of sizes, for a file.
pub fn coverage_table(granted: &Granted) -> Table {
    let Some(way) = granted.funded.chosen() else { return Table::default() };
    let cost = headline(granted).cost;
    let people = number(way);
    let money = money(way);
    let row = |(name, of): (&str, &OfSize)| {
        let mean = Fraction::of(of.granted.count(), i64::try_from(of.number).unwrap_or(0))
            .and_then(|mean| Pence::nearest(&mean));
        let covers = mean.zip(cost).and_then(|(mean, cost)| percent(mean, cost));
        Row {
            cells: vec![
                Cell::Words(name.to_owned()),
                Cell::Figure { shown: digits(of.number), exact: of.number.into() },
                Cell::Words(share(of.number, people)),
                cell(Some(of.granted)),
                Cell::Words(percent(of.granted, money).unwrap_or_else(|| "–".to_owned())),
                cell(mean),
                Cell::Words(covers.unwrap_or_else(|| "–".to_owned())),
                Cell::Figure { shown: digits(of.at_ceiling), exact: of.at_ceiling.into() },
            ],
            yours: granted.funded.own_size().is_some_and(|size| size.name() == name),
        }
    };
    let mut columns = vec![Column::words("Size")];
    columns.extend(
        [
            "Applicants",
            "Of all",
            "Granted a year, £",
            "Of all money",
            "Mean grant, £",
            "Of your cost",
            "Held at a ceiling",
        ]
        .map(Column::figures),
    );
    Table { columns, rows: BAND_NAMES.into_iter().zip(&way.sizes).map(row).collect() }
}

fn under(granted: &Granted) -> String {
    let Some(way) = granted.funded.chosen() else { return String::new() };
    let [micro, small, ..] = way.sizes;
    let held =
        small_charities(micro.at_ceiling.saturating_add(small.at_ceiling), micro.number.saturating_add(small.number));
    let unspent = if way.unspent.count() == 0 {
        "All of the pot is spent.".to_owned()
    } else {
        format!(
            "{} is left unspent: every ceiling is reached before the pot is empty.",
            words::engagement::money::whole_pounds(way.unspent)
        )
    };
    format!("{held} {unspent}").trim_start().to_owned()
}

fn number(way: &Way) -> usize {
    way.sizes.iter().map(|of| of.number).sum()
}

fn money(way: &Way) -> Pence {
    way.sizes.iter().fold(Pence::default(), |sum, of| sum.plus(of.granted))
}

fn share(part: usize, whole: usize) -> String {
    let of = |number: usize| Pence::of(i64::try_from(number).unwrap_or(i64::MAX));
    percent(of(part), of(whole)).unwrap_or_else(|| "–".to_owned())
}

/// Five sizes as the four that are shown.
fn four<T: Copy>(five: [T; 5], plus: fn(T, T) -> T) -> [T; 4] {
    let [micro, small, medium, large, major] = five;
    [micro, small, medium, plus(large, major)]
}

const fn said(kind: WeightingKind) -> &'static str {
    match kind {
        WeightingKind::Bands => "Money, by size band",
        WeightingKind::Equal => "Money, same for all",
        WeightingKind::Power => "Money, smooth",
    }
}

fn per_cent(part: i128, whole: i128) -> Decimal {
    let of = |number: i128| Decimal::try_from_i128_with_scale(number, 0).unwrap_or_default();
    of(part).checked_mul(Decimal::ONE_HUNDRED).and_then(|part| part.checked_div(of(whole))).unwrap_or_default()
}

fn chart(funded: &Funded) -> StackedShares {
    let Some(first) = funded.ways.first() else { return StackedShares::default() };
    let part = |part: i128, whole: i128| {
        let share = per_cent(part, whole);
        Part { amount: share, words: format!("{}%", share.round()) }
    };
    let people = four(first.sizes.map(|of| of.number), usize::saturating_add);
    let all = number(first);
    let whole = |number: usize| i128::try_from(number).unwrap_or(0);
    let mut bars = vec![Bar {
        name: "Applicants".to_owned(),
        short_name: "Applicants".to_owned(),
        parts: people.map(|number| part(whole(number), whole(all))).to_vec(),
        whole_words: digits(all),
        ..Bar::default()
    }];
    bars.extend(funded.ways.iter().map(|way| {
        let all = money(way);
        Bar {
            name: said(way.kind).to_owned(),
            short_name: said(way.kind).to_owned(),
            parts: four(way.sizes.map(|of| of.granted), Pence::plus)
                .map(|granted| part(granted.count(), all.count()))
                .to_vec(),
            whole_words: words::engagement::money::whole_pounds(all),
            yours: way.kind == funded.kind(),
            ..Bar::default()
        }
    }));
    StackedShares { bars, part_names: SHOWN.map(str::to_owned).to_vec(), ..StackedShares::default() }
}

/// Micro and small charities: their share of applicants and of the money.
fn small_share(way: &Way) -> Option<(String, String)> {
    let [micro, small, ..] = way.sizes;
    let number = share(micro.number.checked_add(small.number)?, number(way));
    Some((number, percent(micro.granted.plus(small.granted), money(way))?))
}

fn title(funded: &Funded) -> Option<String> {
    let (number, money) = small_share(funded.chosen()?)?;
    Some(format!("Micro and small: {number} of applicants, {money} of the money"))
}

fn sentence(funded: &Funded) -> String {
    let each = |way: &Way| {
        let how = match way.kind {
            WeightingKind::Bands => "by size band",
            WeightingKind::Equal => "the same for all",
            WeightingKind::Power => "smoothly",
        };
        small_share(way).map(|(_, money)| format!("{money} shared {how}"))
    };
    let all: Option<Vec<String>> = funded.ways.iter().map(each).collect();
    let own = funded.own_size().map(Size::name);
    let Some(all) = all.filter(|all| !all.is_empty()) else { return NOT_KNOWN.to_owned() };
    let first = format!("Charities below £100,000 get {}.", words::count::listed(&all));
    own.map_or_else(|| first.clone(), |own| format!("{first} Yours is {}.", words::count::lowered(own)))
}

fn table(funded: &Funded) -> Table {
    let row = |way: &Way| {
        let all = money(way);
        let shares = way.sizes.map(|of| {
            let share = per_cent(of.granted.count(), all.count());
            Cell::Figure { shown: share.round_dp(1).to_string(), exact: share }
        });
        Row {
            cells: std::iter::once(Cell::Words(said(way.kind).to_owned())).chain(shares).collect(),
            yours: way.kind == funded.kind(),
        }
    };
    let mut rows = Vec::new();
    if let Some(first) = funded.ways.first() {
        let all = i128::try_from(number(first)).unwrap_or(0);
        let shares = first.sizes.map(|of| {
            let share = per_cent(i128::try_from(of.number).unwrap_or(0), all);
            Cell::Figure { shown: share.round_dp(1).to_string(), exact: share }
        });
        rows.push(Row {
            cells: std::iter::once(Cell::Words("Applicants".to_owned())).chain(shares).collect(),
            yours: false,
        });
    }
    rows.extend(funded.ways.iter().map(row));
    let mut columns = vec![Column::words("What is shared")];
    columns.extend(BAND_NAMES.map(|name| Column::figures(format!("{name}, %"))));
    Table { columns, rows }
}
