//! Topics of a meeting as they are gathered: known ones get their id, repeats are left out.

use super::super::draft::TopicDraft;
use crate::clause::Clause;
use crate::gazetteer::TagKind;
use crate::text::Span;

/// Adds a phrase unless it says what is there already.
pub(super) fn add(clause: &Clause<'_>, span: Span, out: &mut Vec<TopicDraft>) {
    let own = words(clause.text.low(span));
    if own.is_empty() || out.iter().any(|t| t.span.overlaps(span)) {
        return;
    }
    let known = known(clause, span);
    // A wide entry of the gazetteer may hold two matters; the second keeps its own words.
    let known = known.filter(|k| !out.iter().any(|t| t.known == Some(*k)));
    for topic in out.iter_mut() {
        let there = words(clause.text.low(topic.span));
        if own.iter().all(|w| there.contains(w)) {
            return;
        }
        if there.iter().all(|w| own.contains(w)) {
            *topic = TopicDraft { known: known.or(topic.known), span };
            return;
        }
    }
    out.push(TopicDraft { known, span });
}

/// Drops topics that another one says too, after topics of several sentences were put together.
pub(super) fn words(low: &str) -> Vec<&str> {
    low.split(|c: char| !c.is_alphanumeric())
        .filter(|w| {
            !w.is_empty()
                && !matches!(
                    *w,
                    "the" | "a" | "an" | "of" | "in" | "on" | "and" | "to" | "for" | "s" | "with" | "at" | "by" | "its" | "their"
                )
        })
        .collect()
}

/// The gazetteer's topic that a phrase is about.
fn known(clause: &Clause<'_>, span: Span) -> Option<u32> {
    let tag = clause.tags.iter().filter(|t| t.kind == TagKind::Topic && span.covers(t.span)).max_by_key(|t| t.span.len())?;
    (tag.span.len() * 2 >= span.len()).then_some(tag.entry)
}
