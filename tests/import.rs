//! What the Wikidata query page gives becomes people and terms of office, whatever its form.
//!
//! The five files of `tests/wikidata` hold one result in the five forms; people, statements and their ids are invented, but for
//! Sergey Lavrov.

use std::path::{Path, PathBuf};
use std::process::{Command, Output};

use bilat::gazetteer::{Import, Tables, shipped_tables};

const FORMS: [&str; 5] = ["sparql.json", "plain.json", "plain.csv", "plain.tsv", "sparql.tsv"];

fn fixtures() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/wikidata")
}

fn folder(name: &str) -> PathBuf {
    let dir = Path::new(env!("CARGO_TARGET_TMPDIR")).join(format!("import-{name}"));
    let _ = std::fs::remove_dir_all(&dir);
    std::fs::create_dir_all(&dir).unwrap();
    dir
}

fn run(dir: &Path, args: &[&str]) -> Output {
    Command::new(env!("CARGO_BIN_EXE_bilat")).current_dir(dir).args(args).output().unwrap()
}

fn code(output: &Output) -> i32 {
    output.status.code().unwrap()
}

fn out(output: &Output) -> String {
    String::from_utf8(output.stdout.clone()).unwrap()
}

fn err(output: &Output) -> String {
    String::from_utf8(output.stderr.clone()).unwrap()
}

const HEADER: &str = "statement,rank,person,personLabel,alias,position,positionLabel,iso,start,startPrecision,end,endPrecision";

/// A file of rows under [`HEADER`], read with the shipped tables.
fn csv(rows: &[&str]) -> Import {
    let content = format!("{HEADER}\n{}\n", rows.join("\n"));
    Import::read("q.csv", &content, &shipped_tables())
}

fn terms(import: &Import) -> Vec<String> {
    let date = |d: Option<bilat::gazetteer::PartialDate>| d.map_or("?".to_string(), |d| d.to_string());
    let row = |t: &bilat::gazetteer::Tenure| {
        let note = if t.note.is_empty() { String::new() } else { format!(" ({})", t.note) };
        format!("{} {} {} {}..{}{note}", t.person, t.post, t.side, date(t.from), date(t.until))
    };
    import.tenures.iter().map(row).collect()
}

fn told(import: &Import) -> Vec<String> {
    import.left_out.iter().map(ToString::to_string).collect()
}

#[test]
fn the_five_forms_give_the_same_tables() {
    let dir = folder("forms");
    let people = "id\tname\tforms\tfamily\tgender\tbare\tsource\treplaces\n\
        Q58217\tSergey Lavrov\tSergei Lavrov|Sergey Viktorovich Lavrov\tLavrov\tm\tyes\twikidata\t\n\
        Q900001\tAda Quillon\tAda M. Quillon|Ada \"Addie\" Quillon, the Elder\tQuillon\tf\t\twikidata\t\n\
        Q900002\tBo Tarrick\t\tTarrick\tm\t\twikidata\t\n\
        Q900004\tCy Umbra\t\tUmbra\tm\t\twikidata\t\n\
        Q900007\tEli Wren\t\tWren\tm\t\twikidata\t\n";
    let tenures = "person\tpost\tside\ttitle\tfrom\tuntil\tsource\tnote\n\
        Q58217\tforeign-minister\tRUS\tMinister of Foreign Affairs\t2004-03-09\t\twikidata\t\n\
        Q900001\tforeign-minister\tFRA\tMinister of Foreign Affairs\t1891-05-14\t1893-02\twikidata\t\n\
        Q900001\tprime-minister\tFRA\tPrime Minister\t1893\t\twikidata\tend unknown\n\
        Q900002\tgbr-foreign-secretary\tGBR\tForeign Secretary\t1892-01-01\t1894\twikidata\t\n\
        Q900004\tforeign-minister\tFRA\tActing Minister of Foreign Affairs\t1893-03-01\t1894-01-01\twikidata\tacting\n\
        Q900007\tpresident\tCHE\tPresident\t\t1795-12-31\twikidata\t\n";
    // The lines of the office, of the date before the year 1, and of the unknown person.
    let lines = [[605, 676, 747], [1, 1, 1], [10, 11, 12], [10, 11, 12], [10, 11, 12]];
    for (form, lines) in FORMS.iter().zip(lines) {
        let file = fixtures().join(form).display().to_string();
        let got = run(&dir, &["gazetteer", "import", "--wikidata", &file, "-o", form]);
        assert_eq!(code(&got), 3, "{form}: {}", err(&got));
        assert!(out(&got).contains("5 people") && out(&got).contains("6 terms of office; 1 statement of deprecated rank"), "{}", out(&got));
        assert_eq!(std::fs::read_to_string(dir.join(form).join("people.tsv")).unwrap(), people, "{form}");
        assert_eq!(std::fs::read_to_string(dir.join(form).join("tenures.tsv")).unwrap(), tenures, "{form}");
        assert_eq!(err(&got).lines().count(), 3, "{}", err(&got));
        for (line, what) in lines.iter().zip(["`Minister of Magic` of FRA is no office", "before the year 1", "unknown value"]) {
            let place = format!("{file}:{line}: ");
            assert!(
                err(&got).lines().any(|l| l.starts_with(&format!("bilat: {place}")) && l.contains(what)),
                "{place}{what}: {}",
                err(&got)
            );
        }
    }
    let check = run(&dir, &["gazetteer", "check", "plain.csv"]);
    assert_eq!((code(&check), out(&check).lines().count()), (0, 1), "{}", out(&check));
    let who = run(&dir, &["gazetteer", "who", "foreign minister", "FRA", "1892-06-01", "--gazetteer", "plain.csv"]);
    assert!(out(&who).contains("Ada Quillon"), "{}", out(&who));
    // The unknown end is not taken for "still".
    let who = run(&dir, &["gazetteer", "who", "prime minister", "FRA", "1950-06-01", "--gazetteer", "plain.csv"]);
    assert!(!out(&who).contains("Quillon"), "{}", out(&who));
    std::fs::write(dir.join("a.txt"), "Ada \"Addie\" Quillon, the Elder, was early. Ada M. Quillon met with Sergey Lavrov in Moscow.\n")
        .unwrap();
    let events = run(&dir, &["extract", "a.txt", "--gazetteer", "plain.csv"]);
    assert!(out(&events).contains("\"Q900001\""), "{} {}", out(&events), err(&events));
}

#[test]
fn several_files_are_one() {
    let dir = folder("several");
    let files: Vec<String> = FORMS.iter().map(|f| fixtures().join(f).display().to_string()).collect();
    let mut args = vec!["gazetteer", "import", "-o", "all", "--wikidata"];
    args.extend(files.iter().map(String::as_str));
    let got = run(&dir, &args);
    assert_eq!(code(&got), 3);
    assert!(out(&got).contains("5 people") && out(&got).contains("6 terms of office"), "{}", out(&got));
}

#[test]
fn windows_line_ends_and_byte_order_marks_are_read() {
    for form in FORMS {
        let content = std::fs::read_to_string(fixtures().join(form)).unwrap();
        let plain = Import::read(form, &content, &shipped_tables());
        let windows = format!("\u{feff}{}", content.replace("\r\n", "\n").replace('\n', "\r\n"));
        let got = Import::read(form, &windows, &shipped_tables());
        assert_eq!((terms(&got), told(&got)), (terms(&plain), told(&plain)), "{form}");
    }
}

#[test]
fn files_that_break_off_are_told() {
    let dir = folder("broken");
    for form in FORMS {
        let content = std::fs::read_to_string(fixtures().join(form)).unwrap();
        let cut = content.find("Bo Tarrick").unwrap() + 4;
        let line = content[..cut].matches('\n').count() + 1;
        std::fs::write(dir.join(form), &content[..cut]).unwrap();
        let got = run(&dir, &["gazetteer", "import", "--wikidata", form, "-o", "made"]);
        let wanted = format!("bilat: {form}:{line}: ");
        assert!(err(&got).lines().any(|l| l.starts_with(&wanted) && l.contains("download it again")), "{wanted}{}", err(&got));
        // Broken JSON gives nothing; of a table the rows before are read.
        let json = form.ends_with("json");
        assert_eq!(code(&got), if json { 1 } else { 3 }, "{form}");
        assert_eq!(dir.join("made").exists(), !json, "{form}");
        let _ = std::fs::remove_dir_all(dir.join("made"));
    }
    let quoted = csv(&["s1,,Q900001,Ada Quillon,,Q900101,Minister of Foreign Affairs of France,FRA,1891,,,", "s2,,Q900002,\"Bo Tarr"]);
    assert_eq!(terms(&quoted), ["Q900001 foreign-minister FRA 1891..?"]);
    assert_eq!(told(&quoted).len(), 1);
    assert!(told(&quoted)[0].starts_with("q.csv:3: a quotation mark is never closed"), "{:?}", told(&quoted));
}

#[test]
fn what_is_no_result_is_told() {
    let cases: [(&str, &[u8], &str, &str); 9] = [
        ("empty.csv", b"", ":1: ", "nothing is in it"),
        ("page.html", b"<!DOCTYPE html><html></html>", ":1: ", "web page"),
        ("other.json", b"{\"entities\": {}}", ":1: ", "no `results`"),
        ("list.json", b"[\n1]", ":1: ", "no object"),
        ("none.json", b"[]", ":1: ", "the query found nothing"),
        ("head.csv", b"person,personLabel,position,positionLabel\n", ":1: ", "the query found nothing"),
        ("columns.csv", b"who,what\na,b\n", ":1: ", "no column `person` among who, what"),
        ("label.tsv", b"person\tposition\nQ1\tQ2\n", ":1: ", "no column `positionLabel`"),
        ("latin.csv", b"person,positionLabel\nQ1,Pr\xe9sident\n", ":2: ", "no UTF-8"),
    ];
    let dir = folder("nothing");
    for (name, content, place, what) in cases {
        std::fs::write(dir.join(name), content).unwrap();
        let got = run(&dir, &["gazetteer", "import", "--wikidata", name, "-o", "made"]);
        assert_eq!(code(&got), 1, "{name}");
        assert_eq!(err(&got).lines().count(), 1, "{}", err(&got));
        assert!(err(&got).starts_with(&format!("bilat: {name}{place}")) && err(&got).contains(what), "{}", err(&got));
        assert!(!dir.join("made").exists());
    }
    assert_eq!(code(&run(&dir, &["gazetteer", "import", "--wikidata", "absent.csv"])), 1);
    assert_eq!(code(&run(&dir, &["gazetteer", "import"])), 2);
}

#[test]
fn rows_of_one_statement_are_merged() {
    let row = |alias: &str, start: &str| {
        format!(
            "http://www.wikidata.org/entity/statement/s1,,Q900001,Ada Quillon,{alias},Q900101,Foreign Minister of Japan,JPN,{start},11,,"
        )
    };
    let rows = [row("Ada M. Quillon", "1891-05-14T00:00:00Z"), row("A. M. Quillon|Addie", "1891-05-20T00:00:00Z")];
    let got = csv(&[&rows[0], &rows[1]]);
    // Two values: what they share is kept.
    assert_eq!(terms(&got), ["Q900001 foreign-minister JPN 1891-05..?"]);
    assert_eq!(got.people[0].forms, ["Ada M. Quillon", "A. M. Quillon"]);
    assert_eq!(got.people[0].family, ["Quillon", "Addie"]);
    let differ = csv(&[&row("", "1891-05-14T00:00:00Z"), &row("", "1892-05-20T00:00:00Z")]);
    assert_eq!(terms(&differ), ["Q900001 foreign-minister JPN ?..?"]);
}

#[test]
fn aliases_that_are_common_words_are_no_forms() {
    let alias = |alias: &str| format!("s1,,Q900001,Ada May,{alias},Q900101,President of Chile,CHL,1891,,,");
    let rows = ["May", "the good one", "Good Hope", "AMX", "Ада Мэй", "A. May"].map(alias);
    let got = csv(&rows.iter().map(String::as_str).collect::<Vec<_>>());
    assert_eq!(got.people[0].forms, ["AMX", "A. May"]);
    assert_eq!(got.people[0].family, ["May"]);
}

#[test]
fn dates_are_no_more_precise_than_the_file_says() {
    let term = |start: &str, end: &str| {
        let content = format!("person,personLabel,positionLabel,iso,start,end\nQ900001,Ada Quillon,President of Chile,CHL,{start},{end}\n");
        let got = Import::read("q.csv", &content, &shipped_tables());
        (terms(&got).concat(), told(&got).concat())
    };
    let of = |dates: &str| format!("Q900001 president CHL {dates}");
    for (start, end, wanted) in [
        ("1891-01-01T00:00:00Z", "1892-05-01T00:00:00Z", "1891..1892-05"),
        ("1891-03-02T00:00:00Z", "1892-05-14T00:00:00Z", "1891-03-02..1892-05-14"),
        ("t12345", "1892-05-14T00:00:00Z", "?..1892-05-14"),
        ("1891-03-02T00:00:00Z", "_:b7", "1891-03-02..? (end unknown)"),
        ("1891-03-02T00:00:00Z", "http://www.wikidata.org/.well-known/genid/0a1b", "1891-03-02..? (end unknown)"),
        ("1891-03-02T00:00:00Z", "unknown value", "1891-03-02..? (end unknown)"),
        ("1891-03-02T00:00:00Z", "no value", "1891-03-02..?"),
        ("", "", "?..?"),
    ] {
        assert_eq!(term(start, end), (of(wanted), String::new()), "{start} {end}");
    }
    for (start, end, wanted) in [
        ("14 May 1891", "", "q.csv:2: Q900001 as President of Chile: `14 May 1891` is no date"),
        ("1891-02-30T00:00:00Z", "", "is no date"),
        ("-0044-03-15T00:00:00Z", "", "before the year 1"),
        ("1892-05-14T00:00:00Z", "1891-05-14T00:00:00Z", "ends before it begins"),
    ] {
        let (terms, told) = term(start, end);
        assert_eq!(terms, "");
        assert!(told.contains(wanted), "{told}");
    }
}

#[test]
fn deprecated_statements_are_dropped() {
    for (rank, kept) in [
        ("http://wikiba.se/ontology#NormalRank", true),
        ("wikibase:PreferredRank", true),
        ("http://wikiba.se/ontology#DeprecatedRank", false),
        ("deprecated", false),
    ] {
        let got = csv(&[&format!("s1,{rank},Q900001,Ada Quillon,,Q900101,President of Chile,CHL,1891,,,")]);
        assert_eq!((got.tenures.len(), got.deprecated), (usize::from(kept), usize::from(!kept)), "{rank}");
        assert!(got.left_out.is_empty());
    }
}

#[test]
fn a_person_without_a_name_costs_only_itself() {
    let got = csv(&[
        "s1,,Q900001,Q900001,,Q900101,President of Chile,CHL,1891,,1892,",
        "s2,,Q900002,Bo Tarrick,,Q900101,President of Chile,CHL,1892,,1893,",
        "s3,,Q900003,Q900003,Cy Umbra,Q900101,President of Chile,CHL,1893,,1894,",
        "s4,,,Dee Vance,,Q900101,President of Chile,CHL,1893,,1894,",
    ]);
    assert_eq!(got.people.iter().map(|p| p.name.as_str()).collect::<Vec<_>>(), ["Bo Tarrick", "Cy Umbra"]);
    assert_eq!(got.tenures.len(), 2);
    assert_eq!(told(&got).len(), 2);
    assert!(told(&got)[0].starts_with("q.csv:2: Q900001 has no name; give the item an English label"), "{:?}", told(&got));
    assert!(told(&got)[1].starts_with("q.csv:5: no person; "), "{:?}", told(&got));
}

#[test]
fn positions_are_found_among_the_posts() {
    let post = |label: &str, iso: &str| {
        let got = csv(&[&format!("s1,,Q900001,Ada Quillon,,Q900101,\"{label}\",{iso},1891,,1892,")]);
        let one = got.tenures.first().map(|t| format!("{} {}: {}", t.post, t.side, t.title));
        one.unwrap_or_else(|| told(&got).concat())
    };
    for (label, iso, wanted) in [
        ("Minister of Foreign Affairs of Nauru", "", "foreign-minister NRU: Minister of Foreign Affairs"),
        ("minister of foreign affairs (Nauru)", "", "foreign-minister NRU: Minister of Foreign Affairs"),
        ("French Foreign Minister", "", "foreign-minister FRA: Foreign Minister"),
        ("Minister of Trade and Foreign Affairs", "NRU", "foreign-minister NRU: Minister of Trade and Foreign Affairs"),
        ("Federal Minister for Foreign Affairs", "DEU", "foreign-minister DEU: Federal Minister for Foreign Affairs"),
        ("United States Secretary of State", "USA", "usa-secretary-of-state USA: Secretary of State"),
        (
            "Secretary of State for Foreign and Commonwealth Affairs",
            "GBR",
            "gbr-foreign-secretary GBR: Secretary of State for Foreign and Commonwealth Affairs",
        ),
        ("Foreign Secretary of India", "IND", "foreign-secretary IND: Foreign Secretary"),
        ("Minister of External Affairs", "Q668", "ind-external-affairs-minister IND: Minister of External Affairs"),
        ("President of the Swiss Confederation", "CHE", "president CHE: President"),
        ("President of South Africa", "ZAF", "president ZAF: President"),
        ("President of Iran", "IRN", "irn-president IRN: President"),
        ("Prime Minister of São Tomé and Príncipe", "", "prime-minister STP: Prime Minister"),
        ("Acting Prime Minister of Chile", "", "prime-minister CHL: Acting Prime Minister"),
        ("Secretary-General of the United Nations", "", "secretary-general UN: Secretary-General"),
    ] {
        assert_eq!(post(label, iso), wanted, "{label}");
    }
    let magic = post("Minister of Magic", "CHL");
    assert_eq!(
        magic,
        "q.csv:2: `Minister of Magic` of CHL is no office of posts.tsv; add the wording to a post of a posts.tsv of your own and give its folder with --gazetteer"
    );
    let nowhere = post("President of Atlantis", "");
    assert!(nowhere.starts_with("q.csv:2: no country or organisation is known for `President of Atlantis`; "), "{nowhere}");
    let bare = post("Q900101", "CHL");
    assert!(bare.starts_with("q.csv:2: position Q900101 has no English label; "), "{bare}");
    let senate = post("President of the Senate of Chile", "CHL");
    assert!(!senate.starts_with("president "), "a president of something else is no head of state: {senate}");
}

#[test]
fn an_office_told_by_ones_own_posts_is_taken_in() {
    let dir = folder("own-posts");
    let row = |n: u32| format!("s{n},,Q90000{n},Ada Quillon,,Q900101,Minister of Magic of Chile,CHL,189{n},,189{n},");
    std::fs::write(dir.join("q.csv"), format!("{HEADER}\n{}\n{}\n{}\n", row(1), row(2), row(3))).unwrap();
    let got = run(&dir, &["gazetteer", "import", "--wikidata", "q.csv"]);
    assert_eq!(code(&got), 1);
    assert_eq!(err(&got).lines().count(), 1, "{}", err(&got));
    assert!(
        err(&got).starts_with("bilat: q.csv:2: `Minister of Magic` of CHL is no office of posts.tsv (and 2 more terms); "),
        "{}",
        err(&got)
    );
    std::fs::create_dir(dir.join("mine")).unwrap();
    std::fs::write(dir.join("mine/posts.tsv"), "id\tkind\toffice\tforms\nmagic-minister\tminister\tMinister of Magic\t\n").unwrap();
    let got = run(&dir, &["gazetteer", "import", "--wikidata", "q.csv", "--gazetteer", "mine", "-o", "mine"]);
    assert_eq!(code(&got), 0, "{}", err(&got));
    assert!(std::fs::read_to_string(dir.join("mine/tenures.tsv")).unwrap().contains("magic-minister\tCHL\tMinister of Magic\t1891"));
    let check = run(&dir, &["gazetteer", "check", "mine"]);
    assert_eq!(code(&check), 0, "{}", out(&check));
}

#[test]
fn a_country_of_several_is_the_one_that_lived() {
    let rows = ["RUS", "SUN"].map(|iso| format!("s1,,Q900001,Ada Quillon,,Q900101,Minister of Foreign Affairs,{iso},1950,9,1951,9"));
    assert_eq!(terms(&csv(&[&rows[0], &rows[1]])), ["Q900001 foreign-minister SUN 1950..1951"]);
    let rows =
        ["RUS", "SUN"].map(|iso| format!("s1,,Q900001,Ada Quillon,,Q900101,Minister of Foreign Affairs of Russia,{iso},1950,9,1951,9"));
    assert_eq!(terms(&csv(&[&rows[0], &rows[1]])), ["Q900001 foreign-minister RUS 1950..1951"]);
}

#[test]
fn what_the_tables_know_of_a_person_is_kept() {
    let mut tables = Tables::default();
    let mut errors = Vec::new();
    tables.read("polities", "polities.tsv", "id\tname\nCHL\tChile\n", &mut errors);
    tables.read("posts", "posts.tsv", "id\tkind\toffice\npresident\thead_of_state\tPresident\n", &mut errors);
    let people = "id\tname\tforms\tfamily\tgender\tbare\n\
        Q900001\tAda Quillon\tA. Quillon\tQuillon|Addie\tf\tyes\n\
        p-bo-tarrick\tBo Tarrick\tBohumil Tarrick\tTarrick\tm\tyes\n\
        p-cy-umbra\tCy Umbra\t\tUmbra\tm\t\n";
    tables.read("people", "people.tsv", people, &mut errors);
    let tenures = "person\tpost\tside\tfrom\tuntil\np-bo-tarrick\tpresident\tCHL\t1892-03-01\t\np-cy-umbra\tpresident\tCHL\t1700\t1701\n";
    tables.read("tenures", "tenures.tsv", tenures, &mut errors);
    assert!(errors.is_empty(), "{errors:?}");
    let rows = [
        "s1,,Q900001,Ada J. Quillon,,Q900101,President of Chile,CHL,1891-03-01,11,1892-03-01,11",
        "s2,,Q900002,Bohumil Tarrick,,Q900101,President of Chile,CHL,1892-03-01,11,1893-03-01,11",
        "s3,,Q900003,Cy Umbra,,Q900101,President of Chile,CHL,1893-03-01,11,,",
    ];
    let got = Import::read("q.csv", &format!("{HEADER}\n{}\n", rows.join("\n")), &tables);
    let shown: Vec<String> =
        got.people.iter().map(|p| format!("{} {} {:?} {:?} {} {:?}", p.id, p.name, p.forms, p.family, p.bare, p.replaces)).collect();
    assert_eq!(
        shown,
        [
            "Q900001 Ada Quillon [\"A. Quillon\", \"Ada J. Quillon\"] [\"Quillon\", \"Addie\"] true []",
            "Q900002 Bo Tarrick [\"Bohumil Tarrick\"] [\"Tarrick\"] true [\"p-bo-tarrick\"]",
            // A namesake of another century is somebody else.
            "Q900003 Cy Umbra [] [\"Umbra\"] false []",
        ]
    );
    // Added to those tables, the import overrides the open end, and the check finds nothing.
    let dir = folder("kept");
    got.save(&dir).unwrap();
    bilat::gazetteer::read_dir(&mut tables, &dir).unwrap();
    let findings = bilat::gazetteer::check(&tables);
    assert!(findings.is_empty(), "{findings:?}");
    tables.override_duplicates();
    let ids: Vec<&str> = tables.people.iter().map(|p| p.id.as_str()).collect();
    assert_eq!(ids, ["p-cy-umbra", "Q900001", "Q900002", "Q900003"]);
    assert_eq!(tables.tenures.iter().filter(|t| t.person == "Q900002").count(), 1);
}

#[test]
fn tables_written_by_hand_are_not_overwritten() {
    let dir = folder("by-hand");
    let file = fixtures().join("plain.csv").display().to_string();
    let import = || run(&dir, &["gazetteer", "import", "--wikidata", &file, "-o", "."]);
    assert_eq!(code(&import()), 3);
    let first = std::fs::read_to_string(dir.join("people.tsv")).unwrap();
    assert_eq!(code(&import()), 3, "an import may be repeated");
    let mine = format!("{first}p-dee-vance\tDee Vance\t\tVance\t\t\tme\t\n");
    std::fs::write(dir.join("people.tsv"), &mine).unwrap();
    let got = import();
    assert_eq!(code(&got), 1);
    assert!(err(&got).contains("people.tsv:7: holds rows whose source is not `wikidata`") && err(&got).contains("-o"), "{}", err(&got));
    assert_eq!(std::fs::read_to_string(dir.join("people.tsv")).unwrap(), mine);
    let names: Vec<String> = std::fs::read_dir(&dir).unwrap().map(|e| e.unwrap().file_name().to_string_lossy().into_owned()).collect();
    assert!(names.iter().all(|n| !n.contains("part")), "{names:?}");
}
