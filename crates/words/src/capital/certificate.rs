//! The certificate in words: what was checked, whether it holds, and each limit by its name.

use engine::capital::portfolio::{Answer, Held, Limit, Standing};
use engine::quantities::Pence;

use super::ways::year;
use crate::count::{counted, digits};
use crate::exact::Exact;
use crate::figures::{Figures, pounds_and_pence};
use crate::sentence::Sentence;

/// What the headline of the certificate says.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CertificateHeadline {
    /// Ways of holding the money that were answered.
    pub ways: usize,
    /// Of them proven best.
    pub proven: usize,
    /// Of them met by no choice.
    pub impossible: usize,
    /// Limits worked out again over all ways.
    pub limits: usize,
    /// Of them broken.
    pub broken: usize,
    /// Answers that the account outside the solver did not bear out.
    pub refused: usize,
}

impl CertificateHeadline {
    /// Counts off the answers, each with whether its certificate bears it out.
    #[must_use]
    pub fn of(answers: &[(&Answer, bool)]) -> Self {
        let rows = || answers.iter().filter_map(|(answer, _)| answer.certificate.as_ref()).flat_map(|of| &of.rows);
        let standing = |wanted: Standing| answers.iter().filter(|(answer, _)| answer.status == wanted).count();
        Self {
            ways: answers.len(),
            proven: standing(Standing::ProvenBest),
            impossible: standing(Standing::Infeasible),
            limits: rows().count(),
            broken: rows().filter(|row| !row.holds()).count(),
            refused: answers.iter().filter(|(_, is_borne_out)| !is_borne_out).count(),
        }
    }

    /// Whether the answers can be trusted, and what was checked.
    #[must_use]
    pub fn sentence(&self) -> Sentence {
        if self.refused > 0 || self.broken > 0 {
            let which = counted(self.refused.max(1), "answer was", "answers were");
            return Sentence::plain("").answer(format!("{which} not borne out")).say(
                " when worked out again outside the search. Do not use it, and report it: this is a fault of the calculator.",
            );
        }
        let found = self.ways.saturating_sub(self.impossible);
        let all = match (self.proven, found) {
            (_, 0) => "No way can be met".to_owned(),
            (proven, found) if proven == found && found == 1 => "The answer is proven best".to_owned(),
            (proven, found) if proven == found => {
                format!("All {} answers are proven best", crate::count::in_words(found))
            }
            (proven, found) => format!("{} of {} answers are proven best", digits(proven), digits(found)),
        };
        let rest = if found == 0 {
            ": limits and must-dos clash, as is shown below.".to_owned()
        } else {
            let open =
                if self.proven == found { "" } else { " The others are the best found, and their bound is shown." };
            let cannot = match self.impossible {
                0 => String::new(),
                one => format!(" {} cannot be met; what clashes is shown below.", counted(one, "way", "ways")),
            };
            format!(
                ", and each was worked out again outside the search: {} checked to the penny, none broken.{open}{cannot}",
                counted(self.limits, "limit", "limits")
            )
        };
        Sentence::plain("").answer(all).say(rest)
    }
}

/// A limit by name: `2023/24` under its pot, `Reserves of GM2`.
#[must_use]
pub fn limit(limit: &Limit, first_year: &str, name: impl Fn(&str) -> String) -> String {
    match limit {
        Limit::Money { year: at, .. } => format!("Money in {}", year(first_year, *at)),
        Limit::Revenue { year: at, .. } => format!("Added revenue cost in {}", year(first_year, *at)),
        Limit::Backlog { .. } => "Work on backlog, at least".to_owned(),
        Limit::Reserve { provider } => format!("Reserves of {}", name(provider)),
        Limit::OneStart { scheme } => format!("{}: one start, from one pot", name(scheme)),
        Limit::Group { group } => format!("{group}: one option at most"),
        Limit::Requires { scheme, required, year: at } => {
            format!("{} by {} only with {}", name(scheme), year(first_year, *at), name(required))
        }
        Limit::Must { scheme } => format!("{} must be funded", name(scheme)),
    }
}

/// Used, the limit and what is left of it, to the penny or as whole schemes.
#[must_use]
pub fn figures(held: &Held) -> [String; 3] {
    let left =
        if held.name.is_least() { held.used.saturating_sub(held.limit) } else { held.limit.saturating_sub(held.used) };
    [held.used, held.limit, left].map(|figure| {
        if held.name.is_money() {
            pounds_and_pence(Pence::of(figure))
        } else {
            i64::try_from(figure).map_or_else(|_| figure.to_string(), |figure| Exact::whole(figure).to_places(0))
        }
    })
}

/// What a pot spends over all years, and what it has.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Spent {
    /// Its name.
    pub pot: String,
    /// What it spends.
    pub spent: Pence,
    /// What it has.
    pub limit: Pence,
}

impl Spent {
    const fn left(&self) -> i128 {
        self.limit.count().saturating_sub(self.spent.count())
    }
}

/// How much of all money stays unspent, as a title: `£53.5m of £300m stays unspent`.
///
/// ```
/// use engine::quantities::Pence;
/// use words::capital::certificate::{Spent, unspent};
/// let pot = |spent: i64, limit: i64| Spent { pot: "Kent".into(), spent: Pence::of(spent), limit: Pence::of(limit) };
/// assert_eq!(unspent(&[pot(100_000_000, 500_000_000), pot(400_000_000, 500_000_000)]), "£5.00m of £10.0m stays unspent");
/// assert_eq!(unspent(&[pot(7, 7)]), "Everything is spent");
/// assert_eq!(unspent(&[]), "No choice, so nothing is spent");
/// ```
#[must_use]
pub fn unspent(pots: &[Spent]) -> String {
    if pots.is_empty() {
        return "No choice, so nothing is spent".to_owned();
    }
    let left: i128 = pots.iter().map(Spent::left).sum();
    let all: i128 = pots.iter().map(|pot| pot.limit.count()).sum();
    match left {
        0 => "Everything is spent".to_owned(),
        left => format!(
            "{} of {} stays unspent",
            Figures::Illustrative.pounds(Pence::of(left)),
            Figures::Illustrative.pounds(Pence::of(all))
        ),
    }
}

/// Who has most left and who nothing: `Kent has most left, £8.00m of £36.0m. 2 of 7 pots have nothing left.`
///
/// ```
/// use engine::quantities::Pence;
/// use words::capital::certificate::{Spent, spent};
/// let pot = |pot: &str, spent: i64| Spent { pot: pot.into(), spent: Pence::of(spent), limit: Pence::of(500_000_000) };
/// assert_eq!(
///     spent(&[pot("Kent", 400_000_000), pot("Essex", 100_000_000), pot("Devon", 500_000_000)]),
///     "Essex has most left, £4.00m of £5.00m. 1 of 3 pots has nothing left."
/// );
/// assert_eq!(spent(&[pot("Kent", 500_000_000)]), "1 of 1 pot has nothing left.");
/// assert_eq!(spent(&[]), "");
/// ```
#[must_use]
pub fn spent(pots: &[Spent]) -> String {
    let most = pots.iter().rev().max_by_key(|pot| pot.left()).filter(|pot| pot.left() > 0);
    let most = most.map(|pot| {
        format!(
            "{} has most left, {} of {}.",
            pot.pot,
            Figures::Illustrative.pounds(Pence::of(pot.left())),
            Figures::Illustrative.pounds(pot.limit)
        )
    });
    let spent = pots.iter().filter(|pot| pot.left() == 0).count();
    let nothing = (spent > 0).then(|| {
        let verb = if spent == 1 { "has" } else { "have" };
        format!("{} of {} {verb} nothing left.", digits(spent), counted(pots.len(), "pot", "pots"))
    });
    most.into_iter().chain(nothing).collect::<Vec<String>>().join(" ")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn counts(proven: usize, impossible: usize, refused: usize) -> CertificateHeadline {
        CertificateHeadline { ways: 5, proven, impossible, limits: 312, broken: 0, refused }
    }

    #[test]
    fn the_headline_counts_what_was_checked() {
        let said = |proven, impossible, refused| counts(proven, impossible, refused).sentence().text();
        assert_eq!(
            said(5, 0, 0),
            "All five answers are proven best, and each was worked out again outside the search: 312 limits checked to the penny, none broken."
        );
        assert!(said(3, 1, 0).starts_with("3 of 4 answers are proven best, "));
        assert!(said(3, 1, 0).ends_with("1 way cannot be met; what clashes is shown below."), "{}", said(3, 1, 0));
        assert_eq!(said(0, 5, 0), "No way can be met: limits and must-dos clash, as is shown below.");
        assert!(
            said(5, 0, 1).starts_with("1 answer was not borne out")
                || said(5, 0, 1).starts_with("one answer was not borne out")
        );
    }

    #[test]
    fn limits_have_names_and_figures() {
        let name = |code: &str| format!("<{code}>");
        let said = |of: Limit| limit(&of, "2022/23", name);
        assert_eq!(said(Limit::Money { pot: "QOP".to_owned(), year: 1 }), "Money in 2023/24");
        assert_eq!(
            said(Limit::Requires { scheme: "A".to_owned(), required: "B".to_owned(), year: 0 }),
            "<A> by 2022/23 only with <B>"
        );
        let held = Held { name: Limit::Money { pot: "QOP".to_owned(), year: 0 }, used: 1_250, limit: 2_000 };
        assert_eq!(figures(&held), ["£12.50", "£20.00", "£7.50"]);
        let must = Held { name: Limit::Must { scheme: "A".to_owned() }, used: 1, limit: 1 };
        assert_eq!(figures(&must), ["1", "1", "0"]);
    }
}
