//! The spelling of what is typed. WebKitGTK checks it with the dictionaries that the system has, once it is told to;
//! elsewhere the web view does so by itself, in fields that ask for it.

use tauri::{Runtime, WebviewWindow};

/// Checks in the given languages ("en_US"), or not at all. A language without a dictionary is passed over.
#[cfg(target_os = "linux")]
pub fn check<R: Runtime>(window: &WebviewWindow<R>, on: bool, languages: Vec<String>) {
    use webkit2gtk::{WebContextExt, WebViewExt};

    // Fails only when the window is going away.
    let _ = window.with_webview(move |view| {
        let Some(context) = view.inner().web_context() else { return };
        let languages: Vec<&str> = languages.iter().map(String::as_str).collect();
        if on {
            context.set_spell_checking_languages(&languages);
        }
        context.set_spell_checking_enabled(on);
    });
}

#[cfg(not(target_os = "linux"))]
pub fn check<R: Runtime>(_: &WebviewWindow<R>, _: bool, _: Vec<String>) {}
