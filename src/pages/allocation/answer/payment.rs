//! Aligned payment: the fixed element, and what departing from plan adds to it or takes from it.

use engine::allocation::study::Ledger;
use engine::allocation::study::provider::aligned_payment::{BoardPayment, boards, pairs};
use engine::quantities::Money;
use leptos::prelude::*;
use words::count::counted;
use words::figures::percent_as_set;

use super::cells::{millions, money, signed_millions};
use super::fold::Fold;
use super::reading::{Reading, use_reading};
use super::set_elsewhere::SetElsewhere;
use crate::components::table::{ColumnGroup, DataTable, OnPhone, Order, TableColumn, TableRow};
use crate::state::memo::Memo;

const TITLE: &str = "payment-title";
const SENTENCE: &str = "payment-sentence";

/// The folded card.
#[component]
pub fn Payment() -> impl IntoView {
    view! {
        <Fold
            id=TITLE
            title="When activity departs from plan"
            line="Under aligned payment a board pays a fixed sum for the planned activity and a share of the price for what departs from it."
            illustrative=use_reading().money_illustrative
            open=RwSignal::new(false)
        >
            <Terms />
        </Fold>
    }
}

#[component]
fn Terms() -> impl IntoView {
    let reading = use_reading();
    let payments = reading.memo(boards);
    let sentence = move || payments.with(|payments| reading.ledger(|ledger| sentence(reading, ledger, payments)));
    let rows = Memo::new(move |_| payments.with(|payments| rows(reading, payments)));
    let total = Memo::new(move |_| payments.with(|payments| Some(total(reading, payments))));
    let order = RwSignal::new(Order::by(0, true));
    view! {
        <p class="figure__sentence" id=SENTENCE>{sentence}</p>
        <DataTable
            labelled_by=TITLE
            described_by=SENTENCE
            names="Integrated care board"
            groups=groups()
            rows=rows
            total=total
            order=order
            many="boards"
            ends=3
        />
        <p class="quiet">
            "Fixed element plus variable rate × (actual − plan); + = the board pays more. The plan is what a board’s residents bring the hospitals of each board in the opening year."
        </p>
        <div class="links"><SetElsewhere path="allocation.payment.variable_rate" words="Change the rate or the departure from plan" /></div>
    }
}

fn groups() -> Vec<ColumnGroup> {
    let left = OnPhone::Shown { second: false, left: true, wide: false, before: "Fixed", after: "" };
    let right = OnPhone::Shown { second: false, left: false, wide: true, before: "", after: "" };
    let column = |heading: &str, phone| TableColumn {
        heading: Signal::stored(heading.to_owned()),
        figures: true,
        baseline: false,
        phone,
    };
    vec![ColumnGroup {
        heading: Signal::stored("£ million a year".to_owned()),
        columns: vec![column("Fixed element", left), column("Variable element", right)],
    }]
}

fn sum(payments: &[BoardPayment], part: fn(&BoardPayment) -> Money) -> Money {
    money(payments.iter().fold(0_i64, |sum, payment| sum.saturating_add(part(payment).pence())))
}

fn row(reading: Reading, key: String, name: String, (fixed, variable): (Money, Money), yours: bool) -> TableRow {
    let figures = reading.figures.get();
    TableRow { key, name, yours, cells: vec![millions(figures, fixed), signed_millions(figures, variable)] }
}

fn rows(reading: Reading, payments: &[BoardPayment]) -> Vec<TableRow> {
    let own = reading.own.get();
    let of = |payment: &BoardPayment| {
        let name = reading.name(payment.board);
        row(reading, name.to_owned(), name.to_owned(), (payment.fixed, payment.variable), own == Some(payment.board))
    };
    payments.iter().map(of).collect()
}

fn total(reading: Reading, payments: &[BoardPayment]) -> TableRow {
    let all = (sum(payments, |payment| payment.fixed), sum(payments, |payment| payment.variable));
    row(reading, "total".to_owned(), "England".to_owned(), all, false)
}

fn sentence(reading: Reading, ledger: &Ledger<'_>, payments: &[BoardPayment]) -> String {
    let (figures, terms) = (reading.figures.get(), ledger.study.payment);
    if ledger.study.opening.flows.is_empty() {
        return "Where patients are treated is not known, so payments between boards and hospitals cannot be told."
            .to_owned();
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
    let all = sum(payments, |payment| payment.variable);
    let low = pairs(ledger).iter().filter(|pair| pair.is_low_volume).count();
    format!(
        "With activity {plan} and {} of the price paid for the difference, boards pay {} {} a year{own}. For {} of a board and the hospitals of another the sum is so small that one block payment settles it.",
        percent_as_set(terms.variable_rate.decimal()),
        figures.amount(all),
        way(all),
        counted(low, "pair", "pairs"),
    )
}
