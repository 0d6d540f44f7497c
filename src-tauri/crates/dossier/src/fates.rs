//! What became of each claim, from the links that stand.

use article::Span;
use collate::{Fate, Standing, fate};

use crate::{Comparison, JudgedLink, PlacedAbsence};

/// What became of the claims of either side, in their order.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Fates {
    pub left: Vec<Met>,
    pub right: Vec<Met>,
}

/// What became of a claim, and which of the comparison's links says so; none of a claim without one.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Met {
    pub fate: Fate,
    pub link: Option<usize>,
    /// Whether an editor looked for the claim in the other article and found it absent.
    pub checked: bool,
}

/// What became of a claim over all later articles.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Lot {
    /// Repeated or reworded in a later article, and changed in none.
    Stands,
    /// Softened, hardened, updated or contradicted; first in the later article of this index.
    Changed { first: usize },
    /// In none of them.
    Gone,
}

impl Lot {
    /// Of a claim with these fates, in the order of the later articles.
    pub fn of(fates: impl IntoIterator<Item = Fate>) -> Self {
        let mut lot = Self::Gone;
        for (at, fate) in fates.into_iter().enumerate() {
            match fate {
                Fate::Softened | Fate::Hardened | Fate::Updated | Fate::Contradicted => {
                    return Self::Changed { first: at };
                }
                Fate::Repeated | Fate::Reworded => lot = Self::Stands,
                Fate::Absent | Fate::New => {}
            }
        }
        lot
    }
}

/// A change of how firmly a claim is put.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Shift {
    pub left: Standing,
    pub right: Standing,
    /// Whether the later claim is the less firm one.
    pub softened: bool,
}

impl Comparison {
    /// Whether the right article is the earlier one, so far as their dates tell.
    pub fn is_turned(&self) -> bool {
        let date = |article: &article::Article| article.facts.date;
        date(&self.right.article).zip(date(&self.left.article)).is_some_and(|(right, left)| right < left)
    }

    /// What became of each claim: the earlier article's in the later one; of the later one's, what they were before.
    /// Rejected links do not count, confirmed ones count most.
    pub fn fates(&self) -> Fates {
        let turned = self.is_turned();
        let links: Vec<(usize, &JudgedLink, f32, Fate)> = self
            .links
            .iter()
            .enumerate()
            .filter_map(|(at, link)| {
                let score = link.proposal.as_ref().map_or(0.0, |proposal| proposal.score);
                Some((at, link, score + f32::from(u8::from(link.is_confirmed())), link.fate(turned)?))
            })
            .collect();
        let side =
            |claims: &[collate::Claim], end: fn(&JudgedLink) -> Span, unlinked: Fate, on_left: bool| {
                let of = |span: Span| {
                    let checked = self.absence_of(on_left, span).is_some();
                    // What a person did not find is not there, whatever is proposed; a link that one confirmed is.
                    let counts = |link: &JudgedLink| !checked || link.is_confirmed();
                    let links =
                        links.iter().filter(|(_, link, _, _)| end(link).overlaps(span) && counts(link));
                    let best = links.max_by(|one, other| one.2.total_cmp(&other.2).then(one.3.cmp(&other.3)));
                    best.map_or(Met { fate: unlinked, link: None, checked }, |&(at, _, _, fate)| Met {
                        fate,
                        link: Some(at),
                        checked: false,
                    })
                };
                claims.iter().map(|claim| of(claim.span)).collect()
            };
        let (left, right) = if turned { (Fate::New, Fate::Absent) } else { (Fate::Absent, Fate::New) };
        Fates {
            left: side(&self.collation.left, |link| link.left, left, true),
            right: side(&self.collation.right, |link| link.right, right, false),
        }
    }
}

impl Comparison {
    /// The editor's word that the claim at `span` of one side is not in the other article; what is uncertain does not
    /// count.
    pub fn absence_of(&self, on_left: bool, span: Span) -> Option<&PlacedAbsence> {
        self.absences.iter().find(|absence| absence.covers(on_left, span))
    }
}

impl JudgedLink {
    /// What the link gives the earlier of its claims; none for a rejected one, and for one that says nothing of it.
    pub fn fate(&self, turned: bool) -> Option<Fate> {
        if self.is_rejected() {
            return None;
        }
        let (left, right) = &self.judgement.standing;
        let (earlier, later) = if turned { (right, left) } else { (left, right) };
        fate::fate(self.relation()?, (earlier.standing, later.standing), &self.judgement.differences)
    }

    /// How the left claim is put and how the right one, and whether the later is put more firmly than the earlier
    /// or less; none where neither is so.
    pub fn shift(&self, turned: bool) -> Option<Shift> {
        let softened = match self.fate(turned)? {
            Fate::Softened => true,
            Fate::Hardened => false,
            _ => return None,
        };
        let (left, right) = &self.judgement.standing;
        Some(Shift { left: left.standing, right: right.standing, softened })
    }
}

#[cfg(test)]
mod tests {
    use article::{ArticleBuilder, BlockKind, Facts, PublicationDate, Selector, Source};
    use collate::{Options, collate};

    use super::*;
    use crate::{ArticleId, Decision, DecisionId, KeptArticle, KeptDecision, Place, Verdict, Work, join};

    const EARLIER: [&str; 4] = [
        "Rain soaked the rescuers who waited for daylight.",
        "The ferry Santa Rosalia sank off Cebu on Friday.",
        "Captain Orban was drunk when he left the harbour of Cebu.",
        "The harbour council approved the new pier.",
    ];
    const LATER: [&str; 4] = [
        "The ferry Santa Rosalia sank off Cebu on Friday.",
        "Captain Orban was allegedly drunk when he left the harbour of Cebu.",
        "The harbour council rejected the new pier.",
        "Divers recovered a bronze bell this summer.",
    ];

    fn kept(id: i64, sentences: &[&str], year: u16) -> KeptArticle {
        let mut builder = ArticleBuilder::new();
        for sentence in sentences {
            builder.push(BlockKind::Paragraph, sentence, None);
        }
        let facts = Facts { date: PublicationDate::new(year, None, None), ..Facts::default() };
        KeptArticle { id: ArticleId(id), article: builder.finish(facts, Source::of("test", b"")) }
    }

    fn compared(left: KeptArticle, right: KeptArticle, decisions: &[KeptDecision]) -> Comparison {
        let collation = collate(&left.article, &right.article, &Options::default()).expect("nobody stops it");
        join(left, right, collation, Work { decisions: decisions.to_vec(), ..Work::default() })
    }

    #[test]
    fn each_claim_has_its_fate_whichever_side_the_earlier_article_is_on() {
        let (earlier, later) = (kept(1, &EARLIER, 2017), kept(2, &LATER, 2025));
        let of_earlier = [Fate::Absent, Fate::Repeated, Fate::Softened, Fate::Contradicted];
        let of_later = [Fate::Repeated, Fate::Softened, Fate::Contradicted, Fate::New];
        let fates = |comparison: &Comparison| {
            let Fates { left, right } = comparison.fates();
            let names = |met: Vec<Met>| met.into_iter().map(|met| met.fate).collect::<Vec<_>>();
            (names(left), names(right))
        };
        let comparison = compared(earlier.clone(), later.clone(), &[]);
        assert_eq!(fates(&comparison), (of_earlier.to_vec(), of_later.to_vec()));
        let link = comparison.fates().left[1].link.expect("it is linked");
        assert_eq!(comparison.links[link].left, comparison.collation.left[1].span);
        assert_eq!(fates(&compared(later, earlier, &[])), (of_later.to_vec(), of_earlier.to_vec()));
    }

    #[test]
    fn a_claim_over_all_later_articles_has_changed_stands_or_is_gone() {
        use Fate::{Absent, Contradicted, Repeated, Reworded, Softened};
        let check = |fates: &[Fate], expect| assert_eq!(Lot::of(fates.iter().copied()), expect);
        check(&[Repeated, Softened, Contradicted], Lot::Changed { first: 1 });
        check(&[Absent, Reworded, Absent], Lot::Stands);
        check(&[Absent, Absent], Lot::Gone);
        check(&[], Lot::Gone);
    }

    #[test]
    fn a_rejected_link_gives_no_fate() {
        let (earlier, later) = (kept(1, &EARLIER, 2017), kept(2, &LATER, 2025));
        let place = |kept: &KeptArticle, words: &str| {
            let start = kept.article.text.find(words).expect("it is there");
            let span = Span::new(start, start + words.len());
            let selector = Selector::of(&kept.article.text, span).expect("it is there");
            Place { article: kept.id, selector }
        };
        let decision =
            Decision::new(place(&earlier, EARLIER[1]), place(&later, LATER[0]), Verdict::Rejected, 0);
        let fates = compared(earlier, later, &[KeptDecision { id: DecisionId(1), decision }]).fates();
        assert_eq!((fates.left[1].fate, fates.right[0].fate), (Fate::Absent, Fate::New));
    }
}
