/** Draws all bodies of a line in a handful of calls: one batched mesh per layer. */
import { BatchedMesh, Color, Group, type Intersection, type Material, Matrix4 } from 'three';
import { type Body, type Figure, LAYERS, type Layer } from './figure.ts';

export interface Batches {
  readonly group: Group;
  /** Writes what changed since the last call. */
  update(): void;
  /** Multiplies the colour of a record's bodies (hover); null takes it back. */
  highlight(record: string | null): void;
  /** Draws the bodies of records away from their places by a motion of the floor frame (a drag); an empty list puts them back. */
  shift(records: readonly string[], by: Matrix4): void;
  /** Record of a hit on one of the batches. */
  recordOf(hit: Intersection): string | null;
  dispose(): void;
}

interface LayerBatch {
  readonly mesh: BatchedMesh;
  readonly bodies: readonly Body[];
  readonly records: readonly string[];
}

const WHITE = new Color(1, 1, 1);
const LIFTED = new Color(1.22, 1.22, 1.22);
const NOWHERE = new Matrix4().makeScale(0, 0, 0);

export function openBatches(figures: readonly Figure[], materials: Readonly<Record<Layer, Material>>): Batches {
  const group = new Group();
  const batches = LAYERS.map((layer) => layerBatch(figures, layer, materials[layer])).filter((b) => b !== null);
  for (const batch of batches) group.add(batch.mesh);
  let lifted: string | null = null;
  const lift = (batch: LayerBatch, i: number): Color => {
    const tint = batch.bodies[i]!.tint ?? WHITE;
    return batch.records[i] === lifted ? mixed.copy(tint).multiply(LIFTED) : tint;
  };
  const mixed = new Color();
  let shifted: ReadonlySet<string> = new Set();
  const away = new Matrix4();
  const moved = new Matrix4();
  const placeOf = (batch: LayerBatch, i: number): Matrix4 => {
    const body = batch.bodies[i]!;
    if (!body.visible) return NOWHERE;
    return shifted.has(batch.records[i]!) ? moved.multiplyMatrices(away, body.matrix) : body.matrix;
  };
  return {
    group,
    update() {
      for (const batch of batches)
        batch.bodies.forEach((body, i) => {
          if (!body.changed) return;
          body.changed = false;
          batch.mesh.setMatrixAt(i, placeOf(batch, i));
          batch.mesh.setColorAt(i, lift(batch, i));
        });
    },
    highlight(record) {
      if (record === lifted) return;
      const before = lifted;
      lifted = record;
      for (const batch of batches)
        batch.records.forEach((of, i) => {
          if (of === before || of === record) batch.mesh.setColorAt(i, lift(batch, i));
        });
    },
    shift(records, by) {
      const before = shifted;
      shifted = new Set(records);
      away.copy(by);
      for (const batch of batches)
        batch.records.forEach((of, i) => {
          if (before.has(of) || shifted.has(of)) batch.mesh.setMatrixAt(i, placeOf(batch, i));
        });
    },
    recordOf(hit) {
      const batch = batches.find((b) => b.mesh === hit.object);
      return batch === undefined || hit.batchId === undefined ? null : (batch.records[hit.batchId] ?? null);
    },
    dispose() {
      for (const batch of batches) batch.mesh.dispose();
    },
  };
}

function layerBatch(figures: readonly Figure[], layer: Layer, material: Material): LayerBatch | null {
  const bodies: Body[] = [];
  const records: string[] = [];
  for (const figure of figures)
    for (const body of figure.bodies)
      if (body.layer === layer) {
        bodies.push(body);
        records.push(figure.record);
      }
  if (bodies.length === 0) return null;
  const geometries = [...new Set(bodies.map((body) => body.geometry))];
  const vertices = geometries.reduce((sum, g) => sum + g.getAttribute('position').count, 0);
  const indices = geometries.reduce((sum, g) => sum + g.getIndex()!.count, 0);
  const mesh = new BatchedMesh(bodies.length, vertices, indices, material);
  const ids = new Map(geometries.map((geometry) => [geometry, mesh.addGeometry(geometry)]));
  bodies.forEach((body, i) => {
    const id = mesh.addInstance(ids.get(body.geometry)!);
    if (id !== i) throw new Error('instances of a fresh batch are numbered in order');
    mesh.setMatrixAt(i, body.visible ? body.matrix : NOWHERE);
    mesh.setColorAt(i, body.tint ?? WHITE);
    body.changed = false;
  });
  mesh.sortObjects = false;
  mesh.perObjectFrustumCulled = false;
  mesh.frustumCulled = false;
  mesh.castShadow = layer === 'solid';
  mesh.receiveShadow = layer === 'solid' || layer === 'paint';
  mesh.renderOrder = layer === 'paint' ? 1 : layer === 'glass' || layer === 'mesh' ? 3 : 0;
  return { mesh, bodies, records };
}
