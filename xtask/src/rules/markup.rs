//! The app writes text, never markup or styles in attributes: the page's policy refuses the one, safety the other.

use super::Source;

pub fn breaches(sources: &[Source]) -> Vec<String> {
    let app = sources.iter().filter(|source| source.path.starts_with("src/") && source.ends_with(&[".rs"]));
    let lines = app.flat_map(|source| source.lines().map(move |(number, line)| (source, number, line)));
    lines
        .filter_map(|(source, number, line)| fault(line).map(|fault| format!("{}:{number}: {fault}", source.path)))
        .collect()
}

fn fault(line: &str) -> Option<&'static str> {
    let code = line.trim_start();
    if code.starts_with("//") {
        return None;
    }
    let markup = ["inner_html", "insert_adjacent_html", "outer_html", "document_write"];
    if markup.iter().any(|name| code.contains(name)) {
        return Some("text is never set as markup. Write a view.");
    }
    let attribute = code.match_indices("style=").any(|(at, _)| {
        let before = code.get(..at).and_then(|start| start.chars().next_back());
        before.is_none_or(|character| character.is_whitespace() || character == '"')
    });
    attribute.then_some("a style attribute, which the page's policy refuses. Use a class.")
}

#[cfg(test)]
mod tests {
    use super::super::source;
    use super::*;

    #[test]
    fn markup_and_style_attributes_are_found() {
        for line in ["<p inner_html=x>", "<p style=\"color: red\">", "style=move || x", "e.set_inner_html(x)"] {
            assert_eq!(breaches(&[source("src/a.rs", line)]).len(), 1, "{line}");
        }
        for line in
            ["<p class=\"style\">", "// no inner_html here", "let style = 1;", "<p style:width=x>", "table_style=x"]
        {
            assert!(breaches(&[source("src/a.rs", line)]).is_empty(), "{line}");
        }
        assert!(breaches(&[source("xtask/src/a.rs", "inner_html")]).is_empty());
    }
}
