//! Real revisions: two drafts of one essay, with the sentences that people found to be the same one.

use std::collections::{BTreeSet, HashMap, HashSet};
use std::fs;
use std::path::PathBuf;

use serde_json::Value;

use super::revision::{Letter, Revision};

/// The drafts of ArgRewrite V.2 (Kashefi et al. 2022), which lie beside the repository and not in it; `None` where they are
/// not at hand.
pub fn essays() -> Option<Vec<Revision>> {
    let beside = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../../../../shared/bench");
    let file = fs::read_to_string(beside.join("argrewrite.dev.jsonl")).ok()?;
    Some(file.lines().map(|line| revision(&serde_json::from_str(line).unwrap())).collect())
}

fn revision(essay: &Value) -> Revision {
    let sentences = |side: &str| -> Vec<String> {
        essay[side].as_array().unwrap().iter().map(|it| it.as_str().unwrap().to_owned()).collect()
    };
    let (left, right) = (sentences("left"), sentences("right"));
    let (older, newer) = (left.join(" "), right.join(" "));
    let (then, now) = (tokens(&left), tokens(&right));
    let mut tiles =
        Tiles { came_from: vec![None; now.len()], placed: vec![false; then.len()], open: HashSet::new() };
    let all = |tokens: &[Token]| (0..tokens.len()).collect::<Vec<_>>();
    let within = |tokens: &[Token], sentences: &[usize]| -> Vec<usize> {
        (0..tokens.len()).filter(|&at| sentences.contains(&tokens[at].sentence)).collect()
    };
    let groups = groups(essay);
    // A run of ten words is the same one, also in sentences that people did not find alike; then what is left of those that
    // they did; of the rest, five words in a row were carried along as well.
    for (in_groups, elsewhere) in [(10, 10), (2, 5)] {
        for (lefts, rights) in &groups {
            tiles.lay((&then, &within(&then, lefts)), (&now, &within(&now, rights)), in_groups);
        }
        tiles.lay((&then, &all(&then)), (&now, &all(&now)), elsewhere);
    }
    let mut letters: Vec<Letter> = newer.chars().map(|letter| (letter, None)).collect();
    let ordinals: HashMap<usize, usize> =
        newer.char_indices().enumerate().map(|(nth, (at, _))| (at, nth)).collect();
    for (token, from) in now.iter().zip(&tiles.came_from) {
        let Some(from) = *from else { continue };
        for ((into, _), (at, _)) in token.form.char_indices().zip(older[then[from].at..].char_indices()) {
            letters[ordinals[&token.at] + token.form[..into].chars().count()].1 = Some(then[from].at + at);
        }
    }
    let mut revision = Revision::of(older, letters);
    let aligned: HashSet<usize> = groups.into_iter().flat_map(|(lefts, _)| lefts).collect();
    for (at, token) in then.iter().enumerate() {
        let is_open = if tiles.open.contains(&at) {
            true
        } else if tiles.placed[at] {
            false
        } else if aligned.contains(&token.sentence) {
            // A word by itself may be the same one, or the same by chance.
            now.iter().zip(&tiles.came_from).any(|(other, from)| from.is_none() && other.form == token.form)
        } else {
            may_be_rewritten(token.sentence, &then, &now)
        };
        if is_open {
            revision.open.extend(then[at].at..then[at].at + then[at].form.len());
        }
    }
    revision
}

/// Whether a sentence that people found no partner for has a third of its words in one sentence of the newer draft.
fn may_be_rewritten(sentence: usize, then: &[Token], now: &[Token]) -> bool {
    let words: HashSet<&str> =
        then.iter().filter(|token| token.sentence == sentence).map(|token| token.form.as_str()).collect();
    let mut shared: HashMap<usize, HashSet<&str>> = HashMap::new();
    for token in now.iter().filter(|token| words.contains(token.form.as_str())) {
        shared.entry(token.sentence).or_default().insert(&token.form);
    }
    shared.values().any(|shared| 3 * shared.len() >= words.len())
}

/// A word or mark of an essay.
struct Token {
    form: String,
    at: usize,
    sentence: usize,
}

fn tokens(sentences: &[String]) -> Vec<Token> {
    let mut tokens: Vec<Token> = Vec::new();
    let mut start = 0;
    for (sentence, words) in sentences.iter().enumerate() {
        let mut in_word = false;
        for (at, letter) in words.char_indices() {
            let letter_plain = match letter {
                '“' | '”' => '"',
                '‘' | '’' => '\'',
                letter => letter,
            };
            match tokens.last_mut().filter(|_| in_word && letter.is_alphanumeric()) {
                Some(word) => word.form.push(letter),
                None if letter.is_whitespace() => {}
                None => tokens.push(Token { form: letter_plain.to_string(), at: start + at, sentence }),
            }
            in_word = letter.is_alphanumeric();
        }
        start += words.len() + 1;
    }
    tokens
}

/// Which token of the older text each of the newer one was.
struct Tiles {
    came_from: Vec<Option<usize>>,
    placed: Vec<bool>,
    /// Those of the older text that may have gone to several places.
    open: HashSet<usize>,
}

impl Tiles {
    /// Greedy string tiling (Wise 1993): the longest runs that both have first, each token once, down to runs of `least`.
    fn lay(
        &mut self,
        (then, lefts): (&[Token], &[usize]),
        (now, rights): (&[Token], &[usize]),
        least: usize,
    ) {
        loop {
            let mut best = (0, 0, 0);
            let mut equals = Vec::new();
            let mut before = vec![0; rights.len() + 1];
            for &left in lefts {
                let mut lengths = vec![0; rights.len() + 1];
                for (nth, &right) in rights.iter().enumerate() {
                    let free = !self.placed[left] && self.came_from[right].is_none();
                    if free && then[left].form == now[right].form {
                        // A run does not leap over tokens that are not looked at.
                        let follows = nth > 0
                            && rights[nth - 1] + 1 == right
                            && left > 0
                            && lefts.binary_search(&(left - 1)).is_ok();
                        lengths[nth + 1] = 1 + if follows { before[nth] } else { 0 };
                        if lengths[nth + 1] > best.0 {
                            best = (lengths[nth + 1], left, right);
                            equals.clear();
                        }
                        if lengths[nth + 1] == best.0 {
                            equals.push((left, right));
                        }
                    }
                }
                before = lengths;
            }
            let (length, left, right) = best;
            if length < least {
                return;
            }
            // Another run as long that has a part in it: nobody knows which of them it was.
            let meets = |&&(one, other): &&(usize, usize)| {
                (one, other) != (left, right)
                    && (one.abs_diff(left) < length || other.abs_diff(right) < length)
            };
            for &(one, _) in equals.iter().filter(meets) {
                self.open.extend((0..length).flat_map(|back| [one - back, left - back]));
            }
            for back in 0..length {
                self.placed[left - back] = true;
                self.came_from[right - back] = Some(left - back);
            }
        }
    }
}

/// The sentences that belong together, left and right.
fn groups(essay: &Value) -> Vec<(Vec<usize>, Vec<usize>)> {
    let mut groups: Vec<(Vec<usize>, Vec<usize>)> = Vec::new();
    let pairs: BTreeSet<(usize, usize)> = essay["gold"]
        .as_array()
        .unwrap()
        .iter()
        .map(|pair| (pair[0].as_u64().unwrap() as usize, pair[1].as_u64().unwrap() as usize))
        .collect();
    for &(left, right) in &pairs {
        let (joined, rest): (Vec<_>, Vec<_>) =
            groups.into_iter().partition(|(lefts, rights)| lefts.contains(&left) || rights.contains(&right));
        let mut group = (vec![left], vec![right]);
        for (lefts, rights) in joined {
            group.0.extend(lefts);
            group.1.extend(rights);
        }
        for side in [&mut group.0, &mut group.1] {
            side.sort_unstable();
            side.dedup();
        }
        groups = rest;
        groups.push(group);
    }
    groups
}
