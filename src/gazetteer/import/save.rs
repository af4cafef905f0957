//! The imported tables as files.

use std::fs;
use std::io::Write;
use std::path::{Path, PathBuf};

use super::{Import, SOURCE};
use crate::Error;
use crate::gazetteer::layout::LAYOUT;
use crate::gazetteer::tidy;
use crate::write::Pending;

impl Import {
    /// Writes `people.tsv` and `tenures.tsv` into a folder, which is made if need be; both or none.
    ///
    /// # Errors
    /// When a file cannot be written, or a table stands there that holds rows from elsewhere.
    pub fn save(&self, dir: &Path) -> Result<[PathBuf; 2], Error> {
        fs::create_dir_all(dir)
            .map_err(|e| Error::new(dir.display(), None, &format!("cannot be made: {e}"), "name a folder that can be written to"))?;
        let tables = [("people", self.people_table()), ("tenures", self.tenures_table())];
        let mut files = Vec::new();
        for (name, content) in tables {
            let path = dir.join(format!("{name}.tsv"));
            keep_by_hand(&path)?;
            let content = LAYOUT.iter().find(|t| t.name == name).map_or(content.clone(), |layout| tidy(layout, &content));
            let file = Pending::new(&path)?;
            file.create()?.write_all(content.as_bytes()).map_err(|e| file.error(e))?;
            files.push(file);
        }
        files.into_iter().try_for_each(Pending::publish)?;
        Ok([dir.join("people.tsv"), dir.join("tenures.tsv")])
    }

    fn people_table(&self) -> String {
        let mut out = "id\tname\tforms\tfamily\tgender\tbare\tsource\treplaces\n".to_string();
        for p in &self.people {
            let gender = p.gender.map(String::from).unwrap_or_default();
            let bare = if p.bare { "yes" } else { "" };
            let cells = [&p.id, &p.name, &p.forms.join("|"), &p.family.join("|"), &gender, bare, SOURCE, &p.replaces.join("|")];
            out += &line(&cells);
        }
        out
    }

    fn tenures_table(&self) -> String {
        let mut out = "person\tpost\tside\ttitle\tfrom\tuntil\tsource\tnote\n".to_string();
        for t in &self.tenures {
            let date = |d: Option<crate::gazetteer::PartialDate>| d.map(|d| d.to_string()).unwrap_or_default();
            out += &line(&[&t.person, &t.post, &t.side, &t.title, &date(t.from), &date(t.until), &t.source, &t.note]);
        }
        out
    }
}

fn line(cells: &[&str]) -> String {
    let plain = |cell: &&str| cell.replace(['\t', '\n', '\r'], " ");
    cells.iter().map(plain).collect::<Vec<_>>().join("\t") + "\n"
}

/// A table that somebody has written is never overwritten.
fn keep_by_hand(path: &Path) -> Result<(), Error> {
    let Ok(content) = fs::read_to_string(path) else { return Ok(()) };
    let mut lines = content.lines().enumerate().filter(|(_, l)| !l.trim().is_empty() && !l.starts_with('#'));
    let source = lines.next().and_then(|(_, header)| header.split('\t').position(|h| h == "source"));
    let theirs = lines.find(|(_, row)| source.and_then(|at| row.split('\t').nth(at)) != Some(SOURCE));
    theirs.map_or(Ok(()), |(n, _)| {
        let what = format!("holds rows whose source is not `{SOURCE}`, which would be lost");
        Err(Error::new(path.display(), Some(n + 1), &what, "name another folder with -o"))
    })
}
