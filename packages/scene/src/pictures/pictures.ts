/** Small pictures of single records, drawn with the same figures as the hall: what a catalog shows. */
import type { LayoutRecord, LineDocument, SharedRecord } from '@taktwerk/line';
import {
  ACESFilmicToneMapping,
  Color,
  DirectionalLight,
  Group,
  HemisphereLight,
  PerspectiveCamera,
  PMREMGenerator,
  Scene,
  Vector3,
  WebGLRenderer,
} from 'three';
import { RoomEnvironment } from 'three/examples/jsm/environments/RoomEnvironment.js';
import { toWorld } from '../cameras/CameraRig.tsx';
import { framed } from '../cameras/framing.ts';
import { openBatches } from '../figures/batch.ts';
import { openMaterials } from '../figures/materials.ts';
import { standLine } from '../figures/standing-line.ts';
import { openMoment } from '../playback/moment.ts';
import type { SceneCatalog } from '../robots/robot-look.ts';
import type { Extents } from '../scene-props.ts';
import { openShapeStore } from '../shapes/shape-store.ts';

export interface Picture {
  readonly address: string;
  readonly extents: Extents;
}

export interface Pictures {
  /** PNG of records standing together, transparent around them, as a data address; and the room they take. */
  of(records: readonly LayoutRecord[], shared: readonly SharedRecord[], catalog: SceneCatalog): Picture;
  dispose(): void;
}

const FOV_DEG = 24;
const DIRECTION = new Vector3(-0.62, -0.9, 0.55);

/**
 * Opens a renderer of its own for pictures of `width` × `height` px.
 *
 * @throws Error where the browser has no WebGL
 */
export function openPictures(width: number, height: number): Pictures {
  const renderer = new WebGLRenderer({ antialias: true, alpha: true, preserveDrawingBuffer: true });
  renderer.setSize(width, height, false);
  renderer.toneMapping = ACESFilmicToneMapping;
  const scene = new Scene();
  const generator = new PMREMGenerator(renderer);
  const room = new RoomEnvironment();
  const environment = generator.fromScene(room, 0.04);
  scene.environment = environment.texture;
  scene.environmentIntensity = 0.6;
  room.dispose();
  generator.dispose();
  const sun = new DirectionalLight(new Color('#fff6e8'), 2.2);
  sun.position.set(-4, 8, 5);
  scene.add(sun, new HemisphereLight('#f4f8ff', '#b9b4ab', 0.5));
  const shapes = openShapeStore();
  const materials = openMaterials();
  return {
    of(records, shared, catalog) {
      const line = standLine(documentOf(records, shared), 'picture', catalog, shapes);
      const moment = openMoment(null);
      for (const figure of line.figures) figure.pose?.(moment);
      const batches = openBatches(line.figures, materials);
      batches.update();
      const turned = new Group();
      turned.rotation.x = -Math.PI / 2;
      turned.add(batches.group);
      scene.add(turned);
      const camera = new PerspectiveCamera(FOV_DEG, width / height, 0.05, 200);
      const place = framed(
        line.figures.map((figure) => figure.bounds),
        DIRECTION,
        (FOV_DEG * Math.PI) / 180,
        width / height,
        1.06,
      );
      camera.position.copy(toWorld(place.position));
      camera.lookAt(toWorld(place.target));
      renderer.render(scene, camera);
      scene.remove(turned);
      batches.dispose();
      const { min, max } = line.bounds;
      return { address: renderer.domElement.toDataURL('image/png'), extents: { min: min.toArray(), max: max.toArray() } };
    },
    dispose() {
      shapes.dispose();
      materials.dispose();
      environment.dispose();
      renderer.dispose();
      renderer.forceContextLoss();
    },
  };
}

function documentOf(records: readonly LayoutRecord[], shared: readonly SharedRecord[]): LineDocument {
  const byId = <R extends { readonly id: string }>(list: readonly R[]) => Object.fromEntries(list.map((record) => [record.id, record]));
  const nobody = { zh: '', en: '' };
  return {
    format: 'taktwerk-line',
    version: 1,
    id: 'picture',
    name: nobody,
    description: nobody,
    shared: byId(shared),
    layouts: { picture: { name: nobody, records: byId(records) } },
  };
}
