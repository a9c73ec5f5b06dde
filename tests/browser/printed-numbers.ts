import type { Locator } from '@playwright/test';

/** The first number that a text prints, in vi-VN or, with `en`, in English digits: "1.736 nhiệm vụ" is 1736. */
export function firstNumber(text: string): number {
  const found = /\d{1,3}(?:[.,]\d{3})+(?!\d)|\d+/.exec(text);
  if (!found) throw new Error(`no number in “${text}”`);
  return Number(found[0].replace(/[.,]/g, ''));
}

/** "189/531" as its two numbers. */
export function fraction(text: string): readonly [numerator: number, denominator: number] {
  const [numerator = '', denominator = ''] = text.split('/');
  return [firstNumber(numerator), firstNumber(denominator)];
}

export async function numberIn(locator: Locator): Promise<number> {
  return firstNumber(await locator.innerText());
}
