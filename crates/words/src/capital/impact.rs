//! What a way of holding the money does to each host, in words.

use engine::quantities::Pence;

use super::measure::Measure;
use super::scheme::by_way;
use crate::count::{capital, counted, digits, lowered};
use crate::figures::Figures;

/// One host.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct HostSaid {
    /// Its name.
    pub name: String,
    /// Cost of its funded schemes.
    pub capital: Pence,
    /// How much more that is than under own footprint first; `None` where the two are not compared.
    pub more: Option<Pence>,
    /// Value of its funded schemes to patients from elsewhere.
    pub others: Pence,
}

/// What the headline of the impact says.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct ImpactHeadline {
    /// Name of the way that is told: `With a 20% ringfence`.
    pub way: String,
    /// What values are in.
    pub measure: Measure,
    /// One host and several: `system`, `systems`.
    pub nouns: (&'static str, &'static str),
    /// Every host.
    pub hosts: Vec<HostSaid>,
}

impl ImpactHeadline {
    /// Whose schemes get more capital and whose less, who gains and who loses most, and whose schemes serve others most.
    ///
    /// ```
    /// use engine::quantities::Pence;
    /// use words::capital::{HostSaid, ImpactHeadline, Measure};
    /// let host = |name: &str, more: i64, others: i64| HostSaid {
    ///     name: name.to_owned(),
    ///     capital: Pence::of(5_000_000_000_i64),
    ///     more: Some(Pence::of(more)),
    ///     others: Pence::of(others),
    /// };
    /// let said = ImpactHeadline {
    ///     way: "With a 20% ringfence".to_owned(),
    ///     measure: Measure::Pounds,
    ///     nouns: ("system", "systems"),
    ///     hosts: vec![host("Humber", 1_200_000_000, 900_000_000), host("Kent", -600_000_000, 0), host("Essex", 0, 1)],
    /// };
    /// assert_eq!(
    ///     said.sentence(),
    ///     "With a 20% ringfence, schemes of 1 of 3 systems get more capital than under “own footprint first”, of 1 less. Humber gains \
    ///      most, £12.0m; Kent loses most, £6.00m. Schemes of Humber do most for patients from elsewhere: £9.00m."
    /// );
    /// ```
    #[must_use]
    pub fn sentence(&self) -> String {
        if self.hosts.is_empty() {
            return "No choice keeps every limit and holds every must-do.".to_owned();
        }
        let way = capital(&by_way(&lowered(&self.way)));
        format!("{way}, {}{}", self.money(), self.elsewhere())
    }

    fn money(&self) -> String {
        let (hosts, nouns) = (self.hosts.len(), self.nouns);
        let all = counted(hosts, nouns.0, nouns.1);
        let Some(more) =
            self.hosts.iter().map(|host| host.more.map(|more| more.count())).collect::<Option<Vec<i128>>>()
        else {
            let funded = self.hosts.iter().filter(|host| host.capital.count() > 0).count();
            let most = self.hosts.iter().rev().max_by_key(|host| host.capital.count());
            let most = most.filter(|most| most.capital.count() > 0).map_or_else(String::new, |most| {
                format!(" Those of {} get most, {}.", most.name, Figures::Illustrative.pounds(most.capital))
            });
            return format!("schemes of {} of {all} get capital.{most}", number(funded));
        };
        let gaining = more.iter().filter(|more| **more > 0).count();
        let losing = more.iter().filter(|more| **more < 0).count();
        if gaining == 0 && losing == 0 {
            return format!("schemes of every {} get the capital they get under “own footprint first”.", nouns.0);
        }
        let by = |place: Option<(usize, i128)>, verb: &str| {
            let (host, size) = place.and_then(|(at, size)| Some((self.hosts.get(at)?, size.checked_abs()?)))?;
            Some(format!("{} {verb} most, {}", host.name, Figures::Illustrative.pounds(Pence::of(size))))
        };
        let each = || more.iter().copied().enumerate();
        let gain = by(each().rev().max_by_key(|(_, more)| *more).filter(|(_, more)| *more > 0), "gains");
        let loss = by(each().min_by_key(|(_, more)| *more).filter(|(_, more)| *more < 0), "loses");
        let most: Vec<String> = [gain, loss].into_iter().flatten().collect();
        format!(
            "schemes of {} of {all} get more capital than under “own footprint first”, of {} less. {}.",
            number(gaining),
            number(losing),
            most.join("; ")
        )
    }

    fn elsewhere(&self) -> String {
        let most = self.hosts.iter().rev().max_by_key(|host| host.others.count());
        match most.filter(|most| most.others.count() > 0) {
            Some(most) => format!(
                " Schemes of {} do most for patients from elsewhere: {}.",
                most.name,
                self.measure.amount(most.others)
            ),
            None => String::new(),
        }
    }
}

fn number(count: usize) -> String {
    if count == 0 { "none".to_owned() } else { digits(count) }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn host(name: &str, capital: i64, more: Option<i64>) -> HostSaid {
        HostSaid { name: name.to_owned(), capital: Pence::of(capital), more: more.map(Pence::of), others: Pence::of(0) }
    }

    fn said(way: &str, hosts: Vec<HostSaid>) -> String {
        ImpactHeadline { way: way.to_owned(), nouns: ("provider", "providers"), hosts, ..ImpactHeadline::default() }
            .sentence()
    }

    #[test]
    fn a_way_beside_nothing_tells_who_gets_capital() {
        let hosts = || vec![host("A", 0, None), host("B", 700_000_000, None), host("C", 200_000_000, None)];
        assert_eq!(
            said("Own footprint first", hosts()),
            "Under “own footprint first”, schemes of 2 of 3 providers get capital. Those of B get most, £7.00m."
        );
        assert_eq!(
            said("One national pool", vec![host("A", 0, None)]),
            "Under “one national pool”, schemes of none of 1 provider get capital."
        );
        assert_eq!(said("One national pool", Vec::new()), "No choice keeps every limit and holds every must-do.");
    }

    #[test]
    fn who_neither_gains_nor_loses_is_not_named() {
        assert_eq!(
            said("One national pool", vec![host("A", 1, Some(0)), host("B", 1, Some(0))]),
            "Under “one national pool”, schemes of every provider get the capital they get under “own footprint first”."
        );
        assert_eq!(
            said("One national pool", vec![host("A", 1, Some(100_000_000)), host("B", 1, Some(100_000_000))]),
            "Under “one national pool”, schemes of 2 of 2 providers get more capital than under “own footprint first”, of none \
             less. A gains most, £1.00m."
        );
    }
}
