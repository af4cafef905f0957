//! What a meeting noun is the subject of: whether it took place, was put off, is off or still on.

use crate::clause::{Chunk, ChunkKind, Class, Clause, Form, Governor};
use crate::event::Status;
use crate::text::LineKind;
use crate::trigger::RuleSet;

impl RuleSet {
    /// "was to meet B on Monday, but the talks were called off": what became of a plan that ends at a chunk, and the rule
    /// that says so.
    pub(in crate::trigger) fn undone(&self, clause: &Clause<'_>, end: usize) -> Option<(Status, Option<usize>)> {
        // "A, who was due in Dhaka on Tuesday, has put off his trip"
        let given_up = (end..clause.chunks.len().min(end + 14)).find(|&k| {
            matches!(clause.lemma(k).as_str(), "postpone" | "put-off" | "cancel" | "call-off" | "scrap" | "delay" | "defer" | "shelve")
                && !clause.group(k).negated
                // "despite calls to cancel the trip"
                && !(clause.group(k).infinitive && super::governed::presses(clause.low_at(k.saturating_sub(2))))
                && (k + 1..k + 5).any(|m| matches!(clause.low_at(m), "his" | "her" | "their" | "the"))
                && (k + 1..k + 7).any(|m| matches!(clause.low_at(m), "trip" | "visit" | "journey" | "tour"))
        });
        if let Some(k) = given_up {
            let off = matches!(clause.lemma(k).as_str(), "cancel" | "call-off" | "scrap" | "shelve");
            return Some((if off { Status::Cancelled } else { Status::Postponed }, self.governors.get(clause.lemma(k).as_str()).copied()));
        }
        let but = (end..clause.chunks.len()).find(|&k| clause.low_at(k) == "but")?;
        // "had been expected in Delhi but stayed at home", "was due to meet A but did not show up"
        let absent = |k: usize| {
            let lemma = clause.chunks.get(k).and_then(|c| c.verb).map_or("", |v| v.lemma);
            lemma == "stay" || matches!(lemma, "show" | "turn" | "appear" | "arrive" | "come") && clause.group(k).negated
        };
        if (but + 1..but + 5).any(absent) {
            return Some((Status::Cancelled, None));
        }
        let noun = (but + 1..but + 4).find(|&k| {
            matches!(
                clause.low_at(k),
                "meeting"
                    | "talks"
                    | "visit"
                    | "trip"
                    | "summit"
                    | "call"
                    | "plan"
                    | "plans"
                    | "session"
                    | "encounter"
                    | "event"
                    | "leg"
                    | "stop"
                    | "it"
            )
        })?;
        let never = (noun + 1..noun + 4).any(|k| clause.low_at(k) == "never");
        match self.predicate(clause, noun + 1)? {
            told @ (Status::Cancelled | Status::Postponed, _) => Some(told),
            (Status::Denied, rule) => Some((Status::Cancelled, rule)),
            (Status::Held, rule) if never => Some((Status::Cancelled, rule)),
            _ => None,
        }
    }

    /// What a predicate at a chunk says of how a meeting stands, where no verb of meeting does: "is off", "are ongoing", "will be
    /// the third", "was taken off the agenda", "is still on".
    fn standing(&self, clause: &Clause<'_>, n: usize) -> Option<(Status, Option<usize>)> {
        let (chunk, next) = (&clause.chunks[n], clause.low_at(n + 1));
        let off = (Status::Cancelled, self.governors.get("call-off").copied());
        let ends = |k: usize| clause.chunks.get(k).is_none_or(|c| matches!(c.class, Class::Stop | Class::Comma | Class::Subordinate));
        if chunk.class == Class::Modal && matches!(clause.low(chunk), "will" | "would") && next == "be" {
            // "would be premature", "would be useful"
            match clause.low_at(n + 2) {
                "premature" | "pointless" | "unthinkable" | "inappropriate" | "impossible" => return Some((Status::Denied, None)),
                "useful" | "welcome" | "helpful" | "desirable" | "possible" | "ideal" | "timely" => return Some((Status::Proposed, None)),
                _ => {}
            }
            let rank = matches!(clause.low_at(n + 2), "the" | "their" | "his" | "her" | "a" | "an" | "in" | "at");
            return rank.then(|| (Status::Planned, self.modals.get("will").copied()));
        }
        // "Preparations for a meeting are under way": those are.
        let prepared =
            clause.chunks[..n].iter().any(|c| matches!(clause.low(c), "preparations" | "efforts" | "work" | "arrangements" | "plans"));
        if chunk.class == Class::Auxiliary && matches!(clause.low(chunk), "is" | "are" | "was" | "were") {
            return match next {
                "off" | "dead" if ends(n + 2 + usize::from(matches!(clause.low_at(n + 2), "now" | "again"))) => Some(off),
                "ongoing" | "underway" | "continuing" => Some((Status::Ongoing, None)),
                "under" if clause.low_at(n + 2) == "way" && !prepared => Some((Status::Ongoing, None)),
                "back" | "still" if clause.low_at(n + 2) == "on" && ends(n + 3) => Some((Status::Planned, None)),
                "in" if matches!(clause.low_at(n + 2), "doubt" | "question" | "jeopardy" | "limbo") => Some((Status::Planned, None)),
                "uncertain" => Some((Status::Planned, None)),
                _ => outlook_word(clause, n + 1).map(|status| (status, None)),
            };
        }
        // "makes no sense"
        let senseless = matches!(clause.lemma(n).as_str(), "make" | "have" | "serve") && next == "no";
        if senseless && matches!(clause.low_at(n + 2), "sense" | "point" | "purpose") {
            return Some((Status::Denied, None));
        }
        // "looks remote", "remains possible"
        if matches!(clause.low(chunk), "looks" | "seems" | "appears" | "remains" | "look" | "seem" | "appear" | "remain") {
            return outlook_word(clause, n + 1).map(|status| (status, None));
        }
        // "hangs in the balance", "was brought forward by a week"
        let lemma = chunk.verb.map_or("", |v| v.lemma);
        let open = matches!(clause.low(chunk), "hang" | "hangs" | "hung")
            && next == "in"
            && clause.low_at(n + 2) == "the"
            && clause.low_at(n + 3) == "balance";
        let earlier = matches!(lemma, "bring" | "move") && matches!(next, "forward" | "up") && clause.group(n).passive;
        if open || earlier {
            return Some((Status::Planned, None));
        }
        let struck = chunk.verb.is_some_and(|v| matches!(v.lemma, "remove" | "take" | "strike" | "drop" | "delete"))
            && matches!(next, "from" | "off")
            && (n + 2..n + 5).any(|k| super::is_list(clause.low_at(k)));
        (struck && clause.group(n).passive).then_some(off)
    }

    /// The verb of which a meeting noun is the subject, right of its arguments: "will take place", "were postponed".
    pub(super) fn predicate(&self, clause: &Clause<'_>, after: usize) -> Option<(Status, Option<usize>)> {
        // "Biden-Xi meeting likely", "Putin-Erdogan talks in the works": a headline without "is"
        let behind = || clause.list_between(after).map(|list| list.end);
        let word = || outlook_word(clause, after).or_else(|| outlook_word(clause, behind()?));
        let bare = || word().filter(|_| clause.sentence.kind == crate::text::LineKind::Headline);
        let bare = bare().map(|status| (status, None));
        let told = bare
            .or_else(|| self.main_predicate(clause, after))
            .or_else(|| self.inserted(clause, after))
            .or_else(|| self.added(clause, after))?;
        // "will not take place on Friday and will be put off", "will not go ahead as planned and has been rescheduled"
        let later = (after..clause.chunks.len().min(after + 22)).find(|&k| {
            matches!(clause.lemma(k).as_str(), "postpone" | "put-off" | "reschedule" | "defer" | "delay")
                && !clause.group(k).negated
                // "did not take place because the plane was delayed"
                && !(after..k).any(|m| matches!(clause.low_at(m), "because" | "since" | "after" | "when"))
        });
        match (told.0, later) {
            (Status::Denied | Status::Cancelled, Some(k)) => Some((Status::Postponed, self.governors.get("postpone").copied().or(told.1)))
                .filter(|_| clause.group(k).passive || clause.group(k).infinitive),
            _ => None,
        }
        .or(Some(told))
    }

    /// "His meeting with B, now set for October 20, is a relief": what stands between commas behind a noun.
    fn inserted(&self, clause: &Clause<'_>, after: usize) -> Option<(Status, Option<usize>)> {
        let comma = (after..clause.chunks.len().min(after + 10))
            .take_while(|&k| clause.chunks[k].verb.is_none())
            .filter(|&k| clause.chunks[k].class == Class::Comma || clause.chunks[k].closed)
            .find(|&k| {
                let at = k + 1 + usize::from(matches!(clause.low_at(k + 1), "now" | "tentatively"));
                matches!(clause.low_at(at), "set" | "scheduled" | "due" | "slated" | "planned" | "expected")
                    && matches!(clause.low_at(at + 1), "for" | "on" | "in" | "next" | "later")
            })?;
        let cue = self.governors.get("set").copied();
        (parted(clause, comma).is_some() || clause.chunks[comma].closed).then_some((Status::Planned, cue))
    }

    /// "asked about the summit between A and B, which is to be held in Oslo": what is said at the end of a noun's partners.
    pub(super) fn added(&self, clause: &Clause<'_>, after: usize) -> Option<(Status, Option<usize>)> {
        let plain = (after..clause.chunks.len().min(after + 10)).take_while(|&k| clause.chunks[k].verb.is_none());
        let comma = plain.into_iter().find(|&k| clause.chunks[k].class == Class::Comma)?;
        let held = |k: usize| {
            let held = clause.low_at(k) == "be" && matches!(clause.lemma(k + 1).as_str(), "hold" | "convene" | "host");
            held || clause.low_at(k) == "take" && clause.low_at(k + 1) == "place"
        };
        let set = |k: usize| matches!(clause.low_at(k), "due" | "set" | "scheduled" | "slated" | "planned" | "expected");
        let coming = match clause.low_at(comma + 1) {
            "to" => held(comma + 2),
            "due" | "scheduled" | "slated" => clause.low_at(comma + 2) == "to" && held(comma + 3),
            "which" => match clause.low_at(comma + 2) {
                "is" | "are" => clause.low_at(comma + 3) == "to" && held(comma + 4) || set(comma + 3),
                "will" => held(comma + 3),
                _ => false,
            },
            _ => false,
        };
        coming.then(|| (Status::Planned, self.governors.get("schedule").copied()))
    }

    fn main_predicate(&self, clause: &Clause<'_>, after: usize) -> Option<(Status, Option<usize>)> {
        let mut upto = owned(clause, after).unwrap_or(after);
        for n in after..clause.chunks.len().min(after + 26) {
            if n < upto {
                continue;
            }
            let chunk = &clause.chunks[n];
            if let Some(close) = parted(clause, n) {
                upto = close;
                continue;
            }
            // "is "not on the agenda"", "are not on the cards"
            let absent = chunk.class == Class::Auxiliary
                && (n + 1..n + 4).any(|k| clause.low_at(k) == "not")
                && (n + 2..n + 6).any(|k| {
                    clause.low_at(k) == "on"
                        && (k + 1..k + 4)
                            .any(|j| matches!(clause.low_at(j), "agenda" | "cards" | "table" | "horizon" | "schedule" | "programme"))
                });
            // "is on for Monday"
            let on = matches!(clause.low(chunk), "is" | "are") && clause.low_at(n + 1) == "on" && clause.low_at(n + 2) == "for";
            if on && matches!(clause.chunks.get(n + 3).map(|c| &c.kind), Some(ChunkKind::Time(_))) {
                return Some((Status::Planned, self.governors.get("schedule").copied()));
            }
            // "is on Fico's agenda", "were on her programme for Thursday"
            let listed = matches!(clause.low(chunk), "is" | "are" | "was" | "were")
                && (n + 1..n + 3).any(|k| {
                    let list = (k + 1..k + 5).find(|&j| super::is_list(clause.low_at(j)));
                    clause.low_at(k) == "on" && list.is_some_and(|j| clause.chunks[k..j].iter().all(|c| c.class != Class::And))
                });
            if listed && !absent {
                return Some((Status::Planned, self.governors.get("schedule").copied()));
            }
            // "Call with B 'not on the cards'"
            let not = n + usize::from(matches!(chunk.class, Class::Quote | Class::Genitive));
            let headline = clause.chunks.get(not).is_some_and(|c| c.class == Class::Not)
                && clause.low_at(not + 1) == "on"
                && (not + 2..not + 5).any(|k| matches!(clause.low_at(k), "agenda" | "cards" | "table" | "horizon"));
            if headline {
                return Some((Status::Denied, None));
            }
            if absent && matches!(clause.low(chunk), "is" | "are" | "was" | "were") {
                return Some((Status::Denied, None));
            }
            if let Some(told) = self.standing(clause, n) {
                return Some(told);
            }
            // "the session scheduled to hold in Lagos on Monday has been put off"
            if n <= after + 8
                && matches!(clause.low(chunk), "scheduled" | "slated" | "due" | "billed" | "planned")
                && clause.low_at(n + 1) == "to"
                && let Some(main) = clause.past_relative(n)
            {
                upto = main;
                continue;
            }
            // "which was to have opened on Monday has been put off", "the meeting A was going to have with B has been put off":
            // the second verb is the noun's.
            let going = n == after && clause.is_party(n) && matches!(clause.low_at(n + 1), "was" | "were" | "is" | "are");
            if (matches!(clause.low(chunk), "which" | "that") || going && clause.low_at(n + 2) == "going")
                && n <= after + 6
                && let Some(main) = clause.past_relative(n)
            {
                upto = main;
                continue;
            }
            // "The meeting, which was attended by officials, took place in Nairobi"
            let aside = clause.aside(after);
            if n == after + 1 && clause.low(chunk) == "which" && aside.start == after {
                upto = aside.end + 1;
                continue;
            }
            if matches!(chunk.class, Class::Relative | Class::That | Class::Subordinate | Class::Quote) {
                return None;
            }
            // "talks on the border open in Accra on Monday", where a noun before it hides the verb
            let opens = chunk.verb.is_none() && n > after && matches!(clause.low(chunk), "begin" | "open" | "start" | "resume");
            let set = |k: usize| clause.chunks.get(k).is_some_and(|c| matches!(c.kind, ChunkKind::Place | ChunkKind::Time(_)));
            if opens && matches!(clause.low_at(n + 1), "in" | "on") && set(n + 2) {
                // "talks on gas begin in Moscow": a headline's present, where no day tells that it is to come.
                let headline = clause.sentence.kind == LineKind::Headline && !clause.future_time();
                return Some((if headline { Status::Held } else { Status::Planned }, None));
            }
            let Some(verb) = chunk.verb else { continue };
            // "Trump-Putin summit to take place in Alaska"; but "talks to end the war".
            // "Russia-China talks on gas to resume in Moscow"
            let headline = || clause.sentence.kind == LineKind::Headline && clause.chunks[after..n].iter().all(|c| c.verb.is_none());
            let coming = n > after
                && clause.chunks[n - 1].class == Class::To
                && (n == after + 1 || headline())
                && (matches!(verb.lemma, "take" | "open" | "begin" | "start" | "resume" | "convene" | "kick")
                    // "Modi-Biden talks to focus on trade"
                    || headline() && n == after + 1 && matches!(verb.lemma, "focus" | "cover" | "address" | "tackle" | "discuss"));
            if verb.form == Form::Ing && clause.group(n).aux.is_empty()
                || !coming
                    && clause.group(n).infinitive
                    && verb.form == Form::Base
                    && n > after
                    && !matches!(
                        clause.low_at(clause.group(n).start.saturating_sub(2)),
                        "set"
                            | "due"
                            | "scheduled"
                            | "expected"
                            | "is"
                            | "are"
                            | "was"
                            | "were"
                            | "planned"
                            | "slated"
                            | "supposed"
                            | "likely"
                            | "unlikely"
                            | "sure"
                            | "certain"
                    )
            {
                continue;
            }
            // Another party between is the subject of that verb, unless it is one of those who meet.
            let last = clause.group(n).start.saturating_sub(1);
            let meets = clause.list_between(after).is_some_and(|l| l.at.contains(&last));
            if clause.chunks[after..n].iter().any(|c| matches!(c.class, Class::Comma | Class::Stop))
                && n > 0
                && clause.is_party(last)
                && !meets
            {
                return None;
            }
            let group = clause.group(n);
            // "the talks, initially set for June, were delayed": what parts the noun from its verb.
            let bare =
                group.aux.is_empty() && group.modal.is_none() && !group.infinitive && matches!(verb.form, Form::Past | Form::Participle);
            let opened = n > after
                && clause.chunks[after..n]
                    .iter()
                    .rev()
                    .find(|c| c.class != Class::Adverb)
                    .is_some_and(|c| c.class == Class::Comma || c.closed);
            if bare
                && opened
                && matches!(
                    verb.lemma,
                    "set"
                        | "schedule"
                        | "pencil"
                        | "plan"
                        | "announce"
                        | "expect"
                        | "slate"
                        | "propose"
                        | "hold"
                        | "agree"
                        | "fix"
                        | "arrange"
                )
            {
                let closed = (n + 1..clause.chunks.len().min(n + 10)).find(|&k| clause.chunks[k].class == Class::Comma);
                if closed.is_some_and(|k| clause.chunks.get(k + 1).is_some_and(|c| matches!(c.class, Class::Auxiliary | Class::Modal))) {
                    continue;
                }
            }
            // "the talks planned for Thursday in Kigali have been deferred": what became of them comes behind.
            let announced = bare && matches!(verb.lemma, "schedule" | "plan" | "slate" | "set" | "expect" | "propose" | "announce");
            let circumstance = |k: &usize| {
                let c = &clause.chunks[*k];
                matches!(c.class, Class::Prep | Class::Determiner | Class::Genitive)
                    || matches!(c.kind, ChunkKind::Time(_) | ChunkKind::Place | ChunkKind::Party(_))
                    || c.class == Class::And
                    || matches!(clause.low(c), "noon" | "midnight")
            };
            // "negotiations due to resume in Riga, on Wednesday, have been put off"
            let due = group.infinitive
                && group.start >= 3
                && matches!(clause.low_at(group.start - 2), "due" | "set" | "scheduled" | "expected" | "slated" | "planned")
                && clause.chunks[group.start - 3].class != Class::Auxiliary;
            let comma = |k: &usize| due && clause.chunks[*k].class == Class::Comma;
            let main = (n + 1..clause.chunks.len()).find(|k| !circumstance(k) && !comma(k)).filter(|&k| (announced || due) && k > n + 1);
            // "talks set for Friday fell through"
            let ends = |k: usize| {
                clause.chunks[k].verb.is_some_and(|v| {
                    v.form == Form::Past
                        && matches!(v.lemma, "fall" | "collapse" | "fail" | "break" | "take" | "go" | "begin" | "end" | "open")
                })
            };
            if main.is_some_and(|k| matches!(clause.chunks[k].class, Class::Auxiliary | Class::Modal) || ends(k)) {
                continue;
            }
            // "Trump-Zelensky call scheduled for Friday"
            let near = clause.chunks[after..n].iter().all(|c| matches!(c.class, Class::Prep) || c.kind == ChunkKind::Place)
                && (n == after || matches!(clause.low_at(n + 1), "for" | "on"));
            if bare && near && matches!(verb.lemma, "schedule" | "plan" | "slate" | "set" | "expect") {
                return Some((Status::Planned, self.governors.get(&clause.lemma(n)).copied()));
            }
            let mut governors = vec![Governor {
                lemma: clause.lemma(n),
                at: n,
                negated: group.negated,
                modal: group.modal.clone(),
                form: group.form,
                aux: group.aux.clone(),
            }];
            if group.infinitive {
                let to = (0..group.start).rev().find(|&k| clause.chunks[k].class == Class::To)?;
                let lemma = clause.chunks[to.checked_sub(1)?].verb.map_or(clause.low_at(to - 1), |v| v.lemma).to_string();
                governors.insert(0, Governor { lemma, at: to - 1, negated: false, modal: None, form: None, aux: Vec::new() });
            }
            if group.infinitive
                && n > after
                && clause.chunks[after..n]
                    .iter()
                    .all(|c| c.kind == ChunkKind::Word && matches!(c.class, Class::To | Class::Auxiliary | Class::Adverb))
            {
                return Some((Status::Planned, None));
            }
            // "the Russia-Iran commission met in Tehran"
            let body = matches!(clause.low_at(after.saturating_sub(1)), "commission" | "committee" | "group" | "council");
            let carries = body && verb.lemma == "meet"
                || matches!(
                    verb.lemma,
                    "take"
                        | "hold"
                        | "begin"
                        | "start"
                        | "resume"
                        | "schedule"
                        | "pencil"
                        | "plan"
                        | "expect"
                        | "cancel"
                        | "postpone"
                        | "delay"
                        | "scrap"
                        | "set"
                        | "end"
                        | "conclude"
                        | "continue"
                        | "last"
                        | "come"
                        | "be"
                        | "open"
                        | "call"
                        | "arrange"
                        | "enter"
                        | "occur"
                        | "happen"
                        | "go"
                        | "focus"
                        | "include"
                        | "feature"
                        | "suspend"
                        | "break"
                        | "stall"
                        | "convene"
                        | "propose"
                        | "put"
                        | "agree"
                        | "fail"
                        | "follow"
                        | "kick"
                        | "touch"
                        | "cover"
                        | "concentrate"
                        | "revolve"
                        | "dominate"
                        | "centre"
                        | "center"
                        | "shelve"
                        | "slate"
                        | "push"
                        | "rule"
                        | "defer"
                        | "reschedule"
                        | "drop"
                        | "fall"
                        | "collapse"
                        | "foresee"
                        | "envisage"
                        | "run"
                        | "drag"
                        | "wrap"
                        | "finish"
                        | "yield"
                        | "materialise"
                        | "materialize"
                        | "eye"
                )
                || group.passive
                    && matches!(
                        verb.lemma,
                        "move"
                            | "announce"
                            | "envisage"
                            | "moot"
                            | "float"
                            | "rumour"
                            | "rumor"
                            | "speculate"
                            | "contemplate"
                            | "request"
                            | "suggest"
                            | "explore"
                            | "weigh"
                            | "mull"
                            | "seek"
                    )
                // "is being considered"; but "was considered a success"
                || verb.lemma == "consider" && group.aux.iter().any(|a| a == "being")
                // "has been confirmed", "is still being finalised"; but "was confirmed by B" may tell of one that has been
                || matches!(verb.lemma, "confirm" | "finalise" | "finalize" | "announce")
                    && group.passive
                    && group.aux.iter().any(|a| matches!(a.as_str(), "has" | "have" | "is" | "are"));
            // "has yet to be confirmed"
            let open = group.infinitive && group.passive && clause.low_at(group.start.saturating_sub(2)) == "yet";
            if open
                && matches!(verb.lemma, "confirm" | "announce" | "fix" | "set" | "agree" | "arrange" | "schedule" | "finalise" | "finalize")
            {
                return Some((Status::Proposed, None));
            }
            // "was delayed by an hour"
            let hour = |k: usize| ["hour", "hours", "minutes"].iter().any(|w| clause.low_at(k).ends_with(w));
            if matches!(verb.lemma, "delay" | "postpone") && clause.low_at(n + 1) == "by" && (n + 2..n + 5).any(hour) {
                return Some((Status::Held, None));
            }
            // "failed to ease tensions": it took place all the same; but "failed to materialise".
            let to = clause.low_at(n + 1) == "to" && clause.chunks.get(n + 2).is_some_and(|c| c.verb.is_some());
            let came_about = || matches!(clause.lemma(n + 2).as_str(), "take" | "happen" | "materialise" | "materialize" | "occur" | "go");
            if verb.lemma == "fail" && to && !came_about() && !group.negated && group.modal.is_none() {
                return Some((Status::Held, None));
            }
            // "will be watched closely"
            let watched = matches!(verb.lemma, "watch" | "follow" | "attend" | "chair" | "mediate" | "broadcast" | "overshadow");
            if watched && group.passive && group.modal.as_deref() == Some("will") && !group.negated {
                return Some((Status::Planned, self.modals.get("will").copied()));
            }
            // "would not have a preset agenda": it is still to come.
            if verb.lemma == "have" && group.modal.as_deref().is_some_and(|m| matches!(m, "will" | "would")) {
                return Some((Status::Planned, self.modals.get("will").copied()));
            }
            if !carries {
                return None;
            }
            // "The visit follows his talks with B": what came before it.
            let object = |c: &Chunk| {
                matches!(c.kind, ChunkKind::Party(_) | ChunkKind::Adjective(_))
                    || matches!(c.class, Class::Determiner | Class::Possessive)
                    || matches!(clause.low(c), "talks" | "negotiations" | "discussions" | "consultations" | "meetings")
            };
            if verb.lemma == "follow" && !group.passive && clause.chunks.get(n + 1).is_some_and(object) {
                return None;
            }
            // "did not yield a result", "did not go well": it took place all the same.
            let fruitless = matches!(
                verb.lemma,
                "yield"
                    | "produce"
                    | "bring"
                    | "lead"
                    | "result"
                    | "focus"
                    | "include"
                    | "feature"
                    | "touch"
                    | "cover"
                    | "concentrate"
                    | "end"
            ) || verb.lemma == "go"
                && matches!(clause.low_at(n + 1), "well" | "smoothly" | "far" | "badly" | "as" | "according");
            if group.negated && group.modal.is_none() && fruitless {
                return Some((Status::Held, None));
            }
            let outlook = self.outlook(
                clause,
                &group,
                if group.infinitive || verb.lemma != "open" && self.governors.contains_key(&clause.lemma(n)) { &governors } else { &[] },
            );
            let mut status = outlook.status;
            let mut rule = outlook.rules.first().copied();
            // "is not planned", "is not envisaged"; but "has not been scheduled yet"
            let laid_down =
                matches!(verb.lemma, "expect" | "schedule" | "plan" | "arrange" | "slate" | "foresee" | "envisage" | "set" | "prepare");
            if group.negated && group.passive && group.modal.is_none() && laid_down {
                let yet = clause.chunks[group.start..].iter().any(|c| clause.low(c) == "yet");
                return Some((if yet { Status::Proposed } else { Status::Denied }, rule));
            }
            // "cannot be ruled out"
            if verb.lemma == "rule" && group.negated {
                return Some((Status::Proposed, rule));
            }
            // "is being arranged"
            if verb.lemma == "arrange" && group.aux.iter().any(|a| a == "being") {
                return Some((Status::Proposed, rule));
            }
            // "has been moved to Riga"
            let elsewhere = clause.low_at(n + 1) == "to" && matches!(clause.chunks.get(n + 2).map(|c| &c.kind), Some(ChunkKind::Place));
            if verb.lemma == "move" && elsewhere && group.passive {
                return Some((Status::Planned, None));
            }
            // "was moved to Thursday"
            if verb.lemma == "move" && status == Status::Held {
                return Some((Status::Postponed, self.governors.get("reschedule").copied()));
            }
            // "Talks on fishing collapsed on Monday": they had begun. But "talks set for Monday collapsed", "a meeting collapsed".
            let begun = || {
                let set =
                    |k: usize| matches!(clause.low_at(k), "set" | "due" | "planned" | "scheduled" | "slated" | "proposed" | "expected");
                let talks = |k: usize| matches!(clause.low_at(k), "talks" | "negotiations" | "discussions" | "consultations");
                (0..n).any(talks) && !(0..n).any(set)
            };
            if verb.lemma == "collapse" && group.form == Some(Form::Past) && group.aux.is_empty() && begun() {
                return Some((Status::Held, None));
            }
            if let Some(&cue) = self.governors.get(&clause.lemma(n))
                && !group.infinitive
                && !matches!(verb.lemma, "expect" | "schedule" | "plan" | "set" | "hold" | "arrange" | "agree" | "slate" | "open")
            {
                status = self.rules[cue].sets.status.unwrap_or(status);
                rule = Some(cue);
            } else if let Some(&cue) = self.governors.get(&clause.lemma(n))
                && group.passive
            {
                status = if group.aux.iter().any(|a| a == "was" || a == "were") && clause.chunks[n..].iter().any(|c| clause.low(c) == "but")
                {
                    Status::Cancelled
                } else {
                    self.rules[cue].sets.status.unwrap_or(Status::Planned)
                };
                rule = Some(cue);
            }
            return Some((status, rule));
        }
        None
    }
}

/// "is possible", "is highly unlikely", "is being prepared", "is under discussion": how likely a predicate's words make a meeting.
fn outlook_word(clause: &Clause<'_>, at: usize) -> Option<Status> {
    let plain =
        |k: &usize| !matches!(clause.low_at(*k), "now" | "still" | "highly" | "very" | "also" | "most" | "quite" | "more" | "less" | "not");
    let k = (at..at + 3).find(plain)?;
    let not = (at..k).any(|m| clause.low_at(m) == "not");
    let ends = clause.chunks.get(k + 1).is_none_or(|c| {
        let other =
            matches!(c.class, Class::Stop | Class::Comma | Class::Subordinate | Class::And | Class::But | Class::Quote | Class::Adverb);
        other || c.class == Class::Prep && clause.low(c) != "from" || matches!(c.kind, ChunkKind::Time(_))
    });
    let status = match clause.low_at(k) {
        "possible" | "conceivable" | "feasible" | "desirable" if not && ends => Status::Denied,
        "likely" | "imminent" | "probable" if not && ends => Status::Denied,
        "being" if not && matches!(clause.low_at(k + 1), "prepared" | "considered" | "discussed" | "explored" | "planned") => {
            Status::Denied
        }
        // "Meeting between A, B not on schedule so far", "Call between A and B not planned"
        "on" if not && matches!(clause.low_at(k + 1), "schedule" | "agenda" | "cards" | "table" | "horizon") => Status::Denied,
        "planned" | "scheduled" | "expected" | "foreseen" if not && ends => Status::Denied,
        _ if not => return None,
        "uncertain" | "unclear" | "unconfirmed" if ends => Status::Proposed,
        "in" if clause.low_at(k + 1) == "doubt" => Status::Proposed,
        "on" if clause.low_at(k + 2) == "cards" || clause.low_at(k + 1) == "cards" => Status::Proposed,
        "possible" | "conceivable" | "feasible" | "desirable" | "doubtful" if ends => Status::Proposed,
        "likely" | "imminent" | "probable" if ends => Status::Planned,
        // "looks set for Friday"
        "set" | "due" | "certain" if matches!(clause.low_at(k + 1), "for" | "to" | "on" | "in") => Status::Planned,
        "unlikely" | "impossible" | "unthinkable" | "remote" | "improbable" if ends => Status::Denied,
        "being" if matches!(clause.low_at(k + 1), "prepared" | "considered" | "discussed" | "explored" | "negotiated" | "worked") => {
            Status::Proposed
        }
        "being" if matches!(clause.low_at(k + 1), "finalised" | "finalized") => Status::Planned,
        "under" if matches!(clause.low_at(k + 1), "discussion" | "consideration" | "preparation" | "negotiation") => Status::Proposed,
        // "Dialogue with Russia is necessary" is a policy.
        "needed" | "necessary" | "overdue" | "essential"
            if (0..at).any(|m| matches!(clause.low_at(m), "between" | "meeting" | "summit" | "tete-a-tete")) =>
        {
            Status::Proposed
        }
        "on" if matches!(clause.low_at(k + 1), "hold" | "ice") => Status::Postponed,
        "on" if matches!(clause.low_at(k + 1), "track" | "course" | "schedule") => Status::Planned,
        "out" if clause.low_at(k + 1) == "of" && clause.low_at(k + 3) == "question" => Status::Denied,
        "in" if matches!(clause.low_at(k + 1), "preparation") || clause.low_at(k + 2) == "works" => Status::Proposed,
        _ => return None,
    };
    Some(status)
}

/// What a denied predicate makes of what stands before it: a plan that will not come about is off, or put off where the
/// sentence gives it another day; of anything else the text denies it.
pub(super) fn fallen(clause: &Clause<'_>, start: usize, after: usize) -> Status {
    let later = |k: usize| {
        clause.chunks[k].verb.is_some_and(|v| matches!(v.lemma, "move" | "postpone" | "reschedule" | "defer" | "shift"))
            && clause.group(k).aux.iter().any(|a| matches!(a.as_str(), "been" | "was" | "were" | "be"))
    };
    // "will not take place before Easter"
    // But "is not on the schedule, as she stays at home before the vote"
    let not_before = (after..clause.chunks.len())
        .take_while(|&k| clause.low_at(k) != "as" || clause.low_at(k + 1) == "planned" || clause.low_at(k + 1) == "scheduled")
        .any(|k| {
            let being = clause.low_at(k) == "for" && clause.low_at(k + 1) == "the" && clause.low_at(k + 2) == "time";
            being || matches!(clause.low_at(k), "before" | "until" | "till")
        });
    if not_before || (after..clause.chunks.len()).any(later) {
        return Status::Postponed;
    }
    let planned = |k: usize| {
        matches!(clause.low_at(k), "planned" | "announced" | "scheduled" | "due" | "slated" | "fixed" | "set" | "pencilled" | "penciled" | "proposed")
            // But "is not planned": there was no plan.
            && !(clause.chunks[k].verb.is_some() && clause.group(k).negated)
    };
    if (start..clause.chunks.len().min(after + 12)).any(planned) { Status::Cancelled } else { Status::Denied }
}

/// "The meeting (that) A was going to have with B was called off": the chunk of the noun's own verb behind whose meeting it was.
fn owned(clause: &Clause<'_>, after: usize) -> Option<usize> {
    let who = after + usize::from(matches!(clause.low_at(after), "that" | "which"));
    let has = |k: &usize| {
        let to_have = clause.low_at(*k) == "have" && clause.low_at(k - 1) == "to";
        to_have || clause.chunks[*k].verb.is_some_and(|v| matches!(v.lemma, "have" | "hold" | "plan" | "schedule" | "arrange"))
    };
    let verb = (who + 1..clause.chunks.len().min(who + 7)).find(has).filter(|_| clause.is_party(who))?;
    let with = (verb + 1..verb + 4).find(|&k| clause.low_at(k) == "with")?;
    let end = clause.list_from(with + 1)?.end;
    let main = end + usize::from(clause.low_at(end) == ",");
    matches!(clause.chunks.get(main)?.class, Class::Auxiliary | Class::Modal).then_some(main)
}

/// "the talks, due to open on Thursday, will not go ahead": where the comma closes that parts a noun from its verb, for the
/// one that opens at a chunk.
fn parted(clause: &Clause<'_>, comma: usize) -> Option<usize> {
    // "Those talks, broken off in 2016, will be held"
    // "The talks, chaired by A and B, will be held", "The visit, put off several times, is now expected in June"
    let behind = |word: &str| matches!(word, "by" | "off" | "several" | "twice" | "repeatedly");
    let participle = clause
        .chunks
        .get(comma + 1)
        .is_some_and(|c| c.verb.is_some_and(|v| v.form == Form::Participle || v.form == Form::Past && behind(clause.low_at(comma + 2))));
    let cue = matches!(
        clause.low_at(comma + 1),
        "due"
            | "scheduled"
            | "planned"
            | "expected"
            | "set"
            | "slated"
            | "originally"
            | "initially"
            | "tentatively"
            | "which"
            | "where"
            | "now"
    );
    let opens = clause.chunks[comma].class == Class::Comma && (participle || cue);
    let close = (comma + 2..clause.chunks.len().min(comma + 14)).find(|&k| clause.chunks[k].class == Class::Comma)?;
    let goes_on = clause.chunks.get(close + 1).is_some_and(|c| matches!(c.class, Class::Auxiliary | Class::Modal) || c.verb.is_some());
    (opens && goes_on).then_some(close)
}
