import { builtInFormat, formatOfCode, type NumberFormat } from './number-format.ts';
import { readWholeXml } from './xml.ts';

/** The number formats of a workbook's cells, by the number that a cell gives as its style. */
export async function readStyles(bytes: AsyncIterable<Buffer>): Promise<NumberFormat[]> {
  const codes = new Map<string, NumberFormat>();
  const styles: NumberFormat[] = [];
  let ofCells = false;
  await readWholeXml(
    bytes,
    (name, attributes) => {
      if (name === 'cellXfs') ofCells = true;
      else if (name === 'numFmt') {
        codes.set(attributes['numFmtId'] ?? '', formatOfCode(attributes['formatCode'] ?? ''));
      } else if (name === 'xf' && ofCells) {
        const id = attributes['numFmtId'] ?? '0';
        styles.push(codes.get(id) ?? builtInFormat(Number(id)));
      }
    },
    (name) => {
      if (name === 'cellXfs') ofCells = false;
    },
  );
  return styles;
}
