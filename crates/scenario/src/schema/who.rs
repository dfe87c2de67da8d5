//! Who is asking.

use super::{Choice, Field, Kind, Shape};

pub static WHO: &[Field] = &[
    Field {
        name: "kind",
        label: "Kind of organisation",
        step: "who you are",
        shape: Shape::Choice(&[
            Choice { code: "nobody", words: "nobody in particular" },
            Choice { code: "board", words: "an integrated care board" },
            Choice { code: "trust", words: "a trust" },
            Choice { code: "charity", words: "a charity" },
        ]),
    },
    Field { name: "code", label: "Your organisation", step: "who you are", shape: Shape::Text(Kind::Code) },
];
