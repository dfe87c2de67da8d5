//! Portfolios of capital schemes, drawn from seeds: what the bench and the soak put before the optimiser and a peer.
//!
//! The rule: sizes stand in the tables below, and were written down before anything was run on them; the kind of value goes round with the
//! place in the table (free, weakly, strongly tied to cost), and all else is drawn from the seed of that place. None was left out or drawn
//! again for what it showed.
//!
//! A scheme costs 0.5 to 300 million pounds in pence, evenly over the lengths of its figure, spread over one or more periods from its start,
//! out of its host's pot. Each pot has 25 to 60 hundredths of what its schemes ask, in equal parts by period. With starts, a scheme may begin
//! later, for 3.5% less value a period. With links: a sixth of the schemes may take the last pot, which is national, instead of their own; a
//! sixth of those under 5 million are must-dos; of the others one in eight needs an earlier one begun no later, and one in eight is another
//! answer to the case of an earlier one, so that one of them at most is chosen.

use engine::capital::optimiser::{Model, Row};

use crate::random::Random;

/// How large a portfolio is.
#[derive(Debug, Clone, Copy)]
pub struct Size {
    /// Schemes.
    pub schemes: u64,
    /// Pots.
    pub pots: u64,
    /// Periods of each pot.
    pub periods: u64,
    /// Periods a scheme may begin in.
    pub starts: u64,
    /// Whether schemes hang together.
    pub links: bool,
}

/// A portfolio by its name.
#[derive(Debug, Clone)]
pub struct Portfolio {
    /// Such as `100 schemes, 5 budgets`.
    pub name: String,
    /// What is to be optimised.
    pub model: Model,
}

const fn size(schemes: u64, pots: u64, periods: u64, starts: u64, links: bool) -> Size {
    Size { schemes, pots, periods, starts, links }
}

const TABLE: [Size; 17] = [
    size(30, 1, 1, 1, false),
    size(30, 1, 5, 1, false),
    size(50, 1, 5, 1, false),
    size(60, 1, 3, 1, false),
    size(80, 1, 5, 1, false),
    size(100, 1, 4, 1, false),
    size(100, 1, 1, 1, false),
    size(200, 1, 3, 1, false),
    size(300, 1, 2, 1, false),
    size(500, 1, 1, 1, false),
    size(60, 4, 3, 2, true),
    size(100, 6, 2, 1, true),
    size(40, 2, 3, 3, true),
    size(200, 12, 1, 1, true),
    size(300, 4, 3, 1, true),
    size(60, 1, 4, 3, true),
    size(500, 6, 2, 2, true),
];

const HARD: [Size; 3] = [size(100, 5, 5, 3, true), size(100, 1, 5, 3, true), size(500, 1, 12, 1, false)];

/// The 17 that are set against a peer.
pub fn table() -> Vec<Portfolio> {
    (1..).zip(TABLE).map(|(seed, size)| portfolio(seed, size)).collect()
}

/// Three that are hard: 100 schemes of three starts in five pots and in one, and 500 schemes under 12 budgets; values weakly tied to cost, the
/// kind that is usually taken for hard, in all of them.
pub fn hard() -> Vec<Portfolio> {
    [101, 104, 107].into_iter().zip(HARD).map(|(seed, size)| portfolio(seed, size)).collect()
}

/// Twenty of 20 to 100 schemes and 1 to 5 budgets, sizes drawn too.
pub fn everyday() -> Vec<Portfolio> {
    let one = |seed| {
        let mut random = Random::of_case(seed, 1);
        let schemes = random.between(20, 100);
        let (pots, periods) = if random.chance(1, 2) { (1, random.between(1, 5)) } else { (random.between(1, 5), 1) };
        let starts = if periods > 2 && random.chance(1, 3) { 2 } else { 1 };
        portfolio(seed, Size { schemes, pots, periods, starts, links: random.chance(1, 2) })
    };
    (201..=220).map(one).collect()
}

/// One way to choose a scheme: begun in a period, out of a pot.
#[derive(Debug, Clone, Copy)]
struct Offer {
    start: u64,
    column: u32,
}

/// A portfolio of that size.
pub fn portfolio(seed: u64, size: Size) -> Portfolio {
    let mut random = Random::of_case(seed, 0);
    let mut draw = Draw { size, seed, values: Vec::new(), budgets: Vec::new(), asked: Vec::new(), rows: Vec::new() };
    draw.budgets = vec![Vec::new(); (size.pots * size.periods) as usize];
    draw.asked = vec![0; size.pots as usize];
    let mut schemes: Vec<Vec<Offer>> = Vec::new();
    for _ in 0..size.schemes {
        let (options, is_must_do) = draw.scheme(&mut random);
        if size.links && !is_must_do {
            draw.link(&mut random, &schemes, &options);
        }
        schemes.push(options);
    }
    draw.limits(&mut random);
    let Size { schemes, pots, periods, starts, links } = size;
    let budgets = pots * periods;
    let mut name = format!("{schemes} schemes, {budgets} budget{}", if budgets == 1 { "" } else { "s" });
    if pots > 1 {
        name.push_str(&format!(" ({pots} pots)"));
    }
    if starts > 1 {
        name.push_str(&format!(", {starts} starts"));
    }
    name.push_str(if links { ", linked" } else { "" });
    name.push_str(["; strong", "; free", "; weak"][(seed % 3) as usize]);
    Portfolio { name, model: Model { values: draw.values, rows: draw.rows } }
}

struct Draw {
    size: Size,
    seed: u64,
    values: Vec<i64>,
    budgets: Vec<Vec<(u32, i64)>>,
    asked: Vec<i64>,
    rows: Vec<Row>,
}

/// Pence of a million pounds.
const MILLION: i64 = 100_000_000;

impl Draw {
    /// One scheme, and whether it is a must-do.
    fn scheme(&mut self, random: &mut Random) -> (Vec<Offer>, bool) {
        let Size { pots, periods, starts, links, .. } = self.size;
        let pot = random.between(0, pots - 1);
        // Lengths of the figure as likely as its digits: halves, doubled up to nine times.
        let cost = (random.signed(MILLION / 2, MILLION) << random.between(0, 8)).min(300 * MILLION);
        let latest = periods - starts + 1;
        let span = random.between(1, if periods > 5 { latest } else { latest.min(4) });
        let profile: Vec<u64> = (0..span).map(|_| random.between(1, 10)).collect();
        let whole: u64 = profile.iter().sum();
        let mut costs: Vec<i64> = profile.iter().map(|part| cost / whole as i64 * *part as i64).collect();
        costs[0] += cost - costs.iter().sum::<i64>();
        let value = match self.seed % 3 {
            0 => cost + 10 * MILLION,
            1 => random.signed(MILLION / 2, 300 * MILLION),
            _ => cost / 100 * random.signed(90, 110) + random.signed(0, 99),
        };
        self.asked[pot as usize] += cost;
        let mut pots_open = vec![pot];
        if links && pots > 1 && pot != pots - 1 && random.chance(1, 6) {
            pots_open.push(pots - 1);
        }
        let mut options = Vec::new();
        let mut worth = value;
        for start in 0..starts {
            for pot in &pots_open {
                let column = self.values.len() as u32;
                self.values.push(worth);
                for (period, cost) in (start..).zip(&costs) {
                    self.budgets[(pot * periods + period) as usize].push((column, *cost));
                }
                options.push(Offer { start, column });
            }
            worth = (worth * 965 + 500) / 1_000;
        }
        let is_must_do = links && cost <= 5 * MILLION && random.chance(1, 6);
        if is_must_do {
            self.rows.push(Row::new(-1, terms(&options, -1)));
        }
        if options.len() > 1 {
            self.rows.push(Row::new(1, terms(&options, 1)));
        }
        (options, is_must_do)
    }

    /// What ties a scheme to those before it.
    fn link(&mut self, random: &mut Random, before: &[Vec<Offer>], options: &[Offer]) {
        if before.is_empty() {
            return;
        }
        let other = &before[random.between(0, before.len() as u64 - 1) as usize];
        if random.chance(1, 8) {
            for start in 0..self.size.starts {
                let by_then = |options: &[Offer]| -> Vec<Offer> {
                    options.iter().filter(|option| option.start <= start).copied().collect()
                };
                let mut row = terms(&by_then(options), 1);
                row.extend(terms(&by_then(other), -1));
                self.rows.push(Row::new(0, row));
            }
        } else if random.chance(1, 7) {
            let mut row = terms(options, 1);
            row.extend(terms(other, 1));
            self.rows.push(Row::new(1, row));
        }
    }

    fn limits(&mut self, random: &mut Random) {
        let periods = self.size.periods as usize;
        let mut budgets = Vec::new();
        for (pot, rows) in self.budgets.chunks(periods).enumerate() {
            let limit = self.asked[pot] / 100 * random.signed(25, 60) / periods as i64;
            budgets.extend(rows.iter().map(|row| Row::new(limit, row.clone())));
        }
        budgets.append(&mut self.rows);
        self.rows = budgets;
    }
}

fn terms(options: &[Offer], coefficient: i64) -> Vec<(u32, i64)> {
    options.iter().map(|option| (option.column, coefficient)).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use engine::capital::optimiser::{LARGEST, Search, Status};

    #[test]
    fn figures_are_of_the_size_of_pence_and_fit() {
        for Portfolio { name, model } in table().into_iter().chain(hard()).chain(everyday()) {
            let figures = model.rows.iter().flat_map(|row| row.terms.iter().map(|term| term.1).chain([row.limit]));
            let largest = figures.chain(model.values.iter().copied()).max().expect("figures");
            assert!((1_000_000_000..LARGEST).contains(&largest), "{name}: {largest}");
            let worth = |value: &i64| (0..=310 * MILLION).contains(value);
            assert!(model.values.iter().all(worth), "{name}");
        }
    }

    #[test]
    fn a_seed_is_a_portfolio_and_sizes_are_kept() {
        let sizes = |portfolios: &[Portfolio]| -> Vec<(usize, usize)> {
            portfolios.iter().map(|one| (one.model.values.len(), one.model.rows.len())).collect()
        };
        let all = table();
        assert_eq!(all.len(), 17);
        assert!(all.iter().zip(table()).all(|(one, again)| one.model == again.model));
        // Without links there is a row for each budget, and a column for each scheme.
        assert_eq!(
            sizes(&all)[..10],
            [(30, 1), (30, 5), (50, 5), (60, 3), (80, 5), (100, 4), (100, 1), (200, 3), (300, 2), (500, 1)]
        );
        for (columns, rows) in sizes(&everyday()) {
            assert!((20..=250).contains(&columns) && rows >= 1);
        }
    }

    #[test]
    fn something_is_allowed_in_every_one_and_not_everything() {
        for Portfolio { name, model } in everyday() {
            let mut search = Search::new(&model);
            search.step(2_000);
            assert!(matches!(search.found().status, Status::ProvenBest | Status::BestFound), "{name}");
            assert!(!model.allows(&vec![true; model.values.len()]), "{name}");
        }
    }
}
