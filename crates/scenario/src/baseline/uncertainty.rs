//! What every baseline sets of uncertainty: growth, pace and need are in doubt, the rest waits to be chosen.

use engine::parameters::{Parameter, Reader, uncertainty as figure};
use engine::uncertainty::SpreadKind;

use crate::uncertainty::{DoubtInput, DoubtsInput, PromiseInput, PromisesInput, UncertaintyInput};

/// The figures it is built from.
pub const FIGURES: [&Parameter; 12] = [
    figure::DRAWS,
    figure::GROWTH_LOWER,
    figure::GROWTH_HIGHER,
    figure::SUM_EITHER_WAY,
    figure::CONVERGENCE_EITHER_WAY,
    figure::LINE_YEARS_EITHER_WAY,
    figure::FLOOR_EITHER_WAY,
    figure::CEILING_EITHER_WAY,
    figure::NEED_EITHER_WAY,
    figure::PROMISED_LOSS,
    figure::PROMISED_GROWTH,
    figure::PROMISED_DISTANCE,
];

/// What is set, with the figures as the reader has them.
pub fn input(read: Reader<'_>) -> UncertaintyInput {
    let text = |parameter| read(parameter).to_owned();
    let doubt = |used, distribution, lower, higher| DoubtInput {
        used,
        distribution,
        lower: text(lower),
        higher: text(higher),
        values: Vec::new(),
    };
    let either = |used, distribution, way| doubt(used, distribution, way, way);
    let promise = |limit| PromiseInput { used: true, limit: text(limit) };
    UncertaintyInput {
        doubts: DoubtsInput {
            national_growth: doubt(true, SpreadKind::Triangular, figure::GROWTH_LOWER, figure::GROWTH_HIGHER),
            national_sum: either(false, SpreadKind::Normal, figure::SUM_EITHER_WAY),
            convergence: either(true, SpreadKind::Uniform, figure::CONVERGENCE_EITHER_WAY),
            line_years: either(false, SpreadKind::Uniform, figure::LINE_YEARS_EITHER_WAY),
            least_growth: either(false, SpreadKind::Uniform, figure::FLOOR_EITHER_WAY),
            most_growth: either(false, SpreadKind::Uniform, figure::CEILING_EITHER_WAY),
            need: either(true, SpreadKind::Normal, figure::NEED_EITHER_WAY),
        },
        correlations: Vec::new(),
        promises: PromisesInput {
            loss: promise(figure::PROMISED_LOSS),
            growth: promise(figure::PROMISED_GROWTH),
            distance: promise(figure::PROMISED_DISTANCE),
        },
        draws: read(figure::DRAWS).parse().unwrap_or(1),
    }
}
