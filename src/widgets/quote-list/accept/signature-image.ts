import {fitPicture} from './strokes.js';

/** Bytes that a picture of a signature has at most. */
const mostBytes = 200_000;

/** Bytes of a file that is looked at: a photograph of a sheet of paper has less. */
const mostFileBytes = 20_000_000;

/** Why a file can't be a signature. */
export type ImageProblem = 'type' | 'size' | 'broken';

/** A picture as the contract takes it. */
type PictureResult =
  | {readonly picture: string; readonly problem?: undefined}
  | {readonly picture?: undefined; readonly problem: ImageProblem};

/** Tells PNG and JPEG by the first bytes, as the server does: a name says nothing. */
function isPngOrJpeg(bytes: Uint8Array): boolean {
  const starts = (...head: readonly number[]): boolean => head.every((byte, index) => bytes[index] === byte);
  return starts(0x89, 0x50, 0x4e, 0x47) || starts(0xff, 0xd8, 0xff);
}

/** A file of the customer's as a picture: scaled down to what may be sent, and nothing of it but its pixels, so no place or camera of a photograph leaves the device. */
export async function readImage(file: Blob): Promise<PictureResult> {
  if (file.size > mostFileBytes) return {problem: 'size'};
  try {
    if (!isPngOrJpeg(new Uint8Array(await file.slice(0, 8).arrayBuffer()))) return {problem: 'type'};
    const bitmap = await createImageBitmap(file);
    try {
      const picture = await drawSmall(bitmap);
      return picture === undefined ? {problem: 'size'} : {picture};
    } finally {
      bitmap.close();
    }
  } catch {
    // What claims to be an image and can't be decoded, or a file that is gone.
    return {problem: 'broken'};
  }
}

/** Base64 of a canvas: as PNG, or where that is too large as JPEG on white; undefined when neither is small enough. */
export async function toPicture(canvas: HTMLCanvasElement): Promise<string | undefined> {
  const png = await toBlob(canvas, 'image/png');
  if (png.size <= mostBytes) return toBase64(png);
  const paper = document.createElement('canvas');
  paper.width = canvas.width;
  paper.height = canvas.height;
  onPaper(paper).drawImage(canvas, 0, 0);
  for (const quality of [0.9, 0.75, 0.6, 0.4]) {
    const jpeg = await toBlob(paper, 'image/jpeg', quality);
    if (jpeg.size <= mostBytes) return toBase64(jpeg);
  }
  return undefined;
}

/** What each canvas shows. */
const shown = new WeakMap<HTMLCanvasElement, string>();

/** Draws a picture into a canvas of its own size, on paper: ink is black in a dark theme too. The policy of a strict page lets no `data:` image into an `<img>`. */
export async function showPicture(canvas: HTMLCanvasElement, picture: string): Promise<void> {
  if (shown.get(canvas) === picture) return;
  shown.set(canvas, picture);
  const bytes = Uint8Array.from(atob(picture), (character) => character.charCodeAt(0));
  const bitmap = await createImageBitmap(new Blob([bytes]));
  // Another came meanwhile.
  if (shown.get(canvas) !== picture) return bitmap.close();
  canvas.width = bitmap.width;
  canvas.height = bitmap.height;
  onPaper(canvas).drawImage(bitmap, 0, 0);
  bitmap.close();
}

async function drawSmall(bitmap: ImageBitmap): Promise<string | undefined> {
  const canvas = document.createElement('canvas');
  const {width, height} = fitPicture(bitmap.width, bitmap.height);
  canvas.width = width;
  canvas.height = height;
  const context = contextOf(canvas);
  context.imageSmoothingQuality = 'high';
  context.drawImage(bitmap, 0, 0, width, height);
  return toPicture(canvas);
}

function onPaper(canvas: HTMLCanvasElement): CanvasRenderingContext2D {
  const context = contextOf(canvas);
  context.fillStyle = 'white';
  context.fillRect(0, 0, canvas.width, canvas.height);
  return context;
}

function contextOf(canvas: HTMLCanvasElement): CanvasRenderingContext2D {
  const context = canvas.getContext('2d');
  if (!context) throw new Error('No canvas can be drawn on here.');
  return context;
}

function toBlob(canvas: HTMLCanvasElement, type: string, quality?: number): Promise<Blob> {
  return new Promise((resolve, reject) => {
    canvas.toBlob((blob) => (blob ? resolve(blob) : reject(new Error(`No ${type} can be made here.`))), type, quality);
  });
}

async function toBase64(blob: Blob): Promise<string> {
  const bytes = new Uint8Array(await blob.arrayBuffer());
  let text = '';
  // In pieces: a call takes only so many arguments.
  for (let start = 0; start < bytes.length; start += 0x8000) {
    text += String.fromCharCode(...bytes.subarray(start, start + 0x8000));
  }
  return btoa(text);
}
