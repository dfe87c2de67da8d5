//! Reads a portfolio and what is asked of it from untyped values, every fault in one pass.

use crate::capital::optimiser::LARGEST;
use crate::entry::reader::At;
use crate::entry::{Reader, Tree};
use crate::problem::Problem;
use crate::quantities::{Money, Rate};

use super::checks;
use super::frontier::{FrontierRequest, MOST_STEPS, Sizes};
use super::pot::{Pot, PotKind, Reserve};
use super::regimes::CompareRegimesRequest;
use super::request::{
    Budget, MOST_POTS, MOST_SCHEMES, MOST_YEARS, NationalRule, Portfolio, PrioritiseRequest, Regime, SystemView,
    USUAL_NODES,
};
use super::robust::{MOST_ALTERNATIVES, RobustPortfolioRequest};
use super::scheme::Scheme;

/// Fields of a portfolio.
const PORTFOLIO: [&str; 10] = [
    "years",
    "pots",
    "carry_over",
    "schemes",
    "reserves",
    "own_funds_score",
    "ringfence_share",
    "national_rule",
    "local_share_minimum",
    "system_view",
];
const SCHEME: [&str; 17] = [
    "code",
    "host",
    "provider",
    "costs",
    "value",
    "outside_share",
    "own_funds",
    "latest_start",
    "must",
    "national",
    "requires",
    "group",
    "delay_discount",
    "backlog",
    "revenue",
    "served",
    "name",
];
/// Most parts a search may look into.
const MOST_NODES: u32 = 1_000_000_000;
/// Most people a scheme may serve.
const MOST_SERVED: u32 = 1_000_000_000;

/// A question to the optimiser.
///
/// # Errors
/// Every [`Problem`] found, with its path.
pub(super) fn prioritise(tree: &Tree) -> Result<PrioritiseRequest, Vec<Problem>> {
    asked(tree, &["regime", "budget", "detail"], |reader, at, portfolio| {
        let regime = regime(reader, &at.field("regime"));
        let budget = budget(reader, &at.field("budget"));
        let detail = reader.known_truth(&at.field("detail")).unwrap_or(false);
        Some(PrioritiseRequest { portfolio, regime: regime?, budget: budget?, detail })
    })
}

/// A portfolio with further fields, read and checked.
pub(super) fn asked<T>(
    tree: &Tree,
    more: &[&str],
    rest: impl FnOnce(&mut Reader<'_>, &At<'_>, Portfolio) -> Option<T>,
) -> Result<T, Vec<Problem>> {
    let mut problems = Vec::new();
    let at = At::root(tree);
    let mut reader = Reader::new(&mut problems);
    let known: Vec<&str> = PORTFOLIO.iter().chain(more).copied().collect();
    reader.only_fields(&at, &known);
    let portfolio = portfolio(&mut reader, &at);
    if let Some(portfolio) = &portfolio {
        checks::check(&mut reader, portfolio);
    }
    let needs_test = matches!(at.field("regime").value, Tree::Text(text) if text == Regime::LocalTest.code());
    if needs_test && at.field("local_share_minimum").is_nothing() {
        let message = "The local-benefit test needs the least local share. Give a share as text, such as \"0.5\".";
        reader.report("missing", "local_share_minimum", message);
    }
    let empty = Portfolio::default();
    let asked = rest(&mut reader, &at, portfolio.unwrap_or(empty));
    match asked {
        Some(asked) if problems.is_empty() => Ok(asked),
        _ => Err(problems),
    }
}

/// The portfolio; `None` where its years are not known. Where problems are found it must not be used.
fn portfolio(reader: &mut Reader<'_>, at: &At<'_>) -> Option<Portfolio> {
    let years = reader.count(&at.field("years"), MOST_YEARS);
    let pots = some_of(reader, &at.field("pots"), MOST_POTS, pot);
    let schemes = some_of(reader, &at.field("schemes"), MOST_SCHEMES, scheme);
    let reserves = match at.field("reserves") {
        at if at.is_nothing() => Vec::new(),
        at => some_of(reader, &at, MOST_SCHEMES, reserve),
    };
    let carry_over = reader.known_truth(&at.field("carry_over")).unwrap_or(false);
    let own_funds_score = reader.known_truth(&at.field("own_funds_score")).unwrap_or(true);
    let ringfence_share = known(reader, &at.field("ringfence_share"), share);
    let national_rule = known(reader, &at.field("national_rule"), |reader, at| {
        reader.only_fields(at, &["outside_share", "served"]);
        let outside_share = share(reader, &at.field("outside_share"));
        let served = reader.whole(&at.field("served"), 0..=MOST_SERVED);
        Some(NationalRule { outside_share: outside_share?, served: served? })
    });
    let local_share_minimum = known(reader, &at.field("local_share_minimum"), share);
    let system_view = known(reader, &at.field("system_view"), |reader, at| match reader.text(at)? {
        "own" => Some(SystemView::Own),
        "all" => Some(SystemView::All),
        _ => {
            reader.report("unknown_view", &at.path, "Give \"own\" or \"all\".");
            None
        }
    });
    Some(Portfolio {
        years: years?,
        pots,
        carry_over,
        schemes,
        reserves,
        own_funds_score,
        ringfence_share,
        national_rule,
        local_share_minimum,
        system_view: system_view.unwrap_or_default(),
    })
}

/// The regime asked for.
pub(super) fn regime(reader: &mut Reader<'_>, at: &At<'_>) -> Option<Regime> {
    let code = reader.text(at)?;
    let found = Regime::ALL.into_iter().find(|regime| regime.code() == code);
    if found.is_none() {
        let known: Vec<&str> = Regime::ALL.iter().map(|regime| regime.code()).collect();
        reader.report(
            "unknown_regime",
            &at.path,
            format!("There is no such regime. Give one of {}.", known.join(", ")),
        );
    }
    found
}

/// When to stop, the usual budget where nothing is asked for.
pub(super) fn budget(reader: &mut Reader<'_>, at: &At<'_>) -> Option<Budget> {
    if at.is_nothing() {
        return Some(Budget { nodes: USUAL_NODES });
    }
    reader.only_fields(at, &["nodes"]);
    reader.count(&at.field("nodes"), MOST_NODES).map(|nodes| Budget { nodes })
}

fn pot(reader: &mut Reader<'_>, at: &At<'_>) -> Option<Pot> {
    reader.only_fields(at, &["code", "kind", "limits", "revenue_limits", "backlog_share", "name"]);
    let code = reader.own_code(&at.field("code"), "pot");
    let kind = match reader.text(&at.field("kind")) {
        Some("system") => Some(PotKind::System),
        Some("national") => Some(PotKind::National),
        Some(_) => {
            reader.report("unknown_kind", &at.field("kind").path, "Give \"system\" or \"national\".");
            None
        }
        None => None,
    };
    let limits = amounts(reader, &at.field("limits"));
    let revenue_limits = known(reader, &at.field("revenue_limits"), |reader, at| {
        Some(reader.list(at).iter().map(|at| if at.is_nothing() { None } else { figure(reader, at) }).collect())
    });
    let backlog_share = known(reader, &at.field("backlog_share"), share);
    Some(Pot { code, kind: kind.unwrap_or(PotKind::System), limits, revenue_limits, backlog_share })
}

fn reserve(reader: &mut Reader<'_>, at: &At<'_>) -> Option<Reserve> {
    reader.only_fields(at, &["provider", "limit"]);
    let provider = reader.own_code(&at.field("provider"), "provider");
    let limit = amount(reader, &at.field("limit"));
    Some(Reserve { provider, limit: limit.unwrap_or(Money::ZERO) })
}

fn scheme(reader: &mut Reader<'_>, at: &At<'_>) -> Option<Scheme> {
    reader.only_fields(at, &SCHEME);
    let code = reader.own_code(&at.field("code"), "scheme");
    let host = reader.own_code(&at.field("host"), "host");
    let costs = amounts(reader, &at.field("costs"));
    let value = figure(reader, &at.field("value"));
    let outside_share = known(reader, &at.field("outside_share"), share).unwrap_or(Rate::ZERO);
    let own_funds = known(reader, &at.field("own_funds"), amount).unwrap_or(Money::ZERO);
    let latest_start = known(reader, &at.field("latest_start"), |reader, at| reader.whole(at, 0..=MOST_YEARS));
    let delay_discount = known(reader, &at.field("delay_discount"), share);
    let backlog = known(reader, &at.field("backlog"), amount).unwrap_or(Money::ZERO);
    let revenue = match at.field("revenue") {
        at if at.is_nothing() => Vec::new(),
        at => reader.list(&at).iter().filter_map(|at| figure(reader, at)).collect(),
    };
    let requires = match at.field("requires") {
        at if at.is_nothing() => Vec::new(),
        at => reader.list(&at).iter().filter_map(|at| reader.text(at).map(str::to_owned)).collect(),
    };
    Some(Scheme {
        code,
        host,
        provider: known(reader, &at.field("provider"), |reader, at| reader.code(at)),
        costs,
        value: value.unwrap_or(Money::ZERO),
        outside_share,
        own_funds,
        latest_start,
        must: reader.known_truth(&at.field("must")).unwrap_or(false),
        national: reader.known_truth(&at.field("national")).unwrap_or(false),
        requires,
        group: known(reader, &at.field("group"), |reader, at| reader.code(at)),
        delay_discount: delay_discount.unwrap_or_else(whole),
        backlog,
        revenue,
        served: known(reader, &at.field("served"), |reader, at| reader.whole(at, 0..=MOST_SERVED)),
    })
}

/// A rate of 1: waiting costs nothing.
pub(super) fn whole() -> Rate {
    Rate::from_decimal(rust_decimal::Decimal::ONE).unwrap_or(Rate::ZERO)
}

fn some_of<T>(
    reader: &mut Reader<'_>,
    at: &At<'_>,
    most: usize,
    read: fn(&mut Reader<'_>, &At<'_>) -> Option<T>,
) -> Vec<T> {
    let list = reader.list(at);
    if list.len() > most {
        reader.report("too_many", &at.path, format!("There are {} of them. Give {most} at most.", list.len()));
        return Vec::new();
    }
    list.iter().filter_map(|at| read(reader, at)).collect()
}

fn known<T>(
    reader: &mut Reader<'_>,
    at: &At<'_>,
    read: impl FnOnce(&mut Reader<'_>, &At<'_>) -> Option<T>,
) -> Option<T> {
    if at.is_nothing() { None } else { read(reader, at) }
}

fn amounts(reader: &mut Reader<'_>, at: &At<'_>) -> Vec<Money> {
    // A wrong amount counts as one, so that lengths are judged as they were given.
    reader.list(at).iter().map(|at| amount(reader, at).unwrap_or(Money::ZERO)).collect()
}

/// Money of the size of a scheme, 0 or more.
fn amount(reader: &mut Reader<'_>, at: &At<'_>) -> Option<Money> {
    let amount = figure(reader, at)?;
    if amount.is_negative() {
        reader.report("negative_money", &at.path, "Money cannot be below zero here. Enter 0 or more.");
        return None;
    }
    Some(amount)
}

/// A figure of the size of a scheme, of any sign.
fn figure(reader: &mut Reader<'_>, at: &At<'_>) -> Option<Money> {
    let money = reader.money(at)?;
    if money.pence().unsigned_abs() > LARGEST.unsigned_abs() {
        reader.report(
            "too_large",
            &at.path,
            "This is beyond 100000000000.00. Give a smaller figure, or all in thousands.",
        );
        return None;
    }
    Some(money)
}

/// A share from 0 to 1.
pub(super) fn share(reader: &mut Reader<'_>, at: &At<'_>) -> Option<Rate> {
    let rate = reader.rate(at)?;
    if rate < Rate::ZERO || rate > whole() {
        reader.report("out_of_range", &at.path, "Give a share from 0 to 1 as text, such as \"0.25\".");
        return None;
    }
    Some(rate)
}

/// A frontier.
///
/// # Errors
/// Every [`Problem`] found, with its path.
pub(super) fn frontier(tree: &Tree) -> Result<FrontierRequest, Vec<Problem>> {
    let more = ["regime", "budget", "pot", "factors", "ringfence_shares"];
    asked(tree, &more, |reader, at, portfolio| {
        let regime = regime(reader, &at.field("regime"));
        let budget = budget(reader, &at.field("budget"));
        let sizes = sizes(reader, at, &portfolio);
        Some(FrontierRequest { portfolio, regime: regime?, budget: budget?, sizes: sizes? })
    })
}

fn sizes(reader: &mut Reader<'_>, at: &At<'_>, portfolio: &Portfolio) -> Option<Sizes> {
    let (pot, shares) = (at.field("pot"), at.field("ringfence_shares"));
    if pot.is_nothing() == shares.is_nothing() {
        let message = "Give either a pot with factors, or shares of the ringfence.";
        reader.report("one_of_two", "pot", message);
        return None;
    }
    if pot.is_nothing() {
        let ringfence_shares = some_of(reader, &shares, MOST_STEPS, share);
        if !portfolio.pots.iter().any(|pot| pot.kind == PotKind::National) {
            let message = "There is no national pot for a share to go to. Add one with limits of 0.";
            reader.report("no_national_pot", "ringfence_shares", message);
        }
        return Some(Sizes::Ringfence { ringfence_shares });
    }
    let code = reader.code(&pot)?;
    if !portfolio.pots.iter().any(|pot| pot.code == code) {
        reader.report("unknown_pot", &pot.path, format!("There is no pot {code}. Give the code of one of the pots."));
    }
    let factors = some_of(reader, &at.field("factors"), MOST_STEPS, |reader, at| {
        let factor = reader.rate(at)?;
        if factor < Rate::ZERO {
            reader.report("out_of_range", &at.path, "Give a factor of 0 or more as text, such as \"1.5\".");
            return None;
        }
        Some(factor)
    });
    Some(Sizes::Pot { pot: code, factors })
}

/// Which schemes stand firm.
///
/// # Errors
/// Every [`Problem`] found, with its path.
pub(super) fn robust(tree: &Tree) -> Result<RobustPortfolioRequest, Vec<Problem>> {
    asked(tree, &["regime", "budget", "within", "alternatives"], |reader, at, portfolio| {
        let regime = regime(reader, &at.field("regime"));
        let budget = budget(reader, &at.field("budget"));
        let within = share(reader, &at.field("within"));
        let alternatives = match at.field("alternatives") {
            at if at.is_nothing() => Vec::new(),
            at => some_of(reader, &at, MOST_ALTERNATIVES, |reader, at| {
                let values = reader.list(at);
                Some((at.path.clone(), values.iter().filter_map(|at| figure(reader, at)).collect::<Vec<Money>>()))
            }),
        };
        for (path, values) in &alternatives {
            if values.len() != portfolio.schemes.len() {
                let (has, wants) = (values.len(), portfolio.schemes.len());
                let message = format!("There are {has} values and {wants} schemes. Give one for each, in their order.");
                reader.report("wrong_length", path, message);
            }
        }
        let alternatives = alternatives.into_iter().map(|(_, values)| values).collect();
        Some(RobustPortfolioRequest { portfolio, regime: regime?, budget: budget?, within: within?, alternatives })
    })
}

/// The regimes side by side.
///
/// # Errors
/// Every [`Problem`] found, with its path.
pub(super) fn compare(tree: &Tree) -> Result<CompareRegimesRequest, Vec<Problem>> {
    asked(tree, &["budget"], |reader, at, portfolio| {
        Some(CompareRegimesRequest { portfolio, budget: budget(reader, &at.field("budget"))? })
    })
}
