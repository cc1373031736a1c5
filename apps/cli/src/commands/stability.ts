import { formatNumber } from '@taktwerk/i18n';
import { type PalletStability, palletStability, shakePallet } from '@taktwerk/study';
import { EXIT, type ExitCode } from '../exit.ts';
import { say } from '../output/channel.ts';
import { json } from '../output/result-json.ts';
import { renderTable } from '../output/table.ts';
import { readLineFile } from '../reading/line-file.ts';
import { readCatalog } from '../reading/models.ts';
import type { Context } from './context.ts';
import { refuse, refuseOption } from './refuse.ts';

/** Options of `stability` as typed. */
export interface StabilityCall {
  readonly layout: string;
  readonly station?: string;
  readonly friction?: string;
}

/** `stability FILE --layout ID [--station ID] [--friction μ]`: how the pallets that a line builds stand the way they travel. */
export function stabilityCommand(context: Context, file: string, { layout, station, friction }: StabilityCall): ExitCode {
  const parsed = readLineFile(file);
  if (!parsed.ok) return refuse(context, parsed.problems);
  const measured = friction === undefined ? undefined : Number(friction);
  if (measured !== undefined && !(measured >= 0 && measured <= 2)) return refuseOption(context, '--friction', '0 … 2', friction ?? null);
  const options = { shake: shakePallet, ...(measured === undefined ? {} : { friction: measured }) };
  const found = palletStability(parsed.value, layout, readCatalog(context.root), station, options);
  if (!found.ok) return refuse(context, found.problems);
  context.channel.out(context.json ? json({ layout, pallets: found.value.map(withoutFrames) }) : rendered(context, found.value));
  return found.value.some(({ tests }) => tests.some(({ shove, verdict }) => shove.id !== 'tiltTable' && verdict !== 'holds'))
    ? EXIT.problems
    : EXIT.done;
}

/** Frames are for drawing. */
const withoutFrames = (pallet: PalletStability) => ({
  ...pallet,
  tests: pallet.tests.map(({ shaken, ...test }) => ({
    ...test,
    shaken: shaken === null ? null : { verdict: shaken.verdict, shiftM: shaken.shiftM },
  })),
});

function rendered({ language }: Context, pallets: readonly PalletStability[]): string {
  if (pallets.length === 0) return say(language, 'stability.none');
  const columns = ['test', 'acceleration', 'limit', 'verdict', 'shift', 'shaken'].map((key, i) => ({
    title: say(language, `stability.${key}`),
    align: [1, 2, 4].includes(i) ? ('right' as const) : ('left' as const),
  }));
  return pallets
    .map(({ station, product, boxes, massKg, friction, frictionOrigin, tests }) => {
      const origin = say(language, `catalog.origin.${frictionOrigin}`);
      const head = say(language, 'stability.head', { station, product, boxes, mass: formatNumber(language, massKg, 0), friction, origin });
      const rows = tests.map(({ shove, judged, shaken, verdict }) => [
        say(language, `stability.${shove.id}`),
        formatNumber(language, shove.accelerationMps2, 2),
        formatNumber(language, Math.min(judged.slidesAtMps2, judged.tipsAtMps2), 2),
        say(language, `stability.verdict.${verdict}`),
        formatNumber(language, 1000 * judged.shiftM, 0),
        shaken === null
          ? '–'
          : `${say(language, `stability.verdict.${shaken.verdict}`)} ${formatNumber(language, 1000 * shaken.shiftM, 0)} mm`,
      ]);
      return `${head}\n${renderTable(columns, rows)}`;
    })
    .join('\n\n');
}
