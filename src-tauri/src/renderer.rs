//! How WebKitGTK draws on Linux: not in the way that some graphics drivers fail, and where there is no graphics card, not as
//! if there were one.

/// Turns WebKitGTK's DMA-BUF renderer off, unless somebody chose already. Called before any thread runs.
///
/// Off is the cure for the well-known blank window. `WEBKIT_DISABLE_DMABUF_RENDERER` set to anything keeps
/// our hands off (0 turns the renderer on), and so does a WebDriver session, whose screenshots would hang.
///
/// Without a graphics card WebKit would paint by OpenGL that the processor imitates, which takes ten times as long as
/// painting by the processor itself. `WEBKIT_SKIA_ENABLE_CPU_RENDERING` set to anything keeps our hands off, too.
#[cfg(target_os = "linux")]
pub fn choose() {
    use std::env;

    const SWITCH: &str = "WEBKIT_DISABLE_DMABUF_RENDERER";
    let is_driven = env::var("TAURI_WEBVIEW_AUTOMATION").is_ok_and(|value| value == "true");
    if env::var_os(SWITCH).is_none() && !is_driven {
        // Fails only for a name that no variable can have.
        let _ = glib::setenv(SWITCH, "1", false);
    }
    if !has_graphics_card() {
        // Leaves what somebody chose as it is.
        let _ = glib::setenv("WEBKIT_SKIA_ENABLE_CPU_RENDERING", "1", false);
    }
}

/// Whether the kernel offers one to draw with.
#[cfg(target_os = "linux")]
fn has_graphics_card() -> bool {
    let nodes = std::fs::read_dir("/dev/dri").into_iter().flatten().flatten();
    nodes.map(|node| node.file_name()).any(|name| name.to_string_lossy().starts_with("renderD"))
        || std::path::Path::new("/dev/nvidiactl").exists()
}

#[cfg(not(target_os = "linux"))]
pub fn choose() {}
