//! Figure 1: ways of holding the same money, side by side, a card for each; one of them is told in full below.

use ::charts::table::{Cell, Column, Row, Table};
use engine::capital::portfolio::{Answer, Limit, Standing};
use engine::quantities::{Money, Pence};
use leptos::prelude::*;
use rust_decimal::Decimal;
use scenario::capital::{Answers, CapitalInput, Case, elsewhere};
use words::Figures;
use words::capital::Measure;
use words::figures::percent_as_set;

use super::headline::holders;
use super::reading::{is_found, measure, use_reading};
use crate::charts::Figure;
use crate::components::live::live;
use crate::state::memo::Memo;

/// The three that answer the question, then what parts them.
pub const IN_ORDER: [Case; 5] = [Case::OwnFootprint, Case::Ringfence, Case::Pool, Case::EveryPatient, Case::LocalTest];

/// The figure.
#[component]
pub fn Ways() -> impl IntoView {
    let reading = use_reading();
    let title = reading.memo(title);
    let subtitle = reading.memo(|_, input| {
        format!(
            "Best value for patients from the same {}, {}, by who holds it. Rounded separately.",
            all_money(input),
            measure(input).unit()
        )
    });
    let sentence = reading.memo(sentence);
    let table = reading.memo(table);
    let cases = reading.memo(|answers, _| answers.cases.iter().map(|(case, _)| case.code()).collect::<Vec<&str>>());
    let cards = move || {
        let shown = cases.get();
        IN_ORDER
            .into_iter()
            .filter(|case| shown.contains(&case.code()))
            .map(|case| view! { <Way case=case /> })
            .collect_view()
    };
    view! {
        <Figure
            number=1
            title=title
            subtitle=subtitle
            illustrative=reading.illustrative
            before=reading.before
            sentence=sentence
            table=table
            file_name=Signal::stored("ways-of-holding-the-money".to_owned())
            held=reading.workspace.is_held()
            source=move || source(reading.illustrative.get())
        >
            <ul class="ways">{live(cards)}</ul>
        </Figure>
    }
}

/// Where the figures of the room are from.
pub const fn source(illustrative: bool) -> &'static str {
    if illustrative {
        "Source: invented schemes and envelopes, to show how the room works. Our calculation."
    } else {
        "Source: your schemes and envelopes. Our calculation."
    }
}

/// The card of one way.
#[component]
fn Way(case: Case) -> impl IntoView {
    let reading = use_reading();
    let told = reading.memo(move |answers, input| answers.of(case).map(|answer| card(case, answer, answers, input)));
    let is_shown = Memo::new(move |_| reading.case.get() == case);
    let name = reading.memo(move |_, input| case_name(case, input));
    let show = move |_| reading.case.set(case);
    let text = move |of: fn(&Card) -> String| move || told.with(|told| told.as_ref().map(of).unwrap_or_default());
    let facts = move || {
        told.with(|told| told.as_ref().map(|told| told.facts.clone()).unwrap_or_default())
            .into_iter()
            .map(|(name, figure)| view! { <div><dt>{name}</dt><dd>{figure}</dd></div> })
            .collect_view()
    };
    let bar = move || told.with(|told| told.as_ref().and_then(|told| told.bar)).map(bar);
    view! {
        <li class="way" class:way--shown=is_shown.signal()>
            <h3 class="way__name">{name.signal()}</h3>
            <p class="way__says">{move || reading.input.with(|input| case_says(case, input))}</p>
            <p class="way__value">{text(|told| told.value.clone())}</p>
            {live(bar)}
            <dl class="way__parts">
                <div><dt>"Own residents"</dt><dd>{text(|told| told.own.clone())}</dd></div>
                <div><dt>"Patients elsewhere"</dt><dd>{text(|told| told.others.clone())}</dd></div>
            </dl>
            <dl class="way__facts">{live(facts)}</dl>
            {live(move || if is_shown.get() {
                view! { <p class="way__shown"><span>"Shown below"</span></p> }.into_any()
            } else {
                view! {
                    <p><button class="link-button" type="button" on:click=show>"Show this one below"<span class="visually-hidden">": "{name.signal()}</span></button></p>
                }.into_any()
            })}
        </li>
    }
}

/// What one card holds.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
struct Card {
    value: String,
    own: String,
    others: String,
    facts: Vec<(String, String)>,
    /// Ends of the two parts of the bar, in thousandths of the longest.
    bar: Option<(u32, u32)>,
}

fn card(case: Case, answer: &Answer, answers: &Answers, input: &CapitalInput) -> Card {
    let measure = measure(input);
    if !is_found(answer) {
        let words = if answer.status == Standing::Infeasible { "Cannot be met" } else { "Nothing found yet" };
        return Card { value: words.to_owned(), ..Card::default() };
    }
    let said = |value: Option<Pence>| value.map(|value| measure.value(value)).unwrap_or_default();
    let spent = spent(answer);
    let schemes = &answers.asked.portfolio.schemes;
    let is_national = |code: &str| {
        let found = schemes.iter().find(|scheme| scheme.code == code);
        found.is_some_and(|scheme| engine::capital::portfolio::is_national(&answers.asked.portfolio, scheme))
    };
    let national = schemes.iter().filter(|scheme| is_national(&scheme.code)).count();
    let funded = answer.chosen.iter().filter(|chosen| is_national(&chosen.code)).count();
    let gives_up = answers.more(Case::Pool, case, |answer| answer.value);
    let money = Figures::Illustrative;
    let mut facts = vec![
        ("Given up against one pool".to_owned(), gives_up.map(|value| measure.value(value)).unwrap_or_default()),
        ("Schemes funded".to_owned(), format!("{} of {}", answer.chosen.len(), schemes.len())),
        ("Nationally significant".to_owned(), format!("{funded} of {national}")),
        (format!("Spent of {}", money.pounds(limits(answer, input))), money.pounds(spent)),
    ];
    if answer.status != Standing::ProvenBest {
        facts.push(("Proof".to_owned(), words::capital::proof::title(answer)));
    }
    Card {
        value: said(answer.value),
        own: said(answer.own_residents),
        others: said(elsewhere(answer)),
        facts,
        bar: parts(answer, answers),
    }
}

/// The bar of one card in thousandths of the longest; nothing where a part is below zero.
fn parts(answer: &Answer, answers: &Answers) -> Option<(u32, u32)> {
    let longest = answers.cases.iter().filter_map(|(_, answer)| answer.value).max()?.count();
    let share = |value: Pence| {
        let thousandths = value.count().checked_mul(1_000)?.checked_div(longest.max(1))?;
        u32::try_from(thousandths).ok()
    };
    Some((share(answer.own_residents?)?, share(elsewhere(answer)?)?))
}

fn bar((own, others): (u32, u32)) -> impl IntoView + use<> {
    let gap = if own > 0 && others > 0 { 8 } else { 0 };
    view! {
        <svg class="way__bar" viewBox="0 0 1000 24" preserveAspectRatio="none" aria-hidden="true" focusable="false">
            <rect class="way__own" x="0" y="0" width=own.to_string() height="24"></rect>
            <rect class="way__others" x=(own + gap).to_string() y="0" width=others.saturating_sub(gap).to_string() height="24"></rect>
        </svg>
    }
}

fn spent(answer: &Answer) -> Pence {
    Pence::of(answer.spend.iter().map(|spent| spent.amount.count()).sum::<i128>())
}

/// All money there was to spend: where it carries over, the last year of each pot holds what came before.
fn limits(answer: &Answer, input: &CapitalInput) -> Pence {
    let rows = answer.certificate.as_ref().map_or(&[][..], |certificate| certificate.rows.as_slice());
    let last = input.years.saturating_sub(1);
    let counts = |limit: &Limit| match limit {
        Limit::Money { year, .. } => !input.carry_over || *year == last,
        _ => false,
    };
    Pence::of(rows.iter().filter(|row| counts(&row.name)).map(|row| row.limit).sum::<i128>())
}

/// Everything in the envelopes and the national pot, in words.
pub fn all_money(input: &CapitalInput) -> String {
    let texts = input.pots.iter().flat_map(|pot| &pot.limits).chain(&input.national);
    let pence = texts.filter_map(|text| Money::from_text(text).ok()).map(|money| i128::from(money.pence()));
    Figures::Illustrative.pounds(Pence::of(pence.sum::<i128>()))
}

/// The name of a way: `With a 20% ringfence`.
pub fn case_name(case: Case, input: &CapitalInput) -> String {
    match case {
        Case::OwnFootprint => "Own footprint first".to_owned(),
        Case::EveryPatient => "Every patient counts".to_owned(),
        Case::LocalTest => "Local-benefit test".to_owned(),
        Case::Ringfence => match input.ringfence_share.parse::<Decimal>() {
            Ok(share) if !share.is_zero() => format!("With a {} ringfence", percent_as_set(share)),
            _ => "With the national pot".to_owned(),
        },
        Case::Pool => "One national pool".to_owned(),
    }
}

/// What a way is, in a sentence.
fn case_says(case: Case, input: &CapitalInput) -> String {
    let holders = holders(input);
    match case {
        Case::OwnFootprint => "Each envelope counts only its own residents.".to_owned(),
        Case::EveryPatient => "The same envelopes count every patient, without a national pot.".to_owned(),
        Case::LocalTest => {
            let least = input.local_share_minimum.parse::<Decimal>().map(percent_as_set).unwrap_or_default();
            format!("The ringfence as set, but every case must give own residents {least} of its value.")
        }
        Case::Ringfence => format!("A national pot pays for schemes that serve many {holders}."),
        Case::Pool => "One pot; every patient counts the same.".to_owned(),
    }
}

fn title(answers: &Answers, input: &CapitalInput) -> String {
    let less = answers.more(Case::Pool, Case::OwnFootprint, |answer| answer.value);
    match less {
        Some(less) if less.count() > 0 => {
            format!("Own footprint first leaves {} unclaimed", measure(input).amount(less))
        }
        Some(_) => "Own footprint first reaches all there is".to_owned(),
        None => "Not every way can be met".to_owned(),
    }
}

fn sentence(answers: &Answers, input: &CapitalInput) -> String {
    let measure = measure(input);
    let part = |case, than| answers.more(case, than, |answer: &Answer| answer.value);
    let (Some(all), Some(recovered)) =
        (part(Case::Pool, Case::OwnFootprint), part(Case::Ringfence, Case::OwnFootprint))
    else {
        return "Where a way cannot be met, the certificate below says which limits clash.".to_owned();
    };
    let name = words::count::lowered(&case_name(Case::Ringfence, input));
    let first = if recovered.count() > 0 {
        format!(
            "{} recovers {} of the {} that own footprint first gives up.",
            words::count::capital(&name),
            measure.amount(recovered),
            measure.amount(all)
        )
    } else {
        format!("{} recovers none of what own footprint first gives up.", words::count::capital(&name))
    };
    match part(Case::Ringfence, Case::LocalTest) {
        Some(lost) if lost.count() > 0 => {
            format!("{first} The local-benefit test takes {} of value away again.", measure.amount(lost))
        }
        _ => first,
    }
}

fn table(answers: &Answers, input: &CapitalInput) -> Table {
    let measure = measure(input);
    let unit = measure.unit();
    let figure = |value: Option<Pence>| value.map_or(Cell::None, |value| exact(measure, value));
    let rows = IN_ORDER.into_iter().filter_map(|case| {
        let answer = answers.of(case)?;
        Some(Row {
            cells: vec![
                Cell::Words(case_name(case, input)),
                figure(answer.value),
                figure(answer.own_residents),
                figure(elsewhere(answer)),
                figure(answers.more(Case::Pool, case, |answer| answer.value)),
                Cell::Words(answer.chosen.len().to_string()),
                Cell::Words(words::capital::proof::title(answer)),
            ],
            yours: false,
        })
    });
    Table {
        columns: vec![
            Column::words("Way of holding the money"),
            Column::figures(format!("Value, {unit}")),
            Column::figures(format!("Own residents, {unit}")),
            Column::figures(format!("Patients elsewhere, {unit}")),
            Column::figures(format!("Given up against one pool, {unit}")),
            Column::figures("Schemes funded"),
            Column::words("Proof"),
        ],
        rows: rows.collect(),
    }
}

/// A value as a cell: rounded to be read, exact in the file.
pub fn exact(measure: Measure, value: Pence) -> Cell {
    // Pence in millions of pounds, or hundredths of points.
    let scale = if measure == Measure::Pounds { 8 } else { 2 };
    let exact = Decimal::try_from_i128_with_scale(value.count(), scale).unwrap_or_default();
    Cell::Figure { shown: measure.cell(value), exact }
}
