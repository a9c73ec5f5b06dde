import type { Unit } from '#app/model/unit.ts';
import { SimpleTable } from '#app/tables/simple-table.tsx';
import type { LeagueFigures, NameReading, RegisterPreview } from './preview.server.ts';
import { type RegisterProps, namedUnit } from './props.ts';

type PreviewProps = RegisterProps & { preview: RegisterPreview };

/** The rows of units.csv that change. */
export function UnitChanges({ preview, words }: PreviewProps) {
  const texts = words.register.preview;
  if (preview.units.length === 0) return null;
  const text = (unit: Unit | null) =>
    unit === null
      ? texts.nothing
      : [
          unit.name_vi,
          words.terms.group[unit.group],
          words.day(unit.valid_from),
          words.day(unit.valid_to),
        ].join(' · ');
  return (
    <div>
      <h3 className="chart-title">{texts.units}</h3>
      <SimpleTable
        caption={texts.unitsCaption}
        columns={[
          { id: 'code', label: words.register.table.code },
          { id: 'before', label: texts.before },
          { id: 'after', label: texts.after },
        ]}
        rows={preview.units.map(({ before, after }) => [
          (after ?? before)?.code ?? '',
          text(before),
          text(after),
        ])}
      />
    </div>
  );
}

/** Which names the next import would read as another unit. */
export function NameChanges({ preview, words, data }: PreviewProps) {
  const texts = words.register.preview;
  if (preview.names.length === 0) return <p>{texts.noNames}</p>;
  const read = (reading: NameReading) =>
    'code' in reading ? namedUnit(data, words, reading.code) : texts.readAs[reading.problem];
  return (
    <div>
      <h3 className="chart-title">{texts.names}</h3>
      <SimpleTable
        caption={texts.namesCaption}
        columns={[
          { id: 'name', label: texts.name },
          { id: 'before', label: texts.before },
          { id: 'after', label: texts.after },
        ]}
        rows={preview.names.map(({ text, before, after }) => [text, read(before), read(after)])}
      />
    </div>
  );
}

/** Tasks of the newest snapshot that would count under another unit. */
export function TaskChanges({ preview: { figures }, words, data }: PreviewProps) {
  const texts = words.register.preview;
  if (figures === null) return <p>{texts.noSnapshot}</p>;
  const { tasks } = figures;
  const asOf = words.instant(figures.as_of);
  if (tasks.length === 0) return <p>{texts.noTasks(asOf)}</p>;
  const total = tasks.reduce((sum, { count }) => sum + count, 0);
  return (
    <div>
      <h3 className="chart-title">{texts.tasks(words.count(total), asOf)}</h3>
      <SimpleTable
        caption={texts.tasksCaption}
        columns={[
          { id: 'recorded', label: texts.recorded },
          { id: 'count', label: texts.count, numeric: true },
          { id: 'before', label: texts.before },
          { id: 'after', label: texts.after },
        ]}
        rows={tasks.map(({ recorded, count, before, after }) => [
          namedUnit(data, words, recorded),
          words.count(count),
          namedUnit(data, words, before),
          namedUnit(data, words, after),
        ])}
      />
    </div>
  );
}

/** Rows of the league that would have other figures. */
export function LeagueChanges({ preview: { figures }, words, data }: PreviewProps) {
  const texts = words.register.preview;
  if (figures === null) return null;
  if (figures.league.length === 0) return <p>{texts.noLeague}</p>;
  const text = (row: LeagueFigures | null) =>
    row === null
      ? texts.nothing
      : `${words.count(row.total)} · ${texts.kept} ${words.count(row.kept)}/${words.count(row.n)}`;
  return (
    <div>
      <h3 className="chart-title">{texts.league}</h3>
      <SimpleTable
        caption={texts.leagueCaption}
        columns={[
          { id: 'unit', label: texts.unit },
          { id: 'before', label: texts.before },
          { id: 'after', label: texts.after },
        ]}
        rows={figures.league.map(({ code, before, after }) => [
          namedUnit(data, words, code),
          text(before),
          text(after),
        ])}
      />
    </div>
  );
}
