//! What holds for every input: offsets fit, the same input gives the same bytes, nothing panics.

use std::sync::OnceLock;

use bilat::{Document, Entity, Event, Extractor};
use chrono::NaiveDate;
use proptest::prelude::*;

fn extractor() -> &'static Extractor {
    static SHARED: OnceLock<Extractor> = OnceLock::new();
    SHARED.get_or_init(Extractor::new)
}

/// `given[start..end]` in code points, as Python would cut it.
fn cut(given: &str, start: usize, end: usize) -> String {
    given.chars().skip(start).take(end.saturating_sub(start)).collect()
}

fn fits(doc: &Document, part: Option<&str>, start: usize, end: usize, words: &str) -> Result<(), TestCaseError> {
    let given = if part == Some("title") { doc.title.as_deref().unwrap_or("") } else { &doc.text };
    prop_assert!(start < end, "{start}..{end} of {words:?}");
    prop_assert_eq!(cut(given, start, end), words);
    Ok(())
}

fn offsets_fit(doc: &Document, events: &[Event], entities: &[Entity]) -> Result<(), TestCaseError> {
    for event in events {
        for p in event.who.iter().chain(&event.whom) {
            fits(doc, p.mention.part.as_deref(), p.mention.start, p.mention.end, &p.mention.text)?;
        }
        for m in event.place.iter().flat_map(|p| &p.mentions) {
            fits(doc, m.part.as_deref(), m.start, m.end, &m.text)?;
        }
        if let Some(when) = &event.when {
            fits(doc, when.mention.part.as_deref(), when.mention.start, when.mention.end, &when.text)?;
        }
        for t in &event.topics {
            fits(doc, t.part.as_deref(), t.start, t.end, &t.text)?;
        }
        for e in &event.evidence {
            fits(doc, e.part.as_deref(), e.start, e.end, &e.text)?;
        }
    }
    for e in entities {
        fits(doc, e.part.as_deref(), e.start, e.end, &e.text)?;
    }
    Ok(())
}

fn read(doc: &Document) -> Result<(), TestCaseError> {
    let events = extractor().extract(doc);
    let entities = extractor().tag(doc);
    offsets_fit(doc, &events, &entities)?;
    let again = extractor().extract(doc);
    prop_assert_eq!(serde_json::to_string(&events).unwrap(), serde_json::to_string(&again).unwrap());
    let mut ids: Vec<&str> = events.iter().map(|e| e.id.as_str()).collect();
    ids.sort_unstable();
    ids.dedup();
    prop_assert_eq!(ids.len(), events.len(), "ids are distinct");
    for event in &events {
        let mut people: Vec<_> =
            event.who.iter().chain(&event.whom).filter_map(|p| Some((p.name.as_deref()?, p.side.as_deref()))).collect();
        let all = people.len();
        people.sort_unstable();
        people.dedup();
        prop_assert_eq!(people.len(), all, "nobody takes part twice: {:?}", people);
    }
    Ok(())
}

/// Words that the layers look for, so that random text reaches them.
const WORDS: &[&str] = &[
    "Sergey Lavrov",
    "Antony Blinken",
    "Xi Jinping",
    "Emmanuel Macron",
    "Zelenskyy",
    "Volodymyr Zelenskiy",
    "Erdo\u{11f}an",
    "al-Sisi",
    "he",
    "they",
    "the two",
    "the two leaders",
    "his Turkish counterpart",
    "U.S.",
    "U.S.-China",
    "Russia",
    "Russia's",
    "Georgia",
    "Turkish",
    "EU",
    "United Nations",
    "NATO",
    "the Kremlin",
    "Moscow",
    "Beijing",
    "C\u{f4}te d\u{2019}Ivoire",
    "Foreign Minister",
    "foreign ministers",
    "President",
    "Presidents",
    "Secretary of State",
    "prime minister of",
    "spokesman",
    "former",
    "met",
    "met with",
    "meets",
    "will meet",
    "to meet",
    "talks",
    "held talks with",
    "phoned",
    "spoke by phone with",
    "received",
    "was received by",
    "hosted",
    "visited",
    "arrived in",
    "call",
    "phone call",
    "summit",
    "talks between",
    "called off",
    "postponed",
    "refused to meet",
    "did not meet",
    "on Thursday",
    "yesterday",
    "last week",
    "on 2 March 2023",
    "in January",
    "from Monday to Friday",
    "ten minutes",
    "to discuss",
    "about",
    "New START",
    "the war in Ukraine",
    "on the sidelines of",
    "the G20 summit",
    "and",
    ",",
    ";",
    ":",
    "--",
    "\u{2014}",
    "\u{2013}",
    "(",
    ")",
    "\u{201c}",
    "\u{201d}",
    "\"",
    "'",
    "\u{2019}s",
    "-",
    ".",
    "\n",
    "\n\n",
    "\r\n",
    "\t",
    " ",
    "\u{a0}",
    "\u{ad}",
    "\u{200b}",
    "\u{feff}",
    "e\u{301}",
    "\u{1f91d}",
    "\u{1d53d}",
    "\u{5d0}\u{5d1}",
    "\u{fb01}",
    "\u{df}",
    "\u{130}",
    "\u{2028}",
    "\u{0}",
    "\u{7}",
    "NEW DELHI (AP)",
    "ROME, October 31. /TASS/.",
    "Read more",
    "Image caption",
    "(L)",
    "(R)",
    "=",
    "@",
    "https://a.b/2023/03/02/c",
    "in",
    "at",
    "with",
    "of",
    "the",
    "a",
    "who",
    "that",
    "not",
    "A",
    "B.",
];

fn spliced() -> impl Strategy<Value = String> {
    let piece = prop_oneof![6 => prop::sample::select(WORDS).prop_map(str::to_string), 1 => any::<String>(), 1 => "\\PC{0,12}", 1 => "[A-Z][a-z]{1,8}"];
    let glue = prop_oneof![8 => Just(" ".to_string()), 1 => Just(String::new()), 1 => Just("\n".to_string())];
    prop::collection::vec((piece, glue), 0..60).prop_map(|parts| parts.into_iter().map(|(word, glue)| word + &glue).collect())
}

/// Sentences of the stories, cut anywhere and joined, so that clauses begin and end where no grammar has them end.
fn broken() -> impl Strategy<Value = String> {
    static SENTENCES: OnceLock<Vec<String>> = OnceLock::new();
    let sentences = SENTENCES.get_or_init(|| {
        let texts = stories().into_iter().map(|path| std::fs::read_to_string(path).unwrap());
        texts.flat_map(|text| text.split_inclusive(['.', '\n']).map(str::to_string).collect::<Vec<_>>()).collect()
    });
    let piece = (prop::sample::select(&sentences[..]), any::<prop::sample::Index>(), any::<prop::sample::Index>(), 0..3u8);
    prop::collection::vec(piece, 1..8).prop_map(|pieces| {
        let cut = |(sentence, from, to, kept): (String, prop::sample::Index, prop::sample::Index, u8)| {
            let words: Vec<&str> = sentence.split_inclusive(' ').collect();
            let (from, to) = (from.index(words.len() + 1), to.index(words.len() + 1));
            match kept {
                0 => words[..from].concat(),
                1 => words[from..].concat(),
                _ => [&words[from..], &words[..to]].concat().concat(),
            }
        };
        pieces.into_iter().map(cut).collect::<Vec<_>>().join(" ")
    })
}

fn day() -> impl Strategy<Value = Option<NaiveDate>> {
    prop::option::of((1..9999i32, 1..366u32).prop_map(|(y, d)| NaiveDate::from_yo_opt(y, d).unwrap_or_default()))
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 400, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn spliced_words_are_read(text in spliced(), title in prop::option::of(spliced()), day in day()) {
        let mut doc = Document::new("p", text);
        doc.title = title;
        doc.published = day.or(doc.published);
        read(&doc)?;
    }

    #[test]
    fn broken_sentences_are_read(text in broken(), title in prop::option::of(broken()), day in day()) {
        let mut doc = Document::new("p", text);
        doc.title = title;
        doc.published = day.or(doc.published);
        read(&doc)?;
    }

    #[test]
    fn any_text_is_read(text in any::<String>(), title in prop::option::of(any::<String>())) {
        let mut doc = Document::new("p", text);
        doc.title = title;
        read(&doc)?;
    }

    #[test]
    fn any_bytes_become_a_document_or_an_error(bytes in prop::collection::vec(any::<u8>(), 0..200)) {
        let _ = bilat::read::plain_document("p.txt", bytes.clone());
        let _ = bilat::read::jsonl_document("p.jsonl", 1, &bytes, &Default::default());
    }

    #[test]
    fn any_json_is_read(text in spliced(), id in any::<u32>(), date in "\\PC{0,12}") {
        let line = serde_json::json!({"id": id, "date": date, "text": text, "other": [1, null]}).to_string();
        if let Ok(doc) = bilat::read::jsonl_document("p.jsonl", 1, line.as_bytes(), &Default::default()) {
            prop_assert_eq!(&doc.text, &text);
            read(&doc.or_published(None))?;
        }
    }
}

/// Stories with their letters changed for ones that fold to the same, so that events come with offsets far from those of bytes.
#[test]
fn offsets_fit_in_stories_full_of_unicode() {
    let mut events = 0;
    for path in stories() {
        let text = std::fs::read_to_string(&path).unwrap();
        let dressed: String = text
            .chars()
            .enumerate()
            .flat_map(|(n, c)| match (c, n % 3) {
                ('\'', _) => vec!['\u{2019}'],
                ('-', 0) => vec!['\u{2011}'],
                ('e', 0) => vec!['\u{e9}'],
                ('a', 1) => vec!['a', '\u{301}'],
                ('o', 2) => vec!['\u{ad}', 'o'],
                (' ', 1) => vec!['\u{a0}'],
                ('\n', _) => vec!['\n'],
                _ => vec![c],
            })
            .collect();
        for text in [text.clone(), format!("\u{feff}\u{1f91d} {text}"), dressed] {
            let (title, body) = text.split_once('\n').unwrap();
            let doc = Document::new("s", body).titled(title);
            let found = extractor().extract(&doc);
            offsets_fit(&doc, &found, &extractor().tag(&doc)).unwrap();
            events += found.len();
        }
    }
    assert!(events > 100, "{events}");
}

fn stories() -> Vec<std::path::PathBuf> {
    let dir = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/stories");
    let mut paths: Vec<_> =
        std::fs::read_dir(dir).unwrap().map(|e| e.unwrap().path()).filter(|p| p.extension().is_some_and(|e| e == "txt")).collect();
    paths.sort();
    paths
}

/// Shapes that have made parsers overflow their stack, go quadratic or divide by nothing.
#[test]
fn hostile_shapes_are_read_in_time() {
    let many = |word: &str, n: usize| word.repeat(n);
    let shapes = [
        String::new(),
        "\0".to_string(),
        many("(", 20_000),
        many("\"", 20_000),
        many("\u{201c}Lavrov met Blinken", 3_000),
        many("Lavrov, ", 5_000) + "met Blinken.",
        many("Sergey Lavrov, Russian Foreign Minister, ", 2_000) + "met Antony Blinken.",
        many("Foreign Minister ", 5_000) + "Sergey Lavrov met Antony Blinken.",
        many("the foreign minister of ", 5_000) + "Russia met Antony Blinken.",
        many("Russian and ", 5_000) + "Turkish foreign ministers met.",
        many("met ", 20_000),
        many("talks between ", 5_000) + "Russia and Turkey",
        many("and ", 20_000),
        many("said that ", 10_000),
        many("Lavrov met Blinken and ", 3_000),
        many("his counterpart, ", 5_000),
        many("A. ", 20_000),
        many("U.S.-", 5_000),
        many("on Thursday ", 5_000),
        many("March 2 to ", 3_000),
        many("3", 100_000),
        many("a", 200_000),
        many("\u{301}", 50_000),
        many("\n", 50_000),
        many("Lavrov met Blinken on Thursday. ", 3_000),
        many("Read more\n", 5_000),
        // Words whose other half the end of the text cuts off.
        "Tariffs Help Trade, Lavrov Told Blinken? It's the Opposite".to_string(),
        "Lavrov met Blinken. He will then".to_string(),
    ];
    for shape in shapes {
        let start = std::time::Instant::now();
        let head: String = shape.chars().take(40).collect();
        let mut doc = Document::new("h", shape).published(NaiveDate::from_ymd_opt(2023, 3, 3).unwrap());
        for _ in 0..2 {
            let events = extractor().extract(&doc);
            offsets_fit(&doc, &events, &extractor().tag(&doc)).unwrap();
            doc.title = Some(std::mem::take(&mut doc.text));
        }
        let took = start.elapsed();
        assert!(took.as_secs() < 20, "{head:?} took {took:?}");
    }
}

#[test]
fn a_document_without_a_word_has_no_event() {
    for text in ["", " ", "\n\n\n", "...", "\u{feff}"] {
        assert!(extractor().extract(&Document::new("e", text)).is_empty());
        assert!(extractor().tag(&Document::new("e", text)).is_empty());
        assert!(extractor().explain(&Document::new("e", text)).contains("EVENTS: 0"));
    }
}

#[test]
fn a_sentence_may_end_right_behind_a_relative() {
    for end in ["who left", "who", "who \"\n", "which", "where"] {
        let text = format!("Kenyan President Peter Otieno received Ghana's Kofi Addo, {end}");
        assert_eq!(extractor().extract(&Document::new("e", text.clone())).len(), 1, "{text}");
    }
}
