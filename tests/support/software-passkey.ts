import { createHash, generateKeyPairSync, randomBytes } from 'node:crypto';

/** What a browser is asked to make a passkey with. */
interface CreationOptions {
  readonly challenge: string;
  readonly rp: { readonly id?: string };
}

/**
 * Makes a passkey as a security key does, and says so as a browser does: without an attestation.
 * The bytes are those of https://www.w3.org/TR/webauthn-3/#sctn-attestation, in CBOR by hand.
 */
export function makeSoftwarePasskey({ challenge, rp }: CreationOptions, origin: string) {
  const id = randomBytes(16);
  const clientData = { type: 'webauthn.create', challenge, origin, crossOrigin: false };
  const flags = Buffer.from([0x45, 0, 0, 0, 0]);
  const authData = Buffer.concat([
    createHash('sha256')
      .update(rp.id ?? '')
      .digest(),
    // Present, verified and with a key; the counter of signatures behind it.
    flags,
    Buffer.alloc(16),
    Buffer.from([0, id.length]),
    id,
    publicKey(),
  ]);
  const attestation = Buffer.concat([
    ...[Buffer.from([0xa3]), text('fmt'), text('none'), text('attStmt'), Buffer.from([0xa0])],
    ...[text('authData'), Buffer.from([0x58, authData.length]), authData],
  ]);
  const response = {
    clientDataJSON: Buffer.from(JSON.stringify(clientData)).toString('base64url'),
    attestationObject: attestation.toString('base64url'),
    transports: ['internal'],
  };
  const name = id.toString('base64url');
  return { id: name, rawId: name, type: 'public-key', clientExtensionResults: {}, response };
}

/** A point on P-256 for ES256, as COSE has it. */
function publicKey(): Buffer {
  const { x = '', y = '' } = generateKeyPairSync('ec', {
    namedCurve: 'P-256',
  }).publicKey.export({ format: 'jwk' });
  return Buffer.concat([
    ...[Buffer.from([0xa5, 1, 2, 3, 0x26, 0x20, 1, 0x21, 0x58, 32]), Buffer.from(x, 'base64url')],
    ...[Buffer.from([0x22, 0x58, 32]), Buffer.from(y, 'base64url')],
  ]);
}

const text = (words: string) =>
  Buffer.concat([Buffer.from([0x60 + words.length]), Buffer.from(words)]);
