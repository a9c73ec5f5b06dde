import { PLAIN_PROBLEMS } from '#app/i18n/plain-problems.ts';
import { frame } from '#app/i18n/texts/frame.ts';
import type { Locale } from '#app/model/locale.ts';
import { BareFrame } from '#app/ui/bare-frame.tsx';
import { Problem } from '#app/ui/problem.tsx';
import { useReader } from '#app/ui/reader.ts';

interface ProblemPageProps {
  /** The problem document that a loader answered with, or whatever else was thrown. */
  problem: unknown;
  status: number;
  locale: Locale;
  office: string | null;
  /** Of what went wrong; what there is instead stands at the same place. */
  address?: { pathname: string; search: string };
}

/** Where everybody can go on, and where who has the area can. */
const WAYS_ON = [
  ['overview', '/', 'figures'],
  ['tasks', '/tasks', 'tasks'],
  ['data', '/data', 'data'],
  ['definitions', '/definitions', null],
] as const;

/** What went wrong, told to the reader, with the ways on. */
export function ProblemPage({ problem, status, locale, office, address }: ProblemPageProps) {
  const texts = frame[locale];
  const { title, detail } = wordsOf(problem, status, locale);
  const nearest = address === undefined ? [] : nearestLinks(parsed(problem), address);
  const lang = locale === 'vi' ? '' : `?lang=${locale}`;
  const { areas } = useReader();
  const ways = WAYS_ON.filter(([, , area]) => area === null || areas.includes(area));
  return (
    <BareFrame office={{ name: office ?? 'Đôn đốc', href: `/${lang}`, product: texts.product }}>
      <Problem
        status={String(status)}
        title={title}
        detail={detail}
        links={[
          ...nearest,
          ...ways.map(([name, path]) => ({ label: texts.nav[name], href: `${path}${lang}` })),
        ]}
      />
    </BareFrame>
  );
}

/** "Không tìm thấy · UBND tỉnh Quảng Bình": the name of the page in a tab. */
export function problemTitle({ problem, status, locale, office }: ProblemPageProps): string {
  return [wordsOf(problem, status, locale).title, office ?? 'Đôn đốc'].join(' · ');
}

/** Remix hands a problem document on as text: it parses plain JSON only. */
function parsed(problem: unknown): unknown {
  try {
    return typeof problem === 'string' ? (JSON.parse(problem) as unknown) : problem;
  } catch {
    return null;
  }
}

interface ToldNearest {
  params: Record<string, string>;
  nearest: { value: string; label: string }[];
}

/** The same address with what there is in the place of what there is not. */
function nearestLinks(
  problem: unknown,
  { pathname, search }: { pathname: string; search: string },
) {
  if (typeof problem !== 'object' || problem === null || !('nearest' in problem)) return [];
  const { params, nearest } = problem as ToldNearest;
  return nearest.map(({ value, label }) => {
    if (params['name'] === undefined) {
      const parent = pathname.slice(0, pathname.lastIndexOf('/') + 1);
      return { label, href: `${parent}${encodeURIComponent(value)}${search}` };
    }
    const query = new URLSearchParams(search);
    query.set(params['name'], value);
    return { label, href: `${pathname}?${query.toString()}` };
  });
}

function wordsOf(thrown: unknown, status: number, locale: Locale) {
  const problem = parsed(thrown);
  if (
    typeof problem === 'object' &&
    problem !== null &&
    'title' in problem &&
    'detail' in problem
  ) {
    return { title: String(problem.title), detail: String(problem.detail) };
  }
  const { page_not_found, internal } = PLAIN_PROBLEMS[locale];
  return status === 404 ? page_not_found : internal;
}
