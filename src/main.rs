//! temp
use std::io::Write;
fn main() {
    let ex = bilat::Extractor::new();
    let out = std::io::stdout();
    let mut out = std::io::BufWriter::new(out.lock());
    if std::env::args().nth(1).as_deref() == Some("dbg") {
        let mut doc = bilat::Document::new("x", std::env::args().nth(2).unwrap());
        if let Some(d) = std::env::args().nth(3) { doc = doc.published(d.parse().unwrap()); }
        for e in ex.extract(&doc) { let p = |l: &Vec<bilat::event::Participant>| l.iter().map(|p| format!("{}/{}", p.name.as_deref().unwrap_or("-"), p.side.as_deref().unwrap_or("-"))).collect::<Vec<_>>().join(", ");
            writeln!(out, "{:?} {:?} {:?} [{}] -> [{}] when={:?} where={:?} topics={:?} rules={:?}", e.kind, e.status, e.mode, p(&e.who), p(&e.whom), e.when.as_ref().map(|w| (&w.start, &w.text)), e.place.as_ref().map(|w| (&w.city, &w.country, &w.venue, w.occasion.as_ref().map(|o| &o.name), w.sidelines)), e.topics.iter().map(|t| &t.label).collect::<Vec<_>>(), e.evidence.iter().map(|x| &x.rule).collect::<Vec<_>>()).unwrap(); }
        return;
    }
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
