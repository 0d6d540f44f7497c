//! Decides on links: confirms, rejects, draws, merges, says what they are, takes decisions back.

use std::collections::BTreeMap;
use std::time::{SystemTime, UNIX_EPOCH};

use article::{Span, Utf16Map};
use collate::Relation;
use dossier::{Comparison, Decision, DecisionId, DossierId, JudgedLink, KeptArticle, Milliseconds, Verdict};
use messages::{ComparisonView, DecideLink, DecideLinks, ForgetDecision, LinkEnds, LinkView, MergeLinks};
use store::Settlement;

use crate::{Desk, DeskError, place_in};

/// Two articles of one dossier, and how they compare.
struct Pair {
    dossier: DossierId,
    left: KeptArticle,
    right: KeptArticle,
    comparison: Comparison,
}

impl Pair {
    fn map(&self) -> Ends<'_> {
        let links = self.comparison.links.iter().map(|link| ((link.left, link.right), link));
        Ends {
            left: (&self.left, Utf16Map::new(&self.left.article.text)),
            right: (&self.right, Utf16Map::new(&self.right.article.text)),
            links: links.collect(),
        }
    }
}

/// Finds the links of a pair by their ends, as the window tells them.
struct Ends<'a> {
    left: (&'a KeptArticle, Utf16Map<'a>),
    right: (&'a KeptArticle, Utf16Map<'a>),
    links: BTreeMap<(Span, Span), &'a JudgedLink>,
}

impl<'a> Ends<'a> {
    fn link(&self, ends: &LinkEnds) -> Option<&'a JudgedLink> {
        let left = self.left.1.span(ends.left_range.into())?;
        let right = self.right.1.span(ends.right_range.into())?;
        self.links.get(&(left, right)).copied()
    }

    fn decision(&self, ends: &LinkEnds, verdict: Verdict, now: Milliseconds) -> Result<Decision, DeskError> {
        let one = place_in(self.left.0, &self.left.1, ends.left_range)?;
        let other = place_in(self.right.0, &self.right.1, ends.right_range)?;
        Ok(Decision::new(one, other, verdict, now))
    }

    /// The decisions of whoever works here that are shown on a link.
    fn own(&self, ends: &LinkEnds) -> Vec<DecisionId> {
        self.link(ends).map(|link| link.own_decisions.clone()).unwrap_or_default()
    }

    /// The words on the left.
    fn quote(&self, ends: &LinkEnds) -> String {
        let span = self.left.1.span(ends.left_range.into());
        span.and_then(|span| span.of(&self.left.0.article.text)).unwrap_or_default().to_owned()
    }
}

impl Desk {
    /// Keeps the decision and gives the link as it stands now; `None` where nothing holds it any more.
    pub fn decide_link(&self, act: &DecideLink) -> Result<Option<LinkView>, DeskError> {
        let pair = self.pair(act.left, act.right)?;
        let map = pair.map();
        let ends = LinkEnds { left_range: act.left_range, right_range: act.right_range };
        let relation = act.relation.as_deref().map(relation).transpose()?;
        // What was decided by the same editor in earlier versions, and is shown on this link, goes as well.
        let forgotten = map.own(&ends);
        let about = map.quote(&ends);
        let now = (self.now)();
        let settlement = match act.state.as_str() {
            "proposed" => Settlement { name: "take decision back", about, forgotten, decided: Vec::new() },
            state => {
                let verdict = verdict(state)?;
                let before = map.link(&ends);
                let again = before.is_some_and(JudgedLink::is_confirmed) && verdict.is_link();
                let name = match verdict {
                    _ if again && relation.is_some() => "say what a link is",
                    Verdict::Confirmed => "confirm link",
                    Verdict::Rejected => "reject link",
                    Verdict::Drawn => "draw link",
                };
                let bundle = before.filter(|_| again).and_then(JudgedLink::bundle).map(str::to_owned);
                let decided = map.decision(&ends, verdict, now)?;
                let decided = Decision { relation, bundle, ..decided };
                Settlement { name, about, forgotten, decided: vec![decided] }
            }
        };
        self.library.settle(pair.dossier, settlement, now)?;
        let view = self.comparison_view(act.left, act.right)?;
        let is_it =
            |link: &LinkView| link.left.range == act.left_range && link.right.range == act.right_range;
        Ok(view.links.into_iter().find(is_it))
    }

    /// Draws links, or says the same of several, in one act.
    pub fn decide_links(&self, act: &DecideLinks) -> Result<ComparisonView, DeskError> {
        let pair = self.pair(act.left, act.right)?;
        let map = pair.map();
        let verdict = verdict(&act.state)?;
        let name = match (verdict, act.links.len()) {
            (Verdict::Drawn, _) => "draw link",
            (Verdict::Confirmed, 1) => "confirm link",
            (Verdict::Confirmed, _) => "confirm links",
            (Verdict::Rejected, 1) => "reject link",
            (Verdict::Rejected, _) => "reject links",
        };
        let about = match act.links.as_slice() {
            [one] => map.quote(one),
            links => format!("{} links", links.len()),
        };
        let now = (self.now)();
        let mut decided = Vec::with_capacity(act.links.len());
        let mut forgotten = Vec::new();
        for ends in &act.links {
            forgotten.extend(map.own(ends));
            decided.push(map.decision(ends, verdict, now)?);
        }
        let settlement = Settlement { name, about, forgotten, decided };
        self.library.settle(pair.dossier, settlement, now)?;
        self.comparison_view(act.left, act.right)
    }

    /// Merging confirms what was only proposed. Parting leaves each link as it was decided.
    pub fn merge_links(&self, act: &MergeLinks) -> Result<ComparisonView, DeskError> {
        let pair = self.pair(act.left, act.right)?;
        let map = pair.map();
        if act.merge && act.links.len() < 2 {
            return Err(DeskError::OneLink);
        }
        let bundle = act.merge.then(|| self.new_name());
        let now = (self.now)();
        let mut decided = Vec::with_capacity(act.links.len());
        let mut forgotten = Vec::new();
        for ends in &act.links {
            forgotten.extend(map.own(ends));
            let before =
                map.link(ends).and_then(|link| link.said.as_ref()).filter(|said| said.verdict.is_link());
            let verdict = before.map_or(Verdict::Confirmed, |said| said.verdict);
            let decision = map.decision(ends, verdict, now)?;
            let relation = before.and_then(|said| said.relation);
            decided.push(Decision { relation, bundle: bundle.clone(), ..decision });
        }
        let name = if act.merge { "merge links" } else { "part merged links" };
        let about = act.links.first().map(|ends| map.quote(ends)).unwrap_or_default();
        let settlement = Settlement { name, about, forgotten, decided };
        self.library.settle(pair.dossier, settlement, now)?;
        self.comparison_view(act.left, act.right)
    }

    /// Takes back a decision whose places are not in the texts any more, by its id.
    pub fn forget_decision(&self, act: &ForgetDecision) -> Result<(), DeskError> {
        let id = DecisionId(act.id);
        let (dossier, about) = self.library.decision(id)?.ok_or(DeskError::NoPlace)?;
        let settlement =
            Settlement { name: "forget lost decision", about, forgotten: vec![id], decided: Vec::new() };
        Ok(self.library.settle(dossier, settlement, (self.now)())?)
    }

    fn pair(&self, left: i64, right: i64) -> Result<Pair, DeskError> {
        let (dossier, left) = self.kept_article(left)?;
        let (_, right) = self.kept_article(right)?;
        let comparison = self.comparison(left.id.0, right.id.0)?;
        Ok(Pair { dossier, left, right, comparison })
    }

    /// For what must have another name on every machine.
    fn new_name(&self) -> String {
        let since = SystemTime::now().duration_since(UNIX_EPOCH).unwrap_or_default();
        format!("{:x}-{:x}", since.as_nanos(), std::process::id())
    }
}

fn verdict(state: &str) -> Result<Verdict, DeskError> {
    Verdict::from_name(state).ok_or_else(|| DeskError::NoState(state.to_owned()))
}

fn relation(name: &str) -> Result<Relation, DeskError> {
    let found = Relation::ALL.into_iter().find(|relation| relation.name() == name);
    found.ok_or_else(|| DeskError::NoState(name.to_owned()))
}
