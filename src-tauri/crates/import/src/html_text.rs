//! The words in a piece of raw HTML, without its markup: a Markdown text may hold some.

/// Elements whose content is no text.
const SILENT: [&str; 5] = ["script", "style", "template", "noscript", "head"];

/// Elements that begin a line of their own.
const BLOCKS: [&str; 24] = [
    "p",
    "div",
    "br",
    "hr",
    "li",
    "ul",
    "ol",
    "tr",
    "table",
    "h1",
    "h2",
    "h3",
    "h4",
    "h5",
    "h6",
    "blockquote",
    "figure",
    "figcaption",
    "section",
    "article",
    "aside",
    "header",
    "footer",
    "pre",
];

/// The name of a tag in lower case ("/p" for an end tag), if `markup` is one.
pub(crate) fn tag_name(markup: &str) -> Option<String> {
    let inner = markup.strip_prefix('<')?;
    let end = inner
        .char_indices()
        .skip(1)
        .find(|(_, c)| !c.is_ascii_alphanumeric())
        .map_or(inner.len(), |(at, _)| at);
    let name = inner.get(..end)?;
    name.trim_start_matches('/')
        .starts_with(|c: char| c.is_ascii_alphabetic())
        .then(|| name.to_ascii_lowercase())
}

/// Whether what stands between this tag and its end tag is no text.
pub(crate) fn is_silent(name: &str) -> bool {
    SILENT.contains(&name)
}

/// Whether a tag begins or ends a line.
pub(crate) fn breaks_line(name: &str) -> bool {
    BLOCKS.contains(&name.trim_start_matches('/'))
}

/// The lines of text in a piece of HTML. Walks it once, whatever it holds.
pub(crate) fn lines(html: &str) -> Vec<String> {
    let mut text = String::new();
    let mut rest = html;
    let mut heed_quotes = true;
    while let Some(at) = rest.find('<') {
        push_words(&mut text, &rest[..at]);
        rest = &rest[at..];
        if let Some(comment) = rest.strip_prefix("<!--") {
            // An open comment hides the rest, as in a browser.
            rest = comment.split_once("-->").map_or("", |(_, rest)| rest);
            continue;
        }
        let name = tag_name(rest);
        if name.is_none() && !rest.starts_with("<!") && !rest.starts_with("<?") {
            text.push('<');
            rest = &rest[1..];
            continue;
        }
        let name = name.unwrap_or_default();
        rest = behind_tag(rest, &mut heed_quotes);
        if breaks_line(&name) {
            text.push('\n');
        }
        if is_silent(&name) {
            rest = behind_end(rest, &name);
        }
    }
    push_words(&mut text, rest);
    text.lines().map(|line| line.trim().to_owned()).filter(|line| !line.is_empty()).collect()
}

/// Adds text as a browser shows it: line breaks are spaces, character references are characters.
fn push_words(text: &mut String, words: &str) {
    let mut rest = words;
    while let Some(at) = rest.find(['&', '\n']) {
        text.push_str(&rest[..at]);
        let (shown, length) = character(&rest[at..]);
        text.push(shown);
        rest = &rest[at + length..];
    }
    text.push_str(rest);
}

/// The character that `rest` begins with, and its length: the usual references, and numbers.
fn character(rest: &str) -> (char, usize) {
    const NAMED: [(&str, char); 18] = [
        ("&amp;", '&'),
        ("&lt;", '<'),
        ("&gt;", '>'),
        ("&quot;", '"'),
        ("&apos;", '\''),
        ("&nbsp;", ' '),
        ("&lsquo;", '‘'),
        ("&rsquo;", '’'),
        ("&ldquo;", '“'),
        ("&rdquo;", '”'),
        ("&ndash;", '–'),
        ("&mdash;", '—'),
        ("&hellip;", '…'),
        ("&copy;", '©'),
        ("&pound;", '£'),
        ("&euro;", '€'),
        ("&eacute;", 'é'),
        ("&middot;", '·'),
    ];
    if rest.starts_with('\n') {
        return (' ', 1);
    }
    if let Some((name, shown)) = NAMED.iter().find(|(name, _)| rest.starts_with(name)) {
        return (*shown, name.len());
    }
    numbered(rest).unwrap_or(('&', 1))
}

/// A reference such as `&#8217;` or `&#x2019;`, and its length.
fn numbered(rest: &str) -> Option<(char, usize)> {
    let digits = rest.strip_prefix("&#")?;
    let end = digits.bytes().take(9).position(|byte| byte == b';')?;
    let code = match digits[..end].strip_prefix(['x', 'X']) {
        Some(hexadecimal) => u32::from_str_radix(hexadecimal, 16),
        None => digits[..end].parse(),
    };
    Some((char::from_u32(code.ok()?)?, "&#".len() + end + 1))
}

/// What follows a tag. A `>` in a quoted attribute does not end it, unless the quotes never close; then
/// quotes are not heeded any more, so that no text is walked more than twice.
pub(crate) fn behind_tag<'a>(rest: &'a str, heed_quotes: &mut bool) -> &'a str {
    if *heed_quotes {
        let mut quote = None;
        // A quotation mark that stands anywhere but behind an equals sign is a slip of the pen.
        let mut before = b' ';
        for (at, byte) in rest.bytes().enumerate() {
            match (byte, quote) {
                (b'>', None) => return &rest[at + 1..],
                (b'"' | b'\'', None) if before == b'=' => quote = Some(byte),
                (byte, Some(open)) if byte == open => quote = None,
                _ => {}
            }
            if !byte.is_ascii_whitespace() {
                before = byte;
            }
        }
        *heed_quotes = false;
    }
    rest.split_once('>').map_or("", |(_, rest)| rest)
}

/// What follows an element's end tag.
pub(crate) fn behind_end<'a>(rest: &'a str, name: &str) -> &'a str {
    let is_end = |at: usize| {
        let tag = rest.as_bytes().get(at + 2..at + 2 + name.len());
        rest[at..].starts_with("</") && tag.is_some_and(|tag| tag.eq_ignore_ascii_case(name.as_bytes()))
    };
    let end = rest.match_indices('<').map(|(at, _)| at).find(|at| is_end(*at));
    end.and_then(|end| rest[end..].split_once('>')).map_or("", |(_, rest)| rest)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(html: &str, expect: &[&str]) {
        assert_eq!(lines(html), expect, "{html}");
    }

    #[test]
    fn words_stay_and_markup_goes() {
        check("<p>One <b>bold</b> word.</p><p>Two</p>", &["One bold word.", "Two"]);
        check("<div\nclass='a > b'>one\ntwo</div>", &["one two"]);
        check("<a href='b'' c\">one</a> <p class = \"d>\">two", &["one", "two"]);
        check("one<br>two<BR/>three", &["one", "two", "three"]);
        check("R&amp;D &#8217;&#x2019; &mdash; &unknown; & 3 < 4", &["R&D ’’ — &unknown; & 3 < 4"]);
        check("<!-- hidden --><p>seen", &["seen"]);
        check("seen <!-- hidden", &["seen"]);
        check("", &[]);
    }

    #[test]
    fn scripts_and_styles_are_no_text() {
        check("a<script>var b = '<p>c</p>';</SCRIPT >d<style>p { x: y }</style>", &["ad"]);
        check("a<script>never closed", &["a"]);
    }

    #[test]
    fn hostile_markup_takes_no_time() {
        let start = std::time::Instant::now();
        for unit in ["<", "<a '>", "<!--", "<script>", "</", "<a \"<a \"<a \"", "&#", "<p>"] {
            lines(&unit.repeat(30_000));
        }
        assert!(start.elapsed().as_secs() < 5, "{:?}", start.elapsed());
    }
}
