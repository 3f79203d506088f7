/**
 * What pictures of other programs say that Seedream takes no account of, in the words of a person and
 * in the order in which it would be missed. Keys are compared in lower case and by their letters only,
 * since every program spells them in its own way.
 */
const settings = [
  ['negative prompt', /^negative(style)?prompt$/],
  ['model', /^(model|modelname|ckptname|unetname)$/],
  ['LoRA', /^(loras?|lorahashes|loraname|lycoris)$/],
  ['ControlNet', /^(controlnets?|controlnetname|controlnetmodel|tiadapters)$/],
  ['reference images', /^(ipadapters|initimage|initimagename|promptimages|refimages)$/],
  ['seed', /^(noise)?seed$/],
  ['steps', /^steps$/],
  ['sampler', /^(sampler|samplername|scheduler|scheduletype|comfyuisampler|comfyuischeduler)$/],
  ['guidance', /^(cfg|cfgscale|guidance|distilledcfgscale|fluxguidancescale)$/],
  ['VAE', /^(vae|vaename)$/],
  ['denoising strength', /^(denoisingstrength|initimagecreativity)$/],
  ['upscaling', /^(hires(upscale|upscaler|steps)|hrfenabled|refinerupscale)$/],
  ['refiner', /^(refiner|refinermodel)$/],
] as const satisfies readonly (readonly [string, RegExp])[];

type Setting = (typeof settings)[number][0];
export type LeftOut = Setting | 'the rest of the prompt';

export const leftOuts: readonly LeftOut[] = [
  ...settings.map(([name]) => name),
  'the rest of the prompt',
];

/** The settings among these that say something, each once. */
export function leftOutOf(said: Iterable<readonly [string, unknown]>): LeftOut[] {
  const keys = Array.from(said).flatMap(([key, value]) =>
    saysNothing(value) ? [] : [key.toLowerCase().replace(/[^a-z]/g, '')],
  );
  return settings.flatMap(([name, pattern]) =>
    keys.some((key) => pattern.test(key)) ? [name] : [],
  );
}

function saysNothing(value: unknown): boolean {
  if (typeof value === 'string') return value.trim() === '';
  if (Array.isArray(value)) return value.length === 0;
  return value === null || value === undefined || value === false;
}
