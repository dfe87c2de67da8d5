//! Answers changed a little, which the certificate must refuse.

use engine::capital::optimiser::{Model, certify};

/// Changes of one column, of the value, and of length that a certificate accepts although they are not true; none where it does its work.
pub fn accepted(model: &Model, chosen: &[bool], value: i128) -> Vec<String> {
    let mut wrong = Vec::new();
    for column in 0..chosen.len() {
        let mut other = chosen.to_vec();
        other[column] = !other[column];
        let gain = i128::from(model.values[column]) * if other[column] { 1 } else { -1 };
        if gain != 0 && certify(model, &other, value).is_ok() {
            wrong.push(format!("column {column} changed under the old value"));
        }
        // With its own value it is refused exactly where it breaks a row.
        let holds = model.rows.iter().all(|row| {
            let of = |(column, weight): &(u32, i64)| i128::from(*weight) * i128::from(other[*column as usize]);
            row.terms.iter().map(of).sum::<i128>() <= i128::from(row.limit)
        });
        if certify(model, &other, value + gain).is_ok() != holds {
            wrong.push(format!("column {column} changed with its value"));
        }
    }
    for claimed in [value - 1, value + 1, -value - 1] {
        if certify(model, chosen, claimed).is_ok() {
            wrong.push(format!("a value of {claimed}"));
        }
    }
    let mut longer = chosen.to_vec();
    longer.push(false);
    if certify(model, &longer, value).is_ok() || (!chosen.is_empty() && certify(model, &chosen[1..], value).is_ok()) {
        wrong.push("a choice of another length".to_owned());
    }
    wrong
}
