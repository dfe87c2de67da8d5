//! The headline of Cost growth: when spending and funding part, how far they come apart, and how much of the growth is price.

use engine::pathways::cost_growth::decomposition::{Decomposition, Totals};
use engine::pathways::cost_growth::projection::Projection;
use engine::quantities::Pence;

use crate::analysis::analysis;
use crate::count::{capital, listed};
use crate::year::years;
use crate::{Exact, Figures, Sentence};

use super::names::component;

/// The least gap that is spoken of: a pound. Components are rounded one by one, so pennies say nothing.
const LEAST: i128 = 100;

/// Whether more is spent than there is, by a pound or more.
#[must_use]
pub fn is_a_gap(gap: Pence) -> bool {
    gap.count() >= LEAST
}

/// The first year whose gap is spoken of, by its place and name.
#[must_use]
pub fn first_gap(projection: &Projection) -> Option<(usize, String)> {
    let years = projection.years.iter().zip(&projection.gap).enumerate();
    let mut above = years.filter(|(_, (_, gap))| gap.is_some_and(is_a_gap));
    above.next().map(|(place, (year, _))| (place, year.to_string()))
}

/// How much of the funding is known.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum FundingKnown {
    /// That of every year.
    All,
    /// That of some years.
    Some,
    /// Of no year.
    None,
}

impl FundingKnown {
    /// How much of the funding of a projection is known.
    #[must_use]
    pub fn of(projection: &Projection) -> Self {
        let known = projection.funding.iter().flatten().count();
        match known {
            0 => Self::None,
            known if known < projection.funding.len() => Self::Some,
            _ => Self::All,
        }
    }
}

/// What the headline says.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct GrowthHeadline {
    /// How closely money is shown; illustrative figures say so.
    pub figures: Figures,
    /// Years after the opening one.
    pub years: usize,
    /// The first year whose spending is above the funding, by its place and name.
    pub parts: Option<(usize, String)>,
    /// Spending less funding in the last year; `None` where one of the two is not known.
    pub gap: Option<Pence>,
    /// How much of the funding is known.
    pub funding: FundingKnown,
    /// What growth is made of; `None` where spending is not known.
    pub totals: Option<Totals>,
    /// Codes of the components whose spending is not known.
    pub unknown: Vec<String>,
}

impl GrowthHeadline {
    /// What is said of a projection told apart between its opening year and its last.
    #[must_use]
    pub fn of(projection: &Projection, decomposition: &Decomposition, figures: Figures) -> Self {
        Self {
            figures,
            years: projection.years.len().saturating_sub(1),
            parts: first_gap(projection),
            gap: projection.gap.last().copied().flatten(),
            funding: FundingKnown::of(projection),
            totals: decomposition.totals.clone(),
            unknown: decomposition.unknown.clone(),
        }
    }

    /// The answer, and what the growth is made of.
    #[must_use]
    pub fn sentence(&self) -> Sentence {
        let opening = match self.figures {
            Figures::Illustrative => "With illustrative figures, ",
            Figures::Own => "If nothing changes, ",
        };
        Sentence::new().say(opening).say(self.subject()).answer(self.clause()).say(format!(".{}", self.made_of()))
    }

    /// The same in a line, for the bar of a phone.
    #[must_use]
    pub fn short(&self) -> String {
        format!("{}{}.", capital(self.subject()), self.clause())
    }

    /// The sentence for a consultation answer, which stands by itself; `None` where spending is not known.
    #[must_use]
    pub fn to_paste(&self) -> Option<String> {
        self.totals.as_ref()?;
        let rests_on = match self.figures {
            Figures::Illustrative => {
                "Some or all of the growth rates behind it are stand-ins; nobody has published them."
            }
            Figures::Own => "The growth rates behind it are those we chose.",
        };
        let found = format!("spending on specialised services in England {}.{}", self.clause(), self.made_of());
        Some(analysis(found.trim_end_matches('.'), rests_on))
    }

    fn subject(&self) -> &'static str {
        if self.totals.is_none() { "what will be spent " } else { "spending " }
    }

    fn clause(&self) -> String {
        let after = format!("after {}", years(self.years));
        let Some(totals) = &self.totals else {
            let names: Vec<String> = self.unknown.iter().map(|code| inside(component(code))).collect();
            return format!("is not known, because the growth of {} is not", listed(&names));
        };
        let Some(gap) = self.gap else {
            let change = totals.change;
            let grows = if change.count() < 0 { "falls" } else { "grows" };
            let funding = if self.funding == FundingKnown::Some { "funding of the last year" } else { "funding" };
            return format!("{grows} by {} {after}; the {funding} is not known", self.figures.amount(change));
        };
        let amount = self.figures.amount(gap);
        let is_above = is_a_gap(gap);
        if self.funding == FundingKnown::Some {
            // A year whose funding is not known may have been the first: none is named.
            let stands = match () {
                () if is_above => format!("is {amount} above the funding"),
                () if is_a_gap(Pence::default().minus(gap)) => format!("is {amount} within the funding"),
                () => "takes all of the funding".to_owned(),
            };
            return format!("{stands} {after}; the funding of some years before is not known");
        }
        match &self.parts {
            Some((0, year)) if is_above => {
                format!("is above the funding from the start, in {year}, and by {amount} {after}")
            }
            Some((_, year)) if is_above => format!("passes the funding in {year} and is {amount} above it {after}"),
            Some((0, year)) => format!("is above the funding in {year} but within it {after}"),
            Some((_, year)) => format!("passes the funding in {year} but is within it again {after}"),
            None if !is_a_gap(Pence::default().minus(gap)) => {
                format!("stays within the funding and takes all of it {after}")
            }
            None => format!("stays within the funding, with {amount} to spare {after}"),
        }
    }

    /// How much of every £10 of growth is price, and how much nobody can tell; after a space.
    fn made_of(&self) -> String {
        let Some(totals) = self.totals.as_ref().filter(|totals| totals.change.count() > 0) else {
            return String::new();
        };
        if !is_told_apart(totals) {
            return " What makes it grow is not told apart.".to_owned();
        }
        let price = totals.effects.price;
        let ten = |part: Pence| out_of_ten(part, totals.change);
        let undivided = match totals.undivided.count() {
            0 => String::new(),
            ..0 => format!(" {} of it is taken off by what cannot be told apart.", ten(totals.undivided)),
            _ => format!(" {} cannot be told apart.", ten(totals.undivided)),
        };
        let price = match price.count() {
            0 => " None of the growth that can be told apart is price.".to_owned(),
            ..0 => format!(" For every £10 of growth, price takes {} off.", ten(price)),
            _ => format!(" Of every £10 of growth, {} is price.", ten(price)),
        };
        match (undivided.is_empty(), totals.effects.price.count() > 0 && totals.undivided.count() > 0) {
            (false, true) => format!("{} and{undivided}", price.trim_end_matches('.')),
            _ => format!("{price}{undivided}"),
        }
    }
}

/// Whether anything is known of what makes spending grow.
#[must_use]
pub fn is_told_apart(totals: &Totals) -> bool {
    totals.undivided != totals.change || totals.effects.all().into_iter().any(|effect| effect.count() != 0)
}

/// A part of a change as pounds and pence of every £10 of it, without its sign: `£3.59`.
#[must_use]
pub fn out_of_ten(part: Pence, change: Pence) -> String {
    let tenfold = part.count().unsigned_abs().saturating_mul(10);
    let ratio = i128::try_from(tenfold).ok().and_then(|part| Exact::ratio(part, change.count()));
    ratio.map_or_else(String::new, |share| format!("£{}", share.to_places(2)))
}

/// A name as it stands inside a sentence; one that begins with two capitals keeps them.
///
/// ```
/// use words::cost_growth::headline::inside;
/// assert_eq!((inside("Home dialysis"), inside("MRI scans")), ("home dialysis".to_owned(), "MRI scans".to_owned()));
/// ```
#[must_use]
pub fn inside(name: &str) -> String {
    let is_short_form = name.chars().take(2).filter(char::is_ascii_uppercase).count() == 2;
    if is_short_form { name.to_owned() } else { crate::count::lowered(name) }
}

#[cfg(test)]
mod tests {
    use super::*;
    use engine::pathways::cost_growth::factor::Factors;

    fn pounds(pounds: i64) -> Pence {
        Pence::of(i128::from(pounds).saturating_mul(100))
    }

    fn headline(price: i64, undivided: i64) -> GrowthHeadline {
        let totals = Totals {
            before: pounds(1_000),
            after: pounds(2_000),
            change: pounds(1_000),
            effects: Factors { price: pounds(price), ..Factors::default() },
            undivided: pounds(undivided),
            ..Totals::default()
        };
        GrowthHeadline {
            figures: Figures::Illustrative,
            years: 5,
            parts: Some((1, "2023/24".to_owned())),
            gap: Some(pounds(1_330_000_000)),
            funding: FundingKnown::All,
            totals: Some(totals),
            unknown: Vec::new(),
        }
    }

    #[test]
    fn the_headline_says_when_they_part_how_far_and_what_is_price() {
        assert_eq!(
            headline(359, 285).sentence().text(),
            "With illustrative figures, spending passes the funding in 2023/24 and is £1.33bn above it after five years. Of every £10 of \
             growth, £3.59 is price and £2.85 cannot be told apart."
        );
        assert!(
            headline(-20, 0)
                .sentence()
                .text()
                .ends_with("after five years. For every £10 of growth, price takes £0.20 off.")
        );
        assert!(
            headline(0, 500)
                .sentence()
                .text()
                .ends_with("None of the growth that can be told apart is price. £5.00 cannot be told apart.")
        );
    }

    #[test]
    fn nothing_is_said_of_price_where_nothing_is_told_apart() {
        let said = headline(0, 1_000).sentence().text();
        assert!(said.ends_with("after five years. What makes it grow is not told apart."), "{said}");
    }

    #[test]
    fn a_sentence_to_paste_says_what_it_rests_on() {
        assert_eq!(
            headline(359, 285).to_paste().as_deref(),
            Some(
                "Our analysis, made with the Specialised Services Calculator, suggests that spending on specialised services in England passes \
                 the funding in 2023/24 and is £1.33bn above it after five years. Of every £10 of growth, £3.59 is price and £2.85 cannot be \
                 told apart. Some or all of the growth rates behind it are stand-ins; nobody has published them."
            )
        );
        let own = GrowthHeadline { figures: Figures::Own, parts: None, gap: None, ..headline(0, 0) };
        assert_eq!(
            own.to_paste().as_deref().and_then(|said| said.split_once(" in England ")).map(|(_, rest)| rest),
            Some(
                "grows by £1,000 after five years; the funding is not known. None of the growth that can be told apart is price. The growth rates \
                 behind it are those we chose."
            )
        );
        let unknown = GrowthHeadline { totals: None, ..headline(0, 0) };
        assert_eq!(unknown.to_paste(), None);
    }

    #[test]
    fn every_way_it_can_end_is_said_as_it_is() {
        let with = |parts: Option<(usize, &str)>, gap: Option<i64>| {
            let parts = parts.map(|(place, year)| (place, year.to_owned()));
            GrowthHeadline { figures: Figures::Own, parts, gap: gap.map(pounds), ..headline(1_000, 0) }.short()
        };
        assert_eq!(with(None, Some(-5)), "Spending stays within the funding, with £5 to spare after five years.");
        assert_eq!(with(None, Some(0)), "Spending stays within the funding and takes all of it after five years.");
        assert_eq!(
            with(Some((0, "2022/23")), Some(5)),
            "Spending is above the funding from the start, in 2022/23, and by £5 after five years."
        );
        assert_eq!(
            with(Some((2, "2024/25")), Some(-5)),
            "Spending passes the funding in 2024/25 but is within it again after five years."
        );
        let some = |gap: Option<i64>| {
            let funding = FundingKnown::Some;
            GrowthHeadline { gap: gap.map(pounds), funding, figures: Figures::Own, ..headline(1_000, 0) }.short()
        };
        let ends = "after five years; the funding of some years before is not known.";
        assert_eq!(some(Some(5)), format!("Spending is £5 above the funding {ends}"));
        assert_eq!(some(Some(-5)), format!("Spending is £5 within the funding {ends}"));
        assert_eq!(some(Some(0)), format!("Spending takes all of the funding {ends}"));
        assert_eq!(some(None), "Spending grows by £1,000 after five years; the funding of the last year is not known.");
        assert_eq!(with(None, None), "Spending grows by £1,000 after five years; the funding is not known.");
        let unknown = GrowthHeadline { totals: None, unknown: vec!["medicines".to_owned()], ..headline(0, 0) };
        assert_eq!(unknown.short(), "What will be spent is not known, because the growth of medicines is not.");
    }
}
