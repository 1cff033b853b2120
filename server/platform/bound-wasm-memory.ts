/**
 * Lets no WebAssembly memory of this thread grow beyond so many megabytes of 1024 kilobytes: a thread's own limits
 * count only what JavaScript holds. What asks for more is told that there is none, as on a full machine.
 */
export function boundWasmMemory(megabytes: number): void {
  const { prototype } = WebAssembly.Memory
  const { grow } = prototype
  prototype.grow = function growWithin(pages: number): number {
    const most = megabytes * 1024 * 1024
    if (this.buffer.byteLength + pages * 65_536 > most) {
      throw new RangeError(`no more than ${megabytes} MB of memory`)
    }
    return grow.call(this, pages)
  }
}
