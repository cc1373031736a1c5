/** Where parts come from: loaded pallets, a rack, or a loading dock. */
import type { Source } from '@taktwerk/line';
import { type Figure, openFigure } from '../../figures/figure.ts';
import { gridPlaces } from '../../parts/pallet-places.ts';
import { productShape } from '../../parts/product-shape.ts';
import { place } from '../../shapes/place.ts';
import { openSolid } from '../../shapes/solid.ts';
import { pallet } from '../station/furniture.ts';
import { dock, rack } from '../storage-shapes.ts';
import { frameOf, type Workshop } from '../workshop.ts';

/** Height to which goods are stacked on a pallet, m. */
const STACK_M = 0.75;
const MOST_DRAWN = 60;

export function sourceKind(source: Source, workshop: Workshop): Figure | null {
  if (source.look === 'none') return null;
  const draft = openFigure(source.id, frameOf(source.at));
  const [hx, hy, hz] = source.handover;
  const { shapes } = workshop;
  if (source.look === 'dock') draft.body(shapes.of('storage/dock', dock));
  else if (source.look === 'rack')
    draft.body(
      shapes.of('storage/rack', () => rack(2.4, 2.2)),
      place(hx, hy + 0.5, 0),
    );
  else {
    draft.body(
      shapes.of('storage/pallet', () => pallet(openSolid(), 0, 0)),
      place(hx, hy, 0),
    );
    goods(source, workshop, (shape, local) => draft.body(shape, local));
  }
  return draft.done({ slot: (index, out) => out.multiplyMatrices(draft.frame, place(hx, hy, hz + index * 0.01)) });
}

function goods(
  source: Source,
  workshop: Workshop,
  put: (shape: ReturnType<Workshop['shapes']['of']>, local: ReturnType<typeof place>) => void,
): void {
  const product = productIn(source, workshop);
  if (product === null) return;
  const [l, w, h] = product.sizeM;
  const layers = Math.max(1, Math.floor(STACK_M / h));
  const perLayer = Math.max(1, Math.floor(1.2 / (l + 0.03))) * Math.max(1, Math.floor(1.0 / (w + 0.03)));
  const shape = workshop.shapes.of(`product ${product.id} raw`, () => productShape(product, 'raw'));
  for (const [x, y, z] of gridPlaces(product.sizeM, 1.2, 1.0, Math.min(MOST_DRAWN, perLayer * layers)))
    put(shape, place(source.handover[0] + x, source.handover[1] + y, 0.144 + z));
}

function productIn(source: Source, workshop: Workshop) {
  const named = source.mix[0]?.product ?? (source.arrival.type === 'schedule' ? source.arrival.releases[0]?.product : undefined);
  const record =
    named === undefined ? Object.values(workshop.document.shared).find((r) => r.kind === 'product') : workshop.document.shared[named];
  return record?.kind === 'product' ? record : null;
}
