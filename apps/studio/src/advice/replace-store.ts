import { message } from '@taktwerk/i18n';
import type { LineDocument } from '@taktwerk/line';
import type { HandTask, HandWork, Replacement, TaskInputs, TaskNeeds } from '@taktwerk/study';
import { create } from 'zustand';
import { type RobotRow, robotRows } from '../files/robot-rows.ts';
import { equipModel } from '../session/equipment.ts';
import { useProject } from '../session/project.ts';
import { useStudy } from '../session/study.ts';
import type { Side } from '../session/view.ts';
import { engine } from '../workers/client.ts';

/** Robots that are tried for one job: the smallest that can do it. */
const TRIED = 6;

interface Replacing {
  readonly status: 'none' | 'running' | 'done' | 'failed';
  readonly of: LineDocument | null;
  readonly side: Side;
  readonly station: string | null;
  readonly tried: readonly RobotRow[];
  readonly found: readonly Replacement[];
}

/** Robots in the place of the hand work of one station. */
export const useReplacing = create<Replacing>()(() => ({
  status: 'none',
  of: null,
  side: 'baseline',
  station: null,
  tried: [],
  found: [],
}));

/** Stations of a side whose hand work a robot could take; none while there is no project. */
export async function handWorkOn(side: Side): Promise<readonly HandWork[]> {
  const document = useProject.getState().document;
  const layout = useStudy.getState().layouts[side];
  return document === null || layout === null ? [] : engine().handWork(document, layout);
}

/** The smallest robots of the right class that carry and reach enough, of different makers first. */
export function fittingRobots(rows: readonly RobotRow[], needs: TaskNeeds): readonly RobotRow[] {
  const able = rows.filter(
    ({ payloadKg, reachM, classes }) =>
      payloadKg !== null &&
      reachM !== null &&
      payloadKg >= needs.payloadKg &&
      reachM >= needs.reachM &&
      classes.some((own) => needs.classes.includes(own)) &&
      !classes.includes('gantry') &&
      !classes.includes('delta'),
  );
  const first = able.filter(({ maker }, i) => able.findIndex((other) => other.maker === maker) === i);
  return [...first, ...able.filter((row) => !first.includes(row))].slice(0, TRIED);
}

/** Looks for robots that can take the work of a station, each with a cell of its own, simulated and priced. */
export async function replaceAt(side: Side, station: string, task: HandTask, needs: TaskNeeds, inputs: TaskInputs): Promise<void> {
  const document = useProject.getState().document;
  const { results, layouts } = useStudy.getState();
  const [base, layout] = [results[side], layouts[side]];
  if (document === null || base === null || layout === null) return;
  const tried = fittingRobots(await robotRows(), needs);
  useReplacing.setState({ status: 'running', of: document, side, station, tried, found: [] });
  const isPresent = () => useReplacing.getState().of === document && useReplacing.getState().station === station;
  try {
    for (const { id } of tried) await equipModel(id);
    // The worker forgets what it compiled when its catalog grows: the present line is compiled for it again.
    await engine().compile(document, layout);
    const question = { document, layout, station, task, inputs, names: cellNames(), models: tried.map(({ id }) => id) };
    await engine().replacements(question, base, (replacement) => {
      if (isPresent()) useReplacing.setState(({ found }) => ({ found: [...found, replacement] }));
    });
    if (isPresent()) useReplacing.setState({ status: 'done' });
  } catch {
    if (isPresent()) useReplacing.setState({ status: 'failed' });
  }
}

function cellNames() {
  const text = (key: string) => ({ zh: message('zh', `insight:cell.${key}`), en: message('en', `insight:cell.${key}`) });
  return { robot: text('robot'), taken: text('taken'), put: text('put'), fence: text('fence') };
}

/** Puts the cell into the line, as one step that undo takes back. */
export function acceptReplacement(side: Side, { changes }: Replacement): void {
  const { store } = useProject.getState();
  const layout = useStudy.getState().layouts[side];
  if (store === null || layout === null) return;
  store.edit('insight:replace.edit', (draft) => {
    for (const { id, record } of changes) {
      if (record === null) draft.remove(layout, id);
      else draft.put(layout, record);
    }
  });
}
