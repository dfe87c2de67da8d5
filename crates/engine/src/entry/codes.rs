//! Codes of things in a list: each its own, none twice.

use super::reader::{At, Reader};

impl Reader<'_> {
    /// A code of its own, or a problem and the path, which stands in for it; `whose` is a word such as `service`.
    pub fn own_code(&mut self, at: &At<'_>, whose: &str) -> String {
        match self.text(at) {
            Some(code) if code.trim().is_empty() => {
                self.report("blank", &at.path, format!("The code is blank. Give each {whose} a code of its own."));
                at.path.clone()
            }
            Some(code) => code.to_owned(),
            None => at.path.clone(),
        }
    }

    /// Reports every code of the list that stands a second time.
    pub fn unique<'a>(&mut self, list: &str, field: &str, codes: impl Iterator<Item = &'a str> + Clone) {
        let mut sorted: Vec<(&str, usize)> = codes.enumerate().map(|(index, code)| (code, index)).collect();
        sorted.sort_unstable();
        for pair in sorted.windows(2) {
            if let [(one, _), (two, index)] = pair
                && one == two
            {
                let message = format!("{two} stands more than once. Keep one of them.");
                self.report("duplicate_code", &format!("{list}[{index}].{field}"), message);
            }
        }
    }
}
