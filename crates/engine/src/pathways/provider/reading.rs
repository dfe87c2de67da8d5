//! Providers, contracting and terms as they come, every fault in one pass.

use core::ops::RangeInclusive;

use rust_decimal::Decimal;

use crate::entry::reader::At;
use crate::entry::{Reader, Tree};
use crate::pathways::optional::money;
use crate::problem::Problem;
use crate::quantities::Rate;

use super::income::DECIMALS;
use super::{Board, Catchment, Contracting, Counted, Group, MOST_BOARDS, MOST_GROUPS, MOST_PROVIDERS, Payment, Side};

/// The most patients of a board.
const MOST_PATIENTS: i64 = 1_000_000_000_000;
/// The most pounds of a board.
const MOST_POUNDS: i64 = 10_000_000_000;
/// The most hours of one kind in a year.
const MOST_HOURS: i64 = 1_000_000;

/// What a share may be.
const SHARE: RangeInclusive<Decimal> = Decimal::ZERO..=Decimal::ONE;
/// What a change may be.
const CHANGE: RangeInclusive<Decimal> = Decimal::NEGATIVE_ONE..=Decimal::TEN;

const CATCHMENT: [&str; 6] = ["boards", "elsewhere", "counted", "income", "home", "keeps_national"];

/// One provider; where problems are found it must not be worked out.
pub(super) fn provider(tree: &Tree, problems: &mut Vec<Problem>) -> Option<(Catchment, Contracting, Payment)> {
    let at = At::root(tree);
    let mut reader = Reader::new(problems);
    reader.only_fields(&at, &[&CATCHMENT[..], &["contracting", "payment"]].concat());
    let catchment = catchment(&mut reader, &at);
    let contracting = contracting(&mut reader, &at.field("contracting"));
    let payment = payment(&mut reader, &at.field("payment"));
    if let Some(contracting) = &contracting {
        codes_apart(&mut reader, contracting, catchment.iter());
    }
    Some((catchment?, contracting?, payment))
}

/// Many providers, each with its code.
pub(super) fn provider_burden(
    tree: &Tree,
    problems: &mut Vec<Problem>,
) -> Option<(Vec<(String, Catchment)>, Contracting)> {
    let at = At::root(tree);
    let mut reader = Reader::new(problems);
    reader.only_fields(&at, &["providers", "contracting"]);
    let items = reader.some(&at.field("providers"), MOST_PROVIDERS, "providers");
    let mut providers = Vec::new();
    for item in &items {
        reader.only_fields(item, &[&CATCHMENT[..], &["code"]].concat());
        let code = reader.own_code(&item.field("code"), "provider");
        providers.extend(catchment(&mut reader, item).map(|catchment| (code, catchment)));
    }
    if providers.len() == items.len() {
        reader.unique("providers", "code", providers.iter().map(|(code, _)| code.as_str()));
    }
    let contracting = contracting(&mut reader, &at.field("contracting"));
    if let Some(contracting) = &contracting {
        codes_apart(&mut reader, contracting, providers.iter().map(|(_, catchment)| catchment));
    }
    Some((providers, contracting?))
}

fn catchment(reader: &mut Reader<'_>, at: &At<'_>) -> Option<Catchment> {
    let words = [("patients", Counted::Patients), ("money", Counted::Money)];
    let counted = reader.word(&at.field("counted"), &words);
    let list = at.field("boards");
    let items = reader.some(&list, MOST_BOARDS, "boards");
    let kind = counted.unwrap_or(Counted::Patients);
    let boards: Vec<Option<Board>> = items.iter().map(|item| board(reader, item, kind)).collect();
    let elsewhere = at.field("elsewhere");
    let nowhere = elsewhere.is_nothing();
    let elsewhere = if nowhere { Some(Decimal::ZERO) } else { weight(reader, &elsewhere, kind) };
    let income_at = at.field("income");
    let income = money(reader, &income_at);
    let home_at = at.field("home");
    let home = if home_at.is_nothing() { None } else { reader.code(&home_at) };
    let keeps_national = reader.known_truth(&at.field("keeps_national"));
    let whole: Option<Vec<Board>> = boards.into_iter().collect();
    let boards = whole.filter(|boards| boards.len() == items.len() && !boards.is_empty())?;
    reader.unique(&list.path, "code", boards.iter().map(|board| board.code.as_str()));
    if boards.iter().all(|board| board.weight == Some(Decimal::ZERO)) {
        let message = "Every board stands at 0, so there is nothing to share. Give one of them more than 0, or leave a blank where it is not known.";
        reader.report("nothing_to_share", &list.path, message);
    }
    if counted == Some(Counted::Money) && income.is_some() {
        let message = "The boards' money adds to the income already. Leave this out, or count patients instead.";
        reader.report("income_twice", &income_at.path, message);
    }
    for (board, item) in boards.iter().zip(&items) {
        if home.as_ref() == Some(&board.code) && board.repatriated != Rate::ZERO {
            let message = "Patients of the home board are at home already. Give 0, or leave this out.";
            reader.report("home_repatriates", &item.field("repatriated").path, message);
        }
    }
    Some(Catchment { boards, elsewhere: elsewhere?, counted: counted?, income, home, keeps_national })
}

fn board(reader: &mut Reader<'_>, at: &At<'_>, counted: Counted) -> Option<Board> {
    reader.only_fields(at, &["code", "weight", "growth", "departure", "repatriated"]);
    let code = reader.own_code(&at.field("code"), "board");
    let weight_at = at.field("weight");
    let known = if weight_at.is_nothing() { Some(None) } else { weight(reader, &weight_at, counted).map(Some) };
    let growth = reader.known_rate(&at.field("growth"), CHANGE);
    let departure = reader.known_rate(&at.field("departure"), CHANGE);
    let home_at = at.field("repatriated");
    let repatriated = reader.known_rate(&home_at, SHARE);
    if repatriated.is_some_and(|share| share.decimal().scale() > DECIMALS) {
        reader.report("too_many_decimals", &home_at.path, "There are too many digits after the point. Use 6 at most.");
    }
    Some(Board { code, weight: known?, growth, departure, repatriated: repatriated.unwrap_or(Rate::ZERO) })
}

/// Patients with six decimals at most, or pounds with two.
fn weight(reader: &mut Reader<'_>, at: &At<'_>, counted: Counted) -> Option<Decimal> {
    let (most, decimals) = match counted {
        Counted::Patients => (MOST_PATIENTS, DECIMALS),
        Counted::Money => (MOST_POUNDS, 2),
    };
    let figure = reader.known_figure(at, Decimal::ZERO..=most.into())?.normalize();
    if figure.scale() > decimals {
        let message = format!("There are too many digits after the point. Use {decimals} at most.");
        reader.report("too_many_decimals", &at.path, message);
        return None;
    }
    Some(figure)
}

fn contracting(reader: &mut Reader<'_>, at: &At<'_>) -> Option<Contracting> {
    reader.only_fields(at, &["groups", "low_volume_below", "provider", "commissioner"]);
    let groups = groups(reader, &at.field("groups"));
    let low_volume_below = money(reader, &at.field("low_volume_below"));
    let provider = side(reader, &at.field("provider"), &[]);
    let other = at.field("commissioner");
    let commissioner = side(reader, &other, &["associate_hours"]);
    let associate_hours = reader.known_figure(&other.field("associate_hours"), Decimal::ZERO..=MOST_HOURS.into());
    Some(Contracting { groups: groups?, low_volume_below, provider, commissioner, associate_hours })
}

fn side(reader: &mut Reader<'_>, at: &At<'_>, more: &[&str]) -> Side {
    if at.is_nothing() {
        return Side::default();
    }
    let fields = ["contract_hours", "reporting_hours", "low_volume_hours", "hourly_rate"];
    reader.only_fields(at, &[&fields[..], more].concat());
    let mut hours = |name: &str| reader.known_figure(&at.field(name), Decimal::ZERO..=MOST_HOURS.into());
    let (contract_hours, reporting_hours) = (hours("contract_hours"), hours("reporting_hours"));
    let low_volume_hours = hours("low_volume_hours");
    Side { contract_hours, reporting_hours, low_volume_hours, hourly_rate: money(reader, &at.field("hourly_rate")) }
}

fn groups(reader: &mut Reader<'_>, at: &At<'_>) -> Option<Vec<Group>> {
    if at.is_nothing() {
        return Some(Vec::new());
    }
    let items = reader.list(at);
    if items.len() > MOST_GROUPS {
        reader.report("too_many", &at.path, format!("There are more than {MOST_GROUPS} groups. Give fewer."));
        return None;
    }
    let mut groups = Vec::new();
    let mut named: Vec<(String, String)> = Vec::new();
    for item in &items {
        reader.only_fields(item, &["code", "boards"]);
        let code = reader.own_code(&item.field("code"), "group");
        let boards = reader.some(&item.field("boards"), MOST_BOARDS, "boards");
        let codes: Vec<String> = boards.iter().map(|board| reader.own_code(board, "board")).collect();
        named.extend(codes.iter().cloned().zip(boards.into_iter().map(|board| board.path)));
        groups.push(Group { code, boards: codes });
    }
    reader.unique(&at.path, "code", groups.iter().map(|group| group.code.as_str()));
    order::arrange(&mut named, |one, other| one.0.cmp(&other.0));
    for pair in named.windows(2) {
        if let [(one, _), (two, path)] = pair
            && one == two
        {
            let message = format!("{two} stands in a group already. Keep it in one of them.");
            reader.report("board_in_two_groups", path, message);
        }
    }
    Some(groups)
}

/// A group may be called after one of its own boards, but not after a board outside it.
fn codes_apart<'a>(
    reader: &mut Reader<'_>,
    contracting: &Contracting,
    catchments: impl Iterator<Item = &'a Catchment>,
) {
    let boards: std::collections::BTreeSet<&str> =
        catchments.flat_map(|catchment| &catchment.boards).map(|board| board.code.as_str()).collect();
    for (place, group) in contracting.groups.iter().enumerate() {
        if boards.contains(group.code.as_str()) && !group.boards.contains(&group.code) {
            let message = format!("{} is a board outside this group. Give the group another code.", group.code);
            reader.report("code_taken", &format!("contracting.groups[{place}].code"), message);
        }
    }
}

fn payment(reader: &mut Reader<'_>, at: &At<'_>) -> Payment {
    if at.is_nothing() {
        return Payment::default();
    }
    reader.only_fields(at, &["variable_rate", "departure", "average_growth"]);
    Payment {
        variable_rate: reader.known_rate(&at.field("variable_rate"), SHARE),
        departure: reader.known_rate(&at.field("departure"), CHANGE),
        average_growth: reader.known_rate(&at.field("average_growth"), CHANGE),
    }
}
