//! A row of a CSV or TSV table is one document, its columns are the fields.

use std::io::{BufRead, BufReader};

use csv::{ByteRecord, Reader, ReaderBuilder, Terminator};
use serde_json::{Map, Value};

use super::jsonl::{self, Fields};
use super::{Document, SAVE_AS_UTF8};
use crate::Error;

/// A table that is being read, with its header.
pub(super) struct Table {
    name: String,
    reader: Reader<BufReader<Box<dyn BufRead + Send>>>,
    header: Vec<String>,
}

impl Table {
    /// Reads the header.
    pub(super) fn open(name: String, from: Box<dyn BufRead + Send>, tabs: bool, fields: &Fields) -> Result<Table, Error> {
        let fault = |what: &str, remedy: &str| Error::new(&name, Some(1), what, remedy);
        let mut from = BufReader::with_capacity(1 << 16, from);
        let start = from.fill_buf().unwrap_or_default();
        let first = start.split(|&b| b == b'\n').next().unwrap_or_default();
        // Spreadsheets of countries that write 1,5 separate cells by semicolons.
        let separator = match tabs {
            true => b'\t',
            false if first.contains(&b';') && !first.contains(&b',') => b';',
            false => b',',
        };
        // Lines end in LF, or the reader would count them wrongly; the CR before it is cut below.
        let mut reader = ReaderBuilder::new().delimiter(separator).terminator(Terminator::Any(b'\n')).flexible(true).from_reader(from);
        let header = reader.byte_headers().map_err(|e| fault(&format!("cannot be read: {e}"), "check the file"))?;
        let header: Option<Vec<String>> = header.iter().map(|n| Some(std::str::from_utf8(n).ok()?.trim().to_string())).collect();
        let header = header.ok_or_else(|| fault("the header is no UTF-8", SAVE_AS_UTF8))?;
        if !header.iter().any(|n| fields.text.contains(n)) {
            return Err(fault(
                &format!("there is no column `{}`", fields.text.join("` or `")),
                &format!("say with --map text=COLUMN which of {} holds the article's words", header.join(", ")),
            ));
        }
        Ok(Table { name, reader, header })
    }

    /// The document of the next row; `None` at the end.
    pub(super) fn next(&mut self, fields: &Fields) -> Option<Result<Document, Error>> {
        let mut row = ByteRecord::new();
        let read = loop {
            match self.reader.read_byte_record(&mut row) {
                Ok(false) => return None,
                Ok(true) if row.len() == 1 && &row[0] == b"\r" => {}
                read => break read,
            }
        };
        let line = row.position().map_or(1, |at| at.line() as usize);
        let fault = |what: &str, remedy: &str| Some(Err(Error::new(&self.name, Some(line), what, remedy)));
        if let Err(e) = read {
            return fault(&format!("cannot be read: {e}"), "check the file or stream");
        }
        if row.len() != self.header.len() {
            return fault(
                &format!("the row has {} cells, the header {}", row.len(), self.header.len()),
                "put cells that hold a separator or a line break in quotation marks",
            );
        }
        let mut map = Map::new();
        for (at, (name, cell)) in self.header.iter().zip(&row).enumerate() {
            let last = at + 1 == self.header.len();
            let cell = cell.strip_suffix(b"\r").filter(|_| last).unwrap_or(cell);
            if cell.is_empty() {
                continue;
            }
            let Ok(cell) = std::str::from_utf8(cell) else {
                return fault(&format!("invalid UTF-8 in column `{name}`"), SAVE_AS_UTF8);
            };
            map.insert(name.clone(), Value::from(cell));
        }
        let id = format!("{}:{line}", self.name);
        Some(jsonl::from_value(&self.name, Some(line), &id, Value::Object(map), fields))
    }

    pub(super) fn bytes_read(&self) -> u64 {
        self.reader.position().byte()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(table: &'static str, tabs: bool, map: &[(&str, &str)]) -> Vec<String> {
        let map: Vec<(String, String)> = map.iter().map(|(a, b)| (a.to_string(), b.to_string())).collect();
        let fields = Fields::default().mapped(&map);
        let mut table = match Table::open("t.csv".to_string(), Box::new(table.as_bytes()), tabs, &fields) {
            Ok(table) => table,
            Err(e) => return vec![e.to_string()],
        };
        let show = |row: Result<Document, Error>| match row {
            Ok(d) => format!("{}|{}|{}|{:?}", d.id, d.published.map_or(String::new(), |p| p.to_string()), d.text, d.extra),
            Err(e) => e.to_string(),
        };
        std::iter::from_fn(|| table.next(&fields)).map(show).collect()
    }

    #[test]
    fn rows_are_documents() {
        let table = "\u{feff}id,published,text,desk\r\n7,2023-03-02,\"A, \"\"b\"\"\r\nc\",x\r\n\r\n,,d,\r\n8,,,\r\n9,e\r\n10,,f,\r\n";
        let got = read(table, false, &[]);
        assert_eq!(got[0], "7|2023-03-02|A, \"b\"\r\nc|{\"desk\": String(\"x\")}");
        assert_eq!(got[1], "t.csv:5||d|{}");
        assert!(got[2].starts_with("t.csv:6: field `text` is missing"), "{got:?}");
        assert!(got[3].starts_with("t.csv:7: the row has 2 cells, the header 4"), "{got:?}");
        assert_eq!(got[4], "10||f|{}");
        assert_eq!(got.len(), 5);
    }

    #[test]
    fn columns_go_by_other_names_and_separators() {
        let map = [("text", "body"), ("published", "pub_date"), ("id", "nr")];
        assert_eq!(read("nr\tpub_date\tbody\n1\t2023-03-02\ta, b\n", true, &map), ["1|2023-03-02|a, b|{}"]);
        assert_eq!(read("nr;pub_date;body\n1;2023-03-02;a, b\n", false, &map), ["1|2023-03-02|a, b|{}"]);
        let got = read("nr,words\n1,a\n", false, &map);
        assert_eq!(got, ["t.csv:1: there is no column `body`; say with --map text=COLUMN which of nr, words holds the article's words"]);
    }
}
