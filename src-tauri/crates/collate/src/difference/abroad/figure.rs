//! Figures in words and digits, and what they count: "45 Millionen Euro", "1,5 млн рублей", "12 %".

use article::Span;

use crate::claim::ClaimText;
use crate::difference::counted::is_year;
use crate::difference::date::When;
use crate::difference::figure::Figure;
use crate::difference::number::{Rough, gap};
use crate::language::{Sense, Senses};
use crate::token::{Class, Token};

/// How many words behind a number may stand before what it counts.
const REACH: usize = 3;
/// How many before it may make it rough.
const BEFORE: usize = 3;
const SIGNS: [char; 8] = ['$', '€', '£', '¥', '₽', '₪', '₴', '₺'];

pub fn figures(claim: &ClaimText<'_>, dates: &[When]) -> Vec<Figure> {
    let words = Words { claim, senses: claim.language.senses() };
    let mut found = Vec::new();
    let mut at = 0;
    while at < claim.tokens.len() {
        let dated = dates.iter().any(|date| date.span.contains(claim.tokens[at].span));
        let Some((value, next)) = words.number(at).filter(|_| !dated && !words.is_no_amount(at)) else {
            at += 1;
            continue;
        };
        let mut span = Span::new(claim.tokens[at].span.start, claim.tokens[next - 1].span.end);
        let unit = words.unit(at, next, &mut span);
        found.push(Figure { value, rough: words.roughness(at), unit, base: None, span });
        at = next;
    }
    found
}

struct Words<'b, 'a> {
    claim: &'b ClaimText<'a>,
    senses: Option<&'static Senses>,
}

impl<'b, 'a> Words<'b, 'a> {
    fn token(&self, at: usize) -> Option<&'b Token<'a>> {
        self.claim.tokens.get(at)
    }

    fn plain(&self, at: usize) -> &'b str {
        self.token(at).map_or("", |token| token.plain.as_str())
    }

    fn gap(&self, at: usize) -> &'b str {
        if at < self.claim.tokens.len() { gap(self.claim, at) } else { "." }
    }

    /// Whether only white space, or a hyphen, parts a token from the one before.
    fn joined(&self, at: usize) -> bool {
        at < self.claim.tokens.len() && matches!(self.gap(at).trim(), "" | "-")
    }

    fn says(&self, at: usize, sense: Sense) -> bool {
        self.senses.is_some_and(|senses| senses.says(self.plain(at), sense))
    }

    fn magnitude(&self, at: usize) -> Option<f64> {
        self.senses?.magnitude(self.plain(at)).filter(|_| self.joined(at))
    }

    /// The number that begins with a token, and where the words go on.
    fn number(&self, at: usize) -> Option<(f64, usize)> {
        let plain = self.plain(at);
        let digits = plain.starts_with(|first: char| first.is_ascii_digit());
        let (mut number, mut next) = if digits {
            (plain.parse().ok().filter(|it: &f64| it.is_finite())?, at + 1)
        } else if let Some(number) = self.senses?.number(plain) {
            (number, at + 1)
        } else if self.says(at, Sense::One) && self.magnitude(at + 1).is_some() {
            (1.0, at + 1)
        } else {
            return None;
        };
        loop {
            if let Some(factor) = self.magnitude(next) {
                number *= factor;
            } else if let Some(more) = self
                .senses
                .and_then(|it| it.number(self.plain(next)))
                .filter(|_| !digits && self.joined(next))
                && ((number % 100.0 == 0.0 && more < 100.0)
                    || (number % 10.0 == 0.0 && number >= 20.0 && more < 10.0))
            {
                // "сорок пять", "deux cent trente"
                number += more;
            } else {
                break;
            }
            next += 1;
        }
        Some((number, next))
    }

    /// A year, a time of day, or a part of a number with marks inside.
    fn is_no_amount(&self, at: usize) -> bool {
        let parted = |at: usize| matches!(self.gap(at), ":" | "/");
        let plain = self.plain(at);
        let year = is_year(plain) || (self.senses.is_some() && at > 0 && self.says(at - 1, Sense::Year));
        year && self.magnitude(at + 1).is_none() || (at > 0 && parted(at)) || parted(at + 1)
    }

    /// What a number counts: a share, money, or the stem of a word behind it.
    fn unit(&self, at: usize, next: usize, span: &mut Span) -> String {
        let claim = self.claim.claim.span;
        let before = self.claim.words_at(Span::new(claim.start, span.start)).trim_end();
        if let Some(sign) = before.chars().next_back().filter(|sign| SIGNS.contains(sign)) {
            span.start = claim.start + before.len() - sign.len_utf8();
            return sign.to_string();
        }
        let behind = self.claim.words_at(Span::new(span.end, claim.end));
        let near = behind.trim_start();
        if let Some(sign) = near.chars().next().filter(|sign| SIGNS.contains(sign)) {
            span.end += behind.len() - near.len() + sign.len_utf8();
            return sign.to_string();
        }
        if near.starts_with(['%', '٪', '％']) || self.is_share(next) {
            return "%".to_owned();
        }
        // "im 3. Stock" counts nothing.
        let nth = behind.starts_with('.') && next == at + 1 && next < self.claim.tokens.len();
        let named = self.named(next, span);
        match named {
            Some(unit) if nth => format!("th {unit}"),
            Some(unit) => unit,
            None if at > 0 && nth => "th".to_owned(),
            None => String::new(),
        }
    }

    /// "Prozent", "por ciento"
    fn is_share(&self, next: usize) -> bool {
        let Some(senses) = self.senses else { return false };
        let two = format!("{} {}", self.plain(next), self.plain(next + 1));
        senses.says(self.plain(next), Sense::Percent) || senses.says(&two, Sense::Percent)
    }

    fn named(&self, next: usize, span: &mut Span) -> Option<String> {
        let mut unit: Option<(usize, String)> = None;
        for at in (next..self.claim.tokens.len()).take(REACH) {
            let token = self.token(at)?;
            // Behind an ordinal stands a point.
            let marks = self.gap(at).contains([',', ';', '،', '(', '—', '–', '«', '"', '“', '„'])
                || (at > next && self.gap(at).contains('.'));
            if marks || token.class == Class::Figure {
                break;
            }
            let money = self.senses.and_then(|senses| {
                senses
                    .all(&token.plain)
                    .find_map(|it| if let Sense::Money(sign) = it { Some(sign) } else { None })
            });
            if let Some(sign) = money {
                span.end = token.span.end;
                return Some(sign.to_owned());
            }
            if token.class == Class::Function {
                if unit.is_some() {
                    break;
                }
                continue;
            }
            // German adjectives are small, what is counted is not.
            let noun = self.claim.language.tag() != "de" || token.word.starts_with(char::is_uppercase);
            if unit.is_none() || noun {
                unit = Some((token.span.end, token.stem.clone()));
            }
            if noun {
                break;
            }
        }
        let (end, unit) = unit?;
        span.end = end;
        Some(unit)
    }

    fn roughness(&self, at: usize) -> Rough {
        for at in (0..at).rev().take(BEFORE) {
            if self.says(at, Sense::About) {
                return Rough::About;
            } else if self.says(at, Sense::Over) {
                return Rough::Over;
            } else if self.says(at, Sense::Under) {
                return Rough::Under;
            } else if self.token(at).is_none_or(|token| token.class != Class::Function) {
                break;
            }
        }
        Rough::Exact
    }
}
