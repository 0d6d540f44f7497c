//! The words of lines without their look, and the small rules that all formats set them by.

use crate::document::{Line, Piece, Tone};

/// Whether a label or a head has space before its piece at `at`: its pieces stand apart, unless Crossread's own words on
/// either side bring the space or a mark along. Words from outside decide nothing.
pub fn is_parted(label: &Line, at: usize) -> bool {
    let Some(before) = at.checked_sub(1).and_then(|before| label.get(before)) else { return false };
    let Some(piece) = label.get(at) else { return false };
    let own = |piece: &Piece| !matches!(piece.tone, Tone::Foreign | Tone::Quoted | Tone::Code);
    let ends = own(before) && before.text.ends_with(|last: char| last.is_whitespace() || "(“".contains(last));
    let begins =
        own(piece) && piece.text.starts_with(|first: char| first.is_whitespace() || ",.;:)”".contains(first));
    !ends && !begins
}

/// The words of a label or a head: "2017, The Post, paragraph 3".
pub fn text_of(label: &Line) -> String {
    let mut text = String::new();
    for (at, piece) in label.iter().enumerate() {
        if is_parted(label, at) {
            text.push_str(", ");
        }
        text.push_str(&piece.text);
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_pieces_of_a_label_stand_apart() {
        let check = |pieces: &[Piece], expect: &str| assert_eq!(text_of(&pieces.to_vec()), expect);
        let soft = |text: &str| Piece::new(text, Tone::Soft);
        let foreign = |text: &str| Piece::new(text, Tone::Foreign);
        check(&[], "");
        check(&[soft("2017"), foreign("The Post"), soft("paragraph 3")], "2017, The Post, paragraph 3");
        check(&[soft("2017"), soft(", paragraph 3")], "2017, paragraph 3");
        check(&[soft("2017 "), foreign(" x"), soft(" so")], "2017  x so");
        check(&[soft("2017"), foreign(", x ("), soft("so")], "2017, , x (, so");
    }
}
