/** The discrete-event engine: a model in, statistics and a trace out. Synchronous and pure; the same bytes in give the same bytes out. */
export { type Benchmark, benchmarks, pendingParts } from './benchmark-models.ts';
export { Chance, draw, uniform } from './chance/draw.ts';
export { meanOf, varianceOf } from './chance/moments.ts';
export { SamplerTable } from './chance/samplers.ts';
export { buildModel } from './model/build.ts';
export type { CompiledModel, ModelColumns, UnitName } from './model/compiled.ts';
export { hashOf } from './model/hash.ts';
export type * from './model/spec.ts';
export { PROCESS_KWH } from './model/spec.ts';
export { scaled, withBufferCapacity, withoutFailures, withScaledProcess, withServers } from './model/variants.ts';
export type * from './results/result.ts';
export { STATES } from './results/result.ts';
export { type OpenOptions, openRun, type Run, type RunStatus, runToEnd } from './run/open.ts';
export { openTrace } from './trace/reader.ts';
export type * from './trace/state.ts';
export type { TraceSink } from './trace/writer.ts';
