//! The service a row is of: by its line in the list, or by its name.

use engine::parameters::{PrescribedService, prescribed_services};
use words::count::{counted, listed};
use words::pasted::plain;

/// Letters of a cell that a message quotes.
const QUOTED: usize = 60;
/// Services that a message names.
const NAMED: usize = 3;

/// The list with its names as they are compared.
pub(super) struct Names(Vec<(&'static PrescribedService, String)>);

impl Names {
    pub(super) fn of_the_list() -> Self {
        Self(prescribed_services().iter().map(|service| (service, plain(service.name))).collect())
    }

    /// The service of a line, a name, or both; else what to write instead.
    pub(super) fn find(&self, line: &str, name: &str) -> Result<&'static PrescribedService, String> {
        match (line, name) {
            ("", "") => Err("Neither line nor service is given. Give one of them.".to_owned()),
            ("", name) => self.by_line(name).or_else(|| self.by_name(name)).ok_or_else(|| self.nearest(name)),
            (line, name) => {
                let found = self.by_line(line).or_else(|| self.by_name(line)).ok_or_else(|| self.nearest(line))?;
                match self.by_name(name) {
                    Some(other) if other.line != found.line => Err(format!(
                        "Line {} is {}, not {} (line {}). Make line and name agree, or leave one of them blank.",
                        found.line, found.name, other.name, other.line
                    )),
                    _ => Ok(found),
                }
            }
        }
    }

    /// By its line, as spreadsheets and people write it: `15`, `015`, `line 15`, `139aa`.
    fn by_line(&self, text: &str) -> Option<&'static PrescribedService> {
        let wanted = text.trim_start_matches('\'').trim();
        let wanted = wanted
            .get(..4)
            .filter(|word| word.eq_ignore_ascii_case("line"))
            .map_or(wanted, |_| wanted.get(4..).unwrap_or(""));
        let wanted = wanted.trim().trim_start_matches('0');
        self.0.iter().map(|(service, _)| *service).find(|service| service.line.eq_ignore_ascii_case(wanted))
    }

    fn by_name(&self, text: &str) -> Option<&'static PrescribedService> {
        let wanted = plain(text);
        let found = self.0.iter().find(|(_, name)| !wanted.is_empty() && *name == wanted);
        found.map(|(service, _)| *service)
    }

    /// What may have been meant.
    fn nearest(&self, text: &str) -> String {
        let wanted = plain(text);
        let holds = |name: &str| wanted.len() > 3 && (name.contains(&wanted) || wanted.contains(name));
        let near: Vec<&PrescribedService> =
            self.0.iter().filter(|(_, name)| holds(name)).map(|(service, _)| *service).collect();
        let said: String = text.chars().take(QUOTED).collect();
        let named: Vec<String> =
            near.iter().take(NAMED).map(|service| format!("line {} ({})", service.line, service.name)).collect();
        match near.len() {
            0 => format!("“{said}” is no line or name of the list. Take either from the table to fill in."),
            1 => format!("No service is called “{said}”. If {} is meant, write the line.", listed(&named)),
            many => {
                let more = many.saturating_sub(named.len());
                let rest = if more == 0 { String::new() } else { format!(" and {}", counted(more, "other", "others")) };
                format!(
                    "“{said}” fits {many} services: {}{rest}. Write the line of the one that is meant.",
                    named.join(", ")
                )
            }
        }
    }
}
