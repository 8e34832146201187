/** Writes zip archives byte by byte for tests, also such as no tool would write. */
import { crc32, deflateRawSync } from 'node:zlib';

export interface RawEntry {
  name: string | Uint8Array;
  data?: string | Uint8Array;
  /** Bit 11 (0x800) says that the name is UTF-8; bit 0 that the data is encrypted. */
  flags?: number;
  /** What the archive claims, when that is not what is true. */
  claimed?: number;
  /** As Unix has it, such as 0o120777 for a link; makes the archive one of Unix. */
  mode?: number;
  stored?: boolean;
  /** Number of the compression that the archive claims. */
  method?: number;
  /** Index of an earlier entry whose bytes this one takes as its own. */
  shares?: number;
}

const LOCAL = 0x04034b50;
const CENTRAL = 0x02014b50;
const END = 0x06054b50;

const bytesOf = (value: string | Uint8Array = ''): Buffer => (typeof value === 'string' ? Buffer.from(value) : Buffer.from(value));

/** Little-endian fields: `[size, value]`. */
function record(...fields: [2 | 4, number][]): Buffer {
  const buffer = Buffer.alloc(fields.reduce((sum, [size]) => sum + size, 0));
  let at = 0;
  for (const [size, value] of fields) at = size === 2 ? buffer.writeUInt16LE(value, at) : buffer.writeUInt32LE(value >>> 0, at);
  return buffer;
}

export function rawZip(entries: RawEntry[]): Buffer {
  const locals: Buffer[] = [];
  const central: Buffer[] = [];
  const offsets: number[] = [];
  let offset = 0;
  for (const { name, data, flags = typeof name === 'string' ? 0x800 : 0, claimed, mode, stored = false, method = stored ? 0 : 8, shares } of entries) {
    const plain = bytesOf(data);
    const packed = stored ? plain : deflateRawSync(plain);
    const nameBytes = bytesOf(name);
    const head: [2 | 4, number][] = [
      [2, 20], [2, flags], [2, method], [2, 0], [2, 0x21], [4, crc32(plain)], [4, packed.length], [4, claimed ?? plain.length], [2, nameBytes.length], [2, 0],
    ];
    const at = shares === undefined ? offset : offsets[shares]!;
    if (shares === undefined) {
      const local = Buffer.concat([record([4, LOCAL], ...head), nameBytes, packed]);
      locals.push(local);
      offset += local.length;
    }
    offsets.push(at);
    central.push(
      Buffer.concat([
        record([4, CENTRAL], [2, mode === undefined ? 20 : (3 << 8) | 20], ...head, [2, 0], [2, 0], [2, 0], [4, mode === undefined ? 0 : mode << 16], [4, at]),
        nameBytes,
      ]),
    );
  }
  const directory = Buffer.concat(central);
  const end = record([4, END], [2, 0], [2, 0], [2, entries.length], [2, entries.length], [4, directory.length], [4, offset], [2, 0]);
  return Buffer.concat([...locals, directory, end]);
}
