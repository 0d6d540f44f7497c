//! Word lists: what holds sentences together, and what says little about which event is meant.

use std::collections::HashSet;
use std::sync::LazyLock;

use crate::list::{Groups, List};

/// Whether a plain word only holds sentences together.
pub fn is_function(plain: &str) -> bool {
    FUNCTION.has(plain)
}

/// Whether a plain word may come or go without a change of sense: "in", "the", "that". Negations, "may" and
/// "all" are function words, but no glue.
pub fn is_glue(plain: &str) -> bool {
    const GLUE: [&str; 30] = [
        "a", "an", "and", "are", "as", "at", "be", "been", "by", "for", "from", "had", "has", "have", "in",
        "into", "is", "it", "its", "of", "on", "that", "the", "their", "this", "to", "was", "were", "which",
        "with",
    ];
    GLUE.contains(&plain)
}

/// Whether a plain word says little about which event is meant. Articles on one subject share these
/// whatever they say of it, so they make the typical false link.
pub fn is_pale(plain: &str) -> bool {
    PALE.has(plain)
}

/// Whether a plain word is the name of a place, wherever it stands.
pub fn is_place(plain: &str) -> bool {
    static PLACES: LazyLock<HashSet<&str>> = LazyLock::new(|| {
        let lines = include_str!("../data/places.txt").lines();
        lines.filter(|line| !line.starts_with('#')).flat_map(str::split_whitespace).collect()
    });
    PLACES.contains(plain)
}

/// Whether two words are forms of one: by their stems, or by the list of irregular verbs.
pub fn is_form_of(plain: &str, stem: &str, other: &str, other_stem: &str) -> bool {
    stem == other_stem || IRREGULAR.are_of_one(plain, other)
}

static IRREGULAR: Groups = Groups::of(
    "\
become becomes became
begin begins began begun
break breaks broke broken
bring brings brought
build builds built
buy buys bought
catch catches caught
choose chooses chose chosen
come comes came
draw draws drew drawn
drive drives drove driven
eat eats ate eaten
fall falls fell fallen
feel feels felt
fight fights fought
find finds found
fly flies flew flown
forget forgets forgot forgotten
get gets got
give gives gave given
go goes went gone
grow grows grew grown
hear hears heard
hold holds held
keep keeps kept
know knows knew known
lead leads led
leave leaves left
lend lends lent
lose loses lost
make makes made
mean means meant
meet meets met
pay pays paid
rise rises rose risen
run runs ran
see sees saw seen
seek seeks sought
sell sells sold
send sends sent
shoot shoots shot
sink sinks sank sunk
speak speaks spoke spoken
spend spends spent
stand stands stood
steal steals stole stolen
strike strikes struck
swear swears swore sworn
take takes took taken
teach teaches taught
tell tells told
think thinks thought
throw throws threw thrown
understand understands understood
wear wears wore worn
win wins won
withdraw withdraws withdrew withdrawn
write writes wrote written",
);

static FUNCTION: List = List::of(
    "
a about above after again against all also although am an and any are aren't as at be because been before
being below between both but by can can't cannot could couldn't did didn't do does doesn't doing don't down
during each even ever every few for from further had hadn't has hasn't have haven't having he he'd he'll her
here hers herself him himself his how however i i'd i'll i'm i've if in into is isn't it it'll its itself just
let like may me might more most much must mustn't my myself no nor not now of off often on once one only or
other ought our ours ourselves out over own per quite rather same said say saying says shall shan't she she'd
she'll should shouldn't since so some still such than that the their theirs them themselves then there these
they they'd they'll they're they've this those through thus to together too toward towards two under until up
upon us very was wasn't we we'd we'll we're we've well were weren't what when where whether which while who
whom whose why will with within without won't would wouldn't yet you you'd you'll you're you've your yours
yourself yourselves else ones onto via amid among across along already almost another around away back either
enough instead less least many mr mrs ms dr neither never none nobody nothing whatever whenever wherever
whoever nevertheless moreover furthermore meanwhile therefore hence indeed perhaps though unless unlike
",
);

static PALE: List = List::of(
    "
actions affair approach area assessment aspect attention basis broader case cases cause caused causes causing
challenge challenges change changed changes circumstances clear clearly come comes concern concerned concerns
condition conditions consequence consequences consideration context danger dangerous deal deep deeply degree
different difficult difficulty effect effects event events fact facts fear fears find future general generally
get give given gives going great greater greatly harm high highly history idea impact implication implications
importance important incident incidents issue issues kind know known large largely later level levels likely
long look made make makes making matter matters mean means moment necessary need needs new number numbers
occur occurred part particular particularly past people perception person place point points position possible
possibly potential potentially present problem problems process public question questions real really reason
reasons recent recently regard related relation result results risk risks role see seem seemed seems serious
seriously several short significance significant significantly simply situation small something sort special
specific state statement step steps strong suggest suggests take taken takes taking term terms thing things
think time times today took try turn type understand use used using view way ways week weeks whole word words
work worry world year years yesterday month months day days
",
);
