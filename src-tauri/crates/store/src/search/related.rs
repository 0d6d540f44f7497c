//! Which articles of the library may share claims with one: those in which the rare words of its claims stand together.

use std::collections::{BTreeMap, BTreeSet};

use dossier::ArticleId;
use rusqlite::Transaction;

use super::find::BLOCKS;
use super::words::words;
use crate::article::IS_IN;
use crate::error::Fault;
use crate::{Library, StoreError};

/// Of a longer article so many claims are asked for, evenly spread: they tell enough.
const CLAIMS: usize = 300;
/// So many words of a claim, the rarest, and so many of them at least in one block of the other article: one name alone
/// stands in many stories.
const RAREST: usize = 8;
const TOGETHER: usize = 2;
/// A word that stands in more blocks than one in so many articles, within bounds, says too little.
const ARTICLES_A_BLOCK: usize = 20;
const COMMON: (usize, usize) = (60, 400);

impl Library {
    /// The articles of all dossiers that most likely share claims with one, the likeliest first; `claims` are its own.
    /// What is said in quite other words is not among them.
    pub fn likely_related(
        &self,
        article: ArticleId,
        claims: &[&str],
        most: usize,
    ) -> Result<Vec<ArticleId>, StoreError> {
        let apart = claims.len().div_ceil(CLAIMS).max(1);
        let claims: Vec<BTreeSet<String>> = claims.iter().step_by(apart).map(|claim| said(claim)).collect();
        self.read(|tx| {
            let articles = tx.query_row("SELECT count(*) FROM article", [], |row| row.get::<_, i64>(0))?;
            let common = usize::try_from(articles).unwrap_or_default() / ARTICLES_A_BLOCK;
            let blocks = Blocks::of(tx, article, &claims, common.clamp(COMMON.0, COMMON.1))?;
            let mut ranks: Vec<(f64, i64)> =
                blocks.ranks(&claims).into_iter().map(|(id, rank)| (rank, id)).collect();
            ranks.sort_by(|one, other| other.0.total_cmp(&one.0).then(one.1.cmp(&other.1)));
            let mut is_there = tx.prepare_cached(&format!(
                "SELECT 1 FROM article WHERE id = ?1 AND {IS_IN}
                 AND dossier IN (SELECT id FROM dossier WHERE deleted IS NULL)"
            ))?;
            let mut likely = Vec::new();
            for (_, id) in ranks {
                if likely.len() == most {
                    break;
                }
                if is_there.exists([id])? {
                    likely.push(ArticleId(id));
                }
            }
            Ok(likely)
        })
    }
}

fn said(claim: &str) -> BTreeSet<String> {
    words(claim).into_iter().map(|word| word.folded).filter(|word| word.chars().nth(1).is_some()).collect()
}

/// In which blocks of other articles each word stands that is not common.
struct Blocks<'a>(BTreeMap<&'a str, Vec<i64>>);

impl<'a> Blocks<'a> {
    fn of(
        tx: &Transaction<'_>,
        own: ArticleId,
        claims: &'a [BTreeSet<String>],
        common: usize,
    ) -> Result<Self, Fault> {
        let mut statement =
            tx.prepare_cached("SELECT rowid FROM block_search WHERE block_search MATCH ?1 LIMIT ?2")?;
        let limit = i64::try_from(common + 1).unwrap_or(i64::MAX);
        let mut of_word = BTreeMap::new();
        for word in claims.iter().flatten() {
            if of_word.contains_key(word.as_str()) {
                continue;
            }
            // Letters and digits only, so that nothing in it can have a meaning.
            let rows = statement.query_map((format!("\"{word}\""), limit), |row| row.get(0))?;
            let mut blocks: Vec<i64> = rows.collect::<Result<_, _>>()?;
            if blocks.len() > common {
                blocks.clear();
            }
            blocks.retain(|block| block / BLOCKS != own.0);
            of_word.insert(word.as_str(), blocks);
        }
        Ok(Self(of_word))
    }

    /// How much speaks for each article: of every claim, the block in which the most of its rare words stand.
    fn ranks(&self, claims: &[BTreeSet<String>]) -> BTreeMap<i64, f64> {
        let mut ranks = BTreeMap::new();
        for claim in claims {
            let found = claim.iter().filter_map(|word| self.0.get(word.as_str()));
            let mut rarest: Vec<&Vec<i64>> = found.filter(|blocks| !blocks.is_empty()).collect();
            rarest.sort_by_key(|blocks| blocks.len());
            rarest.truncate(RAREST);
            let mut shared: BTreeMap<i64, (usize, f64)> = BTreeMap::new();
            for blocks in rarest {
                for &block in blocks {
                    let (count, weight) = shared.entry(block).or_default();
                    *count += 1;
                    *weight += 1.0 / (1.0 + blocks.len() as f64).ln();
                }
            }
            let mut best: BTreeMap<i64, f64> = BTreeMap::new();
            for (block, (count, weight)) in shared {
                if count >= TOGETHER {
                    let most = best.entry(block / BLOCKS).or_default();
                    *most = most.max(weight);
                }
            }
            for (article, weight) in best {
                *ranks.entry(article).or_default() += weight;
            }
        }
        ranks
    }
}
