//! The statutory test beside: the factors of the Act, and what is known of each for a service.

use engine::delegation::Service;
use engine::parameters::{StatutoryFactor, statutory_factors};
use engine::quantities::Money;
use rust_decimal::Decimal;

use super::names::number;
use crate::figures::Figures;

/// A factor and what is known of it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Known {
    /// The factor.
    pub factor: &'static StatutoryFactor,
    /// What is known, in a sentence.
    pub known: String,
    /// Whether anything is.
    pub is_known: bool,
}

/// Every factor in its order, with what is known of the service.
#[must_use]
pub fn factors(service: &Service) -> Vec<Known> {
    statutory_factors().iter().map(|factor| of(factor, service)).collect()
}

fn of(factor: &'static StatutoryFactor, service: &Service) -> Known {
    let count = |figure: Option<Decimal>, [one, more]: [&str; 2]| {
        figure.map(|figure| format!("{} {}.", number(figure), if figure == Decimal::ONE { one } else { more }))
    };
    let known = match factor.order {
        1 => count(service.patients, ["patient a year", "patients a year"]),
        2 => service.cost.map(|money: Money| format!("{} a year.", Figures::Own.pounds(money))),
        3 => count(service.centres, ["centre provides it", "centres provide it"]),
        _ => None,
    };
    let is_known = known.is_some();
    let not_known = match factor.order {
        2 => "Not known: no money of a single service is public.",
        4 => "Not known for any service. Risk pooling shows what it would be about.",
        _ => "Not known.",
    };
    Known { factor, known: known.unwrap_or_else(|| not_known.to_owned()), is_known }
}

/// What the list stands for: how many factors are in force, and that no weight of them was published.
#[must_use]
pub fn sentence() -> String {
    let in_force = statutory_factors().iter().filter(|factor| factor.until.is_none()).count();
    format!(
        "A service is prescribed, so that NHS England commissions it, by {} factors in force today. The Act gives them no weights and no \
         limits, so that nothing can be worked out from them alone.",
        crate::count::in_words(in_force)
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_factor_says_what_is_known() {
        let unknown = factors(&Service::default());
        assert_eq!(unknown.len(), 4);
        assert!(unknown.iter().all(|factor| !factor.is_known && factor.known.starts_with("Not known")));
        assert_eq!(unknown.iter().filter(|factor| factor.factor.until.is_none()).count(), 3);
        let money = Money::from_text("12345678").ok();
        let service =
            Service { patients: Some(1_200.into()), centres: Some(1.into()), cost: money, ..Service::default() };
        let said: Vec<String> = factors(&service).into_iter().map(|factor| factor.known).collect();
        assert!(said.starts_with(&[
            "1,200 patients a year.".into(),
            "£12m a year.".into(),
            "1 centre provides it.".into()
        ]));
        assert!(sentence().contains("by three factors in force today"));
    }
}
