import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as three from 'three';
import { expect, test } from 'vitest';
import { ELEMENTS } from '../../lean-canvas.ts';

/** Names of three.js that HTML and SVG have too; a drawing that needs one must be told apart here. */
const ALSO_SVG = ['Line', 'Path'];
const FOLDERS = ['../../../../packages/scene/src', '..'].map((folder) => join(import.meta.dirname, folder));

const sources = FOLDERS.flatMap((folder) =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.tsx'))
    .map((name) => readFileSync(join(folder, name), 'utf8')),
);

test('the canvas of the built studio knows the elements that the scenes use, and no others', () => {
  const names = sources.flatMap((text) =>
    [...text.matchAll(/<([a-z])(\w*)[\s/>]/g)].map((found) => found[1]?.toUpperCase() + (found[2] ?? '')),
  );
  const used = new Set(names.filter((name) => name in three && !ALSO_SVG.includes(name)));
  expect([...used].sort()).toEqual([...ELEMENTS].sort());
});
