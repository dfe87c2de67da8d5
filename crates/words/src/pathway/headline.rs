//! The headline: who pays, who saves, whether the one that pays has a reason to, and what would give it one.

use engine::pathways::pathway::{Arrangement, ArrangementAnswer, NoTransfers, PathwayAnswer, Payer, PayerAnswer};
use engine::quantities::Pence;

use super::names::{blanks, noun, under};
use crate::analysis::analysis;
use crate::count::{capital, counted, listed};
use crate::exact::Exact;
use crate::figures::Figures;
use crate::sentence::Sentence;

/// What the headline says.
#[derive(Debug, Clone, PartialEq)]
pub struct PathwayHeadline {
    /// The answer.
    pub answer: PathwayAnswer,
    /// The arrangement that is told of.
    pub arrangement: Arrangement,
    /// Whether any figure is still that of the example.
    pub illustrative: bool,
    /// Names of the stages.
    pub stages: Vec<String>,
}

impl PathwayHeadline {
    /// How closely money is told.
    #[must_use]
    pub const fn figures(&self) -> Figures {
        Figures::Illustrative
    }

    /// The arrangement that is told of.
    #[must_use]
    pub fn told(&self) -> Option<&ArrangementAnswer> {
        self.under(self.arrangement)
    }

    /// One arrangement.
    #[must_use]
    pub fn under(&self, arrangement: Arrangement) -> Option<&ArrangementAnswer> {
        self.answer.arrangements.iter().find(|answer| answer.arrangement == arrangement)
    }

    /// The answer, and what would change it.
    #[must_use]
    pub fn sentence(&self) -> Sentence {
        let Some(told) = self.told() else { return Sentence::new() };
        let begin = match self.illustrative {
            true => format!("With illustrative figures, {} ", under(self.arrangement)),
            false => format!("{} ", capital(under(self.arrangement))),
        };
        let Some(funded) = funder(told) else { return Sentence::new() };
        self.pays(begin, told, funded).say(self.loses(told)).then(self.instead(told, funded))
    }

    /// The sentence for a consultation answer, which stands by itself; `None` where a figure it needs is blank.
    ///
    /// `what` is what is done, as in `10,000 more tests`.
    #[must_use]
    pub fn to_paste(&self, what: &str) -> Option<String> {
        let told = self.told()?;
        let funded = funder(told)?;
        let (who, all) = (noun(funded.payer), &funded.account.all);
        let (outlay, saving) = (all.outlay?, all.saving?);
        let years = counted(usize::try_from(self.answer.years).unwrap_or(0), "year", "years");
        let costs = match outlay.count() {
            0 => format!("nothing over {years}"),
            _ => format!("{} over {years}", self.amount(outlay)),
        };
        let them = who.verb("it", "them");
        let back = match saving.count() {
            0 => format!("bring nothing back to {them}"),
            1.. => format!("bring {them} {} back", self.amount(saving)),
            _ => format!("cost {them} {} more elsewhere", self.amount(saving)),
        };
        let others = saver(told, funded.payer).and_then(|saver| Some((saver.payer, saver.account.all.net_gain?)));
        let others = others.map_or_else(String::new, |(payer, gain)| {
            format!(", while {} would save {}", noun(payer).name, self.amount(gain))
        });
        let found = format!("{}, {what} would cost {} {costs} and {back}{others}", under(self.arrangement), who.name);
        Some(analysis(
            &found,
            if self.illustrative {
                "Some or all of the figures are those of an illustrative example, not anybody’s accounts."
            } else {
                "The figures are our own."
            },
        ))
    }

    /// Who is left worst off, in a sentence after a space; blank where nobody whose figures are known loses.
    fn loses(&self, told: &ArrangementAnswer) -> String {
        let known = || told.payers.iter().filter_map(|payer| Some((payer.payer, payer.account.all.net_gain?)));
        let losing = || known().filter(|(_, gain)| gain.count() < 0);
        let Some(worst) = losing().map(|(_, gain)| gain).min() else { return String::new() };
        let losers: Vec<Payer> = losing().filter(|(_, gain)| *gain == worst).map(|(payer, _)| payer).collect();
        let names: Vec<String> = losers.iter().map(|payer| noun(*payer).name.to_owned()).collect();
        let (several, each) = match losers.as_slice() {
            [one] => (noun(*one).several, ""),
            _ => (true, " each"),
        };
        let lose = if several { "lose" } else { "loses" };
        let (names, amount) = (listed(&names), self.amount(worst));
        if known().count() < told.payers.len() {
            return format!(" Of those whose figures are known, {names} {lose} most, {amount}{each}.");
        }
        match losing().count() {
            1 => format!(" Only {names} {lose}, {amount}."),
            _ => format!(" {} {lose} most, {amount}{each}.", capital(&names)),
        }
    }

    /// The same in a line, for the bar of a phone.
    #[must_use]
    pub fn short(&self) -> String {
        let Some(funded) = self.told().and_then(funder) else { return String::new() };
        let who = noun(funded.payer);
        match funded.account.all.net_gain {
            None => "Not known: figures are blank.".to_owned(),
            Some(gain) => format!("{} {}.", capital(who.name), self.moves(funded.payer, gain)),
        }
    }

    fn amount(&self, pence: Pence) -> String {
        self.figures().amount(pence)
    }

    /// `gains £3m`, `loses £3m`, `neither gains nor loses`.
    fn moves(&self, payer: Payer, gain: Pence) -> String {
        let who = noun(payer);
        match gain.count() {
            0 => who.verb("neither gains nor loses", "neither gain nor lose").to_owned(),
            1.. => format!("{} {}", who.verb("gains", "gain"), self.amount(gain)),
            _ => format!("{} {}", who.verb("loses", "lose"), self.amount(gain)),
        }
    }

    fn pays(&self, begin: String, told: &ArrangementAnswer, funded: &PayerAnswer) -> Sentence {
        let (who, all) = (noun(funded.payer), &funded.account.all);
        let (Some(outlay), Some(saving), Some(gain)) = (all.outlay, all.saving, all.net_gain) else {
            return Sentence::plain(begin)
                .answer(format!("it is not known whether {} would gain", who.name))
                .say(format!(". Still blank: {}.", self.still_blank(funded)));
        };
        let years = usize::try_from(self.answer.years).unwrap_or(0);
        let over = format!("over {}", counted(years, "year", "years"));
        let paid = match outlay.count() {
            0 => format!("{} {} nothing for it {over}", who.name, who.verb("pays", "pay")),
            _ => format!("{} {} {} {over}", who.name, who.verb("pays", "pay"), self.amount(outlay)),
        };
        let others = saver(told, funded.payer).and_then(|saver| Some((saver.payer, saver.account.all.net_gain?)));
        let and = others.map_or_else(String::new, |(payer, gain)| {
            format!(" and {} {} {}", noun(payer).name, noun(payer).verb("saves", "save"), self.amount(gain))
        });
        let own = match (saving.count(), gain.count()) {
            (_, 1..) => format!(
                "{} {} {} by itself, so there is a reason to do it",
                who.name,
                who.verb("gains", "gain"),
                self.amount(gain)
            ),
            (_, 0) if outlay.count() == 0 => format!(
                "{} neither {} nor {}, so nothing moves it to act",
                who.name,
                who.verb("gains", "gain"),
                who.verb("loses", "lose")
            ),
            (_, 0) => {
                format!("{} only {} its money back, so nothing moves it to act", who.name, who.verb("gets", "get"))
            }
            (..=0, _) => format!("{} {} nothing, so it is unlikely to happen", who.name, who.verb("gains", "gain")),
            _ => format!(
                "{} {} only {} back, so it is unlikely to happen",
                who.name,
                who.verb("gets", "get"),
                self.amount(saving)
            ),
        };
        Sentence::plain(format!("{begin}{paid}{and}: ")).answer(own).say(".")
    }

    /// Blanks of what is done, and of stages whose saving they hide.
    fn still_blank(&self, funded: &PayerAnswer) -> String {
        let stages: Vec<&str> = self.stages.iter().map(String::as_str).collect();
        let known = |path: &String| {
            let saved = self.answer.stages.iter().filter(|stage| stage.all.saving.is_some());
            saved.into_iter().any(|stage| stage.lacks.contains(path))
        };
        let paths: Vec<String> = funded.lacks.iter().filter(|path| !known(path)).cloned().collect();
        blanks(&paths, &stages)
    }

    /// What a joined budget and transfers would change.
    fn instead(&self, told: &ArrangementAnswer, funded: &PayerAnswer) -> Sentence {
        let total = told.total.all.net_gain;
        match (told.no_transfers, total) {
            (Some(NoTransfers::TotalLoss), Some(total)) => {
                let all = self.amount(total);
                return Sentence::plain(format!(
                    "All payers together lose {all}: whoever holds the budgets, somebody is worse off."
                ));
            }
            (Some(_), _) => return Sentence::plain("What it takes to leave nobody worse off is not known."),
            (None, _) => {}
        }
        let transfers = told.transfers.as_deref().unwrap_or_default();
        let moved = transfers.iter().fold(Pence::default(), |sum, transfer| sum.plus(transfer.amount));
        let joined = self.joined().filter(|gain| gain.count() > 0 && self.arrangement != Arrangement::Joint);
        let funder_gains = funded.account.all.net_gain.is_some_and(|gain| gain.count() > 0);
        let joined =
            joined.filter(|_| !funder_gains).map(|gain| format!("a joined budget would gain {}", self.amount(gain)));
        let settled = (moved.count() > 0).then(|| {
            let years = self.answer.years;
            let what = if transfers.len() == 1 { "a transfer" } else { "transfers" };
            let a_year = if years > 1 { " a year" } else { "" };
            let leaves = if transfers.len() == 1 { "leaves" } else { "leave" };
            format!("{what} of {}{a_year} {leaves} nobody worse off", self.a_year(moved))
        });
        match (joined, settled) {
            (Some(joined), Some(settled)) => Sentence::plain(format!("{}, or {settled}.", capital(&joined))),
            (Some(one), None) | (None, Some(one)) => Sentence::plain(format!("{}.", capital(&one))),
            (None, None) => Sentence::plain("Nobody is worse off."),
        }
    }

    /// An amount of all years by the year, on average.
    #[must_use]
    pub fn a_year(&self, amount: Pence) -> String {
        let hundred_years = i128::from(self.answer.years).saturating_mul(100);
        Exact::ratio(amount.count(), hundred_years).map_or_else(String::new, |exact| self.figures().amount(exact))
    }

    /// What the joined budget itself gains; `None` where it does not pay for what is done, or where a blank hides it.
    #[must_use]
    pub fn joined(&self) -> Option<Pence> {
        let joint = self.under(Arrangement::Joint)?;
        let funded = funder(joint).filter(|funded| funded.payer == Payer::JointBudget)?;
        funded.account.all.net_gain
    }
}

/// The account of whoever pays for what is done.
#[must_use]
pub fn funder(told: &ArrangementAnswer) -> Option<&PayerAnswer> {
    told.payers.iter().find(|payer| Some(payer.payer) == told.funder)
}

/// Whoever else gains most, the first of equals.
#[must_use]
pub fn saver(told: &ArrangementAnswer, funder: Payer) -> Option<&PayerAnswer> {
    let gain = |payer: &PayerAnswer| payer.account.all.net_gain.map_or(0, Pence::count);
    let others = told.payers.iter().filter(|payer| payer.payer != funder && gain(payer) > 0);
    others.reduce(|best, next| if gain(next) > gain(best) { next } else { best })
}
