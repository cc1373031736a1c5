import { openCatalog } from '@taktwerk/catalog';
import type { Extents, Pictures } from '@taktwerk/scene';
import { robotFileOf } from '../files/catalog-files.ts';
import type { Item } from './items.ts';
import { carton } from './make-carton.ts';

/** A thing as it looks and the room that it takes around its own place. */
export interface Looks {
  readonly address: string;
  readonly extents: Extents;
}

const WIDTH_PX = 176;
const HEIGHT_PX = 128;

const shown = new Map<string, Promise<Looks | null>>();
let waiting: Promise<unknown> = Promise.resolve();
let pictures: Promise<Pictures | null> | null = null;

/** The picture of a thing, drawn once and one after the other, so that the window stays quick; null where nothing can be drawn. */
export function looksOf(item: Item): Promise<Looks | null> {
  const known = shown.get(item.id);
  if (known !== undefined) return known;
  const drawn = waiting.then(() => draw(item)).catch(() => null);
  waiting = drawn;
  shown.set(item.id, drawn);
  return drawn;
}

async function draw(item: Item): Promise<Looks | null> {
  pictures ??= import('@taktwerk/scene').then(({ openPictures }) => openPictures(WIDTH_PX, HEIGHT_PX)).catch(() => null);
  const studio = await pictures;
  const file = item.model === null ? null : await robotFileOf(item.model);
  await new Promise((resolve) => setTimeout(resolve, 0));
  if (studio === null) return null;
  const made = item.make({ x: 0, y: 0, rotation: 0 }, { records: {}, shared: {} }, item.name);
  return studio.of(made.records, [...made.shared, carton()], openCatalog(file === null ? [] : [file]));
}
