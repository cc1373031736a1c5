import { useEffect } from 'react';
import { pickFile } from '../files/open-file.ts';
import { saveAs, saveFile } from '../files/save-file.ts';
import { isFieldKey } from '../floor/field-key.ts';
import { showDialog } from './dialogs.ts';

/** Ctrl-K, Ctrl-S, Ctrl-Shift-S and Ctrl-O anywhere, ? and Q outside fields; keys pressed into an input method are its own. */
export function useCommandKeys(): void {
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.isComposing || event.altKey) return;
      const key = event.key.toLowerCase();
      if (event.ctrlKey || event.metaKey) {
        const run = { k: () => showDialog('palette'), o: pickFile, s: event.shiftKey ? saveAs : saveFile }[key];
        if (run === undefined) return;
        event.preventDefault();
        void run();
      } else if (key === '?' && !isFieldKey(event)) showDialog('shortcuts');
      else if (key === 'q' && !isFieldKey(event)) showDialog('teach');
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, []);
}
