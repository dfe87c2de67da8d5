//! Another way to draw: SplitMix64 written anew, distributions by halving their chance until a unit is left, percentiles by counting.

/// The numbers of a stream, as published: the state grows by a golden step, and is stirred.
pub struct Stream(u64);

impl Stream {
    /// The stream of an input at a place: the seed's stream gives each place a seed of its own.
    pub fn of_place(seed: u64, place: usize) -> Self {
        let mut seeds = Self(seed);
        let own = (0..=place).map(|_| seeds.next()).last().expect("at least one");
        Self(own)
    }

    fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let z = (self.0 ^ (self.0 >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        let z = (z ^ (z >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        z ^ (z >> 31)
    }

    /// A chance: the middle of one of 2^52 equal parts.
    pub fn chance(&mut self) -> f64 {
        ((self.next() >> 12) as f64 + 0.5) / 4_503_599_627_370_496.0
    }
}

/// The whole unit nearest to where a rising chance reaches `wanted`, between two units.
pub fn unit_at(wanted: f64, low: i64, high: i64, below: impl Fn(f64) -> f64) -> i64 {
    (low..high).find(|unit| below(*unit as f64 + 0.5) > wanted).unwrap_or(high)
}

/// The chance of less under a triangle.
pub fn under_triangle(at: f64, low: f64, likely: f64, high: f64) -> f64 {
    if at <= likely {
        (at - low).powi(2) / ((high - low) * (likely - low))
    } else {
        1.0 - (high - at).powi(2) / ((high - low) * (high - likely))
    }
}

/// The least figure that at least so many hundredths of all are not above.
pub fn percentile(figures: &[i64], hundredths: usize) -> i64 {
    let enough =
        |figure: &i64| figures.iter().filter(|other| *other <= figure).count() * 100 >= figures.len() * hundredths;
    *figures.iter().filter(|figure| enough(figure)).min().expect("figures")
}
