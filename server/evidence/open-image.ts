import sharp from 'sharp'

const mostPixels = 64_000_000

// Files of evidence are anybody's: nothing is opened but what a text may show.
sharp.block({ operation: ['VipsForeignLoad'] })
sharp.unblock({
  operation: ['VipsForeignLoadPng', 'VipsForeignLoadJpeg', 'VipsForeignLoadWebp'],
})
sharp.cache(false)

/** Opens what somebody sent as an image (its bytes, or where they lie), within limits; reading it throws for what is none. */
export const openImage = (bytes: Uint8Array | string) =>
  sharp(bytes, { limitInputPixels: mostPixels, failOn: 'error' })
