//! What only paper shows: the settings that made the answer.

use engine::delegation::board_readiness::DOMAINS;
use engine::parameters::{self, IntegratedCareBoard};
use leptos::prelude::*;
use rust_decimal::Decimal;
use scenario::delegation::Boards;
use words::count::listed;
use words::delegation::boards::domain;
use words::typed::{Kind, shown, understood};

use super::reading::use_reading;
use crate::components::paper::on_paper;
use crate::shell::room::RuleTested;
use crate::state::memo::Memo;

/// The settings; made when the page is printed.
#[component]
pub fn Settings() -> impl IntoView {
    let (reading, on_paper) = (use_reading(), on_paper());
    let settings = Memo::new(move |_| {
        let said = on_paper.get().then(|| {
            reading.boards(|boards| {
                let mut settings = of_everybody(boards);
                if let Some(own) = reading.own.get() {
                    settings.extend(of_board(boards, own));
                    settings.push(("People a group needs".to_owned(), understood(Kind::People, &reading.needed.get())));
                    let mark = understood(Kind::Percent, &reading.mark.get());
                    settings.push(("Residents to be treated within the footprint".to_owned(), mark));
                }
                settings
            })
        });
        said.flatten().unwrap_or_default()
    });
    view! { <RuleTested settings=settings title="What was set" /> }
}

fn number(figure: Decimal) -> String {
    shown(Kind::Number, &figure.to_string())
}

fn of_everybody(boards: &Boards) -> Vec<(String, String)> {
    let marks = format!(
        "Every domain {} or more; average {} takes on delegation, {} may go first",
        number(boards.marks.gate),
        number(boards.marks.pass),
        number(boards.marks.trailblazer)
    );
    let team = format!("{} in England, a full team is {}", number(boards.commissioners), number(boards.full_team));
    let mut settings =
        vec![("Evidence of 4 that is needed".to_owned(), marks), ("Specialist commissioners".to_owned(), team)];
    if !boards.parts.is_empty() {
        let parts = boards.parts.iter().map(|part| {
            let name = parameters::board(&part.board).map_or("", |board| board.name);
            format!("{} of {name} to {}", understood(Kind::Percent, &part.share.to_string()), part.successor)
        });
        settings.push(("Parts of split boards".to_owned(), parts.collect::<Vec<String>>().join("; ")));
    }
    settings
}

fn of_board(boards: &Boards, own: &IntegratedCareBoard) -> Vec<(String, String)> {
    let evidence = DOMAINS.into_iter().zip(boards.assess(own.code).evidence).map(|(name, evidence)| {
        (
            domain(name).to_owned(),
            evidence.map_or_else(|| "not known".to_owned(), |mark| format!("{} of 4", number(mark))),
        )
    });
    let mut settings: Vec<(String, String)> = evidence.collect();
    let name = |code: &str| parameters::board(code).map_or("", |board| board.name);
    let others = boards.group(own.code).unwrap_or_default().iter().filter(|code| *code != own.code);
    let others: Vec<&str> = others.map(|code| name(code)).collect();
    let borders: Vec<String> =
        boards.borders.iter().map(|[one, other]| format!("{} with {}", name(one), name(other))).collect();
    settings.extend([
        ("Plans with".to_owned(), if others.is_empty() { "nobody".to_owned() } else { listed(&others) }),
        ("Borders named".to_owned(), if borders.is_empty() { "none".to_owned() } else { borders.join("; ") }),
    ]);
    settings
}
