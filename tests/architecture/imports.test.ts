import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';

/** Who may import whom: the table of docs/architecture, as data. */
const ROOT = join(import.meta.dirname, '../..');
const ALLOWED: Readonly<Record<string, readonly string[]>> = {
  units: [],
  i18n: ['units'],
  catalog: ['units', 'zod'],
  kinematics: ['units'],
  engine: ['units'],
  line: ['units', 'catalog', 'zod'],
  compile: ['units', 'line', 'catalog', 'kinematics', 'engine'],
  experiments: ['units', 'engine', '@stdlib/stats-base-dists-t-quantile'],
  business: ['units', 'experiments', 'zod'],
  physics: ['units', 'cannon-es'],
  study: ['units', 'line', 'catalog', 'compile', 'experiments', 'business', 'physics', 'zod'],
  report: ['units', 'i18n', 'experiments', 'business', 'line'],
  scene: [
    'units',
    'i18n',
    'line',
    'catalog',
    'kinematics',
    'engine',
    'physics',
    'three',
    'react',
    '@react-three/fiber',
    '@react-three/drei',
    'three-mesh-bvh',
  ],
};
/** Libraries that only the rooms named here may know. */
const TIED: Readonly<Record<string, readonly string[]>> = {
  three: ['packages/scene', 'apps/studio', 'apps/gallery'],
  react: ['packages/scene', 'apps/studio', 'apps/gallery'],
  'cannon-es': ['packages/physics'],
  comlink: ['apps/studio', 'apps/cli'],
  zod: ['packages/catalog', 'packages/line', 'packages/business', 'packages/study'],
};
const TEST_ONLY = ['vitest', 'fast-check'];
/** What pure rooms must not touch. */
const IMPURE = /\bMath\.random\b|\bDate\.now\b|\bnew Date\b|\bconsole\.|\bsetTimeout\b|\bdocument\.(?:body|create|get|query)|from 'node:/;
const PURE = ['units', 'catalog', 'kinematics', 'engine', 'line', 'compile', 'experiments', 'business', 'study'];

function filesBelow(folder: string): string[] {
  return readdirSync(folder).flatMap((name) => {
    const path = join(folder, name);
    if (name === 'node_modules' || name === 'dist' || name === '.tsbuild') return [];
    return statSync(path).isDirectory() ? filesBelow(path) : /\.tsx?$/.test(name) ? [path] : [];
  });
}

const isTest = (path: string): boolean => /\.test\.tsx?$|test-|\/testing\b/.test(path);

function importsOf(text: string): string[] {
  return [...text.matchAll(/(?<!['"\w.])(?:from|import)\s*\(?\s*'([\w@./-]+)'/g)].map((match) => match[1] as string);
}

function packageOf(specifier: string): string | null {
  if (specifier.startsWith('.') || specifier.startsWith('node:')) return null;
  const parts = specifier.split('/');
  const name = specifier.startsWith('@') ? parts.slice(0, 2).join('/') : (parts[0] as string);
  return name.startsWith('@taktwerk/') ? name.slice('@taktwerk/'.length) : name;
}

describe('imports point in the direction of the data', () => {
  for (const [room, allowed] of Object.entries(ALLOWED)) {
    test(`packages/${room} imports only what it may know`, () => {
      const files = filesBelow(join(ROOT, 'packages', room, 'src'));
      expect(files.length, 'files visited').toBeGreaterThan(0);
      const wrong = files.flatMap((path) =>
        importsOf(readFileSync(path, 'utf8'))
          .map(packageOf)
          .filter(
            (name) =>
              name !== null && name !== room && !allowed.includes(name) && !(isTest(path) && [...TEST_ONLY, 'financial'].includes(name)),
          )
          .map((name) => `${path.slice(ROOT.length + 1)} imports ${name}`),
      );
      expect(wrong).toEqual([]);
    });

    test(`packages/${room} declares what it imports and nothing against the direction`, () => {
      const manifest = JSON.parse(readFileSync(join(ROOT, 'packages', room, 'package.json'), 'utf8')) as {
        dependencies?: Record<string, string>;
      };
      const declared = Object.keys(manifest.dependencies ?? {}).map((name) => name.replace('@taktwerk/', ''));
      const extra = declared.filter((name) => !allowed.includes(name) && !name.startsWith('@types/'));
      expect(extra).toEqual([]);
    });
  }

  test('three, react, cannon-es, comlink and zod stay where they belong', () => {
    const files = ['packages', 'apps'].flatMap((folder) => filesBelow(join(ROOT, folder)));
    expect(files.length, 'files visited').toBeGreaterThan(100);
    const wrong = files.flatMap((path) => {
      const place = path.slice(ROOT.length + 1);
      return importsOf(readFileSync(path, 'utf8'))
        .map(packageOf)
        .filter((name) => name !== null && TIED[name] !== undefined && !TIED[name].some((home) => place.startsWith(`${home}/`)))
        .map((name) => `${place} imports ${name}`);
    });
    expect(wrong).toEqual([]);
  });
});

describe('pure rooms', () => {
  for (const room of PURE)
    test(`packages/${room} knows no clock, chance, console, page or machine`, () => {
      const files = filesBelow(join(ROOT, 'packages', room, 'src')).filter((path) => !isTest(path));
      expect(files.length, 'files visited').toBeGreaterThan(0);
      const wrong = files.filter((path) => IMPURE.test(readFileSync(path, 'utf8').replace(/\/\*[\s\S]*?\*\/|\/\/.*$/gm, '')));
      expect(wrong.map((path) => path.slice(ROOT.length + 1))).toEqual([]);
    });
});
