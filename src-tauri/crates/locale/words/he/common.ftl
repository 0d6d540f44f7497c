### Small words that sentences are made with.

verbatim = { $text }

list-more = { $first }, { $next }
list-and = { $first } ו־{ $last }
list-or = { $first } או { $last }

month-1 = ינואר
month-2 = פברואר
month-3 = מרץ
month-4 = אפריל
month-5 = מאי
month-6 = יוני
month-7 = יולי
month-8 = אוגוסט
month-9 = ספטמבר
month-10 = אוקטובר
month-11 = נובמבר
month-12 = דצמבר

date-month = { $month } { $year }
date-day = { $day } ב{ $month } { $year }
moment = { $date }, { $time } UTC
moment-unknown = במועד לא ידוע
