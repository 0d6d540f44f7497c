//! Boilerplate that a single line gives away by its words.

use article::{BlockKind, Fence};

use super::languages;
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
    let own = tests.iter().find(|(_, test)| test(&line)).map(|(fence, _)| *fence);
    own.or_else(|| languages::reason(words, &line.folded, line.chars, place))
        .or_else(|| is_address(&line).then_some(Fence::AuthorBiography))
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
        image credit | image by | image courtesy | image via | image source | images via | picture: | pictures: | \
        photo source | photos courtesy | photos via | photography by | photography: | screenshot: | screengrab: | \
        video: screenshot | (image | (images | (screenshot | (screengrab | (pictures | cover image | header image | \
        lead image | main image | top image | feature image | top photo | lead photo | cover photo | \
        picture credit | picture by | illustration: | illustration by | featured image | (photo | \
        file photo | credit:";
    const PICTURES: &str = "photo of | photograph of | image of | picture of";
    const SOURCES: &str = "\
        ap photo | photo | image | file photo | getty | picture | illustration | courtesy of | credit | \
        reuters/ | afp/ | shutterstock | flickr | epa/ | foto | fotos | bild: | crédit | crédito | фото | \
        imagen | kuva | © | dpa/ | efe/ | tt/ | ritzau | istock | supplied | handout | screenshot | screengrab";
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
    // "(Corrects the spelling of a name in the second paragraph)", "Correction 5/4, 9:10 a.m.: …"
    let in_brackets = line.at_an_edge()
        && line.chars <= 300
        && line.starts(
            "(corrects | (corrected | (this story corrects | (this story has been | (this version corrects",
        );
    let dated = line.at_an_edge()
        && after(&line.folded, "correction")
            .is_some_and(|rest| rest.trim_start().starts_with(|c: char| c.is_ascii_digit()));
    update
        || in_brackets
        || dated
        || line.starts(ANYWHERE)
        || (line.at_an_edge() && (line.starts(AT_AN_EDGE) || opens(Fence::Correction, line.words)))
}

fn is_related(line: &Line) -> bool {
    const LABELS: &str = "\
        read more: | read also: | also read: | read next: | read: | related: | see also: | see more: | \
        more: | watch: | listen: | video: | full story: | tags: | topics: | filed under";
    // Before a colon or a bar.
    const HEADS: &str = "\
        read more | read also | also read | read next | read | related | related story | related stories | \
        related article | related articles | related coverage | related video | related news | related content | \
        related reading | see also | also see | see more | more | watch now | watch live | watch more | watch video | \
        watch the video | watch also | also watch | listen now | full story | full coverage | don't miss | must read | \
        must-read | recommended | recommended reading | up next | photo gallery | gallery | slideshow | in pictures | \
        in photos | trending | trending now | more on this story | more on this topic | more stories | more news | \
        keep reading | learn more | find out more | explore more | from the archives | in case you missed it | \
        suggested reading | further reading | you may also like | categories | category | keywords | tags | topics | \
        filed under | more from this author | interactive | go deeper | previous coverage | read our review | \
        read the story | read the full story | read the report | more coverage | editor's pick | editor's picks | \
        editors' picks | most read | popular now | sponsored | read this | read this next | live updates | explainer";
    const PROMPTS: &str = "\
        related story | related stories | related article | related video | \
        see more stories | see the full | see the gallery | see all | view gallery | view slideshow | view all | \
        launch gallery | open gallery | click to see | click to enlarge | tap here | watch the full | watch the video | \
        read the latest | read the story | read the report | check out more | find out more | learn more about | \
        story: | don't miss | for more on this | for more stories | for more news | \
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
    let headed = line.chars <= 250
        && line
            .folded
            .split_once([':', '|'])
            .is_some_and(|(head, rest)| !rest.trim().is_empty() && is_listed(head.trim(), HEADS));
    lone_link
        || trailing
        || label
        || headed
        || prompt
        || is_related_heading(line.folded.trim_end_matches(ENDS))
}

fn is_related_heading(folded: &str) -> bool {
    const HEADINGS: &str = "\
        related | related articles | related stories | related coverage | related posts | \
        related content | related topics | related links | related news | more stories | \
        more coverage | more news | read more | read next | read also | see also | further reading | \
        recommended | recommended reading | recommended for you | you may also like | \
        you might also like | most read | most popular | trending | trending now | trending stories | \
        popular stories | popular posts | popular articles | latest news | latest stories | latest headlines | \
        recent posts | recent articles | recent stories | top stories | don't miss | editor's picks | editors' picks | \
        up next | in this article | in this story | read this next | recommended stories | recommended articles | \
        recommended videos | more like this | more from this section | more on this story | more on this topic | \
        you may like | you might like | related reading | related video | related videos | suggested for you | \
        stories you may like | from around the web | around the web | promoted stories | promoted content | \
        sponsored stories | sponsored content | table of contents | contents | what to read next | keep reading | \
        continue reading | mehr zum thema | das könnte sie auch interessieren | lesen sie auch | à lire aussi | lire aussi | \
        sur le même sujet | noticias relacionadas | te puede interesar | lo más leído | más leídas | leia também | \
        veja também | mais lidas | leggi anche | articoli correlati | lees ook | читайте также | по теме | \
        материалы по теме | 関連記事 | 関連ニュース | 相关新闻 | 相关阅读 | 延伸阅读 | 관련기사";
    is_listed(folded, HEADINGS)
}

fn is_sharing(line: &Line) -> bool {
    const PROMPTS: &str = "\
        subscribe to | subscribe now | subscribe today | subscribe for | subscribe here | share this | \
        share on | share via | follow us | like us on | find us on | join our | join us on | \
        join the conversation | become a member | become a subscriber | enter your email | email this | \
        print this | click to share | tweet this | already a subscriber | thank you for subscribing | \
        download our app | download the app | donate now | donate today | donate to | share this article | \
        share this story | share this post | share article | share story | save article | \
        save this | save for later | listen to this article | listen to this story | listen to article | \
        stay up to date | stay informed | never miss | don't miss out | be the first to | \
        this article is for subscribers | this content is for | this article is exclusive | subscribers only | \
        you have reached your | you've reached your | you have read your | unlock this article | start your free | \
        try it free | get unlimited | get full access | get instant access | get breaking news | get email | \
        like our | like and follow | connect with us | follow our | follow the author | add us | let us know in | what do you think? | rate this | was this article | \
        did you find this | thanks for reading | thank you for reading | view comments | leave a comment | \
        share your thoughts | have your say | google news | add as a preferred";
    const GIVEN_AN_OBJECT: &str = "\
        sign up | get our | get the best of | get the latest | support our | help us | want more | \
        if you enjoyed this | if you liked this | log in | login | sign in | register | to continue | to read | \
        support independent | support local | your support | please consider | please support | stay connected | \
        enjoying this | like what you | receive | unlock | create a free | create an account | \
        don't have an account | this story is | this article is";
    const OBJECTS: &str = "\
        newsletter | email | emails | e-mail | inbox | alerts | journalism | reporting | digest | briefing | \
        app | account | headlines | our work | updates | here | subscription | subscriber | subscribers | \
        subscribing | donation | donating | to continue reading";
    const BUTTONS: &str = "\
        share | tweet | email | print | facebook | twitter | linkedin | whatsapp | reddit | pinterest | \
        copy link | like this | like loading | subscribe | sign up | donate | sharing | share article | \
        share this | save | saved | bookmark | listen | print article | comments | comment | reply | follow | \
        telegram | messenger | flipboard | tumblr | viber | vk | instagram | youtube | x | line | email article | \
        link copied | copied | loading | more options | gift this article | give this article | text size | \
        font size | log in | register | close | skip ad | newsletter | newsletters | advertisement feature";
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
        this article is republished from | unauthorized reproduction | all rights reserved | \
        this site is protected by | this post contains affiliate | this article contains affiliate | \
        this post may contain affiliate | this story contains affiliate | disclosure: | disclaimer: | \
        affiliate disclosure | as an amazon associate";
    const CONSENT: &str =
        "by signing up | by subscribing | by submitting | by clicking | by entering your | by registering";
    const TRADE: &str = "when you | if you | we may | we earn | our | some of the links | products";
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
        || (line.starts(CONSENT) && line.has("you agree | you consent | privacy policy | terms"))
        || (line.starts(TRADE) && line.has("affiliate | a commission | small commission"))
        || (line.chars <= 120 && !ends_sentence(line.words) && line.starts(LINKS))
}

fn is_notice(line: &Line) -> bool {
    const ANYWHERE: &str = "\
        sample article: | this is a sample article | advertisement continue | story continues below | \
        article continues below | this article was originally published | \
        this article originally appeared | this story was originally published | \
        this story originally appeared | a version of this article appears in print | scroll to continue | \
        scroll down to | scroll for more | story continued below | continue reading below | \
        content continues below | post continues below | read on below | continue reading the main story | \
        this video is | video player is loading | your browser does not | please enable javascript | \
        javascript is | this content requires | play video | video unavailable | click to play | \
        view this post on | a post shared by | this content is not available | loading ... | loading… | loading... | \
        - advertisement - | ad feedback | report this ad | report an error | report a typo | report a correction | \
        spotted an error | spotted a mistake | found an error | found a mistake | see a mistake | see an error | \
        comments are moderated | comments will be | we welcome your comments | please read our comment | \
        before commenting | commenting on this | \
        a version of this article appeared in print | this entry was posted";
    const AT_THE_END: &str = "\
        this article was first published | this article first appeared | \
        this story was first published | this piece originally appeared | \
        this column originally appeared | originally published | the views expressed | \
        views expressed | the opinions expressed | opinions expressed | (reporting by | \
        additional reporting | with additional reporting | (additional reporting | (editing by | \
        with files from | the author declares | contributing: | contributors: | with reporting by | \
        with contributions from | reporting from | edited by | compiled by | copy editing by | \
        with inputs from | (with inputs | (with agency | with agency inputs | (this story has not been edited | \
        first published: | originally published: | source: associated press | press release | contact the writer | \
        contact the reporter | contact the editor | contact the author | contact reporter | reach the writer | \
        reach the reporter | reach reporter | email the writer | email the reporter | email the author | \
        to contact the | have a tip | have a story | have a news tip | got a tip | got a story | got a news tip | \
        do you have a tip | do you have a story | do you have information | know something | send tips | \
        send us a tip | if you have a tip | email us at | e-mail us | media contact | media contacts | \
        for media inquiries | for more information contact | write to us";
    const STAFF: &str = "\
        contributed to this report | contributed to this article | contributed to this story | \
        contributed reporting";
    let staff = || line.chars <= 300 && line.has(STAFF);
    let credits = || line.chars <= 300 && line.starts("reporting by") && line.has("editing by | ;");
    line.chars <= 800
        && (is_stamp(line)
            || is_reading_time(line)
            || line.is(
            "advertisement | advertisment | advertising | sponsored | publicidad | anzeige | werbung | publicité | pubblicità | publicidade | \
             advertentie | reklama | annonce | annons | mainos | реклама | 広告 | 广告 | 광고",
        )
            || (line.place == Place::End && matches!(line.words, "-30-" | "ENDS" | "Ends"))
            || line.starts(ANYWHERE)
            || (line.place == Place::End && (line.starts(AT_THE_END) || staff() || credits())))
}

/// "Published: Monday, 4 May 2015 | 9:10 AM", "Veröffentlicht am 12.03.2021": when, and no more than that.
fn is_stamp(line: &Line) -> bool {
    const STARTS: &str = "\
        published | updated | last updated | last modified | modified | posted | first published | first posted | \
        created | publié le | publié | mis à jour | modifié le | veröffentlicht | aktualisiert | stand: | erstellt | \
        publicado | publicada | actualizado | actualizada | atualizado | atualizada | pubblicato | aggiornato | \
        опубликовано | обновлено | дата публикации | gepubliceerd | bijgewerkt | opublikowano | aktualizacja | \
        publicerad | uppdaterad | publisert | oppdatert | 发布时间 | 更新时间 | 公開日 | 更新日 | 入力 | 입력 | 수정";
    let digits = line.words.chars().filter(char::is_ascii_digit).count();
    let is_short = line.chars <= 100 && digits >= 3 && !ends_with_full_stop(line.words);
    // "2021年3月12日 10:01 発信地：…"
    let in_east_asia = || {
        let mut parts = line.words.splitn(2, '年');
        let year =
            parts.next().is_some_and(|year| year.len() == 4 && year.chars().all(|c| c.is_ascii_digit()));
        year && line.words.contains('日') && line.words.contains([':', '：'])
    };
    is_short && line.at_an_edge() && (line.starts(STARTS) || in_east_asia())
}

/// "4 min read", "Lesezeit: 3 Minuten".
fn is_reading_time(line: &Line) -> bool {
    const STARTS: &str = "\
        reading time | read time | estimated read | estimated reading | lesezeit | lesedauer | temps de lecture | \
        tiempo de lectura | tempo de leitura | tempo di lettura | время чтения | leestijd | czas czytania";
    const ENDS: &str = "\
        min read | mins read | minute read | minutes read | min. read | minutes to read | min de lecture | \
        minutes de lecture | min lesezeit | min. lesezeit | minuten lesezeit | min de lectura | min. de lectura | \
        minutos de lectura | min de leitura | minutos de leitura | min di lettura | minuti di lettura | мин. чтения | \
        min leestijd | min czytania";
    let has_digit = line.words.contains(|c: char| c.is_ascii_digit());
    line.chars <= 50
        && has_digit
        && (line.starts(STARTS) || phrases(ENDS).any(|end| line.folded.ends_with(end)))
}

/// "jdoe@courier.example | 555-0134", "– By Jane Doe, follow @jdoe": a short line with an address in it below the text.
fn is_address(line: &Line) -> bool {
    if line.place != Place::End || line.chars > 180 {
        return false;
    }
    let is_mail = |word: &str| {
        let word = word.trim_matches(|c: char| !c.is_alphanumeric());
        word.split_once('@').is_some_and(|(name, host)| {
            !name.is_empty() && host.contains('.') && !host.starts_with('.') && !host.contains('@')
        })
    };
    let is_handle = |word: &str| word.starts_with('@') && word.len() > 2;
    // What a biography says, it finds itself.
    let speaks = line.words.contains(['“', '"', '„', '«'])
        || line.has("can be reached | follow him | follow her | follow them");
    let words = || line.words.split_whitespace();
    let short = words().count() <= 25;
    let mail = words().any(is_mail) && (short || line.has("contact | email | e-mail | reach"));
    let handle =
        words().any(is_handle) && words().count() <= 12 && line.has("follow | twitter | by | x | tweet");
    !speaks && (mail || handle)
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
                "(Corrects the name of the river in the tenth paragraph.)",
                "Correction 5/4, 9:10 a.m.: A name was misspelled.",
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
                "RELATED STORY: What the leak cost",
                "PHOTO GALLERY | The leak in pictures",
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
    fn addresses() {
        check(Fence::AuthorBiography, &["jdoe@courier.example | 555-0134", "– By Jane Doe, follow @janedoe"]);
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
                "Published: Monday, 4 May 2015 | 9:10 AM",
                "Veröffentlicht am 12.03.2021, 14:05 Uhr",
                "4 min read",
                "Lesezeit: 3 Minuten",
                "Contributing: Jane Doe, John Roe",
                "Contact the reporter at jdoe@example.org",
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
            "If you buy a house in Halm, you buy its river too.",
            "When you purchase a ticket, you get a map.",
            "Register to vote by Monday, the county told its residents.",
            "Published in 1974, the book sold 300 copies.",
            "Updated 14 times since, the plan was never carried out.",
            "Never before had the council met at night.",
            "He can read 40 pages a minute.",
            "“Write to me at jane@halm.example,” he said.",
            "Trending: downward, said the economist, and he did not smile, because he had foretold it for years and nobody had \
             listened, neither in the ministry nor at the bank, which had printed 30 reports with the opposite in them, and \
             had sent them to every household in the country.",
        ] {
            assert_eq!(reason(line, Place::Middle), None, "{line}");
            assert_eq!(reason(line, Place::End), None, "{line}");
        }
    }
}
