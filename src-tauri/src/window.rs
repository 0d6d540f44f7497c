//! The one window: opening it, and what happens to it.

use std::ops::RangeInclusive;
use std::sync::atomic::{AtomicBool, Ordering};
use std::thread;
use std::time::Duration;

use messages::Event;
use tauri::plugin::TauriPlugin;
use tauri::webview::NewWindowResponse;
use tauri::window::Color;
use tauri::{
    AppHandle, DragDropEvent, Manager, Runtime, Url, UserAttentionType, WebviewUrl, WebviewWindow,
    WebviewWindowBuilder, Window, WindowEvent,
};
use tauri_plugin_window_state::StateFlags;

use crate::events::tell;
use crate::kept::Kept;
use crate::menu;
use crate::printing;
use crate::report_page;

pub const LABEL: &str = "main";

/// The paper of the two themes, as the page has it.
const LIGHT: Color = Color(0xfb, 0xfa, 0xf7, 0xff);
const DARK: Color = Color(0x1c, 0x1b, 0x19, 0xff);

/// What is kept outside of this is no size of ours.
const ZOOMS: RangeInclusive<f64> = 0.5..=3.0;

/// How long the window may take to save what is being typed before it is closed all the same.
const LAST_WORDS: Duration = Duration::from_secs(5);

pub fn open<R: Runtime>(app: &AppHandle<R>, kept: &Kept) -> tauri::Result<()> {
    let theme = kept.get::<String>("theme");
    let paper = match theme.as_deref() {
        Some("dark") => Some(DARK),
        Some("light") => Some(LIGHT),
        _ => None,
    };
    let mut builder = WebviewWindowBuilder::new(app, LABEL, WebviewUrl::default())
        .title("Crossread")
        .inner_size(1440.0, 900.0)
        .min_inner_size(960.0, 600.0)
        .menu(menu::menu(app)?)
        // A copied link is put together at the desk first, so that no key press stands behind it any more.
        .enable_clipboard_access()
        .initialization_script(kept.script())
        // Imported text must never lead the window elsewhere; a frame may show the report that is previewed.
        .on_navigation(|url| {
            let (scheme, host) = (url.scheme(), url.host_str());
            is_ours(scheme, host) || report_page::is_ours(scheme, host)
        })
        .on_new_window(|_, _| NewWindowResponse::Deny)
        .proxy_url(nowhere()?);
    if let Some(paper) = paper {
        builder = builder.background_color(paper);
    }
    let window = builder.build()?;
    keep_nothing(&window);
    // Before the page is there: it shall not be drawn in one size and then in another.
    if let Some(zoom) = kept.get::<f64>("zoom").filter(|zoom| ZOOMS.contains(zoom)) {
        window.set_zoom(zoom)?;
    }
    Ok(())
}

/// Where the web view has to send whatever it wants to send: to a port on which nothing listens. The page's policy lets
/// it ask for nothing, but a policy knows no early connections (`rel=preconnect`) and no look-ups of names.
fn nowhere() -> tauri::Result<Url> {
    "socks5://127.0.0.1:9".parse().map_err(tauri::Error::InvalidUrl)
}

/// All that the page loads is in the program: what WebKit would keep of it for another time, previews of reports among it,
/// only takes memory.
#[cfg(target_os = "linux")]
fn keep_nothing<R: Runtime>(window: &WebviewWindow<R>) {
    use webkit2gtk::{CacheModel, WebContextExt, WebViewExt};

    // Fails only when the window is going away.
    let _ = window.with_webview(|view| {
        if let Some(context) = view.inner().web_context() {
            context.set_cache_model(CacheModel::DocumentViewer);
        }
    });
}

#[cfg(not(target_os = "linux"))]
fn keep_nothing<R: Runtime>(_: &WebviewWindow<R>) {}

/// Brings the window before all others, as far as the system lets a program do that by itself.
pub fn come_forward<R: Runtime>(app: &AppHandle<R>) {
    let Some(window) = app.get_webview_window(LABEL) else { return };
    // Each fails only when the window is going away.
    let _ = window.unminimize();
    let _ = window.show();
    let _ = window.set_focus();
    let _ = window.request_user_attention(Some(UserAttentionType::Informational));
}

/// Does to what is selected what WebKit calls so: cutting, copying, pasting, selecting all.
#[cfg(target_os = "linux")]
pub fn edit<R: Runtime>(app: &AppHandle<R>, command: &'static str) {
    use webkit2gtk::WebViewExt;

    if let Some(window) = app.get_webview_window(LABEL) {
        // Fails only when the window is going away.
        let _ = window.with_webview(move |view| view.inner().execute_editing_command(command));
    }
}

/// Elsewhere the system's own lines of the menu do it.
#[cfg(not(target_os = "linux"))]
pub fn edit<R: Runtime>(_: &AppHandle<R>, _: &'static str) {}

/// Size and maximised state come back; the position does not, because Wayland gives none.
pub fn remember_size<R: Runtime>() -> TauriPlugin<R> {
    tauri_plugin_window_state::Builder::new()
        .with_state_flags(StateFlags::SIZE | StateFlags::MAXIMIZED)
        .with_denylist(&[printing::LABEL])
        .build()
}

pub fn on_event<R: Runtime>(window: &Window<R>, event: &WindowEvent) {
    let app = window.app_handle();
    if window.label() != LABEL {
        return;
    }
    match event {
        WindowEvent::Destroyed => printing::close(app),
        WindowEvent::CloseRequested { api, .. } => {
            static ASKED: AtomicBool = AtomicBool::new(false);
            // A second request means that the window does not answer: then it may go.
            if ASKED.swap(true, Ordering::SeqCst) {
                return;
            }
            api.prevent_close();
            tell(app, &Event::Closing);
            let window = window.clone();
            thread::spawn(move || {
                thread::sleep(LAST_WORDS);
                let _ = window.destroy();
            });
        }
        WindowEvent::DragDrop(DragDropEvent::Enter { .. }) => tell(app, &Event::Hover { over: true }),
        WindowEvent::DragDrop(DragDropEvent::Leave) => tell(app, &Event::Hover { over: false }),
        WindowEvent::DragDrop(DragDropEvent::Drop { paths, .. }) => {
            let paths = paths.iter().map(|path| path.to_string_lossy().into_owned()).collect();
            tell(app, &Event::Dropped { paths });
        }
        _ => {}
    }
}

fn is_ours(scheme: &str, host: Option<&str>) -> bool {
    scheme == "tauri" || (matches!(scheme, "http" | "https") && host == Some("tauri.localhost"))
}
