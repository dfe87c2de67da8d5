//! Flows between boards, and trusts.
use engine::parameters::{Grade, boards, flow_hosts, flows, providers, trust, trusts};
use std::collections::{BTreeMap, BTreeSet};

#[test]
fn a_hosts_people_are_its_flows_and_those_of_elsewhere() {
    for (host, board) in flow_hosts().iter().zip(boards()) {
        assert_eq!(host.host, board);
        let listed: u64 = flows().iter().filter(|flow| flow.host == board).map(|flow| flow.persons).sum();
        assert_eq!(listed + host.elsewhere, host.persons, "{}", board.code);
        assert!(listed * 100 >= host.persons * 95 && listed <= host.persons, "{}", board.code);
    }
    let listed: u64 = flows().iter().map(|flow| flow.persons).sum();
    assert_eq!(listed, 56_509_415);
}

#[test]
fn a_pair_of_boards_stands_once_in_order() {
    let pairs: Vec<_> = flows().iter().map(|flow| (flow.host.code, flow.resident.code)).collect();
    assert!(pairs.is_sorted_by(|first, second| first < second));
    assert!(flows().iter().all(|flow| flow.persons > 0));
    for board in boards() {
        assert!(pairs.contains(&(board.code, board.code)), "{} treats its own residents", board.code);
    }
}

#[test]
fn the_least_local_host_is_north_central_london() {
    let local = |code: &str| {
        let own = flows().iter().find(|flow| flow.host.code == code && flow.resident.code == code).unwrap();
        let host = flow_hosts().iter().find(|host| host.host.code == code).unwrap();
        own.persons * 1000 / host.persons
    };
    let least = boards().iter().min_by_key(|board| local(board.code)).unwrap();
    assert_eq!((least.code, local("QMJ")), ("QMJ", 608));
    assert_eq!(local("QT6"), 995, "Cornwall treats nearly only its own");
}

#[test]
fn trusts_add_up_to_their_hosts() {
    assert_eq!(trusts().len(), 138);
    assert_eq!(trusts().iter().map(|trust| trust.code).collect::<BTreeSet<_>>().len(), 138);
    for host in flow_hosts() {
        let persons: u64 = trusts().iter().filter(|trust| trust.host == host.host).map(|trust| trust.persons).sum();
        assert_eq!(persons, host.persons, "{}", host.host.code);
    }
    for found in trusts() {
        let sum: u32 = found.catchment.iter().map(|share| share.millionths).sum();
        assert!((950_000..=1_000_010).contains(&sum), "{}: {sum}", found.code);
        let boards: BTreeSet<_> = found.catchment.iter().map(|share| share.resident.code).collect();
        assert_eq!(boards.len(), found.catchment.len(), "{}", found.code);
    }
}

/// People of each pair of boards, worked out from the trusts: trust by trust, catchment people times share, rounded down.
fn pairs_by_trust() -> BTreeMap<(&'static str, &'static str), u64> {
    let mut pairs = BTreeMap::new();
    for trust in trusts() {
        for share in trust.catchment {
            let persons = trust.persons * u64::from(share.millionths) / 1_000_000;
            *pairs.entry((trust.host.code, share.resident.code)).or_default() += persons;
        }
    }
    pairs
}

#[test]
fn flows_and_trusts_tell_the_same_story() {
    let by_trust = pairs_by_trust();
    for flow in flows() {
        let pair = (flow.host.code, flow.resident.code);
        let off = by_trust.get(&pair).copied().unwrap_or_default().abs_diff(flow.persons);
        assert!(off <= 470, "{pair:?}: {off} people apart");
    }
    let listed: BTreeSet<_> = flows().iter().map(|flow| (flow.host.code, flow.resident.code)).collect();
    for (pair, persons) in by_trust.iter().filter(|(pair, _)| !listed.contains(*pair)) {
        assert!(*persons < 1000, "{pair:?}: only small pairs are dropped, not {persons} people");
    }
}

#[test]
fn great_ormond_street_shows_how_far_the_flows_may_be_off() {
    let found = trust("RP4").unwrap();
    assert_eq!(found.identity, Grade::Assumption, "named and placed by hand");
    let local = found.catchment.iter().find(|share| share.resident == found.host).unwrap();
    assert_eq!(format!("0.{}", local.millionths / 10_000), providers::GREAT_ORMOND_STREET_CATCHMENT.value);
    assert_eq!(providers::GREAT_ORMOND_STREET_LOCAL_WORK.value, "0.04");
    assert_eq!(trusts().iter().filter(|trust| trust.identity == Grade::Assumption).count(), 6);
    assert_eq!(trust("RXX"), None);
}
