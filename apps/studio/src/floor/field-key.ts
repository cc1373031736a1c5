/** Elements that use plain keys themselves: fields, lists, tabs. */
const FIELDS = 'input, textarea, [contenteditable], [role="tab"], [role="listbox"], [role="slider"], [role="dialog"]';

/** Whether a key was pressed in something that uses it. */
export function isFieldKey(event: KeyboardEvent): boolean {
  return event.target instanceof Element && event.target.closest(FIELDS) !== null;
}
