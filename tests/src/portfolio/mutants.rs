//! Answers with one thing changed, which the certificate must refuse.

use engine::capital::portfolio::Answer;
use engine::quantities::Pence;

use crate::random::Random;

/// Kinds of change.
pub const KINDS: u64 = 16;

/// An answer with one thing changed; nothing where it has no such thing.
pub fn mutant(random: &mut Random, answer: &Answer, kind: u64) -> Option<Answer> {
    let mut mutant = answer.clone();
    let penny = if random.chance(1, 2) { 1 } else { -1 };
    let more = |sum: Option<Pence>| sum.map(|sum| Pence::of(sum.count() + penny));
    let any = |random: &mut Random, count: usize| (count > 0).then(|| random.between(0, count as u64 - 1) as usize);
    match kind {
        0 => mutant.objective = Some(more(answer.objective)?),
        1 => mutant.value = Some(more(answer.value)?),
        2 => mutant.own_residents = Some(more(answer.own_residents)?),
        3 => mutant.bound = Some(Pence::of(answer.bound?.count() - 1)),
        4 => drop(mutant.chosen.remove(any(random, answer.chosen.len())?)),
        5 => {
            let left = answer.left_out.get(any(random, answer.left_out.len())?)?;
            let mut more = answer.chosen.first()?.clone();
            more.code.clone_from(&left.code);
            mutant.chosen.push(more);
            mutant.chosen.sort_by(|one, other| one.code.cmp(&other.code));
        }
        6 => mutant.chosen[any(random, answer.chosen.len())?].pot.push('x'),
        7 => mutant.chosen[any(random, answer.chosen.len())?].start += 1,
        8 => {
            let twice = answer.chosen.get(any(random, answer.chosen.len())?)?.clone();
            mutant.chosen.push(twice);
        }
        9 => {
            let spend = mutant.spend.get_mut(any(random, answer.spend.len())?)?;
            spend.amount = Pence::of(spend.amount.count() + penny);
        }
        10 => {
            let spend = mutant.spend.get_mut(any(random, answer.spend.len())?)?;
            spend.limit = Pence::of(spend.limit.count() + penny);
        }
        11 => drop(mutant.spend.pop()?),
        12 => drop(mutant.left_out.pop()?),
        13 => {
            let rows = &mut mutant.certificate.as_mut()?.rows;
            rows.get_mut(any(random, answer.certificate.as_ref()?.rows.len())?)?.used += penny;
        }
        14 => {
            let rows = &mut mutant.certificate.as_mut()?.rows;
            rows.get_mut(any(random, answer.certificate.as_ref()?.rows.len())?)?.limit += penny;
        }
        _ => mutant.certificate = answer.certificate.as_ref().and(None),
    }
    (mutant != *answer).then_some(mutant)
}
