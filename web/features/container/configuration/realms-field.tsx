import { useQuery } from '@tanstack/react-query'
import { meQuery } from '../../../api/account.ts'
import { useActiveConnection } from '../../../api/connection.ts'
import { realmUsageQuery } from '../../../api/realms.ts'
import { RealmChoice } from '../../../components/realm-choice.tsx'
import type { FormFields } from './field-props.ts'
import { realmEffects } from './realm-effects.ts'

/** Who sees it in the API. */
export function RealmsField({ container, values, set, errors, meanwhile }: FormFields) {
  const own = useActiveConnection()?.realmId ?? null
  const confined = useQuery(meQuery).data?.auth_token?.restrictions.has_realm_restrictions === true
  const usage = useQuery(realmUsageQuery).data?.usage
  const effects = realmEffects(container.realm_ids, values.realm_ids, usage)
  const note = meanwhile('realm_ids')
  return (
    <RealmChoice
      value={values.realm_ids}
      onChange={ids => set('realm_ids', ids.toSorted())}
      error={errors.realm_ids}
      // Sheet §1.8.
      reason={confined ? 'Your token is confined to realms, and such a token cannot change them.' : undefined}
      reasonOf={id =>
        id === own ? 'You work within this realm: what is saved here stays in it.' : undefined
      }
      hint={
        (note || effects.length > 0) && (
          <div role="status" className="grid gap-1">
            {note}
            {effects.map(effect => (
              <p key={effect}>{effect}</p>
            ))}
          </div>
        )
      }
    />
  )
}
