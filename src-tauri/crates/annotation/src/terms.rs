//! The words of the files: the recommendation's, and ours.

pub const CONTEXT: &str = "http://www.w3.org/ns/anno.jsonld";
/// Ours: a name, so that nobody can fetch it.
pub const NAMESPACE: &str = "urn:crossread:terms:";
/// Dublin Core's terms, which the recommendation's context has a short name for.
pub const TITLE: &str = "dcterms:title";
pub const STATE: &str = "crossread:state";
pub const VERDICT: &str = "crossread:verdict";
pub const DECISION: &str = "crossread:decision";
pub const RELATION: &str = "crossread:relation";
/// How an article is called: by the SHA-256 of its source.
pub const SHA256: &str = "urn:sha256:";
