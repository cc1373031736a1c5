/** All parts in the line: one instanced mesh per product and stage, filled anew every frame. */
import type { PartAt } from '@taktwerk/engine';
import type { Product } from '@taktwerk/line';
import { type BufferGeometry, Group, InstancedMesh, type Material, Matrix4 } from 'three';
import type { StandingLine } from '../figures/standing-line.ts';
import type { Moment } from '../playback/moment.ts';
import { productShape, rejectTag, STAGES, type Stage } from './product-shape.ts';
import { stagesOf } from './stage-of.ts';

export interface PartCrowd {
  readonly group: Group;
  update(moment: Moment): void;
  dispose(): void;
}

const FIRST_ROOM = 64;
/** From so many parts on they are drawn coarse, below so many in full again. */
const CROWDED = { from: 700, below: 500 };

export function openPartCrowd(line: StandingLine, material: Material): PartCrowd {
  const group = new Group();
  const stages = stagesOf(line.workshop.records);
  const seen = new Map<number, Stage>();
  const heaps = new Map<string, Heap>();
  const heapOf = (name: string, shape: () => BufferGeometry): Heap => {
    let heap = heaps.get(name);
    if (heap === undefined) {
      heap = openHeap(group, shape(), material);
      heaps.set(name, heap);
    }
    return heap;
  };
  let coarse = false;
  const at = new Matrix4();
  const draw = (part: PartAt, moment: Moment, product: Product): void => {
    if (placeOf(line, part, moment, at) === null) return;
    const stage = stageOf(part, moment, stages, seen);
    const shapes = line.workshop.shapes;
    const name = `${product.id} ${stage}${coarse ? ' coarse' : ''}`;
    heapOf(name, () => shapes.of(`product ${name}`, () => productShape(product, stage, coarse))).put(at);
    if (part.rejected) heapOf(`tag ${product.id}`, () => shapes.of(`tag ${product.sizeM[2]}`, () => rejectTag(product.sizeM[2]))).put(at);
  };
  return {
    group,
    update(moment) {
      for (const heap of heaps.values()) heap.clear();
      const parts = moment.state?.parts ?? [];
      coarse = parts.length >= (coarse ? CROWDED.below : CROWDED.from);
      for (const part of parts) {
        const product = line.workshop.document.shared[moment.product(part.product)];
        if (product?.kind === 'product') draw(part, moment, product);
      }
      for (const heap of heaps.values()) heap.show();
    },
    dispose() {
      for (const heap of heaps.values()) heap.dispose();
    },
  };
}

/** Where a part is: in its element's slot, in the robot's grip, on the vehicle. Null where parts are not shown. */
function placeOf(line: StandingLine, part: PartAt, moment: Moment, out: Matrix4): Matrix4 | null {
  if (part.carrier < 0) {
    const figure = line.byRecord.get(moment.element(part.element));
    return figure?.slot?.(part.slot + moment.side(part.element), out, part, moment) ?? null;
  }
  const unit = moment.playback?.model.units[part.carrier];
  const figure = line.byRecord.get(unit?.record ?? '');
  if (figure === undefined || unit === undefined) return null;
  if (unit.kind === 'vehicle') return figure.slot?.(unit.index, out, part, moment) ?? null;
  return figure.grip === null
    ? null
    : hanging(figure.grip, line.workshop.document.shared[moment.product(part.product)] as Product | undefined, out);
}

/** A part in a grip hangs level below the tool. */
function hanging(grip: Matrix4, product: Product | undefined, out: Matrix4): Matrix4 {
  const turn = Math.atan2(grip.elements[1]!, grip.elements[0]!);
  out.makeRotationZ(Number.isFinite(turn) ? turn : 0);
  return out.setPosition(grip.elements[12]!, grip.elements[13]!, grip.elements[14]! - (product?.sizeM[2] ?? 0.1) * 0.75);
}

function stageOf(part: PartAt, moment: Moment, stages: ReadonlyMap<string, Stage>, seen: Map<number, Stage>): Stage {
  if (part.carrier >= 0) return seen.get(part.part) ?? 'raw';
  const id = moment.element(part.element);
  let stage = stages.get(id) ?? 'raw';
  if (stage === 'half') {
    const now = moment.unit(id);
    const progress = now?.state === 'working' ? now.progress : now?.state === 'blocked' ? 1 : 0;
    stage = STAGES[Math.min(2, Math.floor(progress * 2.2))]!;
  }
  seen.set(part.part, stage);
  return stage;
}

interface Heap {
  clear(): void;
  put(at: Matrix4): void;
  show(): void;
  dispose(): void;
}

function openHeap(group: Group, shape: BufferGeometry, material: Material): Heap {
  let mesh = make(FIRST_ROOM);
  let count = 0;
  function make(room: number): InstancedMesh {
    const made = new InstancedMesh(shape, material, room);
    made.castShadow = true;
    made.receiveShadow = true;
    made.frustumCulled = false;
    made.raycast = () => undefined;
    group.add(made);
    return made;
  }
  return {
    clear() {
      count = 0;
    },
    put(at) {
      if (count >= mesh.instanceMatrix.count) grow();
      mesh.setMatrixAt(count++, at);
    },
    show() {
      mesh.count = count;
      mesh.visible = count > 0;
      mesh.instanceMatrix.needsUpdate = true;
    },
    dispose: () => mesh.dispose(),
  };
  function grow(): void {
    const larger = make(mesh.instanceMatrix.count * 2);
    for (let i = 0, m = new Matrix4(); i < count; i++) {
      mesh.getMatrixAt(i, m);
      larger.setMatrixAt(i, m);
    }
    group.remove(mesh);
    mesh.dispose();
    mesh = larger;
  }
}
