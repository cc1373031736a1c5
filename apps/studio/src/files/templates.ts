/** The line that the studio opens with, as the text of its file. */
export async function firstTemplate(): Promise<{ readonly text: string; readonly fileName: string }> {
  const { default: text } = await import('../../../../models/lines/arc-welding-bracket.line.json?raw');
  return { text, fileName: 'arc-welding-bracket.line.json' };
}

/** Start values of the business case. */
export async function businessDefaults(): Promise<unknown> {
  const { default: json } = await import('../../../../models/defaults/business.json');
  return json;
}
