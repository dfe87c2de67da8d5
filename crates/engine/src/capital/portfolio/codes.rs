//! Places by code, found without going through a list.

/// Codes in order, each with its place in the list it was taken from.
#[derive(Debug, Clone)]
pub(super) struct Codes<'a>(Vec<(&'a str, usize)>);

impl<'a> Codes<'a> {
    /// Of a list of codes; of those that stand twice the first counts.
    pub(super) fn new(codes: impl Iterator<Item = &'a str>) -> Self {
        let mut places: Vec<(&str, usize)> = codes.enumerate().map(|(at, code)| (code, at)).collect();
        places.sort_unstable();
        places.dedup_by_key(|(code, _)| *code);
        Self(places)
    }

    /// Where a code stands in the list.
    pub(super) fn place(&self, code: &str) -> Option<usize> {
        let at = self.0.binary_search_by(|(other, _)| (*other).cmp(code)).ok()?;
        self.0.get(at).map(|(_, place)| *place)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_code_is_found_where_it_stands_first() {
        let codes = Codes::new(["renal", "cots", "renal", "bone"].into_iter());
        assert_eq!((codes.place("renal"), codes.place("bone"), codes.place("skin")), (Some(0), Some(3), None));
    }
}
