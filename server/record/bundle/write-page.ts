import { createHash } from 'node:crypto'

/**
 * One page around a script and its style, which may do nothing else: no other script, no address, no form, no frame. It
 * opens from a disk. Throws an Error where the script would end its own element.
 */
export function writePage(script: string, style: string): string {
  if (/<\/(script|style)|<!--/i.test(script + style)) throw new Error('the script ends its element')
  const policy = [
    "default-src 'none'",
    `script-src ${hashOf(script)}`,
    `style-src ${hashOf(style)}`,
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ')
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<title>Focalpoint</title>
<style>${style}</style>
</head>
<body>
<main></main>
<script type="module">${script}</script>
</body>
</html>
`
}

const hashOf = (text: string) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`
