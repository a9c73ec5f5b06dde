import { UntrustworthyFile } from '../../untrustworthy.ts';
import type { Package } from './package.server.ts';
import { attribute, readWholeXml } from './xml.ts';

export interface WorkbookSheet {
  name: string;
  hidden: boolean;
  part: string;
}

export interface Workbook {
  sheets: WorkbookSheet[];
  system1904: boolean;
  strings: string | null;
  styles: string | null;
}

interface Relation {
  type: string;
  part: string;
}

/** What a workbook is made of. Throws UntrustworthyFile `unsupported_format` where it is none. */
export async function readWorkbook(zip: Package): Promise<Workbook> {
  const main = await findMain(zip);
  const folder = main.slice(0, main.lastIndexOf('/') + 1);
  const relations = await readRelations(zip, main, folder);
  const sheets: WorkbookSheet[] = [];
  let system1904 = false;
  await readWholeXml(zip.read(main), (name, attributes) => {
    if (name === 'workbookPr') {
      system1904 = ['1', 'true', 'on'].includes(attributes['date1904'] ?? '');
    }
    if (name !== 'sheet') return;
    const relation = relations.get(attribute(attributes, 'id') ?? '');
    if (relation === undefined) throw new UntrustworthyFile('damaged_file');
    // Sheets of charts and dialogs hold no cells.
    if (relation.type !== 'worksheet') return;
    const hidden = (attributes['state'] ?? 'visible') !== 'visible';
    sheets.push({ name: attributes['name'] ?? '', hidden, part: relation.part });
  });
  if (sheets.length === 0) throw new UntrustworthyFile('damaged_file');
  const byType = (type: string) =>
    [...relations.values()].find((relation) => relation.type === type)?.part ?? null;
  return { sheets, system1904, strings: byType('sharedStrings'), styles: byType('styles') };
}

async function findMain(zip: Package): Promise<string> {
  if (zip.has('_rels/.rels')) {
    for (const { type, part } of (await readRelationsPart(zip, '_rels/.rels', '')).values()) {
      if (type === 'officeDocument' && /\.xml$/i.test(part) && part.startsWith('xl/')) return part;
    }
  }
  if (zip.has('xl/workbook.xml')) return 'xl/workbook.xml';
  throw new UntrustworthyFile('unsupported_format');
}

function readRelations(zip: Package, main: string, folder: string): Promise<Map<string, Relation>> {
  const name = main.slice(folder.length);
  return readRelationsPart(zip, `${folder}_rels/${name}.rels`, folder);
}

async function readRelationsPart(
  zip: Package,
  part: string,
  folder: string,
): Promise<Map<string, Relation>> {
  const relations = new Map<string, Relation>();
  await readWholeXml(zip.read(part), (name, attributes) => {
    if (name !== 'Relationship' || attributes['TargetMode'] === 'External') return;
    const type = attributes['Type'] ?? '';
    relations.set(attributes['Id'] ?? '', {
      type: type.slice(type.lastIndexOf('/') + 1),
      part: resolved(folder, attributes['Target'] ?? ''),
    });
  });
  return relations;
}

function resolved(folder: string, target: string): string {
  try {
    return decodeURIComponent(new URL(target, `zip://package/${folder}`).pathname.slice(1));
  } catch {
    throw new UntrustworthyFile('damaged_file');
  }
}
