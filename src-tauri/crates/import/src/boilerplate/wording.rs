//! Boilerplate that a single line gives away by its words.

use article::{BlockKind, Fence};

use crate::{
    draft::Draft,
    sentence,
    shape::{after, ends_sentence, ends_with_full_stop, folded, holds, is_listed, is_prose, phrases},
};

/// Where in an article a block stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Place {
    /// Before the first paragraph.
    Start,
    Middle,
    /// Behind the last paragraph, or near it.
    End,
}

/// The longest block that can be boilerplate by its words alone: some corrections are long.
const MAX_BYTES: usize = 4000;

/// Marks that a line on a page may end with, and that its words do not need.
const ENDS: [char; 8] = ['.', ':', '!', ' ', '…', '»', '>', '→'];

/// What `words` are, if they are boilerplate.
pub(crate) fn reason(words: &str, place: Place) -> Option<Fence> {
    if words.len() > MAX_BYTES {
        return None;
    }
    let line = Line { words, folded: folded(words), chars: words.chars().count(), place };
    type Test = fn(&Line) -> bool;
    let tests: [(Fence, Test); 6] = [
        (Fence::Notice, is_notice),
        (Fence::PhotoCredit, is_photo_credit),
        (Fence::Correction, is_correction),
        (Fence::RelatedLinks, is_related),
        (Fence::Sharing, is_sharing),
        (Fence::Legal, is_legal),
    ];
    tests.iter().find(|(_, test)| test(&line)).map(|(fence, _)| *fence)
}

/// Whether a line is a heading of boilerplate that goes on in the blocks behind it.
pub(crate) fn opens(fence: Fence, words: &str) -> bool {
    const CORRECTIONS: &str = "correction | corrections | clarification | corrections and clarifications";
    let folded = folded(words);
    let heading = folded.trim_end_matches(':');
    match fence {
        Fence::RelatedLinks => is_related_heading(heading),
        Fence::Correction => is_listed(heading, CORRECTIONS),
        _ => false,
    }
}

/// Whether a block behind such a heading still belongs to it.
pub(crate) fn continues(fence: Fence, draft: &Draft, place: Place) -> bool {
    match fence {
        Fence::RelatedLinks => {
            let is_title = !is_prose(&draft.words) && !matches!(draft.kind, BlockKind::Heading { .. });
            is_title && (draft.kind == BlockKind::ListItem || place == Place::End)
        }
        Fence::Correction => place != Place::Middle,
        _ => false,
    }
}

struct Line<'a> {
    words: &'a str,
    folded: String,
    chars: usize,
    place: Place,
}

impl Line<'_> {
    fn starts(&self, starts: &str) -> bool {
        phrases(starts).any(|start| after(&self.folded, start).is_some())
    }

    fn has(&self, parts: &str) -> bool {
        phrases(parts).any(|part| holds(&self.folded, part))
    }

    fn is(&self, lines: &str) -> bool {
        is_listed(self.folded.trim_end_matches(ENDS), lines)
    }

    fn at_an_edge(&self) -> bool {
        self.place != Place::Middle
    }
}

fn is_photo_credit(line: &Line) -> bool {
    const STARTS: &str = "\
        photo: | photos: | photo credit | photo by | photos by | photograph by | photographs by | \
        photograph: | photo courtesy | photo illustration | photo via | image: | images: | \
        image credit | image by | image courtesy | image via | image source | picture: | \
        picture credit | picture by | illustration: | illustration by | featured image | (photo | \
        file photo | credit:";
    const PICTURES: &str = "photo of | photograph of | image of | picture of";
    const SOURCES: &str = "\
        ap photo | photo | image | file photo | getty | picture | illustration | courtesy of | credit | \
        reuters/ | afp/ | shutterstock | flickr | epa/";
    const SOURCES_LAST: &str = "\
        getty images | /ap | /reuters | /afp | via ap | ap file | via reuters | shutterstock | \
        via flickr | wikimedia commons";
    if line.chars > 400 {
        return false;
    }
    let picture_of = line.chars <= 200
        && line.starts(PICTURES)
        && line.has("by | via | courtesy")
        && sentence::is_single(line.words);
    let in_brackets = line.folded.ends_with([')', ']'])
        && line.folded.rfind(['(', '[']).is_some_and(|at| {
            let source = &line.folded[at + 1..];
            source.chars().count() <= 90
                && (phrases(SOURCES).any(|start| after(source, start).is_some())
                    || source.contains("getty images"))
        });
    let folded = line.folded.replace(" / ", "/");
    let at_the_end = line.chars <= 250
        && !ends_with_full_stop(line.words)
        && phrases(SOURCES_LAST).any(|end| folded.ends_with(end));
    // "Mr. Trump on Tuesday. Credit Jane Doe/The New York Times"
    let credited = line.chars <= 300
        && !ends_with_full_stop(line.words)
        && line.folded.rsplit_once(". credit ").is_some_and(|(_, name)| name.len() <= 80);
    line.is("photo | photos | image | image caption | reuters | getty images | getty | ap photo | afp | shutterstock | istock")
        || credited
        || (line.chars <= 300 && line.starts(STARTS))
        || picture_of
        || in_brackets
        || at_the_end
}

fn is_correction(line: &Line) -> bool {
    const ANYWHERE: &str = "\
        correction: | corrections: | correction ( | correction appended | clarification: | \
        correction, | this article was amended | this article has been amended | \
        this article was corrected | this article has been corrected | this article has been updated | \
        this article was updated | this story has been corrected | this story has been updated | \
        this story was updated | this post has been updated";
    const AT_AN_EDGE: &str = "\
        an earlier version of this | a previous version of this | an earlier version of the article | \
        update ( | editor's note | editors' note | editors note | ed. note | editor's update | \
        this version corrects";
    // A lead may begin with "UPDATED:" and be news; above the text it must speak of itself.
    let update = line.starts("update: | updated:")
        && match line.place {
            Place::Start => line.has("this article | this story | this post | this piece | earlier version"),
            Place::Middle => false,
            Place::End => true,
        };
    update
        || line.starts(ANYWHERE)
        || (line.at_an_edge() && (line.starts(AT_AN_EDGE) || opens(Fence::Correction, line.words)))
}

fn is_related(line: &Line) -> bool {
    const LABELS: &str = "\
        read more: | read also: | also read: | read next: | read: | related: | see also: | see more: | \
        more: | watch: | listen: | video: | full story: | tags: | topics: | filed under";
    const PROMPTS: &str = "\
        read the original | read the full | read the rest | read the whole | read this next | \
        read next | read more about | read more on | read more at | read more from | read more here | \
        read more of our | see also | more from | more on this | more on this story | click here | \
        continue reading | keep reading | you may also | you might also | view the original | \
        go to the original | original article | in case you missed it | view original";
    let lone_link = line.words.starts_with("http") && !line.words.contains(' ');
    let label = line.chars <= 300 && line.starts(LABELS);
    // "More from the same report came on Tuesday, and it was worse." is a sentence of the article.
    let prompt = line.chars <= 120
        && line.starts(PROMPTS)
        && !(ends_with_full_stop(line.words) && line.folded.split(' ').count() > 12);
    let trailing = line.chars <= 200 && line.folded.ends_with(" read more") && !is_prose(line.words);
    lone_link || trailing || label || prompt || is_related_heading(line.folded.trim_end_matches(ENDS))
}

fn is_related_heading(folded: &str) -> bool {
    const HEADINGS: &str = "\
        related | related articles | related stories | related coverage | related posts | \
        related content | related topics | related links | related news | more stories | \
        more coverage | more news | read more | read next | read also | see also | further reading | \
        recommended | recommended reading | recommended for you | you may also like | \
        you might also like | most read | most popular";
    is_listed(folded, HEADINGS)
}

fn is_sharing(line: &Line) -> bool {
    const PROMPTS: &str = "\
        subscribe to | subscribe now | subscribe today | subscribe for | subscribe here | share this | \
        share on | share via | follow us | like us on | find us on | join our | join us on | \
        join the conversation | become a member | become a subscriber | enter your email | email this | \
        print this | click to share | tweet this | already a subscriber | thank you for subscribing | \
        download our app | download the app | donate now | donate today | donate to";
    const GIVEN_AN_OBJECT: &str = "\
        sign up | get our | get the best of | get the latest | support our | help us | want more | \
        if you enjoyed this | if you liked this";
    const OBJECTS: &str = "\
        newsletter | email | emails | e-mail | inbox | alerts | journalism | reporting | digest | briefing | \
        app | account | headlines | our work | updates | here | subscription";
    const BUTTONS: &str = "\
        share | tweet | email | print | facebook | twitter | linkedin | whatsapp | reddit | pinterest | \
        copy link | like this | like loading | subscribe | sign up | donate";
    // "Follow her on Twitter" belongs to the biography above it.
    let follow = line.chars <= 160
        && line.starts("follow")
        && !line.starts("follow him | follow her | follow them | follow me")
        && line.has("on twitter | on facebook | on instagram | @");
    let newsletter = line.chars <= 250 && line.starts("get") && line.has("newsletter | newsletters");
    follow
        || newsletter
        || line.is(BUTTONS)
        || (line.chars <= 160 && line.starts(PROMPTS))
        || (line.chars <= 250 && line.starts(GIVEN_AN_OBJECT) && line.has(OBJECTS))
}

fn is_legal(line: &Line) -> bool {
    const STARTS: &str = "\
        this material may not be published | reproduction in whole | reprinted with permission | \
        republished with permission | this work is licensed | this article is licensed | \
        this article is republished from | unauthorized reproduction";
    const LINKS: &str = "\
        terms of use | terms of service | terms and conditions | privacy policy | cookie policy | \
        terms & conditions";
    if line.chars > 500 {
        return false;
    }
    let dated = |rest: &str| {
        let near: String = rest.chars().take(30).collect();
        near.contains('©')
            || near.contains("(c)")
            || near.trim_start().starts_with(|c: char| c.is_ascii_digit())
    };
    line.folded.starts_with('©')
        || after(&line.folded, "(c)").is_some_and(|rest| rest.trim_start().starts_with("20"))
        || after(&line.folded, "copyright").is_some_and(dated)
        || (line.at_an_edge() && line.has("all rights reserved"))
        || line.starts(STARTS)
        || (line.chars <= 120 && !ends_sentence(line.words) && line.starts(LINKS))
}

fn is_notice(line: &Line) -> bool {
    const ANYWHERE: &str = "\
        sample article: | this is a sample article | advertisement continue | story continues below | \
        article continues below | this article was originally published | \
        this article originally appeared | this story was originally published | \
        this story originally appeared | a version of this article appears in print | \
        a version of this article appeared in print | this entry was posted";
    const AT_THE_END: &str = "\
        this article was first published | this article first appeared | \
        this story was first published | this piece originally appeared | \
        this column originally appeared | originally published | the views expressed | \
        views expressed | the opinions expressed | opinions expressed | (reporting by | \
        additional reporting | with additional reporting | (additional reporting | (editing by | \
        with files from | the author declares";
    const STAFF: &str = "\
        contributed to this report | contributed to this article | contributed to this story | \
        contributed reporting";
    let staff = || line.chars <= 300 && line.has(STAFF);
    let credits = || line.chars <= 300 && line.starts("reporting by") && line.has("editing by | ;");
    line.chars <= 800
        && (line.is(
            "advertisement | advertisment | advertising | sponsored | publicidad | anzeige | werbung | publicité | pubblicità | publicidade | \
             advertentie | reklama | annonce | annons | mainos | реклама | 広告 | 广告 | 광고",
        )
            || (line.place == Place::End && matches!(line.words, "-30-" | "ENDS" | "Ends"))
            || line.starts(ANYWHERE)
            || (line.place == Place::End && (line.starts(AT_THE_END) || staff() || credits())))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(fence: Fence, lines: &[&str]) {
        for line in lines {
            assert_eq!(reason(line, Place::End), Some(fence), "{line}");
        }
    }

    #[test]
    fn photo_credits() {
        check(
            Fence::PhotoCredit,
            &[
                "Photo of Donald Trump by Michael Vadon via Flickr.",
                "Photo of the West Wing by P. J. Ansty for The Quayside Review.",
                "Photo: Jane Doe",
                "Image credit: NASA",
                "Photograph by Jane Doe/The Guardian",
                "President Trump speaks at the White House in May. (AP Photo/Evan Vucci)",
                "(AP Photo/Evan Vucci, File)",
                "Trump and Lavrov in the Oval Office. (Photo by Russian Foreign Ministry)",
                "Jane Doe / AP",
                "Sergei Lavrov in Washington. Mandel Ngan/AFP/Getty Images",
                "Featured image: Wikimedia",
                "Mr. Trump on Tuesday at the White House. Credit Stephen Crowley/The New York Times",
            ],
        );
    }

    #[test]
    fn corrections() {
        check(
            Fence::Correction,
            &[
                "Correction: An earlier version of this article misstated the date.",
                "CORRECTION (May 17, 2017): The name was misspelled.",
                "This article was amended on 17 May 2017 to correct a name.",
                "Editor’s note: This column has been updated.",
                "Clarification: The agency is Israeli.",
                "Update: The embassy has since replied.",
                "An earlier version of this article misspelled a name.",
            ],
        );
        for place in [Place::Start, Place::Middle] {
            assert_eq!(reason("Update: The talks have failed.", place), None, "news may begin so");
        }
        assert!(reason("UPDATED: This story has new figures.", Place::Start).is_some());
    }

    #[test]
    fn related_links() {
        check(
            Fence::RelatedLinks,
            &[
                "Read the original article here",
                "Read the original article here.",
                "Read more: Timeline of the leak",
                "READ MORE",
                "Read more »",
                "Related: What the leak cost",
                "See also",
                "More from The Quayside Review",
                "Click here for the full report",
                "Further reading",
                "https://example.org/a/b",
                "Tags: Israel, Trump, Russia",
            ],
        );
    }

    #[test]
    fn sharing() {
        check(
            Fence::Sharing,
            &[
                "Sign up for our newsletter",
                "Sign up here to get the best of our work in your inbox every week.",
                "Share this:",
                "Share this article",
                "Subscribe",
                "Subscribe to The Quayside Review",
                "Follow us on Twitter",
                "Support our journalism",
                "Tweet",
                "Follow Jane Doe on Twitter: @jdoe.",
            ],
        );
    }

    #[test]
    fn legal_and_notices() {
        check(
            Fence::Legal,
            &[
                "© 2017 The Quayside Review",
                "Copyright 2017 The Associated Press. All rights reserved.",
                "Copyright (c) The Quayside Review",
                "The Quayside Review, all rights reserved.",
                "Terms of Use | Privacy Policy",
                "This material may not be published, broadcast or rewritten.",
            ],
        );
        check(
            Fence::Notice,
            &[
                "Sample article: this text was written for Crossread.",
                "ADVERTISEMENT",
                "A version of this article appears in print on May 17, 2017, on Page A1.",
                "-30-",
                "This article was originally published on The Conversation.",
                "The views expressed in this article are the author’s own.",
                "(Reporting by Jane Doe; Editing by John Roe)",
                "Associated Press writer Jane Doe contributed to this report.",
            ],
        );
    }

    #[test]
    fn sentences_of_an_article_are_left_alone() {
        for line in [
            "The bank was in trouble. Credit was hard to get.",
            "Photos of the meeting by Russian state media showed the president laughing with his guests.",
            "Image is everything in politics.",
            "Read more than one newspaper, he said.",
            "Related charges were dropped.",
            "More from the same report came on Tuesday, and it was worse than what the committee had expected.",
            "Sign up for the draft, they told him.",
            "Support our troops, the sign said.",
            "Share prices fell by 3%.",
            "Copyright law has little to say on secrets.",
            "Terms of the deal were not disclosed.",
            "Corrections officers found him in his cell.",
            "Updated figures are due in June.",
            "Sample sizes were small.",
            "Advertisement of the post brought 200 replies.",
            "The agency shared the pictures with Reuters.",
            "He had seen the letter (a copy of which was shown to Reuters).",
            "Subscribers were told nothing.",
            "Donations rose.",
            "Clarifications were sought.",
            "The editing by the White House was heavy.",
            "Reporting by the Post changed that.",
        ] {
            assert_eq!(reason(line, Place::Middle), None, "{line}");
            assert_eq!(reason(line, Place::End), None, "{line}");
        }
    }
}
