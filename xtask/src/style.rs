//! The style sheet: Sass in, compressed CSS out.

use crate::npm::node;
use crate::process::printed;
use crate::repository::path;
use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use std::fs;

/// Compiles style/main.scss with the packages' folder on its load path.
///
/// # Errors
/// When Sass refuses the sources, or when the result would fetch something.
pub fn compile() -> Result<String, String> {
    if !path("style/main.scss").is_file() {
        return Err("style/main.scss is missing: the page has no style sheet.".into());
    }
    let css = printed(node().args([
        "node_modules/sass/sass.js",
        "--style=compressed",
        "--no-source-map",
        "--no-charset",
        "--quiet-deps",
        "--load-path=node_modules",
        "style/main.scss",
    ]))?;
    let css = carry_icons(&css, |name| fs::read(path(ICONS).join(name)).ok())?;
    refuse_fetches(&css)?;
    Ok(css)
}

/// Where NHS.UK frontend keeps its icons, and how its style sheet asks for them.
const ICONS: &str = "node_modules/nhsuk-frontend/dist/nhsuk/assets/images";
const ASKED: &str = "url(\"/assets/images/";

/// Puts each icon the style sheet asks for into the style sheet.
fn carry_icons(css: &str, icon: impl Fn(&str) -> Option<Vec<u8>>) -> Result<String, String> {
    let mut pieces = css.split(ASKED);
    let mut carried = pieces.next().unwrap_or_default().to_owned();
    for piece in pieces {
        let (name, rest) = piece.split_once("\")").ok_or("The style sheet has an unfinished url().")?;
        if !name.ends_with(".svg") {
            return Err(format!("The style sheet asks for {name}; only SVG icons travel in the page."));
        }
        let bytes = icon(name).ok_or_else(|| format!("The style sheet asks for the icon {name}, which is missing."))?;
        carried.push_str("url(\"data:image/svg+xml;base64,");
        carried.push_str(&STANDARD.encode(bytes));
        carried.push_str("\")");
        carried.push_str(rest);
    }
    Ok(carried)
}

fn refuse_fetches(css: &str) -> Result<(), String> {
    // Carried inside, or a pattern drawn by the page itself.
    let local = |address: &str| {
        let address = address.trim_start_matches(['"', '\'']);
        address.starts_with("data:") || address.starts_with('#')
    };
    if let Some(address) = css.split("url(").skip(1).find(|rest| !local(rest)) {
        let start: String = address.chars().take(60).collect();
        return Err(format!("The style sheet would fetch url({start}. Carry it as data: or leave it out."));
    }
    if css.contains("@import") {
        return Err("The style sheet would fetch another one through @import. Use Sass's @use.".into());
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn icons_travel_inside() {
        let css = "a{background:url(\"/assets/images/x.svg\") no-repeat}b{mask:url(\"/assets/images/x.svg\")}";
        let carried = carry_icons(css, |name| (name == "x.svg").then(|| b"<svg/>".to_vec())).expect("both icons");
        assert_eq!(carried.matches("url(\"data:image/svg+xml;base64,PHN2Zy8+\")").count(), 2);
        assert!(carry_icons(css, |_| None).is_err());
    }

    #[test]
    fn a_style_sheet_fetches_nothing() {
        assert!(refuse_fetches("a{background:url(data:image/svg+xml,x)}").is_ok());
        assert!(refuse_fetches("a{background:url(\"data:image/svg+xml,x\")}").is_ok());
        assert!(refuse_fetches("a{fill:url(\"#hatch\")}").is_ok());
        assert!(refuse_fetches("a{background:url(/x.png)}").is_err());
        assert!(refuse_fetches("@import \"x.css\";").is_err());
    }
}
