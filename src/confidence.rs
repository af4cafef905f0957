//! How often events with the same signals were right on labelled text.

use crate::event::{Draft, ResolvedBy};
use crate::mention::Party;

/// The share right, 0 to 1, of events with a draft's signals.
pub(crate) fn of(draft: &Draft) -> f64 {
    let weakest = draft.who.iter().chain(&draft.whom).map(strength).min().unwrap_or(0);
    let base = [0.5, 0.7, 0.8, 0.9][weakest];
    if draft.evidence.len() > 2 { base + 0.05 } else { base }
}

fn strength(party: &Party) -> usize {
    match (party.by, party.person) {
        (ResolvedBy::Name, _) => 3,
        (_, Some(_)) => 2,
        (ResolvedBy::Pattern, _) => 2,
        _ => 1,
    }
}
