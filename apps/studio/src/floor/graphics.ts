import type { Quality } from '@taktwerk/scene';
import { create } from 'zustand';

/** Renderers that draw with the processor: they get the plainest picture. */
const SOFTWARE = /swiftshader|llvmpipe|software|basic render/i;

/** The quality that this machine can draw, from the name of its renderer. */
function fittingQuality(): Quality {
  const context = document.createElement('canvas').getContext('webgl2');
  if (context === null) return 'low';
  const names = context.getExtension('WEBGL_debug_renderer_info');
  const renderer = String(context.getParameter(names?.UNMASKED_RENDERER_WEBGL ?? context.RENDERER));
  context.getExtension('WEBGL_lose_context')?.loseContext();
  return SOFTWARE.test(renderer) ? 'low' : 'high';
}

let drawable: boolean | null = null;

/** Whether this browser draws in three dimensions at all; asked once. */
export function canDraw(): boolean {
  if (drawable === null) {
    const context = document.createElement('canvas').getContext('webgl2');
    drawable = context !== null;
    context?.getExtension('WEBGL_lose_context')?.loseContext();
  }
  return drawable;
}

const LOWER: Readonly<Record<Quality, Quality>> = { high: 'medium', medium: 'low', low: 'low' };

interface Fitting {
  /** The quality that this machine draws fluently, as far as is known; both halls share it. */
  readonly fitting: Quality;
  /** The picture proved too heavy: the next lower quality from now on. */
  lower(): void;
}

let shared: ReturnType<typeof openFitting> | null = null;
const openFitting = () =>
  create<Fitting>()((set) => ({ fitting: fittingQuality(), lower: () => set(({ fitting }) => ({ fitting: LOWER[fitting] })) }));

export function useFittingQuality(): Fitting {
  shared ??= openFitting();
  return shared();
}
