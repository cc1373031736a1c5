import type { Plugin } from 'vite';

/** Everything of three.js that stands as an element in a canvas of ours (`lean-canvas.test.ts` holds this against the sources). */
export const ELEMENTS = [
  ...['Mesh', 'Group', 'LineSegments', 'GridHelper', 'Color'],
  ...['HemisphereLight', 'DirectionalLight', 'SpotLight'],
  ...['PlaneGeometry', 'CylinderGeometry', 'SphereGeometry', 'ConeGeometry'],
  ...['MeshBasicMaterial', 'MeshStandardMaterial', 'LineBasicMaterial'],
];

const WHOLE = 'extend(THREE)';

/**
 * The canvas of react-three-fiber knows every name of three.js, so that all of three.js is downloaded. In the built studio it knows
 * the elements that are used; what is left of three.js the bundler finds itself.
 */
export const leanCanvas: Plugin = {
  name: 'lean-canvas',
  apply: 'build',
  transform(code, id) {
    if (!/react-three-fiber\.esm\.js$/.test(id)) return;
    if (!code.includes(WHOLE)) this.error(`${id} does not say ${WHOLE} any more: see lean-canvas.ts`);
    return { code: code.replace(WHOLE, `extend({ ${ELEMENTS.map((name) => `${name}: THREE.${name}`).join(', ')} })`), map: null };
  },
};
