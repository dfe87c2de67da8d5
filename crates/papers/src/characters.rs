//! From bytes to characters: UTF-8 and UTF-16 by their marks, and the old Windows alphabet where neither fits.

use crate::Refusal;

/// The characters of a text file, and what should be told of them.
///
/// ```
/// use papers::characters::read;
/// assert_eq!(read(b"\xEF\xBB\xBFa").unwrap(), ("a".to_owned(), None));
/// assert_eq!(read(b"\xFF\xFEa\0").unwrap().0, "a");
/// let (text, remark) = read(b"\xA31").unwrap();
/// assert!(text == "£1" && remark.is_some());
/// ```
///
/// # Errors
/// A [`Refusal`] where the bytes are no text.
pub fn read(bytes: &[u8]) -> Result<(String, Option<String>), Refusal> {
    let text = match bytes {
        [0xEF, 0xBB, 0xBF, rest @ ..] => String::from_utf8(rest.to_vec()).ok(),
        [0xFF, 0xFE, rest @ ..] => wide(rest, u16::from_le_bytes),
        [0xFE, 0xFF, rest @ ..] => wide(rest, u16::from_be_bytes),
        _ if bytes.contains(&0) => None,
        _ => match core::str::from_utf8(bytes) {
            Ok(text) => Some(text.to_owned()),
            Err(_) => return old_windows(bytes).map(|text| (text, Some(remark()))).ok_or_else(refusal),
        },
    };
    text.filter(|text| !text.contains('\0')).map(|text| (text, None)).ok_or_else(refusal)
}

fn refusal() -> Refusal {
    "This is not a text file that can be read, nor a workbook. Save the table as CSV (UTF-8), XLSX or ODS.".to_owned()
}

fn remark() -> String {
    "This file is not in UTF-8 and was read in the old Windows alphabet (Western European). Check names and pound signs.".to_owned()
}

fn wide(bytes: &[u8], unit: fn([u8; 2]) -> u16) -> Option<String> {
    let (pairs, rest) = bytes.as_chunks::<2>();
    rest.is_empty().then(|| char::decode_utf16(pairs.iter().map(|pair| unit(*pair))).collect::<Result<_, _>>().ok())?
}

/// Windows-1252: what Excel in English writes as "CSV (comma delimited)".
fn old_windows(bytes: &[u8]) -> Option<String> {
    const HIGH: [char; 32] = [
        '€', '\0', '‚', 'ƒ', '„', '…', '†', '‡', 'ˆ', '‰', 'Š', '‹', 'Œ', '\0', 'Ž', '\0', '\0', '‘', '’', '“', '”',
        '•', '–', '—', '˜', '™', 'š', '›', 'œ', '\0', 'ž', 'Ÿ',
    ];
    let letter = |byte: &u8| match byte {
        0x80..=0x9F => HIGH.get(usize::from(byte.saturating_sub(0x80))).copied().filter(|letter| *letter != '\0'),
        _ => Some(char::from(*byte)),
    };
    bytes.iter().map(letter).collect()
}
