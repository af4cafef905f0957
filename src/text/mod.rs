//! The document's words, folded to one spelling and cut into lines and sentences, with the way back to the given text.
//!
//! Invariant: every [`Span`] that any layer carries is a range of [`Text::folded`] on character boundaries, and
//! [`Text::place`] turns it into the offsets of exactly those words in the text as it was given.

mod chrome;
mod fold;
mod lexicon;
mod quote;
mod sentence;
mod span;
mod token;

pub use fold::fold_form;
pub(crate) use lexicon::WordMap;
pub use quote::Quotation;
pub use span::Span;
pub use token::{Token, tokens};

use chrono::NaiveDate;

use crate::read::Document;

/// Which of a document's strings a span lies in.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Part {
    /// The title that came in a field of its own.
    Title,
    /// The text itself.
    Body,
}

/// What a line of the document is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum LineKind {
    /// The headline.
    Headline,
    /// Running text.
    Body,
    /// The words under a picture.
    Caption,
    /// Menus, lists of other articles, bylines: no event is read there.
    Chrome,
}

/// One sentence: where it stands and in what kind of line.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Sentence {
    /// The sentence without surrounding space.
    pub span: Span,
    /// Kind of the line it stands in.
    pub kind: LineKind,
    /// Ordinal of its paragraph.
    pub paragraph: usize,
    /// Title or body.
    pub part: Part,
}

/// A place in the text as it was given.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Place {
    /// Title or body.
    pub part: Part,
    /// First code point.
    pub start: usize,
    /// One past the last code point.
    pub end: usize,
    /// The words themselves: `given[start..end]` in code points.
    pub text: String,
}

/// A document's words in the form that all later layers read.
#[derive(Debug)]
pub struct Text<'d> {
    doc: &'d Document,
    /// Title, a blank line, body; folded (see [`fold_form`]).
    pub folded: String,
    /// `folded` in ASCII lower case; the same offsets.
    pub lower: String,
    /// First byte of the body in `folded`.
    body_at: usize,
    /// For each byte of `folded` the byte of its part it came from; empty where both parts are ASCII.
    back: Vec<u32>,
    /// Code points of the body before each 1,024th byte.
    marks: Vec<u32>,
    /// The sentences, in order, page chrome left out.
    pub sentences: Vec<Sentence>,
    /// Where the dateline says the report was written: `NEW DELHI (AP) --`.
    pub dateline: Option<Span>,
    /// The day that the text's "today" means: its dateline's where that is a few days before publication, else publication's.
    pub written: Option<NaiveDate>,
}

/// The head of a report: `NEW DELHI, March 2 (AP) -- `.
#[derive(Clone, Copy, Debug)]
struct Dateline {
    /// The place.
    place: Span,
    /// Where the report begins.
    end: usize,
}

const BLOCK: usize = 1024;

/// Folds a document and cuts it into sentences.
pub fn segment(doc: &Document) -> Text<'_> {
    let title = doc.title.as_deref().unwrap_or("");
    let ascii = title.is_ascii() && doc.text.is_ascii();
    let mut folded = String::with_capacity(title.len() + doc.text.len() + 2);
    let mut back = Vec::new();
    let body_at;
    if ascii {
        folded.push_str(title);
        folded.push_str("\n\n");
        body_at = folded.len();
        folded.push_str(&doc.text);
    } else {
        back.reserve(title.len() + doc.text.len() + 3);
        fold::fold(title, &mut folded, &mut back);
        back.extend([title.len() as u32; 2]);
        folded.push_str("\n\n");
        body_at = folded.len();
        fold::fold(&doc.text, &mut folded, &mut back);
        back.push(doc.text.len() as u32);
    }
    let lower = folded.to_ascii_lowercase();
    let marks = if doc.text.is_ascii() { Vec::new() } else { count_marks(&doc.text) };
    let lines = chrome::lines(&folded, body_at);
    let (sentences, dateline) = sentence::split(&folded, &lines);
    let written = dateline.and_then(|d| crate::when::written(&folded[d.place.end..d.end], doc.published)).or(doc.published);
    Text { doc, folded, lower, body_at, back, marks, sentences, dateline: dateline.map(|d| d.place), written }
}

fn count_marks(text: &str) -> Vec<u32> {
    let mut marks = vec![0u32];
    let mut points = 0u32;
    for (at, byte) in text.bytes().enumerate() {
        if at > 0 && at % BLOCK == 0 {
            marks.push(points);
        }
        // A byte that begins a character is no continuation byte.
        points += u32::from(byte & 0xC0 != 0x80);
    }
    marks
}

impl<'d> Text<'d> {
    /// The document these words come from.
    pub fn doc(&self) -> &'d Document {
        self.doc
    }

    /// The folded words of a span.
    pub fn get(&self, span: Span) -> &str {
        &self.folded[span.start..span.end]
    }

    /// The lower-cased folded words of a span.
    pub fn low(&self, span: Span) -> &str {
        &self.lower[span.start..span.end]
    }

    /// Which part a span lies in.
    pub fn part(&self, span: Span) -> Part {
        if span.start < self.body_at { Part::Title } else { Part::Body }
    }

    /// Where a span stands in the text as it was given, in code points, and its words there.
    pub fn place(&self, span: Span) -> Place {
        let part = self.part(span);
        let (given, base) = match part {
            Part::Title => (self.doc.title.as_deref().unwrap_or(""), 0),
            Part::Body => (self.doc.text.as_str(), self.body_at),
        };
        let back = |at: usize| -> usize { if self.back.is_empty() { at - base } else { (self.back[at] as usize).min(given.len()) } };
        let (from, to) = (back(span.start), back(span.end));
        // A character that folds into several bytes may be cut by a span; it then belongs to the span.
        let to = if to <= from { from + given[from..].chars().next().map_or(0, char::len_utf8) } else { to };
        let words = &given[from..to];
        let start = self.code_points(part, given, from);
        Place { part, start, end: start + words.chars().count(), text: words.to_string() }
    }

    fn code_points(&self, part: Part, given: &str, byte: usize) -> usize {
        if part == Part::Title {
            return given[..byte].chars().count();
        }
        if self.marks.is_empty() {
            return byte;
        }
        let block = byte / BLOCK;
        let from = block * BLOCK;
        self.marks[block] as usize + given.as_bytes()[from..byte].iter().filter(|&&b| b & 0xC0 != 0x80).count()
    }

    /// The quotations of a paragraph's stretch (double quotation marks), outermost only.
    pub fn quotations(&self, span: Span) -> Vec<Quotation> {
        quote::find(&self.folded, span)
    }
}
