//! Splits of a region by trying every split there is.

use serde_json::{Value, json};

use crate::bulk::Outcome;
use crate::engine_face::{Entry, Reply, send};
use crate::random::Random;

/// Codes of the groups, in order.
type Split = Vec<Vec<usize>>;

/// How good a split is, the smaller the better: groups, fewest first negated; groups apart; largest group; codes.
type Measure = (i64, usize, u64, Split);

struct Region {
    people: Vec<u64>,
    borders: Option<Vec<(usize, usize)>>,
    needed: u64,
}

fn drawn(random: &mut Random, most: u64) -> Region {
    let boards = random.between(1, most) as usize;
    let round = random.chance(1, 2);
    let people = (0..boards).map(|_| if round { random.between(1, 6) } else { random.between(500, 3_200) }).collect();
    let unit = if round { 1 } else { 700 };
    let borders = random.chance(2, 3).then(|| {
        let pairs = (0..boards).flat_map(|one| (one + 1..boards).map(move |other| (one, other)));
        pairs.filter(|_| random.chance(1, 3)).collect()
    });
    Region { people, borders, needed: unit * random.between(1, 12) }
}

fn code(board: usize) -> String {
    format!("Q{board:02}")
}

impl Region {
    fn input(&self) -> Value {
        let boards: Vec<Value> = self
            .people
            .iter()
            .enumerate()
            .map(|(board, people)| json!({"code": code(board), "region": "R", "population": people}))
            .collect();
        let mut input = json!({"boards": boards, "planning_population": self.needed});
        if let Some(borders) = &self.borders {
            input["adjacency"] = borders.iter().map(|(one, other)| json!([code(*one), code(*other)])).collect();
        }
        input
    }

    fn sum(&self, group: &[usize]) -> u64 {
        group.iter().map(|board| self.people[*board]).sum()
    }

    fn hangs_together(&self, group: &[usize]) -> bool {
        let Some(borders) = &self.borders else { return true };
        let mut reached = vec![group[0]];
        while let Some(next) = group.iter().find(|board| {
            !reached.contains(board)
                && borders.iter().any(|(one, other)| {
                    reached.contains(one) && other == *board || reached.contains(other) && one == *board
                })
        }) {
            reached.push(*next);
        }
        reached.len() == group.len()
    }

    fn measure(&self, split: &Split) -> Option<Measure> {
        if split.iter().any(|group| self.sum(group) < self.needed) {
            return None;
        }
        let apart = split.iter().filter(|group| !self.hangs_together(group)).count();
        let largest = split.iter().map(|group| self.sum(group)).max().unwrap_or(0);
        Some((-(split.len() as i64), apart, largest, split.clone()))
    }

    /// Places one board after another into each group there is, or a new one.
    fn best(&self, board: usize, split: &mut Split, best: &mut Option<Measure>) {
        if board == self.people.len() {
            let found = self.measure(split);
            if found.is_some() && (best.is_none() || found < *best) {
                *best = found;
            }
            return;
        }
        for group in 0..split.len() {
            split[group].push(board);
            self.best(board + 1, split, best);
            split[group].pop();
        }
        split.push(vec![board]);
        self.best(board + 1, split, best);
        split.pop();
    }
}

/// One region of up to so many boards, as the entry takes it.
pub fn input(random: &mut Random, most: u64) -> Value {
    drawn(random, most).input()
}

/// One region of up to so many boards.
pub fn one_of(seed: u64, number: u64, most: u64) -> Outcome {
    let region = drawn(&mut Random::of_case(seed, number), most);
    let mut best = None;
    region.best(0, &mut Vec::new(), &mut best);
    let wanted: Vec<Vec<String>> = best
        .map(|(.., split)| split.iter().map(|group| group.iter().map(|board| code(*board)).collect()).collect())
        .unwrap_or_default();
    let Reply::Answer(answer) = send(Entry::Footprints, &region.input().to_string()) else {
        return Outcome { labels: Vec::new(), faults: vec!["refused".to_owned()], size: region.people.len() };
    };
    let got: Vec<Vec<String>> = answer["groups"]
        .as_array()
        .into_iter()
        .flatten()
        .map(|group| serde_json::from_value(group["codes"].clone()).expect("codes"))
        .collect();
    let left = answer["left_over"].as_array().map_or(0, Vec::len);
    let mut faults = Vec::new();
    if got != wanted {
        faults.push("another split".to_owned());
    }
    if left != if wanted.is_empty() { region.people.len() } else { 0 } {
        faults.push("boards left over".to_owned());
    }
    let labels = vec![format!("{} groups", wanted.len())];
    Outcome { labels, faults, size: region.people.len() }
}

/// Most boards of a region that is split exactly.
const MOST: u64 = 12;

/// One region of up to twelve boards.
pub fn one(seed: u64, number: u64) -> Outcome {
    one_of(seed, number, MOST)
}

/// The region in full.
pub fn tell(seed: u64, number: u64, _: &str) -> String {
    let input = drawn(&mut Random::of_case(seed, number), MOST).input();
    format!("{input}: {:?}", send(Entry::Footprints, &input.to_string()))
}
