import { type Day, dayNumber } from '#app/model/day.ts';
import { text } from './calendar.ts';
import { documentWords } from './document-words.ts';
import type { WrittenTask } from './plan.ts';
import { habitsOf, type Province } from './province.ts';
import type { Random } from './random.ts';
import type { TaskWords } from './task-row.ts';
import type { Frames, Topic } from './wording.ts';

const WITH_OTHERS = 0.3;

function themesOf(province: Province, unit: string) {
  return habitsOf(province, unit).themes.map((name) => {
    const theme = province.wording.titles.themes[name];
    if (!theme) throw new Error(`no titles for ${name}`);
    return theme;
  });
}

interface Subject {
  topics: readonly Topic[];
  frames: Frames;
}

function subjectOf(province: Province, unit: string | null): Subject {
  const { frames, shared } = province.wording.titles;
  if (unit === null) return { topics: shared, frames };
  const themes = themesOf(province, unit);
  return { topics: themes.flatMap(({ topics }) => topics), frames: themes[0]?.frames ?? frames };
}

/** Topics with more to say come up more often. */
function pickTopic(topics: readonly Topic[], day: Day, random: Random): Topic {
  const weights = topics.map(({ since, work, paper, petition, sentence }) =>
    since !== undefined && since > day
      ? 0
      : work.length + paper.length + petition.length + sentence.length,
  );
  const topic = topics[random.weighted(weights)];
  if (!topic) throw new Error('no topics');
  return topic;
}

/** The words of a task that `unit` alone is given, or several units where it is null. */
export function taskWords(
  province: Province,
  unit: string | null,
  assigned: number,
  task_code: string,
  random: Random,
): TaskWords {
  const { topics, frames } = subjectOf(province, unit);
  const topic = pickTopic(topics, text(assigned), random);
  return {
    task_code,
    title: province.titles.write(topic, frames, unit, assigned, random),
    field: topic.field,
    ...documentWords(topic.field, assigned, province.wording.places, province.closures, random),
    co_units: [],
  };
}

export function writtenWords(task: WrittenTask, task_code: string): TaskWords {
  const { title, document_no, assigner, field } = task;
  const document_date = dayNumber(task.assigned_on);
  return { task_code, title, document_no, document_date, assigner, field, co_units: [] };
}

/** Units that help, none of them among `leading`. */
export function coUnits(
  province: Province,
  unit: string,
  leading: readonly string[],
  random: Random,
): string[] {
  if (!random.chance(WITH_OTHERS)) return [];
  const names = themesOf(province, unit).flatMap((theme) => theme.with);
  const helpers = names.flatMap((name) => province.unitsByTheme.get(name) ?? []);
  const others = [...new Set(helpers)].filter((code) => !leading.includes(code));
  return random.shuffled(others).slice(0, random.int(1, 3));
}
