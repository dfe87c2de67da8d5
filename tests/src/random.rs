//! A seeded source of numbers: SplitMix64 (Steele, Lea and Flood, *Fast splittable pseudorandom number generators*, OOPSLA 2014).

/// A stream of numbers that its seed decides.
#[derive(Debug, Clone)]
pub struct Random(u64);

impl Random {
    /// The stream of that seed.
    pub const fn new(seed: u64) -> Self {
        Self(seed)
    }

    /// The stream of one case among many, far from the streams of its neighbours.
    pub fn of_case(seed: u64, case: u64) -> Self {
        let mut outer = Self(seed.wrapping_mul(0x2545_F491_4F6C_DD1D));
        let start = outer.next();
        let mut inner = Self(start ^ case);
        Self(inner.next())
    }

    /// The next 64 bits.
    #[expect(clippy::should_implement_trait, reason = "an endless stream of its own, never looped over")]
    pub fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let mut bits = self.0;
        bits = (bits ^ (bits >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        bits = (bits ^ (bits >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        bits ^ (bits >> 31)
    }

    /// A whole number from `least` to `most`, both included.
    pub fn between(&mut self, least: u64, most: u64) -> u64 {
        let span = u128::from(most - least) + 1;
        least + ((u128::from(self.next()) * span) >> 64) as u64
    }

    /// A signed whole number from `least` to `most`, both included.
    pub fn signed(&mut self, least: i64, most: i64) -> i64 {
        least + self.between(0, (most - least) as u64) as i64
    }

    /// True `times` in `of`.
    pub fn chance(&mut self, times: u64, of: u64) -> bool {
        self.between(1, of) <= times
    }

    /// One of the items.
    pub fn choose<'a, T: ?Sized>(&mut self, items: &[&'a T]) -> &'a T {
        items[self.between(0, items.len() as u64 - 1) as usize]
    }

    /// A whole number from 1 to `most` whose length is as random as its digits.
    pub fn magnitude(&mut self, most: u64) -> u64 {
        let digits = self.between(1, u64::from(most.ilog10()) + 1) as u32;
        let top = 10_u64.pow(digits - 1).saturating_mul(10).saturating_sub(1).min(most);
        self.between(1, top)
    }

    /// The items in an order of chance (Fisher and Yates).
    pub fn shuffle<T>(&mut self, items: &mut [T]) {
        for last in (1..items.len()).rev() {
            items.swap(last, self.between(0, last as u64) as usize);
        }
    }
}
