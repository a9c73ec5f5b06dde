import type { Plugin } from 'vite';
import { UNUSED_PARTS, type UnusedParts } from './unused-parts.ts';

interface Node {
  type: string;
  start: number;
  end: number;
  [property: string]: unknown;
}

interface Edit {
  start: number;
  end: number;
  text: string;
}

/** Leaves out of what browsers load what no page here reaches: docs/decisions/046-unused-parts.md. */
export function leaveOut(packages: readonly UnusedParts[] = UNUSED_PARTS): Plugin {
  return {
    name: 'leave-out',
    apply: 'build',
    transform(code, file, options) {
      const parts = packages.find((one) => file.endsWith(one.file));
      if (options?.ssr === true || parts === undefined) return null;
      const missing = new Set(namesOf(parts));
      const edits: Edit[] = [];
      visit(this.parse(code), (node) => {
        const found = editOf(node, code, parts);
        if (found === null) return 'go on';
        missing.delete(found.name);
        edits.push(found.edit);
        return 'leave';
      });
      // Another release of the package: what it does is to be read again.
      if (missing.size > 0) this.error(`${file} has no ${[...missing].join(', no ')}`);
      return edits
        .sort((a, b) => b.start - a.start)
        .reduce(
          (left, { start, end, text }) => left.slice(0, start) + text + left.slice(end),
          code,
        );
    },
  };
}

function namesOf({ functions = {}, statements = [], values = {} }: UnusedParts): string[] {
  return [...Object.keys(functions), ...statements, ...Object.keys(values)];
}

function editOf(node: Node, code: string, parts: UnusedParts): { name: string; edit: Edit } | null {
  const { functions = {}, statements = [], values = {} } = parts;
  const source = code.slice(node.start, node.end);
  if (node.type === 'FunctionDeclaration' && isNode(node['id']) && isNode(node['body'])) {
    const name = code.slice(node['id'].start, node['id'].end);
    const instead = own(functions, name);
    if (instead !== null)
      return { name, edit: { ...placeOf(node['body']), text: `{ ${instead} }` } };
  }
  if (node.type === 'ExpressionStatement') {
    const name = statements.find((beginning) => source.startsWith(beginning));
    return name === undefined ? null : { name, edit: { ...placeOf(node), text: ';' } };
  }
  const value = own(values, source);
  return value === null ? null : { name: source, edit: { ...placeOf(node), text: value } };
}

function own(of: Readonly<Record<string, string>>, name: string): string | null {
  return Object.hasOwn(of, name) ? (of[name] ?? null) : null;
}

function placeOf({ start, end }: Node): { start: number; end: number } {
  return { start, end };
}

function visit(value: unknown, each: (node: Node) => 'go on' | 'leave'): void {
  if (Array.isArray(value)) {
    for (const one of value) visit(one, each);
  } else if (isNode(value) && each(value) === 'go on') {
    for (const below of Object.values(value)) visit(below, each);
  }
}

function isNode(value: unknown): value is Node {
  return typeof value === 'object' && value !== null && 'type' in value && 'start' in value;
}
