//! Who is asking, and their own sentence: a board's, a trust's, a charity's.

use engine::allocation::study::Ledger;
use engine::parameters;
use engine::quantities::Money;
use leptos::prelude::*;
use scenario::{Who, WhoKind};
use words::allocation::{BoardSentence, TrustSentence};
use words::count::{capital, counted};
use words::{Exact, Sentence};

use super::cells::whole;
use super::exposure::{self, Exposed};
use super::reading::{Reading, use_reading};
use crate::components::who::YourCard;

/// The card.
#[component]
pub fn You() -> impl IntoView {
    let reading = use_reading();
    let who = reading.workspace.who();
    let sentence = Signal::derive(move || {
        let said = reading.ledger(|ledger| who.with(|who| sentence(reading, ledger, who)));
        said.unwrap_or_default()
    });
    let rests = Signal::derive(move || reading.illustrative.get() && who.with(|who| who.kind != WhoKind::Nobody));
    // Whoever asks sees their own board in the cards that tell one board's story.
    let first = move |()| reading.view.board.set(None);
    view! { <YourCard first=first sentence=sentence illustrative=rests before=reading.before /> }
}

fn sentence(reading: Reading, ledger: &Ledger<'_>, who: &Who) -> Sentence {
    let preface = reading.stand_ins.get().preface();
    let lead = Sentence::plain(preface.trim_end());
    let starts_lower = !preface.is_empty();
    match who.kind {
        WhoKind::Board => {
            let own = reading.own.get().and_then(|board| BoardSentence::read(ledger, reading.year.get(), board));
            own.map_or_else(Sentence::new, |own| lead.then(own.sentence()))
        }
        WhoKind::Trust => {
            let said = trust(reading, ledger, &who.code);
            lead.then(if starts_lower { lowered(&said) } else { said })
        }
        WhoKind::Charity => lead.then(charity(reading, starts_lower)),
        WhoKind::Nobody => Sentence::plain(
            "Choose your board or trust and its own sentence stands here. It is shaded in every chart and stands first in the table.",
        ),
    }
}

/// The sentence after other words: its first letter small.
fn lowered(sentence: &Sentence) -> Sentence {
    let mut runs = sentence.runs().iter();
    let lower = |words: &str| {
        let mut letters = words.chars();
        letters.next().map_or_else(String::new, |first| {
            std::iter::once(first.to_ascii_lowercase()).chain(letters).collect::<String>()
        })
    };
    let first = runs.next().map_or_else(Sentence::new, |run| {
        if run.strong { Sentence::new().answer(run.words.clone()) } else { Sentence::new().say(lower(&run.words)) }
    });
    runs.fold(first, |all, run| if run.strong { all.answer(run.words.clone()) } else { all.say(run.words.clone()) })
}

fn trust(reading: Reading, ledger: &Ledger<'_>, code: &str) -> Sentence {
    let name = parameters::trust(code).map_or(code, |trust| trust.name).to_owned();
    let (figures, year) = (reading.figures.get(), reading.year.get());
    let Some(Exposed { year: found, income }) = exposure::exposed(ledger, code, 1) else {
        return Sentence::plain(format!("What {name} earns cannot be told: money by host is not known."));
    };
    let from_boards = income.total.minus(income.elsewhere).map_or(0, |boards| boards.pence().into());
    let share = Exact::ratio(found.amount.count(), from_boards);
    let exposure = Money::from_wide_pence(found.amount.count()).unwrap_or(Money::LIMIT);
    let first = TrustSentence { figures, name, year: 1, exposure, share }.sentence();
    let gathered = exposure::exposed(ledger, code, year).map(|exposed| exposed.year.gathered).unwrap_or_default();
    if year < 2 || gathered.count() == 0 {
        return first;
    }
    let way = if gathered.count() < 0 { "less" } else { "more" };
    first.then(Sentence::plain(format!(
        "By {} that gathers to {} a year {way}.",
        words::year::year(whole(year)),
        figures.amount(gathered)
    )))
}

/// A charity has no board: what counts is how many boards slow down, and the average its services share in.
fn charity(reading: Reading, starts_lower: bool) -> Sentence {
    let (figures, Some(found)) = (reading.figures.get(), reading.first_growth.get()) else { return Sentence::new() };
    let first = words::year::year(1);
    let average = found.average.map_or_else(String::new, |rate| {
        format!(" A service that people use all over England feels the average, {}; one used in a single place feels that board’s growth.", figures.percent(rate))
    });
    let words = format!("specialised services in {}", counted(found.below_average, "board", "boards"));
    let words = if starts_lower { words } else { capital(&words) };
    Sentence::new()
        .say(format!("{words} have "))
        .answer("less growth than the average")
        .say(format!(" in {first}, {} of them less than inflation.{average}", found.below_inflation))
}
