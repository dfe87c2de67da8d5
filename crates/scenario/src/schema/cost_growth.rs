//! What is set of growth by component, and of the funding beside it.

use super::{Choice, Field, Kind, List, Shape};

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
    Field {
        name: "components",
        label: "What the budget is made of",
        step: "what the budget is made of",
        shape: Shape::Choice(&[
            Choice { code: "published", words: "the three parts whose split was published" },
            Choice { code: "own", words: "components of your own" },
        ]),
    },
    Field { name: "own", label: "Your own components", step: "your own components", shape: Shape::List(&OWN) },
    Field { name: "funding", label: "Funding", step: "funding", shape: Shape::Record(FUNDING) },
];

static OWN: List = List { one: "component", many: "components", row: Shape::Record(OWN_COMPONENT) };

static OWN_COMPONENT: &[Field] = &[
    Field { name: "name", label: "Name", step: "name of a component", shape: Shape::Text(Kind::Words) },
    rate("share", "Share of opening spending", "share"),
    rate("spending", "Growth of spending", "growth of spending"),
    rate("volume", "Growth of volume", "growth of volume"),
    rate("price", "Growth of price", "growth of price"),
    rate("mix", "Growth through mix", "growth through mix"),
    rate("new_treatments", "Growth through new treatments", "growth through new treatments"),
];

static COMPONENT: &[Field] = &[
    rate("share", "Share of opening spending", "share"),
    rate("spending", "Growth of spending", "growth of spending"),
    rate("volume", "Growth of volume", "growth of volume"),
    rate("price", "Growth of price", "growth of price"),
    rate("mix", "Growth through mix", "growth through mix"),
    rate("new_treatments", "Growth through new treatments", "growth through new treatments"),
];

const fn rate(name: &'static str, label: &'static str, step: &'static str) -> Field {
    Field { name, label, step, shape: Shape::Text(Kind::Rate) }
}

static FUNDING: &[Field] = &[
    Field {
        name: "way",
        label: "How funding is given",
        step: "how funding is given",
        shape: Shape::Choice(&[
            Choice { code: "reaches", words: "reaches a sum in a year" },
            Choice { code: "grows", words: "grows at a rate" },
            Choice { code: "by_year", words: "is given year by year" },
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
    Field { name: "amounts", label: "Funding by year", step: "funding by year", shape: Shape::List(&AMOUNTS) },
];

static AMOUNTS: List = List { one: "year", many: "years", row: Shape::Text(Kind::Money) };
