//! Sets reports to look at: a story on both papers, with and without a letterhead, and every block with awkward words.
//!
//! Usage: look FOLDER [LOGO.png]

#[allow(dead_code, reason = "shared with tests")]
#[path = "../../report/tests/report/setting.rs"]
mod setting;
#[path = "../tests/typeset/story.rs"]
mod story;

use std::error::Error;
use std::path::Path;

use report::{Letterhead, Logo, LogoKind, Paper, Rgb};
use typeset::{Setting, pages, pdf};

const AWKWARD: &str = "Donaudampfschifffahrtsgesellschaftskapitän https://example.org/2017/05/16/a-very-long-address?with=a&query=of-its-own und „Rindfleischetikettierungsüberwachungsaufgabenübertragungsgesetz“";

fn main() -> Result<(), Box<dyn Error>> {
    let mut arguments = std::env::args().skip(1);
    let folder = arguments.next().ok_or("look FOLDER [LOGO.png]")?;
    let folder = Path::new(&folder);
    let logo = arguments.next().map(std::fs::read).transpose()?.and_then(|bytes| {
        // The sizes stand in a PNG's first block.
        let size = |at: usize| Some(u32::from_be_bytes(bytes.get(at..at + 4)?.try_into().ok()?));
        let (width, height) = (size(16)?, size(20)?);
        Some(Logo {
            kind: LogoKind::Png,
            bytes,
            width,
            height,
            description: "The Courier’s emblem".to_owned(),
        })
    });
    let letterhead = Letterhead {
        name: "The Harbour Courier".to_owned(),
        line: Some("Standards desk · 12 Quay Street".to_owned()),
        opening: Some(
            "For the desk’s own use; not for publication before the standards editor has signed it."
                .to_owned(),
        ),
        closing: Some("Questions go to the standards editor.".to_owned()),
        accent: Some(Rgb(0x7a, 0x1f, 0x3d)),
        logo,
    };
    let plain = Setting::plain(Paper::A4);
    let headed = Setting { letterhead: Some(&letterhead), ..Setting::plain(Paper::Letter) };
    std::fs::write(folder.join("story-a4.pdf"), pdf(&story::story(30, 12), &plain)?)?;
    std::fs::write(folder.join("story-letter.pdf"), pdf(&story::story(30, 12), &headed)?)?;
    std::fs::write(folder.join("sample.pdf"), pdf(&setting::of("Okafor"), &plain)?)?;
    std::fs::write(folder.join("awkward.pdf"), pdf(&setting::of(AWKWARD), &plain)?)?;
    std::fs::write(
        folder.join("scripts.pdf"),
        pdf(&setting::of("אמר שלום, 30 (2017) today مرحبا بالعالم"), &plain)?,
    )?;
    for (at, picture) in pages(&story::story(30, 12), &headed, 2)?.pictures.iter().enumerate() {
        std::fs::write(folder.join(format!("preview-{}.svg", at + 1)), picture)?;
    }
    Ok(())
}
