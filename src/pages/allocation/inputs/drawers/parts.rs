//! Spend by component, as tables of boxes: how each part's prices moved, and how each part grows.

use engine::allocation::study::input::{GrowthComponentInput, GrowthInput, UpliftComponentInput, UpliftInput};
use words::typed::Kind;

use crate::components::edit_table::{EditCell, EditColumn};
use crate::components::list_table::{List, Row, take_out_but_one};

const SHARE: EditColumn = EditColumn { name: "Share of spend", cell: EditCell::Figure(Kind::Percent) };
const NAME: EditColumn = EditColumn { name: "Name", cell: EditCell::Words };

/// How the prices of each part moved between the price year and the opening year.
pub const PRICES: List = List {
    paths: &["allocation.opening.uplift.components"],
    id: "price-parts",
    label: "Components of the uplift",
    names: "Part",
    columns: &[
        NAME,
        SHARE,
        EditColumn {
            name: "Prices of the opening year over those of the price year",
            cell: EditCell::Figure(Kind::Number),
        },
    ],
    rows: |inputs| match &inputs.allocation.opening.uplift {
        UpliftInput::Components { components } => {
            numbered(components.iter().map(|part| vec![part.name.clone(), part.share.clone(), part.multiplier.clone()]))
        }
        _ => Vec::new(),
    },
    set: |inputs, row, column, text| {
        let UpliftInput::Components { components } = &mut inputs.allocation.opening.uplift else { return };
        let Some(part) = components.get_mut(row) else { return };
        match column {
            0 => part.name = text,
            1 => part.share = text,
            _ => part.multiplier = text,
        }
    },
    add: Some(("Add a part", |inputs| {
        if let UpliftInput::Components { components } = &mut inputs.allocation.opening.uplift {
            components.push(UpliftComponentInput {
                name: "Another part".into(),
                share: "0".into(),
                multiplier: "1".into(),
            });
        }
    })),
    remove: Some(|inputs, row| {
        if let UpliftInput::Components { components } = &mut inputs.allocation.opening.uplift {
            take_out_but_one(components, row);
        }
    }),
};

/// How each part grows.
pub const GROWTH: List = List {
    paths: &["allocation.quantum.growth.components"],
    id: "growth-parts",
    label: "Components of growth",
    names: "Part",
    columns: &[
        NAME,
        SHARE,
        EditColumn { name: "Volume grows a year", cell: EditCell::Figure(Kind::Percent) },
        EditColumn { name: "Price grows a year", cell: EditCell::Figure(Kind::Percent) },
    ],
    rows: |inputs| match &inputs.allocation.quantum.growth {
        GrowthInput::ByComponent { components } => numbered(
            components
                .iter()
                .map(|part| vec![part.name.clone(), part.share.clone(), part.volume.clone(), part.price.clone()]),
        ),
        _ => Vec::new(),
    },
    set: |inputs, row, column, text| {
        let GrowthInput::ByComponent { components } = &mut inputs.allocation.quantum.growth else { return };
        let Some(part) = components.get_mut(row) else { return };
        match column {
            0 => part.name = text,
            1 => part.share = text,
            2 => part.volume = text,
            _ => part.price = text,
        }
    },
    add: Some(("Add a part", |inputs| {
        if let GrowthInput::ByComponent { components } = &mut inputs.allocation.quantum.growth {
            let nothing = || "0".to_owned();
            components.push(GrowthComponentInput {
                name: "Another part".into(),
                share: nothing(),
                volume: nothing(),
                price: nothing(),
            });
        }
    })),
    remove: Some(|inputs, row| {
        if let GrowthInput::ByComponent { components } = &mut inputs.allocation.quantum.growth {
            take_out_but_one(components, row);
        }
    }),
};

fn numbered(cells: impl Iterator<Item = Vec<String>>) -> Vec<Row> {
    cells.zip(1..).map(|(cells, number)| (format!("Part {number}"), cells)).collect()
}
