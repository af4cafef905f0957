//! The words from which expressions of time are made, and what each is.
//!
//! One table serves both the tokeniser and the prefilter, so a word cannot be known to one and unknown to
//! the other. Words are listed in lower case; [`Form`] keeps the case in which they stood, because `May`
//! and `may`, `March` and `march` are different words.

use super::value::{DayPart, Season, Unit};
use std::sync::OnceLock;

/// How a month or weekday is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Form {
    /// `March`, `MARCH`.
    Full,
    /// `Sept`, `SEPT`.
    Abbr,
    /// `march`, `sept`: a word of another kind unless day and year stand beside it.
    Lower,
    /// `Thursdays`.
    Plural,
}

/// A word with a place in the grammar.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[rustfmt::skip]
pub(crate) enum Key {
    The, A, An, Of, In, On, At, And, Or, To, From, Between, Through, Until, Since, By, For, As, Within, During,
    Over, Last, This, Next, Past, Previous, Following, Same, That, Coming, Current, Preceding, Prior, Upcoming,
    These, Recent, Ago, Later, Earlier, Before, After, Early, Mid, Late, Beginning, End, Middle, Start, Half,
    Couple, Few, Several, Many, Some, About, More, Less, Than, Least, Just, Only, Nearly, Every, Each, Per,
    Once, Twice, Times, Date, Today, Yesterday, Tomorrow, Tonight, Overnight, Eve, Now, Time, Long, Old, Daily,
    Weekly, Monthly, Yearly, Quarterly, Hourly, Biweekly, Hourlong, Daylong, Weeklong, Monthlong, Yearlong,
    Christmas, Our, Lord, Dozen, Hundred, Thousand, Hence, Ahead, Whole, Entire, Full, Other,
}

/// What a token is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Lex {
    /// A word of no meaning here.
    Word,
    Key(Key),
    /// 1 to 12.
    Month(u8, Form),
    /// 0 is Monday.
    Weekday(u8, Form),
    /// The unit, and whether it is plural.
    Unit(Unit, bool),
    /// A number word.
    Num(u16),
    /// `third`, `24th`; true if in figures.
    Ordinal(u8, bool),
    /// Figures: value and number of digits.
    Int(u32, u8),
    /// `1.5`: hundredths.
    Decimal(u32),
    /// `2,000`, `1.2.3`: a number that is no date.
    Count,
    /// `1990s`: its first year.
    Decade(u16),
    Part(DayPart),
    Season(Season),
    Punct(u8),
}

use Lex::{Key as K, Month as M, Num as N, Ordinal as O, Part as P, Unit as U, Weekday as W};

#[rustfmt::skip]
static WORDS: &[(&str, Lex)] = &[
    ("january", M(1, Form::Full)), ("february", M(2, Form::Full)), ("march", M(3, Form::Full)), ("april", M(4, Form::Full)),
    ("may", M(5, Form::Full)), ("june", M(6, Form::Full)), ("july", M(7, Form::Full)), ("august", M(8, Form::Full)),
    ("september", M(9, Form::Full)), ("october", M(10, Form::Full)), ("november", M(11, Form::Full)), ("december", M(12, Form::Full)),
    ("jan", M(1, Form::Abbr)), ("feb", M(2, Form::Abbr)), ("mar", M(3, Form::Abbr)), ("apr", M(4, Form::Abbr)),
    ("jun", M(6, Form::Abbr)), ("jul", M(7, Form::Abbr)), ("aug", M(8, Form::Abbr)), ("sep", M(9, Form::Abbr)), ("sept", M(9, Form::Abbr)),
    ("oct", M(10, Form::Abbr)), ("nov", M(11, Form::Abbr)), ("dec", M(12, Form::Abbr)),
    ("monday", W(0, Form::Full)), ("tuesday", W(1, Form::Full)), ("wednesday", W(2, Form::Full)), ("thursday", W(3, Form::Full)),
    ("friday", W(4, Form::Full)), ("saturday", W(5, Form::Full)), ("sunday", W(6, Form::Full)),
    ("mondays", W(0, Form::Plural)), ("tuesdays", W(1, Form::Plural)), ("wednesdays", W(2, Form::Plural)), ("thursdays", W(3, Form::Plural)),
    ("fridays", W(4, Form::Plural)), ("saturdays", W(5, Form::Plural)), ("sundays", W(6, Form::Plural)),
    ("mon", W(0, Form::Abbr)), ("tue", W(1, Form::Abbr)), ("tues", W(1, Form::Abbr)), ("wed", W(2, Form::Abbr)), ("weds", W(2, Form::Abbr)),
    ("thu", W(3, Form::Abbr)), ("thur", W(3, Form::Abbr)), ("thurs", W(3, Form::Abbr)), ("fri", W(4, Form::Abbr)), ("sat", W(5, Form::Abbr)), ("sun", W(6, Form::Abbr)),
    ("minute", U(Unit::Minute, false)), ("minutes", U(Unit::Minute, true)), ("min", U(Unit::Minute, false)), ("mins", U(Unit::Minute, true)),
    ("hour", U(Unit::Hour, false)), ("hours", U(Unit::Hour, true)), ("hrs", U(Unit::Hour, true)),
    ("day", U(Unit::Day, false)), ("days", U(Unit::Day, true)), ("week", U(Unit::Week, false)), ("weeks", U(Unit::Week, true)),
    ("weekend", U(Unit::Weekend, false)), ("weekends", U(Unit::Weekend, true)), ("fortnight", U(Unit::Fortnight, false)), ("fortnights", U(Unit::Fortnight, true)),
    ("month", U(Unit::Month, false)), ("months", U(Unit::Month, true)), ("year", U(Unit::Year, false)), ("years", U(Unit::Year, true)),
    ("decade", U(Unit::Decade, false)), ("decades", U(Unit::Decade, true)), ("century", U(Unit::Century, false)), ("centuries", U(Unit::Century, true)),
    ("quarter", U(Unit::Quarter, false)), ("quarters", U(Unit::Quarter, true)), ("second", O(2, false)), ("seconds", U(Unit::Second, true)),
    ("morning", P(DayPart::Morning)), ("noon", P(DayPart::Noon)), ("midday", P(DayPart::Noon)), ("lunchtime", P(DayPart::Noon)), ("afternoon", P(DayPart::Afternoon)),
    ("evening", P(DayPart::Evening)), ("night", P(DayPart::Night)), ("midnight", P(DayPart::Night)),
    ("spring", Lex::Season(Season::Spring)), ("summer", Lex::Season(Season::Summer)), ("autumn", Lex::Season(Season::Autumn)),
    ("fall", Lex::Season(Season::Autumn)), ("winter", Lex::Season(Season::Winter)),
    ("zero", N(0)), ("one", N(1)), ("two", N(2)), ("three", N(3)), ("four", N(4)), ("five", N(5)), ("six", N(6)), ("seven", N(7)), ("eight", N(8)), ("nine", N(9)),
    ("ten", N(10)), ("eleven", N(11)), ("twelve", N(12)), ("thirteen", N(13)), ("fourteen", N(14)), ("fifteen", N(15)), ("sixteen", N(16)),
    ("seventeen", N(17)), ("eighteen", N(18)), ("nineteen", N(19)), ("twenty", N(20)), ("thirty", N(30)), ("forty", N(40)), ("fifty", N(50)),
    ("sixty", N(60)), ("seventy", N(70)), ("eighty", N(80)), ("ninety", N(90)),
    ("first", O(1, false)), ("third", O(3, false)), ("fourth", O(4, false)), ("fifth", O(5, false)), ("sixth", O(6, false)), ("seventh", O(7, false)),
    ("eighth", O(8, false)), ("ninth", O(9, false)), ("tenth", O(10, false)), ("eleventh", O(11, false)), ("twelfth", O(12, false)),
    ("thirteenth", O(13, false)), ("fourteenth", O(14, false)), ("fifteenth", O(15, false)), ("sixteenth", O(16, false)), ("seventeenth", O(17, false)),
    ("eighteenth", O(18, false)), ("nineteenth", O(19, false)), ("twentieth", O(20, false)), ("thirtieth", O(30, false)),
    ("the", K(Key::The)), ("a", K(Key::A)), ("an", K(Key::An)), ("of", K(Key::Of)), ("in", K(Key::In)), ("on", K(Key::On)), ("at", K(Key::At)), ("and", K(Key::And)), ("or", K(Key::Or)), ("to", K(Key::To)),
    ("from", K(Key::From)), ("between", K(Key::Between)), ("through", K(Key::Through)), ("thru", K(Key::Through)), ("until", K(Key::Until)), ("till", K(Key::Until)), ("since", K(Key::Since)), ("by", K(Key::By)), ("for", K(Key::For)), ("as", K(Key::As)),
    ("within", K(Key::Within)), ("during", K(Key::During)), ("over", K(Key::Over)), ("last", K(Key::Last)), ("this", K(Key::This)), ("next", K(Key::Next)), ("past", K(Key::Past)),
    ("previous", K(Key::Previous)), ("following", K(Key::Following)), ("same", K(Key::Same)), ("that", K(Key::That)), ("coming", K(Key::Coming)), ("current", K(Key::Current)), ("ongoing", K(Key::Current)),
    ("preceding", K(Key::Preceding)), ("prior", K(Key::Prior)), ("upcoming", K(Key::Upcoming)), ("these", K(Key::These)), ("recent", K(Key::Recent)), ("ago", K(Key::Ago)), ("later", K(Key::Later)), ("earlier", K(Key::Earlier)),
    ("before", K(Key::Before)), ("after", K(Key::After)), ("early", K(Key::Early)), ("mid", K(Key::Mid)), ("late", K(Key::Late)), ("beginning", K(Key::Beginning)), ("end", K(Key::End)),
    ("middle", K(Key::Middle)), ("start", K(Key::Start)), ("half", K(Key::Half)), ("couple", K(Key::Couple)), ("few", K(Key::Few)), ("several", K(Key::Several)), ("many", K(Key::Many)), ("some", K(Key::Some)),
    ("about", K(Key::About)), ("around", K(Key::About)), ("roughly", K(Key::About)), ("approximately", K(Key::About)), ("nearly", K(Key::Nearly)), ("almost", K(Key::Nearly)), ("more", K(Key::More)), ("less", K(Key::Less)), ("fewer", K(Key::Less)),
    ("than", K(Key::Than)), ("least", K(Key::Least)), ("just", K(Key::Just)), ("exactly", K(Key::Just)), ("barely", K(Key::Just)), ("only", K(Key::Only)), ("every", K(Key::Every)), ("each", K(Key::Each)), ("per", K(Key::Per)),
    ("once", K(Key::Once)), ("twice", K(Key::Twice)), ("times", K(Key::Times)), ("today", K(Key::Today)), ("yesterday", K(Key::Yesterday)), ("tomorrow", K(Key::Tomorrow)), ("tonight", K(Key::Tonight)),
    ("overnight", K(Key::Overnight)), ("eve", K(Key::Eve)), ("date", K(Key::Date)), ("now", K(Key::Now)), ("time", K(Key::Time)), ("long", K(Key::Long)), ("old", K(Key::Old)),
    ("daily", K(Key::Daily)), ("weekly", K(Key::Weekly)), ("monthly", K(Key::Monthly)), ("yearly", K(Key::Yearly)), ("annual", K(Key::Yearly)), ("annually", K(Key::Yearly)),
    ("quarterly", K(Key::Quarterly)), ("hourly", K(Key::Hourly)), ("biweekly", K(Key::Biweekly)), ("fortnightly", K(Key::Biweekly)),
    ("hourlong", K(Key::Hourlong)), ("daylong", K(Key::Daylong)), ("weeklong", K(Key::Weeklong)), ("monthlong", K(Key::Monthlong)), ("yearlong", K(Key::Yearlong)),
    ("christmas", K(Key::Christmas)), ("our", K(Key::Our)), ("lord", K(Key::Lord)), ("dozen", K(Key::Dozen)), ("hundred", K(Key::Hundred)), ("thousand", K(Key::Thousand)),
    ("hence", K(Key::Hence)), ("ahead", K(Key::Ahead)), ("whole", K(Key::Whole)), ("entire", K(Key::Entire)), ("full", K(Key::Full)), ("other", K(Key::Other)),
];

/// A word that alone makes a stretch worth parsing.
fn is_trigger(lex: Lex) -> bool {
    match lex {
        Lex::Month(..) | Lex::Weekday(..) | Lex::Unit(..) | Lex::Part(_) | Lex::Season(_) => true,
        Lex::Key(k) => matches!(
            k,
            Key::Today
                | Key::Yesterday
                | Key::Tomorrow
                | Key::Tonight
                | Key::Overnight
                | Key::Daily
                | Key::Weekly
                | Key::Monthly
                | Key::Yearly
                | Key::Quarterly
                | Key::Hourly
                | Key::Biweekly
                | Key::Hourlong
                | Key::Daylong
                | Key::Weeklong
                | Key::Monthlong
                | Key::Yearlong
                | Key::Christmas
                | Key::Date
                | Key::Eve
        ),
        _ => false,
    }
}

/// The table, made once.
struct Table {
    /// Open addressing by [`pack`]; the key 0 is an empty slot.
    slots: Box<[(u128, Lex); SLOTS]>,
    sieve: Sieve,
}

const SLOTS: usize = 1024;

/// Which first four letters can begin a trigger: a bit each, some of them shared.
pub(crate) struct Sieve([u64; 512]);

impl Sieve {
    /// Whether a word that begins with these four bytes can be a trigger. For a word of three letters the
    /// fourth byte is whatever follows it.
    #[inline]
    pub fn passes(&self, bytes: [u8; 4]) -> bool {
        let h = Sieve::hash(bytes);
        self.0[h >> 6] >> (h & 63) & 1 == 1
    }

    /// A hash of letters in any case, with everything that is no letter as one.
    #[inline]
    fn hash(bytes: [u8; 4]) -> usize {
        let fourth = if bytes[3].is_ascii_alphabetic() { bytes[3] } else { 0 };
        let word = u32::from_le_bytes([bytes[0], bytes[1], bytes[2], fourth]) & 0x1f1f_1f1f;
        (word.wrapping_mul(0x9e37_79b1) >> 17) as usize
    }
}

fn table() -> &'static Table {
    static TABLE: OnceLock<Table> = OnceLock::new();
    TABLE.get_or_init(|| {
        let mut t = Table { slots: Box::new([(0, Lex::Word); SLOTS]), sieve: Sieve([0; 512]) };
        for &(word, lex) in WORDS {
            let b = word.as_bytes();
            let key = pack(b);
            let mut slot = place(key);
            while t.slots[slot].0 != 0 {
                slot = (slot + 1) % SLOTS;
            }
            t.slots[slot] = (key, lex);
            if is_trigger(lex) {
                let h = Sieve::hash([b[0], b[1], b[2], b.get(3).copied().unwrap_or(0)]);
                t.sieve.0[h >> 6] |= 1 << (h & 63);
            }
        }
        t
    })
}

/// A word of at most 13 letters as one number, the same in any case.
fn pack(word: &[u8]) -> u128 {
    word.iter().fold(0, |n, b| n << 8 | (b | 0x20) as u128)
}

fn place(key: u128) -> usize {
    let mixed = (key as u64 ^ (key >> 64) as u64).wrapping_mul(0x9e37_79b9_7f4a_7c15);
    (mixed >> 54) as usize % SLOTS
}

/// The prefilter's sieve, fetched once per scan.
pub(crate) fn sieve() -> &'static Sieve {
    &table().sieve
}

/// Whether this very word is a trigger. `may` and `march` in lower case are verbs almost always.
pub(crate) fn triggers(word: &[u8]) -> bool {
    let lex = lookup(word);
    is_trigger(lex) && !matches!(lex, Lex::Month(3 | 5, Form::Lower) if word.len() != 3 || lex == Lex::Month(5, Form::Lower))
}

/// What a word of ASCII letters is; [`Lex::Word`] if it is none of ours.
pub(crate) fn lookup(word: &[u8]) -> Lex {
    if word.is_empty() || word.len() > 13 || !word.is_ascii() {
        return Lex::Word;
    }
    let key = pack(word);
    let table = table();
    let mut slot = place(key);
    let lex = loop {
        let (found, lex) = table.slots[slot];
        if found == key {
            break lex;
        }
        if found == 0 {
            return Lex::Word;
        }
        slot = (slot + 1) % SLOTS;
    };
    let lower = word[0].is_ascii_lowercase();
    match lex {
        Lex::Month(m, _) if lower => Lex::Month(m, Form::Lower),
        Lex::Weekday(_, Form::Abbr) if lower => Lex::Word,
        other => other,
    }
}
