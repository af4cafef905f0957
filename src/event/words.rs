//! The words that records write for each coded value.

use super::{Format, Kind, Mode, Outcome, ParticipantKind, ResolvedBy, Status};

macro_rules! words {
    ($($type:ident: $($value:ident = $word:literal),+;)+) => {$(
        impl $type {
            /// Every value, in the order of its definition.
            pub const ALL: &[$type] = &[$($type::$value),+];
            /// Every word, in the same order.
            pub const WORDS: &[&str] = &[$($word),+];

            /// The word that records write.
            pub fn as_str(self) -> &'static str {
                match self {
                    $($type::$value => $word),+
                }
            }

            /// The value that a word of a record stands for.
            pub fn from_word(word: &str) -> Option<$type> {
                match word {
                    $($word => Some($type::$value),)+
                    _ => None,
                }
            }
        }
    )+};
}

words! {
    Kind: Meeting = "meeting", Visit = "visit", Gathering = "gathering";
    Status: Held = "held", Ongoing = "ongoing", Planned = "planned", Proposed = "proposed", Postponed = "postponed",
        Cancelled = "cancelled", Denied = "denied";
    Mode: InPerson = "in_person", Phone = "phone", Video = "video", Unspecified = "unspecified";
    Format: Bilateral = "bilateral", Trilateral = "trilateral", Multilateral = "multilateral";
    ParticipantKind: Person = "person", Country = "country", Organization = "organization";
    ResolvedBy: Name = "name", Office = "office", Counterpart = "counterpart", Pronoun = "pronoun", Group = "group",
        Pattern = "pattern";
    Outcome: Signed = "signed", Agreed = "agreed", JointStatement = "joint_statement", NoAgreement = "no_agreement",
        MeetAgain = "meet_again";
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_are_those_that_serde_writes() {
        for &status in Status::ALL {
            assert_eq!(serde_json::to_value(status).unwrap(), status.as_str());
        }
        for &mode in Mode::ALL {
            assert_eq!(serde_json::to_value(mode).unwrap(), mode.as_str());
        }
        for &kind in Kind::ALL {
            assert_eq!(serde_json::to_value(kind).unwrap(), kind.as_str());
        }
        for &format in Format::ALL {
            assert_eq!(serde_json::to_value(format).unwrap(), format.as_str());
        }
        for &kind in ParticipantKind::ALL {
            assert_eq!(serde_json::to_value(kind).unwrap(), kind.as_str());
        }
        for &outcome in Outcome::ALL {
            assert_eq!(serde_json::to_value(outcome).unwrap(), outcome.as_str());
        }
        for &how in ResolvedBy::ALL {
            assert_eq!(serde_json::to_value(how).unwrap(), how.as_str());
        }
    }
}
