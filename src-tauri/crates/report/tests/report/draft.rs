//! Builds a comparison by naming its parts by their words; spans are searched for.

use article::{Anchor, ArticleBuilder, BlockKind, Facts, Fence, Fit, Headline, HeadlineOrigin, Selector};
use article::{PublicationDate, Source, Span};
use collate::{
    Claim, Collation, Difference, DifferenceKind, Judgement, Link, Mention, Passage, Piece, Reason,
    ReasonKind, Stand, Standing, judge,
};
use collate::{Relation, Strength, Wording};
use dossier::{Absence, AbsenceId, NoteId, Place, PlacedAbsence, PlacedNote, Target, Verdict};
use dossier::{
    ArticleId, Comparison, Decision, DecisionId, JudgedLink, KeptArticle, KeptDecision, LinkState, Note,
    Proposal,
};
use similar::{ChangeTag, TextDiff};

pub const LEFT: ArticleId = ArticleId(1);
pub const RIGHT: ArticleId = ArticleId(2);

/// 21 November 2026, 12:04 UTC.
pub const NOON: i64 = 1_795_262_640_000;
pub const MINUTE: i64 = 60_000;

/// An article as it is written down in a test: paragraphs of sentences, each of them a claim.
#[derive(Default)]
pub struct Sheet<'a> {
    pub headline: Option<&'a str>,
    pub first_sentence: bool,
    pub byline: Option<&'a str>,
    pub outlet: Option<&'a str>,
    pub date: Option<&'a str>,
    pub source: &'a str,
    pub paragraphs: &'a [&'a [&'a str]],
    pub fenced: &'a [(Fence, &'a str)],
}

impl Sheet<'_> {
    fn keep(&self, id: ArticleId) -> (KeptArticle, Vec<Claim>) {
        let mut builder = ArticleBuilder::new();
        for sentences in self.paragraphs {
            builder.push(BlockKind::Paragraph, &sentences.join(" "), None);
        }
        for (fence, words) in self.fenced {
            builder.push(BlockKind::Paragraph, words, Some(*fence));
        }
        let origin =
            if self.first_sentence { HeadlineOrigin::FirstSentence } else { HeadlineOrigin::Masthead };
        let facts = Facts {
            headline: self.headline.map(|text| Headline { text: text.to_owned(), origin }),
            byline: self.byline.map(str::to_owned),
            outlet: self.outlet.map(str::to_owned),
            date: self.date.map(|date| PublicationDate::from_iso(date).unwrap()),
        };
        let article = builder.finish(facts, Source::of(self.source, b"source"));
        let mut claims = Vec::new();
        let mut at = 0;
        for (block, sentences) in self.paragraphs.iter().enumerate() {
            for words in *sentences {
                let words = words.trim();
                let start = at + article.text[at..].find(words).unwrap();
                at = start + words.len();
                claims.push(Claim {
                    sentence: claims.len(),
                    block,
                    span: Span::new(start, at),
                    leans: false,
                });
            }
        }
        (KeptArticle { id, article }, claims)
    }
}

/// A comparison in the making; claims are named by their first words.
pub struct Draft {
    pub comparison: Comparison,
}

impl Draft {
    pub fn new(left: &Sheet<'_>, right: &Sheet<'_>) -> Self {
        let (left, left_claims) = left.keep(LEFT);
        let (right, right_claims) = right.keep(RIGHT);
        let collation = Collation {
            left: left_claims,
            right: right_claims,
            threshold: 0.2,
            suggested: 0.2,
            ..Collation::default()
        };
        Self {
            comparison: Comparison {
                author: String::new(),
                left,
                right,
                collation,
                links: vec![],
                absences: vec![],
                lost: vec![],
                notes: vec![],
                cuts: vec![],
            },
        }
    }

    /// The editor looked for a claim of the left article in vain.
    pub fn absent(&mut self, begins: &str) {
        let claim = self.claim(LEFT, begins);
        let span = self.comparison.collation.left[claim].span;
        let selector = Selector::of(self.text(LEFT), span).unwrap();
        let claim = Place { article: LEFT, selector };
        let absence = Absence {
            id: AbsenceId(1),
            claim,
            article: RIGHT,
            author: String::new(),
            checked: 1_700_000_000_000,
        };
        let anchor = Some(Anchor { span, fit: Fit::Exact });
        self.comparison.absences.push(PlacedAbsence { absence, on_left: true, anchor });
    }

    fn text(&self, side: ArticleId) -> &str {
        let kept = if side == LEFT { &self.comparison.left } else { &self.comparison.right };
        &kept.article.text
    }

    fn claim(&self, side: ArticleId, begins: &str) -> usize {
        let collation = &self.comparison.collation;
        let claims = if side == LEFT { &collation.left } else { &collation.right };
        let begins_so = |claim: &Claim| claim.span.of(self.text(side)).unwrap().starts_with(begins);
        claims.iter().position(begins_so).unwrap_or_else(|| panic!("no claim begins with {begins:?}"))
    }

    fn span(&self, side: ArticleId, begins: &str) -> Span {
        let collation = &self.comparison.collation;
        let claims = if side == LEFT { &collation.left } else { &collation.right };
        claims[self.claim(side, begins)].span
    }

    /// Adds a link that the engine proposes.
    pub fn link(
        &mut self,
        (left, right): (&str, &str),
        (score, relation): (f32, Relation),
        reasons: &[(ReasonKind, &[&str])],
        differences: &[(DifferenceKind, &str, &str)],
    ) -> &mut JudgedLink {
        let (from, to) = (self.span(LEFT, left), self.span(RIGHT, right));
        let mention = |side: ArticleId, within: Span, words: &str| {
            let claim = within.of(self.text(side)).unwrap();
            let at = claim.find(words).unwrap_or_else(|| panic!("{words:?} is not in {claim:?}"));
            let span = Span::new(at, at + words.len()).shifted(within.start);
            (!words.is_empty()).then(|| Mention { words: words.to_owned(), span })
        };
        let strength = match score {
            0.7.. => Strength::Strong,
            0.55.. => Strength::Likely,
            _ => Strength::Loose,
        };
        let link = Link {
            left: self.claim(LEFT, left),
            right: self.claim(RIGHT, right),
            score,
            strength,
            parts: (None, None),
            reasons: reasons
                .iter()
                .map(|(kind, words)| {
                    let words = words.iter().map(|&word| word.to_owned()).collect();
                    Reason { kind: *kind, words, weight: 0.25 }
                })
                .collect(),
            judgement: Judgement {
                as_one: relation,
                standing: (asserted(), asserted()),
                differences: differences
                    .iter()
                    .map(|(kind, one, other)| Difference {
                        kind: *kind,
                        left: mention(LEFT, from, one),
                        right: mention(RIGHT, to, other),
                    })
                    .collect(),
                wording: wording(self.text(LEFT), from, self.text(RIGHT), to),
            },
        };
        self.comparison.collation.links.push(link.clone());
        self.judged(JudgedLink {
            left: from,
            right: to,
            proposal: Some(Proposal::from(&link)),
            judgement: link.judgement,
            state: LinkState::Proposed,
            fit: Fit::Exact,
            unsure: None,
            decisions: vec![],
            own_decisions: vec![],
            said: None,
            others: vec![],
        })
    }

    /// Adds a link that only the editor made.
    pub fn own_link(&mut self, left: &str, right: &str, verdict: Verdict) -> &mut JudgedLink {
        let (left, right) = (self.span(LEFT, left), self.span(RIGHT, right));
        let state = LinkState::Decided(verdict);
        let (one, other) = (&self.comparison.left.article, &self.comparison.right.article);
        let judgement = judge(Passage::of(one, left), Passage::of(other, right));
        self.judged(JudgedLink {
            left,
            right,
            judgement,
            proposal: None,
            state,
            fit: Fit::Exact,
            unsure: None,
            decisions: vec![],
            own_decisions: vec![],
            said: None,
            others: vec![],
        })
    }

    fn judged(&mut self, link: JudgedLink) -> &mut JudgedLink {
        let links = &mut self.comparison.links;
        let at = links.partition_point(|other| (other.left, other.right) < (link.left, link.right));
        links.insert(at, link);
        &mut links[at]
    }

    fn place(&self, side: ArticleId, begins: &str) -> (Place, Option<Anchor>) {
        let span = self.span(side, begins);
        let selector = Selector::of(self.text(side), span).unwrap();
        (Place { article: side, selector }, Some(Anchor { span, fit: Fit::Exact }))
    }

    pub fn note_on_link(&mut self, left: &str, right: &str, text: &str) {
        let ((one, left), (other, right)) = (self.place(LEFT, left), self.place(RIGHT, right));
        self.note(Target::Link(one, other), left, right, text);
    }

    pub fn note_on_claim(&mut self, side: ArticleId, begins: &str, text: &str) {
        let (place, at) = self.place(side, begins);
        let (left, right) = if side == LEFT { (at, None) } else { (None, at) };
        self.note(Target::Claim(place), left, right, text);
    }

    pub fn note(&mut self, target: Target, left: Option<Anchor>, right: Option<Anchor>, text: &str) {
        let number = i64::try_from(self.comparison.notes.len()).unwrap();
        let lost =
            !matches!(target, Target::Dossier | Target::Article(_)) && left.is_none() && right.is_none();
        let created = NOON - 90 * MINUTE + number * MINUTE;
        // Every other note was gone over later.
        let changed = created + (number % 2) * 25 * MINUTE;
        let note = Note { changed, ..Note::new(NoteId(number), target, text, created) };
        self.comparison.notes.push(PlacedNote { note, left, right, lost, refused: false });
    }

    pub fn lost_decision(&mut self, left: &str, right: &str, verdict: Verdict) {
        let decision = Decision::new(gone(LEFT, left), gone(RIGHT, right), verdict, NOON - 3 * MINUTE);
        self.comparison.lost.push(KeptDecision { id: DecisionId(1), decision });
    }
}

/// A place whose words stand in no text any more.
pub fn gone(article: ArticleId, quote: &str) -> Place {
    let selector =
        Selector { quote: quote.to_owned(), prefix: String::new(), suffix: String::new(), start: 0 };
    Place { article, selector }
}

fn wording(left: &str, from: Span, right: &str, to: Span) -> Wording {
    let diff = TextDiff::from_unicode_words(from.of(left).unwrap(), to.of(right).unwrap());
    let (mut at, mut wording) = ([from.start, to.start], Wording::default());
    let mut piece = |side: usize, length: usize, shared: bool| {
        at[side] += length;
        Piece { span: Span::new(at[side] - length, at[side]), shared }
    };
    for change in diff.iter_all_changes() {
        let (length, shared) = (change.value().len(), change.tag() == ChangeTag::Equal);
        if change.tag() != ChangeTag::Insert {
            wording.left.push(piece(0, length, shared));
        }
        if change.tag() != ChangeTag::Delete {
            wording.right.push(piece(1, length, shared));
        }
    }
    wording
}

fn asserted() -> Stand {
    Stand { standing: Standing::Asserted, cue: None }
}
