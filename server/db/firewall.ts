import type { Direction, FirewallRule } from '../../contract/firewall.ts'
import type { Db } from './open.ts'

export type RuleSets = Record<Direction, FirewallRule[]>

export function readRules(db: Db, container_id: string): RuleSets {
  const sets: RuleSets = { ingress: [], egress: [] }
  const rows = db.all<{ direction: Direction; rule: string }>(
    'SELECT direction, rule FROM firewall_rules WHERE container_id = :container_id ORDER BY direction, position',
    { container_id },
  )
  for (const { direction, rule } of rows) sets[direction].push(JSON.parse(rule))
  return sets
}

/** Replaces one direction. There are a hundred rules at most, and rules have no id to keep. */
export function writeRules(db: Db, container_id: string, direction: Direction, rules: FirewallRule[]): void {
  db.run('DELETE FROM firewall_rules WHERE container_id = :container_id AND direction = :direction', {
    container_id,
    direction,
  })
  for (const [position, rule] of rules.entries()) {
    db.run(
      `INSERT INTO firewall_rules (container_id, direction, position, rule)
       VALUES (:container_id, :direction, :position, :rule)`,
      { container_id, direction, position, rule: JSON.stringify(rule) },
    )
  }
}
