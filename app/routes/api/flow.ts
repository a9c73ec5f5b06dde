import type { LoaderFunctionArgs } from '@remix-run/node';
import { column, tableOf } from '#app/http/table/table.ts';
import {
  FLOW_COLUMNS,
  type FlowAnswer,
  type UnitFlow,
  flowAnswer,
  flowQuestion,
} from '#app/query/flow.ts';
import { answerApi } from './answer-api.server.ts';
import { RESOURCES } from './resources.ts';

interface Line extends UnitFlow {
  answer: FlowAnswer;
}

const COLUMNS = [
  column('from', 'text', ({ answer }: Line) => answer.from.id),
  column('to', 'text', ({ answer }: Line) => answer.snapshot.id),
  column('unit_code', 'text', ({ unit }: Line) => unit.code),
  column('unit_name', 'text', ({ unit }: Line) => unit.name),
  ...FLOW_COLUMNS.map((name) => column(name, 'integer', (line: Line) => line[name])),
];

export const loader = (args: LoaderFunctionArgs) =>
  answerApi(args, RESOURCES.flow, async ({ view, filters, extras }) => {
    const answer = await flowAnswer(view, await flowQuestion(view, filters, extras));
    return {
      about: answer,
      json: () => answer,
      table: () =>
        tableOf(
          COLUMNS,
          answer.units.map((unit) => ({ ...unit, answer })),
        ),
    };
  });
