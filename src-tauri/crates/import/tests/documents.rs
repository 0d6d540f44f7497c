//! Hostile documents (`make bench-import` tries more of them): archives that swell or lie, declarations, depth, damaged PDFs, and pages that would reach out.

#![allow(clippy::unwrap_used, reason = "a test that cannot go on should fail there")]

use std::{
    fs,
    io::{Cursor, ErrorKind, Read, Write},
    net::TcpListener,
    path::{Path, PathBuf},
};

use article::Article;
use import::{ImportError, Remark, read_bytes};
use zip::{ZipArchive, ZipWriter, write::SimpleFileOptions};

const CONTENT: &str = "word/document.xml";

fn fixture(name: &str) -> Vec<u8> {
    let root: PathBuf = Path::new(env!("CARGO_MANIFEST_DIR")).ancestors().nth(3).unwrap().to_owned();
    fs::read(root.join("fixtures/articles/formats").join(name)).unwrap()
}

fn zipped(files: &[(&str, &[u8])]) -> Vec<u8> {
    let mut archive = ZipWriter::new(Cursor::new(Vec::new()));
    for (name, bytes) in files {
        archive.start_file(*name, SimpleFileOptions::default().compression_level(Some(1))).unwrap();
        archive.write_all(bytes).unwrap();
    }
    archive.finish().unwrap().into_inner()
}

fn word(body: &str) -> Vec<u8> {
    let document = format!("<w:document xmlns:w=\"w\"><w:body>{body}</w:body></w:document>");
    zipped(&[(CONTENT, document.as_bytes())])
}

fn worker() {
    import::pdf::set_worker(env!("CARGO_BIN_EXE_import-pdf-worker"));
}

/// Numbers that look random and are the same on each run (xorshift).
struct Dice(u64);

impl Dice {
    fn below(&mut self, limit: usize) -> usize {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        (self.0 % limit.max(1) as u64) as usize
    }
}

/// A source with some bytes changed, cut out, doubled, or broken off.
fn mutated(source: &[u8], dice: &mut Dice) -> Vec<u8> {
    let mut bytes = source.to_vec();
    for _ in 0..[1, 1, 3, 10, 50][dice.below(5)] {
        let at = dice.below(bytes.len());
        let end = (at + 1 + dice.below(200)).min(bytes.len());
        match dice.below(10) {
            0..=2 => bytes[at] = dice.below(256) as u8,
            3..=5 => drop(bytes.drain(at..end)),
            6..=8 => {
                let part = bytes[at..end].to_vec();
                bytes.splice(at..at, part);
            }
            _ => bytes.truncate(at.max(1)),
        }
        if bytes.is_empty() {
            bytes.push(0);
        }
    }
    bytes
}

/// Checks that a source ends in an article that holds together, or in a refusal with a whole sentence.
#[track_caller]
fn check_survives(name: &str, bytes: &[u8]) -> bool {
    match read_bytes(name, bytes) {
        Ok(imported) => {
            let article = &imported.article;
            assert!(article.blocks.iter().all(|block| block.span.of(&article.text).is_some()));
            true
        }
        Err(error) => {
            let sentence = error.to_string();
            assert!(sentence.contains(name) && sentence.ends_with('.'), "{sentence}");
            false
        }
    }
}

#[test]
fn mutated_pdfs_are_read_or_refused() {
    worker();
    let source = fixture("toll-bridge.pdf");
    let mut dice = Dice(20_260_112);
    let read = (0..60).filter(|_| check_survives("a.pdf", &mutated(&source, &mut dice))).count();
    assert!(read > 20, "only {read} of 60 damaged PDFs were read");
}

#[test]
fn mutated_word_documents_are_read_or_refused() {
    let source = fixture("toll-bridge.docx");
    let mut content = Vec::new();
    ZipArchive::new(Cursor::new(&source))
        .unwrap()
        .by_name(CONTENT)
        .unwrap()
        .read_to_end(&mut content)
        .unwrap();
    let mut dice = Dice(20_260_112);
    let mut read = 0;
    for at in 0..200 {
        let bytes = if at % 2 == 0 {
            mutated(&source, &mut dice)
        } else {
            zipped(&[(CONTENT, &mutated(&content, &mut dice))])
        };
        read += usize::from(check_survives("a.docx", &bytes));
    }
    assert!(read > 60, "only {read} of 200 damaged documents were read");
}

#[test]
fn archives_that_swell_are_refused() {
    let zeros = vec![b'0'; 41_000_000];
    let refused = |bytes: &[u8], name| read_bytes(name, bytes).unwrap_err();
    let error = refused(&zipped(&[(CONTENT, &zeros)]), "a.docx");
    assert!(matches!(error, ImportError::Swells { .. }), "{error}");
    let mimetype = b"application/vnd.oasis.opendocument.text";
    let error = refused(&zipped(&[("mimetype", mimetype), ("content.xml", &zeros)]), "a.odt");
    assert!(matches!(error, ImportError::Swells { .. }), "{error}");
}

#[test]
fn an_archive_that_lies_about_its_sizes_is_read_by_what_it_holds() {
    let honest = word("<w:p><w:r><w:t>The council met.</w:t></w:r></w:p>");
    // The size unpacked, in the list of files at the archive's end.
    let entry = honest.windows(4).rposition(|bytes| bytes == b"PK\x01\x02").unwrap();
    for size in [[0, 0, 0, 0], [0xFF, 0xFF, 0xFF, 0x7F]] {
        let mut lying = honest.clone();
        lying[entry + 24..entry + 28].copy_from_slice(&size);
        check_survives("a.docx", &lying);
    }
}

#[test]
fn names_that_lead_out_of_an_archive_write_and_read_nothing() {
    let folder = tempfile::tempdir().unwrap();
    let secret = folder.path().join("secret.txt");
    fs::write(&secret, "A secret that no article holds.").unwrap();
    let way_out = format!("../../../../../../../..{}", secret.display());
    let container =
        format!("<container><rootfiles><rootfile full-path=\"{way_out}\"/></rootfiles></container>");
    let book =
        zipped(&[("mimetype", b"application/epub+zip"), ("META-INF/container.xml", container.as_bytes())]);
    assert!(matches!(read_bytes("a.epub", &book), Err(ImportError::Damaged { .. })));
    let escaping = folder.path().join("escaped.txt");
    let name = format!("../../../../../../../..{}", escaping.display());
    let document =
        "<w:document><w:body><w:p><w:r><w:t>The council met.</w:t></w:r></w:p></w:body></w:document>";
    let archive = zipped(&[(&name, b"escaped"), (CONTENT, document.as_bytes())]);
    assert_eq!(read_bytes("a.docx", &archive).unwrap().article.text, "The council met.");
    assert_eq!(fs::read_dir(folder.path()).unwrap().count(), 1, "nothing was unpacked");
}

#[test]
fn entities_and_outside_files_are_refused() {
    let laughs = (1..9).map(|n| format!("<!ENTITY b{n} \"{}\">", format!("&b{};", n - 1).repeat(10)));
    let laughs: String = laughs.collect();
    for declared in
        [format!("<!ENTITY b0 \"ha\">{laughs}"), "<!ENTITY b8 SYSTEM \"file:///etc/hosts\">".into()]
    {
        let document =
            format!("<!DOCTYPE a [{declared}]><w:document><w:p><w:t>&b8;</w:t></w:p></w:document>");
        let error = read_bytes("a.docx", &zipped(&[(CONTENT, document.as_bytes())])).unwrap_err();
        assert!(matches!(error, ImportError::Declarations { .. }), "{error}");
    }
    let page = format!(
        "<!DOCTYPE html [<!ENTITY b0 \"ha\">{laughs}]><p>The council met, and it said &b8; to all.</p>"
    );
    let text = read_bytes("a.html", page.as_bytes()).unwrap().article.text;
    assert!(text.len() < 200, "{}", text.len());
}

#[test]
fn depth_is_refused_or_flattened() {
    let deep = word(&"<w:p>".repeat(200_000));
    assert!(matches!(read_bytes("a.docx", &deep), Err(ImportError::TooMuchMarkup { .. })));
    let groups = format!("{{\\rtf1 {}text", "{".repeat(200_000));
    assert!(matches!(read_bytes("a.rtf", groups.as_bytes()), Err(ImportError::TooMuchMarkup { .. })));
    for unit in ["<div>", "<ul><li>", "<table><tr><td>", "<b><i>", "<blockquote>", "<span>", "<a href=x>"] {
        let page = format!("<html><body>{}The council met.", unit.repeat(200_000));
        check_survives("a.html", page.as_bytes());
    }
    // Far more than any page has, and still an article.
    let page = format!("<html><body>{}<p>The council met.</p>", "<div>".repeat(5_000));
    assert_eq!(read_bytes("a.html", page.as_bytes()).unwrap().article.text, "The council met.");
}

#[test]
fn pdfs_without_text_or_with_too_much_are_named_as_such() {
    worker();
    let object = |number: usize, body: &str| format!("{number} 0 obj\n{body}\nendobj\n");
    let pdf = |pages: &str, more: &str| {
        let catalog = object(1, "<< /Type /Catalog /Pages 2 0 R >>");
        let page = object(3, "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] >>");
        format!("%PDF-1.4\n{catalog}{}{page}{more}trailer\n<< /Root 1 0 R >>\n%%EOF\n", object(2, pages))
    };
    let scan = pdf("<< /Type /Pages /Kids [3 0 R] /Count 1 >>", "");
    assert!(matches!(read_bytes("a.pdf", scan.as_bytes()), Err(ImportError::Scan { .. })));
    let more: String = (4..2_100)
        .map(|number| object(number, "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 9 9] >>"))
        .collect();
    let kids: String = (3..2_100).map(|number| format!("{number} 0 R ")).collect();
    let long = pdf(&format!("<< /Type /Pages /Kids [{kids}] /Count 2097 >>"), &more);
    assert!(matches!(read_bytes("a.pdf", long.as_bytes()), Err(ImportError::TooManyPages { .. })));
    for broken in ["%PDF-1.7\n", "%PDF-1.4\ntrailer << /Root 1 0 R >>"] {
        assert!(matches!(
            read_bytes("a.pdf", broken.as_bytes()),
            Err(ImportError::Damaged { .. } | ImportError::Scan { .. })
        ));
    }
    let cycle = pdf("<< /Type /Pages /Kids [2 0 R 2 0 R] /Count 2 >>", "");
    check_survives("a.pdf", cycle.as_bytes());
    check_survives("a.pdf", pdf(&"[".repeat(100_000), "").as_bytes());
    let key = "ab".repeat(32);
    let locked = object(4, &format!("<< /Filter /Standard /V 1 /R 2 /O <{key}> /U <{key}> /P -44 >>"));
    let locked = pdf("<< /Type /Pages /Kids [3 0 R] /Count 1 >>", &locked)
        .replace("/Root 1 0 R", "/Root 1 0 R /Encrypt 4 0 R /ID [<00> <00>]");
    assert!(matches!(read_bytes("a.pdf", locked.as_bytes()), Err(ImportError::Protected { .. })));
}

/// A page that reaches out wherever a browser would: pictures, styles, frames, scripts, prefetching, pings.
fn reaching(address: &str) -> String {
    format!(
        "<html><head><title>The Council Met</title><link rel=stylesheet href='{address}/a.css'>\
         <link rel=prefetch href='{address}/b'><meta http-equiv=refresh content='0; url={address}/c'>\
         <base href='{address}/'><script src='{address}/d.js'></script>\
         <style>@import '{address}/e.css'; p {{ background: url({address}/f.png) }}</style></head>\
         <body onload=\"fetch('{address}/g')\"><h1>The Council Met</h1>\
         <p>The council met on Monday and talked of the bridge<img src='{address}/h.gif' width=1>.</p>\
         <iframe src='{address}/i'></iframe><video src='{address}/j' poster='{address}/k'></video>\
         <object data='{address}/l'></object><svg><image href='{address}/m'/></svg>\
         <p>It <a ping='{address}/n' href='{address}/o'>will meet again</a> on Friday.</p>\
         <script>document.write('<p>Written by a script.</p>')</script></body></html>"
    )
}

#[test]
fn nothing_is_fetched_and_nothing_runs() {
    worker();
    let listener = TcpListener::bind("127.0.0.1:0").unwrap();
    listener.set_nonblocking(true).unwrap();
    let address = format!("http://{}", listener.local_addr().unwrap());
    let page = reaching(&address);
    let text = |name: &str, source: &str| -> Article { read_bytes(name, source.as_bytes()).unwrap().article };
    let archive =
        format!("MIME-Version: 1.0\r\nContent-Type: text/html\r\nContent-Location: {address}/\r\n\r\n{page}");
    for (name, source) in [("a.html", &page), ("a.mhtml", &archive), ("a.md", &page)] {
        let article = text(name, source);
        assert!(article.text.contains("talked of the bridge"), "{name}: {}", article.text);
        assert!(
            !article.text.contains("Written by a script") && !article.text.contains('<'),
            "{}",
            article.text
        );
    }
    let relations = format!(
        "<Relationships><Relationship Id=\"r\" TargetMode=\"External\" Target=\"{address}/p\"/></Relationships>"
    );
    let document =
        "<w:document><w:body><w:p><w:r><w:t>The council met.</w:t></w:r></w:p></w:body></w:document>";
    let files: [(&str, &[u8]); 2] =
        [(CONTENT, document.as_bytes()), ("word/_rels/document.xml.rels", relations.as_bytes())];
    read_bytes("a.docx", &zipped(&files)).unwrap();
    text(
        "a.rtf",
        &format!("{{\\rtf1 The council met.{{\\field{{\\*\\fldinst INCLUDEPICTURE \"{address}/q\"}}}}}}"),
    );
    assert_eq!(listener.accept().unwrap_err().kind(), ErrorKind::WouldBlock, "something was fetched");
}

#[test]
fn bidi_controls_are_taken_out_of_every_format() {
    worker();
    let evil = "The council paid \u{202E}000,1\u{202C} crowns for the bridge on Monday.";
    let sources = [
        ("a.txt", evil.as_bytes().to_vec()),
        ("a.md", evil.as_bytes().to_vec()),
        ("a.html", format!("<html><body><p>{evil}</p><p>&#x202e;It met again.</p>").into_bytes()),
        ("a.docx", word(&format!("<w:p><w:r><w:t>{evil}</w:t></w:r></w:p>"))),
        (
            "a.rtf",
            b"{\\rtf1 The council paid \\u8238?000,1\\u8236? crowns for the bridge on Monday.}".to_vec(),
        ),
    ];
    for (name, bytes) in sources {
        let imported = read_bytes(name, &bytes).unwrap();
        assert!(
            !imported.article.text.contains(['\u{202E}', '\u{202C}']),
            "{name}: {:?}",
            imported.article.text
        );
        let is_said = |remark: &Remark| matches!(remark, Remark::RemovedDirectionMarks { .. });
        assert!(imported.remarks.iter().any(is_said), "{name}: {:?}", imported.remarks);
    }
}

#[test]
fn a_wrong_encoding_is_guessed_and_said() {
    let words = "“Élan,” sagte er – für £5. Über die Brücke führt künftig eine Straße.";
    let (windows, ..) = encoding_rs::WINDOWS_1252.encode(words);
    let page = [&b"<html><meta charset=utf-8><body><p>"[..], &windows, b"</p>"].concat();
    let imported = read_bytes("a.html", &page).unwrap();
    assert_eq!(imported.article.text, words);
    assert!(imported.remarks.contains(&Remark::GuessedEncoding { encoding: "Windows-1252" }));
}
