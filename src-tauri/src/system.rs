//! What the app runs on, for its log, for whoever helps, and for the window's About.

/// "Debian GNU/Linux 12, x86_64".
pub fn name() -> String {
    let system = whoami::distro().unwrap_or_else(|_| std::env::consts::OS.to_owned());
    format!("{system}, {}", std::env::consts::ARCH)
}

/// What draws the window, with its version.
pub fn engine() -> String {
    let name = if cfg!(target_os = "linux") {
        "WebKitGTK"
    } else if cfg!(windows) {
        "WebView2"
    } else {
        "WebKit"
    };
    tauri::webview_version().map_or_else(|_| name.to_owned(), |version| format!("{name} {version}"))
}
