import type { Quality } from '@taktwerk/scene';

/** Renderers that draw with the processor: they get the plainest picture. */
const SOFTWARE = /swiftshader|llvmpipe|software|basic render/i;

/** The quality that this machine can draw, from the name of its renderer. */
export function fittingQuality(): Quality {
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
