import { type PointerEvent, useEffect, useRef, useState } from 'react';
import { layDown, useTool } from '../session/tool.ts';
import { useText } from '../text/use-text.ts';
import type { Item } from './items.ts';
import { type Looks, looksOf } from './picture-shop.ts';

/** One thing of the drawer: dragged onto the floor, or clicked and put down with the next click there. */
export function ItemCard({ item }: { readonly item: Item }) {
  const { t, name, number } = useText();
  const card = useRef<HTMLButtonElement>(null);
  const looks = useLooks(item, card);
  const isTaken = useTool(({ tool }) => tool.kind === 'place' && tool.item.id === item.id);
  const figures = [
    item.payloadKg === null ? '' : `${number(item.payloadKg, 0)} kg`,
    item.reachM === null ? '' : `${number(item.reachM, 2)} m`,
  ];
  const take = (event: PointerEvent<HTMLButtonElement>) => {
    if (event.button !== 0) return;
    event.currentTarget.releasePointerCapture?.(event.pointerId);
    const from = { x: event.clientX, y: event.clientY };
    const wasTaken = isTaken;
    useTool.getState().take({ kind: 'place', item, rotation: 0 });
    const up = (end: globalThis.PointerEvent): void => {
      window.removeEventListener('pointerup', up);
      const isClick = Math.hypot(end.clientX - from.x, end.clientY - from.y) < 6;
      const isOnFloor = end.target instanceof Element && end.target.closest('.tw-hall') !== null;
      if ((isClick && wasTaken) || (!isClick && !isOnFloor)) layDown();
    };
    window.addEventListener('pointerup', up);
  };
  return (
    <button
      ref={card}
      type="button"
      className={isTaken ? 'tw-item tw-taken' : 'tw-item'}
      data-testid={`item-${item.id}`}
      title={t('build:item.hint', { name: name(item.name) })}
      aria-pressed={isTaken}
      onPointerDown={take}
      onKeyDown={(event) => {
        if (event.key === 'Enter') useTool.getState().take({ kind: 'place', item, rotation: 0 });
      }}
    >
      <span className="tw-item-picture">{looks === null ? null : <img src={looks.address} alt="" draggable={false} />}</span>
      <span className="tw-item-name">{name(item.name)}</span>
      {item.model !== null && <span className="tw-item-figures tw-figure">{figures.filter(Boolean).join(' · ')}</span>}
    </button>
  );
}

/** The picture, asked for when the card comes into sight. */
function useLooks(item: Item, card: React.RefObject<HTMLButtonElement | null>): Looks | null {
  const [looks, setLooks] = useState<Looks | null>(null);
  useEffect(() => {
    const element = card.current;
    if (element === null) return;
    const watch = new IntersectionObserver((entries) => {
      if (!entries.some((entry) => entry.isIntersecting)) return;
      watch.disconnect();
      void looksOf(item).then(setLooks);
    });
    watch.observe(element);
    return () => watch.disconnect();
  }, [item, card]);
  return looks;
}
