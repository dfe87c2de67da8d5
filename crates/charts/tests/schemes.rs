//! The charts of schemes: which pot pays for what in which year, how values lie from a reference, ways of holding the money side by side.
#![expect(clippy::expect_used, clippy::indexing_slicing, clippy::panic, reason = "a test may fail by panicking")]

use charts::lollipops::{Lollipops, Point};
use charts::looks::{BlockLook, DotLook, PathLook, Series, WordsLook};
use charts::pot_years::{PotRows, PotYears, SchemeYears};
use charts::stacked_shares::{Bar, Part, StackedShares};
use charts::{Chart, Drawing, Range, Sheet, View};
use rust_decimal::Decimal;

/// Every width a page gives a chart, at both sizes of text.
fn sheets() -> impl Iterator<Item = Sheet> {
    (260..=1302).step_by(3).flat_map(|width| [12.0, 15.0].map(|text| Sheet { width: f64::from(width), text }))
}

/// Words are whole, on the sheet and clear of one another.
fn assert_readable(drawing: &Drawing, sheet: Sheet) {
    let edges: Vec<_> = drawing.words.iter().map(|words| (words, words.edges(drawing.text))).collect();
    for (at, (words, one)) in edges.iter().enumerate() {
        assert!(!words.text.contains('…'), "{words:?} is cut on {sheet:?}");
        assert!(one.0 >= -0.01 && one.2 <= drawing.width + 0.01, "{words:?} is off {sheet:?}");
        assert!(one.1 >= -0.01 && one.3 <= drawing.height + 0.01, "{words:?} is off {sheet:?}");
        for (others, other) in &edges[at + 1..] {
            let apart = one.2 <= other.0 || other.2 <= one.0 || one.3 <= other.1 || other.3 <= one.1;
            assert!(apart, "{words:?} and {others:?} on {sheet:?}");
        }
    }
}

fn find<'a>(drawing: &'a Drawing, text: &str) -> &'a charts::drawing::Words {
    drawing.words.iter().find(|words| words.text == text).unwrap_or_else(|| panic!("says {text:?}"))
}

fn says(drawing: &Drawing, text: &str) -> bool {
    drawing.words.iter().any(|words| words.text == text)
}

fn scheme(name: &str, cells: [&str; 4]) -> SchemeYears {
    let cells = cells.map(|money| (!money.is_empty()).then(|| money.to_owned())).to_vec();
    SchemeYears { name: name.into(), short_name: name.into(), cells }
}

fn pot(name: &str, spent: &str, limit: &str, schemes: Vec<SchemeYears>) -> PotRows {
    let is_national = name == "Ringfence";
    PotRows { name: name.into(), is_national, spent_words: spent.into(), limit_words: limit.into(), schemes }
}

fn grid() -> PotYears {
    PotYears {
        years: ["2026/27", "2027/28", "2028/29", "2029/30"].map(str::to_owned).to_vec(),
        pots: vec![
            pot(
                "Ringfence",
                "£88m",
                "of £88m",
                vec![
                    scheme("Children’s operating theatres", ["", "24", "26", "14"]),
                    scheme("Stroke thrombectomy centre", ["", "", "14", "10"]),
                ],
            ),
            pot(
                "Northshire",
                "£110m",
                "of £115.2m",
                vec![
                    scheme("Ward safety works*", ["14", "14", "", ""]),
                    scheme("Burns and trauma centre", ["", "24", "26", "16"]),
                    scheme("Community dialysis hubs", ["", "", "8", "8"]),
                ],
            ),
            pot("Eastmoor", "£0m", "of £83.2m", vec![]),
            pot("Westvale", "£9.5m", "of £64m", vec![scheme("Haematology day unit", ["9.5", "", "", ""])]),
        ],
    }
}

#[test]
fn a_grid_is_readable_at_every_width() {
    for sheet in sheets() {
        let drawing = grid().draw(sheet, View::default());
        assert_readable(&drawing, sheet);
        assert_eq!(drawing.blocks.len(), 13, "one block a scheme and year on {sheet:?}");
        for money in ["24", "9.5", "£110m", "of £115.2m", "Nothing funded"] {
            assert!(says(&drawing, money), "{money} on {sheet:?}");
        }
    }
}

#[test]
fn money_stands_inside_its_block_under_its_year() {
    for width in [326.0, 912.0] {
        let drawing = grid().draw(Sheet::screen(width), View::default());
        let (money, year) = (find(&drawing, "9.5"), find(&drawing, "2026/27"));
        let block = drawing.blocks.last().expect("the last scheme has one block");
        assert!(block.x < money.x && money.x < block.x + block.width && block.y < money.y);
        assert!(money.y < block.y + block.height && year.y < block.y);
        assert_eq!(money.look, WordsLook::Inside(Series::First));
    }
}

#[test]
fn the_national_pot_is_the_third_series_and_the_others_the_first() {
    let drawing = grid().draw(Sheet::screen(912.0), View::default());
    let of = |series| drawing.blocks.iter().filter(|block| block.look == BlockLook::Bar(series)).count();
    assert_eq!((of(Series::Third), of(Series::First)), (5, 8));
    assert_eq!(find(&drawing, "£88m").look, WordsLook::Strong);
    assert_eq!(find(&drawing, "of £88m").look, WordsLook::Quiet);
    assert_eq!(find(&drawing, "Nothing funded").look, WordsLook::Quiet);
    let rules = drawing.paths.iter().filter(|path| path.look == PathLook::Group).count();
    assert_eq!(rules, 5, "under the headings and under each pot");
}

#[test]
fn a_narrow_grid_names_pot_then_scheme_then_years_over_one_another() {
    let wide = grid().draw(Sheet::screen(912.0), View::default());
    assert!((find(&wide, "Westvale").y - find(&wide, "Haematology day unit").y).abs() < 0.01);
    let narrow = grid().draw(Sheet::screen(326.0), View::default());
    let pot = find(&narrow, "Westvale").y;
    let scheme = find(&narrow, "Haematology day unit").y;
    assert!(pot < scheme && scheme < find(&narrow, "9.5").y);
    assert!(narrow.blocks.iter().all(|block| block.width > 75.0), "four cells share the whole width");
}

#[test]
fn money_that_fits_no_cell_is_listed_under_its_row() {
    let mut grid = grid();
    grid.pots[3].schemes[0].cells[1] = Some("1,234,567.89".into());
    let drawing = grid.draw(Sheet::screen(326.0), View::default());
    assert!(says(&drawing, "2026/27: 9.5; 2027/28: 1,234,567.89"), "{:?}", drawing.words);
    assert!(!says(&drawing, "1,234,567.89") && says(&drawing, "24"), "rows that fit keep theirs inside");
    assert_eq!(
        grid.description(),
        "Schemes by pot and year, 2026/27 to 2029/30. Ringfence: 2 schemes, £88m of £88m. Northshire: 3 schemes, £110m of \
         £115.2m. Eastmoor: nothing funded, £0m of £83.2m. Westvale: 1 scheme, £9.5m of £64m."
    );
}

fn point(size: i64, value: Option<i64>) -> Point {
    Point {
        size: size.into(),
        size_words: format!("{size}%"),
        value: value.map(Decimal::from),
        words: value.map_or_else(|| "none".to_owned(), |value| value.to_string()),
        unproven: false,
    }
}

fn frontier() -> Lollipops {
    let values = [945, 893, 919, 907, 980, 935, 941, 959, 969, 983, 985];
    let points = (0..).step_by(5).zip(values).map(|(size, value)| point(size, Some(value)));
    Lollipops {
        points: points.collect(),
        chosen: Some(4),
        reference: 945.into(),
        reference_words: "No ringfence: £945m".into(),
        axis_name: "Share of all envelopes in the ringfence".into(),
        unproven_name: "Best found, not proven".into(),
        missing_name: "Must-dos cannot be paid".into(),
    }
}

#[test]
fn lollipops_are_readable_at_every_width() {
    let mut chart = frontier();
    chart.points[9].unproven = true;
    chart.points[10] = point(50, None);
    for chart in [frontier(), chart] {
        for sheet in sheets() {
            let drawing = chart.draw(sheet, View::default());
            assert_readable(&drawing, sheet);
            for words in ["980", "893", "20%", "0%"] {
                assert!(says(&drawing, words), "{words} on {sheet:?}");
            }
        }
    }
}

#[test]
fn stems_begin_at_the_reference_and_are_as_long_as_the_difference() {
    for width in [326.0, 912.0] {
        let drawing = frontier().draw(Sheet::screen(width), View::default());
        let line = drawing.paths.iter().find(|path| path.look == PathLook::Rule).expect("the reference").runs[0][0].1;
        let rise = |place: usize| {
            let x = drawing.dots.iter().map(|dot| dot.x).fold(f64::MAX, f64::min);
            let last = drawing.dots.iter().map(|dot| dot.x).fold(0.0, f64::max);
            let wanted = x + (last - x) * f64::from(u32::try_from(place).expect("small")) / 10.0;
            line - drawing.dots.iter().find(|dot| (dot.x - wanted).abs() < 0.01).expect("evenly spaced").y
        };
        assert!(rise(0).abs() < 0.01 && rise(4) > 0.0 && rise(1) < 0.0);
        assert!((rise(4) / rise(1) + 35.0 / 52.0).abs() < 0.001, "980 is 35 over 945, 893 is 52 under");
        let stems = drawing.paths.iter().filter(|path| matches!(path.look, PathLook::Stem(_)));
        assert!(stems.clone().count() == 11 && stems.clone().all(|stem| (stem.runs[0][0].1 - line).abs() < 0.01));
    }
}

#[test]
fn the_chosen_one_is_larger_in_its_own_series_and_over_the_others() {
    let drawing = frontier().draw(Sheet::screen(912.0), View::default());
    let (chosen, others) = drawing.dots.split_last().expect("eleven dots");
    assert_eq!(chosen.look, DotLook::Of(Series::Third));
    assert!(others.iter().all(|dot| dot.look == DotLook::Of(Series::Mute) && dot.r < chosen.r));
    assert_eq!(find(&drawing, "980").look, WordsLook::Name(Series::Third));
    assert_eq!(find(&drawing, "20%").look, WordsLook::Strong);
}

#[test]
fn what_is_missing_is_a_cross_and_what_is_unproven_is_hollow() {
    let mut chart = frontier();
    chart.points[2] = point(10, None);
    chart.points[9].unproven = true;
    let drawing = chart.draw(Sheet::screen(912.0), View::default());
    let hollow = drawing.dots.iter().filter(|dot| dot.look == DotLook::Hollow).count();
    assert_eq!((drawing.dots.len(), hollow), (11, 2), "ten points and the sample in the key");
    assert_eq!(find(&drawing, "none").look, WordsLook::Quiet);
    assert!(says(&drawing, "Best found, not proven") && says(&drawing, "Must-dos cannot be paid"));
    let whole = frontier().draw(Sheet::screen(912.0), View::default());
    assert!(!says(&whole, "Best found, not proven") && !says(&whole, "Must-dos cannot be paid"));
    assert!(chart.description().ends_with("Nothing is allowed at 10%. Not proven at 45%."), "{}", chart.description());
}

#[test]
fn a_narrow_sheet_names_every_second_point_and_always_the_chosen_one() {
    let sizes = |chart: &Lollipops, width: f64| {
        let drawing = chart.draw(Sheet::screen(width), View::default());
        drawing
            .words
            .iter()
            .filter(|words| words.text.ends_with('%'))
            .map(|words| words.text.clone())
            .collect::<Vec<_>>()
    };
    assert_eq!(sizes(&frontier(), 912.0).len(), 11);
    assert_eq!(sizes(&frontier(), 326.0), ["0%", "10%", "20%", "30%", "40%", "50%"]);
    let odd = Lollipops { chosen: Some(5), ..frontier() };
    assert_eq!(sizes(&odd, 326.0), ["0%", "10%", "25%", "40%", "50%"]);
}

#[test]
fn a_kept_axis_breaks_the_stem_that_runs_past_it() {
    let kept = |low: i64, high: i64| View { range: Some(Range::new(low.into(), high.into())), every_row: false };
    let drawing = frontier().draw(Sheet::screen(912.0), kept(900, 970));
    let broken = drawing.paths.iter().filter(|path| matches!(path.look, PathLook::Stem(_)) && path.runs.len() == 2);
    assert_eq!((broken.count(), drawing.dots.len()), (4, 7), "893, 980, 983 and 985 lie beyond");
    let place = |view: View, chart: &Lollipops| chart.draw(Sheet::screen(912.0), view).dots[0].y;
    let mut moved = frontier();
    moved.points[10].value = Some(2000.into());
    assert!((place(kept(800, 1000), &frontier()) - place(kept(800, 1000), &moved)).abs() < 0.001);
    let line = |view| frontier().draw(Sheet::screen(912.0), view).paths[0].runs[0][0].1;
    assert!(line(kept(950, 1000)) > line(kept(900, 1000)), "the reference stays on the axis");
}

#[test]
fn ways_of_holding_the_money_stand_on_one_scale_with_both_their_parts() {
    let bar = |name: &str, own: i64, elsewhere: i64| Bar {
        name: name.into(),
        short_name: name.into(),
        parts: [own, elsewhere].map(|amount| Part { amount: amount.into(), words: format!("£{amount}m") }).to_vec(),
        whole_words: format!("£{}m", own + elsewhere),
        yours: name.starts_with("With"),
        ..Default::default()
    };
    let chart = StackedShares {
        bars: vec![
            bar("Own residents", 546, 185),
            bar("With a ringfence", 422, 559),
            bar("One national pool", 439, 601),
        ],
        part_names: ["Own residents", "Patients elsewhere"].map(str::to_owned).to_vec(),
        ..Default::default()
    };
    for sheet in sheets() {
        let drawing = chart.draw(sheet, View::default());
        assert_readable(&drawing, sheet);
        let parts: Vec<_> = drawing.blocks.iter().filter(|block| block.look != BlockLook::Yours).collect();
        let looks: Vec<_> = parts.iter().map(|block| block.look).collect();
        assert_eq!(looks[..2], [BlockLook::Bar(Series::First), BlockLook::Bar(Series::Third)]);
        let ratio = (parts[0].width + 2.0) / (parts[5].width + 2.0);
        assert!((ratio - 546.0 / 601.0).abs() < 0.001, "one scale for all bars");
        assert_eq!(drawing.key.len(), 2);
        assert!(says(&drawing, "£981m") && says(&drawing, "£546m"));
    }
}
