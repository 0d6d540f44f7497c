//! Two articles side by side, with what the engine proposes and what the editor decided and wrote.

use std::collections::BTreeMap;

use article::{Anchor, Fit, Span};
use collate::{Collation, Difference, Judgement, Link, Reason, Relation, Strength};

use crate::{
    Absence, ArticleId, Cut, Decision, DecisionId, Judgements, KeptArticle, KeptDecision, LinkState,
    Milliseconds, Note, PlacedAbsence, Verdict, Versions,
};

/// Two articles set side by side with everything that is known of them.
#[derive(Debug, Clone, PartialEq)]
pub struct Comparison {
    /// Who works on it now.
    pub author: String,
    pub left: KeptArticle,
    pub right: KeptArticle,
    pub collation: Collation,
    /// In order of place on the left, then on the right.
    pub links: Vec<JudgedLink>,
    /// Decisions whose places are not in today's texts any more: shown, never dropped.
    pub lost: Vec<KeptDecision>,
    /// Notes on these two articles, their claims and links, oldest first.
    pub notes: Vec<PlacedNote>,
    /// The claims of either that were looked for in the other in vain, also those that are not in today's texts.
    pub absences: Vec<PlacedAbsence>,
    /// Where claims of either were cut by hand, also where the words are not there any more.
    pub cuts: Vec<PlacedCut>,
}

/// What editors did in a dossier.
#[derive(Debug, Clone, Default)]
pub struct Work {
    /// Who works in it now: of several editors' words on a link this one's are in force.
    pub author: String,
    /// In the order in which they were made.
    pub decisions: Vec<KeptDecision>,
    pub notes: Vec<Note>,
    pub absences: Vec<Absence>,
    pub cuts: Vec<Cut>,
    pub versions: Versions,
    /// The texts of earlier versions: what stood around a place then tells where it is now.
    pub earlier: BTreeMap<ArticleId, String>,
    /// Of the two articles that are compared; what is not in it is put there.
    pub judged: Judgements,
}

/// What one editor says of a link.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Word {
    pub verdict: Verdict,
    pub relation: Option<Relation>,
    pub bundle: Option<String>,
    pub author: String,
    pub decided: Milliseconds,
}

impl Word {
    pub(crate) fn of(decision: &Decision) -> Self {
        let Decision { verdict, relation, bundle, author, decided, .. } = decision.clone();
        Self { verdict, relation, bundle, author, decided }
    }
}

/// A cut with its place in today's text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PlacedCut {
    pub cut: Cut,
    pub on_left: bool,
    /// None where its words are not there any more.
    pub anchor: Option<Anchor>,
}

/// A link with the editor's decision on it.
#[derive(Debug, Clone, PartialEq)]
pub struct JudgedLink {
    /// Where it stands in the left article's text.
    pub left: Span,
    pub right: Span,
    /// What the engine says if the two are one claim.
    pub judgement: Judgement,
    /// Why it proposes the link; `None` where the editor decided or wrote on a link that the engine does not propose
    /// (any more).
    pub proposal: Option<Proposal>,
    pub state: LinkState,
    /// The word that is in force.
    pub said: Option<Word>,
    /// What other editors say of it, oldest first.
    pub others: Vec<Word>,
    /// How sure the places of the decision are; `Exact` for a proposal.
    pub fit: Fit,
    /// What the editor said of words that may be these, or only resemble them: it has to be said again.
    pub unsure: Option<Verdict>,
    /// The decisions that are in force on it: more than one where it was decided again after a newer version came.
    pub decisions: Vec<DecisionId>,
    /// Those of them that whoever works now made.
    pub own_decisions: Vec<DecisionId>,
}

/// The engine's part in a link.
#[derive(Debug, Clone, PartialEq)]
pub struct Proposal {
    /// How alike the two are, 0 to 1.
    pub score: f32,
    pub strength: Strength,
    /// What the link says, whether the two are one claim or not.
    pub relation: Relation,
    /// The words of either claim that the link is about, where they are not the whole claim.
    pub parts: (Option<Span>, Option<Span>),
    /// What the score rests on, the weightiest first.
    pub reasons: Vec<Reason>,
}

impl From<&Link> for Proposal {
    fn from(link: &Link) -> Self {
        Self {
            score: link.score,
            strength: link.strength,
            relation: link.relation(),
            parts: link.parts,
            reasons: link.reasons.clone(),
        }
    }
}

impl JudgedLink {
    pub fn is_rejected(&self) -> bool {
        self.state == LinkState::Decided(Verdict::Rejected)
    }

    /// What differs in it; nothing where it says nothing.
    pub fn differences(&self) -> &[Difference] {
        if self.relation().is_some() { &self.judgement.differences } else { &[] }
    }

    /// Whether the editor says that there is a link, confirmed or drawn.
    pub fn is_confirmed(&self) -> bool {
        matches!(self.state, LinkState::Decided(verdict) if verdict.is_link())
    }

    /// Whether another editor says otherwise than what is in force.
    pub fn is_disputed(&self) -> bool {
        let Some(said) = &self.said else { return false };
        self.others.iter().any(|other| {
            other.verdict.is_link() != said.verdict.is_link()
                || (said.verdict.is_link() && other.relation != said.relation)
        })
    }

    /// The name of the link of many claims to many that it is a part of.
    pub fn bundle(&self) -> Option<&str> {
        self.said.as_ref().filter(|said| said.verdict.is_link())?.bundle.as_deref()
    }

    /// What the link says: what the editor set; else, whoever confirms a link says that the two are one claim; without
    /// that, and without a proposal, it says nothing.
    pub fn relation(&self) -> Option<Relation> {
        if let Some(set) =
            self.said.as_ref().filter(|said| said.verdict.is_link()).and_then(|said| said.relation)
        {
            return Some(set);
        }
        if self.is_confirmed() {
            return Some(self.judgement.as_one);
        }
        self.proposal.as_ref().map(|proposal| proposal.relation)
    }
}

/// A note with its places in today's texts.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PlacedNote {
    pub note: Note,
    /// Its place in the left article, if it is about one; `None` also where that place is lost.
    pub left: Option<Anchor>,
    pub right: Option<Anchor>,
    /// Whether a place that it is about cannot be found.
    pub lost: bool,
    /// Whether words were found that the editor said are not its own.
    pub refused: bool,
}
