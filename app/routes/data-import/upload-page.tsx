import {
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { linkTo } from '#app/model/filters.ts';
import { Breadcrumb } from '#app/ui/breadcrumb.tsx';
import { DefinitionList } from '#app/ui/definition-list.tsx';
import { Section } from '#app/ui/section.tsx';
import { Sentence } from '#app/ui/sentence.tsx';
import { Steps } from '#app/ui/steps.tsx';
import { travelling } from '../page/links.ts';
import { answerFrame } from '../page/page-data.server.ts';
import { Page } from '../page/page.tsx';
import { pageTitle } from '../page/page-title.ts';
import { wordsIn } from '../data-words.ts';
import { UPLOAD_KEY } from './addresses.ts';
import { withPageProblems } from '../page/page-problems.server.ts';
import { receiveFile } from './receive.server.ts';
import { RecentImports } from './recent-imports.tsx';
import { uploadData } from './upload-data.server.ts';
import { UploadForm } from './upload-form.tsx';

export const loader = (args: LoaderFunctionArgs) =>
  answerFrame(args, (open) => uploadData(open, args.context), [UPLOAD_KEY]);

export const action = (args: ActionFunctionArgs) =>
  withPageProblems(args, async () => redirect(await receiveFile(args), 303));

export const meta: MetaFunction<typeof loader> = ({ data }) =>
  pageTitle(data?.page, 'data', data && wordsIn(data.page.filters.lang).importing.title);

/** The way in for a list: a file, its moment and its source, and what became of those before. */
export default function ImportUpload() {
  const { page, key, recent, ...offers } = useLoaderData<typeof loader>();
  const words = wordsIn(page.filters.lang);
  const texts = words.importing;
  return (
    <Page page={page} words={words} view="data" filtered={false}>
      <Breadcrumb
        label={texts.breadcrumb}
        trail={[{ label: words.frame.nav.data, href: linkTo('/data', travelling(page.filters)) }]}
        here={texts.title}
      />
      <Sentence lead={[{ text: texts.upload.sentence }]} rest={[{ text: texts.upload.rest }]} />
      <Steps label={texts.steps.label} steps={texts.steps.names} current={0} />
      <div className="grid">
        <Section title={texts.upload.title} className="col-7">
          <UploadForm {...offers} uploadKey={key} words={words} />
        </Section>
        <Section title={texts.needs.title} className="col-5">
          <DefinitionList items={texts.needs.items} />
        </Section>
      </div>
      <RecentImports recent={recent} words={words} />
    </Page>
  );
}
