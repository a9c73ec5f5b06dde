import { Form } from '@remix-run/react';
import { jobHref } from './addresses.ts';
import { CheckFields } from './check-fields.tsx';
import { ColumnsEditor } from './columns-editor.tsx';
import { DatesEditor } from './dates-editor.tsx';
import { KeepForm } from './keep-form.tsx';
import type { EditorProps } from './props.ts';
import { Questions } from './questions.tsx';
import { SampleRows } from './sample-rows.tsx';
import { ShapeEditor } from './shape-editor.tsx';
import { UnitsEditor } from './units-editor.tsx';

/** What was understood of a file, and everything by which it can be mended. */
export function Editor(props: EditorProps) {
  const { data, understood, words } = props;
  const { sheet, header_row, mapping, units } = understood;
  // Read anew, the fields say what is understood now, not what was typed before.
  const version = JSON.stringify([mapping, sheet, header_row, units.map(({ text }) => text)]);
  return (
    <>
      <Questions understood={understood} words={words} />
      <Form
        key={version}
        method="post"
        action={jobHref(data.job.id, words.locale)}
        className="import-form"
      >
        {/* The first button is the one that Enter presses. */}
        <button type="submit" className="visually-hidden" name="intent" value="mend" tabIndex={-1}>
          {words.importing.check.mend}
        </button>
        <SampleRows understood={understood} words={words} />
        <ShapeEditor understood={understood} words={words} />
        <ColumnsEditor {...props} />
        <DatesEditor understood={understood} words={words} />
        <UnitsEditor {...props} />
        <CheckFields {...props} />
      </Form>
      <KeepForm {...props} />
    </>
  );
}
