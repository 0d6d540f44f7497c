//! Doors to comparing and deciding.

use messages::{ComparisonView, DecideLink, ForgetDecision, LinkView};
use tauri::State;

use super::Answer;
use crate::shell::Shell;

#[tauri::command]
pub async fn compare(shell: State<'_, Shell>, left: i64, right: i64) -> Answer<ComparisonView> {
    shell.at_desk(move |desk| desk.compare(left, right)).await
}

#[tauri::command]
pub async fn decide_link(shell: State<'_, Shell>, request: DecideLink) -> Answer<Option<LinkView>> {
    shell.at_desk(move |desk| desk.decide_link(&request)).await
}

#[tauri::command]
pub async fn forget_decision(shell: State<'_, Shell>, request: ForgetDecision) -> Answer<()> {
    shell.at_desk(move |desk| desk.forget_decision(&request)).await
}
