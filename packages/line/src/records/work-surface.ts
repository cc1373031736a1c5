import { z } from 'zod';
import { alongPaths, approaching, doing, figureOrNull, overSurfaces } from './work-shape.ts';

/** Work on edges and surfaces: cutting, finishing, cleaning, coating. */
const positive = z.number().positive();
const atLeast0 = z.number().min(0);
const share = z.number().gt(0).max(1);

export const thermalCuttingWorkSchema = z.strictObject({
  type: z.literal('thermalCutting'),
  ...doing,
  ...approaching,
  ...alongPaths,
  process: z.enum(['laser', 'plasma', 'oxyfuel']),
  thicknessM: positive,
  /** Power of the beam, W (laser). */
  powerW: positive.nullable().default(null),
  /** null: mild steel by thickness and power, from the catalog. */
  speedMps: figureOrNull,
  pierceS: figureOrNull,
  /** Contours whose places are not known. */
  moreContours: z.int().min(0).default(0),
  moveS: atLeast0.default(0),
  leadInM: atLeast0.default(0),
  /** Beam power ÷ electrical power of the source; null: from the catalog (laser). */
  wallPlugEfficiency: share.nullable().default(null),
});

const finishing = {
  ...doing,
  ...approaching,
  ...alongPaths,
  ...overSurfaces,
  /** Width that one stroke finishes, m; needed for surfaces and areas. */
  contactWidthM: positive.nullable().default(null),
  /** Share of the width that lies on the stroke before. */
  overlap: z.number().min(0).lt(1).default(0),
  passes: z.int().min(1).default(1),
  feedMps: figureOrNull,
  /** Belt, disc or bit: metres of way that it lasts, and its change. */
  abrasive: z.strictObject({ lifeM: positive, changeS: figureOrNull }).nullable().default(null),
};

export const deburringWorkSchema = z.strictObject({ type: z.literal('deburring'), ...finishing });
export const grindingWorkSchema = z.strictObject({ type: z.literal('grinding'), ...finishing });
export const polishingWorkSchema = z.strictObject({ type: z.literal('polishing'), ...finishing });

/** Skimming slag off a melt with a tool that is dipped, drawn and emptied. */
export const slagRemovalWorkSchema = z.strictObject({
  type: z.literal('slagRemoval'),
  ...doing,
  skims: z.int().min(1),
  dipS: atLeast0,
  skimS: positive,
  dumpS: atLeast0,
  coating: z.strictObject({ everySkims: positive, timeS: atLeast0 }).nullable().default(null),
});

export const rustRemovalWorkSchema = z.strictObject({
  type: z.literal('rustRemoval'),
  ...doing,
  ...approaching,
  ...overSurfaces,
  method: z.enum(['blasting', 'laser', 'brushing']),
  /** Area cleaned, m² per second; 10 m²/h = 0.00278. */
  rateM2PerS: positive,
  /** Width of one stroke, m; needed for surfaces. */
  stripWidthM: positive.nullable().default(null),
  positions: z.int().min(1).default(1),
  repositionS: atLeast0.default(0),
  mediumKgPerM2: atLeast0.default(0),
  /** Power of the tool while it works, kW. */
  toolKw: atLeast0.nullable().default(null),
});

export const paintingWorkSchema = z.strictObject({
  type: z.literal('painting'),
  ...doing,
  ...approaching,
  ...overSurfaces,
  gun: z.enum(['conventionalAir', 'HVLP', 'airAssistedAirless', 'electrostaticAir', 'rotaryBell']),
  fanWidthM: positive,
  /** Share of the fan that lies on the stripe before; null: from the catalog. */
  overlap: z.number().min(0).lt(1).nullable().default(null),
  gunSpeedMps: figureOrNull,
  /** How far the gun runs on past each edge, m. */
  overrunM: atLeast0.default(0),
  coats: z.int().min(1).default(1),
  flashOffS: atLeast0.default(0),
  dryFilmM: positive,
  /** Solids by volume of the paint. */
  solidsShare: share,
  transferEfficiency: share.nullable().default(null),
  colourChange: z
    .strictObject({ everyParts: positive, timeS: figureOrNull, paintL: atLeast0.default(0) })
    .nullable()
    .default(null),
});

/** A conveyor that carries parts through zones at one speed; the station has a server for each place on it. */
export const coatingLineWorkSchema = z.strictObject({
  type: z.literal('coatingLine'),
  conveyorSpeedMps: positive,
  pitchM: positive,
  zones: z
    .array(
      z.strictObject({
        id: z.string(),
        do: z.enum(['pretreat', 'rinse', 'dry', 'spray', 'flashOff', 'cure', 'cool', 'convey']),
        lengthM: positive,
        leastDwellS: positive.nullable().default(null),
      }),
    )
    .min(1),
});

export type ThermalCuttingWork = z.infer<typeof thermalCuttingWorkSchema>;
export type DeburringWork = z.infer<typeof deburringWorkSchema>;
export type GrindingWork = z.infer<typeof grindingWorkSchema>;
export type PolishingWork = z.infer<typeof polishingWorkSchema>;
export type FinishingWork = DeburringWork | GrindingWork | PolishingWork;
export type SlagRemovalWork = z.infer<typeof slagRemovalWorkSchema>;
export type RustRemovalWork = z.infer<typeof rustRemovalWorkSchema>;
export type PaintingWork = z.infer<typeof paintingWorkSchema>;
export type CoatingLineWork = z.infer<typeof coatingLineWorkSchema>;
