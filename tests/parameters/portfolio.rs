//! The figures of the Capital room and the portfolio it opens with, which must give a choice something to decide.
use engine::capital::appraisal::aims::{CODES, Preset, criteria};
use engine::capital::appraisal::swing_weights::weights;
use engine::capital::example::{Portfolio, PotKind, Regime, Scheme, outside_share_by_flows, portfolio};
use engine::capital::optimiser::{Model, Row, Search, Status};
use engine::parameters::{Grade, Parameter, Room, Unit, board, capital, example_schemes, parameters, tables};
use engine::quantities::{Fraction, Money};
use rust_decimal::Decimal;
use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

/// A scheme that starts in a year and is paid from a pot.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct Choice {
    scheme: usize,
    start: usize,
    pot: usize,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Rule {
    OwnFootprint,
    Ringfenced,
    OnePool,
}

fn own_value(scheme: &Scheme) -> i64 {
    let inside = Fraction::whole(1).minus(&Fraction::from(scheme.outside_share.share.decimal()));
    let value = Fraction::whole(scheme.value.pence()).times(&inside).nearest();
    value.try_into().expect("within range")
}

/// The limits of every pot by year, the share of the example's ringfence moved to the national pot.
fn limits(of: &Portfolio) -> Vec<Vec<i64>> {
    let mut limits: Vec<Vec<i64>> =
        of.pots.iter().map(|pot| pot.limits.iter().map(|limit| limit.pence()).collect()).collect();
    let national = of.pots.iter().position(|pot| pot.kind == PotKind::National).expect("a national pot");
    let is_empty = limits[national].iter().all(|limit| *limit == 0);
    let share = Fraction::from(capital::RINGFENCE_SHARE.value.parse::<Decimal>().expect("a share"));
    for pot in (0..limits.len()).filter(|pot| is_empty && *pot != national) {
        for year in 0..limits[pot].len() {
            let taken: i64 = Fraction::whole(limits[pot][year]).times(&share).nearest().try_into().expect("pence");
            limits[pot][year] -= taken;
            limits[national][year] += taken;
        }
    }
    limits
}

/// The choices there are, in the order of schemes, pots and starts, and the model of them.
fn model(of: &Portfolio, rule: Rule) -> (Vec<Choice>, Model) {
    let mut choices = Vec::new();
    let mut values = Vec::new();
    for (place, scheme) in of.schemes.iter().enumerate() {
        for (pot, held) in of.pots.iter().enumerate() {
            let is_own = held.kind == PotKind::System && held.code == scheme.host;
            let fits = match rule {
                Rule::OwnFootprint => is_own,
                Rule::Ringfenced => is_own || (held.kind == PotKind::National && scheme.national),
                Rule::OnePool => pot == 0,
            };
            for start in (0..=scheme.latest_start as usize).filter(|_| fits) {
                choices.push(Choice { scheme: place, start, pot });
                let counts_all = rule == Rule::OnePool || held.kind == PotKind::National;
                values.push(if counts_all { scheme.value.pence() } else { own_value(scheme) });
            }
        }
    }
    let terms =
        |of: &dyn Fn(&Choice) -> i64| (0..).zip(&choices).map(|(column, choice)| (column, of(choice))).collect();
    let mut rows = Vec::new();
    let limits = limits(of);
    for (pot, own) in limits.iter().enumerate() {
        for year in 0..of.years as usize {
            let limit: i64 = match rule {
                Rule::OnePool if pot == 0 => limits.iter().map(|pot| pot[year]).sum(),
                _ => own[year],
            };
            let cost = |choice: &Choice| {
                let of_year = year.checked_sub(choice.start).and_then(|year| of.schemes[choice.scheme].costs.get(year));
                if choice.pot == pot { of_year.map_or(0, |cost| cost.pence()) } else { 0 }
            };
            rows.push(Row::new(limit, terms(&cost)));
        }
    }
    for (place, scheme) in of.schemes.iter().enumerate() {
        rows.push(Row::new(1, terms(&|choice| i64::from(choice.scheme == place))));
        if scheme.must {
            rows.push(Row::new(-1, terms(&|choice| -i64::from(choice.scheme == place))));
        }
        for needed in &scheme.requires {
            let needed = of.schemes.iter().position(|other| other.code == *needed).expect("a scheme");
            // A required scheme starts no later.
            for year in 0..of.years as usize {
                let counts = |choice: &Choice| {
                    let by_now = i64::from(choice.start <= year);
                    by_now * (i64::from(choice.scheme == place) - i64::from(choice.scheme == needed))
                };
                rows.push(Row::new(0, terms(&counts)));
            }
        }
    }
    let groups: BTreeSet<&String> = of.schemes.iter().filter_map(|scheme| scheme.group.as_ref()).collect();
    for group in groups {
        rows.push(Row::new(1, terms(&|choice| i64::from(of.schemes[choice.scheme].group.as_ref() == Some(group)))));
    }
    (choices, Model { values, rows })
}

/// The best choice, proven.
fn best(of: &Portfolio, rule: Rule) -> Vec<Choice> {
    let (choices, model) = model(of, rule);
    let mut search = Search::new(&model);
    while !search.step(10_000) {}
    let found = search.found();
    assert_eq!(found.status, Status::ProvenBest, "{rule:?}");
    choices.into_iter().zip(&found.chosen).filter(|(_, chosen)| **chosen).map(|(choice, _)| choice).collect()
}

fn codes(of: &Portfolio, choices: &[Choice]) -> BTreeSet<String> {
    choices.iter().map(|choice| of.schemes[choice.scheme].code.clone()).collect()
}

fn value(of: &Portfolio, choices: &[Choice]) -> i64 {
    choices.iter().map(|choice| of.schemes[choice.scheme].value.pence()).sum()
}

fn total(amounts: impl Iterator<Item = Money>) -> i64 {
    amounts.map(|amount| amount.pence()).sum()
}

#[test]
fn the_example_asks_for_about_twice_what_there_is() {
    for regime in Regime::ALL {
        let of = portfolio(regime);
        let asked = total(of.schemes.iter().flat_map(|scheme| scheme.costs.clone()));
        let there_is = total(of.pots.iter().flat_map(|pot| pot.limits.clone()));
        let hundredths = there_is * 100 / asked;
        println!("{}: £{}m of £{}m, {hundredths}%", regime.name(), there_is / 100_000_000, asked / 100_000_000);
        assert!((45..=55).contains(&hundredths), "{regime:?}: {hundredths}%");
        assert!(of.pots.iter().all(|pot| pot.limits.len() == of.years as usize));
        assert_eq!(of.pots.iter().filter(|pot| pot.kind == PotKind::National).count(), 1);
        let hosts: BTreeSet<&str> = of.pots.iter().map(|pot| pot.code.as_str()).collect();
        assert!(of.schemes.iter().all(|scheme| hosts.contains(scheme.host.as_str())));
    }
    assert_eq!(portfolio(Regime::Systems).pots.len(), 7);
    assert_eq!(portfolio(Regime::Providers).pots.len(), 13);
}

#[test]
fn the_example_has_one_of_everything_a_choice_must_respect() {
    let of = portfolio(Regime::Systems);
    let count = |holds: &dyn Fn(&Scheme) -> bool| of.schemes.iter().filter(|scheme| holds(scheme)).count();
    assert_eq!(of.schemes.len(), 32);
    assert_eq!(count(&|scheme| scheme.must), 2);
    assert_eq!(count(&|scheme| !scheme.requires.is_empty()), 2);
    assert_eq!(count(&|scheme| scheme.group.is_some()), 2);
    assert!(count(&|scheme| scheme.national) >= 10);
    assert!(count(&|scheme| scheme.outside_share.by_flows) >= 5);
    assert!(count(&|scheme| scheme.scores.contains(&None)) >= 2, "a blank score is to be met");
    assert!(of.schemes.iter().all(|scheme| scheme.value > Money::ZERO && scheme.account.ratio.is_some()));
    let systems: BTreeSet<&str> = of.schemes.iter().map(|scheme| scheme.system).collect();
    assert_eq!(systems.len(), 6);
    assert!(systems.iter().all(|code| board(code).is_some()));
    for scheme in &of.schemes {
        let share = scheme.outside_share.share;
        assert_eq!(scheme.outside_share.grade, Grade::Illustrative);
        if scheme.outside_share.by_flows {
            assert_eq!(Some(share), board(scheme.system).and_then(outside_share_by_flows), "{}", scheme.code);
        }
        let row = example_schemes().iter().find(|row| row.code == scheme.code).expect("a row");
        assert_eq!(scheme.benefits.len(), scheme.costs.len() + row.life as usize);
        assert!(scheme.costs.len() + scheme.latest_start as usize <= of.years as usize);
        assert_eq!(scheme.revenue.len(), of.years as usize);
    }
}

#[test]
fn the_regimes_choose_differently_and_some_schemes_need_the_national_pot() {
    let of = portfolio(Regime::Systems);
    let own = best(&of, Rule::OwnFootprint);
    let ringfenced = best(&of, Rule::Ringfenced);
    let pooled = best(&of, Rule::OnePool);
    for (name, chosen) in [("own footprint", &own), ("ringfence", &ringfenced), ("one pool", &pooled)] {
        println!("{name}: £{}m, {:?}", value(&of, chosen) / 100_000_000, codes(&of, chosen));
    }
    assert!(value(&of, &own) < value(&of, &ringfenced) && value(&of, &ringfenced) <= value(&of, &pooled));
    let (own_codes, all_codes) = (codes(&of, &own), codes(&of, &ringfenced));
    let national = of.pots.iter().position(|pot| pot.kind == PotKind::National).expect("a national pot");
    let from_national = ringfenced.iter().filter(|choice| choice.pot == national).count();
    assert!(from_national >= 2, "{from_national} from the national pot");
    assert!(all_codes.difference(&own_codes).count() >= 2, "the ringfence funds what systems do not");
    let from_system = |choices: &[Choice]| {
        codes(&of, &choices.iter().copied().filter(|choice| choice.pot != national).collect::<Vec<_>>())
    };
    assert_ne!(from_system(&own), from_system(&ringfenced), "systems turn to other schemes once the nation pays");
    let limits = limits(&of);
    // What no start in its system's envelope can pay for, even alone.
    let beyond: Vec<&str> = of
        .schemes
        .iter()
        .filter(|scheme| {
            let pot = of.pots.iter().position(|pot| pot.code == scheme.host).expect("a pot");
            !(0..=scheme.latest_start as usize)
                .any(|start| scheme.costs.iter().zip(&limits[pot][start..]).all(|(cost, limit)| cost.pence() <= *limit))
        })
        .map(|scheme| scheme.code.as_str())
        .collect();
    println!("only the national pot: {beyond:?}");
    assert!((2..=6).contains(&beyond.len()), "{beyond:?}");
    assert!(beyond.iter().all(|code| of.schemes.iter().any(|scheme| scheme.code == *code && scheme.national)));
}

#[test]
fn under_envelopes_of_providers_there_is_a_choice_too() {
    let of = portfolio(Regime::Providers);
    let chosen = best(&of, Rule::Ringfenced);
    println!("providers: £{}m, {:?}", value(&of, &chosen) / 100_000_000, codes(&of, &chosen));
    assert!(chosen.len() >= 8);
    let systems = portfolio(Regime::Systems);
    assert_ne!(codes(&of, &chosen), codes(&systems, &best(&systems, Rule::Ringfenced)));
}

#[test]
fn the_criteria_that_ship_are_the_columns_of_the_schemes() {
    let table = tables().iter().find(|table| table.id == "example_schemes").expect("a table");
    let last: Vec<&str> = table.columns.iter().rev().take(5).map(|column| column.name).rev().collect();
    assert_eq!(last, CODES);
    for (preset, count) in [(Preset::FourAims, 4), (Preset::WithNationalSignificance, 5)] {
        let criteria = criteria(preset);
        assert_eq!(criteria.iter().map(|criterion| criterion.code.as_str()).collect::<Vec<_>>(), CODES[..count]);
        let sum = weights(&criteria).iter().fold(Fraction::whole(0), |sum, weight| sum.plus(weight));
        assert_eq!(sum, Fraction::whole(1));
        assert!(criteria.iter().any(|criterion| criterion.swing.to_string() == "100"), "the largest is 100");
    }
}

fn sources_of(folder: &Path, found: &mut String) {
    for entry in fs::read_dir(folder).expect("a folder of the engine") {
        let path: PathBuf = entry.expect("an entry").path();
        if path.is_dir() {
            sources_of(&path, found);
        } else {
            found.push_str(&fs::read_to_string(path).expect("a source"));
        }
    }
}

#[test]
fn a_figure_that_feeds_the_room_is_named_by_its_code() {
    let mut code = String::new();
    for folder in ["crates/engine/src/capital", "crates/scenario/src/capital"] {
        sources_of(&Path::new(env!("CARGO_MANIFEST_DIR")).join("..").join(folder), &mut code);
    }
    let own: Vec<_> = parameters().iter().filter(|figure| figure.used_by.contains(&Room::Capital)).collect();
    for figure in &own {
        let (_, key) = figure.id.split_once('.').expect("file and key");
        let name = format!("::{}", key.to_ascii_uppercase());
        assert!(code.contains(&name), "{name} is said to be used and is not");
        // Years of a settlement were read; whatever else decides was not.
        assert!(figure.grade == Grade::Assumption || figure.unit == Unit::FinancialYear, "{}", figure.id);
    }
    assert!(own.len() > 20, "{} figures", own.len());
    let cited = |figure: &&Parameter| figure.id.starts_with("capital.") && figure.grade == Grade::Published;
    assert!(parameters().iter().filter(cited).count() > 10);
    for id in ["example_schemes", "example_providers", "example_envelopes"] {
        let table = tables().iter().find(|table| table.id == id).expect("a table");
        assert_eq!((table.grade, table.used_by), (Grade::Illustrative, &[Room::Capital][..]), "{id}");
    }
}
