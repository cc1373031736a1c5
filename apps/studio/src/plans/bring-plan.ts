import { shownViews } from '../floor/shown-views.ts';
import { useProject } from '../session/project.ts';
import { useStudy } from '../session/study.ts';
import { pick, useTool } from '../session/tool.ts';
import { useView } from '../session/view.ts';
import { layPlan } from './lay-plan.ts';
import { PlanError } from './plan-drawing.ts';
import { choosePage, usePlans } from './plan-state.ts';
import { PLAN_FILES, readPlan } from './read-plan.ts';

/** Lets the user pick a floor plan. */
export function pickPlan(): void {
  const input = document.createElement('input');
  input.type = 'file';
  input.accept = PLAN_FILES;
  input.dataset.testid = 'plan-input';
  input.style.display = 'none';
  input.addEventListener('change', () => {
    const file = input.files?.[0];
    input.remove();
    if (file !== undefined) void bringPlan(file);
  });
  input.addEventListener('cancel', () => input.remove());
  document.body.append(input);
  input.click();
}

/** Lays a floor plan under the layout on the floor; one that does not say its scale is scaled by two points at once. */
export async function bringPlan(file: File): Promise<void> {
  const { store } = useProject.getState();
  const { side } = useView.getState();
  const layout = useStudy.getState().layouts[side];
  if (store === null || layout === null) return;
  usePlans.setState({ busy: true, refused: null });
  try {
    const read = await readPlan(file, choosePage);
    const view = shownViews.of(side);
    const id = layPlan(store, layout, read, file.name, middleOfView(side));
    pick(side, [id], true);
    view?.view('plan');
    // the picture of the floor follows the document in the next frame
    requestAnimationFrame(() => requestAnimationFrame(() => view?.frame([id])));
    if (read.metresPerUnit === null) useTool.getState().take({ kind: 'scale', underlay: id, points: [] });
  } catch (fault) {
    const reason = fault instanceof PlanError ? fault.reason : 'unreadable';
    if (reason !== 'cancelled') usePlans.setState({ refused: { reason, fileName: file.name } });
  } finally {
    usePlans.setState({ busy: false });
  }
}

/** The middle of what stands on the floor; an empty floor has its origin. */
function middleOfView(side: 'baseline' | 'candidate'): { readonly x: number; readonly y: number } {
  const hall = document.querySelector(`[data-testid="hall-${side}"]`)?.getBoundingClientRect();
  const view = shownViews.of(side);
  const found = hall === undefined || view === null ? null : view.floorAt({ x: hall.width / 2, y: hall.height / 2 });
  const isNear = found !== null && Math.hypot(found.x, found.y) < 500;
  return isNear ? { x: Math.round(found.x), y: Math.round(found.y) } : { x: 0, y: 0 };
}
