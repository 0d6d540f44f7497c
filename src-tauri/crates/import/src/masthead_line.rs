//! Reads one line above an article: byline, outlet, date, or none of them.

use article::PublicationDate;

use crate::{
    printed_date::{self, is_time},
    shape::{folded, is_listed, is_name_like, is_person_like, phrases, strip_start},
};

/// The longest line that can be part of a masthead.
const MAX_LINE_BYTES: usize = 200;

/// Cities that stand beside a date and are no outlets.
const PLACES: &str = "\
    washington | washington d.c. | d.c. | dc | new york | london | paris | berlin | brussels | geneva | moscow | \
    kiev | kyiv | jerusalem | tel aviv | ramallah | gaza | gaza city | beirut | cairo | tehran | \
    baghdad | kabul | beijing | tokyo | delhi";

/// What one line of a masthead says.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub(crate) struct MastheadLine {
    pub byline: Option<String>,
    pub outlet: Option<String>,
    pub published: Option<PublicationDate>,
    pub updated: Option<PublicationDate>,
    /// A date as printed, where day and month could each be the other.
    pub ambiguous: Option<String>,
}

impl MastheadLine {
    /// Reads a line, or gives `None` where any part of it is not a byline, an outlet or a date: a
    /// sentence that holds a date must not pass.
    pub(crate) fn read(line: &str) -> Option<Self> {
        if line.len() > MAX_LINE_BYTES {
            return None;
        }
        let mut reading = Reading::default();
        segments(line).all(|segment| reading.take(segment)).then_some(())?;
        reading.finish()
    }
}

/// A line that is a name of an outlet, with no other fact to prove it.
pub(crate) fn is_outlet(line: &str) -> bool {
    const KNOWN: &str = "\
        reuters | associated press | the associated press | ap | afp | agence france-presse | \
        bloomberg | bbc | bbc news | cnn | npr | politico | axios | vox | slate | salon | haaretz | \
        ha'aretz | al jazeera | the economist | the atlantic | the new yorker | the hill | \
        the intercept | the conversation | foreign policy | foreign affairs | le monde | der spiegel | \
        el país | nbc news | abc news | cbs news | fox news";
    const LAST_WORDS: &str = "\
        times | post | news | review | ledger | journal | guardian | herald | tribune | gazette | \
        press | magazine | observer | telegraph | chronicle | register | star | sun | mail | standard | \
        independent | mirror | express | bulletin | courier | globe | dispatch | weekly | examiner | \
        inquirer | monitor | quarterly";
    if line.len() > MAX_LINE_BYTES {
        return false;
    }
    let folded = folded(line);
    let last = folded.rsplit(' ').next().unwrap_or_default();
    let words = folded.split(' ').count();
    is_listed(&folded, KNOWN)
        || is_domain(&folded)
        || ((2..=5).contains(&words) && is_listed(last, LAST_WORDS) && is_name_like(line))
}

/// A line that names a section or counts minutes or comments: it stands in mastheads and says no fact.
pub(crate) fn is_kicker(line: &str) -> bool {
    const SECTIONS: &str = "\
        opinion | analysis | comment | commentary | news | world | world news | politics | exclusive | \
        breaking | breaking news | editorial | op-ed | column | feature | features | u.s. | us news | \
        uk news | international | national | middle east | europe | business | security | share | \
        print | save | staff | guest essay";
    if line.len() > MAX_LINE_BYTES {
        return false;
    }
    let folded = folded(line);
    let words: Vec<&str> = folded.split([' ', '-']).collect();
    let counted = words.first().is_some_and(|first| first.parse::<u32>().is_ok());
    is_listed(&folded, SECTIONS)
        || matches!(&words[..], [_, "min" | "mins" | "minute" | "minutes", "read"] if counted)
        || matches!(&words[..], [_, "comment" | "comments" | "shares"] if counted)
}

/// What the parts of a line have said so far.
#[derive(Default)]
struct Reading<'a> {
    line: MastheadLine,
    /// Names that nothing says more about; beside a date or byline they are an outlet.
    names: Vec<&'a str>,
}

impl<'a> Reading<'a> {
    /// Takes one part in; false where it cannot belong to a masthead.
    fn take(&mut self, part: &'a str) -> bool {
        let part = part.trim_matches(|c: char| c.is_whitespace() || ",:;()[]*_~|".contains(c));
        if part.is_empty() || is_kicker(part) || part.split(' ').all(is_time) {
            return true;
        }
        if let Some(printed) = printed_date::find(part) {
            let (before, behind) = (&part[..printed.range.start], &part[printed.range.end..]);
            let parted =
                before.is_empty() || before.trim_end().ends_with([',', '(']) || names_of(before).is_some();
            let slot = if printed.is_update { &mut self.line.updated } else { &mut self.line.published };
            match printed.date {
                Some(date) => *slot = slot.or(Some(date)),
                None => self.line.ambiguous = Some(part[printed.bare].to_owned()),
            }
            return parted && self.take(before) && self.take(behind);
        }
        if let Some(names) = outlet_of(part) {
            self.line.outlet.get_or_insert_with(|| names.to_owned());
            return is_name_like(names) || is_domain(names);
        }
        if let Some(names) = names_of(part) {
            return self.take_byline(names);
        }
        for name in part.split(',').map(str::trim) {
            if let Some(year) = printed_date::year(name) {
                self.line.published.get_or_insert(year);
                continue;
            }
            if is_listed(folded(name).as_str(), PLACES) {
                continue;
            }
            let short = name.len() <= 60 && name.split(' ').count() <= 6;
            let numbered = name.split(' ').any(|word| word.len() <= 2 && word.parse::<u8>().is_ok());
            let is_name = (is_name_like(name) && short && !numbered) || is_domain(name);
            if self.names.len() == 2 || !is_name {
                return false;
            }
            self.names.push(name);
        }
        true
    }

    /// Takes what follows "By": names, perhaps a role, an outlet or a place.
    fn take_byline(&mut self, names: &'a str) -> bool {
        let (names, outlet) = match [" for ", " of "].iter().find_map(|word| names.split_once(word)) {
            Some((names, outlet)) => (names, Some(outlet)),
            None => (names, None),
        };
        let names =
            [" in ", " at "].iter().find_map(|word| names.split_once(word)).map_or(names, |split| split.0);
        let mut people = Vec::new();
        for name in names.split(',').map(str::trim).filter(|name| !name.is_empty()) {
            if !people.is_empty() && is_role(name) {
                continue;
            }
            let is_phrase = people.is_empty() && strip_start(name, "the").is_some() && !is_outlet(name);
            if !is_name_like(name) || is_phrase {
                return false;
            }
            if !people.is_empty() && is_outlet(name) {
                self.names.push(name);
            } else {
                people.push(name);
            }
        }
        if let Some(outlet) = outlet {
            if !is_name_like(outlet) {
                return false;
            }
            self.line.outlet.get_or_insert_with(|| outlet.to_owned());
        }
        if !people.is_empty() {
            self.line.byline.get_or_insert_with(|| people.join(", "));
        }
        !people.is_empty()
    }

    fn finish(mut self) -> Option<MastheadLine> {
        let line = &self.line;
        let dated = line.published.or(line.updated).is_some() || line.ambiguous.is_some();
        if !dated && line.byline.is_none() && line.outlet.is_none() {
            return None;
        }
        if line.byline.is_none()
            && let [one, two] = self.names[..]
        {
            // "Jane Doe, The Quayside Review, 16 May 2017"
            let author = if is_outlet(one) { two } else { one };
            if is_person_like(author) && is_outlet(if author == one { two } else { one }) {
                self.line.byline = Some(author.to_owned());
                self.names.retain(|name| *name != author);
            }
        }
        if self.line.outlet.is_none() {
            let outlet = self.names.iter().find(|name| is_outlet(name)).or(self.names.first());
            self.line.outlet = outlet.map(|name| (*name).to_owned());
        }
        Some(self.line)
    }
}

/// The parts of a line between bars, bullets and dashes.
fn segments(line: &str) -> impl Iterator<Item = &str> {
    line.split(['|', '·', '•', '—', '\t'])
        .flat_map(|part| part.split(" – "))
        .flat_map(|part| part.split(" - "))
        .flat_map(|part| part.split(" / "))
}

/// The names in "By X", "Written by X", "X reports".
fn names_of(part: &str) -> Option<&str> {
    const BEFORE: &str = "\
        by | by: | written by | story by | words by | text by | report by | reported by | \
        reporting by | opinion by | analysis by | column by | author: | authors:";
    let part = part.trim();
    if let Some(names) = phrases(BEFORE).find_map(|start| strip_start(part, start)) {
        return Some(names.trim_matches(['.', ',', ' ']));
    }
    let names = part.strip_suffix(" reports").or_else(|| part.strip_suffix(" reports."))?;
    is_person_like(names).then_some(names)
}

/// The outlet in "Source: X", "Published by X".
fn outlet_of(part: &str) -> Option<&str> {
    const BEFORE: &str = "\
        source: | outlet: | publication: | publisher: | published by | published in | \
        first published in | originally published in";
    phrases(BEFORE).find_map(|start| strip_start(part, start)).map(str::trim)
}

fn is_role(name: &str) -> bool {
    const ROLES: &str = "\
        writer | reporter | correspondent | editor | columnist | analyst | producer | contributor | \
        bureau | chief | staff | special | opinion | senior | professor | fellow | author";
    folded(name).split(' ').any(|word| is_listed(word, ROLES))
}

fn is_domain(name: &str) -> bool {
    let name = name.strip_prefix("www.").unwrap_or(name);
    name.rsplit_once('.').is_some_and(|(host, end)| {
        host.len() > 1
            && (2..=4).contains(&end.len())
            && end.bytes().all(|byte| byte.is_ascii_lowercase())
            && host.bytes().all(|byte| byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b'.'))
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    /// What a line says, as "byline / outlet / date".
    fn said(line: &str) -> String {
        let Some(line) = MastheadLine::read(line) else { return "nothing".into() };
        let date = match (line.published, line.updated, line.ambiguous) {
            (Some(date), ..) => date.iso(),
            (_, Some(date), _) => format!("updated {}", date.iso()),
            (_, _, ambiguous) => ambiguous.map_or("-".into(), |printed| format!("?{printed}")),
        };
        let or_dash = |fact: Option<String>| fact.unwrap_or_else(|| "-".into());
        format!("{} / {} / {date}", or_dash(line.byline), or_dash(line.outlet))
    }

    #[track_caller]
    fn check(line: &str, expect: &str) {
        assert_eq!(said(line), expect, "{line}");
    }

    #[test]
    fn bylines() {
        check("by Mitchell Plitnick", "Mitchell Plitnick / - / -");
        check(
            "By Julie Hirschfeld Davis, Maggie Haberman and Ty Cobb",
            "Julie Hirschfeld Davis, Maggie Haberman and Ty Cobb / - / -",
        );
        check("By Jane Doe | The Quayside Review", "Jane Doe / The Quayside Review / -");
        check("By Jane Doe, Staff Writer", "Jane Doe / - / -");
        check("By JANE DOE, Associated Press", "JANE DOE / Associated Press / -");
        check("By Jane Doe for The Quayside Review", "Jane Doe / The Quayside Review / -");
        check("By Jane Doe in Washington", "Jane Doe / - / -");
        check("By The Associated Press", "The Associated Press / - / -");
        check("Jane Doe reports", "Jane Doe / - / -");
        check("Words by Jane Doe", "Jane Doe / - / -");
        check("By Jane Doe Published May 16, 2017 10:32am EDT", "Jane Doe / - / 2017-05-16");
        check(
            "By Ilse Marwood, The Quayside Review, May 16, 2017",
            "Ilse Marwood / The Quayside Review / 2017-05-16",
        );
        check(
            "By Tomas Brandvold · Meridian Ledger · 14 October 2019",
            "Tomas Brandvold / Meridian Ledger / 2019-10-14",
        );
        check("Opinion | By Jane Doe | 5 min read", "Jane Doe / - / -");
    }

    #[test]
    fn outlets_and_dates() {
        check("Meridian Ledger — 16 May 2017", "- / Meridian Ledger / 2017-05-16");
        check("16 May 2017 · Lobelog", "- / Lobelog / 2017-05-16");
        check("The Quayside Review, May 16, 2017", "- / The Quayside Review / 2017-05-16");
        check("Published: May 16, 2017", "- / - / 2017-05-16");
        check("Tuesday, May 16, 2017 10:32 a.m. EDT", "- / - / 2017-05-16");
        check("Published May 16, 2017 | Updated May 17, 2017", "- / - / 2017-05-16");
        check("Published May 16, 2017, updated May 17, 2017", "- / - / 2017-05-16");
        check("Updated 10:32 AM ET, Tue May 16, 2017", "- / - / updated 2017-05-16");
        check("2017-05-16", "- / - / 2017-05-16");
        check("May 2017", "- / - / 2017-05");
        check("The Quayside Review, 2017", "- / The Quayside Review / 2017");
        check("lobelog.com, May 16, 2017", "- / lobelog.com / 2017-05-16");
        check("Source: The Quayside Review", "- / The Quayside Review / -");
        check("The Guardian (16 May 2017)", "- / The Guardian / 2017-05-16");
        check("Jane Doe, The Quayside Review, 16 May 2017", "Jane Doe / The Quayside Review / 2017-05-16");
        check("WASHINGTON — April 28, 2009", "- / - / 2009-04-28");
        check("Story Created: Aug 7, 2012 at 9:56 AM AKDT", "- / - / 2012-08-07");
        check("05/06/2017", "- / - / ?05/06/2017");
    }

    #[test]
    fn sentences_and_titles_are_no_masthead() {
        for line in [
            "By the time the talks ended, nobody was left.",
            "By The Time the Talks Ended",
            "Sanctions were lifted on May 16, 2017",
            "Trump Visits Israel May 16, 2017",
            "Published in 2017, the report made waves",
            "WASHINGTON, May 16, 2017 (Reuters) - The president said so.",
            "End of Watch: Friday, June 24, 2005",
            "GRANDMOTHER KILLED BY DRUNK DRIVER IN RICHMOND HILL, SEPTEMBER 19, 2013",
            "Novemer 27, 2005",
            "How Much Damage Did Trump Do?",
            "A Crisis of Trust",
            "The Quayside Review",
            "Opinion",
            "10:32 a.m.",
            "",
        ] {
            check(line, "nothing");
        }
    }

    #[test]
    fn outlets_and_kickers_that_stand_alone() {
        for line in ["The Quayside Review", "Reuters", "lobelog.com", "The Baltimore Sun"] {
            assert!(is_outlet(line), "{line}");
        }
        for line in
            ["Mitchell Plitnick", "Trump reads the news", "A very long line that ends in Times", "Post"]
        {
            assert!(!is_outlet(line), "{line}");
        }
        assert!(is_kicker("OPINION") && is_kicker("5 min read") && is_kicker("12 Comments"));
        assert!(!is_kicker("Opinion is divided") && !is_kicker("Comments"));
    }
}
