import type { RobotSpec } from '@taktwerk/engine';
import type { RecordId } from '@taktwerk/line';
import { type Compilation, recordOf } from './compilation.ts';
import type { CellTime, Phase } from './compiled-line.ts';
import { rounded } from './durations.ts';
import { movesOf } from './robotics/carriage.ts';
import { lasting, phase, totalOf } from './rules/rule.ts';

/**
 * Adds to the cell times of loaded machines what the robot that tends them does meanwhile. The machine stands while the robot takes
 * the part out and puts the next one in (with two grippers: turns between them); with one gripper and one machine it also stands while
 * the robot carries the part away and fetches the next. Everything else of the robot's round is parallel.
 */
export function addTending(compilation: Compilation, robots: readonly RobotSpec[]): void {
  compilation.cells.forEach((cell, index) => {
    const robot = cell.rule === 'machineLoading' ? robots.find((entry) => serves(compilation, entry, cell.station)) : undefined;
    if (robot !== undefined) compilation.cells[index] = tendedBy(compilation, cell, robot);
  });
}

const flowsOf = (compilation: Compilation, robot: RobotSpec) => {
  const record = recordOf(compilation, robot.id, 'robot');
  return record === null ? [] : movesOf(compilation, record);
};

const serves = (compilation: Compilation, robot: RobotSpec, station: RecordId): boolean =>
  flowsOf(compilation, robot).some(({ from, to }) => from === station || to === station);

function tendedBy(compilation: Compilation, cell: CellTime, robot: RobotSpec): CellTime {
  const flows = flowsOf(compilation, robot);
  const into = flows.find(({ to }) => to === cell.station)?.from;
  const outTo = flows.find(({ from }) => from === cell.station)?.to;
  const machines = new Set(flows.flatMap(({ from, to }) => [from, to]).filter((id) => compilation.layout.records[id]?.kind === 'station'));
  const parallel = robot.grippers === 2 || machines.size > 1;
  const phases = lasting([
    ...(outTo === undefined ? [] : atPlace(compilation, robot, cell.station, 'take', false)),
    phase('motion', 'robotSwap', robot.grippers === 2 && into !== undefined && outTo !== undefined ? robot.swapS : 0),
    ...(outTo === undefined ? [] : [travel(robot, cell.station, outTo, parallel), ...atPlace(compilation, robot, outTo, 'put', parallel)]),
    ...(into === undefined
      ? []
      : [travel(robot, outTo ?? robot.home, into, parallel), ...atPlace(compilation, robot, into, 'take', parallel)]),
    ...(into === undefined
      ? []
      : [travel(robot, into, cell.station, parallel), ...atPlace(compilation, robot, cell.station, 'put', false)]),
  ]);
  const all = [...cell.phases, ...phases];
  const totalS = totalOf(all);
  return {
    ...cell,
    phases: all,
    totalS,
    handlingS: rounded(totalS - cell.totalS),
    processShare: (cell.processShare * cell.totalS) / totalS,
  };
}

const travel = (robot: RobotSpec, from: string, to: string, parallel: boolean): Phase =>
  phase('motion', 'robotTravel', robot.travelS[from]?.[to] ?? 0, { subject: to, parallel });

/** Taking or putting at a place: the arm's way down and up, and the gripper. Times that are given are not split. */
function atPlace(compilation: Compilation, robot: RobotSpec, place: string, what: 'take' | 'put', parallel: boolean): Phase[] {
  const record = recordOf(compilation, robot.id, 'robot');
  const times = what === 'take' ? robot.pickS : robot.placeS;
  const whole = times[place] ?? times['*'] ?? 0;
  const gripping = record === null || record.times !== null ? 0 : what === 'take' ? record.tool.gripS : record.tool.releaseS;
  const options = { subject: place, parallel };
  return [
    phase('motion', what === 'take' ? 'robotTake' : 'robotPut', whole - gripping, options),
    phase('gripper', what === 'take' ? 'grip' : 'release', gripping, options),
  ];
}
