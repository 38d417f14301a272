import type { Drawing } from '../../view/drawing.ts';

/** Pixels of the picture for one of the drawing: sharp on dense screens and in print. */
const DENSITY = 2;
/** No side is longer, since browsers give up on larger canvases. */
const MOST = 8192;

/**
 * A drawing as PNG. The SVG comes as a data: address, which a canvas may read back; the page's policy must allow images
 * from `data:`.
 * @throws when the browser cannot draw it.
 */
export async function toPng({ svg, width, height }: Drawing): Promise<Blob> {
  const image = new Image();
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(svg)}`;
  await image.decode();
  const density = Math.min(DENSITY, MOST / width, MOST / height);
  const canvas = document.createElement('canvas');
  canvas.width = Math.round(width * density);
  canvas.height = Math.round(height * density);
  canvas.getContext('2d')!.drawImage(image, 0, 0, canvas.width, canvas.height);
  return new Promise((done, failed) =>
    canvas.toBlob((png) => (png ? done(png) : failed(new Error('no picture')))),
  );
}
