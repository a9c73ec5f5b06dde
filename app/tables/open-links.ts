import { createContext, useContext } from 'react';

/** Whether an address is open to the reader of the page. */
export type OpensLink = (href: string) => boolean;

const everyLink: OpensLink = () => true;

export const OpenLinksContext = createContext<OpensLink>(everyLink);

/** The address where its reader may go there; else nothing, and what would be a link is plain words. */
export function useOpenLink(href: string | undefined): string | undefined {
  const opens = useContext(OpenLinksContext);
  return href !== undefined && opens(href) ? href : undefined;
}
