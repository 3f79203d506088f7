import { readJsonRecord } from '#lib/gallery/embedded/json-record';
import { isRecord, type JsonRecord } from '#lib/platform/json';

export interface ComfyNode {
  readonly id: string;
  readonly type: string;
  /** A value, or `[id of another node, number of its output]`. */
  readonly inputs: JsonRecord;
}

export type ComfyGraph = ReadonlyMap<string, ComfyNode>;

/** The node that an input is linked to, or null for a value. */
export function linkedNode(graph: ComfyGraph, input: unknown): ComfyNode | null {
  if (!Array.isArray(input) || input.length !== 2) return null;
  return graph.get(nodeId(input[0])) ?? null;
}

/** Numbers in one of the two files, texts in the other; of what is neither, no node has the name. */
function nodeId(id: unknown): string {
  return typeof id === 'number' || typeof id === 'string' ? String(id) : '';
}

/**
 * ComfyUI's PNG text `prompt`: the graph as it was run, an object of nodes by their number. Source:
 * comfyanonymous/ComfyUI, script_examples/basic_api_example.py and nodes.py (SaveImage).
 */
export function readApiGraph(text: string | undefined): ComfyGraph {
  const nodes = Object.entries(readJsonRecord(text) ?? {}).flatMap(([id, node]) => {
    if (!isRecord(node) || typeof node.class_type !== 'string') return [];
    return [{ id, type: node.class_type, inputs: isRecord(node.inputs) ? node.inputs : {} }];
  });
  return new Map(nodes.map((node) => [node.id, node]));
}

/** What the widgets of the usual nodes are, in their order; the editor's file does not name them. */
const widgetNames: Readonly<Record<string, readonly string[]>> = {
  CLIPTextEncode: ['text'],
  CLIPTextEncodeFlux: ['clip_l', 't5xxl', 'guidance'],
  PrimitiveString: ['value'],
  PrimitiveStringMultiline: ['value'],
  EmptyLatentImage: ['width', 'height'],
  EmptySD3LatentImage: ['width', 'height'],
  KSampler: ['seed', 'after', 'steps', 'cfg', 'sampler_name', 'scheduler'],
  KSamplerAdvanced: ['add', 'noise_seed', 'after', 'steps', 'cfg', 'sampler_name', 'scheduler'],
  CheckpointLoaderSimple: ['ckpt_name'],
  UNETLoader: ['unet_name'],
  LoraLoader: ['lora_name'],
  LoraLoaderModelOnly: ['lora_name'],
  FluxGuidance: ['guidance'],
  RandomNoise: ['noise_seed'],
};

/** Modes of a node that does not run: muted and bypassed. */
const idleModes = new Set<unknown>([2, 4]);

/**
 * ComfyUI's PNG text `workflow`: the graph as its editor draws it, with links as a list of their own.
 * Source: ComfyUI's documentation, Workflow JSON.
 */
export function readEditorGraph(text: string | undefined): ComfyGraph {
  const { nodes, links } = readJsonRecord(text) ?? {};
  if (!Array.isArray(nodes) || !Array.isArray(links)) return new Map();
  const origins = new Map<unknown, readonly [string, number]>();
  for (const link of links) {
    const [id, from] = Array.isArray(link) ? link : isRecord(link) ? [link.id, link.origin_id] : [];
    origins.set(id, [nodeId(from), 0]);
  }
  const found = nodes.filter(isRecord).flatMap((node) => {
    if (typeof node.type !== 'string' || idleModes.has(node.mode)) return [];
    const inputs = { ...widgetValues(node.type, node.widgets_values), ...linksOf(node, origins) };
    return [{ id: nodeId(node.id), type: node.type, inputs }];
  });
  return new Map(found.map((node) => [node.id, node]));
}

function widgetValues(type: string, values: unknown): JsonRecord {
  if (!Array.isArray(values)) return {};
  const names = Object.hasOwn(widgetNames, type) ? (widgetNames[type] ?? []) : [];
  return Object.fromEntries(names.map((name, at) => [name, values[at]]));
}

function linksOf(node: JsonRecord, origins: ReadonlyMap<unknown, readonly [string, number]>) {
  if (!Array.isArray(node.inputs)) return {};
  return Object.fromEntries(
    node.inputs.filter(isRecord).flatMap(({ name, link }) => {
      const origin = origins.get(link);
      return typeof name === 'string' && origin ? [[name, origin] as const] : [];
    }),
  );
}
