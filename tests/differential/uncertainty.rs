//! Draws of the opening study against a twin: another SplitMix64, distributions from their chances, the study worked out with all its
//! detail, and every percentile and promise counted again.

use engine::allocation::study::{Facts, Ledger};
use engine::uncertainty::{PERCENTILES, StudyDraws, StudyRequest};
use proofs::uncertainty::twin::{Stream, percentile, under_triangle, unit_at};
use rust_decimal::Decimal;
use scenario::uncertainty::Asked;
use scenario::{Baseline, Worked};

const DRAWS: u32 = 60;
const SEED: u64 = 20_261;

fn pence(text: &str) -> i64 {
    text.replace('.', "").parse().expect("pounds and pence")
}

#[test]
fn draws_and_counts_agree_with_the_twin() {
    let facts = Facts::shipped();
    let mut inputs = Baseline::default().inputs();
    inputs.uncertainty.doubts.need.used = false;
    let request = StudyRequest { draws: DRAWS, ..Asked::of(&inputs).request(SEED) };
    let mut run = StudyDraws::new(&request, &facts).expect("it can be drawn");
    while !run.step(13) {}
    let outcome = run.outcome();

    let (mut growth, mut pace) = (Stream::of_place(SEED, 0), Stream::of_place(SEED, 2));
    let mut money = vec![vec![Vec::new(); 10]; facts.boards.len()];
    let mut kept = [0; 3];
    for _ in 0..DRAWS {
        // 3% to 8% about 4.5%, likelier the nearer; a twentieth to three twentieths of the gap, all alike.
        let rate = unit_at(growth.chance(), 300, 800, |at| under_triangle(at, 300.0, 450.0, 800.0));
        let share = unit_at(pace.chance(), 500, 1_500, |at| (at - 500.0) / 1_000.0);
        let mut study = inputs.allocation.clone();
        study.quantum.growth =
            serde_json::from_value(serde_json::json!({ "mode": "one", "rate": Decimal::new(rate, 4).to_string() }))
                .expect("growth");
        study.rule.convergence = Decimal::new(share, 4).to_string();
        let worked = Worked::out(&study, &facts).expect("it answers");
        let ledger = Ledger::new(&facts, &study, &worked.study, &worked.outcome);
        let boards = || 0..facts.boards.len();
        for board in boards() {
            for year in 1..=10 {
                money[board][year as usize - 1].push(ledger.allocation(year, board));
            }
        }
        let wide = i128::from;
        kept[0] += u32::from(
            boards().all(|board| -10 * wide(ledger.redistribution(10, board)) <= wide(ledger.kept(10, board))),
        );
        kept[1] += u32::from(boards().all(|board| {
            (1..=10).all(|year| 100 * wide(ledger.allocation(year, board)) >= 102 * wide(ledger.prior(year, board)))
        }));
        kept[2] += u32::from(boards().all(|board| {
            let have = wide(ledger.allocation(10, board)) * ledger.weight_sum(10) as i128;
            let target = wide(ledger.quantum(10)) * ledger.weight(10, board) as i128;
            10 * (have - target).abs() <= target
        }));
    }
    for (board, spread) in outcome.places.iter().enumerate() {
        for (year, found) in spread.years.iter().enumerate() {
            let wanted = PERCENTILES.map(|at| percentile(&money[board][year], at as usize));
            assert_eq!(found.each_ref().map(|text| pence(text)), wanted, "{} in year {}", spread.code, year + 1);
        }
    }
    assert_eq!(outcome.promises.iter().map(|promise| promise.kept).collect::<Vec<u32>>(), kept);
    assert!(kept.iter().any(|kept| (1..DRAWS).contains(kept)), "{kept:?} says little");
}
