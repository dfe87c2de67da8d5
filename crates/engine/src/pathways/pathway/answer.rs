//! The answer: every stage, and under every arrangement every payer.

use serde::Serialize;

use crate::quantities::{Fraction, Pence};

use super::account::Sums;
use super::payback::{self, PaysBack};
use super::stage::{self, StageYear};
use super::sum::Sum;
use super::{Arrangement, Pathway, Payer, Transfer};

/// What a pathway comes to. Amounts are pounds of their year; `None` where a blank hides them.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct PathwayAnswer {
    /// Years looked at.
    pub years: u32,
    /// In the order given.
    pub stages: Vec<StageAnswer>,
    /// Cost of the intervention by year; nothing where there is none.
    pub outlay: Vec<Option<Pence>>,
    /// National, joint, delegated.
    pub arrangements: Vec<ArrangementAnswer>,
}

/// One stage.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct StageAnswer {
    /// Its code.
    pub code: String,
    /// Year by year.
    pub years: Vec<StageFigures>,
    /// All years.
    pub all: StageFigures,
    /// Paths of the blanks that hide any of its figures.
    pub lacks: Vec<String>,
}

/// What a stage costs.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
pub struct StageFigures {
    /// Without the intervention.
    pub before: Option<Pence>,
    /// With it: before less saving.
    pub after: Option<Pence>,
    /// + = it costs less.
    pub saving: Option<Pence>,
}

/// One arrangement.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct ArrangementAnswer {
    /// Which.
    pub arrangement: Arrangement,
    /// Who pays for the intervention; `None` where there is none.
    pub funder: Option<Payer>,
    /// Whoever pays for anything under any arrangement.
    pub payers: Vec<PayerAnswer>,
    /// All payers together.
    pub total: PayerYears,
    /// Whether the funder is better off by itself; `None` without an intervention or where a blank hides it.
    pub funder_gains: Option<bool>,
    /// The funder's saving over its outlay; `None` at outlay 0.
    pub alignment: Option<String>,
    /// What leaves no payer worse off over all years; `None` with the reason beside it.
    pub transfers: Option<Vec<Transfer>>,
    /// Why there are none.
    pub no_transfers: Option<NoTransfers>,
    /// When it has paid back.
    pub pays_back: PaysBack,
    /// Paths of the blanks that hide any figure.
    pub lacks: Vec<String>,
}

/// Why no transfers are named.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum NoTransfers {
    /// All payers together lose: somebody must be worse off.
    TotalLoss,
    /// The gain of a payer is not known.
    NotKnown,
}

/// Years of one account, and all of them.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct PayerYears {
    /// Year by year.
    pub years: Vec<Account>,
    /// All years.
    pub all: Account,
}

/// One payer under one arrangement.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct PayerAnswer {
    /// Who.
    pub payer: Payer,
    /// Its account.
    #[serde(flatten)]
    pub account: PayerYears,
    /// Its saving over its outlay, ten decimals; `None` at outlay 0 or where a blank hides it.
    pub alignment: Option<String>,
    /// Its net gain once the transfers are made; never below zero.
    pub after_transfers: Option<Pence>,
    /// Paths of the blanks that hide any of its figures.
    pub lacks: Vec<String>,
}

/// What one payer pays.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
pub struct Account {
    /// Without the intervention.
    pub before: Option<Pence>,
    /// With it, what it funds included.
    pub after: Option<Pence>,
    /// What its stages cost less; below zero where they cost more.
    pub saving: Option<Pence>,
    /// What it pays for the intervention.
    pub outlay: Option<Pence>,
    /// Saving less outlay; + = better off.
    pub net_gain: Option<Pence>,
}

/// Works out what has been checked.
pub(super) fn answer(pathway: &Pathway) -> PathwayAnswer {
    let stages = stage::stages(pathway);
    let outlay = stage::outlay(pathway);
    let arrangements = Arrangement::ALL.map(|arrangement| under(pathway, arrangement, &stages, &outlay));
    PathwayAnswer {
        years: pathway.years,
        stages: pathway.stages.iter().zip(&stages).map(|(stage, years)| of_stage(&stage.code, years)).collect(),
        outlay: outlay.iter().map(Sum::amount).collect(),
        arrangements: arrangements.into(),
    }
}

fn of_stage(code: &str, years: &[StageYear]) -> StageAnswer {
    let of = |before: &Sum, saving: &Sum| StageFigures {
        before: before.amount(),
        after: before.minus(saving).amount(),
        saving: saving.amount(),
    };
    let before = Sum::total(years.iter().map(|year| &year.before));
    let saving = Sum::total(years.iter().map(|year| &year.saving));
    StageAnswer {
        code: code.to_owned(),
        years: years.iter().map(|year| of(&year.before, &year.saving)).collect(),
        all: of(&before, &saving),
        lacks: before.minus(&saving).lacks().iter().map(|lack| lack.path()).collect(),
    }
}

/// Whoever pays for anything under any arrangement.
fn payers(pathway: &Pathway) -> impl Iterator<Item = Payer> {
    let paying = pathway.stages.iter().map(|stage| stage.payers);
    let paying: Vec<_> = paying.chain(pathway.intervention.iter().map(|intervention| intervention.funder)).collect();
    let pays = move |payer: &Payer| {
        paying.iter().any(|payers| Arrangement::ALL.iter().any(|arrangement| payers.of(*arrangement) == *payer))
    };
    Payer::ALL.into_iter().filter(pays)
}

fn under(pathway: &Pathway, arrangement: Arrangement, stages: &[Vec<StageYear>], outlay: &[Sum]) -> ArrangementAnswer {
    let funder = pathway.intervention.as_ref().map(|intervention| intervention.funder.of(arrangement));
    let account = |payer: Payer| -> Vec<Sums> {
        let mut years = vec![Sums::default(); outlay.len()];
        let own = pathway.stages.iter().zip(stages).filter(|(stage, _)| stage.payers.of(arrangement) == payer);
        for (_, costs) in own {
            years.iter_mut().zip(costs).for_each(|(year, cost)| year.add_stage(cost));
        }
        if funder == Some(payer) {
            years.iter_mut().zip(outlay).for_each(|(year, cost)| year.outlay.add(cost));
        }
        years
    };
    let accounts: Vec<(Payer, Vec<Sums>)> = payers(pathway).map(|payer| (payer, account(payer))).collect();
    let alls: Vec<Sums> = accounts.iter().map(|(_, years)| Sums::total(years)).collect();
    let gains: Option<Vec<(Payer, Pence)>> =
        accounts.iter().zip(&alls).map(|((payer, _), all)| Some((*payer, all.net_gain().amount()?))).collect();
    let transfers = gains.as_deref().and_then(Transfer::settle);
    let no_transfers = match (&gains, &transfers) {
        (None, _) => Some(NoTransfers::NotKnown),
        (Some(_), None) => Some(NoTransfers::TotalLoss),
        (Some(_), Some(_)) => None,
    };
    let all_years: Vec<Sums> =
        (0..outlay.len()).map(|year| Sums::total(accounts.iter().filter_map(|(_, years)| years.get(year)))).collect();
    let all = Sums::total(&alls);
    let funded = accounts.iter().zip(&alls).find(|((payer, _), _)| Some(*payer) == funder);
    let pays_back = funded.map(|((_, years), _)| PaysBack { all: back(&all_years), funder: back(years) });
    let tell = |((payer, years), all): (&(Payer, Vec<Sums>), &Sums)| PayerAnswer {
        payer: *payer,
        account: PayerYears { years: years.iter().map(Sums::figures).collect(), all: all.figures() },
        alignment: alignment(all),
        after_transfers: transfers.as_deref().and_then(|transfers| settled(*payer, all, transfers)),
        lacks: all.lacks(),
    };
    ArrangementAnswer {
        arrangement,
        funder,
        payers: accounts.iter().zip(&alls).map(tell).collect(),
        total: PayerYears { years: all_years.iter().map(Sums::figures).collect(), all: all.figures() },
        funder_gains: funded.and_then(|(_, all)| all.net_gain().amount()).map(|gain| gain.count() > 0),
        alignment: funded.and_then(|(_, all)| alignment(all)),
        no_transfers,
        pays_back: pays_back.unwrap_or_default(),
        lacks: all.lacks(),
        transfers,
    }
}

fn back(years: &[Sums]) -> Option<u32> {
    let gains: Vec<Sum> = years.iter().map(Sums::net_gain).collect();
    let outlays: Vec<Sum> = years.iter().map(|year| year.outlay.clone()).collect();
    payback::year(&gains, &outlays)
}

fn alignment(all: &Sums) -> Option<String> {
    let (saving, outlay) = (all.saving().amount()?, all.outlay.amount()?);
    Fraction::of(saving.count(), outlay.count()).map(|alignment| alignment.shown())
}

fn settled(payer: Payer, all: &Sums, transfers: &[Transfer]) -> Option<Pence> {
    let gain = all.net_gain().amount()?;
    let own = |gain: Pence, transfer: &Transfer| match payer {
        payer if payer == transfer.from => gain.minus(transfer.amount),
        payer if payer == transfer.to => gain.plus(transfer.amount),
        _ => gain,
    };
    Some(transfers.iter().fold(gain, own))
}
