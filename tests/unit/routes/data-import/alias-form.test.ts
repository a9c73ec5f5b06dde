import { describe, expect, it } from 'vitest';
import type { Unit } from '#app/model/unit.ts';
import { aliasesFrom } from '#app/routes/data-import/alias-form.ts';

const unit = (code: string, name_vi: string): Unit => ({
  code,
  name_vi,
  name_en: name_vi,
  group: 'department',
  valid_from: null,
  valid_to: null,
});
const UNITS = [unit('SYT', 'Sở Y tế'), unit('STC', 'Sở Tài chính')];
const ASKED = {
  units: [
    { text: 'Sở Tài chín', rows: 3, offers: [{ code: 'STC', name_vi: 'Sở Tài chính' }] },
    { text: 'Ban lạ', rows: 1, offers: [] },
  ],
};

function chosen(fields: Record<string, string>) {
  return aliasesFrom(new URLSearchParams(fields), ASKED, UNITS);
}

describe('the names that a form says a unit by', () => {
  it('are none where nothing was chosen', () => {
    const form = { 'unit.0.name': 'Sở Tài chín', 'unit.0.offer': '' };
    expect(chosen(form)).toEqual({ ok: true, aliases: [] });
  });

  it('are the offer that was chosen', () => {
    expect(chosen({ 'unit.0.name': 'Sở Tài chín', 'unit.0.offer': 'STC' })).toEqual({
      ok: true,
      aliases: [{ alias: 'Sở Tài chín', unit_code: 'STC' }],
    });
  });

  it.each(['SYT', 'Sở Y tế', ' so y te '])('may be any unit, as %s', (other) => {
    expect(chosen({ 'unit.1.name': 'Ban lạ', 'unit.1.offer': '', 'unit.1.other': other })).toEqual({
      ok: true,
      aliases: [{ alias: 'Ban lạ', unit_code: 'SYT' }],
    });
  });

  it('are no unit that there is not', () => {
    const form = { 'unit.1.name': 'Ban lạ', 'unit.1.other': 'Sở Không Có' };
    expect(chosen(form)).toEqual({ ok: false, name: 'Ban lạ' });
  });

  it('are nothing that nobody asked about', () => {
    const form = { 'unit.0.name': 'Sở Y tế', 'unit.0.offer': 'STC' };
    expect(chosen(form)).toEqual({ ok: true, aliases: [] });
  });
});
