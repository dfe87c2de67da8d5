//! Draws: weights evenly from the simplex, from a seed alone.
//!
//! Points cut a line at random into as many pieces as there are criteria: the lengths are evenly distributed over all weights that
//! sum to one. Points are whole numbers, so every machine draws the same weights.
//! They come from [`crate::generator`].

use crate::generator::Generator;

/// The length of the line that is cut: weights of one draw add up to it.
pub(super) const WHOLE: i64 = 1 << 29;
/// Most points of a cut: one fewer than the most criteria of a score.
pub(super) const CUTS: usize = 5;

/// Points of one draw in order; places not needed stay at the end of the line and bear no slope.
pub(super) type Cuts = [i64; CUTS];

/// A stream of draws that its seed decides.
#[derive(Debug, Clone)]
pub(super) struct Draws {
    generator: Generator,
}

impl Draws {
    pub(super) const fn new(seed: u64) -> Self {
        Self { generator: Generator::new(seed) }
    }

    /// Cuts the line into `pieces`, at most six; two points come of each number of the generator.
    pub(super) fn cut(&mut self, pieces: usize) -> Cuts {
        const POINT: u64 = (1 << 29) - 1;
        let mut cuts = [WHOLE; CUTS];
        for pair in cuts.chunks_mut(2).take(pieces.saturating_sub(1).div_ceil(2)) {
            let bits = self.generator.draw();
            for (cut, shift) in pair.iter_mut().zip([35_u32, 6]) {
                *cut = ((bits >> shift) & POINT).cast_signed();
            }
        }
        for unused in cuts.iter_mut().skip(pieces.saturating_sub(1)) {
            *unused = WHOLE;
        }
        cuts.sort_unstable();
        cuts
    }
}

/// So many sets of weights, each drawn evenly from all that add up to `2^29`; the same seed draws the same. Six weights a set at most.
///
/// ```
/// use engine::delegation::even_weights;
/// let drawn = even_weights(7, 5, 100);
/// assert_eq!(drawn.len(), 100);
/// assert!(drawn.iter().all(|set| set.len() == 5 && set.iter().sum::<i64>() == 1 << 29));
/// assert_eq!(drawn, even_weights(7, 5, 100));
/// ```
#[must_use]
pub fn even_weights(seed: u64, weights: usize, sets: usize) -> Vec<Vec<i64>> {
    let mut draws = Draws::new(seed);
    let set = |_| {
        let mut from = 0;
        let cuts = draws.cut(weights);
        let ends = cuts.into_iter().take(weights.saturating_sub(1)).chain([WHOLE]);
        let piece = |end: i64| {
            let piece = end.saturating_sub(from);
            from = end;
            piece
        };
        ends.map(piece).collect()
    };
    (0..sets).map(set).collect()
}
