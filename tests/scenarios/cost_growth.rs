//! The Cost growth page as it is set: components of one's own, funding year by year, and sentences that are true of the numbers.

use engine::pathways::cost_growth::decomposition::Decomposition;
use engine::pathways::cost_growth::projection::Projection;
use engine::quantities::Pence;
use proofs::random::Random;
use scenario::Baseline;
use scenario::at_path::with_text;
use scenario::cost_growth::{Components, CostGrowthInput, FundingWay, OwnComponentInput, Part, Projected};
use words::cost_growth::headline::is_a_gap;
use words::cost_growth::told::{paths_sentence, paths_title};
use words::cost_growth::{GrowthHeadline, names};
use words::{Exact, Figures};

fn start() -> CostGrowthInput {
    Baseline::default().inputs().cost_growth
}

fn out(input: &CostGrowthInput) -> Projected {
    Projected::out(input).unwrap_or_else(|problems| panic!("{problems:?}"))
}

/// The published three, typed in as one's own.
fn typed_in() -> CostGrowthInput {
    let mut input = start();
    input.components = Components::Own;
    input.own = Part::ALL
        .iter()
        .map(|part| {
            let of = part.of(&input).clone();
            OwnComponentInput {
                name: names::component(part.code()).to_owned(),
                share: of.share,
                spending: of.spending,
                volume: of.volume,
                price: of.price,
                mix: of.mix,
                new_treatments: of.new_treatments,
            }
        })
        .collect();
    input
}

#[test]
fn the_published_three_typed_in_give_the_same_sums() {
    let (published, own) = (out(&start()), out(&typed_in()));
    let sums = |of: &Projection| (of.total.clone(), of.funding.clone(), of.gap.clone(), of.parts);
    assert_eq!(sums(&published.projection), sums(&own.projection));
    let totals = |of: &Decomposition| of.totals.clone();
    assert_eq!(totals(&published.decomposition), totals(&own.decomposition));
    let names: Vec<&str> = own.projection.components.iter().map(|one| one.code.as_str()).collect();
    assert_eq!(names, ["Medicines", "Tariff activity", "Block contracts, devices, dialysis and mental health"]);
}

/// What is set of the published three decides nothing once one's own stand, and the other way round.
#[test]
fn only_the_components_that_are_chosen_decide() {
    let mut published = start();
    published.own =
        vec![OwnComponentInput { name: "Beds".into(), share: "no share".into(), ..OwnComponentInput::default() }];
    assert_eq!(out(&published).projection, out(&start()).projection);
    let mut own = typed_in();
    own.tariff.spending = "wrong".to_owned();
    assert_eq!(out(&own).projection, out(&typed_in()).projection);
    let mut quicker = typed_in();
    quicker.own[1].spending = "0.05".to_owned();
    quicker.own[1].price = "0.035".to_owned();
    let gap = |input: &CostGrowthInput| out(input).projection.gap.last().copied().flatten().expect("known").count();
    assert!(gap(&quicker) > gap(&typed_in()));
}

#[test]
fn a_component_of_ones_own_may_be_unknown_and_is_named() {
    let mut input = start();
    input.components = Components::Own;
    let own = |name: &str, share: &str, spending: &str| OwnComponentInput {
        name: name.to_owned(),
        share: share.to_owned(),
        spending: spending.to_owned(),
        ..OwnComponentInput::default()
    };
    // Called as a part of the page is called inside: still one's own.
    input.own = vec![own("block", "0.25", "0.1"), own("MRI scans", "0.75", "")];
    let projected = out(&input);
    assert_eq!(projected.projection.components[0].code, "Block");
    let said = GrowthHeadline::of(&projected.projection, &projected.decomposition, Figures::Own);
    assert_eq!(said.short(), "What will be spent is not known, because the growth of MRI scans is not.");
    assert_eq!(said.to_paste(), None);
    let first = projected.projection.components[0].spending[1].expect("known").to_string();
    assert_eq!(first, "6297500000.00", "a quarter of £22.9bn, grown by a tenth");
}

#[test]
fn faults_of_ones_own_components_are_told_together_with_ways_out() {
    let mut inputs = Baseline::default().inputs();
    inputs.cost_growth = typed_in();
    inputs.cost_growth.own[1].name = " medicines ".to_owned();
    inputs.cost_growth.own[2].name = " ".to_owned();
    inputs.cost_growth.own[0].price = "-1".to_owned();
    inputs.cost_growth.own[2].share = "0.5".to_owned();
    let problems = Projected::out(&inputs.cost_growth).expect_err("faulty");
    let told: Vec<(&str, &str)> = problems.iter().map(|problem| (problem.code, problem.path.as_str())).collect();
    let wanted = [
        ("duplicate_name", "cost_growth.own[1].name"),
        ("missing", "cost_growth.own[2].name"),
        ("shares_not_whole", "cost_growth.own[2].share"),
        ("factor_not_positive", "cost_growth.own[0].price"),
    ];
    assert_eq!(told, wanted);
    for remedy in problems.iter().filter_map(|problem| problem.remedy.clone()) {
        inputs = with_text(&inputs, &remedy.path, &remedy.value).unwrap_or_else(|| panic!("{remedy:?}"));
    }
    inputs.cost_growth.own[1].name = "Tariff".to_owned();
    inputs.cost_growth.own[2].name = "Block".to_owned();
    assert!(Projected::out(&inputs.cost_growth).is_ok());

    inputs.cost_growth.own.clear();
    let problems = Projected::out(&inputs.cost_growth).expect_err("none");
    let remedy = problems[0].remedy.clone().expect("a way out");
    assert_eq!((problems[0].code, problems[0].path.as_str()), ("out_of_range", "cost_growth.own"));
    let inputs = with_text(&inputs, &remedy.path, &remedy.value).expect("taken");
    assert_eq!(inputs.cost_growth.components, Components::Published);
    assert!(Projected::out(&inputs.cost_growth).is_ok());
}

#[test]
fn a_component_that_grows_past_all_bounds_is_told_at_its_own_place() {
    let mut input = typed_in();
    input.years = 30;
    input.own[1].spending = "9".to_owned();
    input.own[1].price = String::new();
    let problems = Projected::out(&input).expect_err("too large");
    let paths: Vec<&str> = problems.iter().map(|problem| problem.path.as_str()).collect();
    assert_eq!(paths, ["cost_growth.own[1].spending"]);
}

#[test]
fn funding_by_year_is_taken_as_it_is_and_a_blank_is_not_known() {
    let mut input = start();
    input.funding.way = FundingWay::ByYear;
    let none = out(&input).projection;
    assert!(none.funding.iter().all(Option::is_none) && none.gap.iter().all(Option::is_none));
    let amounts = ["22900000000", "", "24000000000", "0", "25000000000.5", "26000000000", "1"];
    input.funding.amounts = amounts.map(str::to_owned).to_vec();
    let some = out(&input).projection;
    let shown: Vec<Option<String>> = some.funding.iter().map(|pence| pence.map(|pence| pence.to_string())).collect();
    let wanted = ["22900000000.00", "", "24000000000.00", "0.00", "25000000000.50", "26000000000.00"];
    assert_eq!(shown, wanted.map(|text| Some(text.to_owned()).filter(|text| !text.is_empty())));
    assert_eq!(some.gap.iter().filter(|gap| gap.is_none()).count(), 1, "only the blank year has no gap");
    assert_eq!(some.cumulative_gap.last(), Some(&None), "a sum over years needs all of them");
    // The rest of what is set of funding decides nothing.
    let mut other = input.clone();
    other.funding.opening = "much".to_owned();
    other.funding.by = "never".to_owned();
    assert_eq!(out(&other).projection, some);
    input.funding.amounts[3] = "-5".to_owned();
    input.funding.amounts[4] = "plenty".to_owned();
    let problems = Projected::out(&input).expect_err("faulty");
    let paths: Vec<&str> = problems.iter().map(|problem| problem.path.as_str()).collect();
    assert_eq!(paths, ["cost_growth.funding.amounts[3]", "cost_growth.funding.amounts[4]"]);
}

/// A page of chance: growth, funding and what is left blank.
fn chance(random: &mut Random) -> CostGrowthInput {
    let mut input = if random.chance(1, 2) { start() } else { typed_in() };
    input.years = random.between(1, 8) as u32;
    let rate = |random: &mut Random| rust_decimal::Decimal::new(random.signed(-30, 90), 3).to_string();
    let mut growths: Vec<&mut String> = match input.components {
        Components::Own => input.own.iter_mut().map(|own| &mut own.spending).collect(),
        Components::Published => {
            vec![&mut input.medicines.spending, &mut input.tariff.spending, &mut input.block.spending]
        }
    };
    for growth in &mut growths {
        **growth = if random.chance(1, 20) { String::new() } else { rate(random) };
    }
    match random.between(0, 2) {
        0 => input.funding.way = FundingWay::Reaches,
        1 => {
            input.funding.way = FundingWay::Grows;
            input.funding.growth = if random.chance(1, 6) { String::new() } else { rate(random) };
        }
        _ => {
            input.funding.way = FundingWay::ByYear;
            let blank = random.between(0, 3);
            let year = |random: &mut Random| match random.chance(blank, 6) {
                true => String::new(),
                false => format!("{}000000000", random.between(15, 40)),
            };
            input.funding.amounts = (0..=input.years).map(|_| year(random)).collect();
        }
    }
    input
}

#[test]
fn every_headline_and_pasted_sentence_is_true_of_its_numbers() {
    let mut seen = [0_u32; 6];
    for case in 0..1_500 {
        let projected = out(&chance(&mut Random::of_case(83, case)));
        let projection = &projected.projection;
        let figures = if case % 2 == 0 { Figures::Own } else { Figures::Illustrative };
        let said = GrowthHeadline::of(projection, &projected.decomposition, figures);
        let (text, pasted) = (said.sentence().text(), said.to_paste());
        let title = paths_title(projection);
        let sentence = paths_sentence(projection, figures);
        let known = projection.total.last().copied().flatten().is_some();
        assert_eq!(pasted.is_some(), known, "{text}");
        let Some(pasted) = pasted else {
            assert!(text.contains("what will be spent is not known, because the growth of "), "{text}");
            seen[0] += 1;
            continue;
        };
        assert!(pasted.ends_with(" we chose.") == (figures == Figures::Own), "{pasted}");
        let all = projection.funding.iter().all(Option::is_some);
        let gap = projection.gap.last().copied().flatten();
        for told in [&text, &pasted] {
            let has = |words: &str| told.contains(words);
            assert_eq!(has("is not known"), !all, "{told}");
            let above = projection.gap.iter().flatten().any(|gap| is_a_gap(*gap));
            if has("stays within the funding") {
                assert!(all && !above, "{told}");
                seen[1] += 1;
            }
            if has("passes the funding in ") || has("above the funding from the start") {
                let first = projection.gap.iter().position(|gap| gap.is_some_and(is_a_gap)).expect("a gap");
                assert!(all && has(&format!("in {}", projection.years[first])), "{told}");
                seen[2] += 1;
            }
            let Some(gap) = gap else {
                assert!(has("the funding is not known") || has("the funding of the last year is not known"), "{told}");
                assert_eq!(has("of the last year"), projection.funding.iter().any(Option::is_some), "{told}");
                seen[3] += 1;
                continue;
            };
            let ends_above = has(" above it after ") || has(" above the funding after ") || has("from the start, in ");
            assert_eq!(ends_above, is_a_gap(gap), "{told}");
            if !is_a_gap(gap) || ends_above {
                seen[4] += 1;
            }
            if ends_above || has(" within the funding after ") || has(" to spare after ") {
                assert!(has(&figures.amount(Pence::of(gap.count().abs()))), "{told}");
            }
            price_is_true(told, &said);
        }
        assert!(!title.contains("stays within") || all, "{title}");
        assert_eq!(title.contains("ends above"), !all && gap.is_some_and(is_a_gap), "{title}");
        assert_eq!(title.contains("ends within"), !all && gap.is_some_and(|gap| !is_a_gap(gap)), "{title}");
        assert_eq!(sentence.contains("is not known"), !all, "{sentence}");
        seen[5] += u32::from(!all && gap.is_some());
    }
    assert!(seen.iter().all(|count| *count > 20), "{seen:?}");
}

/// Of every £10 of growth so much is price.
fn price_is_true(told: &str, said: &GrowthHeadline) {
    let totals = said.totals.as_ref().expect("known");
    let (price, change) = (totals.effects.price.count(), totals.change.count());
    let told_so = told.contains("Of every £10 of growth, ");
    assert_eq!(told_so, change > 0 && price > 0, "{told}");
    if told_so {
        let share = Exact::ratio(price * 10, change).expect("a share").to_places(2);
        assert!(told.contains(&format!("Of every £10 of growth, £{share} is price")), "{told}");
    }
}
