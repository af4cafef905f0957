//! How far a list of topics goes, and where it parts: "trade and economic ties" is one, "Syria, Libya and the fight
//! against terrorism" are three.

use super::words::{adjective, attitude, carries_infinitive, gerund, report_verb};
use crate::clause::{ChunkKind, Class, Clause, Form, verb};

/// A piece of a list, by its chunks.
pub(super) type Piece = (usize, usize);

/// What stands before a segment.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Sep {
    Start,
    Comma,
    And,
    CommaAnd,
    Such,
}

struct Segment {
    from: usize,
    to: usize,
    sep: Sep,
}

/// Longest list, in chunks.
const LONGEST: usize = 70;

/// Reads a list that begins at a chunk and ends before `limit`: its pieces, and one past its last chunk.
pub(super) fn list(clause: &Clause<'_>, from: usize, limit: usize) -> (Vec<Piece>, usize) {
    let (segments, end) = segments(clause, from, limit);
    (join(clause, segments), end)
}

/// The pieces of a list whose bounds are known: the subject of "were discussed".
pub(super) fn within(clause: &Clause<'_>, from: usize, to: usize) -> Vec<Piece> {
    list(clause, from, to).0
}

fn segments(clause: &Clause<'_>, from: usize, limit: usize) -> (Vec<Segment>, usize) {
    let mut out: Vec<Segment> = Vec::new();
    let mut start: Option<usize> = None;
    let mut sep = Sep::Start;
    let mut between = false;
    let limit = limit.min(clause.chunks.len()).min(from + LONGEST);
    let mut n = from;
    let mut clause_begins = false;
    while n < limit {
        let chunk = &clause.chunks[n];
        let low = clause.low(chunk);
        let shared_by = low == "by" && n > from && carries_infinitive(clause.low_at(n - 1));
        if low == "between" || low == "both" || shared_by {
            between = true;
        }
        let splitter = splitter(clause, n);
        if let Some((kind, len)) = splitter
            && !(between && kind == Sep::And)
        {
            if let Some(s) = start.take() {
                out.push(Segment { from: s, to: n, sep });
            }
            sep = match (sep, kind, out.last().map(|s| s.to)) {
                (Sep::Comma, Sep::And, Some(_)) if out.last().is_none_or(|s| s.to < n) => Sep::CommaAnd,
                (_, kind, _) => kind,
            };
            n += len;
            between &= kind != Sep::And;
            continue;
        }
        if splitter.is_some() {
            between = false;
            n += 1;
            continue;
        }
        match ends(clause, n, start, sep, from) {
            End::No => {}
            End::Here => break,
            End::Clause => {
                clause_begins = true;
                break;
            }
        }
        if start.is_none() {
            start = Some(n);
        }
        n += 1;
    }
    if let Some(s) = start {
        // What began after a comma or "and" was the subject of the next clause.
        if !(clause_begins && sep != Sep::Start) {
            out.push(Segment { from: s, to: n, sep });
        }
    }
    (out, n)
}

/// A comma, "and", "as well as", "such as", "including" at a chunk, and how many chunks it takes.
fn splitter(clause: &Clause<'_>, n: usize) -> Option<(Sep, usize)> {
    let (low, next) = (clause.low_at(n), clause.low_at(n + 1));
    Some(match low {
        "as" if next == "well" && clause.low_at(n + 2) == "as" => (Sep::And, 3),
        "along" if next == "with" => (Sep::And, 2),
        "such" if next == "as" => (Sep::Such, 2),
        "in" if matches!(next, "particular" | "addition") => (Sep::Such, 2),
        "with" if matches!(next, "a" | "special" | "particular") && focus_ahead(clause, n) > 0 => (Sep::Such, focus_ahead(clause, n)),
        "including" | "particularly" | "especially" | "notably" | "specifically" | "namely" => (Sep::Such, 1),
        "and" | "&" | "or" | "plus" => (Sep::And, 1),
        "," | ";" => (Sep::Comma, 1),
        "\"" | "(" | ")" if low != "(" => return None,
        _ => return None,
    })
}

/// Length of "with a (special) focus on", "with particular emphasis on"; 0 where it is none.
fn focus_ahead(clause: &Clause<'_>, n: usize) -> usize {
    (2..=4).find(|&k| matches!(clause.low_at(n + k), "focus" | "emphasis") && clause.low_at(n + k + 1) == "on").map_or(0, |k| k + 2)
}

enum End {
    No,
    Here,
    /// A finite verb: the words since the last comma or "and" are its subject.
    Clause,
}

fn ends(clause: &Clause<'_>, n: usize, start: Option<usize>, sep: Sep, from: usize) -> End {
    let chunk = &clause.chunks[n];
    let low = clause.low(chunk);
    let first = start.is_none();
    match chunk.class {
        Class::Stop if low != ";" => return End::Here,
        Class::Dash | Class::Open | Class::Close | Class::Relative | Class::But => return End::Here,
        Class::That if !(first && sep == Sep::Start) => return End::Here,
        Class::Subordinate if !(first && matches!(low, "whether" | "where")) => {
            // "Cambodia's year as ASEAN Chair"
            let role =
                low == "as" && !first && clause.chunks.get(n + 1).is_some_and(|c| clause.toks[c.from].cap && clause.toks[c.from].word);
            let verb_ahead = (n + 1..n + 6).any(|k| clause.chunks.get(k).is_some_and(|c| c.verb.is_some() || c.class == Class::Auxiliary));
            return if role && !verb_ahead { End::No } else { End::Here };
        }
        Class::Auxiliary if low != "having" && low != "being" => return if asks(clause, start) { End::No } else { End::Clause },
        Class::Modal => return if asks(clause, start) { End::No } else { End::Clause },
        Class::Pronoun if !asks(clause, start) => return End::Here,
        Class::To if !first => return if to_goes_on(clause, n, start) { End::No } else { End::Here },
        Class::Prep => return prep_ends(clause, n, first),
        _ => {}
    }
    if matches!(chunk.kind, ChunkKind::Time(_)) {
        // "this week's summit", "next year's budget" stay; "on Tuesday" ends.
        let owned = n > 0
            && (clause.chunks[n - 1].genitive
                || matches!(clause.chunks[n - 1].class, Class::Determiner | Class::Possessive | Class::Genitive));
        return if first || owned || low.ends_with("'s") { End::No } else { End::Here };
    }
    if finite(clause, n, first, sep, from) {
        return if first { End::Here } else { End::Clause };
    }
    End::No
}

/// An indirect question runs on over its verb: "how the war may end".
fn asks(clause: &Clause<'_>, start: Option<usize>) -> bool {
    start.is_some_and(|s| matches!(clause.low_at(s), "how" | "what" | "whether" | "where"))
}

/// "efforts to end", "assistance to Ukraine" go on; a purpose ("to promote prosperity") does not.
fn to_goes_on(clause: &Clause<'_>, n: usize, start: Option<usize>) -> bool {
    let infinitive = verb(clause.low_at(n + 1)).is_some_and(|v| v.form == Form::Base) && !noun_after_to(clause, n + 1);
    if !infinitive && !matches!(clause.low_at(n + 1), "jointly" | "further" | "fully" | "de-escalate") {
        return true;
    }
    let Some(s) = start else { return true };
    (s..n).rev().take(4).any(|k| carries_infinitive(clause.low_at(k)))
        || (s..n).any(|k| carries_infinitive(clause.low_at(k)) && matches!(clause.low_at(k + 1), "by" | "of" | "taken" | "being" | "made"))
        || s + 1 == n && matches!(clause.low_at(s), "how" | "whether" | "where" | "what")
        || verb(clause.low_at(s))
            .is_some_and(|v| v.form == Form::Base && matches!(v.lemma, "continue" | "work" | "agree" | "seek" | "urge"))
}

fn noun_after_to(clause: &Clause<'_>, n: usize) -> bool {
    matches!(clause.low_at(n), "aid" | "support" | "trade" | "travel" | "export") && clause.chunks[n].verb.is_none()
}

fn prep_ends(clause: &Clause<'_>, n: usize, first: bool) -> End {
    let (low, next, later) = (clause.low_at(n), clause.low_at(n + 1), clause.low_at(n + 2));
    let time = |k: usize| matches!(clause.chunks.get(k).map(|c| &c.kind), Some(ChunkKind::Time(_)));
    let meeting = |w: &str| {
        matches!(w, "meeting" | "talks" | "call" | "visit" | "sidelines" | "margins" | "fringes" | "phone" | "telephone" | "conversation")
    };
    let stops = match low {
        "during" | "ahead" | "amid" | "via" | "despite" | "alongside" | "aboard" | "throughout" => true,
        "with" => {
            // "talks with the Taliban", "cooperation with ASEAN" stay; "discussed it with his counterpart" does not.
            let person = clause.parties(n + 1).or(clause.parties(n + 2)).is_some_and(|p| p.iter().any(|q| q.name.is_some()));
            // "the outcome of his talks with the King"
            let person = person
                && !matches!(
                    clause.low_at(n - 1),
                    "talks"
                        | "meeting"
                        | "meetings"
                        | "conversation"
                        | "contacts"
                        | "negotiations"
                        | "cooperation"
                        | "partnership"
                        | "relations"
                );
            first
                || person
                || matches!(next, "a" | "reporters" | "his" | "her" | "him" | "them" | "journalists" | "media" | "regard" | "respect")
        }
        "in" => {
            time(n + 1)
                || matches!(
                    next,
                    "order"
                        | "light"
                        | "response"
                        | "connection"
                        | "preparation"
                        | "view"
                        | "detail"
                        | "depth"
                        | "advance"
                        | "return"
                        | "person"
                )
                || next == "the"
                    && matches!(
                        later,
                        "framework" | "context" | "wake" | "course" | "run-up" | "margins" | "presence" | "light" | "light-of" | "lead-up"
                    )
                || matches!(next, "a" | "an")
                    && matches!(
                        later,
                        "phone" | "telephone" | "video" | "meeting" | "call" | "statement" | "bid" | "conversation" | "interview"
                    )
        }
        "on" => {
            time(n + 1)
                || meeting(next)
                || next == "the" && (meeting(later) || matches!(later, "eve" | "occasion" | "basis"))
                || matches!(next, "behalf" | "condition")
        }
        "by" => matches!(next, "phone" | "telephone" | "video") || time(n + 1),
        "at" | "over" => {
            time(n + 1)
                || matches!(next, "a" | "an" | "the" | "his" | "her" | "their")
                    && matches!(
                        later,
                        "meeting"
                            | "summit"
                            | "phone"
                            | "telephone"
                            | "call"
                            | "dinner"
                            | "lunch"
                            | "breakfast"
                            | "news"
                            | "press"
                            | "white"
                            | "start"
                            | "end"
                            | "request"
                            | "working"
                    )
                || matches!(next, "dinner" | "lunch" | "breakfast" | "talks" | "phone")
        }
        "through" | "under" => next == "the" && matches!(later, "auspices" | "framework") || low == "through" && !first,
        "from" => time(n + 1),
        "for" => time(n + 1) || matches!(next, "more" | "about" | "nearly" | "almost"),
        "within" => matches!(later, "framework" | "format"),
        "of" | "about" | "against" | "between" | "among" | "into" | "towards" | "toward" => false,
        _ => false,
    };
    if stops && !first { End::Here } else { End::No }
}

/// A finite verb after a noun: a new clause.
fn finite(clause: &Clause<'_>, n: usize, first: bool, sep: Sep, from: usize) -> bool {
    let chunk = &clause.chunks[n];
    if chunk.kind != ChunkKind::Word || n == from {
        return false;
    }
    let low = clause.low(chunk);
    let Some(found) = verb(low) else { return false };
    if matches!(low, "said" | "says" | "told" | "held" | "spoke" | "met" | "took") {
        return true;
    }
    match found.form {
        Form::Past | Form::Participle => {
            if first && sep != Sep::Start {
                // "and welcomed the deal", not "and increased trade".
                return opens_object(clause, n + 1)
                    || report_verb(found.lemma) && (super::words::attitude(clause.low_at(n + 1)) || !may_modify(found.lemma));
            }
            // "Russia invaded", not "the weapons used".
            !first && chunk.verb.is_some() && clause.is_party(n - 1) && opens_object(clause, n + 1)
        }
        Form::Third => {
            let led = !first && (clause.is_party(n - 1) || clause.chunks[n - 1].class == Class::Adverb);
            led && report_verb(found.lemma) && chunk.verb.is_some()
                || chunk.verb.is_some() && (led || first && sep != Sep::Start) && opens_object(clause, n + 1)
                || first && sep != Sep::Start && report_verb(found.lemma) && opens_object(clause, n + 1)
        }
        // "to end the pandemic, counter the threat and address the crisis" is a list of infinitives.
        Form::Base => {
            let infinitives = (from.saturating_sub(1)..n)
                .any(|k| clause.chunks[k].class == Class::To && verb(clause.low_at(k + 1)).is_some_and(|v| v.form == Form::Base));
            first && sep != Sep::Start && !infinitives && report_verb(found.lemma) && opens_object(clause, n + 1) && !attitude(low)
        }
        Form::Ing => matches!(low, "saying" | "adding" | "noting" | "calling" | "telling") && clause.chunks[n - 1].class == Class::Comma,
    }
}

/// Participles that stand before a noun as often as they report: "continued efforts", "shared values".
fn may_modify(lemma: &str) -> bool {
    matches!(
        lemma,
        "continue"
            | "share"
            | "offer"
            | "propose"
            | "raise"
            | "expect"
            | "plan"
            | "extend"
            | "describe"
            | "agree"
            | "limit"
            | "address"
            | "sign"
            | "hope"
            | "promise"
            | "lead"
    )
}

fn opens_object(clause: &Clause<'_>, n: usize) -> bool {
    clause.chunks.get(n).is_some_and(|c| {
        matches!(c.class, Class::Determiner | Class::Possessive | Class::Prep | Class::To | Class::That | Class::ObjectPronoun)
            || matches!(c.kind, ChunkKind::Party(_) | ChunkKind::Time(_) | ChunkKind::Adjective(_))
    })
}

/// Joins the segments that are one topic.
fn join(clause: &Clause<'_>, segments: Vec<Segment>) -> Vec<Piece> {
    let mut out: Vec<Piece> = Vec::new();
    let last = segments.len().saturating_sub(1);
    for (k, seg) in segments.iter().enumerate() {
        let Some(prev) = out.last_mut() else {
            out.push((seg.from, seg.to));
            continue;
        };
        // The list that "including" opens is one of its own.
        let from = (0..=k).rev().find(|&m| segments[m].sep == Sep::Such).unwrap_or(0);
        let to = (k + 1..segments.len()).find(|&m| segments[m].sep == Sep::Such).unwrap_or(segments.len());
        let own = &segments[from..to];
        let commas = own.iter().skip(1).filter(|s| matches!(s.sep, Sep::Comma | Sep::CommaAnd)).count();
        let ands = own.iter().any(|s| matches!(s.sep, Sep::And | Sep::CommaAnd));
        let oxford = own.iter().any(|s| s.sep == Sep::CommaAnd);
        if seg.sep == Sep::Comma {
            // A closing apposition or clause: "New START, the last arms treaty"; "Syria, Reuters reported".
            let opens = matches!(clause.low_at(seg.from), "a" | "an" | "the" | "which" | "with" | "who");
            let apposition = opens && names(clause, *prev) && !ands;
            if apposition || !ands && k == last && commas == 1 && !gerund(clause.low_at(seg.from)) && !modifies(clause, *prev) {
                break;
            }
        }
        // "global challenges, including X": the head says nothing of its own.
        if seg.sep == Sep::Such && out_general(clause, *prev) {
            *prev = (seg.from, seg.to);
            continue;
        }
        // "and" within an item: "peace and stability", also in a list that ends in ", and".
        let within = seg.sep == Sep::And && (commas == 0 || oxford);
        if seg.sep != Sep::Such && one(clause, *prev, seg, within, segments.get(k + 1)) {
            prev.1 = seg.to;
        } else {
            out.push((seg.from, seg.to));
        }
    }
    out
}

/// "the full range of global challenges", "topical issues of the international agenda".
fn out_general(clause: &Clause<'_>, piece: Piece) -> bool {
    let s = super::core::opening(clause, piece);
    let head = clause.low_at(piece.1 - 1);
    matches!(
        head,
        "challenges" | "issues" | "topics" | "matters" | "questions" | "agenda" | "problems" | "areas" | "priorities" | "subjects"
    ) && (s..piece.1 - 1).all(|n| {
        let low = clause.low_at(n);
        matches!(
            low,
            "global" | "international" | "world" | "common" | "shared" | "mutual" | "important" | "key" | "of" | "the" | "on" | "security"
        ) || matches!(clause.chunks[n].class, Class::Determiner | Class::Prep | Class::Possessive | Class::And)
            || super::words::opener(low)
    })
}

/// Whether a segment goes on the piece before it.
fn one(clause: &Clause<'_>, prev: Piece, seg: &Segment, within: bool, next: Option<&Segment>) -> bool {
    if modifies(clause, prev) {
        return true;
    }
    // The opener of a phrase ("the importance of") has no part in it.
    let prev = (super::core::opening(clause, prev), prev.1);
    let first = &clause.chunks[seg.from];
    let own = (seg.from, seg.to);
    let (a, b) = (words(clause, prev), words(clause, own));
    // "Putin and his cronies"
    if within && first.class == Class::Possessive && b == 1 && names(clause, prev) {
        return true;
    }
    // "cooperation in politics, trade and the economy"
    if b <= 2 && field_list(clause, prev) {
        return true;
    }
    if matches!(first.class, Class::Determiner | Class::Possessive) || gerund(clause.low_at(seg.from)) || first.genitive {
        return false;
    }
    if super::words::opener(clause.low_at(seg.from))
        || matches!(clause.low_at(seg.from), "how" | "other" | "whether" | "in" | "on" | "about" | "to" | "of" | "for")
    {
        return false;
    }
    let place = |n: usize| {
        clause
            .chunks
            .get(n)
            .is_some_and(|c| matches!(c.kind, ChunkKind::Place | ChunkKind::Party(_) | ChunkKind::Adjective(_)) && !c.genitive)
    };
    let prep_in = |p: Piece| (p.0 + 1..p.1).any(|n| clause.chunks[n].class == Class::Prep || clause.chunks[n].class == Class::To);
    let bare_place = place(seg.from) && seg.to == seg.from + 1;
    // "abuses in Tibet, Hong Kong and Xinjiang"
    if place(prev.1 - 1) && prep_in(prev) && bare_place {
        return next.is_none_or(|s| s.to == s.from + 1) || seg.sep != Sep::Comma;
    }
    let acts = gerund(clause.low_at(prev.0)) || clause.low_at(prev.0.saturating_sub(1)) == "to" && verb(clause.low_at(prev.0)).is_some();
    // "Iran and the war", "Ukraine and North Korea's missiles"; but "efforts by Allies and EU partners to help", "to hold
    // Russia and Belarus to account".
    if names(clause, (seg.from, seg.from + 1)) && !(within && (prep_in(prev) || acts) && names(clause, (prev.1 - 1, prev.1))) {
        return false;
    }
    if names(clause, (prev.1 - 1, prev.1)) && !prep_in(prev) && !acts {
        return false;
    }
    // "measures of security, prosperity, and freedom for all"
    if (b == 1 || first_single(clause, seg)) && prep_in(prev) && single_after_of(clause, prev) {
        return true;
    }
    if !within {
        return false;
    }
    if a == 1 || b == 1 || first_single(clause, seg) {
        return true;
    }
    // "developing trade and economic cooperation": one verb, two objects
    if acts && a <= 5 && !prep_in(prev) {
        return true;
    }
    // "security assistance and humanitarian aid to Ukraine"
    prep_in(own) && !prep_in(prev) && a <= 4
}

/// "cooperation in politics", "in the areas of trade", the fields of which are listed.
fn field_list(clause: &Clause<'_>, piece: Piece) -> bool {
    (piece.0 + 1..piece.1).any(|n| {
        matches!(clause.low_at(n), "in" | "of")
            && matches!(
                clause.low_at(n - 1),
                "cooperation"
                    | "interaction"
                    | "collaboration"
                    | "ties"
                    | "areas"
                    | "fields"
                    | "spheres"
                    | "sectors"
                    | "partnership"
                    | "exchanges"
            )
            && (n + 1..piece.1).all(|k| !matches!(clause.chunks[k].class, Class::Prep | Class::To))
            && words_since_split(clause, n + 1, piece.1) <= 2
            && !(n + 1..piece.1).any(|k| matches!(clause.chunks[k].kind, ChunkKind::Place | ChunkKind::Party(_)))
    })
}

/// "freedom for all": one word before its preposition.
fn first_single(clause: &Clause<'_>, seg: &Segment) -> bool {
    seg.from + 1 < seg.to && clause.chunks[seg.from + 1].class == Class::Prep
}

/// "... of security", "of security, prosperity".
fn single_after_of(clause: &Clause<'_>, piece: Piece) -> bool {
    let of = (piece.0..piece.1).rev().find(|&n| matches!(clause.low_at(n), "of" | "on" | "in" | "for"));
    of.is_some_and(|n| {
        clause.low_at(n) == "of"
            && (n + 1..piece.1).all(|k| words(clause, (k, k + 1)) == 0 || clause.low_at(k).len() > 2)
            && words_since_split(clause, n + 1, piece.1) == 1
    })
}

fn words_since_split(clause: &Clause<'_>, from: usize, to: usize) -> usize {
    let start = (from..to).rev().find(|&k| matches!(clause.chunks[k].class, Class::Comma | Class::And)).map_or(from, |k| k + 1);
    words(clause, (start, to))
}

/// Whether a piece ends in an adjective, so that its noun is still to come.
fn modifies(clause: &Clause<'_>, piece: Piece) -> bool {
    let n = piece.1 - 1;
    match clause.chunks[n].kind {
        ChunkKind::Adjective(_) | ChunkKind::Compound(_) => true,
        ChunkKind::Word => {
            clause.chunks[n].class == Class::Other
                && (adjective(clause.low_at(n)) || n == piece.0 && (gerund(clause.low_at(n)) || participle(clause.low_at(n))))
        }
        _ => clause.chunks[n].genitive,
    }
}

/// "continued and increased ambition"
fn participle(word: &str) -> bool {
    word.len() > 5 && word.ends_with("ed") && verb(word).is_some()
}

/// Whether a piece ends in a name.
fn names(clause: &Clause<'_>, piece: Piece) -> bool {
    let chunk = &clause.chunks[piece.1 - 1];
    match chunk.kind {
        ChunkKind::Word => {
            let tok = &clause.toks[chunk.from];
            tok.word && tok.cap && clause.low(chunk).len() > 1
        }
        ChunkKind::Time(_) => false,
        ChunkKind::Adjective(_) => false,
        _ => true,
    }
}

/// Words of a piece that count.
fn words(clause: &Clause<'_>, piece: Piece) -> usize {
    clause.chunks[piece.0..piece.1]
        .iter()
        .filter(|c| {
            !matches!(
                c.class,
                Class::Determiner | Class::Possessive | Class::Quote | Class::Comma | Class::And | Class::Genitive | Class::Adverb
            )
        })
        .count()
}
