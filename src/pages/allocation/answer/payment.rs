//! Aligned payment: the fixed element, and what departing from plan adds to it or takes from it.

use ::charts::table::{Cell, Column, Row, Table};
use engine::allocation::study::Ledger;
use engine::allocation::study::provider::aligned_payment::{BoardPayment, boards, pairs};
use engine::quantities::Money;
use leptos::prelude::*;
use words::count::counted;
use words::figures::percent_as_set;

use super::cells::{millions, money, signed_millions};
use super::fold::Fold;
use super::plain_table::PlainTable;
use super::reading::{Reading, use_reading};

/// The folded card.
#[component]
pub fn Payment() -> impl IntoView {
    view! {
        <Fold
            id="payment-title"
            title="When activity departs from plan"
            line="Under aligned payment a board pays a fixed sum for the planned activity and a share of the price for what departs from it."
            open=RwSignal::new(false)
        >
            <Terms />
        </Fold>
    }
}

#[component]
fn Terms() -> impl IntoView {
    let reading = use_reading();
    let sentence = move || reading.ledger(|ledger| sentence(reading, ledger));
    let table = Signal::derive(move || reading.ledger(|ledger| table(reading, ledger)).unwrap_or_default());
    view! {
        <p class="figure__sentence">{sentence}</p>
        <PlainTable name=Signal::stored("What boards pay under aligned payment".to_owned()) table=table total=true />
        <p class="card__source">
            "Fixed element plus variable rate × (actual − plan): + = the board pays more. The plan is what a board’s residents bring the hospitals of each board in the opening year. Change the rate and the departure under The rule."
        </p>
    }
}

fn sum(payments: &[BoardPayment], part: fn(&BoardPayment) -> Money) -> Money {
    money(payments.iter().fold(0_i64, |sum, payment| sum.saturating_add(part(payment).pence())))
}

fn sentence(reading: Reading, ledger: &Ledger<'_>) -> String {
    let (figures, terms) = (reading.figures.get(), ledger.study.payment);
    let payments = boards(ledger);
    let all = sum(&payments, |payment| payment.variable);
    if ledger.study.opening.flows.is_empty() {
        return "Where patients are treated is not known, so payments between boards and hospitals cannot be told.".to_owned();
    }
    let departure = terms.departure.decimal();
    let plan = match departure {
        _ if departure.is_zero() => "on plan".to_owned(),
        _ if departure.is_sign_negative() => format!("{} below plan", percent_as_set(departure.abs())),
        _ => format!("{} above plan", percent_as_set(departure)),
    };
    let way = |money: Money| if money.is_negative() { "less" } else { "more" };
    let own = reading.own.get().and_then(|own| payments.get(own)).map_or_else(String::new, |own| {
        format!("; {} pays {} {}", reading.name(own.board), figures.amount(own.variable), way(own.variable))
    });
    let low = pairs(ledger).iter().filter(|pair| pair.is_low_volume).count();
    format!(
        "With activity {plan} and {} of the price paid for the difference, boards pay {} {} a year{own}. {} of a board and the hospitals of another are so small that one block payment settles them.",
        percent_as_set(terms.variable_rate.decimal()),
        figures.amount(all),
        way(all),
        counted(low, "pair", "pairs"),
    )
}

fn table(reading: Reading, ledger: &Ledger<'_>) -> Table {
    let figures = reading.figures.get();
    let columns = vec![
        Column::words("Integrated care board"),
        Column::figures("Fixed element, £ million"),
        Column::figures("Variable element, £ million"),
    ];
    let payments = boards(ledger);
    let row = |name: &str, fixed: Money, variable: Money, yours: bool| Row {
        cells: vec![Cell::Words(name.to_owned()), millions(figures, fixed), signed_millions(figures, variable)],
        yours,
    };
    let (own, rest): (Vec<&BoardPayment>, Vec<&BoardPayment>) =
        payments.iter().partition(|payment| reading.own.get() == Some(payment.board));
    let mut rest = rest;
    rest.sort_by(|one, other| other.fixed.cmp(&one.fixed));
    let rows = own.into_iter().chain(rest);
    let mut rows: Vec<Row> = rows
        .map(|payment| {
            let yours = reading.own.get() == Some(payment.board);
            row(reading.name(payment.board), payment.fixed, payment.variable, yours)
        })
        .collect();
    rows.push(row("England", sum(&payments, |payment| payment.fixed), sum(&payments, |payment| payment.variable), false));
    Table { columns, rows }
}
