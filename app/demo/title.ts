import { text } from './calendar.ts';
import type { Random } from './random.ts';
import type { Frames, Places, Topic } from './wording.ts';

const ENDINGS = 0.3;

type Kind = keyof Frames | 'sentence';
const KINDS: readonly Kind[] = ['work', 'paper', 'petition', 'sentence'];
const KIND_WEIGHTS = { work: 3, paper: 1.4, petition: 1.4, sentence: 1 };

/** Splits `a {b} c` once into `['a ', 'b', ' c']`: every second part is a slot. */
const split = new Map<string, string[]>();
function parts(pattern: string): string[] {
  let known = split.get(pattern);
  if (!known) {
    known = pattern.split(/[{}]/);
    split.set(pattern, known);
  }
  return known;
}

/** The time a report covers, as seen from the day on which it is asked for. */
function reportPeriod(day: number, random: Random): string {
  const [year = '', month = ''] = text(day).split('-');
  const number = Number(month);
  const quarter = `quý ${['I', 'II', 'III', 'IV'][Math.ceil(number / 3) - 1]}/${year}`;
  if (random.chance(0.35)) return `tháng ${month}/${year}`;
  if (random.chance(0.5)) return quarter;
  if (number <= 2) return `năm ${Number(year) - 1}`;
  if (number <= 7) return `6 tháng đầu năm ${year}`;
  return number <= 10 ? `9 tháng đầu năm ${year}` : `năm ${year}`;
}

/** No frame that says the first word of `core` once more ("Kiểm tra việc kiểm tra …"). */
function fittingFrames(frames: readonly string[], core: string): readonly string[] {
  const opening = core.split(' ', 2).join(' ').replace(',', '').toLowerCase();
  return frames.filter((frame) => !frame.toLowerCase().includes(opening));
}

/** Communes in the countryside, neither a ward nor a township, where there are any. */
function villages(communes: readonly string[]): readonly string[] {
  const rural = communes.filter((name) => name.startsWith('xã '));
  return rural.length === 0 ? communes : rural;
}

export class TitleWriter {
  private readonly places: Places;
  private readonly endings: readonly string[];
  private readonly districtCodes: readonly string[];

  constructor(places: Places, endings: readonly string[]) {
    this.places = places;
    this.endings = endings;
    this.districtCodes = Object.keys(places.districts);
  }

  /** A task of one unit, or with `unit` null one that several units are given. */
  write(topic: Topic, frames: Frames, unit: string | null, day: number, random: Random): string {
    const kinds = KINDS.filter((kind) => topic[kind].length > 0);
    const kind = kinds[random.weighted(kinds.map((name) => KIND_WEIGHTS[name]))] ?? 'sentence';
    const place = unit !== null && unit in this.places.districts ? unit : null;
    const core = this.fill(random.pick(topic[kind]), place, day, random);
    if (kind === 'sentence') return core;
    const [before = '', , after = ''] = parts(random.pick(fittingFrames(frames[kind], core)));
    const framed = before + core + after;
    return random.chance(ENDINGS)
      ? framed + this.fill(random.pick(this.endings), place, day, random)
      : framed;
  }

  private fill(pattern: string, district: string | null, day: number, random: Random): string {
    const pieces = parts(pattern);
    if (pieces.length === 1) return pattern;
    const at = district ?? random.pick(this.districtCodes);
    let filled = '';
    for (const [index, piece] of pieces.entries()) {
      filled += index % 2 === 0 ? piece : this.slot(piece, at, day, random);
    }
    return filled;
  }

  private slot(name: string, at: string, day: number, random: Random): string {
    const district = this.places.districts[at];
    if (!district) throw new Error(`no district ${at}`);
    const year = Number(text(day).slice(0, 4));
    switch (name) {
      case 'xa':
        return random.pick(district.communes);
      case 'huyen':
        return district.name;
      case 'xa_que':
        return random.pick(villages(district.communes));
      case 'noi_que':
        return `${random.pick(villages(district.communes))}, ${district.name}`;
      case 'noi':
        return `${random.pick(district.communes)}, ${district.name}`;
      case 'nam':
        return String(year);
      case 'nam_truoc':
        return String(year - 1);
      case 'nam_sau':
        return String(year + 1);
      case 'ky':
        return reportPeriod(day, random);
      default: {
        const choices = district.slots[name] ?? this.places.slots[name];
        if (!choices) throw new Error(`no words for ${name}`);
        return random.pick(choices);
      }
    }
  }
}
