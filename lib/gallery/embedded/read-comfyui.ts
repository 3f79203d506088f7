import {
  type ComfyGraph,
  type ComfyNode,
  linkedNode,
  readApiGraph,
  readEditorGraph,
} from '#lib/gallery/embedded/comfyui-graph';
import { type EmbeddedRecipe, fromForeign } from '#lib/gallery/embedded/embedded-recipe';

/** Inputs that hold a prompt, the fullest first. */
const textInputs = ['text', 't5xxl', 'text_g', 'clip_l', 'prompt', 'value', 'string'];

/** Inputs behind which a prompt may stand, on its way through guidance, control and combination. */
const onTheWay = /^(conditioning|guider|text|prompt|string|value|t5xxl|clip_l|cond)/;

type Side = 'positive' | 'negative';

/**
 * The recipe of a picture of ComfyUI, which keeps no recipe but the graph of nodes that ran: the prompt
 * is the text that a sampler's positive input comes from, the size that of the empty latent image.
 *
 * @param prompt the text of this name, the graph as it was run
 * @param workflow the text of this name, the graph as it was drawn, asked where the other says nothing
 */
export function readComfyUi(
  prompt: string | undefined,
  workflow: string | undefined,
): EmbeddedRecipe | null {
  return fromGraph(readApiGraph(prompt)) ?? fromGraph(readEditorGraph(workflow));
}

function fromGraph(graph: ComfyGraph): EmbeddedRecipe | null {
  const nodes = Array.from(graph.values());
  const positive = promptOf(graph, nodes);
  if (positive === null) return null;
  const negatives = Array.from(textsBehind(graph, nodes, 'negative'));
  const negative = negatives.find((text) => text !== positive);
  const hasImage = nodes.some(({ type }) => /^LoadImage/.test(type));
  return fromForeign('comfyui', {
    prompt: positive,
    ...sizeOf(graph, nodes),
    settings: [
      ['negative prompt', negative],
      ['ref images', hasImage],
      ...nodes.flatMap(({ inputs }) => Object.entries(inputs).filter(isSetting)),
    ],
  });
}

function promptOf(graph: ComfyGraph, nodes: readonly ComfyNode[]): string | null {
  const [behind] = textsBehind(graph, nodes, 'positive');
  if (behind !== undefined) return behind;
  // Without a sampler, as with nodes that call a service, a text is the prompt when it is the only one.
  const texts = new Set(nodes.flatMap((node) => ownText(node, 'positive') ?? []));
  return texts.size === 1 ? (texts.values().next().value ?? null) : null;
}

/** More of either than anybody draws would only be there to keep a page, or the studio, busy. */
const maxSamplers = 16;
const maxInputs = 10_000;

function samplersOf(nodes: readonly ComfyNode[]): readonly ComfyNode[] {
  return nodes
    .filter(
      ({ type, inputs }) => /sampler/i.test(type) && ('positive' in inputs || 'guider' in inputs),
    )
    .slice(0, maxSamplers);
}

/** The first text that is met on the way back from one side of each sampler, where there is one. */
function* textsBehind(
  graph: ComfyGraph,
  nodes: readonly ComfyNode[],
  side: Side,
): Generator<string> {
  let inputsLeft = maxInputs;
  for (const { inputs } of samplersOf(nodes)) {
    // A set goes on while it grows: each node comes once, in the order in which they were met.
    const met = new Set([linkedNode(graph, inputs[side] ?? inputs.guider)]);
    for (const node of met) {
      if (!node) continue;
      const text = ownText(node, side);
      if (text !== null) {
        yield text;
        break;
      }
      // Their keys: to list an input with its value costs four times as much where there are many.
      for (const key of Object.keys(node.inputs)) {
        inputsLeft -= 1;
        if (inputsLeft < 0) return;
        if (key === side || onTheWay.test(key)) met.add(linkedNode(graph, node.inputs[key]));
      }
    }
  }
}

/** Loaders that encode as well have the text of each side under its own name. */
function ownText({ inputs }: ComfyNode, side: Side): string | null {
  const own = [side, ...textInputs].map((key) => inputs[key]);
  const text = own.find((value) => typeof value === 'string' && value.trim() !== '');
  return typeof text === 'string' ? text : null;
}

/** A link says nothing by itself, and what was written on the negative side is looked for as a text. */
function isSetting([key, value]: readonly [string, unknown]): boolean {
  return !Array.isArray(value) && !key.startsWith('negative');
}

function sizeOf(graph: ComfyGraph, nodes: readonly ComfyNode[]) {
  const sized = nodes.filter(({ inputs }) => 'width' in inputs && 'height' in inputs);
  const node = sized.find(({ type }) => /empty.*latent/i.test(type)) ?? sized[0];
  return {
    width: node && valueBehind(graph, node.inputs.width),
    height: node && valueBehind(graph, node.inputs.height),
  };
}

/** A value, or that of the node which holds it. */
function valueBehind(graph: ComfyGraph, input: unknown): unknown {
  return Array.isArray(input) ? linkedNode(graph, input)?.inputs.value : input;
}
