/** Refusals of the stream after which it is of no use to try again (sheet §16.3). */
export const refusals: Record<string, string> = {
  TOKEN_DELETED: 'The token was deleted.',
  AUTH_TOKEN_DELETED: 'The token was deleted.',
  TOKEN_DISABLED: 'The token was disabled.',
  AUTH_TOKEN_DISABLED: 'The token was disabled.',
  AUTH_TOKEN_LINEAGE_REVOKED: 'The token this one came from was revoked.',
  EVENT_ACCESS_REVOKED: 'The token may not follow events.',
  EVENT_ACCESS_DENIED: 'The token may not follow events.',
  USER_BANNED: 'The account is banned.',
  USER_NOT_FOUND: 'The account is gone.',
  IP_NOT_ALLOWED: 'The token may not be used from this address.',
  IP_RESTRICTED: 'The token may not be used from this address.',
  REALM_SELECTION_CONFLICT: 'The realm of the address and of the token differ.',
  REALM_FORBIDDEN: 'The token may not see this realm.',
  REALM_REQUIRED: 'The token needs a realm: choose one.',
  REALM_CONFIG_MALFORMED: 'The realms of the token are not valid.',
  JWT_REQUIRED: 'Live changes need a sign-in with a password.',
}
