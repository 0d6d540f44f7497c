//! Reads an EPUB: every chapter in reading order, because an article saved as a book has one or two.

use super::{
    archive::Archive,
    properties,
    xml::{Node, walk},
};
use crate::{ImportError, limits::MAX_BLOCKS, reading::Reading, web};

pub(super) const FORMAT: &str = "format-epub";

/// Reads the chapters that the book's package lists; contents, covers and notes beside the text are left out.
pub(crate) fn read(name: &str, bytes: &[u8]) -> Result<Reading, ImportError> {
    let mut archive = Archive::open(name, FORMAT, bytes)?;
    if archive.part("META-INF/encryption.xml")?.is_some_and(|it| locks_text(&it)) {
        return Err(ImportError::Protected { name: name.to_owned() });
    }
    let container = archive.required("META-INF/container.xml")?;
    let package = root_file(name, &container)?.ok_or_else(|| archive.damaged())?;
    let bytes = archive.required(&package)?;
    let properties = properties::read(name, &bytes)?;
    let mut drafts = Vec::new();
    for chapter in chapters(name, &bytes)? {
        let Some(bytes) = archive.part(&beside(&package, &chapter))? else { continue };
        let page = web::decode(&bytes);
        if page.contains("<!ENTITY") {
            return Err(ImportError::Declarations { name: archive.name().to_owned() });
        }
        drafts.append(&mut web::read_whole(name, &page)?);
        if drafts.len() > MAX_BLOCKS {
            return Err(ImportError::TooManyBlocks { name: name.to_owned() });
        }
    }
    if drafts.is_empty() {
        return Err(archive.damaged());
    }
    Ok(Reading { properties, drafts, ..Reading::default() })
}

/// Whether more is encrypted than fonts, which many books scramble.
fn locks_text(encryption: &[u8]) -> bool {
    let text = String::from_utf8_lossy(encryption).to_ascii_lowercase();
    text.contains("cipherreference") && [".xhtml", ".html", ".htm"].iter().any(|end| text.contains(end))
}

fn root_file(name: &str, container: &[u8]) -> Result<Option<String>, ImportError> {
    let mut path = None;
    walk(name, container, |node| {
        if let Node::Start(element) = node
            && element.name() == "rootfile"
            && path.is_none()
        {
            path = element.attribute("full-path");
        }
        Ok(())
    })?;
    Ok(path)
}

/// The paths of the chapters, as the package writes them.
fn chapters(name: &str, package: &[u8]) -> Result<Vec<String>, ImportError> {
    let mut pages: Vec<(String, String)> = Vec::new();
    let mut order = Vec::new();
    walk(name, package, |node| {
        let Node::Start(element) = node else { return Ok(()) };
        let attribute = |name: &str| element.attribute(name).unwrap_or_default();
        match element.name() {
            "item" if attribute("media-type").contains("html") && attribute("properties") != "nav" => {
                pages.push((attribute("id"), attribute("href")));
            }
            "itemref" if attribute("linear") != "no" => order.push(attribute("idref")),
            _ => {}
        }
        Ok(())
    })?;
    let path = |id: String| pages.iter().find(|(page, _)| *page == id).map(|(_, path)| path.clone());
    Ok(order.into_iter().take(MAX_BLOCKS).filter_map(path).collect())
}

/// The path of a file that stands in the package's folder; `..` stays inside the archive, where it is only
/// a name.
fn beside(package: &str, href: &str) -> String {
    let href = href.split('#').next().unwrap_or(href).replace("%20", " ");
    let mut folders: Vec<&str> = package.split('/').collect();
    folders.pop();
    for part in href.split('/') {
        match part {
            ".." => drop(folders.pop()),
            "." | "" => {}
            part => folders.push(part),
        }
    }
    folders.join("/")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn paths_stay_in_the_archive() {
        assert_eq!(beside("OEBPS/content.opf", "text/a%20b.xhtml#x"), "OEBPS/text/a b.xhtml");
        assert_eq!(beside("OEBPS/content.opf", "../a.xhtml"), "a.xhtml");
        assert_eq!(beside("content.opf", "../../etc/passwd"), "etc/passwd");
    }
}
