/** One tab writes a project; the others read it and say so. */
export interface WriterLock {
  /** Whether this tab writes now. */
  readonly isWriter: () => boolean;
  /** Takes the project from the tab that writes it. */
  takeOver(): void;
  release(): void;
}

const nameOf = (project: string): string => `taktwerk project ${project}`;

/**
 * Asks for a project. `onChange` is called when this tab becomes its writer (the other one was closed or gave it up) and when another
 * tab has taken it. Browsers without locks let every tab write.
 */
export async function lockProject(project: string, onChange: (isWriter: boolean) => void): Promise<WriterLock> {
  const { locks } = navigator;
  if (locks === undefined) return { isWriter: () => true, takeOver: () => undefined, release: () => undefined };
  let isWriter = false;
  let isOver = false;
  let release: () => void = () => undefined;
  const waiting = new AbortController();

  /** Keeps the lock until it is released. */
  const hold = (): Promise<void> => {
    isWriter = true;
    return new Promise<void>((resolve) => {
      release = resolve;
    });
  };
  const lostIt = (): void => {
    if (!isWriter || isOver) return;
    isWriter = false;
    onChange(false);
    queueUp();
  };
  const queueUp = (): void => {
    const request = locks.request(nameOf(project), { signal: waiting.signal }, () => {
      if (isOver) return undefined;
      const held = hold();
      onChange(true);
      return held;
    });
    request.catch(lostIt);
  };
  const isFree = await new Promise<boolean>((resolve) => {
    locks
      .request(nameOf(project), { ifAvailable: true }, (lock) => {
        resolve(lock !== null);
        return lock === null ? undefined : hold();
      })
      .catch(lostIt);
  });
  if (!isFree) queueUp();
  return {
    isWriter: () => isWriter,
    takeOver() {
      locks
        .request(nameOf(project), { steal: true }, () => {
          const held = hold();
          onChange(true);
          return held;
        })
        .catch(lostIt);
    },
    release() {
      isOver = true;
      isWriter = false;
      waiting.abort();
      release();
    },
  };
}
