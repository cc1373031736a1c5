import { type LineDocument, readLineText } from '@taktwerk/line';
import type { ProjectRow } from '../journal/database.ts';
import { replayed } from '../journal/entry.ts';
import { recoverProject } from '../journal/journal.ts';
import { keepOn } from './keeping.ts';
import { openDocument } from './open-project.ts';
import { useProject } from './project.ts';

/** A project as its journal has it, without opening it; null when the journal is not sound. */
export async function keptLine(row: ProjectRow): Promise<LineDocument | null> {
  const found = await recoverProject(row.id);
  const read = found === null ? null : readLineText(found.snapshot, row.fileName);
  return found === null || read === null || !read.ok ? null : replayed(read.value, found.diffs);
}

/** Opens a project from its journal, as it was after the last change that reached the disk. @returns whether there was one to open */
export async function openKept(row: ProjectRow): Promise<boolean> {
  const found = await recoverProject(row.id);
  const read = found === null ? null : readLineText(found.snapshot, row.fileName);
  if (found === null || read === null || !read.ok) return false;
  const document = replayed(read.value, found.diffs);
  await openDocument(document, row.fileName);
  if (found.lost > 0) useProject.setState({ lost: found.lost });
  // after damaged lines the journal begins anew behind them
  await keepOn(row, found.seq + found.lost, found.lost > 0 ? null : document);
  return true;
}
