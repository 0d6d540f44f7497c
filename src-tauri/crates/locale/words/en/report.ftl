### Reports: comparisons, claim records, correction memos, lists of notes.
###
### Marks say how words are set: strong, soft, foreign (words from outside), quoted (in quotation marks, which the format puts),
### differs, named, aside (as in quotations). What stands in “numbers”, “tags” and “about” is replaced by links and tags; in
### “page” and “pages” by the numbers of the word processor.

## Kinds

kind-comparison = Comparison report
kind-record = Claim record
kind-memo = Correction memo
kind-notes = Notes
untitled-dossier = Untitled dossier
standfirst-comparison = Two articles set side by side, claim by claim. Claims that overlap are linked and quoted with what differs between them; claims without a counterpart follow. Links and scores are a machine’s suggestion. Decisions and notes are the editor’s.
standfirst-record = One article, claim by claim, and what later articles on the same story made of it: what they repeat, reword, put more or less firmly, update or contradict, and what they leave out. The fates are a machine’s suggestion. Decisions and notes are the editor’s.
standfirst-memo = What an editor marked in articles on one story: both quotations, what differs between them, the verdict on the earlier claim, and who checked it and when. What differs was found by a machine. Verdicts, decisions and notes are the editor’s.
standfirst-notes = The notes that editors wrote on articles of one story, each with the words that it is about, as they were when it was written.
made-with = Made { $when } with Crossread { $version }
made-by = By { $author }
report-of = { $kind } of “{ $title }”
statement = Links, what they say, their strength and score are a machine’s suggestion and can be wrong. Decisions, verdicts and notes are a person’s.

## What links say, in small letters: a heading gives them a capital

relation-same-words = same words
relation-reworded = reworded
relation-differs = differs in detail
relation-contradicts = contradicts
relation-related-only = related only
relation-not-proposed = not proposed any more
relation-by-editor = linked by the editor

verdict-confirmed = confirmed
verdict-rejected = rejected
verdict-drawn = drawn
verdict-confirmed-by-editor = confirmed by the editor
verdict-rejected-by-editor = rejected by the editor
verdict-drawn-by-editor = drawn by the editor
verdict-undecided = not yet decided
link-rejected-by-editor = link rejected by the editor
checked-not-there = Checked by the editor: not there

strength-loose = loose
strength-likely = likely
strength-strong = strong

standing-asserted = asserted
standing-attributed = attributed
standing-hedged = hedged
standing-reported = reported
standing-alleged = alleged
standing-denied = denied

reason-wording = nearly the same wording
reason-terms = shared terms
reason-names = shared names
reason-figures = shared figures
reason-context = alike in context
reason-meaning = words of like meaning
reason-clash = but the figures clash
reason-leans = but it leans on the sentence before

difference-figure = figure
difference-date = date
difference-name = name
difference-place = place
difference-hedge = hedge
difference-attribution = who says so
difference-negation = negation
difference-opposite = opposites
difference-quotation = quotation

fate-repeated = repeated
fate-reworded = reworded
fate-softened = softened
fate-hardened = hardened
fate-updated = updated
fate-contradicted = contradicted
fate-absent = absent
fate-new = new
fate-checked = checked by the editor
fate-link-rejected = link rejected

lot-stands = Stands
lot-changed-in = Changed first { $place }
lot-changed = Changed first in a later article
lot-gone = Not in the later article
lot-gone-from-all = In none of { $count } later articles

note-state-open = open
note-state-waiting = waiting
note-state-resolved = resolved

note-verdict-stands = stands
note-verdict-corrected = corrected
note-verdict-needs-correction = needs correction
note-verdict-wrong = wrong

fence-author-biography = author biography
fence-photo-credit = photo credit
fence-correction = correction notice
fence-related-links = related links
fence-sharing = newsletter or share prompt
fence-comments = reader comments
fence-legal = legal footer
fence-notice = notice
fence-editor = by the editor

## Articles

side-left = Left
side-right = Right
on-the-left = on the left
on-the-right = on the right
of-label = of { $label }
in-year = in { $label }
in-that-of = in that of { $label }
of-undated = of the one without a date
in-undated = in the one without a date
no-date = no date
article-not-here = an article that is not here

sheet-headline = Headline
sheet-from-first-sentence = taken from the first sentence
sheet-byline = Byline
sheet-outlet = Outlet
sheet-date = Date
sheet-words = Words compared
sheet-source = Source

## Sections

contents = Contents
section-about = About this report
section-articles = The articles
section-claims = Claim by claim
section-fates = What became of each claim
section-figures = At a glance
section-gaps = Claims without a counterpart
section-left-out = Left out of the comparison
section-links = Linked claims
section-lost = Places that are lost
section-noted = noted, without a verdict
section-noted-gaps = Noted claims without a counterpart
section-nothing = Nothing to correct
section-other-notes = Other notes
section-other-words = Other words that carry a note
section-rejected = Rejected links

rejected-remark = The editor says that these do not belong together. They count in no figure above but “rejected”.
left-out-remark = Passages that stand on the page but are no part of what the article claims, by their first words.
figures-remark = The figures are of the whole comparison. What of it is in this report is said under <about>About this report</about>.
no-links = No claims of the two articles are linked.
no-chosen-links = None of the links is what was chosen for this report.
no-chosen-claims = None of the claims is what was chosen for this report.
key-to-marks = <differs>A thin line</differs> marks words that only one of the two claims has; <named>a thick line</named> marks what is named below the pair. Words <aside>in pale ink</aside> belong to another claim of the same sentence.
gaps-remark = No link to these claims stands. That does not prove that the other article is silent on them.
no-gaps = Every claim is linked.
lost-remark = What the editor decided or wrote about words that do not stand in today’s texts any more, with the words as they were.
lost-notes-remark = What was written on words that do not stand in today’s texts any more, with the words as they were.
record-lost-remark = Notes on words that do not stand in today’s texts any more.
memo-empty = Nothing is marked: no link or claim carries a note that is in this memo.
no-notes = There are no notes.
none = None.
nothing = Nothing.
fates-remark = The claims of <foreign>{ $label }</foreign> in { $later ->
    [one] the later article
   *[other] each of the { $later } later articles
} of the dossier. “Absent” says that no link was found, not that the article is silent on it; where it is marked as checked, an editor looked for the claim in vain.
fates-undated = An article without a date counts as later.
fates-claim-of = Claim of <foreign>{ $label }</foreign>

## Figures

group-links = Links
group-all-claims = Claims
group-editor = The editor
group-claims = Claims and words of { $label }
group-claims-of = Claims of { $label }
group-articles = Articles
group-dossier = The dossier
group-new = New in the later articles
figure-by-note = held by a note alone
figure-confirmed = links confirmed
figure-not-proposed = that the machine does not propose
figure-undecided = not yet decided
figure-rejected = rejected, set apart
figure-lost = decided, place lost
figure-notes = notes
figure-stand = stand: repeated or reworded
figure-changed = changed
figure-first = first: { $label }
figure-gone = in no later article
figure-of = { $label }, of { $claims }
figure-fates-confirmed = fates confirmed
figure-absent-checked = absent, checked by a person
figure-absent-rejected = absent, a link rejected

## A pair

paragraph = paragraph { $number }
also-in = { $count ->
    [one] This claim is also in link <numbers>1</numbers>
   *[other] This claim is also in links <numbers>1, 2</numbers>
}
row-put-as = Put as
put-as = { $left } → { $right }, { $shift ->
    [softened] later less firm
   *[hardened] later firmer
}
only-in = only { $place }: <quoted>{ $words }</quoted>
not-said = not said
decided-by = { $verdict ->
    [confirmed] Confirmed
    [rejected] Rejected
    [drawn] Drawn
   *[decided] Decided
} by <foreign>{ $author }</foreign>, { $when }.
decided-by-hand-by = { $verdict ->
    [confirmed] Confirmed
    [rejected] Rejected
    [drawn] Drawn
   *[decided] Decided
} by <foreign>{ $author }</foreign>, { $when }; what the link says was set by hand.
decided = { $verdict ->
    [confirmed] Confirmed
    [rejected] Rejected
    [drawn] Drawn
   *[decided] Decided
} { $when }.
decided-by-hand = { $verdict ->
    [confirmed] Confirmed
    [rejected] Rejected
    [drawn] Drawn
   *[decided] Decided
} { $when }; what the link says was set by hand.
another-editor = Another editor
other-says = <foreign>{ $who }</foreign> says: { $verdict }, { $when }.
other-says-as = <foreign>{ $who }</foreign> says: { $verdict } as “{ $relation }”, { $when }.
one-link-with = One link with <numbers>1, 2</numbers>: several claims answer several.
not-proposed = The machine does not propose this link.
suggestion = Machine’s suggestion: { $strength }, score { $score }
fit-moved = The words have moved in the text since the editor decided.
fit-uncertain = The words stand in several places; that the editor meant these is a guess.
see-note = A note on one of these claims stands at link <numbers>1</numbers>.
editor-rejected = The editor rejected <numbers>R1</numbers>

row-the-two = The two
row-verdict = Verdict
memo-verdict = the claim { $of }: <strong>{ $verdict }</strong>
row-checked-by = Checked by
row-published = Published

## Notes

about-dossier = the dossier
about-article = the article { $of }
about-article-called = the article “{ $label }”
about-this-link = this link
about-a-link = a link
about-unlinked = two passages that are not linked
about-claim = the claim { $of }
about-a-claim = a claim { $of }
about-words = words { $of }
about-passage = a passage { $of }
about-lost-words = words that are lost
note-on = <strong>Note on { $about }</strong> { $created }
note-on-changed = <strong>Note on { $about }</strong> { $created }, changed { $changed }
note-uncertain = The words stand in several places; that the note means these is a guess.
note-says = The earlier claim: <strong>{ $verdict }</strong>
note-by = by <foreign>{ $author }</foreign>
note-by-nobody = Editor
note-tagged = tagged <tags>a, b</tags>

## What a report rests on, and what is not in it

about-suggestions = Links, what they say, their strength and score are a machine’s suggestion and can be wrong. Decisions, verdicts and notes are a person’s. Quotations are as the sources have them; only the marks were added.
about-fates = What became of a claim is read from the link that speaks for it most: a machine’s suggestion, which can be wrong, unless it is marked as confirmed. A rejected link counts for nothing.
about-how = How it was made
about-what = What is in it
about-sources = The sources and their SHA-256
row-made = Made
row-with = With
row-by = By
row-compared = Compared
row-left-out = Left out
row-in-it = In it
basis = { $how }; links from a score of { $least } on are proposed (0 to 1)
basis-by-article = { $how }; links from a score of { $least } to { $most }, by article, on are proposed (0 to 1)
basis-languages-differ = by names, figures, dates and words that are written alike only, because the articles are in different languages
basis-details = by words, figures, dates and quotations only, because the articles are not in English
basis-words = by words, figures in digits and quotations only, because Crossread knows little of their language
basis-unknown = as far as words tell, because the language of an article could not be told
basis-closely = closely, by what the words mean where they stand
basis-quickly = by words, figures and quotations only
count-links = { $count ->
    [0] no links
    [one] 1 link
   *[other] { $count } links
}
count-claims = { $count ->
    [0] no claims
    [one] 1 claim
   *[other] { $count } claims
}
count-marked-claims = { $count ->
    [0] no marked claims
    [one] 1 marked claim
   *[other] { $count } marked claims
}
count-notes = { $count ->
    [0] no notes
    [one] 1 note
   *[other] { $count } notes
}

tag-quoted = “{ $tag }”
note-that-is = a note that is { $states }
note-that-has = a note that has the tag { $tags }
note-that-is-and-has = a note that is { $states } and has the tag { $tags }
left-out-unconfirmed = Only links that an editor confirmed or drew are in it; { $count ->
    [0] no others are
    [one] 1 other is
   *[other] { $count } others are
} not.
left-out-alike = Only links that differ in detail or contradict are in it; { $count ->
    [0] no others are
    [one] 1 other is
   *[other] { $count } others are
} not.
left-out-by-notes = Only what carries { $note } is in it; { $links ->
    [0] no links
    [one] 1 link
   *[other] { $links } links
} and { $claims ->
    [0] no claims
    [one] 1 claim
   *[other] { $claims } claims
} without a counterpart are not.
left-out-lost-decisions = { $count ->
    [one] 1 decision
   *[other] { $count } decisions
} whose place is lost cannot carry a note and stand nowhere in it.
left-out-rejected = { $count ->
    [one] 1 rejected link is
   *[other] { $count } rejected links are
} not in it.
left-out-gaps = Claims without a counterpart are not in it ({ $count ->
    [0] no claims
    [one] 1 claim
   *[other] { $count } claims
} left out).
left-out-gaps-but-noted = Claims without a counterpart are not in it, but for those that carry a note ({ $count ->
    [0] no claims
    [one] 1 claim
   *[other] { $count } claims
} left out).
left-out-all-gaps = Claims without a counterpart are not in it.
left-out-scores = The machine’s scores and reasons are not in it.
left-out-shortened = Long quotations are shortened about what differs; “…” stands for what was cut.
left-out-private = Notes that their author marked as private are in no report.
left-out-notes = Notes are not in it ({ $count } left out).
left-out-other-notes = { $count ->
    [one] 1 other note is
   *[other] { $count } other notes are
} not in it.
left-out-unnoted = Only links and claims that carry a note are in it.
left-out-of-these = Of these, only those with { $note }.
left-out-passed = { $count ->
    [one] 1 link
   *[other] { $count } links
} with a note left out by the choice of links.
left-out-rejected-noted = { $count ->
    [one] 1 rejected link
   *[other] { $count } rejected links
} with a note left out.
left-out-each-is = Each is { $note }. { $count ->
    [0] No other notes
    [one] 1 other note
   *[other] { $count } other notes
} left out.
claims-confirmed = whose fate an editor confirmed
claims-changed = that changed
claims-noted = that carry { $note }
claims-found = that some later article has
left-out-claims = Only claims { $which } are in it; { $count ->
    [0] no claims
    [one] 1 claim
   *[other] { $count } claims
} left out.
left-out-dropped-notes = { $count ->
    [0] No notes
    [one] 1 note
   *[other] { $count } notes
} left out.

## The page and the paper

page-skip = Skip to the report
page-across = Across to { $name }
page-not-given = not given
page-columns = { $from } to { $to } of { $all }
page-only-here = only here:
page-differs = differs:
page-of = Page <page>{ $page }</page> of <pages>{ $pages }</pages>

## The table

column-type = Type
column-number = Number
column-relation = Relation or fate
column-decision = Decision
column-decided-by = Decided by
column-decided = Decided (UTC)
column-article = Article
column-date = Date
column-paragraph = Paragraph
column-quotation = Quotation
column-later-article = Later article
column-later-date = Later date
column-later-paragraph = Later paragraph
column-later-quotation = Later quotation
column-differences = Differences
column-score = Score
column-strength = Strength
column-verdict = Verdict
column-note = Note
column-note-by = Note by
column-note-changed = Note changed (UTC)
column-note-state = Note state
column-tags = Tags
column-about = About
row-kind-link = link
row-kind-rejected = rejected link
row-kind-claim = claim
row-kind-gap = claim without a counterpart
row-kind-note = note
row-kind-lost = lost decision
row-kind-article = article
row-kind-about = about
cell-cut = cut here: a spreadsheet’s cell holds no more

## What a preview counts

preview-rough = Some of the articles have not been read closely yet. They are when the report is written, and its figures may change.
holds-links = { $count ->
    [one] 1 link
   *[other] { $count } links
}
holds-rejected = { $count ->
    [one] 1 rejected link
   *[other] { $count } rejected links
}
holds-gaps = { $count ->
    [one] 1 claim without a counterpart
   *[other] { $count } claims without a counterpart
}
holds-notes = { $count ->
    [one] 1 note
   *[other] { $count } notes
}
holds-claims = { $count ->
    [one] 1 claim
   *[other] { $count } claims
}
holds-later = { $count ->
    [one] 1 later article
   *[other] { $count } later articles
}
holds-marked = { $count ->
    [one] 1 marked link
   *[other] { $count } marked links
}
holds-noted-gaps = { $count ->
    [one] 1 noted claim without a counterpart
   *[other] { $count } noted claims without a counterpart
}
holds-other-notes = { $count ->
    [one] 1 other note
   *[other] { $count } other notes
}
holds-lost-notes = { $count ->
    [one] 1 note whose place is lost
   *[other] { $count } notes whose place is lost
}
holds-fates = { $later ->
    [one] the table of fates over 1 later article
   *[other] the table of fates over { $later } later articles
}

sheet-of = of
sheet-replaced = { $count ->
    [one] One character that no page can carry is shown by a sign in its place, such as ␀ or �.
   *[other] { $count } characters that no page can carry are shown by signs in their place, such as ␀ or �.
}
