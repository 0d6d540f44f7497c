### What went wrong, in sentences that a person can act on.

## Importing

import-missing = ״{ $path }״ לא נמצא. יש לבדוק את השם, ואם הקובץ הועבר או שמו שונה.
import-folder = ״{ $path }״ היא תיקייה. יש לבחור את קובץ הכתבה שבתוכה.
import-forbidden = אי אפשר לקרוא את ״{ $name }״: ההרשאות שלו אוסרות זאת. יש לבקש גישה מבעליו, או לייבא עותק.
import-not-a-file = ״{ $name }״ הוא התקן או צינור ולא קובץ. יש לשמור את הכתבה כקובץ ולייבא אותו.
import-empty = ״{ $name }״ ריק: אין בו אף מילה. יש לבחור את הקובץ שבו הכתבה.
import-no-article = לא נמצא טקסט של כתבה ב״{ $name }״, רק כותרות, קרדיטים או דברים אחרים שמסביב לכתבה. יש לבחור קובץ שבו הכתבה עצמה.
import-other-format = ״{ $name }״ הוא { $format }, והגרסה הזאת אינה קוראת קבצים כאלה. יש לשמור את הכתבה כדף אינטרנט, Word, OpenDocument, PDF או טקסט פשוט ולייבא את הקובץ ההוא.
import-no-encoding = אי אפשר לקרוא טקסט בקידוד ״{ $label }״. יש לבחור קידוד אחר ל״{ $name }״.
import-damaged = ״{ $name }״ הוא { $format } ונפגם: אי אפשר למצוא בו את הטקסט. יש לפתוח אותו בתוכנה שבה נוצר, לשמור אותו מחדש ולייבא.
import-protected = ״{ $name }״ מוגן בסיסמה. יש לפתוח אותו בעזרת הסיסמה, לשמור עותק ללא סיסמה ולייבא אותו.
import-swells = ״{ $name }״ נפרס להרבה יותר ממה שיש בכתבה, כמו קבצים שנועדו למלא את זיכרון המחשב; הוא לא נקרא. יש להעתיק את הטקסט של הכתבה ולהדביק אותו.
import-declarations = ״{ $name }״ לא נקרא: מוגדרים בו ישויות או סוג מסמך משלו, ואף כתבה אינה צריכה אותם. יש לפתוח אותו במעבד תמלילים, לשמור אותו מחדש ולייבא.
import-too-much-markup = ״{ $name }״ לא נקרא: הסימון שבו מקונן או חוזר הרבה מעבר למה שכתבה צריכה. יש להעתיק את הטקסט של הכתבה ולהדביק אותו.
import-scan = אין טקסט ב״{ $name }״, רק תמונות של עמודים, כמו בסריקה. יש לזהות את הטקסט (OCR) בתוכנת סריקה, או להקליד את הכתבה, ולייבא את התוצאה.
import-exhausting = לא היה אפשר לקרוא את ״{ $name }״: חילוץ הטקסט דורש יותר זמן או זיכרון משכתבה אמורה לדרוש. יש לפתוח אותו בתוכנה להצגת PDF, להעתיק את הטקסט של הכתבה ולהדביק אותו.
import-no-worker = לא היה אפשר לקרוא את ״{ $name }״, כי תוכנת העזר שקוראת קובצי PDF לא עלתה: { $cause }. יש להפעיל את Crossread מחדש; אם זה לא עוזר, יש להתקין אותה שוב.
import-database = ״{ $name }״ הוא ספרייה של Crossread או מסד נתונים של תוכנה אחרת, ולא כתבה. כדי לפתוח ספרייה יש להפעיל את Crossread עם {"\u2066"}--library{"\u2069"} והנתיב שלה.
import-binary = ״{ $name }״ אינו טקסט: יש בו נתונים בינריים. יש לשמור את הכתבה כדף אינטרנט, Word, OpenDocument, PDF או טקסט פשוט ולייבא את הקובץ ההוא.
import-too-large = ״{ $name }״ גדול מדי: { $megabytes } MB, ואפשר לייבא { $most } MB לכל היותר. יש לייבא קובץ שבו כתבה אחת בלבד.
import-too-many-blocks = ב״{ $name }״ יש יותר מ־{ $most } פסקאות, וזו אינה כתבה אחת. יש לייבא קובץ שבו כתבה אחת בלבד.
import-too-many-pages = ב״{ $name }״ יש יותר מ־{ $most } עמודים, וזו אינה כתבה אחת. יש לשמור את עמודי הכתבה כקובץ בפני עצמו ולייבא אותו.
import-unreadable = לא היה אפשר לקרוא את ״{ $name }״: { $cause }. יש לבדוק את הדיסק או את כונן הרשת שבו הוא נמצא, ולנסות שוב.

# What a file is, within the sentences above.
format-old-office = מסמך Word או Office ישן
format-picture = תמונה
format-recording = הקלטת קול או וידאו
format-compressed = ארכיון דחוס
format-program = תוכנה
format-other-open-document = גיליון, ציור או מצגת של OpenDocument
format-spreadsheet = גיליון אלקטרוני
format-presentation = מצגת
format-pages = מסמך Pages
format-zip = ארכיון ZIP
format-rtf = מסמך RTF
format-mhtml = ארכיון אינטרנט (MHTML)
format-epub = ספר EPUB
format-open-document = מסמך טקסט של OpenDocument
format-word = מסמך Word
format-pdf = קובץ PDF

## The library

store-newer = הספרייה ״{ $path }״ הייתה לאחרונה בשימוש בגרסה חדשה יותר של Crossread. יש להתקין את הגרסה ההיא, או לבחור ספרייה אחרת. דבר לא השתנה.
store-not-a-library = ״{ $path }״ { $why }. יש לבחור מקום אחר לספרייה. דבר לא השתנה.
store-damaged = הספרייה ״{ $path }״ פגומה: { $what }. היא נשארה כפי שהיא. יש לשחזר גיבוי במקומה או להתחיל עם ספרייה ריקה: הקובץ הפגום יונח אז בצד ולא יימחק.
store-locked = הספרייה ״{ $path }״ נמצאת בשימוש בתוכנה אחרת. יש לסגור את החלון האחר של Crossread, או להמתין לסיום גיבוי או העתקה של הקובץ, ולנסות שוב.
store-read-only = אי אפשר לשמור דבר: הספרייה ״{ $path }״ או התיקייה שלה היא לקריאה בלבד. אפשר להמשיך לקרוא, להשוות ולייצא. יש לאפשר כתיבה שם ולפתוח את הספרייה שוב, או לבחור לה מקום אחר.
store-disk-full = הדיסק שבו הספרייה ״{ $path }״ מלא. דבר לא השתנה; יש לפנות בו מקום ולנסות שוב.
store-backup = אי אפשר לכתוב גיבוי ל״{ $folder }״ או לקרוא ממנה: { $cause }. יש לבדוק שיש הרשאת כתיבה לתיקייה ומקום פנוי בדיסק. הספרייה עצמה לא השתנתה.
store-bad-backup = אי אפשר להשתמש בגיבוי ״{ $path }״: { $what }. יש לבחור גיבוי אחר. הספרייה לא השתנתה.
store-not-found =
    { $what ->
        [dossier] התיק הזה כבר אינו בספרייה. יש לבחור תיק אחר.
        [article] הכתבה הזאת כבר אינה בספרייה. יש לפתוח שוב את התיק שלה כדי לראות מה יש בו.
        [note] ההערה הזאת כבר אינה בספרייה. יש לפתוח שוב את התיק שלה כדי לראות מה יש בו.
        [block] הפסקה הזאת כבר אינה בספרייה. יש לפתוח שוב את התיק שלה כדי לראות מה יש בו.
       *[other] הנוסח הזה כבר אינו בספרייה. יש לפתוח שוב את התיק שלו כדי לראות מה יש בו.
    }
store-overtaken = כבר אי אפשר לבטל את הפעולה הזאת או לבצע אותה שוב: משהו שהיא שינתה השתנה מאז. דבר לא השתנה; יש לעשות ידנית את מה שנחוץ.
store-io = אי אפשר להשתמש בספרייה ״{ $path }״: { $cause }. יש לבדוק שהמקום קיים ושיש הרשאה לקרוא ולכתוב בו.
store-failed = אירעה תקלה ב־Crossread בזמן שינוי בספרייה ״{ $path }״, והשינוי בוטל. יש לנסות שוב; אם זה חוזר, יש להפעיל את Crossread מחדש.
store-sqlite = אי אפשר להשתמש בספרייה ״{ $path }״: הודעת SQLite היא ״{ $cause }״. יש להפעיל את Crossread מחדש ולנסות שוב.

# What stands in the library's place; each completes a path: “path” …
foreign-no-database = אינו ספרייה של Crossread
foreign-other-program = שייך לתוכנה אחרת
foreign-commands = כולל פקודות משלו (triggers או views) שלא Crossread הכניסה, כמו בקובץ שמישהו שיבש
foreign-folder = הוא תיקייה ולא קובץ
foreign-no-file = אינו קובץ רגיל

# How a library or a backup is damaged.
damage-empty = הקובץ ריק
damage-short = הקובץ קטוע
damage-beginning = תחילת הקובץ אינה של ספרייה
damage-journal-left = הקובץ איננו, אבל היומן שלו, באותו שם ועם {"\u2066"}{ $suffix }{"\u2069"} בסופו, עדיין שם
damage-journal-alone = רק היומן נמצא שם
damage-backups-left = הקובץ איננו, אבל יש גיבויים שלו
damage-backup-copy = עותק שנועד להיות הגיבוי שלה אינו תקין ({ $what })
damage-alone = משהו ששייך לדבר אחר נמצא שם לבדו
damage-block = הפסקה {"\u2066"}{ $start }..{ $end }{"\u2069"} אינה בתוך הטקסט של הכתבה שלה
damage-position = { $offset } אינו מקום בטקסט
damage-log = אי אפשר לקרוא את יומן הפעולות ({ $cause })
damage-log-table = ביומן הפעולות רשומה טבלה ״{ $table }״
damage-log-column = ביומן הפעולות רשומה עמודה ״{ $column }״ של ״{ $table }״
damage-unknown = הערך של { $what } הוא ״{ $name }״, ואין לו משמעות
backup-gone = הקובץ איננו
backup-newer = הגיבוי נוצר בגרסה חדשה יותר של Crossread
backup-foreign = הקובץ { $why }

# What has no meaning, within “damage-unknown”.
unknown-block-kind = סוג פסקה
unknown-block-fence = השמטת פסקה
unknown-relation = היחס בהחלטה
unknown-verdict = ההכרעה בהחלטה
unknown-origin = מקור כותרת
unknown-date = תאריך
unknown-cut = סוג חיתוך
unknown-note-verdict = המסקנה בהערה
unknown-note-state = מצב הערה
unknown-note-target = נושא הערה

not-kept-together = ״{ $name }״ לא נקלטה: הטקסט שלה אינו שייך למקור ששמור איתה.

## The desk

desk-no-choice = ״{ $name }״ אינו דבר שאפשר לבחור לדוח.
desk-no-library = מזכר ורשימת הערות נעשים מהעבודה של עורך או עורכת. יש לציין את הספרייה או את קובץ התיק שבהם היא נמצאת.
desk-one-article = יש לבחור שני קבצים או יותר: לכתבה אחת לבדה אין למה להשוות.
desk-no-later-article = אין כתבה מאוחרת מזאת, ולכן עדיין לא עלה דבר בגורל הטענות שלה. יש לבחור כתבה מוקדמת יותר.
desk-no-dossier = התיק הזה כבר אינו בספרייה. יש לבחור תיק אחר.
desk-no-article = הכתבה הזאת כבר אינה בספרייה. יש לפתוח שוב את התיק.
desk-no-place = המקום הזה כבר אינו בכתבה. יש לפתוח שוב את התיק.
desk-called-off = הקריאה בוטלה. אם הקבצים נחוצים, אפשר לבחור אותם שוב.
desk-no-preview = מה שנקרא כבר אינו זמין. יש לבחור שוב את הקבצים.
desk-no-date = ״{ $text }״ אינו תאריך. יש לכתוב אותו כך: {"\u2066"}2017-05-16{"\u2069"}, {"\u2066"}2017-05{"\u2069"}, 2017, {"\u2066"}16 May 2017{"\u2069"} או {"\u2066"}May 2017{"\u2069"}, או להשאיר ריק.
desk-long-fact = בשדה ״{ $name }״ יש יותר מ־{ $most } תווים. יש לקצר אותו.
desk-circle = הכתבה הזאת היא כבר גרסה קודמת של הכתבה ההיא. יש לבחור כתבה אחרת.
desk-no-state = ״{ $name }״ אינו מצב שיכול להיות לקישור.
desk-library-there = בתיקייה ״{ $path }״ כבר יש ספרייה. יש לבחור תיקייה אחרת, או להשתמש בספרייה ההיא. דבר לא הועבר.
desk-own-library = ״{ $path }״ הוא הספרייה הפתוחה. יש לבחור קובץ אחר.
desk-no-dossier-file = ״{ $path }״ אינו קובץ תיק של Crossread ואין בו הערות W3C. יש לבחור קובץ שמסתיים ב־{"\u2066"}.crossread{"\u2069"}, או הערות בפורמט JSON-LD. דבר לא השתנה.
desk-newer-dossier-file = ״{ $path }״ נשמר בגרסה חדשה יותר של Crossread. יש להתקין את הגרסה ההיא, או לבקש שהקובץ יישמר בגרסה הזאת. דבר לא השתנה.
desk-damaged-dossier-file = ״{ $path }״ פגום. יש לבקש שיישמר ויישלח שוב. דבר לא השתנה.
desk-unreadable = אי אפשר לקרוא את ״{ $path }״: { $cause }. יש לבדוק שהקובץ קיים ושיש הרשאה לקרוא אותו.
desk-packing = אין מקום לקבצים זמניים: { $cause }. יש לפנות מקום בדיסק ולנסות שוב.
desk-no-dossier-for-notes = הערות W3C הן על כתבות. יש לפתוח תחילה את התיק שבו הכתבות האלה, ואז לפתוח שוב את הקובץ.
desk-no-split = טענה מפוצלת לפני מילה שבתוכה. יש לבחור מילה שאינה הראשונה בה.
desk-no-join = אפשר לאחד רק טענות שעומדות זו לצד זו בפסקה אחת. יש לבחור שתיים כאלה.
desk-one-link = אי אפשר לאחד קישור אחד לבדו. יש לבחור שני קישורים או יותר.
desk-long-tag = בתגית יש { $most } תווים לכל היותר. יש לקצר אותה.
desk-many-tags = להערה יש { $most } תגיות לכל היותר. יש להסיר תחילה אחת מהן.
desk-long-name = בשם יש { $most } תווים לכל היותר. יש לקצר אותו.
desk-no-title = לתיק צריך להיות שם. יש להקליד שם, או להקיש Esc כדי להשאיר אותו כשהיה.
desk-long-title = בשם הזה יש { $length } תווים. יש לקצר אותו ל־{ $most } לכל היותר.

## Annotations

annotations-too-large = בקובץ יש יותר מ־{ $most } MB. יש לייצא פחות הערות בבת אחת. דבר לא השתנה.
annotations-not-json = הקובץ אינו JSON: שורה { $line }, עמודה { $column }. יש לייצא את ההערות שוב. דבר לא השתנה.
annotations-none = אין בקובץ הערות W3C: צריכים להיות בו הערה, דף של הערות או אוסף שלהן. יש לבחור קובץ אחר. דבר לא השתנה.
annotations-too-many = בקובץ יש יותר מ־{ $most } הערות. יש לייצא פחות בבת אחת. דבר לא השתנה.

annotation-passed = ההערה { $id } לא נקלטה, כי { $reason }.
annotation-passed-nameless = הערה אחת לא נקלטה, כי { $reason }.
annotation-decision-passed = החלטה אחת לא נקלטה, כי אינה על קישור.
annotation-page-elsewhere = הדף ״{ $page }״ אינו בקובץ. Crossread אינה מורידה דבר; יש לשמור אותו בתוך הקובץ.

# Why an annotation was passed over.
passed-address-only = רק הכתובת שלה נמצאת בקובץ
passed-no-object = היא אינה אובייקט
passed-type = הסוג שלה אינו Annotation
passed-two-targets = היא מכריעה בקישור, ואין לה שני יעדים
passed-nothing-said = לא נאמר בה דבר: אין לה גוף
passed-body-list = הגוף שלה הוא { $list }, ואי אפשר לקחת ממנו טקסט אחד
passed-long-text = בטקסט שלה יש יותר ממגה־בייט
passed-long-tag = באחת התגיות שלה יש יותר מ־{ $most } תווים
passed-many-tags = יש לה יותר מ־{ $most } תגיות
passed-no-target = אין לה יעד
passed-no-two-places = שני היעדים שלה אינם שני מקומות
passed-many-targets = יש לה { $count } יעדים, ולהערה יש יעד אחד, או שניים כשהיא על קישור
passed-target-list = היעד שלה הוא { $list }
passed-odd-target = היעד שלה אינו כתובת ואינו אובייקט
passed-position = המקום שלה אינו בתוך הכתבה
passed-other-means = היא מצביעה בדרך שאינה מילים או מקום בטקסט
passed-other-target = היעד שלה, { $source }, אינו אחת הכתבות האלה
passed-no-source = ביעד שלה לא צוין מקור
passed-few-words = המילים שלה, ״{ $words }״, מעטות מכדי לדעת באיזו כתבה הן נמצאות
passed-words-in-several = המילים שלה, ״{ $words }״, נמצאות בכמה מהכתבות האלה
passed-words-in-none = המילים שלה, ״{ $words }״, לא נמצאות בוודאות באף אחת מהכתבות האלה

## Reports

report-template = לא היה אפשר להרכיב את הדוח. זו תקלה ב־Crossread; נא לדווח עליה. ({ $cause })
report-json = לא היה אפשר לכתוב את הדוח כ־JSON. זו תקלה ב־Crossread; נא לדווח עליה. ({ $cause })
report-csv = לא היה אפשר לכתוב את הדוח כטבלה. זו תקלה ב־Crossread; נא לדווח עליה. ({ $cause })
report-word = לא היה אפשר להרכיב את קובץ ה־Word. זו תקלה ב־Crossread; נא לדווח עליה. ({ $cause })
report-file-exists = ״{ $path }״ כבר קיים ונשאר כפי שהוא. יש לבחור שם אחר, או לבחור להחליף אותו.
report-folder-missing = אין תיקייה ״{ $path }״. יש ליצור אותה, או לשמור את הדוח בתיקייה אחרת.
report-is-folder = ״{ $path }״ היא תיקייה. יש להוסיף שם קובץ, כגון report.html.
report-no-permission = אין הרשאה לכתוב את ״{ $path }״. יש לשמור את הדוח בתיקייה שלך, או לפנות למי שאחראי לתיקייה הזאת.
report-disk-full = לא נותר מקום ל״{ $path }״; דבר לא נשמר. יש לפנות מקום, או לשמור את הדוח בדיסק אחר.
report-other = לא היה אפשר לכתוב את ״{ $path }״: { $cause }. יש לנסות שם אחר או תיקייה אחרת.

typeset-template = לא היה אפשר לסדר את העמודים. זו תקלה ב־Crossread; נא לדווח עליה. ({ $cause })
typeset-no-reason = לא צוינה סיבה
typeset-stopped = סידור העמודים נעצר; דבר לא נכתב.

letterhead-unreadable = לא היה אפשר לקרוא את ״{ $file }״: { $cause }. יש לבדוק שיש הרשאה לקרוא אותו, או להסיר את הקובץ.
letterhead-too-long = ״{ $file }״ גדול מדי לרשימת הגדרות ({ $size } בתים). יש להשאיר בו רק את ההגדרות של נייר המכתבים.
letterhead-not-text = ״{ $file }״, שורה { $line }: יש בה אותיות שאינן UTF-8. יש לשמור את הקובץ כטקסט פשוט בקידוד UTF-8.
letterhead-syntax = ״{ $file }״, שורה { $line }: לא היה אפשר להבין אותה ({ $cause }). הגדרה היא שמה, סימן שוויון והטקסט במירכאות, כגון {"\u2066"}name = "The Daily Example"{"\u2069"}.
letterhead-unknown-key = ״{ $file }״, שורה { $line }: אין הגדרה בשם ״{ $key }״. ההגדרות הן: { $known }.
letterhead-not-a-string = ״{ $file }״, שורה { $line }: ״{ $key }״ צריך להיות טקסט. יש לכתוב אותו במירכאות: {"\u2066"}{ $key } = "…"{"\u2069"}.
letterhead-long-text = ״{ $file }״, שורה { $line }: ״{ $key }״ ארוך מדי ({ $length } תווים; { $most } לכל היותר). יש לקצר אותו.
letterhead-no-name = ב״{ $file }״ לא נאמר מה שם הארגון. יש להוסיף שורה כגון {"\u2066"}name = "The Daily Example"{"\u2069"}.
letterhead-colour = ״{ $file }״, שורה { $line }: ״{ $value }״ אינו צבע. יש לכתוב את accent כסימן # ואחריו שש ספרות או אותיות מ־a עד f, כגון {"\u2066"}accent = "#1f4e79"{"\u2069"}.
letterhead-logo-outside = ״{ $file }״, שורה { $line }: הלוגו ״{ $value }״ אינו בתיקיית התבנית. יש להעביר את התמונה לתיקייה הזאת ולכתוב רק את שם הקובץ, כגון {"\u2066"}logo = "logo.png"{"\u2069"}.
letterhead-logo-missing = ״{ $file }״, שורה { $line }: אין תמונה ״{ $value }״ בתיקיית התבנית. יש להעביר אותה לשם, או לתקן את השם.
letterhead-logo-unreadable = לא היה אפשר לקרוא את הלוגו ״{ $file }״: { $cause }. יש לבדוק שיש הרשאה לקרוא אותו, או להסיר את ״logo״ מ־letterhead.toml.
letterhead-logo-large = בלוגו ״{ $file }״ יש יותר מ־2 MB. יש לשמור אותו קטן יותר: רוחבו בדוח 6 ס״מ לכל היותר.
letterhead-logo-kind = הלוגו ״{ $file }״ אינו תמונת PNG או JPEG. יש לשמור אותו כאחת מהן.
letterhead-logo-damaged = הלוגו ״{ $file }״ פגום או קטוע. יש לשמור אותו מחדש כתמונת PNG או JPEG.
letterhead-logo-pixels = גודל הלוגו ״{ $file }״ הוא {"\u2066"}{ $width } × { $height }{"\u2069"} פיקסלים. יש להקטין אותו ל־4,000 פיקסלים בכל צלע לכל היותר.

## The app

app-fault = אירעה תקלה ב־Crossread, והפעולה לא בוצעה. מה שכבר נשמר בטוח.
app-place-not-kept = לא היה אפשר לשמור את המקום החדש ({ $cause }). הספרייה נשארת במקומה.
app-library-missing = הספרייה שנבחרה כבר אינה ב־{ $path }. יש לחבר את הדיסק שבו היא נמצאת ולנסות שוב, או להשתמש בספרייה אחרת.
app-not-started = Crossread לא הצליחה להפעיל את עצמה שוב. הספרייה נשארת במקומה.
app-no-print-window = המערכת לא פתחה חלון שאפשר להדפיס ממנו. יש לייצא את הדוח כ־PDF ולהדפיס אותו.
app-template-not-shown = המערכת לא הצליחה להציג את תיקיית התבנית. מקומה: { $path }
app-report-not-opened = המערכת לא הצליחה לפתוח את הדוח. מקומו: { $path }
app-library-not-shown = המערכת לא הצליחה להציג את התיקייה. הספרייה נמצאת כאן: { $path }
