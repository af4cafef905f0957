//! The words that tell a side, by what they do in a verb group.
//!
//! Only verbs of newswire about meetings are listed; regular past tenses are recognised by their form. A word
//! has a set of classes, looked up once, so that the patterns of [`super::signs`] cost nothing but bit tests.

use std::collections::HashMap;
use std::sync::OnceLock;

/// `will`, with or without a `not`.
pub(super) const WILL: u32 = 1 << 0;
/// `would`: the future of a report.
pub(super) const WOULD: u32 = 1 << 1;
/// Weaker modals.
pub(super) const MAY: u32 = 1 << 2;
/// Modals without a tense.
pub(super) const CAN: u32 = 1 << 3;
/// `be` in the present.
pub(super) const BE_NOW: u32 = 1 << 4;
/// `be` in the past.
pub(super) const BE_THEN: u32 = 1 << 5;
/// The other forms of `be`.
pub(super) const BE: u32 = 1 << 6;
/// `have`, with or without a `not`.
pub(super) const HAVE: u32 = 1 << 7;
/// Participles and adjectives that, behind a form of `be`, announce something.
pub(super) const ANNOUNCED: u32 = 1 << 8;
/// Verbs that put the infinitive behind them into the future.
pub(super) const CONTROL: u32 = 1 << 9;
/// Of these, the ones that take an object first: `invited him to visit`.
pub(super) const FAR: u32 = 1 << 10;
/// Participles that announce with `for` or `on`: `scheduled for Thursday`.
pub(super) const SCHEDULED: u32 = 1 << 11;
/// Verbs of meetings in their plain form; `to` before one, without any other verb, is a headline's future.
pub(super) const PLAIN: u32 = 1 << 12;
/// Verbs of events in the present tense: headlines tell of the day before, calendars of the day to come.
pub(super) const PRESENT: u32 = 1 << 13;
/// Irregular past tenses.
pub(super) const PAST: u32 = 1 << 14;
/// Words in `-ed` that are no past tense.
pub(super) const NOT_PAST: u32 = 1 << 15;
/// What may stand within a verb group.
pub(super) const ADVERB: u32 = 1 << 16;
/// Before a participle, these make it an attribute: `the proposed`.
pub(super) const NOMINAL: u32 = 1 << 17;
/// Prepositions and adverbs behind which a scheduled time stands.
pub(super) const FIXED: u32 = 1 << 18;
/// Behind `to`, these begin no infinitive.
pub(super) const PLACE: u32 = 1 << 19;
/// Participles behind which a date has no side.
pub(super) const ENDING: u32 = 1 << 20;
/// Adjectives of what is to come.
pub(super) const AHEAD: u32 = 1 << 21;
/// Behind these a participle tells of the past: `after meeting`.
pub(super) const SINCE: u32 = 1 << 22;
/// A word in `-ed` that can be a past tense.
pub(super) const ED: u32 = 1 << 23;
/// A word in `-ing`.
pub(super) const ING: u32 = 1 << 24;
/// `to`.
pub(super) const TO: u32 = 1 << 25;

#[rustfmt::skip]
static WORDS: &[(u32, &str)] = &[
    (WILL, "will shall won't"),
    (WOULD, "would wouldn't"),
    (MAY, "could should might may must couldn't"),
    (CAN, "can cannot can't"),
    (BE_NOW, "is are am he's she's it's isn't aren't they're we're i'm"),
    (BE_THEN, "was were wasn't weren't"),
    (BE, "be been being"),
    (HAVE, "has have having hasn't haven't"),
    (ANNOUNCED, "set due scheduled expected slated planned likely poised ready bound supposed certain sure hoping \
        planning preparing aiming going about willing looking keen unlikely hopeful invited determined \
        intending expecting waiting"),
    (CONTROL, "plan plans planned planning intend intends intended hope hopes hoped expect expects expected agree \
        agrees agreed decide decided want wants wanted promise promises promised offer offers offered \
        invite invites invited prepare prepares preparing aim aims vow vows vowed propose proposes \
        proposed pledged due set scheduled slated ready likely unlikely poised asked urged refused \
        willing need needs arranged ordered seeks sought keen looks try tries threatened wishes aiming \
        hoping"),
    (FAR, "invite invites invited asked urged ordered want wants wanted expect expects"),
    (SCHEDULED, "scheduled planned slated due set expected arranged pencilled penciled"),
    (PLAIN, "meet visit hold host discuss attend talk travel arrive receive sign speak fly address join resume begin \
        start open convene welcome go head call be take have lead participate chair continue return come \
        leave depart tour send make seek face get give announce launch end deliver unveil press push \
        raise mark"),
    (PRESENT, "meets holds hosts visits begins starts ends opens expires arrives travels takes comes convenes gathers \
        attends receives welcomes flies leaves departs falls concludes resumes speaks joins chairs \
        discusses celebrates"),
    (PAST, "met held spoke had said told was were did took went came flew sat saw made gave began left became been \
        brought built broke chose drove fell felt found got grew heard kept knew laid led lost meant \
        paid put ran rose sent shook shot showed slept sought spent stood struck swore taught thought \
        threw understood won wrote wasn't weren't didn't hadn't ended drew withdrew forbade forgot \
        fought hung hit read rode sang sank sold spread stole swept wore underwent undertook overthrew \
        bore bought caught dealt fled arose ate sprang"),
    (NOT_PAST, "united need indeed speed exceed proceed succeed feed seed breed red bed hundred sacred \
        allied naked wicked mohammed ahmed mohamed muhammed hamed saeed khaled waleed walid \
        embed unified armed advanced shed"),
    (ADVERB, "not also now still then later be been both reportedly currently tentatively already first"),
    (NOMINAL, "the a an his her its their be of is are being so more most"),
    (FIXED, "for on in later next this today tomorrow"),
    (PLACE, "the a an his her its their moscow washington beijing kyiv london paris geneva ankara brussels"),
    (ENDING, "ending starting expiring opening"),
    (AHEAD, "upcoming forthcoming"),
    (SINCE, "after since having"),
    (TO, "to"),
];

/// The classes of a word in any case; none for one that is not known and has no known form.
pub(super) fn classes(word: &str) -> u32 {
    static TABLE: OnceLock<HashMap<&'static str, u32>> = OnceLock::new();
    let table = TABLE.get_or_init(|| {
        let mut table = HashMap::new();
        for (class, words) in WORDS {
            for word in words.split_whitespace() {
                *table.entry(word).or_default() |= class;
            }
        }
        table
    });
    let mut buffer = [0; 24];
    let Some(lower) = buffer.get_mut(..word.len()) else {
        return 0;
    };
    lower.copy_from_slice(word.as_bytes());
    lower.make_ascii_lowercase();
    let lower = std::str::from_utf8(lower).unwrap_or("");
    let mut classes = table.get(lower).copied().unwrap_or(0);
    if lower.len() > 3 && lower.ends_with("ed") && classes & NOT_PAST == 0 {
        classes |= ED;
    }
    if lower.len() > 5 && lower.ends_with("ing") {
        classes |= ING;
    }
    if lower.ends_with("'ll") {
        classes |= WILL;
    }
    if lower.ends_with("'ve") {
        classes |= HAVE;
    }
    classes
}
