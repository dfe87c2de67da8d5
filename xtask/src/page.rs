//! The page: one HTML file that carries its style sheet, its scripts and its module.

use crate::bindings::Inline;
use crate::content_security_policy::policy;
use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use flate2::{Compression, GzBuilder};
use std::io::Write as _;

/// What the template's slots are filled with.
pub struct Parts<'a> {
    /// The text of index.html, with its `{{slots}}`.
    pub template: &'a str,
    /// Compressed CSS.
    pub style: &'a str,
    /// The text of index.boot.js.
    pub boot: &'a str,
    /// The module and its glue.
    pub inline: &'a Inline,
    /// The module of papers and its glue, both inert until they are first wanted.
    pub papers: &'a Inline,
}

/// Fills the template.
///
/// # Errors
/// When a part would end the element that carries it, or a slot has no filling.
pub fn assemble(parts: &Parts) -> Result<String, String> {
    let glue = &parts.inline.glue.replace("\r\n", "\n");
    let papers_glue = &parts.papers.glue.replace("\r\n", "\n");
    for (name, text, ends) in [
        ("The glue", glue.as_str(), ["</script", "<!--"]),
        ("The glue of papers", papers_glue.as_str(), ["</script", "<!--"]),
        ("index.boot.js", parts.boot, ["</script", "<!--"]),
        ("The style sheet", parts.style, ["</style", "<!--"]),
    ] {
        if let Some(end) = ends.iter().find(|end| text.to_ascii_lowercase().contains(**end)) {
            return Err(format!("{name} holds `{end}`, which would end its element in the page."));
        }
    }
    let module = STANDARD.encode(gzip(&parts.inline.module));
    let papers = STANDARD.encode(gzip(&parts.papers.module));
    let policy = policy(&[glue, parts.boot], parts.style);
    fill(parts.template, |slot| match slot {
        "policy" => Some(&policy),
        "style" => Some(parts.style),
        "module" => Some(&module),
        "glue" => Some(glue),
        "papers" => Some(&papers),
        "papers-glue" => Some(papers_glue),
        "boot" => Some(parts.boot),
        _ => None,
    })
}

/// Gzip without a time stamp, so that the same module gives the same page.
pub fn gzip(bytes: &[u8]) -> Vec<u8> {
    let mut encoder = GzBuilder::new().write(Vec::new(), Compression::best());
    encoder.write_all(bytes).expect("a vector takes every byte");
    encoder.finish().expect("a vector takes every byte")
}

/// Replaces each `{{slot}}` of the template, and never looks inside a filling.
fn fill<'a>(template: &str, filling: impl Fn(&str) -> Option<&'a str>) -> Result<String, String> {
    let mut page = String::new();
    let mut rest = template;
    while let Some((before, after)) = rest.split_once("{{") {
        let (slot, after) = after.split_once("}}").ok_or("index.html has an unfinished slot.")?;
        let filling = filling(slot).ok_or_else(|| format!("index.html has an unknown slot `{slot}`."))?;
        page.push_str(before);
        page.push_str(filling);
        rest = after;
    }
    page.push_str(rest);
    Ok(page)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::content_security_policy::hash;

    const TEMPLATE: &str = "<meta content=\"{{policy}}\"><style>{{style}}</style>{{module}}{{papers}}{{papers-glue}}<script>{{glue}}</script><script>{{boot}}</script>";

    fn assembled(glue: &str) -> Result<String, String> {
        let inline = Inline { glue: glue.into(), module: b"module".to_vec() };
        let papers = Inline { glue: "papers()".into(), module: b"papers".to_vec() };
        assemble(&Parts { template: TEMPLATE, style: "a{}", boot: "boot()", inline: &inline, papers: &papers })
    }

    #[test]
    fn the_policy_matches_the_text_of_each_element() {
        let page = assembled("glue('{{boot}}')\r\n").expect("a page");
        for open in ["<script>", "<style>"] {
            for element in page.split(open).skip(1) {
                let text = element.split("</").next().expect("text");
                assert!(page.contains(&hash(text)), "{text}");
            }
        }
        assert!(page.contains("glue('{{boot}}')\n"), "a filling is not filled again");
    }

    #[test]
    fn a_part_that_would_end_its_element_is_refused() {
        assert!(assembled("'</Script>'").is_err());
        assert!(assembled("'<!--'").is_err());
    }

    #[test]
    fn unknown_slots_are_refused() {
        assert!(fill("{{no}}", |_| None).is_err());
        assert!(fill("{{no", |_| None).is_err());
    }

    #[test]
    fn the_same_module_gives_the_same_bytes() {
        assert_eq!(gzip(b"module"), gzip(b"module"));
        assert_eq!(gzip(b"module")[4..8], [0; 4], "no time stamp");
    }
}
