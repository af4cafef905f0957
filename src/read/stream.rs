//! Paths, folders and standard input become a stream of documents, each input one at a time.

use std::collections::VecDeque;
use std::fs::File;
use std::io::{BufRead, BufReader, Read};
use std::path::{Path, PathBuf};

use serde_json::Value;

use super::jsonl::{self, Fields};
use super::surrogates::mend;
use super::table::Table;
use super::{Document, plain};
use crate::Error;

/// What standard input is called on a command line.
const STDIN: &str = "-";

/// Endings of the files that are taken from a folder.
const ENDINGS: [&str; 7] = ["txt", "text", "jsonl", "ndjson", "json", "csv", "tsv"];

/// Endings of files beside articles that are none.
const BESIDE: [&str; 3] = [".labels.json", ".labels.jsonl", ".baseline.json"];

/// Documents of several inputs, in order: files and folders by path, and `-` for standard input.
///
/// What cannot be read comes as an error in its place, and the stream goes on. Only one line or row, or one file of plain text, is in
/// memory at a time. Publication dates that an input does not give are left open; [`Document::or_published`] fills them.
pub struct Documents {
    inputs: VecDeque<Input>,
    fields: Fields,
    open: Option<Open>,
    ready: VecDeque<Result<Document, Error>>,
    read: u64,
    total: Option<u64>,
}

enum Input {
    File(PathBuf),
    Stdin,
    Bad(Error),
}

/// An input that holds many documents.
enum Open {
    Lines(Lines),
    Table(Box<Table>),
}

struct Lines {
    name: String,
    from: Box<dyn BufRead + Send>,
    line: usize,
}

impl Documents {
    /// The documents of these paths. Folders are searched through for files that end in `.txt`, `.text`, `.jsonl`, `.ndjson`,
    /// `.json`, `.csv` or `.tsv`, in order of their names; hidden ones, labels (`.labels.json`) and what is known of them
    /// (`.baseline.json`) are left out. A file that is named itself may end in anything: it is JSON where it begins with `{`, else
    /// plain text.
    pub fn open<P: AsRef<Path>>(paths: &[P]) -> Documents {
        let mut inputs = VecDeque::new();
        let mut total = Some(0);
        for path in paths {
            let path = path.as_ref();
            if path == Path::new(STDIN) {
                inputs.push_back(Input::Stdin);
                total = None;
            } else if path.is_dir() {
                let before = inputs.len();
                let mut seen = Vec::new();
                folder(path, &mut inputs, &mut seen);
                if inputs.len() == before {
                    let remedy = "put files that end in .txt, .jsonl, .json, .csv or .tsv in it, or name the files themselves";
                    inputs.push_back(Input::Bad(Error::new(path.display(), None, "the folder holds no file to read", remedy)));
                }
            } else {
                inputs.push_back(Input::File(path.to_path_buf()));
            }
        }
        for input in &inputs {
            if let (Some(sum), Input::File(path)) = (&mut total, input) {
                *sum += path.metadata().map_or(0, |m| m.len());
            }
        }
        Documents { inputs, fields: Fields::default(), open: None, ready: VecDeque::new(), read: 0, total }
    }

    /// The same, with other names of fields.
    pub fn with_fields(mut self, fields: Fields) -> Documents {
        self.fields = fields;
        self
    }

    /// Bytes read so far.
    pub fn bytes_read(&self) -> u64 {
        self.read
    }

    /// Bytes of all inputs, where they are files.
    pub fn bytes_in_all(&self) -> Option<u64> {
        self.total
    }

    fn start(&mut self, input: Input) {
        let opened = match input {
            Input::Bad(error) => Err(error),
            Input::Stdin => {
                let from = BufReader::with_capacity(1 << 16, std::io::stdin());
                self.sniff("stdin".to_string(), Box::new(from), None)
            }
            Input::File(path) => {
                let shown = path.display().to_string();
                match File::open(&path) {
                    Err(e) if e.kind() == std::io::ErrorKind::NotFound => {
                        Err(Error::new(shown, None, "there is no such file", "check the path, or use `-` for standard input"))
                    }
                    Err(e) => Err(Error::new(shown, None, &format!("cannot be opened: {e}"), "check its permissions")),
                    Ok(file) => {
                        let ending = path.extension().map(|e| e.to_string_lossy().to_lowercase());
                        self.sniff(shown, Box::new(BufReader::with_capacity(1 << 16, file)), ending.as_deref())
                    }
                }
            }
        };
        if let Err(error) = opened {
            self.ready.push_back(Err(error));
        }
    }

    /// Tells from the ending, else from the first byte, what an input holds.
    fn sniff(&mut self, name: String, mut from: Box<dyn BufRead + Send>, ending: Option<&str>) -> Result<(), Error> {
        let failed = |e: std::io::Error| Error::new(&name, None, &format!("cannot be read: {e}"), "check the file or stream");
        match ending {
            Some("jsonl" | "ndjson") => {
                if from.fill_buf().map_err(failed)?.is_empty() {
                    return Err(empty(&name));
                }
                self.open = Some(Open::Lines(Lines { name, from, line: 0 }));
                return Ok(());
            }
            Some(ending @ ("csv" | "tsv")) => {
                if from.fill_buf().map_err(failed)?.is_empty() {
                    return Err(empty(&name));
                }
                self.open = Some(Open::Table(Box::new(Table::open(name, from, ending == "tsv", &self.fields)?)));
                return Ok(());
            }
            Some("json") => return self.whole_json(name, from),
            Some("txt" | "text" | "md") => return self.whole_text(name, from),
            _ => {}
        }
        // Space before the first word is kept: offsets count it.
        let mut lead = Vec::new();
        let first = loop {
            let buffer = from.fill_buf().map_err(failed)?;
            if buffer.is_empty() {
                return Err(empty(&name));
            }
            let space = buffer.iter().take_while(|b| b.is_ascii_whitespace() || matches!(b, 0xEF | 0xBB | 0xBF)).count();
            if let Some(&byte) = buffer.get(space) {
                break byte;
            }
            lead.extend_from_slice(buffer);
            let all = buffer.len();
            from.consume(all);
        };
        let from: Box<dyn BufRead + Send> = Box::new(std::io::Cursor::new(lead).chain(from));
        if first == b'{' {
            self.open = Some(Open::Lines(Lines { name, from, line: 0 }));
            Ok(())
        } else {
            self.whole_text(name, from)
        }
    }

    fn whole(&mut self, name: &str, mut from: Box<dyn BufRead + Send>) -> Result<Vec<u8>, Error> {
        let mut bytes = Vec::new();
        from.read_to_end(&mut bytes).map_err(|e| Error::new(name, None, &format!("cannot be read: {e}"), "check the file or stream"))?;
        self.read += bytes.len() as u64;
        Ok(bytes)
    }

    fn whole_text(&mut self, name: String, from: Box<dyn BufRead + Send>) -> Result<(), Error> {
        let bytes = self.whole(&name, from)?;
        self.ready.push_back(plain::document(&name, bytes));
        Ok(())
    }

    /// One object, an array of objects, or lines of objects.
    fn whole_json(&mut self, name: String, from: Box<dyn BufRead + Send>) -> Result<(), Error> {
        let bytes = self.whole(&name, from)?;
        let body = mend(bytes.strip_prefix(b"\xEF\xBB\xBF").unwrap_or(&bytes));
        let Some(first) = body.iter().position(|b| !b.is_ascii_whitespace()) else {
            return Err(empty(&name));
        };
        let lines_before = |at: usize| body[..at].iter().filter(|&&b| b == b'\n').count() + 1;
        if body[first] == b'[' {
            let list: Vec<Value> = serde_json::from_slice(&body).map_err(|e| {
                Error::new(&name, Some(e.line()), &format!("broken JSON: {e}"), "write an array of objects, or one object a line")
            })?;
            for (n, value) in list.into_iter().enumerate() {
                let id = format!("{name}[{n}]");
                self.ready.push_back(jsonl::from_value(&name, None, &id, value, &self.fields));
            }
            return Ok(());
        }
        if let Ok(value) = serde_json::from_slice::<Value>(&body) {
            let stem = Path::new(&name).file_stem().map_or(name.clone(), |s| s.to_string_lossy().into_owned());
            self.ready.push_back(jsonl::from_value(&name, Some(lines_before(first)), &stem, value, &self.fields));
            return Ok(());
        }
        self.read -= bytes.len() as u64;
        drop(body);
        self.open = Some(Open::Lines(Lines { name, from: Box::new(std::io::Cursor::new(bytes)), line: 0 }));
        Ok(())
    }

    /// The next document of the input that is open; `None` at its end.
    fn next_of_open(&mut self) -> Option<Result<Document, Error>> {
        let lines = match self.open.as_mut()? {
            Open::Lines(lines) => lines,
            Open::Table(table) => {
                let before = table.bytes_read();
                let row = table.next(&self.fields);
                self.read += table.bytes_read() - before;
                if row.is_none() {
                    self.open = None;
                }
                return row;
            }
        };
        let mut bytes = Vec::new();
        loop {
            bytes.clear();
            match lines.from.read_until(b'\n', &mut bytes) {
                Ok(0) => {
                    self.open = None;
                    return None;
                }
                Ok(n) => self.read += n as u64,
                Err(e) => {
                    let error = Error::new(&lines.name, Some(lines.line + 1), &format!("cannot be read: {e}"), "check the file or stream");
                    self.open = None;
                    return Some(Err(error));
                }
            }
            lines.line += 1;
            let mut line = bytes.as_slice();
            if lines.line == 1 {
                line = line.strip_prefix(b"\xEF\xBB\xBF").unwrap_or(line);
            }
            let line = line.trim_ascii();
            if !line.is_empty() {
                return Some(jsonl::document(&lines.name, lines.line, line, &self.fields));
            }
        }
    }
}

impl Iterator for Documents {
    type Item = Result<Document, Error>;

    fn next(&mut self) -> Option<Result<Document, Error>> {
        loop {
            if let Some(document) = self.ready.pop_front() {
                return Some(document);
            }
            if self.open.is_some() {
                if let Some(document) = self.next_of_open() {
                    return Some(document);
                }
                continue;
            }
            let input = self.inputs.pop_front()?;
            self.start(input);
        }
    }
}

fn empty(name: &str) -> Error {
    Error::new(name, Some(1), "nothing is in it", "remove it from the input or fill it")
}

/// Adds the files of a folder and of the folders in it, in order of their names. `above` are the folders on the way, so that a
/// link that leads back ends the search.
fn folder(dir: &Path, inputs: &mut VecDeque<Input>, above: &mut Vec<PathBuf>) {
    let unreadable = |e: std::io::Error| Error::new(dir.display(), None, &format!("cannot be read: {e}"), "check the folder's permissions");
    let real = match dir.canonicalize() {
        Ok(real) if above.contains(&real) => return,
        Ok(real) => real,
        Err(e) => return inputs.push_back(Input::Bad(unreadable(e))),
    };
    let entries = match std::fs::read_dir(dir) {
        Ok(entries) => entries,
        Err(e) => return inputs.push_back(Input::Bad(unreadable(e))),
    };
    let mut paths: Vec<PathBuf> = entries.filter_map(|e| Some(e.ok()?.path())).collect();
    paths.sort();
    above.push(real);
    for path in paths {
        let name = path.file_name().map(|n| n.to_string_lossy().to_lowercase()).unwrap_or_default();
        if name.starts_with('.') || BESIDE.iter().any(|end| name.ends_with(end)) {
            continue;
        }
        if path.is_dir() {
            folder(&path, inputs, above);
        } else if path.extension().is_some_and(|e| ENDINGS.contains(&e.to_string_lossy().to_lowercase().as_str())) {
            inputs.push_back(Input::File(path));
        }
    }
    above.pop();
}
