//! temp
use std::io::Write;
fn main() {
    let ex = bilat::Extractor::new();
    let out = std::io::stdout();
    let mut out = std::io::BufWriter::new(out.lock());
    for path in std::env::args().skip(2) {
        let bytes = std::fs::read(&path).unwrap();
        if path.ends_with("jsonl") {
            for (n, line) in bytes.split(|b| *b == b'\n').enumerate() {
                if line.is_empty() { continue; }
                let doc = bilat::read::jsonl_document(&path, n + 1, line, &Default::default()).unwrap();
                for e in ex.extract(&doc) { serde_json::to_writer(&mut out, &e).unwrap(); writeln!(out).unwrap(); }
            }
        } else {
            let doc = bilat::read::plain_document(&path, bytes).unwrap();
            let doc = bilat::Document::new(doc.id.clone(), doc.text.clone());
            for e in ex.extract(&doc) { serde_json::to_writer(&mut out, &e).unwrap(); writeln!(out).unwrap(); }
        }
    }
}
