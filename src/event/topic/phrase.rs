//! How far a list of topics goes, and where it parts: "trade and economic ties" is one, "Syria, Libya and the fight
//! against terrorism" are three.

use super::ends::{End, ends};
use super::forms::{adjective, gerund};
use super::words::carries_infinitive;
use crate::clause::{ChunkKind, Class, Clause, verb};
use crate::text::LineKind;

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
    let from = headed(clause, led(clause, from));
    let (segments, end) = segments(clause, from, limit);
    (join(clause, segments), end)
}

/// "discussed with a delegation headed by A the power sector": where a list begins behind the one who leads them.
fn led(clause: &Clause<'_>, from: usize) -> usize {
    let leader =
        matches!(clause.low_at(from), "led" | "headed" | "chaired") && clause.low_at(from + 1) == "by" && clause.is_party(from + 2);
    from + if leader { 3 } else { 0 }
}

/// The pieces of a list whose bounds are known: the subject of "were discussed".
pub(super) fn within(clause: &Clause<'_>, from: usize, to: usize) -> Vec<Piece> {
    list(clause, from, to).0
}

/// Where a list begins that a colon opens: "three areas: fish, energy and transport".
fn headed(clause: &Clause<'_>, from: usize) -> usize {
    let colon = (from + 1..from + 7).find(|&n| clause.low_at(n) == ":");
    colon.filter(|&n| out_general(clause, (from, n))).map_or(from, |n| n + 1)
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
        // "the ties between the two countries and agreed to": that "and" joins no second country.
        let joins = |len: usize| clause.chunks.get(n + len).is_none_or(|c| c.verb.is_none());
        if let Some((kind, len)) = splitter
            && !(between && kind == Sep::And && joins(len))
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
        // "preparations for the visit, scheduled for May, and the treaty"
        if let Some(close) = set_for(clause, n, limit) {
            if let Some(s) = start.take() {
                out.push(Segment { from: s, to: n, sep });
            }
            n = close;
            continue;
        }
        match ends(clause, n, start, sep == Sep::Start, from) {
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
        // What began after a comma or "and" was the subject of the next clause, as in "stressed Estonia will send trucks".
        let will = from > 0
            && clause.chunks[from - 1].verb.is_some()
            && clause.chunks.get(n).is_some_and(|c| matches!(c.class, Class::Modal | Class::Auxiliary));
        if !(clause_begins && (sep != Sep::Start || will)) {
            out.push(Segment { from: s, to: n, sep });
        }
    }
    (out, n)
}

/// ", due in the last week of May," at its participle: the comma that closes it.
fn set_for(clause: &Clause<'_>, n: usize, limit: usize) -> Option<usize> {
    let opens = n > 0
        && clause.chunks[n - 1].class == Class::Comma
        && matches!(clause.low_at(n), "scheduled" | "due" | "planned" | "set" | "expected" | "slated")
        && matches!(clause.low_at(n + 1), "for" | "in" | "on");
    (n + 2..limit.min(n + 9)).find(|&k| clause.chunks[k].class == Class::Comma).filter(|_| opens)
}

/// A comma, "and", "as well as", "such as", "including" at a chunk, and how many chunks it takes.
fn splitter(clause: &Clause<'_>, n: usize) -> Option<(Sep, usize)> {
    let (low, next) = (clause.low_at(n), clause.low_at(n + 1));
    Some(match low {
        "as" if next == "well" && clause.low_at(n + 2) == "as" => (Sep::And, 3),
        "along" if next == "with" => (Sep::And, 2),
        "such" if next == "as" => (Sep::Such, 2),
        // "issues ranging from fish to flights"
        "ranging" if next == "from" => (Sep::Such, 2),
        "to" if (n.saturating_sub(8)..n).any(|k| matches!(clause.low_at(k), "ranging" | "ranged") && clause.low_at(k + 1) == "from") => {
            (Sep::Such, 1)
        }
        "followed" if next == "by" => (Sep::And, 2),
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
        let singles = own.iter().skip(1).all(|s| words(clause, (s.from, s.to)) <= 1);
        if seg.sep == Sep::Comma {
            // A closing apposition or clause: "New START, the last arms treaty"; "Syria, Reuters reported".
            let opens = matches!(clause.low_at(seg.from), "a" | "an" | "the" | "which" | "with" | "who");
            let apposition = opens && names(clause, *prev) && !ands;
            // Headlines leave out the "and": "discuss gas, migration".
            let pair = !ands && k == last && commas == 1 && clause.sentence.kind != LineKind::Headline;
            if apposition || pair && !gerund(clause.low_at(seg.from)) && !modifies(clause, *prev) {
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
        if seg.sep != Sep::Such && one(clause, *prev, seg, within, singles, segments.get(k + 1)) {
            prev.1 = seg.to;
        } else {
            out.push((seg.from, seg.to));
        }
    }
    // "in areas including political, trade, economic" of a text cut short: what names a field by itself.
    if let Some(&(from, to)) = out.last()
        && to == clause.chunks.len() - usize::from(clause.chunks.last().is_some_and(|c| c.class == Class::Comma))
        && modifies(clause, (from, to))
    {
        let own: Vec<Piece> = segments.iter().filter(|s| s.from >= from && s.to <= to).map(|s| (s.from, s.to)).collect();
        if own.len() > 1 {
            out.pop();
            out.extend(own.into_iter().filter(|&piece| !modifies(clause, piece)));
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
        "challenges"
            | "issues"
            | "topics"
            | "matters"
            | "questions"
            | "agenda"
            | "problems"
            | "areas"
            | "priorities"
            | "subjects"
            | "points"
            | "themes"
            | "fields"
            | "fronts"
    ) && (s..piece.1 - 1).all(|n| {
        let low = clause.low_at(n);
        matches!(
            low,
            "global"
                | "international"
                | "world"
                | "common"
                | "shared"
                | "mutual"
                | "important"
                | "key"
                | "of"
                | "the"
                | "on"
                | "security"
                | "main"
                | "major"
                | "two"
                | "three"
                | "four"
                | "five"
                | "six"
                | "several"
        ) || matches!(clause.chunks[n].class, Class::Determiner | Class::Prep | Class::Possessive | Class::And)
            || super::words::opener(low)
    })
}

/// Whether a segment goes on the piece before it.
fn one(clause: &Clause<'_>, prev: Piece, seg: &Segment, within: bool, singles: bool, next: Option<&Segment>) -> bool {
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
    if singles && field_list(clause, prev) {
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
    // "abuses in Chin, Kachin and Rakhine"
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
    // "protection of migrants and training for farmers"
    // "the Narva customs zone and transit of goods"; but "regional peace and prevention of war"
    let noun = |k: usize| clause.chunks[k].kind == ChunkKind::Word && !adjective(clause.low_at(k));
    let plain = prep_in(prev) || a >= 3 && noun(prev.1 - 1) && noun(prev.1 - 2);
    let twin = within && a >= 2 && plain && matches!(clause.low_at(seg.from + 1), "for" | "of" | "to" | "against");
    // "a shared vision of peace, growth, and dignity for both"
    if (b == 1 || first_single(clause, seg) && !twin) && prep_in(prev) && single_after_of(clause, prev) {
        return true;
    }
    if !within {
        return false;
    }
    // "defence spending and energy", "arms for Estonia and trade"; but "regional peace and security", "cooperation in tourism and culture"
    let own_words = |k: usize| clause.chunks[k].kind == ChunkKind::Word && !adjective(clause.low_at(k)) && !clause.chunks[k].genitive;
    let apart = a >= 2
        && b == 1
        && !acts
        && if prep_in(prev) { names(clause, (prev.1 - 1, prev.1)) && !names(clause, own) } else { (prev.0..prev.1).all(own_words) };
    if apart {
        return false;
    }
    if a == 1 || b == 1 || first_single(clause, seg) && !twin {
        return true;
    }
    // "developing trade and economic cooperation": one verb, two objects
    if acts && a <= 5 && !prep_in(prev) {
        return true;
    }
    // "aid and trade with Malawi"
    prep_in(own) && !prep_in(prev) && a <= 1
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
