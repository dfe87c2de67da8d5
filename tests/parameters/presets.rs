//! Rules of pace of change offered by name.
use engine::parameters::{FloorRule, PaceMethod, PacePreset, Room, pace_of_change, pace_presets};
use std::collections::BTreeSet;

fn preset(id: &str) -> &'static PacePreset {
    pace_presets().iter().find(|preset| preset.id == id).unwrap()
}

#[test]
fn the_first_rule_is_a_tenth_of_the_gap_between_no_cut_and_twelve_per_cent() {
    let first = pace_presets().first().unwrap();
    assert_eq!(first.id, "tenth_of_the_gap");
    assert_eq!(first.method, PaceMethod::Proportional { convergence: pace_of_change::CONVERGENCE });
    assert_eq!(first.floor, FloorRule::Rate(pace_of_change::LEAST_GROWTH));
    assert_eq!(first.ceiling.map(|figure| figure.value), Some("0.12"));
    assert_eq!((pace_of_change::CONVERGENCE.value, pace_of_change::LEAST_GROWTH.value), ("0.1", "0"));
}

#[test]
fn the_guarantee_of_2016_17_tapers_from_five_to_ten_per_cent_over_target() {
    let rule = preset("limits_2016_17");
    assert_eq!(rule.max_under.map(|figure| figure.value), Some("0.05"));
    let FloorRule::Knots(knots) = &rule.floor else { panic!("the guarantee tapers") };
    let distances: Vec<_> = knots.iter().map(|knot| knot.distance.value).collect();
    assert_eq!(distances, ["0.05", "0.1"]);
    assert_eq!(knots.last().map(|knot| knot.growth.value), Some("0"), "no growth is guaranteed beyond");
}

#[test]
fn the_limit_of_2019_20_is_four_point_four_per_cent() {
    let FloorRule::Rate(least) = preset("limit_2019_20").floor else { panic!("one least growth for all") };
    assert_eq!(least.value, "0.044");
}

#[test]
fn straight_lines_take_five_and_ten_years_and_no_change_closes_nothing() {
    let years = |id| match preset(id).method {
        PaceMethod::StraightLine { years } => years.value,
        PaceMethod::Proportional { .. } => panic!("{id} is a straight line"),
    };
    assert_eq!((years("straight_line_5"), years("straight_line_10")), ("5", "10"));
    let PaceMethod::Proportional { convergence } = preset("no_change").method else { panic!("no change") };
    assert_eq!(convergence.value, "0");
}

#[test]
fn rules_are_named_once_and_rest_on_figures_of_the_allocation_room() {
    let names: BTreeSet<_> = pace_presets().iter().map(|preset| preset.id).collect();
    assert_eq!(names.len(), pace_presets().len());
    for preset in pace_presets() {
        let mut figures: Vec<_> = preset.ceiling.into_iter().chain(preset.max_under).collect();
        figures.push(match preset.method {
            PaceMethod::Proportional { convergence } => convergence,
            PaceMethod::StraightLine { years } => years,
        });
        match &preset.floor {
            FloorRule::None => {}
            FloorRule::Rate(figure) => figures.push(figure),
            FloorRule::Knots(knots) => figures.extend(knots.iter().flat_map(|knot| [knot.distance, knot.growth])),
        }
        assert!(figures.iter().all(|figure| figure.used_by.contains(&Room::Allocation)), "{}", preset.id);
    }
}
