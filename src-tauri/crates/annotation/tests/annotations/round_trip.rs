//! What is written is read back as it was.

use annotation::{Annotation, Content, Decided, State, Target, Verdict, read, write};
use article::{Selector, Span};
use proptest::prelude::*;
use proptest::sample::select;

use crate::common::{note, place, subjects};

fn target() -> impl Strategy<Value = Target> {
    (0_usize..2, 0.0..1.0, 0.0..1.0, 0..4).prop_map(|(article, a, b, whole)| {
        let text = subjects()[article].text;
        let edges: Vec<usize> = text.char_indices().map(|(at, _)| at).chain([text.len()]).collect();
        let pick = |share: f64| (share * (edges.len() - 2) as f64) as usize;
        let (from, to) = (pick(a).min(pick(b)), pick(a).max(pick(b)) + 1);
        match whole {
            0 => Target::Article(article),
            _ => Target::Place(article, Selector::of(text, Span::new(edges[from], edges[to])).unwrap()),
        }
    })
}

fn annotation() -> impl Strategy<Value = Annotation> {
    let word = "[^\\s\\p{C}]{1,8}";
    let note = (
        "[^\\s\\p{C}](\\PC|\n){0,60}",
        prop::collection::btree_set(word, 0..4),
        prop::option::of(select(State::ALL)),
        prop::option::of(select(Verdict::ALL)),
    )
        .prop_map(|(text, tags, state, verdict)| Content::Note {
            text,
            tags: tags.into_iter().collect(),
            state,
            verdict,
        });
    let decision = (select(Decided::ALL), prop::option::of(word))
        .prop_map(|(decided, relation)| Content::Decision { decided, relation });
    let place = || target().prop_filter("a place", |target| matches!(target, Target::Place(..)));
    let times = || prop::option::of(-60_000_000_000_000_i64..250_000_000_000_000);
    let many = (
        note,
        prop_oneof![target().prop_map(|one| vec![one]), (place(), place()).prop_map(|(a, b)| vec![a, b])],
    );
    let link = (decision, (place(), place()).prop_map(|(a, b)| vec![a, b]));
    let what = prop_oneof![many, link]
        .prop_filter("two places", |(_, targets)| targets.len() < 2 || targets[0] != targets[1]);
    (prop::option::of("urn:uuid:[0-9a-f]{8}"), what, prop::option::of(word), times(), times()).prop_map(
        |(id, (content, targets), author, created, changed)| Annotation {
            id,
            content,
            author,
            created,
            changed,
            targets,
        },
    )
}

proptest! {
    #[test]
    fn what_is_written_is_read_as_it_was(annotations in prop::collection::vec(annotation(), 0..6)) {
        let file = write("urn:uuid:1", "Ours", &annotations, &subjects());
        let reading = read(file.as_bytes(), &subjects()).unwrap();
        prop_assert_eq!(reading.label.as_deref(), Some("Ours"));
        let read: Vec<Annotation> = reading.annotations.into_iter().map(Result::unwrap).collect();
        prop_assert_eq!(&read, &annotations);
        prop_assert_eq!(write("urn:uuid:1", "Ours", &read, &subjects()), file);
    }
}

#[test]
fn a_file_is_what_the_recommendation_wants() {
    let link = vec![place(0, "sank off Cebu", 0), place(1, "the leak", 0)];
    let decided = Content::Decision { decided: Decided::Confirmed, relation: Some("reworded".to_owned()) };
    let mut one = note("Ask the **mayor**.", vec![place(0, "Nobody", 1)]);
    one.id = Some("urn:uuid:2".to_owned());
    one.author = Some("A. Roe".to_owned());
    one.created = Some(1_500_000_000_000);
    one.content = Content::Note {
        text: "Ask the **mayor**.".to_owned(),
        tags: vec!["law".to_owned()],
        state: Some(State::Waiting),
        verdict: None,
    };
    let other = Annotation { content: decided, ..note("", link) };
    let file = write("urn:uuid:1", "Ferry", &[one, other], &subjects());
    let file: serde_json::Value = serde_json::from_str(&file).unwrap();
    assert_eq!(file["@context"][0], "http://www.w3.org/ns/anno.jsonld");
    assert_eq!((&file["type"], &file["total"]), (&"AnnotationCollection".into(), &2.into()));
    let items = &file["first"]["items"];
    assert_eq!(file["first"]["type"], "AnnotationPage");
    assert_eq!(items[0]["body"][0]["format"], "text/markdown");
    assert_eq!(items[0]["body"][1]["purpose"], "tagging");
    assert_eq!(items[0]["creator"], serde_json::json!({ "type": "Person", "name": "A. Roe" }));
    assert_eq!(items[0]["created"], "2017-07-14T02:40:00Z");
    assert_eq!(items[0]["crossread:state"], "waiting");
    assert_eq!(items[0]["target"]["source"]["dcterms:title"], "Ferry sinks");
    let [quote, position] = items[0]["target"]["selector"].as_array().unwrap().as_slice() else {
        panic!("two selectors")
    };
    assert_eq!((&quote["type"], &quote["exact"]), (&"TextQuoteSelector".into(), &"Nobody".into()));
    assert_eq!(
        (&position["start"], &position["end"]),
        (&124.into(), &130.into()),
        "in code points, not bytes"
    );
    assert_eq!(items[1]["motivation"], serde_json::json!(["linking", "classifying"]));
    assert_eq!(items[1]["target"].as_array().unwrap().len(), 2);
}

#[test]
fn a_lost_place_is_written_without_a_position_and_is_read_lost() {
    let gone =
        Selector { quote: "gone".to_owned(), prefix: "all ".to_owned(), suffix: String::new(), start: 9_999 };
    let annotation = note("x", vec![Target::Place(0, gone)]);
    let file = write("urn:uuid:1", "", std::slice::from_ref(&annotation), &subjects());
    assert!(!file.contains("TextPositionSelector"));
    let read = read(file.as_bytes(), &subjects()).unwrap().annotations.remove(0).unwrap();
    let Target::Place(0, selector) = &read.targets[0] else { panic!("no place") };
    assert_eq!((selector.quote.as_str(), selector.prefix.as_str()), ("gone", "all "));
}
