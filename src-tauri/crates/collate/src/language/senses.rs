//! What words of a language say of amounts and times: months, numbers, money. One list a language in `data/languages`.

use std::borrow::Cow;
use std::collections::{BTreeMap, HashMap};
use std::sync::LazyLock;

use jiff::civil::Weekday;

use super::Language;
use super::fold::folded;

#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Sense {
    /// 1 to 12.
    Month(i8),
    Weekday(Weekday),
    /// From two on.
    Number(f64),
    /// "a", "one": counts only before a magnitude.
    One,
    Magnitude(f64),
    Percent,
    /// The sign of the currency.
    Money(&'static str),
    /// A number with such a word is not exact.
    About,
    Over,
    Under,
    /// Stands before a bare year or month and makes it a date.
    At,
    /// Makes a bare number beside it a year.
    Year,
    /// May stand between day, month and year, and between a number and what it counts.
    Of,
    /// People, whatever they are called.
    People,
    /// What a numeral counts.
    Counts,
}

/// The words of one language in plain form.
pub struct Senses {
    tag: &'static str,
    words: HashMap<String, Vec<Sense>>,
    /// Beginnings of words, for languages with many endings.
    starts: Vec<(String, Sense)>,
    /// The longest first, for languages without spaces.
    pub units: Vec<(&'static str, Sense)>,
}

const LISTS: [(&str, &str); 14] = [
    ("ar", include_str!("../../data/languages/ar.txt")),
    ("de", include_str!("../../data/languages/de.txt")),
    ("es", include_str!("../../data/languages/es.txt")),
    ("fa", include_str!("../../data/languages/fa.txt")),
    ("fr", include_str!("../../data/languages/fr.txt")),
    ("he", include_str!("../../data/languages/he.txt")),
    ("it", include_str!("../../data/languages/it.txt")),
    ("ja", include_str!("../../data/languages/ja.txt")),
    ("nl", include_str!("../../data/languages/nl.txt")),
    ("pl", include_str!("../../data/languages/pl.txt")),
    ("pt", include_str!("../../data/languages/pt.txt")),
    ("ru", include_str!("../../data/languages/ru.txt")),
    ("uk", include_str!("../../data/languages/uk.txt")),
    ("zh", include_str!("../../data/languages/zh.txt")),
];

static ALL: LazyLock<BTreeMap<&str, Senses>> =
    LazyLock::new(|| LISTS.into_iter().map(|(tag, list)| (tag, Senses::read(tag, list))).collect());

impl Senses {
    pub fn of(language: Language) -> Option<&'static Self> {
        if language.is_english() { None } else { ALL.get(language.0) }
    }

    fn read(tag: &'static str, list: &'static str) -> Self {
        let mut senses = Self { tag, words: HashMap::new(), starts: Vec::new(), units: Vec::new() };
        for line in list.lines().filter(|line| !line.starts_with('#')) {
            let Some((key, words)) = line.split_once(": ") else { continue };
            for (word, sense) in read_line(key, words) {
                senses.units.push((word, sense));
                let plain = folded(Cow::Borrowed(word), Language(tag)).replace('_', " ");
                match plain.strip_suffix('*') {
                    Some(start) => senses.starts.push((start.to_owned(), sense)),
                    None => senses.words.entry(plain).or_default().push(sense),
                }
            }
        }
        senses.units.sort_by_key(|(word, _)| std::cmp::Reverse(word.len()));
        senses
    }

    /// What a plain word says; several things where a word has several senses.
    pub fn all(&self, plain: &str) -> impl Iterator<Item = Sense> {
        let of = |plain: &str| -> Vec<Sense> {
            let starts = self.starts.iter().filter(|(start, _)| plain.starts_with(start.as_str()));
            let starts = starts.map(|&(_, sense)| sense);
            self.words.get(plain).into_iter().flatten().copied().chain(starts).collect()
        };
        let mut found = of(plain);
        if found.is_empty() {
            found = self.without_particle(plain).map(of).unwrap_or_default();
        }
        found.into_iter()
    }

    /// A word without what is written before it as part of it: "and", "in", "the".
    fn without_particle<'a>(&self, plain: &'a str) -> Option<&'a str> {
        let particles: &[&str] = match self.tag {
            "he" => &["וב", "ול", "ומ", "שב", "ו", "ב", "ל", "מ", "ה", "כ", "ש"],
            "ar" => &["ول", "وب", "و", "ب", "ل", "ف"],
            _ => &[],
        };
        let rest = particles.iter().find_map(|particle| plain.strip_prefix(particle))?;
        (rest.chars().count() >= 3).then_some(rest)
    }

    /// Whether a word has a particle of time before it: במאי is "in May".
    pub fn has_particle(&self, plain: &str) -> bool {
        self.tag == "he" && !self.words.contains_key(plain) && self.without_particle(plain).is_some()
    }

    pub fn month(&self, plain: &str) -> Option<i8> {
        self.all(plain).find_map(|sense| if let Sense::Month(month) = sense { Some(month) } else { None })
    }

    pub fn weekday(&self, plain: &str) -> Option<Weekday> {
        self.all(plain).find_map(|sense| if let Sense::Weekday(day) = sense { Some(day) } else { None })
    }

    pub fn number(&self, plain: &str) -> Option<f64> {
        let found =
            self.all(plain).find_map(|it| if let Sense::Number(number) = it { Some(number) } else { None });
        found.or_else(|| if self.tag == "de" { self.compound(plain) } else { None })
    }

    /// "fünfundvierzig"
    fn compound(&self, plain: &str) -> Option<f64> {
        let (ones, tens) = plain.split_once("und")?;
        let ones = if ones == "ein" { 1.0 } else { self.number(ones).filter(|it| *it < 10.0)? };
        let tens = self.number(tens).filter(|it| (20.0..100.0).contains(it))?;
        Some(tens + ones)
    }

    pub fn magnitude(&self, plain: &str) -> Option<f64> {
        self.all(plain).find_map(|it| if let Sense::Magnitude(factor) = it { Some(factor) } else { None })
    }

    pub fn says(&self, plain: &str, sense: Sense) -> bool {
        self.all(plain).any(|it| it == sense)
    }
}

fn read_line(key: &str, words: &'static str) -> Vec<(&'static str, Sense)> {
    const WEEKDAYS: [Weekday; 7] = [
        Weekday::Monday,
        Weekday::Tuesday,
        Weekday::Wednesday,
        Weekday::Thursday,
        Weekday::Friday,
        Weekday::Saturday,
        Weekday::Sunday,
    ];
    let each = |sense: Sense| words.split_whitespace().map(|word| (word, sense)).collect();
    let groups = |sense: &dyn Fn(usize) -> Option<Sense>| {
        let groups = words.split('|').enumerate().filter_map(|(at, group)| Some((group, sense(at)?)));
        groups.flat_map(|(group, sense)| group.split_whitespace().map(move |word| (word, sense))).collect()
    };
    let pairs = || {
        let mut words = words.split_whitespace();
        std::iter::from_fn(move || Some((words.next()?, words.next()?)))
    };
    let valued = |sense: fn(f64) -> Sense| {
        pairs().filter_map(|(word, value)| Some((word, sense(value.parse().ok()?)))).collect()
    };
    match key {
        "months" => groups(&|at| i8::try_from(at + 1).ok().map(Sense::Month)),
        "weekdays" => groups(&|at| WEEKDAYS.get(at).copied().map(Sense::Weekday)),
        "numbers" => valued(Sense::Number),
        "magnitudes" => valued(Sense::Magnitude),
        "money" => pairs().map(|(word, sign)| (word, Sense::Money(sign))).collect(),
        "ones" => each(Sense::One),
        "percent" => each(Sense::Percent),
        "about" => each(Sense::About),
        "over" => each(Sense::Over),
        "under" => each(Sense::Under),
        "at" => each(Sense::At),
        "year" => each(Sense::Year),
        "of" => each(Sense::Of),
        "people" => each(Sense::People),
        "counts" => each(Sense::Counts),
        _ => Vec::new(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_line_of_every_list_is_read() {
        for (tag, list) in LISTS {
            for line in list.lines().filter(|line| !line.starts_with('#')) {
                let (key, words) = line.split_once(": ").unwrap();
                assert!(!read_line(key, words).is_empty(), "{tag}: {line}");
            }
        }
    }

    #[test]
    fn months_have_twelve_names_and_weeks_seven_days() {
        for (tag, list) in LISTS {
            for (key, count) in [("months: ", 12), ("weekdays: ", 7)] {
                if let Some(line) = list.lines().find_map(|line| line.strip_prefix(key)) {
                    assert_eq!(line.split('|').count(), count, "{tag} {key}");
                }
            }
        }
    }

    #[test]
    fn words_are_found_in_their_forms() {
        let of = |tag| Senses::of(Language(tag)).unwrap();
        assert_eq!(of("de").month("märz"), Some(3));
        assert_eq!(of("de").number("fünfundvierzig"), Some(45.0));
        assert_eq!(of("ru").month("сентября"), Some(9));
        assert_eq!(of("ru").magnitude("миллионов"), Some(1e6));
        assert_eq!(of("he").month("במרץ"), Some(3));
        assert_eq!(of("ar").month("مارس"), Some(3));
        assert_eq!(of("fr").month("mars"), Some(3));
        assert!(of("es").says("por ciento", Sense::Percent));
    }
}
