//! The subject of an infinitive or participle, which another verb, a noun or the main clause lends it.

use super::chunk::{ChunkKind, Clause};
use super::subject::{Governor, Subject};
use super::words::{Class, Form};

/// Verbs whose object is the subject of the infinitive that follows.
const OBJECT_CONTROL: &[&str] = &[
    "ask", "urge", "invite", "send", "dispatch", "allow", "order", "persuade", "enable", "permit", "authorize", "authorise", "help",
    "encourage", "press", "push", "want", "expect", "request", "tell", "summon", "instruct", "advise", "call", "pressure", "convince",
    "get", "challenge", "require", "compel", "force", "see", "like", "appoint", "assign", "delegate",
];

impl Clause<'_> {
    /// The subject of an infinitive, by what governs it; `to` is the chunk of "to".
    pub(super) fn control(&self, to: usize, out: &mut Subject, depth: usize) {
        let mut n = to;
        while n > 0
            && (matches!(self.chunks[n - 1].class, Class::Adverb | Class::Not)
                || matches!(self.chunks[n - 1].kind, ChunkKind::Time(_))
                || self.chunks[n - 1].class == Class::Prep && matches!(self.chunks[n].kind, ChunkKind::Time(_)))
        {
            n -= 1;
        }
        if n == 0 {
            return;
        }
        let prev = n - 1;
        let chunk = &self.chunks[prev];
        // "Modi arrives in Muscat; to hold talks with B": a headline's second half.
        if self.headline() && self.low(chunk) == ";" {
            match (0..prev).find(|&k| self.chunks[k].verb.is_some()) {
                Some(v) => self.climb(v, out, depth + 1),
                None => out.at = (0..prev).find(|&k| self.is_party(k)).into_iter().collect(),
            }
            return;
        }
        // "is to meet", "was to have met"
        if chunk.class == Class::Auxiliary {
            let negated = self.low(chunk).ends_with("n't") || self.chunks.get(prev + 1).is_some_and(|c| c.class == Class::Not);
            let helped = prev > 0 && matches!(self.chunks[prev - 1].class, Class::Auxiliary | Class::Modal);
            let refused = prev > 0 && self.chunks[prev - 1].class == Class::Not;
            let has = prev.checked_sub(1 + usize::from(refused));
            let been = has.is_some_and(|k| {
                matches!(self.low_at(k), "has" | "have" | "had" | "'ve") && (k == 0 || self.chunks[k - 1].class != Class::Modal)
            });
            let negated = negated || refused && been;
            let lemma = match self.low(chunk) {
                // "had to meet": and did
                "had" if !helped => "manage",
                // "has been to see B": and saw him
                "been" if been => "manage",
                "has" | "have" => "have",
                _ => "be",
            };
            out.governors.push(Governor {
                lemma: lemma.into(),
                at: prev,
                negated,
                modal: None,
                form: (lemma == "have").then_some(Form::Third),
                aux: vec![self.low(chunk).to_string()],
            });
            return self.find(self.skip_back(prev), out, depth, prev);
        }
        // "went on to meet B": and did.
        if let Some(u) = prev.checked_sub(1).filter(|&u| self.low(chunk) == "on" && self.chunks[u].verb.is_some_and(|v| v.lemma == "go")) {
            let g = self.group(u);
            out.governors.push(Governor { lemma: "manage".into(), at: u, negated: g.negated, modal: g.modal, form: g.form, aux: g.aux });
            return self.climb(u, out, depth + 1);
        }
        if let Some((noun, guests, host)) = self.invited(prev) {
            out.governors.push(Governor { lemma: "invite".into(), at: noun, negated: false, modal: None, form: None, aux: Vec::new() });
            // "accepted an invitation from B to visit Oslo"
            if let Some(u) = (noun.saturating_sub(3)..noun).rev().find(|&k| self.lemma(k) == "accept") {
                let g = self.group(u);
                out.governors.push(Governor {
                    lemma: "accept".into(),
                    at: u,
                    negated: g.negated,
                    modal: g.modal,
                    form: g.form,
                    aux: g.aux,
                });
            }
            (out.at, out.agent) = (guests, host);
            return;
        }
        // "A, in Paris last week to see B, came away"
        if let Some(visitor) = self.set_in(prev) {
            out.governors.push(Governor { lemma: "manage".into(), at: prev, negated: false, modal: None, form: None, aux: Vec::new() });
            out.at = self.list_back(visitor);
            return;
        }
        // "Kremlin says Putin to meet B"
        if self.headline() && self.is_party(prev) {
            let list = self.list_back(prev);
            if list[0].checked_sub(1).is_some_and(|k| self.reports(k)) {
                out.governors.push(Governor { lemma: "to".into(), at: to, negated: false, modal: None, form: None, aux: Vec::new() });
                out.at = list;
                return;
            }
        }
        // "was due in Moscow on Thursday to see B"
        let circumstance = |k: usize| {
            matches!(self.chunks[k].kind, ChunkKind::Place | ChunkKind::Time(_))
                || matches!(self.chunks[k].class, Class::Prep | Class::Adverb)
        };
        let due = (0..=prev)
            .rev()
            .take_while(|&k| circumstance(k) || matches!(self.low_at(k), "due" | "expected"))
            .find(|&k| matches!(self.low_at(k), "due" | "expected"));
        if let Some(due) = due.filter(|&k| k > 0 && k < prev && self.chunks[k - 1].class == Class::Auxiliary) {
            let be = due - 1;
            let aux = vec![self.low_at(be).to_string()];
            let form = (self.low_at(due) == "expected").then_some(Form::Past);
            let lemma = if form.is_some() { "expect" } else { "due" };
            out.governors.push(Governor { lemma: lemma.into(), at: due, negated: false, modal: None, form, aux });
            return self.find(self.skip_back(self.group(due).start.min(be)), out, depth, be);
        }
        if let Some(u) = self.governing_verb(prev) {
            let g = self.group(u);
            // "will travel to Oslo to offer condolences and to meet B": beside the other, and no part of what is offered.
            if chunk.class == Class::And && g.infinitive {
                return self.climb(u, out, depth + 1);
            }
            let lemma = self.lemma(u);
            let object = (u + 1..=prev).find(|&k| self.is_party(k));
            // "is arranging for A to meet B", "called for A and B to meet": whoever stands behind "for".
            let behind_for = self.is_party(prev) && {
                let first = self.list_back(prev)[0];
                first > u && self.low_at(first - 1) == "for" && (u + 1..first).all(|k| !self.is_party(k))
            };
            // "sent a delegation to Oslo to meet B": whose it is.
            let team = object.is_some_and(|k| {
                self.parties(k).is_some_and(<[_]>::is_empty)
                    && ["delegation", "team", "mission", "negotiators", "officials"].iter().any(|w| self.low_at(k).ends_with(w))
            });
            let control = (OBJECT_CONTROL.contains(&lemma.as_str()) && !g.passive || behind_for) && object.is_some() && !team;
            // "urged leaders to come to Dubai": whoever is urged, not he.
            let others = matches!(lemma.as_str(), "urge" | "encourage" | "ask" | "tell" | "order" | "invite" | "call")
                && object.is_none()
                && !g.passive
                && self.chunks[u + 1..=prev].iter().any(|c| {
                    let noun = c.kind == ChunkKind::Word && c.class == Class::Other && c.verb.is_none() && self.low(c).ends_with('s');
                    noun && self.toks[c.from].word
                });
            out.governors.push(Governor { lemma, at: u, negated: g.negated, modal: g.modal.clone(), form: g.form, aux: g.aux.clone() });
            if others {
                return;
            }
            if control {
                let object = object.expect("checked above");
                let last = (object..=prev).rev().find(|&k| self.is_party(k)).unwrap_or(object);
                out.at = self.list_back(last).into_iter().filter(|&k| k > u).collect();
                if behind_for {
                    return;
                }
                let mut agent = Subject::default();
                self.climb(u, &mut agent, depth + 1);
                out.agent = agent.at;
                return;
            }
            return self.climb(u, out, depth + 1);
        }
        // "is the first leader to meet": who is the first to do it does it.
        if let Some(be) = self.ranked(to - 1) {
            let group = self.group(be + 1);
            let lemma = if group.modal.is_some() { "plan" } else { "manage" };
            out.governors.push(Governor {
                lemma: lemma.into(),
                at: be,
                negated: group.negated,
                modal: group.modal,
                form: None,
                aux: group.aux,
            });
            return self.find(self.skip_back(group.start), out, depth, be);
        }
        // "Rubio, Lavrov to meet": a headline, or "for Putin to meet".
        if self.is_party(prev) {
            let list = self.list_back(prev);
            let first = list[0];
            let before = first.checked_sub(1).map(|b| &self.chunks[b]);
            if before.is_none()
                || before.is_some_and(|b| {
                    matches!(b.class, Class::Stop | Class::Quote | Class::Comma | Class::Dash | Class::And) || self.low(b) == "for"
                })
            {
                out.governors.push(Governor { lemma: "to".into(), at: to, negated: false, modal: None, form: None, aux: Vec::new() });
                out.at = list;
                // "no plans for Putin to meet Zelensky"
                if let Some(noun) = first
                    .checked_sub(2)
                    .filter(|&k| self.low_at(k + 1) == "for" && self.chunks[k].verb.is_none() && self.chunks[k].kind == ChunkKind::Word)
                {
                    let negated = (noun.saturating_sub(3)..noun).any(|k| self.chunks[k].class == Class::Not || self.low_at(k) == "no");
                    let lemma = self.low_at(noun).to_string();
                    out.governors.insert(0, Governor { lemma, at: noun, negated, modal: None, form: None, aux: Vec::new() });
                }
            }
            return;
        }
        // "set to", "due to", "ready to", "a plan to meet", "his offer to meet": an adjective or noun.
        let word = self.low(chunk).to_string();
        let negated = (prev.saturating_sub(3)..prev)
            .any(|k| self.chunks[k].class == Class::Not || matches!(self.low_at(k), "no" | "isn't" | "wasn't" | "neither"));
        // "sees no reason to meet B"
        let needless = negated && matches!(word.as_str(), "reason" | "point" | "sense" | "need");
        let (word, negated) = if needless { ("refuse".to_string(), false) } else { (word, negated) };
        out.governors.push(Governor { lemma: word, at: prev, negated, modal: None, form: None, aux: Vec::new() });
        // A genitive before the noun is the subject: "Trump's plan to meet Kim".
        let mut k = prev;
        let mut steps = 0;
        while k > 0 && steps < 8 {
            k -= 1;
            steps += 1;
            let c = &self.chunks[k];
            if matches!(c.kind, ChunkKind::Party(_)) && c.genitive {
                // "accepted Putin's invitation to visit"
                if matches!(self.low_at(prev), "invitation" | "invite") {
                    out.agent = vec![k];
                    continue;
                }
                out.at = vec![k];
                return;
            }
            if c.class == Class::Auxiliary || c.verb.is_some() {
                if c.verb.is_some() {
                    // "declined a request to meet", "accepted an offer to meet"
                    let g = self.group(k);
                    out.governors.push(Governor {
                        lemma: self.lemma(k),
                        at: k,
                        negated: g.negated,
                        modal: g.modal,
                        form: g.form,
                        aux: g.aux,
                    });
                }
                return if c.verb.is_some() { self.climb(k, out, depth + 1) } else { self.find(self.skip_back(k), out, depth, k) };
            }
            // "Macron, due to meet B on Friday, said"
            let aside = k + 1 == prev && k > 0 && c.class == Class::Comma && self.is_party(k - 1);
            if aside && matches!(self.low_at(prev), "due" | "set" | "scheduled" | "expected" | "slated" | "ready") {
                out.at = self.list_back(k - 1);
                return;
            }
            if matches!(c.class, Class::Comma | Class::Stop | Class::Subordinate) {
                return;
            }
            // "U.S. executives to meet": of a country, not the country.
            let theirs = k + 1 == prev && !governs(self.low_at(prev)) && self.parties(k).is_some_and(|p| p.iter().all(|q| q.bare_side));
            if theirs {
                return;
            }
            if self.is_party(k) && (k == 0 || !matches!(self.chunks[k - 1].class, Class::Prep)) {
                // "Lavrov set to meet": a headline.
                out.at = self.list_back(k);
                return;
            }
        }
    }

    /// "an invitation to the guest to visit Oslo", "handed B an invitation from A to visit", "an invitation from A to B to visit",
    /// with the last party before "to visit" at a chunk: the noun, the invited, who does it if he comes, and the host.
    fn invited(&self, last: usize) -> Option<(usize, Vec<usize>, Vec<usize>)> {
        let word = |k: usize| matches!(self.low_at(k), "invitation" | "invitations" | "invite");
        let list = self.is_party(last).then(|| self.list_back(last))?;
        let before = list[0].checked_sub(2)?;
        if matches!(self.low_at(before + 1), "to" | "for") {
            if word(before) {
                return Some((before, list, Vec::new()));
            }
            let noun = before.checked_sub(2).filter(|&k| self.is_party(before) && self.low_at(k + 1) == "from" && word(k))?;
            return Some((noun, list, vec![before]));
        }
        let noun = Some(before).filter(|&k| self.low_at(k + 1) == "from" && word(k))?;
        // "received an invitation from B to visit Oslo": whoever received it.
        let taken = (noun.saturating_sub(3)..noun).rev().find(|&k| self.chunks[k].verb.is_some());
        if let Some(verb) = taken.filter(|&k| self.chunks[k].verb.is_some_and(|v| matches!(v.lemma, "receive" | "accept" | "get" | "have")))
        {
            let mut guest = Subject::default();
            self.climb(verb, &mut guest, 1);
            return (!guest.at.is_empty()).then_some((noun, guest.at, list));
        }
        let guest = noun.checked_sub(2).filter(|&k| self.is_party(k) && self.chunks[k + 1].class == Class::Determiner)?;
        Some((noun, self.list_back(guest), list))
    }

    /// "is the first EU leader", with the last word at a chunk: where "is" stands.
    fn ranked(&self, last: usize) -> Option<usize> {
        let from = last.saturating_sub(5);
        let rank = (from..=last).rev().find(|&k| {
            matches!(self.low_at(k), "first" | "only" | "latest") || self.is_party(k) && self.low_at(k).starts_with("the first ")
        })?;
        let be = (from..rank).rev().find(|&k| self.chunks[k].class == Class::Auxiliary)?;
        self.chunks[be + 1..last].iter().all(|c| c.verb.is_none() && !matches!(c.class, Class::Comma | Class::Stop)).then_some(be)
    }

    /// The verb whose complement an infinitive at the end of `upto` is: the nearest one left with nothing between but its
    /// objects and adverbials.
    fn governing_verb(&self, upto: usize) -> Option<usize> {
        let mut n = upto + 1;
        let mut steps = 0;
        while n > 0 && steps < 14 {
            n -= 1;
            steps += 1;
            let chunk = &self.chunks[n];
            if chunk.verb.is_some() {
                return Some(n);
            }
            match chunk.class {
                Class::Stop | Class::Quote | Class::Relative | Class::That | Class::Subordinate | Class::Pronoun | Class::Auxiliary => {
                    return None;
                }
                Class::Comma if steps > 1 && !self.subject_can_cross(n) => return None,
                _ => {}
            }
            // An adjective or noun right before "to" governs by itself.
            if n == upto && chunk.kind == ChunkKind::Word && chunk.class == Class::Other && governs(self.low(chunk)) {
                return None;
            }
        }
        None
    }

    /// The subject of a participle without auxiliary: that of the main clause, left or right.
    pub(super) fn participle(&self, start: usize, out: &mut Subject, depth: usize) {
        let before = start.checked_sub(1);
        // "Penny Wong meeting ..." has no finite verb: a caption or headline.
        let linked = before.is_some_and(|b| matches!(self.chunks[b].class, Class::Subordinate | Class::Prep | Class::Comma | Class::And));
        if !linked && before.is_some_and(|b| self.is_party(b)) {
            out.at = self.list_back(before.unwrap_or(0));
            return;
        }
        // "We saw Orban in Moscow talking to Putin": whoever is seen does it.
        let seen = (0..start).rev().take(9).find(|&n| self.chunks[n].verb.is_some());
        let seen =
            seen.filter(|&n| !linked && self.chunks[n].verb.is_some_and(|v| matches!(v.lemma, "see" | "watch" | "find" | "hear" | "show")));
        if let Some(object) = seen.filter(|&n| !self.group(n).passive).map(|n| n + 1).filter(|&o| o < start && self.is_party(o)) {
            out.at = self.list_back(object).into_iter().filter(|&k| k >= object).collect();
            return;
        }
        // "criticised Macron for meeting Putin": whom that is said of.
        let blames = |lemma: &str| {
            matches!(
                lemma,
                "criticize" | "criticise" | "blame" | "thank" | "praise" | "condemn" | "slam" | "rebuke" | "attack" | "applaud" | "scold"
            )
        };
        let blamed = before.filter(|&b| b > 1 && self.low_at(b) == "for" && self.is_party(b - 1));
        if let Some(head) = blamed.filter(|&b| self.chunks[b - 2].verb.is_some_and(|v| blames(v.lemma))).map(|b| b - 1) {
            out.at = self.list_back(head);
            return;
        }
        // "when he is in Riyadh next month meeting with A", "is due in Riga on Monday, meeting A": his who is there.
        let circumstance = |n: usize| {
            let c = &self.chunks[n];
            matches!(c.kind, ChunkKind::Place | ChunkKind::Time(_))
                || c.class == Class::Prep
                || c.class == Class::Comma && n + 1 == start
                || matches!(self.low(c), "due" | "expected" | "back")
        };
        let will_be = |&k: &usize| k > 0 && self.low_at(k) == "be" && matches!(self.low_at(k - 1), "will" | "'ll");
        let be = self.be_left(start).max((0..start).rev().take(14).find(will_be));
        if let Some(be) = be.filter(|&be| be + 1 < start && (be + 1..start).all(circumstance)) {
            self.find(self.skip_back(self.group(be).start), out, depth, be);
            let ahead = (be + 1..start).find(|&n| matches!(self.low_at(n), "due" | "expected"));
            if let Some(at) = ahead.or_else(|| will_be(&be).then_some(be)) {
                let lemma = ahead.map_or("due", |n| self.low_at(n)).to_string();
                out.governors.push(Governor { lemma, at, negated: false, modal: None, form: None, aux: Vec::new() });
            }
            return;
        }
        // "A said that the ties were good, when meeting with B": of the one who says so.
        let as_long = |b: usize| self.low_at(b) == "while" && self.chunks[b - 1].class == Class::Comma;
        let while_so = before.filter(|&b| b > 1 && (self.low_at(b) == "when" || as_long(b)));
        let says = |k: &usize| self.reports(*k) && (*k + 1..*k + 5).any(|m| self.chunks.get(m).is_some_and(|c| c.class == Class::That));
        if let Some(said) = while_so.and_then(|b| (0..b).find(says)) {
            return self.climb(said, out, depth + 1);
        }
        // Left: the nearest finite verb and its subject; "was speaking after receiving him" tells of both.
        let after = before.is_some_and(|b| matches!(self.low_at(b), "after" | "following"));
        let from = before.map_or(0, |b| b + 1);
        if let Some(u) = (0..from).rev().find(|&n| {
            let finite = |v: super::words::Verb| {
                matches!(v.form, Form::Past | Form::Third | Form::Base)
                    || !self.group(n).aux.is_empty() && (v.form == Form::Participle || v.form == Form::Ing && (after || n + 1 == start))
            };
            let open = || self.chunks[n..start].iter().all(|c| c.class != Class::Comma);
            self.chunks[n].verb.is_some_and(finite) && (!self.in_relative(n) || after && open())
        }) {
            // "angered B by refusing to meet him": what governs the participle's own infinitive stays.
            let own = out.governors.len();
            self.climb(u, out, depth + 1);
            out.governors.truncate(own);
            // "denied meeting", "considered inviting"
            let ruled_out = u + 2 == start && self.low_at(u + 1) == "out";
            if u + 1 == start || before == Some(u) || ruled_out {
                let g = self.group(u);
                out.governors.push(Governor {
                    lemma: self.lemma(u),
                    at: u,
                    negated: g.negated,
                    modal: g.modal.clone(),
                    form: g.form,
                    aux: g.aux.clone(),
                });
            }
            if !out.at.is_empty() {
                return;
            }
        }
        // "is due in Amman before continuing to Jerusalem"
        if before.is_some_and(|b| self.low_at(b) == "before")
            && let Some(be) = self.be_left(start).filter(|&be| matches!(self.low_at(be + 1), "due" | "expected"))
        {
            self.find(self.skip_back(self.group(be).start), out, depth + 1, be);
            if !out.at.is_empty() {
                let lemma = self.low_at(be + 1).to_string();
                out.governors.push(Governor { lemma, at: be + 1, negated: false, modal: None, form: None, aux: Vec::new() });
                return;
            }
        }
        // "Macron, after meeting Tusk in Paris, said"
        let linked = before.filter(|&b| matches!(self.low_at(b), "after" | "before" | "following" | "upon" | "while" | "when"));
        if let Some(head) = linked.filter(|&b| b > 1 && self.chunks[b - 1].class == Class::Comma && self.is_party(b - 2)).map(|b| b - 2) {
            out.at = self.list_back(head);
            return;
        }
        // "Meloni, hosting Modi in Rome, called for peace"
        if let Some(head) = before.filter(|&b| b > 0 && self.chunks[b].class == Class::Comma && self.is_party(b - 1)).map(|b| b - 1) {
            out.at = self.list_back(head);
            return;
        }
        // Right: "After meeting Putin, Xi said".
        let comma = (start..self.chunks.len()).find(|&n| {
            (self.chunks[n].class == Class::Comma || self.chunks[n].closed)
                && self.chunks.get(n + 1).is_some_and(|_| self.is_party(n + 1))
                && self.finite_after(n + 1)
        });
        if let Some(comma) = comma {
            let mut at = vec![comma + 1];
            let mut n = comma + 2;
            while n + 1 < self.chunks.len() && matches!(self.chunks[n].class, Class::And) && self.is_party(n + 1) {
                at.push(n + 1);
                n += 2;
            }
            out.at = at;
        }
    }

    /// Where the main clause goes on after a relative clause without commas: at the auxiliary that follows a time or place
    /// behind the relative's own verb ("the talks which fell through in May will now").
    pub fn past_relative(&self, relative: usize) -> Option<usize> {
        let end = |reach: usize| self.chunks.len().min(relative + reach);
        let due = |k: usize| matches!(self.low_at(k), "due" | "set" | "scheduled" | "planned");
        let verb = (relative + 1..end(7)).find(|&k| self.chunks[k].verb.is_some() || due(k))?;
        // "the meeting with A, the premier, which had been set for today, was put off"
        let apart = relative > 0 && self.chunks[relative - 1].closed;
        let set = |k: usize| matches!(self.chunks[k].kind, ChunkKind::Time(_) | ChunkKind::Place);
        (verb + 1..end(15)).take(7).find(|&k| {
            // "A visit which had been expected in May never materialised"
            (matches!(self.chunks[k].class, Class::Auxiliary | Class::Modal) || self.low_at(k) == "never")
                && (set(k - 1)
                    || apart && self.chunks[k - 1].class == Class::Comma && set(k - 2)
                    || self.low_at(k) == "will" && self.chunks[k - 1].class == Class::Comma && set(k - 2))
        })
    }

    /// The chunks of such a relative clause behind a noun's arguments, which tell of something else.
    pub fn aside(&self, after: usize) -> std::ops::Range<usize> {
        let relative = (after..self.chunks.len().min(after + 4)).find(|&k| matches!(self.low_at(k), "which" | "that"));
        // "the talks that were to open in Riga on Tuesday did not take place": their own place and day.
        let own = |k: usize| {
            self.chunks[k].verb.is_some_and(|v| {
                matches!(v.lemma, "hold" | "open" | "begin" | "start" | "resume" | "schedule" | "plan" | "set" | "arrange" | "pencil")
                    || v.lemma == "take" && self.low_at(k + 1) == "place"
            })
        };
        // "The talks, broken off in 2016, will be held in Istanbul"
        let comma = (after..self.chunks.len().min(after + 4)).find(|&k| self.chunks[k].class == Class::Comma);
        // "Talks between A and B, mediated by C, took place in Istanbul", "The meeting, which was attended by officials, took place"
        let inserted = comma.filter(|&k| {
            let told = self
                .chunks
                .get(k + 1)
                .is_some_and(|c| c.verb.is_some_and(|v| v.form == Form::Participle || v.form == Form::Past && self.low_at(k + 2) == "by"));
            told || k == after && self.low_at(k + 1) == "which"
        });
        let closed = |k: usize| {
            let close = (k + 2..self.chunks.len().min(k + 16)).find(|&m| self.chunks[m].class == Class::Comma)?;
            let goes_on = self
                .chunks
                .get(close + 1)
                .is_some_and(|c| matches!(c.class, Class::Auxiliary | Class::Modal) || c.verb.is_some_and(|v| v.form == Form::Past));
            goes_on.then_some(k..close)
        };
        let aside = relative.and_then(|r| Some(r..self.past_relative(r)?)).or_else(|| inserted.and_then(closed)).unwrap_or(0..0);
        if aside.clone().any(own) { 0..0 } else { aside }
    }
}

/// Adjectives and nouns that govern an infinitive by themselves.
fn governs(word: &str) -> bool {
    matches!(
        word,
        "honour"
            | "honor"
            | "pleasure"
            | "privilege"
            | "set"
            | "due"
            | "ready"
            | "likely"
            | "unlikely"
            | "willing"
            | "unwilling"
            | "able"
            | "unable"
            | "eager"
            | "keen"
            | "open"
            | "prepared"
            | "plan"
            | "plans"
            | "decision"
            | "offer"
            | "invitation"
            | "proposal"
            | "bid"
            | "trip"
            | "visit"
            | "opportunity"
            | "chance"
            | "request"
            | "refusal"
            | "way"
            | "intention"
            | "desire"
            | "reason"
            | "hurry"
            | "rush"
            | "inclination"
            | "readiness"
            | "willingness"
            | "agreement"
            | "attempt"
            | "effort"
            | "efforts"
            | "reluctant"
            | "poised"
            | "slated"
            | "happy"
            | "glad"
            | "pleased"
            | "delighted"
            | "about"
            | "commitment"
            | "interest"
            | "need"
            | "first"
            | "move"
    )
}
