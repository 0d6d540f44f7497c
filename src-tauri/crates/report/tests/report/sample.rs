//! A story made up for these tests: two articles on a bridge, with every kind of entry a report can hold.

use article::Fence;
use collate::DifferenceKind::{Figure, Hedge, Name, Negation, Quotation};
use collate::ReasonKind::{Context, Figures, Names, Terms, Wording};
use collate::Relation::{DiffersInDetail, Reworded, SameWords};
use dossier::{LinkState, Target, Verdict};
use report::About;

use crate::draft::{Draft, LEFT, NOON, RIGHT, Sheet, gone};

pub fn about() -> About {
    About {
        dossier_title: "The Sallow Bridge".to_owned(),
        app_version: "0.1.0".to_owned(),
        made: NOON,
        author: "Ana Reyes".to_owned(),
        close: true,
    }
}

/// As small as it can be with one of each kind of link.
pub fn small() -> Draft {
    let left = Sheet {
        headline: Some("Council kept bridge letter from members"),
        byline: Some("Nell Averill"),
        outlet: Some("The Estuary Post"),
        date: Some("2017-03-09"),
        source: "bridge-2017.txt",
        paragraphs: &[
            &["About 30 officials got the letter.", "The minister declined to comment."],
            &["The bridge was apparently safe.", "It rained."],
        ],
        fenced: &[(Fence::PhotoCredit, "Photo: A. N. Other")],
        ..Sheet::default()
    };
    let right = Sheet {
        headline: Some("Some 45 officials got the letter."),
        first_sentence: true,
        source: "Pasted text",
        paragraphs: &[&[
            "Some 45 officials got the letter.",
            "The minister declined to comment.",
            "Nobody thought the crossing unsafe.",
            "The county has apologised.",
        ]],
        ..Sheet::default()
    };
    let mut draft = Draft::new(&left, &right);
    draft.link(
        ("About", "Some"),
        (0.71, DiffersInDetail),
        &[(Terms, &["officials", "letter"]), (Context, &[])],
        &[(Figure, "30", "45")],
    );
    draft.link(("The minister", "The minister"), (1.0, SameWords), &[(Wording, &[])], &[]).state =
        LinkState::Decided(Verdict::Confirmed);
    draft.link(("The bridge", "Nobody"), (0.41, Reworded), &[], &[(Hedge, "apparently", "")]).state =
        LinkState::Decided(Verdict::Rejected);
    draft.note_on_link("About", "Some", "Two lines:\nwhich figure is right?");
    draft.note_on_claim(RIGHT, "The county", "When?");
    draft.note(Target::Article(LEFT), None, None, "Seen on paper.");
    draft.note(Target::Claim(gone(LEFT, "Words of an older text.")), None, None, "Ask again.");
    draft.lost_decision("The bridge is old.", "The bridge was old.", Verdict::Confirmed);
    draft
}

/// As a newsroom would have it, to be looked at.
pub fn large() -> Draft {
    let left = Sheet {
        headline: Some("County sat on bridge warnings for eleven months"),
        byline: Some("Nell Averill"),
        outlet: Some("The Estuary Post"),
        date: Some("2017-03-09"),
        source: "estuary-post-2017-03-09.txt",
        paragraphs: &[
            &[
                "The county knew for eleven months that two cables of the Sallow Bridge were corroded, \
                 according to inspection records seen by The Estuary Post.",
                "The bridge carries 18,400 vehicles a day.",
            ],
            &[
                "An engineer’s letter of April 2016 called the state of the eastern anchorage “a matter for \
                 immediate attention”.",
                "The letter was never shown to the full council.",
                "About 30 officials received a copy, a former clerk said.",
            ],
            &[
                "The county’s chief surveyor, Martin Oake, reportedly asked for a weight limit and was refused.",
                "The bridge was closed to lorries on 2 March, without notice, at the end of the evening rush.",
                "No accident has been linked to the cables.",
            ],
            &[
                "Repairs could cost as much as £4.2 million, the county says.",
                "The ferry company Halvard Lines has offered to carry lorries free of charge until May.",
                "“We were told that there was no danger, and we believed it,” said Ruth Pell, who chairs the \
                 residents’ association.",
            ],
            &[
                "Apparently nobody at the county tested the cables between 2009 and 2015.",
                "The minister for transport has declined to comment.",
                "Residents of Sallow learned of the closure from a handwritten sign.",
            ],
            &[
                "It was not the first time.",
                "In 1987 a cable of the old Sallow footbridge broke, and the county was blamed for having \
                 refused its surveyor a weight limit.",
                "The footbridge was taken down a year later, and nobody now remembers who signed the order.",
            ],
        ],
        fenced: &[
            (
                Fence::PhotoCredit,
                "Photograph: the eastern anchorage in February. P. Quill / The Estuary Post",
            ),
            (Fence::AuthorBiography, "Nell Averill covers the county for The Estuary Post."),
            (
                Fence::Comments,
                "I drove over it twice a day for all of those eleven months. Nobody thought of telling us, and \
                 when we asked at the county desk they said that it was a matter for the ministry, which said \
                 that it was a matter for the county.",
            ),
        ],
        ..Sheet::default()
    };
    let right = Sheet {
        headline: Some(
            "The Sallow Bridge reopened to all traffic on Monday, six years after it was closed to lorries.",
        ),
        first_sentence: true,
        outlet: Some("Coastal Record"),
        date: Some("2023"),
        source: "coastal-record.md",
        paragraphs: &[
            &[
                "The Sallow Bridge reopened to all traffic on Monday, six years after it was closed to lorries.",
                "The county had known for almost a year that cables of the bridge were corroded, an inquiry \
                 under Dame Iris Calloway found in its final report.",
            ],
            &[
                "About 45 officials received the letter in which an engineer described the eastern anchorage \
                 as “a matter for attention”.",
                "Councillors never saw it.",
                "The chief surveyor, Martin Oake, asked for a weight limit and was refused.",
            ],
            &[
                "The inquiry linked one accident to the cables: in February 2017 a van driver was hurt by a \
                 falling clamp.",
                "He was not told what had hit him until the report was printed.",
            ],
            &[
                "The repairs cost £11.6 million.",
                "For three years Halvard Lines carried lorries across free of charge.",
                "The minister for transport has declined to comment.",
                "Nobody at the county tested the cables between 2009 and 2015.",
            ],
            &[
                "“We were told that there was no danger,” said Ruth Pell, who chairs the residents’ \
                 association.",
                "The bridge now carries some 21,000 vehicles a day.",
                "The county has apologised to the people of Sallow, who had to read of it on a handwritten \
                 sign.",
            ],
        ],
        fenced: &[(Fence::RelatedLinks, "Read the original article here")],
        ..Sheet::default()
    };
    let mut draft = Draft::new(&left, &right);
    add_links(&mut draft);
    add_work(&mut draft);
    draft
}

fn add_links(draft: &mut Draft) {
    draft.link(
        ("The county knew", "The county had known"),
        (0.74, DiffersInDetail),
        &[(Terms, &["corroded", "cables", "county", "known"]), (Names, &["Sallow Bridge"])],
        &[(Figure, "eleven months", "almost a year"), (Name, "The Estuary Post", "Dame Iris Calloway")],
    );
    draft.link(
        ("The bridge carries", "The bridge now"),
        (0.81, DiffersInDetail),
        &[(Terms, &["vehicles", "carries", "bridge", "day"])],
        &[(Figure, "18,400 vehicles", "some 21,000 vehicles")],
    );
    draft.link(
        ("An engineer", "About 45"),
        (0.69, DiffersInDetail),
        &[(Terms, &["anchorage", "engineer", "letter", "eastern"]), (Context, &[])],
        &[
            (Quotation, "“a matter for immediate attention”", "“a matter for attention”"),
            (Figure, "April 2016", ""),
            (Figure, "", "45 officials"),
        ],
    );
    draft.link(
        ("The letter was", "Councillors"),
        (0.48, Reworded),
        &[(Terms, &["never", "council"]), (Context, &[])],
        &[],
    );
    draft.link(
        ("About 30", "About 45"),
        (0.58, DiffersInDetail),
        &[(Terms, &["officials", "received"])],
        &[(Figure, "30 officials", "45 officials")],
    );
    draft.link(
        ("The county’s chief", "The chief"),
        (0.88, DiffersInDetail),
        &[(Names, &["Martin Oake"]), (Terms, &["surveyor", "weight", "limit", "refused", "chief"])],
        &[(Hedge, "reportedly", "")],
    );
    draft.link(
        ("The bridge was", "The Sallow Bridge reopened"),
        (0.57, Reworded),
        &[(Terms, &["lorries", "closed", "bridge"])],
        &[],
    );
    draft.link(
        ("No accident", "The inquiry"),
        (0.61, DiffersInDetail),
        &[(Terms, &["linked", "accident", "cables"])],
        &[(Negation, "No accident", "one accident"), (Figure, "", "February 2017")],
    );
    draft.link(
        ("Repairs", "The repairs"),
        (0.64, DiffersInDetail),
        &[(Terms, &["repairs", "cost"])],
        &[(Figure, "as much as £4.2 million", "£11.6 million"), (Hedge, "could", "")],
    );
    draft.link(
        ("The ferry", "For three"),
        (0.66, Reworded),
        &[(Names, &["Halvard Lines"]), (Terms, &["lorries", "charge", "free", "carry"])],
        &[],
    );
    draft.link(
        ("“We were", "“We were"),
        (0.86, DiffersInDetail),
        &[(Names, &["Ruth Pell"]), (Terms, &["association", "residents", "danger", "chairs"])],
        &[(
            Quotation,
            "“We were told that there was no danger, and we believed it,”",
            "“We were told that there was no danger,”",
        )],
    );
    draft.link(
        ("Apparently", "Nobody"),
        (0.92, DiffersInDetail),
        &[(Terms, &["tested", "cables", "county"]), (Figures, &["2009", "2015"])],
        &[(Hedge, "Apparently", "")],
    );
    draft.link(("The minister", "The minister"), (1.0, SameWords), &[(Wording, &[])], &[]);
    draft.link(
        ("In 1987", "The chief"),
        (0.52, Reworded),
        &[(Terms, &["weight", "limit", "surveyor", "refused"])],
        &[(Figure, "1987", ""), (Name, "", "Martin Oake")],
    );
    draft.own_link("Residents of", "The county has", Verdict::Confirmed);
}

fn add_work(draft: &mut Draft) {
    let decided = [
        (0, Verdict::Confirmed),
        (1, Verdict::Confirmed),
        (4, Verdict::Confirmed),
        (5, Verdict::Confirmed),
        (12, Verdict::Confirmed),
        (14, Verdict::Rejected),
    ];
    for (at, verdict) in decided {
        draft.comparison.links[at].state = LinkState::Decided(verdict);
    }
    draft.note_on_link(
        "About 30",
        "About 45",
        "30 in 2017, 45 in 2023. The inquiry counted forwarded copies (annex C); our clerk did not.\nAsk the \
         desk which of the two we repeat.",
    );
    draft.note_on_claim(
        RIGHT,
        "About 45",
        "The quotation drops “immediate”. The letter itself has it: see the scan in the archive.",
    );
    draft.note_on_link(
        "The county’s chief",
        "The chief",
        "“Reportedly” was ours. The inquiry heard him under oath.",
    );
    draft.note_on_claim(LEFT, "It was not", "Nothing like it in 2023. Checked twice.");
    draft.note_on_link("In 1987", "The chief", "Another bridge, another surveyor.");
    draft.note(Target::Article(LEFT), None, None, "Compared with the printed page: no difference.");
    draft.note(
        Target::Claim(gone(LEFT, "The bridge carries 18,000 vehicles a day.")),
        None,
        None,
        "First edition only.",
    );
    draft.lost_decision(
        "The bridge carries 18,000 vehicles a day.",
        "The bridge now carries some 21,000 vehicles a day.",
        Verdict::Confirmed,
    );
}
