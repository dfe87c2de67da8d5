//! Regions, boards and their people.
use engine::parameters::{board, board_mergers, boards, delegation, need, population, regions};
use num_bigint::BigInt;
use num_rational::Ratio;
use rust_decimal::Decimal;
use std::collections::{BTreeMap, BTreeSet};
use std::str::FromStr;

fn whole(text: &str) -> u64 {
    text.parse().unwrap()
}

#[test]
fn there_are_42_boards_in_seven_regions_with_codes_of_their_own() {
    let codes: Vec<_> = boards().iter().map(|board| board.code).collect();
    assert_eq!(codes.len().to_string(), delegation::BOARDS.value);
    assert!(codes.is_sorted_by(|first, second| first < second), "codes rise and none repeats");
    assert_eq!(boards().iter().map(|board| board.ons_code).collect::<BTreeSet<_>>().len(), 42);
    assert_eq!(boards().iter().map(|board| board.short_name).collect::<BTreeSet<_>>().len(), 42);
    let seen: BTreeSet<_> = boards().iter().map(|board| board.region).collect();
    assert_eq!(seen.len().to_string(), delegation::REGIONAL_TEAMS.value);
    assert_eq!(seen.into_iter().collect::<Vec<_>>(), regions().to_vec());
    for (position, found) in boards().iter().enumerate() {
        assert_eq!(found.position, position);
        assert_eq!(board(found.code), Some(found));
        assert!(found.short_name.chars().count() <= 24, "{}", found.short_name);
        assert!(!found.name.starts_with("NHS ") && !found.name.contains("Board"), "{}", found.name);
    }
    assert_eq!(board("QXX"), None);
}

#[test]
fn people_add_up_to_the_national_counts() {
    let registered: u64 = boards().iter().map(|board| board.registered_population).sum();
    let residents: u64 = boards().iter().map(|board| board.resident_population).sum();
    assert_eq!(registered, 62_154_634);
    assert_eq!(residents, 57_106_398);
    assert_eq!(registered, whole(population::REGISTERED.value));
    assert_eq!(residents, whole(population::RESIDENTS.value));
    let weighted: [u64; 3] = [
        boards().iter().map(|board| board.acute_weighted_population).sum(),
        boards().iter().map(|board| board.mental_health_weighted_population).sum(),
        boards().iter().map(|board| board.overall_weighted_population).sum(),
    ];
    for sum in weighted {
        assert!(registered.abs_diff(sum) <= 42, "weighting moves people between boards, it adds none: {sum}");
    }
    let least = boards().iter().map(|board| board.registered_population).min().unwrap();
    let most = boards().iter().map(|board| board.registered_population).max().unwrap();
    assert_eq!(least, whole(population::FEWEST_REGISTERED.value));
    assert_eq!(most, whole(population::MOST_REGISTERED.value));
}

#[test]
fn the_need_index_runs_from_north_west_london_to_cornwall() {
    let index = |code: &str| {
        let found = board(code).unwrap();
        Ratio::new(BigInt::from(found.acute_weighted_population), BigInt::from(found.registered_population))
    };
    let mut order: Vec<_> = boards().iter().map(|board| board.code).collect();
    order.sort_by_key(|code| index(code));
    assert_eq!((order.first(), order.last()), (Some(&"QRV"), Some(&"QT6")));
    for (code, published) in [("QRV", need::LOWEST_INDEX), ("QT6", need::HIGHEST_INDEX)] {
        let thousandths = (index(code) * BigInt::from(1000)).round().to_integer();
        assert_eq!(thousandths, BigInt::from(whole(&published.value.replace("0.", "").replace('.', ""))));
        assert!(board(code).unwrap().acute_need_index.starts_with(&published.value[..4]));
    }
    for found in boards() {
        let exact = index(found.code) * BigInt::from(100_000);
        let shown = BigInt::from_str(&found.acute_need_index.replace('.', "")).unwrap();
        assert_eq!(exact.round().to_integer(), shown, "{}", found.code);
    }
}

#[test]
fn fifths_follow_the_ranks() {
    let by = |value: fn(&'static engine::parameters::IntegratedCareBoard) -> (&'static str, u8)| {
        let mut ranked: Vec<_> =
            boards().iter().map(&value).map(|(text, fifth)| (Decimal::from_str(text).unwrap(), fifth)).collect();
        ranked.sort_by_key(|board| std::cmp::Reverse(board.0));
        ranked.into_iter().map(|(_, fifth)| fifth).collect::<Vec<_>>()
    };
    for ranked in
        [by(|board| (board.deprivation, board.deprivation_fifth)), by(|board| (board.share_75_plus, board.older_fifth))]
    {
        assert!(ranked.is_sorted());
        let counts = (1..=5).map(|fifth| ranked.iter().filter(|found| **found == fifth).count()).collect::<Vec<_>>();
        assert_eq!(counts, [9, 8, 9, 8, 8]);
    }
    assert_eq!(board("QHL").unwrap().deprivation_fifth, 1, "Birmingham and Solihull is the most deprived");
    assert_eq!(board("QXU").unwrap().deprivation_fifth, 5, "Surrey Heartlands is the least deprived");
}

#[test]
fn three_regions_went_first() {
    let first: BTreeSet<_> = boards()
        .iter()
        .filter(|board| board.delegated_from == delegation::FIRST_DELEGATION.value)
        .map(|board| board.region.name())
        .collect();
    assert_eq!(first.into_iter().collect::<Vec<_>>(), ["East of England", "Midlands", "North West"]);
    assert!(boards().iter().all(|board| board.delegated_from <= delegation::FULL_DELEGATION.value));
}

#[test]
fn thirteen_boards_become_seven_and_leave_thirty_six() {
    let mut parts: BTreeMap<&str, usize> = BTreeMap::new();
    let successors: BTreeSet<_> = board_mergers().iter().map(|merger| merger.successor).collect();
    for merger in board_mergers() {
        *parts.entry(merger.board.code).or_default() += 1;
    }
    let after = boards().len() - parts.len() + successors.len();
    assert_eq!(after.to_string(), delegation::BOARDS_FROM_2026.value);
    for merger in board_mergers() {
        assert_eq!(merger.part.is_some(), parts[merger.board.code] > 1, "{}: split or whole", merger.board.code);
        assert_eq!(merger.note.is_empty(), merger.grade == engine::parameters::Grade::Published);
    }
    let split: Vec<_> = parts.iter().filter(|(_, count)| **count > 1).map(|(code, _)| *code).collect();
    assert_eq!(split, ["QJG", "QM7", "QNQ"]);
}
