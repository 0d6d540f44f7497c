//! Dates and figures with Chinese signs: "2017年3月3日", "二〇一七年", "3万人", "三十五名". By characters, as words tell
//! little there.

use std::ops::Range;

use article::Span;

use crate::claim::ClaimText;
use crate::difference::calendar::{exactly, full, of_year};
use crate::difference::date::When;
use crate::difference::figure::Figure;
use crate::difference::number::Rough;
use crate::language::{Sense, Senses};

/// A numeral in a claim's words.
struct Numeral {
    value: f64,
    /// In bytes of the words.
    place: Range<usize>,
    digits: bool,
}

pub fn dates(claim: &ClaimText<'_>) -> Vec<When> {
    let words = claim.words;
    let published = claim.published.and_then(exactly);
    let numerals = numerals(words);
    let mut found = Vec::new();
    let mut at = 0;
    while at < numerals.len() {
        let part = |at: usize, sign: &[char]| {
            let numeral = numerals.get(at)?;
            let sign = words[numeral.place.end..].chars().next().filter(|it| sign.contains(it))?;
            Some((numeral.value as i16, numeral.place.end + sign.len_utf8()))
        };
        let follows = |at: usize, end: usize| numerals.get(at).is_some_and(|it| it.place.start == end);
        let year = part(at, &['年']).filter(|(year, _)| (1800..2100).contains(year));
        let mut next = at + usize::from(year.is_some());
        let mut end = year.map_or(numerals[at].place.start, |(_, end)| end);
        // "3月", but not "3个月", which is a time.
        let month = part(next, &['月'])
            .filter(|(month, _)| (1..=12).contains(month) && (year.is_none() || follows(next, end)));
        next += usize::from(month.is_some());
        end = month.map_or(end, |(_, end)| end);
        let day = part(next, &['日', '号', '號'])
            .filter(|(day, _)| (1..=31).contains(day) && month.is_some() && follows(next, end));
        next += usize::from(day.is_some());
        end = day.map_or(end, |(_, end)| end);
        let small = |number: Option<(i16, usize)>| number.and_then(|(it, _)| i8::try_from(it).ok());
        let days = match (year, small(month), small(day)) {
            (year, Some(month), day) => full(year.map(|(year, _)| year), month, day, published),
            (Some((year, _)), None, _) => of_year(year),
            _ => None,
        };
        if let Some(days) = days {
            let span = Span::new(numerals[at].place.start, end).shifted(claim.claim.span.start);
            found.push(When { span, days });
        }
        at = next.max(at + 1);
    }
    found
}

pub fn figures(claim: &ClaimText<'_>, dates: &[When]) -> Vec<Figure> {
    let (words, start) = (claim.words, claim.claim.span.start);
    let Some(senses) = claim.language.senses() else { return Vec::new() };
    let mut found = Vec::new();
    for numeral in numerals(words) {
        let mut span = Span::new(numeral.place.start, numeral.place.end).shifted(start);
        if dates.iter().any(|date| date.span.contains(span)) || is_time(words, &numeral.place) {
            continue;
        }
        let (unit, length) = unit(claim, &numeral, senses);
        // A sign alone is as often part of a word: 四川, 千万.
        if !numeral.digits && (length == 0 || numeral.value == 1.0) {
            continue;
        }
        span.end += length;
        let before = &words[..numeral.place.start];
        let says =
            |sense: Sense| senses.units.iter().any(|(word, its)| *its == sense && before.ends_with(word));
        let rough = if says(Sense::About) {
            Rough::About
        } else if says(Sense::Over) {
            Rough::Over
        } else {
            Rough::Exact
        };
        found.push(Figure { value: numeral.value, rough, unit, base: None, span });
    }
    found
}

fn is_time(words: &str, place: &Range<usize>) -> bool {
    words[..place.start].ends_with([':', '：']) || words[place.end..].starts_with([':', '：'])
}

/// What a numeral counts, and how many bytes behind it say so.
fn unit(claim: &ClaimText<'_>, numeral: &Numeral, senses: &Senses) -> (String, usize) {
    let behind = &claim.words[numeral.place.end..];
    // "余" and "多": some more.
    let odd = if numeral.digits || numeral.value >= 10.0 { ["余", "餘", "多"] } else { ["\0"; 3] };
    let skipped =
        odd.iter().find_map(|sign| behind.starts_with(sign).then_some(sign.len())).unwrap_or_default();
    let near = &behind[skipped..];
    if near.starts_with(['%', '％']) {
        return ("%".to_owned(), 0);
    }
    let fits = |sense: &Sense| matches!(sense, Sense::Money(_) | Sense::People | Sense::Counts);
    let known = senses.units.iter().find(|(word, sense)| fits(sense) && near.starts_with(word));
    if let Some((word, sense)) = known {
        let length = skipped + word.len();
        return match sense {
            Sense::Money(sign) => ((*sign).to_owned(), length),
            Sense::People => ("人".to_owned(), length),
            _ => ((*word).to_owned(), length),
        };
    }
    let place = claim.claim.span.start + numeral.place.end + skipped;
    let next = claim.tokens.iter().find(|token| token.span.start == place);
    match next.filter(|_| numeral.digits) {
        Some(token) => (token.stem.clone(), skipped + token.word.len()),
        None => (String::new(), 0),
    }
}

/// Every numeral of a text, in digits or signs, with the magnitudes behind it.
fn numerals(words: &str) -> Vec<Numeral> {
    let mut found = Vec::new();
    let mut at = 0;
    while let Some(letter) = words[at..].chars().next() {
        match numeral(words, at) {
            Some(numeral) => {
                at = numeral.place.end;
                found.push(numeral);
            }
            None => at += letter.len_utf8(),
        }
    }
    found
}

fn numeral(words: &str, start: usize) -> Option<Numeral> {
    let before = words[..start].chars().next_back();
    let (first, mut end) = written(words, start)?;
    let digits = first.is_some();
    if before == Some('第') {
        return None;
    }
    let (mut whole, mut section, mut unit) = (0.0, 0.0, first);
    let mut signs = Vec::new();
    for letter in words[end..].chars() {
        if let Some(digit) = sign(letter).filter(|_| !digits) {
            signs.push(digit);
            unit = Some(digit);
        } else if let Some(factor) = small(letter) {
            section += unit.take().unwrap_or(1.0) * factor;
        } else if let Some(factor) = large(letter).filter(|_| unit.is_some() || section > 0.0) {
            section += unit.take().unwrap_or_default();
            whole += section * factor;
            section = 0.0;
        } else {
            break;
        }
        end += letter.len_utf8();
    }
    if end == start {
        return None;
    }
    let value = whole + section + unit.unwrap_or_default();
    // "二〇一七" is read sign by sign.
    let by_sign = signs.len() > 1 && words[start..end].chars().count() == signs.len();
    let value = if by_sign { signs.iter().fold(0.0, |value, sign| 10.0 * value + sign) } else { value };
    Some(Numeral { value, place: start..end, digits })
}

/// A number in digits that begins at a byte, and where it ends; nothing and the same place where Chinese signs begin.
fn written(words: &str, start: usize) -> Option<(Option<f64>, usize)> {
    let narrow = |letter: char| match letter {
        '０'..='９' => {
            char::from_u32(u32::from(letter) - u32::from('０') + u32::from('0')).unwrap_or(letter)
        }
        '．' => '.',
        '，' => ',',
        _ => letter,
    };
    let mut figure = String::new();
    let mut end = start;
    for (at, letter) in words[start..].char_indices() {
        let plain = narrow(letter);
        let next = words[start + at + letter.len_utf8()..].chars().next().map(narrow);
        let inner = (plain == ',' || (plain == '.' && !figure.contains('.')))
            && !figure.is_empty()
            && next.is_some_and(|it| it.is_ascii_digit());
        if !plain.is_ascii_digit() && !inner {
            break;
        }
        if plain != ',' {
            figure.push(plain);
        }
        end = start + at + letter.len_utf8();
    }
    if !figure.is_empty() {
        return Some((Some(figure.parse().ok().filter(|it: &f64| it.is_finite())?), end));
    }
    let begins = words[start..].chars().next().is_some_and(|it| sign(it).is_some() || small(it).is_some());
    begins.then_some((None, start))
}

fn sign(letter: char) -> Option<f64> {
    const SIGNS: [char; 10] = ['〇', '一', '二', '三', '四', '五', '六', '七', '八', '九'];
    match letter {
        '零' => Some(0.0),
        '两' | '兩' => Some(2.0),
        _ => SIGNS.iter().position(|&sign| sign == letter).map(|at| at as f64),
    }
}

fn small(letter: char) -> Option<f64> {
    match letter {
        '十' => Some(10.0),
        '百' => Some(100.0),
        '千' => Some(1000.0),
        _ => None,
    }
}

fn large(letter: char) -> Option<f64> {
    match letter {
        '万' | '萬' => Some(1e4),
        '亿' | '億' => Some(1e8),
        '兆' => Some(1e12),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numerals_are_read_in_digits_and_signs() {
        for (words, values) in [
            ("3万人", "30000"),
            ("1.5亿元", "150000000"),
            ("三十五名", "35"),
            ("二〇一七年", "2017"),
            ("两千三百", "2300"),
            ("十二", "12"),
            ("１２，３４５元", "12345"),
            ("3千", "3000"),
            ("第三", ""),
            ("一亿两千万", "120000000"),
            ("万一", "1"),
        ] {
            let found: Vec<String> = numerals(words).iter().map(|it| it.value.to_string()).collect();
            assert_eq!(found.join(" "), values, "{words}");
        }
    }
}
