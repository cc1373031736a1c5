import type { PalletizingWork } from '@taktwerk/line';

type Point = readonly [number, number, number];

/** One pick of a pallet: where its parts go and what happens before and after. */
export interface PalletPick {
  /** "layer 2 slot 5" as "2/5", both from 1. */
  readonly id: string;
  /** Index in the layer's list of its first part. */
  readonly slot: number;
  readonly parts: number;
  /** Middle of its parts' tops in the station's frame, metres: where the gripper lets go. */
  readonly at: Point;
  readonly rotation: number;
  readonly slipSheet: boolean;
  /** The pallet is full afterwards. */
  readonly last: boolean;
}

/**
 * The picks of a whole pallet, layer by layer in the order of the pattern; a pick never reaches over two layers. With `alternate`,
 * every second layer is turned by half a turn about the pallet's middle.
 */
export function picksOf(work: PalletizingWork): PalletPick[] {
  const { layers, layer, slipSheetEvery } = work.pattern;
  const picks: PalletPick[] = [];
  for (let level = 0; level < layers; level++) {
    for (let slot = 0; slot < layer.length; slot += work.partsPerPick) {
      const parts = Math.min(work.partsPerPick, layer.length - slot);
      const slipSheet = slot === 0 && level > 0 && slipSheetEvery > 0 && level % slipSheetEvery === 0;
      const last = level === layers - 1 && slot + parts === layer.length;
      picks.push({ id: `${level + 1}/${slot + 1}`, slot, parts, ...placeOf(work, level, slot, parts), slipSheet, last });
    }
  }
  return picks;
}

function placeOf({ pattern, palletAt }: PalletizingWork, level: number, slot: number, parts: number): Pick<PalletPick, 'at' | 'rotation'> {
  const places = pattern.layer.slice(slot, slot + parts);
  const turned = pattern.alternate && level % 2 === 1;
  const mean = (read: (place: (typeof places)[number]) => number) => places.reduce((sum, place) => sum + read(place), 0) / places.length;
  const x = mean((place) => (turned ? pattern.palletLengthM - place.x : place.x));
  const y = mean((place) => (turned ? pattern.palletWidthM - place.y : place.y));
  const z = (level + 1) * pattern.layerHeightM;
  return { at: [palletAt[0] + x, palletAt[1] + y, palletAt[2] + z], rotation: places[0]!.rotation + (turned ? Math.PI : 0) };
}
