//! Who is spoken of: noun phrases that name a person, an office, a counterpart, a group or a side.
//!
//! [`phrase`] reads the words of a phrase ("visiting Turkish Foreign Minister Hakan Fidan"), [`identity`] tells who that
//! is, from the document's own introductions first, from the gazetteer next.

mod cast;
mod floor;
mod identity;
mod phrase;

pub use cast::Cast;
pub use floor::{Floor, author, label, speaks_for_others};
pub(crate) use identity::one_holds;
pub use identity::{Discourse, Identifier};
pub use phrase::{Head, Phrase, Reader, SideRef};
pub(crate) use phrase::{courtesy, is_time_word, thing};

use crate::event::{ParticipantKind, ResolvedBy};
use crate::text::Span;

/// Someone who may take part in a meeting.
#[derive(Clone, Debug, PartialEq)]
pub struct Party {
    /// The words.
    pub span: Span,
    /// Row of the gazetteer's people.
    pub person: Option<u32>,
    /// The usual full name.
    pub name: Option<String>,
    /// The office as the text or the table gives it.
    pub office: Option<String>,
    /// Kind of that office (`foreign_minister`).
    pub office_kind: Option<String>,
    /// Country or organisation spoken for.
    pub side: Option<String>,
    /// How the person was identified.
    pub by: ResolvedBy,
    /// A person, a country or an organisation.
    pub kind: ParticipantKind,
    /// Speaks to the press and takes no part.
    pub spokesperson: bool,
    /// Held the office once.
    pub former: bool,
    /// Describes people of a side without naming them ("officials").
    pub people: bool,
    /// The text does not say whom the person speaks for; `side`, if any, is what the document takes for granted.
    pub assumed: bool,
    /// A capital or country named alone, which may be the place rather than the government.
    pub bare_side: bool,
}

impl Party {
    /// Whether the two name the same participant, as far as one can tell.
    pub fn same(&self, other: &Party) -> bool {
        if self.side.is_some() && other.side.is_some() && self.side != other.side {
            return self.person.is_some() && self.person == other.person;
        }
        match (&self.name, &other.name) {
            (Some(a), Some(b)) => self.person.is_some() && self.person == other.person || same_name(a, b),
            _ => self.side.is_some() && self.side == other.side,
        }
    }
}

/// Whether two full names are spellings of one.
pub fn same_name(a: &str, b: &str) -> bool {
    let (a, b) = (crate::gazetteer::name_key(a), crate::gazetteer::name_key(b));
    if a == b {
        return true;
    }
    let (x, y): (Vec<&str>, Vec<&str>) = (a.split(' ').collect(), b.split(' ').collect());
    let (short, long) = if x.len() <= y.len() { (x, y) } else { (y, x) };
    !short.is_empty() && short.iter().all(|w| long.contains(w)) && (short.len() > 1 || short.last() == long.last())
}
