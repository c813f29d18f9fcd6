import { Fragment } from 'react'
import { SingleKeys } from '../../components/single-keys.tsx'
import { printKey, type Shortcut, scopes, shortcuts } from '../../lib/shortcuts.ts'
import { Dialog } from '../../ui/dialog.tsx'
import { Kbd } from '../../ui/kbd.tsx'

const list: readonly Shortcut[] = Object.values(shortcuts)

/** Every shortcut there is, from the table that they are bound by. */
export function ShortcutList({ onClose }: { onClose: () => void }) {
  return (
    <Dialog title="Keyboard shortcuts" onClose={onClose}>
      <div className="grid gap-5">
        {Object.entries(scopes).map(([scope, title]) => (
          <section key={scope} aria-label={title}>
            <h3 className="mb-1.5 text-2xs font-semibold text-ink-3">{title}</h3>
            <dl className="grid grid-cols-[1fr_auto] items-center gap-y-1.5">
              {list
                .filter(shortcut => shortcut.scope === scope)
                .map(({ label, keys }) => (
                  <Fragment key={label}>
                    <dt>{label}</dt>
                    <dd className="flex items-center gap-1.5">
                      {keys.map(key => (
                        <Keys key={key} keys={key} />
                      ))}
                    </dd>
                  </Fragment>
                ))}
            </dl>
          </section>
        ))}
        <SingleKeys />
      </div>
    </Dialog>
  )
}

/** Keys that are pressed after each other stand apart. */
function Keys({ keys }: { keys: string }) {
  return (
    <span className="flex gap-1">
      {keys.split(' ').map((key, index) => (
        <Fragment key={key}>
          {index > 0 && <span className="sr-only">then</span>}
          <Kbd>{printKey(key)}</Kbd>
        </Fragment>
      ))}
    </span>
  )
}
