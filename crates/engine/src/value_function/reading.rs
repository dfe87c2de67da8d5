//! Points of a value function as they come.

use core::ops::RangeInclusive;

use rust_decimal::Decimal;

use crate::entry::reader::At;
use crate::entry::{Reader, Tree};

use super::ValueFunction;

/// A list of `[measure, value]` pairs whose measures rise; values from 0 to 100.
pub(crate) fn points(
    reader: &mut Reader<'_>,
    list: &At<'_>,
    measures: RangeInclusive<Decimal>,
) -> Option<ValueFunction> {
    let mut points = Vec::new();
    let mut whole = true;
    for item in reader.list(list) {
        let point = match reader.list(&item).as_slice() {
            [measure, value] => {
                let measure = reader.figure(measure, measures.clone());
                measure.zip(reader.figure(value, Decimal::ZERO..=Decimal::ONE_HUNDRED))
            }
            _ => {
                reader.report("not_a_pair", &item.path, "Give a raw measure and its value, such as [3, 0].");
                None
            }
        };
        whole &= point.is_some();
        points.extend(point);
    }
    let function = ValueFunction::new(points);
    if whole && function.is_none() && matches!(list.value, Tree::List(_)) {
        reader.report(
            "points_not_rising",
            &list.path,
            "Raw measures must rise from point to point. Put them in order.",
        );
    }
    function.filter(|_| whole)
}
