import { useNavigate } from '@remix-run/react';
import type { FormEvent, FormHTMLAttributes, ReactNode } from 'react';

export interface GetFormProps extends Omit<
  FormHTMLAttributes<HTMLFormElement>,
  'action' | 'method' | 'onSubmit'
> {
  action: string;
  /** Filters change what is looked at, not where one stands on the page. */
  keepScroll?: boolean;
  children: ReactNode;
}

/** The entries as they belong in an address: empty ones say nothing and are left out. */
export function searchOf(entries: Iterable<readonly [string, FormDataEntryValue]>): string {
  const search = new URLSearchParams();
  for (const [name, value] of entries) {
    if (typeof value === 'string' && value.trim() !== '') search.append(name, value.trim());
  }
  return search.toString();
}

/** What opened to be filled in has done its work; the keyboard goes back to where it was opened. */
function closePopovers(form: HTMLFormElement) {
  for (const popover of form.querySelectorAll<HTMLDetailsElement>('details[data-popover][open]')) {
    if (popover.contains(document.activeElement)) popover.querySelector('summary')?.focus();
    popover.open = false;
  }
}

/** A GET form that the browser can send by itself; with script it navigates without a reload. */
export function GetForm({ action, keepScroll = false, children, ...rest }: GetFormProps) {
  const navigate = useNavigate();
  function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const search = searchOf(new FormData(event.currentTarget));
    closePopovers(event.currentTarget);
    navigate(search === '' ? action : `${action}?${search}`, { preventScrollReset: keepScroll });
  }
  return (
    <form method="get" action={action} onSubmit={submit} {...rest}>
      {children}
    </form>
  );
}
