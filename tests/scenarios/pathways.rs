//! The Pathway page as it is set: every example is sound, sizes come from what was published, and every sentence is true of the numbers.

use engine::parameters::{as_shipped, example_pathways, medicines};
use engine::pathways::pathway::{Arrangement, ArrangementAnswer, Payer};
use engine::quantities::Pence;
use proofs::random::Random;
use rust_decimal::Decimal;
use scenario::pathway::{ArrangementInput, PathwayInput, PayerInput, WorkedPathway};
use words::Figures;
use words::count::capital;
use words::pathway::PathwayHeadline;
use words::pathway::headline::{funder, saver};
use words::pathway::names::noun;

fn example(code: &str) -> PathwayInput {
    PathwayInput::example(code, &as_shipped).unwrap_or_else(|| panic!("{code}"))
}

fn said(worked: &WorkedPathway) -> PathwayHeadline {
    PathwayHeadline {
        answer: worked.answer.clone(),
        arrangement: worked.input.arrangement.arrangement(),
        illustrative: worked.input.is_illustrative(),
        stages: worked.input.stages.iter().map(|stage| stage.name.clone()).collect(),
    }
}

#[test]
fn every_example_is_worked_out_and_is_illustrative() {
    assert_eq!(example_pathways().len(), 7);
    for pathway in example_pathways() {
        let input = example(pathway.code);
        let worked = WorkedPathway::out(&input).unwrap_or_else(|problems| panic!("{}: {problems:?}", pathway.code));
        assert!(input.is_illustrative() && input.began_as() == Some(pathway), "{}", pathway.code);
        assert!(worked.answer.outlay.iter().all(Option::is_some), "{}", pathway.code);
        for fact in pathway.facts {
            assert!(fact.says.ends_with('.') && (fact.thin.is_empty() || fact.thin.ends_with('.')), "{}", fact.says);
        }
    }
}

#[test]
fn published_figures_decide_three_sizes() {
    assert_eq!(example("eating").size, "34");
    assert_eq!(example("dialysis").size, "32");
    assert_eq!(example("musculoskeletal").size, "2000");
    for code in ["eating", "dialysis", "musculoskeletal"] {
        let mut input = example(code);
        assert!(input.size_from().is_some(), "{code}");
        input.size = "1".to_owned();
        assert!(input.size_from().is_none(), "{code} with a size of one's own");
    }
    assert!(["hiv", "sclerosis", "camhs", "merging"].into_iter().all(|code| example(code).size_from().is_none()));
}

/// Patients and price of the medicines are ours; what they come to was published.
#[test]
fn medicines_for_multiple_sclerosis_come_to_the_published_bill() {
    let sclerosis = example("sclerosis");
    let stage = sclerosis.stages.iter().find(|stage| stage.code == "medicines").expect("medicines");
    let figure = |text: &str| text.parse::<Decimal>().expect("a figure");
    assert_eq!(figure(&stage.patients) * figure(&stage.unit_cost), figure(medicines::MULTIPLE_SCLEROSIS_BILL.value));
}

#[test]
fn what_is_blank_hides_only_what_rests_on_it() {
    let worked = WorkedPathway::out(&example("eating")).expect("worked out");
    let national = &worked.answer.arrangements[0];
    assert_eq!(national.total.all.before, None, "no number of patients is public");
    assert_eq!(national.total.all.net_gain.map(|gain| gain.to_string()).as_deref(), Some("877200.00"));
    let mut input = example("hiv");
    input.stages[2].unit_cost = String::new();
    let worked = WorkedPathway::out(&input).expect("worked out");
    let [national, joint] = [&worked.answer.arrangements[0], &worked.answer.arrangements[1]];
    assert_eq!(
        funder(national).and_then(|council| council.account.all.net_gain).map(|gain| gain.to_string()).as_deref(),
        Some("-828000.00")
    );
    assert_eq!((joint.funder_gains, national.total.all.net_gain), (None, None));
    let mut said = said(&worked);
    said.arrangement = Arrangement::Joint;
    assert!(
        said.sentence().text().contains("Still blank: the cost of “Treatment of people found late”."),
        "{}",
        said.sentence().text()
    );
}

#[test]
fn faults_are_told_together_and_too_much_has_a_way_out() {
    let mut input = example("merging");
    input.set_up = "-1".to_owned();
    input.price_growth = "-0.6".to_owned();
    input.first_year = 9;
    input.stages[0].patients = "many".to_owned();
    input.stages[1].patients_change = "one".to_owned();
    let problems = WorkedPathway::out(&input).expect_err("faulty");
    let paths: Vec<&str> = problems.iter().map(|problem| problem.path.as_str()).collect();
    let wanted = [
        "pathway.set_up",
        "pathway.price_growth",
        "pathway.first_year",
        "pathway.stages[0].patients",
        "pathway.stages[1].patients_change",
    ];
    assert_eq!(paths, wanted);
    let mut input = example("merging");
    input.size = "351".to_owned();
    let problems = WorkedPathway::out(&input).expect_err("more than there are");
    let remedy = problems[0].remedy.clone().expect("a way out");
    assert_eq!((remedy.path.as_str(), remedy.value.as_str()), ("pathway.size", "350"));
    input.size = remedy.value;
    assert!(WorkedPathway::out(&input).is_ok());
}

/// An example of chance: its size, costs, funders, years and blanks moved.
fn chance(random: &mut Random) -> PathwayInput {
    let codes: Vec<&str> = example_pathways().iter().map(|pathway| pathway.code).collect();
    let mut input = example(random.choose(&codes));
    let payers = ["local_authority", "board", "nhs_england", "joint_budget", "provider", "patient"];
    let payer = |random: &mut Random| PayerInput::from_code(random.choose(&payers)).expect("a payer");
    input.arrangement = ArrangementInput::ALL[random.between(0, 2) as usize];
    input.size = random.between(0, 350).to_string();
    if !["hiv", "musculoskeletal"].contains(&input.example.as_str()) {
        input.size = random.between(0, 20).to_string();
    }
    input.yearly_each = random.between(0, 90_000).to_string();
    if random.chance(1, 5) {
        for cost in [&mut input.set_up, &mut input.once_each, &mut input.yearly_each] {
            "0".clone_into(cost);
        }
    }
    input.funder.national = payer(random);
    if random.chance(1, 3) {
        input.funder.joint = payer(random);
    }
    input.years = random.between(1, 12) as u32;
    input.first_year = random.between(1, input.years.into()) as u32;
    for stage in &mut input.stages {
        if random.chance(1, 12) {
            stage.unit_cost = String::new();
        }
        if random.chance(1, 6) {
            stage.national = payer(random);
        }
    }
    input
}

/// Whoever loses most is named with the sum, and nobody is where nobody is known to lose; counts those named.
fn loser_is_true(text: &str, told: &ArrangementAnswer) -> u32 {
    let known: Vec<(Payer, i128)> = told
        .payers
        .iter()
        .filter_map(|payer| Some((payer.payer, payer.account.all.net_gain?.count())))
        .filter(|(_, gain)| *gain < 0)
        .collect();
    let all = told.payers.iter().all(|payer| payer.account.all.net_gain.is_some());
    let worst = known.iter().map(|(_, gain)| *gain).min();
    let says = [" Only ", " most, £", "Of those whose figures are known"].map(|words| text.contains(words));
    let Some(worst) = worst else {
        assert_eq!(says, [false; 3], "{text}");
        return 0;
    };
    assert_eq!(says, [all && known.len() == 1, !all || known.len() > 1, !all], "{text}");
    for (payer, gain) in known {
        let who = noun(payer);
        let named = |begin: &str| text.contains(&format!("{begin} {}, {}", who.verb("loses", "lose"), amount(gain)));
        let most =
            |begin: &str| text.contains(&format!("{begin} {} most, {}", who.verb("loses", "lose"), amount(gain)));
        let is_worst = gain == worst;
        let told_so = named(&format!("Only {}", who.name)) || most(who.name) || most(&capital(who.name));
        // Several that lose the same are listed together.
        assert!(told_so == is_worst || text.contains(" each."), "{text}: {} {gain}", who.name);
    }
    1
}

fn amount(pence: i128) -> String {
    Figures::Illustrative.amount(Pence::of(pence))
}

/// What is pasted gives what is paid, what comes back, and who else saves most.
fn paste_is_true(said: &PathwayHeadline, pasted: &str) {
    let told = said.told().expect("an arrangement");
    let funded = funder(told).expect("a funder");
    let (who, all) = (noun(funded.payer), &funded.account.all);
    let (outlay, saving) = (all.outlay.expect("known").count(), all.saving.expect("known").count());
    let has = |words: &str| pasted.contains(words);
    let paid = if outlay == 0 { "nothing".to_owned() } else { amount(outlay) };
    assert!(has(&format!("so much of it would cost {} {paid} over ", who.name)), "{pasted}");
    assert_eq!(has(" and bring nothing back to "), saving == 0, "{pasted}");
    assert_eq!(has(&format!(" and bring {} {} back", who.verb("it", "them"), amount(saving))), saving > 0, "{pasted}");
    assert_eq!(has(" more elsewhere"), saving < 0, "{pasted}");
    let most = saver(told, funded.payer).map(|saver| (noun(saver.payer).name, saver.account.all.net_gain));
    assert_eq!(has(" would save "), most.is_some(), "{pasted}");
    if let Some((name, Some(gain))) = most {
        assert!(has(&format!(", while {name} would save {}.", amount(gain.count()))), "{pasted}");
    }
    assert_eq!(has("illustrative example"), said.illustrative, "{pasted}");
    assert_eq!(has("The figures are our own."), !said.illustrative, "{pasted}");
}

#[test]
fn every_headline_is_true_of_its_numbers() {
    let (mut unlikely, mut reason, mut together, mut unknown, mut settled, mut joined) = (0, 0, 0, 0, 0, 0);
    let mut losers = 0;
    for case in 0..2_000 {
        let worked = WorkedPathway::out(&chance(&mut Random::of_case(71, case))).expect("sound");
        let said = said(&worked);
        let text = said.sentence().text();
        let told = said.told().expect("an arrangement");
        let funded = funder(told).expect("a funder");
        let all = &funded.account.all;
        let has = |words: &str| text.contains(words);
        let amount = |pence: Pence| Figures::Illustrative.amount(pence);
        losers += loser_is_true(&text, told);
        let pasted = said.to_paste("so much of it");
        assert_eq!(pasted.is_none(), all.net_gain.is_none(), "{text}");
        assert_eq!(has("is not known whether"), all.net_gain.is_none(), "{text}");
        let Some(gain) = all.net_gain else {
            unknown += 1;
            assert!(has("Still blank: the ") || has("Still blank: what it costs"), "{text}");
            continue;
        };
        assert_eq!(has("unlikely to happen"), gain.count() < 0, "{text}");
        assert_eq!(has("there is a reason to do it"), gain.count() > 0, "{text}");
        assert_eq!(has("nothing moves it to act"), gain.count() == 0, "{text}");
        unlikely += u32::from(gain.count() < 0);
        reason += u32::from(gain.count() > 0);
        let outlay = all.outlay.expect("known");
        let who = noun(funded.payer);
        let paid = match outlay.count() {
            0 => format!("{} {} nothing for it over", who.name, who.verb("pays", "pay")),
            _ => format!("{} {} {} over", who.name, who.verb("pays", "pay"), amount(outlay)),
        };
        assert!(has(&paid), "{text}: {paid}");
        paste_is_true(&said, &pasted.expect("all is known"));
        if let Some(saver) = saver(told, funded.payer) {
            let saved = noun(saver.payer);
            let most = saver.account.all.net_gain.expect("known");
            assert!(has(&format!(" and {} {} {}: ", saved.name, saved.verb("saves", "save"), amount(most))), "{text}");
        }
        if has(" nothing, so it is unlikely") {
            assert!(all.saving.expect("known").count() <= 0, "{text}");
        }
        let total = told.total.all.net_gain;
        let loss = total.is_some_and(|total| total.count() < 0);
        assert_eq!(has("All payers together lose"), loss, "{text}");
        together += u32::from(loss);
        let Some(transfers) = &told.transfers else { continue };
        let moved: i128 = transfers.iter().map(|transfer| transfer.amount.count()).sum();
        assert_eq!(has("nobody worse off"), moved > 0, "{text}");
        settled += u32::from(moved > 0);
        if has("joined budget would gain") {
            joined += 1;
            let gain = said.joined().expect("known");
            assert!(gain.count() > 0 && has(&format!("joined budget would gain {}", amount(gain))), "{text}");
        }
        if has("Nobody is worse off.") {
            let none = told.payers.iter().all(|payer| payer.account.all.net_gain.is_some_and(|gain| gain.count() >= 0));
            assert!(none, "{text}");
        }
    }
    let seen = [unlikely, reason, together, unknown, settled, joined, losers];
    assert!(seen.iter().all(|count| *count > 40), "{seen:?}");
}

/// A document may ask for any whole number of years: it is told so, and nothing is laid out for them.
#[test]
fn years_without_end_are_refused_at_once() {
    let mut inputs = scenario::Baseline::default().inputs();
    inputs.pathway.years = u32::MAX;
    inputs.cost_growth.years = u32::MAX;
    inputs.capital.years = u32::MAX;
    inputs.allocation.quantum.years = u32::MAX;
    let scenario = scenario::Scenario { inputs, ..scenario::Scenario::default() };
    let (problems, bytes) = proofs::soak::counted::counted(|| scenario::checked::problems(&scenario));
    for path in ["allocation.quantum.years", "capital.", "pathway.years", "cost_growth.years"] {
        assert!(problems.iter().any(|problem| problem.path.starts_with(path)), "{path}: {problems:?}");
    }
    assert!(bytes < 64 << 20, "{bytes} bytes");
}
