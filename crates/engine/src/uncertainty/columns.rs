//! Columns: what every draw takes of every input.

use crate::generator::Generator;

use super::correlation::Mixing;
use super::distribution::Distribution;
use super::normal::point;

/// The drawn values of each input, in units, draw by draw. `streams` names the stream of each, so that an input draws the same whatever
/// others are in doubt.
pub(super) fn columns(
    inputs: &[(u64, &Distribution)],
    mixing: Option<&Mixing>,
    seed: u64,
    draws: usize,
) -> Vec<Vec<i64>> {
    let chances: Vec<Vec<f64>> = inputs
        .iter()
        .map(|(stream, _)| {
            let mut generator = Generator::of_place(seed, *stream);
            (0..draws).map(|_| generator.between_nought_and_one()).collect()
        })
        .collect();
    let mut columns: Vec<Vec<i64>> = inputs
        .iter()
        .zip(&chances)
        .map(|((_, distribution), chances)| chances.iter().map(|chance| distribution.at(*chance)).collect())
        .collect();
    if let Some(mixing) = mixing {
        for (column, scores) in columns.iter_mut().zip(mixed(mixing, &chances, draws)) {
            put_in_order_of(column, &scores);
        }
    }
    columns
}

/// Correlated scores of each input, draw by draw.
fn mixed(mixing: &Mixing, chances: &[Vec<f64>], draws: usize) -> Vec<Vec<f64>> {
    let mut mixed: Vec<Vec<f64>> = chances.iter().map(|_| Vec::with_capacity(draws)).collect();
    for draw in 0..draws {
        let scores: Vec<f64> =
            chances.iter().map(|column| column.get(draw).map_or(0.0, |chance| score(*chance))).collect();
        for (column, score) in mixed.iter_mut().zip(mixing.mix(&scores)) {
            column.push(score);
        }
    }
    mixed
}

/// A normal score; the rarest chances count as one in ten thousand million.
fn score(chance: f64) -> f64 {
    const RAREST: f64 = 1e-10;
    const COMMONEST: f64 = 0.999_999_999_9;
    point(chance.clamp(RAREST, COMMONEST))
}

/// Puts values in the order of scores: the least where the least score is.
fn put_in_order_of(values: &mut [i64], scores: &[f64]) {
    let mut places: Vec<usize> = (0..values.len()).collect();
    let score = |place: usize| scores.get(place).copied().unwrap_or(0.0);
    order::arrange(&mut places, |one, other| score(*one).total_cmp(&score(*other)).then(one.cmp(other)));
    let mut sorted = values.to_vec();
    sorted.sort_unstable();
    for (place, value) in places.into_iter().zip(sorted) {
        if let Some(slot) = values.get_mut(place) {
            *slot = value;
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::uncertainty::Correlation;

    fn drawn(rank: Option<f64>) -> Vec<Vec<i64>> {
        let (growth, pace) = (
            Distribution::Triangular { low: 300, likely: 450, high: 800 },
            Distribution::Uniform { low: 500, high: 1_500 },
        );
        let mixing = rank.and_then(|rank| Mixing::of(2, &[Correlation { one: 0, other: 1, rank }]).ok());
        columns(&[(0, &growth), (2, &pace)], mixing.as_ref(), 11, 4_000)
    }

    #[test]
    fn correlation_changes_the_order_and_nothing_else() {
        let (alone, together) = (drawn(None), drawn(Some(0.6)));
        assert_eq!(alone.first(), together.first());
        let sorted = |columns: &[Vec<i64>]| {
            let mut column = columns.last().cloned().unwrap_or_default();
            column.sort_unstable();
            column
        };
        assert_ne!(alone.last(), together.last());
        assert_eq!(sorted(&alone), sorted(&together));
    }

    #[test]
    #[expect(clippy::as_conversions, clippy::cast_precision_loss, reason = "a correlation measured")]
    fn ranks_have_the_correlation_that_was_asked_for() {
        for (asked, slack) in [(0.6, 0.03), (-0.4, 0.04)] {
            let columns = drawn(Some(asked));
            let ranks = |column: &[i64]| {
                let mut places: Vec<usize> = (0..column.len()).collect();
                places.sort_by_key(|place| column.get(*place).copied());
                let mut ranks = vec![0.0; column.len()];
                for (rank, place) in places.into_iter().enumerate() {
                    if let Some(slot) = ranks.get_mut(place) {
                        *slot = rank as f64;
                    }
                }
                ranks
            };
            let (one, other) =
                (ranks(columns.first().map_or(&[], Vec::as_slice)), ranks(columns.last().map_or(&[], Vec::as_slice)));
            let many = one.len() as f64;
            let apart: f64 = one.iter().zip(&other).map(|(one, other)| (one - other) * (one - other)).sum();
            let found = 1.0 - 6.0 * apart / (many * (many * many - 1.0));
            assert!((found - asked).abs() < slack, "{found} for {asked}");
        }
    }
}
