### What Rust says in the window besides problems: remarks on an import, the titles of the system's dialogs.

## What was guessed, changed or not found on import

remark-guessed-encoding = Decoded as { $encoding }: the file does not say its encoding, so check accents and quotation marks.
remark-unreadable-characters =
    { $count ->
        [one] { $count } character could not be decoded and show as “�”.
       *[other] { $count } characters could not be decoded and show as “�”.
    }
remark-direction-marks =
    { $count ->
        [one] { $count } hidden direction mark that can disguise the order of the text was removed.
       *[other] { $count } hidden direction marks that can disguise the order of the text were removed.
    }
remark-controls =
    { $count ->
        [one] { $count } control character was removed.
       *[other] { $count } control characters were removed.
    }
remark-cut-paragraphs =
    { $count ->
        [one] { $count } paragraph longer than 64 KB was cut into several.
       *[other] { $count } paragraphs longer than 64 KB were cut into several.
    }
remark-no-headline = No headline found: the first sentence stands in.
remark-no-byline = No byline found.
remark-no-outlet = No outlet found.
remark-no-date = No date found.
remark-ambiguous-date = The date “{ $printed }” was not taken: its day and month could each be the other.
remark-properties = Taken from the file's properties, because the text does not say: { $facts }. Check whether that is right.
remark-comments =
    { $count ->
        [one] { $count } comment in the margin was left out.
       *[other] { $count } comments in the margin were left out.
    }
remark-footnotes =
    { $count ->
        [one] { $count } footnote was left out.
       *[other] { $count } footnotes were left out.
    }
remark-running-lines =
    { $count ->
        [one] { $count } line at the head or foot of pages was left out.
       *[other] { $count } lines at the head or foot of pages were left out.
    }
remark-date-of-update = The date is that of the last update: no other was found.

fact-headline = headline
fact-byline = byline
fact-outlet = outlet
fact-date = date

## The system's dialogs

dialog-import = Import articles
dialog-articles = Articles
dialog-export = Export report
dialog-save-dossier = Save dossier
dialog-dossier = Dossier
dialog-annotations = Annotations
dialog-open-dossier = Open dossier file
dialog-dossiers-and-annotations = Dossiers and annotations
