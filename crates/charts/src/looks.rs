//! What a mark is. The style sheet decides how that looks.

use crate::text::Weight;

/// The colours of series, in the order they are given out; the first is gain, the second loss.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Series {
    /// The first series, and gains.
    First,
    /// The second series, and losses.
    Second,
    /// The third series.
    Third,
    /// The fourth series.
    Fourth,
    /// What is not chosen.
    Mute,
}

/// What a block is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum BlockLook {
    /// The ground behind the reader's own row.
    Yours,
    /// The ground between two figures.
    Band,
    /// A bar or a part of one.
    Bar(Series),
    /// A part that nobody explains, or a fact that is not known: an outline.
    Unknown,
    /// What is needed: a plain outline round what is paid.
    Need,
    /// A square or part that is told apart by a hatch.
    Hatched,
    /// A ring round what is chosen.
    Ring,
}

/// What a path is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum PathLook {
    /// The line figures are counted from.
    Zero,
    /// A line to read values by.
    Grid,
    /// The rule between two groups of rows.
    Group,
    /// A limit or a mark drawn across the chart.
    Rule,
    /// The mark that a score is held against.
    Mark,
    /// The edge of a band.
    BandEdge,
    /// An area: all values, or all but the ends.
    Area,
    /// An area inside an area: the middle half.
    InnerArea,
    /// A line nobody chose.
    Context,
    /// A whisker: from the least to the most.
    Whisker,
    /// The stem from a reference to a dot, or a cross where there is none; never dashed.
    Stem(Series),
    /// A chosen line, dashed where the series is the first.
    Line(Series),
    /// The reader's own line.
    Yours,
}

/// What a dot is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum DotLook {
    /// A value of a series.
    Of(Series),
    /// The reader's own value.
    Yours,
    /// The baseline.
    Hollow,
}

/// What words are.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum WordsLook {
    /// Names and values.
    Plain,
    /// Axes, units, baselines.
    Quiet,
    /// The reader's own name and value, in bold.
    Strong,
    /// The name of a series in its colour, in bold.
    Name(Series),
    /// Words inside a bar of a series.
    Inside(Series),
}

impl WordsLook {
    /// How these words are cut.
    pub fn weight(self) -> Weight {
        match self {
            Self::Strong | Self::Name(_) => Weight::Bold,
            Self::Plain | Self::Quiet | Self::Inside(_) => Weight::Regular,
        }
    }
}

/// Which end of the words stands at their place.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Anchor {
    /// The words begin there.
    Start,
    /// The words are centred there.
    Middle,
    /// The words end there.
    End,
}
