//! What became of each claim of an article in every later one: the outline of that table.

use article::{Article, PublicationDate, Span};
use collate::{Claim, DifferenceKind, Fate};
use dossier::{Comparison, JudgedLink, Lot, Met, Verdict};
use locale::{Language, said};

use crate::claims::{date, excerpt, paragraph};
use crate::words::heading;

/// How much of a headline stands for an outlet that is not known, in characters.
const HEADLINE: usize = 48;

/// The claims of one article against every later one.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FateTable {
    /// The article whose claims they are.
    pub base: FateArticle,
    /// By date, those without one last.
    pub later: Vec<LaterArticle>,
    /// The claims, in order of place.
    pub rows: Vec<FateRow>,
    pub summary: FateSummary,
}

/// An article as the table names it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FateArticle {
    /// The shortest name that no other article of the table has: "2019", "3 May 2019", "3 May 2019, The Post".
    pub label: String,
    /// Its year, or its date where another one is of that year; none where it is not known.
    pub when: Option<String>,
    /// Its outlet, else the first words of its headline, else its source's name.
    pub name: String,
    pub date: Option<String>,
    pub outlet: Option<String>,
    pub headline: Option<String>,
    pub claims: usize,
    pub source_name: String,
    pub sha256: String,
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LaterArticle {
    pub article: FateArticle,
    /// How many of its claims are not in the base.
    pub new: usize,
    /// How many claims of the base changed first in it.
    pub first_changed: usize,
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FateRow {
    /// Counted from 1.
    pub number: usize,
    pub claim: String,
    /// Which compared paragraph it begins in, counted from 1.
    pub paragraph: Option<usize>,
    pub lot: Lot,
    /// One for each later article.
    pub cells: Vec<FateCell>,
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FateCell {
    pub fate: Fate,
    /// What differs, each kind once.
    pub kinds: Vec<DifferenceKind>,
    /// The editor's word on the link that says so; of an absent claim, on a link that would have said otherwise.
    pub verdict: Option<Verdict>,
    /// Of an absent claim, whether the editor looked for it in vain.
    pub checked: bool,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct FateSummary {
    pub stand: usize,
    pub changed: usize,
    pub gone: usize,
    pub confirmed: usize,
    pub rejected: usize,
    /// How many absences the editor checked.
    pub checked: usize,
}

/// The table of comparisons that all have the base on the left, in the order of their right articles; none of no
/// comparison.
pub fn fate_table(comparisons: &[Comparison], language: Language) -> Option<FateTable> {
    let first = comparisons.first()?;
    let base = &first.left.article;
    let articles: Vec<&Article> =
        [base].into_iter().chain(comparisons.iter().map(|it| &it.right.article)).collect();
    let mut named = names(&articles, language).into_iter();
    let base_entry = entry(base, first.collation.left.len(), named.next()?, language);
    let mut later: Vec<LaterArticle> = comparisons
        .iter()
        .zip(named)
        .map(|(comparison, name)| LaterArticle {
            article: entry(&comparison.right.article, comparison.collation.right.len(), name, language),
            new: comparison.fates().right.iter().filter(|met| met.fate == Fate::New).count(),
            first_changed: 0,
        })
        .collect();
    let columns: Vec<Vec<FateCell>> = comparisons.iter().map(cells).collect();
    let mut summary = FateSummary::default();
    let mut rows = Vec::new();
    for (at, claim) in first.collation.left.iter().enumerate() {
        let cells: Vec<FateCell> = columns.iter().filter_map(|column| column.get(at).cloned()).collect();
        let lot = Lot::of(cells.iter().map(|cell| cell.fate));
        match lot {
            Lot::Stands => summary.stand += 1,
            Lot::Gone => summary.gone += 1,
            Lot::Changed { first } => {
                summary.changed += 1;
                later[first].first_changed += 1;
            }
        }
        let decided = |verdict| cells.iter().filter(|cell| cell.verdict == Some(verdict)).count();
        summary.confirmed += decided(Verdict::Confirmed);
        summary.rejected += decided(Verdict::Rejected);
        summary.checked += cells.iter().filter(|cell| cell.checked).count();
        rows.push(FateRow {
            number: at + 1,
            claim: claim.span.of(&base.text).unwrap_or_default().to_owned(),
            paragraph: paragraph(base, claim.span),
            lot,
            cells,
        });
    }
    Some(FateTable { base: base_entry, later, rows, summary })
}

fn cells(comparison: &Comparison) -> Vec<FateCell> {
    let cell = |(claim, met): (&Claim, Met)| {
        let link = met.link.map(|link| &comparison.links[link]);
        let mut kinds: Vec<DifferenceKind> = Vec::new();
        for difference in link.into_iter().flat_map(JudgedLink::differences) {
            if !kinds.contains(&difference.kind) {
                kinds.push(difference.kind);
            }
        }
        let verdict = match link {
            Some(link) => link.is_confirmed().then_some(Verdict::Confirmed),
            None => rejected(comparison, claim.span).then_some(Verdict::Rejected),
        };
        FateCell { fate: met.fate, kinds, verdict, checked: met.checked }
    };
    comparison.collation.left.iter().zip(comparison.fates().left).map(cell).collect()
}

/// Whether the editor rejected a link of this claim.
fn rejected(comparison: &Comparison, claim: Span) -> bool {
    comparison.links.iter().any(|link| link.is_rejected() && link.left.overlaps(claim))
}

/// What an article of the table is called by.
struct Name {
    label: String,
    when: Option<String>,
    name: String,
}

fn entry(article: &Article, claims: usize, name: Name, language: Language) -> FateArticle {
    let facts = &article.facts;
    FateArticle {
        label: name.label,
        when: name.when,
        name: name.name,
        date: facts.date.map(|it| date(it, language)),
        outlet: facts.outlet.clone(),
        headline: facts.headline.as_ref().map(|headline| headline.text.clone()),
        claims,
        source_name: article.source.name.clone(),
        sha256: article.source.sha256.clone(),
    }
}

/// The shortest names of articles that tell each from all others.
pub(crate) fn labels(articles: &[&Article], language: Language) -> Vec<String> {
    names(articles, language).into_iter().map(|name| name.label).collect()
}

fn names(articles: &[&Article], language: Language) -> Vec<Name> {
    let year = |article: &Article| article.facts.date.map(PublicationDate::year);
    let alone_in_year = |one: &Article| articles.iter().filter(|it| year(it) == year(one)).count() == 1;
    let found: Vec<(Option<String>, String)> = articles
        .iter()
        .map(|article| {
            let facts = &article.facts;
            let when = facts.date.map(|it| match alone_in_year(article) {
                true => it.year().to_string(),
                false => date(it, language),
            });
            let headline = || facts.headline.as_ref().map(|headline| excerpt(&headline.text, HEADLINE));
            let name = facts.outlet.clone().or_else(headline);
            (when, name.unwrap_or_else(|| article.source.name.clone()))
        })
        .collect();
    let mut names: Vec<Name> = Vec::new();
    for (when, name) in &found {
        let same_time = found.iter().filter(|(other, _)| other == when).count() > 1;
        let mut label = when.clone().unwrap_or_else(|| heading(language, &said!("no-date")));
        if same_time {
            label = format!("{label}, {name}");
        }
        let others = names.iter().filter(|other| (&other.when, &other.name) == (when, name)).count();
        if others > 0 {
            label = format!("{label} ({})", others + 1);
        }
        names.push(Name { label, when: when.clone(), name: name.clone() });
    }
    names
}
