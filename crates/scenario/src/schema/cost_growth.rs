//! What is set of growth by component, and of the funding beside it.

use super::{Choice, Field, Kind, Shape};

pub static COST_GROWTH: &[Field] = &[
    Field { name: "first_year", label: "Opening year", step: "opening year", shape: Shape::Text(Kind::Year) },
    Field { name: "years", label: "Years looked ahead", step: "years looked ahead", shape: Shape::Count },
    Field {
        name: "opening",
        label: "Spending in the opening year",
        step: "opening spending",
        shape: Shape::Text(Kind::Money),
    },
    Field { name: "medicines", label: "Medicines", step: "medicines", shape: Shape::Record(COMPONENT) },
    Field { name: "tariff", label: "Tariff activity", step: "tariff activity", shape: Shape::Record(COMPONENT) },
    Field {
        name: "block",
        label: "Block contracts, devices, dialysis and mental health",
        step: "block contracts",
        shape: Shape::Record(COMPONENT),
    },
    Field { name: "funding", label: "Funding", step: "funding", shape: Shape::Record(FUNDING) },
];

static COMPONENT: &[Field] = &[
    Field { name: "share", label: "Share of opening spending", step: "share", shape: Shape::Text(Kind::Rate) },
    Field { name: "spending", label: "Growth of spending", step: "growth of spending", shape: Shape::Text(Kind::Rate) },
    Field { name: "volume", label: "Growth of volume", step: "growth of volume", shape: Shape::Text(Kind::Rate) },
    Field { name: "price", label: "Growth of price", step: "growth of price", shape: Shape::Text(Kind::Rate) },
    Field { name: "mix", label: "Growth through mix", step: "growth through mix", shape: Shape::Text(Kind::Rate) },
    Field {
        name: "new_treatments",
        label: "Growth through new treatments",
        step: "growth through new treatments",
        shape: Shape::Text(Kind::Rate),
    },
];

static FUNDING: &[Field] = &[
    Field {
        name: "way",
        label: "How funding is given",
        step: "how funding is given",
        shape: Shape::Choice(&[
            Choice { code: "reaches", words: "reaches a sum in a year" },
            Choice { code: "grows", words: "grows at a rate" },
        ]),
    },
    Field {
        name: "opening",
        label: "Funding in the opening year",
        step: "opening funding",
        shape: Shape::Text(Kind::Money),
    },
    Field { name: "growth", label: "Growth of funding", step: "growth of funding", shape: Shape::Text(Kind::Rate) },
    Field { name: "reaches", label: "Sum that funding reaches", step: "sum reached", shape: Shape::Text(Kind::Money) },
    Field {
        name: "by",
        label: "Year in which it reaches it",
        step: "year it is reached",
        shape: Shape::Text(Kind::Year),
    },
];
