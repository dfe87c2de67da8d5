//! Make or buy: the two side by side, and whose interest it is to say which.

use ::charts::table::{Cell, Column, Row, Table};
use leptos::prelude::*;
use scenario::collaborative::Worked;
use words::collaborative::{LIMITS, make_or_buy};
use words::figures::{pounds_and_pence, signed_pounds_and_pence};

use super::reading::{self, use_reading};
use crate::components::cells::money;
use crate::components::says::Says;
use crate::components::table_card::TableCard;

/// The card.
#[component]
pub fn MakeOrBuyCard() -> impl IntoView {
    let reading = use_reading();
    let sentence = reading.memo(|worked| make_or_buy::sentence(&worked.answer.make_or_buy, &worked.answer.unknown));
    let from = reading.memo(|worked| {
        let told = &worked.answer.make_or_buy;
        let known = told.make.is_some() && told.buy.is_some();
        if known { make_or_buy::pays_from(told) } else { String::new() }
    });
    let paid = reading.memo(|worked| {
        worked.answer.make_or_buy.make.map_or_else(String::new, |make| {
            format!(
                "Whoever decides here may be paid for it: making it pays the members {} over all years, buying it pays them nothing.",
                words::Figures::Illustrative.pounds(make)
            )
        })
    });
    let under = move || {
        view! {
            <p><Says sentence=sentence.signal() />" "{from.signal()}</p>
            <p>
                {paid.signal()}
                " Recommendation 7 of Policy Exchange (2022) asks for rules on such conflicts of interest, “including over ‘make or buy’ decisions”. Only the
                 price is compared here: not quality, not distance, not who is left with empty beds."
            </p>
        }
    };
    view! {
        <TableCard
            id="make-or-buy-title"
            title=Signal::stored("Make or buy?".to_owned())
            subtitle=Signal::stored("Care for patients moved back, all years together, £".to_owned())
            table=reading.memo(table)
            cards=true
            file_name="make-or-buy.csv"
            illustrative=reading::example(reading)
            before=reading.before
            source=Signal::stored(LIMITS.to_owned())
            under=under
        />
    }
}

fn table(worked: &Worked) -> Table {
    let told = &worked.answer.make_or_buy;
    let plain = |amount| money(amount, |pence| pounds_and_pence(pence).replace('£', ""));
    let signed = |amount| money(amount, |pence| signed_pounds_and_pence(pence).replace('£', ""));
    let row = |name: &str, cell: Cell| Row { cells: vec![Cell::Words(name.to_owned()), cell], yours: false };
    let rows = vec![
        row("The members do it, with set-up", plain(told.make)),
        row("An outside provider does it", plain(told.buy)),
        row("Buying costs more by", signed(told.difference)),
        row("Outside price at which both cost the same, a patient and year", plain(told.equal_price)),
    ];
    Table { columns: vec![Column::words("Who does it"), Column::figures("Cost, £")], rows }
}
