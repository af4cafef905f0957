//! Ambiguous names are read both ways: tests/ambiguous/*.tsv, each row a sentence with the words in question in [[ ]] and what
//! `bilat tag` must find there.

use std::path::Path;

use bilat::{Document, Entity, EntityKind, Extractor};

/// Kinds that a wrong reading would be of; an office, a date or a topic may stand around any name.
fn names(kind: EntityKind) -> bool {
    !matches!(kind, EntityKind::Office | EntityKind::Date | EntityKind::Topic)
}

struct Row {
    place: String,
    wanted: String,
    text: String,
    published: String,
}

fn rows() -> Vec<Row> {
    let dir = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/ambiguous");
    let mut files: Vec<_> = std::fs::read_dir(&dir).expect("tests/ambiguous").map(|f| f.expect("a file").path()).collect();
    files.sort();
    let mut out = Vec::new();
    for file in files {
        let name = file.file_name().expect("a name").to_string_lossy().into_owned();
        let content = std::fs::read_to_string(&file).expect("UTF-8");
        for (n, line) in content.lines().enumerate().filter(|(_, l)| !l.is_empty() && !l.starts_with('#')) {
            let cells: Vec<&str> = line.split('\t').collect();
            assert!(matches!(cells.len(), 2 | 3), "{name}:{}: wants two or three cells", n + 1);
            out.push(Row {
                place: format!("{name}:{}", n + 1),
                wanted: cells[0].to_string(),
                text: cells[1].to_string(),
                published: cells.get(2).unwrap_or(&"2023-06-01").to_string(),
            });
        }
    }
    out
}

/// What is wrong with the reading of a row.
fn fault(row: &Row, extractor: &Extractor) -> Option<String> {
    let from = row.text.find("[[").expect("[[");
    let to = row.text.find("]]").expect("]]") - 2;
    let text = row.text.replace("[[", "").replace("]]", "");
    let (from, to) = (text[..from].chars().count(), text[..to].chars().count());
    let doc = Document::new("row", &text).published(row.published.parse().expect("a date"));
    let (kind, id) = row.wanted.split_once(' ').unwrap_or((&row.wanted, ""));
    let there: Vec<Entity> =
        extractor.tag(&doc).into_iter().filter(|e| e.start < to && e.end > from && (names(e.kind) || e.kind.as_str() == kind)).collect();
    let right = match &there[..] {
        [] => kind == "none",
        [one] => one.kind.as_str() == kind && (one.id.as_deref() == Some(id) || one.name.as_deref() == Some(id)),
        _ => false,
    };
    let shown: Vec<String> = there.iter().map(|e| format!("{} {:?} {:?} \"{}\"", e.kind.as_str(), e.id, e.name, e.text)).collect();
    (!right).then(|| format!("{}: wanted {}, found [{}] in: {}", row.place, row.wanted, shown.join("; "), row.text))
}

#[test]
fn ambiguous_names_are_read_both_ways() {
    let extractor = Extractor::new();
    let rows = rows();
    assert!(rows.len() >= 300, "{} rows", rows.len());
    let faults: Vec<String> = rows.iter().filter_map(|row| fault(row, &extractor)).collect();
    println!("{} sentences, {} read otherwise", rows.len(), faults.len());
    assert!(faults.is_empty(), "{} of {}:\n{}", faults.len(), rows.len(), faults.join("\n"));
}
