//! Events: hits with their place, time, occasion and topics, merged so that one meeting is one event.

mod agenda;
mod another;
mod assemble;
mod beside;
mod codes;
mod day;
mod delegates;
mod draft;
mod duration;
mod gathered;
mod inherit;
mod merge;
mod occasion;
mod outcome;
mod output;
mod place;
mod record;
mod setting;
mod time;
mod topic;
mod words;

pub use assemble::assemble;
pub use delegates::delegates;
pub use draft::Draft;
pub use duration::follow_up as last;
pub use inherit::inherit;
pub use merge::{and_with, fall_with_trip, merge, rejoin, subsume, taken_up, tell_more};
pub use outcome::conclude;
pub use output::finish;
pub use record::{
    Codes, DocRef, Event, Evidence, Format, Kind, Mode, Occasion, Offsets, Outcome, OutcomeSlot, Participant, ParticipantKind, Quote,
    ResolvedBy, Status, TopicSlot, WhenSlot, Where,
};
pub use setting::Setting;
pub(crate) use setting::of_counterpart;
pub use time::told_day;
pub use topic::{FOLLOWS, before, follow_up, headline, looks_back};

/// FNV-1a, 64 bit: small, and the same on every machine.
pub(crate) struct Fnv(u64);

impl Fnv {
    pub(crate) fn new() -> Fnv {
        Fnv(0xcbf2_9ce4_8422_2325)
    }
    pub(crate) fn write(&mut self, bytes: &[u8]) {
        for &byte in bytes {
            self.0 = (self.0 ^ u64::from(byte)).wrapping_mul(0x100_0000_01b3);
        }
    }
    pub(crate) fn finish(&self) -> u64 {
        self.0
    }
}
