import { type KitService, service, terminal } from './kit.ts'

/** The nineteen services in URLs (sheet §20 row 25), then the two special endpoints. */
export const kitServices: readonly KitService[] = [
  terminal,
  service('browser', 'Browser', 'Automated browser with tabs and sessions', true),
  service('code', 'Code', 'VS Code in the browser', true),
  service('curl', 'cURL', 'HTTP client with jobs and schedules', false),
  service('cron', 'Cron', 'Managed crontab', false),
  service('daemon', 'Daemon', 'Keeps programs running', false),
  service('display', 'Display', 'Desktop stream, screenshots and input', true),
  service('desktop', 'Desktop', 'Full Xfce or MATE desktop', true, 63935),
  service('exec', 'Exec', 'Scripts as HTTP endpoints', false),
  service('files', 'Files', 'File system over HTTP and WebDAV', true),
  service('n', 'Notifications', 'Desktop notifications', false),
  service('sqlite', 'SQLite', 'Databases and key-value store', false),
  service('watch', 'Watch', 'Streams of file changes', false),
  service('pipe', 'Pipe', 'Streaming transfers without storage', false),
  service('notes', 'Notes', 'Collaborative notebooks', true),
  service('logs', 'Proxy logs', 'Request log, queries and tail', false),
  service('tunnel', 'Tunnel', 'Reverse tunnels', false),
  service('agent', 'Agent', 'AI agent gateway', true),
  service('run', 'Run', 'Resolves apps to commands', false, 1),
  { slug: 'ssh', label: 'SSH', what: 'Shell over SSH', indexed: false, hasUi: false },
  { slug: 'proxy', label: 'Egress proxy', what: "The container's way out", indexed: false, hasUi: false },
]
