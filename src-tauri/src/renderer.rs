//! Keeps WebKitGTK from showing a blank window on Linux desktops whose graphics driver fails it.

/// Starts the program anew with WebKitGTK's DMA-BUF renderer off, unless somebody chose already.
///
/// Off is the cure for the well-known blank window. `WEBKIT_DISABLE_DMABUF_RENDERER` set to anything keeps
/// our hands off (0 turns the renderer on), and so does a WebDriver session, whose screenshots would hang.
/// A variable must be set before any thread runs, so the program is executed again rather than changed.
#[cfg(target_os = "linux")]
pub fn choose() {
    use std::env;
    use std::os::unix::process::CommandExt;
    use std::process::Command;

    const SWITCH: &str = "WEBKIT_DISABLE_DMABUF_RENDERER";
    let is_driven = env::var("TAURI_WEBVIEW_AUTOMATION").is_ok_and(|value| value == "true");
    if env::var_os(SWITCH).is_some() || is_driven {
        return;
    }
    if let Ok(program) = env::current_exe() {
        // Comes back only if it failed; then the app runs with the renderer as it is.
        let _ = Command::new(program).args(env::args_os().skip(1)).env(SWITCH, "1").exec();
    }
}

#[cfg(not(target_os = "linux"))]
pub fn choose() {}
