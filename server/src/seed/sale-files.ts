import {encode} from 'fast-png';

/** A document of a page in Helvetica, as any vendor's back office might send it. `lines`: Latin letters alone. */
export function plainPdf(lines: readonly string[]): Uint8Array {
  const shown = lines
    .map((line) => `(${line.replaceAll(/[\\()]/g, '\\$&').replaceAll(/[^\x20-\xff]/g, ' ')}) Tj T*`)
    .join('\n');
  const content = `BT /F1 12 Tf 18 TL 60 770 Td\n${shown}\nET`;
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> >>',
    `<< /Length ${content.length} >>\nstream\n${content}\nendstream`,
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>',
  ];
  let file = '%PDF-1.4\n';
  const offsets = objects.map((object, index) => {
    const offset = file.length;
    file += `${index + 1} 0 obj\n${object}\nendobj\n`;
    return offset;
  });
  const table = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('');
  const count = objects.length + 1;
  const end = `xref\n0 ${count}\n0000000000 65535 f \n${table}trailer\n<< /Size ${count} /Root 1 0 R >>\nstartxref\n${file.length}\n%%EOF\n`;
  return Uint8Array.from(file + end, (character) => character.charCodeAt(0));
}

/** A drawn signature as a canvas gives it: a dark stroke on nothing, that is another for another name. */
export function drawnSignature(name: string): Uint8Array {
  const [width, height] = [320, 110];
  const data = new Uint8Array(width * height * 4);
  const letters = Array.from(name, (letter) => letter.codePointAt(0) ?? 0);
  for (let step = 0; step < (width - 40) * 8; step++) {
    const x = 20 + step / 8;
    const letter = letters[Math.floor((step * letters.length) / ((width - 40) * 8))] ?? 0;
    const swing = 8 + (letter % 26);
    const y = height / 2 + Math.sin(x / (5 + (letter % 3))) * swing * (1 - x / (width * 1.6));
    for (let dot = 0; dot < 4; dot++) {
      const at = ((Math.round(y) + (dot >> 1)) * width + Math.round(x) + (dot & 1)) * 4;
      data.set([26, 31, 54, 255], at);
    }
  }
  return encode({width, height, data, channels: 4, depth: 8});
}

/** Bytes as a row that is written as JSON takes them. */
export function asBytea(bytes: Uint8Array): string {
  return `\\x${Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('')}`;
}
