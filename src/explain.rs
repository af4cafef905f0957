//! Every layer of a document's reading, as text for people.

use std::fmt::Write;

use crate::Document;
use crate::clause::{Chunk, ChunkKind, Clause};
use crate::event::{Draft, Event, Participant, ResolvedBy};
use crate::gazetteer::{Gazetteer, Tag, TagKind};
use crate::mention::{Cast, Party};
use crate::pipeline::{self, Kit, Watch};
use crate::text::Text;
use crate::trigger::{Hit, RuleSet};

/// Tells how a document is read.
pub(crate) fn explain(doc: &Document, kit: &Kit) -> String {
    let mut teller =
        Teller { out: String::new(), gaz: &kit.gazetteer, rules: &kit.rules, tags: Vec::new(), candidates: Vec::new(), drafts: 0 };
    let mut head = format!("DOCUMENT {}\n", doc.id);
    let from = doc.published_from.map_or(String::new(), |f| format!(" (from {})", f.as_str()));
    let date =
        doc.published.map_or("unknown: relative dates stay unresolved, offices are not looked up".to_string(), |d| format!("{d}{from}"));
    let _ = writeln!(head, "  published  {date}");
    if let Some(title) = &doc.title {
        let _ = writeln!(head, "  title      {title}");
    }
    let events = pipeline::read(doc, kit, &mut teller);
    let mut out = head + &teller.out;
    if teller.candidates.is_empty() {
        out.push_str("\nNo sentence holds a word of any rule, so nothing more is read.\n");
    } else if teller.drafts == 0 {
        out.push_str("\nNo rule found a meeting.\n");
    }
    let _ = writeln!(out, "\nEVENTS: {} of {} drafts, those of one meeting merged", events.len(), teller.drafts);
    for (n, event) in events.iter().enumerate() {
        tell_event(&mut out, n + 1, event, &kit.rules);
    }
    out
}

struct Teller<'k> {
    out: String,
    gaz: &'k Gazetteer,
    rules: &'k RuleSet,
    tags: Vec<Tag>,
    candidates: Vec<bool>,
    drafts: usize,
}

impl Watch for Teller<'_> {
    fn text(&mut self, text: &Text<'_>, candidates: &[bool]) {
        self.candidates = candidates.to_vec();
        if let Some(line) = text.dateline {
            let _ = writeln!(self.out, "  dateline   {}", text.get(line).trim());
        }
        let _ = writeln!(self.out, "\nSENTENCES: {}; * holds a word of a rule", text.sentences.len());
        for (n, sentence) in text.sentences.iter().enumerate() {
            let mark = if candidates.get(n).copied().unwrap_or(false) { '*' } else { ' ' };
            let kind = format!("{:?}", sentence.kind).to_lowercase();
            let _ = writeln!(self.out, "  {mark}{:>3} {kind:<8} {}", n + 1, short(text.get(sentence.span), 160));
        }
    }

    fn tags(&mut self, text: &Text<'_>, tags: &[Tag]) {
        self.tags = tags.to_vec();
        let _ = writeln!(self.out, "\nTAGS: {}", tags.len());
        let mut last = None;
        for tag in tags {
            // Readings of the same words stand on one line.
            let reading = format!("{} {}", kind_word(tag.kind), entry(self.gaz, tag));
            if last == Some(tag.span) {
                let _ = write!(self.out, " | {reading}");
            } else {
                let lead = if last.is_some() { "\n" } else { "" };
                let _ = write!(self.out, "{lead}  {:<32} {reading}", short(text.get(tag.span), 60));
            }
            last = Some(tag.span);
        }
        if last.is_some() {
            self.out.push('\n');
        }
    }

    fn cast(&mut self, cast: &Cast) {
        let _ = writeln!(self.out, "\nPEOPLE the document introduces: {}", cast.entries.len());
        for e in &cast.entries {
            let id = e.person.map_or("not in the gazetteer".to_string(), |p| self.gaz.tables.people[p as usize].id.clone());
            let office = e.office.as_deref().map_or(String::new(), |o| format!(", {o}"));
            let notes = [(e.former, " (former)"), (e.spokesperson, " (spokesperson: takes no part)")];
            let notes: String = notes.iter().filter(|(yes, _)| *yes).map(|(_, note)| *note).collect();
            let _ = writeln!(self.out, "  {} [{}]{office}: {id}{notes}", e.name, e.side.as_deref().unwrap_or("side unknown"));
        }
    }

    fn clause(&mut self, sentence: usize, clause: &Clause<'_>) {
        let text = clause.text;
        let _ = writeln!(self.out, "\nSENTENCE {}: {}", sentence + 1, short(text.get(clause.sentence.span), 400));
        let chunks: Vec<String> = clause.chunks.iter().map(|chunk| in_brackets(clause, chunk)).collect();
        let _ = writeln!(self.out, "  chunks   {}", chunks.join(" "));
        for (span, when) in clause.times {
            let at = crate::text::Span::new(span.start - clause.sentence.span.start, span.end - clause.sentence.span.start);
            let direction = crate::when::direction_at(text.get(clause.sentence.span), at);
            let days = when.resolve(text.written, direction).map_or("unresolved".to_string(), |d| d.iso());
            let role = format!("{:?}", when.role).to_lowercase();
            let _ = writeln!(self.out, "  time     {:<30} {role}, {days}", text.get(*span));
        }
        for chunk in &clause.chunks {
            let words = short(text.get(clause.span(chunk)), 60);
            match &chunk.kind {
                ChunkKind::Party(parties) if parties.is_empty() => {
                    let _ = writeln!(self.out, "  party    {words:<30} somebody, nobody can tell who");
                }
                ChunkKind::Party(parties) | ChunkKind::Compound(parties) | ChunkKind::Adjective(parties) => {
                    let what = match chunk.kind {
                        ChunkKind::Party(_) => "party",
                        ChunkKind::Compound(_) => "compound",
                        _ => "adjective",
                    };
                    let told: Vec<String> = parties.iter().map(|p| self.party(p)).collect();
                    let genitive = if chunk.genitive { " ('s)" } else { "" };
                    let _ = writeln!(self.out, "  {what:<9}{words:<30} {}{genitive}", told.join("; "));
                }
                ChunkKind::Place => {
                    let _ = writeln!(self.out, "  place    {words}");
                }
                ChunkKind::Time(_) | ChunkKind::Word => {}
            }
        }
    }

    fn hits(&mut self, clause: &Clause<'_>, hits: &[Hit]) {
        for hit in hits {
            let rule = &self.rules.rules[hit.rule];
            let also: Vec<&str> = hit.also.iter().map(|&n| self.rules.rules[n].id.as_str()).collect();
            let also = if also.is_empty() { String::new() } else { format!(", with {}", also.join(", ")) };
            let _ = writeln!(self.out, "  HIT      {:<30} {}{also}: {}", clause.text.get(hit.span), rule.id, rule.about);
            let [who, whom] = [&hit.who, &hit.whom].map(|l| l.iter().map(|p| self.party(p)).collect::<Vec<_>>().join("; "));
            let joint = if hit.joint { ", all together" } else { "" };
            let _ = writeln!(self.out, "           {} {} {}{joint}", hit.status.as_str(), hit.kind.as_str(), hit.mode.as_str());
            let _ = writeln!(self.out, "           who  {who}\n           whom {whom}");
        }
    }

    fn drafts(&mut self, text: &Text<'_>, drafts: &[Draft]) {
        for draft in drafts {
            self.drafts += 1;
            let mut slots = Vec::new();
            if let Some((span, days)) = &draft.when {
                slots.push(format!("when {:?} = {}", text.get(*span), days.map_or("unresolved".to_string(), |d| d.iso())));
            }
            let place = [draft.place.venue.as_deref(), draft.place.city.as_deref(), draft.place.country.as_deref()];
            let place: Vec<&str> = place.into_iter().flatten().collect();
            if !place.is_empty() {
                slots.push(format!("where {}{}", place.join(", "), if draft.place.weak { " (implied)" } else { "" }));
            }
            if let Some(o) = &draft.occasion {
                slots.push(format!("occasion {:?}{}", text.get(o.span), if o.sidelines { ", on its sidelines" } else { "" }));
            }
            if let Some(minutes) = draft.duration {
                slots.push(format!("{minutes} minutes"));
            }
            if let Some(outcome) = &draft.outcome {
                slots.push(format!("{} {:?}", outcome.value.as_str(), text.get(outcome.span)));
            }
            if !draft.topics.is_empty() {
                slots.push(format!(
                    "topics {}",
                    draft.topics.iter().map(|t| format!("{:?}", text.get(t.span))).collect::<Vec<_>>().join(", ")
                ));
            }
            if draft.background {
                slots.push("told as background".to_string());
            }
            let slots = if slots.is_empty() { "no time, place or topic found".to_string() } else { slots.join("; ") };
            let _ = writeln!(self.out, "  DRAFT {:<3}{slots}", self.drafts);
        }
    }
}

impl Teller<'_> {
    fn party(&self, p: &Party) -> String {
        let name = p.name.as_deref().unwrap_or(if p.people { "people" } else { "-" });
        let side = p.side.as_deref().unwrap_or("?");
        let office = p.office.as_deref().map_or(String::new(), |o| format!(", {o}"));
        let id = p.person.map_or(String::new(), |n| format!(" {}", self.gaz.tables.people[n as usize].id));
        let spokes = if p.spokesperson { ", speaks to the press" } else { "" };
        if p.kind == crate::event::ParticipantKind::Person {
            format!("{name} [{side}{office}]{id} {}{spokes}", how(p.by))
        } else {
            format!("{side} ({})", p.kind.as_str())
        }
    }
}

fn how(by: ResolvedBy) -> &'static str {
    match by {
        ResolvedBy::Name => "by name",
        ResolvedBy::Office => "by office",
        ResolvedBy::Counterpart => "as counterpart",
        ResolvedBy::Pronoun => "by pronoun",
        ResolvedBy::Group => "as one of a group",
        ResolvedBy::Pattern => "read off the text",
    }
}

fn tell_event(out: &mut String, n: usize, event: &Event, rules: &RuleSet) {
    let list = |people: &[Participant]| {
        let told = people.iter().map(|p| {
            let name = p.name.as_deref().or(p.office.as_deref()).unwrap_or("-");
            format!("{name} [{}] {}", p.side.as_deref().unwrap_or("?"), how(p.resolved_by))
        });
        told.collect::<Vec<_>>().join("; ")
    };
    let _ = writeln!(out, "  {n}. {} {} {}  id {}", event.status.as_str(), event.kind.as_str(), event.mode.as_str(), event.id);
    let _ = writeln!(out, "     who        {}\n     whom       {}", list(&event.who), list(&event.whom));
    if let Some(when) = &event.when {
        let days = match (&when.start, &when.end) {
            (Some(a), Some(b)) if a == b => a.clone(),
            (Some(a), Some(b)) => format!("{a} to {b}"),
            _ => "unresolved".to_string(),
        };
        let anchor = when.anchor.as_deref().map_or(String::new(), |a| format!(", counted from: {a}"));
        let _ = writeln!(out, "     when       {:?} = {days}{anchor}", when.text);
    }
    if let Some(place) = &event.place {
        let slots = [place.venue.as_deref(), place.city.as_deref(), place.country.as_deref()];
        let occasion =
            place.occasion.as_ref().map(|o| format!("{}{}", if place.sidelines { "on the sidelines of " } else { "at " }, o.name));
        let told: Vec<&str> = slots.into_iter().flatten().chain(occasion.as_deref()).collect();
        let _ = writeln!(out, "     where      {}", told.join(", "));
    }
    if let Some(minutes) = event.duration_minutes {
        let _ = writeln!(out, "     lasted     {minutes} minutes");
    }
    if let Some(outcome) = &event.outcome {
        let _ = writeln!(out, "     outcome    {}: {:?}", outcome.value.as_str(), outcome.text);
    }
    if !event.topics.is_empty() {
        let _ = writeln!(out, "     topics     {}", event.topics.iter().map(|t| t.label.as_str()).collect::<Vec<_>>().join("; "));
    }
    let codes = [("CAMEO", &event.codes.cameo), ("PLOVER", &event.codes.plover)];
    let codes: Vec<String> = codes.iter().filter_map(|(k, v)| v.as_ref().map(|v| format!("{k} {v}"))).collect();
    let _ = writeln!(out, "     codes      {}\n     confidence {:.2}", codes.join(", "), event.confidence);
    for e in &event.evidence {
        let about = rules.rules.iter().find(|r| r.id == e.rule).map_or("", |r| r.about.as_str());
        let _ = writeln!(out, "     because    {}: {about}\n                {}", e.rule, short(&e.text, 200));
    }
}

/// A chunk on the line of chunks: parties, places and times in brackets, verbs with their base form, other words as they stand.
fn in_brackets(clause: &Clause<'_>, chunk: &Chunk) -> String {
    let words = short(clause.text.get(clause.span(chunk)), 60);
    match chunk.kind {
        ChunkKind::Word => match chunk.verb {
            Some(verb) => format!("{words}<{} {}>", verb.lemma, format!("{:?}", verb.form).to_lowercase()),
            None => words,
        },
        ChunkKind::Place => format!("[place {words}]"),
        ChunkKind::Time(_) => format!("[time {words}]"),
        ChunkKind::Adjective(_) => format!("[adjective {words}]"),
        ChunkKind::Compound(_) => format!("[compound {words}]"),
        ChunkKind::Party(_) => format!("[party {words}]"),
    }
}

fn kind_word(kind: TagKind) -> String {
    format!("{kind:?}").to_lowercase()
}

fn entry(gaz: &Gazetteer, tag: &Tag) -> String {
    let n = tag.entry as usize;
    let t = &gaz.tables;
    match tag.kind {
        TagKind::Polity | TagKind::Adjective | TagKind::Demonym | TagKind::Capital | TagKind::Seat => t.polities[n].id.clone(),
        TagKind::Person | TagKind::Family => t.people[n].name.clone(),
        TagKind::Post | TagKind::Posts => t.posts[n].id.clone(),
        TagKind::Organisation | TagKind::OrgAdjective => t.organisations[n].id.clone(),
        TagKind::Place => t.places[n].id.clone(),
        TagKind::Venue => t.venues[n].id.clone(),
        TagKind::Gathering => t.gatherings[n].id.clone(),
        TagKind::Topic => t.topics[n].id.clone(),
        TagKind::Never => t.never[n].phrase.clone(),
    }
}

/// The words on one line, cut at a number of characters.
fn short(words: &str, most: usize) -> String {
    let line = words.split_whitespace().collect::<Vec<_>>().join(" ");
    match line.char_indices().nth(most) {
        Some((at, _)) => format!("{}...", &line[..at]),
        None => line,
    }
}
