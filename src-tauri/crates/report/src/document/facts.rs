//! The articles' facts, in a table of two or one below the other.

use crate::document::make::{plain, toned};
use crate::document::{Block, Entry, FactRow, Facts, Line, Row, Tone};
use crate::outline::ArticleSheet;
use crate::words::grouped;
use locale::{Language, Said, said};

/// Of so many articles a table has a column for each; of more, each has an entry of its own.
const COLUMNS: usize = 2;

pub fn facts(articles: &[ArticleSheet], language: Language) -> Vec<Block> {
    if articles.len() <= COLUMNS {
        vec![table(articles, language)]
    } else {
        articles.iter().map(|sheet| entry(sheet, language)).collect()
    }
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

fn table(articles: &[ArticleSheet], language: Language) -> Block {
    let rows = ROWS.into_iter().enumerate().map(|(at, (label, fact))| FactRow {
        label: language.say(&label()),
        headline: at == 0,
        cells: articles.iter().map(|sheet| fact(sheet, language)).collect(),
    });
    Block::Facts(Facts { heads: articles.iter().map(label).collect(), rows: rows.collect() })
}

fn entry(sheet: &ArticleSheet, language: Language) -> Block {
    let row = |(label, fact): (fn() -> Said, Fact)| Row {
        label: language.say(&label()),
        value: fact(sheet, language),
    };
    let rows = ROWS.into_iter().map(row);
    Block::Entry(Entry {
        anchor: None,
        heading: label(sheet),
        rows: rows.filter(|row| !row.value.is_empty()).collect(),
    })
}

type Fact = fn(&ArticleSheet, Language) -> Line;

/// What each row is called and has; the headline is first.
const ROWS: [(fn() -> Said, Fact); 7] = [
    (
        || said!("sheet-headline"),
        |sheet, language| {
            let mut line = given(sheet.headline.as_deref());
            if sheet.headline_from_first_sentence && !line.is_empty() {
                let words = language.say(&said!("sheet-from-first-sentence"));
                line.push(toned(format!(" {words}"), Tone::Soft));
            }
            line
        },
    ),
    (|| said!("sheet-byline"), |sheet, _| given(sheet.byline.as_deref())),
    (|| said!("sheet-outlet"), |sheet, _| given(sheet.outlet.as_deref())),
    (|| said!("sheet-date"), |sheet, _| given(sheet.date.as_deref())),
    (|| said!("sheet-words"), |sheet, _| plain(grouped(sheet.words))),
    (|| said!("sheet-source"), |sheet, _| given(Some(&sheet.source_name))),
    (|| Said::verbatim("SHA-256"), |sheet, _| vec![toned(&sheet.sha256, Tone::Code)]),
];

fn given(fact: Option<&str>) -> Line {
    fact.map(|fact| vec![toned(fact, Tone::Foreign)]).unwrap_or_default()
}
