//! A drawing as inline SVG. Redrawing changes the attributes of the marks that are there, so that a frame costs little.

use super::classes;
use super::marks::Marks;
use crate::state::memo::Memo;
use ::charts::Drawing;
use ::charts::drawing::{KeyPart, Px};
use leptos::prelude::*;
use leptos::svg;

/// The picture, named by the element `id`-title and described by `id`-desc; nothing before there is a drawing.
pub(super) fn picture(
    drawing: Memo<Option<Drawing>>,
    id: &str,
    name: Signal<String>,
    description: Signal<String>,
) -> impl IntoView + use<> {
    let (title_id, desc_id) = (format!("{id}-title"), format!("{id}-desc"));
    let size = Memo::new(move |_| of(drawing, |drawing| (drawing.width, drawing.height)));
    let width = move || Px(size.get().0).to_string();
    let height = move || Px(size.get().1).to_string();
    let view_box = move || format!("0 0 {} {}", width(), height());
    let groups: [NodeRef<leptos::svg::G>; 4] = std::array::from_fn(|_| NodeRef::new());
    let marks = StoredValue::new_local(Marks::default());
    Effect::new(move |_| {
        let [blocks, paths, dots, words] = groups.map(|group| group.get());
        let (Some(blocks), Some(paths), Some(dots), Some(words)) = (blocks, paths, dots, words) else { return };
        drawing.with(|drawing| {
            if let Some(drawing) = drawing {
                marks.update_value(|marks| {
                    marks.draw([&blocks, &paths, &dots, &words].map(|group| group.as_ref()), drawing)
                });
            }
        });
    });
    let [blocks, paths, dots, words] = groups;
    let named_by = format!("{title_id} {desc_id}");
    // Made by name: inside a view it would be taken for the title of a page.
    let title = svg::title().id(title_id).child(name);
    view! {
        <svg class="chart" role="img" aria-labelledby=named_by width=width height=height viewBox=view_box focusable="false">
            {title}
            <desc id=desc_id>{description}</desc>
            <g node_ref=blocks></g>
            <g node_ref=paths></g>
            <g node_ref=dots></g>
            <g node_ref=words></g>
        </svg>
    }
}

fn of<T: Default>(drawing: Memo<Option<Drawing>>, part: impl FnOnce(&Drawing) -> T) -> T {
    drawing.with(|drawing| drawing.as_ref().map(part).unwrap_or_default())
}

/// The key under the picture; nothing where marks carry their names.
pub(super) fn key(parts: Vec<KeyPart>) -> impl IntoView {
    let part = |part: KeyPart| {
        view! {
            <li class="chart-key__part">
                <svg class="chart-key__swatch" viewBox="0 0 14 14" aria-hidden="true" focusable="false">
                    <rect class=classes::block(part.look) fill=classes::fill(part.look) x="0.5" y="0.5" width="13" height="13"></rect>
                </svg>
                {part.text}
            </li>
        }
    };
    (!parts.is_empty()).then(|| view! { <ul class="chart-key">{parts.into_iter().map(part).collect::<Vec<_>>()}</ul> })
}
