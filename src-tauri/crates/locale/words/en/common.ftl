### Small words that sentences are made with.

verbatim = { $text }

list-more = { $first }, { $next }
list-and = { $first } and { $last }
list-or = { $first } or { $last }

month-1 = January
month-2 = February
month-3 = March
month-4 = April
month-5 = May
month-6 = June
month-7 = July
month-8 = August
month-9 = September
month-10 = October
month-11 = November
month-12 = December

date-month = { $month } { $year }
date-day = { $day } { $month } { $year }
moment = { $date }, { $time } UTC
moment-unknown = at an unknown time
