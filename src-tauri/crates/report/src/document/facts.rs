//! The articles' facts, in a table of two or one below the other.

use crate::document::make::{plain, toned};
use crate::document::{Block, Entry, FactRow, Facts, Line, Row, Tone};
use crate::outline::ArticleSheet;
use crate::words::grouped;

/// Of so many articles a table has a column for each; of more, each has an entry of its own.
const COLUMNS: usize = 2;

pub fn facts(articles: &[ArticleSheet]) -> Vec<Block> {
    if articles.len() <= COLUMNS { vec![table(articles)] } else { articles.iter().map(entry).collect() }
}

/// What an article is called by, with the name of its source where that is only a side.
pub fn label(sheet: &ArticleSheet) -> Line {
    let mut line = vec![toned(&sheet.label, Tone::Strong)];
    if sheet.label_is_side {
        line.push(toned(" ", Tone::Plain));
        line.push(toned(&sheet.source_name, Tone::Foreign));
    }
    line
}

fn table(articles: &[ArticleSheet]) -> Block {
    let rows = ROWS.into_iter().map(|(label, fact)| FactRow {
        label: label.to_owned(),
        headline: label == "Headline",
        cells: articles.iter().map(fact).collect(),
    });
    Block::Facts(Facts { heads: articles.iter().map(label).collect(), rows: rows.collect() })
}

fn entry(sheet: &ArticleSheet) -> Block {
    let rows = ROWS.into_iter().map(|(label, fact)| Row { label: label.to_owned(), value: fact(sheet) });
    Block::Entry(Entry {
        anchor: None,
        heading: label(sheet),
        rows: rows.filter(|row| !row.value.is_empty()).collect(),
    })
}

type Fact = fn(&ArticleSheet) -> Line;

const ROWS: [(&str, Fact); 7] = [
    ("Headline", |sheet| {
        let mut line = given(sheet.headline.as_deref());
        if sheet.headline_from_first_sentence && !line.is_empty() {
            line.push(toned(" taken from the first sentence", Tone::Soft));
        }
        line
    }),
    ("Byline", |sheet| given(sheet.byline.as_deref())),
    ("Outlet", |sheet| given(sheet.outlet.as_deref())),
    ("Date", |sheet| given(sheet.date.as_deref())),
    ("Words compared", |sheet| plain(grouped(sheet.words))),
    ("Source", |sheet| given(Some(&sheet.source_name))),
    ("SHA-256", |sheet| vec![toned(&sheet.sha256, Tone::Code)]),
];

fn given(fact: Option<&str>) -> Line {
    fact.map(|fact| vec![toned(fact, Tone::Foreign)]).unwrap_or_default()
}
