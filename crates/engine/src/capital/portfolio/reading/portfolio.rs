//! Reads a portfolio.

use crate::entry::Reader;
use crate::entry::reader::At;

use super::super::request::{MOST_POTS, MOST_SCHEMES, MOST_YEARS, NationalRule, Portfolio, SystemView};
use super::MOST_SERVED;
use super::figures::{known, share, some_of};
use super::pot::{pot, reserve};
use super::scheme::scheme;

/// Fields of a portfolio.
pub(super) const PORTFOLIO: [&str; 10] = [
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

/// The portfolio; of 0 years where they are not known. Where problems are found it is only there to be judged further.
pub(super) fn portfolio(reader: &mut Reader<'_>, at: &At<'_>) -> Portfolio {
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
    Portfolio {
        years: years.unwrap_or(0),
        pots,
        carry_over,
        schemes,
        reserves,
        own_funds_score,
        ringfence_share,
        national_rule,
        local_share_minimum,
        system_view: system_view.unwrap_or_default(),
    }
}
