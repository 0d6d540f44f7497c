//! Shows the HTML report that is previewed to a frame of the window, and nothing else, under a scheme of its own.

use tauri::http::{Request, Response, StatusCode, header};
use tauri::{Manager, Runtime, UriSchemeContext};

use crate::shell::Shell;

/// The scheme; on Windows it is a host.
pub const SCHEME: &str = "report";
const HOST: &str = "report.localhost";
const PRINTED: &str = "/print";

/// Where the page of a preview is; its number makes the frame load it anew.
pub fn address(number: u64) -> String {
    if cfg!(windows) { format!("http://{HOST}/{number}") } else { format!("{SCHEME}://localhost/{number}") }
}

/// Where the page is that is printed.
pub fn printed() -> String {
    if cfg!(windows) { format!("http://{HOST}{PRINTED}") } else { format!("{SCHEME}://localhost{PRINTED}") }
}

/// Whether an address is one of these.
pub fn is_ours(scheme: &str, host: Option<&str>) -> bool {
    scheme == SCHEME || (scheme == "http" && host == Some(HOST))
}

/// The page that was previewed last, or the one that is printed. It has a policy of its own; what the window adds is that nothing in it runs.
#[allow(clippy::needless_pass_by_value, reason = "Tauri hands it over so")]
pub fn serve<R: Runtime>(context: UriSchemeContext<'_, R>, request: Request<Vec<u8>>) -> Response<Vec<u8>> {
    let shell = context.app_handle().state::<Shell>();
    let printed = request.uri().path() == PRINTED;
    let page = if printed { shell.printed_page() } else { shell.page() };
    // Without scripts, a page opens no dialog; to print it is one, where the web view itself opens it.
    let policy = if printed { "sandbox allow-modals" } else { "sandbox" };
    let status = if page.is_empty() { StatusCode::NOT_FOUND } else { StatusCode::OK };
    let mut response = Response::new(page.into_bytes());
    *response.status_mut() = status;
    let headers = [
        (header::CONTENT_TYPE, "text/html; charset=utf-8"),
        (header::CONTENT_SECURITY_POLICY, policy),
        (header::X_CONTENT_TYPE_OPTIONS, "nosniff"),
        (header::CACHE_CONTROL, "no-store"),
    ];
    for (name, value) in headers {
        response.headers_mut().insert(name, header::HeaderValue::from_static(value));
    }
    response
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_its_own_addresses_are_its() {
        assert!(is_ours("report", Some("localhost")) && is_ours("http", Some("report.localhost")));
        assert!(
            !is_ours("https", Some("report.localhost")) && !is_ours("http", Some("report.localhost.example"))
        );
        assert!(address(3).ends_with("localhost/3") && printed().ends_with("localhost/print"));
    }
}
