import type { LineDocument } from '@taktwerk/line';
import type { StudyOptions } from '@taktwerk/study';
import type { Problem, Result } from '@taktwerk/units';
import { engine } from '../workers/client.ts';
import { equipFor } from './equipment.ts';
import { usePlaying } from './playback.ts';
import { type ReadOnly, useProject } from './project.ts';
import { runStudy, stopStudy } from './run-study.ts';
import { sidesOf } from './sides.ts';
import { EMPTY_STUDY, FIRST_OPTIONS, useStudy } from './study.ts';
import { useTool } from './tool.ts';
import { useView } from './view.ts';

/**
 * Opens the text of a project file: reads it in the worker, shows it, keeps it and starts its study. Texts of a newer version are shown
 * read-only where they can be understood.
 *
 * @returns whether it was opened; when not, the reasons are shown and the document before stays
 */
export async function openText(text: string, fileName: string, isTemplate = false): Promise<boolean> {
  const read = await readText(text, fileName);
  if (!read.ok) {
    useProject.getState().refuse({ fileName, problems: read.problems });
    return false;
  }
  await openDocument(read.value.document, fileName, read.value.readOnly);
  const { keepNew } = await import('./keeping.ts');
  keepNew(read.value.document, { fileName, isTemplate }).catch(() => useProject.setState({ unkept: true }));
  return true;
}

/** Shows a document and starts its study; who keeps it is the caller's business. */
export async function openDocument(document: LineDocument, fileName: string, readOnly: ReadOnly | null = null): Promise<void> {
  await stopStudy();
  await equipFor(document);
  useStudy.setState({ ...EMPTY_STUDY, layouts: sidesOf(document), options: optionsOf(document) });
  usePlaying.setState({ clock: null, playbacks: { baseline: null, candidate: null } });
  useView.getState().select(null);
  useView.getState().showFloor('candidate');
  useTool.setState({ hidden: [], locked: [], tool: { kind: 'select' } });
  useProject.getState().show(document, fileName, readOnly);
  void runStudy();
}

interface Read {
  readonly document: LineDocument;
  readonly readOnly: ReadOnly | null;
}

async function readText(text: string, fileName: string): Promise<Result<Read, readonly Problem[]>> {
  const read = await engine().loadProject(text, fileName);
  if (read.ok) return { ok: true, value: { document: read.value, readOnly: null } };
  const newer = read.problems.find(({ code }) => code === 'version.future');
  if (newer === undefined) return read;
  // a newer file that has only what this version knows is shown, and never written over
  const known = text.replace(/"version"\s*:\s*\d+/, `"version": ${String(newer.expected)}`);
  const tried = await engine().loadProject(known, fileName);
  return tried.ok ? { ok: true, value: { document: tried.value, readOnly: 'newerVersion' } } : read;
}

/** The project's own experiment, or the studio's first one. */
function optionsOf(document: LineDocument): StudyOptions {
  const experiment = Object.values(document.shared).find((record) => record.kind === 'experiment');
  if (experiment?.kind !== 'experiment') return FIRST_OPTIONS;
  const { seed, replications, hours, warmUpS } = experiment;
  return { seed, replications, hours, warmUp: warmUpS ?? 'auto' };
}
