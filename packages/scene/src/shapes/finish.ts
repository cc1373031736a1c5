/** What a surface is made of: colour and how it takes the light. */
export interface Finish {
  /** sRGB, '#rrggbb' */
  readonly colour: string;
  readonly roughness: number;
  readonly metalness: number;
  /** light given off, 0 none … 1 a lamp */
  readonly glow: number;
}

export const paint = (colour: string, roughness = 0.48): Finish => ({ colour, roughness, metalness: 0, glow: 0 });
export const metal = (colour: string, roughness = 0.38): Finish => ({ colour, roughness, metalness: 0.85, glow: 0 });
export const matt = (colour: string): Finish => ({ colour, roughness: 0.85, metalness: 0, glow: 0 });
export const lamp = (colour: string, glow = 1): Finish => ({ colour, roughness: 0.4, metalness: 0, glow });

/** The materials of the shop floor. */
export const FINISH = {
  castIron: paint('#3b3f45', 0.62),
  graphite: paint('#2b2e33', 0.5),
  darkCover: paint('#1f2226', 0.55),
  machineGrey: paint('#c9ced3', 0.45),
  machineLight: paint('#e6e9ec', 0.42),
  machineBlue: paint('#2f5d8c', 0.45),
  frameGrey: paint('#8b939b', 0.5),
  steel: metal('#b7bdc3', 0.35),
  polished: metal('#d7dbdf', 0.2),
  brushed: metal('#9aa1a8', 0.5),
  blackSteel: metal('#4b4f55', 0.55),
  aluminium: metal('#c6cacf', 0.45),
  copper: metal('#b8713f', 0.35),
  brass: metal('#c9a24d', 0.35),
  rubber: matt('#222428'),
  cable: matt('#1a1c1f'),
  hose: matt('#2d3136'),
  belt: matt('#2f3338'),
  safetyYellow: paint('#f2b705', 0.5),
  safetyRed: paint('#c8281e', 0.5),
  black: paint('#17191c', 0.6),
  white: paint('#f1f3f4', 0.45),
  wood: matt('#c39a63'),
  woodDark: matt('#a67c48'),
  carton: matt('#c39767'),
  tape: paint('#d9b98a', 0.35),
  screen: lamp('#2c6fa8', 0.55),
  screenOff: paint('#10161c', 0.25),
} as const;
