// The formats of a report, and how their files end.
import type { ReportFormat } from '../messages/queries';

export const FORMATS = [
  'html',
  'pdf',
  'docx',
  'markdown',
  'csv',
  'json',
] as const satisfies readonly ReportFormat[];

const ENDS: Record<ReportFormat, string> = {
  html: 'html',
  pdf: 'pdf',
  docx: 'docx',
  markdown: 'md',
  csv: 'csv',
  json: 'json',
};

/** What a file's name may end in besides. */
const ALSO: Record<string, ReportFormat> = { htm: 'html', markdown: 'markdown' };

/** Those that carry an organisation's letterhead. */
export const hasLetterhead = (format: ReportFormat) => ['html', 'pdf', 'docx'].includes(format);

/** The format that a path asks for by its end; null where it ends in nothing known. */
export function formatOf(path: string): ReportFormat | null {
  const end = /\.([a-z]+)$/i.exec(path.trim())?.[1]?.toLowerCase() ?? '';
  return FORMATS.find((format) => ENDS[format] === end) ?? ALSO[end] ?? null;
}

/** The same path with the end that fits; an end that is none of a report's is part of the name. */
export function withEnd(path: string, format: ReportFormat): string {
  const stem = formatOf(path) === null ? path.trim() : path.trim().replace(/\.[a-z]+$/i, '');
  return `${stem}.${ENDS[format]}`;
}
