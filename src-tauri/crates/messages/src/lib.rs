//! What crosses to the window: questions and their answers, acts and their answers, events.
//!
//! Only these types are serialized for the window, and here byte spans become UTF-16 ranges. Their
//! TypeScript is written to `ui/src/messages/` by `cargo messages`.

mod about;
mod absences;
mod acts;
mod backups;
mod cuts;
mod events;
mod fates;
mod imports;
mod mutations;
mod notes;
mod overlap;
mod problem;
mod queries;
mod related;
mod reports;
mod search;
mod share;
mod view;

pub use about::AboutView;
pub use absences::{AbsenceView, CheckAbsence, NearestView, absence_views, nearest_views};
pub use acts::{ActView, NextActsView, Settings, Undo, act_view};
pub use backups::{BackupView, BackupsView, ContentsView, ReplaceLibrary, ReplacedView};
pub use cuts::{CutClaim, CutView, ForgetCut, cut_views};
pub use events::{Event, MenuChoice, MenuWords, RecentLine};
pub use fates::{
    CopyView, FateCellView, FateColumnView, FatesView, RetellingView, fate_column_view, fates_view,
};
pub use imports::{
    CarriedView, EncodingView, FactsEdit, FenceEdit, KeepPreview, KeepPreviews, KeptView, PreviewArticle,
    PreviewBlock, PreviewView, SetFacts, SetFence, SetVersion, StateView, preview_view,
};
pub use mutations::{
    ArchiveDossier, DecideLink, DecideLinks, DeleteDossier, DeleteNote, ForgetDecision, LinkEnds, MergeLinks,
    NoteTarget, RemoveArticle, RenameDossier, WriteNote,
};
pub use notes::{
    Conflicts, DossierNoteView, EarlierTextView, NoteChange, NotePlaceView, NoteView, PlaceView, RestoreText,
    SetNote, dossier_note_views, earlier_text_views, note_view,
};
pub use overlap::{OverlapView, overlap_view};
pub use problem::{Problem, ProblemCode};
pub use queries::{
    ArticleView, BlockView, Breadth, ClaimView, ComparisonView, DateView, DifferenceView, DossierSummary,
    DossierView, Handed, LinkEnd, LinkView, LostDecisionView, Opening, OtherWordView, PieceView, Range,
    ReasonView, StandingView, VersionView,
};
pub use related::{RelatedArticleView, RelatedView};
pub use reports::{
    ClipLink, ClipView, ExportReport, ExportedReport, ReportChoices, ReportFormat, ReportKind, ReportLooks,
    ReportOn, ReportPreview, ReportRequest,
};
pub use search::{FoundView, HitView};
pub use share::{MergeFile, MergedView, SaveDossier, SavedView};
pub use view::{Look, article_view, comparison_view, date_view, dossier_summary};
