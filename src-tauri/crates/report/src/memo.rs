//! What the editor marked, to be corrected or to stand: the links and claims that carry a note.

use std::collections::BTreeSet;

use dossier::{ArticleId, Comparison, NoteVerdict};
use locale::{Language, said};

use crate::choices::Choices;
use crate::choose::{of_all_kinds, sort, wanted};
use crate::outline::{ArticleSheet, Gap, LinkEntry, NoteEntry, Outline, Subject, outline};

#[derive(Debug, Clone, PartialEq)]
pub struct Memo {
    /// The gravest verdict first; those without entries are left out.
    pub groups: Vec<MemoGroup>,
    /// Claims without a counterpart that carry a note.
    pub gaps: Vec<MemoGap>,
    /// On words that are in no link and no claim.
    pub other_notes: Vec<NoteEntry>,
    /// On links and words that are not in today's texts: shown with their quotations, never dropped.
    pub lost_notes: Vec<NoteEntry>,
}

#[derive(Debug, Clone, PartialEq)]
pub struct MemoGroup {
    /// What the editor says of the earlier claim of each of its links; none where nobody said.
    pub verdict: Option<NoteVerdict>,
    /// With the articles of its sides, by their place in the report's list.
    pub links: Vec<MemoLink>,
}

#[derive(Debug, Clone, PartialEq)]
pub struct MemoLink {
    pub link: LinkEntry,
    pub left: usize,
    pub right: usize,
}

#[derive(Debug, Clone, PartialEq)]
pub struct MemoGap {
    pub gap: Gap,
    /// By its place in the report's list.
    pub article: usize,
}

/// The gravest first.
const VERDICTS: [Option<NoteVerdict>; 5] = [
    Some(NoteVerdict::Wrong),
    Some(NoteVerdict::NeedsCorrection),
    Some(NoteVerdict::Corrected),
    Some(NoteVerdict::Stands),
    None,
];

/// The memo on what is marked in the comparisons, their articles, and what was left out in sentences. A note that
/// several comparisons show is told with the first.
pub fn memo(comparisons: &[Comparison], choices: &Choices) -> (Memo, Vec<ArticleSheet>, Vec<String>) {
    let articles = Articles::of(comparisons, choices.language);
    let mut told: BTreeSet<String> = BTreeSet::new();
    let (mut links, mut gaps): (Vec<MemoLink>, Vec<MemoGap>) = (Vec::new(), Vec::new());
    let (mut other_notes, mut lost_notes) = (Vec::new(), Vec::new());
    let (mut passed, mut rejected) = (0, 0);
    for comparison in comparisons {
        let Outline {
            links: all,
            rejected: refused,
            gaps: lone,
            other_notes: mut others,
            lost_notes: mut lost,
            ..
        } = outline(comparison, choices.language);
        let (left, right) = (articles.at(comparison.left.id), articles.at(comparison.right.id));
        let mut take = |notes: &mut Vec<NoteEntry>| {
            // A note without a name cannot be known again.
            notes.retain(|note| {
                wanted(note, choices) && (note.uid.is_empty() || told.insert(note.uid.clone()))
            });
            !notes.is_empty()
        };
        for mut link in all {
            if !choices.takes(&link) {
                passed += usize::from(!link.notes.is_empty());
            } else if take(&mut link.notes) {
                // Numbers point at links of another report.
                (link.left.also_in, link.right.also_in) = (Vec::new(), Vec::new());
                (link.see_notes, link.one_with) = (Vec::new(), Vec::new());
                links.push(MemoLink { link, left, right });
            }
        }
        others.retain(|note| note.subject != Subject::Dossier);
        take(&mut others);
        other_notes.append(&mut others);
        take(&mut lost);
        lost_notes.append(&mut lost);
        rejected += refused.iter().filter(|link| !link.notes.is_empty()).count();
        for (article, lone) in [(left, lone.left), (right, lone.right)] {
            for mut gap in lone {
                if choices.gaps && take(&mut gap.notes) {
                    gap.rejected = Vec::new();
                    gaps.push(MemoGap { gap, article });
                }
            }
        }
    }
    let mut groups: Vec<MemoGroup> = VERDICTS
        .into_iter()
        .map(|verdict| {
            let (of_it, others) = std::mem::take(&mut links)
                .into_iter()
                .partition(|one: &MemoLink| verdict_of(&one.link) == verdict);
            links = others;
            MemoGroup { verdict, links: of_it }
        })
        .filter(|group| !group.links.is_empty())
        .collect();
    let mut number = 0;
    for group in &mut groups {
        order(&mut group.links, choices);
        for one in &mut group.links {
            number += 1;
            one.link.number = number;
        }
    }
    let mut said = vec![choices.say(&said!("left-out-unnoted"))];
    if choices.by_notes() {
        said.push(choices.say(&said!("left-out-of-these", note = choices.note_that())));
    }
    if passed > 0 {
        said.push(choices.say(&said!("left-out-passed", count = passed)));
    }
    if rejected > 0 {
        said.push(choices.say(&said!("left-out-rejected-noted", count = rejected)));
    }
    if !choices.gaps {
        said.push(choices.say(&said!("left-out-all-gaps")));
    }
    said.extend(of_all_kinds(choices));
    (Memo { groups, gaps, other_notes, lost_notes }, articles.sheets, said)
}

fn order(links: &mut Vec<MemoLink>, choices: &Choices) {
    let mut entries: Vec<LinkEntry> = links.iter().map(|one| one.link.clone()).collect();
    for (at, entry) in entries.iter_mut().enumerate() {
        entry.number = at;
    }
    sort(&mut entries, choices.order);
    *links = entries.iter().map(|entry| links[entry.number].clone()).collect();
}

/// The gravest verdict of its notes.
fn verdict_of(link: &LinkEntry) -> Option<NoteVerdict> {
    let said: Vec<_> = link.notes.iter().filter_map(|note| note.verdict).collect();
    VERDICTS.into_iter().flatten().find(|verdict| said.contains(verdict))
}

/// The articles of several comparisons, each once.
struct Articles {
    ids: Vec<ArticleId>,
    sheets: Vec<ArticleSheet>,
}

impl Articles {
    fn of(comparisons: &[Comparison], language: Language) -> Self {
        if let [one] = comparisons {
            let sheets = crate::claims::sheets(one, language);
            return Self { ids: vec![one.left.id, one.right.id], sheets: vec![sheets.left, sheets.right] };
        }
        let mut kept = Vec::new();
        for one in comparisons.iter().flat_map(|comparison| [&comparison.left, &comparison.right]) {
            if !kept.iter().any(|other: &&dossier::KeptArticle| other.id == one.id) {
                kept.push(one);
            }
        }
        Self {
            ids: kept.iter().map(|one| one.id).collect(),
            sheets: crate::note_list::sheets(&kept, language),
        }
    }

    fn at(&self, id: ArticleId) -> usize {
        self.ids.iter().position(|&one| one == id).unwrap_or_default()
    }
}
