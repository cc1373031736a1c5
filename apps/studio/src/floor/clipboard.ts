import { type Cutting, cuttingOf, pasteCutting, readCutting } from '../edits/copy-records.ts';
import { heldIn, unseenIn } from '../edits/layers.ts';
import { presentPlace } from '../edits/use-place.ts';
import { equipModel } from '../session/equipment.ts';
import { useProject } from '../session/project.ts';
import { useStudy } from '../session/study.ts';
import { pick, pickedIds, useTool } from '../session/tool.ts';
import { useView } from '../session/view.ts';

/** How far beside the original a copy comes to stand, m. */
const ASIDE_M = 1.5;

/** What was copied last in this tab; the clipboard of the system carries it to other windows where the browser allows it. */
let kept: Cutting | null = null;

/** Copies the selection, with the flows among it. */
export function copyPicked(): boolean {
  const place = presentPlace();
  if (place === null) return false;
  kept = cuttingOf(place.store, place.layout, pickedIds());
  navigator.clipboard?.writeText(JSON.stringify(kept)).catch(() => undefined);
  return true;
}

/** Puts what was copied into the layout on the floor: this project or another one. */
export function pasteHere(): boolean {
  const { store } = useProject.getState();
  const { side } = useView.getState();
  const layout = useStudy.getState().layouts[side];
  if (store === null || layout === null) return false;
  void present().then(async (cutting) => {
    if (cutting === null) return;
    // robots from another project come with the entry of the catalog that they name
    for (const record of cutting.records) if (record.kind === 'robot') await equipModel(record.model);
    const isElsewhere = cutting.records.every(({ id }) => !(id in (store.document().layouts[layout]?.records ?? {})));
    const step = isElsewhere ? { x: 0, y: 0 } : { x: ASIDE_M, y: ASIDE_M };
    pick(side, pasteCutting(store, layout, cutting, step));
  });
  return true;
}

async function present(): Promise<Cutting | null> {
  const text = await navigator.clipboard?.readText().catch(() => '');
  return readCutting(text ?? '') ?? kept;
}

/** Selects everything that stands on the floor and is neither hidden nor locked. */
export function pickAll(): boolean {
  const { store } = useProject.getState();
  const { side } = useView.getState();
  const layout = useStudy.getState().layouts[side];
  if (store === null || layout === null) return false;
  const { hidden, locked } = useTool.getState();
  const records = store.document().layouts[layout]?.records ?? {};
  const [unseen, held] = [unseenIn(records, hidden), heldIn(records, locked)];
  const standing = Object.values(records).filter(
    (record) => ('at' in record && record.kind !== 'underlay') || record.kind === 'conveyor' || record.kind === 'network',
  );
  pick(
    side,
    standing.map(({ id }) => id).filter((id) => !unseen.has(id) && !held.has(id)),
  );
  return true;
}
