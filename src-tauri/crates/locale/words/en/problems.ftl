### What went wrong, in sentences that a person can act on.

## Importing

import-missing = “{ $path }” does not exist. Check its name, and whether it was moved or renamed.
import-folder = “{ $path }” is a folder. Choose the article's file inside it.
import-forbidden = “{ $name }” may not be read: its permissions forbid it. Ask its owner for access, or import a copy.
import-not-a-file = “{ $name }” is a device or a pipe, not a file. Save the article as a file and import that.
import-empty = “{ $name }” is empty: it holds no words at all. Choose the file that holds the article.
import-no-article = No article text was found in “{ $name }”, only headings, credits or other matter around an article. Choose a file that holds the article itself.
import-other-format = “{ $name }” is { $format }, which this version does not read. Save the article as a web page, Word, OpenDocument, PDF or plain text file and import that.
import-no-encoding = No text can be read as “{ $label }”. Choose another encoding for “{ $name }”.
import-damaged = “{ $name }” is { $format } that is damaged: its text cannot be found in it. Open it in the program that it was made with, save it anew and import that.
import-protected = “{ $name }” is protected by a password. Open it with the password, save a copy without one and import that.
import-swells = “{ $name }” unpacks to far more than an article holds, as files do that are made to fill a computer's memory; it was not read. Copy the article's text and paste it.
import-declarations = “{ $name }” was not read: it declares entities or a document type of its own, which no article needs. Open it in a word processor, save it anew and import that.
import-too-much-markup = “{ $name }” was not read: its markup is nested or repeated far beyond what an article needs. Copy the article's text and paste it.
import-scan = “{ $name }” holds no text, only pictures of pages, as a scan does. Have its text recognised (OCR) by a scanning program, or type the article, and import that.
import-exhausting = “{ $name }” could not be read: taking its text out needs more time or memory than any article should. Open it in a PDF viewer, copy the article's text and paste it.
import-no-worker = “{ $name }” could not be read, because the helper that reads PDFs did not start: { $cause }. Start Crossread anew; if that does not help, install it again.
import-database = “{ $name }” is a Crossread library or another program's database, not an article. To open a library, start Crossread with --library and its path.
import-binary = “{ $name }” is not text: it holds binary data. Save the article as a web page, Word, OpenDocument, PDF or plain text file and import that.
import-too-large = “{ $name }” is too large: it holds { $megabytes } MB, and at most { $most } MB can be imported. Import a file that holds one article only.
import-too-many-blocks = “{ $name }” has more than { $most } paragraphs, which is no single article. Import a file that holds one article only.
import-too-many-pages = “{ $name }” has more than { $most } pages, which is no single article. Save the pages that hold the article as a file of their own and import that.
import-unreadable = “{ $name }” could not be read: { $cause }. Check the disk or network drive it is on, and try again.

# What a file is, within the sentences above.
format-old-office = an old Word or Office document
format-picture = a picture
format-recording = a sound or video recording
format-compressed = a compressed archive
format-program = a program
format-other-open-document = an OpenDocument spreadsheet, drawing or presentation
format-spreadsheet = a spreadsheet
format-presentation = a presentation
format-pages = a Pages document
format-zip = a ZIP archive
format-rtf = an RTF document
format-mhtml = a web archive (MHTML)
format-epub = an EPUB book
format-open-document = an OpenDocument text
format-word = a Word document
format-pdf = a PDF

## The library

store-newer = The library “{ $path }” was last used by a newer version of Crossread. Install that version, or choose another library. Nothing was changed.
store-not-a-library = “{ $path }” { $why }. Choose another place for the library. Nothing was changed.
store-damaged = The library “{ $path }” is damaged: { $what }. It was left as it is. Put a backup in its place or begin with an empty library: the damaged file is set aside then, and not deleted.
store-locked = The library “{ $path }” is in use by another program. Close the other window of Crossread, or wait until a backup or copy of the file has ended, and try again.
store-read-only = Nothing can be saved: the library “{ $path }” or its folder is read-only. Reading, comparing and exporting go on. Allow writing there and open the library again, or choose another place for it.
store-disk-full = The disk with the library “{ $path }” is full. Nothing was changed; make room there and try again.
store-backup = No backup can be written to “{ $folder }” or read from it: { $cause }. Check that the folder is yours to write and that there is room on its disk. The library itself was not changed.
store-bad-backup = The backup “{ $path }” cannot be used: { $what }. Choose another one. The library was not changed.
store-not-found = This { $what } is not in the library any more. Open its dossier again to see what is there.
store-overtaken = “{ $act }” cannot be undone or done again any more: something it touched has been changed since. Nothing was changed; do by hand what you wanted back.
store-io = The library “{ $path }” cannot be used: { $cause }. Check that the place is there and yours to read and write.
store-failed = Crossread failed while it changed the library “{ $path }”, and took the change back. Try again; start Crossread anew if it happens again.
store-sqlite = The library “{ $path }” cannot be used: SQLite says “{ $cause }”. Start Crossread anew and try again.

# What stands in the library's place; each completes a path: “path” …
foreign-no-database = is not a library of Crossread
foreign-other-program = belongs to another program
foreign-commands = holds commands of its own (triggers or views) that Crossread did not put there, as a file does that somebody tampered with
foreign-folder = is a folder, not a file
foreign-no-file = is not an ordinary file

# How a library or a backup is damaged.
damage-empty = it is empty
damage-short = it is cut short
damage-beginning = it does not begin as a library does
damage-journal-left = the file is gone, but its journal, of the same name with { $suffix } at the end, is still there
damage-journal-alone = only its journal is there
damage-backups-left = the file is gone, but there are backups of it
damage-backup-copy = a copy that was to be its backup is not sound ({ $what })
damage-alone = something that belongs to something else is there alone
damage-block = the block { $start }..{ $end } does not lie in its article's text
damage-position = { $offset } is no position in a text
damage-log = the log of acts cannot be read ({ $cause })
damage-log-table = the log of acts names a table “{ $table }”
damage-log-column = the log of acts names a column “{ $column }” of “{ $table }”
damage-unknown = it gives { $what } as “{ $name }”, which has no meaning
backup-gone = it is gone
backup-newer = it was made by a newer version of Crossread
backup-foreign = it { $why }

# What has no meaning, within “damage-unknown”.
unknown-block-kind = the kind of a block
unknown-block-fence = the fence of a block
unknown-relation = the relation of a decision
unknown-verdict = the verdict of a decision
unknown-origin = the origin of a headline
unknown-date = a date
unknown-cut = the kind of a cut
unknown-note-verdict = the verdict of a note
unknown-note-state = the state of a note
unknown-note-target = what a note is about

not-kept-together = “{ $name }” was not taken in: its text does not belong to the source that is kept with it.

## The desk

desk-no-choice = “{ $name }” is nothing that can be chosen for a report.
desk-no-library = A memo and a list of notes are made of an editor’s work. Name the library or dossier file that it is in.
desk-one-article = Choose two files or more: one article alone has nothing to be compared with.
desk-no-later-article = No article is later than this one, so nothing became of its claims yet. Choose an earlier article.
desk-no-dossier = This dossier is not in the library any more. Choose another one.
desk-no-article = This article is not in the library any more. Open the dossier again.
desk-no-place = This place is not in the article any more. Open the dossier again.
desk-called-off = Reading was called off. Choose the files again when you want them.
desk-no-preview = What was read is not at hand any more. Choose the files again.
desk-no-date = “{ $text }” is no date. Write it as 2017-05-16, 2017-05, 2017, 16 May 2017 or May 2017, or leave it empty.
desk-long-fact = The { $name } is longer than { $most } characters. Shorten it.
desk-circle = This article is an earlier state of that one already. Choose another one.
desk-no-state = “{ $name }” is no state that a link can have.
desk-library-there = In the folder “{ $path }” is a library already. Choose another folder, or use that library. Nothing was moved.
desk-own-library = “{ $path }” is the library that is open. Choose another file.
desk-no-dossier-file = “{ $path }” is no dossier file of Crossread and holds no annotations. Choose a file that ends with .crossread, or annotations in JSON-LD. Nothing was changed.
desk-newer-dossier-file = “{ $path }” was saved by a newer version of Crossread. Install that version, or have the file saved by this one. Nothing was changed.
desk-damaged-dossier-file = “{ $path }” is damaged. Have it saved and sent again. Nothing was changed.
desk-unreadable = “{ $path }” cannot be read: { $cause }. Check that it is there and yours to read.
desk-packing = There is no room for temporary files: { $cause }. Make room on the disk, and try again.
desk-no-dossier-for-notes = Annotations are on articles. Open the dossier with these articles first, then open the file again.
desk-no-split = A claim is split before a word inside of it. Choose another word than its first one.
desk-no-join = Only claims that stand side by side in one paragraph can be joined. Choose two of them.
desk-one-link = One link alone cannot be merged. Choose two links or more.
desk-long-tag = A tag has { $most } characters at most. Shorten it.
desk-many-tags = A note has { $most } tags at most. Take one away first.
desk-long-name = A name has { $most } characters at most. Shorten it.
desk-no-title = A dossier needs a title. Type one, or press Esc to leave the title as it was.
desk-long-title = This title has { $length } characters. Make it { $most } or shorter.

## Annotations

annotations-too-large = The file has more than { $most } MB. Export fewer annotations at once. Nothing was changed.
annotations-not-json = The file is not JSON: line { $line }, column { $column }. Export the annotations again. Nothing was changed.
annotations-none = There are no web annotations in the file: it must hold an annotation, a page or a collection of them. Choose another file. Nothing was changed.
annotations-too-many = The file has more than { $most } annotations. Export fewer at once. Nothing was changed.

annotation-passed = { $id } was passed over, because { $reason }.
annotation-passed-nameless = An annotation was passed over, because { $reason }.
annotation-decision-passed = A decision was passed over, because it is not on a link.
annotation-page-elsewhere = The page “{ $page }” is not in the file. Crossread fetches nothing; save it into the file.

# Why an annotation was passed over.
passed-address-only = only its address is in the file
passed-no-object = it is not an object
passed-type = its type is not Annotation
passed-two-targets = it decides on a link, and has not two targets
passed-nothing-said = it says nothing: it has no body
passed-body-list = its body is a { $list }, of which no single text can be taken
passed-long-text = its text has more than a megabyte
passed-long-tag = one of its tags has more than { $most } characters
passed-many-tags = it has more than { $most } tags
passed-no-target = it has no target
passed-no-two-places = its two targets are no two places
passed-many-targets = it has { $count } targets, and a note has one or the two of a link
passed-target-list = its target is a { $list }
passed-odd-target = its target is neither an address nor an object
passed-position = its position does not lie in the article
passed-other-means = it selects by other means than words and text positions
passed-other-target = its target, { $source }, is none of these articles
passed-no-source = its target names no source
passed-few-words = its words, “{ $words }”, are too few to tell in which article they stand
passed-words-in-several = its words, “{ $words }”, stand in several of these articles
passed-words-in-none = its words, “{ $words }”, stand for sure in none of these articles

## Reports

report-template = The report could not be put together. This is a fault in Crossread; please report it. ({ $cause })
report-json = The report could not be written as JSON. This is a fault in Crossread; please report it. ({ $cause })
report-csv = The report could not be written as a table. This is a fault in Crossread; please report it. ({ $cause })
report-word = The Word file could not be put together. This is a fault in Crossread; please report it. ({ $cause })
report-file-exists = “{ $path }” exists already and was left as it is. Choose another name, or choose to replace it.
report-folder-missing = There is no folder “{ $path }”. Create it, or save the report in another folder.
report-is-folder = “{ $path }” is a folder. Add a file name, such as report.html.
report-no-permission = “{ $path }” may not be written. Save the report in a folder of your own, or ask who looks after this one.
report-disk-full = There is no room left for “{ $path }”; nothing was saved. Free some space, or save the report on another disk.
report-other = “{ $path }” could not be written: { $cause }. Try another name or another folder.

typeset-template = The pages could not be set. This is a fault in Crossread; please report it. ({ $cause })
typeset-no-reason = no reason given
typeset-stopped = Setting the pages was stopped; nothing was written.

letterhead-unreadable = “{ $file }” could not be read: { $cause }. Check that you may read it, or take the file away.
letterhead-too-long = “{ $file }” is too large for a list of settings ({ $size } bytes). Keep only the letterhead's settings in it.
letterhead-not-text = “{ $file }”, line { $line }: there are letters that are not UTF-8. Save the file as plain text in UTF-8.
letterhead-syntax = “{ $file }”, line { $line }: this could not be understood ({ $cause }). A setting is its name, an equals sign and the text in quotation marks, such as name = "The Daily Example".
letterhead-unknown-key = “{ $file }”, line { $line }: there is no setting “{ $key }”. The settings are: { $known }.
letterhead-not-a-string = “{ $file }”, line { $line }: “{ $key }” must be a text. Put it in quotation marks: { $key } = "…".
letterhead-long-text = “{ $file }”, line { $line }: “{ $key }” is too long ({ $length } characters; { $most } at most). Shorten it.
letterhead-no-name = “{ $file }” does not say what the organisation is called. Add a line such as name = "The Daily Example".
letterhead-colour = “{ $file }”, line { $line }: “{ $value }” is no colour. Write accent as # and six digits or letters from a to f, such as accent = "#1f4e79".
letterhead-logo-outside = “{ $file }”, line { $line }: the logo “{ $value }” is not in the template folder. Put the picture into that folder and write its file name alone, such as logo = "logo.png".
letterhead-logo-missing = “{ $file }”, line { $line }: there is no picture “{ $value }” in the template folder. Put it there, or correct its name.
letterhead-logo-unreadable = The logo “{ $file }” could not be read: { $cause }. Check that you may read it, or take “logo” out of letterhead.toml.
letterhead-logo-large = The logo “{ $file }” has more than 2 MB. Save it smaller: it is set 6 cm wide at most.
letterhead-logo-kind = The logo “{ $file }” is neither a PNG nor a JPEG picture. Save it as one of the two.
letterhead-logo-damaged = The logo “{ $file }” is damaged or cut off. Save it anew as a PNG or JPEG picture.
letterhead-logo-pixels = The logo “{ $file }” is { $width } × { $height } pixels large. Make it 4,000 pixels a side at most.

## The app

app-fault = Crossread made a mistake and could not do this. What you had saved is safe.
app-place-not-kept = The new place could not be kept ({ $cause }). The library stays where it was.
app-library-missing = The library that you chose is not at { $path } any more. Connect the disk that it is on and try again, or use another library.
app-not-started = Crossread could not start itself again. The library stays where it was.
app-no-print-window = The system did not open a window to print from. Export the report as PDF, and print that.
app-template-not-shown = The system could not show the template folder. It is here: { $path }
app-report-not-opened = The system could not open the report. It is here: { $path }
app-library-not-shown = The system could not show the folder. The library is here: { $path }
