/** The n-th entry brings a database of version n to n + 1. Times are ISO strings, flags 0 or 1, lists and maps JSON. */
export const migrations: string[] = [
  `
  CREATE TABLE settings (key TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID;

  CREATE TABLE users (
    id TEXT PRIMARY KEY, username TEXT NOT NULL UNIQUE, email TEXT NOT NULL UNIQUE, alias TEXT, public_key TEXT,
    password_hash TEXT, is_admin INTEGER NOT NULL DEFAULT 0, is_banned INTEGER NOT NULL DEFAULT 0,
    metadata TEXT NOT NULL DEFAULT '{}', onboarding TEXT NOT NULL DEFAULT '{}',
    -- Sessions issued before this moment (epoch ms) are void: logout ends them all (sheet 2.2).
    sessions_valid_from INTEGER NOT NULL DEFAULT 0,
    -- The time step of the last code taken: no code is good twice (RFC 6238 §5.2).
    totp_secret TEXT, totp_enabled_at TEXT, totp_last_step INTEGER, totp_require_for_tokens INTEGER NOT NULL DEFAULT 0,
    created_at TEXT NOT NULL, updated_at TEXT NOT NULL
  );
  CREATE TABLE backup_codes (user_id TEXT NOT NULL REFERENCES users(id) ON DELETE CASCADE, code_hash TEXT NOT NULL, used_at TEXT,
    PRIMARY KEY (user_id, code_hash)) WITHOUT ROWID;
  CREATE TABLE sessions (
    id TEXT PRIMARY KEY, user_id TEXT NOT NULL REFERENCES users(id) ON DELETE CASCADE, refresh_hash TEXT NOT NULL UNIQUE,
    client TEXT, ip_address TEXT, created_at TEXT NOT NULL, refreshed_at TEXT NOT NULL, expires_at TEXT NOT NULL
  );
  CREATE TABLE sign_in_codes (code_hash TEXT PRIMARY KEY, expires_at TEXT NOT NULL) WITHOUT ROWID;
  CREATE TABLE tokens (
    id TEXT PRIMARY KEY, user_id TEXT NOT NULL REFERENCES users(id) ON DELETE CASCADE, alias TEXT NOT NULL,
    secret_hash TEXT NOT NULL UNIQUE, public_key TEXT UNIQUE, public_storage TEXT, ip_whitelist TEXT NOT NULL DEFAULT '["*"]',
    realm_ids TEXT NOT NULL DEFAULT '[]', allow_no_realm INTEGER NOT NULL DEFAULT 1, permissions TEXT NOT NULL,
    expires_at TEXT, is_enabled INTEGER NOT NULL DEFAULT 1, vault_access INTEGER NOT NULL DEFAULT 0,
    event_access INTEGER NOT NULL DEFAULT 1, created_by_token_id TEXT, delegation_depth INTEGER NOT NULL DEFAULT 0,
    last_used_at TEXT, last_used_ip TEXT, created_at TEXT NOT NULL, updated_at TEXT NOT NULL
  );
  CREATE TABLE security_history (
    id TEXT PRIMARY KEY, user_id TEXT NOT NULL REFERENCES users(id) ON DELETE CASCADE, event TEXT NOT NULL, outcome TEXT NOT NULL,
    ip_address TEXT NOT NULL, client TEXT, created_at TEXT NOT NULL
  );
  CREATE INDEX security_history_by_user ON security_history (user_id, created_at);
  CREATE TABLE activity (
    id TEXT PRIMARY KEY, user_id TEXT NOT NULL, realm_id TEXT, method TEXT NOT NULL, path TEXT NOT NULL, status_code INTEGER NOT NULL,
    ip_address TEXT NOT NULL, user_agent TEXT, created_at TEXT NOT NULL
  );
  CREATE INDEX activity_by_user ON activity (user_id, created_at);

  CREATE TABLE projects (
    id TEXT PRIMARY KEY, user_id TEXT NOT NULL REFERENCES users(id), alias TEXT NOT NULL, color TEXT NOT NULL,
    max_containers INTEGER, is_default INTEGER NOT NULL DEFAULT 0, realm_ids TEXT NOT NULL DEFAULT '[]',
    created_at TEXT NOT NULL, updated_at TEXT NOT NULL, UNIQUE (user_id, alias)
  );
  CREATE TABLE project_permissions (
    id TEXT PRIMARY KEY, project_id TEXT NOT NULL REFERENCES projects(id) ON DELETE CASCADE,
    user_id TEXT NOT NULL REFERENCES users(id) ON DELETE CASCADE, permission_level TEXT NOT NULL,
    created_at TEXT NOT NULL, updated_at TEXT NOT NULL, UNIQUE (project_id, user_id)
  );

  -- A server and the rental that gives it: one row, two ids (sheet 13).
  CREATE TABLE servers (
    id TEXT PRIMARY KEY, rental_id TEXT NOT NULL UNIQUE, user_id TEXT NOT NULL REFERENCES users(id), name TEXT NOT NULL UNIQUE,
    subserver_name TEXT, country TEXT NOT NULL, country_name TEXT NOT NULL, region TEXT NOT NULL, city TEXT NOT NULL, datacenter TEXT NOT NULL,
    model TEXT NOT NULL, is_vm INTEGER NOT NULL DEFAULT 0, is_free INTEGER NOT NULL, status TEXT NOT NULL, max_containers INTEGER NOT NULL,
    specs TEXT NOT NULL, amount TEXT NOT NULL DEFAULT '0.00', rental_start TEXT NOT NULL, rental_end TEXT,
    expired_at TEXT, expired_reason TEXT, booted_at TEXT NOT NULL
  );

  CREATE TABLE containers (
    -- A project that is deleted holds none but deleted containers, whose rows go with it.
    id TEXT PRIMARY KEY, project_id TEXT NOT NULL REFERENCES projects(id) ON DELETE CASCADE, server_id TEXT REFERENCES servers(id),
    name TEXT NOT NULL, color TEXT NOT NULL, status TEXT NOT NULL, container_image TEXT NOT NULL, container_image_id TEXT,
    ai INTEGER NOT NULL, hoody_kit INTEGER NOT NULL, dev_kit INTEGER NOT NULL, kvm INTEGER NOT NULL DEFAULT 0,
    autostart INTEGER NOT NULL, ramdisk INTEGER NOT NULL, ramdisk_scope TEXT NOT NULL DEFAULT 'container',
    prespawn INTEGER NOT NULL DEFAULT 0, is_default INTEGER NOT NULL DEFAULT 0,
    environment_vars TEXT NOT NULL DEFAULT '{}', env_revision INTEGER NOT NULL DEFAULT 0, env_applied_revision INTEGER NOT NULL DEFAULT 0,
    env_verified_at TEXT, env_attempted_at TEXT, env_last_error TEXT,
    ssh_public_key TEXT, ssh_key_blob TEXT, ssh_key_fingerprint TEXT, ssh_key_installed_at TEXT,
    comment TEXT, source_container_id TEXT, realm_ids TEXT NOT NULL DEFAULT '[]', last_used_snapshot TEXT,
    created_at TEXT NOT NULL, updated_at TEXT NOT NULL, status_since TEXT NOT NULL, deleted_at TEXT
  );
  CREATE UNIQUE INDEX container_name ON containers (project_id, name) WHERE deleted_at IS NULL;
  CREATE UNIQUE INDEX container_key ON containers (ssh_key_blob) WHERE ssh_key_blob IS NOT NULL AND deleted_at IS NULL;
  -- One for each order of the list. They hold all that lists ask of their rows, so that finding a page touches no other.
  CREATE INDEX containers_by_created ON containers (created_at, id, project_id, server_id, status, prespawn, realm_ids, deleted_at) WHERE deleted_at IS NULL;
  CREATE INDEX containers_by_updated ON containers (updated_at, id, project_id, server_id, status, prespawn, realm_ids, deleted_at) WHERE deleted_at IS NULL;
  CREATE INDEX containers_by_name ON containers (name, id, project_id, server_id, status, prespawn, realm_ids, deleted_at) WHERE deleted_at IS NULL;
  CREATE INDEX containers_by_status ON containers (status, id, project_id, server_id, prespawn, realm_ids, deleted_at) WHERE deleted_at IS NULL;
  CREATE INDEX containers_by_id ON containers (id, project_id, server_id, status, prespawn, realm_ids, deleted_at) WHERE deleted_at IS NULL;
  CREATE INDEX containers_to_count ON containers (project_id, server_id, status, prespawn, realm_ids, deleted_at) WHERE deleted_at IS NULL;
  CREATE INDEX containers_by_server ON containers (server_id) WHERE deleted_at IS NULL;

  -- An operation that has been accepted and not yet ended: what is still here at start was cut off by a crash.
  CREATE TABLE operations (
    id TEXT PRIMARY KEY, container_id TEXT NOT NULL UNIQUE, kind TEXT NOT NULL, from_status TEXT NOT NULL,
    actor TEXT NOT NULL, started_at TEXT NOT NULL
  );
  CREATE TABLE status_logs (
    id TEXT PRIMARY KEY, container_id TEXT NOT NULL, from_status TEXT, to_status TEXT NOT NULL, transition_time TEXT NOT NULL,
    duration_ms INTEGER, triggered_by TEXT NOT NULL, metadata TEXT
  );
  CREATE INDEX status_logs_by_container ON status_logs (container_id, transition_time);
  CREATE TABLE snapshots (
    container_id TEXT NOT NULL, name TEXT NOT NULL, alias TEXT, created_at TEXT NOT NULL, last_used_at TEXT, expires_at TEXT,
    stateful INTEGER NOT NULL DEFAULT 0, size INTEGER NOT NULL, PRIMARY KEY (container_id, name)
  ) WITHOUT ROWID;
  CREATE INDEX snapshots_by_expiry ON snapshots (expires_at) WHERE expires_at IS NOT NULL;
  CREATE TABLE networks (
    container_id TEXT PRIMARY KEY, type TEXT NOT NULL, proxy TEXT, credentials TEXT, country TEXT, city TEXT, region TEXT, comment TEXT,
    dns_servers TEXT NOT NULL, status TEXT NOT NULL, configured_at TEXT NOT NULL, last_status_check TEXT
  ) WITHOUT ROWID;
  CREATE TABLE firewall_rules (
    container_id TEXT NOT NULL, direction TEXT NOT NULL, position INTEGER NOT NULL, rule TEXT NOT NULL,
    PRIMARY KEY (container_id, direction, position)
  ) WITHOUT ROWID;
  CREATE TABLE aliases (
    id TEXT PRIMARY KEY, user_id TEXT NOT NULL REFERENCES users(id), container_id TEXT NOT NULL, server_id TEXT, alias TEXT NOT NULL,
    program TEXT NOT NULL, idx INTEGER NOT NULL, target_path TEXT, allow_path_override INTEGER NOT NULL, expires_at TEXT,
    enabled INTEGER NOT NULL, expiry_notice TEXT, created_at TEXT NOT NULL, updated_at TEXT NOT NULL, UNIQUE (server_id, alias)
  );
  CREATE INDEX aliases_by_container ON aliases (container_id);
  CREATE TABLE proxy_settings (
    container_id TEXT PRIMARY KEY, enable_proxy INTEGER NOT NULL, default_policy TEXT NOT NULL, file_version INTEGER NOT NULL
  ) WITHOUT ROWID;

  CREATE TABLE images (
    id TEXT PRIMARY KEY, image_name TEXT NOT NULL, alias TEXT NOT NULL, description TEXT NOT NULL, architecture TEXT NOT NULL, os TEXT NOT NULL,
    release TEXT NOT NULL, variant TEXT, size INTEGER NOT NULL, price REAL NOT NULL DEFAULT 0, added_date TEXT NOT NULL, serial TEXT NOT NULL,
    prespawn INTEGER NOT NULL DEFAULT 0, is_public INTEGER NOT NULL DEFAULT 1, UNIQUE (image_name, architecture)
  );
  CREATE TABLE image_library (user_id TEXT NOT NULL, image_id TEXT NOT NULL, created_at TEXT NOT NULL, PRIMARY KEY (user_id, image_id)) WITHOUT ROWID;
  CREATE TABLE image_ratings (user_id TEXT NOT NULL, image_id TEXT NOT NULL, rating REAL NOT NULL, PRIMARY KEY (user_id, image_id)) WITHOUT ROWID;
  -- Images that a server has fetched before: the first create of an image there takes longer (sheet 18.1).
  CREATE TABLE server_images (server_id TEXT NOT NULL, image_name TEXT NOT NULL, PRIMARY KEY (server_id, image_name)) WITHOUT ROWID;

  CREATE TABLE events (
    seq INTEGER PRIMARY KEY AUTOINCREMENT, id TEXT NOT NULL UNIQUE, event_type TEXT NOT NULL, resource_type TEXT NOT NULL, resource_id TEXT NOT NULL,
    user_id TEXT NOT NULL, project_id TEXT, container_id TEXT, payload TEXT NOT NULL, realm_ids TEXT NOT NULL DEFAULT '[]',
    operation_id TEXT, actor TEXT NOT NULL, created_at TEXT NOT NULL
  );
  CREATE INDEX events_by_user ON events (user_id, created_at);
  CREATE INDEX events_by_container ON events (container_id, created_at);

  CREATE TABLE notifications (
    id TEXT PRIMARY KEY, title TEXT NOT NULL, message TEXT NOT NULL, type TEXT NOT NULL, severity TEXT NOT NULL, is_public INTEGER NOT NULL,
    is_global INTEGER NOT NULL, target_user_ids TEXT, expires_at TEXT, created_at TEXT NOT NULL, updated_at TEXT NOT NULL
  );
  CREATE TABLE notification_reads (notification_id TEXT NOT NULL, user_id TEXT NOT NULL, read_at TEXT NOT NULL,
    PRIMARY KEY (notification_id, user_id)) WITHOUT ROWID;
  `,
]
