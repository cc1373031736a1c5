import type { ModelSpec } from '@taktwerk/engine';
import { Line, type LineOptions } from './line.ts';

/** Runs a line by the second engine and returns it with its history. */
export function runSecond(spec: ModelSpec, options: LineOptions): Line {
  const line = new Line(spec, options);
  line.run(options.horizonS);
  return line;
}
