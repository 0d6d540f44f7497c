//! Which articles are newer states of others: work on an older state is carried over to the newer ones.

use std::collections::BTreeMap;

use crate::ArticleId;

/// The versions of the articles of a dossier: each newer state with the one right before it.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Versions {
    older: BTreeMap<ArticleId, ArticleId>,
}

impl Versions {
    /// From pairs of a newer state and the one right before it. One that would go round in a circle is passed over.
    pub fn new(pairs: impl IntoIterator<Item = (ArticleId, ArticleId)>) -> Self {
        let mut versions = Self::default();
        for (newer, older) in pairs {
            if newer != older && !versions.is_earlier(newer, older) {
                versions.older.insert(newer, older);
            }
        }
        versions
    }

    /// Whether no article is a newer state of another.
    pub fn is_empty(&self) -> bool {
        self.older.is_empty()
    }

    /// The state right before this one.
    pub fn before(&self, article: ArticleId) -> Option<ArticleId> {
        self.older.get(&article).copied()
    }

    /// The states that came right after this one.
    pub fn after(&self, article: ArticleId) -> impl Iterator<Item = ArticleId> + '_ {
        self.older.iter().filter(move |&(_, &older)| older == article).map(|(&newer, _)| newer)
    }

    /// Whether the first is an earlier state of the second.
    pub fn is_earlier(&self, earlier: ArticleId, later: ArticleId) -> bool {
        let mut at = later;
        while let Some(before) = self.before(at) {
            if before == earlier {
                return true;
            }
            at = before;
        }
        false
    }

    /// Whether a newer state of it is known.
    pub fn is_superseded(&self, article: ArticleId) -> bool {
        self.after(article).next().is_some()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn states_are_followed_back_and_never_in_a_circle() {
        let [one, two, three, other] = [1, 2, 3, 9].map(ArticleId);
        let versions = Versions::new([(two, one), (three, two), (one, three)]);
        assert!(versions.is_earlier(one, three) && !versions.is_earlier(three, one));
        assert!(!versions.is_earlier(other, three) && !versions.is_earlier(one, one));
        assert_eq!((versions.before(three), versions.before(one)), (Some(two), None));
        assert!(versions.is_superseded(two) && !versions.is_superseded(three));
    }
}
