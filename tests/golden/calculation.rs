//! What a folder may ask for.

use engine::delegation::decided::beside;
use engine::delegation::segmentation::segmentation_2018_19;
use engine::delegation::{Policy, classify, shipped_services};
use engine::engagement::fund::pot::{by_system, by_year, per_system_a_year};
use engine::parameters::{as_shipped, boards, deflator, parameter};
use engine::pathways::cost_growth::published::{Claimed, claims, path};
use engine::quantities::rounding::share_of;
use engine::quantities::{FinancialYear, Money, Weight, apportion};
use proofs::engine_face::{Entry, Reply, send};
use proofs::twin::fraction::{Fraction, read, write};
use serde_json::{Value, json};

/// Works out the calculation an input names.
pub fn calculate(input: &Value) -> Value {
    let mut request = input.clone();
    let name = request.as_object_mut().and_then(|fields| fields.remove("calculation"));
    match name.as_ref().and_then(Value::as_str) {
        Some("allocate") => reply(send(Entry::Allocate, &request.to_string())),
        Some("allocate_lines") => reply(send(Entry::AllocateLines, &request.to_string())),
        Some("apportion") => shares(&request),
        Some("share equally") => equal_share(&request),
        Some("reprice") => reprice(&request),
        Some("boards") => people(),
        Some("classify") => reply(send(Entry::Classify, &request.to_string())),
        Some("risk_pool") => reply(send(Entry::RiskPool, &request.to_string())),
        Some("footprints") => reply(send(Entry::Footprints, &request.to_string())),
        Some("board_readiness") => reply(send(Entry::BoardReadiness, &request.to_string())),
        Some("present_value") => reply(send(Entry::PresentValue, &request.to_string())),
        Some("optimism_bias") => reply(send(Entry::OptimismBias, &request.to_string())),
        Some("benefit_cost_ratio") => reply(send(Entry::BenefitCostRatio, &request.to_string())),
        Some("swing_weights") => reply(send(Entry::SwingWeights, &request.to_string())),
        Some("prioritise") => reply(send(Entry::Prioritise, &request.to_string())),
        Some("frontier") => reply(send(Entry::Frontier, &request.to_string())),
        Some("compare_regimes") => reply(send(Entry::CompareRegimes, &request.to_string())),
        Some("engagement_cost") => reply(send(Entry::EngagementCost, &request.to_string())),
        Some("share_fund") => reply(send(Entry::ShareFund, &request.to_string())),
        Some("rebate") => reply(send(Entry::Rebate, &request.to_string())),
        Some("pathway") => reply(send(Entry::Pathway, &request.to_string())),
        Some("collaborative") => reply(send(Entry::Collaborative, &request.to_string())),
        Some("pay_over_time") => reply(send(Entry::PayOverTime, &request.to_string())),
        Some("cost_growth") => reply(send(Entry::CostGrowth, &request.to_string())),
        Some("published growth") => published_growth(),
        Some("provider") => reply(send(Entry::Provider, &request.to_string())),
        Some("provider_burden") => reply(send(Entry::ProviderBurden, &request.to_string())),
        Some("segmentation") => json!(segmentation_2018_19().expect("figures")),
        Some("shipped services") => shipped(),
        other => panic!("{other:?} is no calculation"),
    }
}

fn reply(reply: Reply) -> Value {
    match reply {
        Reply::Answer(answer) => answer,
        Reply::Problems(problems) => json!({"problems": problems}),
        Reply::Unreadable(error) => panic!("{error}"),
    }
}

fn text<'a>(input: &'a Value, name: &str) -> &'a str {
    input[name].as_str().unwrap_or_else(|| panic!("{name} is missing"))
}

fn shares(input: &Value) -> Value {
    let weights: Vec<u128> = input["weights"]
        .as_array()
        .expect("weights")
        .iter()
        .map(|weight| weight.as_str().expect("text").parse().expect("a weight"))
        .collect();
    let units = text(input, "units").parse().expect("units");
    match apportion(units, &weights) {
        Ok(parts) => json!({"parts": parts.iter().map(u64::to_string).collect::<Vec<_>>()}),
        Err(fault) => json!({"fault": format!("{fault:?}")}),
    }
}

/// One of equal shares of a fund a system and year, to the penny; and all the shares, which add up to it.
fn equal_share(input: &Value) -> Value {
    let sum = Money::from_text(text(input, "sum")).expect("money");
    let number = |place: usize| input["among"][place].as_u64().expect("a number") as u32;
    let (systems, years) = (number(0), number(1));
    let one = per_system_a_year(sum, systems, years).expect("within range");
    let equal = vec![Weight::from_text("1").expect("a weight"); systems as usize];
    let years = by_year(sum, years).expect("years");
    let parts: Vec<Money> = years.iter().flat_map(|year| by_system(*year, &equal).expect("shares")).collect();
    let all = Money::total(parts.iter().copied()).expect("within range");
    json!({"one": one.to_string(), "shares": parts.len(), "sum": all.to_string()})
}

/// A parameter's money of one year in the prices of another, by the GDP deflator that ships.
fn reprice(input: &Value) -> Value {
    let amount = parameter(text(input, "amount")).expect("a parameter");
    let pounds = Money::from_text(amount.value).expect("money");
    let index = |name: &str| -> u128 {
        let year = FinancialYear::from_text(text(input, name)).expect("a year");
        let index = deflator(year.start()).expect("a year of the table").index;
        assert_eq!(index.split_once('.').map(|(_, decimals)| decimals.len()), Some(4), "{index}");
        index.replace('.', "").parse().expect("an index")
    };
    let pence = share_of(pounds.pence(), index("to"), index("from")).expect("within range");
    let billions = Fraction::new(pence.into(), 100_000_000_000_i64.into());
    json!({"amount": Money::from_pence(pence).expect("within range").to_string(), "billions": write(&billions, 6)})
}

/// What was claimed of the growth of the budget, what the sums give, and the sums in the prices of 2025/26.
fn published_growth() -> Value {
    let said = |claimed| match claimed {
        Claimed::Yearly(rate) => json!({"yearly": rate}),
        Claimed::InAll(rate) => json!({"in_all": rate}),
        Claimed::Sum => json!("a sum"),
    };
    let claims: Vec<Value> = claims(&as_shipped)
        .iter()
        .map(|claim| json!({"said": said(claim.said), "gives": claim.growth, "real": claim.real}))
        .collect();
    let path: Vec<Value> = path(&as_shipped, "2025/26")
        .iter()
        .map(|(sum, real)| json!({"year": sum.year, "sum": sum.money, "in_2025_26_prices": real}))
        .collect();
    json!({"claims": claims, "path": path})
}

/// People of the boards that ship, and the ends of the need index.
fn people() -> Value {
    let index = |board: &engine::parameters::IntegratedCareBoard| {
        Fraction::new(board.acute_weighted_population.into(), board.registered_population.into())
    };
    let least = boards().iter().min_by_key(|board| index(board)).expect("42 boards");
    let most = boards().iter().max_by_key(|board| index(board)).expect("42 boards");
    let share = |board: &engine::parameters::IntegratedCareBoard| write(&read(board.acute_need_index), 5);
    json!({
        "boards": boards().len(),
        "registered": boards().iter().map(|board| board.registered_population).sum::<u64>().to_string(),
        "residents": boards().iter().map(|board| board.resident_population).sum::<u64>().to_string(),
        "least_need": {"code": least.code, "index": write(&index(least), 10), "shipped": share(least)},
        "most_need": {"code": most.code, "index": write(&index(most), 10), "shipped": share(most)},
    })
}

/// The services that ship under the policy that ships, and their decisions beside the verdicts.
fn shipped() -> Value {
    let classification = classify(&shipped_services(), &Policy::shipped());
    let beside = beside(&classification.services);
    json!({"totals": classification.totals, "beside": beside})
}
