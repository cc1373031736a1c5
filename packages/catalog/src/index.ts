/** Robots, vehicles, machines and process figures: schemas, parsing with problems, and the opened catalog. */
export { type Figure, type FigureGroup, type FigureTree, figureAt, figureGroupSchema, type PlainValue } from './figures.ts';
export { type MachineSpec, machineSchema } from './machine.ts';
export {
  type AxisFigures,
  assumedAcceleration,
  assumedRamp,
  type MotionFigures,
  motionLimitsOf,
  type Ramp,
} from './motion-limits.ts';
export { type Catalog, type CatalogFile, openCatalog } from './open-catalog.ts';
export type { CatalogProblem, CatalogProblemCode } from './problems.ts';
export {
  type LinkVolume,
  parseRobot,
  ROBOT_CLASSES,
  type RobotChainRow,
  type RobotClass,
  type RobotSpec,
  robotSchema,
} from './robot.ts';
export { type VehicleSpec, vehicleSchema } from './vehicle.ts';
