//! Event records as typed columns, for DuckDB, Polars and R arrow.
//!
//! The columns are the keys of the record, nested as the record is; days are dates, lists are lists of structs, and everything
//! may be null. Fields passed through from the input stand as one JSON string in `doc.extra`.

use std::fs::File;
use std::path::Path;
use std::sync::Arc;

use ::parquet::arrow::ArrowWriter;
use ::parquet::basic::Compression;
use ::parquet::file::metadata::KeyValue;
use ::parquet::file::properties::WriterProperties;
use arrow_array::{ArrayRef, BooleanArray, Date32Array, Float64Array, Int64Array, ListArray, RecordBatch, StringArray, StructArray};
use arrow_buffer::{NullBuffer, OffsetBuffer};
use arrow_schema::{ArrowError, Field, Fields, Schema};
use chrono::NaiveDate;

use super::RunReport;
use super::cell::iso_day;
use super::whole::Pending;
use crate::Error;
use crate::event::{Event, Evidence, OutcomeSlot, Participant, Quote, TopicSlot, WhenSlot, Where};

/// Events to a row group.
const GROUP: usize = 8192;

/// A Parquet file that is being written.
pub(super) struct Parquet {
    pending: Pending,
    writer: ArrowWriter<File>,
    group: Vec<Event>,
}

impl Parquet {
    pub(super) fn open(path: &Path) -> Result<Parquet, Error> {
        let pending = Pending::new(path)?;
        let file = pending.create()?;
        let properties = WriterProperties::builder().set_compression(Compression::SNAPPY).build();
        let schema = batch(&[]).map_err(|error| pending.error(error))?.schema();
        let writer = ArrowWriter::try_new(file, schema, Some(properties)).map_err(|error| pending.error(error))?;
        Ok(Parquet { pending, writer, group: Vec::new() })
    }

    pub(super) fn write(&mut self, event: &Event) -> Result<(), Error> {
        self.group.push(event.clone());
        if self.group.len() == GROUP { self.flush() } else { Ok(()) }
    }

    fn flush(&mut self) -> Result<(), Error> {
        let rows = batch(&self.group).map_err(|error| self.pending.error(error))?;
        self.group.clear();
        self.writer.write(&rows).and_then(|()| self.writer.flush()).map_err(|error| self.pending.error(error))
    }

    pub(super) fn finish(mut self, run: &RunReport) -> Result<Pending, Error> {
        if !self.group.is_empty() {
            self.flush()?;
        }
        for (key, value) in [("bilat.version", &run.version), ("bilat.gazetteer", &run.gazetteer)] {
            self.writer.append_key_value_metadata(KeyValue::new(key.to_string(), value.clone()));
        }
        self.writer.close().map_err(|error| self.pending.error(error))?;
        Ok(self.pending)
    }
}

fn batch(events: &[Event]) -> Result<RecordBatch, ArrowError> {
    let when: Vec<Option<&WhenSlot>> = events.iter().map(|event| event.when.as_ref()).collect();
    let place: Vec<Option<&Where>> = events.iter().map(|event| event.place.as_ref()).collect();
    let outcome: Vec<Option<&OutcomeSlot>> = events.iter().map(|event| event.outcome.as_ref()).collect();
    let columns = [
        ("id", texts(events.iter().map(|event| Some(event.id.as_str())))),
        ("doc", doc(events)?),
        ("kind", texts(events.iter().map(|event| Some(event.kind.as_str())))),
        ("status", texts(events.iter().map(|event| Some(event.status.as_str())))),
        ("mode", texts(events.iter().map(|event| Some(event.mode.as_str())))),
        ("format", texts(events.iter().map(|event| event.format.map(|format| format.as_str())))),
        ("who", lists(events, |event| &event.who, participants)?),
        ("whom", lists(events, |event| &event.whom, participants)?),
        ("where", places(&place)?),
        ("when", whens(&when)?),
        ("duration_minutes", ints(events.iter().map(|event| event.duration_minutes.map(i64::from)))),
        ("outcome", outcomes(&outcome)?),
        ("topics", lists(events, |event| &event.topics, topics)?),
        ("reported_by", texts(events.iter().map(|event| event.reported_by.as_deref()))),
        (
            "codes",
            structs(
                [
                    ("cameo", texts(events.iter().map(|event| event.codes.cameo.as_deref()))),
                    ("plover", texts(events.iter().map(|event| event.codes.plover.as_deref()))),
                ],
                None,
            )?,
        ),
        ("confidence", Arc::new(Float64Array::from_iter(events.iter().map(|event| Some(event.confidence)))) as ArrayRef),
        ("evidence", lists(events, |event| &event.evidence, evidence)?),
    ];
    let fields: Vec<Field> = columns.iter().map(|(name, array)| Field::new(*name, array.data_type().clone(), true)).collect();
    RecordBatch::try_new(Arc::new(Schema::new(fields)), columns.into_iter().map(|(_, array)| array).collect())
}

fn doc(events: &[Event]) -> Result<ArrayRef, ArrowError> {
    let extra = |event: &Event| if event.doc.extra.is_empty() { None } else { serde_json::to_string(&event.doc.extra).ok() };
    let columns = [
        ("id", texts(events.iter().map(|event| Some(event.doc.id.as_str())))),
        ("published", days(events.iter().map(|event| event.doc.published.as_deref()))),
        ("published_from", texts(events.iter().map(|event| event.doc.published_from.as_deref()))),
        ("title", texts(events.iter().map(|event| event.doc.title.as_deref()))),
        ("url", texts(events.iter().map(|event| event.doc.url.as_deref()))),
        ("source", texts(events.iter().map(|event| event.doc.source.as_deref()))),
        ("extra", Arc::new(StringArray::from_iter(events.iter().map(extra))) as ArrayRef),
    ];
    structs(columns, None)
}

fn participants(list: &[&Participant]) -> Result<ArrayRef, ArrowError> {
    let mentions: Vec<&Quote> = list.iter().map(|participant| &participant.mention).collect();
    let columns = [
        ("id", texts(list.iter().map(|participant| participant.id.as_deref()))),
        ("type", texts(list.iter().map(|participant| Some(participant.kind.as_str())))),
        ("name", texts(list.iter().map(|participant| participant.name.as_deref()))),
        ("office", texts(list.iter().map(|participant| participant.office.as_deref()))),
        ("side", texts(list.iter().map(|participant| participant.side.as_deref()))),
        ("resolved_by", texts(list.iter().map(|participant| Some(participant.resolved_by.as_str())))),
        ("mention", quotes(&mentions)?),
    ];
    structs(columns, None)
}

fn quotes(list: &[&Quote]) -> Result<ArrayRef, ArrowError> {
    let columns = [
        ("text", texts(list.iter().map(|quote| Some(quote.text.as_str())))),
        ("start", ints(list.iter().map(|quote| offset(quote.start)))),
        ("end", ints(list.iter().map(|quote| offset(quote.end)))),
        ("part", texts(list.iter().map(|quote| quote.part.as_deref()))),
    ];
    structs(columns, None)
}

fn topics(list: &[&TopicSlot]) -> Result<ArrayRef, ArrowError> {
    let columns = [
        ("id", texts(list.iter().map(|topic| topic.id.as_deref()))),
        ("label", texts(list.iter().map(|topic| Some(topic.label.as_str())))),
        ("text", texts(list.iter().map(|topic| Some(topic.text.as_str())))),
        ("start", ints(list.iter().map(|topic| offset(topic.start)))),
        ("end", ints(list.iter().map(|topic| offset(topic.end)))),
        ("part", texts(list.iter().map(|topic| topic.part.as_deref()))),
    ];
    structs(columns, None)
}

fn evidence(list: &[&Evidence]) -> Result<ArrayRef, ArrowError> {
    let columns = [
        ("rule", texts(list.iter().map(|evidence| Some(evidence.rule.as_str())))),
        ("text", texts(list.iter().map(|evidence| Some(evidence.text.as_str())))),
        ("start", ints(list.iter().map(|evidence| offset(evidence.start)))),
        ("end", ints(list.iter().map(|evidence| offset(evidence.end)))),
        ("part", texts(list.iter().map(|evidence| evidence.part.as_deref()))),
    ];
    structs(columns, None)
}

fn places(list: &[Option<&Where>]) -> Result<ArrayRef, ArrowError> {
    let occasions: Vec<_> = list.iter().map(|place| place.and_then(|place| place.occasion.as_ref())).collect();
    let occasion = [
        ("id", texts(occasions.iter().map(|occasion| occasion.and_then(|occasion| occasion.id.as_deref())))),
        ("name", texts(occasions.iter().map(|occasion| occasion.map(|occasion| occasion.name.as_str())))),
    ];
    let none: &[Quote] = &[];
    let columns = [
        ("city", texts(list.iter().map(|place| place.and_then(|place| place.city.as_deref())))),
        ("country", texts(list.iter().map(|place| place.and_then(|place| place.country.as_deref())))),
        ("venue", texts(list.iter().map(|place| place.and_then(|place| place.venue.as_deref())))),
        ("occasion", structs(occasion, Some(occasions.iter().map(Option::is_some).collect()))?),
        ("sidelines", Arc::new(BooleanArray::from_iter(list.iter().map(|place| place.map(|place| place.sidelines)))) as ArrayRef),
        ("mentions", lists(list, |place| place.map_or(none, |place| place.mentions.as_slice()), quotes)?),
    ];
    structs(columns, Some(list.iter().map(Option::is_some).collect()))
}

fn whens(list: &[Option<&WhenSlot>]) -> Result<ArrayRef, ArrowError> {
    let mention = [
        ("start", ints(list.iter().map(|when| when.and_then(|when| offset(when.mention.start))))),
        ("end", ints(list.iter().map(|when| when.and_then(|when| offset(when.mention.end))))),
        ("part", texts(list.iter().map(|when| when.and_then(|when| when.mention.part.as_deref())))),
    ];
    let there: Vec<bool> = list.iter().map(Option::is_some).collect();
    let columns = [
        ("text", texts(list.iter().map(|when| when.map(|when| when.text.as_str())))),
        ("start", days(list.iter().map(|when| when.and_then(|when| when.start.as_deref())))),
        ("end", days(list.iter().map(|when| when.and_then(|when| when.end.as_deref())))),
        ("granularity", texts(list.iter().map(|when| when.and_then(|when| when.granularity.as_deref())))),
        ("anchor", texts(list.iter().map(|when| when.and_then(|when| when.anchor.as_deref())))),
        ("mention", structs(mention, Some(there.clone()))?),
    ];
    structs(columns, Some(there))
}

fn outcomes(list: &[Option<&OutcomeSlot>]) -> Result<ArrayRef, ArrowError> {
    let columns = [
        ("value", texts(list.iter().map(|outcome| outcome.map(|outcome| outcome.value.as_str())))),
        ("text", texts(list.iter().map(|outcome| outcome.map(|outcome| outcome.text.as_str())))),
        ("start", ints(list.iter().map(|outcome| outcome.and_then(|outcome| offset(outcome.start))))),
        ("end", ints(list.iter().map(|outcome| outcome.and_then(|outcome| offset(outcome.end))))),
        ("part", texts(list.iter().map(|outcome| outcome.and_then(|outcome| outcome.part.as_deref())))),
    ];
    structs(columns, Some(list.iter().map(Option::is_some).collect()))
}

fn texts<'a>(list: impl Iterator<Item = Option<&'a str>>) -> ArrayRef {
    Arc::new(list.collect::<StringArray>())
}

fn ints(list: impl Iterator<Item = Option<i64>>) -> ArrayRef {
    Arc::new(list.collect::<Int64Array>())
}

fn offset(count: usize) -> Option<i64> {
    i64::try_from(count).ok()
}

/// Days since 1970; what is no whole day is null.
fn days<'a>(list: impl Iterator<Item = Option<&'a str>>) -> ArrayRef {
    let day = |words: Option<&str>| {
        let days = iso_day(words?)?.signed_duration_since(NaiveDate::from_ymd_opt(1970, 1, 1)?).num_days();
        i32::try_from(days).ok()
    };
    Arc::new(list.map(day).collect::<Date32Array>())
}

fn structs<const N: usize>(columns: [(&str, ArrayRef); N], there: Option<Vec<bool>>) -> Result<ArrayRef, ArrowError> {
    let fields: Vec<Field> = columns.iter().map(|(name, array)| Field::new(*name, array.data_type().clone(), true)).collect();
    let arrays = columns.into_iter().map(|(_, array)| array).collect();
    Ok(Arc::new(StructArray::try_new(Fields::from(fields), arrays, there.map(NullBuffer::from))?))
}

/// A list for each row, made of the members of all rows in one go.
fn lists<'a, R, T: 'a>(
    rows: &'a [R],
    members: impl Fn(&'a R) -> &'a [T],
    make: impl Fn(&[&'a T]) -> Result<ArrayRef, ArrowError>,
) -> Result<ArrayRef, ArrowError> {
    let all: Vec<&T> = rows.iter().flat_map(&members).collect();
    let lengths = OffsetBuffer::from_lengths(rows.iter().map(|row| members(row).len()));
    let values = make(&all)?;
    let field = Arc::new(Field::new("item", values.data_type().clone(), true));
    Ok(Arc::new(ListArray::try_new(field, lengths, values, None)?))
}
