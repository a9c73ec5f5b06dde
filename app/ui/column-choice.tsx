import { ChoicesField } from './filter-fields.tsx';
import { GetForm } from './form.tsx';
import { HiddenInputs, type HiddenInput } from './hidden-inputs.tsx';
import { Link } from './link.tsx';

export interface ColumnChoiceProps {
  action: string;
  name: string;
  texts: { choose: string; legend: string; apply: string; usual: string };
  options: readonly { value: string; label: string }[];
  shown: readonly string[];
  hidden: readonly HiddenInput[];
  /** The same page with the columns it has of itself; absent where it has those. */
  usualHref?: string;
}

/** Which columns a table shows, as boxes in a GET form. */
export function ColumnChoice(props: ColumnChoiceProps) {
  const { texts } = props;
  return (
    <GetForm action={props.action} className="column-choice" keepScroll aria-label={texts.choose}>
      <HiddenInputs inputs={props.hidden} />
      <details className="pill-menu" data-popover>
        <summary className="link">{texts.choose}</summary>
        <div className="pill-panel column-panel">
          <ChoicesField
            control={{
              kind: 'choices',
              name: props.name,
              label: texts.legend,
              place: 'more',
              values: props.shown,
              options: props.options,
            }}
          />
          <button type="submit" className="button button-primary">
            {texts.apply}
          </button>
          {props.usualHref === undefined ? null : <Link href={props.usualHref}>{texts.usual}</Link>}
        </div>
      </details>
    </GetForm>
  );
}
