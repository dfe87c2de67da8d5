//! Reads the entries' input from untyped values, every fault in one pass.

mod boards;
mod policy;
mod pool;
mod service;

use crate::entry::reader::At;
use crate::entry::{Reader, Tree};
use crate::problem::Problem;

use super::policy::Policy;
use super::robustness::{MOST_DRAWS, RobustnessRequest};
use super::service::{MOST_SERVICES, Service};

pub(super) use boards::{board_evidence, footprints};
pub(super) use pool::pool;

/// Services and policy; where problems are found they must not be judged.
pub(super) fn classification(tree: &Tree, problems: &mut Vec<Problem>) -> (Vec<Service>, Option<Policy>) {
    let at = At::root(tree);
    let mut reader = Reader::new(problems);
    reader.only_fields(&at, &["services", "policy"]);
    judged(&mut reader, &at)
}

/// A run of draws; `None` where something essential is missing or wrong.
pub(super) fn robustness(tree: &Tree, problems: &mut Vec<Problem>) -> Option<RobustnessRequest> {
    let at = At::root(tree);
    let mut reader = Reader::new(problems);
    reader.only_fields(&at, &["services", "policy", "seed", "draws"]);
    let (services, policy) = judged(&mut reader, &at);
    let seed = reader.count(&at.field("seed"), u32::MAX);
    let draws = reader.count(&at.field("draws"), MOST_DRAWS);
    Some(RobustnessRequest { services, policy: policy?, seed: seed?, draws: draws? })
}

fn judged(reader: &mut Reader<'_>, at: &At<'_>) -> (Vec<Service>, Option<Policy>) {
    let services = reader.list(&at.field("services"));
    if services.len() > MOST_SERVICES {
        reader.report("too_many", "services", format!("There are more than {MOST_SERVICES} services."));
        return (Vec::new(), None);
    }
    let services: Vec<Service> = services.iter().map(|at| service::service(reader, at)).collect();
    let policy = policy::policy(reader, &at.field("policy"));
    reader.unique("services", "code", services.iter().map(|service| service.code.as_str()));
    (services, policy)
}
