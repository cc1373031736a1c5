import { FEWEST_VALUES, fitDistributions } from '@taktwerk/experiments';
import type { DistributionField, Station } from '@taktwerk/line';
import { Button } from 'antd';
import { useState } from 'react';
import { useProject } from '../session/project.ts';
import { nameOf } from '../session/record-names.ts';
import { useStudy } from '../session/study.ts';
import { useView } from '../session/view.ts';
import { useText } from '../text/use-text.ts';
import { DensityPlot } from './DensityPlot.tsx';
import { rounded } from './FitDialog.tsx';
import { readTimeStudy, type StudiedStation, type TimeStudy, timeStudyOf, timeStudyRows, timeStudyTemplate } from './measured-values.ts';

/** Measured cycle times of many stations from one table: what they fit to, and into the line with them. */
export default function TimeStudies() {
  const { t, name } = useText();
  const side = useView((view) => view.side);
  const layout = useStudy((study) => study.layouts[side]);
  const { document, store } = useProject();
  const [study, setStudy] = useState<TimeStudy | null | 'unreadable'>(null);
  if (document === null || store === null || layout === null) return null;
  const stations = Object.values(document.layouts[layout]?.records ?? {}).filter((record): record is Station => record.kind === 'station');
  const named = stations.map((station) => ({ id: station.id, name: name(station.name) }));
  const template = () => download('time-study.csv', new Blob([timeStudyTemplate(named)], { type: 'text/csv' }));
  const spreadsheet = async () => {
    const { spreadsheetOf } = await import('../workers/spreadsheet.ts');
    const notes = ['about', 'ids', 'rows', 'fewest'].map((key) => t(`insight:study.notes.${key}`, { fewest: FEWEST_VALUES }));
    const table = { ...timeStudyRows(named), title: 'time_study', widths: [28, 34, 12], inputColumn: 3 };
    const bytes = await spreadsheetOf({ ...table, notesTitle: t('insight:study.notes'), notes });
    download('time-study.xlsx', new Blob([Uint8Array.from(bytes)], { type: XLSX }));
  };
  const fits = study === null || study === 'unreadable' ? [] : study.stations.map((entry) => fitOf(entry, stations));
  const usable = fits.filter(({ station, field }) => station !== undefined && field !== null);
  const apply = () =>
    store.edit('insight:edit.timeStudy', (draft) => {
      for (const { station, field, count } of usable)
        if (station !== undefined && field !== null) draft.put(layout, taught(station, field, count));
    });
  return (
    <section data-testid="time-studies">
      <p className="tw-soft tw-quiet">{t('insight:study.about')}</p>
      <p className="tw-study-buttons">
        <Button size="small" data-testid="study-template-xlsx" onClick={() => void spreadsheet()}>
          {t('insight:study.template')} XLSX
        </Button>
        <Button size="small" data-testid="study-template-csv" onClick={template}>
          CSV
        </Button>
        <Button
          size="small"
          type="primary"
          data-testid="study-open"
          onClick={() => pickTable((file) => void readFile(file).then((read) => setStudy(read ?? 'unreadable')))}
        >
          {t('insight:study.open')}
        </Button>
      </p>
      {study === 'unreadable' && <p className="tw-worse">{t('insight:study.unreadable')}</p>}
      {fits.map(({ entry, station, field, count }) => (
        <div key={entry.station} className="tw-card">
          <strong>{station === undefined ? entry.station : name(nameOf(document, layout, station.id))}</strong>{' '}
          <span className="tw-quiet tw-figure">{t('insight:fit.count', { count })}</span>
          {station === undefined && <p className="tw-worse">{t('insight:study.unknown')}</p>}
          {field === null ? (
            <p className="tw-quiet">{t('insight:study.tooFew', { fewest: FEWEST_VALUES })}</p>
          ) : (
            <>
              <p className="tw-quiet">{t(`studio:choice.${field.type}`)}</p>
              <DensityPlot field={field} values={entry.values} width={300} height={60} />
            </>
          )}
        </div>
      ))}
      {study !== null && study !== 'unreadable' && study.unread.length > 0 && (
        <p className="tw-worse">{t('insight:study.unread', { lines: study.unread.slice(0, 10).join(', ') })}</p>
      )}
      {usable.length > 0 && (
        <Button type="primary" data-testid="study-apply" onClick={apply}>
          {t('insight:study.apply', { count: usable.length })}
        </Button>
      )}
    </section>
  );
}

interface StationFit {
  readonly entry: StudiedStation;
  readonly station: Station | undefined;
  readonly field: DistributionField | null;
  readonly count: number;
}

function fitOf(entry: StudiedStation, stations: readonly Station[]): StationFit {
  const { values } = entry;
  const enough = values.length >= FEWEST_VALUES && values.some((value) => value !== values[0]);
  const best = enough ? fitDistributions(values)[0]?.distribution : undefined;
  return {
    entry,
    station: stations.find(({ id }) => id === entry.station),
    field: best === undefined ? null : rounded(best),
    count: values.length,
  };
}

/** The station with its measured time in the place of every operation's work. */
function taught(station: Station, time: DistributionField, count: number): Station {
  const operations = Object.fromEntries(
    Object.entries(station.operations).map(([product, operation]) => [product, { ...operation, work: { type: 'time' as const, time } }]),
  );
  return {
    ...station,
    operations,
    sources: { ...station.sources, 'operations.*.work': { origin: 'measured', source: 'time study', note: `n = ${count}` } },
  };
}

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** The time study in a file: a spreadsheet by its first bytes (it is a zip), else text. @returns null when it is none */
async function readFile(file: File): Promise<TimeStudy | null> {
  const bytes = await file.arrayBuffer();
  const [first, second] = new Uint8Array(bytes, 0, Math.min(2, bytes.byteLength));
  if (first !== 0x50 || second !== 0x4b) return readTimeStudy(new TextDecoder().decode(bytes));
  try {
    const { rowsOfSpreadsheet } = await import('../workers/spreadsheet.ts');
    return timeStudyOf(await rowsOfSpreadsheet(bytes));
  } catch {
    return null;
  }
}

function download(name: string, blob: Blob): void {
  const address = URL.createObjectURL(blob);
  const link = window.document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), 10_000);
}

/** Tables larger than this are no time study. */
const LARGEST_BYTES = 20 * 1024 * 1024;

function pickTable(onFile: (file: File) => void): void {
  const input = window.document.createElement('input');
  input.type = 'file';
  input.accept = `.xlsx,.csv,.txt,text/csv,${XLSX}`;
  input.addEventListener('change', () => {
    const file = input.files?.[0];
    if (file !== undefined && file.size <= LARGEST_BYTES) onFile(file);
  });
  input.click();
}
