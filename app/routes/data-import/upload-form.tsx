import { type FormEvent, useRef, useState } from 'react';
import { formatPercent } from '#app/i18n/format.ts';
import { momentInName } from '#app/model/moment-in-name.ts';
import { DropField } from '#app/ui/drop-field.tsx';
import { ProgressBar } from '#app/ui/progress-bar.tsx';
import type { Words } from '../data-words.ts';
import { filesHref, momentOf, uploadHref } from './addresses.ts';
import { sizeText } from './sizes.ts';
import type { UploadData } from './upload-data.server.ts';
import { useUpload } from './use-upload.ts';

const ENDINGS = '.xlsx,.csv,.tsv,.txt,.json,.ndjson,.jsonl,.parquet,.gz';
const BYTES_PER_MB = 1_000_000;

interface UploadFormProps extends Pick<UploadData, 'megabytes' | 'mappings' | 'sources'> {
  uploadKey: string;
  words: Words;
}

/** File, moment and source. A plain form; script shows how far the upload is and fills in what the file's name says. */
export function UploadForm({ uploadKey, megabytes, mappings, sources, words }: UploadFormProps) {
  const texts = words.importing.upload;
  const [file, setFile] = useState<File | null>(null);
  const [isFromName, setFromName] = useState(false);
  const moment = useRef<HTMLInputElement>(null);
  const { upload, send, stop } = useUpload(filesHref(words.locale, uploadKey));
  const isTooLarge = file !== null && file.size > megabytes * BYTES_PER_MB;
  const limit = words.count(megabytes);

  function choose(chosen: File | null) {
    setFile(chosen);
    const said = chosen === null ? null : momentInName(chosen.name);
    if (moment.current && said !== null && (moment.current.value === '' || isFromName)) {
      moment.current.value = momentOf(said);
      setFromName(true);
    }
  }

  function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    if (!isTooLarge) send(event.currentTarget);
  }

  return (
    <form
      method="post"
      action={uploadHref(words.locale, uploadKey)}
      encType="multipart/form-data"
      className="upload"
      onSubmit={submit}
    >
      <DropField
        name="file"
        label={texts.file}
        invitation={texts.drop}
        hint={texts.note(limit)}
        accept={ENDINGS}
        chosen={file && texts.chosen(file.name, sizeText(file.size, words))}
        problem={isTooLarge ? texts.tooLarge(sizeText(file.size, words), limit) : null}
        onChoose={choose}
      />
      <div className="upload-fields">
        <label className="field">
          <span className="field-label">{texts.asOf}</span>
          <input
            ref={moment}
            type="datetime-local"
            name="moment"
            aria-describedby="moment-hint"
            onInput={() => setFromName(false)}
          />
          <span id="moment-hint" className="note">
            {isFromName ? texts.asOfFromName : texts.asOfHint}
          </span>
        </label>
        <label className="field">
          <span className="field-label">{texts.source}</span>
          <input
            type="text"
            name="source"
            maxLength={200}
            list="sources"
            defaultValue={sources[0] ?? ''}
            aria-describedby="source-hint"
          />
          <span id="source-hint" className="note">
            {texts.sourceHint}
          </span>
        </label>
        {mappings.length > 0 && (
          <label className="field">
            <span className="field-label">{texts.mapping}</span>
            <select name="mapping" defaultValue="">
              <option value="">{texts.noMapping}</option>
              {mappings.map((name) => (
                <option key={name}>{name}</option>
              ))}
            </select>
          </label>
        )}
      </div>
      <datalist id="sources">
        {sources.map((source) => (
          <option key={source} value={source} />
        ))}
      </datalist>
      {upload.state === 'sending' ? (
        <div className="upload-running">
          <ProgressBar label={words.importing.progress.label} share={upload.share}>
            {upload.share < 1
              ? texts.sending(formatPercent(upload.share, words.locale, 0))
              : texts.received}
          </ProgressBar>
          <button type="button" className="button" onClick={stop}>
            {texts.stop}
          </button>
        </div>
      ) : (
        <button type="submit" className="button button-primary">
          {texts.submit}
        </button>
      )}
      {upload.state === 'failed' && (
        <p role="alert">
          <strong className="tone-open_overdue">{upload.message ?? texts.broken}</strong>
        </p>
      )}
    </form>
  );
}
