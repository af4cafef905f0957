//! What the sides talked about: phrases that a cue brings ("discussed X, Y and Z", "thanked him for X"), cut to their
//! core; known ones by the gazetteer.
//!
//! [`cue`] finds the words that bring a topic, [`phrase`] how far it goes and where a list parts, [`core`] what of it is
//! the matter, [`known`] which topic of the gazetteer it is.

mod core;
mod cue;
mod ends;
mod forms;
mod frames;
mod headline;
mod known;
mod phrase;
mod words;

#[cfg(test)]
mod examples;

use super::draft::TopicDraft;
use crate::clause::{ChunkKind, Class, Clause, Form, is_chamber, is_margin, verb};
use crate::mention::Party;
use crate::trigger::Hit;
use cue::{Cue, Kind};
pub(super) use forms::captive;
pub use headline::headline;

/// How many chunks before and after a trigger are looked at.
const WINDOW: usize = 120;

/// Prepositions that bring a topic after a trigger.
const BRING: &[&str] = &["on", "about", "over", "regarding", "concerning"];

/// The topics that a hit's own sentence tells; `hits` are all of the sentence.
pub(super) fn attach(clause: &Clause<'_>, hit: &Hit, hits: &[Hit]) -> Vec<TopicDraft> {
    let mut out = Vec::new();
    // A sentence reaches no further than this; what is longer is a table or worse.
    let (mut from, mut to) = (hit.at.saturating_sub(WINDOW), (hit.at + WINDOW).min(clause.chunks.len()));
    let here = hits.partition_point(|h| h.at < from)..hits.partition_point(|h| h.at < to);
    for other in hits[here].iter().filter(|h| h.at != hit.at && !same_people(h, hit)) {
        if other.at < hit.at {
            from = from.max(other.at + 1);
        } else {
            to = to.min(other.at);
        }
    }
    let parties: Vec<&Party> = hit.who.iter().chain(&hit.whom).collect();
    if let Some(start) = brought(clause, hit, to) {
        // "talks on fish quotas between A and B", "a courtesy call on the minister of B": those who meet are no part of the matter.
        let own = |k: usize| clause.parties(k).is_some_and(|list| list.iter().any(|p| parties.iter().any(|q| q.span == p.span)));
        let between = (start..to).find(|&k| clause.low_at(k) == "between" && (k + 1..k + 4).any(own));
        if !own(start) {
            take(clause, start, between.unwrap_or(to), &mut out);
        }
    }
    named_talks(clause, hit, &mut out);
    // "stressed the need for talks with NATO" is said at another meeting: those who meet come before what they say.
    let last = parties.iter().map(|p| p.span.start).max().unwrap_or(0);
    // "pressed B on Syria when they met", "Iran was high on the agenda when A met B", "Fish was discussed at talks with B"
    let when = |c: &Cue| {
        let brings = |k: usize| clause.low_at(k) == "when" || c.to.is_some() && matches!(clause.low_at(k), "in" | "at" | "during");
        (c.at + 1..hit.at).any(brings) && clause.chunks[c.at..hit.at].iter().all(|k| !matches!(k.class, Class::Stop | Class::That))
    };
    // "Fish quotas dominated talks between A and B", "were at the centre of the talks between A and B"
    let subject = |c: &Cue| {
        let near = c.at < hit.at && hit.at - c.at < 5 && clause.chunks[c.at + 1..hit.at].iter().all(|k| k.verb.is_none());
        near && c.to.is_some()
            && matches!(clause.low_at(c.at), "dominated" | "dominate" | "dominates" | "centre" | "center" | "heart" | "core")
    };
    // "discussed the dam and agreed to meet": the dam was the matter of the talks that were held.
    let theirs = |c: &Cue| c.at < hit.at && hits.iter().any(|h| h.at == c.at && h.status != hit.status);
    let own = |c: &Cue| !theirs(c) && (c.at >= hit.at || last < clause.span(&clause.chunks[c.at]).start || when(c) || subject(c));
    cues(clause, from, to, &parties, own, &mut out);
    // "raised the climate in brief exchanges with Modi"
    for c in cue::find(clause, from, hit.at)
        .into_iter()
        .filter(|c| c.kind == Kind::Talk && c.to.is_none() && !own(c) && speaks(clause, c, &parties))
    {
        if let Some(end) = (c.from + 1..hit.at).rev().find(|&n| matches!(clause.low_at(n), "in" | "at" | "during")) {
            take(clause, c.from, end, &mut out);
        }
    }
    out.into_iter().fold(Vec::new(), |mut kept, topic| {
        known::add(clause, before_partner(clause, hit, topic.span), &mut kept);
        kept
    })
}

/// "security ties with the British ambassador in Manama": a topic ends before the partner with whom it was discussed.
fn before_partner(clause: &Clause<'_>, hit: &Hit, span: crate::text::Span) -> crate::text::Span {
    let partner =
        hit.whom.iter().filter(|p| !p.bare_side && span.start < p.span.start && p.span.start < span.end).map(|p| p.span.start).min();
    let with = partner.and_then(|at| clause.text.get(crate::text::Span::new(span.start, at)).rfind(" with "));
    with.filter(|&n| n > 0).map_or(span, |n| crate::text::Span::new(span.start, span.start + n))
}

fn same_people(a: &Hit, b: &Hit) -> bool {
    let (a, b) = ((&a.who, &a.whom), (&b.who, &b.whom));
    among(a, b) || among(b, a)
}

/// Whether all of some people are among others.
fn among(some: (&Vec<Party>, &Vec<Party>), others: (&Vec<Party>, &Vec<Party>)) -> bool {
    some.0.iter().chain(some.1).all(|p| others.0.iter().chain(others.1).any(|q| q.same(p)))
}

/// Takes the topics of every cue in a stretch of the sentence that `of` lets through.
fn cues(clause: &Clause<'_>, from: usize, to: usize, parties: &[&Party], of: impl Fn(&Cue) -> bool, out: &mut Vec<TopicDraft>) -> usize {
    let mut found = 0;
    let press = to_the_press(clause);
    let home = at_home(clause);
    for cue in cue::find(clause, from, to).into_iter().filter(|c| of(c)) {
        // What one side says counts where it is one of the meeting's.
        if matches!(cue.kind, Kind::Say | Kind::Do) && press || home || !speaks(clause, &cue, parties) {
            continue;
        }
        // To whom it is said must sit there too.
        if cue.kind == Kind::Told && !clause.parties(cue.from).is_some_and(|list| list.iter().all(|p| parties.iter().any(|q| q.same(p)))) {
            continue;
        }
        found += 1;
        if cue.that {
            // A clause is no phrase; only what is known is taken from it.
            let end = clause.chunks.len().min(cue.at + WINDOW) - 1;
            let said = crate::text::Span::new(clause.span(&clause.chunks[cue.at]).end, clause.span(&clause.chunks[end]).end);
            for tag in known::topics(clause, said) {
                known::add(clause, tag.span, out);
            }
            continue;
        }
        match cue.to {
            Some(end) => {
                phrase::within(clause, cue.from, end).into_iter().for_each(|p| put(clause, p, out));
                // "Trade was touched upon as well, including fish quotas and port dues"
                let more = (cue.at + 1..cue.at + 6).take_while(|&m| clause.chunks.get(m).is_some_and(|c| c.class != Class::Stop));
                if let Some(m) = more.filter(|&m| cue.at >= end && matches!(clause.low_at(m), "including" | "notably")).last() {
                    take(clause, m + 1, clause.chunks.len(), out);
                }
            }
            None => take(clause, cue.from, clause.chunks.len(), out),
        }
    }
    found
}

/// Takes the list of topics that begins at a chunk.
fn take(clause: &Clause<'_>, from: usize, limit: usize, out: &mut Vec<TopicDraft>) {
    for piece in phrase::list(clause, from, limit).0 {
        put(clause, piece, out);
    }
}

fn put(clause: &Clause<'_>, piece: phrase::Piece, out: &mut Vec<TopicDraft>) {
    if let Some((s, e)) = core::core(clause, piece) {
        let span = clause.span(&clause.chunks[s]).join(clause.span(&clause.chunks[e - 1]));
        // "the royal wedding": an article that belongs to a participant's phrase
        let article = if clause.text.low(span).starts_with("the ") { "the ".len() } else { 0 };
        known::add(clause, crate::text::Span::new(span.start + article, span.end), out);
    }
}

/// Whether the one who speaks at a cue sits at the meeting.
fn speaks(clause: &Clause<'_>, cue: &Cue, parties: &[&Party]) -> bool {
    if cue.to.is_some() {
        return true;
    }
    // "Turkish lawmakers discussed pensions": not those who met.
    let house = |n: usize| ["lawmakers", "senators", "legislators", "parliamentarians"].iter().any(|w| clause.low_at(n).ends_with(w));
    let ours = |n: usize| clause.parties(n).is_none_or(|list| list.iter().all(|p| !house(n) && parties.iter().any(|q| q.same(p))));
    // Right before the verb, else the first of the sentence.
    let time = |m: usize| matches!(clause.chunks[m].kind, ChunkKind::Time(_));
    let before = (0..cue.at).rev().find(|&m| {
        let c = &clause.chunks[m];
        !(matches!(c.class, Class::Adverb | Class::Auxiliary | Class::Modal) || time(m) || c.class == Class::Prep && time(m + 1))
    });
    if let Some(m) = before
        && clause.is_party(m)
    {
        return ours(m);
    }
    match (0..cue.at).find(|&m| clause.is_party(m) && !governed(clause, m) && !tells_of(clause, m)) {
        Some(first) => ours(first),
        // "The talks focused on", "the sides reviewed"; not "the Duma is to debate".
        None => {
            clause.chunks[..=cue.at].iter().any(|c| cue::people(clause.low(c)) || opens_topic(clause.low(c)))
                || cue.at == 0
                || cue.at == 1 && clause.chunks[0].class != Class::Other
        }
    }
}

/// "A Finnish official said Valtonen pressed ...": who only tells what others did.
fn tells_of(clause: &Clause<'_>, n: usize) -> bool {
    let unnamed = clause.parties(n).is_some_and(|list| list.iter().all(|p| p.name.is_none()));
    let said = (n + 1..n + 3).find(|&m| clause.chunks.get(m).is_some_and(|c| c.class != Class::Adverb));
    let Some(said) = said.filter(|&m| unnamed && matches!(clause.low_at(m), "said" | "says" | "added" | "confirmed")) else {
        return false;
    };
    let that = said + 1 + usize::from(clause.low_at(said + 1) == "that");
    clause.parties(that).is_some_and(|list| list.iter().any(|p| p.name.is_some()))
}

/// Words before a cue that show that it tells a topic of talks: the talks themselves, their agenda, those who talk.
fn opens_topic(word: &str) -> bool {
    cue::talks(word)
        || matches!(word, "talk" | "table" | "attention" | "emphasis" | "focus" | "consideration" | "views" | "they" | "we" | "he" | "she")
        || matches!(word, "visit" | "trip" | "lunch" | "dinner" | "luncheon" | "breakfast")
}

/// Whether a preposition governs a participant: "in both countries".
fn governed(clause: &Clause<'_>, n: usize) -> bool {
    (0..n).rev().find(|&m| clause.chunks[m].class != Class::Determiner).is_some_and(|m| clause.chunks[m].class == Class::Prep)
        || clause.text.low(clause.span(&clause.chunks[n])).starts_with("both ") && n > 0 && clause.chunks[n - 1].class == Class::Prep
}

/// Said to journalists, not to the other side.
fn to_the_press(clause: &Clause<'_>) -> bool {
    let low = clause.text.low(clause.sentence.span);
    if low.len() > 4000 {
        return false;
    }
    [
        "news conference", "press conference", "told reporters", "told journalists", "in an interview", "told a ", "press briefing",
        "told the ",
    ]
    .iter()
    .any(|w| low.contains(w))
}

/// "told students that", "discussed pensions with his cabinet", "spoke to troops about": said at home, not to the other side.
fn at_home(clause: &Clause<'_>) -> bool {
    let audience = |k: usize| {
        is_chamber(clause.low_at(k))
            || matches!(
                clause.low_at(k),
                "students"
                    | "troops"
                    | "soldiers"
                    | "cabinet"
                    | "union"
                    | "unions"
                    | "party"
                    | "lawmakers"
                    | "senators"
                    | "mps"
                    | "supporters"
                    | "voters"
                    | "newspaper"
                    | "premiers"
                    | "farmers"
            )
    };
    let led = |k: usize| matches!(clause.low_at(k), "to" | "with" | "told" | "tells") && (k + 1..k + 4).any(audience);
    let plain = |k: usize| {
        (k + 1..k + 4).take_while(|&m| !audience(m)).all(|m| !clause.is_party(m) && clause.chunks.get(m).is_some_and(|c| c.verb.is_none()))
    };
    (0..clause.chunks.len().min(40)).any(|k| led(k) && plain(k))
}

/// Where the topic begins that a trigger itself brings: "talks on", "met to end", "spoke with him about".
fn brought(clause: &Clause<'_>, hit: &Hit, to: usize) -> Option<usize> {
    for n in hit.at + 1..to {
        let chunk = &clause.chunks[n];
        let low = clause.low(chunk);
        if chunk.class == Class::Stop || matches!(chunk.class, Class::Subordinate | Class::Relative) {
            return None;
        }
        if chunk.verb.is_some_and(|v| matches!(v.form, Form::Past | Form::Third))
            && !matches!(low, "aimed" | "devoted" | "dedicated" | "focused")
        {
            return None;
        }
        // "travels on to Honiara"
        let onward = low == "on" && clause.low_at(n + 1) == "to";
        // "paid a call on the minister"
        let called = low == "on" && matches!(clause.low_at(hit.at), "paid" | "pay" | "pays" | "paying");
        // "discussed the ban on lobster with B": the ban, which is the verb's own.
        let object = n > hit.at + 1 && cue::takes_object(clause, hit.at);
        if BRING.contains(&low)
            && !object
            && !onward
            && !called
            && clause.chunks[n - 1].verb.is_none_or(|v| !matches!(v.lemma, "hold" | "hand"))
            && !aside(clause, n + 1)
        {
            return Some(n + 1);
        }
        if matches!(low, "aimed" | "devoted" | "dedicated") && matches!(clause.low_at(n + 1), "at" | "to") {
            return Some(n + 2);
        }
        if chunk.class == Class::To && verb(clause.low_at(n + 1)).is_some_and(|v| v.form == Form::Base) {
            let lemma = verb(clause.low_at(n + 1)).map_or("", |v| v.lemma);
            // "in a bid to end the standoff"; "to discuss", "to urge" are cues of their own.
            let bid = !object && matches!(clause.low_at(n - 1), "efforts" | "effort" | "bid" | "attempt" | "push");
            if purpose(lemma) || bid {
                return Some(if purpose(lemma) { n + 2 } else { n + 1 });
            }
            if cue::brings(lemma) {
                return None;
            }
        }
    }
    None
}

/// Verbs of what a meeting is for, besides those that say that it is talked about.
fn purpose(lemma: &str) -> bool {
    matches!(
        lemma,
        "end"
            | "resolve"
            | "advance"
            | "coordinate"
            | "strengthen"
            | "push"
            | "finalize"
            | "finalise"
            | "sign"
            | "boost"
            | "ease"
            | "mend"
            | "salvage"
            | "revive"
            | "settle"
            | "promote"
            | "deepen"
            | "prepare"
            | "plan"
            | "seek"
            | "expand"
            | "bolster"
            | "enhance"
            | "repair"
            | "defuse"
            | "renew"
            | "restore"
            | "resume"
            | "secure"
            | "broker"
            | "mark"
            | "celebrate"
            | "explain"
            | "avert"
            | "halt"
            | "stop"
            | "develop"
            | "complete"
            | "rally"
    )
}

/// "on Tuesday", "over dinner", "on the sidelines", "about 40 minutes" bring no topic.
pub(super) fn aside(clause: &Clause<'_>, n: usize) -> bool {
    let time = |k: usize| matches!(clause.chunks.get(k).map(|c| &c.kind), Some(ChunkKind::Time(_)));
    let word = |w: &str| {
        is_margin(w)
            || matches!(
                w,
                "eve"
                    | "capitol"
                    | "end"
                    | "own"
                    | "edge"
                    | "orders"
                    | "instructions"
                    | "phone"
                    | "telephone"
                    | "behalf"
                    | "board"
                    | "condition"
                    | "occasion"
                    | "arrival"
                    | "invitation"
                    | "basis"
                    | "dinner"
                    | "lunch"
                    | "breakfast"
                    | "tea"
                    | "coffee"
                    | "weekend"
                    | "schedule"
                    | "calendar"
                    | "initiative"
                    | "request"
                    | "visit"
                    | "trip"
                    | "tour"
                    | "way"
                    | "plane"
                    | "side"
                    | "course"
                    | "past"
                    | "meal"
                    | "drinks"
                    | "sidewalk"
                    | "twitter"
                    | "whatsapp"
                    | "zoom"
                    | "skype"
                    | "videoconference"
                    | "video"
                    | "stage"
                    | "line"
                    | "day"
                    | "night"
                    | "morning"
                    | "afternoon"
                    | "evening"
                    | "border"
                    | "island"
                    | "base"
                    | "yacht"
                    | "move"
                    | "raft"
            )
    };
    let noun = |k: usize| {
        clause
            .chunks
            .get(k)
            .is_some_and(|c| c.kind == ChunkKind::Word && c.class == Class::Other && c.verb.is_none() && clause.toks[c.from].word)
    };
    let numeral = |w: &str| {
        w.starts_with(|c: char| c.is_ascii_digit())
            || matches!(w, "half" | "an" | "two" | "three" | "four" | "five" | "six" | "twenty" | "thirty")
    };
    time(n)
        || time(n + 1) && matches!(clause.chunks[n].class, Class::Determiner)
        || word(clause.low_at(n)) && !noun(n + 1)
        || (n..n + 4)
            .take_while(|&k| clause.chunks.get(k).is_some_and(|c| !matches!(c.class, Class::Prep | Class::Comma | Class::Stop)))
            // "on border demarcation"
            .any(|k| word(clause.low_at(k)) && k > n && !noun(k + 1))
        || numeral(clause.low_at(n)) && clause.chunks.get(n).is_some_and(|c| c.class != Class::Determiner)
}

/// Most topics of one meeting.
const MOST: usize = 80;

/// Leaves out what another topic of the same meeting says too, after the topics of all its sentences were put together.
pub(super) fn tidy(text: &crate::text::Text<'_>, topics: &[TopicDraft]) -> Vec<TopicDraft> {
    let topics = &topics[..topics.len().min(MOST)];
    let words: Vec<Vec<&str>> = topics.iter().map(|t| known::words(text.low(t.span))).collect();
    let said = |n: usize, m: usize| words[n].iter().all(|w| words[m].contains(w)) && (words[n].len() < words[m].len() || m < n);
    (0..topics.len()).filter(|&n| !(0..topics.len()).any(|m| m != n && said(n, m))).map(|n| topics[n].clone()).collect()
}

/// "arms control talks", "peace negotiations", "trade talks": what stands before the trigger's noun.
fn named_talks(clause: &Clause<'_>, hit: &Hit, out: &mut Vec<TopicDraft>) {
    let noun = (hit.at..(hit.end + 9).min(clause.chunks.len())).find(|&n| {
        matches!(clause.low_at(n), "talks" | "negotiations" | "consultations" | "discussions" | "dialogue" | "conference")
            && clause.chunks[n].verb.is_none()
    });
    let Some(n) = noun else { return };
    let Some(prev) = n.checked_sub(1) else { return };
    let span = clause.span(&clause.chunks[prev]);
    let topic = known::topics(clause, clause.span(&clause.chunks[prev.saturating_sub(8)]).join(span))
        .filter(|t| t.span.end == span.end)
        .max_by_key(|t| t.span.len());
    if let Some(tag) = topic {
        known::add(clause, tag.span, out);
        return;
    }
    let low = clause.low_at(prev);
    let with_noun = span.join(clause.span(&clause.chunks[n]));
    match low {
        "nuclear" => known::add(clause, with_noun, out),
        "control" if prev > 0 => known::add(clause, clause.span(&clause.chunks[prev - 1]).join(span), out),
        "peace" | "trade" | "ceasefire" | "cease-fire" | "truce" | "climate" | "gas" | "border" | "disarmament" | "reunification"
        | "tariff" | "tariffs" | "energy" | "hostage" | "hostages" | "prisoner" | "defence" | "defense" | "water" | "fisheries"
        | "migration" | "grain" | "oil" | "normalisation" | "normalization" | "counterterrorism" | "cyber" | "cybersecurity" | "arms"
        | "debt" | "investment" | "accession" | "brexit" | "deportation" | "extradition" => known::add(clause, with_noun, out),
        _ => {}
    }
}

/// How many sentences on a text may still tell what a meeting was about.
pub const FOLLOWS: usize = 6;

/// How many of the meetings told last a sentence may go on about.
const LATEST: usize = 60;

/// How many sentences on a speaker may still tell what a meeting was about.
const SPOKEN: usize = 3;

/// How many sentences on what one side says still belongs to it.
const SAYS: usize = 3;

/// Adds the topics of a sentence that goes on about one of the meetings told before it ("They also discussed ...", "He
/// stressed ..."): the latest whose people the sentence is about. `fresh` are the drafts of the sentence itself.
/// In a transcript the talk moves on at once: only the next sentences count, no question, and nothing that one side says.
pub fn follow_up(drafts: &mut [super::Draft], fresh: &[super::Draft], clause: &Clause<'_>, sentence: usize, transcript: bool) {
    if transcript && clause.text.get(clause.sentence.span).ends_with('?') {
        return;
    }
    // What was told before so many others is over: a long list of meetings stays linear.
    let first = drafts.len().saturating_sub(LATEST);
    let latest = &drafts[first..];
    // Who is heard of at another of their meetings is still spoken of.
    let recent: Vec<&super::Draft> = latest.iter().filter(|e| sentence.saturating_sub(e.heard) <= FOLLOWS).collect();
    let heard = |d: &super::Draft| recent.iter().filter(|e| alike(d, e)).map(|e| e.heard).max().unwrap_or(d.heard);
    let near = |d: &super::Draft| {
        sentence.saturating_sub(heard(d)) <= FOLLOWS
            && d.kind == super::Kind::Meeting
            && !(transcript && sentence.saturating_sub(d.sentence) > SPOKEN)
    };
    // "Syria and Ukraine were raised": who is named there takes no part.
    let raised = fresh.is_empty() && cue::find(clause, 0, WINDOW).iter().any(|c| c.kind == Kind::Talk && c.to.is_some() && c.from == 0);
    // "The agenda includes the position of Germans in Kyrgyzstan"
    let brought = cue::find(clause, 0, 8).iter().any(|c| {
        c.kind == Kind::Talk && c.to.is_none() && !(0..c.at).any(|n| clause.is_party(n)) && (0..c.at).any(|n| cue::talks(clause.low_at(n)))
    });
    let subject = first_parties(clause).filter(|_| !raised && !brought);
    // "The two" are those of the sentence before.
    let group = subject.is_some_and(|s| s.iter().all(|p| p.by == super::ResolvedBy::Group));
    // What stands before the people of a meeting that this sentence tells is said at the one before.
    let other = fresh.iter().flat_map(|d| d.who.iter().chain(&d.whom)).map(|p| p.span.start).max();
    // What one side says soon after it was told that they met is said there; far from it, it may be said anywhere.
    let far = |d: &super::Draft| sentence.saturating_sub(heard(d)) > SAYS;
    // "would raise the request with B": what is told of B.
    let own = |span: crate::text::Span| fresh.iter().any(|d| d.words.overlaps(span));
    // "Fish came up again at his talks with B": a matter of those.
    let theirs =
        |at: crate::text::Span| fresh.iter().flat_map(|d| &d.topics).any(|t| clause.sentence.span.covers(t.span) && t.span.end <= at.end);
    let of = |c: &Cue| {
        let at = clause.span(&clause.chunks[c.at]);
        other.is_none_or(|start| at.end <= start) && !own(at) && !(c.to.is_some() && theirs(at))
    };
    let named = |d: &super::Draft| {
        matches!(d.status, super::Status::Held | super::Status::Ongoing)
            && d.who.iter().any(|p| p.name.is_some())
            && d.whom.iter().any(|p| p.name.is_some())
    };
    let found = latest
        .iter()
        .enumerate()
        .filter(|(_, d)| near(d) && (goes_on(d, subject, clause) || raised || group && d.heard + 1 == sentence))
        .max_by_key(|(n, d)| (!d.background && !earlier(latest, d), named(d), d.heard, std::cmp::Reverse(*n)))
        .map(|(n, _)| first + n);
    let Some(n) = found else { return };
    let distant = transcript || far(&drafts[n]);
    let draft = &mut drafts[n];
    let of = |c: &Cue| of(c) && !(distant && matches!(c.kind, Kind::Say | Kind::Do));
    let also = subject.filter(|_| group).unwrap_or_default();
    let parties: Vec<Party> = draft.who.iter().chain(&draft.whom).chain(also).cloned().collect();
    let found = cues(clause, 0, WINDOW, &parties.iter().collect::<Vec<_>>(), of, &mut draft.topics);
    if found > 0 {
        draft.heard = sentence;
    }
}

/// "A called B, glad to speak so soon after their meeting in May": whether the same people met on a later day, told before.
fn earlier(drafts: &[super::Draft], draft: &super::Draft) -> bool {
    let day = |d: &super::Draft| d.when.and_then(|(_, days)| days).map(|days| days.start);
    let Some(then) = day(draft) else { return false };
    drafts.iter().any(|d| d.sentence <= draft.sentence && day(d).is_some_and(|day| day > then) && alike(d, draft))
}

/// Whether the same people meet in two drafts.
fn alike(a: &super::Draft, b: &super::Draft) -> bool {
    let (a, b) = ((&a.who, &a.whom), (&b.who, &b.whom));
    among(a, b) && among(b, a)
}

/// Whether a sentence says that what was told before it was said at its meeting: "Tang made the remarks when meeting ...".
pub fn looks_back(clause: &Clause<'_>) -> bool {
    let low = clause.text.low(clause.sentence.span);
    low.contains(" made the remark")
        || low.contains(" made the comment")
        || low.contains(" made these remarks")
        || low.contains("the remarks came")
}

/// Adds to the meetings of a sentence that looks back what the sentence before told.
pub fn before(fresh: &mut [super::Draft], earlier: &Clause<'_>) {
    let Some(draft) = fresh.iter_mut().find(|d| d.kind == super::Kind::Meeting) else { return };
    let subject = first_parties(earlier);
    if subject.is_some() && goes_on(draft, subject, earlier) {
        let parties: Vec<Party> = draft.who.iter().chain(&draft.whom).cloned().collect();
        let mut topics = std::mem::take(&mut draft.topics);
        cues(earlier, 0, WINDOW, &parties.iter().collect::<Vec<_>>(), |_| true, &mut topics);
        draft.topics = topics;
    }
}

/// Whether a sentence is about "the meeting", "the 40-minute call", told before.
fn the_meeting(clause: &Clause<'_>) -> bool {
    let head = clause.chunks.iter().position(|c| cue::talks(clause.low(c)) || matches!(clause.low(c), "talk" | "views" | "it" | "they"));
    head.is_some_and(|n| {
        n < 6
            && clause.chunks[..n].iter().all(|c| {
                c.kind == ChunkKind::Word && c.verb.is_none()
                    || matches!(c.kind, ChunkKind::Time(_))
                    || matches!(c.kind, ChunkKind::Adjective(_))
            })
    })
}

/// The participants that a sentence is about: its first that no preposition governs, near its beginning.
fn first_parties<'c>(clause: &'c Clause<'_>) -> Option<&'c [Party]> {
    (0..clause.chunks.len().min(14)).find_map(|n| {
        let leads = clause.is_party(n) && !(n > 0 && clause.chunks[n - 1].class == Class::Prep) && !tells_of(clause, n);
        clause.parties(n).filter(|p| !p.is_empty() && leads)
    })
}

/// Whether a sentence goes on about a meeting: its first participants sat there, or it names none and has words of talks.
fn goes_on(draft: &super::Draft, subject: Option<&[Party]>, clause: &Clause<'_>) -> bool {
    match subject {
        Some(parties) => parties.iter().all(|p| draft.who.iter().chain(&draft.whom).any(|q| q.same(p))),
        None => impersonal(clause),
    }
}

/// "The talks focused on", "Climate issues were discussed", "Topics included", "The sides reviewed".
fn impersonal(clause: &Clause<'_>) -> bool {
    the_meeting(clause)
        || cue::find(clause, 0, WINDOW).iter().any(|c| c.kind == Kind::Talk && (c.to.is_some() || c.at < 12))
        || (0..clause.chunks.len().min(3)).any(|n| cue::people(clause.low_at(n)))
}
