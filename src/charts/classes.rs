//! The classes of marks: what a mark is, in the words of the style sheet.

use ::charts::looks::{BlockLook, DotLook, PathLook, Series, WordsLook};

/// The class of a block.
pub(super) fn block(look: BlockLook) -> &'static str {
    match look {
        BlockLook::Yours => "chart__yours",
        BlockLook::Band => "band",
        BlockLook::Unknown => "bar bar--unknown",
        BlockLook::Need => "bar bar--outline",
        BlockLook::Hatched => "bar bar--hatched",
        BlockLook::Ring => "square square--chosen",
        BlockLook::Bar(Series::First) => "bar bar--1",
        BlockLook::Bar(Series::Second) => "bar bar--2",
        BlockLook::Bar(Series::Third) => "bar bar--3",
        BlockLook::Bar(Series::Fourth) => "bar bar--4",
        BlockLook::Bar(Series::Mute) => "bar bar--mute",
    }
}

/// The fill of a block that no class can give it: a sheet that fetches nothing names no address.
pub(super) fn fill(look: BlockLook) -> Option<&'static str> {
    match look {
        BlockLook::Hatched => Some("url(#hatch-3)"),
        BlockLook::Ring => Some("none"),
        _ => None,
    }
}

/// The class of a path.
pub(super) fn path(look: PathLook) -> &'static str {
    match look {
        PathLook::Zero => "chart__zero",
        PathLook::Grid => "chart__grid",
        PathLook::Group => "chart__group",
        PathLook::Rule => "chart__rule",
        PathLook::Mark => "chart__mark",
        PathLook::BandEdge => "band__edge",
        PathLook::Area => "band band--area",
        PathLook::InnerArea => "band band--inner",
        PathLook::Context => "line line--context",
        PathLook::Whisker => "line line--context line--whisker",
        PathLook::Stem(Series::First) => "stem stem--1",
        PathLook::Stem(Series::Second) => "stem stem--2",
        PathLook::Stem(Series::Third) => "stem stem--3",
        PathLook::Stem(Series::Fourth) => "stem stem--4",
        PathLook::Stem(Series::Mute) => "stem stem--mute",
        PathLook::Line(Series::First) => "line line--1",
        PathLook::Line(Series::Second) => "line line--2",
        PathLook::Line(Series::Third) => "line line--3",
        PathLook::Line(Series::Fourth) => "line line--4",
        PathLook::Line(Series::Mute) => "line line--mute",
        PathLook::Yours => "line line--yours",
    }
}

/// The class of a dot.
pub(super) fn dot(look: DotLook) -> &'static str {
    match look {
        DotLook::Of(Series::First) => "dot dot--1",
        DotLook::Of(Series::Second) => "dot dot--2",
        DotLook::Of(Series::Third) => "dot dot--3",
        DotLook::Of(Series::Fourth) => "dot dot--4",
        DotLook::Of(Series::Mute) => "dot dot--mute",
        DotLook::Yours => "dot dot--yours",
        DotLook::Hollow => "dot dot--hollow",
    }
}

/// The class of words; plain words need none.
pub(super) fn words(look: WordsLook) -> &'static str {
    match look {
        WordsLook::Plain => "",
        WordsLook::Quiet | WordsLook::Name(Series::Mute) => "chart__quiet",
        WordsLook::Strong => "chart__strong",
        WordsLook::Name(Series::First) => "chart__words-1",
        WordsLook::Name(Series::Second) => "chart__words-2",
        WordsLook::Name(Series::Third) => "chart__words-3",
        WordsLook::Name(Series::Fourth) => "chart__words-4",
        WordsLook::Inside(Series::First) => "chart__on-1",
        WordsLook::Inside(Series::Second) => "chart__on-2",
        // Dark on grey as on the third series, in either mode.
        WordsLook::Inside(Series::Third | Series::Mute) => "chart__on-3",
        WordsLook::Inside(Series::Fourth) => "chart__on-4",
    }
}
