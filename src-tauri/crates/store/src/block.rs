//! The blocks that an article is cut into.

use article::{Block, BlockKind, Fence, Span};
use dossier::ArticleId;
use locale::said;
use rusqlite::{Row, Transaction, params};

use crate::error::Fault;
use crate::place::{from_offset, to_offset};
use crate::search::index_block;

/// Keeps the blocks of a new article, whose text is `text`, and makes them findable.
pub(crate) fn add_blocks(
    tx: &Transaction<'_>,
    article: ArticleId,
    blocks: &[Block],
    text: &str,
) -> Result<(), Fault> {
    let mut statement = tx.prepare_cached(
        r#"INSERT INTO block (article, position, "start", "end", kind, level, fence)
           VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)"#,
    )?;
    for (position, block) in blocks.iter().enumerate() {
        statement.execute(params![
            article.0,
            from_offset(position),
            from_offset(block.span.start),
            from_offset(block.span.end),
            block.kind.name(),
            block.kind.level(),
            block.fence.map(Fence::name),
        ])?;
        // Headlines are found by the masthead.
        if block.kind != BlockKind::Headline
            && let Some(words) = text.get(block.span.start..block.span.end)
        {
            index_block(tx, article, position, words)?;
        }
    }
    Ok(())
}

/// The blocks of an article in reading order; each must lie in its text.
pub(crate) fn blocks(tx: &Transaction<'_>, article: ArticleId, text: &str) -> Result<Vec<Block>, Fault> {
    let mut statement = tx.prepare_cached(
        r#"SELECT "start", "end", kind, level, fence FROM block WHERE article = ?1 ORDER BY position"#,
    )?;
    let rows = statement.query_and_then([article.0], |row| block(row, text))?;
    rows.collect()
}

fn block(row: &Row<'_>, text: &str) -> Result<Block, Fault> {
    let (start, end) = (to_offset(row, 0)?, to_offset(row, 1)?);
    if text.get(start..end).is_none() {
        return Err(Fault::Damaged(said!("damage-block", start = start.to_string(), end = end.to_string())));
    }
    let (kind, level): (String, u8) = (row.get(2)?, row.get(3)?);
    let kind =
        BlockKind::from_name(&kind, level).ok_or_else(|| Fault::unknown("unknown-block-kind", &kind))?;
    Ok(Block { span: Span::new(start, end), kind, fence: fence(row, 4)? })
}

/// The fence that a column holds.
pub(crate) fn fence(row: &Row<'_>, column: usize) -> Result<Option<Fence>, Fault> {
    let Some(name) = row.get::<_, Option<String>>(column)? else { return Ok(None) };
    Fence::from_name(&name).map(Some).ok_or_else(|| Fault::unknown("unknown-block-fence", &name))
}
