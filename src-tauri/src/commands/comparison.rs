//! Doors to comparing and deciding.

use std::sync::atomic::{AtomicU32, Ordering};

use desk::{Desk, Hearing};
use messages::{
    AbsenceView, Breadth, CheckAbsence, ComparisonView, CutClaim, DecideLink, DecideLinks, Event, ForgetCut,
    ForgetDecision, LinkView, MergeLinks, NearestView, OverlapView,
};
use tauri::ipc::Channel;
use tauri::{AppHandle, State};

use super::Answer;
use crate::events::tell;
use crate::shell::Shell;

/// Nothing if it was stopped, or if another pair has been asked for meanwhile. Of long texts the first links are told
/// before: not by an event, which the window would have to read as a program, in several times the time.
#[tauri::command]
pub async fn compare(
    app: AppHandle,
    shell: State<'_, Shell>,
    left: i64,
    right: i64,
    breadth: Breadth,
    first: Channel<ComparisonView>,
) -> Answer<Option<ComparisonView>> {
    let progress = telling(app, left, right, false);
    // Fails only when the window is gone, and then nobody needs to know.
    let beginning = move |view| drop(first.send(view));
    let compare = move |desk: &Desk| {
        desk.set_breadth(breadth);
        desk.compare(left, right, Hearing { progress: &progress, beginning: &beginning })
    };
    shell.at_desk(compare).await
}

/// Nothing if it was stopped, or if another pair has been compared meanwhile.
#[tauri::command]
pub async fn look_closely(
    app: AppHandle,
    shell: State<'_, Shell>,
    left: i64,
    right: i64,
) -> Answer<Option<ComparisonView>> {
    let progress = telling(app, left, right, true);
    shell.at_desk(move |desk| desk.look_closely(left, right, &progress)).await
}

#[tauri::command]
pub async fn stop_comparing(shell: State<'_, Shell>) -> Answer<()> {
    shell
        .at_desk(|desk| {
            desk.stop_comparing();
            Ok(())
        })
        .await
}

/// Tells the window how far a comparison is: in percent, and each once, for it is heard from every core.
fn telling(app: AppHandle, left: i64, right: i64, close: bool) -> impl Fn(f32) + Sync {
    let told = AtomicU32::new(0);
    move |share| {
        let percent = (100.0 * share) as u32;
        if told.fetch_max(percent, Ordering::Relaxed) < percent {
            tell(&app, &Event::Comparing { left, right, close, share });
        }
    }
}

/// How much two articles share; nothing of long ones.
#[tauri::command]
pub async fn overlap(shell: State<'_, Shell>, one: i64, other: i64) -> Answer<Option<OverlapView>> {
    shell.at_desk(move |desk| desk.overlap(one, other)).await
}

#[tauri::command]
pub async fn decide_link(shell: State<'_, Shell>, request: DecideLink) -> Answer<Option<LinkView>> {
    shell.at_desk(move |desk| desk.decide_link(&request)).await
}

#[tauri::command]
pub async fn decide_links(shell: State<'_, Shell>, request: DecideLinks) -> Answer<ComparisonView> {
    shell.at_desk(move |desk| desk.decide_links(&request)).await
}

#[tauri::command]
pub async fn merge_links(shell: State<'_, Shell>, request: MergeLinks) -> Answer<ComparisonView> {
    shell.at_desk(move |desk| desk.merge_links(&request)).await
}

#[tauri::command]
pub async fn cut_claim(shell: State<'_, Shell>, request: CutClaim) -> Answer<ComparisonView> {
    shell.at_desk(move |desk| desk.cut_claim(&request)).await
}

#[tauri::command]
pub async fn forget_cut(shell: State<'_, Shell>, request: ForgetCut) -> Answer<ComparisonView> {
    shell.at_desk(move |desk| desk.forget_cut(&request)).await
}

#[tauri::command]
pub async fn forget_decision(shell: State<'_, Shell>, request: ForgetDecision) -> Answer<()> {
    shell.at_desk(move |desk| desk.forget_decision(&request)).await
}

/// What comes nearest to a claim in the other article.
#[tauri::command]
pub async fn nearest(
    shell: State<'_, Shell>,
    left: i64,
    right: i64,
    side: String,
    claim: u32,
) -> Answer<Vec<NearestView>> {
    shell.at_desk(move |desk| desk.nearest(left, right, side == "left", claim)).await
}

#[tauri::command]
pub async fn check_absence(shell: State<'_, Shell>, request: CheckAbsence) -> Answer<Vec<AbsenceView>> {
    shell.at_desk(move |desk| desk.check_absence(&request)).await
}
