//! Files that mean harm are answered, and answered soon.

use annotation::{Annotation, Target, read, write};

use crate::common::{note, place, subjects};

fn sound() -> String {
    let annotations: Vec<Annotation> = vec![
        note("Ask the mayor.", vec![place(0, "sank off Cebu", 0)]),
        note("Who knew?", vec![place(0, "Nobody was warned", 0), place(1, "had known", 0)]),
        note("All of it.", vec![Target::Article(1)]),
    ];
    write("urn:uuid:1", "Ours", &annotations, &subjects())
}

#[test]
fn depth_and_size_are_limited() {
    let deep = format!("{}{}", "[".repeat(1_000_000), "]".repeat(1_000_000));
    assert!(read(deep.as_bytes(), &subjects()).is_err());
    let refined = (0..100).fold("{}".to_owned(), |inner, _| format!(r#"{{"refinedBy": {inner}}}"#));
    let file = format!(
        r#"{{"type": "Annotation", "bodyValue": "x", "target": {{"source": "a", "selector": {refined}}}}}"#
    );
    assert!(read(file.as_bytes(), &subjects()).unwrap().annotations[0].is_err());
    let next = (0..100)
        .fold("{}".to_owned(), |inner, _| format!(r#"{{"type": "AnnotationPage", "next": {inner}}}"#));
    assert!(read(next.as_bytes(), &subjects()).unwrap().annotations.is_empty());
    for number in ["1e999", "-1", "18446744073709551615", "9007199254740993.5", "1e400"] {
        let file = sound().replacen("\"start\": 2", &format!("\"start\": {number}, \"was\": 2"), 1);
        // Either the number is none that JSON has, or the words tell the place without it.
        if let Ok(reading) = read(file.as_bytes(), &subjects()) {
            assert!(reading.annotations.iter().all(Result::is_ok));
        }
    }
    let long = "x".repeat((1 << 20) + 1);
    let file = sound().replace("Ask the mayor.", &long);
    assert!(read(file.as_bytes(), &subjects()).unwrap().annotations[0].is_err());
    let tags =
        vec!["{\"type\": \"TextualBody\", \"purpose\": \"tagging\", \"value\": \"t\"}"; 5_000].join(",");
    let file = format!(r#"{{"type": "Annotation", "body": [{tags}], "target": "a"}}"#);
    assert!(read(file.as_bytes(), &subjects()).unwrap().annotations[0].is_err());
}

#[test]
fn a_thousand_mutated_files_are_answered_and_give_no_place_outside_of_an_article() {
    let sound = sound().into_bytes();
    let mut state = 0x2545_f491_4f6c_dd1d_u64;
    let mut chance = |end: usize| {
        state ^= state << 13;
        state ^= state >> 7;
        state ^= state << 17;
        (state % end as u64) as usize
    };
    let odd: [&[u8]; 12] = [
        b"null",
        b"[]",
        b"{}",
        b"\"\"",
        b"-1",
        b"1e308",
        b"true",
        b"\\u0000",
        b"\xff",
        b",",
        b"]",
        b"{\"type\":\"Annotation\"}",
    ];
    let (mut read_well, mut refused) = (0, 0);
    for _ in 0..1_000 {
        let mut file = sound.clone();
        for _ in 0..1 + chance(4) {
            let at = chance(file.len());
            match chance(4) {
                0 => file[at] = u8::try_from(chance(256)).unwrap(),
                1 => drop(file.drain(at..(at + 1 + chance(40)).min(file.len()))),
                2 => drop(file.splice(at..at, odd[chance(odd.len())].iter().copied())),
                _ => {
                    // A value for another one: what follows a colon up to the line's end.
                    let from =
                        file[at..].iter().position(|&byte| byte == b':').map_or(at, |colon| at + colon + 1);
                    let to =
                        file[from..].iter().position(|&byte| byte == b'\n').map_or(from, |end| from + end);
                    file.splice(from..to, odd[chance(odd.len())].iter().copied());
                    file.push(b' ');
                }
            }
        }
        let Ok(reading) = read(&file, &subjects()) else {
            refused += 1;
            continue;
        };
        read_well += 1;
        for annotation in reading.annotations.into_iter().flatten() {
            assert!((1..=2).contains(&annotation.targets.len()));
            assert!(annotation.targets.iter().all(|target| target.article() < 2));
        }
    }
    assert!(read_well > 50 && refused > 50, "{read_well} read, {refused} refused");
}
