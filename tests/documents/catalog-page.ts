import type { Catalog, FigureTree, RobotSpec } from '@taktwerk/catalog';
import { armKindOf, chainFromRows } from '@taktwerk/kinematics';

/** `docs/catalog.md`: every entry of `models/`, from the files themselves. */
export function catalogPage(catalog: Catalog): string {
  const robots = catalog.robots();
  return `${[
    '# The catalog',
    '',
    'Generated from `models/` by `UPDATE=1 npx vitest run tests/documents`; a test fails when it is stale. `npx taktwerk catalog list`',
    'prints the same rows, `npx taktwerk catalog show ID` every value of an entry with its origin.',
    '',
    `${robots.length} robots, positioners, tracks and gantries; ${catalog.vehicles().length} vehicles; ${catalog.machines().length} machine types; ` +
      `${catalog.figureGroups().length} groups of process, people, safety and equipment figures.`,
    '',
    '## How to read it',
    '',
    '- **–** stands for unknown: nothing is filled in. A value in *italics* was recalled or assumed, not read; all others were read in the named source.',
    '- Quality: **A** chain, limits and speeds read and the reach reproduced within 1 %; **B** within 3 %, or speeds missing; **C** sources contradict each other, see the notes of the entry; **D** no chain that can be computed with, or an assumed one.',
    '- Inverse: the closed form that the chain has (see [kinematics.md](kinematics.md)), or `numeric`.',
    '- Speeds: **read** where the axis speeds are known; a robot without them can be placed and its reach shown, but no motion time is given before speeds are entered. Accelerations are known for few arms; elsewhere the ramp is assumed by payload class and the cell time carries the band that follows.',
    '- Link volumes for the collision check are derived from the chain (one capsule per link), origin `assumed` in every entry.',
    '',
    '## Robots',
    '',
    ...robotTable(robots),
    '',
    '## Vehicles',
    '',
    '| id | maker, model | classes | payload kg | speed empty / loaded m/s | size m |',
    '| --- | --- | --- | --- | --- | --- |',
    ...catalog
      .vehicles()
      .map((v) =>
        row(
          `\`${v.id}\``,
          `${v.maker} ${v.model}`,
          v.classes.join(', '),
          told(v.payloadKg),
          `${told(v.emptySpeedMPerS)} / ${told(v.loadedSpeedMPerS)}`,
          v.sizeM === null ? '–' : marked(v.sizeM.origin, v.sizeM.value.map((side) => side ?? '–').join(' × ')),
        ),
      ),
    '',
    '## Machine types',
    '',
    'Spreads over what is on the market, not one model; lines start from them and the user enters their own.',
    '',
    '| id | name | cycle s | power kW | MTBF h | footprint m |',
    '| --- | --- | --- | --- | --- | --- |',
    ...catalog
      .machines()
      .map((m) =>
        row(
          `\`${m.id}\``,
          `${m.name.zh} ${m.name.en}`,
          told(m.cycleS),
          told(m.powerW, 1000),
          told(m.mtbfS, 3600),
          m.footprintM === null ? '–' : marked(m.footprintM.origin, m.footprintM.value.join(' × ')),
        ),
      ),
    '',
    '## Groups of figures',
    '',
    '| id | figures | read | recalled | assumed or derived |',
    '| --- | --- | --- | --- | --- |',
    ...catalog.figureGroups().map((group) => {
      const counts = countOrigins(group.figures);
      const of = (...origins: string[]) => String(origins.reduce((sum, origin) => sum + (counts[origin] ?? 0), 0));
      const all = Object.values(counts).reduce((sum, count) => sum + count, 0);
      return row(`\`${group.id}\``, String(all), of('read', 'measured', 'policy'), of('recalled'), of('assumed', 'derived'));
    }),
  ].join('\n')}\n`;
}

function robotTable(robots: readonly RobotSpec[]): string[] {
  return [
    '| id | maker, model | classes | axes | payload kg | reach m | speeds | accelerations | inverse | quality |',
    '| --- | --- | --- | --- | --- | --- | --- | --- | --- | --- |',
    ...robots.map((robot) =>
      row(
        `\`${robot.id}\``,
        `${robot.maker} ${robot.model}`,
        robot.classes.join(', '),
        String(robot.axes),
        told(robot.payloadKg),
        told(robot.reachM),
        robot.maxSpeed === null ? '–' : marked(robot.maxSpeed.origin, robot.maxSpeed.origin),
        robot.maxAcceleration === null ? '–' : marked(robot.maxAcceleration.origin, robot.maxAcceleration.origin),
        inverseOf(robot),
        robot.quality,
      ),
    ),
  ];
}

function inverseOf({ chain, delta }: RobotSpec): string {
  if (chain === null) return delta === null ? '–' : 'delta';
  return armKindOf(chainFromRows(chain.value));
}

const row = (...cells: readonly string[]): string => `| ${cells.join(' | ')} |`;

const marked = (origin: string, text: string): string => (['read', 'measured', 'policy', 'derived'].includes(origin) ? text : `*${text}*`);

type Told = { readonly value: number | readonly number[]; readonly origin: string } | null;

/** A value or a spread, divided by its unit. */
function told(figure: Told, unit = 1): string {
  if (figure === null) return '–';
  const values = typeof figure.value === 'number' ? [figure.value] : figure.value;
  return marked(figure.origin, values.map((value) => String(Number((value / unit).toPrecision(4)))).join('–'));
}

function countOrigins(tree: FigureTree): Record<string, number> {
  const counts: Record<string, number> = {};
  const visit = (node: unknown): void => {
    if (typeof node !== 'object' || node === null) return;
    const { origin } = node as { origin?: unknown };
    if (typeof origin === 'string') counts[origin] = (counts[origin] ?? 0) + 1;
    else for (const child of Object.values(node)) visit(child);
  };
  visit(tree);
  return counts;
}
