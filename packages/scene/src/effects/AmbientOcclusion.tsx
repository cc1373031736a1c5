/** Gentle ambient occlusion at the highest level: the hall is drawn into a picture with depth, and corners of that picture are darkened. */
import { useFrame, useThree } from '@react-three/fiber';
import { useEffect, useMemo } from 'react';
import {
  type Camera,
  DepthTexture,
  HalfFloatType,
  Matrix4,
  Mesh,
  NearestFilter,
  OrthographicCamera,
  PlaneGeometry,
  RedFormat,
  type Scene,
  ShaderMaterial,
  UnsignedByteType,
  UnsignedIntType,
  Vector2,
  type WebGLRenderer,
  WebGLRenderTarget,
} from 'three';
import { FINISHING, OCCLUSION, WHOLE_PICTURE } from './occlusion-shaders.ts';

/** Reach of a corner's shade, m. */
const RADIUS_M = 0.55;
/** Share of the light that the deepest corner loses. */
const STRENGTH = 0.62;

/** Takes over the drawing of the frame from the canvas. */
export function AmbientOcclusion(): null {
  const gl = useThree((state) => state.gl);
  const stage = useMemo(openOcclusion, []);
  useEffect(() => {
    // three passes make one frame: its draw calls are counted together
    gl.info.autoReset = false;
    return () => {
      gl.info.autoReset = true;
      stage.dispose();
    };
  }, [gl, stage]);
  useFrame(({ scene, camera }) => {
    gl.info.reset();
    stage.draw(gl, scene, camera);
  }, 1);
  return null;
}

interface OcclusionStage {
  draw(gl: WebGLRenderer, scene: Scene, camera: Camera): void;
  dispose(): void;
}

function openOcclusion(): OcclusionStage {
  const picture = new WebGLRenderTarget(1, 1, { samples: 4, type: HalfFloatType, depthTexture: new DepthTexture(1, 1, UnsignedIntType) });
  const shade = new WebGLRenderTarget(1, 1, {
    type: UnsignedByteType,
    format: RedFormat,
    depthBuffer: false,
    minFilter: NearestFilter,
    magFilter: NearestFilter,
  });
  const shared = {
    depth: { value: picture.depthTexture },
    unproject: { value: new Matrix4() },
    project: { value: new Matrix4() },
    size: { value: new Vector2() },
  };
  const occlusion = new ShaderMaterial({
    vertexShader: WHOLE_PICTURE,
    fragmentShader: OCCLUSION,
    uniforms: { ...shared, radius: { value: RADIUS_M } },
    depthTest: false,
    depthWrite: false,
  });
  const finishing = new ShaderMaterial({
    vertexShader: WHOLE_PICTURE,
    fragmentShader: FINISHING,
    uniforms: { ...shared, picture: { value: picture.texture }, shade: { value: shade.texture }, strength: { value: STRENGTH } },
    depthTest: false,
    depthWrite: false,
  });
  const sheet = new Mesh(new PlaneGeometry(2, 2), occlusion);
  sheet.frustumCulled = false;
  const flat = new OrthographicCamera(-1, 1, 1, -1, 0, 1);
  const size = new Vector2();
  const pass = (gl: WebGLRenderer, material: ShaderMaterial, into: WebGLRenderTarget | null): void => {
    sheet.material = material;
    gl.setRenderTarget(into);
    gl.render(sheet, flat);
  };
  return {
    draw(gl, scene, camera) {
      gl.getDrawingBufferSize(size);
      if (picture.width !== size.x || picture.height !== size.y) {
        picture.setSize(size.x, size.y);
        shade.setSize(Math.ceil(size.x / 2), Math.ceil(size.y / 2));
        shared.size.value.copy(size);
      }
      shared.project.value.copy(camera.projectionMatrix);
      shared.unproject.value.copy(camera.projectionMatrixInverse);
      gl.setRenderTarget(picture);
      gl.render(scene, camera);
      pass(gl, occlusion, shade);
      pass(gl, finishing, null);
    },
    dispose() {
      picture.dispose();
      picture.depthTexture?.dispose();
      shade.dispose();
      occlusion.dispose();
      finishing.dispose();
      sheet.geometry.dispose();
    },
  };
}
