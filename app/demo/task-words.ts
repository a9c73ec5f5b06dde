import { dayNumber } from '#app/model/day.ts';
import { documentWords } from './document-words.ts';
import type { WrittenTask } from './plan.ts';
import { habitsOf, type Province } from './province.ts';
import type { Random } from './random.ts';
import type { TaskWords } from './task-row.ts';
import type { Topic } from './wording.ts';

const WITH_OTHERS = 0.3;

function topicsOf(province: Province, unit: string | null): readonly Topic[] {
  const { titles } = province.wording;
  if (unit === null) return titles.shared;
  const { theme } = habitsOf(province, unit);
  const found = titles.themes[theme];
  if (!found) throw new Error(`no titles for ${theme}`);
  return found.topics;
}

/** Topics with more to say come up more often. */
function pickTopic(topics: readonly Topic[], random: Random): Topic {
  const weights = topics.map(
    ({ work, paper, petition, sentence }) =>
      work.length + paper.length + petition.length + sentence.length,
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
  const topic = pickTopic(topicsOf(province, unit), random);
  return {
    task_code,
    title: province.titles.write(topic, unit, assigned, random),
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
  const { theme } = habitsOf(province, unit);
  const helpers = (province.wording.titles.themes[theme]?.with ?? []).flatMap((name) => {
    const code = province.unitsByTheme.get(name);
    return code === undefined || leading.includes(code) ? [] : [code];
  });
  return random.shuffled(helpers).slice(0, random.int(1, 3));
}
