//! The portfolio as the engine has it: schemes with their values, the envelopes of the chosen holders, the rules.

use engine::capital::portfolio::{NationalRule, Portfolio, Pot, PotKind, Reserve, Scheme, SystemView};
use engine::problem::Problem;
use engine::quantities::{Money, Rate};
use rust_decimal::Decimal;

use super::appraised::Appraised;
use super::example::NATIONAL;
use super::input::{CapitalInput, HeldBy, SchemeInput, ViewInput};
use crate::texts::{MOST, Texts};

/// A portfolio that can be put to the optimiser.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Asked {
    /// As the engine has it, the ringfence as it is set.
    pub portfolio: Portfolio,
}

impl Asked {
    /// Reads what is set, with the values that were worked out.
    ///
    /// # Errors
    /// Every [`Problem`], its path from the root of [`crate::Inputs`].
    pub fn read(input: &CapitalInput, appraised: &Appraised) -> Result<Self, Vec<Problem>> {
        let mut texts = Texts::default();
        let pots = pots(&mut texts, input);
        let discount = texts
            .share("capital.value.waiting", &input.value.waiting)
            .and_then(|lost| Decimal::ONE.checked_sub(lost.decimal()).and_then(|left| Rate::from_decimal(left).ok()));
        let schemes = input
            .schemes
            .iter()
            .enumerate()
            .filter_map(|(at, scheme)| self::scheme(&mut texts, input, appraised, (at, scheme), discount))
            .collect();
        let mut reserves = Vec::new();
        for (at, provider) in input.providers.iter().enumerate() {
            let path = format!("capital.providers[{at}].reserves");
            if let Some(limit) = texts.known_money(&path, &provider.reserves) {
                reserves.push(Reserve { provider: provider.code.clone(), limit });
            }
        }
        let rule = &input.national_rule;
        let national_rule = if rule.holds {
            let outside_share = texts.share("capital.national_rule.outside_share", &rule.outside_share);
            let served = texts.figure("capital.national_rule.served", &rule.served, MOST);
            let served = served.and_then(|served| u32::try_from(served.trunc()).ok());
            outside_share.zip(served).map(|(outside_share, served)| NationalRule { outside_share, served })
        } else {
            None
        };
        let portfolio = Portfolio {
            years: input.years,
            pots,
            carry_over: input.carry_over,
            schemes,
            reserves,
            own_funds_score: input.own_funds_score,
            ringfence_share: texts.known_share("capital.ringfence_share", &input.ringfence_share),
            national_rule,
            local_share_minimum: texts.known_share("capital.local_share_minimum", &input.local_share_minimum),
            system_view: match input.view {
                ViewInput::Own => SystemView::Own,
                ViewInput::All => SystemView::All,
            },
        };
        if !texts.problems.is_empty() {
            return Err(texts.problems);
        }
        let problems = portfolio.problems();
        if problems.is_empty() { Ok(Self { portfolio }) } else { Err(problems.into_iter().map(in_room).collect()) }
    }
}

/// The problem at its path in the room.
fn in_room(problem: Problem) -> Problem {
    let path = problem.path.replace(".host", ".provider").replace(".group", ".option_of");
    Problem { path: format!("capital.{path}"), ..problem }
}

fn pots(texts: &mut Texts, input: &CapitalInput) -> Vec<Pot> {
    let backlog_share = texts.known_share("capital.backlog_share", &input.backlog_share);
    let mut limits = |path: String, given: &[String]| -> Vec<Money> {
        given
            .iter()
            .enumerate()
            .map(|(year, limit)| texts.money(&format!("{path}[{year}]"), limit).unwrap_or(Money::ZERO))
            .collect()
    };
    let mut pots: Vec<Pot> = input
        .pots
        .iter()
        .enumerate()
        .map(|(at, pot)| Pot {
            code: pot.code.clone(),
            kind: PotKind::System,
            limits: limits(format!("capital.pots[{at}].limits"), &pot.limits),
            revenue_limits: None,
            backlog_share,
        })
        .collect();
    pots.push(Pot {
        code: NATIONAL.to_owned(),
        kind: PotKind::National,
        limits: limits("capital.national".to_owned(), &input.national),
        revenue_limits: None,
        backlog_share: None,
    });
    pots
}

fn scheme(
    texts: &mut Texts,
    input: &CapitalInput,
    appraised: &Appraised,
    (at, scheme): (usize, &SchemeInput),
    discount: Option<Rate>,
) -> Option<Scheme> {
    let path = |field: &str| format!("capital.schemes[{at}].{field}");
    let Some(provider) = input.provider(&scheme.provider) else {
        texts.report("unknown_provider", path("provider"), "There is no such provider. Choose one of the list.");
        return None;
    };
    let host = match input.held_by {
        HeldBy::Systems => provider.host.clone(),
        HeldBy::Providers => provider.code.clone(),
    };
    let own_funds = texts.money(&path("own_funds"), &scheme.own_funds);
    let backlog = texts.money(&path("backlog_removed"), &scheme.backlog_removed);
    let whole = |figure: Decimal| u32::try_from(figure.trunc()).ok();
    let latest = texts.known(&path("latest_start"), &scheme.latest_start, Decimal::ONE_HUNDRED).and_then(whole);
    let served = texts.known(&path("served"), &scheme.served, MOST).and_then(whole);
    // The first scheme of that code may be another: its place is what counts.
    let worth = appraised.schemes.get(at)?;
    let wide = |pence: &engine::quantities::Pence| Money::from_wide_pence(pence.count()).unwrap_or(Money::LIMIT);
    Some(Scheme {
        code: scheme.code.clone(),
        host,
        provider: Some(provider.code.clone()),
        costs: worth.costs.clone(),
        value: worth.value,
        outside_share: worth.outside_share,
        own_funds: own_funds?,
        latest_start: latest,
        must: scheme.must,
        national: scheme.national,
        requires: scheme.requires.clone(),
        group: Some(scheme.option_of.clone()).filter(|group| !group.trim().is_empty()),
        delay_discount: discount?,
        backlog: backlog?,
        revenue: worth.revenue.iter().map(wide).collect(),
        served,
    })
}
