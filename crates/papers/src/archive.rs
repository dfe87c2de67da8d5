//! The packed folder that a workbook is: what it states is checked before anything is unpacked, and again by what comes out.

use miniz_oxide::inflate::decompress_to_vec_with_limit;

use crate::Refusal;
use crate::limits::{LARGEST_PART, LARGEST_STATED, LARGEST_UNPACKED, MOST_PARTS};

/// The list at the end of the folder, and the entries in it.
const END: [u8; 4] = *b"PK\x05\x06";
const LISTED: [u8; 4] = *b"PK\x01\x02";
const PART: [u8; 4] = *b"PK\x03\x04";

/// One part as the list has it.
#[derive(Debug)]
struct Part {
    name: String,
    is_secret: bool,
    method: u16,
    check: u32,
    packed: usize,
    unpacked: usize,
    at: usize,
}

/// A packed folder whose list has been read.
#[derive(Debug)]
pub struct Archive<'bytes> {
    bytes: &'bytes [u8],
    parts: Vec<Part>,
    left: usize,
}

impl<'bytes> Archive<'bytes> {
    /// Reads the list of parts.
    ///
    /// # Errors
    /// A [`Refusal`] where the folder is cut short, or states that it holds more than is read.
    pub fn open(bytes: &'bytes [u8]) -> Result<Self, Refusal> {
        // The list's end is followed by a remark of at most 65,535 bytes.
        let from = bytes.len().saturating_sub(65_535 + 22);
        let tail = bytes.get(from..).unwrap_or(&[]);
        let end =
            tail.windows(4).rposition(|mark| mark == END).map(|place| place.saturating_add(from)).ok_or_else(cut)?;
        let (count, mut at) = (short(bytes, end, 10)?, long(bytes, end, 16)?);
        if usize::from(count) > MOST_PARTS || at == 0xFFFF_FFFF {
            return Err(too_much());
        }
        let mut parts: Vec<Part> = Vec::new();
        let mut stated = 0_u64;
        for _ in 0..count {
            if slice(bytes, at, 0, 4)? != LISTED {
                return Err(cut());
            }
            let lengths = [28, 30, 32].map(|place| short(bytes, at, place).map(usize::from));
            let [name, extra, remark] = lengths;
            let (name, extra, remark) = (name?, extra?, remark?);
            let part = Part {
                name: String::from_utf8_lossy(slice(bytes, at, 46, name)?).into_owned(),
                is_secret: short(bytes, at, 8)? & 1 == 1,
                method: short(bytes, at, 10)?,
                check: u32::from_le_bytes(four(bytes, at, 16)?),
                packed: long(bytes, at, 20)?,
                unpacked: long(bytes, at, 24)?,
                at: long(bytes, at, 42)?,
            };
            if part.is_secret {
                return Err(secret());
            }
            if parts.iter().any(|other| other.name == part.name) {
                return Err(format!(
                    "This workbook holds two parts of the same name ({}). Save it afresh in a spreadsheet program.",
                    part.name
                ));
            }
            stated = stated.saturating_add(u64::try_from(part.unpacked).unwrap_or(u64::MAX));
            at = [46, name, extra, remark].into_iter().fold(at, usize::saturating_add);
            parts.push(part);
        }
        if stated > LARGEST_STATED {
            return Err(too_much());
        }
        Ok(Self { bytes, parts, left: LARGEST_UNPACKED })
    }

    /// Whether there is a part of that name.
    #[must_use]
    pub fn has(&self, name: &str) -> bool {
        self.parts.iter().any(|part| part.name == name)
    }

    /// Unpacks a part; `None` where there is none of that name.
    ///
    /// # Errors
    /// A [`Refusal`] where it is larger than is read, or is not what the list states.
    pub fn part(&mut self, name: &str) -> Result<Option<Vec<u8>>, Refusal> {
        let Some(part) = self.parts.iter().find(|part| part.name == name) else { return Ok(None) };
        if part.unpacked > LARGEST_PART {
            return Err(too_much());
        }
        self.left = self.left.checked_sub(part.unpacked).ok_or_else(too_much)?;
        if slice(self.bytes, part.at, 0, 4)? != PART {
            return Err(cut());
        }
        let (name, extra) = (short(self.bytes, part.at, 26)?, short(self.bytes, part.at, 28)?);
        let before = 30_usize.saturating_add(usize::from(name)).saturating_add(usize::from(extra));
        let packed = slice(self.bytes, part.at, before, part.packed)?;
        let unpacked = match part.method {
            0 if packed.len() == part.unpacked => packed.to_vec(),
            8 => decompress_to_vec_with_limit(packed, part.unpacked).map_err(|_| not_as_stated())?,
            0 => return Err(not_as_stated()),
            _ => {
                return Err(
                    "This workbook is packed in a way that is not read. Save it afresh in a spreadsheet program."
                        .to_owned(),
                );
            }
        };
        if unpacked.len() != part.unpacked || check(&unpacked) != part.check {
            return Err(not_as_stated());
        }
        Ok(Some(unpacked))
    }
}

fn slice(bytes: &[u8], at: usize, place: usize, length: usize) -> Result<&[u8], Refusal> {
    let from = at.saturating_add(place);
    bytes.get(from..from.saturating_add(length)).ok_or_else(cut)
}

fn four(bytes: &[u8], at: usize, place: usize) -> Result<[u8; 4], Refusal> {
    slice(bytes, at, place, 4)?.try_into().map_err(|_| cut())
}

fn short(bytes: &[u8], at: usize, place: usize) -> Result<u16, Refusal> {
    slice(bytes, at, place, 2)?.try_into().map(u16::from_le_bytes).map_err(|_| cut())
}

fn long(bytes: &[u8], at: usize, place: usize) -> Result<usize, Refusal> {
    usize::try_from(u32::from_le_bytes(four(bytes, at, place)?)).map_err(|_| cut())
}

/// The check sum of packed folders, CRC-32.
///
/// ```
/// assert_eq!(papers::archive::check(b"123456789"), 0xCBF4_3926);
/// ```
#[must_use]
pub fn check(bytes: &[u8]) -> u32 {
    const TURN: u32 = 0xEDB8_8320;
    let turned = |mut sum: u32| {
        for _ in 0..8 {
            sum = if sum & 1 == 1 { (sum >> 1) ^ TURN } else { sum >> 1 };
        }
        sum
    };
    let table: Vec<u32> = (0..=255).map(turned).collect();
    let one = |sum: u32, byte: &u8| {
        let place = sum.to_le_bytes().first().map_or(0, |low| usize::from(low ^ byte));
        (sum >> 8) ^ table.get(place).copied().unwrap_or(0)
    };
    !bytes.iter().fold(u32::MAX, one)
}

fn cut() -> Refusal {
    "This workbook was cut short on its way, or is broken. Fetch it again, or save it afresh in a spreadsheet program."
        .to_owned()
}

fn not_as_stated() -> Refusal {
    "This workbook does not unpack to what it states: it is broken, or made to do harm. It is not read.".to_owned()
}

fn too_much() -> Refusal {
    format!(
        "This workbook unpacks to more than {} MB, which is not read. Save the one sheet that is wanted in a file of its own.",
        LARGEST_PART >> 20
    )
}

fn secret() -> Refusal {
    "This workbook has a password. Open it, take the password off, and save it.".to_owned()
}
