import {
  ArrowUpRight,
  Eraser,
  type LucideIcon,
  MousePointer2,
  Pencil,
  Redo2,
  Square,
  Trash2,
  Type,
  Undo2,
} from 'lucide-react';
import { useRef } from 'react';
import { MarkColourChoice } from '#components/references/mark-colour-choice';
import { ToolButton } from '#components/references/tool-button';
import type { Board, DrawingTool } from './use-board.ts';
import { useRoving } from './use-roving.ts';

const tools: readonly (readonly [DrawingTool, string, LucideIcon])[] = [
  ['select', 'Select', MousePointer2],
  ['arrow', 'Arrow', ArrowUpRight],
  ['box', 'Box', Square],
  ['stroke', 'Draw', Pencil],
  ['text', 'Text', Type],
];

/** What a drawing is made with: on a phone at the lower edge, in reach of the thumb. */
export function AnnotateToolbar({ board }: { readonly board: Board }) {
  const toolbar = useRef<HTMLDivElement>(null);
  const roving = useRoving(toolbar);
  const { edit, tool, selected } = board;
  return (
    <div
      ref={toolbar}
      role="toolbar"
      aria-label="Drawing"
      onKeyDown={roving.onKeyDown}
      onFocus={roving.onFocus}
      className="flex flex-wrap items-center justify-between gap-y-1 md:justify-start md:gap-x-4"
    >
      {/* biome-ignore lint/a11y/useSemanticElements: a fieldset cannot be laid out in a toolbar's line. */}
      <div role="group" aria-label="Tool" className="flex md:gap-0.5">
        {tools.map(([value, name, Icon]) => (
          <ToolButton
            key={value}
            name={name}
            isPressed={tool === value}
            hasWord
            onPress={() => board.chooseTool(value)}
          >
            <Icon size={16} aria-hidden="true" />
          </ToolButton>
        ))}
      </div>
      <div className="flex md:order-1 md:gap-0.5">
        <ToolButton
          name="Undo"
          shortcut="Control+Z"
          isOff={edit.done.length === 0}
          onPress={edit.undo}
        >
          <Undo2 size={16} aria-hidden="true" />
        </ToolButton>
        <ToolButton
          name="Redo"
          shortcut="Control+Shift+Z"
          isOff={edit.undone.length === 0}
          onPress={edit.redo}
        >
          <Redo2 size={16} aria-hidden="true" />
        </ToolButton>
      </div>
      <MarkColourChoice chosen={selected?.colour ?? board.colour} onChoose={board.chooseColour} />
      <div className="flex md:order-2 md:gap-0.5">
        <ToolButton
          name="Delete"
          shortcut="Delete"
          isOff={selected === null}
          onPress={() => selected && edit.removeMark(selected.id)}
        >
          <Trash2 size={16} aria-hidden="true" />
        </ToolButton>
        <ToolButton name="Clear" isOff={edit.marks.length === 0} onPress={edit.clearMarks}>
          <Eraser size={16} aria-hidden="true" />
        </ToolButton>
      </div>
    </div>
  );
}
