//! A database with tables, foreign keys and indexes, ready for Datasette.

use std::path::Path;

use rusqlite::{Connection, params};

use super::RunReport;
use super::cell::iso_day;
use super::whole::Pending;
use crate::event::{Event, Participant};
use crate::{Entity, Error};

const TABLES: &str = "
CREATE TABLE documents (
  id TEXT PRIMARY KEY, published TEXT, published_from TEXT, title TEXT, url TEXT, source TEXT,
  extra TEXT -- JSON: fields of the input that were passed through
);
CREATE TABLE events (
  id TEXT PRIMARY KEY, doc_id TEXT NOT NULL REFERENCES documents(id),
  kind TEXT NOT NULL, status TEXT NOT NULL, mode TEXT NOT NULL, format TEXT,
  date_from TEXT, date_to TEXT, date_precision TEXT, date_anchor TEXT, date_words TEXT,
  city TEXT, country TEXT, venue TEXT, occasion_id TEXT, occasion TEXT, sidelines INTEGER NOT NULL,
  duration_minutes INTEGER, outcome TEXT, outcome_words TEXT, reported_by TEXT, cameo TEXT, plover TEXT, confidence REAL NOT NULL
);
CREATE TABLE participants (
  event_id TEXT NOT NULL REFERENCES events(id), role TEXT NOT NULL, position INTEGER NOT NULL,
  participant_id TEXT, type TEXT NOT NULL, name TEXT, office TEXT, side TEXT, resolved_by TEXT NOT NULL,
  words TEXT NOT NULL, start INTEGER NOT NULL, \"end\" INTEGER NOT NULL, part TEXT,
  PRIMARY KEY (event_id, role, position)
) WITHOUT ROWID;
CREATE TABLE topics (
  event_id TEXT NOT NULL REFERENCES events(id), position INTEGER NOT NULL,
  topic_id TEXT, label TEXT NOT NULL, words TEXT NOT NULL, start INTEGER NOT NULL, \"end\" INTEGER NOT NULL, part TEXT,
  PRIMARY KEY (event_id, position)
) WITHOUT ROWID;
CREATE TABLE evidence (
  event_id TEXT NOT NULL REFERENCES events(id), position INTEGER NOT NULL,
  rule TEXT NOT NULL, quote TEXT NOT NULL, start INTEGER NOT NULL, \"end\" INTEGER NOT NULL, part TEXT,
  PRIMARY KEY (event_id, position)
) WITHOUT ROWID;
CREATE TABLE entities (
  doc_id TEXT NOT NULL, kind TEXT NOT NULL, entity_id TEXT, name TEXT, words TEXT NOT NULL,
  start INTEGER NOT NULL, \"end\" INTEGER NOT NULL, part TEXT
);
CREATE TABLE run (what TEXT NOT NULL, value TEXT NOT NULL);
CREATE VIEW dyads AS
  SELECT DISTINCT e.id AS event_id, e.date_from, e.date_to, a.side AS side_a, b.side AS side_b, a.role AS role_a, b.role AS role_b,
    e.kind, e.status, e.mode, e.outcome, e.cameo, e.plover, e.city, e.country, e.confidence, e.doc_id
  FROM events e JOIN participants a ON a.event_id = e.id JOIN participants b ON b.event_id = e.id
  WHERE a.side <> b.side AND (a.role = 'who' AND b.role = 'whom' OR a.role = b.role AND a.position < b.position);
";

const INDEXES: &str = "
CREATE INDEX events_doc ON events(doc_id);
CREATE INDEX events_date ON events(date_from);
CREATE INDEX events_country ON events(country);
CREATE INDEX participants_side ON participants(side);
CREATE INDEX participants_name ON participants(name);
CREATE INDEX participants_id ON participants(participant_id);
CREATE INDEX topics_label ON topics(label);
CREATE INDEX entities_doc ON entities(doc_id);
CREATE INDEX entities_name ON entities(name);
";

/// Events to a transaction.
const BATCH: u64 = 5000;

/// A database that is being written. A database already in its place is replaced, not added to.
pub(super) struct Sqlite {
    pending: Pending,
    base: Connection,
    events: u64,
    repeated: u64,
}

impl Sqlite {
    pub(super) fn open(path: &Path) -> Result<Sqlite, Error> {
        let pending = Pending::new(path)?;
        pending.create()?;
        let start = || -> rusqlite::Result<Connection> {
            let base = Connection::open(&pending.part)?;
            // The file is put in its place only when it is complete, so no journal need save it half-way.
            base.execute_batch("PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF; PRAGMA foreign_keys = ON; BEGIN;")?;
            base.execute_batch(TABLES)?;
            Ok(base)
        };
        let base = start().map_err(|error| pending.error(error))?;
        Ok(Sqlite { pending, base, events: 0, repeated: 0 })
    }

    pub(super) fn write(&mut self, event: &Event) -> Result<(), Error> {
        let new = insert(&self.base, event).map_err(|error| self.pending.error(error))?;
        self.repeated += u64::from(!new);
        self.pause()
    }

    pub(super) fn entity(&mut self, entity: &Entity) -> Result<(), Error> {
        let put = || -> rusqlite::Result<usize> {
            self.base.prepare_cached("INSERT INTO entities VALUES (?1,?2,?3,?4,?5,?6,?7,?8)")?.execute(params![
                entity.doc,
                entity.kind.as_str(),
                entity.id,
                entity.name,
                entity.text,
                number(entity.start),
                number(entity.end),
                entity.part
            ])
        };
        put().map_err(|error| self.pending.error(error))?;
        self.pause()
    }

    /// Ends a transaction that has grown large enough.
    fn pause(&mut self) -> Result<(), Error> {
        self.events += 1;
        if self.events.is_multiple_of(BATCH) {
            self.base.execute_batch("COMMIT; BEGIN;").map_err(|error| self.pending.error(error))?;
        }
        Ok(())
    }

    pub(super) fn finish(self, run: &RunReport) -> Result<(Pending, Vec<String>), Error> {
        let Sqlite { pending, base, repeated, .. } = self;
        let notes = match repeated {
            0 => Vec::new(),
            _ => vec![format!(
                "{repeated} events came more than once with the same id (a document read twice) and stand once in the database"
            )],
        };
        let end = || -> rusqlite::Result<()> {
            for (what, value) in run.rows(&notes) {
                base.execute("INSERT INTO run VALUES (?1, ?2)", params![what, value])?;
            }
            base.execute_batch(INDEXES)?;
            base.execute_batch("COMMIT; PRAGMA optimize;")
        };
        end().map_err(|error| pending.error(error))?;
        base.close().map_err(|(_, error)| pending.error(error))?;
        Ok((pending, notes))
    }
}

/// Offsets never come near the bound.
fn number(count: usize) -> i64 {
    i64::try_from(count).unwrap_or(i64::MAX)
}

/// Inserts an event with all its rows; `false` where the event is there already.
fn insert(base: &Connection, event: &Event) -> rusqlite::Result<bool> {
    let doc = &event.doc;
    let extra = if doc.extra.is_empty() { None } else { serde_json::to_string(&doc.extra).ok() };
    base.prepare_cached("INSERT OR IGNORE INTO documents VALUES (?1,?2,?3,?4,?5,?6,?7)")?
        .execute(params![doc.id, doc.published, doc.published_from, doc.title, doc.url, doc.source, extra])?;
    let place = event.place.as_ref();
    let occasion = place.and_then(|place| place.occasion.as_ref());
    let when = event.when.as_ref();
    let day = |day: Option<&String>| day.filter(|day| iso_day(day).is_some()).cloned();
    let sql =
        "INSERT OR IGNORE INTO events VALUES (?1,?2,?3,?4,?5,?6,?7,?8,?9,?10,?11,?12,?13,?14,?15,?16,?17,?18,?19,?20,?21,?22,?23,?24)";
    let new = base.prepare_cached(sql)?.execute(params![
        event.id,
        doc.id,
        event.kind.as_str(),
        event.status.as_str(),
        event.mode.as_str(),
        event.format.map(|format| format.as_str()),
        day(when.and_then(|when| when.start.as_ref())),
        day(when.and_then(|when| when.end.as_ref())),
        when.and_then(|when| when.granularity.as_deref()),
        when.and_then(|when| when.anchor.as_deref()),
        when.map(|when| when.text.as_str()),
        place.and_then(|place| place.city.as_deref()),
        place.and_then(|place| place.country.as_deref()),
        place.and_then(|place| place.venue.as_deref()),
        occasion.and_then(|occasion| occasion.id.as_deref()),
        occasion.map(|occasion| occasion.name.as_str()),
        place.is_some_and(|place| place.sidelines),
        event.duration_minutes,
        event.outcome.as_ref().map(|outcome| outcome.value.as_str()),
        event.outcome.as_ref().map(|outcome| outcome.text.as_str()),
        event.reported_by,
        event.codes.cameo,
        event.codes.plover,
        event.confidence
    ])?;
    if new == 0 {
        return Ok(false);
    }
    seats(base, &event.id, "who", &event.who)?;
    seats(base, &event.id, "whom", &event.whom)?;
    for (position, topic) in event.topics.iter().enumerate() {
        base.prepare_cached("INSERT INTO topics VALUES (?1,?2,?3,?4,?5,?6,?7,?8)")?.execute(params![
            event.id,
            number(position + 1),
            topic.id,
            topic.label,
            topic.text,
            number(topic.start),
            number(topic.end),
            topic.part
        ])?;
    }
    for (position, evidence) in event.evidence.iter().enumerate() {
        base.prepare_cached("INSERT INTO evidence VALUES (?1,?2,?3,?4,?5,?6,?7)")?.execute(params![
            event.id,
            number(position + 1),
            evidence.rule,
            evidence.text,
            number(evidence.start),
            number(evidence.end),
            evidence.part
        ])?;
    }
    Ok(true)
}

fn seats(base: &Connection, event: &str, role: &str, list: &[Participant]) -> rusqlite::Result<()> {
    let mut insert = base.prepare_cached("INSERT INTO participants VALUES (?1,?2,?3,?4,?5,?6,?7,?8,?9,?10,?11,?12,?13)")?;
    for (position, participant) in list.iter().enumerate() {
        insert.execute(params![
            event,
            role,
            number(position + 1),
            participant.id,
            participant.kind.as_str(),
            participant.name,
            participant.office,
            participant.side,
            participant.resolved_by.as_str(),
            participant.mention.text,
            number(participant.mention.start),
            number(participant.mention.end),
            participant.mention.part
        ])?;
    }
    Ok(())
}
