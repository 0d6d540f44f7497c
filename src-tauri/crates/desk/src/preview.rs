//! Shows what was understood of sources before they are kept, and keeps them as the editor corrected them.

use std::path::PathBuf;
use std::sync::{MutexGuard, PoisonError};

use article::{Article, Facts, Fence, Headline, HeadlineOrigin};
use dossier::{ArticleId, DossierId};
use import::{ImportError, Imported};
use locale::Tell;
use messages::{
    CarriedView, EncodingView, FactsEdit, KeepPreviews, KeptView, PreviewView, StateView, preview_view,
};

use crate::versions::newest;
use crate::{Desk, DeskError};

/// The longest fact that an editor may write, in characters.
const LONGEST_FACT: usize = 500;

/// What was read and not yet kept.
#[derive(Default)]
pub(crate) struct Previews {
    read: Vec<(u32, Imported)>,
    last: u32,
    /// Grows with every reading of files, and when one is called off.
    round: u32,
}

impl Desk {
    /// Reads files that are to go into a dossier, or into a new one; `progress` is told before each how many are read, of
    /// how many, and its name. What is wrong with one stands in its own preview, and the others are read all the same.
    pub fn preview_files(
        &self,
        paths: &[PathBuf],
        dossier: Option<i64>,
        progress: &dyn Fn(usize, usize, &str),
    ) -> Result<Vec<PreviewView>, DeskError> {
        let name = |path: &PathBuf| {
            path.file_name().map_or_else(String::new, |name| name.to_string_lossy().into_owned())
        };
        let round = {
            let mut previews = self.previews();
            previews.round += 1;
            previews.round
        };
        let mut views = Vec::with_capacity(paths.len());
        for (at, path) in paths.iter().enumerate() {
            let name = name(path);
            progress(at, paths.len(), &name);
            let read = import::read_file(path);
            let view = self.preview(read, &name, dossier)?;
            views.push(view);
            let mut previews = self.previews();
            if previews.round != round {
                previews.read.retain(|(id, _)| views.iter().all(|view: &PreviewView| view.id != *id));
                return Err(DeskError::CalledOff);
            }
        }
        Ok(views)
    }

    /// Whatever is being read is the last: reading files ends with [`DeskError::CalledOff`].
    pub fn stop_reading(&self) {
        self.previews().round += 1;
    }

    pub fn preview_text(&self, text: &str, dossier: Option<i64>) -> Result<PreviewView, DeskError> {
        self.preview(import::read_pasted(text), "", dossier)
    }

    /// A text that was pasted with its markup.
    pub fn preview_rich_text(
        &self,
        html: &str,
        text: &str,
        dossier: Option<i64>,
    ) -> Result<PreviewView, DeskError> {
        self.preview(import::read_pasted_rich(html, text), "", dossier)
    }

    /// Reads a previewed source once more, in the encoding that the editor chose; the preview keeps its number.
    pub fn redecode(&self, id: u32, encoding: &str, dossier: Option<i64>) -> Result<PreviewView, DeskError> {
        let find = |previews: &Previews| previews.read.iter().position(|(its, _)| *its == id);
        let old = {
            let previews = self.previews();
            let at = find(&previews).ok_or(DeskError::NoPreview)?;
            previews.read[at].1.clone()
        };
        let read = import::read_decoded(&old.article.source.name, &old.bytes, encoding)?;
        let view = self.view_of(id, &read, dossier)?;
        let mut previews = self.previews();
        let at = find(&previews).ok_or(DeskError::NoPreview)?;
        previews.read[at].1 = read;
        Ok(view)
    }

    /// The articles of a dossier that a previewed one may be a newer state of, the likeliest first.
    pub fn states_of(&self, id: u32, dossier: Option<i64>) -> Result<Vec<StateView>, DeskError> {
        let found = self.previews().read.iter().find(|(its, _)| *its == id).map(|(_, read)| read.clone());
        self.states(dossier, &found.ok_or(DeskError::NoPreview)?.article)
    }

    /// Forgets what was previewed and not kept.
    pub fn drop_previews(&self) {
        self.previews().read.clear();
    }

    /// Keeps what was previewed, all or none.
    pub fn keep_previews(&self, act: &KeepPreviews) -> Result<KeptView, DeskError> {
        let read: Vec<Imported> = {
            let previews = self.previews();
            let find =
                |id: u32| previews.read.iter().find(|(its, _)| *its == id).map(|(_, read)| read.clone());
            act.articles
                .iter()
                .map(|one| find(one.id).ok_or(DeskError::NoPreview))
                .collect::<Result<_, _>>()?
        };
        let corrected = read
            .into_iter()
            .zip(&act.articles)
            .map(|(mut imported, edit)| {
                imported.article.facts = edited(&imported.article.facts, &edit.facts)?;
                for &block in &edit.turned {
                    turn(&mut imported.article, block as usize)?;
                }
                Ok(imported)
            })
            .collect::<Result<Vec<_>, DeskError>>()?;
        let versions =
            act.dossier.map(|id| self.library.versions(DossierId(id))).transpose()?.unwrap_or_default();
        let older: Vec<Option<ArticleId>> = act
            .articles
            .iter()
            .map(|one| one.version_of.map(|id| newest(&versions, ArticleId(id))))
            .collect();
        let articles = corrected.into_iter().zip(older.iter().copied()).collect();
        let (id, kept) = self.keep_versions(act.dossier, articles, None)?;
        self.drop_previews();
        let mut carried: Option<CarriedView> = None;
        for (&new, older) in kept.iter().zip(older) {
            let Some(older) = older.filter(|&older| older != new) else { continue };
            let counts = self.carried(new)?;
            let all = carried.get_or_insert_default();
            all.exact += counts.exact;
            all.moved += counts.moved;
            all.uncertain += counts.uncertain;
            all.lost += counts.lost;
            self.take_place(id, older, new)?;
        }
        Ok(KeptView { dossier: self.open_dossier(id.0)?, carried })
    }

    /// Where an earlier state was on the screen, the newer one is.
    fn take_place(&self, dossier: DossierId, older: ArticleId, newer: ArticleId) -> Result<(), DeskError> {
        let now = |id| if id == older { newer } else { id };
        match self.library.pair(dossier)? {
            Some((left, right)) if (left == older || right == older) && now(left) != now(right) => {
                Ok(self.library.set_pair(dossier, now(left), now(right))?)
            }
            _ => Ok(()),
        }
    }

    fn preview(
        &self,
        read: Result<Imported, ImportError>,
        name: &str,
        dossier: Option<i64>,
    ) -> Result<PreviewView, DeskError> {
        let mut previews = self.previews();
        previews.last += 1;
        let id = previews.last;
        let imported = match read {
            Ok(imported) => imported,
            Err(error) => {
                let problem = Some(self.say(&error.said()));
                return Ok(PreviewView { id, name: name.to_owned(), article: None, problem });
            }
        };
        let view = self.view_of(id, &imported, dossier)?;
        previews.read.push((id, imported));
        Ok(view)
    }

    fn view_of(&self, id: u32, imported: &Imported, dossier: Option<i64>) -> Result<PreviewView, DeskError> {
        let known = self.library.dossier_holding(std::slice::from_ref(&imported.article.source.sha256))?;
        let known = known.map(|id| self.library.dossier(id)).transpose()?.flatten();
        let states = self.states(dossier, &imported.article)?;
        let remarks = imported.remarks.iter().map(|remark| self.say(&remark.said())).collect();
        let encoding = imported.decoded.clone().map(|decoded| EncodingView {
            name: decoded.encoding,
            guessed: decoded.guessed,
            others: &import::ENCODINGS,
        });
        let title = known.map(|dossier| dossier.title);
        Ok(preview_view(id, &imported.article, remarks, title, states, encoding))
    }

    fn previews(&self) -> MutexGuard<'_, Previews> {
        self.previews.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// Leaves a block out, or brings it back.
fn turn(article: &mut Article, at: usize) -> Result<(), DeskError> {
    let block = article.blocks.get_mut(at).filter(|block| block.may_be_fenced()).ok_or(DeskError::NoPlace)?;
    block.fence = if block.fence.is_some() { None } else { Some(Fence::Editor) };
    Ok(())
}

/// The facts as the editor wrote them.
pub(crate) fn edited(facts: &Facts, edit: &FactsEdit) -> Result<Facts, DeskError> {
    let fact = |name: &'static str, words: &str| {
        let words = words.split_whitespace().collect::<Vec<_>>().join(" ");
        if words.chars().count() > LONGEST_FACT {
            return Err(DeskError::LongFact { name, most: LONGEST_FACT });
        }
        Ok(Some(words).filter(|words| !words.is_empty()))
    };
    let headline = fact("fact-headline", &edit.headline)?.map(|text| match &facts.headline {
        Some(known) if known.text == text => known.clone(),
        _ => Headline { text, origin: HeadlineOrigin::Editor },
    });
    let date = match edit.date.trim() {
        "" => None,
        words => Some(import::read_date(words).ok_or_else(|| DeskError::NoDate(words.to_owned()))?),
    };
    Ok(Facts {
        headline,
        byline: fact("fact-byline", &edit.byline)?,
        outlet: fact("fact-outlet", &edit.outlet)?,
        date,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn edit(date: &str) -> FactsEdit {
        let word = |word: &str| word.to_owned();
        FactsEdit {
            headline: word("  A  new one "),
            byline: word(" "),
            outlet: word("Post"),
            date: word(date),
        }
    }

    #[test]
    fn facts_are_what_the_editor_wrote() {
        let facts = edited(&Facts::default(), &edit("16 May 2017")).expect("they are good");
        let headline = facts.headline.expect("it has one");
        assert_eq!((headline.text.as_str(), headline.origin), ("A new one", HeadlineOrigin::Editor));
        assert_eq!((facts.byline, facts.outlet.as_deref()), (None, Some("Post")));
        assert_eq!(facts.date.map(article::PublicationDate::iso).as_deref(), Some("2017-05-16"));
        for (words, iso) in [("2017", "2017"), ("May 2017", "2017-05"), ("2017-05-16", "2017-05-16")] {
            let date = edited(&Facts::default(), &edit(words)).expect("a date").date;
            assert_eq!(date.map(article::PublicationDate::iso).as_deref(), Some(iso), "{words}");
        }
    }

    #[test]
    fn what_is_no_date_is_refused_with_what_to_write() {
        for words in ["soon", "31 February 2017", "2017-13", "it was in May 2017"] {
            let error = edited(&Facts::default(), &edit(words)).expect_err(words);
            assert!(error.to_string().contains("16 May 2017"), "{error}");
        }
        let long = FactsEdit { outlet: "x".repeat(501), ..edit("") };
        assert!(edited(&Facts::default(), &long).expect_err("too long").to_string().contains("outlet"));
    }

    #[test]
    fn why_a_file_cannot_be_read_is_told_in_the_window_s_language() {
        let folder = tempfile::tempdir().expect("a folder");
        let desk = Desk::open(&folder.path().join("library.sqlite3"), || 1).expect("a library");
        let problem = || desk.preview_text(" ", None).expect("a preview").problem.expect("it is empty");
        assert!(problem().ends_with("Choose the file that holds the article."), "{}", problem());
        desk.speak(locale::Language::Hebrew);
        assert!(problem().ends_with("יש לבחור את הקובץ שבו הכתבה."), "{}", problem());
    }
}
