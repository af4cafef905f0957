//! The command line as users meet it: inputs good and bad, outputs, exit codes.

use std::io::{Read, Write};
use std::path::{Path, PathBuf};
use std::process::{Command, Output, Stdio};

use serde_json::Value;

const TALK: &str = "Sergey Lavrov met with Hakan Fidan in Ankara on 2 March 2023.\n";
const CALL: &str = "Emmanuel Macron phoned Volodymyr Zelenskyy on Thursday.\n";

/// A folder of its own for a test.
fn folder(name: &str) -> PathBuf {
    let dir = Path::new(env!("CARGO_TARGET_TMPDIR")).join(format!("cli-{name}"));
    let _ = std::fs::remove_dir_all(&dir);
    std::fs::create_dir_all(&dir).unwrap();
    dir
}

fn bilat(dir: &Path, args: &[&str]) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_bilat"));
    command.current_dir(dir).args(args).stdin(Stdio::null()).stdout(Stdio::piped()).stderr(Stdio::piped());
    command
}

fn run(dir: &Path, args: &[&str]) -> Output {
    bilat(dir, args).output().unwrap()
}

fn pipe(dir: &Path, args: &[&str], input: &[u8]) -> Output {
    let mut child = bilat(dir, args).stdin(Stdio::piped()).spawn().unwrap();
    // The child may end before it has read all.
    let _ = child.stdin.take().unwrap().write_all(input);
    child.wait_with_output().unwrap()
}

fn out(output: &Output) -> String {
    String::from_utf8(output.stdout.clone()).unwrap()
}

fn err(output: &Output) -> String {
    String::from_utf8(output.stderr.clone()).unwrap()
}

fn events(output: &Output) -> Vec<Value> {
    out(output).lines().map(|line| serde_json::from_str(line).unwrap()).collect()
}

fn doc_ids(output: &Output) -> Vec<String> {
    events(output).iter().map(|e| e["doc"]["id"].as_str().unwrap().to_string()).collect()
}

fn code(output: &Output) -> i32 {
    output.status.code().expect("bilat ends by itself")
}

/// One line on standard error that holds all of these.
fn complains(output: &Output, words: &[&str]) {
    let err = err(output);
    assert_eq!(err.lines().count(), 1, "one line: {err}");
    for word in words {
        assert!(err.contains(word), "`{word}` is not in: {err}");
    }
}

#[test]
fn a_text_file_gives_its_events() {
    let dir = folder("text");
    std::fs::write(dir.join("a.txt"), TALK).unwrap();
    let got = run(&dir, &["extract", "a.txt"]);
    assert_eq!(code(&got), 0, "{}", err(&got));
    assert!(err(&got).is_empty());
    let events = events(&got);
    assert_eq!(events.len(), 1);
    let event = &events[0];
    assert_eq!(event["doc"]["id"], "a");
    assert_eq!(event["doc"]["source"], "a.txt");
    assert_eq!((&event["who"][0]["side"], &event["whom"][0]["side"]), (&"RUS".into(), &"TUR".into()));
    assert_eq!(event["where"]["city"], "Ankara");
    assert_eq!(event["when"]["start"], "2023-03-02");
}

#[test]
fn a_date_is_given_to_documents_without_one() {
    let dir = folder("published");
    std::fs::write(dir.join("a.txt"), CALL).unwrap();
    let line = serde_json::json!({"id": "b", "published": "2023-05-05", "text": CALL});
    std::fs::write(dir.join("b.jsonl"), line.to_string()).unwrap();
    let got = run(&dir, &["extract", "--published", "2023-03-03", "a.txt", "b.jsonl"]);
    let events = events(&got);
    assert_eq!(events[0]["when"]["start"], "2023-03-02");
    assert_eq!(events[0]["doc"]["published_from"], "option");
    assert_eq!(events[1]["when"]["start"], "2023-05-04");
    assert_eq!(code(&run(&dir, &["extract", "--published", "tomorrow", "a.txt"])), 2);
}

#[test]
fn standard_input_is_one_text_or_lines_of_json() {
    let dir = folder("stdin");
    let got = pipe(&dir, &["extract", "-"], TALK.as_bytes());
    assert_eq!((code(&got), doc_ids(&got)), (0, vec!["stdin".to_string()]));
    let lines: String = (1..4).map(|n| serde_json::json!({"id": n, "text": TALK, "desk": "world"}).to_string() + "\n").collect();
    let got = pipe(&dir, &["extract", "-"], format!("\n  {lines}").as_bytes());
    assert_eq!((code(&got), doc_ids(&got)), (0, vec!["1".to_string(), "2".to_string(), "3".to_string()]));
    assert_eq!(events(&got)[0]["doc"]["desk"], "world");
}

#[test]
fn fields_of_json_are_read_and_passed_through() {
    let dir = folder("fields");
    let line = serde_json::json!({"id": "x", "date": "2023-03-03T10:00:00Z", "title": "Lavrov meets Fidan", "url": "https://example.org/1",
        "source": "wire", "text": CALL, "tags": ["a"], "score": 1.5});
    std::fs::write(dir.join("x.jsonl"), format!("{line}\n")).unwrap();
    let got = events(&run(&dir, &["extract", "x.jsonl"]));
    let doc = &got.last().unwrap()["doc"];
    assert_eq!(doc["published"], "2023-03-03");
    assert_eq!(doc["title"], "Lavrov meets Fidan");
    assert_eq!((&doc["url"], &doc["source"]), (&"https://example.org/1".into(), &"wire".into()));
    assert_eq!((&doc["tags"][0], &doc["score"]), (&"a".into(), &1.5.into()));
}

#[test]
fn folders_are_searched_through_in_order() {
    let dir = folder("folders");
    std::fs::create_dir_all(dir.join("in/deep/.hidden")).unwrap();
    for name in ["in/b.txt", "in/a.txt", "in/deep/c.txt", "in/.d.txt", "in/deep/.hidden/e.txt", "in/a.labels.json", "in/picture.png"] {
        std::fs::write(dir.join(name), TALK).unwrap();
    }
    std::fs::write(dir.join("in/deep/z.json"), serde_json::json!([{"id": "z1", "text": TALK}, {"id": "z2", "text": TALK}]).to_string())
        .unwrap();
    #[cfg(unix)]
    std::os::unix::fs::symlink("..", dir.join("in/deep/loop")).unwrap();
    let got = run(&dir, &["extract", "in"]);
    assert_eq!(code(&got), 0, "{}", err(&got));
    assert_eq!(doc_ids(&got), ["a", "b", "c", "z1", "z2"]);
}

#[test]
fn a_folder_without_a_file_to_read_is_told() {
    let dir = folder("bare");
    std::fs::create_dir(dir.join("in")).unwrap();
    std::fs::write(dir.join("in/picture.png"), "x").unwrap();
    let got = run(&dir, &["extract", "in"]);
    assert_eq!(code(&got), 1);
    complains(&got, &["in: ", "no file to read", ".jsonl"]);
}

#[test]
fn what_cannot_be_read_is_told_and_the_rest_comes_out() {
    let dir = folder("bad");
    std::fs::write(dir.join("good.txt"), TALK).unwrap();
    std::fs::write(dir.join("empty.txt"), "").unwrap();
    std::fs::write(dir.join("blank.txt"), " \n\n").unwrap();
    std::fs::write(dir.join("latin.txt"), b"Sergey Lavrov met\nwith Erdo\xf0an.\n").unwrap();
    std::fs::write(dir.join("wide.txt"), b"\xff\xfeL\0a\0").unwrap();
    let good = serde_json::json!({"id": "good", "text": TALK}).to_string();
    std::fs::write(dir.join("broken.jsonl"), format!("{good}\n{{\"id\": \"b\", \"text\": \n")).unwrap();
    std::fs::write(dir.join("latin.jsonl"), [good.as_bytes(), b"\n{\"id\": \"l\", \"text\": \"Erdo\xf0an\"}\n"].concat()).unwrap();
    std::fs::write(dir.join("missing.jsonl"), format!("{good}\n\n{{\"id\": \"m\", \"title\": \"T\"}}\n")).unwrap();
    std::fs::write(dir.join("number.jsonl"), format!("{good}\n{{\"text\": 7}}\n")).unwrap();
    std::fs::write(dir.join("list.jsonl"), format!("{good}\n[1, 2]\n")).unwrap();
    std::fs::write(dir.join("hollow.jsonl"), "").unwrap();
    let cases: [(&str, &[&str]); 11] = [
        ("empty.txt", &["empty.txt:1: ", "empty"]),
        ("blank.txt", &["blank.txt:1: ", "empty"]),
        ("latin.txt", &["latin.txt:2: ", "UTF-8", "iconv"]),
        ("wide.txt", &["wide.txt:1: ", "UTF-16", "iconv -f UTF-16"]),
        ("broken.jsonl", &["broken.jsonl:2: ", "JSON", "one JSON object a line"]),
        ("latin.jsonl", &["latin.jsonl:2: ", "UTF-8", "iconv"]),
        ("missing.jsonl", &["missing.jsonl:3: ", "`text` is missing"]),
        ("number.jsonl", &["number.jsonl:2: ", "`text` is no string"]),
        ("list.jsonl", &["list.jsonl:2: ", "not a JSON object"]),
        ("hollow.jsonl", &["hollow.jsonl", "nothing is in it"]),
        ("absent.txt", &["absent.txt: ", "no such file", "check the path"]),
    ];
    for (bad, words) in cases {
        let got = run(&dir, &["extract", bad, "good.txt"]);
        assert_eq!(code(&got), 3, "{bad}: {}", err(&got));
        complains(&got, words);
        assert_eq!(doc_ids(&got).len(), if bad.ends_with(".jsonl") && bad != "hollow.jsonl" { 2 } else { 1 }, "{bad}");
        assert_eq!(doc_ids(&got).last().unwrap(), "good", "{bad}");
        let alone = run(&dir, &["extract", bad]);
        assert_eq!(code(&alone), if doc_ids(&alone).is_empty() { 1 } else { 3 }, "{bad}");
    }
}

#[test]
fn nothing_on_standard_input_is_told() {
    let dir = folder("no-stdin");
    let got = pipe(&dir, &["extract", "-"], b" \n");
    assert_eq!(code(&got), 1);
    complains(&got, &["stdin", "nothing is in it"]);
}

#[test]
fn half_surrogates_in_escapes_are_read() {
    let dir = folder("surrogates");
    let line = format!("{{\"id\": \"s\", \"text\": \"\\ud83d {}\"}}", TALK.trim_end());
    std::fs::write(dir.join("s.jsonl"), line).unwrap();
    let got = run(&dir, &["extract", "s.jsonl"]);
    assert_eq!(code(&got), 0, "{}", err(&got));
    let mention = &events(&got)[0]["who"][0]["mention"];
    assert_eq!((&mention["start"], &mention["text"]), (&2.into(), &"Sergey Lavrov".into()));
}

#[test]
fn wrong_arguments_are_usage() {
    let dir = folder("usage");
    for args in [&["extract"][..], &["extract", "--jobs", "0", "a"], &["extrakt"], &["schema", "cat"], &["man", "cat"], &[]] {
        let got = run(&dir, args);
        assert_eq!(code(&got), 2, "{args:?}");
        assert!(err(&got).contains("Usage") || err(&got).contains("--help"), "{args:?}: {}", err(&got));
    }
}

#[test]
fn the_output_is_the_same_whatever_the_jobs() {
    let dir = folder("jobs");
    let mut lines = String::new();
    for n in 0..300 {
        let text = if n % 3 == 0 { TALK } else { CALL };
        lines += &serde_json::json!({"id": n, "published": "2023-03-03", "text": text.repeat(n % 5 + 1)}).to_string();
        lines.push('\n');
        if n % 50 == 7 {
            lines += "{broken\n";
        }
    }
    std::fs::write(dir.join("docs.jsonl"), lines).unwrap();
    let one = run(&dir, &["extract", "docs.jsonl", "--jobs", "1"]);
    assert_eq!(code(&one), 3);
    assert_eq!(err(&one).lines().count(), 6);
    for jobs in ["2", "4"] {
        let many = run(&dir, &["extract", "docs.jsonl", "--jobs", jobs]);
        assert!(one.stdout == many.stdout, "--jobs {jobs}");
        assert_eq!(err(&one), err(&many));
    }
    let (tag_one, tag_two) = (run(&dir, &["tag", "docs.jsonl", "-j1"]), run(&dir, &["tag", "docs.jsonl", "-j2"]));
    assert!(tag_one.stdout == tag_two.stdout);
}

#[test]
fn a_reader_that_goes_away_is_no_failure() {
    let dir = folder("head");
    let line = serde_json::json!({"id": "a", "published": "2023-03-03", "text": CALL}).to_string() + "\n";
    std::fs::write(dir.join("docs.jsonl"), line.repeat(5_000)).unwrap();
    for command in ["extract", "tag"] {
        let mut child = bilat(&dir, &[command, "docs.jsonl"]).spawn().unwrap();
        let mut first = [0u8; 100];
        child.stdout.as_mut().unwrap().read_exact(&mut first).unwrap();
        drop(child.stdout.take());
        let end = child.wait_with_output().unwrap();
        assert_eq!(code(&end), 0, "{}", err(&end));
        assert!(err(&end).is_empty(), "{}", err(&end));
    }
}

#[test]
fn a_file_appears_whole_or_not_at_all() {
    let dir = folder("output");
    std::fs::write(dir.join("a.txt"), TALK).unwrap();
    let got = run(&dir, &["extract", "a.txt", "-o", "events.jsonl"]);
    assert_eq!((code(&got), out(&got).as_str()), (0, ""));
    let direct = run(&dir, &["extract", "a.txt"]);
    assert_eq!(std::fs::read(dir.join("events.jsonl")).unwrap(), direct.stdout);

    // Nothing could be read: what stood there stays.
    let failed = run(&dir, &["extract", "absent.txt", "-o", "events.jsonl"]);
    assert_eq!(code(&failed), 1);
    assert_eq!(std::fs::read(dir.join("events.jsonl")).unwrap(), direct.stdout);
    let names: Vec<String> = std::fs::read_dir(&dir).unwrap().map(|e| e.unwrap().file_name().to_string_lossy().into_owned()).collect();
    assert!(names.iter().all(|n| !n.contains("part")), "{names:?}");

    for (place, word) in [("no/such/events.jsonl", "cannot be written"), (".", "is a folder")] {
        let got = run(&dir, &["extract", "a.txt", "-o", place]);
        assert_eq!(code(&got), 1);
        complains(&got, &[place, word]);
    }
}

#[cfg(target_os = "linux")]
#[test]
fn an_output_that_fails_is_told() {
    let dir = folder("full");
    std::fs::write(dir.join("a.txt"), TALK).unwrap();
    let got = run(&dir, &["extract", "a.txt", "-o", "/dev/full"]);
    assert_eq!(code(&got), 1);
    complains(&got, &["/dev/full", "cannot be written"]);
    assert_eq!(code(&run(&dir, &["extract", "a.txt", "-o", "/dev/null"])), 0);
}

#[test]
fn tag_writes_one_object_a_mention() {
    let dir = folder("tag");
    let got = pipe(
        &dir,
        &["tag", "-", "--published", "2023-03-03"],
        b"French President Emmanuel Macron phoned Zelenskyy on Thursday about New START.",
    );
    assert_eq!(code(&got), 0, "{}", err(&got));
    let found: Vec<(String, String, Value)> = events(&got)
        .iter()
        .map(|e| (e["kind"].as_str().unwrap().to_string(), e["text"].as_str().unwrap().to_string(), e["id"].clone()))
        .collect();
    let has = |kind: &str, text: &str| found.iter().any(|(k, t, _)| k == kind && t == text);
    assert!(
        has("country", "French") && has("office", "President") && has("person", "Emmanuel Macron") && has("date", "Thursday"),
        "{found:?}"
    );
    let date = events(&got).into_iter().find(|e| e["kind"] == "date").unwrap();
    assert_eq!((&date["name"], &date["id"]), (&"2023-03-02".into(), &Value::Null));
    assert!(events(&got).iter().all(|e| e["doc"] == "stdin"));
}

#[test]
fn explain_shows_every_layer() {
    let dir = folder("explain");
    let sentence = "Sergey Lavrov met with Hakan Fidan in Ankara on Thursday.";
    let got = run(&dir, &["explain", sentence, "--published", "2023-03-03"]);
    assert_eq!(code(&got), 0);
    for word in [
        "SENTENCES: 1", "TAGS", "Q58217", "time     Thursday", "2023-03-02", "party", "by name", "HIT", "meet/", "DRAFT 1", "EVENTS: 1",
        "because",
    ] {
        assert!(out(&got).contains(word), "`{word}` is not in:\n{}", out(&got));
    }
    std::fs::write(dir.join("a.txt"), TALK).unwrap();
    assert!(out(&run(&dir, &["explain", "a.txt"])).contains("DOCUMENT a"));
    assert!(out(&pipe(&dir, &["explain", "-"], TALK.as_bytes())).contains("EVENTS: 1"));
    let none = run(&dir, &["explain", "The sun shone all day."]);
    assert!(out(&none).contains("nothing more is read"));
    let absent = run(&dir, &["explain", "absent.txt"]);
    assert_eq!(code(&absent), 1);
    complains(&absent, &["absent.txt", "no such file"]);
}

#[test]
fn rules_are_listed() {
    let dir = folder("rules");
    let all = out(&run(&dir, &["rules"]));
    assert!(all.contains("call/verb\n") && all.contains("frame") && all.contains("yes ") && all.contains("no "));
    let json = run(&dir, &["rules", "--json", "call/"]);
    let ids: Vec<String> = events(&json).iter().map(|r| r["id"].as_str().unwrap().to_string()).collect();
    assert!(ids.len() > 2 && ids.iter().all(|id| id.starts_with("call/")));
    assert_eq!(code(&run(&dir, &["rules", "nothing/"])), 1);
}

#[test]
fn rules_of_ones_own_are_read() {
    let dir = folder("own-rules");
    let rule = "[[rule]]\nid = \"own/hobnob\"\nabout = \"They hobnob.\"\nframe = \"subject-object\"\nverbs = [\"host\"]\nwith = [\"with\"]\nyes = []\nno = []\n";
    std::fs::write(dir.join("own.toml"), rule).unwrap();
    assert!(out(&run(&dir, &["rules", "--rules", "own.toml", "own/"])).contains("They hobnob."));
    std::fs::write(dir.join("bad.toml"), "[[rule]]\nid = \"own/x\"\nabout = 3\n").unwrap();
    let got = run(&dir, &["rules", "--rules", "bad.toml"]);
    assert_eq!(code(&got), 1);
    complains(&got, &["bad.toml:3: "]);
    let got = run(&dir, &["extract", "x.txt", "--rules", "absent.toml"]);
    assert_eq!(code(&got), 1);
    complains(&got, &["absent.toml", "cannot be read"]);
}

#[test]
fn tables_of_ones_own_are_read() {
    let dir = folder("own-tables");
    std::fs::create_dir(dir.join("tables")).unwrap();
    std::fs::write(
        dir.join("tables/people.tsv"),
        "id\tname\tforms\tfamily\tgender\tbare\tsource\np-ada-quillon\tAda Quillon\t\tQuillon\tf\t\tmine\n",
    )
    .unwrap();
    let tenures = "person\tpost\tside\ttitle\tfrom\tuntil\tsource\tnote\n\
        p-ada-quillon\tforeign-minister\tNRU\tMinister of Foreign Affairs\t2031-01-01\t\tmine\t\n\
        p-ada-quillon\tforeign-minister\tNRU\tMinister of Foreign Affairs\t31 May\t\tmine\t\n";
    std::fs::write(dir.join("tables/tenures.tsv"), tenures).unwrap();
    std::fs::write(dir.join("a.txt"), "Ada Quillon met with Sergey Lavrov in Moscow.\n").unwrap();
    let got = run(&dir, &["extract", "a.txt", "--gazetteer", "tables"]);
    assert_eq!(code(&got), 0);
    complains(&got, &["tables/tenures.tsv:3: ", "`31 May` is no date", "YYYY"]);
    assert_eq!(events(&got)[0]["who"][0]["id"], "p-ada-quillon");
    let who = run(&dir, &["gazetteer", "who", "foreign minister", "Nauru", "2031-06-01", "--gazetteer", "tables"]);
    assert!(out(&who).contains("Ada Quillon"), "{}", out(&who));
    let check = run(&dir, &["gazetteer", "check", "tables"]);
    assert_eq!(code(&check), 1);
    assert!(out(&check).contains("tenures.tsv:3: "), "{}", out(&check));
    let absent = run(&dir, &["extract", "a.txt", "--gazetteer", "nowhere"]);
    assert_eq!(code(&absent), 1);
    complains(&absent, &["nowhere", "no such folder"]);
}

#[test]
fn people_can_be_left_out() {
    let dir = folder("no-people");
    std::fs::write(dir.join("a.txt"), TALK).unwrap();
    let got = run(&dir, &["tag", "a.txt", "--no-people"]);
    assert_eq!(code(&got), 0);
    assert!(events(&got).iter().all(|e| e["kind"] != "person" || e["id"].is_null()), "{}", out(&got));
}

#[test]
fn who_held_an_office_is_told() {
    let dir = folder("who");
    let ask = |args: &[&str]| run(&dir, &[&["gazetteer", "who"], args].concat());
    assert!(out(&ask(&["foreign minister", "RUS", "2010-05-01"])).contains("Lavrov"));
    assert!(out(&ask(&["foreign minister", "USA", "2010-05-01"])).contains("Clinton"));
    assert!(out(&ask(&["president", "France", "2010-05-01"])).contains("Sarkozy"));
    assert!(out(&ask(&["secretary-general", "UN", "2010-05-01"])).contains("Ban Ki-moon"));
    for bad in [&["foreign minister", "Atlantis"][..], &["chief cook", "FRA"], &["foreign minister", "RUS", "1700-01-01"]] {
        assert_eq!(code(&ask(bad)), 1, "{bad:?}");
    }
    assert!(out(&run(&dir, &["gazetteer", "stats"])).contains("tenures"));
}

#[test]
fn schemas_are_printed() {
    let dir = folder("schema");
    let event: Value = serde_json::from_str(&out(&run(&dir, &["schema"]))).unwrap();
    assert!(event["properties"]["who"].is_object());
    let entity: Value = serde_json::from_str(&out(&run(&dir, &["schema", "entity"]))).unwrap();
    assert!(entity["properties"]["kind"].is_object());
}

#[test]
fn events_are_scored() {
    let dir = folder("score");
    std::fs::write(dir.join("a.txt"), TALK).unwrap();
    run(&dir, &["extract", "a.txt", "-o", "events.jsonl"]);
    let labels = serde_json::json!({"id": "a", "events": [{"kind": "meeting", "status": "held", "mode": "in_person",
        "who": [{"name": ["Sergey Lavrov"], "side": "RUS"}], "whom": [{"name": ["Hakan Fidan"], "side": "TUR"}], "when": ["2023-03-02"]}]});
    std::fs::write(dir.join("labels.jsonl"), labels.to_string()).unwrap();
    let got = run(&dir, &["score", "labels.jsonl", "events.jsonl", "--errors"]);
    assert_eq!(code(&got), 0, "{}", err(&got));
    assert!(out(&got).contains("event_F1=1.000"), "{}", out(&got));
    let json: Value = serde_json::from_str(&out(&run(&dir, &["score", "labels.jsonl", "events.jsonl", "--json"]))).unwrap();
    assert_eq!(json["event_F1"], 1.0);
    std::fs::write(dir.join("bad.jsonl"), "{\"id\": 1}\n").unwrap();
    let got = run(&dir, &["score", "labels.jsonl", "bad.jsonl"]);
    assert_eq!(code(&got), 1);
    complains(&got, &["bad.jsonl:1: ", "not an event record"]);
}

#[test]
fn help_has_examples_everywhere() {
    let dir = folder("help");
    for command in ["extract", "tag", "explain", "rules", "schema", "gazetteer", "score", "completions", "man"] {
        let got = run(&dir, &[command, "--help"]);
        assert_eq!(code(&got), 0);
        assert!(out(&got).contains("Examples:\n  bilat ") || out(&got).contains("Examples:\n  "), "{command}: {}", out(&got));
    }
    assert!(out(&run(&dir, &["--help"])).contains("Exit codes:"));
    assert!(out(&run(&dir, &["extract", "--help"])).contains("Exit codes:"));
}

#[test]
fn completions_and_manual_are_printed() {
    let dir = folder("shell");
    for shell in ["bash", "zsh", "fish"] {
        assert!(out(&run(&dir, &["completions", shell])).contains("bilat"));
    }
    assert!(out(&run(&dir, &["man"])).contains(".TH"));
    assert!(out(&run(&dir, &["man", "extract"])).contains("extract"));
}

#[test]
fn real_articles_need_no_flag() {
    let shared = Path::new(env!("CARGO_MANIFEST_DIR")).join("../shared/dev");
    if !shared.is_dir() {
        println!("skipped: ../shared is absent");
        return;
    }
    let got = run(&shared, &["extract", "."]);
    assert!(code(&got) == 0 || code(&got) == 3, "{}", err(&got));
    assert!(events(&got).len() > 50);
}
