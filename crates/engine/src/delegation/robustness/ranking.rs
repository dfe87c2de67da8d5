//! Ranking: the place of each service by its score, draw after draw.
//!
//! Keys are put in order by two digits of their score, the lower first, and then by inserting, which finds little left to do. Equal
//! scores share the mean of their places.

/// Bits of a key that hold the service.
const SERVICE: u32 = 11;
/// Bits of a key below each digit: scores take 49 bits, a digit is seven of them.
const DIGITS: [u32; 2] = [35 + SERVICE, 42 + SERVICE];
/// Values of a digit.
const VALUES: usize = 128;

/// Sums of places.
#[derive(Debug, Clone)]
pub(super) struct Ranking {
    /// Twice the sum of places by service.
    doubled: Vec<u64>,
    by_low_digit: Vec<u64>,
    sorted: Vec<u64>,
}

/// A key that stands the earlier the less its service falls short of the best score there could be.
#[inline]
pub(super) fn key(short_of_best: i64, service: u64) -> u64 {
    (short_of_best.cast_unsigned() << SERVICE) | service
}

impl Ranking {
    /// For so many services.
    pub(super) fn new(services: usize) -> Self {
        Self { doubled: vec![0; services], by_low_digit: vec![0; services], sorted: vec![0; services] }
    }

    /// Twice the sum of places by service.
    pub(super) fn doubled(&self) -> &[u64] {
        &self.doubled
    }

    /// Adds the places of one draw.
    pub(super) fn add(&mut self, keys: &[u64]) {
        let [mut low, mut high] = [[0_u16; VALUES]; 2];
        for key in keys {
            for (counts, below) in [(&mut low, DIGITS[0]), (&mut high, DIGITS[1])] {
                if let Some(count) = counts.get_mut(digit(*key, below)) {
                    *count = count.wrapping_add(1);
                }
            }
        }
        spread(keys, &mut self.by_low_digit, DIGITS[0], low);
        spread(&self.by_low_digit, &mut self.sorted, DIGITS[1], high);
        insert(&mut self.sorted);
        self.count_places();
    }

    fn count_places(&mut self) {
        let mut ties = false;
        let mut before = u64::MAX;
        let mut place = 0_u64;
        for key in &self.sorted {
            ties |= key >> SERVICE == before;
            before = key >> SERVICE;
            place = place.wrapping_add(2);
            if let Some(sum) = self.doubled.get_mut(service(*key)) {
                *sum = sum.wrapping_add(place);
            }
        }
        if ties {
            self.share_places();
        }
    }

    /// Corrects the places of equal scores: each was given its own in turn and is to have the mean of them all.
    fn share_places(&mut self) {
        let mut rest = self.sorted.as_slice();
        while let Some(first) = rest.first() {
            let equal = rest.iter().take_while(|key| **key >> SERVICE == first >> SERVICE).count();
            let (run, after) = rest.split_at_checked(equal).unwrap_or((rest, &[]));
            let all_but_one = u64::try_from(equal).unwrap_or(1).wrapping_sub(1);
            let mut given = 0_u64;
            for key in run {
                if let Some(sum) = self.doubled.get_mut(service(*key)) {
                    *sum = sum.wrapping_add(all_but_one).wrapping_sub(given);
                }
                given = given.wrapping_add(2);
            }
            rest = after;
        }
    }
}

/// The service of a key.
#[inline]
fn service(key: u64) -> usize {
    usize::try_from(key & ((1 << SERVICE) - 1)).unwrap_or(0)
}

#[inline]
fn digit(key: u64, below: u32) -> usize {
    usize::from((key >> below).to_le_bytes()[0] & 0x7f)
}

/// Puts keys in order of one digit, equal ones in the order they came.
fn spread(keys: &[u64], into: &mut [u64], below: u32, mut starts: [u16; VALUES]) {
    let mut before = 0_u16;
    for start in &mut starts {
        let count = *start;
        *start = before;
        before = before.wrapping_add(count);
    }
    for key in keys {
        if let Some(start) = starts.get_mut(digit(*key, below)) {
            if let Some(place) = into.get_mut(usize::from(*start)) {
                *place = *key;
            }
            *start = start.wrapping_add(1);
        }
    }
}

/// Sorts keys that are nearly in order.
fn insert(keys: &mut [u64]) {
    for end in 1..keys.len() {
        let Some((sorted, [slot, ..])) = keys.split_at_mut_checked(end) else { return };
        let new = *slot;
        let mut slot = slot;
        for before in sorted.iter_mut().rev() {
            if *before <= new {
                break;
            }
            *slot = *before;
            slot = before;
        }
        *slot = new;
    }
}
