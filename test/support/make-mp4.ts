/** A box of an MP4 file (ISO/IEC 14496-12 4.2), its length as it is, or as it is said to be. */
const box = (type: string, content: Uint8Array, length = content.length + 8): Buffer => {
  const head = Buffer.alloc(8)
  head.writeUInt32BE(length)
  head.write(type, 4, 'latin1')
  return Buffer.concat([head, content])
}

const begun = box('ftyp', Buffer.from('isom\0\0\x02\0isommp42', 'latin1'))

/** An MP4 file without a track in it, that says when it was made (in seconds since 1904). */
export function makeMp4(created: Date): Buffer {
  const head = Buffer.alloc(100)
  const since1904 = created.getTime() / 1000 + 2_082_844_800
  head.writeUInt32BE(since1904, 4)
  head.writeUInt32BE(since1904, 8)
  head.writeUInt32BE(1_000, 12)
  return Buffer.concat([begun, box('moov', box('mvhd', head)), box('mdat', Buffer.alloc(64))])
}

/** An MP4 file of a few bytes one box of which says that it is four gigabytes long. */
export const vastMp4 = (): Buffer =>
  Buffer.concat([begun, box('moov', box('mvhd', Buffer.alloc(20), 0xffff_fff0), 0xffff_fff8)])
