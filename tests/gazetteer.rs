//! The shipped tables are in their proper form and hold together, and the check finds what is wrong with a user's.
//!
//! `BILAT_UPDATE=1 cargo test --test gazetteer` rewrites the files in `gazetteers/` into their proper form.

use std::path::{Path, PathBuf};

use bilat::gazetteer::{self, LAYOUT, shipped_tables, tidy};

fn root() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("gazetteers")
}

#[test]
fn shipped_tables_are_in_their_proper_form() {
    for layout in LAYOUT {
        let path = root().join(format!("{}.tsv", layout.name));
        let is = std::fs::read_to_string(&path).unwrap();
        let wanted = tidy(layout, &is);
        if std::env::var_os("BILAT_UPDATE").is_some() {
            std::fs::write(&path, &wanted).unwrap();
            continue;
        }
        let rows = |text: &str| text.lines().map(str::to_string).collect::<Vec<_>>();
        let line = rows(&is).iter().zip(&rows(&wanted)).position(|(a, b)| a != b).unwrap_or(0) + 1;
        assert!(
            is == wanted,
            "gazetteers/{}.tsv:{line}: not sorted, not unique, or padded: run BILAT_UPDATE=1 cargo test --test gazetteer",
            layout.name
        );
    }
}

#[test]
fn shipped_tables_are_read_and_hold_together() {
    let mut tables = gazetteer::Tables::default();
    let errors = gazetteer::read_dir(&mut tables, &root()).unwrap();
    assert!(errors.is_empty(), "{errors:#?}");
    let findings = gazetteer::check(&tables);
    assert!(findings.is_empty(), "{} faults, the first: {}", findings.len(), findings[0]);
    assert_eq!(tables.tenures.len(), shipped_tables().tenures.len());
}

/// What the check finds in tables of a user's own, each with the lines it must tell.
fn faults(name: &str, files: &[(&str, &str)], wanted: &[(&str, usize, &str, &str)]) {
    let dir = Path::new(env!("CARGO_TARGET_TMPDIR")).join(format!("gazetteer-{name}"));
    let _ = std::fs::remove_dir_all(&dir);
    std::fs::create_dir_all(&dir).unwrap();
    for (file, content) in files {
        std::fs::write(dir.join(file), content).unwrap();
    }
    let mut tables = shipped_tables();
    let mut found = gazetteer::read_dir(&mut tables, &dir).unwrap();
    found.extend(gazetteer::check(&tables));
    let shown: Vec<String> = found.iter().map(ToString::to_string).collect();
    for (file, line, what, remedy) in wanted {
        let fits = |f: &&gazetteer::Finding| f.line == *line && f.what.contains(what) && f.remedy.contains(remedy);
        let fits_file = |f: &&gazetteer::Finding| Path::new(&f.file) == dir.join(file);
        assert!(found.iter().filter(fits_file).any(|f| fits(&f)), "{file}:{line}: {what} ({remedy}) is not in {shown:#?}");
    }
    assert_eq!(found.len(), wanted.len(), "{shown:#?}");
}

const PEOPLE: &str = "id\tname\tforms\tfamily\tgender\tbare\tsource\n";
const TENURES: &str = "person\tpost\tside\ttitle\tfrom\tuntil\tsource\tnote\n";

#[test]
fn rows_that_stand_twice_are_found() {
    let people = format!("{PEOPLE}p-a\tAda Quillon\t\tQuillon\t\t\tme\n\np-a\tAda Quillon\tA. Quillon\tQuillon\t\t\tme\n");
    let term = "p-a\tun-ambassador\tNRU\t\t2031-01-01\t2032-01-01\tme\t\n";
    let never = "phrase\tkind\treason\nQuillon Bay\tany\tbay\nQuillon Bay\tany\tbay again\n";
    faults(
        "twice",
        &[("people.tsv", &people), ("tenures.tsv", &format!("{TENURES}{term}{term}")), ("never.tsv", never)],
        &[
            ("people.tsv", 4, "id `p-a` stands twice, first in line 2", "merge"),
            ("tenures.tsv", 3, "twice at the same time, first in line 2", "remove one"),
            ("never.tsv", 3, "`Quillon Bay` stands twice, first in line 2", "remove one"),
        ],
    );
}

#[test]
fn a_form_told_twice_in_one_row_is_found() {
    let people = format!("{PEOPLE}p-a\tAda Quillon\tAda B. Quillon|A. Quillon|Ada B. Quillon\tQuillon\t\t\tme\n");
    let topics = "id\tlabel\tforms\nquillon-reef\tQuillon Reef\treef of Quillon|reefs of Quillon\n";
    faults(
        "forms-twice",
        &[("people.tsv", &people), ("topics.tsv", topics)],
        &[("people.tsv", 2, "p-a: form `Ada B. Quillon` stands twice", "remove one of the two")],
    );
}

#[test]
fn ids_that_no_table_holds_are_found() {
    let people = format!("{PEOPLE}p-a\tAda Quillon\t\tQuillon\t\t\tme\n");
    let tenures = format!(
        "{TENURES}p-b\tun-ambassador\tNRU\t\t2031\t\tme\t\np-a\tchief-cook\tNRU\t\t2031\t\tme\t\np-a\tun-ambassador\tXYZ\t\t2031\t\tme\t\n"
    );
    faults(
        "unknown",
        &[
            ("people.tsv", &people),
            ("tenures.tsv", &tenures),
            ("posts.tsv", "id\tkind\tside\toffice\tforms\tsource\ncook\tother\tXYZ\tCook\tcook of all cooks\tme\n"),
            ("places.tsv", "id\tname\tcountry\nquillonville\tQuillonville\tXYZ\nquillon-rock\tQuillon Rock\tHKG\n"),
            ("venues.tsv", "id\tname\tcountry\nv-quillon\tQuillon Hall\tXYZ\n"),
            ("polities.tsv", "id\tname\ttraits\tformerly\nQUI\tQuillonia\trealm|barony\tSUN|XYZ\n"),
            ("gathering_editions.tsv", "gathering\tedition\tyear\tcountry\nquillon-forum\t1st\t2031\tNRU\n"),
        ],
        &[
            ("tenures.tsv", 2, "unknown person `p-b`", "people.tsv"),
            ("tenures.tsv", 3, "unknown post `chief-cook`", "posts.tsv"),
            ("tenures.tsv", 4, "unknown side `XYZ`", "polities.tsv"),
            ("posts.tsv", 2, "unknown side `XYZ`", "polities.tsv"),
            ("places.tsv", 2, "unknown country `XYZ`", "alpha-3 code"),
            ("venues.tsv", 2, "unknown country `XYZ`", "alpha-3 code"),
            ("polities.tsv", 2, "QUI: unknown state `XYZ` in `formerly`", "polities.tsv"),
            ("polities.tsv", 2, "QUI: unknown trait `barony`", "realm"),
            ("gathering_editions.tsv", 2, "unknown gathering `quillon-forum`", "gatherings.tsv"),
        ],
    );
}

#[test]
fn an_organisation_with_the_code_of_a_country_is_found() {
    let polities = "id\tname\nQUI\tQuillonia\n";
    let organisations = "id\tname\tkind\tsource\nQUI\tQuillon Institute\tigo\tme\nQUIP\tQuillon Pact\tigo\tme\n";
    faults(
        "country_code",
        &[("polities.tsv", polities), ("organisations.tsv", organisations)],
        &[("organisations.tsv", 2, "id `QUI` is a country's", "longer id")],
    );
}

#[test]
fn overlapping_holders_are_found() {
    let people =
        format!("{PEOPLE}p-a\tAda Quillon\t\tQuillon\t\t\tme\np-b\tBo Tarrick\t\tTarrick\t\t\tme\np-c\tCy Umbra\t\tUmbra\t\t\tme\n");
    let tenures = format!(
        "{TENURES}\
        p-a\tforeign-minister\tXKX\t\t2131-01-01\t2133-01-01\tme\t\n\
        p-b\tforeign-minister\tXKX\t\t2132-06-01\t\tme\t\n\
        p-c\tforeign-minister\tXKX\t\t2133-01-01\t\tme\t\n\
        p-a\tprime-minister\tXKX\t\t2131-01-01\t2133-01-01\tme\t\n\
        p-b\tprime-minister\tXKX\t\t2132-06-01\t2132-09-01\tme\tacting\n\
        p-c\tprime-minister\tXKX\t\t2133-01-15\t\tme\t\n\
        p-a\tpresident\tXKX\t\t2131-01-01\t\tme\tend unknown\n\
        p-b\tpresident\tXKX\t\t2133-01-01\t\tme\t\n"
    );
    let mut tables = shipped_tables();
    tables.tenures.clear();
    let mut errors = Vec::new();
    tables.read("people", "people.tsv", &people, &mut errors);
    tables.read("tenures", "tenures.tsv", &tenures, &mut errors);
    assert!(errors.is_empty());
    let found: Vec<String> = gazetteer::check(&tables).iter().map(ToString::to_string).collect();
    assert_eq!(found.len(), 2, "{found:#?}");
    assert!(
        found[0].starts_with("tenures.tsv:3: XKX foreign-minister: p-b from 2132-06-01 overlaps p-a until 2133-01-01 (tenures.tsv:2)"),
        "{found:#?}"
    );
    assert!(found[1].starts_with("tenures.tsv:3: XKX foreign-minister: p-b has no end, yet p-c follows (give"), "{found:#?}");
}

#[test]
fn bad_dates_are_found() {
    let people = format!("{PEOPLE}p-a\tAda Quillon\t\tQuillon\t\t\tme\n");
    let row = |from: &str, until: &str| format!("p-a\tun-ambassador\tNRU\t\t{from}\t{until}\tme\t\n");
    let bad = ["31 May", "2031-5-1", "2031-13", "2031-02-30", "20310", "2031-05-01-01"];
    let tenures: String = bad.iter().map(|date| row(date, "")).collect();
    let tenures = format!("{TENURES}{}{}{tenures}", row("2032-02-29", "2033"), row("2033-05", "2033-04-30"));
    let mut wanted: Vec<(&str, usize, &str, &str)> = vec![("tenures.tsv", 3, "p-a ends (2033-04-30) before it begins (2033-05)", "mend")];
    wanted.extend(bad.iter().enumerate().map(|(n, _)| ("tenures.tsv", n + 4, "is no date", "YYYY-MM-DD")));
    faults("dates", &[("people.tsv", &people), ("tenures.tsv", &tenures)], &wanted);
}

#[test]
fn forms_that_are_common_words_are_found() {
    let people = format!("{PEOPLE}p-a\tAda May\tHope\tMay\t\tyes\tme\np-b\tBo Will\t\tWill\t\t\tme\n");
    let places = "id\tname\tforms\tcountry\noften\tOften\t\tGBR\nhope\tHope\t\tGBR\nwho\tQuillonville\tWHO\tGBR\n";
    let topics = "id\tlabel\tforms\nquillon\tQuillon affair\tthis\n";
    let posts = "id\tkind\toffice\tforms\nquillon\tother\tQuillon\thead|may\n";
    let never = "phrase\tkind\treason\nHope for\tplace\tthe word\n";
    faults(
        "words",
        &[("people.tsv", &people), ("places.tsv", places), ("topics.tsv", topics), ("posts.tsv", posts), ("never.tsv", never)],
        &[
            ("people.tsv", 2, "short name `May` is a common English word", "`bare`"),
            ("places.tsv", 2, "form `Often` is a common English word", "never.tsv"),
            ("topics.tsv", 2, "form `this` is a common English word", "capital"),
            ("posts.tsv", 2, "form `may` is a common English word", "wording"),
        ],
    );
}

#[test]
fn rows_of_ones_own_override() {
    let mut tables = shipped_tables();
    let mut errors = Vec::new();
    let old = tables.tenures.iter().filter(|t| t.person == "p-hakan-fidan").count();
    assert!(old > 0);
    let people = "id\tname\tforms\tfamily\tgender\tbare\tsource\treplaces\nQ900001\tHakan Fidan\t\tFidan\tm\t\tme\tp-hakan-fidan\n";
    let tenures = format!("{TENURES}Q900001\tforeign-minister\tTUR\t\t2023-06-04\t2031-05\tme\t\n");
    tables.read("people", "mine/people.tsv", people, &mut errors);
    tables.read("tenures", "mine/tenures.tsv", &tenures, &mut errors);
    tables.override_duplicates();
    assert!(tables.people.iter().all(|p| p.id != "p-hakan-fidan"));
    let terms: Vec<_> = tables.tenures.iter().filter(|t| t.person == "Q900001").collect();
    assert_eq!(terms.len(), old, "{terms:#?}");
    let minister: Vec<String> =
        terms.iter().filter(|t| t.post == "foreign-minister").map(|t| format!("{:?}", t.until.map(|u| u.to_string()))).collect();
    assert_eq!(minister, ["Some(\"2031-05\")"]);
}
