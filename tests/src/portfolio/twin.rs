//! Every choice of scheme, pot and start, tried.

use super::plain::{Pence, Plain, Pot, Scheme};

/// A pot as a regime has it.
#[derive(Debug, Clone)]
pub struct Payer {
    /// Its pot, or the sum of all of them.
    pub pot: Pot,
    pooled: bool,
}

/// How each scheme is funded, in the order of codes: payer and start.
pub type Choice = Vec<Option<(usize, usize)>>;

/// What a choice uses of a limit.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Used {
    /// The limit by name.
    pub name: String,
    /// Pence or schemes.
    pub used: i128,
    /// The most, or the least.
    pub limit: i128,
    /// Whether it must be reached.
    pub at_least: bool,
    /// Whether pence are counted.
    pub money: bool,
}

impl Used {
    /// Whether it is broken.
    pub fn is_broken(&self) -> bool {
        if self.at_least { self.used < self.limit } else { self.used > self.limit }
    }
}

/// What a choice comes to.
#[derive(Debug, Clone)]
pub struct Worked {
    /// The choice.
    pub choice: Choice,
    /// What the regime counts.
    pub objective: Pence,
    /// What everyone has of it.
    pub value: Pence,
    /// What own residents have of it.
    pub own: Pence,
    /// Every limit.
    pub rows: Vec<Used>,
}

/// The pots of a regime, in input order.
pub fn payers(plain: &Plain, regime: &str) -> Vec<Payer> {
    let own = |pot: &Pot| Payer { pot: pot.clone(), pooled: false };
    match regime {
        "own_footprint" => plain.pots.iter().filter(|pot| !pot.national).map(own).collect(),
        "pooled" => {
            let sum = |part: &dyn Fn(&Pot) -> Option<Pence>| plain.pots.iter().map(part).sum::<Option<Pence>>();
            let backlog: Vec<Pence> = plain.pots.iter().filter_map(|pot| pot.backlog).collect();
            let pot = Pot {
                code: "pool".to_owned(),
                national: true,
                limits: (0..plain.years).map(|year| sum(&|pot| Some(pot.limits[year])).unwrap_or(0)).collect(),
                revenue: (0..plain.years).map(|year| sum(&|pot| pot.revenue[year])).collect(),
                backlog: (!backlog.is_empty()).then(|| backlog.iter().sum()),
            };
            vec![Payer { pot, pooled: true }]
        }
        _ => plain.pots.iter().map(own).collect(),
    }
}

/// Whether a payer may fund a scheme.
pub fn may(payer: &Payer, scheme: &Scheme, regime: &str) -> bool {
    if payer.pooled {
        return true;
    }
    (regime != "local_test" || scheme.passes)
        && if payer.pot.national { scheme.national } else { scheme.host == payer.pot.code }
}

/// Calls back with every choice in which each scheme starts once at most from a pot that may pay, whatever it breaks.
pub fn every(plain: &Plain, regime: &str, tell: &mut dyn FnMut(&Choice)) {
    let payers = payers(plain, regime);
    let mut choice = vec![None; plain.schemes.len()];
    deeper(plain, regime, &payers, 0, &mut choice, tell);
}

fn deeper(
    plain: &Plain,
    regime: &str,
    payers: &[Payer],
    at: usize,
    choice: &mut Choice,
    tell: &mut dyn FnMut(&Choice),
) {
    let Some(scheme) = plain.schemes.get(at) else { return tell(choice) };
    deeper(plain, regime, payers, at + 1, choice, tell);
    for (payer, of) in payers.iter().enumerate().filter(|(_, of)| may(of, scheme, regime)) {
        let _ = of;
        for start in 0..scheme.worth.len() {
            choice[at] = Some((payer, start));
            deeper(plain, regime, payers, at + 1, choice, tell);
        }
    }
    choice[at] = None;
}

/// How many choices there are.
pub fn count(plain: &Plain, regime: &str) -> u64 {
    let payers = payers(plain, regime);
    let ways = |scheme: &Scheme| payers.iter().filter(|payer| may(payer, scheme, regime)).count() * scheme.worth.len();
    plain.schemes.iter().map(|scheme| ways(scheme) as u64 + 1).product()
}

/// What a choice counts.
pub fn objective(plain: &Plain, payers: &[Payer], choice: &Choice) -> Pence {
    funded(plain, choice)
        .map(|(scheme, payer, start)| {
            let everyone = payers[payer].pot.national || plain.all_view;
            if everyone { scheme.worth[start] } else { scheme.own[start] }
        })
        .sum()
}

fn funded<'a>(plain: &'a Plain, choice: &'a Choice) -> impl Iterator<Item = (&'a Scheme, usize, usize)> + Clone {
    plain.schemes.iter().zip(choice).filter_map(|(scheme, how)| how.map(|(payer, start)| (scheme, payer, start)))
}

/// What a choice comes to.
pub fn worked(plain: &Plain, regime: &str, choice: &Choice) -> Worked {
    let payers = payers(plain, regime);
    let sum = |part: &dyn Fn(&Scheme, usize) -> Pence| {
        funded(plain, choice).map(|(scheme, _, start)| part(scheme, start)).sum()
    };
    Worked {
        objective: objective(plain, &payers, choice),
        value: sum(&|scheme, start| scheme.worth[start]),
        own: sum(&|scheme, start| scheme.own[start]),
        rows: rows(plain, regime, &payers, choice),
        choice: choice.clone(),
    }
}

/// What is spent of a payer in a year.
pub fn spent(plain: &Plain, choice: &Choice, payer: usize, year: usize) -> Pence {
    let of = |scheme: &Scheme, start: usize| year.checked_sub(start).and_then(|age| scheme.spends.get(age)).copied();
    funded(plain, choice).filter(|one| one.1 == payer).filter_map(|(scheme, _, start)| of(scheme, start)).sum()
}

/// Every limit.
pub fn rows(plain: &Plain, regime: &str, payers: &[Payer], choice: &Choice) -> Vec<Used> {
    let mut rows = Vec::new();
    let mut row = |name: String, used: i128, limit: i128, at_least: bool, money: bool| {
        rows.push(Used { name, used, limit, at_least, money });
    };
    for (at, payer) in payers.iter().enumerate() {
        let (mut used, mut limit) = (0, 0);
        for year in 0..plain.years {
            let (spent, there_is) = (spent(plain, choice, at, year), payer.pot.limits[year]);
            (used, limit) = if plain.carry_over { (used + spent, limit + there_is) } else { (spent, there_is) };
            row(format!("{}: money in year {}", payer.pot.code, year + 1), used, limit, false, true);
        }
    }
    for (at, payer) in payers.iter().enumerate() {
        for year in 0..plain.years {
            let Some(limit) = payer.pot.revenue[year] else { continue };
            let of = |scheme: &Scheme, start: usize| {
                year.checked_sub(start).and_then(|age| scheme.revenue.get(age)).copied()
            };
            let paid = funded(plain, choice).filter(|one| one.1 == at);
            let used = paid.filter_map(|(scheme, _, start)| of(scheme, start)).sum();
            row(format!("{}: added revenue cost in year {}", payer.pot.code, year + 1), used, limit, false, true);
        }
    }
    for (at, payer) in payers.iter().enumerate() {
        let Some(least) = payer.pot.backlog else { continue };
        let done = funded(plain, choice).filter(|one| one.1 == at).map(|(scheme, ..)| scheme.backlog).sum();
        row(format!("{}: work on backlog", payer.pot.code), done, least, true, true);
    }
    for (provider, limit) in &plain.reserves {
        let of = funded(plain, choice).filter(|(scheme, ..)| scheme.provider.as_ref() == Some(provider));
        row(format!("{provider}: reserves"), of.map(|(scheme, ..)| scheme.reserve).sum(), *limit, false, true);
    }
    let mut groups: Vec<&String> = Vec::new();
    for (scheme, how) in plain.schemes.iter().zip(choice) {
        let ways = payers.iter().filter(|payer| may(payer, scheme, regime)).count() * scheme.worth.len();
        let starts = i128::from(how.is_some());
        if ways > 1 {
            row(format!("{}: one start from one pot", scheme.code), starts, 1, false, false);
        }
        let mut requires = scheme.requires.clone();
        requires.sort();
        requires.dedup();
        for required in requires {
            let place = plain.schemes.iter().position(|other| other.code == required).expect("a scheme");
            for year in 0..scheme.worth.len() {
                let by = |how: Option<(usize, usize)>| i128::from(how.is_some_and(|(_, start)| start <= year));
                let name = format!("{} by year {} only with {required}", scheme.code, year + 1);
                row(name, by(*how), by(choice[place]), false, false);
            }
        }
        if scheme.must {
            row(format!("{}: must be funded", scheme.code), starts, 1, true, false);
        }
        if let Some(group) = &scheme.group
            && !groups.contains(&group)
        {
            groups.push(group);
        }
    }
    for group in groups {
        let used =
            funded(plain, choice).filter(|(scheme, ..)| scheme.group.as_ref() == Some(group)).map(|_| 1_i128).sum();
        row(format!("{group}: one option"), used, 1, false, false);
    }
    rows
}

/// The best choice that is allowed and passes a test, the first under the order of ties; nothing where none is.
pub fn best(plain: &Plain, regime: &str, test: &dyn Fn(&Choice) -> bool) -> Option<Worked> {
    let payers = payers(plain, regime);
    let mut best: Option<(Pence, Choice)> = None;
    every(plain, regime, &mut |choice| {
        if !test(choice) {
            return;
        }
        let objective = objective(plain, &payers, choice);
        let is_better = best
            .as_ref()
            .is_none_or(|(most, first)| objective > *most || (objective == *most && order(choice) < order(first)));
        if is_better && !rows(plain, regime, &payers, choice).iter().any(Used::is_broken) {
            best = Some((objective, choice.clone()));
        }
    });
    best.map(|(_, choice)| worked(plain, regime, &choice))
}

/// What comes first: by scheme, chosen before not chosen, pots in input order, earlier start first.
fn order(choice: &Choice) -> Vec<(usize, usize)> {
    choice.iter().map(|how| how.unwrap_or((usize::MAX, usize::MAX))).collect()
}
