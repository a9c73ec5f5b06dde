import type { ReactNode } from 'react';
import { NO_FILTERS, linkTo } from '#app/model/filters.ts';
import { PEER_GROUPS, UNIT_EVENT_KINDS } from '#app/model/unit.ts';
import { Choice, Field, Lines } from '#app/ui/field.tsx';
import { Section } from '#app/ui/section.tsx';
import type { FrameData } from '../page/page-data.ts';
import type { RegisterProps } from './props.ts';

/** Where the page's forms are sent: itself, in its language. */
export function formAddress({ path, filters }: FrameData): string {
  return linkTo(path, { ...NO_FILTERS, lang: filters.lang });
}

type FormProps = RegisterProps & {
  /** What a form of the page was sent with: it is shown again. */
  sent: ReadonlyMap<string, string>;
};

interface FrameProps extends Pick<FormProps, 'page' | 'words'> {
  name: string;
  title: string;
  note?: string;
  children: ReactNode;
}

function ChangeForm({ page, words, name, title, note, children }: FrameProps) {
  return (
    <Section title={title} {...(note === undefined ? {} : { subtitle: note })}>
      <form method="post" action={formAddress(page)} className="field-form">
        <input type="hidden" name="form" value={name} />
        {children}
        <button type="submit" className="button" name="intent" value="preview">
          {words.register.forms.preview}
        </button>
      </form>
    </Section>
  );
}

/** The values that this very form was sent with. */
function valuesOf(sent: FormProps['sent'], form: string): (field: string) => string {
  return (field) => (sent.get('form') === form ? (sent.get(field) ?? '') : '');
}

function groupOptions(words: FormProps['words']) {
  return PEER_GROUPS.map((value) => ({ value, label: words.terms.group[value] }));
}

export function UnitForm({ page, words, sent }: FormProps) {
  const texts = words.register.forms.unit;
  const value = valuesOf(sent, 'unit');
  return (
    <ChangeForm page={page} words={words} name="unit" title={texts.title} note={texts.note}>
      <Field label={texts.code} name="code" value={value('code')} required />
      <Field label={texts.nameVi} name="name_vi" value={value('name_vi')} required />
      <Field label={texts.nameEn} name="name_en" value={value('name_en')} />
      <Choice
        label={texts.group}
        name="group"
        value={value('group')}
        options={groupOptions(words)}
      />
      <Field label={texts.from} name="valid_from" value={value('valid_from')} type="date" />
      <Field label={texts.to} name="valid_to" value={value('valid_to')} type="date" />
    </ChangeForm>
  );
}

export function AliasForm({ page, words, sent, data }: FormProps) {
  const texts = words.register.forms.alias;
  const value = valuesOf(sent, 'alias');
  const compare = new Intl.Collator(words.locale).compare;
  const options = data.names
    .map((unit) => ({
      value: unit.code,
      label: `${words.locale === 'vi' ? unit.name_vi : unit.name_en} (${unit.code})`,
    }))
    .sort((a, b) => compare(a.label, b.label));
  return (
    <ChangeForm page={page} words={words} name="alias" title={texts.title}>
      <Field label={texts.alias} name="alias" value={value('alias')} required />
      <Choice label={texts.unit} name="unit_code" value={value('unit_code')} options={options} />
      <Choice
        label={texts.what}
        name="what"
        value={value('what')}
        options={[
          { value: 'add', label: texts.add },
          { value: 'remove', label: texts.remove },
        ]}
      />
    </ChangeForm>
  );
}

export function EventForm({ page, words, sent }: FormProps) {
  const texts = words.register.forms.event;
  const value = valuesOf(sent, 'event');
  const kinds = UNIT_EVENT_KINDS.map((kind) => ({
    value: kind,
    label: words.register.kindNames[kind],
  }));
  return (
    <ChangeForm page={page} words={words} name="event" title={texts.title} note={texts.note}>
      <Choice label={texts.kind} name="kind" value={value('kind')} options={kinds} />
      <Field label={texts.on} name="on" value={value('on')} type="date" required />
      <Field label={texts.basis} name="legal_basis" value={value('legal_basis')} />
      <Lines label={texts.from} name="from" value={value('from')} />
      <Lines label={texts.to} name="to" value={value('to')} />
      <Lines label={texts.created} name="created" value={value('created')} />
      <Choice
        label={texts.group}
        name="group"
        value={value('group')}
        options={groupOptions(words)}
      />
    </ChangeForm>
  );
}
