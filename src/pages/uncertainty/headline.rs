//! The headline and its figures: where the board's money ends, what matters most, and once draws are taken two promises.

use engine::quantities::Pence;
use engine::uncertainty::{Measure, Outcome, PromiseKind};
use engine::working::Working;
use leptos::prelude::*;
use scenario::uncertainty::Worked;
use words::Sentence;
use words::count::capital;
use words::uncertainty::{UncertaintyHeadline, name, working};
use words::year::year;

use super::drawing::{Drawing, said, use_drawing};
use super::reading::{board, illustrative, shown_as, use_reading};
use crate::components::told::{Told, ToldHeadline};
use crate::state::memo::Memo;

/// Ids of the working panels, in the order of the figures.
const PANELS: [&str; 4] = ["working-money", "working-widest", "working-loss", "working-growth"];

/// The card.
#[component]
pub fn HeadlineAnswer() -> impl IntoView {
    let (reading, drawing) = (use_reading(), use_drawing());
    let sentence = Signal::derive(move || said(reading, drawing, |said| said.sentence()).unwrap_or_else(Sentence::new));
    let figures = Memo::new(move |_| {
        let outcome = current(drawing);
        reading.shown(|worked| figures(worked, outcome.as_deref())).unwrap_or_default()
    });
    let working = Callback::new(move |at: usize| {
        let outcome = current(drawing);
        reading.shown(|worked| working_of(worked, outcome.as_deref(), at)).flatten()
    });
    view! {
        <ToldHeadline
            against=Signal::stored("The rule of the Allocation room, with its inputs in doubt".to_owned())
            sentence=sentence
            illustrative=illustrative(reading).signal()
            before=reading.before.signal()
            baseline_name="As set"
            panels=&PANELS
            figures=figures
            working=working
        />
    }
}

fn current(drawing: Drawing) -> Option<std::sync::Arc<Outcome>> {
    drawing.outcome().filter(|outcome| outcome.worked > 0 && !drawing.is_earlier())
}

fn figures(worked: &Worked, outcome: Option<&Outcome>) -> Vec<Told> {
    let tornado = &worked.tornado;
    let shown = shown_as(tornado.illustrative);
    let money = |pence: i128| shown.pounds(Pence::of(pence));
    let years = tornado.as_set.len();
    let last = tornado.as_set.last().copied().unwrap_or(0);
    let ends = outcome.and_then(|outcome| outcome.places.get(tornado.board)?.years.last());
    let pounds =
        |text: &String| text.parse().ok().and_then(|amount| engine::quantities::Money::from_pounds(amount).ok());
    let own = Told {
        label: format!("Money of {}, {}", board(worked), year(years)),
        value: money(last.into()),
        context: match ends {
            Some([least, .., most]) => {
                let ends = [least, most].map(|end| pounds(end).map_or_else(String::new, |end| shown.pounds(end)));
                format!("{} to {} in nine of ten draws", ends[0], ends[1])
            }
            None => "As things are set".to_owned(),
        },
        ..Told::default()
    };
    let bars = tornado.bars(Measure::BoardMoney);
    let widest = match bars.first() {
        Some(bar) => Told {
            label: "Widest doubt for that money".to_owned(),
            value: money(i128::try_from(bar.swing(Measure::BoardMoney)).unwrap_or(i128::MAX)),
            context: format!("From {}, one end to the other", name(bar.input)),
            ..Told::default()
        },
        None => Told {
            label: "Widest doubt for that money".to_owned(),
            value: "None".to_owned(),
            context: "Nothing is in doubt".to_owned(),
            ..Told::default()
        },
    };
    let Some(drawn) = outcome else { return vec![own, widest] };
    let said = UncertaintyHeadline { tornado, own: None, outcome };
    let promise = |kind, label: &str| {
        let label = label.to_owned();
        let counted = drawn.promises.iter().find(|kept| kept.promise == kind);
        let Some((kept, often)) = counted.zip(said.kept(kind)) else {
            let context = "You do not ask for this promise".to_owned();
            return Told { label, value: "Not counted".to_owned(), context, ..Told::default() };
        };
        let (value, of) = often.split_once(" of ").unwrap_or((&often, ""));
        Told {
            label,
            value: capital(value),
            of: of.to_owned(),
            context: capital(&words::uncertainty::promise(kind, &kept.limit, years)),
            ..Told::default()
        }
    };
    vec![
        own,
        widest,
        promise(PromiseKind::LossAtMost, "No board loses too much"),
        promise(PromiseKind::GrowthAtLeast, "Every board grows enough"),
    ]
}

fn working_of(worked: &Worked, outcome: Option<&Outcome>, at: usize) -> Option<Working> {
    let tornado = &worked.tornado;
    match at {
        0 => working::money(tornado, outcome, board(worked)),
        1 => working::widest(tornado, tornado.bars(Measure::BoardMoney).first()?, board(worked)),
        2 => working::kept(tornado, outcome?, PromiseKind::LossAtMost),
        _ => working::kept(tornado, outcome?, PromiseKind::GrowthAtLeast),
    }
}
