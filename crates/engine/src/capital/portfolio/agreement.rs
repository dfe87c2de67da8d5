//! What a choice uses of every limit: the account of it against the rows the optimiser is given, for choices that are allowed and choices that are
//! not.
#![cfg(test)]
#![allow(clippy::expect_used, reason = "a test may fail")]

use crate::entry::Tree;

use super::account::Account;
use super::choice::Chosen;
use super::compiled::Compiled;
use super::limit::Limit;
use super::request::{PrioritiseRequest, Regime};

const PORTFOLIO: &str = r#"{
    "years": 3, "regime": "pooled",
    "pots": [
        {"code": "A", "kind": "system", "limits": ["10.00", "7.01", "3.00"], "revenue_limits": ["1.00", null, "-0.50"], "backlog_share": "0.333"},
        {"code": "N", "kind": "national", "limits": ["8.00", "0.00", "2.50"], "revenue_limits": ["1.00", "0.00", "0.20"]},
        {"code": "B", "kind": "system", "limits": ["0.00", "20.00", "0.01"], "backlog_share": "0.1", "revenue_limits": [null, "2.00", "0.00"]},
        {"code": "M", "kind": "national", "limits": ["1.00", "1.00", "1.00"]}
    ],
    "carry_over": CARRY, "own_funds_score": SCORE, "ringfence_share": "0.15", "local_share_minimum": "0.4",
    "national_rule": {"outside_share": "0.5", "served": 100},
    "reserves": [{"provider": "trust", "limit": "4.00"}, {"provider": "college", "limit": "0.50"}],
    "schemes": [
        {"code": "theatre", "host": "A", "costs": ["6.00", "6.00"], "value": "20.01", "outside_share": "0.1", "own_funds": "7.00",
            "provider": "trust", "backlog": "3.00", "requires": ["cots"], "revenue": ["0.40", "-0.70", "9.00"], "delay_discount": "0.9"},
        {"code": "cots", "host": "A", "costs": ["8.00"], "value": "30.00", "outside_share": "0.8", "served": 100, "group": "site",
            "own_funds": "9.00", "provider": "college", "delay_discount": "0.5"},
        {"code": "scan", "host": "B", "costs": ["0.00", "2.00"], "value": "-3.00", "national": true, "must": true, "group": "site",
            "requires": ["ward", "cots"], "latest_start": 0, "backlog": "1.00"},
        {"code": "ward", "host": "B", "costs": ["1.11", "0.00", "1.00"], "value": "5.55", "outside_share": "0.6", "served": 99, "must": true}
    ]
}"#;

#[test]
fn the_account_uses_of_every_limit_what_the_rows_do() {
    let mut seed = 1_u64;
    for (carry, score) in [("false", "true"), ("true", "false"), ("true", "true"), ("false", "false")] {
        let text = PORTFOLIO.replace("CARRY", carry).replace("SCORE", score);
        let tree = serde_json::from_str::<Tree>(&text).expect("JSON");
        let portfolio = PrioritiseRequest::from_tree(&tree).expect("a sound request").portfolio;
        for regime in Regime::ALL {
            let compiled = Compiled::new(&portfolio, regime);
            for _ in 0..300 {
                // Each scheme once at most, whatever it breaks.
                let mut is_taken = [false; 4];
                let mut chosen = vec![false; compiled.columns.len()];
                for (column, is_in) in compiled.columns.iter().zip(&mut chosen) {
                    seed = seed.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
                    let is_taken = is_taken.get_mut(column.scheme).expect("a scheme");
                    *is_in = (seed >> 60) < 5 && !*is_taken;
                    *is_taken |= *is_in;
                }
                let choice: Vec<Chosen> = compiled
                    .chosen(&chosen)
                    .map(|column| Chosen {
                        code: portfolio.schemes.get(column.scheme).expect("a scheme").code.clone(),
                        pot: compiled.payers.get(column.payer).expect("a payer").code.clone(),
                        start: column.start,
                    })
                    .collect();
                let account = Account::of(&portfolio, regime, &choice);
                assert_eq!(account.objective.count(), compiled.model.value(&chosen));
                assert_eq!(account.holds(), compiled.model.allows(&chosen));
                let names: Vec<&Limit> = account.limits.iter().map(|held| &held.name).collect();
                assert_eq!(names, compiled.limits.iter().collect::<Vec<_>>());
                for (held, row) in account.limits.iter().zip(&compiled.model.rows) {
                    // What is left until the limit, whichever way round it is written.
                    let left = if held.name.is_least() {
                        held.used.checked_sub(held.limit)
                    } else {
                        held.limit.checked_sub(held.used)
                    };
                    assert_eq!(left, i128::from(row.limit).checked_sub(row.used(&chosen)), "{}", held.name);
                }
            }
        }
    }
}
