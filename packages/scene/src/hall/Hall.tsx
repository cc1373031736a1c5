/** The hall: floor, daylight or evening light, one shadow map, and an environment made at run time. */
import { useThree } from '@react-three/fiber';
import { type ReactElement, useEffect, useMemo } from 'react';
import { type Box3, CircleGeometry, Color, type DirectionalLight, PMREMGenerator, Vector3 } from 'three';
import { RoomEnvironment } from 'three/examples/jsm/environments/RoomEnvironment.js';
import type { Atmosphere, Detail } from './atmosphere.ts';
import { floorMaterial } from './floor-material.ts';
import { Lamps } from './Lamps.tsx';

export function Hall({ atmosphere, detail, bounds }: { atmosphere: Atmosphere; detail: Detail; bounds: Box3 }): ReactElement {
  useRoomEnvironment(atmosphere);
  const size = useMemo(() => bounds.getSize(new Vector3()), [bounds]);
  const centre = useMemo(() => bounds.getCenter(new Vector3()), [bounds]);
  const reach = Math.max(size.x, size.y, 6);
  const radius = reach * 2.2 + 20;
  const floor = useMemo(
    () => ({ geometry: new CircleGeometry(radius, 64), material: floorMaterial(atmosphere, radius) }),
    [atmosphere, radius],
  );
  useEffect(
    () => () => {
      floor.geometry.dispose();
      floor.material.dispose();
    },
    [floor],
  );
  return (
    <>
      <hemisphereLight args={[atmosphere.sky, atmosphere.ground, atmosphere.hemisphere]} position={[0, 0, 10]} />
      <Sun atmosphere={atmosphere} detail={detail} centre={centre} reach={reach} />
      <directionalLight color={atmosphere.fill} intensity={atmosphere.fillStrength} position={[centre.x + reach, centre.y + reach, 6]} />
      {atmosphere.lamps !== null && detail.hangingLamps ? <Lamps {...atmosphere.lamps} bounds={bounds} /> : null}
      <mesh geometry={floor.geometry} material={floor.material} position={[centre.x, centre.y, -0.002]} receiveShadow raycast={noRaycast} />
    </>
  );
}

/** Share of the key light that is left where lamps hang. */
const MOONLIGHT = 0.6;

const noRaycast = (): void => undefined;

function Sun({
  atmosphere,
  detail,
  centre,
  reach,
}: {
  atmosphere: Atmosphere;
  detail: Detail;
  centre: Vector3;
  reach: number;
}): ReactElement {
  const wide = reach * 0.62 + 3;
  const ready = (light: DirectionalLight | null): void => {
    if (light === null) return;
    light.target.position.set(centre.x, centre.y, 0);
    light.parent?.add(light.target);
    light.shadow.camera.left = -wide;
    light.shadow.camera.right = wide;
    light.shadow.camera.top = wide;
    light.shadow.camera.bottom = -wide;
    light.shadow.camera.near = 1;
    light.shadow.camera.far = wide * 4 + 30;
    light.shadow.camera.updateProjectionMatrix();
    light.shadow.bias = -0.0004;
    light.shadow.normalBias = 0.02;
    light.shadow.radius = 2.5;
  };
  return (
    <directionalLight
      key={`${detail.shadowMap}-${wide.toFixed(1)}`}
      ref={ready}
      color={atmosphere.key}
      intensity={atmosphere.keyStrength * (atmosphere.lamps !== null && detail.hangingLamps ? MOONLIGHT : 1)}
      position={[centre.x - wide * 0.7, centre.y - wide * 0.55, wide * 1.35 + 6]}
      castShadow={detail.shadowMap > 0}
      shadow-mapSize={[detail.shadowMap || 512, detail.shadowMap || 512]}
    />
  );
}

function useRoomEnvironment(atmosphere: Atmosphere): void {
  const gl = useThree((state) => state.gl);
  const scene = useThree((state) => state.scene);
  useEffect(() => {
    const generator = new PMREMGenerator(gl);
    const room = new RoomEnvironment();
    const target = generator.fromScene(room, 0.04);
    scene.environment = target.texture;
    room.dispose();
    generator.dispose();
    return () => {
      scene.environment = null;
      target.dispose();
    };
  }, [gl, scene]);
  useEffect(() => {
    scene.environmentIntensity = atmosphere.environment;
    scene.background = new Color(atmosphere.background);
    gl.toneMappingExposure = atmosphere.exposure;
  }, [scene, gl, atmosphere]);
}
