import { openCatalog } from '@taktwerk/catalog';
import { type LineDocument, readLineText } from '@taktwerk/line';
import type { Pictures } from '@taktwerk/scene';
import { useEffect, useRef, useState } from 'react';
import { catalogFilesFor } from '../files/catalog-files.ts';
import { templateText } from '../files/templates.ts';

const WIDTH_PX = 392;
const HEIGHT_PX = 216;

let pictures: Promise<Pictures | null> | null = null;
/** Pictures that are still to be drawn; kept projects come before templates. */
const queue: (() => Promise<void>)[] = [];
let isDrawing = false;
const drawn = new Map<string, Promise<string | null>>();

/** Where a line comes from, and under which name its picture is kept. */
interface LinePictureProps {
  readonly name: string;
  /** The line itself; null when it cannot be read. */
  readonly load: () => Promise<LineDocument | null>;
  /** Drawn before those that wait already. */
  readonly isFirst?: boolean;
}

/** The line of a template. */
export async function templateLine(name: string): Promise<LineDocument | null> {
  const { text, fileName } = await templateText(name);
  const read = readLineText(text, fileName);
  return read.ok ? read.value : null;
}

/** The floor of a line as a picture, drawn once, one after the other. */
export function LinePicture({ name, load, isFirst = false }: LinePictureProps) {
  const loader = useRef(load);
  loader.current = load;
  const [address, setAddress] = useState<string | null>(null);
  useEffect(() => {
    let isGone = false;
    void pictureOf(name, loader.current, isFirst).then((found) => isGone || setAddress(found));
    return () => {
      isGone = true;
    };
  }, [name, isFirst]);
  return <span className="tw-line-picture">{address !== null && <img src={address} alt="" />}</span>;
}

function pictureOf(name: string, load: LinePictureProps['load'], isFirst: boolean): Promise<string | null> {
  const known = drawn.get(name);
  if (known !== undefined) return known;
  const picture = new Promise<string | null>((resolve) => {
    const work = () => draw(load).then(resolve, () => resolve(null));
    if (isFirst) queue.unshift(work);
    else queue.push(work);
  });
  void drawAll();
  drawn.set(name, picture);
  return picture;
}

/** One after the other, so that the window stays quick. */
async function drawAll(): Promise<void> {
  if (isDrawing) return;
  isDrawing = true;
  // those that are asked for at the same time are put in order first
  await new Promise((resolve) => setTimeout(resolve, 30));
  for (let work = queue.shift(); work !== undefined; work = queue.shift()) await work();
  isDrawing = false;
}

async function draw(load: LinePictureProps['load']): Promise<string | null> {
  pictures ??= import('@taktwerk/scene').then(({ openPictures }) => openPictures(WIDTH_PX, HEIGHT_PX)).catch(() => null);
  const studio = await pictures;
  const line = await load();
  if (studio === null || line === null) return null;
  const layout = line.layouts['to-be'] ?? Object.values(line.layouts)[0];
  const catalog = openCatalog(await catalogFilesFor(line));
  await new Promise((resolve) => setTimeout(resolve, 30));
  const records = Object.values(layout?.records ?? {}).filter((record) => record.kind !== 'sink' || record.look === 'scrapBin');
  return studio.of(records, Object.values(line.shared), catalog).address;
}
