//! Whether it is time for a backup.

use dossier::Milliseconds;

const MINUTE: Milliseconds = 60_000;
pub const DAY: Milliseconds = 24 * 60 * MINUTE;

/// So long nothing was changed: the editor has paused, and both cores are free.
const PAUSE: Milliseconds = 5 * MINUTE;

/// Whoever types on without a pause gets one all the same after so long.
const LONGEST_WAIT: Milliseconds = 60 * MINUTE;

/// What the decision rests on; times are milliseconds since 1970.
#[derive(Debug, Clone, Copy, Default)]
pub struct Idle {
    /// When the library was last changed, as far as its files tell.
    pub changed: Option<Milliseconds>,
    /// When the newest backup was begun, or it was last found to hold all there is.
    pub backed_up: Option<Milliseconds>,
    pub now: Milliseconds,
}

impl Idle {
    /// How long something has waited for a backup, if anything does. A clock that was set back lets nothing wait.
    fn waiting(&self) -> Option<Milliseconds> {
        let changed = self.changed?;
        match self.backed_up {
            Some(backed_up) if changed <= backed_up => None,
            backed_up => Some(self.now - backed_up.unwrap_or(changed)),
        }
    }
}

/// While the app runs: after a pause, or when there was none for an hour.
pub fn is_due(idle: &Idle) -> bool {
    let Some((waiting, changed)) = idle.waiting().zip(idle.changed) else { return false };
    idle.now - changed >= PAUSE || waiting >= LONGEST_WAIT
}

/// When the app closes: if the newest is older than a day.
pub fn is_due_at_closing(idle: &Idle) -> bool {
    idle.waiting().is_some() && idle.backed_up.is_none_or(|backed_up| idle.now - backed_up >= DAY)
}

#[cfg(test)]
mod tests {
    use super::*;

    const NOW: Milliseconds = 1_000 * DAY;

    fn idle(changed: impl Into<Option<Milliseconds>>, backed_up: impl Into<Option<Milliseconds>>) -> Idle {
        let ago = |ago: Milliseconds| NOW - ago;
        Idle { changed: changed.into().map(ago), backed_up: backed_up.into().map(ago), now: NOW }
    }

    #[test]
    fn while_the_app_runs() {
        assert!(!is_due(&idle(None, None)), "nothing there");
        assert!(is_due(&idle(PAUSE, None)), "the first");
        assert!(!is_due(&idle(PAUSE - 1, None)), "still typing");
        assert!(is_due(&idle(PAUSE, 2 * PAUSE)));
        assert!(!is_due(&idle(2 * PAUSE, PAUSE)), "nothing new");
        assert!(!is_due(&idle(PAUSE, PAUSE)), "of the same moment");
        assert!(!is_due(&idle(1, LONGEST_WAIT - 1)), "typing for less than an hour");
        assert!(is_due(&idle(1, LONGEST_WAIT)), "typing for an hour");
        assert!(!is_due(&idle(-DAY, None)), "changed tomorrow: it waits until then");
    }

    #[test]
    fn when_the_app_closes() {
        assert!(is_due_at_closing(&idle(1, None)));
        assert!(is_due_at_closing(&idle(1, DAY)));
        assert!(!is_due_at_closing(&idle(1, DAY - 1)), "of today");
        assert!(!is_due_at_closing(&idle(3 * DAY, 2 * DAY)), "nothing new");
        assert!(!is_due_at_closing(&idle(None, None)));
    }
}
