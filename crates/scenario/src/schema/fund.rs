//! The fund: how much there is, who applies, how it is shared.

use super::{Choice, Field, Kind, List, Shape};

const fn text(name: &'static str, label: &'static str, step: &'static str, kind: Kind) -> Field {
    Field { name, label, step, shape: Shape::Text(kind) }
}

pub static FUND: &[Field] = &[
    text("pot", "The fund over all its years", "size of the fund", Kind::Money),
    text("years", "Years of the fund", "years of the fund", Kind::Number),
    text("systems", "Systems there are", "number of systems", Kind::Number),
    Field {
        name: "held",
        label: "Who holds the fund",
        step: "who holds the fund",
        shape: Shape::Choice(&[
            Choice { code: "national", words: "one national pot" },
            Choice { code: "by_system", words: "a pot for each system" },
        ]),
    },
    Field {
        name: "split",
        label: "How pots of systems are made",
        step: "pots of systems",
        shape: Shape::Choice(&[
            Choice { code: "equal", words: "the same for each" },
            Choice { code: "population", words: "by population" },
            Choice { code: "weighted_population", words: "by weighted population" },
            Choice { code: "patients", words: "by the patients entered" },
        ]),
    },
    text("secretariat", "Share that the secretariat takes", "share of the secretariat", Kind::Rate),
    text("applicants", "Applicants to the national pot", "number of applicants", Kind::Number),
    text("applicants_by_system", "Applicants to the pot of each system", "applicants in each system", Kind::Number),
    Field {
        name: "own_applicants",
        label: "Applicants of your own",
        step: "applicants",
        shape: Shape::List(&List {
            one: "applicant",
            many: "applicants",
            row: Shape::Record(&[
                text("code", "Applicant", "applicant", Kind::Words),
                text("income", "Income a year", "income of an applicant", Kind::Money),
                text("cost", "What being heard costs it", "cost of an applicant", Kind::Money),
                text("requested", "What it asks for", "request of an applicant", Kind::Money),
            ]),
        }),
    },
    Field {
        name: "weighting",
        label: "What grants are in proportion to",
        step: "weighting",
        shape: Shape::Choice(&[
            Choice { code: "equal", words: "the same for all" },
            Choice { code: "power", words: "smoothly, by income" },
            Choice { code: "bands", words: "by band of income" },
        ]),
    },
    text("alpha", "How steeply weight falls with income", "steepness of the weighting", Kind::Number),
    Field { name: "bands", label: "Weights by band of income", step: "weights of bands", shape: Shape::Record(BANDS) },
    text("floor", "Least grant a year", "least grant", Kind::Money),
    text("of_cost", "Most of its own cost that a charity is granted", "ceiling by cost", Kind::Rate),
    text("of_income", "Most of its own income that a charity is granted", "ceiling by income", Kind::Rate),
];

static BANDS: &[Field] = &[
    text("micro", "Weight of a micro charity", "weight of micro charities", Kind::Number),
    text("small", "Weight of a small charity", "weight of small charities", Kind::Number),
    text("medium", "Weight of a medium charity", "weight of medium charities", Kind::Number),
    text("large", "Weight of a large charity", "weight of large charities", Kind::Number),
    text("major", "Weight of a major charity", "weight of major charities", Kind::Number),
];
