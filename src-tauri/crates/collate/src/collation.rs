//! The result of comparing two texts: claims, links between them, gaps, and what differs inside a link.

use article::Span;

use crate::{Languages, Neighbourhood};

/// A span of one text that asserts something: a sentence, or what an editor cut out of one or joined to one.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Claim {
    /// Which claim of its text it is, counted from 0.
    pub sentence: usize,
    /// Which block the sentence stands in.
    pub block: usize,
    /// Where it stands, in bytes of its article's text.
    pub span: Span,
    /// Whether it says what it is about only by pointing to the claim before ("This incident", "He").
    pub leans: bool,
}

/// What comparing two texts gave.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Collation {
    pub left: Vec<Claim>,
    pub right: Vec<Claim>,
    /// What the two texts are written in, and so how far they are read.
    pub languages: Languages,
    /// In order of the left claims, then of the right ones; a claim may have any number of links.
    pub links: Vec<Link>,
    /// What comes nearest to each claim, linked or not.
    pub nearest: Neighbourhood,
    /// The least score that a link needed, 0 to 1.
    pub threshold: f32,
    /// The one that suits the two texts.
    pub suggested: f32,
}

impl Collation {
    /// The same with the links of at least this score, as if it had been made so; for a score that is not below the
    /// threshold it was made with.
    pub fn with_threshold(&self, threshold: f32) -> Self {
        let links = self.links.iter().filter(|link| link.score >= threshold).cloned().collect();
        Self {
            left: self.left.clone(),
            right: self.right.clone(),
            languages: self.languages,
            links,
            nearest: self.nearest.clone(),
            threshold,
            suggested: self.suggested,
        }
    }

    /// Leaves each left claim its best link: which left claim is best for a right one is not known before all are.
    pub(crate) fn keep_best_of_left(&mut self) {
        let mut best = vec![0.0f32; self.left.len()];
        for link in &self.links {
            best[link.left] = best[link.left].max(link.score);
        }
        self.links.retain(|link| link.score >= best[link.left]);
    }

    /// The claims without a link: indexes of left claims, and of right ones.
    pub fn gaps(&self) -> (Vec<usize>, Vec<usize>) {
        let unlinked = |count: usize, end: fn(&Link) -> usize| {
            let mut linked = vec![false; count];
            for link in &self.links {
                linked[end(link)] = true;
            }
            (0..count).filter(|&claim| !linked[claim]).collect()
        };
        (unlinked(self.left.len(), |link| link.left), unlinked(self.right.len(), |link| link.right))
    }
}

/// A pair of claims that correspond.
#[derive(Debug, Clone, PartialEq)]
pub struct Link {
    /// Index of the left claim.
    pub left: usize,
    /// Index of the right claim.
    pub right: usize,
    /// How alike the two are, 0 to 1.
    pub score: f32,
    pub strength: Strength,
    /// The words of either claim that the link is about, where they are not the whole claim.
    pub parts: (Option<Span>, Option<Span>),
    /// What the score rests on, the weightiest first.
    pub reasons: Vec<Reason>,
    pub judgement: Judgement,
}

/// What is said of two passages if they are one claim.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Judgement {
    /// What their link says then; [`Link::relation`] also asks whether they are.
    pub as_one: Relation,
    /// How either is put.
    pub standing: (Stand, Stand),
    /// What varies, apart from the wording.
    pub differences: Vec<Difference>,
    pub wording: Wording,
}

impl Link {
    /// What the link says: of two loosely linked claims, that they are more often related than one.
    pub fn relation(&self) -> Relation {
        match self.strength {
            Strength::Loose if self.judgement.as_one != Relation::SameWords => Relation::RelatedOnly,
            _ => self.judgement.as_one,
        }
    }
}

/// How far a link may be trusted, in three plain words.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Strength {
    Loose,
    Likely,
    Strong,
}

impl Strength {
    pub fn name(self) -> &'static str {
        match self {
            Self::Loose => "loose",
            Self::Likely => "likely",
            Self::Strong => "strong",
        }
    }
}

/// What a link says.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Relation {
    /// The same words, but for spelling, case and punctuation.
    SameWords,
    /// The same claim in other words.
    Reworded,
    /// The same claim, but a detail that both give is another: a figure, a hedge, a source.
    DiffersInDetail,
    /// What one says the other denies: a difference says in which words.
    Contradicts,
    /// One subject, but more likely another claim than the same one.
    RelatedOnly,
}

impl Relation {
    pub const ALL: [Self; 5] =
        [Self::SameWords, Self::Reworded, Self::DiffersInDetail, Self::Contradicts, Self::RelatedOnly];

    pub fn name(self) -> &'static str {
        match self {
            Self::SameWords => "same words",
            Self::Reworded => "reworded",
            Self::DiffersInDetail => "differs in detail",
            Self::Contradicts => "contradicts",
            Self::RelatedOnly => "related only",
        }
    }
}

/// How a claim is put, and the words that say so.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Stand {
    pub standing: Standing,
    pub cue: Option<Mention>,
}

/// The allegation ladder, from the firmest rung down.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Standing {
    /// In the paper's own voice.
    Asserted,
    /// Somebody who is named or described says so.
    Attributed,
    /// In the paper's own voice, but not for certain: "may", "appears".
    Hedged,
    /// Said without a source: "reportedly", "is said to".
    Reported,
    Alleged,
    Denied,
}

impl Standing {
    pub const ALL: [Self; 6] =
        [Self::Asserted, Self::Attributed, Self::Hedged, Self::Reported, Self::Alleged, Self::Denied];

    pub fn name(self) -> &'static str {
        match self {
            Self::Asserted => "asserted",
            Self::Attributed => "attributed",
            Self::Hedged => "hedged",
            Self::Reported => "reported",
            Self::Alleged => "alleged",
            Self::Denied => "denied",
        }
    }

    /// How firm it is, 0 to 4; what is hedged is as firm as what is reported.
    pub fn firmness(self) -> u8 {
        match self {
            Self::Asserted => 4,
            Self::Attributed => 3,
            Self::Hedged | Self::Reported => 2,
            Self::Alleged => 1,
            Self::Denied => 0,
        }
    }
}

/// One thing that speaks for a link, or against it.
#[derive(Debug, Clone, PartialEq)]
pub struct Reason {
    pub kind: ReasonKind,
    /// The words that are shared, as the left text has them, the weightiest first; for another kind, what
    /// that kind says.
    pub words: Vec<String>,
    /// Its share of what speaks for the link, 0 to 1; for what speaks against it, its share of the claims.
    pub weight: f32,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum ReasonKind {
    /// Nearly the same text.
    Wording,
    Terms,
    Names,
    Figures,
    /// The claims around the two are linked as well.
    Context,
    /// Different words that mean alike, each as "spy ~ agent".
    Meaning,
    /// Against: both give figures, and none is the same; the left claim's, then the right one's.
    Clash,
    /// Against: a claim that points to the sentence before ("This incident"), by its first words.
    Leans,
}

impl ReasonKind {
    pub const ALL: [Self; 8] = [
        Self::Wording,
        Self::Terms,
        Self::Names,
        Self::Figures,
        Self::Context,
        Self::Meaning,
        Self::Clash,
        Self::Leans,
    ];

    pub fn speaks_against(self) -> bool {
        matches!(self, Self::Clash | Self::Leans)
    }

    pub fn name(self) -> &'static str {
        match self {
            Self::Wording => "wording",
            Self::Terms => "terms",
            Self::Names => "names",
            Self::Figures => "figures",
            Self::Context => "context",
            Self::Meaning => "meaning",
            Self::Clash => "clash",
            Self::Leans => "leans",
        }
    }
}

/// Something that both claims speak of and say differently, or that only one of them says.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Difference {
    pub kind: DifferenceKind,
    /// The left text's words for it, if it has any.
    pub left: Option<Mention>,
    pub right: Option<Mention>,
}

/// Words inside a claim, and where they stand in the article.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Mention {
    pub words: String,
    pub span: Span,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum DifferenceKind {
    Figure,
    Date,
    Name,
    Place,
    /// How sure the claim is said to be.
    Hedge,
    /// Who says so.
    Attribution,
    Negation,
    /// A word on one side that cannot be true where the other's is: approved, rejected.
    Opposite,
    Quotation,
}

impl DifferenceKind {
    pub fn name(self) -> &'static str {
        match self {
            Self::Figure => "figure",
            Self::Date => "date",
            Self::Name => "name",
            Self::Place => "place",
            Self::Hedge => "hedge",
            Self::Attribution => "attribution",
            Self::Negation => "negation",
            Self::Opposite => "opposite",
            Self::Quotation => "quotation",
        }
    }
}

/// The two claims word by word: each cut into pieces that together are the whole claim.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Wording {
    pub left: Vec<Piece>,
    pub right: Vec<Piece>,
}

/// A run of words inside a claim.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Piece {
    pub span: Span,
    /// Whether the other claim has these words too.
    pub shared: bool,
}
