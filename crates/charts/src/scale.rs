//! From figures to pixels: the only place where a decimal becomes a float.
//!
//! Differences are taken as decimals before anything is rounded, so that two figures a penny apart in a trillion still stand apart.

use rust_decimal::Decimal;

/// A decimal as the nearest float; always finite.
///
/// ```
/// use charts::scale::float;
/// assert_eq!(float("-12.25".parse().unwrap()), -12.25);
/// ```
#[expect(clippy::as_conversions, reason = "no lossless conversion exists; a pixel needs 53 bits at most")]
pub fn float(figure: Decimal) -> f64 {
    figure.mantissa() as f64 / 10_f64.powi(i32::try_from(figure.scale()).unwrap_or(0))
}

/// A rounded number of hundredths of a pixel as a whole number; nothing that is drawn is beyond its range.
#[expect(clippy::as_conversions, reason = "rounded already; what lies beyond the range stops at its end")]
pub(crate) fn whole(rounded: f64) -> i64 {
    rounded as i64
}

/// A count as a float.
pub(crate) fn count(items: usize) -> f64 {
    u32::try_from(items).map_or(f64::from(u32::MAX), f64::from)
}

/// The figures an axis covers, in the figures' own unit; `low` is always below `high`.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Range {
    low: Decimal,
    high: Decimal,
}

impl Range {
    /// The range between two figures in either order; one figure alone gets room on both sides.
    ///
    /// ```
    /// # use charts::scale::Range;
    /// # use rust_decimal::Decimal;
    /// let range = Range::new(Decimal::TEN, Decimal::TEN);
    /// assert_eq!((range.low(), range.high()), (5.into(), 15.into()));
    /// ```
    pub fn new(one: Decimal, other: Decimal) -> Self {
        let (low, high) = (one.min(other), one.max(other));
        if low < high {
            return Self { low, high };
        }
        let room = low.abs().checked_div(Decimal::TWO).filter(|room| !room.is_zero()).unwrap_or(Decimal::ONE);
        let below = low.checked_sub(room).unwrap_or(Decimal::MIN);
        let above = low.checked_add(room).unwrap_or(Decimal::MAX);
        // Next to the limits of a decimal, or where half a figure is lost in rounding, any room will do.
        if below < above { Self { low: below, high: above } } else { Self { low: Decimal::ZERO, high: Decimal::ONE } }
    }

    /// The least range that covers every figure; 0 to 1 where there is none.
    pub fn around(figures: impl IntoIterator<Item = Decimal>) -> Self {
        let mut figures = figures.into_iter();
        let Some(first) = figures.next() else { return Self { low: Decimal::ZERO, high: Decimal::ONE } };
        let (low, high) = figures.fold((first, first), |(low, high), figure| (low.min(figure), high.max(figure)));
        Self::new(low, high)
    }

    /// From zero to the greatest of the figures, signs ignored; 0 to 1 where all are zero.
    pub fn from_zero(figures: impl IntoIterator<Item = Decimal>) -> Self {
        let high = figures.into_iter().map(|figure| figure.abs()).max().unwrap_or_default();
        Self { low: Decimal::ZERO, high: if high.is_zero() { Decimal::ONE } else { high } }
    }

    /// The lower end.
    pub fn low(self) -> Decimal {
        self.low
    }

    /// The upper end.
    pub fn high(self) -> Decimal {
        self.high
    }

    /// Whether a figure lies inside, ends included.
    pub fn holds(self, figure: Decimal) -> bool {
        self.low <= figure && figure <= self.high
    }

    /// Upper end less lower end, above zero.
    pub fn span(self) -> f64 {
        distance(self.low, self.high)
    }

    /// The least range of whole steps that covers this one; unchanged where a step is not above zero.
    pub fn in_steps_of(self, step: Decimal) -> Self {
        if step <= Decimal::ZERO {
            return self;
        }
        let whole = |end: Decimal, up: bool| {
            let steps = end.checked_div(step)?;
            (if up { steps.ceil() } else { steps.floor() }).checked_mul(step)
        };
        match (whole(self.low, false), whole(self.high, true)) {
            (Some(low), Some(high)) if low < high => Self { low: low.min(self.low), high: high.max(self.high) },
            _ => self,
        }
    }
}

/// `to` less `from`.
fn distance(from: Decimal, to: Decimal) -> f64 {
    to.checked_sub(from).map_or_else(|| float(to) - float(from), float)
}

/// A straight scale from figures to pixels; a figure outside its range stands at the nearer end.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Scale {
    range: Range,
    start: f64,
    end: f64,
}

impl Scale {
    /// Lays a range out from the pixel `start` (its lower end) to the pixel `end`; the two may stand in either order.
    pub fn new(range: Range, start: f64, end: f64) -> Self {
        let sound = |px: f64| if px.is_finite() { px } else { 0.0 };
        Self { range, start: sound(start), end: sound(end) }
    }

    /// The figures this scale covers.
    pub fn range(self) -> Range {
        self.range
    }

    /// The pixel of a figure.
    ///
    /// ```
    /// # use charts::scale::{Range, Scale};
    /// let scale = Scale::new(Range::new(0.into(), 50.into()), 0.0, 100.0);
    /// assert_eq!(scale.px(10.into()), 20.0);
    /// assert_eq!(scale.px(90.into()), 100.0);
    /// ```
    pub fn px(self, figure: Decimal) -> f64 {
        let share = (distance(self.range.low, figure) / self.range.span()).clamp(0.0, 1.0);
        self.start + share * (self.end - self.start)
    }

    /// How far above the range's lower end a pixel lies, in the figures' unit: the way back from [`Scale::px`].
    pub fn above_low(self, px: f64) -> f64 {
        let length = self.end - self.start;
        if length == 0.0 { 0.0 } else { ((px - self.start) / length).clamp(0.0, 1.0) * self.range.span() }
    }

    /// Pixels for each unit of the figures, above zero where start and end differ.
    pub fn px_per_unit(self) -> f64 {
        (self.end - self.start).abs() / self.range.span()
    }
}
