import { type CompiledLine, compileLine } from '@taktwerk/compile';
import { parseLine } from '@taktwerk/line';
import { readCatalog } from '../../reading/models.ts';
import { repositoryRoot } from '../../reading/repository.ts';
import { calendar, type DraftRecord, inRow, type Json, LAYOUT, lineDocument, robot, saturated, sink, station } from '../line-builder.ts';
import { windowOf } from '../reading.ts';
import { Refused, runOnce } from '../simulate.ts';

/** Cells of the worked examples P3, P4 and P12 as line documents, and what is read from them. */

/** An element of a cycle: what it is for, and its time; `everyParts` spreads what is done now and then. */
interface Element {
  readonly id: string;
  readonly phase: string;
  readonly timeS: number;
  readonly everyParts?: number;
}

const byElements = (elements: readonly Element[]): Json => ({
  type: 'manual',
  allowance: 0,
  elements: elements.map(({ id, ...rest }) => ({ id, name: { zh: id, en: id }, ...rest })),
});

/** One station with this work between an endless source and a sink. */
function cell(id: string, work: Json, records: readonly DraftRecord[] = [], operation: Json = {}, fields: Json = {}): Json {
  const own: DraftRecord = { ...station('cell', {}, fields), operations: { '*': { work, ...operation } } };
  return lineDocument(id, [...inRow(saturated('in'), own, sink()), ...records]);
}

function compiled(document: Json): CompiledLine {
  const parsed = parseLine(document);
  if (!parsed.ok) throw new Refused(parsed.problems);
  const line = compileLine(parsed.value, LAYOUT, readCatalog(repositoryRoot()));
  if (!line.ok) throw new Refused(line.problems);
  return line.value;
}

const MINUTE = 60;
const SHIFT_S = 480 * MINUTE;
const SHIFTS = 1000;

/** Parts per hour of the clock and the share of it with the arc on, when so many minutes of each shift can be used. */
function weldStation(id: string, usableMin: number, elements: readonly Element[]): { readonly perHour: number; readonly arcOn: number } {
  const day = calendar('shift', SHIFT_S, [[0, usableMin * MINUTE]]);
  const document = cell(id, byElements(elements), [day], {}, { calendar: day.id, shiftRule: 'suspend' });
  const result = runOnce(document, 0, SHIFTS * SHIFT_S);
  const arcS = compiled(document)
    .cells[0]!.phases.filter(({ kind }) => kind === 'process')
    .reduce((sum, { durationS }) => sum + durationS, 0);
  return { perHour: (3600 * result.good) / windowOf(result), arcOn: (result.good * arcS) / windowOf(result) };
}

const minutes = (id: string, phase: string, count: number, everyParts = 1): Element => ({ id, phase, timeS: count * MINUTE, everyParts });

/** P3: load, two passes with a reload and a reposition between, delays; and two fixtures at a robot, so that loading costs nothing. */
export function weldByHandAndRobot(): Json {
  const hand = weldStation('P3-hand', 380, [
    minutes('load', 'gripper', 4.2),
    minutes('pass1', 'process', 2.5),
    minutes('reload', 'gripper', 1.8),
    minutes('pass2', 'process', 2.4),
    minutes('reposition', 'motion', 2),
    minutes('delay', 'handshake', 1.1),
  ]);
  const arm = weldStation('P3-robot', 400 * 0.98, [
    minutes('weld', 'process', 4),
    minutes('reposition', 'motion', 1),
    minutes('delay', 'handshake', 0.3),
    minutes('wire', 'service', 20, 40),
  ]);
  return {
    'by hand: parts per hour': hand.perHour,
    'by hand: arc-on %': 100 * hand.arcOn,
    'robot: parts per hour': arm.perHour,
    'robot: arc-on %': 100 * arm.arcOn,
  };
}

/** Three seams of 400 mm, 5 mm fillets at 10 mm/s, before an arm of the catalog: 1,200 mm of seam with approaches and service. */
export function weldRulesOfThumb(): Json {
  const seams = [-0.08, 0, 0.08].map((x, index) => ({
    id: `s${index}`,
    points: [index % 2 === 0 ? -0.2 : 0.2, index % 2 === 0 ? 0.2 : -0.2].map((y) => [0.9 + x, y, 0.5]),
    approach: [0, 0, -1],
    travelSpeedMps: 0.01,
  }));
  const service = {
    torchCleaning: { everySeams: 30, timeS: 10 },
    tipChange: { everySeams: 600, timeS: 120 },
    wire: { feedMPerSeamM: 15, spoolM: 2800, changeS: 900 },
    ...{ handshakeS: 1, sensorS: 2 },
  };
  const work = { type: 'arcWelding', robot: 'robot:arm', seams, ...service };
  const arm = robot('arm', {
    model: 'kuka-kr8-r1440-2-arc-hw',
    tool: { look: 'torch', tcp: { xyz: [0, 0, 0.3], rpy: [0, 0, 0] }, massKg: 2 },
  });
  const load = byElements([{ id: 'load', phase: 'gripper', timeS: 20 }]);
  const unload = byElements([{ id: 'unload', phase: 'gripper', timeS: 12.5 }]);
  const [time] = compiled(cell('P4', work, [arm], { load, unload })).cells;
  const arcS = time!.phases.filter(({ label }) => label === 'phase.weldSeam').reduce((sum, { durationS }) => sum + durationS, 0);
  return { 'arc s': arcS, 'elements ÷ 85 %, share of 200 s': time!.totalS / 0.85 / (1200 / 6) };
}

/** What a simulation counted, and what stood on the floor; how the 5.2 s between them split is not published: thirds. */
const MOTION_S = 14.2;
const MEASURED_S = 19.4;
const TAKT_S = 16;

/** P12: the same cell with its motion alone, and with gripper, part-present dwell and safety slow-down in its time. */
export function screenAndFloor(): Json {
  const motion: Element = { id: 'motion', phase: 'motion', timeS: MOTION_S };
  const forgotten = ['gripper', 'sensor', 'safety'].map((phase): Element => ({ id: phase, phase, timeS: (MEASURED_S - MOTION_S) / 3 }));
  const perHour = (elements: readonly Element[]): number => {
    const result = runOnce(cell('P12', byElements(elements)), 0, 3600 * MEASURED_S * MOTION_S);
    return (3600 * result.good) / windowOf(result);
  };
  const time = compiled(cell('P12', byElements([motion, ...forgotten]))).cells[0]!;
  const of = (kind: string): number =>
    time.phases.filter((phase) => phase.kind === kind).reduce((sum, { durationS }) => sum + durationS, 0);
  const [screen, floor] = [perHour([motion]), perHour([motion, ...forgotten])];
  return {
    'motion s': of('motion'),
    'gripper, sensor, safety s': of('gripper') + of('sensor') + of('safety'),
    'cell time s': time.totalS,
    'motion alone keeps the takt': Number(3600 / screen <= TAKT_S),
    'the whole cell keeps the takt': Number(3600 / floor <= TAKT_S),
    'parts per hour on the floor': floor,
  };
}
