import QRCode from 'qrcode';

export interface QrPicture {
  /** Modules along an edge. */
  size: number;
  /** The dark ones, as the `d` of a path in units of one. */
  path: string;
}

/** A QR code (ISO/IEC 18004) as one path: a page needs neither a picture file nor a style for it. */
export function qrPicture(text: string): QrPicture {
  const { size, data } = QRCode.create(text, { errorCorrectionLevel: 'M' }).modules;
  const isDark = (x: number, y: number) => x < size && data[y * size + x] === 1;
  const runs: string[] = [];
  for (let y = 0; y < size; y += 1) {
    for (let x = 0; x < size; x += 1) {
      if (!isDark(x, y)) continue;
      const start = x;
      while (isDark(x, y)) x += 1;
      runs.push(`M${start} ${y}h${x - start}v1h${start - x}z`);
    }
  }
  return { size, path: runs.join('') };
}
