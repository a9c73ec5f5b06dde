import type { LoaderFunctionArgs } from '@remix-run/node';
import { csvText } from '#app/http/csv.ts';
import { FLOW_COLUMNS, flowAnswer, flowQuestion } from '#app/query/flow.ts';
import { answerApi } from './answer-api.server.ts';
import { RESOURCES } from './resources.ts';

export const loader = (args: LoaderFunctionArgs) =>
  answerApi(args, RESOURCES.flow, async ({ view, filters, extras }) => {
    const answer = await flowAnswer(view, await flowQuestion(view, filters, extras));
    return {
      json: answer,
      about: answer,
      csv: () =>
        csvText(
          ['from', 'to', 'unit_code', 'unit_name', ...FLOW_COLUMNS],
          answer.units.map(({ unit, ...moved }) => [
            answer.from.id,
            answer.snapshot.id,
            unit.code,
            unit.name,
            ...FLOW_COLUMNS.map((name) => moved[name]),
          ]),
        ),
    };
  });
