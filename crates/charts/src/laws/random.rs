//! Random figures, names and sheets, the awkward ones more often than chance would have it. SplitMix64, so that a seed is a case.

use crate::chart::View;
use crate::scale::Range;
use crate::sheet::Sheet;
use crate::ticks::Unit;
use rust_decimal::Decimal;

pub(super) struct Random(u64);

impl Random {
    pub(super) fn new(seed: u64) -> Self {
        Self(seed.wrapping_mul(0xD129_0B26_4C0B_A5D5))
    }

    fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let mixed = (self.0 ^ (self.0 >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        let mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        mixed ^ (mixed >> 31)
    }

    /// From 0 to one less than `limit`; 0 where the limit is 0.
    pub(super) fn upto(&mut self, limit: usize) -> usize {
        let limit = u64::try_from(limit).unwrap_or(u64::MAX).max(1);
        usize::try_from(self.next() % limit).unwrap_or(0)
    }

    pub(super) fn chance(&mut self, one_in: usize) -> bool {
        self.upto(one_in) == 0
    }

    /// Zero at times, else either sign and any size from 0.000000001 to 1,000,000,000,000,000.
    pub(super) fn figure(&mut self) -> Decimal {
        if self.chance(8) {
            return Decimal::ZERO;
        }
        let digits = Decimal::from(self.next() % 1_000_000 + 1);
        let power = self.upto(19);
        let size = (0..power).fold(Decimal::new(1, 9), |size, _| size * Decimal::TEN);
        let size = digits * size;
        if self.chance(2) { -size } else { size }
    }

    /// Figures of like size, as the figures of one chart mostly are.
    pub(super) fn figures(&mut self, count: usize) -> Vec<Decimal> {
        let like = self.figure();
        let alone = self.chance(6);
        (0..count)
            .map(|_| {
                if alone {
                    self.figure()
                } else {
                    like * Decimal::new(i64::try_from(self.upto(4001)).unwrap_or(0) - 2000, 3)
                }
            })
            .collect()
    }

    pub(super) fn range(&mut self) -> Range {
        let one = self.figure();
        let other = match self.upto(4) {
            0 => one,
            1 => one + Decimal::new(i64::try_from(self.upto(1000)).unwrap_or(0), 9),
            _ => self.figure(),
        };
        Range::new(one, other)
    }

    pub(super) fn between(&mut self, range: Range) -> Decimal {
        let share = Decimal::new(i64::try_from(self.upto(1001)).unwrap_or(0), 3);
        (range.low() + (range.high() - range.low()) * share).clamp(range.low(), range.high())
    }

    pub(super) fn width(&mut self) -> f64 {
        match self.upto(12) {
            0 => 0.0,
            1 => f64::NAN,
            2 => f64::INFINITY,
            3 => -100.0,
            4 => 326.0,
            5 => 912.0,
            _ => f64::from(u32::try_from(self.upto(180_000)).unwrap_or(0)) / 100.0,
        }
    }

    pub(super) fn sheet(&mut self) -> Sheet {
        if self.chance(5) { Sheet::paper() } else { Sheet::screen(self.width()) }
    }

    pub(super) fn view(&mut self) -> View {
        let range = self.chance(3).then(|| self.range());
        View { range, every_row: self.chance(2) }
    }

    /// No words at times, a few mostly, far too many at times.
    pub(super) fn words(&mut self) -> String {
        const WORDS: [&str; 12] = [
            "Devon",
            "North",
            "and",
            "Staffordshire",
            "−£317m",
            "+17.8%",
            "Wolverhampton-and-Wednesbury",
            "WWW",
            "日本",
            "l",
            "Ångström",
            "£1,234,567,890",
        ];
        let count = if self.chance(8) { self.upto(30) } else { self.upto(6) };
        let words: Vec<&str> = (0..count).filter_map(|_| WORDS.get(self.upto(WORDS.len())).copied()).collect();
        words.join(" ")
    }

    /// As marks carry them: mostly a figure or two, far too many at times.
    pub(super) fn short_words(&mut self) -> String {
        match self.upto(8) {
            0 => self.words(),
            1 => format!("£{}m", self.upto(100_000)),
            _ => self.upto(1200).to_string(),
        }
    }

    pub(super) fn unit(&mut self) -> Unit {
        let money = self.chance(2);
        Unit {
            before: if money { "£".into() } else { String::new() },
            after: if money { "m".into() } else { "%".into() },
            signed: self.chance(2),
        }
    }
}
