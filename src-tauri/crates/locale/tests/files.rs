//! The message files against each other and against the sources: nothing is missing, nothing is left over.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};

use fluent_syntax::ast;
use locale::Language;

/// What a message needs and has.
#[derive(Debug, Default, PartialEq, Eq)]
struct Shape {
    blanks: BTreeSet<String>,
    marks: BTreeSet<String>,
}

fn room() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR"))
}

/// The messages of a language by name.
fn messages(language: Language) -> BTreeMap<String, Shape> {
    let mut messages = BTreeMap::new();
    for file in fs::read_dir(room().join("words").join(language.tag())).expect("a folder") {
        let path = file.expect("a file").path();
        let text = fs::read_to_string(&path).expect("a text");
        let resource = fluent_syntax::parser::parse(text.as_str())
            .unwrap_or_else(|(_, errors)| panic!("{}: {errors:?}", path.display()));
        for entry in resource.body {
            let ast::Entry::Message(message) = entry else { continue };
            let mut shape = Shape::default();
            pattern(&message.value.expect(message.id.name), &mut shape);
            let before = messages.insert(message.id.name.to_owned(), shape);
            assert!(before.is_none(), "{} stands twice in {}", message.id.name, language.tag());
        }
    }
    messages
}

fn pattern(pattern: &ast::Pattern<&str>, shape: &mut Shape) {
    for element in &pattern.elements {
        match element {
            ast::PatternElement::TextElement { value } => {
                let marks = value.split('<').skip(1).filter_map(|rest| rest.split_once('>'));
                shape.marks.extend(marks.map(|(mark, _)| mark.trim_start_matches('/').to_owned()));
            }
            ast::PatternElement::Placeable { expression } => expression_of(expression, shape),
        }
    }
}

fn expression_of(expression: &ast::Expression<&str>, shape: &mut Shape) {
    let inline = match expression {
        ast::Expression::Inline(inline) => inline,
        ast::Expression::Select { selector, variants } => {
            variants.iter().for_each(|variant| pattern(&variant.value, shape));
            selector
        }
    };
    if let ast::InlineExpression::VariableReference { id } = inline {
        shape.blanks.insert(id.name.to_owned());
    }
}

#[test]
fn every_language_has_every_message_with_its_blanks_and_marks() {
    let english = messages(Language::English);
    assert!(english.len() > 15);
    for language in Language::ALL {
        let other = messages(language);
        let names = |messages: &BTreeMap<String, Shape>| messages.keys().cloned().collect::<BTreeSet<_>>();
        assert_eq!(names(&other), names(&english), "{}", language.tag());
        for (name, shape) in &other {
            assert_eq!(shape.marks, english[name].marks, "{name} in {}", language.tag());
            // A language may do without a blank, as where a verb has no number, but has none that nobody fills.
            assert!(shape.blanks.is_subset(&english[name].blanks), "{name} in {}: {shape:?}", language.tag());
        }
    }
}

/// Every file is part of the program: the lists in `language.rs` forget none.
#[test]
fn every_file_is_read() {
    for language in Language::ALL {
        for name in messages(language).keys() {
            let said = locale::Said::new(String::leak(name.clone()));
            assert_ne!(language.say(&said), *name, "{name} in {}", language.tag());
        }
    }
}

/// What the sources say, and with which blanks: `said!("name", blank = …)`.
#[test]
fn what_the_sources_say_is_in_the_files_and_the_other_way_round() {
    let english = messages(Language::English);
    let mut used = BTreeSet::new();
    let crates = room().parent().expect("a folder above").to_owned();
    let mut texts = Vec::new();
    gather(&crates, &mut texts);
    gather(&crates.parent().expect("a folder above").join("src"), &mut texts);
    assert!(texts.len() > 100);
    for (path, text) in &texts {
        for (at, _) in text.match_indices("said!(") {
            let call = arguments(&text[at + "said!(".len()..]);
            let Some(name) = call.trim_start().strip_prefix('"').and_then(|rest| rest.split('"').next())
            else {
                continue;
            };
            let shape = english
                .get(name)
                .unwrap_or_else(|| panic!("{}: no message is called “{name}”", path.display()));
            let given = blanks(call);
            assert_eq!(given, shape.blanks, "{}: the blanks of “{name}”", path.display());
            used.insert(name.to_owned());
        }
        // Also names that are chosen by a match or a list: any text that is the name of a message.
        used.extend(text.split('"').skip(1).filter(|word| english.contains_key(*word)).map(str::to_owned));
    }
    let unused: Vec<_> = english.keys().filter(|name| !used.contains(*name)).collect();
    assert!(unused.is_empty(), "nobody says {unused:?}");
}

fn gather(folder: &Path, texts: &mut Vec<(PathBuf, String)>) {
    for entry in fs::read_dir(folder).expect("a folder") {
        let path = entry.expect("a file").path();
        if path.is_dir() {
            if path.file_name().is_none_or(|name| name != "tests" && name != "target") {
                gather(&path, texts);
            }
        } else if path.extension().is_some_and(|extension| extension == "rs") {
            let text = fs::read_to_string(&path).expect("a text");
            // What only stands in a comment is not said.
            let code = text.lines().filter(|line| !line.trim_start().starts_with("//"));
            let code = code.collect::<Vec<_>>().join("\n");
            texts.push((path, code));
        }
    }
}

/// What stands in a pair of brackets, from behind the first one.
fn arguments(text: &str) -> &str {
    let mut depth = 1;
    let mut in_text = false;
    let mut before = ' ';
    for (at, letter) in text.char_indices() {
        match letter {
            '"' if before != '\\' && before != '\'' => in_text = !in_text,
            '(' | '[' | '{' if !in_text => depth += 1,
            ')' | ']' | '}' if !in_text => depth -= 1,
            _ => {}
        }
        if depth == 0 {
            return &text[..at];
        }
        before = letter;
    }
    text
}

/// The names before the single `=` of a call's arguments, at its own depth.
fn blanks(call: &str) -> BTreeSet<String> {
    let (mut depth, mut in_text, mut begin) = (0, false, 0);
    let mut parts = Vec::new();
    for (at, letter) in call.char_indices() {
        match letter {
            '"' if !call[..at].ends_with(['\\', '\'']) => in_text = !in_text,
            '(' | '[' | '{' if !in_text => depth += 1,
            ')' | ']' | '}' if !in_text => depth -= 1,
            ',' if !in_text && depth == 0 => {
                parts.push(&call[begin..at]);
                begin = at + 1;
            }
            _ => {}
        }
    }
    parts.push(&call[begin..]);
    let named = parts.into_iter().skip(1).filter_map(|part| part.split_once('='));
    named.map(|(name, _)| name.trim().to_owned()).filter(|name| !name.is_empty()).collect()
}
