/** Exact means and variances of the engine's distributions. */
export { meanOf, varianceOf } from '@taktwerk/engine';
