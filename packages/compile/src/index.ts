/** From a line document and a catalog to what the engine runs, with motions, cell times and roster. */
export type { CompileProblem } from './compilation.ts';
export { compileLine } from './compile-line.ts';
export type * from './compiled-line.ts';
export { PHASES } from './compiled-line.ts';
export { modelOf } from './model-of.ts';
export {
  type MotionPhase,
  type MotionProgram,
  type MotionTravel,
  motionOf,
  type StationMotion,
  type Waypoint,
  type WaypointVerdict,
} from './motion-program.ts';
export { type FoundPattern, type PalletSpace, type PalletUnit, palletPatternFor } from './pallets/pattern.ts';
export { type LiftingLimit, liftingLimit } from './people/lifting.ts';
export { PLACEMENT_AREA, type Placement, type PlacementArea, searchPlacement } from './placement.ts';
export { wrightFactor } from './rules/learning.ts';
export { elementS } from './rules/manual.ts';
export { lightCurtainDistance, scannerDistance } from './safety/separation.ts';
export { calendarSpecOf } from './spec/calendars.ts';
