//! What the page weighs, as stored and as sent.

use crate::npm::node;
use crate::page::gzip;
use crate::process::printed;
use std::path::Path;

/// Prints one line: bytes as they are, gzipped and in brotli.
pub fn report(name: &str, bytes: &[u8], brotli: usize) {
    println!("{name:<10} {:>10} bytes {:>10} gzip {brotli:>10} brotli", bytes.len(), gzip(bytes).len());
}

/// Compresses a file with Node's brotli into `to` and gives the length in bytes.
pub fn brotli(from: &Path, to: &Path) -> Result<usize, String> {
    const SCRIPT: &str = "
        const [from, to] = process.argv.slice(1);
        const { readFileSync, writeFileSync } = require('node:fs');
        const packed = require('node:zlib').brotliCompressSync(readFileSync(from));
        writeFileSync(to, packed);
        console.log(packed.length);";
    let printed = printed(node().arg("--eval").arg(SCRIPT).arg(from).arg(to))?;
    printed.parse().map_err(|_| format!("Node gave no length for {}.", from.display()))
}
