//! What is read off a ledger holds for the shipped study, counted again here the long way.

use engine::allocation::study::input::{
    Basis, BlendInput, FloorKind, GrowthInput, Measure, Method, NeedInput, OpeningInput, PaymentInput, QuantumInput,
    RuleInput, StudyInput, ThresholdsInput, UpliftInput,
};
use engine::allocation::study::{Facts, Ledger, Outcome, Study};
use rust_decimal::Decimal;

use crate::Figures;

use super::{BoardSentence, Headline};

fn study() -> StudyInput {
    StudyInput {
        opening: OpeningInput {
            basis: Basis::Residence,
            sum: "22900000000".into(),
            price_year: "2022/23".into(),
            opening_year: "2022/23".into(),
            uplift: UpliftInput::None,
            own: Vec::new(),
            own_basis: Basis::Residence,
            scale_to_sum: false,
            own_flows: Vec::new(),
        },
        quantum: QuantumInput {
            years: 10,
            growth: GrowthInput::One { rate: "0.045".into() },
            national_services: "0".into(),
            joint_services: "0".into(),
            medicines_funds: "0".into(),
            medicines_kept: "0".into(),
        },
        need: NeedInput {
            blend: vec![BlendInput { programme: "All".into(), share: "1".into(), measure: Measure::Acute }],
            own_index: Vec::new(),
            own_population: Vec::new(),
            population_growth: Vec::new(),
            unavoidable_cost: Vec::new(),
            factors: Vec::new(),
            additional_people: Vec::new(),
        },
        rule: RuleInput {
            method: Method::Proportional,
            line_years: 5,
            convergence: "0.5".into(),
            bands: Vec::new(),
            knots: Vec::new(),
            floor: FloorKind::None,
            least_growth: "0".into(),
            floor_knots: Vec::new(),
            has_ceiling: false,
            most_growth: "0.055".into(),
            has_max_under: false,
            max_under: "0.05".into(),
        },
        transfers: Vec::new(),
        thresholds: ThresholdsInput {
            within: "0.05".into(),
            one_year: "0.02".into(),
            three_years: "0.05".into(),
            inflation: "0.02".into(),
        },
        own_budgets: Vec::new(),
        payment: PaymentInput { variable_rate: "0.5".into(), departure: "0".into() },
    }
}

fn worked(check: impl Fn(&Ledger<'_>)) {
    let (facts, input) = (Facts::shipped(), study());
    let study = Study::read(&input, &facts).map_err(|problems| assert!(problems.is_empty(), "{problems:?}"));
    let outcome: Option<(Study, Outcome)> =
        study.ok().and_then(|study| study.outcome(&facts).ok().map(|outcome| (study, outcome)));
    assert!(outcome.is_some());
    if let Some((study, outcome)) = outcome {
        check(&Ledger::new(&facts, &input, &study, &outcome));
    }
}

#[test]
fn the_headline_counts_what_it_says() {
    worked(|ledger| {
        let said = Headline::read(ledger, 10, None);
        let pence = |year: u32, board: usize| ledger.allocation(year, board);
        let gain = (0..42).filter(|board| pence(10, *board).saturating_sub(ledger.kept(10, *board)) >= 100).count();
        let falls = (0..42)
            .filter(|board| (1..=10_u32).any(|year| pence(year, *board) < pence(year.saturating_sub(1), *board)))
            .count();
        assert_eq!((said.gain, said.cash_falls), (gain, falls));
        assert!(falls > 0, "half of the gap a year without a floor cuts somebody's cash");
        let far = (0..42).filter(|board| {
            let (have, target) = (Decimal::from(pence(10, *board)), Decimal::from(ledger.target(10, *board)));
            let distance =
                have.checked_div(target).and_then(|ratio| ratio.checked_sub(Decimal::ONE)).unwrap_or_default();
            distance.abs() > Decimal::new(5, 2)
        });
        assert_eq!(said.far, far.count());
        assert_eq!(said.figures, Figures::Illustrative);
        let text = said.sentence().text();
        assert!(text.starts_with("With illustrative figures, "), "{text}");
        let named = ledger.facts.boards.iter().find(|board| text.contains(board.name));
        assert_eq!(named.map(|board| board.name), None, "{text}");
    });
}

#[test]
fn a_boards_sentence_shows_its_own_figures() {
    worked(|ledger| {
        let place = ledger.facts.place("QE1").unwrap_or_default();
        let said = BoardSentence::read(ledger, 10, place);
        let gain = ledger.allocation(10, place).saturating_sub(ledger.kept(10, place));
        assert_eq!(said.as_ref().map(|said| said.gain.pence()), Some(gain));
        // To ten decimals the engine's own distance and the exact one agree.
        let engine = ledger.cell(10, place).and_then(|cell| cell.distance_from_target).map(crate::Exact::from);
        let shown = |exact: Option<crate::Exact>| exact.map(|exact| exact.to_places(9));
        assert_eq!(shown(said.and_then(|said| said.distance)), shown(engine));
        assert_eq!(BoardSentence::read(ledger, 10, 42), None);
    });
}
