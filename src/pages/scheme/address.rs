//! The address of a scheme: its code where the example ships it, else its place in the list, since nothing a user enters stands in an address.

use engine::parameters::example_schemes;
use scenario::capital::CapitalInput;

use crate::shell::route::Page;

const PLACE: &str = "row-";

/// The address of the scheme of that code.
pub fn of(code: &str, input: &CapitalInput) -> String {
    if example_schemes().iter().any(|example| example.code == code) {
        return Page::Scheme.address_of(code);
    }
    let place = input.schemes.iter().position(|scheme| scheme.code == code).unwrap_or(0);
    Page::Scheme.address_of(&format!("{PLACE}{}", place.saturating_add(1)))
}

/// The code that a part of an address means; `None` where there is no such scheme.
pub fn code(part: &str, input: &CapitalInput) -> Option<String> {
    let by_place = || {
        let place = part.strip_prefix(PLACE)?.parse::<usize>().ok()?.checked_sub(1)?;
        input.schemes.get(place)
    };
    input.scheme(part).or_else(by_place).map(|scheme| scheme.code.clone())
}
