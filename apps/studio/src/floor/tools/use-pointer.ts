import { type RefObject, useEffect, useRef } from 'react';
import { type Tool, useTool } from '../../session/tool.ts';
import type { Bench, PointerAt, Program } from './bench.ts';
import { conveyorTool } from './conveyor-tool.ts';
import { flowTool } from './flow-tool.ts';
import { lanesTool } from './lanes-tool.ts';
import { measureTool } from './measure-tool.ts';
import { pathTool } from './path-tool.ts';
import { placeTool } from './place-tool.ts';
import { scaleTool } from './scale-tool.ts';
import { selectTool } from './select-tool.ts';

/** Movement below this is a click, px. */
const CLICK_PX = 4;
/** Elements of the tools that answer the pointer themselves. */
const OWN = '[data-tool-ui], .tw-floor-views, .tw-hall-title';

function programOf(tool: Tool, bench: Bench): Program {
  switch (tool.kind) {
    case 'place':
      return placeTool(bench, tool.item);
    case 'flow':
      return flowTool(bench);
    case 'conveyor':
      return conveyorTool(bench);
    case 'lanes':
      return lanesTool(bench);
    case 'measure':
      return measureTool(bench);
    case 'path':
      return pathTool(bench, tool.look);
    case 'scale':
      return scaleTool(bench);
    default:
      return selectTool(bench);
  }
}

/** What a tool is about, not how far it is: another one of these is another program. */
function keyOf(tool: Tool): string {
  if (tool.kind === 'place') return `place ${tool.item.id}`;
  return tool.kind === 'path' ? `path ${tool.look}` : tool.kind;
}

/** Gives the pointer over a hall to the present tool before the camera gets it. */
export function usePointer(hall: RefObject<HTMLDivElement | null>, bench: Bench | null): void {
  const tool = useTool((state) => state.tool);
  const key = keyOf(tool);
  const latest = useRef(tool);
  latest.current = tool;
  const walking = useTool((state) => state.walking);
  const eaten = useRef({ click: false });
  useEffect(() => {
    const element = hall.current;
    // who walks looks around with the pointer
    if (element === null || bench === null || walking) return;
    const program = programOf(latest.current, bench);
    return attach(element, bench, program, eaten.current);
  }, [hall, bench, key, walking]);
}

/** @param eaten whether the click that follows a press has been answered; it outlives the tool, which may be laid down by the press */
function attach(element: HTMLElement, bench: Bench, program: Program, eaten: { click: boolean }): () => void {
  let pressed: { readonly x: number; readonly y: number; readonly held: boolean } | null = null;
  const at = (event: PointerEvent | MouseEvent): PointerAt => {
    const room = element.getBoundingClientRect();
    const [x, y] = [event.clientX - room.left, event.clientY - room.top];
    return { x, y, floor: bench.view.floorAt({ x, y }), shift: event.shiftKey, free: event.altKey };
  };
  const isOwn = (event: Event): boolean => event.target instanceof Element && event.target.closest(OWN) !== null;
  const down = (event: PointerEvent): void => {
    if (event.button !== 0 || isOwn(event)) return;
    const held = program.down?.(at(event)) ?? false;
    pressed = { x: event.clientX, y: event.clientY, held };
    eaten.click = held;
    if (!held) return;
    event.stopPropagation();
    event.preventDefault();
    bench.view.hold(true);
    if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
  };
  const move = (event: PointerEvent): void => {
    const isInside = event.target instanceof Node && element.contains(event.target);
    if (pressed?.held !== true && !isInside) return;
    if (pressed !== null && !pressed.held) return;
    if (pressed !== null && Math.hypot(event.clientX - pressed.x, event.clientY - pressed.y) < CLICK_PX) return;
    program.move?.(at(event));
  };
  const up = (event: PointerEvent): void => {
    const was = pressed;
    pressed = null;
    if (was?.held === true) {
      bench.view.hold(false);
      program.up?.(at(event));
      return;
    }
    const isInside = event.target instanceof Node && element.contains(event.target);
    if (was === null) {
      // let go over the floor after a press elsewhere: something was dragged here
      if (isInside && event.button === 0 && useTool.getState().tool.kind === 'place') program.up?.(at(event));
      return;
    }
    if (Math.hypot(event.clientX - was.x, event.clientY - was.y) < CLICK_PX && isInside) eaten.click = program.click?.(at(event)) ?? false;
  };
  const click = (event: MouseEvent): void => {
    if (!eaten.click || isOwn(event)) return;
    eaten.click = false;
    event.stopPropagation();
    if (event.detail === 2) program.finish?.();
  };
  const keys = (event: KeyboardEvent): void => {
    if (event.key === 'Escape' && pressed?.held === true) {
      pressed = null;
      bench.view.hold(false);
      program.cancel?.();
      event.stopImmediatePropagation();
    } else if (event.key === 'Enter' && useTool.getState().tool.kind !== 'select') program.finish?.();
  };
  element.addEventListener('pointerdown', down, true);
  window.addEventListener('pointermove', move);
  window.addEventListener('pointerup', up);
  element.addEventListener('click', click, true);
  window.addEventListener('keydown', keys, true);
  return () => {
    element.removeEventListener('pointerdown', down, true);
    window.removeEventListener('pointermove', move);
    window.removeEventListener('pointerup', up);
    element.removeEventListener('click', click, true);
    window.removeEventListener('keydown', keys, true);
    if (pressed?.held === true) bench.view.hold(false);
    program.cancel?.();
  };
}
