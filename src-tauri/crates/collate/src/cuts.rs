//! Where an editor cut claims otherwise than sentences end.

use article::Span;

/// What an editor split and joined in one article; nothing by default.
///
/// Joins are made first, so that of a split and a join over the same place the split wins: whoever joins two halves again
/// takes the split away.
#[derive(Debug, Clone, Default, PartialEq, Eq, Hash)]
pub struct Cuts {
    /// Where a claim is split, in bytes of the article's text. One that lies in no claim, at its very edge or inside of a
    /// character changes nothing.
    pub splits: Vec<usize>,
    /// The claims of one block that share a byte with one of these are one claim. One that reaches beyond a block, or into
    /// only one claim, changes nothing.
    pub joins: Vec<Span>,
}

impl Cuts {
    pub const NONE: &Self = &Self { splits: Vec::new(), joins: Vec::new() };

    pub fn is_empty(&self) -> bool {
        self.splits.is_empty() && self.joins.is_empty()
    }

    /// The claims of one block, of which `sentences` are the sentences in order; all counted in `text`.
    pub(crate) fn of_block(&self, text: &str, block: Span, sentences: Vec<Span>) -> Vec<Span> {
        if self.is_empty() {
            return sentences;
        }
        let joins: Vec<Span> = self.joins.iter().copied().filter(|&join| block.contains(join)).collect();
        let mut claims: Vec<Span> = Vec::with_capacity(sentences.len());
        for sentence in sentences {
            let joined =
                |last: &Span| joins.iter().any(|join| join.overlaps(*last) && join.overlaps(sentence));
            match claims.last_mut() {
                Some(last) if joined(last) => last.end = sentence.end,
                _ => claims.push(sentence),
            }
        }
        let mut splits = self.splits.clone();
        splits.sort_unstable();
        claims.into_iter().flat_map(|claim| split(text, claim, &splits)).collect()
    }
}

/// The claim's parts between the splits inside of it, without white space at their ends.
fn split(text: &str, claim: Span, splits: &[usize]) -> Vec<Span> {
    let from = splits.partition_point(|&at| at <= claim.start);
    let inside = splits[from..].iter().copied().take_while(|&at| at < claim.end);
    let edges: Vec<usize> = [claim.start]
        .into_iter()
        .chain(inside.filter(|&at| text.is_char_boundary(at)))
        .chain([claim.end])
        .collect();
    let parts = edges.windows(2).map(|edge| Span::new(edge[0], edge[1]).trimmed(text));
    parts.filter(|part| !part.is_empty()).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Sentences are given with a bar between them, claims are expected so.
    #[track_caller]
    fn check(sentences: &str, cuts: &Cuts, expect: &str) {
        let text = sentences.replace('|', " ");
        let mut at = 0;
        let spans: Vec<Span> = sentences
            .split('|')
            .map(|sentence| {
                at += sentence.len() + 1;
                Span::new(at - 1 - sentence.len(), at - 1)
            })
            .collect();
        let claims = cuts.of_block(&text, Span::new(0, text.len()), spans);
        let words: Vec<&str> = claims.iter().map(|claim| claim.of(&text).unwrap()).collect();
        assert_eq!(words.join("|"), expect);
    }

    fn splits(splits: &[usize]) -> Cuts {
        Cuts { splits: splits.to_vec(), ..Cuts::default() }
    }

    fn joins(joins: &[(usize, usize)]) -> Cuts {
        Cuts { joins: joins.iter().map(|&(from, to)| Span::new(from, to)).collect(), ..Cuts::default() }
    }

    #[test]
    fn a_claim_is_split_where_the_editor_says() {
        check("He came, she left.|So.", &splits(&[8]), "He came,|she left.|So.");
        check("He came, she left.|So.", &splits(&[9, 8, 8]), "He came,|she left.|So.");
        check("He came, she left.|So.", &splits(&[0, 18, 19, 22, 999]), "He came, she left.|So.");
        check("Né à Rome, né.", &splits(&[2, 4]), "Né|à Rome, né.");
    }

    #[test]
    fn claims_of_one_block_are_joined() {
        check("One.|Two.|Three.", &joins(&[(0, 9)]), "One. Two.|Three.");
        check("One.|Two.|Three.", &joins(&[(3, 6), (8, 11)]), "One. Two. Three.");
        check("One.|Two.|Three.", &joins(&[(0, 4), (4, 5), (9, 99)]), "One.|Two.|Three.");
        let both = Cuts { splits: vec![2], joins: vec![Span::new(0, 9)] };
        check("One.|Two.|Three.", &both, "On|e. Two.|Three.");
    }
}
