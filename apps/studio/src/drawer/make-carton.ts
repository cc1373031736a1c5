import { type SharedRecord, sharedRecordSchema } from '@taktwerk/line';

/** A carton for pictures of things that show parts. */
export const carton = (): SharedRecord =>
  sharedRecordSchema.parse({
    kind: 'product',
    id: 'product:carton',
    name: { zh: '', en: '' },
    massKg: 10,
    sizeM: [0.4, 0.3, 0.25],
    look: 'carton',
  });
