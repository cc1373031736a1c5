/** Palletizing: infeed stop where the robot picks, pallet that fills layer by layer, slip sheets and an empty pallet stack. */
import type { PalletizingWork } from '@taktwerk/line';
import { Matrix4 } from 'three';
import { setVisible } from '../../figures/figure.ts';
import { palletPlaces } from '../../parts/pallet-places.ts';
import { productShape } from '../../parts/product-shape.ts';
import { FINISH } from '../../shapes/finish.ts';
import { place } from '../../shapes/place.ts';
import { openSolid } from '../../shapes/solid.ts';
import { productOf } from '../workshop.ts';
import { pallet } from './furniture.ts';
import type { Setting, StationLook } from './setting.ts';

const MOST_SHOWN = 400;

export const palletizingCell: StationLook = (setting) => {
  const { draft, shapes, station, work } = setting;
  const found = Object.entries(station.operations).find(([, operation]) => operation.work.type === 'palletizing');
  const job = found?.[1].work as PalletizingWork | undefined;
  const pick = job?.pickAt ?? [work.x, work.y, work.z];
  const corner = job?.palletAt ?? [work.x + 1.2, work.y, 0.15];
  const length = job?.pattern.palletLengthM ?? 1.2;
  const width = job?.pattern.palletWidthM ?? 1.0;
  const middle = [corner[0] + length / 2, corner[1] + width / 2] as const;
  const top = corner[2];
  draft.body(
    shapes.of(`station/pallet place ${length} ${width} ${top}`, () => stand(length, width, top)),
    place(middle[0], middle[1], 0),
  );
  draft.body(
    shapes.of(`station/infeed ${pick[2].toFixed(2)}`, () => infeed(pick[2])),
    place(pick[0], pick[1], 0),
  );
  const load = job === undefined ? null : loadOf(setting, job, found![0], corner);
  return {
    lamp: [middle[0] + length / 2 + 0.25, middle[1] - width / 2, 0, 1.5],
    slot: (_, out) => out.makeTranslation(pick[0], pick[1], pick[2]),
    pose(now, moment) {
      if (load === null) return;
      const placed = now === null ? Math.floor(load.length * 0.6) : moment.cycles(station.id) % load.length;
      for (const [i, body] of load.entries()) setVisible(body, i < placed);
    },
  };
};

function loadOf({ draft, shapes, workshop }: Setting, job: PalletizingWork, product: string, corner: readonly number[]) {
  const named = product === '*' ? Object.values(workshop.document.shared).find((record) => record.kind === 'product')?.id : product;
  const record = productOf(workshop, named ?? '');
  if (record === null) return null;
  const shape = shapes.of(`product ${record.id}`, () => productShape(record, 'finished'));
  const origin = new Matrix4().makeTranslation(corner[0]!, corner[1]!, corner[2]!);
  return palletPlaces(job.pattern)
    .slice(0, MOST_SHOWN)
    .map((local) => draft.body(shape, new Matrix4().multiplyMatrices(origin, local)));
}

function stand(length: number, width: number, top: number) {
  const solid = openSolid();
  const base = Math.max(0, top - 0.144);
  if (base > 0.02) solid.box([length, width, base], [0, 0, base / 2], FINISH.frameGrey, 0.01);
  pallet(solid, 0, 0, length, width, base);
  for (const sx of [-1, 1]) {
    solid.box([0.06, width + 0.1, 0.12], [sx * (length / 2 + 0.06), 0, 0.06], FINISH.safetyYellow, 0.01);
  }
  solid.box([length + 0.2, 0.06, 0.12], [0, width / 2 + 0.06, 0.06], FINISH.safetyYellow, 0.01);
  return solid;
}

function infeed(height: number) {
  const solid = openSolid();
  for (const s of [-1, 1]) {
    solid.box([1.1, 0.05, 0.12], [0, s * 0.33, height - 0.05], FINISH.machineBlue, 0.008);
    for (const x of [-0.45, 0.45]) solid.box([0.06, 0.06, height - 0.1], [x, s * 0.33, (height - 0.1) / 2], FINISH.frameGrey, 0.006);
  }
  for (let i = 0; i < 10; i++) solid.rod(0.028, 0.62, [-0.5 + i * 0.11, 0, height - 0.03], FINISH.steel, 'y', 12);
  solid.box([0.04, 0.6, 0.12], [0.56, 0, height + 0.03], FINISH.safetyYellow, 0.008);
  return solid;
}
