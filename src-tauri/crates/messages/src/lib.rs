//! What crosses to the window: questions and their answers, acts and their answers, events.
//!
//! Only these types are serialized for the window, and here byte spans become UTF-16 ranges. Their
//! TypeScript is written to `ui/src/messages/` by `cargo messages`.

mod absences;
mod backups;
mod events;
mod fates;
mod imports;
mod mutations;
mod overlap;
mod problem;
mod queries;
mod related;
mod search;
mod view;

pub use absences::{AbsenceView, CheckAbsence, NearestView, absence_views, nearest_views};
pub use backups::{BackupView, BackupsView, ContentsView, ReplaceLibrary, ReplacedView};
pub use events::{Event, MenuChoice};
pub use fates::{
    CopyView, FateCellView, FateColumnView, FatesView, RetellingView, fate_column_view, fates_view,
};
pub use imports::{
    CarriedView, EncodingView, FactsEdit, KeepPreview, KeepPreviews, KeptView, PreviewArticle, PreviewBlock,
    PreviewView, SetFacts, SetFence, SetVersion, StateView, preview_view,
};
pub use mutations::{
    ArchiveDossier, DecideLink, DeleteDossier, DeleteNote, ExportFates, ExportReport, ExportedReport,
    ForgetDecision, NoteTarget, RemoveArticle, RenameDossier, WriteNote,
};
pub use overlap::{OverlapView, overlap_view};
pub use problem::{Problem, ProblemCode};
pub use queries::{
    ArticleView, BlockView, Breadth, ClaimView, ComparisonView, DateView, DifferenceView, DossierSummary,
    DossierView, Handed, LinkEnd, LinkView, LostDecisionView, NoteView, Opening, PieceView, PlaceView, Range,
    ReasonView, StandingView, VersionView,
};
pub use related::{RelatedArticleView, RelatedView};
pub use search::{FoundView, HitView};
pub use view::{Look, article_view, comparison_view, date_view, dossier_summary, note_view};
