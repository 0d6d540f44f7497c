//! Which side an article stands on, itself or by a newer version, and where places are in its text today.

use std::cell::OnceCell;
use std::collections::BTreeMap;

use article::{Anchor, Finder};

use crate::{ArticleId, KeptArticle, Place, Versions};

/// The two articles that are set side by side, and their earlier versions.
pub(crate) struct Sides<'a> {
    left: ArticleId,
    right: ArticleId,
    versions: &'a Versions,
    /// For the places of each article on each side; made when the first one is looked for.
    finders: BTreeMap<(ArticleId, Side), Lookup<'a>>,
}

/// Today's text, the older one if the places are of an earlier version, and what finds them.
type Lookup<'a> = (&'a str, Option<&'a str>, OnceCell<Finder<'a>>);

#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Side {
    Left,
    Right,
}

/// A place as one of the article on its side, and where it is in its text.
pub(crate) struct Found {
    pub place: Place,
    pub anchor: Option<Anchor>,
}

impl<'a> Sides<'a> {
    pub fn new(
        left: &'a KeptArticle,
        right: &'a KeptArticle,
        versions: &'a Versions,
        earlier: &'a BTreeMap<ArticleId, String>,
    ) -> Self {
        let mut finders = BTreeMap::new();
        for (side, kept) in [(Side::Left, left), (Side::Right, right)] {
            let text = kept.article.text.as_str();
            finders.insert((kept.id, side), (text, None, OnceCell::new()));
            for (&id, older) in earlier.iter().filter(|&(&id, _)| versions.is_earlier(id, kept.id)) {
                finders.insert((id, side), (text, Some(older.as_str()), OnceCell::new()));
            }
        }
        Self { left: left.id, right: right.id, versions, finders }
    }
}

impl Sides<'_> {
    /// The side that an article stands on, itself or by a newer version; the article itself comes first, because two
    /// versions of one article can be compared as well.
    pub fn of(&self, article: ArticleId) -> Option<Side> {
        let is_earlier = |of| self.versions.is_earlier(article, of);
        match article {
            id if id == self.left => Some(Side::Left),
            id if id == self.right => Some(Side::Right),
            _ if is_earlier(self.left) => Some(Side::Left),
            _ if is_earlier(self.right) => Some(Side::Right),
            _ => None,
        }
    }

    /// Where a place of the article on this side, or of an earlier version of it, is today.
    pub fn find(&self, place: &Place, side: Side) -> Option<Anchor> {
        let known = self.finders.get(&(place.article, side));
        let (text, older, finder) = known.or_else(|| self.finders.get(&(self.id(side), side)))?;
        let made = || older.map_or_else(|| Finder::new(text), |older| Finder::since(older, text));
        finder.get_or_init(made).find(&place.selector)
    }

    /// Two places as places of the two articles, in the order of the sides, or `None` where they belong to another pair.
    pub fn of_link(&self, one: &Place, other: &Place) -> Option<(Found, Found)> {
        match (self.of(one.article)?, self.of(other.article)?) {
            (Side::Left, Side::Right) => {
                Some((self.carried(one, Side::Left), self.carried(other, Side::Right)))
            }
            (Side::Right, Side::Left) => {
                Some((self.carried(other, Side::Left), self.carried(one, Side::Right)))
            }
            _ => None,
        }
    }

    /// A place of the article or of an earlier version, as one of the article.
    pub fn carried(&self, place: &Place, side: Side) -> Found {
        let anchor = self.find(place, side);
        Found { place: Place { article: self.id(side), selector: place.selector.clone() }, anchor }
    }

    pub fn id(&self, side: Side) -> ArticleId {
        match side {
            Side::Left => self.left,
            Side::Right => self.right,
        }
    }
}
