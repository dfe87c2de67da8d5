//! What clashes where nothing is allowed, tried: every choice breaks one of the named limits, no fewer limits have that property, and a limit
//! that is wider by what would free it lets the others hold.

use serde_json::{Value, json};

use super::plain::{Plain, pence};
use super::twin::{Used, every, payers, rows};

/// Everything wrong with the clash an answer names.
pub fn faults(plain: &Plain, regime: &str, answer: &Value) -> Vec<String> {
    let mut faults = Vec::new();
    if answer["status"] != "infeasible" {
        faults.push("not called infeasible".to_owned());
    }
    for name in ["objective", "bound", "value", "own_residents", "certificate"] {
        if !answer[name].is_null() {
            faults.push(format!("{name} where nothing is allowed"));
        }
    }
    for name in ["chosen", "spend"] {
        if answer[name] != json!([]) {
            faults.push(format!("{name} where nothing is allowed"));
        }
    }
    let named: Vec<&Value> = answer["clash"].as_array().into_iter().flatten().collect();
    let names: Vec<&str> = named.iter().filter_map(|limit| limit["name"].as_str()).collect();
    if names.is_empty() {
        faults.push("no clash named".to_owned());
        return faults;
    }
    let payers = payers(plain, regime);
    let mut all: Vec<Vec<Used>> = Vec::new();
    every(plain, regime, &mut |choice| all.push(rows(plain, regime, &payers, choice)));
    let is_broken = |rows: &[Used], name: &str| rows.iter().any(|row| row.name == name && row.is_broken());
    if !all.iter().all(|rows| names.iter().any(|name| is_broken(rows, name))) {
        faults.push("the named limits do not clash".to_owned());
    }
    // Where starting twice could help - more backlog or savings - a limit to one start is itself one of the limits that clash.
    let twice_helps = plain.pots.iter().any(|pot| pot.backlog.is_some() || pot.revenue.iter().any(Option::is_some));
    if twice_helps {
        return faults;
    }
    let known: Vec<&str> = all[0].iter().map(|row| row.name.as_str()).collect();
    if smaller(&known, names.len() - 1, &mut Vec::new(), &|set| {
        all.iter().all(|rows| set.iter().any(|name| is_broken(rows, name)))
    }) {
        faults.push("fewer limits clash".to_owned());
    }
    for (limit, name) in
        named.iter().zip(&names).filter(|(limit, _)| limit["kind"] == "money" || limit["kind"] == "reserve")
    {
        let others = |rows: &&Vec<Used>| !names.iter().any(|other| other != name && is_broken(rows, other));
        let over = |rows: &Vec<Used>| rows.iter().find(|row| row.name == *name).map(|row| row.used - row.limit);
        let least = all.iter().filter(others).filter_map(over).min();
        let told = limit["free_by"].as_str().map(|_| pence(&limit["free_by"]));
        if told != least {
            faults.push("another width would free it".to_owned());
        }
    }
    faults
}

/// Whether some set of up to so many names passes a test.
fn smaller<'a>(names: &[&'a str], most: usize, set: &mut Vec<&'a str>, test: &dyn Fn(&[&'a str]) -> bool) -> bool {
    if !set.is_empty() && test(set) {
        return true;
    }
    if set.len() == most {
        return false;
    }
    names.iter().enumerate().any(|(at, name)| {
        set.push(name);
        let is = smaller(&names[at + 1..], most, set, test);
        set.pop();
        is
    })
}
