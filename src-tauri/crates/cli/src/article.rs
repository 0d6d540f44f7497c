//! `article`: one article as it is imported.

use std::io::Write;
use std::path::Path;

use article::Span;

use crate::Trouble;
use crate::json::article_json;

pub fn article(file: &Path, json: bool, out: &mut impl Write) -> Result<(), Trouble> {
    let imported = import::read_file(file).map_err(desk::DeskError::from)?;
    let article = &imported.article;
    for remark in &imported.remarks {
        eprintln!("{}: {remark}", article.source.name);
    }
    if json {
        let language = ::article::language(&article.text).unwrap_or("en");
        let blocks = article.blocks.iter().enumerate().filter(|(_, block)| block.is_body());
        let sentences: Vec<(usize, Span)> = blocks
            .flat_map(|(index, block)| {
                let spans = collate::sentences(article.block_text(block), language).into_iter();
                spans.map(move |span| (index, span.shifted(block.span.start)))
            })
            .collect();
        serde_json::to_writer(&mut *out, &article_json(article, &sentences))?;
        writeln!(out)?;
        return Ok(());
    }
    let facts = &article.facts;
    let given = |fact: Option<&str>| fact.unwrap_or("not given").to_owned();
    writeln!(out, "headline  {}", given(facts.headline.as_ref().map(|it| it.text.as_str())))?;
    writeln!(out, "byline    {}", given(facts.byline.as_deref()))?;
    writeln!(out, "outlet    {}", given(facts.outlet.as_deref()))?;
    writeln!(out, "date      {}", given(facts.date.map(|date| date.to_string()).as_deref()))?;
    writeln!(out, "sha256    {}\n", article.source.sha256)?;
    for block in &article.blocks {
        let label = block.fence.map_or(block.kind.name(), ::article::Fence::name);
        let fenced = if block.fence.is_some() { "left out: " } else { "" };
        writeln!(out, "[{fenced}{label}] {}", article.block_text(block))?;
    }
    Ok(())
}
