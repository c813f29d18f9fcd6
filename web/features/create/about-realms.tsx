/** What a realm is and is not, and what a token that is confined to one may do (sheet §1.8, §15.1). */
export function AboutRealms() {
  return (
    <div className="grid gap-2 text-ink-2">
      <details>
        <summary className="rounded-row py-0.5">What a realm is, and what it is not</summary>
        <ul className="mt-1 grid list-disc gap-1 pl-5">
          <li>
            A realm is a label for the API. At the realm's address only what bears the label is there;
            anything else is answered as not found.
          </li>
          <li>
            It is not a network. It neither connects containers nor keeps them apart, and service links open
            as before.
          </li>
          <li>
            It needs no creating: 24 digits and letters from a to f are a realm as soon as something names
            them. It has no name, and there is nothing to delete.
          </li>
          <li>
            A container may be in other realms than its project. Only at a realm's own address must the
            project hold that realm.
          </li>
          <li>Realms can be changed later, in any state.</li>
        </ul>
      </details>
      <details>
        <summary className="rounded-row py-0.5">What a token confined to realms may do</summary>
        <ul className="mt-1 grid list-disc gap-1 pl-5">
          <li>It works at the addresses of its realms only. Elsewhere it is refused.</li>
          <li>It sees and changes what is in that realm, as far as its permissions go.</li>
          <li>What it creates is in the realm of the address alone, whatever else was asked for.</li>
          <li>It may not change which realms a container is in.</li>
        </ul>
      </details>
    </div>
  )
}
