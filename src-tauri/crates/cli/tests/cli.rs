//! The command line as a person or a program meets it: answers, exit codes, sentences on standard error.

#![allow(clippy::unwrap_used, reason = "a test that cannot go on should fail there")]

use std::fs;
use std::io::Write;
use std::path::{Path, PathBuf};
use std::process::{Command, Output, Stdio};

use serde_json::{Value, json};
use tempfile::TempDir;

fn cli(arguments: &[&str], input: &str) -> Output {
    let mut child = Command::new(env!("CARGO_BIN_EXE_crossread-cli"))
        .args(arguments)
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap();
    // A program that refuses its arguments does not read to the end.
    let _ = child.stdin.take().unwrap().write_all(input.as_bytes());
    child.wait_with_output().unwrap()
}

fn sample(name: &str) -> String {
    let here = Path::new(env!("CARGO_MANIFEST_DIR"));
    here.join("../../../fixtures/articles/intelligence-sharing").join(name).display().to_string()
}

fn text(bytes: &[u8]) -> String {
    String::from_utf8(bytes.to_vec()).unwrap()
}

#[test]
fn compare_prints_articles_sentences_links_and_gaps_as_json() {
    let run = || cli(&["compare", &sample("2017-opinion.txt"), &sample("2025-analysis.txt"), "--json"], "");
    let output = run();
    assert_eq!(output.status.code(), Some(0));
    assert_eq!(output.stdout, run().stdout, "the same bytes again");
    let compared: Value = serde_json::from_slice(&output.stdout).unwrap();
    assert_eq!(compared["left"]["date"], "2017-05-16");
    assert_eq!(compared["right"]["headline_from"], "first sentence");
    for side in ["left", "right"] {
        let article = &compared[side];
        let words = article["text"].as_str().unwrap();
        for sentence in article["sentences"].as_array().unwrap() {
            let at = |key: &str| sentence[key].as_u64().unwrap() as usize;
            assert_eq!(&words[at("start")..at("end")], sentence["text"].as_str().unwrap());
            let block = &article["blocks"][at("block")];
            assert_eq!(block["fenced"], false);
            assert!(block["start"].as_u64() <= sentence["start"].as_u64());
        }
        assert!(article["blocks"].as_array().unwrap().iter().any(|block| block["fenced"] == true));
    }
    let links = compared["links"].as_array().unwrap();
    assert!(links.len() > 10);
    assert!(links.iter().all(|link| !link["reasons"].as_array().unwrap().is_empty()));
    let linked = |side: &str, index: u64| links.iter().any(|link| link[side].as_u64() == Some(index));
    for side in ["left", "right"] {
        let sentences = compared[side]["sentences"].as_array().unwrap().len() as u64;
        let gaps: Vec<u64> =
            compared["gaps"][side].as_array().unwrap().iter().filter_map(Value::as_u64).collect();
        for sentence in 0..sentences {
            assert_ne!(linked(side, sentence), gaps.contains(&sentence), "{side} {sentence}");
        }
    }
}

#[test]
fn article_prints_every_format_as_json() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../../fixtures/articles/formats");
    for format in ["txt", "md", "-portal.html", "mhtml", "docx", "odt", "rtf", "epub", "pdf"] {
        let name = if format.contains('.') {
            format!("toll-bridge{format}")
        } else {
            format!("toll-bridge.{format}")
        };
        let output = cli(&["article", &folder.join(&name).display().to_string(), "--json"], "");
        assert_eq!(output.status.code(), Some(0), "{name}: {}", text(&output.stderr));
        let article: Value = serde_json::from_slice(&output.stdout).unwrap();
        assert_eq!(article["headline"], "Toll Bridge Cost Twice Its Budget, Auditors Find", "{name}");
        assert_eq!(article["byline"], "Petra Oduya", "{name}");
        assert_eq!(article["outlet"], "The Harbour Courier", "{name}");
        assert_eq!(article["date"], "2021-03-12", "{name}");
        assert_eq!(article["language"], "en", "{name}");
        assert_eq!(article["source"], name.as_str());
        assert_eq!(article["sha256"].as_str().unwrap().len(), 64);
        let truth = fs::read_to_string(folder.join("toll-bridge.body")).unwrap();
        assert_eq!(article["body"].as_str().unwrap(), truth.trim_end(), "{name}");
        let kinds: Vec<&str> =
            article["blocks"].as_array().unwrap().iter().filter_map(|block| block["kind"].as_str()).collect();
        for kind in ["headline", "heading", "paragraph", "list item"] {
            assert!(kinds.contains(&kind), "{name} has no {kind}: {kinds:?}");
        }
    }
}

#[test]
fn fates_tells_each_claim_in_every_later_article_by_date_and_passes_over_an_earlier_one() {
    let folder = tempfile::tempdir().unwrap();
    let file = |year: u16, claims: &str| {
        let path = folder.path().join(format!("{year}.txt"));
        fs::write(&path, format!("The ferry of Cebu\n\n2 May {year}\n\n{claims}")).unwrap();
        path.display().to_string()
    };
    let base = file(2015, "The ferry Santa Rosalia sank off Cebu. Rain soaked the rescuers on the quay.");
    let (early, late, last) = (
        file(2009, "The ferry Santa Rosalia sank off Cebu."),
        file(2019, "The ferry Santa Rosalia sank off Cebu. Divers have recovered a bronze bell."),
        file(2021, "The harbour council approved the new pier last year."),
    );
    let report = folder.path().join("out.html").display().to_string();
    let output = cli(&["fates", &base, &last, &early, &late, "--report", &report], "");
    assert_eq!(output.status.code(), Some(0), "{}", text(&output.stderr));
    let lines: Vec<String> = text(&output.stdout).lines().map(str::to_owned).collect();
    let expect = [
        "1 The ferry Santa Rosalia sank off Cebu.",
        "  2019  repeated",
        "  2021  absent",
        "2 Rain soaked the rescuers on the quay.",
        "  2019  absent",
        "  2021  absent",
        "2 claims: 1 stand, 0 changed, 1 in no later article.",
        "2019: 0 changed first there, 1 new.",
        "2021: 0 changed first there, 1 new.",
    ];
    assert_eq!(lines[..9], expect);
    assert_eq!(lines[9], format!("Report: {report}"));
    assert!(text(&output.stderr).contains("2009.txt: passed over, for it is earlier than 2015.txt."));
    assert!(fs::read_to_string(&report).unwrap().contains("What became of each claim"));

    let refused = cli(&["fates", &base, &early, &late, "--report", &report], "");
    assert_eq!(refused.status.code(), Some(1));
    assert!(refused.stdout.is_empty(), "{}", text(&refused.stdout));
    assert_eq!(cli(&["fates", &base, &early], "").status.code(), Some(1), "nothing is later");
    assert_eq!(cli(&["fates", &base], "").status.code(), Some(2));
}

#[test]
fn a_report_is_written_and_never_over_a_file_unasked() {
    let folder = tempfile::tempdir().unwrap();
    let report = folder.path().join("out.html");
    let path = report.display().to_string();
    let (left, right) = (sample("2017-opinion.txt"), sample("2019-follow-up.md"));
    let compare = |more: &[&str]| cli(&[&["compare", &left, &right, "--report", &path], more].concat(), "");
    let first = compare(&[]);
    assert_eq!(first.status.code(), Some(0), "{}", text(&first.stderr));
    assert!(text(&first.stdout).contains(&path));
    fs::write(&report, "mine").unwrap();
    let refused = compare(&[]);
    assert_eq!(refused.status.code(), Some(1));
    assert!(text(&refused.stderr).contains("out.html"), "{}", text(&refused.stderr));
    assert_eq!(fs::read_to_string(&report).unwrap(), "mine");
    assert_eq!(compare(&["--replace"]).status.code(), Some(0));
    assert!(fs::read_to_string(&report).unwrap().starts_with("<!"));
}

#[test]
fn report_is_written_in_the_format_that_its_name_asks_for_and_is_the_same_every_time() {
    let folder = tempfile::tempdir().unwrap();
    let (left, right) = (sample("2017-opinion.txt"), sample("2019-follow-up.md"));
    let starts: [(&str, &[u8]); 6] = [
        ("html", b"<!doctype html>"),
        ("pdf", b"%PDF-"),
        ("docx", b"PK"),
        ("md", b""),
        ("csv", "\u{feff}Type,".as_bytes()),
        ("json", b"{"),
    ];
    for (ends, start) in starts {
        let written = |name: &str| {
            let path = folder.path().join(format!("{name}.{ends}"));
            let to = path.display().to_string();
            let all =
                ["report", &left, &right, "--to", &to, "--made", "1700000000000", "--links", "differing"];
            let output = cli(&all, "");
            assert_eq!(output.status.code(), Some(0), "{}", text(&output.stderr));
            assert!(
                text(&output.stdout).contains("Only links that differ in detail or contradict are in it")
            );
            fs::read(path).unwrap()
        };
        let once = written("once");
        assert!(once.starts_with(start), "{ends}");
        assert!(once == written("twice"), "{ends}");
    }
}

#[test]
fn report_says_what_is_wrong_and_writes_nothing() {
    let folder = tempfile::tempdir().unwrap();
    let (left, right) = (sample("2017-opinion.txt"), sample("2019-follow-up.md"));
    let to = |name: &str| folder.path().join(name).display().to_string();
    let check = |more: &[&str], code: i32, says: &str| {
        let output = cli(&[&["report"], more].concat(), "");
        assert_eq!(output.status.code(), Some(code), "{}", text(&output.stderr));
        assert!(text(&output.stderr).contains(says), "{}", text(&output.stderr));
    };
    check(&[&left, &right, "--to", &to("x.odt")], 1, "End its name with .html");
    check(&[&left, "--to", &to("x.html")], 1, "Choose two files");
    check(&[&left, &right, "--to", &to("x.html"), "--kind", "memo"], 1, "Name the library");
    check(&[&left, &right, "--to", &to("x.html"), "--states", "shut"], 1, "Write open, waiting or resolved");
    check(&[&left, &right, "--to", &to("x.html"), "--library", &left], 2, "cannot be used with");
    check(&["--library", &left, "--to", &to("x.html"), "--kind", "memo"], 1, "2017-opinion.txt");
    assert_eq!(fs::read_dir(folder.path()).unwrap().count(), 0);
}

#[test]
fn links_answers_line_by_line() {
    let question = json!({
        "id": "a",
        "left": ["The agent was named in Moscow.", "Rain fell."],
        "right": ["It cost 3 dollars.", "The agent was named in Moscow."],
    });
    let input = format!("{question}\n\n{}\n", json!({"id": 2, "left": [], "right": ["One."]}));
    let output = cli(&["links", "--all-scores"], &input);
    assert_eq!(output.status.code(), Some(0), "{}", text(&output.stderr));
    let answers: Vec<Value> =
        text(&output.stdout).lines().map(|line| serde_json::from_str(line).unwrap()).collect();
    assert_eq!(answers.len(), 2);
    assert_eq!(answers[0]["id"], "a");
    let link = &answers[0]["links"][0];
    assert_eq!(
        (&link["left"], &link["right"], &link["relation"]),
        (&json!(0), &json!(1), &json!("same words"))
    );
    assert_eq!(answers[0]["scores"][0][1], link["score"]);
    assert_eq!(answers[0]["scores"].as_array().unwrap().len(), 2);
    assert_eq!(answers[1], json!({"id": 2, "links": [], "scores": []}));
    assert!(!text(&cli(&["links"], &input).stdout).contains("scores"));
}

#[test]
fn bad_input_gets_one_sentence_and_exit_code_1() {
    let folder = tempfile::tempdir().unwrap();
    let good = sample("2017-opinion.txt");
    let huge = folder.path().join("huge.txt");
    fs::File::create(&huge).unwrap().set_len(200 << 20).unwrap();
    let bad: Vec<(PathBuf, &str)> = vec![
        (file(&folder, "empty.txt", b""), "empty"),
        (file(&folder, "binary.txt", b"\x7fELF\x00\x01\x02\x00\x00"), "binary"),
        (huge, "MB"),
        (folder.path().join("missing.txt"), "missing.txt"),
        (folder.path().to_owned(), "folder"),
    ];
    for (path, word) in bad {
        for arguments in
            [vec!["compare", &good, path.to_str().unwrap()], vec!["article", path.to_str().unwrap()]]
        {
            let output = cli(&arguments, "");
            let said = text(&output.stderr);
            assert_eq!(output.status.code(), Some(1), "{path:?}: {said}");
            assert!(output.stdout.is_empty());
            assert!(said.contains(word) && said.trim().lines().count() == 1, "{path:?}: {said}");
        }
    }
    let line = cli(&["links"], "{\"id\":1}\n");
    assert_eq!(line.status.code(), Some(1));
    assert!(text(&line.stderr).starts_with("Line 1"));
}

#[test]
fn invalid_utf_8_is_read_and_the_guess_is_said() {
    let folder = tempfile::tempdir().unwrap();
    let latin =
        file(&folder, "latin.txt", b"Caf\xe9 closed\n\nThe caf\xe9 of Ha\xefti closed in Montr\xe9al.");
    let output = cli(&["article", latin.to_str().unwrap()], "");
    assert_eq!(output.status.code(), Some(0), "{}", text(&output.stderr));
    assert!(text(&output.stdout).contains("Café closed"));
    assert!(text(&output.stderr).contains("indows-1252"), "{}", text(&output.stderr));
}

#[test]
fn wrong_usage_is_exit_code_2() {
    for arguments in [&["compare", "one.txt"][..], &["weave"], &["links", "--fast"], &[]] {
        assert_eq!(cli(arguments, "").status.code(), Some(2), "{arguments:?}");
    }
}

fn file(folder: &TempDir, name: &str, bytes: &[u8]) -> PathBuf {
    let path = folder.path().join(name);
    fs::write(&path, bytes).unwrap();
    path
}
