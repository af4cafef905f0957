//! bilat reads English news and official readouts and writes down every diplomatic meeting in them: who met whom, where,
//! when, about what, and whether it took place at all.
//!
//! ```
//! use bilat::{Document, Extractor};
//! use chrono::NaiveDate;
//!
//! let extractor = Extractor::new();
//! let day = NaiveDate::from_ymd_opt(2023, 3, 3).unwrap();
//! let doc = Document::new("a-1", "Sergey Lavrov met with Hakan Fidan in Ankara on Thursday to discuss grain exports.").published(day);
//!
//! let events = extractor.extract(&doc);
//! assert_eq!(events.len(), 1);
//! assert_eq!(events[0].who[0].side.as_deref(), Some("RUS"));
//! assert_eq!(events[0].whom[0].side.as_deref(), Some("TUR"));
//! assert_eq!(events[0].place.as_ref().unwrap().city.as_deref(), Some("Ankara"));
//! assert_eq!(events[0].when.as_ref().unwrap().start.as_deref(), Some("2023-03-02"));
//! ```
//!
//! # How a text becomes events
//!
//! Text becomes events through layers. Each is a list, made once by one function from the layers before it, and each can be
//! printed ([`Extractor::explain`], `bilat explain`):
//!
//! | layer | module | what it is |
//! |---|---|---|
//! | document | [`read`] | what came in: id, date, title, text as given |
//! | text | [`text`] | the words folded to one spelling, cut into lines and sentences, page chrome left out |
//! | tags | [`gazetteer`] | where an entry of the gazetteer stands: states, people, posts, organisations, places, gatherings, topics |
//! | times | [`when`] | expressions of time, as written; resolved against the date of publication later |
//! | mentions | [`mention`], [`clause`] | who is spoken of, by name, office, counterpart, pronoun or group; the sentence in chunks |
//! | hits | [`trigger`] | a rule's words with their arguments: that somebody meets, and who and whom |
//! | drafts | [`event`] | hits with place, time, occasion, topics, mode and duration |
//! | events | [`event`] | drafts of one meeting merged, as records with offsets into the text as given |
//!
//! Lexical knowledge is data: names are tables (`gazetteers/*.tsv`), triggers are rules (`src/trigger/rules/*.toml`), each with
//! sentences that it must accept and refuse. Users add their own with [`Builder::gazetteer_dir`] and [`Builder::rules_file`].
//!
//! An [`Extractor`] is built once and shared: it is [`Send`] and [`Sync`] and takes `&self`. The library never prints.

pub mod check;
pub mod clause;
pub mod confidence;
mod entity;
mod error;
pub mod event;
mod explain;
mod extractor;
pub mod gazetteer;
pub mod labels;
pub mod mention;
pub mod pipeline;
pub mod read;
pub mod schema;
pub mod score;
pub mod text;
pub mod trigger;
pub mod when;
pub mod write;

pub use entity::{Entity, EntityKind};
pub use error::Error;
pub use event::Event;
pub use extractor::{Builder, Extractor};
pub use read::Document;
