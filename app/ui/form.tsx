import { useNavigate } from '@remix-run/react';
import type { FormEvent, FormHTMLAttributes, ReactNode } from 'react';

export interface GetFormProps extends Omit<
  FormHTMLAttributes<HTMLFormElement>,
  'action' | 'method' | 'onSubmit'
> {
  action: string;
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

/** A GET form that the browser can send by itself; with script it navigates without a reload. */
export function GetForm({ action, children, ...rest }: GetFormProps) {
  const navigate = useNavigate();
  function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const search = searchOf(new FormData(event.currentTarget));
    navigate(search === '' ? action : `${action}?${search}`, { preventScrollReset: true });
  }
  return (
    <form method="get" action={action} onSubmit={submit} {...rest}>
      {children}
    </form>
  );
}
