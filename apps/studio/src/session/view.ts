import type { Language } from '@taktwerk/i18n';
import type { MousePreset } from '@taktwerk/scene';
import { create } from 'zustand';
import { LENGTH_UNITS, type LengthUnit, showLengthsIn } from '../edits/screen-unit.ts';
import type { ThemeChoice } from '../theme/palette.ts';

/** What the user looks at: language, theme, tab, floor, selection. Nothing of it belongs to the document. */
export type Tab = 'numbers' | 'stations' | 'advice' | 'cells' | 'element' | 'business' | 'problems' | 'assumptions';
export type Side = 'baseline' | 'candidate';
export type FloorView = Side | 'both';
/** How well the hall is drawn; 'auto': as well as the machine can. */
export type QualityChoice = 'auto' | 'low' | 'medium' | 'high';
/** Whether things move: as the system has it, or as little as can be. */
export type MotionChoice = 'system' | 'reduced';
const MICE: readonly MousePreset[] = ['standard', 'cad', 'blender'];

export interface Selection {
  readonly side: Side;
  readonly id: string;
}

interface View {
  readonly language: Language;
  readonly theme: ThemeChoice;
  readonly quality: QualityChoice;
  readonly motion: MotionChoice;
  readonly mouse: MousePreset;
  /** Unit of lengths in panels and forms. */
  readonly lengths: LengthUnit;
  readonly tab: Tab;
  readonly floor: FloorView;
  /** The layout that the panels speak of; follows the floor. */
  readonly side: Side;
  readonly selection: Selection | null;
  /** Whether shares of time are of the shift or of the whole day. */
  readonly wholeDay: boolean;
  setLanguage(language: Language): void;
  setTheme(theme: ThemeChoice): void;
  setQuality(quality: QualityChoice): void;
  setMotion(motion: MotionChoice): void;
  setMouse(mouse: MousePreset): void;
  setLengths(lengths: LengthUnit): void;
  showTab(tab: Tab): void;
  showFloor(floor: FloorView): void;
  showSide(side: Side): void;
  showWholeDay(wholeDay: boolean): void;
  /** Selects a record, shows its side on the floor; `inspect` also opens the element panel. */
  select(selection: Selection | null, inspect?: boolean): void;
}

const REMEMBERED = 'taktwerk.view';

interface Remembered {
  readonly language?: Language;
  readonly theme?: ThemeChoice;
  readonly quality?: QualityChoice;
  readonly motion?: MotionChoice;
  readonly mouse?: MousePreset;
  readonly lengths?: LengthUnit;
}

function remembered(): Remembered {
  try {
    return JSON.parse(localStorage.getItem(REMEMBERED) ?? '{}') as Remembered;
  } catch {
    return {};
  }
}

function remember(change: Remembered): void {
  try {
    localStorage.setItem(REMEMBERED, JSON.stringify({ ...remembered(), ...change }));
  } catch {
    // A browser without storage still shows the line; the choice then lasts until the tab closes.
  }
}

/** Address parameters win over what was remembered (?lang=en&theme=dark), so that a link can fix both. */
function firstChoice(): Pick<View, 'language' | 'theme' | 'quality' | 'motion' | 'mouse' | 'lengths'> {
  const asked = new URLSearchParams(location.search);
  const kept = remembered();
  const language = asked.get('lang') ?? kept.language;
  const theme = asked.get('theme') ?? kept.theme;
  return {
    language: language === 'en' ? 'en' : 'zh',
    theme: theme === 'dark' || theme === 'light' ? theme : 'system',
    quality: kept.quality ?? 'auto',
    motion: kept.motion === 'reduced' ? 'reduced' : 'system',
    mouse: MICE.find((mouse) => mouse === kept.mouse) ?? 'standard',
    lengths: showLengthsIn(LENGTH_UNITS.find((unit) => unit === kept.lengths) ?? 'mm'),
  };
}

export const useView = create<View>()((set) => ({
  ...firstChoice(),
  tab: 'numbers',
  floor: 'candidate',
  side: 'candidate',
  selection: null,
  wholeDay: false,
  setLanguage: (language) => {
    remember({ language });
    set({ language });
  },
  setTheme: (theme) => {
    remember({ theme });
    set({ theme });
  },
  setQuality: (quality) => {
    remember({ quality });
    set({ quality });
  },
  setMotion: (motion) => {
    remember({ motion });
    set({ motion });
  },
  setMouse: (mouse) => {
    remember({ mouse });
    set({ mouse });
  },
  setLengths: (lengths) => {
    remember({ lengths });
    set({ lengths: showLengthsIn(lengths) });
  },
  showTab: (tab) => set({ tab }),
  showFloor: (floor) => set((view) => ({ floor, side: floor === 'both' ? view.side : floor })),
  showWholeDay: (wholeDay) => set({ wholeDay }),
  showSide: (side) => set((view) => ({ side, floor: view.floor === 'both' ? 'both' : side })),
  select: (selection, inspect = true) =>
    set((view) => ({
      selection,
      tab: selection !== null && inspect ? 'element' : view.tab,
      side: selection?.side ?? view.side,
      floor: selection === null || view.floor === 'both' ? view.floor : selection.side,
    })),
}));
