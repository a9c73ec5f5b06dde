import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { Form, useActionData, useLoaderData } from '@remix-run/react';
import { linkTo } from '#app/model/filters.ts';
import { Actions } from '#app/ui/actions.tsx';
import { Breadcrumb } from '#app/ui/breadcrumb.tsx';
import { Link } from '#app/ui/link.tsx';
import { Section } from '#app/ui/section.tsx';
import { Steps } from '#app/ui/steps.tsx';
import { travelling } from '../page/links.ts';
import { answerFrame } from '../page/page-data.server.ts';
import { Page } from '../page/page.tsx';
import { pageTitle } from '../page/page-title.ts';
import { wordsIn } from '../data-words.ts';
import { JOB_PARAMETERS, jobHref, uploadHref } from './addresses.ts';
import { Editor } from './editor.tsx';
import { changeJob } from './job-action.server.ts';
import { type JobData, jobData } from './job-data.server.ts';
import { JobSentence } from './job-sentence.tsx';
import { DraftInputs, KeepForm } from './keep-form.tsx';
import { ProgressView } from './progress-view.tsx';
import type { JobProps } from './props.ts';
import { CheckedReport, PublishedReport, Reasons } from './report-view.tsx';

export const loader = (args: LoaderFunctionArgs) =>
  answerFrame(
    args,
    (open) => jobData(open, { id: args.params.id ?? '', desk: args.context.desk }),
    JOB_PARAMETERS,
  );

export const action = (args: ActionFunctionArgs) => changeJob(args);

export const meta: MetaFunction<typeof loader> = ({ data }) =>
  pageTitle(data?.page, 'data', data && wordsIn(data.page.filters.lang).importing.title);

/** One file on its way to a snapshot: what was understood, what a check found, what became of it. */
export default function ImportJob() {
  const data = useLoaderData<typeof loader>();
  const refusal = useActionData<typeof action>() ?? null;
  const { page, job, understood, report } = data;
  const words = wordsIn(page.filters.lang);
  const texts = words.importing;
  const view = viewOf(data);
  const shared = { data, words };
  const steps = (
    <Steps label={texts.steps.label} steps={texts.steps.names} current={stepOf(data, view)} />
  );
  return (
    <Page page={page} words={words} view="data" filtered={false}>
      <Breadcrumb
        label={texts.breadcrumb}
        trail={[
          { label: words.frame.nav.data, href: linkTo('/data', travelling(page.filters)) },
          { label: texts.title, href: uploadHref(words.locale) },
        ]}
        here={job.file.name}
      />
      {view === 'running' ? (
        <ProgressView {...shared} steps={steps} />
      ) : (
        <>
          <JobSentence {...shared} isEditing={view === 'editor'} />
          {steps}
        </>
      )}
      {view === 'editor' && understood && (
        <>
          <Offered {...shared} names={understood.offered} />
          <Editor {...shared} understood={understood} refusal={refusal} />
        </>
      )}
      {view === 'checked' && report && (
        <>
          <CheckedReport {...shared} report={report} refusal={refusal} />
          <KeepForm {...shared} refusal={refusal} />
        </>
      )}
      {view === 'refused' && (
        <>
          {report && (
            <Section title={texts.refused.title}>
              <ul className="points asked">
                {report.file.map(({ message }, at) => (
                  <li key={at}>{message}</li>
                ))}
              </ul>
              <p className="note">{understood ? texts.refused.inFile : texts.noFile}</p>
            </Section>
          )}
          {report && <Reasons report={report} words={words} />}
          {understood && <Editor {...shared} understood={understood} refusal={refusal} />}
        </>
      )}
      {view === 'ended' && report && <PublishedReport report={report} words={words} />}
      {view === 'again' && <Again {...shared} />}
      {['editor', 'checked', 'refused', 'again'].includes(view) && <Abandon {...shared} />}
      {job.state === 'abandoned' && (
        <Actions>
          <Link href={uploadHref(words.locale)}>{texts.published.another}</Link>
        </Actions>
      )}
    </Page>
  );
}

type View = 'running' | 'editor' | 'checked' | 'refused' | 'ended' | 'again' | 'given up';

function viewOf({ job, report, understood, isEditing }: JobData): View {
  switch (job.state) {
    case 'running':
      return 'running';
    case 'received':
    case 'failed':
      return 'again';
    case 'understood':
      return understood === null ? 'again' : 'editor';
    case 'checked':
      return isEditing && understood ? 'editor' : 'checked';
    case 'refused': {
      const isAsked = report !== null && report.file.length === 0 && report.questions.length > 0;
      if (isEditing && understood) return 'editor';
      return isAsked && understood ? 'checked' : 'refused';
    }
    case 'published':
    case 'unchanged':
      return 'ended';
    case 'abandoned':
      return 'given up';
  }
}

function stepOf({ job }: JobData, view: View): number {
  if (view === 'editor' || view === 'again') return 1;
  if (view === 'ended') return 4;
  if (view !== 'running') return view === 'checked' ? 3 : 2;
  if (job.progress?.phase === 'understanding') return 1;
  return job.isDryRun ? 2 : 3;
}

/** Kept mappings that fit the headings. */
function Offered({ data, words, names }: JobProps & { names: readonly string[] }) {
  const texts = words.importing.keep;
  if (names.length === 0) return null;
  return (
    <div className="offered">
      <p>{texts.offered}</p>
      {names.map((name) => (
        <Form key={name} method="post" action={jobHref(data.job.id, words.locale)}>
          <DraftInputs draft={data.draft} />
          <input type="hidden" name="name" value={name} />
          <button type="submit" className="button" name="intent" value="use">
            {texts.use(name)}
          </button>
        </Form>
      ))}
    </div>
  );
}

/** Reads the file once more, where that did not come to an end. */
function Again({ data, words }: JobProps) {
  const { received, failed } = words.importing;
  return (
    <Form method="post" action={jobHref(data.job.id, words.locale)}>
      <DraftInputs draft={data.draft} />
      <button type="submit" className="button button-primary" name="intent" value="understand">
        {data.job.state === 'failed' ? failed.again : received.submit}
      </button>
    </Form>
  );
}

function Abandon({ data, words }: JobProps) {
  return (
    <Form method="post" action={jobHref(data.job.id, words.locale)}>
      <button type="submit" className="link-button" name="intent" value="abandon">
        {words.importing.check.abandon}
      </button>
    </Form>
  );
}
