//! Verbs: who meets, hosts or attends.

use super::*;
use crate::clause::{ChunkKind, Class, Clause, Form, Listed, Subject, VerbGroup, is_be, is_chamber, is_margin};
use crate::event::{ParticipantKind, ResolvedBy, Status};
use crate::gazetteer::TagKind;
use crate::mention::{Discourse, Party};
use crate::text::Span;
use crate::trigger::Hit;
use crate::trigger::Outlook;
use crate::trigger::{Frame, Rule, RuleSet};

/// Whether a noun phrase begins at a chunk that names nobody.
fn thing(clause: &Clause<'_>, at: usize) -> bool {
    clause.chunks.get(at).is_some_and(|c| match (&c.kind, c.class) {
        (ChunkKind::Word, Class::Determiner | Class::Possessive) => clause.low(c) != "this" && clause.low(c) != "each",
        (ChunkKind::Adjective(_), _) => true,
        (ChunkKind::Word, Class::Other) => {
            c.verb.is_none()
                && clause.toks[c.from].word
                && !matches!(clause.low(c), "face" | "head" | "one" | "eye" | "up" | "behind" | "three" | "four" | "tete")
                // "most recently", "very briefly"
                && !(matches!(clause.low(c), "most" | "very" | "quite" | "rather")
                    && clause.chunks.get(at + 1).is_some_and(|c| c.class == Class::Adverb))
        }
        _ => false,
    })
}

/// "not aware of him speaking to A", "saw no readout of the king talking to A": nobody says that it took place.
fn unknown(clause: &Clause<'_>, group: &VerbGroup, v: usize) -> bool {
    let bare = group.form == Some(Form::Ing) && group.aux.is_empty() && v > 1 && clause.is_party(v - 1);
    let of = bare.then(|| clause.list_back(v - 1)[0]).and_then(|first| first.checked_sub(1)).filter(|&k| clause.low_at(k) == "of");
    of.is_some_and(|of| {
        let heard = |k: usize| matches!(clause.low_at(k), "aware" | "readout" | "sign" | "signs" | "evidence" | "indication" | "record");
        let not = |k: usize| clause.chunks[k].class == Class::Not || clause.low_at(k) == "no" || clause.low_at(k).ends_with("n't");
        (of.saturating_sub(3)..of).any(heard) && (of.saturating_sub(8)..of).any(not)
    })
}

/// "Talking to A is pointless, B said", "B likes talking to A", "Nothing is gained from meeting A": whether a gerund names what
/// people think of, and tells no meeting.
fn weighed(clause: &Clause<'_>, group: &VerbGroup, v: usize) -> bool {
    if group.form != Some(Form::Ing) || !group.aux.is_empty() {
        return false;
    }
    let before = v.checked_sub(1).map(|k| &clause.chunks[k]);
    let fond = |c: &crate::clause::Chunk| {
        c.verb.is_some_and(|u| {
            matches!(u.form, Form::Base | Form::Third)
                && matches!(u.lemma, "like" | "enjoy" | "prefer" | "love" | "hate" | "dislike" | "favour" | "favor")
        })
    };
    let believes = v > 1 && clause.low_at(v - 1) == "in" && clause.chunks[v - 2].verb.is_some_and(|u| u.lemma == "believe");
    let gained = v > 1
        && clause.low_at(v - 1) == "from"
        && matches!(clause.low_at(v - 2), "gained" | "gain" | "benefit" | "profit" | "lose" | "come");
    let opens = clause.chunks[..v].iter().all(|c| c.class == Class::Quote);
    let inside = |k: &usize| !matches!(clause.chunks[*k].class, Class::Comma | Class::Stop | Class::Quote | Class::That | Class::Relative);
    let says = |&k: &usize| {
        let c = &clause.chunks[k];
        matches!(c.class, Class::Modal | Class::Auxiliary) || c.verb.is_some_and(|u| matches!(u.form, Form::Third | Form::Past))
    };
    let judged = opens && (v + 1..clause.chunks.len()).take_while(inside).any(|k| says(&k));
    judged || believes || gained || before.is_some_and(fond)
}

/// "Asked whether A would meet B, he said no such meeting was on the cards": whether the answer to a question about a verb is no.
fn none_such(clause: &Clause<'_>, v: usize) -> bool {
    let asked = (0..v).any(|k| clause.low_at(k) == "asked") && (0..v).any(|k| matches!(clause.low_at(k), "whether" | "if"));
    let no = |k: usize| clause.low_at(k) == "no" && matches!(clause.low_at(k + 1), "such" | "meeting" | "talks" | "plans" | "plan");
    let none = |k: usize| clause.low_at(k) == "none" && is_be(clause.low_at(k + 1));
    let answer = (v + 1..clause.chunks.len()).find(|&k| no(k) || none(k));
    asked
        && answer.is_some_and(|at| {
            (at + 1..clause.chunks.len().min(at + 9)).any(|k| {
                matches!(
                    clause.low_at(k),
                    "planned" | "scheduled" | "foreseen" | "envisaged" | "expected" | "cards" | "agenda" | "programme"
                )
            })
        })
}

/// "the possibility that he has met A", "would not confirm that he had met A": whether a past that stands behind "that" is one
/// which nobody vouches for.
fn left_open(clause: &Clause<'_>, group: &VerbGroup) -> bool {
    let past = matches!(group.form, Some(Form::Past | Form::Participle)) && group.modal.is_none() && !group.infinitive;
    // "rumours that A might fly to Oslo"
    let might = group.modal.as_deref().is_some_and(|m| matches!(m, "might" | "may" | "could"));
    let within = |&k: &usize| clause.chunks[k].verb.is_none() && !matches!(clause.chunks[k].class, Class::Stop | Class::Quote);
    let that = (group.start.saturating_sub(8)..group.start).rev().take_while(within).find(|&k| clause.chunks[k].class == Class::That);
    let Some(before) = that.and_then(|t| t.checked_sub(1)).filter(|_| past || might) else { return false };
    let open = matches!(
        clause.low_at(before),
        "possibility"
            | "speculation"
            | "suggestion"
            | "suggestions"
            | "rumour"
            | "rumours"
            | "rumor"
            | "rumors"
            | "hints"
            | "chance"
            | "notion"
    );
    let confirms = past && clause.chunks[before].verb.is_some_and(|u| u.lemma == "confirm");
    let not = || {
        let own = clause.group(before);
        own.negated
            || own.infinitive && (before.saturating_sub(4)..before).any(|k| matches!(clause.lemma(k).as_str(), "decline" | "refuse"))
    };
    open || confirms && not()
}

/// "visited Hanoi, where he and B (agreed)", "During a visit to Hanoi, A and B (agreed)": whether the sentence tells before its
/// subject of a journey that one of the two made.
fn on_visit(clause: &Clause<'_>, subject: &Subject) -> bool {
    let Some(&first) = subject.at.first() else { return false };
    let visit = |k: usize| {
        matches!(clause.low_at(k), "visit" | "trip" | "tour" | "stay" | "stopover")
            || clause.chunks[k].verb.is_some_and(|v| matches!(v.lemma, "visit" | "travel" | "fly" | "go" | "arrive"))
            || matches!(clause.low_at(k), "was" | "were") && clause.low_at(k + 1) == "in" && clause.chunks[k + 2].kind == ChunkKind::Place
    };
    let linked = first > 0 && matches!(clause.low_at(first - 1), "when" | "where" | "which");
    let fronted = matches!(clause.low_at(0), "during" | "on") && !(1..first).any(|k| clause.is_party(k) && !clause.chunks[k].genitive);
    (linked || fronted) && (0..first).any(visit)
}

/// "In Ottawa on Monday he told B", "During his visit to Hanoi, Xi pressed B", "When the two met in Riyadh, A told B": whether
/// a sentence opens with where its subject and his partner are.
fn fronted_place(clause: &Clause<'_>, subject: &Subject) -> bool {
    let Some(&first) = subject.at.first() else { return false };
    let words = |k: usize| clause.low_at(k);
    let place = (0..first).any(|k| clause.chunks[k].kind == ChunkKind::Place);
    let set = |k: usize| {
        let c = &clause.chunks[k];
        matches!(c.kind, ChunkKind::Place | ChunkKind::Time(_)) || matches!(c.class, Class::Prep | Class::Comma)
    };
    let city = matches!(words(0), "in" | "at" | "on") && (0..first).all(set);
    let visit = matches!(words(0), "during" | "on" | "visiting")
        && (1..first).any(|k| matches!(words(k), "visit" | "trip" | "stop" | "stopover"))
        && !(1..first).any(|k| clause.is_party(k));
    let met = matches!(words(0), "when" | "as") && (1..first).any(|k| matches!(words(k), "met" | "meet")) && words(1).starts_with("the");
    place && (city || visit || met)
}

/// "met A in Antalya on April 12 and again in Rio on April 28": the second meeting of the two, with its own day and place.
fn once_more(clause: &Clause<'_>, mut hits: Vec<Hit>) -> Vec<Hit> {
    let [hit] = &mut hits[..] else { return hits };
    let stations = stations(clause, hit.end);
    if stations.len() > 1 {
        return stations.into_iter().map(|(place, time)| Hit { place, time, apart: true, ..hit.clone() }).collect();
    }
    let again = (hit.end..clause.chunks.len().min(hit.end + 10))
        .take_while(|&k| clause.chunks[k].verb.is_none())
        .find(|&k| clause.chunks[k].class == Class::And && clause.low_at(k + 1) == "again");
    let Some(and) = again else { return hits };
    let (place, time, _) = clause.own_circumstances(and + 2);
    let first = clause.own_circumstances(hit.end);
    if time.is_none() || first.1.is_none() && first.0.is_none() {
        return hits;
    }
    let second = Hit { place, time, apart: true, ..hit.clone() };
    (hit.place, hit.time, hit.apart) = (hit.place.or(first.0), hit.time.or(first.1), true);
    hits.push(second);
    hits
}

/// "have met twice: in Beijing in June and in Jakarta in July": each place with its time.
fn stations(clause: &Clause<'_>, from: usize) -> Vec<(Option<usize>, Option<usize>)> {
    let stop = |&k: &usize| clause.chunks[k].verb.is_none() && !clause.is_party(k);
    let colon = (from..clause.chunks.len().min(from + 8)).take_while(stop).find(|&k| clause.low_at(k) == ":");
    let mut n = colon.map_or(from, |k| k + 1);
    let mut out = Vec::new();
    while let (Some(place), Some(time), end) = clause.own_circumstances(n) {
        out.push((Some(place), Some(time)));
        n = (end..clause.chunks.len()).find(|&k| !matches!(clause.chunks[k].class, Class::And | Class::Comma)).unwrap_or(end);
        if n == end {
            break;
        }
    }
    out
}

/// Nouns of what one state has with another: "war with", "ties with".
pub(super) fn of_two(noun: &str) -> bool {
    matches!(
        noun,
        "war"
            | "aggression"
            | "conflict"
            | "negotiations"
            | "talks"
            | "relations"
            | "ties"
            | "border"
            | "trade"
            | "dispute"
            | "tensions"
            | "cooperation"
            | "deal"
            | "agreement"
            | "treaty"
            | "dialogue"
    )
}

/// Nouns of a meeting that may have a partner of its own behind "with".
pub(super) fn meeting_noun(word: &str) -> bool {
    matches!(word, "meeting" | "meetings" | "talks" | "call" | "conversation" | "discussions" | "consultations" | "summit" | "exchange")
}

/// "With A, she spoke about fisheries": those with whom a sentence opens, before the comma and the subject of its verb.
fn opening(clause: &Clause<'_>, subject: &Subject) -> Option<Listed> {
    let list = (clause.low_at(0) == "with").then(|| clause.list_from(1)).flatten()?;
    let closes = clause.chunks[list.end - 1].closed || clause.chunks.get(list.end).is_some_and(|c| c.class == Class::Comma);
    // "With A he discussed"
    let pronoun = clause.chunks.get(list.end).is_some_and(|c| c.class == Class::Pronoun);
    ((closes || pronoun) && subject.at.first().is_some_and(|&s| s >= list.end)).then_some(list)
}

/// "A and B spoke to students", "spoke at a rally", "talked up their ties": before others, or of each other, where what follows
/// the verb begins at a chunk.
fn audience(clause: &Clause<'_>, after: usize) -> bool {
    let next = after + usize::from(clause.chunks.get(after).is_some_and(|c| c.class == Class::Adverb));
    let near = |of: &[&str], reach: usize| (next + 1..next + reach).any(|k| of.contains(&clause.low_at(k)));
    let stage = [
        "rally", "forum", "panel", "ceremony", "festival", "briefing", "interview", "television", "tv", "radio", "event", "church", "vigil",
    ];
    match clause.low_at(next) {
        "to" => !matches!(clause.chunks.get(next + 1).map(|c| c.class), Some(Class::Other)) || !clause.is_party(next + 1),
        "at" | "during" | "in" | "on" | "before" => {
            let press = matches!(clause.low_at(next + 2), "news" | "press" | "joint") && near(&["conference", "interview", "briefing"], 5);
            let for_it =
                clause.low_at(next) == "in" && matches!(clause.low_at(next + 1), "support" | "favour" | "favor" | "defence" | "defense");
            press || for_it || near(&stage, 5) || (next + 1..next + 4).any(|k| is_chamber(clause.low_at(k)))
        }
        "of" => clause.chunks[after - 1].verb.is_some_and(|v| v.lemma == "talk"),
        // "talked about Europe in a joint interview"
        "about" => (next + 1..next + 8).any(|k| {
            matches!(clause.low_at(k), "in" | "during")
                && (k + 1..k + 4).any(|m| matches!(clause.low_at(m), "interview" | "briefing" | "podcast"))
        }),
        low => matches!(low, "against" | "out" | "past" | "down" | "up"),
    }
}

impl RuleSet {
    /// Hits of a verb at a chunk; `None` where the rule does not apply, so that the next may.
    pub(in crate::trigger) fn verb_hits(&self, clause: &Clause<'_>, talk: &Discourse, rule: usize, v: usize) -> Option<Vec<Hit>> {
        let row = &self.rules[rule];
        let mut after = v + 1;
        if !row.after.is_empty() {
            // "called on Tuesday on B"
            let time = |k: usize| matches!(clause.chunks.get(k).map(|c| &c.kind), Some(ChunkKind::Time(_)));
            let dated = [after + 1, after].into_iter().find(|&k| time(k)).map(|k| k + 1);
            let at = dated.filter(|&k| row.after.iter().any(|w| phrase_at(clause, k, w))).unwrap_or(after);
            let words = row.after.iter().find(|w| phrase_at(clause, at, w))?;
            after = at + words.split(' ').count();
        }
        // "goes on to Kyrgyzstan"
        let onward = row.frame == Frame::SubjectPlace && clause.low_at(after) == "on" && clause.low_at(after + 1) == "to";
        // "arrived on Wednesday in Nouakchott"
        let dated = matches!(clause.chunks.get(after + 1).map(|c| &c.kind), Some(ChunkKind::Time(_)));
        if !onward && !dated && row.unless.iter().any(|w| phrase_at(clause, after, w)) {
            return None;
        }
        if onward {
            after += 1;
        }
        if !row.near.is_empty() {
            // "The deal was signed by A and B": what is signed stands before the verb.
            let from = if row.id == "meet/sign" && clause.group(v).passive { 0 } else { after };
            let words: Vec<&str> = (from..(after + 14).min(clause.chunks.len())).map(|n| clause.low_at(n)).collect();
            let words = format!(" {} ", words.join(" "));
            // "asked B to raise it in a call with C": not with B.
            let with = |p: &String| row.id == "call/told-by-phone" && words.contains(&format!(" {p} with "));
            if !row.near.iter().any(|p| words.contains(&format!(" {p} ")) && !with(p)) {
                return None;
            }
        }
        let group = clause.group(v);
        if group.form == Some(Form::Ing)
            && group.aux.is_empty()
            && v > 1
            && clause.chunks[v - 1].class == Class::Prep
            && matches!(clause.low_at(v - 1), "in" | "of" | "for" | "about" | "from" | "against")
            && clause.chunks[v - 2].kind == ChunkKind::Word
            && clause.chunks[v - 2].verb.is_none()
            && !clause.granted(v)
        {
            // "interest in meeting", "the idea of talking to"; but "saw no point in meeting B" will not meet him
            let no_point = v > 2
                && clause.low_at(v - 3) == "no"
                && matches!(clause.low_at(v - 2), "point" | "sense" | "use" | "interest" | "value" | "reason" | "intention");
            let subject = clause.main_subject(v - 1);
            if !no_point || row.frame != Frame::SubjectObject || subject.at.is_empty() {
                return Some(Vec::new());
            }
            let outlook = Outlook { status: Status::Denied, rules: Vec::new(), purpose: false, void: false, lapsed: false };
            return self.meets(clause, talk, rule, v, after, &group, &subject, &outlook);
        }
        // "is considering sending", "Every president since has met A": of no meeting in particular.
        // "is considering going to Riga", "is considering a meeting with B"
        let meeting = |k: usize| matches!(clause.low_at(k), "meeting" | "talks" | "call" | "visit" | "summit" | "trip");
        let mulls = row.id == "talks/examine"
            && (clause.chunks.get(v + 1).is_some_and(|c| c.verb.is_some_and(|u| u.form == Form::Ing)) || (v + 1..v + 4).any(meeting));
        let subject = clause.subject(v);
        let every = matches!(subject.at[..], [one] if ["every ", "no "].iter().any(|w| clause.low_at(one).starts_with(w))
            || one > 0 && clause.low_at(one - 1) == "no");
        // "A truce can come only when he meets B": nobody says that he will.
        let condition = subject.at.first().copied().filter(|&s| s >= 2).is_some_and(|s| {
            matches!(clause.low_at(s - 1), "when" | "if" | "after" | "once")
                && clause.low_at(s - 2) == "only"
                && (0..s - 2).any(|k| matches!(clause.low_at(k), "can" | "could" | "may" | "might" | "would"))
        });
        if condition && group.form == Some(Form::Third) {
            return Some(Vec::new());
        }
        // "Fiji meets Argentina in Pool B": a match.
        let pool = (after..clause.chunks.len().min(after + 12)).any(|k| {
            let next = clause.chunks.get(k + 1).map_or("", |c| clause.text.get(clause.span(c)));
            let whole = clause.chunks.get(k).map_or("", |c| clause.text.get(clause.span(c)));
            let letter = |w: &str| w.len() == 1 && w.bytes().all(|b| (b'A'..=b'H').contains(&b));
            matches!(clause.low_at(k), "pool" | "group") && letter(next)
                || whole.strip_prefix("Pool ").or(whole.strip_prefix("Group ")).is_some_and(letter)
        });
        // "The teams of Ghana and Togo meet in Accra": a match, where nobody speaks of talks.
        let teams = subject
            .at
            .first()
            .is_some_and(|&k| ["teams of", "the teams of", "the teams from"].iter().any(|w| clause.low_at(k).starts_with(w)));
        let talks = ["talk", "negotiat", "technical", "expert", "mediat"];
        let match_day = teams && !talks.iter().any(|w| clause.text.low(clause.sentence.span).contains(w));
        if (pool || match_day) && clause.lemma(v) == "meet" {
            return Some(Vec::new());
        }
        // "have spoken with A on multiple occasions": of meetings in general.
        let often = (after..clause.chunks.len().min(after + 14)).any(|k| {
            let before = clause.low_at(k.wrapping_sub(1));
            matches!(clause.low_at(k), "occasions" | "times")
                && (matches!(before, "multiple" | "several" | "many" | "numerous" | "various" | "countless" | "of")
                    || before.parse::<u32>().is_ok_and(|n| n > 3))
        });
        let day = clause
            .times
            .iter()
            .any(|(_, w)| w.role == crate::when::Role::Date && w.resolve(clause.text.written, crate::when::Direction::Past).is_some());
        // "exchanged the instruments of ratification", "exchanged fire"
        let swaps = clause.chunks[v].verb.is_some_and(|u| u.lemma == "exchange")
            && row.id == "talks/discuss"
            && !(v + 1..v + 6).any(|k| {
                matches!(
                    clause.low_at(k),
                    "views"
                        | "opinions"
                        | "ideas"
                        | "notes"
                        | "assessments"
                        | "information"
                        | "experience"
                        | "thoughts"
                        | "impressions"
                        | "proposals"
                        | "perspectives"
                )
            });
        let open = left_open(clause, &group) && !self.dismissed(clause, group.start);
        // "want to continue to talk about tuna": no occasion of its own
        let goes_on = group.infinitive
            && row.id.starts_with("talks/")
            && !day
            && subject.governors.first().is_some_and(|g| g.lemma == "continue" && g.form != Some(Form::Past));
        // "encourage A to play a role by speaking with B": of what he is asked to do.
        let means = group.form == Some(Form::Ing)
            && group.aux.is_empty()
            && clause.low_at(group.start.wrapping_sub(1)) == "by"
            && (0..group.start).rev().find(|&k| clause.chunks[k].verb.is_some()).is_some_and(|k| {
                let main = clause.group(k);
                // "could end the war by talking to B", "You do not make peace by meeting B"
                let can = main.modal.as_deref().is_some_and(|m| matches!(m, "can" | "could" | "would" | "might" | "may" | "should"));
                main.infinitive || can || main.negated
            });
        if weighed(clause, &group, v) {
            return Some(Vec::new());
        }
        if unknown(clause, &group, v) || goes_on || means || open || mulls || every || swaps || often && !day {
            return Some(Vec::new());
        }
        // A bare participle after a noun ("the meeting held in Paris") has no subject of its own.
        let mut outlook = self.outlook(clause, &group, &subject.governors);
        if row.sets.kind == Some(Kind::Meeting) && none_such(clause, v) {
            (outlook.status, outlook.void) = (Status::Denied, false);
        }
        if outlook.void {
            return Some(Vec::new());
        }
        // "Neither A nor B met C"
        // But "Neither had slept when A met B"
        let own = |k: usize| (k + 1..group.start).all(|m| clause.chunks[m].verb.is_none() && clause.chunks[m].class != Class::Auxiliary);
        let neither = (0..v).rev().take(6).any(|k| clause.low_at(k) == "neither" && own(k));
        if neither && row.sets.kind == Some(Kind::Meeting) && matches!(outlook.status, Status::Held | Status::Planned) {
            outlook.status = Status::Denied;
        }
        // "has asked Secretary Rubio to travel": whoever sends his own people plans it.
        let sends = row.frame == Frame::SubjectPlace && outlook.status == Status::Proposed && !subject.agent.is_empty() && {
            let (boss, sent) = (self.parties(clause, &subject.agent), self.parties(clause, &subject.at));
            !boss.is_empty() && !sent.is_empty() && boss.iter().chain(&sent).all(|p| p.side.is_some() && p.side == boss[0].side)
        };
        if sends {
            outlook.status = Status::Planned;
        }
        // "After meeting Modi in Nicosia, he will brief the others": still to come, where no day says that it has been.
        let ahead = group.form == Some(Form::Ing)
            && v == 1
            && matches!(clause.low_at(0), "after" | "before")
            && subject.at.first().is_some_and(|&s| {
                s > v
                    && (s + 1..s + 4)
                        .take_while(|&k| !clause.reports(k))
                        .any(|k| clause.chunks.get(k).is_some_and(|c| c.class == Class::Modal && clause.low(c) == "will"))
            });
        if ahead && outlook.status == Status::Held && !clause.past_day() && !clause.first_behind() {
            outlook.status = Status::Planned;
        }
        // "leaves for China, before travelling on to Brussels"
        let onto = group.form == Some(Form::Ing)
            && v > 1
            && clause.low_at(v - 1) == "before"
            && (clause.chunks[..v].iter().any(|c| c.class == Class::Modal && matches!(clause.low(c), "will" | "'ll"))
                || clause.chunks[..v].iter().find_map(|c| c.verb).is_some_and(|u| u.form == Form::Third) && clause.scheduled()
                || (0..v).any(|k| {
                    matches!(clause.low_at(k), "is" | "are")
                        && matches!(clause.low_at(k + 1), "to" | "due" | "scheduled" | "expected" | "set")
                }));
        if onto && outlook.status == Status::Held {
            outlook.status = Status::Planned;
        }
        if onward && outlook.status == Status::Held && matches!(group.form, Some(Form::Third | Form::Base)) {
            outlook.status = Status::Planned;
        }
        // "She also speaks to us alone": a habit, in running text without a day.
        let habit = row.id == "talks/speak"
            && group.form == Some(Form::Third)
            && group.aux.is_empty()
            && group.modal.is_none()
            && clause.sentence.kind == crate::text::LineKind::Body
            && talk.transcript
            && !clause.chunks.iter().any(|c| matches!(c.kind, ChunkKind::Time(_)));
        if habit {
            return Some(Vec::new());
        }
        // What was not discussed was not discussed at a meeting that took place.
        if (group.negated || outlook.status == Status::Denied) && row.id == "talks/discuss" {
            let met = clause
                .chunks
                .iter()
                .any(|c| matches!(clause.low(c), "summit" | "meeting" | "talks" | "call" | "conversation" | "dinner" | "lunch"));
            if !met {
                return Some(Vec::new());
            }
            outlook.status = Status::Held;
        }
        match row.frame {
            Frame::SubjectObject => self
                .meets_among(clause, rule, v, &subject, &outlook)
                .or_else(|| self.meets(clause, talk, rule, v, after, &group, &subject, &outlook))
                .or_else(|| self.meets_again(clause, talk, rule, v, &subject, &outlook)),
            Frame::HostGuest => self.hosts(clause, rule, v, after, &group, &subject, &outlook),
            Frame::SubjectPlace => self.travels(clause, rule, v, after, &group, &subject, &outlook),
            Frame::SubjectOccasion => self.attends(clause, rule, v, after, &group, &subject, &outlook),
            _ => None,
        }
        .map(|mut hits| {
            for hit in &mut hits {
                // "met B, who had visited Nairobi in March"
                let told = group.aux.iter().any(|a| a == "had") && clause.low_at(group.start.wrapping_sub(1)) == "who";
                // "spoke for the first time since they met in Oslo"
                let since = subject.at.first().is_some_and(|&k| k > 0 && clause.low_at(k - 1) == "since");
                hit.background = background(clause, v) || told && clause.lemma(v) == "visit" || since;
            }
            once_more(clause, self.one_by_one(clause, hits))
        })
    }

    /// "met on Tuesday with A and on Wednesday with B", "was received by A on Thursday and by B on Friday": a second meeting of its
    /// own day or place.
    fn one_by_one(&self, clause: &Clause<'_>, mut hits: Vec<Hit>) -> Vec<Hit> {
        let [hit] = &mut hits[..] else { return hits };
        let first = clause.own_circumstances(hit.end);
        let and = first.2;
        if clause.chunks.get(and).is_none_or(|c| c.class != Class::And) {
            return hits;
        }
        let before = clause.own_circumstances(and + 1);
        let prep = clause.low_at(before.2);
        let next = matches!(prep, "with" | "by").then(|| clause.list_from(before.2 + 1)).flatten();
        let Some(next) = next.filter(|l| l.at.len() == 1) else { return hits };
        let after = clause.own_circumstances(next.end);
        let (place, time) = (before.0.or(after.0), before.1.or(after.1));
        let other = self.parties(clause, &next.at);
        let same = |p: &Party| hit.who.iter().chain(&hit.whom).any(|q| q.same(p));
        if time.is_none() && place.is_none() || other.is_empty() || other.iter().any(same) {
            return hits;
        }
        let second = Hit { end: next.end, place, time, apart: true, ..hit.clone() };
        let second = if prep == "by" { Hit { who: other, ..second } } else { Hit { whom: other, ..second } };
        let fronted = clause.own_circumstances(hit.at + 1);
        hit.time = hit.time.or(first.1).or(fronted.1);
        hit.place = hit.place.or(first.0).or(fronted.0);
        hit.apart = true;
        hits.push(second);
        hits
    }

    #[allow(clippy::too_many_arguments)]
    pub(super) fn meets(
        &self,
        clause: &Clause<'_>,
        talk: &Discourse,
        rule: usize,
        v: usize,
        after: usize,
        group: &VerbGroup,
        subject: &Subject,
        outlook: &Outlook,
    ) -> Option<Vec<Hit>> {
        let row = &self.rules[rule];
        if row.id == "meet/message-by" {
            return self.message_brought(clause, talk, rule, v, after, outlook);
        }
        if group.passive && row.id == "meet/sign" {
            let list = clause.list_after(after, &["by"], false)?;
            let all = self.parties(clause, &list.at);
            let people = all.iter().all(|p| p.kind == ParticipantKind::Person && p.name.is_some());
            let base = self.hit(clause, rule, v, list.end, outlook);
            return (people && self.sides(&all) == 2).then(|| vec![reciprocal(base, all)]);
        }
        let agent = group.passive && row.id == "call/verb" && clause.low_at(after) == "by";
        if group.passive && !row.placed && !agent && !row.with.iter().any(|w| w == "with") {
            return None;
        }
        // "agreed to speak by phone next week": that is still to come.
        let speaks = |c: &crate::clause::Chunk| c.verb.is_some_and(|u| matches!(u.lemma, "speak" | "talk" | "confer" | "discuss"));
        if row.id == "call/agree-by-phone" && clause.chunks.iter().skip(after).take(3).any(speaks) {
            return None;
        }
        // "Japan meet China in Shenzhen on Thursday", "Hungary still talks to Moscow": teams, and what goes on for years.
        let states = |at: &[usize]| !at.is_empty() && at.iter().all(|&k| clause.parties(k).is_some_and(|p| p.iter().all(|q| q.bare_side)));
        // "Italy and Belgium will not meet it before 2028": a target.
        let pronoun = clause.low_at(after) == "it"
            || matches!(clause.low_at(after), "this" | "that")
                && clause.chunks.get(after + 1).is_none_or(|c| matches!(c.class, Class::Stop | Class::Comma | Class::Prep | Class::And));
        if row.id == "meet/meet" && !group.passive && pronoun {
            return None;
        }
        let prose = clause.sentence.kind != crate::text::LineKind::Headline;
        let present = group.aux.is_empty() && group.modal.is_none() && !group.infinitive;
        let game = row.id == "meet/meet" && group.form == Some(Form::Base) && clause.is_party(after);
        let timed = clause.chunks.iter().any(|c| matches!(c.kind, ChunkKind::Time(_)));
        let habit = row.id == "talks/speak" && group.form == Some(Form::Third) && !timed;
        // "I talk to A, I talk to B": with whom somebody is on speaking terms.
        let mine = matches!(subject.at[..], [one] if matches!(clause.low_at(one), "i" | "we"));
        if row.id == "talks/speak" && group.form == Some(Form::Base) && present && mine && !timed {
            return Some(Vec::new());
        }
        let object = after + usize::from(matches!(clause.low_at(after), "to" | "with"));
        if prose && present && (game || habit) && states(&subject.at) && states(&[object]) {
            return None;
        }
        // "agreed not to talk about the matter": to others.
        if row.id == "talks/speak" && group.infinitive && group.negated && self.sides(&self.parties(clause, &subject.at)) >= 2 {
            return None;
        }
        // "was discussed in our talks with A": what is discussed takes no part.
        if group.passive && row.id == "talks/discuss" {
            return None;
        }
        // "refused to sign the treaty with A": that no paper was signed says nothing of a meeting.
        if row.id == "meet/sign" && outlook.status == Status::Denied {
            return None;
        }
        if row.id == "meet/agree" {
            // "during which the two leaders agreed" may be any two.
            let group = |&k: &usize| clause.parties(k).is_some_and(|p| p.iter().all(|q| q.by == ResolvedBy::Group));
            if outlook.status != Status::Held || !on_visit(clause, subject) || subject.at.iter().all(group) {
                return None;
            }
        }
        // "pose a threat", "the challenge posed by B": no picture.
        let pictured = matches!(clause.low_at(after), "for" | "with" | "alongside" | "beside" | "together" | "in");
        if row.id == "meet/pose" && clause.lemma(v) == "pose" && !pictured {
            return None;
        }
        // "Kenyans will have to wait to see the president": anybody of that country.
        let anybody = |&k: &usize| {
            let span = clause.span(&clause.chunks[k]);
            clause.tags.iter().any(|t| t.kind == TagKind::Demonym && t.span == span) && clause.low_at(k).ends_with('s')
        };
        if row.id == "meet/see" && !subject.at.is_empty() && subject.at.iter().all(anybody) {
            return None;
        }
        // "The two did not speak to the press"
        let press = matches!(clause.low_at(after), "to" | "with")
            && (after + 1..after + 4).any(|k| matches!(clause.low_at(k), "press" | "reporters" | "journalists" | "media"));
        if press && outlook.status == Status::Denied {
            return None;
        }
        // "The commission was co-chaired by A and B"
        if (group.passive || clause.low_at(after) == "by") && row.id == "meet/co-chair" {
            let list = clause.list_after(after, &["by"], false)?;
            let all = self.parties(clause, &list.at);
            let session = (v.saturating_sub(12)..v).any(|k| {
                matches!(
                    clause.low_at(k),
                    "commission" | "committee" | "dialogue" | "meeting" | "session" | "consultations" | "talks" | "round" | "council"
                )
            });
            let people = all.iter().all(|p| p.name.is_some() || p.office.is_some());
            let base = self.hit(clause, rule, v, list.end, outlook);
            return (session && people && self.sides(&all) >= 2).then(|| vec![reciprocal(base, all)]);
        }
        if group.passive && row.direct {
            // "was briefed by Kerry by telephone", "was met at the airport by King Felipe"
            let named = |l: &crate::clause::Listed| {
                self.parties(clause, &l.at)
                    .iter()
                    .chain(&self.parties(clause, &subject.at))
                    .all(|p| p.kind == ParticipantKind::Person && p.name.is_some())
            };
            let told_there = |l: &crate::clause::Listed| row.placed && named(l) && fronted_place(clause, subject);
            let agent = clause
                .list_after(after, &["by"], false)
                .filter(|l| !row.near.is_empty() || matches!(row.id.as_str(), "meet/meet" | "call/verb") && named(l) || told_there(l))?;
            let (who, whom) = (self.parties(clause, &agent.at), self.parties(clause, &subject.at));
            if who.is_empty() || whom.is_empty() {
                return None;
            }
            let base = self.hit(clause, rule, v, agent.end, outlook);
            return Some(vec![Hit { who, whom, ..base }]);
        }
        let with: Vec<&str> = row.with.iter().map(String::as_str).collect();
        let who = self.parties(clause, &subject.at);
        let mutual = (after..after + 3).any(|k| matches!((clause.low_at(k), clause.low_at(k + 1)), ("each", "other") | ("one", "another")));
        if mutual && !row.placed && row.object_words.is_empty() && self.sides(&who) >= 2 {
            let base = self.hit(clause, rule, v, v + 1, outlook);
            return Some(vec![reciprocal(base, who)]);
        }
        // "got ten minutes with A", "had an hour with A"; but "got a deal with A", "had an hour-long talk with A"
        if clause.chunks[v].verb.is_some_and(|u| matches!(u.lemma, "get" | "have"))
            && with == ["with"]
            && row.person
            && row.after.is_empty()
        {
            let lasts = |k: &usize| {
                clause
                    .chunks
                    .get(*k)
                    .is_some_and(|c| matches!(c.kind, ChunkKind::Time(t) if clause.times[t].1.role == crate::when::Role::Duration))
            };
            let time = (after..after + 2).find(lasts);
            if time.is_none_or(|k| !matches!(clause.low_at(k + 1), "with" | "together" | "alone" | "of")) {
                return None;
            }
        }
        let list = clause.list_after(after, &with, row.direct).or_else(|| clause.list_before_whom(group.start, &with, row.direct));
        let list = list.or_else(|| if with.contains(&"with") { opening(clause, subject) } else { None });
        // "met Arab leaders in Riyadh, including A and B"
        let list = list.or_else(|| clause.named_among(after).filter(|_| row.direct && !group.passive));
        let talked = matches!(row.id.as_str(), "talks/discuss" | "meet/raise-with" | "talks/speak");
        let list = list.or_else(|| clause.late_partner(after).filter(|_| talked && !group.passive));
        // "discussed B's meeting with C": it is B who met C.
        let theirs = |list: &Listed| {
            let with = list.at[0].checked_sub(1).filter(|&k| clause.low_at(k) == "with")?;
            let noun = with.checked_sub(1).filter(|&k| meeting_noun(clause.low_at(k)))?;
            (noun.saturating_sub(5).max(after)..noun).find(|&k| clause.chunks[k].genitive || clause.chunks[k].class == Class::Genitive)
        };
        let list = list.filter(|l| !talked || row.id == "talks/speak" || theirs(l).is_none());
        // "They discussed the war with Ukraine", "met B to discuss trade with Syria": a matter of the two who talk, and no third.
        let two = self.sides(&who) >= 2 && who.iter().all(|p| p.by == ResolvedBy::Group);
        let meets = |v: crate::clause::Verb| {
            matches!(v.lemma, "meet" | "hold" | "speak" | "call" | "phone" | "telephone" | "host" | "receive" | "welcome" | "talk" | "see")
        };
        let beside = group.infinitive || group.start > 0 && clause.chunks[group.start - 1].class == Class::And;
        let purpose = beside && clause.chunks[..group.start].iter().filter_map(|c| c.verb).any(meets);
        let matter = |l: &Listed| {
            let noun = l.at[0].checked_sub(2).filter(|&k| k >= after && clause.low_at(k + 1) == "with");
            let thing = noun.is_some_and(|k| clause.chunks[k].kind == ChunkKind::Word && clause.toks[clause.chunks[k].from].word);
            thing && l.at.iter().all(|&k| clause.parties(k).is_some_and(|p| p.iter().all(|q| q.bare_side)))
        };
        let list = list.filter(|l| !((two || purpose) && talked && matter(l)));
        if let Some(list) = list {
            if who.is_empty() {
                return None;
            }
            let end = list.end;
            // "called B to express condolences"
            let kindly = clause.low_at(end) == "to"
                && matches!(
                    clause.low_at(end + 1),
                    "express" | "offer" | "convey" | "extend" | "thank" | "congratulate" | "discuss" | "apologise" | "apologize" | "inform"
                );
            if !row.only_then.is_empty()
                && !kindly
                && clause.chunks.get(end).is_some_and(|c| {
                    !matches!(c.kind, ChunkKind::Time(_))
                        && !matches!(c.class, Class::Stop | Class::Comma | Class::Quote | Class::Close)
                        && !row.only_then.iter().any(|w| w == clause.low(c))
                })
            {
                return None;
            }
            // "called A personally a war criminal", "called the leaders of A and B "clowns"": said of A, not to A.
            let quoted = clause.chunks.get(end).is_some_and(|c| c.class == Class::Quote);
            let named = || {
                let mut words = (end..(end + 5).min(clause.chunks.len()))
                    .take_while(|&k| !matches!(clause.chunks[k].class, Class::Stop | Class::Comma));
                words.any(|k| matches!(clause.low_at(k), "a" | "an") && (k == end || clause.chunks[k - 1].class != Class::Prep))
            };
            let said_of = !row.only_then.is_empty() && (quoted || named());
            // "haven't even seen them", "saw A doubling down"
            // But "will see each of them"
            let each = list.at.first().is_some_and(|&k| clause.low_at(k.wrapping_sub(1)) == "of");
            let watched = clause.chunks[v].verb.is_some_and(|u| u.lemma == "see")
                && (clause.chunks.get(end).is_some_and(|c| c.verb.is_some_and(|u| matches!(u.form, Form::Ing | Form::Base)))
                    || !each && self.parties(clause, &list.at).iter().all(|p| p.by == ResolvedBy::Group));
            if said_of || watched {
                return None;
            }
            // "met with Cubans and Venezuelans": people of those countries, not their states.
            let nationals = |&k: &usize| {
                let low = clause.low_at(k);
                low.ends_with('s')
                    && !low.contains(' ')
                    && clause.parties(k).is_some_and(|p| p.iter().all(|q| q.bare_side))
                    && clause.tags.iter().any(|t| t.kind == TagKind::Demonym && t.span == clause.span(&clause.chunks[k]))
            };
            if list.at.iter().all(nationals) {
                return Some(Vec::new());
            }
            let mut then = end;
            while clause.chunks.get(then).is_some_and(|c| {
                matches!(c.kind, ChunkKind::Time(_))
                    || clause.low(c) == "on" && matches!(clause.chunks.get(then + 1).map(|n| &n.kind), Some(ChunkKind::Time(_)))
            }) {
                then += 1;
            }
            // "calling on the government of China (PRC) to review"
            if clause.chunks.get(then).is_some_and(|c| c.class == Class::Open)
                && let Some(close) = (then..(then + 5).min(clause.chunks.len())).find(|&k| clause.chunks[k].class == Class::Close)
            {
                then = close + 1;
            }
            // "calls on A, and its backers, to stop"
            let aside = (clause.chunks.get(then).is_some_and(|c| c.class == Class::Comma))
                .then(|| (then + 1..(then + 9).min(clause.chunks.len())).find(|&k| clause.chunks[k].class == Class::Comma))
                .flatten();
            // "saw him on Monday to urge restraint": a purpose, where a day parts it from him.
            let purpose = then > end && clause.chunks[v].verb.is_some_and(|u| u.lemma == "see")
                // "called on B to bid farewell"
                || matches!(clause.low_at(then + 1), "bid" | "introduce" | "convey" | "hand")
                || clause.low_at(then + 1) == "say" && matches!(clause.low_at(then + 2), "goodbye" | "farewell")
                || clause.low_at(then + 1) == "present" && matches!(clause.low_at(then + 2), "his" | "her" | "credentials" | "a");
            let beyond = |k: usize| row.unless_then.iter().any(|w| clause.low_at(k) == w) && !purpose;
            if beyond(then) || aside.is_some_and(|k| beyond(k + 1)) {
                return None;
            }
            if !worded(row, clause, &list.at) {
                return None;
            }
            // "calls on the Assad regime"
            if row.person && matches!(clause.low_at(list.end), "regime" | "government" | "administration" | "family" | "campaign" | "team")
            {
                return None;
            }
            // "refused to discuss his talks with B": the talks are told of, not held again.
            let own = clause.chunks.get(v + 1).is_some_and(|c| c.class == Class::Possessive);
            let told_of =
                |k: usize| matches!(clause.low_at(k), "talks" | "meeting" | "meetings" | "call" | "conversation" | "conversations");
            if matches!(row.id.as_str(), "meet/raise-with" | "talks/discuss") && own && (v + 2..v + 4).any(told_of) {
                return None;
            }
            let nameless = || self.parties(clause, &list.at).iter().any(|p| p.name.is_none() && !(p.people && row.id == "meet/raise-with"));
            // "left for Addis Ababa, where he is to brief B", "was in Kinshasa on Wednesday to brief B"
            let there = || {
                let goes = group.infinitive
                    && clause.chunks[v]
                        .verb
                        .is_some_and(|u| matches!(u.lemma, "brief" | "lobby" | "press" | "urge" | "warn" | "reassure" | "thank"))
                    && (v.saturating_sub(7)..v)
                        .rev()
                        .take_while(|&k| clause.chunks[k].verb.is_none() && clause.chunks[k].class != Class::Comma)
                        .any(|k| clause.chunks[k].kind == ChunkKind::Place);
                goes || (v.saturating_sub(6)..v).rev().find(|&k| clause.low_at(k) == "where").is_some_and(|k| {
                    let near = (k.saturating_sub(5)..k).rev().take_while(|&m| clause.chunks[m].verb.is_none());
                    near.into_iter().any(|m| clause.chunks[m].kind == ChunkKind::Place || k < m + 3 && clause.is_party(m))
                })
            };
            // "raised it with B on the margins of a forum"
            let margins = clause.low_at(end) == "on" && is_margin(clause.low_at(end + 2));
            // "briefed B over dinner"
            let meal = clause.low_at(end) == "over"
                && (end + 1..end + 4).any(|k| matches!(clause.low_at(k), "lunch" | "dinner" | "breakfast" | "coffee" | "tea"));
            // "pressed B, who was in Paris for the day, to"
            let visiting = || {
                let who = (end..end + 2).find(|&k| clause.low_at(k) == "who");
                let be = who.filter(|&k| matches!(clause.low_at(k + 1), "was" | "is"));
                be.is_some_and(|k| clause.place_phrase(k + 2).is_some())
            };
            let fronted = || fronted_place(clause, subject);
            // "handed B a letter in Paris"
            let behind_thing = || {
                let ends = |k: &usize| clause.chunks[*k].verb.is_none() && !matches!(clause.chunks[*k].class, Class::Comma | Class::Stop);
                !row.near.is_empty() && (end..clause.chunks.len().min(end + 10)).take_while(ends).any(|k| clause.place_phrase(k).is_some())
            };
            let placed =
                clause.own_circumstances(end).0.is_some() || margins || meal || there() || visiting() || fronted() || behind_thing();
            // "A visits China. A raised human rights with B"
            let visiting = || {
                let whom = self.parties(clause, &list.at);
                let thanks = clause.chunks[v].verb.is_some_and(|u| matches!(u.lemma, "thank" | "congratulate"));
                group.form == Some(Form::Past) && !thanks && (talk.visiting(&who, &whom) || talk.visiting(&whom, &who))
            };
            if row.placed && (!placed && !visiting() || nameless()) {
                return None;
            }
            // "will see African Union officials in Addis Ababa"
            let (place, day, _) = clause.own_circumstances(end);
            // "raised the case with Colombian officials in Bogota"
            let officials = |p: &Party| {
                let seen = matches!(row.id.as_str(), "meet/see" | "meet/raise-with");
                p.people && p.side.is_some() && seen && (place.is_some() || day.is_some())
            };
            let person = |p: &Party| p.kind == ParticipantKind::Person && (p.name.is_some() || p.office.is_some());
            if row.person && !self.parties(clause, &list.at).iter().any(|p| person(p) || officials(p)) {
                return None;
            }
            // "A and B are huddling in Geneva, with reporters waiting": whom the list names is no participant.
            // "A and B spoke at length, with A promising": one of the two is no third.
            let whom = self.parties(clause, &list.at);
            let nobody = row.reciprocal && list.at[0] > after + 1 && whom.iter().all(|p| who.iter().any(|w| w.same(p) && w.side == p.side));
            if !nobody || self.sides(&who) < 2 {
                return Some(self.pair(clause, rule, v, who, list, outlook, end));
            }
        }
        // "A thanked B for the drones after meeting in Odense"
        let after_all =
            row.id == "meet/meet" && group.form == Some(Form::Ing) && matches!(clause.low_at(v.wrapping_sub(1)), "after" | "following");
        let main = (0..v).rev().find(|&k| clause.chunks[k].verb.is_some()).filter(|_| after_all && clause.place_phrase(v + 1).is_some());
        if let Some(object) = main.and_then(|m| self.told(clause, m, v - 1)) {
            let whom = self.parties(clause, &[object]);
            let apart =
                !who.is_empty() && whom.iter().any(|p| p.name.is_some()) && who.iter().all(|w| whom.iter().all(|x| w.side != x.side));
            if apart {
                let base = self.hit(clause, rule, v, v + 1, outlook);
                return Some(vec![Hit { who, whom, status: Status::Held, ..base }]);
            }
        }
        if group.passive && !row.passive {
            return None;
        }
        // "meeting the threat", "met resistance": what is met is no participant.
        if (row.direct || row.verbs.iter().any(|u| u == "gather")) && thing(clause, after) {
            return None;
        }
        // "A, along with the ministers of B and C, met to talk about"
        let company = subject.at.last().and_then(|&s| {
            let at = s + 1 + usize::from(clause.chunks.get(s + 1).is_some_and(|c| c.class == Class::Comma));
            let with = matches!(clause.low_at(at), "together" | "along") && clause.low_at(at + 1) == "with";
            clause.list_from(at + 2).filter(|l| with && row.reciprocal && l.end < v && !self.other_object(clause, after, &["with"]))
        });
        let who = match company {
            Some(list) if self.sides(&who) == 1 => [who, self.parties(clause, &list.at)].concat(),
            _ => who,
        };
        let people = !row.person || who.iter().all(|p| p.kind == ParticipantKind::Person && p.name.is_some() || p.people);
        // "agreed in the Kremlin to build a refinery"
        let somewhere = !row.placed || clause.own_circumstances(after).0.is_some();
        let audience = matches!(row.id.as_str(), "talks/speak" | "talks/discuss") && audience(clause, after);
        if row.reciprocal && people && somewhere && !audience && self.sides(&who) >= 2 && !self.other_object(clause, after, &with) {
            let base = self.hit(clause, rule, v, v + 1, outlook);
            return Some(vec![reciprocal(base, who)]);
        }
        // "invited Putin to meet": the agent is the other side.
        // But "called on Peru to review its laws": the one who calls reviews nothing.
        if row.reciprocal && !row.placed && !subject.agent.is_empty() && row.id != "talks/discuss" {
            let agent = self.parties(clause, &subject.agent);
            if !agent.is_empty() && !who.is_empty() {
                let base = self.hit(clause, rule, v, v + 1, outlook);
                return Some(vec![Hit { who: agent, whom: who, ..base }]);
            }
        }
        None
    }

    /// "He is ready to meet again": with the other side of the last event that he took part in.
    fn meets_again(
        &self,
        clause: &Clause<'_>,
        talk: &Discourse,
        rule: usize,
        v: usize,
        subject: &Subject,
        outlook: &Outlook,
    ) -> Option<Vec<Hit>> {
        let about = matches!(clause.low_at(v + 2), "about" | "of");
        if !self.rules[rule].reciprocal || clause.low_at(v + 1) != "again" || about {
            return None;
        }
        let who = self.parties(clause, &subject.at);
        let last = talk.pairs.last()?;
        let whom: Vec<Party> = last.iter().filter(|p| who.iter().all(|w| w.side != p.side)).cloned().collect();
        let took_part = !who.is_empty() && who.iter().all(|w| last.iter().any(|p| p.same(w)));
        (took_part && !whom.is_empty()).then(|| vec![Hit { who, whom, ..self.hit(clause, rule, v, v + 1, outlook) }])
    }

    /// "Among those he met was B", "The leaders he met included B and C", "B was among the ministers A met in Rome": a meeting
    /// with each.
    fn meets_among(&self, clause: &Clause<'_>, rule: usize, v: usize, subject: &Subject, outlook: &Outlook) -> Option<Vec<Hit>> {
        let first = *subject.at.first()?;
        if !self.rules[rule].reciprocal || outlook.status != Status::Held {
            return None;
        }
        let relative = usize::from(clause.chunks.get(first.wrapping_sub(1)).is_some_and(|c| c.class == Class::Relative));
        let noun = first.checked_sub(1 + relative)?;
        let people = matches!(
            clause.low_at(noun).rsplit(' ').next(),
            Some("those" | "leaders" | "ministers" | "officials" | "counterparts" | "presidents" | "dignitaries" | "delegates" | "envoys")
        );
        let aside = |k: usize| {
            matches!(clause.chunks[k].kind, ChunkKind::Place | ChunkKind::Time(_))
                || matches!(clause.chunks[k].class, Class::Prep | Class::Adverb)
        };
        let be = (v + 1..clause.chunks.len())
            .find(|&k| !aside(k))
            .filter(|&k| matches!(clause.low_at(k), "was" | "were" | "included" | "includes" | "include"));
        let among = noun
            .checked_sub(1)
            .and_then(|k| k.checked_sub(usize::from(matches!(clause.low_at(k), "the" | "other"))))
            .filter(|&k| clause.low_at(k) == "among" && k > 1 && matches!(clause.low_at(k - 1), "was" | "were" | "is" | "are"));
        let (met, end) = match (be, among) {
            (Some(k), _) => clause.list_from(k + 1).map(|l| (l.at, l.end))?,
            (None, Some(k)) => (clause.list_back(k - 2), v + 1),
            _ => return None,
        };
        let who = self.parties(clause, &subject.at);
        let whom = self.parties(clause, &met);
        let apart =
            whom.iter().all(|p| p.side.is_some() && (p.name.is_some() || p.office.is_some()) && who.iter().all(|w| w.side != p.side));
        if !people || who.is_empty() || whom.is_empty() || !apart {
            return None;
        }
        let base = self.hit(clause, rule, v, end, outlook);
        Some(whom.into_iter().map(|p| Hit { who: who.clone(), whom: vec![p], ..base.clone() }).collect())
    }

    /// Whether an object stands there that is no participant ("met reporters", "discussed with aides").
    pub(super) fn other_object(&self, clause: &Clause<'_>, after: usize, with: &[&str]) -> bool {
        // "met in Subotica with gas high on the agenda": a circumstance.
        let absolute = |n: usize| {
            (n + 2..n + 7).any(|k| {
                matches!(clause.low_at(k), "high" | "topping" | "dominating" | "looming" | "atop" | "uppermost")
                    || clause.low_at(k) == "on" && matches!(clause.low_at(k + 2), "table" | "agenda")
            })
        };
        for (n, chunk) in clause.chunks.iter().enumerate().skip(after).take(12) {
            if chunk.class == Class::Prep && with.contains(&clause.low(chunk)) && clause.low(chunk) == "with" {
                return !absolute(n);
            }
            if matches!(chunk.class, Class::Comma | Class::Stop | Class::That | Class::Subordinate | Class::And | Class::To)
                || chunk.verb.is_some()
            {
                return false;
            }
        }
        false
    }

    /// "received a letter from C, handed over by B", "received a message from C. It was delivered by his envoy B": who received it
    /// and who brought it.
    fn message_brought(
        &self,
        clause: &Clause<'_>,
        talk: &Discourse,
        rule: usize,
        v: usize,
        after: usize,
        outlook: &Outlook,
    ) -> Option<Vec<Hit>> {
        let message = |word: &str| matches!(word, "message" | "letter" | "invitation" | "missive" | "note");
        let receives = |k: &usize| clause.chunks[*k].verb.is_some_and(|u| u.lemma == "receive") && !clause.group(*k).negated;
        let by = (after..after + 2).find(|&k| clause.low_at(k) == "by")?;
        let agent = clause.list_after(by, &["by"], false)?;
        let whom = self.parties(clause, &agent.at);
        let received = (0..v).rev().find(receives).filter(|&k| (k..v).any(|m| message(clause.low_at(m))));
        let who = match received {
            Some(k) => self.parties(clause, &clause.subject(k).at),
            // "The message was delivered by B": of the one whose letter the sentence before tells.
            None => {
                let start = clause.sentence.span.start;
                let before = clause.text.sentences.iter().rfind(|s| s.span.end <= start).map_or("", |s| clause.text.low(s.span));
                let told = before.contains("received") && before.split([' ', ',', '.']).any(message);
                let it = (0..v).all(|k| !clause.is_party(k)) && (0..v).any(|k| message(clause.low_at(k)) || clause.low_at(k) == "it");
                talk.subject.clone().filter(|_| told && it && clause.group(v).passive).into_iter().collect()
            }
        };
        let person = |p: &Party| p.kind == ParticipantKind::Person && (p.name.is_some() || p.office.is_some());
        let abroad = who.iter().all(|p| whom.iter().all(|q| p.side != q.side));
        let told = !who.is_empty() && !whom.is_empty() && who.iter().chain(&whom).all(person) && abroad;
        let base = self.hit(clause, rule, v, agent.end, outlook);
        told.then(|| vec![Hit { who, whom, ..base }])
    }

    #[allow(clippy::too_many_arguments)]
    pub(super) fn hosts(
        &self,
        clause: &Clause<'_>,
        rule: usize,
        v: usize,
        after: usize,
        group: &VerbGroup,
        subject: &Subject,
        outlook: &Outlook,
    ) -> Option<Vec<Hit>> {
        // "Modi, hosted by Marcos in Manila last week, called"
        let acts = |k: usize| {
            clause.chunks.get(k).is_some_and(|c| {
                matches!(c.class, Class::Auxiliary | Class::Modal) || c.verb.is_some_and(|u| matches!(u.form, Form::Past | Form::Third))
            })
        };
        // "Received by Xi in Beijing, Albanese called"
        let fronted = || {
            let comma = (2..clause.chunks.len().min(16))
                .find(|&k| (clause.chunks[k].class == Class::Comma || clause.chunks[k].closed) && clause.is_party(k + 1) && acts(k + 2))?;
            (v == 0 && clause.low_at(1) == "by").then(|| vec![comma + 1])
        };
        let reduced = clause.reduced_passive(v).or_else(fronted);
        if group.passive || reduced.is_some() {
            // "was received with military honours by B"
            // But "is expected to be received by B": of the other verb.
            let own = |k: &usize| clause.chunks[*k].class != Class::Comma && clause.chunks[*k].verb.is_none();
            let by = (after..clause.chunks.len().min(after + 6)).take_while(own);
            let by = by.into_iter().find(|&k| clause.low_at(k) == "by").unwrap_or(after);
            // "was summoned to the Swedish foreign ministry"
            let called = || matches!(self.rules[rule].id.as_str(), "host/summon" | "host/call-in") && clause.low_at(after) == "to";
            let host = clause.list_after(by, &["by"], false).or_else(|| clause.list_after(after, &["to"], false).filter(|_| called()))?;
            let whom = self.parties(clause, reduced.as_ref().unwrap_or(&subject.at));
            let who = self.parties(clause, &host.at);
            if who.is_empty() || whom.is_empty() {
                return None;
            }
            // "has been invited to Paris by A"
            let invited = clause.chunks[v].verb.is_some_and(|u| u.lemma == "invite") && outlook.status == Status::Held;
            let status = if invited { Status::Proposed } else { outlook.status };
            let base = Hit { status, ..self.hit(clause, rule, v, host.end, outlook) };
            // "Ethiopia and Somalia, brought together by Turkey"
            let joint = self.rules[rule].id == "host/bring-together";
            // "were each received separately by B"
            let apart = (group.start..by).any(|k| matches!(clause.low_at(k), "each" | "separately" | "individually"));
            return Some(split(Hit { who, whom, joint, ..base }, apart));
        }
        let row = &self.rules[rule];
        let who = self.parties(clause, &subject.at);
        // "Kallas, whom Eide hosted in Oslo"
        let before = || clause.list_before_whom(group.start, &[], true);
        let to: Vec<&str> = row.with.iter().map(String::as_str).collect();
        let list = clause.list_after(clause.past_setting(after), &to, true).or_else(|| clause.among(after)).or_else(before)?;
        if !worded(row, clause, &list.at) {
            return None;
        }
        // A guest is somebody, not a country's policy.
        let whom = self.parties(clause, &list.at);
        let brings = row.id.starts_with("host/bring");
        // "The talks brought A together with B"
        if brings && who.is_empty() && clause.chunks[..v].iter().any(|c| matches!(clause.low(c), "talks" | "meeting" | "summit" | "dinner"))
        {
            let with = clause.list_after(list.end, &["with"], false).filter(|l| l.at[0] <= list.end + 3);
            let all: Vec<Party> = whom.into_iter().chain(with.map(|l| self.parties(clause, &l.at)).unwrap_or_default()).collect();
            let base = self.hit(clause, rule, v, list.end, outlook);
            return (self.sides(&all) >= 2).then(|| vec![reciprocal(base, all)]);
        }
        // "The visit brought the two together": nobody meets himself.
        if brings && (self.sides(&whom) < 2 || whom.iter().any(|w| who.iter().any(|p| p.same(w)))) {
            return None;
        }
        // "Egypt hosts Kenya for Nile talks"
        let to_talk = clause.low_at(list.end) == "for"
            && (list.end + 1..list.end + 5).any(|k| matches!(clause.low_at(k), "talks" | "negotiations" | "consultations" | "discussions"));
        if who.is_empty() || whom.is_empty() || whom.iter().all(|w| w.bare_side) && !to_talk {
            return None;
        }
        // "welcomes the UK's leadership", "welcomed the African Union as a member"
        if list.at.last().is_some_and(|&k| clause.low_at(k).ends_with("leadership"))
            || row.unless_then.iter().any(|w| clause.low_at(list.end) == w)
        {
            return None;
        }
        let end = list.end;
        // "invited B to Washington": an invitation, where a place follows and no verb.
        let invites = clause.chunks[v].verb.is_some_and(|u| u.lemma == "invite");
        let outlook = &match outlook.status {
            Status::Held if invites => Outlook { status: Status::Proposed, ..outlook.clone() },
            _ => outlook.clone(),
        };
        let table = row.id == "host/to-table" && !matches!(outlook.status, Status::Held | Status::Planned);
        let place = clause.low_at(end) == "to" && clause.chunks.get(end + 1).is_some_and(|c| c.kind == ChunkKind::Place);
        // "invited B for talks"
        let purpose = clause.low_at(end) == "for"
            && (end + 1..end + 4)
                .any(|k| matches!(clause.low_at(k), "talks" | "consultations" | "dinner" | "lunch" | "discussions" | "meeting"));
        if table || invites && !place && !purpose {
            return None;
        }
        // "expects B on Saturday"; but "expects B to sign", "expects B, a lawyer, to win"
        let expects = clause.chunks[v].verb.is_some_and(|u| matches!(u.lemma, "expect" | "await"));
        if expects {
            let (_, _, to) = clause.own_circumstances(end);
            let bare =
                |c: &&crate::clause::Chunk| c.verb.is_none() && !matches!(c.class, Class::Comma | Class::Stop | Class::And | Class::Quote);
            let dated = || clause.chunks[end..].iter().take(6).take_while(bare).any(|c| matches!(c.kind, ChunkKind::Time(_)));
            let purpose = || {
                (end..to + 1).any(|k| {
                    clause.low_at(k) == "for"
                        && (k + 1..k + 4).any(|m| matches!(clause.low_at(m), "talks" | "lunch" | "dinner" | "discussions"))
                })
            };
            if clause.low_at(to) == "to" || group.negated || whom.iter().any(|w| w.name.is_none()) || !(dated() || purpose()) {
                return None;
            }
        }
        // "received Putin's letter", "receive the Sakharov prize": a thing, not a guest.
        if clause.chunks.get(end).is_some_and(|c| {
            c.kind == ChunkKind::Word
                && c.class == Class::Other
                && c.verb.is_none()
                && !clause.chunks[end - 1].closed
                && clause.toks[c.from].word
        }) {
            return None;
        }
        // Guests received together sit together, unless the text keeps them apart.
        let already = clause.chunks[..v].iter().any(|c| clause.low(c) == "already");
        let apart = already
            || list.apart
            || super::separately(clause, end)
            || list.later.iter().any(|&l| l)
            || list.times.iter().flatten().count() > 1;
        Some(self.pair(clause, rule, v, who, list, outlook, end)).map(|hits| if apart { hits } else { together(hits) })
    }

    #[allow(clippy::too_many_arguments)]
    pub(super) fn attends(
        &self,
        clause: &Clause<'_>,
        rule: usize,
        v: usize,
        after: usize,
        group: &VerbGroup,
        subject: &Subject,
        outlook: &Outlook,
    ) -> Option<Vec<Hit>> {
        if group.passive {
            return None;
        }
        // "leaders attending the summit", "in town to attend": told of somebody in passing.
        if group.form == Some(Form::Ing) && group.aux.is_empty() || group.infinitive && outlook.rules.is_empty() {
            return None;
        }
        let who: Vec<Party> =
            self.parties(clause, &subject.at).into_iter().filter(|p| p.name.is_some() && p.kind == ParticipantKind::Person).collect();
        if who.is_empty() || matches!(outlook.status, Status::Proposed | Status::Denied) {
            return None;
        }
        // "will attend, via videoconference, the summit"
        let aside = (clause.low_at(after) == "," && clause.low_at(after + 1) == "via")
            .then(|| (after + 2..clause.chunks.len().min(after + 6)).find(|&k| clause.chunks[k].class == Class::Comma));
        let occasion = self.occasion_after(clause, aside.flatten().map_or(after, |k| k + 1), 9)?;
        let base = self.hit(clause, rule, v, after + 1, outlook);
        Some(vec![Hit { who, occasion: Some(occasion), ..base }])
    }

    /// A gathering of the gazetteer, or a "summit" or the like with a name, within some chunks.
    pub(super) fn occasion_after(&self, clause: &Clause<'_>, after: usize, reach: usize) -> Option<(Span, Option<u32>)> {
        let from = clause.chunks.get(after)?;
        let last = clause.chunks.get((after + reach).min(clause.chunks.len() - 1))?;
        let span = Span::new(clause.toks[from.from].span.start, clause.toks[last.to - 1].span.end);
        for chunk in &clause.chunks[after..(after + reach).min(clause.chunks.len())] {
            if chunk.verb.is_some_and(|v| v.form != Form::Ing)
                || matches!(chunk.class, Class::Stop | Class::Comma | Class::That | Class::Subordinate | Class::Relative)
            {
                return None;
            }
            let at = clause.span(chunk);
            if matches!(clause.low(chunk), "summit") {
                let first = (after..)
                    .find(|&k| !matches!(clause.chunks[k].class, Class::Determiner | Class::Prep | Class::Possessive))
                    .unwrap_or(after);
                let named = clause
                    .tags
                    .iter()
                    .find(|t| t.kind == TagKind::Gathering && t.span.overlaps(Span::new(clause.span(&clause.chunks[first]).start, at.end)));
                let words = named.map_or(clause.span(&clause.chunks[first]).join(at), |t| t.span.join(at));
                // "the Yale CEO Summit" is no states' affair.
                let public = named.is_some()
                    || clause.tags.iter().any(|t| {
                        t.span.overlaps(words)
                            && matches!(
                                t.kind,
                                TagKind::Organisation
                                    | TagKind::OrgAdjective
                                    | TagKind::Polity
                                    | TagKind::Adjective
                                    | TagKind::Place
                                    | TagKind::Capital
                            )
                    })
                    || words.len() <= "summit".len();
                if !public {
                    return None;
                }
                return Some((named.map_or(clause.span(&clause.chunks[first]).join(at), |t| t.span.join(at)), named.map(|t| t.entry)));
            }
            if let Some(tag) = clause
                .tags
                .iter()
                .filter(|t| t.kind == TagKind::Gathering && t.span.start >= at.start && t.span.start < at.end && span.covers(t.span))
                .max_by_key(|t| t.span.end)
            {
                return Some((tag.span, Some(tag.entry)));
            }
        }
        None
    }
}

/// Whether one of the words that a rule asks for stands among those of its object.
fn worded(row: &Rule, clause: &Clause<'_>, object: &[usize]) -> bool {
    let said = |word: &String| object.iter().any(|&k| clause.low_at(k).split(' ').any(|w| w.trim_matches(',') == word));
    row.object_words.is_empty() || row.object_words.iter().any(said)
}
