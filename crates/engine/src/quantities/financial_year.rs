//! Financial years, April to March, written as in 2026/27.

use core::fmt;

/// A financial year, named by the calendar year in which it starts.
///
/// ```
/// use engine::quantities::FinancialYear;
/// let year = FinancialYear::from_text("2026/27").unwrap();
/// assert_eq!(year.start(), 2026);
/// assert_eq!(year.after(1).unwrap().to_string(), "2027/28");
/// assert_eq!(FinancialYear::from_text("2026/28"), None);
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct FinancialYear(u16);

impl FinancialYear {
    /// The year that starts in April of `start`, from 1948 to 2200.
    pub const fn starting(start: u16) -> Option<Self> {
        if start >= 1948 && start <= 2200 { Some(Self(start)) } else { None }
    }

    /// Reads `2026/27`; the second part must be the year after.
    pub fn from_text(text: &str) -> Option<Self> {
        let (first, second) = text.trim().split_once(['/', '-'])?;
        if first.len() != 4 || second.len() != 2 {
            return None;
        }
        let year = Self::starting(first.parse().ok()?)?;
        (year.second_half() == second).then_some(year)
    }

    /// Calendar year of its April.
    pub const fn start(self) -> u16 {
        self.0
    }

    /// The year `years` later.
    pub fn after(self, years: u16) -> Option<Self> {
        Self::starting(self.0.checked_add(years)?)
    }

    fn second_half(self) -> String {
        format!("{:02}", self.0.saturating_add(1).checked_rem(100).unwrap_or(0))
    }
}

impl fmt::Display for FinancialYear {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "{}/{}", self.0, self.second_half())
    }
}
