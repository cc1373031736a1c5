import type { PlaybackClock } from '@taktwerk/scene';
import { useEffect } from 'react';

/** Space plays and pauses, unless the key means something where the focus is. */
export function useSpaceKey(clock: PlaybackClock | null): void {
  useEffect(() => {
    if (clock === null) return;
    const onKey = (event: KeyboardEvent) => {
      if (event.code !== 'Space' || event.repeat || event.isComposing || hasOwnSpace(event.target)) return;
      event.preventDefault();
      if (clock.playing()) clock.pause();
      else clock.play();
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, [clock]);
}

function hasOwnSpace(target: EventTarget | null): boolean {
  return (
    target instanceof Element &&
    target.closest('input, textarea, select, button, [role="dialog"], [role="combobox"], [contenteditable]') !== null
  );
}
