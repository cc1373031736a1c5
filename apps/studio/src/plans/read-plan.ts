import { PlanError, type ReadPlan } from './plan-drawing.ts';

/** Kinds of files that can lie under a layout. */
export const PLAN_FILES = '.png,.jpg,.jpeg,.pdf,.dxf,image/png,image/jpeg,application/pdf';
/** Files larger than this are refused before they are read, bytes. */
const LARGEST_BYTES = 64 * 1024 * 1024;

export const isPlanFile = (name: string): boolean => /\.(png|jpe?g|pdf|dxf)$/i.test(name);

/** Reads a floor plan; what reads a drawing or a page is loaded when the first one comes. */
export async function readPlan(file: File, choosePage: (count: number) => Promise<number | null>): Promise<ReadPlan> {
  if (file.size > LARGEST_BYTES) throw new PlanError('tooLarge');
  const kind = file.name.toLowerCase().split('.').at(-1);
  if (kind === 'dxf') {
    const [{ readDxf }, text] = await Promise.all([import('./read-dxf.ts'), file.text()]);
    return readDxf(text);
  }
  if (kind === 'pdf') return (await import('./read-pdf.ts')).readPdf(file, choosePage);
  if (kind === 'png' || kind === 'jpg' || kind === 'jpeg') return (await import('./read-picture.ts')).readPicture(file);
  throw new PlanError('kind');
}
