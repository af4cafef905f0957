//! People by name, however the newsroom spells it.

use std::collections::HashMap;

use super::tables::Tables;

/// People by full name and by family name.
#[derive(Default)]
pub struct Names {
    full: HashMap<String, Vec<u32>>,
    family: HashMap<String, Vec<u32>>,
}

impl Names {
    pub(super) fn index(tables: &Tables) -> Names {
        let mut names = Names::default();
        for (n, person) in tables.people.iter().enumerate() {
            for form in [&person.name].into_iter().chain(&person.forms) {
                push(&mut names.full, name_key(form), n as u32);
            }
            for form in &person.family {
                push(&mut names.family, name_key(form), n as u32);
            }
        }
        names
    }

    /// The people (rows of `people`) of a full name, spelt this way or by another transliteration.
    pub fn full(&self, name: &str) -> &[u32] {
        self.full.get(&name_key(name)).map_or(&[], Vec::as_slice)
    }

    /// The people whom the news calls by this name alone.
    pub fn family(&self, name: &str) -> &[u32] {
        self.family.get(&name_key(name)).map_or(&[], Vec::as_slice)
    }
}

fn push(map: &mut HashMap<String, Vec<u32>>, key: String, person: u32) {
    if key.is_empty() {
        return;
    }
    let list = map.entry(key).or_default();
    if !list.contains(&person) {
        list.push(person);
    }
}

/// One spelling for a name's many transliterations: `Sergei V. Lavrov`, `Sergey Lavrov` -> `sergey lavrov`.
///
/// Initials and suffixes fall away, hyphens part words, `el-` is `al-`, and a few given names and endings that
/// newsrooms spell in several ways get one spelling.
pub fn name_key(name: &str) -> String {
    let mut out = String::with_capacity(name.len());
    let folded;
    let name = if name.is_ascii() {
        name
    } else {
        folded = super::fold_form(name);
        &folded
    };
    let mut words = 0;
    for word in name.split(|c: char| !c.is_ascii_alphanumeric() && c != '\'' && c < '\u{80}').filter(|w| !w.is_empty()) {
        let low: String = word.chars().filter(|c| *c != '\'').collect::<String>().to_lowercase();
        if (low.len() == 1 && words > 0) || matches!(low.as_str(), "jr" | "sr" | "ii" | "iii" | "iv" | "dr" | "") {
            continue;
        }
        let one = spelling(&low);
        if !out.is_empty() {
            out.push(' ');
        }
        out.push_str(&one);
        words += 1;
    }
    out
}

fn spelling(word: &str) -> String {
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
        "mohammad" | "muhammad" | "mohamed" | "mohamad" | "muhammed" | "mohammed" | "mohamud" => "mohammed",
        "hussain" | "hussien" | "husain" | "hossein" | "hosein" => "hussein",
        "ahmad" => "ahmed",
        "abdallah" => "abdullah",
        "yousef" | "youssef" | "yusuf" | "yousuf" | "youssouf" => "yusuf",
        "ibn" => "bin",
        "khaled" => "khalid",
        "faysal" | "feisal" => "faisal",
        "saud" | "saoud" => "saud",
        "mahmood" | "mahmud" => "mahmoud",
        "jong" | "chong" => "jong",
        "volodymyr" => "volodymyr",
        "antonio" => "antonio",
        "hailemariam" => "hailemariam",
        _ => "",
    };
    if !fixed.is_empty() {
        return fixed.to_string();
    }
    for (ending, plain) in [("skyy", "sky"), ("skiy", "sky"), ("skyi", "sky"), ("skii", "sky"), ("enskij", "ensky"), ("iyev", "iev"), ("oyev", "oev")] {
        if let Some(stem) = word.strip_suffix(ending)
            && stem.len() > 2
        {
            return format!("{stem}{plain}");
        }
    }
    word.to_string()
}
