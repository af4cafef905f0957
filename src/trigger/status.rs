//! Whether it took place: tense, modality, what governs the trigger, and contradiction.

use super::RuleSet;
use crate::clause::{ChunkKind, Class, Clause, Form, Governor, VerbGroup, is_be};
use crate::event::Status;

/// What a verb and its governors say about an event's status.
#[derive(Clone, Debug)]
pub struct Outlook {
    /// The status.
    pub status: Status,
    /// The cue rules that set it.
    pub rules: Vec<usize>,
    /// A plan only as the purpose of a journey that the text tells as past.
    pub purpose: bool,
    /// A pure hypothesis or a general remark: no event.
    pub void: bool,
    /// A plan that the text tells as past: "was to meet", "had been due to meet".
    pub lapsed: bool,
}

/// "was in Kinshasa on Wednesday to brief B": he has been there.
fn was_there(clause: &Clause<'_>, at: usize) -> bool {
    let near = |k: &usize| clause.chunks[*k].verb.is_none() && !matches!(clause.chunks[*k].class, Class::Comma | Class::Stop);
    let back: Vec<usize> = (at.saturating_sub(9)..at).rev().take_while(near).collect();
    let was = back.iter().find(|&&k| matches!(clause.low_at(k), "was" | "were") && clause.low_at(k + 1) != "to");
    // "was due in Kinshasa on Wednesday to brief B"
    let due = |be: usize| matches!(clause.low_at(be + 1), "due" | "expected" | "scheduled" | "set");
    was.is_some_and(|&be| !due(be) && (be..at).any(|k| clause.chunks[k].kind == crate::clause::ChunkKind::Place))
}

/// A verb that turns down what is said.
pub(super) fn refuses(lemma: &str) -> bool {
    matches!(lemma, "deny" | "dismiss" | "reject" | "refute" | "rubbish" | "dispute")
}

/// The "since" that tells when or where two last met: "have not met since 2019", "had no formal talks since Helsinki in July".
pub fn last_time(clause: &Clause<'_>, from: usize) -> Option<usize> {
    let not = (from.saturating_sub(6)..(from + 4).min(clause.chunks.len()))
        .any(|k| clause.chunks[k].class == Class::Not || clause.low_at(k).ends_with("n't"));
    let since = (from..clause.chunks.len()).take(14).find(|&k| clause.low_at(k) == "since").filter(|_| not)?;
    let time = |k: usize| matches!(clause.chunks.get(k).map(|c| &c.kind), Some(ChunkKind::Time(_)));
    let ends = |k: usize| clause.chunks.get(k).is_none_or(|c| matches!(c.class, Class::Stop | Class::Comma));
    let place = matches!(clause.chunks.get(since + 1).map(|c| &c.kind), Some(ChunkKind::Place))
        && (ends(since + 2) || time(since + 2) || matches!(clause.low_at(since + 2), "in" | "on") && time(since + 3));
    let told = (since + 1..clause.chunks.len())
        .take(6)
        .take_while(|&k| clause.chunks[k].verb.is_none() && !ends(k))
        .any(|k| matches!(clause.low_at(k), "meeting" | "summit" | "talks" | "encounter" | "session" | "call" | "conversation"));
    (time(since + 1) || place || told).then_some(since)
}

/// "After consultations with A, B shall adopt": the words of a treaty; not "I shall meet him tomorrow".
pub(super) fn decreed(clause: &Clause<'_>, end: usize) -> bool {
    (0..end.min(clause.chunks.len())).any(|n| {
        clause.chunks[n].class == Class::Modal && clause.low_at(n) == "shall" && !(n > 0 && matches!(clause.low_at(n - 1), "i" | "we"))
    })
}

impl RuleSet {
    /// The status that a trigger verb's group and governors tell.
    pub(super) fn outlook(&self, clause: &Clause<'_>, group: &VerbGroup, governors: &[Governor]) -> Outlook {
        let mut out = Outlook { status: Status::Held, rules: Vec::new(), purpose: false, void: false, lapsed: false };
        // "was able to meet B": and did.
        let could = |g: &Governor| {
            let was = |k: usize| matches!(clause.low_at(k), "was" | "were");
            let near = g.at.saturating_sub(3)..g.at;
            g.lemma == "able" && !g.negated && near.clone().any(was) && !near.into_iter().any(|k| clause.chunks[k].class == Class::Not)
        };
        let managed: Vec<Governor>;
        let governors = if governors.iter().any(could) {
            managed =
                governors.iter().map(|g| if could(g) { Governor { lemma: "manage".into(), ..g.clone() } } else { g.clone() }).collect();
            &managed[..]
        } else {
            governors
        };
        if self.hypothetical(clause, group, governors) {
            out.void = true;
        }
        // The nearest governor that says something decides; one further out can only turn it down ("refused to
        // agree to meet").
        let mut decided = false;
        if let Some(modal) = &group.modal {
            if let Some(&rule) = self.modals.get(modal.trim_end_matches("n't")).or_else(|| self.modals.get(modal.as_str())) {
                out.status = self.rules[rule].sets.status.unwrap_or(Status::Planned);
                out.rules.push(rule);
                decided = true;
                // "hoped that A and B would talk"
                if modal == "would" && self.hoped(clause, group.start) {
                    out.status = Status::Proposed;
                }
            }
        } else if let Some(rule) = self.asked_that(clause, group) {
            out.status = Status::Proposed;
            out.rules.push(rule);
            decided = true;
        } else if !group.infinitive {
            out.status = self.tense(clause, group);
            // "suggested meeting B", "considers inviting B": the verb before says whether.
            let under = group.form == Some(Form::Ing)
                && group.aux.is_empty()
                && governors.first().is_some_and(|g| {
                    g.at + 1 == group.start && matches!(g.lemma.as_str(), "suggest" | "propose" | "consider" | "mull" | "discuss")
                });
            decided = !under;
        }
        // "It is unlikely that A will meet B"
        let upto = (0..group.start).rev().take(8);
        if upto.into_iter().any(|k| matches!(clause.low_at(k), "unlikely" | "doubtful") && clause.chunks[k + 1].class == Class::That) {
            out.status = Status::Denied;
            return out;
        }
        // "decided against meeting B"; but "warned against meeting him" tells what others should not do.
        if group.form == Some(Form::Ing) && group.start > 1 && clause.low_at(group.start - 1) == "against" {
            let decides = clause.chunks[group.start - 2].verb.is_some_and(|v| matches!(v.lemma, "decide" | "opt" | "choose"));
            out.status = Status::Denied;
            out.void |= !decides;
            return out;
        }
        if group.negated {
            // "urged B not to meet C", "was told not to"
            let told = |g: &Governor| {
                matches!(g.lemma.as_str(), "urge" | "ask" | "tell" | "warn" | "advise" | "order" | "call" | "beg" | "appeal" | "instruct")
            };
            out.void |= group.infinitive && governors.first().is_some_and(told);
            // "will no longer meet"
            let dropped = (group.start..clause.chunks.len()).take(5).any(|k| clause.low_at(k) == "no" && clause.low_at(k + 1) == "longer");
            out.status = if dropped && group.modal.is_some() { Status::Cancelled } else { Status::Denied };
            // "have not spoken since a call in January": how long it is ago, not a meeting that fell through.
            let perfect = group.aux.iter().any(|w| matches!(w.as_str(), "have" | "has" | "had" | "haven't" | "hasn't" | "hadn't"));
            if perfect && group.modal.is_none() {
                // "have not met since Helsinki in July": there they did.
                if last_time(clause, group.start).is_some() {
                    out.status = Status::Held;
                } else {
                    // "have not spoken in two years"
                    let spell = |k: usize| ["years", "months", "weeks"].iter().any(|w| clause.low_at(k).ends_with(w));
                    let long = |k: usize| {
                        let low = clause.low_at(k);
                        matches!(low, "in" | "for") && (k + 1..k + 4).any(spell)
                            || (low.starts_with("in ") || low.starts_with("for ")) && spell(k)
                    };
                    out.void |= (group.start..clause.chunks.len()).any(|k| clause.low_at(k) == "since" || long(k));
                }
            }
            return out;
        }
        // "defended his decision not to meet B"
        let decided_not = group.infinitive
            && (group.start.saturating_sub(3)..group.start)
                .any(|k| clause.chunks[k].class == Class::Not && k > 0 && matches!(clause.low_at(k - 1), "decision" | "choice"));
        if decided_not {
            out.status = Status::Denied;
            return out;
        }
        // "flew home without meeting B"; but "cannot win without talking to B" tells of nothing that was to be.
        if group.form == Some(Form::Ing) && group.aux.is_empty() && clause.low_at(group.start.wrapping_sub(1)) == "without" {
            let main = (0..group.start).rev().find(|&k| clause.chunks[k].verb.is_some());
            let past = main.map(|k| clause.group(k)).is_some_and(|g| g.form == Some(Form::Past) && g.modal.is_none() && !g.negated);
            out.status = Status::Denied;
            out.void |= !past;
            return out;
        }
        // "Had Biden met Putin, the war might", "Should he see Trump": a condition; "Nobody knows when they will meet"
        let condition = matches!(clause.low_at(0), "had" | "should" | "were")
            && clause.chunks[1..group.start.max(1)].iter().all(|c| c.verb.is_none() && c.class != Class::Comma)
            && (clause.is_party(1) || clause.chunks.get(1).is_some_and(|c| c.class == Class::Pronoun));
        let nobody = matches!(clause.low_at(0), "nobody" | "no one" | "no")
            && (0..group.start).any(|k| {
                matches!(clause.low_at(k), "know" | "knows" | "knew") && matches!(clause.low_at(k + 1), "when" | "whether" | "if" | "where")
            });
        out.void |= condition || nobody;
        // "Nor would he see Trump"
        let inverted =
            clause.low_at(0) == "nor" && clause.chunks.iter().take(6).any(|c| matches!(c.class, Class::Auxiliary | Class::Modal));
        if inverted || self.dismissed(clause, group.start) {
            out.status = Status::Denied;
            return out;
        }
        match self.disputed(clause, group.start) {
            Some(true) => out.void = true,
            Some(false) => {
                out.status = Status::Denied;
                return out;
            }
            None => {}
        }
        for governor in governors {
            let Some(&rule) = self.governors.get(&governor.lemma) else {
                continue;
            };
            // "is prepared to hold talks" offers them; "prepares to" plans them.
            // "was glad to see him", "is happy to welcome him", a post's "Delighted to meet him": he is there.
            let near = governor.at.saturating_sub(4)..governor.at;
            let honoured = matches!(governor.lemma.as_str(), "honour" | "honor") && governor.form.is_some();
            let glad = (crate::clause::glad(&governor.lemma) || honoured)
                && !near.clone().any(|k| clause.chunks[k].class == Class::Modal)
                && near
                    .clone()
                    .any(|k| is_be(clause.low_at(k)) || clause.low_at(k) == "'m" || clause.low_at(k) == "\"" && clause.is_party(k));
            if glad && !decided {
                out.status = if clause.future_time() { Status::Planned } else { Status::Held };
                out.rules.push(rule);
                decided = true;
                continue;
            }
            // "After three fruitless bids to arrange a summit"
            let failed = matches!(governor.lemma.as_str(), "attempt" | "attempts" | "effort" | "efforts" | "bid" | "try")
                && matches!(clause.low_at(governor.at.wrapping_sub(1)), "failed" | "unsuccessful" | "abortive" | "fruitless");
            out.void |= failed;
            // "had been due to meet him": it did not come about.
            let lapsed = matches!(
                governor.lemma.as_str(),
                "due" | "set" | "schedule" | "scheduled" | "expect" | "slate" | "slated" | "plan" | "suppose" | "pencil-in" | "line-up"
            ) && clause.low_at(governor.at.wrapping_sub(1)) == "been"
                && clause.low_at(governor.at.wrapping_sub(2)) == "had"
                // "no date had been set for a meeting"
                && !(governor.at.saturating_sub(4)..governor.at).any(|k| matches!(clause.low_at(k), "date" | "dates" | "venue" | "time"));
            let set_for = match governor.form {
                None => matches!(governor.lemma.as_str(), "be" | "due" | "set" | "scheduled" | "slated" | "supposed"),
                Some(_) => matches!(governor.lemma.as_str(), "slate" | "schedule" | "set" | "expect" | "suppose"),
            };
            let was_to = set_for && (governor.at.saturating_sub(2)..=governor.at).any(|k| matches!(clause.low_at(k), "was" | "were"));
            // "had planned to meet B on Thursday but fell ill"
            let had_planned =
                matches!(governor.lemma.as_str(), "plan" | "intend" | "expect") && clause.low_at(governor.at.wrapping_sub(1)) == "had";
            out.lapsed |= lapsed || was_to || had_planned;
            if lapsed && matches!(out.status, Status::Held | Status::Planned) {
                out.status = Status::Cancelled;
                out.rules.push(rule);
                decided = true;
                continue;
            }
            let lemma = governor.lemma.as_str();
            // "called B to discuss the dam": by telephone, and did.
            let rang = governor.lemma == "call" && governor.form == Some(Form::Past) && clause.is_party(governor.at + 1);
            let offers = governor.lemma == "prepare" && matches!(governor.form, Some(Form::Past)) && governor.aux.iter().any(|a| is_be(a));
            // "is arranging a talk with B": not set yet; but "is arranging talks for Monday".
            let arranging = matches!(lemma, "arrange" | "organise" | "organize") && governor.form == Some(Form::Ing);
            let arranging = arranging && governor.aux.iter().any(|a| is_be(a)) && !clause.future_time();
            let set = if arranging {
                Status::Proposed
            } else if rang {
                Status::Held
            } else if offers {
                Status::Proposed
            } else {
                self.rules[rule].sets.status.unwrap_or(Status::Planned)
            };
            // "They looked forward to speaking again soon" ends a readout politely and plans nothing.
            let polite = governor.lemma == "look"
                && clause.text.low(clause.sentence.span).trim_end_matches(['.', '"', '”']).ends_with(" again soon");
            out.void |= polite;
            // "will have the chance to", "is taking the opportunity to", "looks forward to": it is still to come.
            let to_come = match governor.lemma.as_str() {
                "look" => (1..=3).any(|k| clause.low_at(governor.at + k) == "forward"),
                "opportunity" | "chance" | "pleasure" | "honour" | "honor" | "privilege" => {
                    clause.chunks[governor.at.saturating_sub(7)..governor.at].iter().any(|c| {
                        let ahead = matches!(clause.low(c), "when" | "once") && clause.low_at(governor.at.saturating_sub(2)) == "has";
                        ahead
                            || c.class == Class::Modal && matches!(clause.low(c), "will" | "'ll" | "shall")
                            || c.verb.is_some_and(|v| matches!(v.form, Form::Ing) && matches!(v.lemma, "take" | "have" | "use"))
                    })
                }
                _ => false,
            };
            let opportunity = matches!(governor.lemma.as_str(), "opportunity" | "chance");
            // "called the meeting with B sincere": says how it went.
            if lemma == "call" && matches!(clause.low_at(governor.at + 1), "the" | "his" | "her" | "their" | "its") && !governor.negated {
                continue;
            }
            // "would welcome a chance to meet B", "is seeking an opportunity to meet B"
            let had = (governor.at.saturating_sub(4)..governor.at).any(|k| clause.low_at(k) == "had");
            let wished = opportunity
                && (governor.at.saturating_sub(4)..governor.at).any(|k| {
                    let seeks = matches!(clause.lemma(k).as_str(), "hope" | "seek" | "look" | "want" | "await" | "ask");
                    clause.low_at(k) == "would" || seeks && clause.chunks[k].verb.is_some()
                });
            let set = if wished {
                Status::Proposed
            } else if to_come || opportunity && !had && clause.future_time() {
                Status::Planned
            } else {
                set
            };
            // "refused to confirm a visit" denies nothing.
            let inner = out.rules.last().and_then(|&r| self.rules[r].sets.status);
            let tentative = matches!(
                governor.lemma.as_str(),
                "try"
                    | "attempt"
                    | "seek"
                    | "hope"
                    | "want"
                    | "wish"
                    | "effort"
                    | "efforts"
                    | "bid"
                    | "look"
                    | "push"
                    | "offer"
                    | "ready"
                    | "willing"
            );
            if decided && inner == Some(Status::Planned) && tentative && !governor.negated && group.modal.is_none() {
                // "trying to arrange a meeting"
                out.status = Status::Proposed;
                out.rules.push(rule);
                continue;
            }
            if decided && inner == Some(Status::Proposed) && matches!(governor.lemma.as_str(), "accept" | "agree") && !governor.negated {
                // "accepted an invitation to come"
                out.status = Status::Planned;
                out.rules.push(rule);
                continue;
            }
            let unsaid = out.rules.last().is_some()
                && governors.iter().any(|g| {
                    matches!(
                        g.lemma.as_str(),
                        "confirm" | "comment" | "say" | "disclose" | "discuss" | "reveal" | "announce" | "elaborate" | "give"
                    )
                });
            if set == Status::Denied && unsaid {
                continue;
            }
            if !decided || matches!(set, Status::Cancelled | Status::Postponed | Status::Denied) {
                // "is to meet" is a plan; "was to have met" was one.
                out.status = set;
                out.rules.push(rule);
                decided = true;
            }
            if governor.negated {
                out.status = match set {
                    // "would not turn down a meeting" is ready for one; "did not rule out" says nothing.
                    Status::Denied => {
                        out.void = governor.modal.as_deref() != Some("would") || governor.lemma == "rule-out";
                        Status::Proposed
                    }
                    // "no proposals to meet" denies nothing.
                    Status::Proposed
                        if governor.form.is_none()
                            && !matches!(governor.lemma.as_str(), "ready" | "willing" | "open" | "eager" | "keen") =>
                    {
                        out.void = true;
                        Status::Proposed
                    }
                    Status::Cancelled | Status::Postponed => Status::Planned,
                    _ => Status::Denied,
                };
            }
            if governor.aux.iter().any(|a| a == "was" || a == "were" || a == "had")
                && group.aux.first().is_some_and(|a| a == "have")
                && governor.lemma == "be"
            {
                out.status = Status::Cancelled;
            }
        }
        // "defended his decision to meet B last week"
        if governors.first().is_some_and(|g| g.lemma == "decision") && out.status == Status::Planned && clause.long_past(group.start) {
            out.status = Status::Held;
        }
        // "was to meet B on Thursday but instead sent his deputy", "but fell ill"
        let but = (group.start..clause.chunks.len()).find(|&k| clause.chunks[k].class == Class::But && clause.low_at(k) == "but");
        let fell = |k: usize| matches!(clause.low_at(k), "instead" | "ill" | "sick" | "cancelled" | "canceled" | "injured");
        if out.lapsed && out.status == Status::Planned && but.is_some_and(|b| (b + 1..clause.chunks.len().min(b + 8)).any(fell)) {
            out.status = Status::Cancelled;
        }
        // "Another option could be for A to meet B"
        let option = group.infinitive
            && (group.start.saturating_sub(9)..group.start).any(|k| {
                matches!(clause.low_at(k), "option" | "options" | "possibility" | "scenario" | "idea")
                    && (k + 1..k + 3).any(|m| matches!(clause.low_at(m), "could" | "would" | "might" | "may"))
            });
        if option && out.status == Status::Planned {
            out.status = Status::Proposed;
        }
        if let Some((status, rule)) =
            self.given_up(clause, group, governors).filter(|_| matches!(out.status, Status::Planned | Status::Proposed))
        {
            out.status = status;
            out.rules.push(rule);
        }
        if !decided && group.infinitive {
            // "will not go to Riga to meet B": a journey that nobody makes.
            if governors.first().is_some_and(|g| g.negated) {
                out.status = Status::Denied;
                return out;
            }
            out.status = if was_there(clause, group.start) { Status::Held } else { self.purpose(governors) };
            out.purpose =
                out.status == Status::Planned && governors.first().is_some_and(|g| g.form == Some(Form::Past) && g.modal.is_none());
        }
        out
    }

    /// "A plan for A to visit Riga was shelved": what became of the plan that an infinitive hangs on, and the rule that says so.
    fn given_up(&self, clause: &Clause<'_>, group: &VerbGroup, governors: &[Governor]) -> Option<(Status, usize)> {
        let plan = |g: &Governor| g.form.is_none() && matches!(g.lemma.as_str(), "plan" | "plans" | "proposal" | "idea" | "offer");
        governors.iter().find(|g| group.infinitive && plan(g))?;
        let mut after = (group.start + 2..clause.chunks.len()).take(14);
        let verb = after.find(|&k| clause.chunks[k].verb.is_some() || clause.chunks[k].class == Class::Comma)?;
        let lemma = clause.lemma(verb);
        let fails = matches!(lemma.as_str(), "collapse" | "fall-through" | "fall-apart");
        let rule = *self.governors.get(&lemma).filter(|_| clause.group(verb).passive || fails)?;
        let status = self.rules[rule].sets.status.filter(|s| matches!(s, Status::Cancelled | Status::Postponed | Status::Denied))?;
        Some((if status == Status::Denied { Status::Cancelled } else { status }, rule))
    }

    /// "denied reports that A met B", "denies he met B": whether a verb of denial governs the clause that holds a chunk,
    /// and whether it is negated itself.
    fn disputed(&self, clause: &Clause<'_>, at: usize) -> Option<bool> {
        let denies = |n: usize| clause.chunks[n].verb.is_some_and(|v| matches!(v.lemma, "deny" | "refute" | "dispute" | "dismiss"));
        for n in (0..at).rev().take(16) {
            let chunk = &clause.chunks[n];
            if matches!(chunk.class, Class::Stop | Class::Quote | Class::Relative) {
                return None;
            }
            // What stands left of "that", or of the subject, governs.
            if chunk.class == Class::That || clause.is_party(n) {
                let verb = (0..n).rev().take(if chunk.class == Class::That { 6 } else { 1 }).find(|&k| clause.chunks[k].verb.is_some());
                if let Some(verb) = verb.filter(|&v| denies(v)) {
                    return Some(clause.group(verb).negated);
                }
                if chunk.class == Class::That {
                    return None;
                }
            }
        }
        None
    }

    /// "dismissed as invention reports that A met B", "reports that A met B were denied": whether what a chunk tells is a
    /// report that somebody rejects.
    pub(super) fn dismissed(&self, clause: &Clause<'_>, at: usize) -> bool {
        let report = |n: usize| {
            matches!(
                clause.low_at(n),
                "report"
                    | "reports"
                    | "claim"
                    | "claims"
                    | "rumour"
                    | "rumours"
                    | "rumor"
                    | "rumors"
                    | "story"
                    | "article"
                    | "articles"
                    | "allegation"
                    | "allegations"
                    | "speculation"
                    | "suggestion"
                    | "talk"
                    | "suggestions"
            )
        };
        let Some(noun) = (at.saturating_sub(18)..at).rev().find(|&n| report(n)) else { return false };
        // "rejected a report about talks with B"
        let about = at.checked_sub(1).is_some_and(|k| matches!(clause.low_at(k), "about" | "on"));
        let told = about
            || (noun + 1..at)
                .any(|n| clause.chunks[n].class == Class::That || matches!(clause.low_at(n), "of" | "according" | "claiming" | "alleging"));
        let rejects = |n: usize| {
            clause.chunks[n].verb.is_some_and(|v| {
                refuses(v.lemma)
                    || matches!(v.lemma, "turn" | "describe" | "brand" | "call")
                        && (n + 1..n + 8).any(|k| matches!(clause.low_at(k), "down" | "fiction" | "false" | "baseless" | "untrue" | "fake"))
            }) && !clause.group(n).negated
        };
        let before = (noun.saturating_sub(16)..noun).rev().take_while(|&n| clause.chunks[n].class != Class::Stop).any(rejects);
        let false_one = |n: usize| {
            crate::clause::is_be(clause.low_at(n))
                && matches!(
                    clause.low_at(n + 1),
                    "false" | "untrue" | "baseless" | "unfounded" | "wrong" | "fake" | "inaccurate" | "incorrect"
                )
        };
        // "did not correspond to reality"
        let unreal = |n: usize| clause.lemma(n) == "correspond" && clause.group(n).negated;
        let after = (at + 1..clause.chunks.len().min(at + 24)).any(|n| rejects(n) && clause.group(n).passive || false_one(n) || unreal(n));
        told && (before || after)
    }

    /// An infinitive that no cue governs: the purpose of a journey, or a headline's future.
    fn purpose(&self, governors: &[Governor]) -> Status {
        match governors.first() {
            Some(g) if g.modal.as_deref().is_some_and(|m| m.starts_with("w") || m.starts_with("sh")) => Status::Planned,
            Some(g)
                if matches!(
                    g.lemma.as_str(),
                    "visit"
                        | "tour"
                        | "sit"
                        | "meet"
                        | "gather"
                        | "join"
                        | "host"
                        | "stop"
                        | "pause"
                        | "hold"
                        | "receive"
                        | "manage"
                        | "continue"
                        | "use"
                        | "happen"
                        | "return"
                        | "make"
                        | "pay"
                        | "phone"
                        | "call"
                        | "convene"
                        | "become"
                        | "have"
                ) && matches!(g.form, Some(Form::Past)) =>
            {
                Status::Held
            }
            // "got to meet A": and did.
            Some(g) if g.lemma == "get" && g.form == Some(Form::Past) => Status::Held,
            Some(g) if matches!(g.form, Some(Form::Past | Form::Third)) && matches!(g.lemma.as_str(), "begin" | "start" | "get") => {
                Status::Ongoing
            }
            _ => Status::Planned,
        }
    }

    /// "proposed that he and A meet": the rule of the verb that asks for what a bare verb behind "that" tells.
    fn asked_that(&self, clause: &Clause<'_>, group: &VerbGroup) -> Option<usize> {
        let bare = group.form == Some(Form::Base) && !group.infinitive && group.aux.is_empty();
        let near = (group.start.saturating_sub(6)..group.start).rev().take_while(|&k| bare && clause.chunks[k].verb.is_none());
        let that = near.into_iter().find(|&k| clause.chunks[k].class == Class::That)?;
        let verb = (that.saturating_sub(3)..that).rev().find(|&k| clause.chunks[k].verb.is_some())?;
        let rule = *self.governors.get(&clause.lemma(verb))?;
        let asks = !matches!(clause.lemma(verb).as_str(), "hope" | "wish");
        (asks && self.rules[rule].sets.status == Some(Status::Proposed)).then_some(rule)
    }

    /// Whether somebody hopes for what a chunk's clause tells.
    fn hoped(&self, clause: &Clause<'_>, at: usize) -> bool {
        let near = (at.saturating_sub(9)..at).rev();
        let that = near.clone().find(|&k| clause.chunks[k].verb.is_some());
        that.is_some_and(|k| clause.chunks[k].verb.is_some_and(|v| matches!(v.lemma, "hope" | "wish")))
    }

    fn tense(&self, clause: &Clause<'_>, group: &VerbGroup) -> Status {
        let aux = |words: &[&str]| group.aux.iter().any(|a| words.contains(&a.as_str()));
        match group.form {
            Some(Form::Past | Form::Participle) => Status::Held,
            Some(Form::Base) if aux(&["did"]) => Status::Held,
            Some(Form::Ing) if aux(&["have", "has"]) && aux(&["been"]) => Status::Ongoing,
            Some(Form::Ing) if aux(&["is", "are", "'s"]) && !aux(&["been"]) => {
                // "Then he's meeting", "is meeting the king before heading on", "is hosting B later this afternoon": a programme.
                let programme = clause.chunks[..group.start].iter().any(|c| matches!(clause.low(c), "then" | "later" | "next" | "first"))
                    || clause.chunks[group.start..].iter().any(|c| clause.low(c) == "before" || clause.low(c).starts_with("later"));
                let going = (group.start..group.start + 4).any(|k| {
                    matches!(clause.low_at(k), "going" | "coming" | "heading" | "travelling" | "traveling" | "flying" | "returning")
                });
                if clause.future_time() || clause.arranged(going) || programme { Status::Planned } else { Status::Ongoing }
            }
            // "will spend a few hours on the ground, meeting B"
            Some(Form::Ing) if group.aux.is_empty() && clause.low_at(group.start.wrapping_sub(1)) == "," => {
                let main = (0..group.start).rev().find(|&k| clause.chunks[k].verb.is_some_and(|v| v.form != Form::Ing));
                let modal = main.and_then(|k| clause.group(k).modal);
                if modal.is_some_and(|m| matches!(m.as_str(), "will" | "'ll")) { Status::Planned } else { Status::Held }
            }
            // "We look forward to A and B meeting in Washington", "the possibility of A meeting B"
            Some(Form::Ing) => {
                let subject = |&k: &usize| clause.is_party(k) || clause.chunks[k].class == Class::And;
                let led = (1..group.start).rev().find(|k| !subject(k)).map(|k| (clause.low_at(k - 1), clause.low_at(k)));
                // "Before flying to Oslo, A saw B in Riga": still to come
                let ahead = clause.low_at(group.start.wrapping_sub(1)) == "before"
                    && clause.chunks[group.start]
                        .verb
                        .is_some_and(|v| matches!(v.lemma, "go" | "travel" | "fly" | "head" | "leave" | "visit"));
                match led {
                    _ if ahead => Status::Planned,
                    Some(("forward", "to")) => Status::Planned,
                    // "insisted on holding talks with B"
                    Some(("insist" | "insists" | "insisted" | "insisting" | "keen" | "intent" | "bent", "on")) => Status::Proposed,
                    Some(("possibility" | "prospect" | "prospects" | "idea" | "hope" | "hopes", "of")) => Status::Proposed,
                    _ => Status::Held,
                }
            }
            Some(Form::Third | Form::Base) => {
                // "when he sees Putin", "before she meets him"
                let ahead = (group.start.saturating_sub(4)..group.start)
                    .rev()
                    .take_while(|&k| clause.chunks[k].verb.is_none() && clause.chunks[k].class != Class::Comma)
                    .any(|k| matches!(clause.low_at(k), "when" | "before" | "until" | "once") || clause.low_at(k).ends_with(" before"));
                // "Then he goes to Germany": a programme.
                let then = (0..2).any(|k| matches!(clause.low_at(k), "then" | "next"));
                if clause.future_time() || clause.scheduled() || ahead || then { Status::Planned } else { Status::Held }
            }
            None => Status::Held,
        }
    }

    /// "if they ever meet", "would never meet", "often meet".
    fn hypothetical(&self, clause: &Clause<'_>, group: &VerbGroup, governors: &[Governor]) -> bool {
        let from = governors.iter().map(|g| g.at).min().unwrap_or(group.start).min(group.start);
        let before = clause.chunks[..from].iter().rev().take(6);
        // "the chances that they meet", "under what conditions he would sit down"
        let from = from.min(clause.chunks.len());
        let chance = (from.saturating_sub(10)..from).any(|k| {
            matches!(clause.low_at(k), "chances" | "likelihood" | "odds")
                || clause.low_at(k) == "what" && clause.low_at(k + 1) == "conditions"
        });
        // "would have met", "could not have seen"
        let unreal = group.modal.as_deref().is_some_and(|m| matches!(m.trim_end_matches("n't"), "could" | "would" | "might" | "should"))
            && group.aux.iter().any(|a| a == "have");
        // "If he wanted peace, he would visit Kenya."
        let supposed = (0..2).any(|k| clause.low_at(k) == "if")
            && group.modal.as_deref().is_some_and(|m| matches!(m, "would" | "'d" | "might" | "could"));
        // "Suppose the two met in Geneva"
        let words = clause.text.low(clause.sentence.span);
        let supposed = supposed || ["suppose ", "supposing ", "imagine "].iter().any(|w| words.trim_start_matches("but ").starts_with(w));
        // "the ability to talk to them", "she will be able to meet them"
        let ability = group.infinitive
            && (group.start.saturating_sub(2)..group.start)
                .any(|k| matches!(clause.low_at(k), "ability" | "capacity" | "right" | "freedom"))
            || governors.iter().any(|g| g.lemma == "able" && clause.chunks[..g.at].iter().rev().take(3).any(|c| c.class == Class::Modal));
        // "Every year the two meet in turn"
        let yearly = clause.chunks.iter().any(|c| {
            matches!(c.kind, crate::clause::ChunkKind::Time(_))
                && (clause.low(c).starts_with("every ") || clause.low(c).starts_with("each "))
        }) || (group.start..clause.chunks.len()).any(|k| {
            // "meet twice a year"
            let often = |w: &str| clause.low_at(k).ends_with(w);
            matches!(clause.chunks[k].kind, crate::clause::ChunkKind::Time(_))
                && [" a year", " a month", " a week"].iter().any(|w| often(w))
        }) || (0..3)
            .any(|k| matches!(clause.low_at(k), "every" | "each") && matches!(clause.low_at(k + 1), "year" | "month" | "week"));
        if yearly && group.aux.is_empty() && matches!(group.form, Some(Form::Base | Form::Third)) {
            return true;
        }
        let allowed = governors
            .iter()
            .any(|g| matches!(g.lemma.as_str(), "empower" | "empowered" | "entitle" | "entitled" | "authorized" | "authorised"));
        // "it is not the right time for A to travel to B", "not ruling out that A will speak with B"
        let back = |n: usize| (from.saturating_sub(n)..(from + 1).min(clause.chunks.len())).rev();
        let timely = back(8).any(|k| {
            clause.low_at(k) == "time" && matches!(clause.low_at(k.wrapping_sub(1)), "right" | "appropriate" | "good" | "best" | "wrong")
        });
        let not_ruled_out = back(10).any(|k| clause.lemma(k) == "rule-out" && clause.group(k).negated);
        let shall = decreed(clause, group.start + 4);
        // "would only meet B if he apologised"
        let only = group.modal.is_some()
            && (group.start..group.start + 4).any(|k| clause.low_at(k) == "only")
            && clause.chunks[group.start..].iter().any(|c| matches!(clause.low(c), "if" | "after" | "once" | "when"));
        if timely || not_ruled_out || shall || only {
            return true;
        }
        // "have yet to meet"
        let yet = group.infinitive && group.start >= 2 && clause.low_at(group.start - 2) == "yet";
        if allowed || chance || unreal || supposed || ability || yet {
            return true;
        }
        // "If all goes well, A will meet B" is a plan.
        let well = (0..3).any(|k| clause.low_at(k) == "if" && clause.low_at(k + 1) == "all" && clause.low_at(k + 2) == "goes");
        // "should they meet", "should residents fear returning"; but "Trade should grow, A told B"
        let people = |k: usize| clause.low_at(k).ends_with('s') && clause.chunks.get(k).is_some_and(|c| c.verb.is_none());
        let inverted = |k: usize| clause.is_party(k + 1) || k + 1 == group.start || people(k + 1);
        let should = back(6).any(|k| clause.low_at(k) == "should" && inverted(k));
        // "It is unclear whether A, who met B in May, will go": he did.
        let asks = |c: &crate::clause::Chunk| matches!(clause.low(c), "if" | "unless" | "whether" | "whenever" | "until");
        let whether = before.clone().take_while(|c| c.class != Class::Relative).any(asks);
        let conditional = !well && (should || whether);
        let habitual = clause.chunks[group.start..].iter().take(7).chain(before.take(2)).any(|c| {
            matches!(
                clause.low(c),
                "often"
                    | "rarely"
                    | "regularly"
                    | "frequently"
                    | "usually"
                    | "always"
                    | "routinely"
                    | "ever"
                    | "annually"
                    | "consistently"
                    | "repeatedly"
                    | "constantly"
                    | "continually"
            )
        });
        // "Merz heads to Ankara: what does Berlin want?" asks only behind the colon.
        let colon = (group.start..clause.chunks.len()).any(|k| clause.low_at(k) == ":");
        let asked = clause.asks() && !colon;
        if asked {
            return true;
        }
        // "speaks to him on a regular basis", "two or three times a week"
        let counted = (group.start..clause.chunks.len()).take(20).any(|k| match clause.low_at(k) {
            // "three times"; but "the Premium Times has learnt"
            "times" | "basis" => (k == 0 || clause.low_at(k - 1) != "both") && !clause.toks[clause.chunks[k].from].cap,
            time => time.contains(" times a ") || time.contains(" times per "),
        });
        // "have met three times, most recently on Monday" tells of that Monday.
        let latest = clause.chunks[group.start..].iter().any(|c| clause.low(c) == "recently")
            && clause.chunks[group.start..].iter().any(|c| matches!(c.kind, crate::clause::ChunkKind::Time(_)));
        if counted && !latest {
            return true;
        }
        // "what we have to negotiate with them"
        let duty = group.infinitive
            && !clause.future_time()
            && governors.first().is_some_and(|g| {
                g.lemma == "have"
                    && matches!(g.form, Some(Form::Base | Form::Third))
                    && g.modal.is_none()
                    && clause.low_at(g.at + 1) == "to"
            });
        if duty {
            return true;
        }
        let general = matches!(group.form, Some(Form::Base))
            && group.modal.as_deref().is_some_and(|m| matches!(m, "should" | "must" | "can" | "shall"));
        conditional || habitual || general
    }
}
