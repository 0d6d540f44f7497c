//! What tells the name of a place from that of a person, a firm or a government.

use std::collections::HashSet;
use std::sync::LazyLock;

use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

use super::given::is_given;
use super::number::gap;
use crate::claim::ClaimText;
use crate::list::{Groups, List};
use crate::token::Token;
use crate::words;

/// Whether some words are, as a whole, a known place: "san francisco", "hong kong".
fn is_known(words: &[String]) -> bool {
    static PLACES: LazyLock<HashSet<&str>> = LazyLock::new(|| {
        let lines = include_str!("../../data/places.txt").lines();
        let words = lines.filter(|line| !line.starts_with('#')).flat_map(str::split_whitespace);
        words.filter(|word| word.contains('_')).collect()
    });
    match words {
        [one] => words::is_place(one),
        _ => PLACES.contains(words.join("_").as_str()),
    }
}

/// Words that make a place of a name.
pub fn is_site(plain: &str) -> bool {
    SITES.has(plain)
}

static SITES: List = List::of(
    "
airport alley arena armory avenue barracks basin bay beach boulevard bridge building camp canal canyon castle
cathedral cemetery church city county creek crossing delta desert district embankment estuary falls forest fort
garden gardens glacier gulf hall harbor harbour heights highway hill hills hotel house island islands isle lake
lane market monastery mosque mount mountain mountains ocean palace park peninsula plateau plaza port prison
province quarter reservoir ridge river road sea square stadium station strait street terminal tower town",
);
/// More of them, which stand behind the name only.
const BEHIND: [&str; 9] =
    ["valley", "village", "suburb", "region", "coast", "peak", "hospital", "clinic", "synagogue"];
/// Begin the names of places only.
static HEADS: List = List::of(
    "
lake mount port cape fort saint san santa gulf isle upper lower puerto villa",
);
/// End the names of streets, squares and countries.
const ENDINGS: [&str; 14] = [
    "strasse", "straße", "gasse", "platz", "allee", "straat", "gracht", "stan", "shire", "grad", "abad",
    "hausen", "bourg", "dorf",
];
/// With one of these words, it is an organisation or what it publishes.
static BODIES: List = List::of(
    "
academy cyclone hurricane operation storm typhoon tropical administration agency airlines airways alliance army association authority ballet bank bureau centre
center chronicle club coalition college commission committee company congress corp corporation council court
daily department federation fc foundation front fund gazette group herald inc institute institution journal
league limited ltd ministry movement museum orchestra party philharmonic police post press senate society times
tribune trust union united university",
);

/// Whether a plain word is one for an organisation, whichever it is.
pub fn is_body(plain: &str) -> bool {
    BODIES.has(plain)
}

/// Whether a plain word is the seat of a government.
pub fn is_seat(plain: &str) -> bool {
    SEATS.has(plain)
}

/// Words before a name that only places follow.
static BEFORE: List = List::of(
    "
in near outside across around through towards toward off via into beyond throughout within along downtown
central beside inside",
);
/// They follow these verbs as well, without a preposition.
static REACHED: List = List::of(
    "
left leaving reached reaching reach fled fleeing flee entered entering crossed toured besieged shelled bombed
captured recaptured invaded links linking linked connects connecting evacuated overlooking bypassed",
);
/// Behind a verb of going, these lead to a place.
const WAYS: [&str; 6] = ["to", "from", "at", "for", "between", "and"];
static GOING: List = List::of(
    "
arrive arrived arrives arrival ashore anchored base based bound bus came cattle convoy cross
departed deployed deported docked drive drove driven driving emigrated exported ferry fled flew flight flights
flown fly flying grew headed heading imported journey landed landfall landing lands march
marched migrated miles kilometers move moved moves moving opened pipeline railway ran refugees residents return
returned returning ride road rode route sail sailed sailing sailors shipped shipment smuggled stationed
stop stopped train trains transported travel traveled travelled traveling travelling trip walked
went",
);
/// Before "of" and a place.
static PARTS: List = List::of(
    "
town city village port capital suburb suburbs province region island islands coast beaches beach shores mayor
streets outskirts north south east west northeast northwest southeast southwest bishop archbishop district state
kingdom republic people residents siege battle harbor harbour gulf hills mountains valley governor neighborhood",
);
/// What a town is called behind its name: "Beira, a port".
static KINDS: List = List::of(
    "
town city village port suburb capital island province region district neighborhood neighbourhood resort hamlet
settlement county",
);
/// Seats of governments, which often stand for them.
static SEATS: List = List::of(
    "
washington moscow beijing london paris berlin rome madrid ankara tehran kyiv kiev warsaw brussels tokyo seoul
pyongyang delhi islamabad riyadh doha cairo jerusalem baghdad damascus beirut amman tripoli tunis algiers rabat
khartoum nairobi kampala kigali pretoria abuja dakar bamako ottawa canberra wellington caracas bogota havana
brasilia lima santiago athens belgrade budapest prague vienna bern stockholm oslo copenhagen helsinki minsk
tbilisi yerevan baku",
);
/// What governments do and towns do not.
static ACTS: List = List::of(
    "
accepted accused accuses agreed announced approved asked backed banned broke called condemned considers declared
declined demanded denied denies expelled fears has hopes imposed insisted insists knew offered ordered promised
proposed protested recalled recognized refused rejected rejects replied responded said says signed sought
supported suspended threatened told wanted wants warned withdrew lodged sent handed summoned vetoed delayed pledged blamed urged criticized welcomed praised
vowed ratified froze granted tightened lifted resumed halted paid",
);

/// Whether the tokens from `start` to `end` name a place, by the words themselves or by those around them.
pub fn is_place(claim: &ClaimText<'_>, start: usize, end: usize) -> bool {
    let tokens = &claim.tokens[start..end];
    let plain =
        |at: Option<usize>| at.and_then(|at| claim.tokens.get(at)).map_or("", |token| token.plain.as_str());
    let words: Vec<String> = tokens.iter().map(|token| plainest(&token.plain)).collect();
    let (Some(first), Some(last)) = (words.first(), words.last()) else { return false };
    if is_site(last) || BEHIND.contains(&last.as_str()) && words.len() > 1 {
        return !(first == "white" && last == "house");
    }
    if words.iter().any(|word| is_body(word)) || is_person(claim, start, end) {
        return false;
    }
    let seat = words.len() == 1 && SEATS.has(last.as_str());
    if seat && acts(claim, start, end) {
        return false;
    }
    let behind = plain(Some(end));
    let of_its_own = is_known(&words)
        || words::is_place(last)
        || words.iter().any(|word| is_site(word))
        || (words.len() > 1 && HEADS.has(first))
        || ENDINGS.iter().any(|ending| last.ends_with(ending) && last.len() > ending.len() + 2);
    if of_its_own {
        return true;
    }
    let short = tokens.len() == 1 && last.chars().all(char::is_uppercase);
    let apposed = claim.tokens.get(end).is_some()
        && gap(claim, end) == ", "
        && matches!(behind, "a" | "an" | "the")
        && (end + 1..end + 4).any(|at| KINDS.has(plain(Some(at))));
    let site_behind = (is_site(behind) || BEHIND.contains(&behind)) && gap(claim, end) == " ";
    !short && (apposed || site_behind || follows_place_word(claim, start, tokens.len() == 1))
}

/// Whether the words before a name lead to a place.
fn follows_place_word(claim: &ClaimText<'_>, start: usize, single: bool) -> bool {
    let plain = |at: usize| claim.tokens.get(at).map_or("", |token| token.plain.as_str());
    let Some(at) = start.checked_sub(1) else { return false };
    if gap(claim, start) != " " {
        return false;
    }
    // "outside the Armory", but "in the Senate"
    let before = plain(at);
    if before == "the" {
        let further = at.checked_sub(1).map_or("", plain);
        return ["near", "outside", "inside", "across", "around", "through", "beside", "off", "along"]
            .contains(&further);
    }
    if BEFORE.has(before) || REACHED.has(before) {
        return true;
    }
    const FAR: usize = 6;
    let near = |words: &List| (at.saturating_sub(FAR)..at).any(|at| words.has(plain(at)));
    match before {
        "of" => {
            at.checked_sub(1).is_some_and(|at| PARTS.has(plain(at)))
                || (at.saturating_sub(FAR)..at).any(|at| plain(at) == "way")
        }
        _ => single && WAYS.contains(&before) && near(&GOING),
    }
}

/// A title or a given name before another name.
pub fn is_person(claim: &ClaimText<'_>, start: usize, end: usize) -> bool {
    let first = &claim.tokens[start];
    let titled = |at: usize| is_title(&claim.tokens[at].plain);
    let before = start.checked_sub(1).is_some_and(titled);
    before || (end > start + 1 && (is_given(&plainest(&first.plain)) || is_title(&first.plain)))
}

/// Words for offices, which stand before a name and are not part of it.
pub fn is_title(plain: &str) -> bool {
    TITLES.has(plain)
}

static TITLES: List = List::of(
    "
mr mrs ms dr sir lord lady dame senator president minister prime premier judge justice governor mayor general
gen colonel col captain capt lt lieutenant sgt sergeant major maj admiral adm marshal commander doctor professor
prof rep representative congressman congresswoman sen gov king queen prince princess duke pope cardinal
archbishop bishop rabbi imam sheikh ayatollah mullah chancellor secretary ambassador director chairman chief
deputy vice inspector detective officer sheriff commissioner attorney coach sister",
);

/// What there is between governments.
static DEALINGS: List = List::of(
    "
relations ties talks pressure approval deal agreement accord negotiations dispute tensions orders instructions
permission support aid backing treaty envoy allies blessing",
);

/// Whether the seat of a government does here what governments do.
fn acts(claim: &ClaimText<'_>, start: usize, end: usize) -> bool {
    const AMID: [&str; 9] = ["has", "had", "have", "also", "been", "was", "is", "later", "now"];
    let subject = start == 0 || !matches!(gap(claim, start), " ") || {
        let before = claim.tokens[start - 1].plain.as_str();
        ["that", "and", "but", "by", "while", "because", "after", "with"].contains(&before)
    };
    let verb = claim.tokens[end..].iter().find(|token| !AMID.contains(&token.plain.as_str()));
    // "talks with Moscow", "rejected by Moscow"
    let before = |far: usize| start.checked_sub(far).map_or("", |at| claim.tokens[at].plain.as_str());
    let dealing = matches!(before(1), "with" | "from" | "between" | "and" | "by" | "on")
        && (2..8).any(|far| DEALINGS.has(before(far)));
    dealing || subject && verb.is_some_and(|verb| ACTS.has(&verb.plain))
}

/// Of what country, people or faith: no name of anybody.
pub fn is_of_country(plain: &str) -> bool {
    static OTHERS: List = List::of(
        "
british french dutch danish polish spanish swedish norwegian finnish greek swiss irish welsh scottish english
turkish turk czech slovak portuguese thai cypriot afghan iraqi israeli pakistani bangladeshi saudi yemeni qatari
kuwaiti somali kurdish kurd arab arabic argentine filipino burmese sudanese lebanese chinese japanese vietnamese
congolese maltese serb croat flemish basque catalan moroccan peruvian chilean mexican american european african
asian german hungarian islamic muslim jewish catholic soviet christian protestant orthodox buddhist hindu sunni shiite democrat republican
communist socialist conservative liberal nazi",
    );
    let one = plain.strip_suffix('s').unwrap_or(plain);
    OTHERS.has(plain) || OTHERS.has(one) || {
        // "Ukrainian", "Brazilian": a known place in it.
        let root =
            one.strip_suffix("ian").or_else(|| one.strip_suffix("ean")).or_else(|| one.strip_suffix("an"));
        root.is_some_and(|root| {
            root.len() > 2
                && ["", "a", "ia", "e", "y", "o", "ea"]
                    .iter()
                    .any(|ending| words::is_place(&format!("{root}{ending}")))
        })
    }
}

/// One place by two names.
pub fn is_also_called(one: &str, other: &str) -> bool {
    ALSO.are_of_one(one, other)
}

static ALSO: Groups = Groups::of(
    "\
kiev kyiv
kharkov kharkiv
lvov lviv
odessa odesa
holland netherlands dutch
burma myanmar burmese
rangoon yangon
bombay mumbai
madras chennai
calcutta kolkata
bangalore bengaluru
peking beijing
canton guangzhou
saigon ho_chi_minh_city
persia iran
ceylon sri_lanka
swaziland eswatini
ivory_coast cote_d'ivoire
czechia czech_republic
turkey turkiye
united_states US USA america american
united_kingdom UK britain great_britain british
european_union EU
united_arab_emirates UAE emirates
los_angeles LA
new_york NYC new_york_city
cologne koln
munich munchen
nuremberg nurnberg
geneva geneve
turin torino
danzig gdansk
leningrad st_petersburg saint_petersburg petersburg
cape_verde cabo_verde
east_timor timor-leste
france french
spain spanish
switzerland swiss
poland polish
greece greek
wales welsh
finland finnish
sweden swedish
norway norwegian
denmark danish
turkey turkish turks
cyprus cypriot
germany german germans
philippines filipino
ireland irish
scotland scottish
vatican holy_see
kremlin moscow",
);

/// Without accents, in small letters.
pub fn plainest(plain: &str) -> String {
    plain.nfd().filter(|letter| !is_combining_mark(*letter)).collect::<String>().to_lowercase()
}

/// Whether a token behind a word for a place is a name that is said to be one ("in Beira"), for all that follows.
pub fn is_said_to_be(claim: &ClaimText<'_>, at: usize) -> bool {
    let token: &Token<'_> = &claim.tokens[at];
    let before = at.checked_sub(1).map_or("", |before| claim.tokens[before].plain.as_str());
    token.capital && ["in", "near", "outside", "across"].contains(&before) && gap(claim, at) == " "
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::claim::test_claim;

    /// The name is the word that begins with a capital, behind the first.
    fn check(words: &str, expect: bool) {
        let claim = test_claim(words);
        let start = claim.tokens.iter().skip(1).position(|token| token.capital).unwrap_or_default() + 1;
        let end =
            (start..claim.tokens.len()).find(|&at| !claim.tokens[at].capital).unwrap_or(claim.tokens.len());
        assert_eq!(is_place(&claim, start, end), expect, "{words}");
    }

    #[test]
    fn places_are_told_by_the_list_the_words_around_and_their_heads() {
        check("They left Lisbon.", true);
        check("A convoy drove to Lamjung at dawn.", true);
        check("They met on Lindenstrasse.", true);
        check("They met on Chain Bridge.", true);
        check("They met Karl Weber.", false);
        check("They sold it to Veldtech at once.", false);
        check("A contract with Lisbon University was signed.", false);
        check("Talks with Moscow broke down.", false);
    }
}
