//! What a problem is called at the head of its box.

/// The title of a problem by its code; one that fits any fault where the code is not known.
#[must_use]
pub fn title(code: &str) -> &'static str {
    match code {
        "quantum_below_floors" => "This rule needs more money than there is",
        "quantum_above_ceilings" => "This rule cannot share out all the money",
        "quantum_not_positive" => "There is no money to share in one of the years",
        "ceiling_below_floor" => "The most growth is below the least",
        "no_opening" => "There is no opening money",
        "no_weight" => "No board has any need",
        "nothing_weighed" => "Nothing is weighed",
        "no_cases" => "No case is expected",
        "no_tolerance" => "No population is large enough for that",
        "trailblazer_below_pass" => "The marks are the wrong way round",
        "no_team" => "A team has nobody in it",
        "borders_itself" => "A board borders itself",
        "empty_group" => "A group has no board",
        "shares_beyond_one" => "The parts of a board add up to more than the board",
        "unknown_line" => "A service is not in the list",
        "host_not_known" => "Money by host is not known",
        "no_flows" => "Where patients are treated is not known",
        "flow_over_one" => "More of a host’s money is shared out than it has",
        "shares_not_one" => "The shares do not add up to 100%",
        "no_year" => "There is no year to work out",
        "no_deflator" => "The deflator does not reach this year",
        "duplicate_code" | "duplicate_field" => "The same thing is entered twice",
        "unknown_code" => "A board is not recognised",
        "missing" | "blank" => "Something is missing",
        "negative_money" | "negative_weight" | "out_of_range" => "A figure is out of range",
        "not_a_number" | "ambiguous_comma" | "exponent" | "too_many_decimals" => "A figure cannot be read",
        "not_a_year" => "A year cannot be read",
        "newer_version" => "This file comes from a newer calculator",
        "not_a_scenario" | "not_json" | "not_text" | "too_deep" | "too_large" | "wrong_type" | "unknown_field"
        | "unknown_version" => "This file cannot be opened",
        _ => "This cannot be worked out",
    }
}

/// The title over several problems: `There are 3 problems`.
#[must_use]
pub fn several(problems: usize) -> String {
    format!("There are {}", crate::count::counted(problems, "problem", "problems"))
}
