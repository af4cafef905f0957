//! Files and streams become documents.

mod jsonl;
mod plain;
mod stream;
mod surrogates;
mod table;

use chrono::NaiveDate;
use serde_json::{Map, Value};

pub use jsonl::{Fields, document as jsonl_document};
pub use plain::document as plain_document;
pub use stream::Documents;

/// What to do about other encodings.
const SAVE_AS_UTF8: &str = "save the file as UTF-8, for example with `iconv -f WINDOWS-1252 -t UTF-8`";

/// How a document's publication date is known.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum DateFrom {
    /// A field of the input.
    Field,
    /// A line of the text that gives it: `date 2023-03-02`.
    Line,
    /// The dateline.
    Dateline,
    /// The byline.
    Byline,
    /// The address.
    Url,
    /// The caller gave it for documents without one.
    Given,
    /// What the text implies; weaker.
    Implied,
}

impl DateFrom {
    /// The word that records write.
    pub fn as_str(self) -> &'static str {
        match self {
            DateFrom::Field => "field",
            DateFrom::Line => "line",
            DateFrom::Dateline => "dateline",
            DateFrom::Byline => "byline",
            DateFrom::Url => "url",
            DateFrom::Given => "option",
            DateFrom::Implied => "implied",
        }
    }
}

/// One news document or readout.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Document {
    /// Its id.
    pub id: String,
    /// The day it was published.
    pub published: Option<NaiveDate>,
    /// How that day is known.
    pub published_from: Option<DateFrom>,
    /// The title, where it comes in a field of its own.
    pub title: Option<String>,
    /// Its address.
    pub url: Option<String>,
    /// The file or feed it came from.
    pub source: Option<String>,
    /// The text as it was given.
    pub text: String,
    /// Fields of the input that mean nothing to bilat; records carry them under `doc`.
    pub extra: Map<String, Value>,
}

impl Document {
    /// A document of a text alone. Its publication date is read off the text where the text gives it.
    pub fn new(id: impl Into<String>, text: impl Into<String>) -> Document {
        Document { id: id.into(), text: text.into(), ..Document::default() }.dated(None)
    }

    /// The same document, published on a day.
    pub fn published(mut self, date: NaiveDate) -> Document {
        self.published = Some(date);
        self.published_from = Some(DateFrom::Field);
        self
    }

    /// The same document with a title of its own.
    pub fn titled(mut self, title: impl Into<String>) -> Document {
        self.title = Some(title.into());
        self
    }

    /// The same document with its publication date, where that is unknown, read off the text or address, else as given.
    pub fn or_published(self, given: Option<NaiveDate>) -> Document {
        self.dated(given)
    }

    /// Fills an unknown publication date from the text or address, else from `given`.
    pub(crate) fn dated(mut self, given: Option<NaiveDate>) -> Document {
        use crate::when::{PublishedHow, published};
        if self.published.is_none()
            && let Some(found) = published(&self.text, self.url.as_deref(), None)
        {
            self.published = Some(found.date);
            self.published_from = Some(match found.how {
                PublishedHow::Field => DateFrom::Field,
                PublishedHow::Line => DateFrom::Line,
                PublishedHow::Dateline => DateFrom::Dateline,
                PublishedHow::Byline => DateFrom::Byline,
                PublishedHow::Url => DateFrom::Url,
                PublishedHow::Implied => DateFrom::Implied,
            });
        }
        if let (Some(given), true) = (given, self.published.is_none() || self.published_from == Some(DateFrom::Implied)) {
            self.published = Some(given);
            self.published_from = Some(DateFrom::Given);
        }
        self
    }
}
