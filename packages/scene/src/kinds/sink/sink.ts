/** Where parts go: warehouse racks, loading dock, scrap bin, or a pallet that fills with what was finished. */
import type { Product, Sink } from '@taktwerk/line';
import { type Body, type Figure, openFigure, setVisible } from '../../figures/figure.ts';
import { gridPlaces } from '../../parts/pallet-places.ts';
import { productShape } from '../../parts/product-shape.ts';
import { place } from '../../shapes/place.ts';
import { openSolid } from '../../shapes/solid.ts';
import { pallet } from '../station/furniture.ts';
import { dock, scrapBin, warehouse } from '../storage-shapes.ts';
import { frameOf, type Workshop } from '../workshop.ts';

const PLACES = 24;

export function sinkKind(sink: Sink, workshop: Workshop): Figure | null {
  if (sink.look === 'none') return null;
  const draft = openFigure(sink.id, frameOf(sink.at));
  const { shapes } = workshop;
  const [hx, hy] = sink.handover;
  if (sink.look === 'warehouse') draft.body(shapes.of('storage/warehouse', warehouse), place(hx, hy + 1.6, 0));
  else if (sink.look === 'dock') draft.body(shapes.of('storage/dock', dock));
  else if (sink.look === 'scrapBin') draft.body(shapes.of('storage/scrap-bin', scrapBin), place(hx, hy, 0));
  else {
    draft.body(
      shapes.of('storage/pallet', () => pallet(openSolid(), 0, 0)),
      place(hx, hy, 0),
    );
    const load = loadOf(sink, workshop, (shape, local) => draft.body(shape, local));
    return draft.done({
      pose(moment) {
        const filled =
          moment.state === null ? Math.floor(load.length / 2) : load.length === 0 ? 0 : Math.floor(moment.state.good) % load.length;
        for (const [i, body] of load.entries()) setVisible(body, i < filled);
      },
    });
  }
  return draft.done();
}

function loadOf(
  sink: Sink,
  workshop: Workshop,
  put: (shape: ReturnType<Workshop['shapes']['of']>, local: ReturnType<typeof place>) => Body,
): Body[] {
  const product = Object.values(workshop.document.shared).find((record): record is Product => record.kind === 'product');
  if (product === undefined) return [];
  const shape = workshop.shapes.of(`product ${product.id} finished`, () => productShape(product, 'finished'));
  return gridPlaces(product.sizeM, 1.2, 1.0, PLACES).map(([x, y, z]) =>
    put(shape, place(sink.handover[0] + x, sink.handover[1] + y, 0.144 + z)),
  );
}
