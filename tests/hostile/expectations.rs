//! What a spoiled cell must come to: the documented list of meanings, and the problem for everything else.

use super::cells::Spoiled;

/// What is expected of a spoiled cell.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Expected {
    /// It means something, and this is what.
    Meaning(&'static str),
    /// A problem of that code at the cell, or at a path that starts with it and ends so.
    Problem(&'static str, &'static str),
    /// A problem of that code at another cell, which the spoiled one contradicts.
    Elsewhere(&'static str),
    /// A problem of either code there: of the cell with its neighbour, or of the sums it leads to.
    Either(&'static str, &'static str),
}

use Expected::{Either, Elsewhere, Meaning, Problem};

/// The kind of figure a cell holds, by its field.
fn field(path: &str) -> &str {
    let name = path.rsplit('.').next().unwrap_or(path);
    name.split('[').next().unwrap_or(name)
}

/// What is expected of the cell at that path.
pub fn expected(path: &str, how: Spoiled) -> Expected {
    match field(path) {
        "opening" | "amount" => match how {
            Spoiled::Zero => Meaning("nothing is had there, or nothing arrives"),
            Spoiled::Negative => Problem("negative_money", ""),
            other => decimal(other),
        },
        "quanta" => match how {
            Spoiled::Zero | Spoiled::Negative => Problem("quantum_not_positive", ""),
            other => decimal(other),
        },
        "weight" => weight(path, how),
        "convergence" => match how {
            Spoiled::Zero => Meaning("no part of the gap is closed"),
            Spoiled::Negative => Problem("convergence_out_of_range", ""),
            other => decimal(other),
        },
        "floor" => bound(how, "no board has a least growth", "a board may lose all its money, or nothing"),
        "ceiling" => match how {
            Spoiled::Negative => Either("ceiling_below_floor", "quantum_above_ceilings"),
            Spoiled::Zero => Meaning("no board may grow"),
            other => bound(other, "no board has a most growth", ""),
        },
        "max_under" => match how {
            Spoiled::Negative => Problem("out_of_range", ""),
            other => bound(other, "a board may be any distance under target", "no board may be under target"),
        },
        "below" => below(path, how),
        "distance" => distance(path, how),
        "differential" | "growth" => match how {
            Spoiled::Zero | Spoiled::Negative => Meaning("growth as on average, or less"),
            other => decimal(other),
        },
        "years" | "year" => count(how),
        "code" => code(path, how),
        "method" => name(how, "unknown_method"),
        "detail" => match how {
            Spoiled::Absent | Spoiled::Nothing => Meaning("totals only"),
            other => name(other, "unknown_detail"),
        },
        other => panic!("no expectation of {other}"),
    }
}

/// Strict decimal text, whatever it counts.
fn decimal(how: Spoiled) -> Expected {
    match how {
        Spoiled::Absent | Spoiled::Nothing => Problem("missing", ""),
        Spoiled::Blank | Spoiled::Spaces => Problem("blank", ""),
        Spoiled::Letters | Spoiled::Comma | Spoiled::Nan | Spoiled::FullWidth => Problem("not_a_number", ""),
        Spoiled::Number | Spoiled::Fraction | Spoiled::Truth | Spoiled::List | Spoiled::Record => {
            Problem("wrong_type", "")
        }
        Spoiled::Exponent => Problem("exponent", ""),
        Spoiled::Decimals => Problem("too_many_decimals", ""),
        Spoiled::Huge => Problem("out_of_range", ""),
        Spoiled::Zero | Spoiled::Negative => panic!("zero and less mean something of their own in each field"),
    }
}

fn weight(path: &str, how: Spoiled) -> Expected {
    match how {
        Spoiled::Zero => Meaning("no need, and so no target"),
        Spoiled::Negative => Problem("negative_weight", ""),
        Spoiled::List if !path.ends_with(']') => Problem("weights_not_by_year", ""),
        other => decimal(other),
    }
}

fn bound(how: Spoiled, absent: &'static str, least: &'static str) -> Expected {
    match how {
        Spoiled::Absent | Spoiled::Nothing => Meaning(absent),
        Spoiled::Zero | Spoiled::Negative => Meaning(least),
        Spoiled::Record if absent.contains("least") => Problem("missing", ".knots"),
        other => decimal(other),
    }
}

/// The bands of the input are below -0.05, below 0.05, open.
fn below(path: &str, how: Spoiled) -> Expected {
    let last = path.contains("[2]");
    match how {
        Spoiled::Absent | Spoiled::Nothing if last => Meaning("the last band is open"),
        Spoiled::Absent | Spoiled::Nothing => Problem("bands_not_rising", ""),
        Spoiled::Zero | Spoiled::Negative if last => Elsewhere("bands_not_open"),
        Spoiled::Negative if path.contains("[1]") => Problem("bands_not_rising", ""),
        Spoiled::Zero | Spoiled::Negative => Meaning("the band ends there"),
        other => decimal(other),
    }
}

/// Knots rise from the first to the second.
fn distance(path: &str, how: Spoiled) -> Expected {
    match how {
        Spoiled::Negative if path.contains("knots[1]") => Problem("knots_not_rising", ""),
        Spoiled::Zero if path.contains("floor.knots[1]") => Problem("knots_not_rising", ""),
        Spoiled::Zero | Spoiled::Negative => Meaning("the line bends there"),
        other => decimal(other),
    }
}

/// A count may come as a number or as text.
fn count(how: Spoiled) -> Expected {
    match how {
        Spoiled::Absent | Spoiled::Nothing => Problem("missing", ""),
        Spoiled::Number => Meaning("a count is a count, as a number or as text"),
        Spoiled::Truth | Spoiled::List | Spoiled::Record => Problem("wrong_type", ""),
        _ => Problem("out_of_range", ""),
    }
}

/// Any text that is not blank is a code; the second board is the one a transfer names.
fn code(path: &str, how: Spoiled) -> Expected {
    match how {
        Spoiled::Absent | Spoiled::Nothing => Problem("missing", ""),
        Spoiled::Blank | Spoiled::Spaces => Problem("blank", ""),
        Spoiled::Number | Spoiled::Fraction | Spoiled::Truth | Spoiled::List | Spoiled::Record => {
            Problem("wrong_type", "")
        }
        _ if path.starts_with("transfers") => Problem("unknown_code", ""),
        _ if path == "places[1].code" => Elsewhere("unknown_code"),
        _ => Meaning("another name"),
    }
}

fn name(how: Spoiled, unknown: &'static str) -> Expected {
    match how {
        Spoiled::Absent | Spoiled::Nothing => Problem("missing", ""),
        Spoiled::Number | Spoiled::Fraction | Spoiled::Truth | Spoiled::List | Spoiled::Record => {
            Problem("wrong_type", "")
        }
        _ => Problem(unknown, ""),
    }
}
