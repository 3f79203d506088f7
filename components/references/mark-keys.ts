import type { KeyboardEvent } from 'react';
import type { Mark } from '#lib/references/drawing';
import type { DrawingEditState } from '#lib/references/drawing-edit';
import {
  type EndedMark,
  type Grip,
  gripSpot,
  keyStep,
  moveGrip,
} from '#lib/references/drawing-pen';
import type { Frame } from '#lib/references/drawing-shape';

/** The keys of a mark: arrows move it, Delete deletes it. @returns whether the key meant something */
export function pressOnMark(
  edit: DrawingEditState,
  mark: Mark,
  event: KeyboardEvent,
  frame: Frame,
): boolean {
  const step = keyStep(event.key, event.shiftKey, frame);
  if (step) edit.nudgeMark(mark.id, { x: step.x / frame.width, y: step.y / frame.height });
  else if (event.key === 'Delete' || event.key === 'Backspace') edit.removeMark(mark.id);
  else return false;
  return true;
}

/** The keys of a mark's end or corner: arrows move it, the others are those of its mark. */
export function pressOnGrip(
  edit: DrawingEditState,
  mark: EndedMark,
  grip: Grip,
  event: KeyboardEvent,
  frame: Frame,
): boolean {
  const step = keyStep(event.key, event.shiftKey, frame);
  if (!step) return pressOnMark(edit, mark, event, frame);
  const from = gripSpot(mark, grip, frame);
  const to = { x: from.x + step.x, y: from.y + step.y };
  edit.adjustMark(moveGrip(mark, grip, to, frame), 'resized');
  return true;
}
