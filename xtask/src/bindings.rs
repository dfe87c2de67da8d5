//! The JavaScript halves of the module, written by wasm-bindgen.

use crate::repository::{path, write};
use std::fmt::Display;
use std::fs;
use std::path::Path;
use wasm_bindgen_cli_support::Bindgen;

/// The name of the package's files.
pub const NAME: &str = "specialised_services_calculator";

/// The name of the files of the module of papers.
pub const PAPERS: &str = "papers";

/// Glue and module for the one-file page.
pub struct Inline {
    /// A classic script that defines `wasm_bindgen`, or `papers_bindgen`.
    pub glue: String,
    /// The WebAssembly module.
    pub module: Vec<u8>,
}

/// Binds the raw module of the app for a one-file page, in a folder for its two halves.
pub fn inline(raw: &Path, folder: &Path) -> Result<Inline, String> {
    let mut bindgen = bindgen(raw, NAME);
    bindgen.no_modules(true).map_err(refused)?;
    inline_as(bindgen, NAME, folder)
}

/// Binds the raw module of papers likewise.
pub fn papers(raw: &Path, folder: &Path) -> Result<Inline, String> {
    let mut bindgen = bindgen(raw, PAPERS);
    bindgen.no_modules(true).and_then(|bindgen| bindgen.no_modules_global("papers_bindgen")).map_err(refused)?;
    inline_as(bindgen, PAPERS, folder)
}

fn inline_as(mut bindgen: Bindgen, name: &str, folder: &Path) -> Result<Inline, String> {
    bindgen.typescript(false);
    bindgen.generate(folder).map_err(refused)?;
    let read = |name: String| fs::read(folder.join(&name)).map_err(|error| format!("Cannot read {name}: {error}."));
    let glue = String::from_utf8(read(format!("{name}.js"))?).map_err(|_| "The glue is not UTF-8.".to_owned())?;
    let module = read(format!("{name}_bg.wasm"))?;
    Ok(Inline { glue, module })
}

/// Binds the raw module as an ES module with TypeScript types in pkg/.
pub fn package(raw: &Path) -> Result<(), String> {
    let folder = path("pkg");
    let mut bindgen = bindgen(raw, NAME);
    bindgen.typescript(true).web(true).map_err(refused)?;
    bindgen.generate(&folder).map_err(refused)?;
    let file = folder.join(format!("{NAME}.js"));
    let script = fs::read_to_string(&file).map_err(|error| format!("Cannot read {NAME}.js: {error}."))?;
    write(&file, with_node(&script)?)
}

fn bindgen(raw: &Path, name: &str) -> Bindgen {
    let mut bindgen = Bindgen::new();
    bindgen.input_path(raw).out_name(name);
    bindgen.debug(false).keep_debug(false);
    bindgen.remove_name_section(true).remove_producers_section(true);
    bindgen
}

fn refused(error: impl Display) -> String {
    format!("wasm-bindgen refused the module: {error:#}")
}

const EXPORT: &str = "export { initSync, __wbg_init as default };";

/// The generated module fetches its bytes, which Node cannot do for a file: the default export then reads them.
const EXPORT_WITH_NODE: &str = r#"export { initSync };

/** Initialises the module: from the given source, or else from the file beside this one (read under Node, fetched in a browser). */
export default async function initialise(source) {
    if (source === undefined && typeof process === 'object' && process.versions?.node) {
        const { readFile } = await import(/* webpackIgnore: true */ /* @vite-ignore */ 'node:fs/promises');
        source = { module_or_path: await readFile(new URL('specialised_services_calculator_bg.wasm', import.meta.url)) };
    }
    return __wbg_init(source);
}"#;

fn with_node(script: &str) -> Result<String, String> {
    match script.matches(EXPORT).count() {
        1 => Ok(script.replace(EXPORT, EXPORT_WITH_NODE)),
        _ => Err(format!("wasm-bindgen no longer writes `{EXPORT}`: the default export for Node cannot be added.")),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_default_export_is_replaced_or_refused() {
        let script = with_node(&format!("let x;\n{EXPORT}\n")).expect("one export");
        assert!(script.contains("node:fs/promises") && !script.contains("as default"));
        assert!(with_node("export default x;").is_err());
    }
}
