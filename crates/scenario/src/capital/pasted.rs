//! A pasted table of schemes as the room keeps them, and schemes of one's own.

use words::pasted::Fault;
use words::pasted::schemes::{PastedScheme, PastedSchemes};

use super::input::{CapitalInput, HeldBy, ProviderInput, SchemeInput, ScoresInput};

/// Most schemes the page takes: more keep whoever waits for an exact answer too long.
pub const MOST_SCHEMES: usize = 500;

/// Schemes and providers read off a pasted table, or everything wrong with it.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Taken {
    /// In the order pasted.
    pub schemes: Vec<SchemeInput>,
    /// Providers that were named and were not there yet.
    pub providers: Vec<ProviderInput>,
    /// Everything wrong; nothing may be taken until there is none.
    pub faults: Vec<Fault>,
}

impl Taken {
    /// Takes what was read of a table into a room; `is_added` keeps the schemes that are there.
    #[must_use]
    pub fn from_table(read: &PastedSchemes, input: &CapitalInput, is_added: bool) -> Self {
        let there = if is_added { input.schemes.len() } else { 0 };
        let all = read.schemes.len().saturating_add(there);
        if all > MOST_SCHEMES {
            let message = format!(
                "That would be {} schemes; the page takes {MOST_SCHEMES}, so that an exact answer does not keep you waiting. Paste fewer: programs may ask `prioritise` for 2,000.",
                words::count::digits(all)
            );
            return Self { faults: vec![Fault::of_row(0, message)], ..Self::default() };
        }
        let mut taken = Self { faults: read.faults.clone(), ..Self::default() };
        for pasted in &read.schemes {
            if is_added && input.scheme(&pasted.code).is_some() {
                let message = format!("There is a scheme {} already. Give this one another code.", pasted.code);
                taken.fault(pasted.row, "Code", message);
            }
            let is_worth = pasted.value.is_some() || pasted.benefit.is_some();
            if input.value.measured_by.is_money() && !is_worth {
                let message = "Its value is not known. Enter its net present social value, or its benefits a year.";
                taken.fault(pasted.row, "Value", message);
            }
            let provider = taken.provider(pasted, input);
            taken.schemes.push(scheme(pasted, provider));
        }
        order::by_key(&mut taken.faults, |fault| fault.row);
        taken
    }

    fn fault(&mut self, row: usize, column: &str, message: impl Into<String>) {
        self.faults.push(Fault { row, column: column.to_owned(), message: message.into() });
    }

    /// Code of the provider of a row; one that is not there yet is made, named after itself or its host.
    fn provider(&mut self, pasted: &PastedScheme, input: &CapitalInput) -> String {
        if input.held_by == HeldBy::Providers {
            return pasted.host.clone();
        }
        let name = pasted.provider.as_ref().unwrap_or(&pasted.host).trim().to_owned();
        let known = input.providers.iter().chain(&self.providers);
        let found = known.clone().find(|provider| provider.code == name || provider.name == name);
        match found {
            Some(found) if found.host == pasted.host => found.code.clone(),
            Some(found) => {
                let message =
                    format!("{name} stands in the area of {}, not of {}.", input.name_of(&found.host), pasted.host);
                self.fault(pasted.row, "Provider", format!("{message} Put the host or the provider right."));
                String::new()
            }
            None => {
                let provider = ProviderInput {
                    code: name.clone(),
                    name: if pasted.provider.is_some() {
                        name.clone()
                    } else {
                        format!("A provider in {}", input.name_of(&pasted.host))
                    },
                    host: pasted.host.clone(),
                    reserves: String::new(),
                };
                self.providers.push(provider);
                name
            }
        }
    }

    /// Puts the schemes in the place of those that are there, or behind them.
    pub fn put(&self, input: &mut CapitalInput, is_added: bool) {
        if !is_added {
            input.schemes.clear();
        }
        input.schemes.extend(self.schemes.iter().cloned());
        input.providers.extend(self.providers.iter().cloned());
    }
}

fn scheme(pasted: &PastedScheme, provider: String) -> SchemeInput {
    let text = |text: &Option<String>| text.clone().unwrap_or_default();
    let or = |text: &Option<String>, otherwise: &str| text.clone().unwrap_or_else(|| otherwise.to_owned());
    let [population_health, unequal_access, productivity, wider_economy, national_significance] =
        [0, 1, 2, 3, 4].map(|at: usize| pasted.scores.get(at).cloned().flatten().unwrap_or_default());
    SchemeInput {
        code: pasted.code.clone(),
        name: pasted.name.clone(),
        provider,
        work: or(&pasted.work, "non_standard_buildings"),
        costs: pasted.costs.clone(),
        mitigated: or(&pasted.mitigated, "0"),
        own_funds: or(&pasted.own_funds, "0"),
        benefit: or(&pasted.benefit, "0"),
        life: or(&pasted.life, "30"),
        running_cost: or(&pasted.running_cost, "0"),
        value: text(&pasted.value),
        outside_share: text(&pasted.outside_share),
        served: text(&pasted.served),
        latest_start: pasted.latest_start.map_or_else(String::new, |start| start.to_string()),
        must: pasted.must,
        national: pasted.national,
        requires: pasted.requires.clone(),
        option_of: text(&pasted.group),
        backlog_removed: or(&pasted.backlog_removed, "0"),
        scores: ScoresInput { population_health, unequal_access, productivity, wider_economy, national_significance },
    }
}

impl SchemeInput {
    /// A new scheme of a provider: without cost or value, its code the first that is free.
    #[must_use]
    pub fn new_of(input: &CapitalInput) -> Self {
        let provider = input.providers.first().map_or_else(String::new, |provider| provider.code.clone());
        let is_free = |code: &String| input.scheme(code).is_none();
        let code = (1..=input.schemes.len().saturating_add(1)).map(|number| format!("N{number:02}")).find(is_free);
        let zero = || "0".to_owned();
        Self {
            code: code.unwrap_or_default(),
            name: "A new scheme".to_owned(),
            provider,
            work: "non_standard_buildings".to_owned(),
            costs: vec![zero()],
            mitigated: zero(),
            own_funds: zero(),
            benefit: zero(),
            life: "30".to_owned(),
            running_cost: zero(),
            backlog_removed: zero(),
            ..Self::default()
        }
    }

    /// Sets the cost of a year from its start; years between become nothing, and years of nothing at the end are taken off.
    pub fn set_cost(&mut self, year: usize, cost: String) {
        let is_nothing = |cost: &String| cost.trim().is_empty() || cost.parse() == Ok(rust_decimal::Decimal::ZERO);
        while self.costs.len() <= year {
            self.costs.push("0".to_owned());
        }
        if let Some(place) = self.costs.get_mut(year) {
            *place = if cost.trim().is_empty() { "0".to_owned() } else { cost };
        }
        while self.costs.len() > 1 && self.costs.last().is_some_and(is_nothing) {
            self.costs.pop();
        }
    }
}
