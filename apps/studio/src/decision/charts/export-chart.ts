/** Properties that a picture needs of the page's style sheet. */
const STYLES = ['fill', 'stroke', 'stroke-width', 'stroke-dasharray', 'opacity', 'font-size', 'font-family', 'font-weight', 'text-anchor'];
/** Pixels per pixel of the picture, so that it prints well. */
const SHARPNESS = 2;

/** Hands a chart to the user as a file that looks as it does on the page. */
export async function exportChart(svg: SVGSVGElement, name: string, form: 'svg' | 'png'): Promise<void> {
  const text = new XMLSerializer().serializeToString(standalone(svg));
  const picture = new Blob([text], { type: 'image/svg+xml' });
  save(form === 'svg' ? picture : await pngOf(picture, svg.clientWidth, svg.clientHeight), `${name}.${form}`);
}

/** A copy that carries its styles with it. */
function standalone(svg: SVGSVGElement): SVGSVGElement {
  const copy = svg.cloneNode(true) as SVGSVGElement;
  copy.setAttribute('xmlns', 'http://www.w3.org/2000/svg');
  const [from, to] = [
    [svg, ...svg.querySelectorAll('*')],
    [copy, ...copy.querySelectorAll('*')],
  ];
  for (const [i, element] of from.entries()) {
    const style = getComputedStyle(element);
    for (const property of STYLES) to[i]?.setAttribute(property, style.getPropertyValue(property));
  }
  const ground = document.createElementNS('http://www.w3.org/2000/svg', 'rect');
  ground.setAttribute('width', '100%');
  ground.setAttribute('height', '100%');
  ground.setAttribute('fill', getComputedStyle(document.documentElement).getPropertyValue('--tw-surface'));
  copy.prepend(ground);
  return copy;
}

async function pngOf(picture: Blob, width: number, height: number): Promise<Blob> {
  const image = new Image();
  const address = URL.createObjectURL(picture);
  image.src = address;
  await image.decode();
  URL.revokeObjectURL(address);
  const canvas = document.createElement('canvas');
  canvas.width = width * SHARPNESS;
  canvas.height = height * SHARPNESS;
  canvas.getContext('2d')?.drawImage(image, 0, 0, canvas.width, canvas.height);
  return new Promise((resolve, reject) => canvas.toBlob((blob) => (blob === null ? reject(new Error('no picture')) : resolve(blob))));
}

/** Lets the browser save a file. */
export function save(content: Blob, name: string): void {
  const address = URL.createObjectURL(content);
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), 10_000);
}
