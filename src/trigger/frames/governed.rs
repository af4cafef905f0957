//! What governs a noun: a light verb, a preposition, or the verb that it is the subject of.

use crate::clause::{Chunk, ChunkKind, Class, Clause, Form, Governor, Subject, VerbGroup, is_be};
use crate::event::Status;
use crate::trigger::Outlook;
use crate::trigger::RuleSet;

/// Verbs that carry a meeting noun as their object and add nothing but tense.
pub(super) const LIGHT: &[&str] = &[
    "hold", "have", "conduct", "begin", "start", "open", "resume", "continue", "wrap", "conclude", "finish", "end", "complete", "attend",
    "join", "host", "chair", "co-chair", "cochair", "take", "participate", "engage", "convene", "launch", "lead", "make", "pay", "kick",
    "arrive", "do", "share", "preside", "get", "enter", "undertake", "place", "receive", "exchange", "co-host", "give", "throw", "hail",
    "describe", "praise", "stage", "see", "inaugurate", "spend", "secure", "clinch", "land", "wind", "grant", "cut", "interrupt",
    "shorten", "adjourn", "mediate", "moderate", "facilitate", "broker", "extend",
];

/// How a meeting stands for which there are only preparations, chances or hopes.
fn projected(noun: &str) -> Option<Status> {
    Some(match noun {
        "preparations" | "preparation" | "arrangements" | "groundwork" | "work" => Status::Planned,
        "chances" | "chance" | "prospects" | "hopes" | "odds" | "likelihood" | "conditions" | "agreement" => Status::Proposed,
        _ => return None,
    })
}

/// What is done in talks themselves: whoever agrees to do so plans them.
fn at_the_table(lemma: &str) -> bool {
    matches!(
        lemma,
        "raise"
            | "discuss"
            | "press"
            | "urge"
            | "address"
            | "tackle"
            | "hold"
            | "attend"
            | "join"
            | "meet"
            | "talk"
            | "speak"
            | "push"
            | "bring"
            | "take"
            | "present"
            | "represent"
            | "sign"
            | "resume"
            | "continue"
            | "begin"
            | "start"
            | "restart"
            | "lead"
            | "head"
            | "host"
            | "chair"
            | "participate"
            | "appear"
            | "explore"
            | "negotiate"
            | "consult"
            | "confer"
            | "finalise"
            | "finalize"
            | "conclude"
            | "decide"
            | "settle"
            | "work"
            | "be"
            | "come"
            | "return"
            | "sit"
            | "review"
            | "consider"
            | "examine"
            | "debate"
    )
}

/// "ended on Tuesday in Warsaw two days of talks": where the day and the place begin that stand between a light verb and its object.
fn past_adverbials(clause: &Clause<'_>, start: usize) -> usize {
    let (mut k, mut skipped) = (start, false);
    // "held on June 4 in Lima the third Russia-Peru dialogue"
    let counts = |low: &str| {
        matches!(low, "first" | "second" | "third" | "fourth" | "fifth" | "sixth") || low.starts_with(|c: char| c.is_ascii_digit())
    };
    while k > 2 && (clause.chunks[k - 1].class == Class::Determiner || counts(clause.low_at(k - 1))) {
        k -= 1;
    }
    while k > 2 {
        let timed = matches!(clause.chunks[k - 1].kind, ChunkKind::Time(_) | ChunkKind::Place);
        if !timed || !matches!(clause.low_at(k - 2), "on" | "in" | "at") {
            break;
        }
        (k, skipped) = (k - 2, true);
    }
    // "will attend, via videoconference, the summit"
    let comma = |k: usize| usize::from(k > 0 && clause.chunks[k - 1].class == Class::Comma);
    let plain = |&m: &usize| clause.chunks[m].kind == ChunkKind::Word && clause.chunks[m].verb.is_none();
    let closed = k - comma(k);
    if let Some(via) = (closed.saturating_sub(4)..closed).rev().take_while(plain).find(|&m| clause.low_at(m) == "via") {
        (k, skipped) = (via - comma(via), true);
    }
    let tells =
        |lemma: &str| LIGHT.contains(&lemma) || matches!(lemma, "announce" | "attend" | "confirm" | "postpone" | "cancel" | "propose");
    let light = k > 0 && clause.chunks[k - 1].verb.is_some_and(|v| tells(v.lemma));
    if skipped && light { k } else { start }
}

/// "working to arrange a meeting", "efforts are under way to organise a call": as long as they try, it is not set.
fn arranging(clause: &Clause<'_>, n: usize, lemma: &str) -> Option<Governor> {
    let sets = matches!(lemma, "arrange" | "organise" | "organize" | "set" | "broker" | "secure");
    // "promised to assist in organizing a meeting of A with B"
    let helps = n > 1 && clause.low_at(n - 1) == "in" && clause.chunks[n - 2].verb.is_some_and(|v| matches!(v.lemma, "assist" | "help"));
    if sets && helps {
        return Some(Governor { lemma: "effort".into(), at: n - 2, negated: false, modal: None, form: None, aux: Vec::new() });
    }
    if !sets || n == 0 || clause.low_at(n - 1) != "to" {
        return None;
    }
    let at =
        (n.saturating_sub(6)..n - 1).rev().find(|&m| matches!(clause.low_at(m), "working" | "works" | "work" | "efforts" | "effort"))?;
    let plain = (at..n).all(|m| !matches!(clause.chunks[m].class, Class::Stop | Class::Comma | Class::And));
    plain.then(|| Governor { lemma: "effort".into(), at, negated: false, modal: None, form: None, aux: Vec::new() })
}

impl RuleSet {
    /// What governs a noun phrase: a light verb, a preposition, or the verb that it is the subject of.
    pub(super) fn surroundings(&self, clause: &Clause<'_>, start: usize, after: usize) -> Outer {
        let mut out = Outer::of(Outlook { status: Status::Held, rules: Vec::new(), purpose: false, void: false, lapsed: false });
        // Right: "talks ... will be held", "the meeting was cancelled".
        if let Some((status, rule)) = self.predicate(clause, after) {
            out.status = if status == Status::Denied { super::predicate::fallen(clause, start, after) } else { status };
            out.rules.extend(rule);
            out.predicate = true;
        }
        // "to build on the discussions held between A and B": they were.
        if clause.low_at(after) == "held" && clause.list_between(after).is_some() {
            return Outer {
                predicate: true,
                ..Outer::of(Outlook { status: Status::Held, rules: Vec::new(), purpose: false, void: false, lapsed: false })
            };
        }
        let mut k = past_adverbials(clause, start);
        let mut steps = 0;
        while k > 0 && steps < 9 {
            k -= 1;
            steps += 1;
            let chunk = &clause.chunks[k];
            // "a prelude to an encounter between A and B": still to come.
            if clause.low(chunk) == "to" && k > 0 && matches!(clause.low_at(k - 1), "prelude" | "precursor" | "run-up" | "lead-up") {
                out.status = Status::Planned;
                out.governed = true;
                return out;
            }
            // "held what officials called constructive talks"
            if chunk.verb.is_some_and(|v| matches!(v.lemma, "call" | "describe" | "term" | "label" | "dub"))
                && let Some(what) = (k.saturating_sub(4)..k).find(|&m| clause.low_at(m) == "what")
            {
                k = what;
                continue;
            }
            if let Some(verb) = chunk.verb {
                // "threw a dinner"; but "threw the summit into doubt"
                let light = LIGHT.contains(&clause.lemma(k).as_str());
                let group = clause.group(k);
                // "in the hope of holding talks with B", "the importance of soon holding talks with B"
                let of = if k > 0 && clause.chunks[k - 1].class == Class::Adverb { k - 1 } else { k };
                let aim = verb.form == Form::Ing && of >= 2 && clause.low_at(of - 1) == "of";
                match if aim { clause.low_at(of - 2) } else { "" } {
                    "aim" | "goal" | "intention" | "hope" | "purpose" | "view" | "objective" => {
                        out.void = true;
                        return out;
                    }
                    "importance" | "need" | "necessity" | "urgency" => {
                        out.status = Status::Proposed;
                        out.subject = clause.main_subject(k);
                        out.governed = true;
                        return out;
                    }
                    _ => {}
                }
                // "Few expected Tuesday's meeting to change much": it took place.
                let few = k > 0 && matches!(clause.low_at(k - 1), "few" | "nobody" | "none" | "one");
                if verb.lemma == "expect" && verb.form == Form::Past && group.aux.is_empty() && few {
                    return out;
                }
                // "fear that a meeting between A and B would end badly": nobody says that there will be one.
                if out.predicate && out.status == Status::Planned && matches!(verb.lemma, "fear" | "worry" | "dread") {
                    out.void = true;
                    return out;
                }
                // "The Pentagon said his trip would go ahead": what is said of the trip stands.
                // "to discuss B's meeting with C": it has been held, unless the sentence looks ahead.
                let theirs = clause.chunks[k + 1..after].iter().any(|c| c.genitive || c.class == Class::Genitive);
                if group.infinitive && treats(verb.lemma) && theirs && !clause.future_time() {
                    return out;
                }
                // "Analysts say his trip to Riga changed little"
                let plain = verb.form == Form::Base && !group.infinitive && group.modal.is_none() && group.aux.is_empty();
                if (out.predicate || plain) && clause.reports(k) {
                    return out;
                }
                // An absence says nothing of a meeting of others.
                if group.negated && matches!(verb.lemma, "attend" | "join" | "participate") {
                    return out;
                }
                let subject = clause.subject(k);
                // "despite calls to cancel the trip"
                let called = verb.form == Form::Base && k > 1 && clause.low_at(k - 1) == "to" && presses(clause.low_at(k - 2));
                if called && matches!(verb.lemma, "cancel" | "scrap" | "postpone" | "call" | "drop" | "boycott") {
                    out.void = true;
                    return out;
                }
                // "The visit follows his talks with B": they came before it.
                if verb.lemma == "follow" && !group.passive && group.modal.is_none() && subject.at.is_empty() {
                    out.governed = true;
                    return out;
                }
                let mut governors: Vec<Governor> = Vec::new();
                if !light {
                    governors.push(Governor {
                        lemma: clause.lemma(k),
                        at: k,
                        negated: group.negated,
                        modal: group.modal.clone(),
                        form: group.form,
                        aux: group.aux.clone(),
                    });
                }
                governors.extend(arranging(clause, k, verb.lemma));
                governors.extend(subject.governors.iter().cloned());
                let cue = governors.iter().any(|g| self.governors.contains_key(&g.lemma));
                if steps == 1 || light || cue {
                    // "has been promised a meeting with B": whoever gets it.
                    let given = matches!(verb.lemma, "promise" | "offer" | "grant" | "give" | "deny" | "refuse" | "assure");
                    if group.passive && !(given && steps <= 2) {
                        // "A meeting with B is planned during her visit to Oslo": so is that visit.
                        let sets = matches!(verb.lemma, "plan" | "schedule" | "expect" | "set" | "slate" | "foresee");
                        if sets && clause.low_at(k + 1) == "during" && !group.negated && out.status == Status::Held {
                            out.status = Status::Planned;
                        }
                        return out;
                    }
                    let outlook =
                        if light || !cue { self.outlook(clause, &group, &governors) } else { self.governed(clause, &group, &governors) };
                    // "briefed him on efforts to revive talks with Syria": what they spoke about.
                    let about = governors.iter().any(|g| {
                        matches!(g.lemma.as_str(), "effort" | "efforts" | "plan" | "plans" | "proposal" | "proposals")
                            && g.at > 0
                            && matches!(clause.low_at(g.at - 1), "on" | "about")
                    });
                    out.void = outlook.void || about;
                    out.status = outlook.status;
                    out.rules = outlook.rules;
                    if clause.low_at(start).starts_with("no") && clause.low_at(start) == "no" {
                        out.status = Status::Denied;
                    }
                    out.subject = subject;
                    out.object = true;
                    out.light = light;
                    let definite = matches!(clause.low_at(start), "the" | "this" | "these" | "those");
                    out.guests = definite
                        && (matches!(verb.lemma, "attend" | "join" | "participate")
                            || verb.lemma == "take" && (k..start).any(|m| clause.low_at(m) == "part"));
                    out.chaired = matches!(
                        verb.lemma,
                        "chair"
                            | "co-chair"
                            | "host"
                            | "co-host"
                            | "convene"
                            | "lead"
                            | "preside"
                            | "attend"
                            | "mediate"
                            | "moderate"
                            | "facilitate"
                    );
                    return out;
                }
                return out;
            }
            let low = clause.low(chunk);
            if matches!(low, "off" | "out" | "up" | "back" | "down") && k > 0 && clause.chunks[k - 1].verb.is_some() {
                steps -= 1;
                continue;
            }
            // "postponed until Friday his meeting"
            if matches!(low, "until" | "till" | "to") && matches!(clause.chunks.get(k + 1).map(|c| &c.kind), Some(ChunkKind::Time(_))) {
                continue;
            }
            // "said on Friday a meeting had been put off"
            if out.predicate
                && matches!(low, "on" | "in" | "at")
                && matches!(clause.chunks.get(k + 1).map(|c| &c.kind), Some(ChunkKind::Time(_)))
            {
                continue;
            }
            match chunk.class {
                Class::Prep | Class::Subordinate | Class::To
                    if matches!(
                        low,
                        "after"
                            | "following"
                            | "during"
                            | "at"
                            | "in"
                            | "before"
                            | "ahead"
                            | "for"
                            | "to"
                            | "on"
                            | "by"
                            | "since"
                            | "amid"
                            | "until"
                            | "from"
                            | "of"
                            | "with"
                            | "about"
                            | "as"
                            | "through"
                            | "within"
                            | "over"
                            | "between"
                            | "into"
                    ) =>
                {
                    // "A novel about talks between A and B won a prize", "a cartoon of a meeting"
                    let work = k.checked_sub(1).map_or("", |h| clause.low_at(h));
                    let made_up = [
                        "novel", "film", "movie", "play", "book", "cartoon", "documentary", "painting", "podcast", "thriller", "series",
                        "opera", "exhibition", "sketch", "musical",
                    ];
                    if matches!(low, "about" | "of" | "on" | "with") && made_up.contains(&work) {
                        out.void = true;
                        return out;
                    }
                    // "has no objection to a meeting", "There are no agreements on a meeting"
                    let of = k.checked_sub(1).map_or("", |h| clause.low_at(h));
                    let none = k > 1 && clause.low_at(k - 2) == "no";
                    if low == "to" && matches!(of, "objection" | "objections") || low == "on" && of == "agreements" && none {
                        out.status = if low == "to" { Status::Proposed } else { Status::Denied };
                        out.subject = clause.main_subject(k);
                        out.governed = true;
                        return out;
                    }
                    // "ahead of talks"
                    let ahead = low == "ahead" || low == "before" || low == "of" && clause.low_at(k.wrapping_sub(1)) == "ahead";
                    // "Preparations for a meeting between A and B are under way", "Chances of a meeting are slim"
                    let plain = |c: &Chunk| c.verb.is_none_or(|v| v.lemma == "make") && !matches!(c.kind, ChunkKind::Party(_));
                    let first = clause.chunks[..k].iter().all(plain);
                    // "Preparations are under way for a meeting"
                    // "Work is under way on a visit by A to Oslo", "Preparations are being made for one"
                    let said = |words: &[&str]| clause.chunks[..k].iter().any(|c| words.contains(&clause.low(c)));
                    let prepared = low == "for" && said(&["preparations", "arrangements"])
                        || low == "on" && said(&["work"]) && (said(&["underway"]) || said(&["under"]) && said(&["way"]));
                    let ahead_of = k.checked_sub(1).and_then(|h| projected(clause.low_at(h))).or(prepared.then_some(Status::Planned));
                    if let Some(status) = ahead_of.filter(|_| first && out.status == Status::Held) {
                        out.status = status;
                        return out;
                    }
                    // "in contact to agree on a date of A's visit": it is still being arranged.
                    let undated = matches!(low, "of" | "for")
                        && matches!(of, "date" | "dates" | "timing")
                        && (k.saturating_sub(6)..k).any(|m| {
                            let sets = |v: crate::clause::Verb| matches!(v.lemma, "agree" | "set" | "fix" | "settle" | "find" | "discuss");
                            clause.chunks[m].verb.is_some_and(sets)
                                && (clause.group(m).infinitive || clause.group(m).form == Some(Form::Ing))
                        });
                    if undated && out.status == Status::Held {
                        out.status = Status::Proposed;
                        return out;
                    }
                    if low == "of" && !ahead {
                        return self.of_noun(clause, k, out);
                    }
                    // "speculate about a date for a summit", "no venue for the talks"
                    let detail = matches!(low, "for" | "of")
                        && k > 0
                        && matches!(
                            clause.low_at(k - 1),
                            "date" | "dates" | "venue" | "time" | "timing" | "location" | "format" | "details"
                        );
                    let open = detail
                        && clause.chunks[..k].iter().any(|c| {
                            matches!(
                                clause.low(c),
                                "no" | "not" | "speculate" | "premature" | "discuss" | "discussing" | "discussed" | "unclear"
                            )
                        });
                    let guessed = matches!(low, "about" | "over" | "on")
                        && k > 0
                        && matches!(clause.low_at(k - 1), "speculation" | "question" | "questions");
                    // "there is still no date for a meeting between A and B": they have yet to set one.
                    let unset = detail
                        && matches!(clause.low_at(k - 1), "date" | "dates")
                        && clause.low_at(k.saturating_sub(2)) == "no"
                        && clause.chunks[..k].iter().any(|c| matches!(clause.low(c), "still" | "yet"));
                    if unset {
                        out.status = Status::Proposed;
                        return out;
                    }
                    // "No format for negotiations with B exists", "There is speculation about a meeting"
                    if guessed && !rejected(clause, k - 1) || open || detail && clause.low_at(k - 1) == "format" {
                        out.void = true;
                        return out;
                    }
                    // "faces calls for talks with B", "appointed an envoy for talks with B"
                    if matches!(low, "for" | "to")
                        && k > 0
                        && let Some(verb) = (k.saturating_sub(4)..k - 1).rev().find(|&m| clause.chunks[m].verb.is_some())
                    {
                        let lemma = clause.lemma(verb);
                        let called = match clause.low_at(k - 1) {
                            "calls" | "pleas" | "plea" | "demands" | "appeals" | "pressure" | "need" | "conditions" | "case" => {
                                low == "for"
                            }
                            "alternative" | "opposition" => low == "to",
                            _ => false,
                        };
                        if called {
                            let refused =
                                matches!(lemma.as_str(), "reject" | "dismiss" | "rebuff" | "resist" | "ignore" | "spurn" | "refuse");
                            out.status = if refused { Status::Denied } else { Status::Proposed };
                            out.subject = clause.main_subject(k);
                            out.governed = true;
                            return out;
                        }
                        out.void |= low == "for"
                            && matches!(lemma.as_str(), "appoint" | "name" | "nominate" | "pick")
                            && matches!(
                                clause.low_at(k - 1).rsplit(' ').next(),
                                Some("envoy" | "negotiator" | "team" | "delegation" | "mediator")
                            );
                        if out.void {
                            return out;
                        }
                    }
                    // "rang B to follow up on their talks in Riga"
                    let follows = low == "on"
                        && (k.saturating_sub(2)..k).any(|m| clause.chunks[m].verb.is_some_and(|v| matches!(v.lemma, "follow" | "build")));
                    if follows {
                        out.subject = clause.main_subject(k);
                        out.governed = true;
                        return out;
                    }
                    // "said no to a meeting with B"
                    if low == "to" && k > 1 && clause.low_at(k - 1) == "no" && clause.chunks[k - 2].verb.is_some_and(|v| v.lemma == "say") {
                        out.status = Status::Denied;
                        out.subject = clause.subject(k - 2);
                        out.governed = true;
                        return out;
                    }
                    // "Diplomats are working on a meeting between A and B"
                    if low == "on" && k > 0 && clause.chunks[k - 1].verb.is_some_and(|v| v.lemma == "work" && v.form == Form::Ing) {
                        out.status = Status::Proposed;
                        out.subject = clause.main_subject(k);
                        out.governed = true;
                        return out;
                    }
                    // "we look forward to the call between A and B"
                    if low == "to" && k > 1 && clause.low_at(k - 1) == "forward" {
                        out.status = Status::Planned;
                        out.subject = clause.main_subject(k);
                        out.governed = true;
                        return out;
                    }
                    // "nothing to say with regard to a meeting"
                    let respect = low == "to" && k > 0 && matches!(clause.low_at(k - 1), "respect" | "regard" | "regards");
                    let nothing =
                        |c: &Chunk| c.class == Class::Not || matches!(clause.low(c), "no" | "nothing") || clause.low(c).ends_with("n't");
                    if respect && clause.chunks[..k].iter().any(nothing) {
                        out.void = true;
                        return out;
                    }
                    let mut subject = clause.main_subject(k);
                    let main = (0..k).rev().find(|&m| clause.finite(m));
                    // "A was joined by C for talks with B": both of them.
                    let joined = main.filter(|&m| low == "for" && clause.chunks[m].verb.is_some_and(|v| v.lemma == "join"));
                    let joined =
                        joined.filter(|&m| clause.group(m).passive).and_then(|m| Some((m, clause.list_after(m + 1, &["by"], false)?)));
                    if let Some((m, by)) = joined {
                        subject.at = clause.subject(m).at.into_iter().chain(by.at).collect();
                    }
                    // "A is open to talks with B", "A is ready for talks with B"
                    let willing = matches!((clause.low_at(k.wrapping_sub(1)), low), ("open", "to") | ("ready" | "prepared", "for"));
                    // "A noted that B is ready for talks with C"
                    let he = |k: usize| matches!(clause.low_at(k), "he" | "she" | "they" | "it" | "we" | "i");
                    let told_of = |t: usize| clause.chunks[t].class == Class::That && clause.is_party(t + 1) && !he(t + 1);
                    let main = main.filter(|&m| !willing || !(m..k).any(told_of));
                    let word = clause.low_at(k - usize::from(k > 0));
                    // "discussed Kenya's participation in the upcoming summit": a topic.
                    let attendance = matches!(low, "in" | "at") && matches!(word, "participation" | "attendance" | "presence");
                    if attendance && main.is_some_and(|m| clause.chunks[m].verb.is_some_and(|v| treats(v.lemma))) {
                        out.void = true;
                        return out;
                    }
                    // "made the request in a call with B": what was asked for is another thing.
                    let made = low == "in"
                        && matches!(
                            word,
                            "request"
                                | "offer"
                                | "invitation"
                                | "proposal"
                                | "appeal"
                                | "demand"
                                | "suggestion"
                                | "plan"
                                | "plans"
                                | "decision"
                                | "promise"
                        );
                    let noun = matches!(low, "to" | "for" | "of" | "in")
                        && !made
                        && k > 0
                        && clause.chunks[k - 1].verb.is_none()
                        && self.governors.contains_key(word);
                    let negated = clause.chunks[k.saturating_sub(4)..k].iter().any(|c| c.class == Class::Not || clause.low(c) == "no");
                    // "There are no plans for a meeting": a noun governs it, where no verb but "are" does.
                    if noun && (main.is_some() || negated) {
                        let mut governors = subject.governors.clone();
                        governors
                            .insert(0, Governor { lemma: word.to_string(), at: k - 1, negated, modal: None, form: None, aux: Vec::new() });
                        // "dropped plans for a meeting"
                        if let Some(verb) = (k.saturating_sub(4)..k - 1).rev().find(|&m| clause.chunks[m].verb.is_some()) {
                            let g = clause.group(verb);
                            let lemma = clause.lemma(verb);
                            governors.push(Governor { lemma, at: verb, negated: g.negated, modal: g.modal, form: g.form, aux: g.aux });
                        }
                        let own = VerbGroup { infinitive: true, start: k, ..VerbGroup::default() };
                        let outlook = self.outlook(clause, &own, &governors);
                        return Outer { subject, governed: true, ..Outer::of(outlook) };
                    }
                    // "withdrew from a planned meeting with B"
                    if low == "from" && main.is_some_and(|m| clause.chunks[m].verb.is_some_and(|v| v.lemma == "withdraw")) {
                        out.status = Status::Cancelled;
                        out.subject = subject;
                        out.governed = true;
                        return out;
                    }
                    if let Some(main) = main {
                        let group = clause.group(main);
                        let lemma = clause.chunks[main].verb.map_or("", |v| v.lemma);
                        let mut governors = subject.governors.clone();
                        if matches!(low, "for" | "to" | "on" | "about" | "from" | "in" | "with" | "at" | "of") {
                            governors.insert(
                                0,
                                Governor {
                                    lemma: clause.lemma(main),
                                    at: main,
                                    negated: group.negated,
                                    modal: group.modal.clone(),
                                    form: group.form,
                                    aux: group.aux.clone(),
                                },
                            );
                        }
                        if !matches!(low, "after" | "following" | "since") {
                            // "is set for a call with": the verb is a cue of what it leads to.
                            // "agreed to talks with": to hold them.
                            let cue = (low == "for" || low == "to" && (group.passive || matches!(lemma, "agree" | "consent")))
                                && self.governors.contains_key(lemma);
                            let outlook =
                                if cue { self.governed(clause, &group, &governors) } else { self.outlook(clause, &group, &governors) };
                            // "failed to agree at the talks", "refused to budge in a meeting with": what was refused is not the talks.
                            // "had not seen any results from the talks"
                            let unseen = low == "from" && matches!(lemma, "see" | "hear" | "know" | "get" | "receive");
                            let aside = (matches!(low, "at" | "during" | "in") || unseen)
                                && outlook.status == Status::Denied
                                && !matches!(lemma, "take" | "participate" | "attend" | "join" | "sit" | "appear" | "engage" | "be");
                            // "tried to calm nerves in a phone call": what he tried is not the call.
                            let tried = matches!(low, "at" | "during" | "in")
                                && outlook.status == Status::Proposed
                                && governors.iter().any(|g| {
                                    matches!(g.lemma.as_str(), "try" | "seek" | "urge" | "ask" | "press" | "push" | "invite")
                                        && g.form == Some(Form::Past)
                                        && g.modal.is_none()
                                });
                            // "avoided each other at the summit"
                            if aside && matches!(lemma, "avoid" | "ignore" | "snub" | "shun") {
                                out.void = true;
                                return out;
                            }
                            // "agreed to buy gas at talks with B", "promised help during a meeting with B"; but "agreed to resume it at talks"
                            let promised = matches!(low, "at" | "during" | "in")
                                && matches!(outlook.status, Status::Planned | Status::Proposed)
                                && !at_the_table(lemma)
                                && governors.iter().any(|g| {
                                    matches!(g.lemma.as_str(), "agree" | "promise" | "pledge" | "vow" | "undertake" | "offer" | "threaten")
                                        && g.form == Some(Form::Past)
                                        && g.modal.is_none()
                                });
                            // "should be discussed during the meeting of A with B": that is still to come.
                            let ought = matches!(low, "during" | "at")
                                && outlook.status == Status::Proposed
                                && group.passive
                                && group.modal.as_deref().is_some_and(|m| matches!(m, "should" | "may" | "could" | "might" | "must"));
                            if ought {
                                out.status = Status::Planned;
                            } else if aside || tried || promised {
                                out.status = if clause.surely_ahead() { Status::Planned } else { Status::Held };
                            } else if !matches!(low, "ahead" | "before") || outlook.status != Status::Held {
                                out.status = outlook.status;
                                out.rules = outlook.rules;
                            }
                            out.void |= outlook.void && !matches!(low, "during" | "at" | "in");
                        }
                        // "arrived in Riga for a three-day visit": it has begun.
                        let arrived = low == "for"
                            && matches!(lemma, "arrive" | "land" | "touch")
                            && (start..after).any(|m| matches!(clause.low_at(m), "visit" | "trip" | "tour" | "stay"));
                        if matches!(low, "for" | "to")
                            && !arrived
                            && out.status == Status::Held
                            && matches!(
                                lemma,
                                "arrive"
                                    | "travel"
                                    | "fly"
                                    | "head"
                                    | "leave"
                                    | "depart"
                                    | "go"
                                    | "come"
                                    | "prepare"
                                    | "land"
                                    | "expect"
                                    | "pack"
                                    | "gear"
                                    | "brace"
                            )
                        {
                            out.status = Status::Planned;
                            // Who "left Washington for talks in Geneva" is not there yet.
                            let gone = matches!(lemma, "leave" | "depart")
                                && clause.chunks.get(main + 1).is_some_and(|c| c.kind == ChunkKind::Place);
                            out.purpose =
                                group.form == Some(Form::Past) && group.modal.is_none() && !gone && !matches!(lemma, "prepare" | "expect");
                        }
                        // "settled a row over dinner"
                        let meal = low == "over"
                            && (start..after)
                                .any(|m| matches!(clause.low_at(m), "dinner" | "lunch" | "breakfast" | "luncheon" | "banquet"));
                        out.topic = matches!(low, "in" | "for" | "about" | "on" | "over" | "to")
                            && !meal
                            && k > 0
                            && clause.chunks[k - 1].kind == ChunkKind::Word
                            && clause.chunks[k - 1].class == Class::Other
                            && clause.chunks[k - 1].verb.is_none();
                        // "pressed on with talks"
                        out.light = low == "with"
                            && matches!(lemma, "press" | "carry" | "proceed" | "persist" | "move" | "go" | "push" | "forge" | "continue")
                            && (main + 1..k).all(|m| matches!(clause.low_at(m), "on" | "ahead" | "forward"));
                        // "go back to negotiations", "returned to talks"
                        let back = (main + 1..k).all(|m| clause.low_at(m) == "back" || matches!(clause.chunks[m].kind, ChunkKind::Time(_)));
                        out.light |= low == "to" && back && (lemma == "return" || matches!(lemma, "go" | "come" | "get") && k > main + 1);
                        // "thanked B for the drones after a meeting in Odense"
                        let after_all = matches!(low, "after" | "following") && clause.list_after(after, &["with"], false).is_none();
                        out.told =
                            (meal || matches!(low, "during" | "at" | "in") || after_all).then(|| self.told(clause, main, k)).flatten();
                        out.simultaneous = meal
                            || matches!(low, "after" | "following" | "during" | "at" | "in")
                            || low == "from" && matches!(lemma, "emerge" | "return");
                    }
                    // "A in town for talks with B"
                    if main.is_none()
                        && low == "for"
                        && k >= 3
                        && clause.low_at(k - 1) == "town"
                        && clause.low_at(k - 2) == "in"
                        && clause.is_party(k - 3)
                    {
                        out.status = Status::Planned;
                        out.subject = Subject { at: clause.list_back(k - 3), ..Subject::default() };
                        out.governed = true;
                        return out;
                    }
                    // "A will be in Berlin next week for talks with B"
                    if low == "for"
                        && let Some((visitor, place)) = super::journey::in_place(clause, start)
                        && main.is_none_or(|m| m < visitor)
                    {
                        let word = |words: &[&str]| (visitor + 1..place).any(|m| words.contains(&clause.low_at(m)));
                        let was = word(&["was", "were", "been"]) && !word(&["due", "expected"]);
                        out.status = if was { Status::Held } else { Status::Planned };
                        out.subject = Subject { at: clause.list_back(visitor), ..Subject::default() };
                        out.governed = true;
                        return out;
                    }
                    // "A was on a call with B"
                    let be = (0..k).rev().find(|&b| !matches!(clause.chunks[b].class, Class::Adverb | Class::Not));
                    let be = be.filter(|&b| main.is_none() && matches!(low, "in" | "at" | "on") && is_be(clause.low_at(b)));
                    if let Some(be) = be.filter(|&b| b > 0) {
                        return self.engaged(clause, be, out);
                    }
                    let be = (0..k.saturating_sub(1)).rev().find(|&b| !matches!(clause.chunks[b].class, Class::Adverb | Class::Not));
                    // "A ready for talks with B, aide says": a headline spares the verb.
                    let spared = |b: usize| clause.headline() && clause.is_party(b);
                    if let Some(be) = be.filter(|&b| willing && (main.is_none() && b > 0 && is_be(clause.low_at(b)) || spared(b))) {
                        let not = (be..k).any(|m| clause.chunks[m].class == Class::Not) || clause.low_at(be).ends_with("n't");
                        out.status = if not { Status::Denied } else { Status::Proposed };
                        // "B is in Arica, and is ready"
                        let and = be.checked_sub(1).filter(|&and| clause.chunks[and].class == Class::And);
                        let verb = |m: &usize| is_be(clause.low_at(*m)) || clause.chunks[*m].verb.is_some();
                        let first = and.and_then(|and| (0..and).rev().find(verb)).filter(|&m| is_be(clause.low_at(m)));
                        out.subject = if spared(be) {
                            Subject { at: clause.list_back(be), ..Subject::default() }
                        } else {
                            clause.subject(first.unwrap_or(be))
                        };
                        out.governed = true;
                        out.light = true;
                        return out;
                    }
                    // "A is on his way to Kyiv for a meeting with B"
                    let way = (0..k).rev().find(|&m| clause.low_at(m) == "way" && clause.low_at(m.saturating_sub(2)) == "on");
                    let be = way.and_then(|m| m.checked_sub(3)).filter(|&b| clause.chunks[b].class == Class::Auxiliary);
                    if let Some(be) = be.filter(|_| main.is_none() && low == "for") {
                        out.status = Status::Planned;
                        out.subject = clause.subject(be);
                        out.governed = true;
                        return out;
                    }
                    // "At a meeting in Astana, the ministers agreed": the main clause follows.
                    if main.is_none() && matches!(low, "after" | "following" | "during" | "at" | "in") && !subject.at.is_empty() {
                        out.simultaneous = true;
                    }
                    // "Following his meeting with B, A will host C": it is still to come.
                    let coming = clause.chunks.len().min(after + 24);
                    let will = |k: usize| clause.chunks[k].class == Class::Modal && matches!(clause.low_at(k), "will" | "'ll" | "shall");
                    let told_ahead = match main {
                        Some(main) => clause.group(main).modal.as_deref().is_some_and(|m| matches!(m, "will" | "'ll" | "shall")),
                        // "Following talks with B, A said the border will open": what he said is to come, the talks are not.
                        None => !clause.heard_first(after) && (after..coming).any(will),
                    };
                    // "is expected to travel to Cyprus after stops in Ankara and Athens"
                    let expected = matches!(low, "after" | "following")
                        && main.is_some_and(|m| {
                            let travels = clause.chunks[m].verb.is_some_and(|v| {
                                matches!(
                                    v.lemma,
                                    "travel" | "fly" | "go" | "come" | "head" | "arrive" | "return" | "visit" | "continue" | "proceed"
                                )
                            });
                            let group = clause.group(m);
                            let plan = || self.outlook(clause, &group, &subject.governors).status == Status::Planned;
                            travels && group.infinitive && plan()
                        });
                    // "A with B in Berlin, 7 May 2015, before their lunch": a picture of that day.
                    let pictured =
                        ahead && main.is_none() && !told_ahead && clause.chunks.iter().all(|c| c.verb.is_none()) && clause.past_day();
                    // "This photo, taken on May 7, shows A and B before their lunch"
                    let shown = ahead
                        && main.is_some_and(|m| clause.lemma(m) == "show")
                        && (0..6).any(|k| matches!(clause.low_at(k), "photo" | "photograph" | "picture" | "image"));
                    let pictured = pictured || shown;
                    // "Trade will be high on the agenda at the meeting between A and B"
                    let agenda = main.is_none() && matches!(low, "at" | "during") && (0..k).any(will);
                    if (ahead || expected || agenda || matches!(low, "after" | "following") && told_ahead && !clause.first_behind())
                        && !pictured
                    {
                        out.status = Status::Planned;
                    }
                    out.subject = if main.is_some_and(|m| discussed(clause, m)) { Subject::default() } else { subject };
                    // "A urged B to help during a call": A's call, and B's.
                    if let Some((verb, object)) = main.and_then(|m| self.urged(clause, m, k, start..after)) {
                        (out.told, out.subject) = (Some(object), clause.subject(verb));
                    }
                    out.governed = true;
                    return out;
                }
                // "Protests broke out on the eve of A's visit": it is still to come, where no day lies behind.
                _ if matches!(chunk.kind, ChunkKind::Time(_)) && low.ends_with("eve of") => {
                    let told = (k.saturating_sub(4)..k).any(|m| matches!(clause.chunks[m].kind, ChunkKind::Time(_)));
                    if !told && !clause.past_day() {
                        out.status = Status::Planned;
                    }
                    out.subject = clause.main_subject(k);
                    out.governed = true;
                    return out;
                }
                // "sat down with A, a day after talks with B"
                _ if matches!(chunk.kind, ChunkKind::Time(_)) && (low.ends_with(" after") || low.ends_with(" before")) => {
                    out.subject = clause.main_subject(k);
                    out.governed = true;
                    out.simultaneous = low.ends_with(" after");
                    return out;
                }
                Class::Determiner | Class::Adverb | Class::Quote => {}
                Class::Other if chunk.kind == ChunkKind::Word => {}
                _ if matches!(chunk.kind, ChunkKind::Time(_)) => {}
                // "There will be a meeting", "It would be the first meeting"
                Class::Auxiliary if is_be(low) && clause.low_at(start) == "on" => return self.engaged(clause, k, out),
                Class::Auxiliary if is_be(low) => {
                    return self.there_is(clause, k, out);
                }
                _ => return out,
            }
        }
        out
    }

    /// The status of a noun phrase that only "be" governs: "There may be talks between A and B".
    fn there_is(&self, clause: &Clause<'_>, be: usize, mut out: Outer) -> Outer {
        if out.predicate {
            return out;
        }
        let group = clause.group(be);
        let outlook = self.outlook(clause, &group, &clause.subject(be).governors);
        out.void |= outlook.void;
        out.status = outlook.status;
        out.rules.extend(outlook.rules);
        let present = matches!(clause.low_at(be), "is" | "are" | "'s" | "'re");
        let listed = || (0..be).any(|k| super::is_list(clause.low_at(k)));
        if out.status == Status::Held && present && (clause.future_time() || clause.scheduled() || listed()) {
            out.status = Status::Planned;
        }
        out
    }

    /// "A was on a call with B": the status, and the subject of "be", of a noun phrase that one is in.
    fn engaged(&self, clause: &Clause<'_>, be: usize, out: Outer) -> Outer {
        let out = self.there_is(clause, be, out);
        // "Iran is in talks with Russia", "has been in talks": for weeks, as it may be.
        let inside = clause.low_at(be + 1) == "in" && out.status == Status::Held;
        let goes_on = inside && matches!(clause.low_at(be), "is" | "are" | "'s" | "'re");
        let long = goes_on || inside && clause.low_at(be) == "been";
        let undated = !clause.chunks.iter().any(|c| matches!(c.kind, ChunkKind::Time(_) | ChunkKind::Place));
        Outer {
            void: out.void || long && undated,
            status: if goes_on { Status::Ongoing } else { out.status },
            subject: clause.subject(be),
            governed: true,
            light: true,
            ..out
        }
    }

    /// "A told B during a meeting": the chunk of B, the object of a verb of telling, where a phrase at `upto` follows it.
    pub(super) fn told(&self, clause: &Clause<'_>, verb: usize, upto: usize) -> Option<usize> {
        let lemma = clause.chunks[verb].verb.map_or("", |v| v.lemma);
        let tells = matches!(
            lemma,
            "tell"
                | "inform"
                | "assure"
                | "warn"
                | "urge"
                | "thank"
                | "brief"
                | "congratulate"
                | "remind"
                | "press"
                | "ask"
                | "reassure"
                | "commend"
                | "invite"
                | "persuade"
                | "convince"
                | "lobby"
                | "implore"
                | "confront"
                | "challenge"
                | "question"
                | "lecture"
                | "caution"
                | "promise"
                | "offer"
        );
        // "apologised to B in a call"
        let conveys = matches!(lemma, "apologize" | "apologise" | "complain" | "explain" | "stress" | "propose" | "suggest" | "listen")
            && clause.low_at(verb + 1) == "to";
        // "sought assurances from B in a meeting"
        let wins = matches!(lemma, "seek" | "win" | "secure" | "obtain" | "extract" | "get" | "receive")
            .then(|| (verb + 1..upto.min(verb + 6)).find(|&k| clause.low_at(k) == "from" && clause.is_party(k + 1)))
            .flatten();
        // "expressed condolences to B at a meeting"
        let gives = matches!(lemma, "express" | "convey" | "extend" | "offer" | "propose" | "explain" | "present")
            .then(|| (verb + 1..upto.min(verb + 6)).find(|&k| clause.low_at(k) == "to" && clause.is_party(k + 1)))
            .flatten();
        let wins = wins.or(gives);
        let conveys = conveys || wins.is_some();
        let object = wins.map_or(verb + 1 + usize::from(conveys), |from| from + 1);
        let between = clause.chunks.get(object + 1..upto)?;
        // "on AUKUS": what it was about
        let about = |k: usize| matches!(clause.low_at(k - 1), "on" | "about" | "over");
        // "invited B to Oslo"
        let between = match between {
            [to, place, rest @ ..] if lemma == "invite" && to.class == Class::To && place.kind == ChunkKind::Place => rest,
            _ => between,
        };
        let plain = between.len() <= 6
            && between.iter().enumerate().all(|(k, c)| {
                c.verb.is_none()
                    && (!matches!(c.kind, ChunkKind::Party(_)) || about(object + 1 + k))
                    && !matches!(c.class, Class::Comma | Class::That | Class::Quote | Class::Stop | Class::To)
            });
        ((tells || conveys) && clause.is_party(object) && plain).then_some(object)
    }

    /// "A urged B to help during a call": the verb that urges and the one urged, where nobody else is said to be in the call.
    fn urged(&self, clause: &Clause<'_>, done: usize, prep: usize, noun: std::ops::Range<usize>) -> Option<(usize, usize)> {
        let group = clause.group(done);
        let call = noun.clone().any(|k| matches!(clause.low_at(k), "call" | "conversation"));
        let led = clause.low_at(prep) == "during" || clause.low_at(prep) == "in" && call;
        let seated = matches!(clause.chunks[done].verb?.lemma, "take" | "participate" | "join" | "engage" | "sit" | "attend" | "raise");
        let alone = clause.list_after(noun.end, &["with", "between"], false).is_none();
        let to = (group.start.saturating_sub(1)..=done).find(|&k| clause.chunks[k].class == Class::To)?;
        let verb = (to.saturating_sub(5)..to).rev().find(|&k| clause.chunks[k].verb.is_some())?;
        let plain = clause
            .chunks
            .get(done + 1..prep)?
            .iter()
            .all(|c| c.verb.is_none() && !matches!(c.class, Class::Comma | Class::That | Class::Quote));
        let past = clause.group(verb).form == Some(Form::Past) && clause.group(verb).modal.is_none();
        if !(group.infinitive && led && !seated && alone && plain && past) {
            return None;
        }
        self.told(clause, verb, to).map(|object| (verb, object))
    }

    /// "a series of talks", "the second round of talks": what governs the noun before "of".
    pub(super) fn of_noun(&self, clause: &Clause<'_>, of: usize, mut out: Outer) -> Outer {
        // "the postponement of his visit", "the possibility of talks"
        if of > 0
            && clause.chunks[of - 1].verb.is_none()
            && let Some(&rule) = self.governors.get(clause.low_at(of - 1))
        {
            out.status = self.rules[rule].sets.status.unwrap_or(out.status);
            out.rules = vec![rule];
            // "rejected an offer of talks", "accepted the offer of a meeting"
            let verb = (of.saturating_sub(4)..of - 1).rev().find(|&k| clause.chunks[k].verb.is_some());
            if let Some(verb) = verb.filter(|&k| out.status == Status::Proposed && !clause.group(k).negated) {
                let answer = self.governors.get(&clause.lemma(verb)).copied();
                let says = answer.and_then(|r| self.rules[r].sets.status);
                if matches!(says, Some(Status::Denied | Status::Planned)) {
                    (out.status, out.rules) = (says.unwrap_or(out.status), answer.into_iter().collect());
                }
            }
            return Outer { subject: clause.main_subject(of), governed: true, ..out };
        }
        let counted = clause.low_at(of.wrapping_sub(1));
        // "pulled out of a meeting with B"
        let leaves = counted == "out"
            && (of.saturating_sub(4)..of)
                .any(|k| clause.chunks[k].verb.is_some_and(|v| matches!(v.lemma, "pull" | "back" | "drop" | "bow")));
        if leaves {
            let rules = self.governors.get("pull-out").copied().into_iter().collect();
            return Outer { status: Status::Cancelled, rules, subject: clause.main_subject(of - 1), governed: true, ..out };
        }
        // "had just come out of a meeting with B"
        let out_of = counted == "out"
            && (of.saturating_sub(4)..of)
                .any(|k| clause.chunks[k].verb.is_some_and(|v| matches!(v.lemma, "come" | "walk" | "emerge" | "step" | "storm")));
        if out_of {
            return Outer { subject: clause.main_subject(of - 1), governed: true, simultaneous: true, ..out };
        }
        // "There is talk of a meeting", "There was no mention of a meeting"; but "dismissed talk of a meeting"
        out.void |= matches!(counted, "mention" | "talk" | "speculation") && !rejected(clause, of - 1);
        // "figures in the format of negotiations with": spoken of.
        if matches!(counted, "context" | "format" | "idea" | "importance" | "need" | "matter" | "question" | "issue" | "terms") {
            out.void = true;
            return out;
        }
        if matches!(
            counted.rsplit(' ').next().unwrap_or(counted),
            "night"
                | "evening"
                | "morning"
                | "afternoon"
                | "weekend"
                | "months"
                | "weeks"
                | "hour"
                | "minutes"
                | "round"
                | "rounds"
                | "series"
                | "number"
                | "day"
                | "set"
                | "lot"
                | "couple"
                | "start"
                | "end"
                | "close"
                | "conclusion"
                | "beginning"
                | "opening"
                | "sidelines"
                | "margins"
                | "hours"
                | "days"
                | "resumption"
                | "session"
                | "leg"
                | "phase"
                | "stage"
                | "string"
                | "flurry"
                | "half"
                | "week"
        ) {
            let mut k = of - 1;
            while k > 0
                && clause.chunks[k - 1].verb.is_none()
                && matches!(clause.chunks[k - 1].class, Class::Determiner | Class::Other | Class::Adverb)
                && clause.chunks[k - 1].kind == ChunkKind::Word
            {
                k -= 1;
            }
            let mut found = self.surroundings(clause, k, of);
            // "the second round of talks is set for Rome": what the talks are the subject of.
            if out.predicate && !found.light && !found.object {
                (found.status, found.rules, found.predicate) = (out.status, out.rules, true);
            }
            return found;
        }
        let main = (0..of).rev().find(|&m| clause.chunks[m].verb.is_some());
        let subject = if main.is_some_and(|m| discussed(clause, m)) { Subject::default() } else { clause.main_subject(of) };
        Outer { subject, governed: true, of_noun: true, ..out }
    }

    /// A noun under a governing verb that is no light verb: "cancelled a meeting with", "proposed talks".
    pub(super) fn governed(&self, clause: &Clause<'_>, group: &VerbGroup, governors: &[Governor]) -> Outlook {
        let outer = self.outlook(clause, group, &[]);
        let own = VerbGroup { infinitive: true, ..VerbGroup::default() };
        let mut out = self.outlook(clause, &own, governors);
        out.void |= outer.void;
        out
    }
}

/// What governs a noun.
#[derive(Debug)]
pub(super) struct Outer {
    pub(super) status: Status,
    pub(super) rules: Vec<usize>,
    pub(super) void: bool,
    pub(super) subject: Subject,
    /// The noun is the object of a light or cue verb.
    pub(super) object: bool,
    /// The noun stands under a preposition.
    pub(super) governed: bool,
    /// The noun stands after "of" and a noun that says little of it ("an initiator of").
    pub(super) of_noun: bool,
    /// "attended the talks": the subject joins what others hold.
    pub(super) guests: bool,
    /// The noun stands after "in", "for" or "about" and a noun: spoken of, not told ("a mediator in the talks").
    pub(super) topic: bool,
    /// Whom the subject tells something at the meeting, by chunk.
    pub(super) told: Option<usize>,
    /// The noun is the subject of a verb like "took place".
    pub(super) predicate: bool,
    /// The verb is "chair", "host" or the like.
    pub(super) chaired: bool,
    /// The verb is light: "held talks".
    pub(super) light: bool,
    /// The verb is a journey already begun: "flew to Ankara for talks".
    pub(super) purpose: bool,
    pub(super) simultaneous: bool,
}

impl Outer {
    /// What it says of the noun's status, for those whose meeting the noun tells.
    pub(super) fn outlook(&self) -> Outlook {
        Outlook { status: self.status, rules: self.rules.clone(), purpose: self.purpose, void: false, lapsed: false }
    }

    /// What a verb or noun says of what it governs, and nothing else.
    fn of(outlook: Outlook) -> Outer {
        Outer {
            status: outlook.status,
            rules: outlook.rules,
            void: outlook.void,
            subject: Subject::default(),
            object: false,
            governed: false,
            of_noun: false,
            guests: false,
            topic: false,
            told: None,
            predicate: false,
            chaired: false,
            light: false,
            purpose: false,
            simultaneous: false,
        }
    }
}

/// "Taiwan has been discussed in our talks with A": what is discussed takes no part.
fn discussed(clause: &Clause<'_>, verb: usize) -> bool {
    clause.group(verb).passive && clause.chunks[verb].verb.is_some_and(|v| treats(v.lemma))
}

/// Nouns of what others demand: "calls to cancel the trip".
pub(super) fn presses(word: &str) -> bool {
    matches!(word, "calls" | "call" | "pressure" | "demands" | "appeals" | "threats" | "pleas")
}

fn treats(lemma: &str) -> bool {
    matches!(lemma, "discuss" | "raise" | "address" | "mention" | "cover")
}

/// "dismissed talk of", "denied speculation about": whether a verb of refusing stands right before the noun at a chunk.
fn rejected(clause: &Clause<'_>, noun: usize) -> bool {
    (noun.saturating_sub(4)..noun).any(|k| clause.chunks[k].verb.is_some_and(|v| crate::trigger::status::refuses(v.lemma)))
}
