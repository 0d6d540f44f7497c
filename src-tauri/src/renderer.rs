//! Keeps WebKitGTK from showing a blank window on Linux desktops whose graphics driver fails it.

/// Turns WebKitGTK's DMA-BUF renderer off, unless somebody chose already. Called before any thread runs.
///
/// Off is the cure for the well-known blank window. `WEBKIT_DISABLE_DMABUF_RENDERER` set to anything keeps
/// our hands off (0 turns the renderer on), and so does a WebDriver session, whose screenshots would hang.
#[cfg(target_os = "linux")]
pub fn choose() {
    use std::env;

    const SWITCH: &str = "WEBKIT_DISABLE_DMABUF_RENDERER";
    let is_driven = env::var("TAURI_WEBVIEW_AUTOMATION").is_ok_and(|value| value == "true");
    if env::var_os(SWITCH).is_none() && !is_driven {
        // Fails only for a name that no variable can have.
        let _ = glib::setenv(SWITCH, "1", false);
    }
}

#[cfg(not(target_os = "linux"))]
pub fn choose() {}
