/** A browser as far as a sign-in needs one: it keeps cookies by host and path, and goes where it is led. */
export function browsing() {
  const kept = new Map<string, { value: string; path: string }>();

  function cookiesFor(address: URL): string {
    return [...kept]
      .filter(([key]) => key.startsWith(`${address.host} `))
      .filter(([, { path }]) => address.pathname.startsWith(path))
      .map(([key, { value }]) => `${key.split(' ')[1] ?? ''}=${value}`)
      .join('; ');
  }

  function keep(address: URL, answer: Response) {
    for (const text of answer.headers.getSetCookie()) {
      const [pair = '', ...attributes] = text.split('; ');
      const [name = '', value = ''] = pair.split(/=(.*)/s);
      const path = attributes.find((one) => /^path=/i.test(one))?.slice(5) ?? '/';
      const gone = attributes.some((one) => /^(max-age=0|expires=.*1970.*)$/i.test(one));
      if (gone) kept.delete(`${address.host} ${name}`);
      else kept.set(`${address.host} ${name}`, { value, path });
    }
  }

  return {
    cookiesFor: (address: string) => cookiesFor(new URL(address)),
    keep: (address: string, answer: Response) => keep(new URL(address), answer),
    /** Follows whatever leads on, to the first answer that does not or to an address of `until`. */
    async go(
      start: string,
      until: string,
      form?: Record<string, string>,
    ): Promise<{ address: URL; answer: Response | null }> {
      let address = new URL(start);
      let body = form;
      for (;;) {
        if (address.origin === until) return { address, answer: null };
        const answer = await fetch(address, {
          redirect: 'manual',
          headers: { Cookie: cookiesFor(address) },
          ...(body && { method: 'POST', body: new URLSearchParams(body) }),
        });
        keep(address, answer);
        const next = answer.headers.get('Location');
        if (next === null) return { address, answer };
        address = new URL(next, address);
        body = undefined;
      }
    },
  };
}
