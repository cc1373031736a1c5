import { parseRobot } from '@taktwerk/catalog';
import { allRobotFiles } from './catalog-files.ts';

/** What one needs to choose a robot by. */
export interface RobotRow {
  readonly id: string;
  readonly maker: string;
  readonly model: string;
  readonly classes: readonly string[];
  readonly payloadKg: number | null;
  readonly reachM: number | null;
}

let rows: Promise<readonly RobotRow[]> | null = null;

/** All robots of the catalog by payload and reach; read once, when first asked for. */
export function robotRows(): Promise<readonly RobotRow[]> {
  rows ??= readRows();
  return rows;
}

async function readRows(): Promise<readonly RobotRow[]> {
  const found = (await allRobotFiles()).flatMap(({ json }): readonly RobotRow[] => {
    const robot = parseRobot(json);
    if (!robot.ok) return [];
    const { id, maker, model, classes, payloadKg, reachM } = robot.value;
    return [{ id, maker, model, classes, payloadKg: payloadKg?.value ?? null, reachM: reachM?.value ?? null }];
  });
  return found.sort((a, b) => (a.payloadKg ?? 0) - (b.payloadKg ?? 0) || (a.reachM ?? 0) - (b.reachM ?? 0) || a.id.localeCompare(b.id));
}
