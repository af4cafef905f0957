//! People by name, however the newsroom spells it.

use super::tables::Tables;

/// Given names that people in the news bear, beside those of the people in the tables.
const GIVEN: &str = include_str!("given.txt");

/// Given names of women.
const WOMEN: &str = include_str!("women.txt");

/// More given names of men.
const MEN: &str = include_str!("men.txt");

/// Given names that women and men bear.
const EITHER: &[&str] = &[
    "alex", "alexis", "amal", "andrea", "angel", "ariel", "ashley", "aubrey", "avery", "beverly", "billie", "blair", "blessing", "brooke",
    "cameron", "camille", "carter", "casey", "chandra", "chris", "courtney", "dakota", "dana", "deniz", "dominique", "drew", "evelyn",
    "frankie", "guadalupe", "hilary", "iman", "jackie", "jamie", "jan", "jean", "jess", "jessie", "jo", "joan", "jordan", "kai", "kay",
    "kelly", "kendall", "kenya", "kim", "kiran", "kristen", "lal", "laurence", "laurie", "lee", "leslie", "lindsay", "lindsey", "logan",
    "london", "lou", "lula", "lynn", "mackenzie", "madison", "marian", "marion", "mel", "michele", "mika", "morgan", "nana", "nicola",
    "nikita", "nino", "noel", "noor", "nour", "nur", "onyeka", "paris", "pat", "patrice", "patsy", "rajan", "reese", "rene", "robin",
    "rosario", "rowan", "sandy", "santa", "sasha", "savannah", "shannon", "shashi", "shelby", "sydney", "taylor", "terry", "tracy",
    "trinidad", "umit", "vivian", "whitney", "willie", "yen",
];

/// Titles and particles that a name in the tables may begin with.
const NO_GIVEN: &[&str] = &[
    "abu", "archbishop", "ayatollah", "cardinal", "chief", "crown", "dalai", "emir", "general", "king", "lady", "lord", "major", "mother",
    "patriarch", "pope", "prince", "princess", "queen", "saint", "sheikh", "sheikha", "sultan", "the", "tengku", "west", "east", "north",
    "south", "new",
];

/// People by full name and by family name.
pub struct Names {
    full: Index,
    family: Index,
    /// Hashes of given names, sorted.
    given: Vec<u64>,
    /// Hashes of those that only women bear, sorted.
    women: Vec<u64>,
    /// Hashes of those that only men bear, sorted.
    men: Vec<u64>,
}

impl Names {
    /// Indexes the people of some tables.
    pub fn index(tables: &Tables) -> Names {
        let (mut full, mut family) = (Vec::new(), Vec::new());
        let mut key = String::new();
        let mut note = |list: &mut Vec<(u64, u32)>, form: &str, n: usize| {
            name_key_into(form, &mut key);
            if key.len() > 1 {
                list.push((hash(&key), n as u32));
            }
        };
        for (n, person) in tables.people.iter().enumerate() {
            for form in [&person.name].into_iter().chain(&person.forms) {
                // "Charles III" and "Bush Jr." do not stand for every Charles and Bush.
                if !form.contains(' ') || name_key(form).contains(' ') {
                    note(&mut full, form, n);
                }
            }
            for form in &person.family {
                note(&mut family, form, n);
            }
        }
        let words = |list: &'static str| list.lines().filter(|l| !l.starts_with('#')).flat_map(str::split_whitespace);
        let mut given: Vec<u64> = words(GIVEN).chain(words(WOMEN)).chain(words(MEN)).map(hash).collect();
        let mut sexes: Vec<(String, char)> = words(GIVEN).chain(words(MEN)).map(|w| (name_key(w), 'm')).collect();
        let women: Vec<String> = words(WOMEN).map(name_key).collect();
        sexes.retain(|(name, _)| !women.contains(name));
        sexes.extend(women.into_iter().map(|name| (name, 'f')));
        let mut families: Vec<u64> = family.iter().map(|(key, _)| *key).collect();
        families.sort_unstable();
        for person in &tables.people {
            name_key_into(&person.name, &mut key);
            if let Some((first, _)) = key.split_once(' ')
                && first.len() > 3
                && !NO_GIVEN.contains(&first)
            {
                given.push(hash(first));
                // A name that is a family's too may be written before the given one.
                if let Some(sex) = person.gender.filter(|_| families.binary_search(&hash(first)).is_err()) {
                    sexes.push((first.to_string(), sex));
                }
            }
        }
        given.sort_unstable();
        given.dedup();
        let borne = |by: char| {
            let mut list: Vec<u64> = sexes.iter().filter(|(_, sex)| *sex == by).map(|(name, _)| hash(name)).collect();
            list.sort_unstable();
            list.dedup();
            list
        };
        let (mut women, mut men) = (borne('f'), borne('m'));
        let mut either: Vec<u64> = EITHER.iter().map(|name| hash(&name_key(name))).collect();
        either.extend(women.iter().filter(|name| men.binary_search(name).is_ok()));
        women.retain(|name| !either.contains(name));
        men.retain(|name| !either.contains(name));
        Names { full: Index::of(full), family: Index::of(family), given, women, men }
    }

    /// Whether the given name with which a full name begins is a woman's (`f`) or a man's (`m`): none where it is not known or
    /// both bear it, and none for one word alone.
    pub fn gender(&self, name: &str) -> Option<char> {
        let key = name_key(name);
        let first = key.split_once(' ')?.0;
        match first {
            "king" | "prince" | "pope" | "patriarch" | "cardinal" | "archbishop" | "ayatollah" | "lord" | "sultan" | "emir" => Some('m'),
            "queen" | "princess" | "lady" | "sheikha" | "mother" => Some('f'),
            _ if self.women.binary_search(&hash(first)).is_ok() => Some('f'),
            _ if self.men.binary_search(&hash(first)).is_ok() => Some('m'),
            _ => None,
        }
    }

    /// Whether people bear this as a given name.
    pub fn given(&self, word: &str) -> bool {
        let has = |word: &str| self.given.binary_search(&hash(word)).is_ok();
        has(&word.to_lowercase()) || has(&name_key(word))
    }

    /// The people (rows of `people`) of a full name, spelt this way or by another transliteration.
    pub fn full(&self, name: &str) -> &[u32] {
        self.full.get(hash(&name_key(name)))
    }

    /// The people whom the news calls by this name alone.
    pub fn family(&self, name: &str) -> &[u32] {
        self.family.get(hash(&name_key(name)))
    }

    /// Whether this is one of the given names that are common the world over.
    pub fn common_given(word: &str) -> bool {
        GIVEN.lines().filter(|l| !l.starts_with('#')).flat_map(|l| l.split(' ')).any(|w| w == word)
    }

    /// The index as bytes, for [`Names::from_bytes`].
    #[allow(dead_code, reason = "called when the crate is built")]
    pub fn to_bytes(&self) -> Vec<u8> {
        let mut out = Vec::new();
        for index in [&self.full, &self.family] {
            out.extend((index.hashes.len() as u32).to_le_bytes());
            out.extend((index.rows.len() as u32).to_le_bytes());
            index.hashes.iter().for_each(|h| out.extend(h.to_le_bytes()));
            index.starts.iter().chain(&index.rows).for_each(|n| out.extend(n.to_le_bytes()));
        }
        for list in [&self.given, &self.women, &self.men] {
            out.extend((list.len() as u32).to_le_bytes());
            list.iter().for_each(|h| out.extend(h.to_le_bytes()));
        }
        out
    }

    /// Reads what [`Names::to_bytes`] wrote.
    pub fn from_bytes(bytes: &[u8]) -> Option<Names> {
        let (full, rest) = Index::from_bytes(bytes)?;
        let (family, rest) = Index::from_bytes(rest)?;
        let (given, rest) = counted(rest)?;
        let (women, rest) = counted(rest)?;
        let (men, _) = counted(rest)?;
        Some(Names { full, family, given, women, men })
    }
}

/// Rows by the hash of a key, as sorted lists: quick to load, and no key need be kept.
struct Index {
    /// Sorted and distinct.
    hashes: Vec<u64>,
    /// Where the rows of each hash begin; one more at the end.
    starts: Vec<u32>,
    rows: Vec<u32>,
    /// For each value of a hash's first bits, where such hashes begin; one more at the end.
    buckets: Vec<u32>,
}

const BITS: u32 = 13;

impl Index {
    fn of(mut entries: Vec<(u64, u32)>) -> Index {
        entries.sort_unstable();
        entries.dedup();
        let (mut hashes, mut starts, mut rows) = (Vec::new(), Vec::new(), Vec::new());
        for (hash, row) in entries {
            if hashes.last() != Some(&hash) {
                hashes.push(hash);
                starts.push(rows.len() as u32);
            }
            rows.push(row);
        }
        starts.push(rows.len() as u32);
        Index { buckets: buckets(&hashes), hashes, starts, rows }
    }

    fn get(&self, hash: u64) -> &[u32] {
        let bucket = (hash >> (64 - BITS)) as usize;
        let (from, to) = (self.buckets[bucket] as usize, self.buckets[bucket + 1] as usize);
        match self.hashes[from..to].iter().position(|h| *h == hash) {
            Some(n) => &self.rows[self.starts[from + n] as usize..self.starts[from + n + 1] as usize],
            None => &[],
        }
    }

    fn from_bytes(bytes: &[u8]) -> Option<(Index, &[u8])> {
        let word = |bytes: &[u8]| Some(u32::from_le_bytes(bytes.try_into().ok()?));
        let (keys, rows) = (word(bytes.get(..4)?)? as usize, word(bytes.get(4..8)?)? as usize);
        let (hashes, rest) = bytes[8..].split_at_checked(keys * 8)?;
        let (starts, rest) = rest.split_at_checked((keys + 1) * 4)?;
        let (rows, rest) = rest.split_at_checked(rows * 4)?;
        let words = |bytes: &[u8]| bytes.chunks_exact(4).map(|c| u32::from_le_bytes([c[0], c[1], c[2], c[3]])).collect::<Vec<_>>();
        let hashes = long_words(hashes);
        Some((Index { buckets: buckets(&hashes), hashes, starts: words(starts), rows: words(rows) }, rest))
    }
}

fn long_words(bytes: &[u8]) -> Vec<u64> {
    bytes.chunks_exact(8).map(|c| u64::from_le_bytes([c[0], c[1], c[2], c[3], c[4], c[5], c[6], c[7]])).collect()
}

/// A list that its length precedes, and the bytes behind it.
fn counted(bytes: &[u8]) -> Option<(Vec<u64>, &[u8])> {
    let (length, rest) = bytes.split_at_checked(4)?;
    let (list, rest) = rest.split_at_checked(u32::from_le_bytes(length.try_into().ok()?) as usize * 8)?;
    Some((long_words(list), rest))
}

fn buckets(hashes: &[u64]) -> Vec<u32> {
    // A bucket without a hash of its own begins where the next one does.
    let mut filled = vec![hashes.len() as u32; (1 << BITS) + 1];
    let mut last = hashes.len();
    for bucket in (0..1usize << BITS).rev() {
        while last > 0 && (hashes[last - 1] >> (64 - BITS)) as usize >= bucket {
            last -= 1;
        }
        filled[bucket] = last as u32;
    }
    filled
}

/// FNV-1a, stirred so that its first bits spread.
fn hash(key: &str) -> u64 {
    let hash = key.bytes().fold(0xcbf2_9ce4_8422_2325u64, |h, b| (h ^ u64::from(b)).wrapping_mul(0x100_0000_01b3));
    hash ^ hash.rotate_left(32).wrapping_mul(0x9e37_79b9_7f4a_7c15)
}

/// One spelling for a name's many transliterations: `Sergei V. Lavrov`, `Sergey Lavrov` -> `sergey lavrov`.
///
/// Initials and suffixes fall away, hyphens part words, `el-` is `al-`, and a few given names and endings that
/// newsrooms spell in several ways get one spelling.
pub fn name_key(name: &str) -> String {
    let mut out = String::with_capacity(name.len() + 2);
    name_key_into(name, &mut out);
    out
}

/// Writes the key of a name over `out`.
fn name_key_into(name: &str, out: &mut String) {
    out.clear();
    let folded;
    let name = if name.is_ascii() {
        name
    } else {
        folded = super::fold_form(name);
        &folded
    };
    for word in name.split(|c: char| !c.is_ascii_alphanumeric() && c != '\'' && c < '\u{80}').filter(|w| !w.is_empty()) {
        let before = out.len();
        if before > 0 {
            out.push(' ');
        }
        let start = out.len();
        if word.is_ascii() {
            out.extend(word.bytes().filter(|b| *b != b'\'').map(|b| char::from(b.to_ascii_lowercase())));
        } else {
            out.extend(word.chars().filter(|c| *c != '\'').flat_map(char::to_lowercase));
        }
        let low = &out[start..];
        if low.len() == 1 && before > 0 || matches!(low, "" | "jr" | "sr" | "ii" | "iii" | "iv" | "dr") {
            out.truncate(before);
            continue;
        }
        respell(out, start);
    }
}

/// Gives the word that begins at `start` and ends the key its one spelling.
fn respell(out: &mut String, start: usize) {
    let word = &out[start..];
    let fixed = match word {
        "el" => "al",
        "sergei" | "serhiy" | "serhii" | "sergiy" => "sergey",
        "alexei" | "aleksei" | "aleksey" | "alexej" | "oleksiy" | "oleksii" => "alexey",
        "alexandr" | "aleksandr" | "aleksander" | "aleksandar" | "oleksandr" => "alexander",
        "dmitri" | "dmitriy" | "dmitrii" | "dmytro" => "dmitry",
        "yuri" | "iurii" | "yuriy" | "yurii" => "yury",
        "nikolai" | "mykola" => "nikolay",
        "andrei" | "andriy" | "andrii" => "andrey",
        "anatoli" | "anatoliy" => "anatoly",
        "mohammad" | "muhammad" | "mohamed" | "mohamad" | "muhammed" | "mohamud" => "mohammed",
        "hussain" | "hussien" | "husain" | "hossein" | "hosein" => "hussein",
        "ahmad" => "ahmed",
        "abdallah" => "abdullah",
        "yousef" | "youssef" | "yousuf" | "youssouf" => "yusuf",
        "ibn" => "bin",
        "khaled" => "khalid",
        "faysal" | "feisal" => "faisal",
        "saoud" => "saud",
        "mahmood" | "mahmud" => "mahmoud",
        "chong" => "jong",
        _ => "",
    };
    if !fixed.is_empty() {
        out.truncate(start);
        out.push_str(fixed);
        return;
    }
    for (ending, plain) in
        [("skyy", "sky"), ("skiy", "sky"), ("skyi", "sky"), ("skii", "sky"), ("enskij", "ensky"), ("iyev", "iev"), ("oyev", "oev")]
    {
        if word.len() > ending.len() + 2 && word.ends_with(ending) {
            out.truncate(out.len() - ending.len());
            out.push_str(plain);
            return;
        }
    }
}
