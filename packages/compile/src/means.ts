export { meanOf, varianceOf } from '@taktwerk/engine';
