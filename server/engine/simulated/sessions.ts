import type { Clock } from '../../clock.ts'
import type { Machine, RuntimeInfo } from '../engine.ts'
import { between, chance, pick } from './chance.ts'
import { activeTime, type Instance } from './instance.ts'
import type { Process } from './processes.ts'

const MiB = 2 ** 20

/** A process that a person started: a shell in a terminal, a window on a display. */
interface OwnProcess {
  pid: number
  memory: number
}

export interface Sessions {
  terminals: NonNullable<RuntimeInfo['terminals']>
  displays: NonNullable<RuntimeInfo['displays']>
  processes: OwnProcess[]
  /** Bytes of all of them. */
  memory: number
}

const commands = [
  'ls -la',
  'cd ~/app',
  'git status',
  'git pull',
  'npm install',
  'npm run build',
  'npm test',
  'htop',
  'df -h',
  'free -m',
  'tail -f /var/log/syslog',
  'systemctl status',
  'curl -s localhost:3000/health',
  'vim README.md',
  'docker ps',
  'ss -tlnp',
  'cat /etc/os-release',
  'psql -l',
  'python3 manage.py migrate',
  'make',
  'history',
  'ping -c 3 1.1.1.1',
  'tmux attach',
]

const programs = [
  { title: 'Terminal', command: 'xfce4-terminal', class: ['xfce4-terminal', 'Xfce4-terminal'], memory: 38 },
  { title: 'Mozilla Firefox', command: 'firefox-esr', class: ['Navigator', 'firefox-esr'], memory: 310 },
  { title: 'File Manager', command: 'thunar', class: ['thunar', 'Thunar'], memory: 44 },
  { title: 'Visual Studio Code', command: 'code', class: ['code', 'Code'], memory: 240 },
] as const

/** What people have open inside: none before the kit answers, and none without it. */
export function sessionsOf(
  machine: Machine,
  instance: Instance,
  processes: Process[],
  { clock, seed }: { clock: Clock; seed: number },
): Sessions {
  const active = activeTime(instance, clock)
  const ready = Math.max(
    ...processes.filter(process => process.unit?.kit).map(process => process.readyAfter),
    0,
  )
  if (!machine.hoody_kit || active < clock.scale(ready))
    return { terminals: [], displays: [], processes: [], memory: 0 }

  const key = [seed, machine.id, instance.bootedAt] as const
  const own: OwnProcess[] = []
  let pid = Math.max(...processes.map(process => process.pid))
  const begin = (size: number): number => {
    pid += 1 + Math.floor(between(0, 20, ...key, pid))
    own.push({ pid, memory: Math.round(size * MiB) })
    return pid
  }
  const openedAt = instance.bootedAt + clock.scale(ready)
  const terminals = Array.from({ length: Math.floor(between(0, 3.4, ...key, 'terminals')) }, (_, index) => {
    begin(7)
    return terminal(index + 1, openedAt + index * 1_000, clock.now(), key)
  })
  const displays =
    chance(...key, 'display') < 0.5 ? [display(machine, openedAt, clock.now(), begin, key)] : []
  return {
    terminals,
    displays,
    processes: own,
    memory: own.reduce((total, process) => total + process.memory, 0),
  }
}

type Key = readonly (string | number)[]
const minute = 60_000

/** One command every few minutes; the last twenty are remembered. */
function terminal(id: number, openedAt: number, now: number, key: Key): Sessions['terminals'][number] {
  const pause = between(2, 9, ...key, id, 'pause') * minute
  const opened = Math.min(openedAt, now)
  const typed = Math.floor((now - opened) / pause)
  const first = Math.max(0, typed - 20)
  const last = opened + typed * pause
  return {
    id: String(id),
    display: id,
    username: id === 1 ? 'user' : 'root',
    created_at: Math.floor(opened / 1000),
    created_at_formatted: new Date(opened).toISOString(),
    last_activity: Math.floor(last / 1000),
    last_activity_formatted: new Date(last).toISOString(),
    command_history: Array.from({ length: typed - first }, (_, n) => pick(commands, ...key, id, first + n)),
  }
}

function display(
  machine: Machine,
  openedAt: number,
  now: number,
  begin: (size: number) => number,
  key: Key,
): Sessions['displays'][number] {
  const pid = begin(64)
  const opened = Math.min(openedAt, now)
  const start = Math.floor(between(0, programs.length, ...key, 'program'))
  const windows = Array.from({ length: 1 + Math.floor(between(0, 2.9, ...key, 'windows')) }, (_, index) => {
    const program = programs[(start + index) % programs.length]!
    return {
      id: 0x1000003 + index * 0x200000,
      title: program.title,
      pid: begin(program.memory),
      size: { width: 1024 - index * 120, height: 700 - index * 80 },
      position: { x: 40 + index * 90, y: 40 + index * 60 },
      state: [],
      focused: index === 0,
      fullscreen: false,
      'class-instance': [...program.class],
      role: 'normal',
      group_leader_xid: `0x${(0x1000001 + index * 0x200000).toString(16)}`,
      command: program.command,
    }
  })
  return {
    display: 1,
    pid,
    session_name: 'xfce',
    user: 'user',
    project_id: machine.project_id,
    container_id: machine.id,
    start_time: new Date(opened).toISOString(),
    connected_clients: Math.floor(between(0, 2.2, ...key, 'clients')),
    last_activity_timestamp: new Date(Math.max(opened, now - (now % minute))).toISOString(),
    latency: null,
    windows,
    screenshots: [],
  }
}
