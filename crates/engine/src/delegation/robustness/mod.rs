//! Robustness: how often a verdict survives other weights.
//!
//! "Whatever weights a reader prefers, this service comes out the same in 97 of 100 cases." Weights of both scores are drawn evenly
//! from all that are possible; thresholds, values and the other rules stay. The share of draws that keep the category, and the mean
//! place by suitability, are estimates from a stated number of draws, the same on every machine for the same seed.
//!
//! Not modelled: beliefs about which weights are likelier than others. Values count to four decimals. A criterion without weight in
//! the policy is not drawn, and a service whose suitability is not fully known has no place among the others.
//!
//! ```
//! use engine::delegation::{Criterion, Policy, Preference, Robustness, Service};
//! let mut service = Service { code: "15".into(), flagged: Some(false), centres: Some(50.into()), ..Service::default() };
//! service.planning_population = engine::delegation::PlanningPopulation::People(1_500_000.into());
//! for criterion in Criterion::SUITABILITY { service.suitability.set(criterion, Preference::Rated(80.into())); }
//! for criterion in Criterion::READINESS { service.readiness.set(criterion, Preference::Rated(70.into())); }
//! // Every value is above both thresholds, so no weights can matter.
//! let mut robustness = Robustness::new(&[service], &Policy::shipped(), 1, 1_000);
//! while !robustness.step(100) {}
//! assert_eq!(robustness.outcome().services[0].kept, "1");
//! ```

mod draws;
mod entry;
mod line;
mod ranking;

use crate::quantities::Fraction;

use super::category::Category;
use super::judgement::Judgement;
use super::policy::Policy;
use super::rule::Rule;
use super::score::Scoring;
use super::service::Service;
use super::standing::Standing;

pub use draws::even_weights;
use draws::{Cuts, Draws};
pub use entry::{MOST_DRAWS, RobustService, RobustnessOutcome, RobustnessRequest, robustness_tree};
use line::{Lines, best, pieces};
use ranking::{Ranking, key};

/// Draws the room opens with.
pub const USUAL_DRAWS: u32 = 10_000;
/// Draws that are worked out together.
const BLOCK: usize = 32;

/// A run of draws that can be taken step by step.
#[derive(Debug, Clone)]
pub struct Robustness {
    drawn: Vec<Drawn>,
    suitability_pieces: usize,
    readiness_pieces: usize,
    draws: Draws,
    wanted: u32,
    done: u32,
    ranking: Ranking,
    /// Keys of ranked services, draw by draw within a block.
    keys: Vec<u64>,
    /// The best score there could be, less the threshold.
    best: i64,
}

/// One service under drawn weights.
#[derive(Debug, Clone)]
struct Drawn {
    code: String,
    category: Category,
    suitability: Lines,
    readiness: Lines,
    /// Whether the category is kept, by three times the standing of suitability plus that of readiness.
    keeps: u16,
    kept: u32,
}

impl Robustness {
    /// A run of so many draws, none of them taken yet.
    pub fn new(services: &[Service], policy: &Policy, seed: u64, draws: u32) -> Self {
        let drawn: Vec<Drawn> = services.iter().map(|service| Drawn::new(service, policy)).collect();
        let none = Service::default();
        let count = |weighing, preferences| pieces(&Scoring::new(weighing, policy.review_bars, preferences));
        let ranked = drawn.iter().filter(|service| service.is_ranked()).count();
        Self {
            suitability_pieces: count(&policy.suitability, &none.suitability),
            readiness_pieces: count(&policy.readiness, &none.readiness),
            draws: Draws::new(seed),
            wanted: draws,
            done: 0,
            ranking: Ranking::new(ranked),
            keys: vec![0; ranked.saturating_mul(BLOCK)],
            best: best(&policy.suitability),
            drawn,
        }
    }

    /// Takes up to so many draws more; true when all are done.
    pub fn step(&mut self, draws: u32) -> bool {
        let mut left = usize::try_from(draws.min(self.wanted.saturating_sub(self.done))).unwrap_or(0);
        while left > 0 {
            let block = left.min(BLOCK);
            self.block(block);
            left = left.saturating_sub(block);
        }
        self.done >= self.wanted
    }

    /// Draws done and draws wanted.
    pub const fn progress(&self) -> (u32, u32) {
        (self.done, self.wanted)
    }

    /// What the draws done so far came to.
    pub fn outcome(&self) -> RobustnessOutcome {
        let mut ranks = self.ranking.doubled().iter();
        let share = |part: u64, whole: u64| Fraction::of(part, whole).map(|share| share.shown());
        let services = self
            .drawn
            .iter()
            .map(|service| RobustService {
                code: service.code.clone(),
                category: service.category,
                kept: share(service.kept.into(), self.done.into()).unwrap_or_else(|| "1".to_owned()),
                mean_rank: if service.is_ranked() {
                    ranks.next().and_then(|doubled| share(*doubled, u64::from(self.done).saturating_mul(2)))
                } else {
                    None
                },
            })
            .collect();
        RobustnessOutcome { draws: self.done, services }
    }

    fn block(&mut self, size: usize) {
        let mut cuts = [([0; draws::CUTS], [0; draws::CUTS]); BLOCK];
        let cuts = cuts.get_mut(..size).unwrap_or_default();
        for (suitability, readiness) in cuts.iter_mut() {
            *suitability = self.draws.cut(self.suitability_pieces);
            *readiness = self.draws.cut(self.readiness_pieces);
        }
        let ranked = self.ranking.doubled().len();
        let mut lows = [0; BLOCK];
        let mut rank = 0_usize;
        for service in &mut self.drawn {
            service.count(cuts, &mut lows);
            if service.is_ranked() {
                let number = u64::try_from(rank).unwrap_or(0);
                for (place, low) in self.keys.iter_mut().skip(rank).step_by(ranked).zip(&lows) {
                    *place = key(self.best.wrapping_sub(*low), number);
                }
                rank = rank.wrapping_add(1);
            }
        }
        if ranked > 0 {
            self.keys.chunks_exact(ranked).take(size).for_each(|draw| self.ranking.add(draw));
        }
        self.done = self.done.saturating_add(u32::try_from(size).unwrap_or(0));
    }
}

impl Drawn {
    fn new(service: &Service, policy: &Policy) -> Self {
        let judgement = Judgement::new(service, policy);
        let category = judgement.standings.category();
        let standings = [Standing::Passes, Standing::Open, Standing::Stops];
        let mut keeps = 0_u16;
        let mut bit = 1_u16;
        for suitability in standings {
            for readiness in standings {
                let drawn = judgement.standings.with(Rule::Suitability, suitability).with(Rule::Readiness, readiness);
                if drawn.category() == category {
                    keeps |= bit;
                }
                bit = bit.wrapping_shl(1);
            }
        }
        Self {
            code: service.code.clone(),
            category,
            suitability: Lines::new(&judgement.suitability),
            readiness: Lines::new(&judgement.readiness),
            keeps,
            kept: 0,
        }
    }

    const fn is_ranked(&self) -> bool {
        self.suitability.high.is_none()
    }

    /// Counts the draws of a block that keep the category, and leaves the lower ends of its suitability.
    fn count(&mut self, cuts: &[(Cuts, Cuts)], lows: &mut [i64; BLOCK]) {
        const ALWAYS: u16 = 0b1_1111_1111;
        if self.keeps == ALWAYS && !self.is_ranked() {
            self.kept = self.kept.wrapping_add(u32::try_from(cuts.len()).unwrap_or(0));
            return;
        }
        let keeps = self.keeps;
        let mut kept = 0_u32;
        match (&self.suitability.high, &self.readiness.high) {
            (None, None) => {
                for ((suitability, readiness), low) in cuts.iter().zip(lows) {
                    *low = self.suitability.low.at(suitability);
                    let suits = u8::from(*low < 0).wrapping_mul(6);
                    let ready = u8::from(self.readiness.low.at(readiness) < 0).wrapping_mul(2);
                    kept = kept.wrapping_add(u32::from(keeps.wrapping_shr(suits.wrapping_add(ready).into()) & 1));
                }
            }
            _ => {
                for ((suitability, readiness), low) in cuts.iter().zip(lows) {
                    *low = self.suitability.low.at(suitability);
                    let suits = self.suitability.standing(*low, suitability).wrapping_mul(3);
                    let ready = self.readiness.standing(self.readiness.low.at(readiness), readiness);
                    kept = kept.wrapping_add(u32::from(keeps.wrapping_shr(suits.wrapping_add(ready).into()) & 1));
                }
            }
        }
        self.kept = self.kept.wrapping_add(kept);
    }
}
