/** Colours of the two themes; styles.css sets the same values as custom properties, antd gets them as tokens. */
export type Shade = 'light' | 'dark';
export type ThemeChoice = Shade | 'system';

export interface Palette {
  readonly page: string;
  readonly surface: string;
  readonly raised: string;
  readonly line: string;
  readonly ink: string;
  readonly inkSoft: string;
  readonly inkFaint: string;
  readonly accent: string;
  readonly accentSoft: string;
  readonly better: string;
  readonly worse: string;
  readonly asIs: string;
}

export const PALETTES: Readonly<Record<Shade, Palette>> = {
  light: {
    page: '#edf0f4',
    surface: '#ffffff',
    raised: '#f5f7f9',
    line: '#dce2e9',
    ink: '#141d28',
    inkSoft: '#475668',
    inkFaint: '#66758a',
    accent: '#1557c0',
    accentSoft: '#e6eefb',
    better: '#0b7a52',
    worse: '#bf3709',
    asIs: '#8593a5',
  },
  dark: {
    page: '#0c1219',
    surface: '#141b24',
    raised: '#1b2430',
    line: '#2a3543',
    ink: '#e9eff6',
    inkSoft: '#adbac9',
    inkFaint: '#8796a8',
    accent: '#6ea8ff',
    accentSoft: '#1a2c47',
    better: '#46cf94',
    worse: '#ff8a66',
    asIs: '#7f8fa3',
  },
};

/** Custom properties of a palette, set on the root element. */
export function customPropertiesOf(palette: Palette): Readonly<Record<string, string>> {
  return Object.fromEntries(
    Object.entries(palette).map(([name, value]) => [`--tw-${name.replace(/[A-Z]/g, (c) => `-${c.toLowerCase()}`)}`, value]),
  );
}

/** The shade that a choice means on this machine now. */
export function shadeOf(choice: ThemeChoice, systemIsDark: boolean): Shade {
  if (choice === 'system') return systemIsDark ? 'dark' : 'light';
  return choice;
}
