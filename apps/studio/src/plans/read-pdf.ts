import { GlobalWorkerOptions, getDocument } from 'pdfjs-dist';
import workerAddress from 'pdfjs-dist/build/pdf.worker.min.mjs?url';
import { PlanError, type ReadPlan } from './plan-drawing.ts';
import { planOfCanvas } from './read-picture.ts';

/** Long side of the picture that is made of a page, px: 5 mm a pixel for a hall of 20 m. */
const LONG_SIDE_PX = 4000;

/**
 * Draws one page of a PDF as a picture.
 *
 * @param choosePage asked for the page when there are several; null: nothing is read
 */
export async function readPdf(file: Blob, choosePage: (count: number) => Promise<number | null>): Promise<ReadPlan> {
  GlobalWorkerOptions.workerSrc = workerAddress;
  // no text becomes code, nothing is fetched: fonts that are not in the file are those of the system
  const task = getDocument({
    data: new Uint8Array(await file.arrayBuffer()),
    isEvalSupported: false,
    useWasm: false,
    useSystemFonts: true,
  });
  try {
    const pdf = await task.promise.catch(() => null);
    if (pdf === null) throw new PlanError('unreadable');
    const number = pdf.numPages === 1 ? 1 : await choosePage(pdf.numPages);
    if (number === null) throw new PlanError('cancelled');
    const page = await pdf.getPage(number);
    const whole = page.getViewport({ scale: 1 });
    const viewport = page.getViewport({ scale: LONG_SIDE_PX / Math.max(whole.width, whole.height) });
    const canvas = document.createElement('canvas');
    canvas.width = Math.ceil(viewport.width);
    canvas.height = Math.ceil(viewport.height);
    await page.render({ canvas, viewport, background: '#ffffff' }).promise;
    return planOfCanvas(canvas);
  } finally {
    await task.destroy();
  }
}
