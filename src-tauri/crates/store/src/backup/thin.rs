//! Which backups may go, so that the rest reaches half a year back without filling the disk.

use std::cmp::Reverse;
use std::collections::HashSet;

use dossier::Milliseconds;

use super::{Backup, DAY, Reason};

/// Of the last day so many are kept, the newest ones.
const MOST_OF_A_DAY: usize = 24;
/// Then one for each day,
const DAILY: Milliseconds = 14 * DAY;
/// and one for each week.
const WEEKLY: Milliseconds = 183 * DAY;
/// What was made before an update or a restoring is kept so long beside the others.
const APART: Milliseconds = 30 * DAY;

/// The backups that may be removed at a moment. Never the newest one that can be read; of a day and of a week the newest
/// stays. Days and weeks are those of UTC, so that the same backups always fall together.
pub fn thinned(backups: &[Backup], now: Milliseconds) -> Vec<&Backup> {
    let mut newest_first: Vec<&Backup> = backups.iter().collect();
    newest_first.sort_by_key(|backup| Reverse(backup.made));
    let newest_sound = newest_first.iter().position(|backup| backup.holds.is_some());
    let (mut of_a_day, mut taken) = (0, HashSet::new());
    let mut goes = |backup: &Backup| {
        let age = now - backup.made;
        if backup.reason != Reason::Safety && age < APART {
            return false;
        }
        if backup.holds.is_none() {
            // Nothing can be had from it, and it must not stand for a day; but somebody may want to look at it.
            return age >= APART;
        }
        match age {
            // The clock was set back: it is of no day that has been.
            ..DAY => {
                of_a_day += 1;
                of_a_day > MOST_OF_A_DAY
            }
            DAY..DAILY => !taken.insert(("day", backup.made.div_euclid(DAY))),
            DAILY..WEEKLY => !taken.insert(("week", backup.made.div_euclid(7 * DAY))),
            WEEKLY.. => true,
        }
    };
    newest_first
        .iter()
        .enumerate()
        .filter(|&(at, backup)| goes(backup) && Some(at) != newest_sound)
        .map(|(_, backup)| *backup)
        .collect()
}

#[cfg(test)]
mod tests {
    use super::super::Contents;
    use super::*;

    const HOUR: Milliseconds = DAY / 24;
    /// Noon, on a whole day and in the middle of a week.
    const NOW: Milliseconds = 7 * 3_000 * DAY + 3 * DAY + 12 * HOUR;
    const SOME: Option<Contents> = Some(Contents { dossiers: 1, articles: 2, decisions: 3, notes: 4 });

    fn backup(ago: Milliseconds, reason: Reason, holds: Option<Contents>) -> Backup {
        let made = NOW - ago;
        Backup { name: format!("{made:020}"), path: made.to_string().into(), made, reason, bytes: 1, holds }
    }

    fn usual(ago: Milliseconds) -> Backup {
        backup(ago, Reason::Safety, SOME)
    }

    /// How long ago those that stay were made.
    fn left(backups: &[Backup]) -> Vec<Milliseconds> {
        let gone = thinned(backups, NOW);
        let mut left: Vec<_> =
            backups.iter().filter(|one| !gone.contains(one)).map(|backup| NOW - backup.made).collect();
        left.sort_unstable();
        left
    }

    #[test]
    fn a_year_of_hours_becomes_a_day_a_fortnight_and_half_a_year() {
        let hourly: Vec<_> = (0..366 * 24).map(|hours| usual(hours * HOUR)).collect();
        let left = left(&hourly);
        let between = |from, to| left.iter().filter(|&&ago| ago >= from && ago < to).count();
        assert_eq!(between(0, DAY), 24);
        assert_eq!(between(DAY, DAILY), 14);
        assert_eq!(between(DAILY, WEEKLY), 25);
        assert_eq!(between(WEEKLY, i64::MAX), 0);
        assert!(left.contains(&0));
    }

    #[test]
    fn thinning_again_removes_nothing_and_day_by_day_the_newest_of_each_stays() {
        let mut kept: Vec<Backup> = Vec::new();
        for hours in (0..400 * 24).rev().step_by(5) {
            let now = NOW - hours * HOUR;
            kept.push(usual(hours * HOUR));
            let gone: Vec<Backup> = thinned(&kept, now).into_iter().cloned().collect();
            kept.retain(|one| !gone.contains(one));
            assert!(thinned(&kept, now).is_empty());
            assert!(kept.len() < 24 + 15 + 27);
        }
        assert!(kept.len() > 5 + 13 + 22, "{}", kept.len());
    }

    #[test]
    fn many_of_one_day_are_limited() {
        let minutes: Vec<_> = (0..300).map(|minutes| usual(minutes * 60_000)).collect();
        assert_eq!(left(&minutes), (0..24).map(|minutes| minutes * 60_000).collect::<Vec<_>>());
    }

    #[test]
    fn the_newest_sound_one_stays_however_old() {
        let spoilt = |ago| backup(ago, Reason::Safety, None);
        assert_eq!(left(&[usual(300 * DAY), usual(400 * DAY), spoilt(40 * DAY)]), [300 * DAY]);
        assert_eq!(left(&[spoilt(DAY), usual(900 * DAY)]), [DAY, 900 * DAY]);
    }

    #[test]
    fn those_of_an_update_and_a_restoring_stay_for_a_month() {
        let made = |ago| [Reason::Update, Reason::Restore].map(|reason| backup(ago, reason, SOME));
        let [update, restore] = made(29 * DAY);
        assert_eq!(left(&[usual(0), usual(29 * DAY + 1), update, restore]).len(), 4);
        let [update, restore] = made(31 * DAY);
        assert_eq!(left(&[usual(0), update, restore]).len(), 2, "one of the week");
    }

    #[test]
    fn one_of_the_future_is_as_one_of_today() {
        assert_eq!(left(&[usual(-DAY), usual(0), usual(HOUR)]), [-DAY, 0, HOUR]);
        assert!(left(&[]).is_empty());
    }
}
