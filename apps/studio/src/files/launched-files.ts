import { openFile } from './open-file.ts';

interface LaunchQueue {
  setConsumer(consumer: (launch: { readonly files: readonly { getFile(): Promise<File> }[] }) => void): void;
}

/** Opens the file with which the installed studio was started (a double click on a `.taktwerk` file). */
export function openLaunchedFiles(): void {
  const queue = (window as unknown as { launchQueue?: LaunchQueue }).launchQueue;
  queue?.setConsumer(({ files }) => {
    const [first] = files;
    if (first !== undefined) void first.getFile().then(openFile);
  });
}
