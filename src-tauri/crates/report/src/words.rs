//! What relations, verdicts, fates and the like are called, and what reports make of numbers.

use article::Fence;
use collate::{DifferenceKind, Fate, ReasonKind, Relation, Standing, Strength};
use dossier::{NoteState, NoteVerdict, Verdict};
use locale::{Language, Said, said};

pub use locale::grouped;

/// What stands above something: with a capital at its beginning.
pub fn heading(language: Language, said: &Said) -> String {
    capital(&language.say(said))
}

/// With a capital at its beginning, where the script has any.
pub fn capital(words: &str) -> String {
    let mut letters = words.chars();
    letters.next().map_or_else(String::new, |first| first.to_uppercase().chain(letters).collect())
}

/// What a link is called that is rejected or not.
pub fn relation(relation: Option<Relation>, rejected: bool) -> Said {
    match relation {
        Some(relation) => relation_name(relation),
        None if rejected => said!("relation-not-proposed"),
        None => said!("relation-by-editor"),
    }
}

pub fn relation_name(relation: Relation) -> Said {
    match relation {
        Relation::SameWords => said!("relation-same-words"),
        Relation::Reworded => said!("relation-reworded"),
        Relation::DiffersInDetail => said!("relation-differs"),
        Relation::Contradicts => said!("relation-contradicts"),
        Relation::RelatedOnly => said!("relation-related-only"),
    }
}

/// "Confirmed by the editor".
pub fn verdict(verdict: Option<Verdict>) -> Said {
    match verdict {
        Some(Verdict::Confirmed) => said!("verdict-confirmed-by-editor"),
        Some(Verdict::Rejected) => said!("verdict-rejected-by-editor"),
        Some(Verdict::Drawn) => said!("verdict-drawn-by-editor"),
        None => said!("verdict-undecided"),
    }
}

/// "confirmed".
pub fn verdict_name(verdict: Verdict) -> Said {
    match verdict {
        Verdict::Confirmed => said!("verdict-confirmed"),
        Verdict::Rejected => said!("verdict-rejected"),
        Verdict::Drawn => said!("verdict-drawn"),
    }
}

pub fn fate(fate: Fate) -> Said {
    match fate {
        Fate::Repeated => said!("fate-repeated"),
        Fate::Reworded => said!("fate-reworded"),
        Fate::Softened => said!("fate-softened"),
        Fate::Hardened => said!("fate-hardened"),
        Fate::Updated => said!("fate-updated"),
        Fate::Contradicted => said!("fate-contradicted"),
        Fate::Absent => said!("fate-absent"),
        Fate::New => said!("fate-new"),
    }
}

pub fn state(state: NoteState) -> Said {
    match state {
        NoteState::Open => said!("note-state-open"),
        NoteState::Waiting => said!("note-state-waiting"),
        NoteState::Resolved => said!("note-state-resolved"),
    }
}

/// What a note says of the earlier claim.
pub fn note_verdict(verdict: NoteVerdict) -> Said {
    match verdict {
        NoteVerdict::Stands => said!("note-verdict-stands"),
        NoteVerdict::Wrong => said!("note-verdict-wrong"),
        NoteVerdict::NeedsCorrection => said!("note-verdict-needs-correction"),
        NoteVerdict::Corrected => said!("note-verdict-corrected"),
    }
}

pub fn strength(strength: Strength) -> Said {
    match strength {
        Strength::Loose => said!("strength-loose"),
        Strength::Likely => said!("strength-likely"),
        Strength::Strong => said!("strength-strong"),
    }
}

/// How firmly a claim is put.
pub fn standing(standing: Standing) -> Said {
    match standing {
        Standing::Asserted => said!("standing-asserted"),
        Standing::Attributed => said!("standing-attributed"),
        Standing::Hedged => said!("standing-hedged"),
        Standing::Reported => said!("standing-reported"),
        Standing::Alleged => said!("standing-alleged"),
        Standing::Denied => said!("standing-denied"),
    }
}

pub fn reason(kind: ReasonKind) -> Said {
    match kind {
        ReasonKind::Wording => said!("reason-wording"),
        ReasonKind::Terms => said!("reason-terms"),
        ReasonKind::Names => said!("reason-names"),
        ReasonKind::Figures => said!("reason-figures"),
        ReasonKind::Context => said!("reason-context"),
        ReasonKind::Meaning => said!("reason-meaning"),
        ReasonKind::Clash => said!("reason-clash"),
        ReasonKind::Leans => said!("reason-leans"),
    }
}

/// Why a block took no part in the comparison.
pub fn fence(fence: Fence) -> Said {
    match fence {
        Fence::AuthorBiography => said!("fence-author-biography"),
        Fence::PhotoCredit => said!("fence-photo-credit"),
        Fence::Correction => said!("fence-correction"),
        Fence::RelatedLinks => said!("fence-related-links"),
        Fence::Sharing => said!("fence-sharing"),
        Fence::Comments => said!("fence-comments"),
        Fence::Legal => said!("fence-legal"),
        Fence::Notice => said!("fence-notice"),
        Fence::Editor => said!("fence-editor"),
    }
}

pub fn difference(kind: DifferenceKind) -> Said {
    match kind {
        DifferenceKind::Figure => said!("difference-figure"),
        DifferenceKind::Date => said!("difference-date"),
        DifferenceKind::Name => said!("difference-name"),
        DifferenceKind::Place => said!("difference-place"),
        DifferenceKind::Hedge => said!("difference-hedge"),
        DifferenceKind::Attribution => said!("difference-attribution"),
        DifferenceKind::Negation => said!("difference-negation"),
        DifferenceKind::Opposite => said!("difference-opposite"),
        DifferenceKind::Quotation => said!("difference-quotation"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_sentence_begins_with_a_capital() {
        assert_eq!(capital("état"), "État");
        assert_eq!(capital("שינוי"), "שינוי");
        assert_eq!(capital(""), "");
    }
}
