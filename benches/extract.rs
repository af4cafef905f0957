//! How fast: megabytes of text a second on one thread, stage by stage, and the time from start to the events of one article.
//!
//! `cargo bench` reads `../shared/corpus/*.jsonl.gz` where it is there, else the stories in `tests/stories` over and over. With
//! `BILAT_BENCH_DOCS=500` only so many documents of each file are read.

use std::hint::black_box;
use std::io::{BufRead, BufReader};
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::time::{Duration, Instant};

use bilat::{Document, Extractor, text};

fn main() {
    // `cargo test --benches` only wants to know that it builds.
    if std::env::args().any(|arg| arg == "--test") {
        return;
    }
    let docs = corpus();
    let bytes: usize = docs.iter().map(|d| d.text.len() + d.title.as_ref().map_or(0, String::len)).sum();
    println!("{} documents, {:.1} MB of text, one thread", docs.len(), bytes as f64 / 1e6);

    let (built, extractor) = timed(Extractor::new);
    println!("{:<28} {:>9.1} ms", "build the extractor", built.as_secs_f64() * 1e3);
    let gaz = extractor.gazetteer();

    let rate = |what: &str, took: Duration, note: String| {
        println!("{what:<28} {:>9.1} MB/s  {:>8.2} s  {note}", bytes as f64 / 1e6 / took.as_secs_f64(), took.as_secs_f64());
    };
    let (took, sentences) = timed(|| docs.iter().map(|d| black_box(text::segment(d)).sentences.len()).sum::<usize>());
    rate("segment", took, format!("{sentences} sentences"));

    let texts: Vec<_> = docs.iter().map(text::segment).collect();
    let (took, tags) = timed(|| texts.iter().map(|t| black_box(gaz.tag(t)).len()).sum::<usize>());
    rate("gazetteer tags", took, format!("{tags} tags"));

    let (took, times) =
        timed(|| texts.iter().map(|t| t.sentences.iter().map(|s| bilat::when::find(t.get(s.span)).len()).sum::<usize>()).sum::<usize>());
    rate("times", took, format!("{times} times"));
    drop(texts);

    let (took, events) = timed(|| docs.iter().map(|d| black_box(extractor.extract(d)).len()).sum::<usize>());
    rate("extract, all stages", took, format!("{events} events"));

    let (took, entities) = timed(|| docs.iter().map(|d| black_box(extractor.tag(d)).len()).sum::<usize>());
    rate("tag, all stages", took, format!("{entities} entities"));

    start_up();
}

fn timed<T>(work: impl FnOnce() -> T) -> (Duration, T) {
    let start = Instant::now();
    let made = work();
    (start.elapsed(), made)
}

fn root() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR"))
}

fn paths(dir: &Path, ending: &str) -> Vec<PathBuf> {
    let Ok(entries) = std::fs::read_dir(dir) else { return Vec::new() };
    let mut paths: Vec<_> = entries.filter_map(|e| Some(e.ok()?.path())).filter(|p| p.to_string_lossy().ends_with(ending)).collect();
    paths.sort();
    paths
}

fn corpus() -> Vec<Document> {
    let most = std::env::var("BILAT_BENCH_DOCS").ok().and_then(|n| n.parse().ok()).unwrap_or(usize::MAX);
    let files = paths(&root().join("../shared/corpus"), ".jsonl.gz");
    let mut docs = Vec::new();
    for path in &files {
        let file = std::fs::File::open(path).expect("the corpus can be opened");
        let lines = BufReader::new(flate2::read::MultiGzDecoder::new(file)).lines();
        for (n, line) in lines.take(most).enumerate() {
            let line = line.expect("the corpus is gzip of UTF-8");
            if let Ok(doc) = bilat::read::jsonl_document(&path.to_string_lossy(), n + 1, line.as_bytes(), &Default::default()) {
                docs.push(doc.or_published(None));
            }
        }
    }
    if docs.is_empty() {
        println!("skipped: ../shared/corpus is absent; the stories of tests/stories are read instead, 50 times");
        for path in paths(&root().join("tests/stories"), ".txt") {
            let text = std::fs::read_to_string(&path).expect("stories are UTF-8");
            docs.extend((0..50).map(|n| Document::new(n.to_string(), text.as_str())));
        }
    }
    docs
}

/// The median of 20 runs of the command on one article.
fn start_up() {
    let article = paths(&root().join("tests/stories"), ".txt").into_iter().next().expect("there are stories");
    let mut runs: Vec<Duration> = (0..20)
        .map(|_| {
            let run = || Command::new(env!("CARGO_BIN_EXE_bilat")).arg("extract").arg(&article).stdout(Stdio::null()).status();
            let (took, status) = timed(run);
            assert!(status.expect("bilat runs").success());
            took
        })
        .collect();
    runs.sort();
    let ms = |n: usize| runs[n].as_secs_f64() * 1e3;
    println!("{:<28} {:>9.1} ms  (20 runs: {:.1} to {:.1})", "start-up, one article", (ms(9) + ms(10)) / 2.0, ms(0), ms(19));
}
