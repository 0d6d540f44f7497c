//! The fonts: those that come with the program, and the system's for letters that these lack.

use std::collections::BTreeSet;
use std::sync::OnceLock;

use typst::foundations::Bytes;
use typst::text::{Font, FontBook};
use typst::utils::LazyHash;

/// In no order; the template names the families.
const BUNDLED: [&[u8]; 14] = [
    include_bytes!("../fonts/SourceSerif4-Regular.ttf"),
    include_bytes!("../fonts/SourceSerif4-Italic.ttf"),
    include_bytes!("../fonts/SourceSerif4-SemiBold.ttf"),
    include_bytes!("../fonts/SourceSerif4Display-SemiBold.ttf"),
    include_bytes!("../fonts/Inter-Regular.ttf"),
    include_bytes!("../fonts/Inter-Italic.ttf"),
    include_bytes!("../fonts/Inter-SemiBold.ttf"),
    include_bytes!("../fonts/Inter-SemiBoldItalic.ttf"),
    include_bytes!("../fonts/CrossreadMono-Regular.ttf"),
    include_bytes!("../fonts/Heebo-Regular.ttf"),
    include_bytes!("../fonts/Heebo-SemiBold.ttf"),
    include_bytes!("../fonts/NotoSerifHebrew-Regular.ttf"),
    include_bytes!("../fonts/NotoSerifHebrew-SemiBold.ttf"),
    include_bytes!("../fonts/DejaVuSans.ttf"),
];
/// A box for whatever no font has: the template asks for it last.
const BOX: &[u8] = include_bytes!("../fonts/CrossreadBox.ttf");
/// Families that are taken before others that have the same letters.
const PREFERRED: [&str; 4] = ["Noto Sans", "Noto Serif", "Noto", "PingFang"];
/// Fonts that have every letter and show none.
const LEFT_ALONE: [&str; 3] = ["LastResort", "Last Resort", "Adobe Blank"];

#[derive(Clone)]
pub struct Fonts {
    pub book: LazyHash<FontBook>,
    pub faces: Vec<Font>,
    /// The families of the system's fonts among them, in the order in which they are to be tried.
    pub further: Vec<String>,
}

/// The fonts that have `letters`; the system's are looked through only if the program's own lack one of them.
pub fn fonts(letters: &BTreeSet<char>) -> Fonts {
    let mut faces = bundled().to_vec();
    let mut lacking: BTreeSet<char> = letters
        .iter()
        .copied()
        .filter(|letter| !is_unseen(*letter) && !faces.iter().any(|face| has(face, *letter)))
        .collect();
    let mut further = Vec::new();
    if !lacking.is_empty() {
        for face in of_system(&mut lacking) {
            further.push(face.info().family.to_lowercase());
            faces.push(face);
        }
    }
    faces.extend(Font::new(Bytes::new(BOX), 0));
    Fonts { book: LazyHash::new(FontBook::from_fonts(&faces)), faces, further }
}

fn bundled() -> &'static [Font] {
    static FACES: OnceLock<Vec<Font>> = OnceLock::new();
    FACES.get_or_init(|| BUNDLED.iter().filter_map(|bytes| Font::new(Bytes::new(*bytes), 0)).collect())
}

/// The fewest of the system's faces that have what is `lacking`, which then holds what none has.
fn of_system(lacking: &mut BTreeSet<char>) -> Vec<Font> {
    static SYSTEM: OnceLock<fontdb::Database> = OnceLock::new();
    let system = SYSTEM.get_or_init(|| {
        let mut database = fontdb::Database::new();
        database.load_system_fonts();
        database
    });
    let mut infos: Vec<_> = system
        .faces()
        .filter(|face| face.style == fontdb::Style::Normal && face.stretch == fontdb::Stretch::Normal)
        .filter_map(|face| Some((face.families.first()?.0.clone(), face)))
        .filter(|(family, _)| !LEFT_ALONE.iter().any(|name| family.contains(name)))
        .collect();
    // Whatever order the system lists them in.
    infos.sort_by_cached_key(|(family, face)| {
        let preferred = PREFERRED.iter().position(|name| family.starts_with(name)).unwrap_or(PREFERRED.len());
        (preferred, face.weight.0.abs_diff(400), family.clone(), face.post_script_name.clone(), face.index)
    });
    let mut found = Vec::new();
    for (_, info) in infos {
        if lacking.is_empty() {
            break;
        }
        let face = system.with_face_data(info.id, |data, index| {
            let parsed = ttf_parser::Face::parse(data, index).ok()?;
            let embeds = parsed.is_subsetting_allowed()
                && !matches!(parsed.permissions(), Some(ttf_parser::Permissions::Restricted));
            let has_some = lacking.iter().any(|letter| parsed.glyph_index(*letter).is_some());
            (embeds && has_some).then(|| Font::new(Bytes::new(data.to_vec()), index)).flatten()
        });
        if let Some(face) = face.flatten() {
            lacking.retain(|letter| !has(&face, *letter));
            found.push(face);
        }
    }
    found
}

fn has(face: &Font, letter: char) -> bool {
    face.info().coverage.contains(u32::from(letter))
}

/// Letters that are set without ink: no font needs to have them.
fn is_unseen(letter: char) -> bool {
    letter.is_whitespace()
        || letter.is_control()
        || matches!(letter, '\u{ad}' | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{206f}' | '\u{fe00}'..='\u{fe0f}')
        || matches!(letter, '\u{e0000}'..='\u{e0fff}')
}
