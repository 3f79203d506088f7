import { newId } from '#lib/id';

/** A picture that came with a request, as it was received. */
export interface BilledReference {
  /** SHA-256 of its bytes, in hexadecimal. */
  readonly key: string;
  readonly mediaType: 'image/jpeg' | 'image/png';
  readonly sizeBytes: number;
  /** Pixels, as stored. */
  readonly width: number;
  readonly height: number;
  /** EXIF's; 1 where it has none. */
  readonly orientation: number;
}

/** One request that arrived whole, and what it cost. */
export interface Bill {
  readonly id: string;
  /** When it had arrived, ISO 8601. */
  readonly at: string;
  /** Empty where the body could not be read. */
  readonly prompt: string;
  /** In the order sent; empty where they were refused. */
  readonly references: readonly BilledReference[];
  /** The HTTP status that was answered; null while there is none, or where there never was one. */
  readonly status: number | null;
  readonly imagesBilled: number;
  /** The links of the pictures that were made, whether or not the client heard of them. */
  readonly links: readonly string[];
}

export interface BillBook {
  readonly open: () => OpenBill;
  /** All bills, oldest first. */
  readonly list: () => readonly Bill[];
}

export interface OpenBill {
  readonly setPrompt: (prompt: string) => void;
  readonly setReferences: (references: readonly BilledReference[]) => void;
  readonly setStatus: (status: number) => void;
  /** Pictures are billed as they are made, one by one. */
  readonly addImage: (link: string | null) => void;
}

/** What a provider knows and a client cannot ask: tests compare it with what the studio kept. */
export function makeBillBook(): BillBook {
  const bills: Bill[] = [];
  return {
    list: () => [...bills],
    open: () => {
      const index = bills.length;
      const bill = {
        id: newId(),
        at: new Date().toISOString(),
        prompt: '',
        references: [],
        status: null,
        imagesBilled: 0,
        links: [],
      };
      bills.push(bill);
      const change = (part: (bill: Bill) => Partial<Bill>) => {
        const before = bills[index] as Bill;
        bills[index] = { ...before, ...part(before) };
      };
      return {
        setPrompt: (prompt) => change(() => ({ prompt })),
        setReferences: (references) => change(() => ({ references })),
        setStatus: (status) => change(() => ({ status })),
        addImage: (link) =>
          change((before) => ({
            imagesBilled: before.imagesBilled + 1,
            links: link === null ? before.links : [...before.links, link],
          })),
      };
    },
  };
}
