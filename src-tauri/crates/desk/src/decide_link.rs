//! Decides on links: confirms, rejects, draws, merges, says what they are, takes decisions back.

use std::time::{SystemTime, UNIX_EPOCH};

use article::Utf16Map;
use collate::Relation;
use dossier::{Comparison, Decision, DecisionId, DossierId, JudgedLink, KeptArticle, Verdict};
use messages::{
    ComparisonView, DecideLink, DecideLinks, ForgetDecision, LinkEnds, LinkView, MergeLinks, Range,
};
use store::Settlement;

use crate::{Desk, DeskError, place};

/// Two articles of one dossier, and how they compare.
struct Pair {
    dossier: DossierId,
    left: KeptArticle,
    right: KeptArticle,
    comparison: Comparison,
}

impl Desk {
    /// Keeps the decision and gives the link as it stands now; `None` where nothing holds it any more.
    pub fn decide_link(&self, act: &DecideLink) -> Result<Option<LinkView>, DeskError> {
        let pair = self.pair(act.left, act.right)?;
        let ends = LinkEnds { left_range: act.left_range, right_range: act.right_range };
        let relation = act.relation.as_deref().map(relation).transpose()?;
        // What was decided by the same editor in earlier versions, and is shown on this link, goes as well.
        let forgotten = self.own(&pair, &ends);
        let about = quote(&pair, &ends);
        let now = (self.now)();
        let settlement = match act.state.as_str() {
            "proposed" => Settlement { name: "take decision back", about, forgotten, decided: Vec::new() },
            state => {
                let verdict = verdict(state)?;
                let before = found(&pair, &ends);
                let again = before.is_some_and(|link| link.is_confirmed()) && verdict.is_link();
                let name = match verdict {
                    _ if again && relation.is_some() => "say what a link is",
                    Verdict::Confirmed => "confirm link",
                    Verdict::Rejected => "reject link",
                    Verdict::Drawn => "draw link",
                };
                let bundle = before.filter(|_| again).and_then(|link| link.bundle()).map(str::to_owned);
                let decided = self.decision(&pair, &ends, verdict)?;
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
        let verdict = verdict(&act.state)?;
        let name = match (verdict, act.links.len()) {
            (Verdict::Drawn, _) => "draw link",
            (Verdict::Confirmed, 1) => "confirm link",
            (Verdict::Confirmed, _) => "confirm links",
            (Verdict::Rejected, 1) => "reject link",
            (Verdict::Rejected, _) => "reject links",
        };
        let about = match act.links.as_slice() {
            [one] => quote(&pair, one),
            links => format!("{} links", links.len()),
        };
        let mut decided = Vec::with_capacity(act.links.len());
        let mut forgotten = Vec::new();
        for ends in &act.links {
            forgotten.extend(self.own(&pair, ends));
            decided.push(self.decision(&pair, ends, verdict)?);
        }
        let settlement = Settlement { name, about, forgotten, decided };
        self.library.settle(pair.dossier, settlement, (self.now)())?;
        self.comparison_view(act.left, act.right)
    }

    /// Merging confirms what was only proposed. Parting leaves each link as it was decided.
    pub fn merge_links(&self, act: &MergeLinks) -> Result<ComparisonView, DeskError> {
        let pair = self.pair(act.left, act.right)?;
        if act.merge && act.links.len() < 2 {
            return Err(DeskError::OneLink);
        }
        let bundle = act.merge.then(|| self.new_name());
        let mut decided = Vec::with_capacity(act.links.len());
        let mut forgotten = Vec::new();
        for ends in &act.links {
            forgotten.extend(self.own(&pair, ends));
            let before =
                found(&pair, ends).and_then(|link| link.said.as_ref()).filter(|said| said.verdict.is_link());
            let verdict = before.map_or(Verdict::Confirmed, |said| said.verdict);
            let decision = self.decision(&pair, ends, verdict)?;
            let relation = before.and_then(|said| said.relation);
            decided.push(Decision { relation, bundle: bundle.clone(), ..decision });
        }
        let name = if act.merge { "merge links" } else { "part merged links" };
        let about = act.links.first().map(|ends| quote(&pair, ends)).unwrap_or_default();
        let settlement = Settlement { name, about, forgotten, decided };
        self.library.settle(pair.dossier, settlement, (self.now)())?;
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

    fn decision(&self, pair: &Pair, ends: &LinkEnds, verdict: Verdict) -> Result<Decision, DeskError> {
        let (one, other) = (place(&pair.left, ends.left_range)?, place(&pair.right, ends.right_range)?);
        Ok(Decision::new(one, other, verdict, (self.now)()))
    }

    /// The decisions of whoever works here that are shown on a link.
    fn own(&self, pair: &Pair, ends: &LinkEnds) -> Vec<DecisionId> {
        found(pair, ends).map(|link| link.own_decisions.clone()).unwrap_or_default()
    }

    /// For what must have another name on every machine.
    fn new_name(&self) -> String {
        let since = SystemTime::now().duration_since(UNIX_EPOCH).unwrap_or_default();
        format!("{:x}-{:x}", since.as_nanos(), std::process::id())
    }
}

fn found<'a>(pair: &'a Pair, ends: &LinkEnds) -> Option<&'a JudgedLink> {
    let of = |text: &str, range: Range| Utf16Map::new(text).span(range.into());
    let left = of(&pair.left.article.text, ends.left_range)?;
    let right = of(&pair.right.article.text, ends.right_range)?;
    pair.comparison.links.iter().find(|link| link.left == left && link.right == right)
}

fn quote(pair: &Pair, ends: &LinkEnds) -> String {
    let text = &pair.left.article.text;
    let span = Utf16Map::new(text).span(ends.left_range.into());
    span.and_then(|span| span.of(text)).unwrap_or_default().to_owned()
}

fn verdict(state: &str) -> Result<Verdict, DeskError> {
    Verdict::from_name(state).ok_or_else(|| DeskError::NoState(state.to_owned()))
}

fn relation(name: &str) -> Result<Relation, DeskError> {
    let found = Relation::ALL.into_iter().find(|relation| relation.name() == name);
    found.ok_or_else(|| DeskError::NoState(name.to_owned()))
}
