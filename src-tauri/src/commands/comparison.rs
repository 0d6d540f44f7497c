//! Doors to comparing and deciding.

use std::sync::atomic::{AtomicU32, Ordering};

use desk::Desk;
use messages::{Breadth, ComparisonView, DecideLink, Event, ForgetDecision, LinkView};
use tauri::{AppHandle, State};

use super::Answer;
use crate::events::tell;
use crate::shell::Shell;

#[tauri::command]
pub async fn compare(
    shell: State<'_, Shell>,
    left: i64,
    right: i64,
    breadth: Breadth,
) -> Answer<ComparisonView> {
    let compare = move |desk: &Desk| {
        desk.set_breadth(breadth);
        desk.compare(left, right)
    };
    shell.at_desk(compare).await
}

/// Nothing if another pair has been compared meanwhile.
#[tauri::command]
pub async fn look_closely(
    app: AppHandle,
    shell: State<'_, Shell>,
    left: i64,
    right: i64,
) -> Answer<Option<ComparisonView>> {
    // Told in percent, and each once: reading tells it from every core.
    let told = AtomicU32::new(0);
    let progress = move |share: f32| {
        let percent = (100.0 * share) as u32;
        if told.fetch_max(percent, Ordering::Relaxed) < percent {
            tell(&app, &Event::Reading { left, right, share });
        }
    };
    shell.at_desk(move |desk| desk.look_closely(left, right, &progress)).await
}

#[tauri::command]
pub async fn decide_link(shell: State<'_, Shell>, request: DecideLink) -> Answer<Option<LinkView>> {
    shell.at_desk(move |desk| desk.decide_link(&request)).await
}

#[tauri::command]
pub async fn forget_decision(shell: State<'_, Shell>, request: ForgetDecision) -> Answer<()> {
    shell.at_desk(move |desk| desk.forget_decision(&request)).await
}
