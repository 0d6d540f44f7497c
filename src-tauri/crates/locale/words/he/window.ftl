### What Rust says in the window besides problems: remarks on an import, the titles of the system's dialogs.

## What was guessed, changed or not found on import

remark-guessed-encoding = נקרא בקידוד { $encoding }: הקובץ אינו מציין את הקידוד שלו, ולכן כדאי לבדוק אותיות מיוחדות ומירכאות.
remark-unreadable-characters =
    { $count ->
        [one] תו אחד לא פוענח ומוצג כ־״�״.
        [two] שני תווים לא פוענחו ומוצגים כ־״�״.
       *[other] { $count } תווים לא פוענחו ומוצגים כ־״�״.
    }
remark-direction-marks =
    { $count ->
        [one] סימן כיוון נסתר אחד, שיכול להסוות את סדר הטקסט, הוסר.
        [two] שני סימני כיוון נסתרים, שיכולים להסוות את סדר הטקסט, הוסרו.
       *[other] { $count } סימני כיוון נסתרים, שיכולים להסוות את סדר הטקסט, הוסרו.
    }
remark-controls =
    { $count ->
        [one] תו בקרה אחד הוסר.
        [two] שני תווי בקרה הוסרו.
       *[other] { $count } תווי בקרה הוסרו.
    }
remark-cut-paragraphs =
    { $count ->
        [one] פסקה אחת שאורכה יותר מ־64 KB חולקה לכמה פסקאות.
        [two] שתי פסקאות שאורכן יותר מ־64 KB חולקו לכמה פסקאות.
       *[other] { $count } פסקאות שאורכן יותר מ־64 KB חולקו לכמה פסקאות.
    }
remark-no-headline = לא נמצאה כותרת: המשפט הראשון בא במקומה.
remark-no-byline = לא נמצא מי כתב.
remark-no-outlet = לא נמצא כלי תקשורת.
remark-no-date = לא נמצא תאריך.
remark-ambiguous-date = התאריך ״{ $printed }״ לא נלקח: אי אפשר לדעת מה בו היום ומה החודש.
remark-properties = נלקח ממאפייני הקובץ, כי אינו כתוב בטקסט: { $facts }. כדאי לבדוק אם זה נכון.
remark-comments =
    { $count ->
        [one] הערה אחת שבצד המסמך הושמטה.
        [two] שתי הערות שבצד המסמך הושמטו.
       *[other] { $count } הערות שבצד המסמך הושמטו.
    }
remark-footnotes =
    { $count ->
        [one] הערת שוליים אחת הושמטה.
        [two] שתי הערות שוליים הושמטו.
       *[other] { $count } הערות שוליים הושמטו.
    }
remark-running-lines =
    { $count ->
        [one] שורה אחת שבראש העמודים או בתחתיתם הושמטה.
        [two] שתי שורות שבראש העמודים או בתחתיתם הושמטו.
       *[other] { $count } שורות שבראש העמודים או בתחתיתם הושמטו.
    }
remark-date-of-update = התאריך הוא של העדכון האחרון: לא נמצא תאריך אחר.

fact-headline = כותרת
fact-byline = מאת
fact-outlet = כלי תקשורת
fact-date = תאריך

## The system's dialogs

dialog-import = ייבוא כתבות
dialog-articles = כתבות
dialog-export = ייצוא דוח
dialog-save-dossier = שמירת התיק
dialog-dossier = תיק
dialog-annotations = הערות W3C
dialog-open-dossier = פתיחת קובץ תיק
dialog-dossiers-and-annotations = תיקים והערות W3C
