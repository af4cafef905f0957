//! The crosswalk from kind, mode, status and place to CAMEO and PLOVER.
//!
//! CAMEO: Schrodt, *CAMEO Conflict and Mediation Event Observations Codebook*, 1.1b3. PLOVER: the Open Event Data
//! Alliance's *PLOVER Political Language Ontology for Verifying Event Records* codebook. A refusal is 12x/REJECT, what is
//! still to come 03x/AGREE or 02x/REQUEST, what took place 04x/CONSULT.

use super::draft::Draft;
use super::{Codes, Kind, Mode, Status};

/// The codes of a draft.
pub(super) fn codes(draft: &Draft) -> Codes {
    let (cameo, plover) = match draft.status {
        Status::Denied => ("120", "REJECT"),
        Status::Cancelled | Status::Postponed => ("120", "REJECT"),
        Status::Proposed => ("026", "REQUEST"),
        Status::Planned => match draft.kind {
            Kind::Meeting | Kind::Gathering => ("036", "AGREE"),
            Kind::Visit => ("036", "AGREE"),
        },
        Status::Held | Status::Ongoing => match (draft.kind, draft.mode) {
            (Kind::Visit, _) => ("042", "CONSULT"),
            (Kind::Gathering, _) => ("046", "CONSULT"),
            (Kind::Meeting, Mode::Phone) => ("041", "CONSULT"),
            (Kind::Meeting, Mode::Unspecified | Mode::Video) => ("040", "CONSULT"),
            (Kind::Meeting, Mode::InPerson) => match &draft.place.country {
                Some(country) if draft.who.iter().any(|p| p.side.as_ref() == Some(country)) => ("043", "CONSULT"),
                Some(country) if draft.whom.iter().any(|p| p.side.as_ref() == Some(country)) => ("042", "CONSULT"),
                Some(_) => ("044", "CONSULT"),
                None => ("040", "CONSULT"),
            },
        },
    };
    Codes { cameo: Some(cameo.to_string()), plover: Some(plover.to_string()) }
}
