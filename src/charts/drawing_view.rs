//! A drawing as inline SVG. Redrawing changes the attributes of the marks that are there, so that a frame costs little.

use super::classes;
use ::charts::Drawing;
use ::charts::drawing::{Block, Dot, KeyPart, Path, Px, Words};
use ::charts::looks::Anchor;
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
    let blocks = move || of(drawing, |drawing| drawing.blocks.iter().map(block).collect::<Vec<_>>());
    let paths = move || of(drawing, |drawing| drawing.paths.iter().map(path).collect::<Vec<_>>());
    let dots = move || of(drawing, |drawing| drawing.dots.iter().map(dot).collect::<Vec<_>>());
    let words = move || of(drawing, |drawing| drawing.words.iter().map(line_of_words).collect::<Vec<_>>());
    let named_by = format!("{title_id} {desc_id}");
    // Made by name: inside a view it would be taken for the title of a page.
    let title = svg::title().id(title_id).child(name);
    view! {
        <svg class="chart" role="img" aria-labelledby=named_by width=width height=height viewBox=view_box focusable="false">
            {title}
            <desc id=desc_id>{description}</desc>
            {blocks}
            {paths}
            {dots}
            {words}
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
                    <rect class=classes::block(part.look) x="0.5" y="0.5" width="13" height="13"></rect>
                </svg>
                {part.text}
            </li>
        }
    };
    (!parts.is_empty()).then(|| view! { <ul class="chart-key">{parts.into_iter().map(part).collect::<Vec<_>>()}</ul> })
}

fn block(block: &Block) -> impl IntoView + use<> {
    let Block { x, y, width, height, look } = *block;
    view! {
        <rect class=classes::block(look) x=Px(x).to_string() y=Px(y).to_string() width=Px(width).to_string() height=Px(height).to_string()></rect>
    }
}

fn path(path: &Path) -> impl IntoView + use<> {
    view! { <path class=classes::path(path.look) d=path.d()></path> }
}

fn dot(dot: &Dot) -> impl IntoView + use<> {
    let Dot { x, y, r, look } = *dot;
    view! { <circle class=classes::dot(look) cx=Px(x).to_string() cy=Px(y).to_string() r=Px(r).to_string()></circle> }
}

fn line_of_words(words: &Words) -> impl IntoView + use<> {
    let anchor = match words.anchor {
        Anchor::Start => "start",
        Anchor::Middle => "middle",
        Anchor::End => "end",
    };
    view! {
        <text class=classes::words(words.look) x=Px(words.x).to_string() y=Px(words.y).to_string() text-anchor=anchor>{words.text.clone()}</text>
    }
}
