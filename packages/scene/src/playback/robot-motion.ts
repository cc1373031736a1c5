/** Which joint values a robot has at a moment: its program at a station that works, or its way between two places. */
import { isActive, sampleCurve } from './joint-curve.ts';
import type { Moment } from './moment.ts';
import type { JointCurve, PlaybackMotions, StationProgram } from './motions.ts';

export interface RobotMotion {
  /** Writes the joint values into `out`; returns whether the process is on. `out` is left alone where nothing is known. */
  at(moment: Moment, out: Float64Array): boolean;
  /** First sample of a curve that leaves home; null when no curve does. */
  home(axes: number): Float64Array | null;
}

/** RobotAt.activity codes of the trace. */
const GOING = 1;
const CARRYING = 3;

export function openRobotMotion(robot: string, motions: PlaybackMotions): RobotMotion {
  const programs = motions.programs.filter((program) => program.robot === robot);
  const stations = [...new Set(programs.map((program) => program.station))];
  const travels = new Map<string, JointCurve>();
  const arrivals = new Map<string, JointCurve>();
  for (const travel of motions.travels) {
    const curve = motions.motions[travel.motion];
    if (travel.robot !== robot || curve === undefined) continue;
    travels.set(`${travel.from}>${travel.to}`, curve);
    if (!arrivals.has(travel.to)) arrivals.set(travel.to, curve);
  }
  return {
    home(axes) {
      const leaving = motions.motions.find((curve) => curve.robot === robot && curve.from === 'home');
      return leaving === undefined ? null : leaving.joints.slice(0, axes);
    },
    at(moment, out) {
      for (const station of stations) {
        const now = moment.unit(station);
        if (now === null || now.state !== 'working') continue;
        const program = programFor(programs, station, moment);
        if (program !== null) return playProgram(program, motions.motions, now.elapsedS, out);
      }
      return carry(robot, moment, travels, arrivals, out);
    },
  };
}

/** The program of the product that lies at the station and, for repeating cycles, of its turn. */
function programFor(programs: readonly StationProgram[], station: string, moment: Moment): StationProgram | null {
  const here = programs.filter((program) => program.station === station);
  const parts = moment.parts(station);
  const part = parts[parts.length - 1];
  const product = part === undefined ? null : moment.product(part.product);
  const own = here.filter((program) => program.product === product);
  const choice = own.length > 0 ? own : here;
  const variants = choice[0]?.variants ?? 1;
  const turn = variants > 1 ? moment.cycles(station) % variants : 0;
  return choice.find((program) => program.variant === turn) ?? choice[0] ?? null;
}

/** Plays a program at `elapsedS`; between curves the arm keeps the last joint values. */
export function playProgram(program: StationProgram, curves: readonly JointCurve[], elapsedS: number, out: Float64Array): boolean {
  let held: { curve: JointCurve; startS: number } | null = null;
  for (const step of program.steps) {
    if (step.motion === null) continue;
    const curve = curves[step.motion];
    if (curve === undefined) continue;
    if (step.startS > elapsedS && held !== null) break;
    held = { curve, startS: step.startS };
    if (elapsedS < step.endS) break;
  }
  if (held === null) return false;
  const local = elapsedS - held.startS;
  sampleCurve(held.curve, local, out);
  return isActive(held.curve, local);
}

function carry(
  robot: string,
  moment: Moment,
  travels: Map<string, JointCurve>,
  arrivals: Map<string, JointCurve>,
  out: Float64Array,
): boolean {
  const index = moment.playback?.model.robots.findIndex((r) => r.id === robot) ?? -1;
  const now = moment.state?.robots[index];
  if (now === undefined) return false;
  const positions = moment.playback!.model.robots[index]!.positions;
  const from = positions[now.fromPosition] ?? 'home';
  const to = positions[now.toPosition] ?? from;
  const moving = now.activity === GOING || now.activity === CARRYING;
  const curve = moving ? travels.get(`${from}>${to}`) : undefined;
  if (curve !== undefined) {
    const span = now.endS - now.startS;
    const share = span > 0 ? Math.min(1, Math.max(0, (moment.timeS - now.startS) / span)) : 1;
    sampleCurve(curve, share * curve.durationS, out);
    return false;
  }
  const arrived = arrivals.get(moving ? from : to);
  if (arrived !== undefined) sampleCurve(arrived, arrived.durationS, out);
  return false;
}
