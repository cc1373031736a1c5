import { OrbitControls } from '@react-three/drei';
import { Canvas, type ThreeEvent, useThree } from '@react-three/fiber';
import type { Point, Product } from '@taktwerk/line';
import { productGeometry } from '@taktwerk/scene';
import { useEffect, useMemo, useRef, useState } from 'react';
import { EdgesGeometry, type Mesh, Quaternion, Vector3 } from 'three';
import { snapToPart } from './snap-to-part.ts';
import type { ToolWay } from './tool-ways.ts';

/** Edges that are shown and snapped to: where faces meet at more than this, degrees. */
const EDGE_DEG = 28;
/** How near an edge or corner must be, as a share of the part's size. */
const REACH = 0.035;
const UP = new Vector3(0, 1, 0);

export interface PartSceneProps {
  readonly product: Product;
  /** Where the part lies: middle of its underside in the station's frame, metres. */
  readonly partAt: Point;
  readonly ways: readonly ToolWay[];
  readonly chosen: string | null;
  /** Points of the way that is being drawn; null while none is. */
  readonly drawn: readonly Point[] | null;
  readonly dark: boolean;
  readonly onDraw: (at: Point) => void;
  readonly onChoose: (id: string) => void;
  readonly onDrag: (id: string, index: number, to: Point, join: string) => void;
}

/** The part in three dimensions with the ways of the tool on it: points are put on it and dragged over it. */
export default function PartScene(props: PartSceneProps) {
  const { product, partAt } = props;
  const size = Math.max(...product.sizeM);
  const middle: Point = [partAt[0], partAt[1], partAt[2] + product.sizeM[2] / 2];
  return (
    <Canvas
      frameloop="demand"
      dpr={[1, 2]}
      camera={{
        up: [0, 0, 1],
        fov: 30,
        near: size / 100,
        far: size * 60,
        position: [middle[0] - size * 1.35, middle[1] - size * 1.9, middle[2] + size * 1.35],
      }}
    >
      <color attach="background" args={[props.dark ? '#10171f' : '#eef1f5']} />
      <hemisphereLight args={['#ffffff', props.dark ? '#39424d' : '#9aa3ad', 1.6]} />
      <directionalLight position={[middle[0] - 2, middle[1] - 3, middle[2] + 4]} intensity={2.2} />
      <Stage {...props} size={size} middle={middle} />
    </Canvas>
  );
}

interface Drag {
  readonly id: string;
  readonly index: number;
  readonly join: string;
}

function Stage(props: PartSceneProps & { readonly size: number; readonly middle: Point }) {
  const { product, partAt, ways, chosen, drawn, size, middle, dark, onDraw, onChoose, onDrag } = props;
  const geometry = useMemo(() => productGeometry(product), [product]);
  const edges = useMemo(() => new EdgesGeometry(geometry, EDGE_DEG), [geometry]);
  const part = useRef<Mesh>(null);
  const invalidate = useThree((three) => three.invalidate);
  const [drag, setDrag] = useState<Drag | null>(null);
  const [hover, setHover] = useState<Point | null>(null);
  useEffect(() => {
    return () => {
      geometry.dispose();
      edges.dispose();
    };
  }, [geometry, edges]);
  useEffect(() => invalidate(), [ways, chosen, drawn, hover, invalidate]);
  useEffect(() => {
    if (drag === null) return;
    const end = () => setDrag(null);
    window.addEventListener('pointerup', end);
    return () => window.removeEventListener('pointerup', end);
  }, [drag]);
  const onPart = (event: ThreeEvent<PointerEvent | MouseEvent>): Point | null => {
    const hit = event.intersections.find(({ object }) => object === part.current);
    if (hit === undefined) return null;
    const local: Point = [hit.point.x - partAt[0], hit.point.y - partAt[1], hit.point.z - partAt[2]];
    const { at } = snapToPart(local, edges.attributes.position?.array ?? [], size * REACH);
    return [at[0] + partAt[0], at[1] + partAt[1], at[2] + partAt[2]];
  };
  const dragged = drag === null ? undefined : ways.find(({ id }) => id === drag.id)?.points[drag.index];
  const radius = size * 0.011;
  return (
    <>
      <OrbitControls target={[...middle]} enabled={drag === null} makeDefault enableDamping={false} onChange={() => invalidate()} />
      <mesh
        ref={part}
        geometry={geometry}
        position={[...partAt]}
        onPointerMove={(event) => drawn !== null && setHover(onPart(event))}
        onPointerOut={() => setHover(null)}
        onClick={(event) => {
          const at = drawn === null || event.delta > 4 ? null : onPart(event);
          if (at !== null) onDraw(at);
        }}
      >
        <meshStandardMaterial vertexColors roughness={0.55} metalness={0.25} transparent opacity={0.92} />
      </mesh>
      <lineSegments geometry={edges} position={[...partAt]}>
        <lineBasicMaterial color={dark ? '#6f8299' : '#5b6a7c'} />
      </lineSegments>
      <gridHelper
        args={[size * 4, 16, dark ? '#33404f' : '#c3ccd6', dark ? '#222d39' : '#dbe1e8']}
        position={[partAt[0], partAt[1], partAt[2] - 0.0005]}
        rotation={[Math.PI / 2, 0, 0]}
      />
      {ways.map((way) => (
        <Way
          key={way.id}
          way={way}
          radius={radius}
          isChosen={way.id === chosen}
          length={size * 0.32}
          onPick={() => drawn === null && onChoose(way.id)}
          onGrasp={(index, event) => {
            if (drawn !== null) return;
            event.stopPropagation();
            onChoose(way.id);
            setDrag({ id: way.id, index, join: `way ${way.id} ${index} ${event.timeStamp}` });
          }}
        />
      ))}
      {drawn !== null && (
        <Way
          way={{ id: 'drawn', points: hover === null ? drawn : [...drawn, hover], approach: [0, 0, -1] }}
          radius={radius}
          isChosen
          length={0}
        />
      )}
      {drag !== null && dragged !== undefined && (
        <mesh
          position={[middle[0], middle[1], dragged[2]]}
          onPointerMove={(event) => {
            const { x, y } = event.point;
            onDrag(drag.id, drag.index, onPart(event) ?? [x, y, dragged[2]], drag.join);
          }}
        >
          <planeGeometry args={[size * 20, size * 20]} />
          <meshBasicMaterial transparent opacity={0} depthWrite={false} side={2} />
        </mesh>
      )}
    </>
  );
}

interface WayProps {
  readonly way: ToolWay;
  readonly radius: number;
  readonly isChosen: boolean;
  /** Length of the arrow that shows where the tool comes from, m; 0: none. */
  readonly length: number;
  readonly onPick?: () => void;
  readonly onGrasp?: (index: number, event: ThreeEvent<PointerEvent>) => void;
}

/** One way: rods between its points, a ball on each, and the tool's direction in its middle. */
function Way({ way, radius, isChosen, length, onPick, onGrasp }: WayProps) {
  const colour = isChosen ? '#ff7a1a' : '#2f7fe0';
  const rods = way.points.slice(1).flatMap((to, i) => rodOf(way.points[i] as Point, to));
  const middle = middleOf(way.points);
  return (
    <group>
      {rods.map(({ at, turn, length: long }) => (
        <mesh key={at.toArray().join()} position={at} quaternion={turn} renderOrder={2} {...(onPick ? { onClick: onPick } : {})}>
          <cylinderGeometry args={[radius * 0.5, radius * 0.5, long, 10]} />
          <meshBasicMaterial color={colour} depthTest={!isChosen} />
        </mesh>
      ))}
      {way.points.map((point, index) => (
        <mesh
          key={index}
          position={[...point]}
          renderOrder={3}
          {...(onGrasp ? { onPointerDown: (event: ThreeEvent<PointerEvent>) => onGrasp(index, event) } : {})}
        >
          <sphereGeometry args={[isChosen ? radius : radius * 0.7, 14, 10]} />
          <meshBasicMaterial color={isChosen && index === 0 ? '#0b7a52' : colour} depthTest={!isChosen} />
        </mesh>
      ))}
      {isChosen && length > 0 && middle !== null && <Arrow at={middle} along={way.approach} length={length} radius={radius} />}
    </group>
  );
}

function Arrow({
  at,
  along,
  length,
  radius,
}: {
  readonly at: Vector3;
  readonly along: Point;
  readonly length: number;
  readonly radius: number;
}) {
  const direction = new Vector3(...along).normalize();
  const turn = new Quaternion().setFromUnitVectors(UP, direction);
  return (
    <group>
      <mesh position={at.clone().addScaledVector(direction, -length * 0.6)} quaternion={turn}>
        <cylinderGeometry args={[radius * 0.3, radius * 0.3, length * 0.8, 8]} />
        <meshBasicMaterial color="#c0399a" />
      </mesh>
      <mesh position={at.clone().addScaledVector(direction, -length * 0.12)} quaternion={turn}>
        <coneGeometry args={[radius * 1.1, length * 0.24, 14]} />
        <meshBasicMaterial color="#c0399a" />
      </mesh>
    </group>
  );
}

function rodOf(from: Point, to: Point): { at: Vector3; turn: Quaternion; length: number }[] {
  const [a, b] = [new Vector3(...from), new Vector3(...to)];
  const along = b.clone().sub(a);
  const length = along.length();
  if (length < 1e-6) return [];
  return [{ at: a.add(b).multiplyScalar(0.5), turn: new Quaternion().setFromUnitVectors(UP, along.normalize()), length }];
}

/** The middle of a way: of its middle piece, or the point of a spot. */
function middleOf(points: readonly Point[]): Vector3 | null {
  const last = points.length - 1;
  if (last < 0) return null;
  const [a, b] = [points[Math.floor(last / 2)] as Point, points[Math.ceil(last / 2)] as Point];
  return new Vector3(...a).add(new Vector3(...b)).multiplyScalar(0.5);
}
