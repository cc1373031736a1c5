/** The catalog: every entry by id, from files the caller has loaded (fetched, bundled or read from disk). */
import { type FigureGroup, figureGroupSchema } from './figures.ts';
import { type MachineSpec, machineSchema } from './machine.ts';
import { type CatalogProblem, catalogProblem, problemsOf } from './problems.ts';
import { parseRobot, type RobotSpec } from './robot.ts';
import { type VehicleSpec, vehicleSchema } from './vehicle.ts';

/** A loaded file; `path` is only for messages. */
export interface CatalogFile {
  readonly path: string;
  readonly json: unknown;
}

export interface Catalog {
  robot(id: string): RobotSpec | undefined;
  vehicle(id: string): VehicleSpec | undefined;
  machine(id: string): MachineSpec | undefined;
  /** e.g. `process:arc-welding`, `people:manual-work`, `safety:iso-13855`, `vehicle:defaults`, `machine:conveyor` */
  figures(id: string): FigureGroup | undefined;
  /** sorted by id */
  robots(): readonly RobotSpec[];
  vehicles(): readonly VehicleSpec[];
  machines(): readonly MachineSpec[];
  figureGroups(): readonly FigureGroup[];
  /** files that were refused, with the reason; their entries are missing */
  readonly problems: readonly CatalogProblem[];
}

/**
 * Opens a catalog over loaded files of any kind and order. Files that do not parse are left out and reported.
 */
export function openCatalog(files: readonly CatalogFile[]): Catalog {
  const problems: CatalogProblem[] = [];
  const robots = new Map<string, RobotSpec>();
  const vehicles = new Map<string, VehicleSpec>();
  const machines = new Map<string, MachineSpec>();
  const groups = new Map<string, FigureGroup>();

  const add = <T extends { id: string }>(into: Map<string, T>, entry: T, path: string): void => {
    if (into.has(entry.id)) problems.push(catalogProblem('catalog-duplicate', entry.id, 'id', 'an id of its own', path));
    else into.set(entry.id, entry);
  };

  for (const { path, json } of files) {
    const format = (json as { format?: unknown } | null)?.format;
    if (format === 'taktwerk-robot') {
      const parsed = parseRobot(json);
      if (parsed.ok) add(robots, parsed.value, path);
      else problems.push(...parsed.problems);
    } else if (format === 'taktwerk-vehicle') parseWith(vehicleSchema, vehicles);
    else if (format === 'taktwerk-machine') parseWith(machineSchema, machines);
    else if (format === 'taktwerk-figures') parseWith(figureGroupSchema, groups);
    else problems.push(catalogProblem('catalog-format', path, 'format', FORMATS, format));

    function parseWith<T extends { id: string }>(schema: Parser<T>, into: Map<string, T>): void {
      const parsed = schema.safeParse(json);
      if (parsed.success) add(into, parsed.data, path);
      else problems.push(...problemsOf(parsed.error as never, path, json));
    }
  }

  const sorted = <T extends { id: string }>(entries: Map<string, T>): readonly T[] =>
    [...entries.values()].sort((a, b) => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0));
  const lists = { robots: sorted(robots), vehicles: sorted(vehicles), machines: sorted(machines), groups: sorted(groups) };
  return {
    robot: (id) => robots.get(id),
    vehicle: (id) => vehicles.get(id),
    machine: (id) => machines.get(id),
    figures: (id) => groups.get(id),
    robots: () => lists.robots,
    vehicles: () => lists.vehicles,
    machines: () => lists.machines,
    figureGroups: () => lists.groups,
    problems,
  };
}

const FORMATS = ['taktwerk-robot', 'taktwerk-vehicle', 'taktwerk-machine', 'taktwerk-figures'] as const;

interface Parser<T> {
  safeParse(json: unknown): { success: true; data: T } | { success: false; error: unknown };
}
