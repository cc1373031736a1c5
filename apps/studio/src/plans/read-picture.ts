import { PlanError, type ReadPlan } from './plan-drawing.ts';

/** Every graphics card draws a picture of this side, px. */
const LARGEST_PX = 4096;
/** Files up to this go into the project as they are, bytes. */
const KEPT_BYTES = 2 * 1024 * 1024;
const JPEG_QUALITY = 0.85;

/** Reads a PNG or JPG; large ones are made smaller, so that the project file stays one that can be sent. */
export async function readPicture(file: Blob): Promise<ReadPlan> {
  const picture = await createImageBitmap(file).catch(() => null);
  if (picture === null) throw new PlanError('unreadable');
  const scale = Math.min(1, LARGEST_PX / Math.max(picture.width, picture.height));
  const isKept = scale === 1 && file.size <= KEPT_BYTES && /^image\/(png|jpeg)$/.test(file.type);
  if (isKept) return planOf(await dataAddressOf(file), picture.width, picture.height);
  const canvas = document.createElement('canvas');
  canvas.width = Math.round(picture.width * scale);
  canvas.height = Math.round(picture.height * scale);
  canvas.getContext('2d')?.drawImage(picture, 0, 0, canvas.width, canvas.height);
  return planOfCanvas(canvas);
}

/** Line art is smaller as PNG, photographs as JPEG: the smaller one is taken. */
export function planOfCanvas(canvas: HTMLCanvasElement): ReadPlan {
  const [png, jpeg] = [canvas.toDataURL('image/png'), canvas.toDataURL('image/jpeg', JPEG_QUALITY)];
  return planOf(png.length <= jpeg.length ? png : jpeg, canvas.width, canvas.height);
}

const planOf = (data: string, widthPx: number, heightPx: number): ReadPlan => ({
  drawing: { type: 'image', data, widthPx, heightPx },
  metresPerUnit: null,
});

function dataAddressOf(file: Blob): Promise<string> {
  return new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.onload = () => resolve(String(reader.result));
    reader.onerror = () => reject(new PlanError('unreadable'));
    reader.readAsDataURL(file);
  });
}
