// Reports of the mock: a few plausible words and drawn pages for every kind and format.
//
// ?letterhead shows an organisation's name, ?template what is wrong with its folder, ?nopreview a preview that fails,
// ?nothing a report of nothing.
import type { Event } from '../messages/events';
import type { ExportReport } from '../messages/mutations';
import type { ClipView, Problem, ReportLooks, ReportPreview, ReportRequest } from '../messages/queries';

const ENDS = { html: 'html', pdf: 'pdf', docx: 'docx', markdown: 'md', csv: 'csv', json: 'json' };
const NAMES = {
  comparison: 'Comparison report',
  record: 'Claim record',
  memo: 'Correction memo',
  notes: 'Notes',
};

const problem = (code: Problem['code'], message: string): Problem => ({ code, message });
const some = (n: number, one: string) => `${n} ${one}${n === 1 ? '' : 's'}`;

/** Lines of about so many letters, drawn as bars. */
const bars = (left: number, top: number, width: number, lines: number) =>
  Array.from(
    { length: lines },
    (_, at) =>
      `<rect x="${left}" y="${top + at * 13}" width="${width * (at === lines - 1 ? 0.55 : 0.92 + ((at * 7) % 5) / 60)}" height="4" fill="#8b867b"/>`,
  ).join('');

function sheet({ kind, choices }: ReportRequest, at: number, of: number): string {
  const [width, height] = choices.paper === 'a4' ? [595, 842] : [612, 792];
  const head =
    at === 0
      ? `<text x="64" y="112" font-family="serif" font-weight="bold" font-size="25">${NAMES[kind]}</text>
         <text x="64" y="136" font-family="serif" font-size="13" fill="#575246">Intelligence sharing with the US, 2017 and 2025</text>`
      : `<text x="64" y="52" font-family="sans-serif" font-size="8.5" fill="#575246">${NAMES[kind]}</text>`;
  const from = at === 0 ? 180 : 90;
  const pairs = Array.from({ length: at === 0 ? 4 : 5 }, (_, row) => {
    const top = from + row * 124;
    return `<text x="64" y="${top}" font-family="sans-serif" font-weight="bold" font-size="9">${row + 1 + at * 5}. Differs in detail</text>
      <path d="M64 ${top + 8}H${width - 64}" stroke="#c5bfb1"/>
      ${bars(64, top + 20, width / 2 - 84, 6)}${bars(width / 2 + 20, top + 20, width / 2 - 84, 5)}`;
  }).join('');
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width * 2}" height="${height * 2}">
    <rect width="100%" height="100%" fill="#fff"/>${head}${pairs}
    <text x="${width - 64}" y="${height - 40}" text-anchor="end" font-family="sans-serif" font-size="8.5">${at + 1} of ${of}</text></svg>`;
  return `data:image/svg+xml,${encodeURIComponent(svg)}`;
}

const row = (at: number) =>
  `<section><h2>${at}. Differs in detail</h2><div><blockquote>Trump has endangered the life of an Israeli spy intentionally planted inside the Islamic State, who was, apparently, the source of the information Trump leaked.</blockquote><blockquote>… the alleged leak of a Mossad agent’s identity to Russia, forcing Israel to undertake a risky extraction to save the agent’s life.</blockquote></div></section>`;

const page = ({ kind }: ReportRequest, entries: number, round: number) =>
  `data:text/html;charset=utf-8,${encodeURIComponent(`<!doctype html><html lang="en" data-round="${round}"><title>${NAMES[kind]}</title><style>:root{color-scheme:light dark}body{max-width:46rem;margin:3rem auto;padding:0 2rem;font:17px/1.5 serif;background:light-dark(#fbfaf7,#1c1b19);color:light-dark(#1d1b16,#e9e5da)}section div{display:grid;grid-template-columns:1fr 1fr;gap:2rem}blockquote{margin:0}h2{font-size:1rem;border-top:1px solid #999;padding-top:.6rem}</style><h1>${NAMES[kind]}</h1><p>Intelligence sharing with the US, 2017 and 2025</p>${Array.from({ length: entries }, (_, at) => row(at + 1)).join('')}</html>`)}`;

const TABLE = [
  [
    'Type',
    'Number',
    'Relation or fate',
    'Decision',
    'Article',
    'Date',
    'Quotation',
    'Later quotation',
    'Score',
  ],
  ...Array.from({ length: 14 }, (_, at) => [
    'link',
    String(at + 1),
    ['Differs in detail', 'Reworded', 'Same words'][at % 3] ?? '',
    at % 4 === 0 ? 'confirmed' : '',
    '2017',
    '2017-05-16',
    'Trump has endangered the life of an Israeli spy intentionally planted inside the Islamic State, who was, apparently, the source.',
    'The alleged leak of a Mossad agent’s identity to Russia, forcing Israel to undertake a risky extraction.',
    (0.9 - at / 40).toFixed(2),
  ]),
];

const TEXT = {
  markdown: `# Comparison report\n\nIntelligence sharing with the US, 2017 and 2025\n\n${Array.from({ length: 6 }, (_, at) => `## ${at + 1}. Differs in detail\n\n> Trump has **endangered the life** of an Israeli spy intentionally planted inside **the Islamic State**, who was, **apparently**, the source of the information Trump leaked.\n\n> … the **alleged** leak of a Mossad agent’s identity **to Russia**, forcing Israel to undertake a risky extraction to save the agent’s life.\n`).join('\n')}`,
  json: JSON.stringify(
    {
      format: 'crossread-report',
      version: 1,
      kind: 'comparison',
      links: [
        {
          number: 1,
          relation: 'differs in detail',
          score: 0.71,
          left: { quotation: 'Trump has endangered' },
        },
      ],
    },
    null,
    2,
  ),
};

let round = 0;

function looksOf(report: ReportRequest, entries: number): ReportLooks {
  switch (report.format) {
    case 'html':
      return { kind: 'page', address: page(report, entries, ++round) };
    case 'csv':
      return { kind: 'table', rows: TABLE, cut: true };
    case 'markdown':
    case 'json':
      return { kind: 'text', text: TEXT[report.format], cut: true };
    default: {
      const pictures = [0, 1, 2].map((at) => sheet(report, at, 12));
      return { kind: 'pages', pictures, of: 12, standIn: report.format === 'docx' };
    }
  }
}

function previewOf(report: ReportRequest, wish: URLSearchParams): ReportPreview {
  const { kind, choices } = report;
  const narrow = choices.states.length + choices.tags.length > 0;
  const entries = wish.has('nothing') ? 0 : narrow ? 2 : choices.links === 'all' ? 22 : 9;
  const counted = [
    kind === 'notes' ? some(2, 'note') : kind === 'record' ? some(34, 'claim') : some(entries, 'link'),
    ...(kind === 'comparison' && choices.gaps ? [some(13, 'claim') + ' without a counterpart'] : []),
    ...(kind !== 'notes' && choices.notes ? [some(2, 'note')] : []),
  ];
  const leftOut = [
    ...(choices.links === 'confirmed'
      ? ['Only links that an editor confirmed or drew are in it; 13 others are not.']
      : []),
    ...(narrow ? ['Only what carries a certain note is in it; 20 links are not.'] : []),
    ...(choices.rejected ? [] : ['1 rejected link is not in it.']),
    ...(choices.gaps ? [] : ['Claims without a counterpart are not in it (13 claims left out).']),
    ...(choices.suggestions ? [] : ['The machine’s scores and reasons are not in it.']),
    'Notes that their author marked as private are in no report.',
  ];
  return {
    entries,
    counted: entries === 0 ? [] : counted,
    leftOut,
    language: choices.language,
    looks: looksOf(report, entries),
    letterhead: wish.has('letterhead') ? 'Norvik Post' : null,
    letterheadProblem: wish.has('template')
      ? 'The logo “logo.png” in the template folder is larger than 2 MB. Save it smaller.'
      : null,
  };
}

const clip: ClipView = {
  html: '<blockquote>Trump has endangered the life of an Israeli spy.</blockquote>',
  plain: '2017: “Trump has endangered the life of an Israeli spy.”',
};

export function reportActs(wish: URLSearchParams, tell: (event: Event) => void) {
  let written = false;
  return {
    report_path: ({ report }: { report: ReportRequest }) =>
      `/home/editor/Documents/${NAMES[report.kind]}, intelligence sharing 2017 and 2025.${ENDS[report.format]}`,
    choose_report_path: () => null,
    preview_report: async ({ report }: { report: ReportRequest }) => {
      await new Promise((done) => setTimeout(done, 300));
      if (wish.has('nopreview')) throw problem('report', 'The pages could not be set.');
      return previewOf(report, wish);
    },
    export_report: async ({ request }: { request: ExportReport }) => {
      if (!request.replace && written) throw problem('fileExists', 'There is a file with this name already.');
      written = true;
      for (let read = 0; wish.has('slow') && read <= 12; read++) {
        tell({ kind: 'exporting', read, pairs: 12 });
        await new Promise((done) => setTimeout(done, 400));
      }
      return { path: request.path, bytes: 48211 };
    },
    call_export_off: () => null,
    open_report: () => null,
    show_template_folder: () => '/home/editor/.local/share/org.crossread.desktop/template',
    clip_link: () => clip,
    clip_report: () => clip,
  };
}
