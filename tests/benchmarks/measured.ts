/** What the benchmarks and the browser's golden runs load as one file: the engine and the way from a document to it. */
export { openCatalog } from '@taktwerk/catalog';
export { compileLine, modelOf } from '@taktwerk/compile';
export * from '@taktwerk/engine';
export { runJob } from '@taktwerk/experiments';
export { parseLine } from '@taktwerk/line';
export { goldenDigests, markOf } from '../golden/golden-runs.ts';
export * from './large-lines.ts';
