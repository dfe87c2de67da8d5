//! The sheet a chart is drawn on: how wide it is, and how large its words are.

/// Where a chart is drawn.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Sheet {
    /// Width in pixels, between [`Sheet::LEAST`] and [`Sheet::MOST`].
    pub width: f64,
    /// Text size in pixels.
    pub text: f64,
}

impl Sheet {
    /// Narrower than this nothing can be read: the drawing keeps this width.
    pub const LEAST: f64 = 240.0;
    /// Wider than this nothing gains.
    pub const MOST: f64 = 4000.0;

    /// A screen of any measured width; words are 15 pixels high.
    pub fn screen(width: f64) -> Self {
        let width = if width.is_nan() { Self::LEAST } else { width };
        Self { width: width.clamp(Self::LEAST, Self::MOST), text: 15.0 }
    }

    /// Paper: 680 pixels, words 12 pixels high.
    pub fn paper() -> Self {
        Self { width: 680.0, text: 12.0 }
    }

    /// A length given in text sizes, in pixels.
    pub fn em(self, sizes: f64) -> f64 {
        self.text * sizes
    }

    /// Whether fewer than so many text sizes fit side by side.
    pub fn narrower_than(self, sizes: f64) -> bool {
        self.width < self.em(sizes)
    }
}
