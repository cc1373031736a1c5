import { formatNumber } from '@taktwerk/i18n';
import { benchKinematics } from '../bench/kinematics.ts';
import { EXIT, type ExitCode } from '../exit.ts';
import { say } from '../output/channel.ts';
import { json } from '../output/result-json.ts';
import { renderTable } from '../output/table.ts';
import { readCatalog } from '../reading/models.ts';
import type { Context } from './context.ts';

/** Arms with closed forms of both kinds, whose figures are read from data sheets. */
const ARMS = ['kuka-kr8-r1440-2-arc-hw', 'ur-ur5e', 'kawasaki-rs020n'];

const cpuS = (): number => {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1e6;
};

/** `bench --kinematics`: how fast inverse, cell time, reach and collision are, in CPU time of one core. */
export function kinematicsBenchCommand(context: Context): ExitCode {
  const catalog = readCatalog(context.root);
  const figures = benchKinematics(
    ARMS.map((id) => catalog.robot(id)!),
    cpuS,
  );
  const { language, channel } = context;
  if (context.json) {
    channel.out(json({ node: process.version, limitedBy: 'atan2 and the forward check of each branch', figures }));
  } else {
    const columns = ['figure', 'got', 'wanted', 'unit', 'verdict'].map((key, i) => ({
      title: say(language, `bench.kinematics.${key}`),
      align: i === 1 || i === 2 ? ('right' as const) : ('left' as const),
    }));
    const rows = figures.map(({ id, arm, unit, got, wanted, pass }) => [
      say(language, `bench.kinematics.${id}`, { arm }),
      formatNumber(language, got, unit === 'ms' ? 2 : 0),
      `${unit === 'ms' ? '<' : '≥'} ${formatNumber(language, wanted, 0)}`,
      unit,
      say(language, pass ? 'verify.right' : 'verify.wrong'),
    ]);
    channel.out(renderTable(columns, rows));
  }
  return figures.every(({ pass }) => pass) ? EXIT.done : EXIT.problems;
}
