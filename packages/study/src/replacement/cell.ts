import type {
  Buffer,
  Fixture,
  Flow,
  LayoutId,
  LayoutRecord,
  LineDocument,
  Operation,
  Pool,
  Pose,
  Robot,
  Station,
  Work,
} from '@taktwerk/line';
import type { RecordChange } from '../advice/change.ts';
import { type HandTask, patternFor, type TaskInputs, TOOL_KG } from './task.ts';

/** Where a cell is tried around its station: the robot's base lies this way from the part, rad, with this kind of tool. */
export interface CellTry {
  readonly angle: number;
  readonly tool: 'plain' | 'turned';
  /** Share of the wanted load height that the pallet is stacked to. */
  readonly height: number;
}

/** Directions in which a base is tried; the freest ones come first. */
const ANGLES = Array.from({ length: 8 }, (_, i) => (i * Math.PI) / 4);
/** A robot that does not reach the wanted load height stacks lower. */
const HEIGHTS = [1, 0.75, 0.55, 0.4];
/** Records nearer than this to the base are in its way, m. */
const ROOM_M = 1.3;

type Text = Station['name'];

/** What the generated records are called, after the station's own name. */
export interface CellNames {
  readonly robot: Text;
  readonly taken: Text;
  readonly put: Text;
  readonly fence: Text;
}

interface CellPlace {
  readonly names: CellNames;
  readonly document: LineDocument;
  readonly layout: LayoutId;
  readonly station: Station;
  readonly model: string;
  readonly reachM: number;
  readonly inputs: TaskInputs;
}

/** Ways to lay the cell out, the freest first; each is tried until one compiles. */
export function cellTries({ document, layout, station }: CellPlace, task: HandTask): readonly CellTry[] {
  if (task === 'palletize') {
    return HEIGHTS.flatMap((height) => (['turned', 'plain'] as const).map((tool) => ({ angle: Math.PI / 2, tool, height })));
  }
  const others = Object.values(document.layouts[layout]?.records ?? {}).flatMap((record) =>
    'at' in record && record.id !== station.id ? [record.at] : [],
  );
  const crowd = (angle: number) => {
    const [x, y] = [station.at.x + Math.cos(angle), station.at.y + Math.sin(angle)];
    return others.filter((at) => Math.sqrt((at.x - x) ** 2 + (at.y - y) ** 2) < ROOM_M).length;
  };
  return [...ANGLES].sort((a, b) => crowd(a) - crowd(b)).map((angle) => ({ angle, tool: 'plain', height: 1 }));
}

/** The changes that put a robot cell in the place of the hand work; null when the task does not fit the station. */
export function cellChanges(place: CellPlace, task: HandTask, attempt: CellTry): readonly RecordChange[] | null {
  const robot = robotFor(place, task, attempt);
  const inputs = { ...place.inputs, loadHeightM: place.inputs.loadHeightM * attempt.height };
  const taught = taughtStation({ ...place, inputs }, task, robot.id);
  if (taught === null) return null;
  const feeding = task === 'tend' ? feedingFor(place, robot) : [];
  const records: readonly LayoutRecord[] = [taught, robot, fenceFor(place, robot), ...feeding];
  return [...records.map((record) => ({ id: record.id, record })), ...poolChanges(place, taught)];
}

const idOf = (kind: string, station: Station): string => `${kind}:${station.id.slice(station.id.indexOf(':') + 1)}-cell`;
const named = (station: Station, part: Text): Text => ({ zh: `${station.name.zh} · ${part.zh}`, en: `${station.name.en} · ${part.en}` });
const generated = { origin: 'assumed', source: 'generated cell' } as const;
const NO_POWER = { workingKw: 0, idleKw: 0, standbyKw: 0 };

/** Base beside the station, looking at the part. */
function robotFor({ station, model, reachM, names }: CellPlace, task: HandTask, { angle, tool }: CellTry): Robot {
  const turned = station.at.rotation + angle;
  const away = task === 'palletize' ? { x: -1.2, y: 1.52 } : null;
  const distance = task === 'weld' ? 1.1 : Math.min(1.3, reachM * 0.62);
  const at = away === null ? moved(station.at, distance * Math.cos(angle), distance * Math.sin(angle)) : moved(station.at, away.x, away.y);
  const rotation = away === null ? turned + Math.PI : station.at.rotation - Math.PI / 2;
  const tools = {
    tend: { look: 'twoFinger' as const, tcp: { xyz: [0, 0, 0.18] as const, rpy: [0, 0, 0] as const }, gripS: 0.4, releaseS: 0.4 },
    weld: { look: 'torch' as const, tcp: { xyz: [0.05, 0, 0.34] as const, rpy: [0, 0.6109, 0] as const }, gripS: 0, releaseS: 0 },
    palletize: {
      look: 'vacuum' as const,
      tcp:
        tool === 'turned'
          ? { xyz: [0, 0, -0.25] as const, rpy: [Math.PI, 0, 0] as const }
          : { xyz: [0, 0, 0.25] as const, rpy: [0, 0, 0] as const },
      gripS: 0.4,
      releaseS: 0.4,
    },
  }[task];
  return {
    ...{ kind: 'robot', id: idOf('robot', station), name: named(station, names.robot), sources: { at: generated, tool: generated }, model },
    ...{ at: { ...at, rotation }, pedestalM: task === 'palletize' ? 0 : 0.35, grippers: 1, swapS: 1, homeRad: null },
    tool: { ...tools, tcp: { xyz: [...tools.tcp.xyz], rpy: [...tools.tcp.rpy] }, massKg: TOOL_KG[task] },
    ...{
      rule: 'longestWaiting',
      program: [],
      approachM: 0.15,
      linearSpeedMps: 0.5,
      stopS: null,
      collaborativeMps: null,
      axisSpeeds: null,
      speedFactor: 0.9,
    },
    ...{ times: null, failures: [], calendar: station.calendar, power: NO_POWER },
  } as Robot;
}

function moved(at: Pose, x: number, y: number): Pose {
  const [cos, sin] = [Math.cos(at.rotation), Math.sin(at.rotation)];
  return { ...at, x: at.x + cos * x - sin * y, y: at.y + sin * x + cos * y };
}

/** The station with the robot's work; people who only loaded it, or did all of it, are no longer needed there. */
function taughtStation({ document, station, inputs }: CellPlace, task: HandTask, robot: string): Station | null {
  const operations: Record<string, Operation> = {};
  for (const [product, operation] of Object.entries(station.operations)) {
    const next = taughtOperation(document, station, operation, task, robot, inputs);
    if (next === null) return null;
    operations[product] = next;
  }
  const look = task === 'weld' ? ('weldingCell' as const) : task === 'palletize' ? ('palletizingCell' as const) : station.look;
  return { ...station, look, operations, sources: { ...station.sources, 'operations.*.work': generated } };
}

function taughtOperation(
  document: LineDocument,
  station: Station,
  operation: Operation,
  task: HandTask,
  robot: string,
  inputs: TaskInputs,
): Operation | null {
  if (task === 'tend') {
    if (operation.work.type !== 'machineLoading') return null;
    return { ...operation, load: null, unload: null, operators: operation.operators.filter(({ during }) => during !== 'loadUnload') };
  }
  if (operation.work.type !== 'manual') return null;
  if (task === 'palletize') {
    const pattern = patternFor(document, inputs, station.collect?.count ?? null);
    return pattern === null ? null : { ...operation, work: palletizing(robot, pattern), load: null, unload: null, operators: [] };
  }
  const loading = operation.work.elements.filter(({ phase }) => phase !== 'process');
  const load: Work | null = loading.length === 0 ? null : { ...operation.work, elements: loading };
  return {
    ...operation,
    work: welding(robot, inputs),
    load,
    operators: operation.operators.map((need) => ({ ...need, during: 'loadUnload' as const })),
  };
}

function palletizing(robot: string, pattern: NonNullable<ReturnType<typeof patternFor>>): Work {
  return {
    ...{ type: 'palletizing', robot, direction: 'stack', pattern, pickAt: [0.2, 0.4, 0.9], palletAt: [-1.8, -0.5, 0.15] },
    ...{ partsPerPick: 1, approachM: 0.15, linearSpeedMps: 1, gripS: 0.4, releaseS: 0.3, palletChangeS: 20, handshakeS: 0.3, sensorS: 0.2 },
  };
}

/** Seams side by side on the part, all from the same direction: what is not known of the part is not shown better than it is. */
function welding(robot: string, { seams, seamLengthM, weldSpeedMps }: TaskInputs): Work {
  const columns = Math.min(4, seams);
  const list = Array.from({ length: seams }, (_, i) => {
    const x = ((i % columns) - (columns - 1) / 2) * 0.08;
    const y = (Math.floor(i / columns) - (Math.ceil(seams / columns) - 1) / 2) * (seamLengthM + 0.01);
    const points: [number, number, number][] = [
      [x, y - seamLengthM / 2, 0.86],
      [x, y + seamLengthM / 2, 0.86],
    ];
    const approach: [number, number, number] = [i % 2 === 0 ? 0.5 : -0.5, 0, -0.866025];
    return { id: `seam-${i + 1}`, points, approach, travelSpeedMps: weldSpeedMps, fixture: 1, passes: 1, interpassS: 0 };
  });
  return {
    ...{ type: 'arcWelding', robot, seams: list, approachM: 0.05, approachSpeedMps: 0.25, ignitionS: 0.4, craterFillS: 0.5 },
    ...{
      gasPrePostFlowS: 0.5,
      arcKw: null,
      gasM3PerS: null,
      torchCleaning: null,
      wire: null,
      tipChange: null,
      positioner: null,
      handshakeS: 0.5,
      sensorS: 0,
    },
  };
}

/** Tables on both sides of the base: parts come to the one and leave from the other as they did before. */
function feedingFor({ document, layout, station, reachM, names }: CellPlace, robot: Robot): readonly LayoutRecord[] {
  const flows = Object.values(document.layouts[layout]?.records ?? {}).filter(
    (record): record is Flow => record.kind === 'flow' && record.when === 'pass',
  );
  const into = flows.filter(({ to }) => to === station.id);
  const outOf = flows.filter(({ from }) => from === station.id);
  const table = (side: 'in' | 'out', sign: 1 | -1): Buffer => ({
    ...{
      kind: 'buffer',
      id: `${idOf('buffer', station)}-${side}`,
      name: named(station, side === 'in' ? names.taken : names.put),
    },
    ...{ sources: { capacity: generated }, at: { ...moved(robot.at, 0, sign * Math.min(1.1, reachM * 0.6)), rotation: robot.at.rotation } },
    ...{ handover: [0, 0, 0.9], look: 'table', capacity: 10, discipline: 'fifo', dwell: null },
  });
  const [taken, put] = [table('in', 1), table('out', -1)];
  const flow = (from: string, to: string): Flow => ({
    ...{ kind: 'flow', id: `flow:${from.split(':')[1]}--${to.split(':')[1]}`, name: { zh: '', en: '' }, sources: {}, from, to },
    ...{ products: null, when: 'pass', share: 1, choice: 'share', via: robot.id },
  });
  const carried = [...into.map((entry) => ({ flow: entry, table: taken })), ...outOf.map((entry) => ({ flow: entry, table: put }))];
  return [
    ...(into.length === 0 ? [] : [taken, flow(taken.id, station.id), ...into.map((entry) => ({ ...entry, to: taken.id }))]),
    ...(outOf.length === 0 ? [] : [put, flow(station.id, put.id), ...outOf.map((entry) => ({ ...entry, from: put.id }))]),
    ...stopsAt(document.layouts[layout]?.records ?? {}, station.id, carried),
  ];
}

/** Fleets that served the station serve its tables at the same node. */
function stopsAt(
  records: Readonly<Record<string, LayoutRecord>>,
  station: string,
  carried: readonly { readonly flow: Flow; readonly table: Buffer }[],
): readonly LayoutRecord[] {
  const fleets = new Map<string, LayoutRecord>();
  for (const { flow, table } of carried) {
    const fleet = flow.via === null ? undefined : (fleets.get(flow.via) ?? records[flow.via]);
    const node = fleet?.kind === 'fleet' ? fleet.stops[station] : undefined;
    if (fleet?.kind === 'fleet' && node !== undefined) fleets.set(fleet.id, { ...fleet, stops: { ...fleet.stops, [table.id]: node } });
  }
  return [...fleets.values()];
}

/** A fence around base and station, open where people come to it. */
function fenceFor({ station, names }: CellPlace, robot: Robot): Fixture {
  const [dx, dy] = [robot.at.x - station.at.x, robot.at.y - station.at.y];
  const side = Math.max(1.4, Math.sqrt(dx * dx + dy * dy) * 0.9 + 0.6);
  const at = { ...robot.at, rotation: Math.atan2(dy, dx) };
  const corners: [number, number, number][] = [
    [-1.2, -side, 0],
    [1, -side, 0],
    [1, side, 0],
    [-1.2, side, 0],
  ];
  return {
    ...{
      kind: 'fixture',
      id: idOf('fixture', station),
      name: named(station, names.fence),
      sources: { points: generated },
      look: 'fence',
      at,
    },
    ...{ sizeM: [2.2, 2 * side, 2], points: corners, protection: null },
  };
}

/** People who were needed there and nowhere else leave; a pool that serves other places loses those who stood here. */
function poolChanges({ document, layout, station }: CellPlace, taught: Station): readonly RecordChange[] {
  const records = document.layouts[layout]?.records ?? {};
  const before = countsOf(station);
  const after = countsOf(taught);
  return [...before].flatMap(([id, count]): readonly RecordChange[] => {
    const pool = records[id];
    const fewer = count - (after.get(id) ?? 0);
    if (pool?.kind !== 'pool' || fewer <= 0) return [];
    if (!isElsewhere(records, id, station.id)) return pool.count <= fewer ? [{ id, record: null }] : [counted(pool, pool.count - fewer)];
    return pool.count > fewer ? [counted(pool, pool.count - fewer)] : [];
  });
}

const counted = (pool: Pool, count: number): RecordChange => ({ id: pool.id, record: { ...pool, count } });

/** Most people of each pool that any operation of a station needs. */
function countsOf(station: Station): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const { operators } of Object.values(station.operations)) {
    for (const { pool, count } of operators) counts.set(pool, Math.max(counts.get(pool) ?? 0, count));
  }
  return counts;
}

/** Whether another record names the pool. */
function isElsewhere(records: Readonly<Record<string, LayoutRecord>>, pool: string, station: string): boolean {
  return Object.values(records).some(
    (record) => record.id !== station && record.id !== pool && JSON.stringify(record).includes(`"${pool}"`),
  );
}
