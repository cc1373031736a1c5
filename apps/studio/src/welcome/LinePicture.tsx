import { openCatalog } from '@taktwerk/catalog';
import { readLineText } from '@taktwerk/line';
import type { Pictures } from '@taktwerk/scene';
import { useEffect, useState } from 'react';
import { catalogFilesFor } from '../files/catalog-files.ts';
import { templateText } from '../files/templates.ts';

const WIDTH_PX = 392;
const HEIGHT_PX = 216;

let pictures: Promise<Pictures | null> | null = null;
let waiting: Promise<unknown> = Promise.resolve();
const drawn = new Map<string, Promise<string | null>>();

/** The floor of a template as a picture, drawn once, one after the other. */
export function LinePicture({ name }: { readonly name: string }) {
  const [address, setAddress] = useState<string | null>(null);
  useEffect(() => {
    let isGone = false;
    void pictureOf(name).then((found) => isGone || setAddress(found));
    return () => {
      isGone = true;
    };
  }, [name]);
  return <span className="tw-line-picture">{address !== null && <img src={address} alt="" />}</span>;
}

function pictureOf(name: string): Promise<string | null> {
  const known = drawn.get(name);
  if (known !== undefined) return known;
  const picture = waiting.then(() => draw(name)).catch(() => null);
  waiting = picture;
  drawn.set(name, picture);
  return picture;
}

async function draw(name: string): Promise<string | null> {
  pictures ??= import('@taktwerk/scene').then(({ openPictures }) => openPictures(WIDTH_PX, HEIGHT_PX)).catch(() => null);
  const studio = await pictures;
  const { text, fileName } = await templateText(name);
  const read = readLineText(text, fileName);
  if (studio === null || !read.ok) return null;
  const line = read.value;
  const layout = line.layouts['to-be'] ?? Object.values(line.layouts)[0];
  const catalog = openCatalog(await catalogFilesFor(line));
  await new Promise((resolve) => setTimeout(resolve, 30));
  const records = Object.values(layout?.records ?? {}).filter((record) => record.kind !== 'sink' || record.look === 'scrapBin');
  return studio.of(records, Object.values(line.shared), catalog).address;
}
