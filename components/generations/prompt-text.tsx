'use client';

import { useEffect, useRef, useState } from 'react';

interface PromptTextProps {
  readonly id: string;
  readonly prompt: string;
}

/** A prompt in two lines, and in full where it has more and is asked for. */
export function PromptText({ id, prompt }: PromptTextProps) {
  const text = useRef<HTMLParagraphElement>(null);
  const [isOpen, setOpen] = useState(false);
  const [isLonger, setLonger] = useState(false);

  useEffect(() => {
    const paragraph = text.current;
    if (!paragraph || isOpen) return;
    const measure = () => setLonger(paragraph.scrollHeight > paragraph.clientHeight + 1);
    const observer = new ResizeObserver(measure);
    observer.observe(paragraph);
    return () => observer.disconnect();
  }, [isOpen]);

  return (
    <div className="min-w-0">
      <p
        ref={text}
        id={id}
        className={`max-w-[78ch] text-pretty text-sm/[21px] wrap-anywhere ${isOpen ? 'whitespace-pre-line' : 'line-clamp-2'}`}
      >
        {prompt}
      </p>
      {isLonger && (
        <button
          type="button"
          aria-expanded={isOpen}
          aria-controls={id}
          onClick={() => setOpen(!isOpen)}
          className="pointer-coarse:-mb-3 pointer-coarse:-mt-1 pointer-coarse:min-h-11 rounded text-text-3 text-xs hover:text-text"
        >
          {isOpen ? 'Show less' : 'Show all'}
        </button>
      )}
    </div>
  );
}
