//! Reads pots and reserves.

use crate::entry::Reader;
use crate::entry::reader::At;
use crate::quantities::Money;

use super::super::pot::{Pot, PotKind, Reserve};
use super::figures::{amount, amounts, figure, known, share};

/// One pot; where problems are found it must not be used.
pub(super) fn pot(reader: &mut Reader<'_>, at: &At<'_>) -> Option<Pot> {
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

/// One reserve; where problems are found it must not be used.
pub(super) fn reserve(reader: &mut Reader<'_>, at: &At<'_>) -> Option<Reserve> {
    reader.only_fields(at, &["provider", "limit"]);
    let provider = reader.own_code(&at.field("provider"), "provider");
    let limit = amount(reader, &at.field("limit"));
    Some(Reserve { provider, limit: limit.unwrap_or(Money::ZERO) })
}
