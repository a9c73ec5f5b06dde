import type { Merge } from '../record-source.ts';
import { parseReference } from './cell-reference.ts';

const LONGEST_TAG = 512;
const MOST_MERGES = 100_000;
const TAG =
  /<(?:[\w.-]{1,40}:)?mergeCell\s[^<>]*?\bref\s*=\s*["']([A-Z]+\d+):([A-Z]+\d+)["'][^<>]*>/gi;

/** The merged cells of a sheet. They stand behind its rows, which are passed over as bytes. */
export async function findMerges(bytes: AsyncIterable<Buffer>): Promise<Merge[]> {
  const merges: Merge[] = [];
  let carried = '';
  for await (const piece of bytes) {
    const text = carried + piece.toString('latin1');
    let end = 0;
    if (text.includes('mergeCell')) {
      for (const match of text.matchAll(TAG)) {
        end = match.index + match[0].length;
        const first = parseReference(match[1] ?? '');
        const last = parseReference(match[2] ?? '');
        if (first === null || last === null) continue;
        merges.push({ top: first.row, bottom: last.row, left: first.place, right: last.place });
        if (merges.length >= MOST_MERGES) return merges;
      }
    }
    carried = text.slice(Math.max(end, text.length - LONGEST_TAG));
  }
  return merges;
}
