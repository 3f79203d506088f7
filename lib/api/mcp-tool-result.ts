import type { CallToolResult } from '@modelcontextprotocol/server';
import type { Problem } from '#lib/api/problem';
import type { Result } from '#lib/result';

/** An answer or a problem as a tool tells it; assistants that know no schemas read the text. */
export function toolResult<Value extends object>(result: Result<Value, Problem>): CallToolResult {
  if (!result.ok) return toolProblem(result.failure);
  const text = JSON.stringify(result.value);
  return { content: [{ type: 'text', text }], structuredContent: { ...result.value } };
}

export function toolProblem({ title, detail }: Problem): CallToolResult {
  return { isError: true, content: [{ type: 'text', text: `${title}. ${detail}` }] };
}
