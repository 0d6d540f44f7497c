//! Two texts of any length to measure by: words as often as prose has them, and every other sentence told on both sides.

/// As many sentences for either side. Of 8 to 30 words, the n-th commonest about 1/n as often (Zipf); some are names,
/// some are figures. Every other right sentence is the left one with a quarter of its words changed.
pub fn two_texts(count: usize) -> (Vec<String>, Vec<String>) {
    let words = words();
    let mut draw = generator();
    let left: Vec<Vec<String>> = (0..count).map(|_| sentence(&words, &mut draw)).collect();
    let right = (0..).zip(&left).map(|(at, left)| match at % 2 {
        0 => left.iter().map(|it| if draw() < 0.25 { word(&words, &mut draw) } else { it.clone() }).collect(),
        _ => sentence(&words, &mut draw),
    });
    let right: Vec<Vec<String>> = right.collect();
    (written(&left), written(&right))
}

/// Numbers between 0 and 1; a fixed generator (Lehmer 1951) keeps two runs alike.
fn generator() -> impl FnMut() -> f64 {
    let mut state = 1u64;
    move || {
        state = state * 48_271 % 2_147_483_647;
        state as f64 / 2_147_483_647.0
    }
}

fn sentence(words: &[&str], draw: &mut impl FnMut() -> f64) -> Vec<String> {
    let length = 8 + (draw() * 22.0) as usize;
    (0..length).map(|_| word(words, draw)).collect()
}

fn word(words: &[&str], draw: &mut impl FnMut() -> f64) -> String {
    let rank = (words.len() as f64).powf(draw()) as usize - 1;
    // Names are among the rarer words, and have a capital wherever they stand.
    match rank {
        _ if draw() < 0.03 => ((draw() * 2_000.0) as u32).to_string(),
        1_000.. if rank.is_multiple_of(8) => capital(words[rank]),
        _ => words[rank].to_owned(),
    }
}

fn written(sentences: &[Vec<String>]) -> Vec<String> {
    sentences.iter().map(|words| capital(&words.join(" ")) + ".").collect()
}

fn capital(word: &str) -> String {
    word[..1].to_uppercase() + &word[1..]
}

/// The words of the vocabulary in the order of rank, without figures and parts of words.
fn words() -> Vec<&'static str> {
    let all = include_str!("../../../meaning/data/vocabulary.txt").lines();
    all.filter(|word| word.len() > 1 && word.bytes().all(|letter| letter.is_ascii_lowercase())).collect()
}
