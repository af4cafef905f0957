//! Events: hits with their place, time, occasion and topics, merged so that one meeting is one event.

mod assemble;
mod codes;
mod draft;
mod inherit;
mod merge;
mod output;
mod place;
mod record;
mod time;
mod topic;
mod words;

pub use assemble::assemble;
pub use draft::Draft;
pub use inherit::inherit;
pub use merge::merge;
pub use output::finish;
pub use record::{
    Codes, DocRef, Event, Evidence, Format, Kind, Mode, Occasion, Offsets, Participant, ParticipantKind, Quote, ResolvedBy, Status,
    TopicSlot, WhenSlot, Where,
};
pub use topic::{FOLLOWS, before, follow_up, looks_back};

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
