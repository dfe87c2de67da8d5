//! Units, and whether a value is written as its unit demands. No number passes through a float.

/// Units of parameters: the word in the files and the variant of `Unit`.
const UNITS: [(&str, &str); 20] = [
    ("pounds", "Pounds"),
    ("rate", "Rate"),
    ("share", "Share"),
    ("distance", "Distance"),
    ("factor", "Factor"),
    ("index", "Index"),
    ("score", "Score"),
    ("people", "People"),
    ("patients", "Patients"),
    ("services", "Services"),
    ("centres", "Centres"),
    ("boards", "Boards"),
    ("regions", "Regions"),
    ("treatments", "Treatments"),
    ("count", "Count"),
    ("hours", "Hours"),
    ("days", "Days"),
    ("years", "Years"),
    ("financial_year", "FinancialYear"),
    ("date", "Date"),
];

/// Words that only a column of a table may use as its unit.
const COLUMN_UNITS: [&str; 4] = ["text", "code", "grade", "pounds_million"];

/// The variant of `Unit` that a word stands for.
pub fn unit_variant(word: &str) -> Option<&'static str> {
    UNITS.iter().find(|(name, _)| *name == word).map(|(_, variant)| *variant)
}

/// Whether a column may use the word as its unit.
pub fn is_column_unit(word: &str) -> bool {
    unit_variant(word).is_some() || COLUMN_UNITS.contains(&word)
}

/// The variant of `Grade` that a word stands for; figures of the user never stand in a file.
pub fn grade_variant(word: &str) -> Option<&'static str> {
    match word {
        "published" => Some("Published"),
        "derived" => Some("Derived"),
        "illustrative" => Some("Illustrative"),
        "assumption" => Some("Assumption"),
        _ => None,
    }
}

/// Checks that a value is written as its unit demands.
///
/// # Errors
/// What the unit asks for, in words that finish "the value ... must be".
pub fn check(unit: &str, value: &str) -> Result<(), &'static str> {
    let holds = match unit {
        "pounds" => scaled(value, 2).is_some(),
        "pounds_million" => scaled(value, 1).is_some_and(|tenths| tenths >= 0),
        "rate" | "distance" => scaled(value, 12).is_some_and(|part| part >= -1_000_000_000_000),
        "share" | "factor" | "index" | "score" | "hours" | "days" => scaled(value, 12).is_some_and(|part| part >= 0),
        "financial_year" => financial_year(value).is_some(),
        "date" => is_date(value),
        "code" => !value.is_empty() && value.chars().all(|letter| letter.is_ascii_alphanumeric()),
        "grade" => grade_variant(value).is_some(),
        "text" => !value.trim().is_empty() && value.trim() == value,
        _ => scaled(value, 0).is_some_and(|whole| whole >= 0),
    };
    if holds { Ok(()) } else { Err(demand(unit)) }
}

fn demand(unit: &str) -> &'static str {
    match unit {
        "pounds" => "pounds with at most two decimals and no separators, like 1234.50",
        "pounds_million" => "millions of pounds with at most one decimal",
        "rate" | "distance" => "a proportion of -1 or more, like 0.045 for 4.5%",
        "share" | "factor" | "index" | "score" | "hours" | "days" => "a decimal of 0 or more, like 0.2 for 20%",
        "financial_year" => "a financial year like 2019/20",
        "date" => "a day like 2024-04-01",
        "code" => "letters and digits only",
        "grade" => "published, derived, illustrative or assumption",
        "text" => "text without space around it",
        _ => "a whole number of 0 or more, without separators",
    }
}

/// The decimal `value` times ten to the power `decimals`, exactly; `None` where it is no plain decimal or has more decimals.
pub fn scaled(value: &str, decimals: usize) -> Option<i128> {
    let (negative, digits) = value.strip_prefix('-').map_or((false, value), |rest| (true, rest));
    let (whole, part) = digits.split_once('.').unwrap_or((digits, ""));
    let pointed = digits.contains('.');
    let plain = |text: &str| !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit());
    let padded = whole.len() > 1 && whole.starts_with('0');
    if !plain(whole) || padded || (pointed && !plain(part)) || part.len() > decimals {
        return None;
    }
    let magnitude: i128 = format!("{whole}{part:0<decimals$}").parse().ok()?;
    if negative { magnitude.checked_neg() } else { Some(magnitude) }
}

/// The calendar year in which a financial year like 2019/20 starts.
pub fn financial_year(value: &str) -> Option<u16> {
    let (first, second) = value.split_once('/')?;
    if first.len() != 4 || second.len() != 2 {
        return None;
    }
    let start: u16 = first.parse().ok()?;
    let next = start.checked_add(1)?.checked_rem(100)?;
    (second.parse() == Ok(next)).then_some(start)
}

fn is_date(value: &str) -> bool {
    let mut parts = value.splitn(3, '-').map(|part| (part.len(), part.parse::<u16>().ok()));
    let year = parts.next();
    let month = parts.next();
    let day = parts.next();
    matches!(year, Some((4, Some(1948..=2200))))
        && matches!(month, Some((2, Some(1..=12))))
        && matches!(day, Some((2, Some(1..=31))))
}
