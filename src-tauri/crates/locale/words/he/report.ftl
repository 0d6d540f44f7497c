### Reports: comparisons, claim records, correction memos, lists of notes.
###
### Hebrew reads from right to left: the first article stands on the right, and sides are said as they are seen.

## Kinds

kind-comparison = דוח השוואה
kind-record = רשומת טענות
kind-memo = מזכר תיקונים
kind-notes = הערות
untitled-dossier = תיק ללא שם
standfirst-comparison = שתי כתבות זו לצד זו, טענה אחר טענה. טענות חופפות מקושרות ומצוטטות יחד עם מה ששונה ביניהן; אחריהן באות הטענות ללא מקבילה. הקישורים והציונים הם הצעה של המנוע. ההחלטות וההערות הן של העורך או העורכת.
standfirst-record = כתבה אחת, טענה אחר טענה, ומה עשו ממנה כתבות מאוחרות באותו סיפור: על מה חזרו, מה ניסחו מחדש, מה אמרו ביתר נחרצות או בפחות, מה עדכנו או סתרו, ומה השמיטו. הגורלות הם הצעה של המנוע. ההחלטות וההערות הן של העורך או העורכת.
standfirst-memo = מה שסומן בעריכה בכתבות על סיפור אחד: שני הציטוטים, מה ששונה ביניהם, המסקנה על הטענה המוקדמת, ומי בדק ומתי. את ההבדלים מצא המנוע. המסקנות, ההחלטות וההערות הן של העורך או העורכת.
standfirst-notes = ההערות שנכתבו בעריכה על כתבות בסיפור אחד, כל אחת עם המילים שהיא עליהן, כפי שהיו כשנכתבה.
made-with = נכתב ב־{ $when } באמצעות Crossread { $version }
made-by = מאת { $author }
report-of = { $kind } על ״{ $title }״
statement = הקישורים, מה שהם אומרים, חוזקם וציונם הם הצעה של המנוע, והיא עלולה להיות שגויה. ההחלטות, המסקנות וההערות הן של אדם.

## What links say, in small letters: a heading gives them a capital

relation-same-words = אותן מילים
relation-reworded = ניסוח אחר
relation-differs = פרט שונה
relation-contradicts = סתירה
relation-related-only = קרבה בלבד
relation-not-proposed = כבר אינו מוצע
relation-by-editor = קישור שנקבע ידנית

verdict-confirmed = אושר
verdict-rejected = נדחה
verdict-drawn = נמתח ידנית
verdict-confirmed-by-editor = אושר בעריכה
verdict-rejected-by-editor = נדחה בעריכה
verdict-drawn-by-editor = נמתח ידנית בעריכה
verdict-undecided = טרם הוכרע
link-rejected-by-editor = הקישור נדחה בעריכה
checked-not-there = נבדק בעריכה: איננה

strength-loose = רופף
strength-likely = סביר
strength-strong = חזק

standing-asserted = נקבעת כעובדה
standing-attributed = מיוחסת למקור
standing-hedged = מסויגת
standing-reported = מובאת כדיווח
standing-alleged = נטענת
standing-denied = מוכחשת

reason-wording = כמעט אותו ניסוח
reason-terms = מונחים משותפים
reason-names = שמות משותפים
reason-figures = מספרים משותפים
reason-context = דמיון במה שכתוב מסביב
reason-meaning = מילים קרובות במשמעותן
reason-clash = אבל המספרים סותרים זה את זה
reason-leans = אבל היא נשענת על המשפט הקודם

difference-figure = מספר
difference-date = תאריך
difference-name = שם
difference-place = מקום
difference-hedge = הסתייגות
difference-attribution = מי אומר
difference-negation = שלילה
difference-opposite = הפכים
difference-quotation = ציטוט

fate-repeated = חוזרת
fate-reworded = נוסחה מחדש
fate-softened = רוככה
fate-hardened = הוקשחה
fate-updated = עודכנה
fate-contradicted = נסתרה
fate-absent = איננה
fate-new = חדשה
fate-checked = נבדק בעריכה
fate-link-rejected = הקישור נדחה

lot-stands = עומדת בעינה
lot-changed-in = השתנתה לראשונה { $place }
lot-changed = השתנתה לראשונה בכתבה מאוחרת
lot-gone = אינה בכתבה המאוחרת
lot-gone-from-all = { $count ->
    [one] אינה בכתבה המאוחרת
    [two] אינה באף אחת משתי הכתבות המאוחרות
   *[other] אינה באף אחת מ־{ $count } הכתבות המאוחרות
}

note-state-open = פתוחה
note-state-waiting = ממתינה
note-state-resolved = טופלה

note-verdict-stands = עומדת בעינה
note-verdict-corrected = תוקנה
note-verdict-needs-correction = טעונה תיקון
note-verdict-wrong = שגויה

fence-author-biography = על הכותב או הכותבת
fence-photo-credit = קרדיט לצילום
fence-correction = הודעת תיקון
fence-related-links = קישורים לכתבות נוספות
fence-sharing = הזמנה להירשם או לשתף
fence-comments = תגובות קוראים
fence-legal = הערות משפטיות
fence-notice = הודעה
fence-editor = הושמט בעריכה

## Articles

side-left = מימין
side-right = משמאל
on-the-left = בכתבה שמימין
on-the-right = בכתבה שמשמאל
of-label = מ־{ $label }
in-year = ב־{ $label }
in-that-of = בכתבה מ־{ $label }
of-undated = מהכתבה ללא תאריך
in-undated = בכתבה ללא תאריך
no-date = ללא תאריך
article-not-here = כתבה שאינה כאן

sheet-headline = כותרת
sheet-from-first-sentence = נלקחה מהמשפט הראשון
sheet-byline = מאת
sheet-outlet = כלי תקשורת
sheet-date = תאריך
sheet-words = מילים שהושוו
sheet-source = מקור

## Sections

contents = תוכן העניינים
section-about = על הדוח הזה
section-articles = הכתבות
section-claims = טענה אחר טענה
section-fates = מה עלה בגורל כל טענה
section-figures = במבט אחד
section-gaps = טענות ללא מקבילה
section-left-out = מה שלא הושווה
section-links = טענות מקושרות
section-lost = מקומות שאבדו
section-noted = עם הערה, ללא מסקנה
section-noted-gaps = טענות ללא מקבילה שיש עליהן הערה
section-nothing = אין מה לתקן
section-other-notes = הערות נוספות
section-other-words = מילים נוספות שיש עליהן הערה
section-rejected = קישורים שנדחו

rejected-remark = בעריכה נקבע שאלה אינם שייכים זה לזה. הם אינם נספרים למעלה, מלבד תחת ״נדחו״.
left-out-remark = קטעים שמופיעים בדף ואינם חלק ממה שהכתבה טוענת, לפי מילותיהם הראשונות.
figures-remark = המספרים הם של ההשוואה כולה. מה ממנה כלול בדוח נאמר תחת <about>על הדוח הזה</about>.
no-links = אין קישור בין טענות של שתי הכתבות.
no-chosen-links = אף קישור אינו ממה שנבחר לדוח הזה.
no-chosen-claims = אף טענה אינה ממה שנבחר לדוח הזה.
key-to-marks = <differs>קו דק</differs> מסמן מילים שיש רק באחת משתי הטענות; <named>קו עבה</named> מסמן את מה שנאמר מתחת לזוג. מילים <aside>בדיו בהירה</aside> שייכות לטענה אחרת באותו משפט.
gaps-remark = אין קישור בתוקף לטענות האלה. זה אינו מוכיח שהכתבה האחרת שותקת עליהן.
no-gaps = כל הטענות מקושרות.
lost-remark = מה שהוחלט או נכתב בעריכה על מילים שכבר אינן בטקסטים של היום, עם המילים כפי שהיו.
lost-notes-remark = מה שנכתב על מילים שכבר אינן בטקסטים של היום, עם המילים כפי שהיו.
record-lost-remark = הערות על מילים שכבר אינן בטקסטים של היום.
memo-empty = דבר אינו מסומן: אין קישור או טענה עם הערה שכלולה במזכר הזה.
no-notes = אין הערות.
none = אין.
nothing = אין.
fates-remark = הטענות של <foreign>{ $label }</foreign> { $later ->
    [one] בכתבה המאוחרת שבתיק
    [two] בכל אחת משתי הכתבות המאוחרות שבתיק
   *[other] בכל אחת מ־{ $later } הכתבות המאוחרות שבתיק
}. ״איננה״ פירושו שלא נמצא קישור, לא שהכתבה שותקת על כך; במקום שמסומן כנבדק, הטענה חופשה בעריכה ולא נמצאה.
fates-undated = כתבה ללא תאריך נחשבת מאוחרת.
fates-claim-of = טענה של <foreign>{ $label }</foreign>

## Figures

group-links = קישורים
group-all-claims = טענות
group-editor = העריכה
group-claims = טענות ומילים של { $label }
group-claims-of = הטענות של { $label }
group-articles = כתבות
group-dossier = התיק
group-new = חדשות בכתבות המאוחרות
figure-by-note = רק הערה מחזיקה אותם
figure-confirmed = קישורים שאושרו
figure-not-proposed = שהמנוע אינו מציע
figure-undecided = טרם הוכרעו
figure-rejected = נדחו, בנפרד
figure-lost = הוכרעו, מקומם אבד
figure-notes = הערות
figure-stand = עומדות בעינן: חוזרות או נוסחו מחדש
figure-changed = השתנו
figure-first = לראשונה: { $label }
figure-gone = באף כתבה מאוחרת
figure-of = { $label }, מתוך { $claims }
figure-fates-confirmed = גורלות שאושרו
figure-absent-checked = אינן, ונבדק בידי אדם
figure-absent-rejected = אינן, וקישור נדחה

## A pair

paragraph = פסקה { $number }
also-in = { $count ->
    [one] הטענה הזאת מופיעה גם בקישור <numbers>1</numbers>
   *[other] הטענה הזאת מופיעה גם בקישורים <numbers>1, 2</numbers>
}
row-put-as = אופן האמירה
put-as = { $left } ← { $right }, { $shift ->
    [softened] נחרצת פחות במאוחרת
   *[hardened] נחרצת יותר במאוחרת
}
only-in = רק { $place }: <quoted>{ $words }</quoted>
not-said = לא נאמר
decided-by = { $verdict ->
    [confirmed] אושר
    [rejected] נדחה
    [drawn] נמתח
   *[decided] הוכרע
} בידי <foreign>{ $author }</foreign>, { $when }.
decided-by-hand-by = { $verdict ->
    [confirmed] אושר
    [rejected] נדחה
    [drawn] נמתח
   *[decided] הוכרע
} בידי <foreign>{ $author }</foreign>, { $when }; מה שהקישור אומר נקבע ידנית.
decided = { $verdict ->
    [confirmed] אושר
    [rejected] נדחה
    [drawn] נמתח ידנית
   *[decided] הוכרע
} ב־{ $when }.
decided-by-hand = { $verdict ->
    [confirmed] אושר
    [rejected] נדחה
    [drawn] נמתח ידנית
   *[decided] הוכרע
} ב־{ $when }; מה שהקישור אומר נקבע ידנית.
another-editor = מישהו אחר בעריכה
other-says = לדברי <foreign>{ $who }</foreign>: { $verdict }, { $when }.
other-says-as = לדברי <foreign>{ $who }</foreign>: { $verdict } בתור ״{ $relation }״, { $when }.
one-link-with = קישור אחד יחד עם <numbers>1, 2</numbers>: כמה טענות מול כמה טענות.
not-proposed = המנוע אינו מציע את הקישור הזה.
suggestion = הצעת המנוע: { $strength }, ציון { $score }
fit-moved = המילים עברו ממקומן בטקסט מאז ההחלטה.
fit-uncertain = המילים מופיעות בכמה מקומות; שלאלה הכוונה היא השערה.
see-note = הערה על אחת הטענות האלה נמצאת בקישור <numbers>1</numbers>.
editor-rejected = נדחו בעריכה: <numbers>R1</numbers>

row-the-two = השתיים
row-verdict = מסקנה
memo-verdict = הטענה { $of }: <strong>{ $verdict }</strong>
row-checked-by = נבדק בידי
row-published = פורסמו

## Notes

about-dossier = התיק
about-article = הכתבה { $of }
about-article-called = הכתבה ״{ $label }״
about-this-link = הקישור הזה
about-a-link = קישור
about-unlinked = שני קטעים שאינם מקושרים
about-claim = הטענה { $of }
about-a-claim = טענה { $of }
about-words = מילים { $of }
about-passage = קטע { $of }
about-lost-words = מילים שאבדו
note-on = <strong>הערה על { $about }</strong> { $created }
note-on-changed = <strong>הערה על { $about }</strong> { $created }, שונתה { $changed }
note-uncertain = המילים מופיעות בכמה מקומות; שלאלה הכוונה היא השערה.
note-says = הטענה המוקדמת: <strong>{ $verdict }</strong>
note-by = מאת <foreign>{ $author }</foreign>
note-by-nobody = עריכה
note-tagged = תגיות: <tags>א, ב</tags>

## What a report rests on, and what is not in it

about-suggestions = הקישורים, מה שהם אומרים, חוזקם וציונם הם הצעה של המנוע, והיא עלולה להיות שגויה. ההחלטות, המסקנות וההערות הן של אדם. הציטוטים הם כפי שהם במקורות; רק הסימונים נוספו.
about-fates = מה עלה בגורל טענה נקבע לפי הקישור שתומך בכך יותר מכול: הצעה של המנוע, שעלולה להיות שגויה, אלא אם היא מסומנת כמאושרת. קישור שנדחה אינו נחשב כלל.
about-how = איך הדוח נעשה
about-what = מה כלול בו
about-sources = המקורות וה־SHA-256 שלהם
row-made = נכתב
row-with = באמצעות
row-by = מאת
row-compared = הושוו
row-left-out = הושמט
row-in-it = כלול בו
basis = { $how }; קישורים מוצעים מציון { $least } ומעלה (0 עד 1)
basis-by-article = { $how }; קישורים מוצעים מציון { $least } עד { $most } ומעלה, לפי הכתבה (0 עד 1)
basis-languages-differ = רק לפי שמות, מספרים, תאריכים ומילים שכתובות באותו אופן, כי הכתבות בשפות שונות
basis-details = רק לפי מילים, מספרים, תאריכים וציטוטים, כי הכתבות אינן באנגלית
basis-words = רק לפי מילים, מספרים בספרות וציטוטים, כי Crossread מכירה רק מעט משפתן
basis-unknown = עד כמה שהמילים מגלות, כי אי אפשר היה לדעת מה שפתה של אחת הכתבות
basis-closely = לעומק, לפי משמעות המילים במקומן
basis-quickly = רק לפי מילים, מספרים וציטוטים
count-links = { $count ->
    [0] אין קישורים
    [one] קישור אחד
    [two] שני קישורים
   *[other] { $count } קישורים
}
count-claims = { $count ->
    [0] אין טענות
    [one] טענה אחת
    [two] שתי טענות
   *[other] { $count } טענות
}
count-marked-claims = { $count ->
    [0] אין טענות מסומנות
    [one] טענה מסומנת אחת
    [two] שתי טענות מסומנות
   *[other] { $count } טענות מסומנות
}
count-notes = { $count ->
    [0] אין הערות
    [one] הערה אחת
    [two] שתי הערות
   *[other] { $count } הערות
}

tag-quoted = ״{ $tag }״
note-that-is = הערה במצב { $states }
note-that-has = הערה עם התגית { $tags }
note-that-is-and-has = הערה במצב { $states } ועם התגית { $tags }
left-out-unconfirmed = כלולים רק קישורים שאושרו או נמתחו בעריכה; { $count ->
    [0] לא הושמט אף קישור אחר
    [one] קישור אחר אחד הושמט
    [two] שני קישורים אחרים הושמטו
   *[other] { $count } קישורים אחרים הושמטו
}.
left-out-alike = כלולים רק קישורים עם פרט שונה או סתירה; { $count ->
    [0] לא הושמט אף קישור אחר
    [one] קישור אחר אחד הושמט
    [two] שני קישורים אחרים הושמטו
   *[other] { $count } קישורים אחרים הושמטו
}.
left-out-by-notes = כלול רק מה שיש עליו { $note }; הושמטו: { $links ->
    [0] אף קישור
    [one] קישור אחד
    [two] שני קישורים
   *[other] { $links } קישורים
}, { $claims ->
    [0] אף טענה ללא מקבילה
    [one] טענה אחת ללא מקבילה
    [two] שתי טענות ללא מקבילה
   *[other] { $claims } טענות ללא מקבילה
}.
left-out-lost-decisions = { $count ->
    [one] החלטה אחת שמקומה אבד אינה יכולה לשאת הערה ואינה
    [two] שתי החלטות שמקומן אבד אינן יכולות לשאת הערה ואינן
   *[other] { $count } החלטות שמקומן אבד אינן יכולות לשאת הערה ואינן
} כאן.
left-out-rejected = { $count ->
    [one] קישור אחד שנדחה אינו כלול
    [two] שני קישורים שנדחו אינם כלולים
   *[other] { $count } קישורים שנדחו אינם כלולים
} בו.
left-out-gaps = טענות ללא מקבילה אינן כלולות בו ({ $count ->
    [0] לא הושמטה אף טענה
    [one] טענה אחת הושמטה
    [two] שתי טענות הושמטו
   *[other] { $count } טענות הושמטו
}).
left-out-gaps-but-noted = טענות ללא מקבילה אינן כלולות בו, מלבד אלה שיש עליהן הערה ({ $count ->
    [0] לא הושמטה אף טענה
    [one] טענה אחת הושמטה
    [two] שתי טענות הושמטו
   *[other] { $count } טענות הושמטו
}).
left-out-all-gaps = טענות ללא מקבילה אינן כלולות בו.
left-out-scores = הציונים והנימוקים של המנוע אינם כלולים בו.
left-out-shortened = ציטוטים ארוכים קוצרו סביב מה ששונה; ״…״ בא במקום מה שנחתך.
left-out-private = הערות שסומנו כפרטיות אינן כלולות בשום דוח.
left-out-notes = ההערות אינן כלולות בו (הושמטו: { $count }).
left-out-other-notes = { $count ->
    [one] הערה אחרת אחת אינה כלולה
    [two] שתי הערות אחרות אינן כלולות
   *[other] { $count } הערות אחרות אינן כלולות
} בו.
left-out-unnoted = כלולים בו רק קישורים וטענות שיש עליהם הערה.
left-out-of-these = מהם, רק אלה עם { $note }.
left-out-passed = { $count ->
    [one] קישור אחד עם הערה הושמט
    [two] שני קישורים עם הערה הושמטו
   *[other] { $count } קישורים עם הערה הושמטו
} בגלל בחירת הקישורים.
left-out-rejected-noted = { $count ->
    [one] קישור אחד שנדחה ויש עליו הערה הושמט
    [two] שני קישורים שנדחו ויש עליהם הערה הושמטו
   *[other] { $count } קישורים שנדחו ויש עליהם הערה הושמטו
}.
left-out-each-is = כל אחת היא { $note }. { $count ->
    [0] לא הושמטה אף הערה אחרת
    [one] הערה אחרת אחת הושמטה
    [two] שתי הערות אחרות הושמטו
   *[other] { $count } הערות אחרות הושמטו
}.
claims-confirmed = שגורלן אושר בעריכה
claims-changed = שהשתנו
claims-noted = שיש עליהן { $note }
claims-found = שמופיעות בכתבה מאוחרת
left-out-claims = כלולות בו רק טענות { $which }; { $count ->
    [0] לא הושמטה אף טענה
    [one] טענה אחת הושמטה
    [two] שתי טענות הושמטו
   *[other] { $count } טענות הושמטו
}.
left-out-dropped-notes = { $count ->
    [0] לא הושמטה אף הערה
    [one] הערה אחת הושמטה
    [two] שתי הערות הושמטו
   *[other] { $count } הערות הושמטו
}.

## The page and the paper

page-skip = דילוג אל הדוח
page-across = מעבר אל { $name }
page-not-given = לא צוין
page-columns = { $from } עד { $to } מתוך { $all }
page-only-here = רק כאן:
page-differs = שונה:
page-of = עמוד <page>{ $page }</page> מתוך <pages>{ $pages }</pages>

## The table

column-type = סוג
column-number = מספר
column-relation = יחס או גורל
column-decision = החלטה
column-decided-by = הוחלט בידי
column-decided = הוחלט (UTC)
column-article = כתבה
column-date = תאריך
column-paragraph = פסקה
column-quotation = ציטוט
column-later-article = כתבה מאוחרת
column-later-date = תאריך המאוחרת
column-later-paragraph = פסקה במאוחרת
column-later-quotation = ציטוט מהמאוחרת
column-differences = הבדלים
column-score = ציון
column-strength = חוזק
column-verdict = מסקנה
column-note = הערה
column-note-by = ההערה מאת
column-note-changed = ההערה שונתה (UTC)
column-note-state = מצב ההערה
column-tags = תגיות
column-about = על
row-kind-link = קישור
row-kind-rejected = קישור שנדחה
row-kind-claim = טענה
row-kind-gap = טענה ללא מקבילה
row-kind-note = הערה
row-kind-lost = החלטה שמקומה אבד
row-kind-article = כתבה
row-kind-about = על הדוח
cell-cut = נחתך כאן: תא בגיליון אינו מכיל יותר

## What a preview counts

preview-rough = חלק מהכתבות טרם נקראו לעומק. הן ייקראו בעת כתיבת הדוח, והמספרים שבו עשויים להשתנות.
holds-links = { $count ->
    [one] קישור אחד
    [two] שני קישורים
   *[other] { $count } קישורים
}
holds-rejected = { $count ->
    [one] קישור אחד שנדחה
    [two] שני קישורים שנדחו
   *[other] { $count } קישורים שנדחו
}
holds-gaps = { $count ->
    [one] טענה אחת ללא מקבילה
    [two] שתי טענות ללא מקבילה
   *[other] { $count } טענות ללא מקבילה
}
holds-notes = { $count ->
    [one] הערה אחת
    [two] שתי הערות
   *[other] { $count } הערות
}
holds-claims = { $count ->
    [one] טענה אחת
    [two] שתי טענות
   *[other] { $count } טענות
}
holds-later = { $count ->
    [one] כתבה מאוחרת אחת
    [two] שתי כתבות מאוחרות
   *[other] { $count } כתבות מאוחרות
}
holds-marked = { $count ->
    [one] קישור אחד עם הערה
    [two] שני קישורים עם הערות
   *[other] { $count } קישורים עם הערות
}
holds-noted-gaps = { $count ->
    [one] טענה אחת ללא מקבילה, עם הערה
    [two] שתי טענות ללא מקבילה, עם הערות
   *[other] { $count } טענות ללא מקבילה, עם הערות
}
holds-other-notes = { $count ->
    [one] הערה נוספת אחת
    [two] שתי הערות נוספות
   *[other] { $count } הערות נוספות
}
holds-lost-notes = { $count ->
    [one] הערה אחת שמקומה אבד
    [two] שתי הערות שמקומן אבד
   *[other] { $count } הערות שמקומן אבד
}
holds-fates = { $later ->
    [one] טבלת הגורלות על פני כתבה מאוחרת אחת
    [two] טבלת הגורלות על פני שתי כתבות מאוחרות
   *[other] טבלת הגורלות על פני { $later } כתבות מאוחרות
}

sheet-of = מתוך
sheet-replaced = { $count ->
    [one] תו אחד שאי אפשר להדפיס מיוצג בסימן במקומו, כגון ␀ או �.
    [two] שני תווים שאי אפשר להדפיס מיוצגים בסימנים במקומם, כגון ␀ או �.
   *[other] { $count } תווים שאי אפשר להדפיס מיוצגים בסימנים במקומם, כגון ␀ או �.
}
