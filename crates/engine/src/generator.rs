//! The generator behind every draw: SplitMix64, from a seed alone.
//!
//! Steele, Lea and Flood, *Fast splittable pseudorandom number generators*, OOPSLA 2014. It works in whole numbers of 64 bits, so that
//! every machine draws the same.
//!
//! ```
//! use engine::generator::Generator;
//! // The first number from seed 0, as published with the algorithm.
//! assert_eq!(Generator::new(0).draw(), 0xE220_A839_7B1D_CDAF);
//! let mut one = Generator::new(7);
//! assert!((0..1_000).all(|_| (0.0..1.0).contains(&one.between_nought_and_one())));
//! ```

/// A stream of numbers that its seed decides.
#[derive(Debug, Clone)]
pub struct Generator {
    state: u64,
}

impl Generator {
    /// The stream of a seed.
    #[must_use]
    pub const fn new(seed: u64) -> Self {
        Self { state: seed }
    }

    /// The stream of one of several inputs, so that leaving one out changes no other: it begins at the number of that place, from 0, in
    /// the stream of the seed.
    #[must_use]
    pub fn of_place(seed: u64, place: u64) -> Self {
        const STEP: u64 = 0x9E37_79B9_7F4A_7C15;
        let mut stream = Self { state: seed.wrapping_add(place.wrapping_mul(STEP)) };
        Self { state: stream.draw() }
    }

    /// The next 64 bits.
    pub fn draw(&mut self) -> u64 {
        self.state = self.state.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let mut bits = self.state;
        bits = (bits ^ (bits >> 30_u32)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        bits = (bits ^ (bits >> 27_u32)).wrapping_mul(0x94D0_49BB_1331_11EB);
        bits ^ (bits >> 31_u32)
    }

    /// The next number above 0 and below 1: an odd number of 2^-53, so that one less it is such a number too.
    #[expect(
        clippy::float_arithmetic,
        clippy::as_conversions,
        clippy::cast_precision_loss,
        reason = "52 bits, doubled and one more, fit a float exactly, and so does their product with a power of two"
    )]
    pub fn between_nought_and_one(&mut self) -> f64 {
        const UNIT: f64 = 1.0 / 9_007_199_254_740_992.0;
        ((self.draw() >> 12_u32 << 1_u32) | 1) as f64 * UNIT
    }
}
