//! An example answer with its picture, worked out as the page opens.

use std::sync::Arc;

use engine::allocation::study::measures::redistribution::redistribution;
use engine::allocation::study::{Facts, Ledger, StudyInput};
use engine::quantities::Money;
use leptos::prelude::*;
use rust_decimal::Decimal;
use scenario::{Baseline, Worked};
use words::allocation::{Headline, StandIns};

use crate::charts::ChartView;
use crate::charts::column_strip::ColumnStrip;
use crate::shell::route::Page;
use crate::shell::router;
use crate::state::memo::Memo;
use crate::state::use_workspace;

/// What is read off an example.
pub struct Example {
    /// Who gains and who loses.
    pub headline: Headline,
    /// What each board gains in the last year, in millions of pounds; below zero it loses.
    millions: Vec<Decimal>,
    /// The largest gain and the largest loss.
    most: [Option<Money>; 2],
    /// Whether it rests on illustrative figures.
    illustrative: bool,
}

impl Example {
    /// Works an example out; `None` where it has a problem, which the shipped ones do not.
    pub fn of(input: &StudyInput, facts: &Facts) -> Option<Self> {
        let worked = Worked::out(input, facts).ok()?;
        let ledger = Ledger::new(facts, &worked.input, &worked.study, &worked.outcome);
        let year = ledger.last_year();
        let moved = redistribution(&ledger, year);
        let stand_ins = StandIns::from(engine::allocation::study::measures::illustrative::illustrative(&ledger));
        Some(Self {
            headline: Headline::read(&ledger, year, None),
            millions: moved.boards.iter().map(|board| Decimal::new(board.amount.pence(), 8)).collect(),
            most: [moved.largest_gain, moved.largest_loss].map(|most| most.map(|most| most.amount)),
            illustrative: !stand_ins.named().is_empty(),
        })
    }

    /// `25 boards gain and 17 lose`.
    pub fn finding(&self) -> String {
        let counted = |count| words::count::counted(count, "board", "boards");
        match (self.headline.gain, self.headline.lose) {
            (0, 0) => "No board gains or loses".into(),
            (gain, 0) => format!("{} gain", counted(gain)),
            (0, lose) => format!("{} lose", counted(lose)),
            (gain, lose) => format!("{} gain and {} lose", counted(gain), words::count::digits(lose)),
        }
    }

    /// The picture; the extremes are not named, because with illustrative figures only the user’s own board may be.
    fn chart(&self) -> ColumnStrip {
        let most = |money: Option<Money>| {
            money.map_or_else(String::new, |money| format!("most: {}", self.headline.figures.signed_pounds(money)))
        };
        let [gain, loss] = self.most;
        ColumnStrip {
            amounts: self.millions.clone(),
            more_name: format!("{} gain", words::count::counted(self.headline.gain, "board", "boards")),
            more_words: most(gain),
            less_name: format!("{} lose", words::count::counted(self.headline.lose, "board", "boards")),
            less_words: most(loss),
        }
    }
}

/// The card beside the question.
#[component]
pub fn ExampleCard() -> impl IntoView {
    let workspace = use_workspace();
    let facts: Arc<Facts> = workspace.facts();
    let example = Example::of(&Baseline::default().inputs().allocation, &facts)?;
    let title = example.finding();
    let year = words::year::year(example.headline.years);
    let preface = if example.illustrative { "With illustrative figures: difference" } else { "Difference" };
    let subtitle = format!("{preface} from today’s shares in {year}, £ million a year, one bar a board");
    let chart = example.chart();
    let chart = Memo::new(move |_| chart.clone());
    let name = Signal::stored(title.clone());
    let open = move |_| {
        workspace.start_from(Baseline::default());
        router::go(Page::Allocation);
    };
    Some(view! {
        <section class="card opening__example" class:card--illustrative=example.illustrative aria-labelledby="example-title">
            <div class="headline__top">
                <h2 class="card__title" id="example-title">{title}</h2>
                {example.illustrative.then(|| view! { <p class="illustrative-tag">"Illustrative"</p> })}
            </div>
            <p class="card__subtitle">{subtitle}</p>
            <ChartView chart=chart name=name />
            <p><button class="link-button" type="button" on:click=open>"Open this example in Allocation"</button></p>
        </section>
    })
}
