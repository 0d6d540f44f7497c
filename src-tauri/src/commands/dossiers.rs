//! Doors to the dossiers, and to what the window finds when it opens.

use desk::{Desk, DeskError};
use messages::{DossierView, Opening, Problem};
use tauri::State;

use super::Answer;
use crate::shell::Shell;

/// What the window shows first. Never fails: what went wrong is part of the answer.
#[tauri::command]
pub async fn opening(shell: State<'_, Shell>) -> Answer<Opening> {
    let arguments = shell.arguments().clone();
    let opened = shell
        .at_desk(move |desk| {
            let asked = if arguments.sample {
                Some(desk.open_sample())
            } else if arguments.articles.is_empty() {
                None
            } else {
                Some(desk.open_articles(&arguments.articles))
            };
            let (dossier, problem) = first_dossier(desk, asked)?;
            Ok((desk.dossiers()?, dossier, problem))
        })
        .await;
    let (dossiers, dossier, problem) = opened.unwrap_or_else(|problem| (Vec::new(), None, Some(problem)));
    Ok(Opening {
        version: env!("CARGO_PKG_VERSION").to_owned(),
        library: shell.library().display().to_string(),
        dossiers,
        dossier,
        problems: problem.into_iter().collect(),
    })
}

/// The dossier that was asked for, else the last one; what was asked for and failed is a problem to tell.
fn first_dossier(
    desk: &Desk,
    asked: Option<Result<DossierView, DeskError>>,
) -> Result<(Option<DossierView>, Option<Problem>), DeskError> {
    match asked {
        Some(Ok(dossier)) => Ok((Some(dossier), None)),
        Some(Err(error)) => Ok((desk.last_dossier()?, Some(error.into()))),
        None => Ok((desk.last_dossier()?, None)),
    }
}

#[tauri::command]
pub async fn open_dossier(shell: State<'_, Shell>, id: i64) -> Answer<DossierView> {
    shell.at_desk(move |desk| desk.open_dossier(id)).await
}

#[tauri::command]
pub async fn open_sample(shell: State<'_, Shell>) -> Answer<DossierView> {
    shell.at_desk(Desk::open_sample).await
}
