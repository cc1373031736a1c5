import { openCatalog } from '@taktwerk/catalog';
import { palletStability, palletWarnings } from '@taktwerk/study';
import { expect, test } from 'vitest';
import { readTemplate } from './models.ts';

const document = readTemplate('arc-welding-bracket.line.json');
const catalog = openCatalog([]);

test('every built pallet is judged under braking, a curve, an emergency stop and 0.5 g', () => {
  const found = palletStability(document, 'to-be', catalog);
  if (!found.ok) throw new Error(JSON.stringify(found.problems));
  const [pallet] = found.value;
  expect(pallet).toMatchObject({ station: 'station:palletize', friction: 0.4, frictionOrigin: 'assumed' });
  expect(pallet!.tests.map(({ shove }) => shove.id)).toEqual(['braking', 'cornering', 'emergencyStop', 'tiltTable']);
  // 0.5 m/s² is far below 0.4 g; half a g is above it: (0.5 - 0.4) g for 1 s slides 490 mm
  expect(pallet!.tests[0]!.verdict).toBe('holds');
  const tilt = pallet!.tests[3]!;
  expect(tilt.verdict).not.toBe('holds');
  if (tilt.judged.tipsAtMps2 > tilt.judged.slidesAtMps2) expect(tilt.judged.shiftM).toBeCloseTo(0.4905, 6);
});

test('a slippery pallet is a problem on its station', () => {
  expect(palletWarnings(document, 'to-be', catalog)).toEqual([]);
  const slippery = palletStability(document, 'to-be', catalog, 'station:palletize', { friction: 0.2 });
  expect(slippery.ok && slippery.value[0]!.tests[2]!.verdict).not.toBe('holds');
});

test('a station without a pallet is refused', () => {
  expect(palletStability(document, 'to-be', catalog, 'station:press')).toMatchObject({ ok: false });
});
