/** A report as blocks: what stands on its pages, already in one language, with no idea of how it will be drawn. */
import type { Language } from '@taktwerk/i18n';

export type Block =
  | { readonly type: 'heading'; readonly text: string }
  | { readonly type: 'lead'; readonly text: string }
  | { readonly type: 'text'; readonly text: string }
  | { readonly type: 'figures'; readonly figures: readonly Figure[] }
  | { readonly type: 'table'; readonly columns: readonly Column[]; readonly rows: readonly (readonly string[])[] }
  /** A drawing: SVG markup made by a function of `figures/`. */
  | { readonly type: 'drawing'; readonly title: string; readonly svg: string };

/** One number in large type with its name and unit. */
export interface Figure {
  readonly name: string;
  readonly value: string;
  readonly unit: string;
}

export interface Column {
  readonly text: string;
  readonly align: 'start' | 'end';
}

export interface ReportTree {
  readonly language: Language;
  readonly title: string;
  readonly subtitle: string;
  readonly blocks: readonly Block[];
}
