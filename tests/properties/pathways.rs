//! The laws of pathways, each on cases that their seeds decide.

use num_bigint::BigInt;
use num_traits::Zero;
use proofs::pathways::laws::{amount, answer, broken, filled, otherwise};
use proofs::pathways::requests::sound;
use proofs::random::Random;
use serde_json::{Value, json};

const CASES: u64 = 1_000;

fn cases(seed: u64) -> impl Iterator<Item = Value> {
    (0..CASES).map(move |number| sound(&mut Random::of_case(seed, number)))
}

#[test]
fn payers_add_up_under_every_arrangement_and_transfers_net_to_nothing() {
    let (mut settled, mut refused) = (0, 0);
    for input in cases(51) {
        let found = answer(&input);
        assert_eq!(broken(&input, &found), Vec::<String>::new(), "{input}");
        for arrangement in found["arrangements"].as_array().expect("arrangements") {
            settled += usize::from(arrangement["transfers"].as_array().is_some_and(|list| !list.is_empty()));
            refused += usize::from(arrangement["no_transfers"] == "total_loss");
        }
    }
    assert!(settled > 200 && refused > 200, "{settled} settled, {refused} without a way");
}

#[test]
fn without_an_intervention_nothing_changes() {
    for mut input in cases(52) {
        input.as_object_mut().expect("a record").remove("intervention");
        assert_eq!(broken(&input, &answer(&input)), Vec::<String>::new(), "{input}");
    }
}

#[test]
fn what_is_known_does_not_move_with_what_is_blank() {
    let mut blank = 0;
    for input in cases(53) {
        let (found, whole) = (answer(&input), answer(&filled(&input)));
        let mut other = Vec::new();
        otherwise("", &found, &whole, &mut other);
        assert_eq!(other, Vec::<String>::new(), "{input}");
        assert_eq!(whole["arrangements"][0]["lacks"], json!([]), "{input}");
        blank += usize::from(found["arrangements"][0]["lacks"] != json!([]));
    }
    assert!(blank > 100, "{blank} with blanks");
}

/// Gains by payer of the first arrangement.
fn gains(found: &Value) -> Vec<(String, BigInt)> {
    let payers = found["arrangements"][0]["payers"].as_array().expect("payers");
    payers
        .iter()
        .map(|payer| (payer["payer"].to_string(), amount(&payer["all"]["net_gain"]).expect("known")))
        .filter(|(_, gain)| !gain.is_zero())
        .collect()
}

#[test]
fn one_budget_for_everything_gains_the_whole() {
    for mut input in cases(54).map(|input| filled(&input)) {
        for stage in input["stages"].as_array_mut().expect("stages") {
            stage["payers"] = json!("joint_budget");
        }
        if input["intervention"].is_null() {
            continue;
        }
        input["intervention"]["funder"] = json!("joint_budget");
        let found = answer(&input);
        let arrangement = &found["arrangements"][1];
        assert_eq!(arrangement["payers"].as_array().map(Vec::len), Some(1), "{input}");
        assert_eq!(arrangement["payers"][0]["all"], arrangement["total"]["all"], "{input}");
        assert_eq!(arrangement["pays_back"]["funder"], arrangement["pays_back"]["all"], "{input}");
    }
}

#[test]
fn another_funder_moves_the_outlay_and_nothing_else() {
    for input in cases(55).map(|input| filled(&input)).filter(|input| !input["intervention"].is_null()) {
        let with = |funder: &str| {
            let mut input = input.clone();
            input["intervention"]["funder"] = json!(funder);
            answer(&input)
        };
        let (board, patient) = (with("board"), with("patient"));
        assert_eq!(board["stages"], patient["stages"], "{input}");
        assert_eq!(board["arrangements"][2]["total"], patient["arrangements"][2]["total"], "{input}");
        let find = |gains: &[(String, BigInt)], name: &str| {
            gains.iter().find(|(payer, _)| payer == name).map_or_else(BigInt::zero, |(_, gain)| gain.clone())
        };
        let (one, other) = (gains(&board), gains(&patient));
        let outlay: BigInt = board["outlay"].as_array().expect("outlay").iter().filter_map(amount).sum();
        for name in ["\"local_authority\"", "\"nhs_england\"", "\"joint_budget\"", "\"provider\""] {
            assert_eq!(find(&one, name), find(&other, name), "{input}");
        }
        assert_eq!(find(&one, "\"board\"") + &outlay, find(&other, "\"board\""), "{input}");
        assert_eq!(find(&one, "\"patient\"") - &outlay, find(&other, "\"patient\""), "{input}");
    }
}

#[test]
fn dearer_is_never_better_and_the_order_of_stages_says_nothing() {
    for input in cases(56).map(|input| filled(&input)).filter(|input| !input["intervention"].is_null()) {
        let found = answer(&input);
        let total = |found: &Value| amount(&found["arrangements"][0]["total"]["all"]["net_gain"]).expect("known");
        let mut dearer = input.clone();
        dearer["intervention"]["costs"][0] = json!("40000001");
        assert!(total(&answer(&dearer)) < total(&found), "{input}");
        let mut turned = input.clone();
        turned["stages"].as_array_mut().expect("stages").reverse();
        turned["intervention"]["effects"].as_array_mut().expect("effects").reverse();
        let turned = answer(&turned);
        assert_eq!(turned["arrangements"], found["arrangements"], "{input}");
    }
}
