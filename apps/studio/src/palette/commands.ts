import { message } from '@taktwerk/i18n';
import { useDecisionView } from '../decision/decision-view.ts';
import { pickFile } from '../files/open-file.ts';
import { exportFolder } from '../files/project-folder.ts';
import { saveAs, saveFile } from '../files/save-file.ts';
import { copyPicked, pasteHere, pickAll } from '../floor/clipboard.ts';
import { shownViews } from '../floor/shown-views.ts';
import { pickPlan } from '../plans/bring-plan.ts';
import { newProject } from '../session/open-studio.ts';
import { useProject } from '../session/project.ts';
import { cancelStudy, runStudy } from '../session/run-study.ts';
import { type Tool, useTool } from '../session/tool.ts';
import { useView } from '../session/view.ts';
import { startTour } from '../tour/tour-state.ts';
import { showDialog } from './dialogs.ts';

/** Something that can be done from the palette; the same list fills the sheet of shortcuts. */
export interface Command {
  /** Its name is the message `build:command.<id>`. */
  readonly id: string;
  readonly group: 'project' | 'edit' | 'tools' | 'view' | 'help';
  /** As it is pressed; '' without one. */
  readonly keys: string;
  readonly run: () => void;
}

const view = () => shownViews.of(useView.getState().side);
const tool = (id: string, keys: string, fresh: Tool): Command => ({ id, group: 'tools', keys, run: () => useTool.getState().take(fresh) });
const looks = (id: string, keys: string, name: Parameters<NonNullable<ReturnType<typeof view>>['view']>[0]): Command => ({
  id,
  group: 'view',
  keys,
  run: () => view()?.view(name),
});

export const COMMANDS: readonly Command[] = [
  { id: 'welcome', group: 'project', keys: '', run: () => showDialog('welcome') },
  { id: 'new', group: 'project', keys: '', run: () => void newProject() },
  { id: 'open', group: 'project', keys: 'Ctrl+O', run: pickFile },
  { id: 'save', group: 'project', keys: 'Ctrl+S', run: () => void saveFile() },
  { id: 'saveAs', group: 'project', keys: 'Ctrl+Shift+S', run: () => void saveAs() },
  { id: 'folder', group: 'project', keys: '', run: () => void exportFolder(message(useView.getState().language, 'comfort:folder.readme')) },
  { id: 'run', group: 'project', keys: '', run: () => void runStudy() },
  { id: 'cancel', group: 'project', keys: '', run: () => void cancelStudy() },
  { id: 'undo', group: 'edit', keys: 'Ctrl+Z', run: () => useProject.getState().store?.undo() },
  { id: 'redo', group: 'edit', keys: 'Ctrl+Shift+Z', run: () => useProject.getState().store?.redo() },
  { id: 'copy', group: 'edit', keys: 'Ctrl+C', run: copyPicked },
  { id: 'paste', group: 'edit', keys: 'Ctrl+V', run: pasteHere },
  { id: 'all', group: 'edit', keys: 'Ctrl+A', run: pickAll },
  { id: 'teach', group: 'edit', keys: 'Q', run: () => showDialog('teach') },
  { id: 'showHidden', group: 'edit', keys: '', run: () => useTool.setState({ hidden: [] }) },
  { id: 'unlockAll', group: 'edit', keys: '', run: () => useTool.setState({ locked: [] }) },
  { id: 'drawer', group: 'tools', keys: '', run: () => useTool.setState(({ drawer }) => ({ drawer: !drawer })) },
  tool('flow', 'P', { kind: 'flow' }),
  tool('conveyor', 'C', { kind: 'conveyor', points: [] }),
  tool('lanes', 'L', { kind: 'lanes', last: null }),
  tool('measure', 'M', { kind: 'measure', points: [] }),
  tool('fence', 'G', { kind: 'path', look: 'fence', points: [] }),
  tool('wall', 'B', { kind: 'path', look: 'wall', points: [] }),
  tool('aisle', 'A', { kind: 'path', look: 'aisle', points: [] }),
  { id: 'floorPlan', group: 'tools', keys: '', run: pickPlan },
  { id: 'grid', group: 'tools', keys: '', run: () => useTool.setState(({ grid }) => ({ grid: !grid })) },
  { id: 'frame', group: 'view', keys: 'F', run: () => view()?.frame() },
  looks('threeQuarter', '0', 'threeQuarter'),
  looks('front', '1', 'front'),
  looks('right', '3', 'right'),
  looks('plan', '7', 'plan'),
  {
    id: 'flowView',
    group: 'view',
    keys: '',
    run: () => useTool.setState(({ picture }) => ({ picture: picture === 'flow' ? 'floor' : 'flow' })),
  },
  { id: 'walk', group: 'view', keys: 'V', run: () => useTool.setState({ walking: true }) },
  {
    id: 'section',
    group: 'view',
    keys: '',
    run: () => useTool.setState(({ sectionM }) => ({ sectionM: sectionM === null ? 1.2 : null })),
  },
  { id: 'orbit', group: 'view', keys: '', run: () => view()?.orbit(true) },
  { id: 'decision', group: 'view', keys: '', run: () => useDecisionView.getState().open('overview') },
  { id: 'tour', group: 'help', keys: '', run: startTour },
  { id: 'preferences', group: 'help', keys: '', run: () => showDialog('preferences') },
  { id: 'shortcuts', group: 'help', keys: '?', run: () => showDialog('shortcuts') },
];

/** Keys that act on a selection or while a tool is used: on the sheet, not in the palette. */
export const MORE_KEYS: readonly (readonly [id: string, keys: string])[] = [
  ['move', 'W'],
  ['rotate', 'E'],
  ['size', 'R'],
  ['axis', 'X Y Z'],
  ['typed', '0–9 ⏎'],
  ['quarter', 'T'],
  ['nudge', '← ↑ → ↓'],
  ['duplicate', 'Ctrl+D'],
  ['group', 'Ctrl+G'],
  ['ungroup', 'Ctrl+Shift+G'],
  ['delete', 'Delete'],
  ['add', 'Shift'],
  ['band', 'Shift'],
  ['free', 'Alt'],
  ['back', 'Esc'],
  ['play', 'Space'],
  ['palette', 'Ctrl+K'],
];
