'use client'
import './globals.css'

type GlobalErrorProps = { readonly error: Error & { digest?: string } }

/** The last resort, when not even the shell could be drawn: both languages at once, no scripts needed. */
const GlobalError = ({ error }: GlobalErrorProps) => (
  <html lang="en">
    <body>
      <main className="mx-auto flex max-w-form flex-col gap-3 px-4 py-16">
        <h1 className="text-lg">Focalpoint</h1>
        <p>This page could not be shown. Nothing that was saved is lost.</p>
        <p lang="fr">
          Cette page n’a pas pu s’afficher. Rien de ce qui était enregistré n’est perdu.
        </p>
        {error.digest && <p className="tabular-nums">{error.digest}</p>}
      </main>
    </body>
  </html>
)

export default GlobalError
