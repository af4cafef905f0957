//! Compiles the gazetteer's tables into one automaton, so that a start costs milliseconds.

#![allow(dead_code)]

#[path = "src/gazetteer/compile.rs"]
mod compile;
#[path = "src/text/fold.rs"]
mod fold;
#[path = "src/gazetteer/names.rs"]
mod names;
#[path = "src/gazetteer/rows.rs"]
mod rows;
#[path = "src/gazetteer/tables.rs"]
mod tables;

use fold::fold_form;

fn main() {
    println!("cargo:rerun-if-changed=gazetteers");
    println!("cargo:rerun-if-changed=src/gazetteer/compile.rs");
    println!("cargo:rerun-if-changed=src/gazetteer/given.txt");
    println!("cargo:rerun-if-changed=src/gazetteer/women.txt");
    println!("cargo:rerun-if-changed=src/gazetteer/men.txt");
    println!("cargo:rerun-if-changed=src/gazetteer/names.rs");
    println!("cargo:rerun-if-changed=src/gazetteer/rows.rs");
    println!("cargo:rerun-if-changed=src/gazetteer/tables.rs");
    println!("cargo:rerun-if-changed=src/text/fold.rs");
    let out = std::env::var("OUT_DIR").expect("cargo sets OUT_DIR");
    let mut all = String::new();
    let mut rows = tables::Tables::default();
    let mut errors = Vec::new();
    for name in tables::NAMES {
        let path = format!("gazetteers/{name}.tsv");
        let Ok(content) = std::fs::read_to_string(&path) else { continue };
        rows.read(name, &path, &content, &mut errors);
        all.push('\u{1c}');
        all.push_str(name);
        all.push('\n');
        all.push_str(&content);
    }
    for error in &errors {
        println!("cargo:warning={error}");
    }
    std::fs::write(format!("{out}/tables.txt"), all).expect("OUT_DIR is writable");
    std::fs::write(format!("{out}/automaton.bin"), compile::compile(&rows).to_bytes()).expect("OUT_DIR is writable");
    std::fs::write(format!("{out}/names.bin"), names::Names::index(&rows).to_bytes()).expect("OUT_DIR is writable");
}
