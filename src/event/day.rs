//! The day of an event whose own sentences give none: that of the event told before, of the opening sentences, of the
//! report itself.

use super::draft::Draft;
use super::{Kind, Status};
use crate::text::{LineKind, Span, Text};
use crate::when::{self, Anchor, Direction, Grain, Interval, Role};

/// Gives days to the events that the news is about.
pub(super) fn inherit(text: &Text<'_>, drafts: &mut [Draft]) {
    let lead = lead(text);
    for n in 0..drafts.len() {
        let lead = lead.filter(|lead| lends(text, drafts, n, lead)).map(|(_, span, day)| (span, Some(day)));
        let draft = &drafts[n];
        if draft.when.is_some() || draft.kind != Kind::Meeting {
            continue;
        }
        if apart(text, draft) || before_that(text, draft) || of_late(text, draft) {
            continue;
        }
        drafts[n].when = match draft.status {
            Status::Held | Status::Ongoing if !draft.background && named(draft) && !spoken_of(text, draft) => {
                from_neighbour(drafts, n).or(lead).or_else(|| of_the_report(text, draft))
            }
            // A plan told right after the day of the visit it is part of.
            Status::Planned if !draft.headline => ahead(text, draft).or_else(|| of_the_day(text, draft)),
            Status::Planned => at_the_door(text, draft),
            _ => None,
        };
    }
}

/// "Secretary Blinken and Foreign Minister Dendias Before Their Meeting": what they say as they sit down appears that day.
fn at_the_door(text: &Text<'_>, draft: &Draft) -> Option<(Span, Option<Interval>)> {
    let published = text.written?;
    let title = text.low(text.sentences[draft.sentence].span);
    let before = ["before ", "ahead of ", "prior to ", "at the start of "].iter().any(|w| {
        title.find(w).is_some_and(|n| {
            let rest = title[n + w.len()..].trim_start_matches("their ").trim_start_matches("the ");
            ["meeting", "bilateral", "talks", "working", "call", "lunch", "dinner", "trilateral"].iter().any(|noun| rest.starts_with(noun))
        })
    });
    let day = Interval { start: published, end: published, grain: Grain::Day, anchor: Anchor::Published };
    before.then_some((draft.words, Some(day)))
}

/// "comes a week after Rutte met B": of an earlier day, or of a later one.
fn apart(text: &Text<'_>, draft: &Draft) -> bool {
    let start = text.sentences[draft.sentence].span.start;
    let before = text.lower.get(start..draft.words.start).unwrap_or("");
    let near = before.char_indices().rev().nth(70).map_or(before, |(n, _)| &before[n..]);
    let near = near.rfind(',').map_or(near, |n| &near[n..]);
    let words: Vec<&str> = near.split_whitespace().collect();
    words.windows(2).any(|w| {
        matches!(w[0], "day" | "days" | "week" | "weeks" | "month" | "months" | "year" | "years")
            && matches!(w[1], "after" | "before" | "since")
    })
}

/// "A recently met B", "welcomed a recent meeting of A and B": of a day that the text does not tell.
fn of_late(text: &Text<'_>, draft: &Draft) -> bool {
    let sentence = text.sentences[draft.sentence].span;
    let before = text.lower.get(sentence.start..draft.words.start).unwrap_or("");
    let after = text.lower.get(draft.words.end..sentence.end).unwrap_or("");
    let late = |w: &str| matches!(w, "recently" | "previously");
    // "had a fruitful meeting with B in Kyiv recently"
    let ends = after.trim_end_matches(['.', '"', ' ', ',']).split_whitespace().next_back().is_some_and(|w| w == "recently");
    let own = !after.contains(',') && !after.contains(" and ");
    ends && own
        || before.split_whitespace().next_back().is_some_and(|w| late(w) || w == "recent")
        || after.split([' ', ',', '.']).filter(|w| !w.is_empty()).take(2).any(late)
}

/// "told Reuters on Tuesday that A and B had met": before the day of the report.
fn before_that(text: &Text<'_>, draft: &Draft) -> bool {
    let start = text.sentences[draft.sentence].span.start;
    let before = text.lower.get(start..draft.words.start).unwrap_or("").trim_end();
    let told = before.contains(" that ") || before.contains(" said ");
    let had = before.strip_suffix(" had").or(before.strip_suffix(" had also")).or(before.strip_suffix(" had already"));
    // "Rajabu said they had talked about trade" tells of the same day.
    let they = had.and_then(|h| h.rsplit(' ').next()).is_some_and(|w| matches!(w, "they" | "pair" | "two" | "we"));
    told && had.is_some() && !they
}

/// "details about his call with", "briefed B on his talks with": a meeting that the news is about, of an earlier day.
fn spoken_of(text: &Text<'_>, draft: &Draft) -> bool {
    let start = text.sentences[draft.sentence].span.start;
    let before = text.lower.get(start..draft.words.start).unwrap_or("");
    let clause = before.rfind([',', ';', '"']).map_or(before, |n| &before[n..]);
    let near = clause.char_indices().rev().nth(45).map_or(clause, |(n, _)| &clause[n..]);
    let briefs = ["briefed ", "briefing ", "informed ", "informing ", "updated ", "updating "].iter().any(|w| clause.contains(w));
    let own = [" his", " her", " their"].iter().any(|w| near.trim_end().ends_with(w));
    let matter = briefs && own && [" on ", " of "].iter().any(|w| near.contains(w));
    matter || [" about ", " regarding ", " concerning ", "transcript of ", "record of ", "details of "].iter().any(|w| near.contains(w))
}

fn named(draft: &Draft) -> bool {
    draft.who.iter().chain(&draft.whom).any(|p| p.name.is_some())
}

/// The day of the meeting told right before, of the same actor ("He also met ...").
fn from_neighbour(drafts: &[Draft], n: usize) -> Option<(Span, Option<Interval>)> {
    let own = &drafts[n];
    drafts[..n]
        .iter()
        .rev()
        .find(|d| {
            !d.background
                && own.sentence.abs_diff(d.sentence) <= 3
                && matches!(d.status, Status::Held | Status::Ongoing)
                && matches!(d.when, Some((_, Some(_))))
                && own.who.iter().any(|p| p.name.is_some() && d.who.iter().any(|q| q.same(p)))
        })
        .and_then(|d| d.when)
}

/// The day that the first sentences report of, a few days before publication at most: what the article tells without
/// a day of its own took place on it.
fn lead(text: &Text<'_>) -> Option<(usize, Span, Interval)> {
    let published = text.written?;
    let body = || text.sentences.iter().enumerate().filter(|(_, s)| s.kind == LineKind::Body);
    // The line of a page that bears its date tells less than the report itself.
    let report = body().filter(|(_, s)| prose(text.get(s.span))).take(2);
    let days = report.chain(body().take(2)).flat_map(|(n, s)| times(text, s.span).map(move |time| (n, time)));
    days.into_iter().find_map(|(n, (span, w, ahead))| {
        let day = w
            .resolve(Some(published), Direction::Past)
            .filter(|i| w.role == Role::Date && !w.needs_anchor() && !w.attributive && !ahead && i.grain == Grain::Day)?;
        // "date 2019-12-15 DOHA ...": of the page.
        let page = text.lower[..span.start].trim_end().ends_with("date");
        (!page && (0..=6).contains(&(published - day.start).num_days())).then_some((n, span, day))
    })
}

/// Whether the day of the opening sentences is a meeting's that a sentence before it tells: not where that day is another
/// meeting's.
fn lends(text: &Text<'_>, drafts: &[Draft], n: usize, lead: &(usize, Span, Interval)) -> bool {
    let (at, span, _) = lead;
    let own = &drafts[n];
    // "After talks with A, C flew to Riga, where he met B on Wednesday"
    let opens = text.low(text.sentences[own.sentence].span);
    let behind = *at == own.sentence && span.start > own.words.end && ["after ", "following "].iter().any(|w| opens.starts_with(w));
    if *at <= own.sentence && !behind {
        return true;
    }
    let parties = |d: &Draft| d.who.iter().chain(&d.whom).cloned().collect::<Vec<_>>();
    let alike = |d: &Draft| parties(own).iter().all(|p| parties(d).iter().any(|q| q.same(p) || q.side == p.side));
    !drafts.iter().any(|d| d.when.is_some_and(|(when, _)| when == *span) && !alike(d))
}

/// Whether words are a sentence of a report, and no line of its page: a section, a byline, "Last updated".
fn prose(words: &str) -> bool {
    words.split_whitespace().nth(5).is_some() && words.trim_end().ends_with(['.', '!', '"', '\'', ')', ']'])
}

/// The coming days that a sentence right before a plan tells of, where it names who takes part.
fn ahead(text: &Text<'_>, draft: &Draft) -> Option<(Span, Option<Interval>)> {
    let published = text.written?;
    let names: Vec<String> = draft
        .who
        .iter()
        .chain(&draft.whom)
        .filter_map(|p| p.name.as_deref().and_then(|n| n.rsplit(' ').next()).map(|n| crate::text::fold_form(n).to_lowercase()))
        .collect();
    (draft.sentence.saturating_sub(3)..draft.sentence).rev().find_map(|n| {
        let sentence = &text.sentences[n];
        if sentence.kind != LineKind::Body || !names.iter().any(|name| text.low(sentence.span).contains(name.as_str())) {
            return None;
        }
        times(text, sentence.span).find_map(|(span, w, ahead)| {
            let days = w
                .resolve(Some(published), Direction::Future)
                .filter(|i| w.role == Role::Date && !w.needs_anchor() && ahead && matches!(i.grain, Grain::Day | Grain::Range))?;
            (0..=30).contains(&(days.start - published).num_days()).then_some((span, Some(days)))
        })
    })
}

/// Words of a clause that lies ahead of its report.
const AHEAD: &[&str] = &[
    " will ", " would ", " due ", "schedule", "expect", " set to ", " set for ", " is to ", " are to ", " was to ", " were to ", "plan",
    " next ", "upcoming", "coming",
];

/// The times of a sentence, and whether they lie ahead of the report: by their verb, or as what something comes before.
fn times<'t>(text: &'t Text<'_>, at: Span) -> impl Iterator<Item = (Span, when::When, bool)> + 't {
    let words = text.get(at);
    let low = text.low(at);
    when::find(words).into_iter().map(move |w| {
        let before = &low[..w.span.start];
        let last = before.rfind([',', ';']).map_or(before, |n| &before[n..]);
        // "will host the presidents, A and B, in Brussels on Wednesday": the verb stands before the comma.
        let adjunct = [", in ", ", on ", ", at "].iter().any(|w| last.starts_with(w));
        let clause = if adjunct { before } else { last };
        // "pledged to intensify ties on Tuesday" is told of a day that was.
        let after = &low[w.span.end..];
        let opens = clause.len() < 4 && after.get(..after.len().min(80)).is_some_and(|a| AHEAD.iter().any(|w| a.contains(w)));
        let will = opens || AHEAD.iter().any(|w| clause.contains(w));
        let ahead = will && when::direction_at(words, w.span) == Direction::Future || clause.contains("ahead of ");
        (Span::new(at.start + w.span.start, at.start + w.span.end), w, ahead)
    })
}

/// Parts of the day of a report.
const PARTS: &[&str] = &[
    "in the morning", "in the afternoon", "in the evening", "this morning", "this afternoon", "this evening", "earlier in the day",
    "later in the day",
];

/// "In the afternoon he is to be received by B": on the day of the report.
fn of_the_day(text: &Text<'_>, draft: &Draft) -> Option<(Span, Option<Interval>)> {
    let published = text.written?;
    let own = text.low(text.sentences[draft.sentence].span);
    let day = Interval { start: published, end: published, grain: Grain::Day, anchor: Anchor::Published };
    PARTS.iter().any(|w| own.starts_with(w)).then_some((draft.words, Some(day)))
}

/// The day of publication, for a readout or report that opens with a meeting and gives no day at all: it tells of its
/// own day. So does "in the afternoon" without a day.
fn of_the_report(text: &Text<'_>, draft: &Draft) -> Option<(Span, Option<Interval>)> {
    let published = text.written?;
    let undated = |at: Span| {
        // A date long past or still to come is that of something else.
        !when::find(text.get(at)).iter().any(|w| {
            w.role == Role::Date
                && w.resolve(Some(published), Direction::Past).is_some_and(|i| (published - i.end).num_days() <= 20 && i.start <= published)
        })
    };
    let own = text.sentences[draft.sentence].span;
    let part = PARTS.iter().any(|w| text.low(own).starts_with(w)) && undated(own);
    let opening: Vec<(usize, Span)> = text
        .sentences
        .iter()
        .enumerate()
        .filter(|(_, s)| s.kind == LineKind::Body && prose(text.get(s.span)))
        .take(2)
        .map(|(n, s)| (n, s.span))
        .collect();
    // What the title tells, and the body more fully.
    let titled = text.sentences[draft.sentence].kind == LineKind::Headline;
    let opens = draft.headline || titled || opening.iter().any(|(n, _)| *n == draft.sentence);
    let day = Interval { start: published, end: published, grain: Grain::Day, anchor: Anchor::Published };
    (part || opens && opening.iter().all(|(_, at)| undated(*at))).then_some((draft.words, Some(day)))
}
