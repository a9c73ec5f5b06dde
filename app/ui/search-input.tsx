import { useFollowedValue } from './follow.ts';

export interface SearchInputProps {
  name: string;
  value: string;
  placeholder: string;
  /** Where no visible label names the field. */
  label?: string;
}

/** `/` comes here: to the last one on the page, so that a list's own search goes first. */
export function SearchInput({ name, value, placeholder, label }: SearchInputProps) {
  return (
    <>
      <input
        ref={useFollowedValue<HTMLInputElement>(value)}
        type="search"
        name={name}
        defaultValue={value}
        placeholder={placeholder}
        aria-label={label}
        aria-keyshortcuts="/"
        data-search-key
      />
      <kbd className="key" aria-hidden="true">
        /
      </kbd>
    </>
  );
}
