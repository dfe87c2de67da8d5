//! A scenario in a link: its differences from a named baseline, behind the `#` of an address, where no server sees them.
//!
//! > v1.<base64url(deflate(document))>.<first eight hex digits of SHA-256 of the deflated bytes>
//!
//! The document is the one of [`crate::document`] on one line without its format, which the first letters stand for. Everything is limited before
//! anything is unpacked, and what is unpacked is read as strictly as a file.

use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use engine::entry::Tree;
use engine::problem::Problem;
use miniz_oxide::deflate::compress_to_vec;
use miniz_oxide::inflate::decompress_to_vec_with_limit;
use sha2::{Digest, Sha256};

use crate::json::Json;
use crate::limits::{LARGEST_IN_LINK, LONGEST_LINK, LONGEST_LINK_READ};
use crate::problems::one;
use crate::{Scenario, document};

/// What every link of this form begins with.
pub const PREFIX: &str = "v1.";

/// How hard to deflate: links are short and made seldom.
const HARDEST: u8 = 10;
/// Hex digits of the check.
const CHECK_LENGTH: usize = 8;

/// What stands behind the `#` of a link to the scenario.
///
/// # Errors
/// `link_too_long` where it is longer than programs for mail and meetings carry; the way out is a file.
///
/// ```
/// use scenario::{Baseline, Scenario, link};
/// let scenario = Scenario { name: "Slower".into(), ..Scenario::of(Baseline::Roadmap2022) };
/// let behind = link::write(&scenario, "calculator/index.html").unwrap();
/// assert!(behind.starts_with("v1.") && behind.len() < 150);
/// assert_eq!(link::read(&behind).unwrap(), scenario);
/// ```
pub fn write(scenario: &Scenario, address: &str) -> Result<String, Vec<Problem>> {
    let behind = packed(scenario);
    let length = address.chars().count().saturating_add(1).saturating_add(behind.len());
    if length <= LONGEST_LINK {
        return Ok(behind);
    }
    let message = format!(
        "The link would have {length} characters, and many programs cut links of more than {LONGEST_LINK}. Save a file and send that instead."
    );
    one("link_too_long", "", message)
}

/// Reads what stands behind the `#` of a link.
///
/// # Errors
/// Alone: `link_too_long`, `newer_version`, `not_a_link`, `link_damaged`, `too_large`; otherwise as [`document::read`].
pub fn read(behind: &str) -> Result<Scenario, Vec<Problem>> {
    // A program for mail may have taken the full stop or bracket after a link for part of it.
    let behind = behind.trim_end_matches(|letter: char| !letter.is_ascii_alphanumeric());
    if behind.len() > LONGEST_LINK_READ {
        return one(
            "link_too_long",
            "",
            "This link is longer than any this calculator makes. Ask for the file instead.",
        );
    }
    let Some(rest) = behind.strip_prefix(PREFIX) else {
        return Err(vec![unknown(behind)]);
    };
    let damaged = || {
        Problem::new(
            "link_damaged",
            "",
            "This link is damaged: part of it is missing or changed. Ask for it again, or for the file.",
        )
    };
    let (packed, check) = rest.split_once('.').ok_or_else(|| vec![damaged()])?;
    let bytes = URL_SAFE_NO_PAD.decode(packed).map_err(|_| vec![damaged()])?;
    if check != check_of(&bytes) {
        return Err(vec![damaged()]);
    }
    let Ok(text) = decompress_to_vec_with_limit(&bytes, LARGEST_IN_LINK) else {
        return one(
            "too_large",
            "",
            "This link holds more than a scenario can, or is damaged. Ask for the file instead.",
        );
    };
    let text = core::str::from_utf8(&text).map_err(|_| vec![damaged()])?;
    document::read_without_format(text)
}

/// Whether what stands behind the `#` of an address is meant as a link to a scenario, of this version or another.
#[must_use]
pub fn is_link(behind: &str) -> bool {
    let digits = behind.strip_prefix('v').and_then(|rest| rest.split_once('.')).map(|(digits, _)| digits);
    digits.is_some_and(|digits| {
        !digits.is_empty() && digits.len() < 6 && digits.bytes().all(|digit| digit.is_ascii_digit())
    })
}

fn packed(scenario: &Scenario) -> String {
    let Tree::Record(mut fields) = document::tree(scenario) else { return String::new() };
    fields.retain(|(name, _)| name != "format");
    // Writing into memory cannot fail: every key is text.
    let text = serde_json::to_string(&Json(&Tree::Record(fields))).unwrap_or_default();
    let bytes = compress_to_vec(text.as_bytes(), HARDEST);
    format!("{PREFIX}{}.{}", URL_SAFE_NO_PAD.encode(&bytes), check_of(&bytes))
}

fn check_of(bytes: &[u8]) -> String {
    let mut check: String = Sha256::digest(bytes).iter().map(|byte| format!("{byte:02x}")).collect();
    check.truncate(CHECK_LENGTH);
    check
}

fn unknown(behind: &str) -> Problem {
    if is_link(behind) {
        let message = "This link was made by a newer version of this calculator. Open it there, or ask for a link of this version.";
        Problem::new("newer_version", "", message)
    } else {
        Problem::new(
            "not_a_link",
            "",
            "This is no link to a scenario of this calculator. Ask for it again, or for the file.",
        )
    }
}
