//! Figure 2: what is funded, from which pot and in which years, against what each pot has; with the certificate in short.

use ::charts::pot_years::{PotRows, PotYears, SchemeYears};
use ::charts::table::{Cell, Column, Row, Table};
use engine::capital::portfolio::{Answer, POOL, Scheme};
use engine::quantities::Pence;
use leptos::prelude::*;
use rust_decimal::Decimal;
use scenario::capital::{Answers, CapitalInput, ProviderInput, example};
use words::Figures;
use words::capital::measure::bar_millions;
use words::capital::ways::year;
use words::count::counted;

use super::proof::Proof;
use super::reading::{is_found, use_reading};
use super::ways::{case_name, source};
use crate::charts::{ChartView, Figure};
use crate::components::live::live;

/// The figure.
#[component]
pub fn Plan() -> impl IntoView {
    let reading = use_reading();
    let chart = reading.told(chart);
    let title = reading.told(|answer, _, input| title(answer, input));
    let case = reading.case;
    let subtitle = reading.told(move |_, _, input| {
        let name = words::count::lowered(&case_name(case.get(), input));
        format!("Schemes funded, {name}, by pot and year, £ million in cash. * must be funded")
    });
    let table = reading.told(table);
    let sentence = reading.told(sentence);
    let funded = reading.told(|answer, _, input| {
        let link = |code: &str| (scheme_name(code, input).to_owned(), crate::pages::scheme::address::of(code, input));
        answer.chosen.iter().map(|chosen| link(&chosen.code)).collect::<Vec<(String, String)>>()
    });
    let items = move || {
        let items = funded.get().into_iter().map(|(name, link)| view! { <li><a href=link>{name}</a></li> });
        items.collect_view()
    };
    let links = move || {
        view! {
            <details class="disclosure" id="plan-schemes">
                <summary>"Open a scheme of the plan"</summary>
                <div class="disclosure__body"><ul class="plan-schemes">{live(items)}</ul></div>
            </details>
        }
    };
    view! {
        <Figure
            number=2
            title=title
            subtitle=subtitle
            illustrative=reading.illustrative
            before=reading.before
            sentence=sentence
            table=table
            file_name=Signal::stored("schemes-funded-by-pot-and-year".to_owned())
            held=reading.workspace.is_held()
            links=ViewFn::from(links)
            source=move || source(reading.illustrative.get())
        >
            <ChartView chart=chart name=title held=reading.workspace.is_held() />
            <Proof />
        </Figure>
    }
}

/// The name of a pot.
pub fn pot_name(code: &str, input: &CapitalInput) -> String {
    match code {
        POOL => "One pool".to_owned(),
        example::NATIONAL => "National pot".to_owned(),
        code => input.name_of(code).to_owned(),
    }
}

/// The name of a scheme; its code where it has none.
pub fn scheme_name<'a>(code: &'a str, input: &'a CapitalInput) -> &'a str {
    let name = input.scheme(code).map_or("", |scheme| scheme.name.trim());
    if name.is_empty() { code } else { name }
}

/// The name of a provider with where it stands: its host too, unless the name says it.
pub fn provider_name(provider: &ProviderInput, input: &CapitalInput) -> String {
    let host = input.name_of(&provider.host);
    if provider.name.ends_with(host) { provider.name.clone() } else { format!("{}, {host}", provider.name) }
}

/// Pots in the order of the answer, the national pot first.
pub fn pots(answer: &Answer) -> Vec<String> {
    let mut pots: Vec<String> = Vec::new();
    for spent in &answer.spend {
        if !pots.contains(&spent.pot) {
            pots.push(spent.pot.clone());
        }
    }
    order::by_key(&mut pots, |pot| pot != example::NATIONAL);
    pots
}

/// What counts against the pot in each year of the plan.
fn cells(scheme: &Scheme, start: u32, answers: &Answers) -> Vec<Option<Pence>> {
    let costs: Vec<i64> = scheme.costs.iter().map(|cost| cost.pence()).collect();
    let portfolio = &answers.asked.portfolio;
    let counted =
        engine::capital::portfolio::own_funds::counted(&costs, scheme.own_funds.pence(), portfolio.own_funds_score);
    let year = |year: u32| {
        let age = usize::try_from(year.checked_sub(start)?).ok()?;
        counted.get(age).map(|pence| Pence::of(*pence))
    };
    (0..portfolio.years).map(year).collect()
}

fn chart(answer: &Answer, answers: &Answers, input: &CapitalInput) -> PotYears {
    if !is_found(answer) {
        return PotYears::default();
    }
    let millions = bar_millions;
    let schemes = &answers.asked.portfolio.schemes;
    let rows = |pot: &String| {
        let of_pot = answer.chosen.iter().filter(|chosen| chosen.pot == *pot);
        of_pot
            .filter_map(|chosen| {
                let scheme = schemes.iter().find(|scheme| scheme.code == chosen.code)?;
                let name = scheme_name(&chosen.code, input);
                Some(SchemeYears {
                    name: if scheme.must { format!("{name}*") } else { name.to_owned() },
                    short_name: String::new(),
                    cells: cells(scheme, chosen.start, answers).into_iter().map(|cell| cell.map(millions)).collect(),
                })
            })
            .collect()
    };
    let pots = pots(answer).into_iter().map(|pot| {
        let (spent, limit) = totals(answer, &pot, input);
        PotRows {
            name: pot_name(&pot, input),
            is_national: pot == example::NATIONAL,
            spent_words: format!("£{}m", millions(spent)),
            limit_words: format!("of £{}m", millions(limit)),
            schemes: rows(&pot),
        }
    });
    PotYears { years: (0..input.years).map(|after| year(&input.first_year, after)).collect(), pots: pots.collect() }
}

/// What a pot spends and has over all years.
pub fn totals(answer: &Answer, pot: &str, input: &CapitalInput) -> (Pence, Pence) {
    let of_pot = || answer.spend.iter().filter(|spent| spent.pot == pot);
    let spent: i128 = of_pot().map(|spent| spent.amount.count()).sum();
    let limit: i128 = if input.carry_over {
        // What is left of earlier years is in the limit of the last one.
        let last = of_pot().next_back().map_or(0, |spent| spent.limit.count().saturating_sub(spent.amount.count()));
        spent.saturating_add(last)
    } else {
        of_pot().map(|spent| spent.limit.count()).sum()
    };
    (Pence::of(spent), Pence::of(limit))
}

fn title(answer: &Answer, input: &CapitalInput) -> String {
    if !is_found(answer) {
        return "No choice keeps every limit".to_owned();
    }
    let national = answer.chosen.iter().filter(|chosen| chosen.pot == example::NATIONAL).count();
    let all = answer.chosen.len();
    if answer.chosen.iter().any(|chosen| chosen.pot == POOL) {
        return format!("One pool pays for {}", counted(all, "scheme", "schemes"));
    }
    let holders = super::headline::holders(input);
    match national {
        0 => format!("The {holders} pay for {}", counted(all, "scheme", "schemes")),
        national => format!(
            "The national pot pays for {}, the {holders} for {}",
            counted(national, "scheme", "schemes"),
            all.saturating_sub(national)
        ),
    }
}

fn sentence(answer: &Answer, answers: &Answers, input: &CapitalInput) -> String {
    if !is_found(answer) {
        return String::new();
    }
    let spent: i128 = answer.spend.iter().map(|spent| spent.amount.count()).sum();
    let left: i128 = pots(answer)
        .iter()
        .map(|pot| totals(answer, pot, input))
        .map(|(spent, limit)| limit.count().saturating_sub(spent.count()))
        .sum();
    let money = |pence: i128| Figures::Illustrative.pounds(Pence::of(pence));
    format!(
        "{} of {} are funded for {}. {} stays unspent: no choice that spends more of it counts for more.",
        answer.chosen.len(),
        counted(answers.asked.portfolio.schemes.len(), "scheme", "schemes"),
        money(spent),
        money(left)
    )
}

fn table(answer: &Answer, answers: &Answers, input: &CapitalInput) -> Table {
    let schemes = &answers.asked.portfolio.schemes;
    let figure = |pence: Pence| Cell::Figure {
        shown: Figures::Illustrative.millions(pence),
        exact: Decimal::try_from_i128_with_scale(pence.count(), 8).unwrap_or_default(),
    };
    let rows = answer.chosen.iter().filter_map(|chosen| {
        let scheme = schemes.iter().find(|scheme| scheme.code == chosen.code)?;
        let mut row = vec![
            Cell::Words(scheme_name(&chosen.code, input).to_owned()),
            Cell::Words(pot_name(&chosen.pot, input)),
            Cell::Words(year(&input.first_year, chosen.start)),
        ];
        row.extend(cells(scheme, chosen.start, answers).into_iter().map(|cell| cell.map_or(Cell::None, figure)));
        Some(Row { cells: row, yours: false })
    });
    let mut columns = vec![Column::words("Scheme"), Column::words("Pot"), Column::words("Starts")];
    columns.extend(
        (0..input.years).map(|after| Column::figures(format!("{}, £ million", year(&input.first_year, after)))),
    );
    Table { columns, rows: rows.collect() }
}
