//! Prints a report: its page of HTML in a window of its own, and the system's print dialog over that.

use locale::said;
use messages::{Problem, ProblemCode};
use tauri::webview::{NewWindowResponse, PageLoadEvent};
use tauri::{AppHandle, Manager, Runtime, WebviewUrl, WebviewWindowBuilder};

use crate::report_page;
use crate::spoken;

/// The window that shows what is printed; it may ask nothing of the app.
pub const LABEL: &str = "print";

/// Opens the page at `address` and the dialog as soon as it is there.
pub fn open<R: Runtime>(app: &AppHandle<R>, title: &str, address: &str) -> Result<(), Problem> {
    if let Some(before) = app.get_webview_window(LABEL) {
        // Fails only when it is closing already.
        let _ = before.destroy();
    }
    let opened = address.parse().map_err(|_| ()).and_then(|url| {
        WebviewWindowBuilder::new(app, LABEL, WebviewUrl::CustomProtocol(url))
            .title(title)
            .inner_size(900.0, 900.0)
            .on_navigation(|url| report_page::is_ours(url.scheme(), url.host_str()))
            .on_new_window(|_, _| NewWindowResponse::Deny)
            .on_page_load(|window, page| {
                if page.event() == PageLoadEvent::Finished {
                    // Where there is no dialog to be had, the page at least is there to be read.
                    let _ = window.print();
                }
            })
            .build()
            .map_err(|_| ())
    });
    opened.map(drop).map_err(|()| spoken::problem(ProblemCode::Report, &said!("app-no-print-window")))
}

/// The app ends with its main window.
pub fn close<R: Runtime>(app: &AppHandle<R>) {
    if let Some(window) = app.get_webview_window(LABEL) {
        let _ = window.destroy();
    }
}
