//! Reads what the entries of this folder have in common from untyped values.

use crate::problem::Problem;

/// Adds what is wrong with the request as read, without what only its stand-ins would be faulted for: a field that has been told of already, or a list
/// with a fault inside it.
pub(super) fn add_meanings(problems: &mut Vec<Problem>, found: Vec<Problem>) {
    let mut told: Vec<String> = problems.iter().map(|problem| problem.path.clone()).collect();
    told.sort_unstable();
    let is_told = |path: &str| {
        let place = told.partition_point(|one| one.as_str() < path);
        // Whatever lies inside a path follows it at once, but for names that only begin like it.
        told.iter()
            .skip(place)
            .take_while(|one| one.starts_with(path))
            .any(|one| one.strip_prefix(path).is_some_and(|rest| rest.is_empty() || rest.starts_with(['[', '.'])))
    };
    problems.extend(found.into_iter().filter(|problem| !is_told(&problem.path)));
}
