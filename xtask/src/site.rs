//! The build: the site and the package, from sources to pkg/.

use crate::bindings::Inline;
use crate::page::{self, Parts};
use crate::repository::{path, read, write};
use crate::{Outcome, app, bindings, npm, package, size, style};
use std::time::Instant;

/// Builds everything pkg/ holds and prints what it weighs.
pub fn build() -> Outcome {
    let start = Instant::now();
    npm::ensure()?;
    let style = style::compile()?;
    let raw = app::build(app::PACKAGE)?;
    let raw_papers = app::build(app::PAPERS)?;
    let scratch = path("target/page");
    let inline = bindings::inline(&raw, &scratch)?;
    let papers = bindings::papers(&raw_papers, &scratch)?;
    bindings::package(&raw)?;
    package::complete()?;

    let page = page(&style, &inline, &papers)?;
    write(&path("pkg/index.html"), &page)?;
    write(&path("pkg/index.html.gz"), page::gzip(page.as_bytes()))?;

    let glue = scratch.join(format!("{}.js", bindings::NAME));
    let module = scratch.join(format!("{}_bg.wasm", bindings::NAME));
    let spare = scratch.join("packed.br");
    size::report("module", &inline.module, size::brotli(&module, &spare)?);
    size::report("glue", inline.glue.as_bytes(), size::brotli(&glue, &spare)?);
    // What waits in the page until a file is first brought in.
    let papers_module = scratch.join(format!("{}_bg.wasm", bindings::PAPERS));
    let papers_glue = scratch.join(format!("{}.js", bindings::PAPERS));
    size::report("papers", &papers.module, size::brotli(&papers_module, &spare)?);
    size::report("its glue", papers.glue.as_bytes(), size::brotli(&papers_glue, &spare)?);
    let packed = size::brotli(&path("pkg/index.html"), &path("pkg/index.html.br"))?;
    size::report("index.html", page.as_bytes(), packed);
    println!("Built pkg/ in {:.1} s", start.elapsed().as_secs_f32());
    Ok(())
}

fn page(style: &str, inline: &Inline, papers: &Inline) -> Result<String, String> {
    let (template, boot) = (&read("index.html")?, &read("index.boot.js")?);
    page::assemble(&Parts { template, style, boot, inline, papers })
}
