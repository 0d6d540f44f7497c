//! A note's paragraphs, which lie flat, as lists and quotations that open and close round them.

use crate::prose::{Paragraph, Prose, Role};

/// What a format that nests writes next. Each step that opens is closed, in order.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Step<'a> {
    OpenBullets,
    /// From this number on.
    OpenNumbers(u64),
    OpenItem,
    OpenQuotation,
    Paragraph(&'a Paragraph),
    CloseQuotation,
    CloseItem,
    CloseBullets,
    CloseNumbers,
}

/// Something that is open, and the depth that its paragraphs have.
#[derive(Clone, Copy)]
struct Open {
    depth: u8,
    what: What,
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum What {
    Bullets,
    /// The next item's number.
    Numbers(u64),
    Quotation,
}

impl Prose {
    pub fn steps(&self) -> Vec<Step<'_>> {
        let mut steps = Vec::new();
        let mut open: Vec<Open> = Vec::new();
        for paragraph in &self.0 {
            let depth = paragraph.depth;
            match paragraph.role {
                Role::Item => item(&mut steps, &mut open, depth, What::Bullets),
                Role::Numbered(number) => item(&mut steps, &mut open, depth, What::Numbers(number)),
                Role::Continued => close(&mut steps, &mut open, |it| it.depth > depth),
                Role::Quotation => {
                    close(&mut steps, &mut open, |it| it.what != What::Quotation || it.depth > depth);
                    let from = open.last().map_or(0, |it| it.depth.saturating_add(1));
                    for depth in from..=depth {
                        steps.push(Step::OpenQuotation);
                        open.push(Open { depth, what: What::Quotation });
                    }
                }
                Role::Body | Role::Heading | Role::Code => close(&mut steps, &mut open, |_| true),
            }
            steps.push(Step::Paragraph(paragraph));
        }
        close(&mut steps, &mut open, |_| true);
        steps
    }
}

fn item(steps: &mut Vec<Step<'_>>, open: &mut Vec<Open>, depth: u8, what: What) {
    close(steps, open, |it| it.depth > depth || it.what == What::Quotation);
    if open.last().is_some_and(|it| it.depth == depth && !goes_on(it.what, what)) {
        close(steps, open, |it| it.depth >= depth);
    }
    match open.last() {
        Some(it) if it.depth == depth => steps.push(Step::CloseItem),
        _ => {
            steps.push(match what {
                What::Numbers(number) => Step::OpenNumbers(number),
                _ => Step::OpenBullets,
            });
            open.push(Open { depth, what });
        }
    }
    steps.push(Step::OpenItem);
    if let (Some(it), What::Numbers(number)) = (open.last_mut(), what) {
        it.what = What::Numbers(number.saturating_add(1));
    }
}

fn goes_on(list: What, item: What) -> bool {
    match (list, item) {
        (What::Numbers(next), What::Numbers(number)) => next == number,
        _ => list == item,
    }
}

/// Closes from the innermost what meets `which`.
fn close(steps: &mut Vec<Step<'_>>, open: &mut Vec<Open>, which: impl Fn(&Open) -> bool) {
    while let Some(it) = open.pop_if(|it| which(it)) {
        match it.what {
            What::Quotation => steps.push(Step::CloseQuotation),
            What::Bullets => steps.extend([Step::CloseItem, Step::CloseBullets]),
            What::Numbers(_) => steps.extend([Step::CloseItem, Step::CloseNumbers]),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// `(` opens and `)` closes: `ul`, `ol` with its number, `li`, `q`.
    #[track_caller]
    fn check(markdown: &str, expect: &str) {
        let prose = Prose::of(markdown);
        let told: String = prose
            .steps()
            .into_iter()
            .map(|step| match step {
                Step::OpenBullets => "ul(".to_owned(),
                Step::OpenNumbers(number) => format!("ol{number}("),
                Step::OpenItem => "li(".to_owned(),
                Step::OpenQuotation => "q(".to_owned(),
                Step::Paragraph(paragraph) => paragraph.plain(),
                Step::CloseQuotation | Step::CloseItem | Step::CloseBullets | Step::CloseNumbers => {
                    ")".to_owned()
                }
            })
            .collect();
        assert_eq!(told, expect);
    }

    #[test]
    fn what_is_flat_nests() {
        check("a\n\nb", "ab");
        check("- a\n- b\n\nc", "ul(li(a)li(b))c");
        check("- a\n  1. b\n  2. c\n- d", "ul(li(aol1(li(b)li(c)))li(d))");
        check("3. a\n\n   b\n4. c", "ol3(li(ab)li(c))");
        check("1. a\n\n       b\n2. c", "ol1(li(a))bol2(li(c))");
        check("- a\n\n1. b", "ul(li(a))ol1(li(b))");
        check("> a\n>\n> > b\n>\n> c\n\nd", "q(aq(b)c)d");
        check("> - a", "ul(li(a))");
        check("> a\n>\n> - b", "q(a)ul(li(b))");
        check("", "");
    }

    #[test]
    fn all_that_opens_is_closed() {
        let roles = [Role::Body, Role::Item, Role::Numbered(1), Role::Numbered(7), Role::Continued];
        let roles = roles.into_iter().chain([Role::Quotation, Role::Code, Role::Heading]);
        let all: Vec<(Role, u8)> =
            roles.flat_map(|role| (0..3).map(move |depth| (role.clone(), depth))).collect();
        for one in &all {
            for two in &all {
                for three in &all {
                    let paragraph = |(role, depth): &(Role, u8)| Paragraph {
                        role: role.clone(),
                        depth: *depth,
                        words: Vec::new(),
                    };
                    let prose = Prose([one, two, three].map(paragraph).to_vec());
                    let (mut depth, mut told) = (0, 0);
                    for step in prose.steps() {
                        match step {
                            Step::Paragraph(_) => told += 1,
                            Step::OpenBullets
                            | Step::OpenNumbers(_)
                            | Step::OpenItem
                            | Step::OpenQuotation => depth += 1,
                            _ => depth -= 1,
                        }
                        assert!(depth >= 0);
                    }
                    assert_eq!((depth, told), (0, 3));
                }
            }
        }
    }
}
