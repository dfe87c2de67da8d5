//! What is asked of the engine about a provider, read from what is set.

use engine::parameters::{Trust, board, boards, trust};
use engine::pathways::provider::{Board, Catchment, Contracting, Counted, Group, Payment, Side};
use engine::problem::Problem;
use engine::quantities::Rate;
use rust_decimal::Decimal;

use super::input::{CountedInput, Leads, ProvidersInput};
use crate::delegation::board_input::GroupInput;
use crate::texts::{MOST, Texts};
use crate::{Inputs, Who, WhoKind};

/// Most hours of a kind that are read.
const MOST_HOURS: Decimal = Decimal::from_parts(1_000_000, 0, 0, false, 0);
/// Most pounds of one board.
const MOST_POUNDS: Decimal = Decimal::from_parts(1_410_065_408, 2, 0, false, 0);
/// Millionths in a whole.
const WHOLE: u32 = 1_000_000;

/// What the page is read from.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Asked {
    /// What is set.
    pub input: ProvidersInput,
    /// Who is asking.
    pub who: Who,
    /// The groups of the Delegation room.
    pub groups: Vec<GroupInput>,
}

impl Asked {
    /// The part of the inputs that the page is read from.
    #[must_use]
    pub fn of(inputs: &Inputs) -> Self {
        Self { input: inputs.providers.clone(), who: inputs.who.clone(), groups: inputs.delegation.groups.clone() }
    }

    /// Whether the trust that is told of is the one that asks.
    #[must_use]
    pub fn is_own(&self) -> bool {
        self.who.kind == WhoKind::Trust && trust(&self.who.code).is_some()
    }

    /// The trust that is told of: the one that asks, else the one that is chosen.
    #[must_use]
    pub fn trust(&self) -> Option<&'static Trust> {
        trust(if self.is_own() { &self.who.code } else { &self.input.trust })
    }

    /// Everything that is asked about it.
    ///
    /// # Errors
    /// Every [`Problem`], its path from the root of [`Inputs`].
    pub fn read(&self) -> Result<(&'static Trust, Catchment, Contracting, Payment), Vec<Problem>> {
        let mut texts = Texts::default();
        let trust = self.trust();
        if trust.is_none() {
            texts.report(
                "unknown_trust",
                "providers.trust",
                "This is not the code of a trust of the table. Choose one.",
            );
        }
        let contracting = self.contracting(&mut texts);
        let payment = self.payment(&mut texts);
        let catchment = trust.and_then(|trust| self.catchment(trust, &mut texts));
        match (trust, catchment) {
            (Some(trust), Some(catchment)) if texts.problems.is_empty() => Ok((trust, catchment, contracting, payment)),
            _ => Err(texts.problems),
        }
    }

    fn catchment(&self, trust: &'static Trust, texts: &mut Texts) -> Option<Catchment> {
        let input = &self.input;
        let counted = match input.patients.counted {
            CountedInput::Money if input.patients.own => Counted::Money,
            _ => Counted::Patients,
        };
        let mut listed = if input.patients.own { self.own_boards(counted, texts)? } else { shipped_boards(trust) };
        let share = texts.share("providers.repatriation.share", &input.repatriation.share).unwrap_or(Rate::ZERO);
        if share.decimal().scale() > 6 {
            let message = "There are too many digits after the point. Use 4 at most.";
            texts.report("too_many_decimals", "providers.repatriation.share", message);
        }
        let of_all = input.repatriation.board.is_empty();
        if !of_all && board(&input.repatriation.board).is_none() {
            let message = "This is not the code of one of the boards. Choose one.";
            texts.report("unknown_code", "providers.repatriation.board", message);
        }
        for board in &mut listed {
            let brings = board.code != trust.host.code && (of_all || board.code == input.repatriation.board);
            board.repatriated = if brings { share } else { Rate::ZERO };
        }
        let income = match counted {
            Counted::Patients => texts.known_money("providers.income", &input.income),
            Counted::Money => None,
        };
        Some(Catchment {
            elsewhere: if input.patients.own { Decimal::ZERO } else { elsewhere(&listed) },
            boards: listed,
            counted,
            income,
            home: Some(trust.host.code.to_owned()),
            keeps_national: Some(input.keeps_national),
        })
    }

    fn own_boards(&self, counted: Counted, texts: &mut Texts) -> Option<Vec<Board>> {
        let rows = &self.input.patients.boards;
        let mut read: Vec<Board> = Vec::new();
        for (place, row) in rows.iter().enumerate() {
            let path = |field: &str| format!("providers.patients.boards[{place}].{field}");
            if board(&row.code).is_none() {
                let message = format!("{} is not the code of one of the boards.", row.code);
                texts.report("unknown_code", path("code"), message);
            } else if read.iter().any(|known| known.code == row.code) {
                let message = format!("{} stands more than once. Keep one row for each board.", row.code);
                texts.report("duplicate_code", path("code"), message);
            }
            let (most, decimals) = match counted {
                Counted::Patients => (MOST, 6),
                Counted::Money => (MOST_POUNDS, 2),
            };
            let weight = texts.known(&path("amount"), &row.amount, most).map(|weight| weight.normalize());
            if weight.is_some_and(|weight| weight.scale() > decimals) {
                let message = format!("There are too many digits after the point. Use {decimals} at most.");
                texts.report("too_many_decimals", path("amount"), message);
            }
            read.push(plain(&row.code, weight));
        }
        if rows.is_empty() {
            let message = "No rows have been pasted yet. Paste them, or go back to the illustrative catchment.";
            texts.report("no_rows", "providers.patients.boards", message);
            return None;
        }
        if read.iter().all(|board| board.weight == Some(Decimal::ZERO)) {
            let message = "Every board stands at 0, so there is nothing to share. Give one of them more than 0.";
            texts.report("nothing_to_share", "providers.patients.boards", message);
            return None;
        }
        Some(read)
    }

    /// What contracts take and who leads; the same for every provider.
    pub(super) fn contracting(&self, texts: &mut Texts) -> Contracting {
        let input = &self.input.contracts;
        let low_volume_below = texts.known_money("providers.contracts.low_volume_below", &input.low_volume_below);
        let mut hours =
            |field: &str, text: &str| texts.known(&format!("providers.contracts.{field}"), text, MOST_HOURS);
        let mut provider = Side {
            contract_hours: hours("contract_hours", &input.contract_hours),
            reporting_hours: hours("reporting_hours", &input.reporting_hours),
            low_volume_hours: hours("low_volume_hours", &input.low_volume_hours),
            hourly_rate: None,
        };
        let mut commissioner = Side {
            contract_hours: hours("commissioner_contract_hours", &input.commissioner_contract_hours),
            reporting_hours: hours("commissioner_reporting_hours", &input.commissioner_reporting_hours),
            low_volume_hours: hours("commissioner_low_volume_hours", &input.commissioner_low_volume_hours),
            hourly_rate: None,
        };
        let associate_hours = hours("associate_hours", &input.associate_hours);
        provider.hourly_rate = texts.known_money("providers.contracts.hourly_rate", &input.hourly_rate);
        commissioner.hourly_rate =
            texts.known_money("providers.contracts.commissioner_hourly_rate", &input.commissioner_hourly_rate);
        Contracting { groups: self.leads(), low_volume_below, provider, commissioner, associate_hours }
    }

    fn leads(&self) -> Vec<Group> {
        match self.input.leads {
            Leads::Regions => regions(),
            Leads::Groups => {
                // A board stands in the first group that names it.
                let mut taken: Vec<&str> = Vec::new();
                let mut groups = Vec::new();
                for group in &self.groups {
                    let free: Vec<&str> =
                        group.codes.iter().map(String::as_str).filter(|code| !taken.contains(code)).collect();
                    taken.extend(&free);
                    if let Some(first) = free.first() {
                        let boards = free.iter().map(|code| (*code).to_owned()).collect();
                        groups.push(Group { code: (*first).to_owned(), boards });
                    }
                }
                groups
            }
        }
    }

    fn payment(&self, texts: &mut Texts) -> Payment {
        let input = &self.input.payment;
        Payment {
            variable_rate: texts.known_share("providers.payment.variable_rate", &input.variable_rate),
            departure: departure(texts, &input.departure),
            average_growth: None,
        }
    }
}

/// Actual activity over plan, from none of it to eleven times as much.
fn departure(texts: &mut Texts, text: &str) -> Option<Rate> {
    let path = "providers.payment.departure";
    if text.trim().is_empty() {
        return None;
    }
    let rate = Rate::from_text(text).map_err(|misread| texts.report(misread.code(), path, misread.to_string())).ok()?;
    if (Decimal::NEGATIVE_ONE..=Decimal::TEN).contains(&rate.decimal()) {
        return Some(rate);
    }
    texts.report("out_of_range", path, "This is outside its range. Give −100% to 1,000%.");
    None
}

fn plain(code: &str, weight: Option<Decimal>) -> Board {
    Board { code: code.to_owned(), weight, growth: None, departure: None, repatriated: Rate::ZERO }
}

/// The illustrative catchment, in millionths of all its people.
pub(super) fn shipped_boards(trust: &Trust) -> Vec<Board> {
    let share = |share: &engine::parameters::CatchmentShare| plain(share.resident.code, Some(share.millionths.into()));
    trust.catchment.iter().map(share).collect()
}

/// What is left of the million for people of no listed board.
pub(super) fn elsewhere(listed: &[Board]) -> Decimal {
    let sum = listed.iter().filter_map(|board| board.weight).fold(Decimal::ZERO, Decimal::saturating_add);
    Decimal::from(WHOLE).saturating_sub(sum).max(Decimal::ZERO)
}

/// The boards of each region, in the order in which the boards name them.
fn regions() -> Vec<Group> {
    let mut regions: Vec<Group> = Vec::new();
    for board in boards() {
        let name = board.region.name();
        match regions.iter_mut().find(|region| region.code == name) {
            Some(region) => region.boards.push(board.code.to_owned()),
            None => regions.push(Group { code: name.to_owned(), boards: vec![board.code.to_owned()] }),
        }
    }
    regions
}
