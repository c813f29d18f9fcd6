// How to open a container by SSH: as root, on port 22, by its own key and host (sheet §17.1, §17.4).

export interface SshAccess {
  /** The container's name, which is what its key's file and its entry are called too. */
  name: string
  /** Null while the API says none. */
  ssh_hostname: string | null
  /** A file in `~/.ssh`, as `keyFileName` calls it; without it, whatever keys the agent has are tried. */
  keyFile?: string | undefined
}

/** Such as `acme-api_ed25519`: it sorts by container, and says what it is. */
export function keyFileName(name: string): string {
  return `${hostAlias(name)}_ed25519`
}

export function sshCommand({ ssh_hostname, keyFile }: SshAccess): string | null {
  if (!ssh_hostname) return null
  // With many keys in the agent the server would hang up before the right one is tried.
  const identity = keyFile ? `-i ~/.ssh/${keyFile} -o IdentitiesOnly=yes ` : ''
  return `ssh ${identity}root@${ssh_hostname}`
}

/** A block for `~/.ssh/config`, after which `ssh <name>` will do. */
export function sshConfig({ name, ssh_hostname, keyFile }: SshAccess): string | null {
  if (!ssh_hostname) return null
  const lines = [`Host ${hostAlias(name)}`, `  HostName ${ssh_hostname}`, '  User root']
  if (keyFile) lines.push(`  IdentityFile ~/.ssh/${keyFile}`, '  IdentitiesOnly yes')
  return `${lines.join('\n')}\n`
}

/** Names are letters, digits, `_` and `-` (sheet §4.3); anything else would be a pattern, or several. */
function hostAlias(name: string): string {
  return name.replace(/[^A-Za-z0-9_.-]/g, '-').replace(/^-+/, '') || 'container'
}
