/** Lines that come with the studio, as the texts of their files; each is loaded when it is opened. */
const FILES: Readonly<Record<string, () => Promise<unknown>>> = import.meta.glob('../../../../models/lines/*.line.json', {
  query: '?raw',
  import: 'default',
});

const nameOf = (path: string): string => path.slice(path.lastIndexOf('/') + 1).replace('.line.json', '');

/** The line that the studio opens with. */
export const FIRST_TEMPLATE = 'arc-welding-bracket';

/** Names of the templates (their file names without ending), the first one first. */
export const TEMPLATES: readonly string[] = Object.keys(FILES)
  .map(nameOf)
  .sort((a, b) => Number(b === FIRST_TEMPLATE) - Number(a === FIRST_TEMPLATE) || a.localeCompare(b));

/** The text of a template's file. */
export async function templateText(name: string): Promise<{ readonly text: string; readonly fileName: string }> {
  const path = Object.keys(FILES).find((candidate) => nameOf(candidate) === name);
  const load = path === undefined ? undefined : FILES[path];
  if (load === undefined) throw new RangeError(`no template ${name}`);
  return { text: String(await load()), fileName: `${name}.line.json` };
}

/** Start values of the business case. */
export async function businessDefaults(): Promise<unknown> {
  const { default: json } = await import('../../../../models/defaults/business.json');
  return json;
}
