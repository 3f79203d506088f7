import { describe, expect, test } from 'vitest';
import { readComfyUi } from '#lib/gallery/embedded/read-comfyui';
import { readEmbeddedRecipe } from '#lib/gallery/embedded/read-embedded-recipe';
import { exif, pngWith, textChunk, webpWith } from '#tests/support/pictures-with-texts';

/** The graph that ComfyUI begins with. */
const basic = {
  3: {
    class_type: 'KSampler',
    inputs: {
      seed: 42,
      steps: 20,
      cfg: 8,
      sampler_name: 'euler',
      scheduler: 'normal',
      denoise: 1,
      model: ['4', 0],
      positive: ['6', 0],
      negative: ['7', 0],
      latent_image: ['5', 0],
    },
  },
  4: { class_type: 'CheckpointLoaderSimple', inputs: { ckpt_name: 'base.safetensors' } },
  5: { class_type: 'EmptyLatentImage', inputs: { width: 2048, height: 2048, batch_size: 1 } },
  7: { class_type: 'CLIPTextEncode', inputs: { text: 'fog', clip: ['4', 1] } },
  6: { class_type: 'CLIPTextEncode', inputs: { text: 'a lighthouse', clip: ['4', 1] } },
  8: { class_type: 'VAEDecode', inputs: { samples: ['3', 0], vae: ['4', 2] } },
};

const fromBasic = {
  source: 'comfyui',
  recipe: { prompt: 'a lighthouse', size: { method: 'pixels', width: 2048, height: 2048 } },
  askedSize: null,
  leftOut: ['negative prompt', 'model', 'seed', 'steps', 'sampler', 'guidance'],
};

const promptOf = (graph: object) => readComfyUi(JSON.stringify(graph), undefined)?.recipe.prompt;

describe('a graph of ComfyUI as it was run', () => {
  test('gives the text behind the sampler’s positive input and the size of the empty latent', async () => {
    const bytes = pngWith(textChunk.plain('prompt', JSON.stringify(basic)));
    expect(await readEmbeddedRecipe(bytes)).toEqual(fromBasic);
  });

  test('is read from the camera’s fields of a WebP', async () => {
    const fields = [
      { tag: 0x010f, value: Buffer.from('workflow:{}\0') },
      { tag: 0x0110, value: Buffer.from(`prompt:${JSON.stringify(basic)}\0`) },
    ];
    expect(await readEmbeddedRecipe(await webpWith('EXIF', exif('II', null, fields)))).toEqual(
      fromBasic,
    );
  });

  test('may hold numbers that JSON has not', () => {
    const text = JSON.stringify(basic).replace('"denoise":1', '"denoise":1,"is_changed":[NaN]');
    expect(readComfyUi(text, undefined)).toEqual(fromBasic);
  });

  test.each([
    [
      'a guider and guidance in between',
      {
        1: { class_type: 'SamplerCustomAdvanced', inputs: { guider: ['2', 0], noise: ['9', 0] } },
        2: { class_type: 'BasicGuider', inputs: { model: ['8', 0], conditioning: ['3', 0] } },
        3: { class_type: 'FluxGuidance', inputs: { guidance: 3.5, conditioning: ['4', 0] } },
        4: { class_type: 'CLIPTextEncode', inputs: { text: 'a boat', clip: ['8', 1] } },
      },
    ],
    [
      'a text that comes from a node of its own',
      {
        1: { class_type: 'KSampler', inputs: { positive: ['2', 0] } },
        2: { class_type: 'CLIPTextEncode', inputs: { text: ['3', 0] } },
        3: { class_type: 'PrimitiveStringMultiline', inputs: { value: 'a boat' } },
      },
    ],
    [
      'two encoders of one text',
      {
        1: { class_type: 'KSampler', inputs: { positive: ['2', 0] } },
        2: { class_type: 'CLIPTextEncodeFlux', inputs: { clip_l: 'boat', t5xxl: 'a boat' } },
      },
    ],
    [
      'a loader that encodes both sides',
      {
        1: {
          class_type: 'KSampler (Efficient)',
          inputs: { positive: ['2', 1], negative: ['2', 2] },
        },
        2: { class_type: 'Efficient Loader', inputs: { positive: 'a boat', negative: 'fog' } },
      },
    ],
    [
      'a circle on the way',
      {
        1: { class_type: 'KSampler', inputs: { positive: ['2', 0] } },
        2: {
          class_type: 'ConditioningCombine',
          inputs: { conditioning_1: ['2', 0], conditioning_2: ['3', 0] },
        },
        3: { class_type: 'CLIPTextEncode', inputs: { text: 'a boat' } },
      },
    ],
    ['no sampler and one text', { 1: { class_type: 'ServiceNode', inputs: { prompt: 'a boat' } } }],
  ])('with %s gives its prompt', (_what, graph) => {
    expect(promptOf(graph)).toBe('a boat');
  });

  test.each([
    [
      'two texts and no sampler',
      {
        1: { class_type: 'CLIPTextEncode', inputs: { text: 'a boat' } },
        2: { class_type: 'CLIPTextEncode', inputs: { text: 'fog' } },
      },
    ],
    ['a link to nowhere', { 1: { class_type: 'KSampler', inputs: { positive: ['9', 0] } } }],
    ['nodes that are none', { 1: null, 2: [], 3: 'x', 4: { class_type: 5 }, 5: { inputs: {} } }],
    ['nothing', {}],
  ])('with %s says nothing', (_what, graph) => {
    expect(promptOf(graph)).toBeUndefined();
  });

  test('that is made to keep a reader busy gives its answer all the same', () => {
    const links = Array.from({ length: 170_000 }, (_, at) => [`text${at}`, ['9', 0]]);
    const samplers = Array.from({ length: 20 }, (_, at) => [
      100 + at,
      { class_type: 'KSampler', inputs: { positive: ['8', 0], negative: ['8', 0] } },
    ]);
    const graph: Readonly<Record<string, { class_type: string; inputs: object }>> = {
      8: { class_type: 'Concat', inputs: Object.fromEntries(links) },
      9: { class_type: 'Nothing', inputs: {} },
      ...Object.fromEntries(samplers),
      200: { class_type: 'CLIPTextEncode', inputs: { text: 'a boat' } },
    };
    expect(promptOf(graph)).toBe('a boat');
    const drawn = {
      nodes: Object.entries(graph).map(([id, { class_type: type, inputs }]) => ({
        id,
        type,
        inputs: Object.keys(inputs).map((name) => ({ name, link: name === 'text' ? 0 : 1 })),
        widgets_values: ['a boat'],
      })),
      links: [[1, '8', 0, '0', 0, 'STRING']],
    };
    expect(readComfyUi(undefined, JSON.stringify(drawn))?.recipe.prompt).toBe('a boat');
  });

  test('with a list in lists where a node should be named says nothing', () => {
    const deep = '['.repeat(200_000) + ']'.repeat(200_000);
    const text = `{"1":{"class_type":"KSampler","inputs":{"positive":[${deep},0]}}}`;
    expect(readComfyUi(text, undefined)).toBeNull();
    const drawn = `{"nodes":[{"id":${deep},"type":"KSampler"}],"links":[[1,${deep}]]}`;
    expect(readComfyUi(undefined, drawn)).toBeNull();
  });

  test('gives the text of the second sampler where that of the first comes to nothing', () => {
    const graph = {
      1: { class_type: 'KSampler', inputs: { positive: ['3', 0] } },
      2: { class_type: 'KSampler', inputs: { positive: ['4', 0] } },
      3: { class_type: 'ConditioningZeroOut', inputs: { conditioning: ['5', 0] } },
      4: { class_type: 'ConditioningCombine', inputs: { conditioning: ['3', 0], cond: ['6', 0] } },
      5: { class_type: 'Nothing', inputs: {} },
      6: { class_type: 'CLIPTextEncode', inputs: { text: 'a boat' } },
      7: { class_type: 'CLIPTextEncode', inputs: { text: 'fog' } },
    };
    expect(promptOf(graph)).toBe('a boat');
  });

  test('takes the size from nodes that hold the numbers', () => {
    const graph = {
      ...basic,
      5: { class_type: 'EmptySD3LatentImage', inputs: { width: ['10', 0], height: ['11', 0] } },
      10: { class_type: 'PrimitiveInt', inputs: { value: 2560 } },
      11: { class_type: 'PrimitiveInt', inputs: { value: 1440 } },
    };
    expect(readComfyUi(JSON.stringify(graph), undefined)?.recipe.size).toEqual({
      method: 'pixels',
      width: 2560,
      height: 1440,
    });
  });
});

describe('a graph of ComfyUI as it was drawn', () => {
  const nodes = [
    {
      id: 3,
      type: 'KSampler',
      inputs: [
        { name: 'positive', link: 11 },
        { name: 'negative', link: 12 },
        { name: 'latent_image', link: 13 },
      ],
      widgets_values: [42, 'randomize', 20, 8, 'euler', 'normal', 1],
    },
    { id: 4, type: 'CheckpointLoaderSimple', widgets_values: ['base.safetensors'] },
    { id: 5, type: 'EmptyLatentImage', widgets_values: [2048, 2048, 1] },
    { id: 6, type: 'CLIPTextEncode', widgets_values: ['a lighthouse'] },
    { id: 7, type: 'CLIPTextEncode', widgets_values: ['fog'] },
  ];
  const links = [
    [11, 6, 0, 3, 1, 'CONDITIONING'],
    [12, 7, 0, 3, 2, 'CONDITIONING'],
    { id: 13, origin_id: 5, target_id: 3 },
  ];

  test('says the same, where the run graph is missing', async () => {
    const bytes = pngWith(textChunk.plain('workflow', JSON.stringify({ nodes, links })));
    expect(await readEmbeddedRecipe(bytes)).toEqual(fromBasic);
  });

  test('does not count nodes that do not run', () => {
    const muted = nodes.map((node) => (node.id === 3 ? { ...node, mode: 2 } : node));
    expect(readComfyUi(undefined, JSON.stringify({ nodes: muted, links }))).toBeNull();
  });

  test.each([
    ['of an unknown kind', [{ id: 1, type: 'constructor', widgets_values: ['x'] }], []],
    ['that are none', [null, 5, { id: {} }], [null, 'x', []]],
  ])('with nodes %s says nothing', (_what, oddNodes, oddLinks) => {
    const text = JSON.stringify({ nodes: oddNodes, links: oddLinks });
    expect(readComfyUi(undefined, text)).toBeNull();
  });
});
