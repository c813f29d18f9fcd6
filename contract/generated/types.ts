// Made from contract/openapi.yaml by "npm run generate". Do not edit.
export interface paths {
    "/api/v1/users/auth/login": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Signs in with a password; answers tokens, or asks for the second factor. */
        post: operations["login"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/users/auth/2fa/verify": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Finishes a sign-in that asked for the second factor.
         * @description The temporary token may stand in the body or be sent as Bearer.
         */
        post: operations["verifyTwoFactor"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/users/auth/me": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Who is calling, and with which token. */
        get: operations["getMe"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/users/me": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Who is calling, and with which token. */
        get: operations["getMeAlias"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/users/auth/refresh": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Trades a refresh token for a new pair of tokens.
         * @description The documented form sends the refresh token as Bearer too. Official clients send none, or the expired access
         *     token; an API that insists on its own form answers them 401 INVALID_TOKEN.
         */
        post: operations["refreshSession"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/users/auth/logout": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Revokes every session of the account issued until now; long-lived tokens survive. */
        post: operations["logout"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/auth/config": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Which ways to sign in this API offers. */
        get: operations["getAuthConfig"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/users/auth/2fa/status": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Whether the second factor is on. */
        get: operations["getTwoFactorStatus"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/users/auth/2fa/setup": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Makes a secret and backup codes; nothing is on before they are confirmed. */
        post: operations["setupTwoFactor"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/users/auth/2fa/verify-setup": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Turns the second factor on with a first code. */
        post: operations["confirmTwoFactor"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/users/auth/2fa": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Turns the second factor off. */
        delete: operations["disableTwoFactor"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/users/auth/2fa/backup-codes/regenerate": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Replaces all backup codes. */
        post: operations["regenerateBackupCodes"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/users/auth/2fa/token-gate": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Says whether making long-lived tokens asks for the second factor. */
        put: operations["setTwoFactorTokenGate"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/users/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Changes one's own account; a new password needs the current one, unless none was ever set. */
        put: operations["updateUser"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /** Changes one's own account; a new password needs the current one, unless none was ever set. */
        patch: operations["patchUser"];
        trace?: never;
    };
    "/api/v1/meta/public-key": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The keys that sign answers and claims, for checking them offline. */
        get: operations["getPublicKey"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/auth/tokens": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** All long-lived tokens of the account, without their secrets. */
        get: operations["listTokens"];
        put?: never;
        /**
         * Makes a long-lived token.
         * @description A token can grant no more than the caller holds. On a realm host a restricted caller's token is forced to that realm.
         */
        post: operations["createToken"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/auth/tokens/me": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The long-lived token that is calling, and what it is confined to. */
        get: operations["getCurrentToken"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/auth/tokens/me/public-profile": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Sets what the calling token shows in public; at least one field is needed. */
        put: operations["setTokenPublicProfile"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /** Sets what the calling token shows in public; at least one field is needed. */
        patch: operations["patchTokenPublicProfile"];
        trace?: never;
    };
    "/api/v1/auth/tokens/templates": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The named sets of permissions a token can be made from. */
        get: operations["listTokenTemplates"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/auth/tokens/public-profiles/{public_key}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What the token with this key shows in public. */
        get: operations["getTokenPublicProfile"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/auth/tokens/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One long-lived token, without its secret. */
        get: operations["getToken"];
        /** Changes a token; an omitted field keeps its value. */
        put: operations["updateToken"];
        post?: never;
        /** Revokes a token at once, for requests and open sockets alike. */
        delete: operations["deleteToken"];
        options?: never;
        head?: never;
        /** Changes a token; an omitted field keeps its value. */
        patch: operations["patchToken"];
        trace?: never;
    };
    "/api/v1/auth/tokens/{id}/copy": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Makes a new token with the same permissions and a secret of its own. */
        post: operations["copyToken"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/auth/tokens/{id}/add-realm": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Confines a token to one realm more. */
        post: operations["addTokenRealm"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/auth/tokens/{id}/remove-realm": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Takes one realm away from a token. */
        post: operations["removeTokenRealm"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/projects": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Own and shared projects. */
        get: operations["listProjects"];
        put?: never;
        /** Makes a project. */
        post: operations["createProject"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/projects/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One project. */
        get: operations["getProject"];
        /** Changes a project; `alias` is required every time, any other omitted field keeps its value. */
        put: operations["updateProject"];
        post?: never;
        /** Deletes a project with its permissions and aliases; one that still has containers may be refused. */
        delete: operations["deleteProject"];
        options?: never;
        head?: never;
        /** Changes a project; `alias` is required every time, any other omitted field keeps its value. */
        patch: operations["patchProject"];
        trace?: never;
    };
    "/api/v1/projects/{id}/stats": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The statistics of all containers of a project. */
        get: operations["getProjectStats"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/projects/{id}/permissions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Who else may use a project. */
        get: operations["listProjectPermissions"];
        put?: never;
        /** Lets another user in; needs to be the owner or to hold `edit`. */
        post: operations["createProjectPermission"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/projects/{id}/permissions/{permissionId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Changes what another user may do. */
        put: operations["updateProjectPermission"];
        post?: never;
        /** Shuts another user out. */
        delete: operations["deleteProjectPermission"];
        options?: never;
        head?: never;
        /** Changes what another user may do. */
        patch: operations["patchProjectPermission"];
        trace?: never;
    };
    "/api/v1/servers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The servers one can put containers on; each row is a rental. */
        get: operations["listServers"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/rentals": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The servers one can put containers on; each row is a rental. */
        get: operations["listRentals"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/servers/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One rental, by its own id or by its server's. */
        get: operations["getServer"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/rentals/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One rental, by its own id or by its server's. */
        get: operations["getRental"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/servers/{id}/runtime": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What a server, or one's slice of it, is doing now. */
        get: operations["getServerRuntime"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/rentals/{id}/runtime": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What a server, or one's slice of it, is doing now. */
        get: operations["getRentalRuntime"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/images/public": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The catalogue of images. */
        get: operations["listPublicImages"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/images/public/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One image of the catalogue. */
        get: operations["getPublicImage"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/images/user": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One's own library of images; empty on a new account. */
        get: operations["listUserImages"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/images/{id}/icon": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The image's icon, or a placeholder. */
        get: operations["getImageIcon"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/images/import/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Adds a free image to the library; one already there stays as it is. */
        post: operations["importImage"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/images/rate/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Rates an image; a second rating replaces the first. */
        post: operations["rateImage"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/realms": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Every realm that a project, container, server or token refers to. */
        get: operations["listRealms"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/events": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The history of events.
         * @description By offset, newest first; or by cursor, oldest first, with `after` or `bootstrap`, which go with `limit` and
         *     `realm_id` only. The socket lives at the same path and is told apart by `EIO` in the query.
         */
        get: operations["listEvents"];
        put?: never;
        post?: never;
        /** Deletes the events that match every filter given; without any, all. */
        delete: operations["deleteEvents"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/events/stats": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** How many events there are, by type and by resource. */
        get: operations["getEventStats"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/events/cleanup": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Deletes events older than a number of days. */
        post: operations["cleanupEvents"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/events/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One event. */
        get: operations["getEvent"];
        put?: never;
        post?: never;
        /** Deletes one event. */
        delete: operations["deleteEvent"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/notifications": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Notifications for the caller, newest first. */
        get: operations["listNotifications"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/notifications/public": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Notifications anyone may read, newest first. */
        get: operations["listPublicNotifications"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/notifications/read-all": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Marks all notifications read. */
        put: operations["markAllNotificationsRead"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /** Marks all notifications read. */
        patch: operations["patchAllNotificationsRead"];
        trace?: never;
    };
    "/api/v1/notifications/{id}/read": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Marks one notification read. */
        put: operations["markNotificationRead"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /** Marks one notification read. */
        patch: operations["patchNotificationRead"];
        trace?: never;
    };
    "/api/v1/users/auth/activity": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Requests made in the account's name, newest first. */
        get: operations["listActivity"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/users/auth/activity/stats": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** How much activity is kept, and how far back. */
        get: operations["getActivityStats"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/users/me/security-history": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Sign-ins and changes to the account's security of the last 180 days, newest first. */
        get: operations["listSecurityHistory"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/healthz": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Answers once everything is ready. */
        get: operations["getHealth"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/livery/about": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What a client must know of this server before signing in. */
        get: operations["getAbout"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/livery/sign-in": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Signs in with the one-time code of the printed link. */
        post: operations["signInWithCode"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/livery/sample": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Adds a sample fleet, with its projects, servers and history. */
        post: operations["addSampleFleet"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/livery/faults": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The faults that are switched on. */
        get: operations["getFaults"];
        /** Replaces all faults; an absent field is off. */
        put: operations["setFaults"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/livery/hosts/{id}/reboot": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Reboots a simulated host; its id is the server's.
         * @description Containers with `autostart` come back, the others stay stopped; every ramdisk is empty afterwards.
         */
        post: operations["rebootHost"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/containers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * All containers the caller sees, page by page.
         * @description There is no filter by state, name or text. Deleted containers are never listed.
         */
        get: operations["listContainers"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/projects/{id}/containers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Containers of one project, page by page. */
        get: operations["listProjectContainers"];
        put?: never;
        /**
         * Make a container.
         * @description Answers at once with `creating`, or with `claiming` or `running` when a warm container was claimed. An image that cannot be had and a full host may show later as `failed`. 403 also for kvm on a free server, for `prespawn: true`, and for `cache_image` on somebody else's image.
         */
        post: operations["createContainer"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/containers/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One container, with its warnings. */
        get: operations["getContainer"];
        /**
         * Change a container.
         * @description Fields that can never change are refused by name (IMMUTABLE_FIELD), those that need a stopped container while it is not stopped (CONTAINER_NOT_STOPPED); both list the fields in `data`. A token restricted to realms may not send `realm_ids` (403).
         */
        put: operations["updateContainer"];
        post?: never;
        /**
         * Delete a container for ever.
         * @description Its file system, environment, network, firewall and snapshots go with it, and its aliases stop working. The row stays as `deleting` for a while, listed with `include_deleting`. The application stops a running container first.
         */
        delete: operations["deleteContainer"];
        options?: never;
        head?: never;
        /**
         * Change a container.
         * @description Fields that can never change are refused by name (IMMUTABLE_FIELD), those that need a stopped container while it is not stopped (CONTAINER_NOT_STOPPED); both list the fields in `data`. A token restricted to realms may not send `realm_ids` (403).
         */
        patch: operations["patchContainer"];
        trace?: never;
    };
    "/api/v1/containers/{id}/{operation}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Start, stop, force-stop, restart, pause or resume.
         * @description Answers when the state is reached; until then `status` keeps its old value and every other operation is refused. The fixed names under a container (copy, sync, authorize, snapshots) go before this path. An operation in the wrong state is 400 with `data`; some APIs say 409. A 504 leaves the outcome open.
         */
        post: operations["manageContainer"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/containers/{id}/kvm": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Grant or take away /dev/kvm.
         * @description The container must be stopped (409), its server must not be free (403), and `kvm` and `dev_kvm` must agree (400).
         */
        put: operations["setContainerKvm"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Grant or take away /dev/kvm.
         * @description The container must be stopped (409), its server must not be free (403), and `kvm` and `dev_kvm` must agree (400).
         */
        patch: operations["patchContainerKvm"];
        trace?: never;
    };
    "/api/v1/containers/{id}/authorize": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** A signed claim of access to a container. */
        post: operations["authorizeContainer"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/containers/{id}/copy": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Copy a container.
         * @description Answers at once with `copying`; the copy starts by itself when it is done. Its project must be in the realm of the request (403).
         */
        post: operations["copyContainer"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/containers/{id}/sync": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Bring a copy up to its source. */
        post: operations["syncContainer"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/containers/{id}/status-logs": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Changes of state, page by page. */
        get: operations["listStatusLogs"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/containers/{id}/stats": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Processor, memory, disk and network of a container now. */
        get: operations["getContainerStats"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/containers/{id}/env": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The environment of a container. */
        get: operations["getEnv"];
        /**
         * Set some variables; the others stay.
         * @description Applied live in any state. At most 256 variables in all.
         */
        put: operations["mergeEnv"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Set some variables; the others stay.
         * @description Applied live in any state. At most 256 variables in all.
         */
        patch: operations["patchEnv"];
        trace?: never;
    };
    "/api/v1/containers/{id}/env/{key}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Set one variable. */
        put: operations["setEnvKey"];
        post?: never;
        /** Remove one variable. */
        delete: operations["deleteEnvKey"];
        options?: never;
        head?: never;
        /** Set one variable. */
        patch: operations["patchEnvKey"];
        trace?: never;
    };
    "/api/v1/containers/{id}/snapshots": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** All snapshots of a container. */
        get: operations["listSnapshots"];
        put?: never;
        /** Take a snapshot of a running or stopped container. */
        post: operations["createSnapshot"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/containers/{id}/snapshots/{name}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Rewind a container to a snapshot and boot it. */
        put: operations["restoreSnapshot"];
        post?: never;
        /** Delete a snapshot. */
        delete: operations["deleteSnapshot"];
        options?: never;
        head?: never;
        /** Rewind a container to a snapshot and boot it. */
        patch: operations["patchSnapshot"];
        trace?: never;
    };
    "/api/v1/containers/{id}/snapshots/{name}/alias": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Rename a snapshot for people; its name stays. */
        put: operations["setSnapshotAlias"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /** Rename a snapshot for people; its name stays. */
        patch: operations["patchSnapshotAlias"];
        trace?: never;
    };
    "/api/v1/containers/{id}/network": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** How a container reaches the world. */
        get: operations["getNetwork"];
        /** Set an egress proxy, or block. */
        put: operations["setNetwork"];
        post?: never;
        /** Remove the configuration. */
        delete: operations["deleteNetwork"];
        options?: never;
        head?: never;
        /** Set an egress proxy, or block. */
        patch: operations["patchNetwork"];
        trace?: never;
    };
    "/api/v1/containers/{id}/network/start": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Start the egress service. */
        post: operations["startNetwork"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/containers/{id}/network/stop": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Stop the egress service. */
        post: operations["stopNetwork"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/containers/{id}/firewall/rules": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** All firewall rules of a container. */
        get: operations["listFirewallRules"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/containers/{id}/firewall/reset": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Go back to the rules of a new container. */
        post: operations["resetFirewall"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/containers/{id}/firewall/{direction}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Add a rule.
         * @description `source` with egress and `destination` with ingress are refused (400), as is a rule beyond `max_rules` or `max_bytes` (422).
         */
        post: operations["addFirewallRule"];
        /** Delete the first rule that matches, or all. */
        delete: operations["deleteFirewallRules"];
        options?: never;
        head?: never;
        /** Turn the first rule that matches on or off. */
        patch: operations["setFirewallRuleState"];
        trace?: never;
    };
    "/api/v1/proxy/aliases": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The caller's proxy aliases. */
        get: operations["listAliases"];
        put?: never;
        /**
         * Make an alias.
         * @description A reserved name is refused (400), one that is taken on the server too (409).
         */
        post: operations["createAlias"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/proxy/aliases/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One alias, with its project and container. */
        get: operations["getAlias"];
        put?: never;
        post?: never;
        /** Delete an alias. */
        delete: operations["deleteAlias"];
        options?: never;
        head?: never;
        /** Change an alias. */
        patch: operations["updateAlias"];
        trace?: never;
    };
    "/api/v1/proxy/aliases/{id}/state": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /** Turn an alias on or off. */
        patch: operations["setAliasState"];
        trace?: never;
    };
    "/api/v1/containers/{id}/proxy/settings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Proxy settings of a container. */
        get: operations["getProxySettings"];
        /**
         * Change the proxy settings.
         * @description Without `If-Match` 428, with a stale or malformed one 412. Every success makes a new version.
         */
        put: operations["updateProxySettings"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Change the proxy settings.
         * @description Without `If-Match` 428, with a stale or malformed one 412. Every success makes a new version.
         */
        patch: operations["patchProxySettings"];
        trace?: never;
    };
    "/api/v1/containers/{id}/proxy/groups": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Groups of visitors a container knows. */
        get: operations["listProxyGroups"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/containers/{id}/proxy/services": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Services that proxy rules name. */
        get: operations["listProxyServices"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
}
export type webhooks = Record<string, never>;
export interface components {
    schemas: {
        /** @description 24 lower-case hexadecimal digits. */
        Id: string;
        /**
         * Format: date-time
         * @description ISO 8601 in UTC with milliseconds.
         */
        Time: string;
        /** @description A colour as stored, upper case with `#`; three-digit colours are kept as they are. */
        Color: string;
        /** @description A colour of three or six hexadecimal digits, with or without `#`. */
        ColorInput: string;
        /** @description What every successful answer is wrapped in. `data` is always present, null when there is nothing to say. */
        Envelope: {
            /** @description The HTTP status again. */
            statusCode: number;
            /** @description A sentence for people; clients must not key on it. */
            message: string;
            /** @description The answer itself. */
            data: unknown;
        };
        Empty: components["schemas"]["Envelope"] & {
            /** @description Nothing. */
            data: null;
        };
        /** @description What every failed answer looks like. */
        Error: {
            /** @description The HTTP status again. */
            statusCode: number;
            /** @description The HTTP reason phrase, or for some failures the machine code. */
            error: string;
            /** @description What happened and the way out. */
            message: string;
            /** @description The machine code; some APIs leave it out. */
            code: string;
            /** @description Detail whose shape depends on the code; for VALIDATION_ERROR a list of field errors. */
            data?: unknown;
        };
        /** @description One field that the schema refuses. */
        FieldError: {
            /** @description JSON pointer to the field, such as `/environment_vars/KEY`. */
            instancePath: string;
            /** @description What is wrong with it and what would be right. */
            message: string;
        };
        /** @description Where a page stands in the whole list. */
        Pagination: {
            /** @description Rows in the whole list. */
            total: number;
            /** @description This page, from 1. */
            page: number;
            /** @description Rows a page. */
            limit: number;
            /** @description Pages in all. */
            totalPages: number;
        };
        /** @description An Ed25519 public key as 64 hexadecimal digits. */
        PublicKeyHex: string;
        /** @description Six digits of the authenticator app, or a backup code of ten characters. */
        OtpCode: string;
        /** @description Six digits of the authenticator app; backup codes are not taken. */
        TotpCode: string;
        /** @description `username` or `email` is needed; without both the answer is 400 "Username or email, and password are required". */
        LoginInput: {
            /** @description User name with its case. */
            username?: string;
            /** @description Email address; case does not matter. */
            email?: string;
            /** @description Password. */
            password: string;
            /**
             * @description `intent` belongs to the hosted sign-in page.
             * @default tokens
             * @enum {string}
             */
            response_mode?: "tokens" | "intent";
            /** @description What is signing in, such as `web` or `cli`; for statistics only. */
            client?: string;
            /** @description PKCE challenge, for `intent` only. */
            code_challenge?: string;
        };
        /** @description Tokens, or the demand for a second factor. Only the first has `token`. */
        LoginAnswer: components["schemas"]["Session"] | components["schemas"]["TwoFactorChallenge"];
        /** @description The password was right; a code is needed within five minutes. */
        TwoFactorChallenge: {
            /**
             * @description Always true.
             * @constant
             */
            requires_2fa: true;
            /** @description Token for the verification alone. */
            temp_token: string;
            /** @description Kind of second factor; only `totp` is known. */
            method: string;
        };
        /** @description Finishes a sign-in. */
        TwoFactorVerifyInput: {
            /** @description The temporary token, unless it is sent as Bearer. */
            temp_token?: string;
            code: components["schemas"]["OtpCode"];
            /**
             * @description `intent` belongs to the hosted sign-in page.
             * @default tokens
             * @enum {string}
             */
            response_mode?: "tokens" | "intent";
            /** @description What is signing in, such as `web` or `cli`; for statistics only. */
            client?: string;
        };
        /** @description A session. The access token lives one day and the refresh token seven. */
        Session: {
            /** @description `approved` after a second factor. */
            status?: string;
            /** @description Access token (JWT). */
            token: string;
            /** @description Refresh token. */
            refreshToken: string;
            /** @description When the access token ends. */
            expires_at?: components["schemas"]["Time"];
            /** @description Seconds until then. */
            expires_in?: number;
            /** @description When the refresh token ends. */
            refresh_expires_at?: components["schemas"]["Time"];
            /** @description Seconds until then. */
            refresh_expires_in?: number;
            identity_claim?: components["schemas"]["SignedClaim"];
            /** @description Address the sign-in came from. */
            client_ip?: string;
            /** @description Addresses of the last sign-ins. */
            recent_login_ips?: components["schemas"]["LoginAddress"][];
            /** @description How many long-lived tokens the account has. */
            auth_token_count?: number;
            user: components["schemas"]["User"];
            /** @description The free server. */
            server: components["schemas"]["ProvisionedServer"] | null;
            /** @description The default project. */
            project: components["schemas"]["ProvisionedProject"] | null;
            /** @description The default container. */
            container: components["schemas"]["ProvisionedContainer"] | null;
        };
        /** @description A claim signed by the API, to be checked with its public key. */
        SignedClaim: {
            /** @description Id of the key. */
            kid: string;
            /** @description What is claimed, in Base64. */
            payload_b64: string;
            /** @description Ed25519 signature, 128 hexadecimal digits. */
            signature_hex: string;
        };
        /** @description Where a sign-in came from. */
        LoginAddress: {
            /** @description Address. */
            ip: string;
            /** @description When. */
            timestamp: components["schemas"]["Time"];
        };
        /** @description The server made for a new account. */
        ProvisionedServer: {
            id: components["schemas"]["Id"];
            /** @description Node name. */
            name: string;
            /** @description Country code. */
            country: string;
            /** @description Region. */
            region: string;
            /** @description City. */
            city: string;
            /** @description Data centre. */
            datacenter: string;
            /** @description Whether containers can be put on it. */
            is_ready: boolean;
        };
        /** @description The project made for a new account. */
        ProvisionedProject: {
            id: components["schemas"]["Id"];
            /** @description Name of the project. */
            alias: string;
        };
        /** @description The container made for a new account. */
        ProvisionedContainer: {
            id: components["schemas"]["Id"];
            /** @description Name of the container. */
            name: string;
            /** @description Its state. */
            status?: string | null;
        };
        /** @description An account. */
        User: {
            id: components["schemas"]["Id"];
            /** @description User name. */
            username: string;
            /** @description Email address in lower case. */
            email: string;
            /** @description Name to show. */
            alias: string;
            /** @description Ed25519 public key, 64 hexadecimal digits. */
            public_key: string | null;
            /** @description Whatever the user stored. */
            metadata: {
                [key: string]: unknown;
            };
            /** @description Whether this is an administrator. */
            is_admin: boolean;
            /** @description Whether the account is shut out. */
            is_banned: boolean;
            /** @description Whether the address was confirmed. */
            email_verified: boolean;
            /** @description Picture. */
            avatar_url: string | null;
            /** @description How the account was made; open set. */
            signup_method: string | null;
            /** @description Whether a free server may be had. */
            free_tier_unlocked: boolean;
            /**
             * Format: date-time
             * @description Since when.
             */
            free_tier_unlocked_at: string | null;
            /** @description By what; open set. */
            free_tier_unlock_source: string | null;
            /** @description Milestones reached, with their times. */
            onboarding: {
                [key: string]: string;
            };
            created_at: components["schemas"]["Time"];
            updated_at: components["schemas"]["Time"];
        };
        /** @description The caller, and the token that is calling when it is a long-lived one. */
        CurrentUser: components["schemas"]["User"] & {
            auth_token?: components["schemas"]["CurrentToken"];
            /** @description Invitations to pools not yet answered. */
            pending_pool_invitations?: number;
        };
        /** @description An omitted field keeps its value. */
        UserUpdate: {
            /** @description Name to show. */
            alias?: string;
            public_key?: components["schemas"]["PublicKeyHex"];
            /** @description Anything to keep with the account. */
            metadata?: {
                [key: string]: unknown;
            };
            /** @description New password, with three of: lower case, upper case, digits, others. */
            password?: string;
            /** @description Needed with `password` when one was set before. */
            current_password?: string;
        };
        /** @description Asks for a new pair of tokens. */
        RefreshInput: {
            /** @description The refresh token. */
            refreshToken: string;
        };
        /** @description A new pair of tokens. */
        RefreshedSession: {
            /** @description Access token (JWT). */
            token: string;
            /** @description Refresh token. */
            refreshToken: string;
            /** @description When the access token ends. */
            expires_at: components["schemas"]["Time"];
            /** @description Seconds until then. */
            expires_in: number;
            /** @description When the refresh token ends. */
            refresh_expires_at: components["schemas"]["Time"];
            /** @description Seconds until then. */
            refresh_expires_in: number;
        };
        /** @description Sign-in configuration; nothing in it is promised. */
        AuthConfig: {
            [key: string]: unknown;
        };
        /** @description The state of the second factor. */
        TwoFactorStatus: {
            /** @description Whether it is on. */
            enabled: boolean;
            /** @description Whether a first code was given. */
            verified: boolean;
            /**
             * Format: date-time
             * @description Since when.
             */
            enabled_at?: string | null;
            /** @description Backup codes not yet used. */
            backup_codes_remaining: number;
            /** @description Whether making tokens asks for a code. */
            require_for_tokens: boolean;
        };
        /** @description Starts the setup. */
        TwoFactorSetupInput: {
            /** @description Current password. */
            password: string;
        };
        /** @description What the authenticator app needs. */
        TwoFactorSetup: {
            /** @description Picture to scan, as a data URL. */
            qr_code: string;
            /** @description The secret in Base32, to type in. */
            manual_entry_key: string;
            /** @description Codes that each work once. */
            backup_codes: string[];
        };
        /** @description The first code. */
        TwoFactorConfirmInput: {
            code: components["schemas"]["TotpCode"];
        };
        /** @description The second factor is on. New tokens come along when the old ones were revoked. */
        TwoFactorConfirmed: {
            /** @description Whether it is on. */
            enabled: boolean;
            /** @description Since when. */
            enabled_at: components["schemas"]["Time"];
            /** @description New access token. */
            token?: string;
            /** @description New refresh token. */
            refreshToken?: string;
            /** @description Whether all other sessions ended. */
            sessions_revoked?: boolean;
        };
        /** @description Proof for turning it off. */
        TwoFactorDisableInput: {
            /** @description Current password. */
            password: string;
            code: components["schemas"]["OtpCode"];
        };
        /** @description The second factor is off. New tokens come along when the old ones were revoked. */
        TwoFactorDisabled: {
            /** @description New access token. */
            token?: string;
            /** @description New refresh token. */
            refreshToken?: string;
            /** @description Whether all other sessions ended. */
            sessions_revoked?: boolean;
        } | null;
        /** @description Proof for new backup codes. */
        TwoFactorBackupCodesInput: {
            /** @description Current password. */
            password: string;
            code: components["schemas"]["TotpCode"];
        };
        /** @description The codes; the old ones are void. */
        TwoFactorBackupCodes: {
            /** @description Codes that each work once. */
            backup_codes: string[];
        };
        /** @description Turning the gate off needs password and code; turning it on needs neither. */
        TwoFactorTokenGateInput: {
            /** @description Whether making tokens asks for a code. */
            enabled: boolean;
            /** @description Current password. */
            password?: string;
            otp_code?: components["schemas"]["OtpCode"];
        };
        /** @description The gate. */
        TwoFactorTokenGate: {
            /** @description Whether making tokens asks for a code. */
            require_for_tokens: boolean;
        };
        /** @description The signing keys. An API may answer a single key's fields at the top instead of `keys`. */
        PublicKeys: {
            /** @description All keys in use, retired ones included. */
            keys?: components["schemas"]["PublicKey"][];
            /** @description Id of the key that signs now. */
            active_kid?: string;
            /** @description What the keys sign. */
            usage?: string[];
            /** @description What exactly is signed. */
            signing_format?: {
                [key: string]: unknown;
            };
            /** @description Id of the only key. */
            kid?: string;
            /** @description Its algorithm. */
            algorithm?: string;
            /** @description The key in hexadecimal. */
            public_key_hex?: string;
        };
        /** @description One signing key. */
        PublicKey: {
            /** @description Id of the key. */
            kid: string;
            /** @description `ed25519`. */
            algorithm: string;
            /** @description The key in hexadecimal. */
            public_key_hex: string;
            /** @description The key in Base64. */
            public_key_b64?: string;
            /** @description The key in Base64 for URLs. */
            public_key_b64url?: string;
        };
        /** @description What a token may do. A missing leaf means no. Closed, because only known leaves can be given. */
        TokenPermissions: {
            /** @description Containers. */
            containers?: {
                /** @description Create and copy. */
                create?: boolean;
                /** @description List and get. */
                read?: boolean;
                /** @description Change. */
                update?: boolean;
                /** @description Delete. */
                delete?: boolean;
                /** @description Operations. Pause goes with stop and resume with start. */
                actions?: {
                    /** @description Start and resume. */
                    start?: boolean;
                    /** @description Stop, force stop and pause. */
                    stop?: boolean;
                    /** @description Restart. */
                    restart?: boolean;
                    /** @description Run commands. */
                    exec?: boolean;
                    /** @description Read logs. */
                    logs?: boolean;
                };
                /** @description What containers can have. */
                features?: {
                    /** @description AI. */
                    ai?: boolean;
                    /** @description The kit. */
                    hoody_kit?: boolean;
                    /** @description Snapshots. */
                    snapshots?: boolean;
                    /** @description Network configuration. */
                    networking?: boolean;
                    /** @description Virtualisation. */
                    kvm?: boolean;
                };
            };
            /** @description Projects. */
            projects?: {
                /** @description Create. */
                create?: boolean;
                /** @description List and get. */
                read?: boolean;
                /** @description Change. */
                update?: boolean;
                /** @description Delete. */
                delete?: boolean;
                /** @description Other users. */
                members?: {
                    /** @description Let in. */
                    invite?: boolean;
                    /** @description Shut out. */
                    remove?: boolean;
                    /** @description Change what they may do. */
                    change_roles?: boolean;
                };
            };
            /** @description Money. */
            financial?: {
                /** @description The wallet. */
                wallet?: {
                    /** @description See it. */
                    read?: boolean;
                    /** @description Move funds. */
                    transfer?: boolean;
                    /** @description Take funds out. */
                    withdraw?: boolean;
                };
                /** @description Billing. */
                billing?: {
                    /** @description See it. */
                    read?: boolean;
                    /** @description Change how one pays. */
                    manage_payment_methods?: boolean;
                    /** @description Get invoices. */
                    download_invoices?: boolean;
                };
                /** @description Renting servers. */
                server_rental?: {
                    /** @description See offers. */
                    view_marketplace?: boolean;
                    /** @description Rent. */
                    rent_servers?: boolean;
                    /** @description Extend. */
                    extend_rentals?: boolean;
                    /** @description End. */
                    terminate_rentals?: boolean;
                };
            };
            /** @description Everything else of the account. */
            resources?: {
                /** @description The vault. */
                vault?: boolean;
                /** @description Events. */
                events?: boolean;
                /** @description Set SSH keys. */
                ssh_keys?: boolean;
                /** @description Storage shares. */
                storage_shares?: boolean;
                /** @description Proxy aliases and permissions. */
                proxy_aliases?: boolean;
                /** @description Firewalls. */
                firewalls?: boolean;
                /** @description List realms. */
                realms?: boolean;
                /** @description Set its own public profile. */
                auth_token_public_profile?: boolean;
                /** @description Make and manage tokens. */
                create_tokens?: boolean;
                /** @description Notifications, activity and the like. */
                read_account?: boolean;
            };
            /** @description Administration. */
            admin?: {
                /** @description Users. */
                users?: boolean;
                /** @description Servers. */
                servers?: boolean;
                /** @description The system. */
                system?: boolean;
                /** @description Billing. */
                billing?: boolean;
                /** @description Monitoring. */
                monitoring?: boolean;
            };
        };
        /** @description A long-lived token without its secret. */
        Token: {
            id: components["schemas"]["Id"];
            /** @description Name of the token. */
            alias: string;
            /** @description How its secret begins, `hdy_`. */
            prefix: string;
            /** @description Ed25519 public key in hexadecimal. */
            public_key: string | null;
            /** @description What it shows in public. */
            public_storage: {
                [key: string]: unknown;
            } | null;
            /** @description Addresses and ranges it works from; `*` is anywhere. */
            ip_whitelist: string[];
            /** @description Realms it is confined to. */
            realm_ids: components["schemas"]["Id"][];
            /** @description Whether it works without a realm host; matters only when `realm_ids` is empty. */
            allow_no_realm: boolean;
            permissions: components["schemas"]["TokenPermissions"];
            /**
             * Format: date-time
             * @description When it ends; null is never.
             */
            expires_at: string | null;
            /** @description Whether it works. */
            is_enabled: boolean;
            /** @description Whether it reaches the vault. */
            vault_access: boolean;
            /** @description Whether it reaches events. */
            event_access: boolean;
            /** @description The token that made it. */
            created_by_token_id: string | null;
            /** @description How many tokens stand between it and a session. */
            delegation_depth: number;
            /**
             * Format: date-time
             * @description When it was last used.
             */
            last_used_at: string | null;
            /** @description From where. */
            last_used_ip: string | null;
            created_at: components["schemas"]["Time"];
            updated_at: components["schemas"]["Time"];
        };
        /** @description A token that was just made. */
        TokenWithSecret: components["schemas"]["Token"] & {
            /** @description The secret, `hdy_…`; never shown again. */
            token: string;
        };
        /** @description Name of a token. */
        TokenAlias: string;
        /** @description Addresses and ranges (IPv4), as a list, separated by commas, or `*` for anywhere. */
        TokenIpWhitelist: string | string[];
        /** @description ISO 8601 time, Unix seconds, `today`, `tomorrow`, or null for never. */
        TokenExpiry: string | number | null;
        /** @description A token to make. */
        TokenCreate: {
            /** @description Name; a random animal when omitted. */
            alias?: components["schemas"]["TokenAlias"];
            /** @description Key by which others find its public profile. */
            public_key?: components["schemas"]["PublicKeyHex"] | null;
            /** @description What it shows in public, 64 KB as JSON at most. */
            public_storage?: {
                [key: string]: unknown;
            } | null;
            /** @description Where it works from; anywhere when omitted. */
            ip_whitelist?: components["schemas"]["TokenIpWhitelist"];
            /**
             * @description Named set of permissions; wins over `permissions`.
             * @enum {string}
             */
            permission_template?: "full_access" | "external_customer" | "dev_team" | "finance_team" | "read_only";
            permissions?: components["schemas"]["TokenPermissions"];
            /** @description Realms to confine it to. */
            realm_ids?: components["schemas"]["Id"][];
            /**
             * @description Whether it works without a realm host.
             * @default true
             */
            allow_no_realm?: boolean;
            /**
             * @description Whether it reaches the vault.
             * @default false
             */
            vault_access?: boolean;
            /**
             * @description Whether it reaches events.
             * @default true
             */
            event_access?: boolean;
            /**
             * @description Strips token making and the vault, and forces an expiry; 400 together with a grant of those.
             * @default false
             */
            deny_reauthorization?: boolean;
            /** @description When it ends; never when omitted. */
            expires_at?: components["schemas"]["TokenExpiry"];
            otp_code?: components["schemas"]["TokenOtpCode"];
        };
        /** @description An omitted field keeps its value. A token confined to realms cannot change `realm_ids`. */
        TokenUpdate: {
            alias?: components["schemas"]["TokenAlias"];
            /** @description Key by which others find its public profile. */
            public_key?: components["schemas"]["PublicKeyHex"] | null;
            /** @description What it shows in public, 64 KB as JSON at most. */
            public_storage?: {
                [key: string]: unknown;
            } | null;
            ip_whitelist?: components["schemas"]["TokenIpWhitelist"];
            permissions?: components["schemas"]["TokenPermissions"];
            /** @description Realms to confine it to. */
            realm_ids?: components["schemas"]["Id"][];
            /** @description Whether it works without a realm host. */
            allow_no_realm?: boolean;
            /** @description Whether it reaches the vault. */
            vault_access?: boolean;
            /** @description Whether it reaches events. */
            event_access?: boolean;
            expires_at?: components["schemas"]["TokenExpiry"];
            /** @description Whether it works. */
            is_enabled?: boolean;
            otp_code?: components["schemas"]["TokenOtpCode"];
        };
        /** @description Code of the second factor; needed when it is on and a session is calling. */
        TokenOtpCode: string;
        /** @description What the copy has of its own. */
        TokenCopyInput: {
            /** @description Name; made from the original's when omitted. */
            alias?: components["schemas"]["TokenAlias"];
            /** @description When it ends. */
            expires_at?: components["schemas"]["TokenExpiry"];
            otp_code?: components["schemas"]["TokenOtpCode"];
        };
        /** @description A realm of the token. */
        TokenRealmInput: {
            realm_id: components["schemas"]["Id"];
            otp_code?: components["schemas"]["TokenOtpCode"];
        };
        /** @description At least one field. */
        TokenPublicProfileInput: {
            /** @description Key by which others find the profile. */
            public_key?: components["schemas"]["PublicKeyHex"] | null;
            /** @description What to show, 64 KB as JSON at most. */
            public_storage?: {
                [key: string]: unknown;
            } | null;
        };
        /** @description What a token shows in public. */
        TokenPublicProfile: {
            public_key: components["schemas"]["PublicKeyHex"];
            /** @description What it shows. */
            public_storage: {
                [key: string]: unknown;
            } | null;
        };
        /** @description What confines the calling token. */
        TokenRestrictions: {
            /** @description Whether it is confined to realms. */
            has_realm_restrictions: boolean;
            /** @description Whether every request must name a realm. */
            requires_realm_scope: boolean;
            /** @description The realms. */
            allowed_realm_ids: components["schemas"]["Id"][];
            /** @description Whether it works without one. */
            allow_no_realm: boolean;
            /** @description The realm of this request. */
            active_realm_id: string | null;
        };
        /** @description The long-lived token that is calling. */
        CurrentToken: {
            token: components["schemas"]["Token"];
            restrictions: components["schemas"]["TokenRestrictions"];
        };
        /** @description A named set of permissions. */
        TokenTemplate: {
            /** @description What `permission_template` takes. */
            name: string;
            /** @description Whom it is for. */
            description: string;
            permissions: components["schemas"]["TokenPermissions"];
        };
        /** @description A group of containers. Its name is called alias. */
        Project: {
            id: components["schemas"]["Id"];
            /** @description Owner. */
            user_id: components["schemas"]["Id"];
            /** @description Name, unique among one's projects. */
            alias: string;
            color: components["schemas"]["Color"];
            created_at: components["schemas"]["Time"];
            updated_at: components["schemas"]["Time"];
            /** @description Most containers it may hold; null is unlimited. */
            max_containers: number | null;
            /** @description Whether it was made with the account. */
            is_default: boolean;
            /** @description Realms it belongs to. */
            realm_ids: components["schemas"]["Id"][];
            /** @description With `include_permissions` only. */
            permissions?: components["schemas"]["ProjectPermission"][];
        };
        /** @description A page of projects. */
        ProjectPage: {
            /** @description The rows. */
            projects: components["schemas"]["Project"][];
            pagination: components["schemas"]["Pagination"];
        };
        /** @description A project to make. On a realm host that realm is added to `realm_ids`. */
        ProjectCreate: {
            alias: components["schemas"]["ProjectAlias"];
            /** @description Colour; random when omitted. */
            color?: components["schemas"]["ColorInput"];
            /**
             * @description Most containers it may hold; null is unlimited.
             * @default null
             */
            max_containers?: number | null;
            /** @description Realms it belongs to. */
            realm_ids?: components["schemas"]["Id"][];
        };
        /** @description All but `alias` may be omitted and keeps its value. Only the owner, and no token confined to realms, sets `max_containers`. */
        ProjectUpdate: {
            alias: components["schemas"]["ProjectAlias"];
            color?: components["schemas"]["ColorInput"];
            /** @description Most containers it may hold; null is unlimited. */
            max_containers?: number | null;
            /** @description Realms it belongs to. */
            realm_ids?: components["schemas"]["Id"][];
        };
        /** @description Name of a project, not blank. */
        ProjectAlias: string;
        /** @description What a deletion took along. */
        ProjectDeleted: {
            /** @description How many of each. */
            deleted: {
                /** @description Containers. */
                containers: number;
                /** @description Permission rows. */
                permissions: number;
                /** @description Proxy aliases. */
                aliases: number;
            };
            /** @description With `include_deleted_items` only. */
            deleted_items?: {
                /** @description The containers. */
                containers?: components["schemas"]["NamedRef"][];
            };
        };
        /** @description Something by id and name. */
        NamedRef: {
            id: components["schemas"]["Id"];
            /** @description Its name. */
            name: string;
        };
        /** @description Statistics of a project's containers. */
        ProjectStats: {
            /** @description One for each container. */
            stats: components["schemas"]["ContainerStats"][];
            /** @description The project as a whole. */
            summary: {
                project_id: components["schemas"]["Id"];
                /** @description The project's alias. */
                project_name: string | null;
                /** @description Containers counted. */
                container_count: number;
                /** @description How long it took to gather, such as `12ms`. */
                total_processing_time: string;
            };
        };
        /**
         * @description View, also change, also destroy.
         * @enum {string}
         */
        ProjectPermissionLevel: "read" | "edit" | "delete";
        /** @description What another user may do with a project. */
        ProjectPermission: {
            id: components["schemas"]["Id"];
            /** @description The project. */
            project_id: components["schemas"]["Id"];
            /** @description The other user. */
            user_id: components["schemas"]["Id"];
            permission_level: components["schemas"]["ProjectPermissionLevel"];
            created_at: components["schemas"]["Time"];
            updated_at: components["schemas"]["Time"];
            /** @description The other user in words. */
            user?: {
                id: components["schemas"]["Id"];
                /** @description User name. */
                username?: string;
                /** @description Name to show. */
                alias?: string | null;
            };
        };
        /** @description A page of permission rows. */
        ProjectPermissionPage: {
            /** @description The rows. */
            permissions: components["schemas"]["ProjectPermission"][];
            pagination: components["schemas"]["Pagination"];
        };
        /** @description A user to let in. */
        ProjectPermissionCreate: {
            /** @description The other user. */
            user_id: components["schemas"]["Id"];
            permission_level: components["schemas"]["ProjectPermissionLevel"];
        };
        /** @description What the user may do from now on. */
        ProjectPermissionUpdate: {
            permission_level: components["schemas"]["ProjectPermissionLevel"];
        };
        /** @description A server one can use. Containers are created with its `server_id`; an API may accept `id` there too. */
        Rental: {
            id: components["schemas"]["Id"];
            /** @description The server's name, repeated for the command line's table. */
            name?: string;
            /** @description The server's region, repeated for the same reason. */
            region?: string;
            /** @description When it began. */
            rental_start: components["schemas"]["Time"];
            /** @description When it ends; far ahead on a free server. */
            rental_end: components["schemas"]["Time"];
            /** @description Days that containers are kept after the end. */
            hold_days?: number;
            /** @description Open set; `active` is usual. */
            status: string;
            /** @description Price as a decimal in text. */
            amount: string;
            /** @description One-time fee in cents. */
            setup_fee_cents: number;
            /** @description Paid so far in cents. */
            total_paid_cents: number;
            /** @description Prices kept for renewal, if any. */
            renewal_pricing_frozen: {
                [key: string]: unknown;
            } | null;
            /** @description Days left. */
            remaining_days: number;
            /** @description Days used. */
            usage_days?: number;
            /** @description The server; null while none is assigned. */
            server_id: string | null;
            /** @description The pool it is shared through, if any. */
            pool_id: string | null;
            /** @description Whether it is free. */
            is_free_tier: boolean;
            /** @description The payment. */
            transaction?: {
                /** @description Its id. */
                id?: string;
                /** @description Amount. */
                amount?: number;
                /** @description Currency code. */
                currency?: string;
                created_at?: components["schemas"]["Time"];
            } | null;
            /** @description The server itself. */
            server: components["schemas"]["RentalServer"] | null;
        };
        /** @description The machine behind a rental. */
        RentalServer: {
            id: components["schemas"]["Id"];
            /** @description Node name; part of every kit URL. */
            name: string;
            /** @description Country code. */
            country: string;
            /** @description Region. */
            region: string;
            /** @description City. */
            city: string;
            /** @description Data centre. */
            datacenter: string;
            /** @description Model. */
            model: string;
            /** @description Whether it is a virtual machine. */
            is_vm: boolean;
            /** @description How full it is. */
            container_capacity?: {
                /** @description Containers on it. */
                used: number;
                /** @description Most containers it takes. */
                max: number;
            };
            specs: components["schemas"]["RentalServerSpecs"];
        };
        /** @description What the machine is made of; null where it is not told. */
        RentalServerSpecs: {
            /** @description Processor. */
            cpu: {
                /** @description Model. */
                model: string | null;
                /** @description Cores. */
                cores: number | null;
                /** @description Threads. */
                threads: number | null;
                /** @description Benchmark result. */
                score: number | null;
                /** @description Which benchmark: `passmark`, `geekbench_single`, `geekbench_multi`. */
                score_type: string | null;
            } | null;
            /** @description Memory. */
            ram: {
                /** @description Size in GB. */
                capacity_gb: number;
                /** @description Kind, such as `DDR5` or `ECC DDR4`. */
                type: string | null;
                /** @description Clock in MHz. */
                speed_mhz: number | null;
            } | null;
            /** @description Disks. */
            disks: {
                /** @description The disks by kind. */
                config: {
                    /** @description How many. */
                    count?: number;
                    /** @description Size of each in GB. */
                    capacity_gb?: number;
                    /** @description `HDD`, `SSD`, `NVMe` or `SAS`. */
                    type?: string;
                    /** @description How they are attached. */
                    interface?: string;
                    /** @description Model. */
                    model?: string;
                }[];
                /** @description Size of all in GB. */
                total_gb: number;
                /** @description All of it in words. */
                summary: string;
            } | null;
            /** @description Network. */
            network: {
                /** @description Bandwidth in Mbit/s. */
                bandwidth_mbps: number | null;
                /** @description Bandwidth in words. */
                bandwidth_formatted: string | null;
                /** @description Traffic included in TB. */
                traffic_tb: number | null;
                /** @description Whether traffic has no limit. */
                traffic_unlimited: boolean;
            } | null;
            /** @description Addresses. */
            additional: {
                /** @description IPv4 addresses. */
                ipv4_count: number;
                /** @description Whether it has IPv6. */
                ipv6_enabled: boolean;
            };
        };
        /** @description What a whole server or a slice of it is doing, told apart by `scope`. */
        ServerRuntime: components["schemas"]["WholeServerRuntime"] | components["schemas"]["SubserverRuntime"];
        /** @description A whole server; null where nothing could be read. */
        WholeServerRuntime: {
            /**
             * @description A whole server. (enum property replaced by openapi-typescript)
             * @enum {string}
             */
            scope: "server";
            /** @description When it was read. */
            ts: components["schemas"]["Time"];
            /** @description Age of the reading. */
            cache_age_ms: number;
            /** @description Whether it is older than it should be. */
            stale: boolean;
            /** @description Seconds since the last boot. */
            uptime_s?: number | null;
            /** @description Cores. */
            cores?: number | null;
            /** @description Load averages. */
            load?: {
                /** @description Over one minute. */
                1?: number | null;
                /** @description Over five minutes. */
                5?: number | null;
                /** @description Over fifteen minutes. */
                15?: number | null;
            };
            /** @description Processor. */
            cpu?: {
                /** @description Per cent busy. */
                busy_pct?: number | null;
            };
            mem?: components["schemas"]["RuntimeTotal"];
            swap?: components["schemas"]["RuntimeTotal"];
            storage?: components["schemas"]["RuntimeTotal"];
        };
        /** @description Use of something with a size. */
        RuntimeTotal: {
            /** @description Bytes in use. */
            used_bytes?: number | null;
            /** @description Bytes in all. */
            total_bytes?: number | null;
            /** @description Per cent in use. */
            pct?: number | null;
        };
        /** @description A slice of a server; null where nothing could be read. */
        SubserverRuntime: {
            /**
             * @description A slice. (enum property replaced by openapi-typescript)
             * @enum {string}
             */
            scope: "subserver";
            /** @description When it was read. */
            ts: components["schemas"]["Time"];
            /** @description Age of the reading. */
            cache_age_ms: number;
            /** @description Whether it is older than it should be. */
            stale: boolean;
            /** @description `ok` or `unverified`; open set. */
            health: string;
            /** @description Processor. */
            cpu?: {
                /** @description Cores in use. */
                usage_cores?: number | null;
                /** @description Per cent of the limit. */
                usage_pct?: number | null;
                /** @description Cores it may use. */
                limit_cores?: number | null;
            };
            mem?: components["schemas"]["RuntimeLimit"];
            disk?: components["schemas"]["RuntimeLimit"];
            /** @description Processes. */
            pids?: {
                /** @description Now. */
                current?: number | null;
                /** @description At most. */
                max?: number | null;
            };
            /** @description Disk traffic since the last boot. */
            io?: {
                /** @description Bytes read. */
                read_bytes?: number | null;
                /** @description Bytes written. */
                write_bytes?: number | null;
            };
        };
        /** @description Use of something with a limit. */
        RuntimeLimit: {
            /** @description Bytes in use. */
            used_bytes?: number | null;
            /** @description Bytes it may use. */
            limit_bytes?: number | null;
            /** @description Per cent of the limit. */
            pct?: number | null;
        };
        /** @description An image that containers are made from. */
        Image: {
            id: components["schemas"]["Id"];
            /** @description Name to show. */
            alias: string;
            /** @description What it is. */
            description: string;
            /** @description What `container_image` takes, such as `debian/13`. */
            image_name: string;
            /** @description Processor architecture, such as `amd64`. */
            architecture: string;
            /** @description Distribution. */
            os: string;
            /** @description Release of the distribution. */
            release: string;
            /** @description Variant, if any. */
            variant: string | null;
            /** @description Build; with a single image only. */
            serial?: string;
            /** @description Size in bytes. */
            size: number;
            /** @description Price; 0 is free. */
            price: number;
            /** @description When it entered the catalogue; the library may leave it out. */
            added_date?: components["schemas"]["Time"];
            /** @description Average of all ratings. */
            average_rating: number;
            /** @description How many ratings. */
            rating_count: number;
            /** @description Where its icon is. */
            icon_url: string | null;
            /** @description Whether warm containers of it wait to be claimed. */
            prespawn: boolean;
            /** @description For the command line's table. */
            name?: string;
            /** @description For the command line's table. */
            version?: string;
            /** @description For the command line's table. */
            status?: string;
        };
        /** @description An image of one's own library. */
        UserImage: components["schemas"]["Image"] & {
            /** @description One's own rating. */
            user_rating: number | null;
            /** @description Whether there is one. */
            has_rated: boolean;
        };
        /** @description A page of the catalogue. */
        ImagePage: {
            /** @description The rows. */
            images: components["schemas"]["Image"][];
            pagination: components["schemas"]["Pagination"];
        };
        /** @description A page of the library. */
        UserImagePage: {
            /** @description The rows. */
            images: components["schemas"]["UserImage"][];
            pagination: components["schemas"]["Pagination"];
        };
        /** @description A rating. */
        ImageRatingInput: {
            /** @description From 0 to 5. */
            rating: number;
        };
        /** @description What a rating changed. */
        ImageRating: {
            /** @description The rating given. */
            new_rating: number;
            /** @description The new average. */
            average_rating: number;
            /** @description How many ratings. */
            rating_count: number;
        };
        /** @description Realms exist by being referred to; they have no name. */
        RealmList: {
            /** @description Each once. */
            realm_ids: components["schemas"]["Id"][];
            /** @description How many. */
            total: number;
            /** @description By realm; with `include_usage` only. */
            usage?: {
                [key: string]: components["schemas"]["RealmUsage"];
            };
        };
        /** @description How many of each kind refer to a realm. */
        RealmUsage: {
            /** @description Projects. */
            projects: number;
            /** @description Containers. */
            containers: number;
            /** @description Servers, through pools. */
            servers: number;
            /** @description Long-lived tokens. */
            auth_tokens: number;
        };
        /**
         * @description The types this contract knows: the 69 of v1.0.0-beta.12 first, then those of the later catalogue. Rows and
         *     frames carry a plain string, because a newer API sends others; a client passes those through.
         * @enum {string}
         */
        EventType: "container.creating" | "container.running" | "container.stopped" | "container.failed" | "container.deleting" | "container.deleted" | "container.autostart_enabled" | "container.autostart_disabled" | "container.renamed" | "container.resource_updated" | "container.ssh_key.added" | "container.ssh_key.removed" | "container.snapshot.created" | "container.snapshot.deleted" | "container.snapshot.restored" | "container.snapshot.renamed" | "container.display.enabled" | "storage.share.created" | "storage.share.updated" | "storage.share.deleted" | "storage.share.enabled" | "storage.share.disabled" | "storage.share.expiring_soon" | "storage.share.expired" | "storage.share.mount_changed" | "notification.created" | "notification.read" | "notification.deleted" | "project.created" | "project.updated" | "project.deleted" | "server.created" | "server.updated" | "server.enabled" | "server.disabled" | "server.health_changed" | "server.rental_expiring" | "firewall.rule.added" | "firewall.rule.removed" | "firewall.rule.updated" | "firewall.rule.enabled" | "firewall.rule.disabled" | "proxy.alias.created" | "proxy.alias.updated" | "proxy.alias.deleted" | "proxy.alias.enabled" | "proxy.alias.disabled" | "proxy.alias.expiring_soon" | "proxy.alias.expired" | "proxy.permissions.updated" | "proxy.permissions.default_changed" | "proxy.permissions.group_added" | "proxy.permissions.group_updated" | "proxy.permissions.group_removed" | "auth.token.created" | "auth.token.updated" | "auth.token.deleted" | "auth.token.enabled" | "auth.token.disabled" | "pool.member.joined" | "pool.member.left" | "pool.member.role_changed" | "pool.invited" | "pool.invitation_revoked" | "user.created" | "user.banned" | "user.unbanned" | "user.role_changed" | "activity.logged" | "container.paused" | "container.copying" | "container.updated" | "container.access_suspended" | "container.access_restored" | "container.operation.completed" | "container.operation.failed" | "container.env.updated" | "container.env.applied" | "container.env.failed" | "container.network.created" | "container.network.updated" | "container.network.running" | "container.network.stopped" | "container.network.failed" | "container.network.deleted" | "notification.updated" | "project.permission.granted" | "project.permission.updated" | "project.permission.revoked" | "server.deleted" | "server.rental_started" | "server.rental_extended" | "server.rental_expired" | "server.rental_terminated" | "server.rental_hold_started" | "server.rental_updated" | "server.command.completed" | "server.command.failed" | "server.reservation.created" | "server.reservation.fulfilled" | "server.reservation.refunded" | "server.offer.published" | "server.offer.updated" | "server.offer.withdrawn" | "pool.created" | "pool.updated" | "pool.deleted" | "vault.key.set" | "vault.key.deleted" | "vault.cleared" | "account.updated" | "billing.balance_changed" | "billing.payment.succeeded" | "billing.payment.failed" | "billing.payment.updated" | "billing.invoice.created" | "billing.payment_method.added" | "billing.payment_method.removed" | "billing.payment_method.default_changed" | "billing.payment_method.updated" | "image.library.added";
        /**
         * @description Kinds of resource that events are about; rows and frames carry a plain string.
         * @enum {string}
         */
        EventResourceType: "container" | "storage_share" | "notification" | "project" | "server" | "firewall" | "proxy_alias" | "proxy_permissions" | "auth_token" | "pool" | "user" | "activity_log" | "container_network" | "project_permission" | "vault" | "account" | "wallet" | "payment" | "invoice" | "payment_method" | "user_image" | "reservation" | "server_offer";
        /** @description Opaque place in the history of one scope; compared for equality only. */
        EventCursor: string;
        /** @description Who caused an event. */
        EventActor: {
            /** @description `user` or `system`; open set. */
            kind: string;
            /** @description Id of the user. */
            id?: string;
        };
        /** @description A row of the history. What the required fields tell is v1.0.0-beta.12; the others came later. */
        Event: {
            id: components["schemas"]["Id"];
            /** @description See EventType. */
            event_type: string;
            /** @description See EventResourceType. */
            resource_type: string;
            /** @description Id of what it is about. */
            resource_id: string;
            /** @description Whose history it stands in. */
            user_id: components["schemas"]["Id"];
            /** @description See EventPayloads. */
            payload: {
                [key: string]: unknown;
            };
            /** @description Realms it is visible in. */
            realm_ids: components["schemas"]["Id"][];
            created_at: components["schemas"]["Time"];
            /** @description The same as `event_type`. */
            event?: string;
            /** @description The same as `id`. */
            eventId?: string;
            /** @description The same as `created_at`. */
            timestamp?: components["schemas"]["Time"];
            /** @description The same as `payload`. */
            data?: {
                [key: string]: unknown;
            };
            cursor?: components["schemas"]["EventCursor"];
            /** @description Version of the catalogue. */
            schema_version?: number;
            /** @description Joins the events of one change. */
            change_id?: string | null;
            /** @description The operation that caused it, 32 hexadecimal digits. */
            operation_id?: string | null;
            /** @description Project concerned. */
            project_id?: string | null;
            /** @description Container concerned. */
            container_id?: string | null;
            /** @description Whether it is visible everywhere. */
            all_realms?: boolean;
            /** @description `full`, `removed` or `nameless`; open set. */
            visibility?: string;
            /** @description The event that led to it. */
            cause_event_id?: string | null;
            actor?: components["schemas"]["EventActor"];
            /** @description Whether it is never stored. */
            ephemeral?: boolean;
        };
        /** @description A stretch of the history. */
        EventPage: {
            /** @description The rows. */
            events: components["schemas"]["Event"][];
            pagination: components["schemas"]["EventPagination"];
        };
        /** @description Where a stretch stands in the history. */
        EventPagination: {
            /** @description Rows that match; -1 when reading by cursor. */
            total: number;
            /** @description Rows an answer. */
            limit: number;
            /** @description Rows skipped. */
            offset: number;
            /** @description Whether more follow. */
            has_more: boolean;
            /** @description Where to go on; by cursor only. */
            next_cursor?: components["schemas"]["EventCursor"];
            /** @description The newest row; by cursor only. */
            latest_cursor?: components["schemas"]["EventCursor"];
        };
        /** @description `data` of the 410 errors: the cursor points to what is no longer kept. */
        EventsCursorLost: {
            /** @description The oldest place still kept. */
            boundary_cursor: components["schemas"]["EventCursor"];
            /** @description The newest row. */
            latest_cursor: components["schemas"]["EventCursor"];
            /** @description Days that events are kept. */
            retention_days: number;
        };
        /** @description Counts of the history. */
        EventStats: {
            /** @description All events. */
            total_events: number;
            /** @description By event type. */
            by_type: {
                [key: string]: number;
            };
            /** @description By resource type. */
            by_resource: {
                [key: string]: number;
            };
            /**
             * Format: date-time
             * @description The oldest one's time.
             */
            oldest_event?: string | null;
            /**
             * Format: date-time
             * @description The newest one's time.
             */
            newest_event?: string | null;
        };
        /** @description Filters; all that are given must match. */
        EventsDeleteInput: {
            event_type?: components["schemas"]["EventType"];
            resource_type?: components["schemas"]["EventResourceType"];
            /** @description Only this resource. */
            resource_id?: components["schemas"]["Id"];
            /**
             * Format: date-time
             * @description Only before this time.
             */
            before_date?: string;
            /** @description Only this realm. */
            realm_id?: components["schemas"]["Id"];
        };
        /** @description How many events went. */
        EventsDeleted: {
            /** @description Deleted. */
            deleted_count: number;
            /** @description Kept although they matched. */
            skipped_count?: number;
        };
        /** @description What to keep. */
        EventsCleanupInput: {
            /** @description Days to keep. */
            retention_days: number;
        };
        /** @description What a clean-up did. */
        EventsCleanup: {
            /** @description Deleted. */
            deleted_count: number;
            /** @description Days kept. */
            retention_days: number;
            /** @description Everything before it went. */
            cutoff_date: components["schemas"]["Time"];
        };
        /**
         * @description For every event type the shape of `payload` (REST) and `data` (socket). Not a body: a table. An older API may
         *     send less of it, so a client reads defensively.
         */
        EventPayloads: {
            "container.creating"?: components["schemas"]["ContainerEventData"];
            "container.running"?: components["schemas"]["ContainerStatusEventData"];
            "container.stopped"?: components["schemas"]["ContainerStatusEventData"];
            "container.failed"?: components["schemas"]["ContainerStatusEventData"];
            "container.deleting"?: components["schemas"]["ContainerEventData"];
            "container.deleted"?: components["schemas"]["ContainerEventData"];
            "container.autostart_enabled"?: components["schemas"]["ContainerEventData"];
            "container.autostart_disabled"?: components["schemas"]["ContainerEventData"];
            "container.renamed"?: components["schemas"]["ContainerRenamedData"];
            "container.resource_updated"?: components["schemas"]["ContainerResourceUpdatedData"];
            "container.ssh_key.added"?: components["schemas"]["SshKeyEventData"];
            "container.ssh_key.removed"?: components["schemas"]["SshKeyEventData"];
            "container.snapshot.created"?: components["schemas"]["SnapshotEventData"];
            "container.snapshot.deleted"?: components["schemas"]["SnapshotEventData"];
            "container.snapshot.restored"?: components["schemas"]["SnapshotEventData"];
            "container.snapshot.renamed"?: components["schemas"]["SnapshotEventData"];
            "container.display.enabled"?: components["schemas"]["ContainerEventData"];
            "storage.share.created"?: components["schemas"]["OpenEventData"];
            "storage.share.updated"?: components["schemas"]["OpenEventData"];
            "storage.share.deleted"?: components["schemas"]["OpenEventData"];
            "storage.share.enabled"?: components["schemas"]["OpenEventData"];
            "storage.share.disabled"?: components["schemas"]["OpenEventData"];
            "storage.share.expiring_soon"?: components["schemas"]["OpenEventData"];
            "storage.share.expired"?: components["schemas"]["OpenEventData"];
            "storage.share.mount_changed"?: components["schemas"]["OpenEventData"];
            "notification.created"?: components["schemas"]["NotificationEventData"];
            "notification.read"?: components["schemas"]["NotificationEventData"];
            "notification.deleted"?: components["schemas"]["NotificationEventData"];
            "project.created"?: components["schemas"]["ProjectEventData"];
            "project.updated"?: components["schemas"]["ProjectEventData"];
            "project.deleted"?: components["schemas"]["ProjectEventData"];
            "server.created"?: components["schemas"]["ServerEventData"];
            "server.updated"?: components["schemas"]["ServerEventData"];
            "server.enabled"?: components["schemas"]["ServerEventData"];
            "server.disabled"?: components["schemas"]["ServerEventData"];
            "server.health_changed"?: components["schemas"]["ServerEventData"];
            "server.rental_expiring"?: components["schemas"]["ServerEventData"];
            "firewall.rule.added"?: components["schemas"]["FirewallEventData"];
            "firewall.rule.removed"?: components["schemas"]["FirewallEventData"];
            "firewall.rule.updated"?: components["schemas"]["FirewallEventData"];
            "firewall.rule.enabled"?: components["schemas"]["FirewallEventData"];
            "firewall.rule.disabled"?: components["schemas"]["FirewallEventData"];
            "proxy.alias.created"?: components["schemas"]["ProxyAliasEventData"];
            "proxy.alias.updated"?: components["schemas"]["ProxyAliasEventData"];
            "proxy.alias.deleted"?: components["schemas"]["ProxyAliasEventData"];
            "proxy.alias.enabled"?: components["schemas"]["ProxyAliasEventData"];
            "proxy.alias.disabled"?: components["schemas"]["ProxyAliasEventData"];
            "proxy.alias.expiring_soon"?: components["schemas"]["ProxyAliasEventData"];
            "proxy.alias.expired"?: components["schemas"]["ProxyAliasEventData"];
            "proxy.permissions.updated"?: components["schemas"]["ProxyPermissionsEventData"];
            "proxy.permissions.default_changed"?: components["schemas"]["ProxyPermissionsEventData"];
            "proxy.permissions.group_added"?: components["schemas"]["ProxyPermissionsEventData"];
            "proxy.permissions.group_updated"?: components["schemas"]["ProxyPermissionsEventData"];
            "proxy.permissions.group_removed"?: components["schemas"]["ProxyPermissionsEventData"];
            "auth.token.created"?: components["schemas"]["AuthTokenEventData"];
            "auth.token.updated"?: components["schemas"]["AuthTokenEventData"];
            "auth.token.deleted"?: components["schemas"]["AuthTokenEventData"];
            "auth.token.enabled"?: components["schemas"]["AuthTokenEventData"];
            "auth.token.disabled"?: components["schemas"]["AuthTokenEventData"];
            "pool.member.joined"?: components["schemas"]["OpenEventData"];
            "pool.member.left"?: components["schemas"]["OpenEventData"];
            "pool.member.role_changed"?: components["schemas"]["OpenEventData"];
            "pool.invited"?: components["schemas"]["OpenEventData"];
            "pool.invitation_revoked"?: components["schemas"]["OpenEventData"];
            "user.created"?: components["schemas"]["OpenEventData"];
            "user.banned"?: components["schemas"]["OpenEventData"];
            "user.unbanned"?: components["schemas"]["OpenEventData"];
            "user.role_changed"?: components["schemas"]["OpenEventData"];
            "activity.logged"?: components["schemas"]["ActivityEventData"];
            "container.paused"?: components["schemas"]["ContainerPhaseEventData"];
            "container.copying"?: components["schemas"]["ContainerPhaseEventData"];
            "container.updated"?: components["schemas"]["ContainerUpdatedData"];
            "container.access_suspended"?: components["schemas"]["OpenEventData"];
            "container.access_restored"?: components["schemas"]["OpenEventData"];
            "container.operation.completed"?: components["schemas"]["OperationEventData"];
            "container.operation.failed"?: components["schemas"]["OperationEventData"];
            "container.env.updated"?: components["schemas"]["EnvEventData"];
            "container.env.applied"?: components["schemas"]["EnvEventData"];
            "container.env.failed"?: components["schemas"]["EnvEventData"];
            "container.network.created"?: components["schemas"]["NetworkEventData"];
            "container.network.updated"?: components["schemas"]["NetworkEventData"];
            "container.network.running"?: components["schemas"]["NetworkEventData"];
            "container.network.stopped"?: components["schemas"]["NetworkEventData"];
            "container.network.failed"?: components["schemas"]["NetworkEventData"];
            "container.network.deleted"?: components["schemas"]["NetworkEventData"];
            "notification.updated"?: components["schemas"]["NotificationEventData"];
            "project.permission.granted"?: components["schemas"]["ProjectPermissionEventData"];
            "project.permission.updated"?: components["schemas"]["ProjectPermissionEventData"];
            "project.permission.revoked"?: components["schemas"]["ProjectPermissionEventData"];
            "server.deleted"?: components["schemas"]["ServerEventData"];
            "server.rental_started"?: components["schemas"]["ServerEventData"];
            "server.rental_extended"?: components["schemas"]["ServerEventData"];
            "server.rental_expired"?: components["schemas"]["ServerEventData"];
            "server.rental_terminated"?: components["schemas"]["ServerEventData"];
            "server.rental_hold_started"?: components["schemas"]["ServerEventData"];
            "server.rental_updated"?: components["schemas"]["ServerEventData"];
            "server.command.completed"?: components["schemas"]["OpenEventData"];
            "server.command.failed"?: components["schemas"]["OpenEventData"];
            "server.reservation.created"?: components["schemas"]["OpenEventData"];
            "server.reservation.fulfilled"?: components["schemas"]["OpenEventData"];
            "server.reservation.refunded"?: components["schemas"]["OpenEventData"];
            "server.offer.published"?: components["schemas"]["OpenEventData"];
            "server.offer.updated"?: components["schemas"]["OpenEventData"];
            "server.offer.withdrawn"?: components["schemas"]["OpenEventData"];
            "pool.created"?: components["schemas"]["OpenEventData"];
            "pool.updated"?: components["schemas"]["OpenEventData"];
            "pool.deleted"?: components["schemas"]["OpenEventData"];
            "vault.key.set"?: components["schemas"]["OpenEventData"];
            "vault.key.deleted"?: components["schemas"]["OpenEventData"];
            "vault.cleared"?: components["schemas"]["OpenEventData"];
            "account.updated"?: components["schemas"]["OpenEventData"];
            "billing.balance_changed"?: components["schemas"]["OpenEventData"];
            "billing.payment.succeeded"?: components["schemas"]["OpenEventData"];
            "billing.payment.failed"?: components["schemas"]["OpenEventData"];
            "billing.payment.updated"?: components["schemas"]["OpenEventData"];
            "billing.invoice.created"?: components["schemas"]["OpenEventData"];
            "billing.payment_method.added"?: components["schemas"]["OpenEventData"];
            "billing.payment_method.removed"?: components["schemas"]["OpenEventData"];
            "billing.payment_method.default_changed"?: components["schemas"]["OpenEventData"];
            "billing.payment_method.updated"?: components["schemas"]["OpenEventData"];
            "image.library.added"?: components["schemas"]["ImageEventData"];
        };
        /** @description A payload that is not published. */
        OpenEventData: {
            [key: string]: unknown;
        };
        /**
         * @description A container inside an event. The four required fields are what beta.12 publishes, later APIs send all of it.
         *     It never holds environment_vars, realm_ids or server_name.
         */
        EventContainer: {
            id: components["schemas"]["Id"];
            /** @description Project. */
            project_id: components["schemas"]["Id"];
            /** @description Server. */
            server_id?: string | null;
            /** @description Name. */
            name: string;
            color?: components["schemas"]["Color"];
            /** @description Image. */
            container_image?: string;
            status: components["schemas"]["ContainerStatus"];
            /** @description Whether AI features are on. */
            ai?: boolean;
            /** @description Whether the kit is installed. */
            hoody_kit?: boolean;
            /** @description Whether the developer tools are installed. */
            dev_kit?: boolean;
            /** @description Whether /dev/kvm is granted. */
            kvm?: boolean;
            /** @description Whether it starts with its host. */
            autostart?: boolean;
            /** @description Whether /ramdisk is mounted. */
            ramdisk?: boolean;
            /** @description `container` or `project`. */
            ramdisk_scope?: string;
            /** @description Whether it waits in the warm pool. */
            prespawn?: boolean;
            /** @description Whether it was made with the account. */
            is_default?: boolean;
            /** @description Comment. */
            comment?: string | null;
            /** @description What it was copied from. */
            source_container_id?: string | null;
            /** @description Whether its server is gone. */
            server_expired?: boolean;
            /**
             * Format: date-time
             * @description Since when.
             */
            server_expired_at?: string | null;
            /** @description Why. */
            server_expired_reason?: string | null;
            created_at?: components["schemas"]["Time"];
            updated_at?: components["schemas"]["Time"];
        };
        /** @description What an event is about, by id. */
        EventRef: {
            id: components["schemas"]["Id"];
        };
        /** @description Something happened to a container. */
        ContainerEventData: {
            container: components["schemas"]["EventContainer"];
            /** @description Why; open set. */
            reason_code?: string;
        };
        /** @description A container reached a state. */
        ContainerStatusEventData: {
            container: components["schemas"]["EventContainer"];
            /** @description State before. */
            previous_status: string | null;
            /** @description State now. */
            current_status: string;
            /** @description Why it failed. */
            reason?: string;
            /** @description The operation that led here, 32 hexadecimal digits. */
            operation_id?: string;
        };
        /** @description A container was paused or is being copied to. beta.12 sends neither. */
        ContainerPhaseEventData: {
            /** @description The container and its state. */
            container: {
                id: components["schemas"]["Id"];
                status: components["schemas"]["ContainerStatus"];
            };
            /** @description Before. */
            previous: {
                /** @description State before. */
                status: string | null;
            };
        };
        /** @description A container has a new name. */
        ContainerRenamedData: {
            container: components["schemas"]["EventContainer"];
            /** @description Before. */
            previous: {
                /** @description The old name. */
                name: string;
            };
        };
        /** @description Fields of a container changed, or it left the realms one sees. */
        ContainerUpdatedData: {
            container: components["schemas"]["EventContainer"];
            /** @description Names of the fields: ai, comment, color, hoody_kit, dev_kit, server_expired and its kin, realm_ids. */
            changes: string[];
            /** @description Their old values. */
            previous?: {
                [key: string]: unknown;
            };
        } | components["schemas"]["ContainerRemovedData"];
        /** @description A container left the realms one sees. */
        ContainerRemovedData: {
            container: components["schemas"]["EventRef"];
            /**
             * @description Always `removed`.
             * @constant
             */
            visibility: "removed";
            /** @description `realm_ids`. */
            changes: string[];
        };
        /** @description What a container has at hand changed. */
        ContainerResourceUpdatedData: {
            container: components["schemas"]["EventContainer"];
            /** @description Names of the fields: kvm, ramdisk, ramdisk_scope. */
            changes: string[];
        };
        /** @description An operation on a container ended. */
        OperationEventData: {
            container: components["schemas"]["EventRef"];
            /** @description The operation. */
            operation: {
                /** @description 32 hexadecimal digits. */
                id: string;
                /** @description What was done, such as `start`; open set. */
                kind: string;
                /** @description `completed`, `failed`, `terminated` or `timeout`; open set. */
                status: string;
                /** @description Exit code of the host's command. */
                exit_code: number | null;
                /** @description Why it failed; open set. */
                reason_code?: string;
                /** @description An earlier operation it replaced. */
                supersedes?: string;
            };
        };
        /** @description The environment changed, or reached the container. */
        EnvEventData: {
            container: components["schemas"]["EventRef"];
            /** @description How far it is applied. */
            env: {
                /** @description Wanted revision. */
                revision: number;
                /** @description Revision in the container. */
                applied_revision: number;
            };
            /** @description Names that changed, never values. */
            keys?: string[];
            /** @description Why it failed; open set. */
            reason_code?: string;
        };
        /** @description The network configuration changed (shape ours). Credentials are never in it. */
        NetworkEventData: {
            container: components["schemas"]["EventRef"];
            /** @description The configuration. */
            network: {
                /** @description socks5, http, https or block. */
                type?: string;
                /** @description configured, running, stopped or error. */
                status?: string;
            };
            /** @description Why it failed; open set. */
            reason_code?: string;
        };
        /** @description Something happened to a snapshot. */
        SnapshotEventData: {
            container: components["schemas"]["EventRef"];
            /** @description The snapshot. */
            snapshot: {
                /** @description Its name. */
                name: string;
                /** @description Its alias. */
                alias: string | null;
                created_at?: components["schemas"]["Time"];
            };
            /** @description The old values, such as `alias`. */
            previous?: {
                [key: string]: unknown;
            };
        };
        /** @description An SSH key was installed or removed. */
        SshKeyEventData: {
            container: components["schemas"]["EventRef"];
            /** @description The key. */
            ssh_key: {
                /** @description `SHA256:…`. */
                fingerprint: string | null;
                /** @description Comment of the key. */
                label: string | null;
            };
        };
        /** @description Something happened to a project. */
        ProjectEventData: {
            project: components["schemas"]["Project"];
            /** @description Names of the fields that changed (ours). */
            changes?: string[];
            /** @description Their old values (ours). */
            previous?: {
                [key: string]: unknown;
            };
        };
        /** @description What another user may do changed (shape ours). */
        ProjectPermissionEventData: {
            project: components["schemas"]["EventRef"];
            permission: components["schemas"]["ProjectPermission"];
        };
        /** @description A firewall rule changed. */
        FirewallEventData: {
            container: components["schemas"]["EventRef"];
            /** @description The rule and its direction. */
            rule: components["schemas"]["FirewallRule"] & {
                direction: components["schemas"]["FirewallDirection"];
            };
        };
        /** @description Something happened to a proxy alias (shape ours). */
        ProxyAliasEventData: {
            /** @description The alias; without it, beta.12 clients take the container for the resource. */
            resource_id: components["schemas"]["Id"];
            container: components["schemas"]["EventRef"];
            proxy_alias: components["schemas"]["Alias"];
        };
        /** @description A proxy configuration changed (shape ours). Secrets are never in it. */
        ProxyPermissionsEventData: {
            container?: components["schemas"]["EventRef"];
            project?: components["schemas"]["EventRef"];
            /** @description The group concerned. */
            group?: string;
            /** @description allow or deny. */
            default?: string;
            /** @description Whether the proxy is on. */
            enable_proxy?: boolean;
            /** @description Version of the configuration. */
            file_version?: number;
        };
        /** @description Something happened to a long-lived token (shape ours). */
        AuthTokenEventData: {
            /** @description The token. */
            resource_id: components["schemas"]["Id"];
            auth_token: components["schemas"]["Token"];
        };
        /** @description Something happened to a notification (shape ours). */
        NotificationEventData: {
            /** @description The notification. */
            resource_id: components["schemas"]["Id"];
            notification?: components["schemas"]["Notification"];
        };
        /** @description Something happened to a server or its rental (shape ours). */
        ServerEventData: {
            /** @description The server. */
            resource_id: components["schemas"]["Id"];
            server: components["schemas"]["NamedRef"];
            rental?: components["schemas"]["EventRef"];
        };
        /** @description An image entered the library (shape ours). */
        ImageEventData: {
            /** @description The image. */
            resource_id: components["schemas"]["Id"];
            image: components["schemas"]["Image"];
        };
        /** @description A request was made (shape ours). Live and opt-in only. */
        ActivityEventData: {
            activity: components["schemas"]["Activity"];
        };
        /**
         * @description Why the stream refused or ended. Refresh and reconnect: JWT_EXPIRED, AUTH_TOKEN_EXPIRED. Retry once:
         *     TOKEN_AUTH_CHANGED, AUTH_FAILED and any unknown code. Wait longer: CONNECTION_LIMIT_EXCEEDED. Go on: INVALID_SUBSCRIPTION,
         *     SUBSCRIPTION_NOT_ALLOWED, SUBSCRIPTION_LIMIT_EXCEEDED, INVALID_PROJECT_ID, INVALID_CONTAINER_ID,
         *     CONNECTION_NOT_FOUND. Stop: all others.
         * @enum {string}
         */
        StreamCode: "JWT_EXPIRED" | "AUTH_TOKEN_EXPIRED" | "TOKEN_AUTH_CHANGED" | "AUTH_FAILED" | "TOKEN_DELETED" | "AUTH_TOKEN_DELETED" | "TOKEN_DISABLED" | "AUTH_TOKEN_DISABLED" | "EVENT_ACCESS_REVOKED" | "EVENT_ACCESS_DENIED" | "JWT_REVOKED" | "AUTH_TOKEN_LINEAGE_REVOKED" | "USER_BANNED" | "USER_NOT_FOUND" | "IP_NOT_ALLOWED" | "IP_RESTRICTED" | "REALM_SELECTION_CONFLICT" | "REALM_FORBIDDEN" | "REALM_REQUIRED" | "REALM_CONFIG_MALFORMED" | "INVALID_TOKEN" | "MISSING_TOKEN" | "JWT_REQUIRED" | "CONNECTION_LIMIT_EXCEEDED" | "INVALID_SUBSCRIPTION" | "SUBSCRIPTION_NOT_ALLOWED" | "SUBSCRIPTION_LIMIT_EXCEEDED" | "INVALID_PROJECT_ID" | "INVALID_CONTAINER_ID" | "CONNECTION_NOT_FOUND";
        /** @description What a client emits with `subscribe` and `unsubscribe`. Rooms of the user and its realms are joined without it. */
        StreamSubscription: {
            /** @description Events of this project. */
            projectId?: components["schemas"]["Id"];
            /** @description Events of this container. */
            containerId?: components["schemas"]["Id"];
            /**
             * @description Asks for `activity.logged`.
             * @enum {string}
             */
            type?: "activity";
        };
        /** @description Anything the server sends on `message`. A client ignores a type it does not know. */
        StreamFrame: components["schemas"]["EventFrame"] | components["schemas"]["WelcomeFrame"] | components["schemas"]["TickFrame"] | components["schemas"]["PongFrame"] | components["schemas"]["ErrorFrame"] | components["schemas"]["RevokedFrame"] | components["schemas"]["ScopeChangedFrame"] | components["schemas"]["ActivitySubscribedFrame"];
        /** @description An event. The required fields and `data` are v1.0.0-beta.12; the others came later. */
        EventFrame: {
            /**
             * @description An event. (enum property replaced by openapi-typescript)
             * @enum {string}
             */
            type: "event";
            /** @description See EventType. */
            event: string;
            /** @description See EventPayloads. */
            data?: {
                [key: string]: unknown;
            };
            /** @description When it happened. */
            timestamp: components["schemas"]["Time"];
            /** @description Id of the row in the history. */
            eventId: components["schemas"]["Id"];
            /** @description See EventResourceType. */
            resource_type?: string;
            /** @description Id of what it is about. */
            resource_id?: string;
            /** @description Project concerned. */
            project_id?: string | null;
            /** @description Container concerned. */
            container_id?: string | null;
            /** @description Realms it is visible in. */
            realm_ids?: components["schemas"]["Id"][];
            /** @description Whether it is visible everywhere. */
            all_realms?: boolean;
            cursor?: components["schemas"]["EventCursor"];
            /** @description Version of the catalogue. */
            schema_version?: number;
            /** @description Joins the events of one change. */
            change_id?: string | null;
            /** @description The operation that caused it, 32 hexadecimal digits. */
            operation_id?: string | null;
            /** @description The event that led to it. */
            cause_event_id?: string | null;
            actor?: components["schemas"]["EventActor"];
            /** @description `full`, `removed` or `nameless`; open set. */
            visibility?: string;
            /** @description Whether it is never stored. */
            ephemeral?: boolean;
        };
        /** @description The first frame of a connection. beta.12 sends none. */
        WelcomeFrame: {
            /**
             * @description A welcome. (enum property replaced by openapi-typescript)
             * @enum {string}
             */
            type: "welcome";
            /** @description Id of the connection. */
            connectionId: string;
            /** @description Who is connected. */
            userId: components["schemas"]["Id"];
            /** @description The realm it is confined to. */
            realmId: string | null;
            /** @description Where to start reading the history. */
            boundary_cursor: components["schemas"]["EventCursor"];
            /** @description The newest row. */
            latest_cursor: components["schemas"]["EventCursor"];
            /** @description Days that events are kept. */
            retention_days: number;
            timestamp: components["schemas"]["Time"];
        };
        /** @description Sent every 30 seconds; a cursor one has not seen means that something was missed. */
        TickFrame: {
            /**
             * @description A tick. (enum property replaced by openapi-typescript)
             * @enum {string}
             */
            type: "tick";
            /** @description The newest row. */
            latest_cursor: components["schemas"]["EventCursor"];
        };
        /** @description A sign of life. */
        PongFrame: {
            /**
             * @description A pong. (enum property replaced by openapi-typescript)
             * @enum {string}
             */
            type: "pong";
            timestamp: components["schemas"]["Time"];
        };
        /** @description Something the client asked for was refused; the connection may stay. */
        ErrorFrame: {
            /**
             * @description An error. (enum property replaced by openapi-typescript)
             * @enum {string}
             */
            type: "error";
            error: components["schemas"]["StreamCode"];
            /** @description The same in words. */
            message: string;
            timestamp: components["schemas"]["Time"];
        };
        /** @description The right to listen is gone; the connection closes behind it. */
        RevokedFrame: {
            /**
             * @description A revocation. (enum property replaced by openapi-typescript)
             * @enum {string}
             */
            type: "revoked";
            reason: components["schemas"]["StreamCode"];
            /** @description The same in words. */
            message: string;
            timestamp: components["schemas"]["Time"];
        };
        /** @description A project is no longer within reach. */
        ScopeChangedFrame: {
            /**
             * @description A change of scope. (enum property replaced by openapi-typescript)
             * @enum {string}
             */
            type: "scope_changed";
            /** @description The project. */
            project_id: components["schemas"]["Id"];
            /** @description `PROJECT_ACCESS_REVOKED`; open set. */
            reason: string;
        };
        /** @description Answers a subscription to activity. */
        ActivitySubscribedFrame: {
            /**
             * @description An answer. (enum property replaced by openapi-typescript)
             * @enum {string}
             */
            type: "activity_subscribed";
            /** @description Whether activity is sent from now on. */
            enabled: boolean;
            timestamp: components["schemas"]["Time"];
        };
        /** @description A notification. */
        PublicNotification: {
            id: components["schemas"]["Id"];
            /** @description Headline. */
            title: string;
            /** @description Text. */
            message: string;
            /** @description `MAINTENANCE`, `ANNOUNCEMENT` or `STATUS_UPDATE`; open set. */
            type: string;
            /** @description `INFO`, `WARNING`, `ERROR` or `SUCCESS`; open set. */
            severity: string;
            /** @description Whether anyone may read it. */
            is_public: boolean;
            /** @description Whether it is for all users. */
            is_global: boolean;
            /** @description Users it is for. */
            target_user_ids: components["schemas"]["Id"][] | null;
            /**
             * Format: date-time
             * @description When it disappears.
             */
            expires_at: string | null;
            created_at: components["schemas"]["Time"];
            updated_at: components["schemas"]["Time"];
        };
        /** @description A notification, and whether the caller read it. */
        Notification: components["schemas"]["PublicNotification"] & {
            /** @description Whether it was read. */
            is_read: boolean;
            /**
             * Format: date-time
             * @description When.
             */
            read_at: string | null;
        };
        /** @description A notification that was marked read. */
        NotificationRead: {
            id: components["schemas"]["Id"];
            /** @description The notification, when `id` is the mark's own. */
            notification_id?: components["schemas"]["Id"];
            /** @description Whether it is read. */
            is_read: boolean;
            /**
             * Format: date-time
             * @description When.
             */
            read_at: string | null;
        };
        /** @description How many were marked. */
        NotificationsRead: {
            /** @description Notifications marked read. */
            count: number;
        };
        /** @description Where a page stands in the whole list, in the lists that say so beside `data`. */
        PageMetadata: {
            /** @description Rows in the whole list. */
            total: number;
            /** @description This page, from 1. */
            page: number;
            /** @description Rows a page. */
            limit: number;
            /** @description Pages in all. */
            pages: number;
        };
        /** @description A request made in the account's name. */
        Activity: {
            id: components["schemas"]["Id"];
            /** @description The account. */
            user_id: components["schemas"]["Id"];
            /** @description Realm it was made in, if any. */
            realm_id: string | null;
            /** @description HTTP method. */
            method: string;
            /** @description Path without the query. */
            path: string;
            /** @description Status of the answer. */
            status_code: number;
            /** @description Where it came from. */
            ip_address: string | null;
            /** @description What made it. */
            user_agent: string | null;
            created_at: components["schemas"]["Time"];
        };
        /** @description How much activity is kept. */
        ActivityStats: {
            /** @description Size of all in bytes. */
            total_size_bytes: number;
            /** @description How many. */
            total_records: number;
            /**
             * Format: date-time
             * @description The oldest one's time.
             */
            oldest_record: string | null;
            /**
             * Format: date-time
             * @description The newest one's time.
             */
            newest_record: string | null;
            /** @description Days they are kept. */
            retention_days: number;
        };
        /** @description Something that concerned the account's security. */
        SecurityEvent: {
            id: components["schemas"]["Id"];
            /** @description What happened, such as `login`; open set. */
            event: string;
            /** @description `success` or `failed`; open set. */
            outcome: string;
            /** @description Where it came from. */
            ip_address: string | null;
            /** @description Country code of that. */
            country: string | null;
            /** @description What did it, such as `web`. */
            client: string | null;
            created_at: components["schemas"]["Time"];
        };
        /** @description The control plane is ready. */
        Health: {
            /**
             * @description Always `ok`.
             * @constant
             */
            status: "ok";
            /** @description Version of Livery. */
            version: string;
            /** @description What makes containers exist. */
            engine: string;
            /** @description Milliseconds since it started. */
            uptime_ms: number;
        };
        /** @description The embedded control plane introduces itself; a cloud API has no such answer. */
        About: {
            /**
             * @description Always `livery`.
             * @constant
             */
            name: "livery";
            /** @description Version of Livery. */
            version: string;
            /** @description What makes containers exist: `simulated`. */
            engine: string;
            /** @description What stands behind the server's name in kit URLs. */
            containers_domain: string;
            /** @description Whether a password was set; if not, only the printed link signs in. */
            has_password: boolean;
            /** @description Whether faults can be switched on. */
            faults_allowed: boolean;
            /** @description Most sample containers that may be asked for at once. */
            sample_limit: number;
        };
        /** @description The code of the printed link. */
        SignInCodeInput: {
            /** @description One-time code, valid once. */
            code: string;
        };
        /** @description A sample fleet to add. */
        SampleInput: {
            /** @description Containers to add. */
            count: number;
        };
        /** @description What was added. */
        Sample: {
            /** @description Containers. */
            containers: number;
            /** @description Projects. */
            projects: number;
            /** @description Servers. */
            servers: number;
        };
        /** @description Faults to play; an absent field is off. */
        FaultsInput: {
            /** @description Servers that refuse new containers. */
            capacity?: components["schemas"]["Id"][];
            /**
             * @description The next creates fail for their image.
             * @default false
             */
            invalid_image?: boolean;
            /**
             * @description Hosts do not answer, so that operations end in 504.
             * @default false
             */
            host_timeout?: boolean;
            /**
             * @description New containers stay in `creating`.
             * @default false
             */
            stuck_creating?: boolean;
            /** @description Operations that fail on the host. */
            failing_operations?: components["schemas"]["FaultOperation"][];
            /**
             * @description Milliseconds added to every API answer.
             * @default 0
             */
            slow_ms?: number;
            /** @description A status to answer instead of doing anything. */
            status?: components["schemas"]["FaultStatus"] | null;
            /**
             * @description Drops all sockets once.
             * @default false
             */
            drop_socket?: boolean;
            /**
             * @description Accepts no socket while true.
             * @default false
             */
            mute_socket?: boolean;
            /**
             * @description Kit services never get ready.
             * @default false
             */
            unready_kit?: boolean;
        };
        /**
         * @description What can be made to fail.
         * @enum {string}
         */
        FaultOperation: "create" | "start" | "stop" | "force-stop" | "restart" | "pause" | "resume" | "delete" | "snapshot" | "restore" | "copy" | "sync";
        /** @description A status to answer instead. */
        FaultStatus: {
            /** @description Status, such as 401, 429, 500 or 503. */
            code: number;
            /** @description Seconds for the `Retry-After` header. */
            retry_after?: number | null;
            /** @description How many requests it hits. */
            times: number;
            /** @description Only paths that begin so. */
            path?: string | null;
            /**
             * @description Only this method.
             * @enum {string|null}
             */
            method?: "GET" | "POST" | "PUT" | "PATCH" | "DELETE" | null;
        };
        /** @description The faults that are on, every field told. */
        Faults: {
            /** @description Servers that refuse new containers. */
            capacity: components["schemas"]["Id"][];
            /** @description The next creates fail for their image. */
            invalid_image: boolean;
            /** @description Hosts do not answer. */
            host_timeout: boolean;
            /** @description New containers stay in `creating`. */
            stuck_creating: boolean;
            /** @description Operations that fail on the host. */
            failing_operations: components["schemas"]["FaultOperation"][];
            /** @description Milliseconds added to every API answer. */
            slow_ms: number;
            /** @description A status to answer instead, with the times still left. */
            status: components["schemas"]["FaultStatus"] | null;
            /** @description Whether sockets are about to be dropped. */
            drop_socket: boolean;
            /** @description No socket is accepted. */
            mute_socket: boolean;
            /** @description Kit services never get ready. */
            unready_kit: boolean;
        };
        /** @description A host goes down and comes back. */
        HostReboot: {
            /** @description The host's server. */
            server_id: components["schemas"]["Id"];
            /** @description Containers that stay stopped. */
            stopped: number;
            /** @description Containers that start again. */
            starting: number;
        };
        /**
         * @description Where a container stands in its life. A newer API may send other words; clients show those as they are and treat them as passing states.
         * @enum {string}
         */
        ContainerStatus: "creating" | "running" | "paused" | "stopped" | "failed" | "deleted" | "copying" | "deleting" | "claiming";
        /**
         * @description What can be asked of a container.
         * @enum {string}
         */
        ContainerOperation: "start" | "stop" | "force-stop" | "restart" | "pause" | "resume";
        /** @description Name of a container, unique in its project. */
        ContainerName: string;
        /** @description One line of OpenSSH public key: type, base64 blob, optional comment. Unique by blob among all containers of everybody. Null is no key. */
        SshPublicKey: string | null;
        /** @description Name of an environment variable. The prefix `HOODY_` is reserved. */
        EnvKey: string;
        /** @description Value of an environment variable. */
        EnvValue: string;
        /** @description Environment variables by name. */
        EnvVars: {
            [key: string]: components["schemas"]["EnvValue"];
        };
        /** @description How far the stored environment has reached the container. */
        EnvSync: {
            /** @description The container does not have the newest revision yet. */
            pending: boolean;
            /** @description Counts the changes stored. */
            revision: number;
            /** @description Newest revision the container has. */
            applied_revision: number;
            /**
             * Format: date-time
             * @description Last time the container was seen to have it.
             */
            verified_at: string | null;
            /**
             * Format: date-time
             * @description Last try to apply.
             */
            attempted_at: string | null;
            /** @description Why the last try failed: ENV_DEST_UNSUPPORTED, ENV_BLOCK_MALFORMED, ENV_HOST_CONFIG_TOO_LARGE, ENV_LEGACY_OVERFLOW, ENV_UNREPRESENTABLE or ENV_APPLY_FAILED. */
            last_error: string | null;
            /** @description No more tries will be made by themselves. */
            exhausted: boolean;
        };
        /** @description The environment after a read or a change. */
        EnvAnswer: {
            /** @description All variables, values in clear. */
            environment_vars: {
                [key: string]: string;
            };
            /** @description After a change: it has reached the container. False when nothing changed or the apply is pending. */
            synced?: boolean;
            /** @description Newer APIs only. */
            env_sync?: components["schemas"]["EnvSync"];
        };
        /** @description What is worth knowing of the server a container stands on. */
        ContainerServer: {
            /** @description Name of the node, as in URLs. */
            name: string;
            /** @description Country code. */
            country: string;
            /** @description Country in words. */
            country_name: string;
            /** @description City. */
            city: string;
            /** @description Region. */
            region: string;
            /** @description Datacenter. */
            datacenter: string;
            /** @description A free slice. */
            is_free: boolean;
            /** @description Newer APIs only; says that this is a paid slice. */
            paid_subserver?: unknown;
            /** @description Size of the server; null when unknown. */
            specs: {
                /** @description Cores; null when shared. */
                cpu_cores: number | null;
                /** @description Memory in gigabytes; null when shared. */
                ram_gb: number | null;
                /** @description Disk in gigabytes. */
                disk_gb: number | null;
                /** @description Processor and memory are shared with other slices. */
                shared_compute: boolean;
            } | null;
            /**
             * Format: date-time
             * @description End of the rental; null on free servers.
             */
            expires_at: string | null;
        };
        /** @description One of the caller's proxy aliases to a container. Not a kit URL. */
        ProxyDomain: {
            /** @description The alias. */
            id: components["schemas"]["Id"];
            /** @description First label of its host name. */
            alias: string;
            /** @description Kit program or protocol behind it. */
            program: string;
            /** @description Instance of the program, or the port for http and https. */
            index: number;
            /** @description Path put in front of the visitor's. */
            target_path: string | null;
            /** @description Paths below or beside the target path are reachable. */
            allow_path_override: boolean;
            /**
             * Format: date-time
             * @description When it stops working; null for never.
             */
            expires_at: string | null;
            /** @description Whether it works. */
            enabled: boolean;
            /** @description Creation. */
            created_at: components["schemas"]["Time"];
            /** @description Last change. */
            updated_at: components["schemas"]["Time"];
            /** @description Where it answers; null while the container is not placed. */
            url: string | null;
        };
        /** @description Something the owner ought to know. */
        ContainerWarning: {
            /** @description Kind, such as `server_expired`. */
            type: string;
            /** @description The warning in words. */
            message: string;
            /**
             * Format: date-time
             * @description When the thing warned of ended.
             */
            expired_at: string | null;
        };
        /** @description A proxy permissions document. Contains credentials. */
        ProxyPermissions: {
            /** @description Project it belongs to. */
            project?: string;
            /** @description Container it belongs to; absent in a project's. */
            container?: string;
            /** @description Ways to prove who one is, by group. */
            groups?: {
                [key: string]: unknown;
            };
            /** @description What each group may reach, by group and program. */
            permissions?: {
                [key: string]: unknown;
            };
            /**
             * @description What happens to visitors in no group.
             * @enum {string}
             */
            default?: "allow" | "deny";
            /** @description Whether the proxy answers at all. */
            enable_proxy?: boolean;
            /** @description Scripts run before a request is passed on, by service. */
            hooks?: {
                [key: string]: unknown;
            };
            /** @description Version of this format. */
            schema_version?: number;
            /** @description Counts the changes. */
            file_version?: number;
            /** @description Value for `If-Match`. */
            etag?: string;
        };
        /** @description A container. Letters in the descriptions say which answers carry a field that is not in all of them: L list of all, P list of a project, G one container, C create, U update, Y copy. */
        Container: {
            /** @description The container, and the secret part of its kit URLs. */
            id: components["schemas"]["Id"];
            /** @description Its project; never changes. */
            project_id: components["schemas"]["Id"];
            /** @description Alias of its project. */
            project_alias: string | null;
            /** @description Where it stands; null when no longer placed. */
            server_id: string | null;
            /** @description Name of the node; the only one valid in kit URLs. */
            server_name: string | null;
            /** @description Display name of a slice: shown before `server_name`, never put in a URL. */
            subserver_name?: string;
            /** @description Its server. L G U Y. */
            server?: components["schemas"]["ContainerServer"] | null;
            /** @description Host to open an SSH session to as root. */
            ssh_hostname: string | null;
            /** @description Unique in its project. */
            name: string;
            /** @description Its colour. */
            color: components["schemas"]["Color"];
            /** @description Canonical image name, such as `debian/13`. */
            container_image: string;
            /** @description Row of the image. Y. */
            container_image_id?: string | null;
            /** @description AI features are on. */
            ai: boolean;
            /** @description The HTTP service stack is installed; fixed at creation. */
            hoody_kit: boolean;
            /** @description The developer tools are installed; fixed at creation. */
            dev_kit: boolean;
            /** @description May use /dev/kvm. */
            kvm: boolean;
            /** @description What became of a request for kvm. C Y. */
            kvm_note?: string;
            /** @description Starts when its host boots. */
            autostart: boolean;
            /** @description Has /ramdisk. L G U Y. */
            ramdisk?: boolean;
            /** @description Who shares the ramdisk. L G U Y. */
            ramdisk_scope?: components["schemas"]["RamdiskScope"];
            /** @description A row of the warm pool. Dropped by newer APIs. */
            prespawn?: boolean;
            /** @description The one made at sign-up. L P G U Y. */
            is_default?: boolean;
            status: components["schemas"]["ContainerStatus"];
            /** @description Environment variables, values in clear. */
            environment_vars: {
                [key: string]: string;
            };
            /** @description How far the environment has been applied. Newer APIs only. */
            env_sync?: components["schemas"]["EnvSync"];
            /** @description Volumes; empty so far. */
            volumes: {
                [key: string]: unknown;
            };
            /** @description The installed key. */
            ssh_public_key: string | null;
            /** @description `SHA256:…` as ssh-keygen prints it. Newer APIs only. */
            ssh_key_fingerprint?: string | null;
            /**
             * Format: date-time
             * @description When the key got in; null while a change settles. Newer APIs only.
             */
            ssh_key_installed_at?: string | null;
            /** @description Free text of its owner, up to 16000 characters. */
            comment: string | null;
            /** @description What it is a copy of. L G U Y. */
            source_container_id?: string | null;
            /** @description Its server was terminated; it can only be read. L G. */
            server_expired?: boolean;
            /**
             * Format: date-time
             * @description When. L G.
             */
            server_expired_at?: string | null;
            /** @description Why. L G. */
            server_expired_reason?: string | null;
            /** @description Creation. */
            created_at: components["schemas"]["Time"];
            /** @description Last change. */
            updated_at: components["schemas"]["Time"];
            /** @description Realms that see it. */
            realm_ids: components["schemas"]["Id"][];
            /** @description Number of snapshots. L P G. */
            snapshot_count?: number;
            /** @description Name of the snapshot last restored. L P G. */
            last_used_snapshot?: string | null;
            /** @description What the owner ought to know. G. */
            warnings?: components["schemas"]["ContainerWarning"][];
            /** @description What runs inside. L P G, only with `runtime`. */
            runtime_info?: components["schemas"]["RuntimeInfo"] | null;
            /** @description Pool its server is shared through. L P G U Y. */
            pool_id?: string | null;
            /** @description The caller's aliases to it. Only with `include_proxy_domains`. */
            proxy_domains?: components["schemas"]["ProxyDomain"][];
            /** @description A proxy configuration other than the default exists. L P G. */
            has_proxy_permissions?: boolean;
            /**
             * @description Where that configuration lives. L P G.
             * @enum {string}
             */
            proxy_permissions_scope?: "none" | "container" | "project" | "both";
            /** @description Anybody has an alias to it, disabled and expired ones included. L P G, newer APIs only. */
            has_proxy_domains?: boolean;
            /** @description Number of such aliases; may exceed `proxy_domains`. L P G, newer APIs only. */
            proxy_domains_count?: number;
            /** @description Only with `include_proxy_permissions`. */
            proxy_permissions?: components["schemas"]["ProxyPermissions"];
            /** @description Its project's. Only with `include_proxy_permissions`. */
            project_proxy_permissions?: components["schemas"]["ProxyPermissions"];
            /** @description Echo of the copy request. Y. */
            copy_firewall_rules?: boolean;
            /** @description Echo of the copy request. Y. */
            copy_network_rules?: boolean;
            /** @description Y, newer APIs only. */
            operation_id?: components["schemas"]["OperationId"];
        };
        /**
         * @description `container` is private; `project` adds /ramdisk/project, shared with the project's other containers on that server.
         * @enum {string}
         */
        RamdiskScope: "container" | "project";
        /** @description Ties an operation to the events it causes. */
        OperationId: string;
        /** @description One page of containers. */
        ContainerPage: {
            /** @description The containers. */
            containers: components["schemas"]["Container"][];
            pagination: components["schemas"]["Pagination"];
        };
        /** @description A container to make (sheet §4.3). */
        ContainerCreate: {
            /** @description The `server_id` of one of the caller's rentals; a rental's id is taken too. */
            server_id: components["schemas"]["Id"];
            /** @description Its name; `rand` or none has one generated. */
            name?: components["schemas"]["ContainerName"];
            /** @description Its colour; random when left out. */
            color?: components["schemas"]["ColorInput"];
            /** @description Image as `os/release`; null or none is the default image. */
            container_image?: string | null;
            /**
             * @description AI features.
             * @default true
             */
            ai?: boolean;
            /** @description Environment from the start. */
            environment_vars?: components["schemas"]["EnvVars"];
            /**
             * @description Key that may log in.
             * @default null
             */
            ssh_public_key?: components["schemas"]["SshPublicKey"];
            /**
             * @description Free text.
             * @default null
             */
            comment?: string | null;
            /**
             * @description Install the HTTP service stack. Without it and without a key the container cannot be reached.
             * @default true
             */
            hoody_kit?: boolean;
            /** @description Install the developer tools; as `hoody_kit` when left out. */
            dev_kit?: boolean;
            /** @description Grant /dev/kvm; refused on a free server. False when left out. */
            kvm?: boolean;
            /** @description Other name of `kvm`; both must agree. */
            dev_kvm?: boolean;
            /**
             * @description Start with the host.
             * @default true
             */
            autostart?: boolean;
            /**
             * @description Mount /ramdisk.
             * @default true
             */
            ramdisk?: boolean;
            /** @description Accepted and ignored: it is set by an update. */
            ramdisk_scope?: components["schemas"]["RamdiskScope"];
            /**
             * @description Use a cached image.
             * @default true
             */
            cache?: boolean;
            /**
             * @description Force a cached image to be built; for the image's owner only.
             * @default false
             */
            cache_image?: boolean;
            /**
             * @description Internal: true is refused, false ignored.
             * @default false
             */
            prespawn?: boolean;
            /**
             * @description Do not claim a warm container.
             * @default false
             */
            bypass_prespawn?: boolean;
            /**
             * @description Realms that see it; that of the host is added.
             * @default []
             */
            realm_ids?: components["schemas"]["Id"][];
        };
        /** @description Changes to a container (sheet §4.4); a field left out keeps its value. Those of `x-immutable` are refused by name, those of `x-needs-stopped` while the container is not stopped. */
        ContainerUpdate: {
            /** @description New name. */
            name?: components["schemas"]["ContainerName"];
            /** @description New colour. */
            color?: components["schemas"]["ColorInput"];
            /** @description Free text; null clears it. */
            comment?: string | null;
            /** @description AI features. */
            ai?: boolean;
            /** @description Start with the host. */
            autostart?: boolean;
            /** @description Mount /ramdisk. */
            ramdisk?: boolean;
            /** @description `project` is refused when the project has other members. */
            ramdisk_scope?: components["schemas"]["RamdiskScope"];
            /** @description The whole environment anew; the env operations merge. */
            environment_vars?: components["schemas"]["EnvVars"];
            /** @description New key; the same again changes nothing and null removes it. */
            ssh_public_key?: components["schemas"]["SshPublicKey"];
            /** @description Realms that see it; not with a token restricted to realms. */
            realm_ids?: components["schemas"]["Id"][];
        };
        /** @description How to carry out an operation. */
        ManageInput: {
            /** @description Seconds to wait; for stop and restart also the time left for a clean shutdown. */
            timeout?: number;
        };
        /** @description An operation that reached its state. */
        ManageAnswer: {
            /**
             * @description It worked.
             * @constant
             */
            error: false;
            operation: components["schemas"]["ContainerOperation"];
            /** @description The container. */
            container_id: components["schemas"]["Id"];
            /** @description Its project. */
            project_id: components["schemas"]["Id"];
            /** @description What happened. */
            message: string;
            /** @description State after the operation. */
            status: components["schemas"]["ContainerStatus"];
            /** @description Newer APIs only. */
            operation_id?: components["schemas"]["OperationId"];
        };
        /** @description `data` of an operation that was refused or failed. */
        ManageFailure: {
            /**
             * @description It did not work.
             * @constant
             */
            error: true;
            operation: components["schemas"]["ContainerOperation"];
            /** @description The container. */
            container_id: components["schemas"]["Id"];
            /** @description Its project. */
            project_id: components["schemas"]["Id"];
            /** @description What happened. */
            message: string;
            /** @description State after the operation. */
            status: components["schemas"]["ContainerStatus"];
            /** @description Newer APIs only. */
            operation_id?: components["schemas"]["OperationId"];
        };
        /** @description `data` of SUBSERVER_DORMANT: the paid slice is on hold. */
        SubserverDormant: {
            /** @description The slice. */
            server_id: components["schemas"]["Id"];
            /** @description `not_active`, `operation_in_flight` or `no_subscription`. */
            reason: string;
        };
        /** @description Whether a container may use /dev/kvm. */
        KvmInput: {
            /** @description Grant or take away. */
            kvm?: boolean;
            /** @description Other name of `kvm`; both must agree. */
            dev_kvm?: boolean;
        };
        /** @description The container after its kvm grant changed. */
        KvmAnswer: {
            /** @description The container. */
            id: components["schemas"]["Id"];
            /** @description Its name. */
            name: string;
            status: components["schemas"]["ContainerStatus"];
            /** @description The grant as it is now. */
            kvm: boolean;
        };
        /** @description A signed claim of access to a container. No kit service demands one. */
        ContainerAuthorization: {
            /** @description The claim, to be checked with the server's public key. */
            container_claim: {
                /** @description Key it was signed with. */
                kid: string;
                /** @description What is claimed, in base64. */
                payload_b64: string;
                /** @description Ed25519 signature in hexadecimal. */
                signature_hex: string;
            };
            /** @description Seconds it is valid, 21600 as a rule. */
            expires_in: number;
            /** @description The container. */
            container_id: components["schemas"]["Id"];
            /** @description Its project. */
            project_id: components["schemas"]["Id"];
        };
        /** @description Where and how to copy a container (sheet §4.8). */
        ContainerCopyInput: {
            /** @description Project of the copy. */
            target_project_id: components["schemas"]["Id"];
            /** @description Server of the copy; that of the source when left out. */
            target_server_id?: components["schemas"]["Id"];
            /** @description Name of the copy; generated when left out. */
            name?: components["schemas"]["ContainerName"];
            /**
             * @description Key of the copy; never inherited.
             * @default null
             */
            ssh_public_key?: components["schemas"]["SshPublicKey"];
            /** @description Name of the snapshot to copy; the present state when left out. */
            source_snapshot?: string;
            /**
             * @description Take the firewall rules along.
             * @default false
             */
            copy_firewall_rules?: boolean;
            /**
             * @description Take the network configuration along.
             * @default false
             */
            copy_network_rules?: boolean;
            /** @description Grant /dev/kvm to the copy; never inherited. False when left out. */
            kvm?: boolean;
            /** @description Other name of `kvm`; both must agree. */
            dev_kvm?: boolean;
        };
        /** @description A copy that is being brought up to its source. */
        ContainerSync: {
            /** @description The copy. */
            container_id: components["schemas"]["Id"];
            /** @description Its source. */
            source_container_id: components["schemas"]["Id"];
            /** @description State of the copy meanwhile. */
            status: components["schemas"]["ContainerStatus"];
            /** @description Newer APIs only. */
            operation_id?: components["schemas"]["OperationId"];
        };
        /** @description One change of state. */
        StatusLog: {
            /** @description The entry. */
            id: components["schemas"]["Id"];
            /** @description The container. */
            container_id: components["schemas"]["Id"];
            /** @description State before; null at creation. */
            from_status: components["schemas"]["ContainerStatus"] | null;
            /** @description State after. */
            to_status: components["schemas"]["ContainerStatus"];
            /** @description When. */
            transition_time: components["schemas"]["Time"];
            /** @description Milliseconds the change took. */
            duration_ms: number | null;
            /** @description `user`, `system`, `api` or another word. */
            triggered_by: string;
            /** @description Detail, such as the command or the reason of a failure. */
            metadata: {
                [key: string]: unknown;
            } | null;
        };
        /** @description What runs inside a container, up to two seconds old. Only the sections asked for. */
        RuntimeInfo: {
            /** @description X11 displays. */
            displays?: components["schemas"]["RuntimeDisplay"][];
            /** @description systemd units. */
            services?: components["schemas"]["RuntimeService"][];
            /** @description Listening ports. */
            network_services?: components["schemas"]["RuntimePort"][];
            /** @description Web terminals. */
            terminals?: components["schemas"]["RuntimeTerminal"][];
        };
        /** @description One X11 display. */
        RuntimeDisplay: {
            /** @description Its number. */
            display?: number;
            /** @description Process of the session. */
            pid?: number;
            /** @description Name of the session. */
            session_name?: string;
            /** @description Who runs it. */
            user?: string;
            /** @description The project. */
            project_id?: string;
            /** @description The container. */
            container_id?: string;
            /** @description When it began. */
            start_time?: string;
            /** @description Viewers connected. */
            connected_clients?: number;
            /** @description Last input. */
            last_activity_timestamp?: string;
            /** @description Latency to viewers. */
            latency?: number | {
                [key: string]: unknown;
            } | null;
            /** @description Windows on it. */
            windows?: components["schemas"]["RuntimeWindow"][];
            /** @description Screenshots taken. */
            screenshots?: {
                [key: string]: unknown;
            }[];
        };
        /** @description One window of a display. */
        RuntimeWindow: {
            /** @description X11 window. */
            id?: number;
            /** @description Its title. */
            title?: string;
            /** @description Its process. */
            pid?: number;
            /** @description Its size. */
            size?: {
                /** @description Pixels across. */
                width?: number;
                /** @description Pixels down. */
                height?: number;
            };
            /** @description Its place. */
            position?: {
                /** @description Pixels from the left. */
                x?: number;
                /** @description Pixels from the top. */
                y?: number;
            };
            /** @description Window manager states. */
            state?: string[];
            /** @description Has the keyboard. */
            focused?: boolean;
            /** @description Fills the display. */
            fullscreen?: boolean;
            /** @description X11 class and instance. */
            "class-instance"?: string[];
            /** @description X11 role. */
            role?: string;
            /** @description Leader of its window group. */
            group_leader_xid?: string;
            /** @description Command that opened it. */
            command?: string;
        };
        /** @description One systemd unit; more keys may come. */
        RuntimeService: {
            /** @description Short name. */
            name?: string;
            /** @description State in one word. */
            status?: string;
            /** @description Its process. */
            pid?: number;
            /** @description Unit name. */
            unit?: string;
            /** @description Load state. */
            load?: string;
            /** @description Active state. */
            active?: string;
            /** @description Finer active state. */
            sub?: string;
            /** @description What it is. */
            description?: string;
            /** @description Since when in that state. */
            since?: string;
            /** @description Memory in words, such as `45.2M`. */
            memory?: string | null;
            /** @description Processor share in words, such as `2.5%`. */
            cpu_usage?: string | null;
            /** @description Number of tasks. */
            tasks?: number | null;
            /** @description Restarts so far. */
            restart_count?: number | null;
            /** @description Last restart. */
            last_restart?: string | null;
            /** @description Starts at boot. */
            enabled?: boolean | null;
            /** @description Preset of the distribution. */
            vendor_preset?: string | null;
            /** @description Main process. */
            main_pid?: number | null;
            /** @description Control group. */
            control_group?: string | null;
            /** @description Drop-in files. */
            drop_in?: string | null;
            /** @description Load line of systemctl. */
            loaded?: string | null;
            /** @description Where it is documented. */
            docs?: string | null;
            /** @description Unit file. */
            fragment_path?: string | null;
        };
        /** @description One listening port. */
        RuntimePort: {
            /** @description Protocol, such as `tcp`. */
            protocol?: string;
            /** @description The port. */
            port?: number;
            /** @description Address it listens on. */
            ip?: string;
            /** @description Its process. */
            pid?: number;
            /** @description Who runs it. */
            user?: string;
            /** @description Program name. */
            program?: string;
            /** @description Program file. */
            path?: string;
            /** @description Its arguments. */
            args?: string;
        };
        /** @description One web terminal. */
        RuntimeTerminal: {
            /** @description The terminal. */
            id?: string;
            /** @description Display it pairs with. */
            display?: number;
            /** @description Who is logged in. */
            username?: string;
            /** @description When it was opened in unix seconds. */
            created_at?: number;
            /** @description The same for people. */
            created_at_formatted?: string;
            /** @description Last input in unix seconds. */
            last_activity?: number;
            /** @description The same for people. */
            last_activity_formatted?: string;
            /** @description Commands typed; may hold secrets. */
            command_history?: string[];
        };
        /** @description Measurements of a container now. */
        ContainerStats: {
            /** @description The container. */
            id: components["schemas"]["Id"];
            /** @description Its project. */
            project_id: components["schemas"]["Id"];
            /** @description Alias of its project. */
            project_name: string | null;
            /** @description Node it stands on. */
            server_name: string | null;
            /** @description Display name of the slice. */
            subserver_name?: string;
            /** @description The host's own word, such as `Running`; not the container's `status`. */
            status: string;
            /** @description The host's code: 103 running, 102 stopped, 110 frozen. */
            status_code: number;
            /** @description Processes inside. */
            processes: number;
            /** @description Last start; creation when it never started. */
            started_at: components["schemas"]["Time"];
            /** @description Processor; null when stopped. */
            cpu: {
                /** @description Time used in nanoseconds. */
                usage: number;
                /** @description Time allotted in nanoseconds. */
                allocated_time: number;
                /** @description Share in percent. */
                usage_percent: number;
            } | null;
            /** @description Memory in bytes; null when stopped. */
            memory: {
                /** @description Bytes used. */
                usage: number;
                /** @description Bytes the whole host has. */
                total: number;
                /** @description Share of the host in percent. */
                usage_percent: number;
                /** @description Bytes in swap. */
                swap_usage: number;
                /** @description Most bytes in swap so far. */
                swap_usage_peak: number;
                /** @description Most bytes used so far. */
                usage_peak: number;
            } | null;
            /** @description The ramdisk; absent without one. */
            ramdisk?: {
                scope: components["schemas"]["RamdiskScope"];
                /** @description Bytes all ramdisks of the server may take together; a ceiling and no quota. */
                shared_pool_maximum: number | null;
                /** @description Always false. */
                capacity_reserved: boolean;
                /** @description Bytes used; null when unknown. */
                usage: {
                    /** @description In the private part. */
                    private?: number | null;
                    /** @description In the secrets part. */
                    secrets?: number | null;
                    /** @description In the project's part. */
                    project?: number | null;
                } | null;
            };
            /** @description Disks. */
            disk: {
                /** @description The root disk. */
                root?: {
                    /** @description Bytes allotted; 0 is no limit. */
                    total?: number;
                    /** @description Bytes used. */
                    usage?: number;
                };
            };
            /** @description Network interfaces. */
            network: components["schemas"]["NetworkInterface"][];
            /** @description How long the measuring took, such as `3ms`. */
            processing_time: string;
        };
        /** @description One network interface of a container. */
        NetworkInterface: {
            /** @description Its name. */
            interface?: string;
            /** @description Its addresses. */
            addresses?: {
                /** @description The address. */
                address?: string;
                /** @description `inet` or `inet6`. */
                family?: string;
                /** @description Bits of the network. */
                netmask?: string;
                /** @description Scope, such as `global`. */
                scope?: string;
            }[];
            /** @description Totals since the start; rates are for the client to derive. */
            counters?: {
                /** @description Bytes in. */
                bytes_received?: number;
                /** @description Bytes out. */
                bytes_sent?: number;
                /** @description Packets in. */
                packets_received?: number;
                /** @description Packets out. */
                packets_sent?: number;
                /** @description Errors in. */
                errors_received?: number;
                /** @description Errors out. */
                errors_sent?: number;
                /** @description Packets dropped coming in. */
                packets_dropped_inbound?: number;
                /** @description Packets dropped going out. */
                packets_dropped_outbound?: number;
            };
            /** @description `up` or `down`. */
            state?: string;
            /** @description Kind, such as `broadcast`. */
            type?: string;
        };
        /** @description A saved state of a container's file system. */
        Snapshot: {
            /** @description What it is addressed by. */
            name: string;
            /** @description What its owner calls it. */
            alias: string | null;
            /** @description Creation. */
            created_at: components["schemas"]["Time"];
            /**
             * Format: date-time
             * @description Last restore.
             */
            last_used_at: string | null;
            /**
             * Format: date-time
             * @description When it is deleted by itself; null for never.
             */
            expires_at: string | null;
            /** @description Memory is in it. */
            stateful: boolean;
            /** @description Bytes. */
            size: number;
        };
        /** @description All snapshots of a container. */
        SnapshotList: {
            /** @description The container. */
            container_id: components["schemas"]["Id"];
            /** @description Its project. */
            project_id: components["schemas"]["Id"];
            /** @description How many there are. */
            snapshot_count: number;
            /** @description How many there may be; null when unknown. */
            max_snapshots: number | null;
            /** @description The snapshots. */
            snapshots: components["schemas"]["Snapshot"][];
        };
        /** @description A snapshot to take. */
        SnapshotCreate: {
            /** @description What to call it; its name is made from this, or from the time. */
            alias?: string;
            /** @description Days until it is deleted; never when left out. */
            expiry?: number;
        };
        /** @description What to call a snapshot. */
        SnapshotAliasInput: {
            /** @description New alias; null removes it. */
            alias: string | null;
        };
        /** @description A snapshot made or changed. */
        SnapshotAnswer: {
            /** @description The container. */
            container_id: components["schemas"]["Id"];
            /** @description Its project. */
            project_id: components["schemas"]["Id"];
            snapshot: components["schemas"]["Snapshot"];
        };
        /** @description What a restore came to. */
        SnapshotRestored: {
            /** @description Whether it worked. */
            success: boolean;
            /** @description What happened. */
            message: string;
            /** @description The snapshot. */
            snapshot: components["schemas"]["Snapshot"] | null;
        };
        /** @description A snapshot that is gone. */
        SnapshotDeleted: {
            /** @description The container. */
            container_id: components["schemas"]["Id"];
            /** @description Its project. */
            project_id: components["schemas"]["Id"];
            /** @description Its name. */
            snapshot_name: string;
        };
        /** @description `data` of CONTAINER_SNAPSHOT_LIMIT. */
        SnapshotLimit: {
            /** @description `container_snapshot_limit`. */
            field: string;
            /** @description The container. */
            container_id: components["schemas"]["Id"];
            /** @description Its server. */
            server_id: components["schemas"]["Id"];
            /** @description Snapshots there are. */
            current_count: number;
            /** @description Snapshots there may be. */
            limit: number;
        };
        /**
         * @description Kind of egress proxy; `block` lets nothing out.
         * @enum {string}
         */
        NetworkType: "socks5" | "http" | "https" | "block";
        /**
         * @description State of the egress service.
         * @enum {string}
         */
        NetworkStatus: "configured" | "running" | "stopped" | "error";
        /** @description How a container reaches the world. Credentials are never sent back. */
        NetworkConfig: {
            /** @description The container. */
            container_id: components["schemas"]["Id"];
            /** @description Whether there is a configuration; without one, no other field. */
            configured?: boolean;
            type?: components["schemas"]["NetworkType"];
            /** @description Proxy URL without user and password; absent when blocked. */
            proxy?: string;
            /** @description A user and password are stored. */
            credentials_configured?: boolean;
            /** @description Country wanted. */
            country?: string;
            /** @description City wanted. */
            city?: string;
            /** @description Region wanted. */
            region?: string;
            /** @description Free text. */
            comment?: string;
            /** @description Name servers. */
            dns_servers?: string[];
            status?: components["schemas"]["NetworkStatus"];
            /** @description When it was set. */
            configured_at?: components["schemas"]["Time"];
            /** @description When the status was last looked at. */
            last_status_check?: components["schemas"]["Time"];
            /** @description What the host says. */
            remote_status?: {
                /** @description Whether the service runs. */
                is_running?: boolean;
                /** @description When the host was asked. */
                last_check?: components["schemas"]["Time"];
            };
        };
        /** @description How a container is to reach the world. All but `block` need `proxy`. */
        NetworkInput: {
            type: components["schemas"]["NetworkType"];
            /** @description Proxy URL; user and password in it are stored. Without them an unchanged endpoint keeps those it has. */
            proxy?: string;
            /** @description Country wanted. */
            country?: string;
            /** @description City wanted. */
            city?: string;
            /** @description Region wanted. */
            region?: string;
            /** @description Free text. */
            comment?: string;
            /**
             * @description Name servers.
             * @default [
             *       "1.1.1.1",
             *       "8.8.8.8"
             *     ]
             */
            dns_servers?: (string | unknown | unknown)[];
        };
        /** @description The egress service after it was started or stopped. */
        NetworkState: {
            /** @description The container. */
            container_id: components["schemas"]["Id"];
            status: components["schemas"]["NetworkStatus"];
            /** @description Whether it runs. */
            is_running: boolean;
            /** @description When the host was asked. */
            last_check: components["schemas"]["Time"];
        };
        /**
         * @description Traffic coming in or going out.
         * @enum {string}
         */
        FirewallDirection: "ingress" | "egress";
        /**
         * @description Whether a rule counts.
         * @enum {string}
         */
        FirewallState: "enabled" | "disabled";
        /**
         * @description Let through, refuse with an answer, or swallow.
         * @enum {string}
         */
        FirewallAction: "allow" | "reject" | "drop";
        /**
         * @description Protocol a rule is about.
         * @enum {string}
         */
        FirewallProtocol: "tcp" | "udp" | "icmp4";
        /** @description One rule. It has no id; its fields are its address. */
        FirewallRule: {
            action: components["schemas"]["FirewallAction"];
            protocol: components["schemas"]["FirewallProtocol"];
            /** @description What it is for. */
            description: string;
            /** @description Port, range or list; absent for icmp4. */
            destination_port?: string;
            /** @description Where the traffic comes from (ingress). */
            source?: string;
            /** @description Where the traffic goes (egress). */
            destination?: string;
            /** @description Port it comes from. */
            source_port?: string;
            state: components["schemas"]["FirewallState"];
            /** @description ICMP type. */
            icmp_type?: string;
            /** @description ICMP code. */
            icmp_code?: string;
            direction?: components["schemas"]["FirewallDirection"];
        };
        /** @description All rules in their order. */
        FirewallRuleSets: {
            /** @description Rules for traffic coming in. */
            ingress: components["schemas"]["FirewallRule"][];
            /** @description Rules for traffic going out. */
            egress: components["schemas"]["FirewallRule"][];
        };
        /** @description All rules and how much room they take. */
        FirewallRules: {
            /** @description Rules for traffic coming in. */
            ingress: components["schemas"]["FirewallRule"][];
            /** @description Rules for traffic going out. */
            egress: components["schemas"]["FirewallRule"][];
            /** @description Rules there are. */
            rule_count: number;
            /** @description Bytes they take. */
            byte_count: number;
            /** @description Rules there may be. */
            max_rules: number;
            /** @description Bytes they may take. */
            max_bytes: number;
        };
        /** @description A rule that was there already; nothing was added. */
        FirewallDuplicate: {
            action: components["schemas"]["FirewallAction"];
            protocol: components["schemas"]["FirewallProtocol"];
            /** @description What it is for. */
            description: string;
            /** @description Port, range or list; absent for icmp4. */
            destination_port?: string;
            /** @description Where the traffic comes from (ingress). */
            source?: string;
            /** @description Where the traffic goes (egress). */
            destination?: string;
            /** @description Port it comes from. */
            source_port?: string;
            state: components["schemas"]["FirewallState"];
            /** @description ICMP type. */
            icmp_type?: string;
            /** @description ICMP code. */
            icmp_code?: string;
            direction?: components["schemas"]["FirewallDirection"];
            /**
             * @description It was there already.
             * @constant
             */
            duplicate: true;
            /** @description Where it stands. */
            duplicate_of: {
                direction: components["schemas"]["FirewallDirection"];
                /** @description Place in the list, from 0. */
                index: number;
            };
        };
        /** @description A rule to add. tcp and udp need `destination_port`; `source` is for ingress and `destination` for egress. */
        FirewallRuleInput: {
            action: components["schemas"]["FirewallAction"];
            protocol: components["schemas"]["FirewallProtocol"];
            /** @description What it is for. */
            description: string;
            /** @description Port, range or list: `80`, `80-90`, `80,443`. */
            destination_port?: string;
            /** @description IPv4 addresses or CIDR ranges, separated by commas. */
            source?: string;
            /** @description IPv4 addresses or CIDR ranges, separated by commas. */
            destination?: string;
            /** @description Port, range or list: `80`, `80-90`, `80,443`. */
            source_port?: string;
            /** @default enabled */
            state?: components["schemas"]["FirewallState"];
            /** @description ICMP type, such as `8` for echo. */
            icmp_type?: string;
            /** @description ICMP code. */
            icmp_code?: string;
        };
        /** @description New state for the first rule that matches the other fields. */
        FirewallStateInput: {
            action?: components["schemas"]["FirewallAction"];
            protocol?: components["schemas"]["FirewallProtocol"];
            /** @description Rules with this description. */
            description?: string;
            /** @description Rules with these ports. */
            destination_port?: string;
            /** @description Rules with this source (ingress). */
            source?: string;
            /** @description Rules with this destination (egress). */
            destination?: string;
            /** @description Rules with these source ports. */
            source_port?: string;
            /** @description Rules with this ICMP type. */
            icmp_type?: string;
            /** @description Rules with this ICMP code. */
            icmp_code?: string;
            /** @description The state to set; for a deletion the state to match. */
            state: components["schemas"]["FirewallState"];
        };
        /** @description Which rules to delete, the first that matches or all of them. */
        FirewallDeleteInput: {
            action?: components["schemas"]["FirewallAction"];
            protocol?: components["schemas"]["FirewallProtocol"];
            /** @description Rules with this description. */
            description?: string;
            /** @description Rules with these ports. */
            destination_port?: string;
            /** @description Rules with this source (ingress). */
            source?: string;
            /** @description Rules with this destination (egress). */
            destination?: string;
            /** @description Rules with these source ports. */
            source_port?: string;
            /** @description Rules with this ICMP type. */
            icmp_type?: string;
            /** @description Rules with this ICMP code. */
            icmp_code?: string;
            /** @description The state to set; for a deletion the state to match. */
            state?: components["schemas"]["FirewallState"];
            /** @description Every match; alone, the whole direction. Only the first match when false or left out. */
            all?: boolean;
        };
        /** @description A rule after its state changed. */
        FirewallStateAnswer: {
            direction: components["schemas"]["FirewallDirection"];
            new_state: components["schemas"]["FirewallState"];
            updated: components["schemas"]["FirewallRule"];
        };
        /** @description Rules that are gone. */
        FirewallDeleted: {
            direction: components["schemas"]["FirewallDirection"];
            /** @description How many. */
            removed_count: number;
            /** @description Which. */
            removed: components["schemas"]["FirewallRule"][];
        };
        /** @description A host name of one's own for something in a container. */
        Alias: {
            /** @description The alias. */
            id: components["schemas"]["Id"];
            /** @description First label of its host name. */
            alias: string;
            /** @description Kit program or protocol behind it. */
            program: string;
            /** @description Instance of the program, or the port for http and https. */
            index: number;
            /** @description Path put in front of the visitor's. */
            target_path: string | null;
            /** @description Paths below or beside the target path are reachable. */
            allow_path_override: boolean;
            /**
             * Format: date-time
             * @description When it stops working; null for never.
             */
            expires_at: string | null;
            /** @description Whether it works. */
            enabled: boolean;
            /** @description Creation. */
            created_at: components["schemas"]["Time"];
            /** @description Last change. */
            updated_at: components["schemas"]["Time"];
            /** @description Where it answers; null while the container is not placed. */
            url: string | null;
            /** @description Whose it is. */
            user_id: components["schemas"]["Id"];
            /** @description Project of the container. */
            project_id: components["schemas"]["Id"];
            /** @description Container it leads to. */
            container_id: components["schemas"]["Id"];
            /** @description Server of the container. */
            server_id: string | null;
            /** @description Name of the node, part of the URL. */
            server_name: string | null;
            /** @description Display name of a slice. */
            subserver_name?: string;
            /** @description The project. Only when one alias is read. */
            project?: {
                /** @description The project. */
                id: components["schemas"]["Id"];
                /** @description Its alias. */
                alias: string;
            };
            /** @description The container. Only when one alias is read. */
            container?: {
                /** @description The container. */
                id: components["schemas"]["Id"];
                /** @description Its name. */
                name: string;
            };
        };
        /** @description Unique on the physical server. Reserved are `containers`, `proxy`, `workspaces` and what begins with `proxy-` or `workspaces-`. */
        AliasName: string;
        /** @description Kit program, `ssh`, `http` or `https`; a port may be put behind the latter two, as in `http-3000`. */
        AliasProgram: string;
        /** @description An alias to make. */
        AliasCreate: {
            /** @description Container it leads to. */
            container_id: components["schemas"]["Id"];
            /** @description Its name; null, false or none has one of 48 hexadecimal digits generated. */
            alias?: components["schemas"]["AliasName"] | null | false;
            program: components["schemas"]["AliasProgram"];
            /** @description For http and https: wins over the port in `program`, which wins over `index`. */
            port?: number;
            /** @description Instance of the program, 1 when left out; for http and https the port. */
            index?: number;
            /** @description Path to put in front; a leading slash is added. */
            target_path?: string | null;
            /**
             * @description Let visitors reach other paths.
             * @default true
             */
            allow_path_override?: boolean;
            /**
             * Format: date-time
             * @description When it stops working; never when null or left out.
             */
            expires_at?: string | null;
            /**
             * @description Whether it works from the start.
             * @default true
             */
            enabled?: boolean;
        };
        /** @description Changes to an alias; a field left out keeps its value. */
        AliasUpdate: {
            /** @description New name. */
            alias?: components["schemas"]["AliasName"];
            program?: components["schemas"]["AliasProgram"];
            /** @description Port for http and https. */
            port?: number;
            /** @description Instance of the program, or the port for http and https. */
            index?: number;
            /** @description Path to put in front; null removes it. */
            target_path?: string | null;
            /** @description Let visitors reach other paths. */
            allow_path_override?: boolean;
            /**
             * Format: date-time
             * @description When it stops working: a time, unix seconds or milliseconds; null for never.
             */
            expires_at?: string | number | null;
            /** @description Whether it works. */
            enabled?: boolean;
        };
        /** @description Whether an alias works. */
        AliasStateInput: {
            /** @description True turns it on. */
            enabled: boolean;
        };
        /** @description All aliases that match. */
        AliasList: {
            /** @description The aliases. */
            aliases: components["schemas"]["Alias"][];
            /** @description How many. */
            count: number;
        };
        /** @description Who reaches a container through the proxy when no rule says otherwise. */
        ProxySettings: {
            /** @description Whether the proxy answers at all. */
            enable_proxy: boolean;
            /**
             * @description What happens to visitors in no group.
             * @enum {string}
             */
            default: "allow" | "deny";
            /** @description Counts the changes. */
            file_version: number;
            /** @description Value for `If-Match`, such as `file:v3`. */
            etag: string;
        };
        /** @description Changes to the proxy settings; a field left out keeps its value. */
        ProxySettingsInput: {
            /** @description Whether the proxy answers at all. */
            enable_proxy?: boolean;
            /**
             * @description What happens to visitors in no group.
             * @enum {string}
             */
            default?: "allow" | "deny";
        };
        /** @description Groups of visitors a container knows. */
        ProxyGroups: {
            /** @description The groups. */
            groups: components["schemas"]["ProxyGroup"][];
            /** @description Counts the changes. */
            file_version: number;
            /** @description Value for `If-Match`, such as `file:v3`. */
            etag: string;
        };
        /** @description One group of visitors. */
        ProxyGroup: {
            /** @description Its name. */
            name: string;
            /** @description Ways to prove that one belongs to it. */
            auth_rule_count: number;
        };
        /** @description Services that rules name; often none. */
        ProxyServices: {
            /** @description The services. */
            services: string[];
            /** @description Counts the changes. */
            file_version: number;
            /** @description Value for `If-Match`, such as `file:v3`. */
            etag: string;
        };
    };
    responses: {
        /** @description Refused or failed. `code` says why, `message` says it in words. */
        Error: {
            headers: {
                /** @description Seconds to wait before the next try (429 and 503). */
                "Retry-After"?: number;
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Error"];
            };
        };
    };
    parameters: {
        /** @description Page to return, counted from 1. */
        Page: number;
        /** @description Direction of the sort. */
        SortOrder: "asc" | "desc";
        /** @description Narrows the request to one realm, for hosts that cannot carry a realm in their name. */
        RealmQuery: components["schemas"]["Id"];
        /** @description Id of the resource. */
        PathId: components["schemas"]["Id"];
    };
    requestBodies: never;
    headers: never;
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
    login: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["LoginInput"];
            };
        };
        responses: {
            /** @description Signed in, or half way there. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Envelope"] & {
                        data: components["schemas"]["LoginAnswer"];
                    };
                };
            };
            default: components["responses"]["Error"];
        };
    };
    verifyTwoFactor: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["TwoFactorVerifyInput"];
            };
        };
        responses: {
            /** @description Signed in. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Envelope"] & {
                        data: components["schemas"]["Session"];
                    };
                };
            };
            default: components["responses"]["Error"];
        };
    };
    getMe: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The caller. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Envelope"] & {
                        data: components["schemas"]["CurrentUser"];
                    };
                };
            };
            default: components["responses"]["Error"];
        };
    };
    getMeAlias: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The caller. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Envelope"] & {
                        data: components["schemas"]["CurrentUser"];
                    };
                };
            };
            default: components["responses"]["Error"];
        };
    };
    refreshSession: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RefreshInput"];
            };
        };
        responses: {
            /** @description The new pair; the old refresh token is spent. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Envelope"] & {
                        data: components["schemas"]["RefreshedSession"];
                    };
                };
            };
            default: components["responses"]["Error"];
        };
    };
    logout: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Signed out. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Empty"];
                };
            };
            default: components["responses"]["Error"];
        };
    };
    getAuthConfig: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The configuration; its shape is not published. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Envelope"] & {
                        data: components["schemas"]["AuthConfig"];
                    };
                };
            };
            default: components["responses"]["Error"];
        };
    };
    getTwoFactorStatus: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The state of the second factor. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Envelope"] & {
                        data: components["schemas"]["TwoFactorStatus"];
                    };
                };
            };
            default: components["responses"]["Error"];
        };
    };
    setupTwoFactor: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["TwoFactorSetupInput"];
            };
        };
        responses: {
            /** @description What the authenticator app needs; shown once. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Envelope"] & {
                        data: components["schemas"]["TwoFactorSetup"];
                    };
                };
            };
            default: components["responses"]["Error"];
        };
    };
    confirmTwoFactor: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["TwoFactorConfirmInput"];
            };
        };
        responses: {
            /** @description On; other sessions may have been revoked. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Envelope"] & {
                        data: components["schemas"]["TwoFactorConfirmed"];
                    };
                };
            };
            default: components["responses"]["Error"];
        };
    };
    disableTwoFactor: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["TwoFactorDisableInput"];
            };
        };
        responses: {
            /** @description Off; other sessions may have been revoked. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Envelope"] & {
                        data: components["schemas"]["TwoFactorDisabled"];
                    };
                };
            };
            default: components["responses"]["Error"];
        };
    };
    regenerateBackupCodes: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["TwoFactorBackupCodesInput"];
            };
        };
        responses: {
            /** @description The new codes; shown once. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Envelope"] & {
                        data: components["schemas"]["TwoFactorBackupCodes"];
                    };
                };
            };
            default: components["responses"]["Error"];
        };
    };
    setTwoFactorTokenGate: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["TwoFactorTokenGateInput"];
            };
        };
        responses: {
            /** @description The gate as it now stands. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Envelope"] & {
                        data: components["schemas"]["TwoFactorTokenGate"];
                    };
                };
            };
            default: components["responses"]["Error"];
        };
    };
    updateUser: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Id of the resource. */
                id: components["parameters"]["PathId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["UserUpdate"];
            };
        };
        responses: {
            /** @description The account. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Envelope"] & {
                        data: components["schemas"]["User"];
                    };
                };
            };
            default: components["responses"]["Error"];
        };
    };
    patchUser: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Id of the resource. */
                id: components["parameters"]["PathId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["UserUpdate"];
            };
        };
        responses: {
            /** @description The account. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Envelope"] & {
                        data: components["schemas"]["User"];
                    };
                };
            };
            default: components["responses"]["Error"];
        };
    };
    getPublicKey: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The keys. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Envelope"] & {
                        data: components["schemas"]["PublicKeys"];
                    };
                };
            };
            default: components["responses"]["Error"];
        };
    };
    listTokens: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The tokens, newest first. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Envelope"] & {
                        /** @description The tokens. */
                        data: components["schemas"]["Token"][];
                        /** @description True when there are more than the API lists. */
                        truncated?: boolean;
                    };
                };
            };
            default: components["responses"]["Error"];
        };
    };
    createToken: {
        parameters: {
            query?: {
                /** @description Narrows the request to one realm, for hosts that cannot carry a realm in their name. */
                realm_id?: components["parameters"]["RealmQuery"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["TokenCreate"];
            };
        };
        responses: {
            /** @description The token with its secret, which is never shown again. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Envelope"] & {
                        data: components["schemas"]["TokenWithSecret"];
                    };
                };
            };
            default: components["responses"]["Error"];
        };
    };
    getCurrentToken: {
        parameters: {
            query?: {
                /** @description Narrows the request to one realm, for hosts that cannot carry a realm in their name. */
                realm_id?: components["parameters"]["RealmQuery"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The token and its restrictions. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Envelope"] & {
                        data: components["schemas"]["CurrentToken"];
                    };
                };
            };
            default: components["responses"]["Error"];
        };
    };
    setTokenPublicProfile: {
        parameters: {
            query?: {
                /** @description Narrows the request to one realm, for hosts that cannot carry a realm in their name. */
                realm_id?: components["parameters"]["RealmQuery"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["TokenPublicProfileInput"];
            };
        };
        responses: {
            /** @description The token. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Envelope"] & {
                        data: components["schemas"]["Token"];
                    };
                };
            };
            default: components["responses"]["Error"];
        };
    };
    patchTokenPublicProfile: {
        parameters: {
            query?: {
                /** @description Narrows the request to one realm, for hosts that cannot carry a realm in their name. */
                realm_id?: components["parameters"]["RealmQuery"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["TokenPublicProfileInput"];
            };
        };
        responses: {
            /** @description The token. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Envelope"] & {
                        data: components["schemas"]["Token"];
                    };
                };
            };
            default: components["responses"]["Error"];
        };
    };
    listTokenTemplates: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The templates; their shape is not published, this is ours. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Envelope"] & {
                        /** @description The templates. */
                        data: components["schemas"]["TokenTemplate"][];
                    };
                };
            };
            default: components["responses"]["Error"];
        };
    };
    getTokenPublicProfile: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Ed25519 public key of the token. */
                public_key: components["schemas"]["PublicKeyHex"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The profile. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Envelope"] & {
                        data: components["schemas"]["TokenPublicProfile"];
                    };
                };
            };
            default: components["responses"]["Error"];
        };
    };
    getToken: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Id of the resource. */
                id: components["parameters"]["PathId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The token. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Envelope"] & {
                        data: components["schemas"]["Token"];
                    };
                };
            };
            default: components["responses"]["Error"];
        };
    };
    updateToken: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Id of the resource. */
                id: components["parameters"]["PathId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["TokenUpdate"];
            };
        };
        responses: {
            /** @description The token. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Envelope"] & {
                        data: components["schemas"]["Token"];
                    };
                };
            };
            default: components["responses"]["Error"];
        };
    };
    deleteToken: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Id of the resource. */
                id: components["parameters"]["PathId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Gone. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Empty"];
                };
            };
            default: components["responses"]["Error"];
        };
    };
    patchToken: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Id of the resource. */
                id: components["parameters"]["PathId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["TokenUpdate"];
            };
        };
        responses: {
            /** @description The token. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Envelope"] & {
                        data: components["schemas"]["Token"];
                    };
                };
            };
            default: components["responses"]["Error"];
        };
    };
    copyToken: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Id of the resource. */
                id: components["parameters"]["PathId"];
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": components["schemas"]["TokenCopyInput"];
            };
        };
        responses: {
            /** @description The new token with its secret, which is never shown again. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Envelope"] & {
                        data: components["schemas"]["TokenWithSecret"];
                    };
                };
            };
            default: components["responses"]["Error"];
        };
    };
    addTokenRealm: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Id of the resource. */
                id: components["parameters"]["PathId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["TokenRealmInput"];
            };
        };
        responses: {
            /** @description The token. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Envelope"] & {
                        data: components["schemas"]["Token"];
                    };
                };
            };
            default: components["responses"]["Error"];
        };
    };
    removeTokenRealm: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Id of the resource. */
                id: components["parameters"]["PathId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["TokenRealmInput"];
            };
        };
        responses: {
            /** @description The token. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Envelope"] & {
                        data: components["schemas"]["Token"];
                    };
                };
            };
            default: components["responses"]["Error"];
        };
    };
    listProjects: {
        parameters: {
            query?: {
                /** @description Page to return, counted from 1. */
                page?: components["parameters"]["Page"];
                /** @description Rows a page. */
                limit?: number;
                /** @description Field to sort by. */
                sort_by?: "id" | "alias" | "created_at" | "updated_at";
                /** @description Direction of the sort. */
                sort_order?: components["parameters"]["SortOrder"];
                /** @description Narrows the request to one realm, for hosts that cannot carry a realm in their name. */
                realm_id?: components["parameters"]["RealmQuery"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of projects. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Envelope"] & {
                        data: components["schemas"]["ProjectPage"];
                    };
                };
            };
            default: components["responses"]["Error"];
        };
    };
    createProject: {
        parameters: {
            query?: {
                /** @description Narrows the request to one realm, for hosts that cannot carry a realm in their name. */
                realm_id?: components["parameters"]["RealmQuery"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ProjectCreate"];
            };
        };
        responses: {
            /** @description The project. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Envelope"] & {
                        data: components["schemas"]["Project"];
                    };
                };
            };
            default: components["responses"]["Error"];
        };
    };
    getProject: {
        parameters: {
            query?: {
                /** @description Narrows the request to one realm, for hosts that cannot carry a realm in their name. */
                realm_id?: components["parameters"]["RealmQuery"];
                /** @description Adds the project's permission rows. */
                include_permissions?: boolean;
            };
            header?: never;
            path: {
                /** @description Id of the resource. */
                id: components["parameters"]["PathId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The project. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Envelope"] & {
                        data: components["schemas"]["Project"];
                    };
                };
            };
            default: components["responses"]["Error"];
        };
    };
    updateProject: {
        parameters: {
            query?: {
                /** @description Narrows the request to one realm, for hosts that cannot carry a realm in their name. */
                realm_id?: components["parameters"]["RealmQuery"];
            };
            header?: never;
            path: {
                /** @description Id of the resource. */
                id: components["parameters"]["PathId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ProjectUpdate"];
            };
        };
        responses: {
            /** @description The project. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Envelope"] & {
                        data: components["schemas"]["Project"];
                    };
                };
            };
            default: components["responses"]["Error"];
        };
    };
    deleteProject: {
        parameters: {
            query?: {
                /** @description Narrows the request to one realm, for hosts that cannot carry a realm in their name. */
                realm_id?: components["parameters"]["RealmQuery"];
                /** @description Adds the list of what went with it. */
                include_deleted_items?: boolean;
            };
            header?: never;
            path: {
                /** @description Id of the resource. */
                id: components["parameters"]["PathId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What was deleted. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Envelope"] & {
                        data: components["schemas"]["ProjectDeleted"];
                    };
                };
            };
            default: components["responses"]["Error"];
        };
    };
    patchProject: {
        parameters: {
            query?: {
                /** @description Narrows the request to one realm, for hosts that cannot carry a realm in their name. */
                realm_id?: components["parameters"]["RealmQuery"];
            };
            header?: never;
            path: {
                /** @description Id of the resource. */
                id: components["parameters"]["PathId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ProjectUpdate"];
            };
        };
        responses: {
            /** @description The project. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Envelope"] & {
                        data: components["schemas"]["Project"];
                    };
                };
            };
            default: components["responses"]["Error"];
        };
    };
    getProjectStats: {
        parameters: {
            query?: {
                /** @description Narrows the request to one realm, for hosts that cannot carry a realm in their name. */
                realm_id?: components["parameters"]["RealmQuery"];
            };
            header?: never;
            path: {
                /** @description Id of the resource. */
                id: components["parameters"]["PathId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Statistics by container, and a summary. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Envelope"] & {
                        data: components["schemas"]["ProjectStats"];
                    };
                };
            };
            default: components["responses"]["Error"];
        };
    };
    listProjectPermissions: {
        parameters: {
            query?: {
                /** @description Page to return, counted from 1. */
                page?: components["parameters"]["Page"];
                /** @description Rows a page. */
                limit?: number;
                /** @description Field to sort by. */
                sort_by?: "id" | "user_id" | "permission_level" | "created_at" | "updated_at";
                /** @description Direction of the sort. */
                sort_order?: components["parameters"]["SortOrder"];
                /** @description Narrows the request to one realm, for hosts that cannot carry a realm in their name. */
                realm_id?: components["parameters"]["RealmQuery"];
            };
            header?: never;
            path: {
                /** @description Id of the resource. */
                id: components["parameters"]["PathId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of permission rows. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Envelope"] & {
                        data: components["schemas"]["ProjectPermissionPage"];
                    };
                };
            };
            default: components["responses"]["Error"];
        };
    };
    createProjectPermission: {
        parameters: {
            query?: {
                /** @description Narrows the request to one realm, for hosts that cannot carry a realm in their name. */
                realm_id?: components["parameters"]["RealmQuery"];
            };
            header?: never;
            path: {
                /** @description Id of the resource. */
                id: components["parameters"]["PathId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ProjectPermissionCreate"];
            };
        };
        responses: {
            /** @description The permission row. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Envelope"] & {
                        data: components["schemas"]["ProjectPermission"];
                    };
                };
            };
            default: components["responses"]["Error"];
        };
    };
    updateProjectPermission: {
        parameters: {
            query?: {
                /** @description Narrows the request to one realm, for hosts that cannot carry a realm in their name. */
                realm_id?: components["parameters"]["RealmQuery"];
            };
            header?: never;
            path: {
                /** @description Id of the resource. */
                id: components["parameters"]["PathId"];
                /** @description Id of the permission row. */
                permissionId: components["schemas"]["Id"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ProjectPermissionUpdate"];
            };
        };
        responses: {
            /** @description The permission row. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Envelope"] & {
                        data: components["schemas"]["ProjectPermission"];
                    };
                };
            };
            default: components["responses"]["Error"];
        };
    };
    deleteProjectPermission: {
        parameters: {
            query?: {
                /** @description Narrows the request to one realm, for hosts that cannot carry a realm in their name. */
                realm_id?: components["parameters"]["RealmQuery"];
            };
            header?: never;
            path: {
                /** @description Id of the resource. */
                id: components["parameters"]["PathId"];
                /** @description Id of the permission row. */
                permissionId: components["schemas"]["Id"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Gone. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Empty"];
                };
            };
            default: components["responses"]["Error"];
        };
    };
    patchProjectPermission: {
        parameters: {
            query?: {
                /** @description Narrows the request to one realm, for hosts that cannot carry a realm in their name. */
                realm_id?: components["parameters"]["RealmQuery"];
            };
            header?: never;
            path: {
                /** @description Id of the resource. */
                id: components["parameters"]["PathId"];
                /** @description Id of the permission row. */
                permissionId: components["schemas"]["Id"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ProjectPermissionUpdate"];
            };
        };
        responses: {
            /** @description The permission row. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Envelope"] & {
                        data: components["schemas"]["ProjectPermission"];
                    };
                };
            };
            default: components["responses"]["Error"];
        };
    };
    listServers: {
        parameters: {
            query?: {
                /** @description Narrows the request to one realm, for hosts that cannot carry a realm in their name. */
                realm_id?: components["parameters"]["RealmQuery"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The rentals. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Envelope"] & {
                        /** @description The rentals. */
                        data: components["schemas"]["Rental"][];
                    };
                };
            };
            default: components["responses"]["Error"];
        };
    };
    listRentals: {
        parameters: {
            query?: {
                /** @description Narrows the request to one realm, for hosts that cannot carry a realm in their name. */
                realm_id?: components["parameters"]["RealmQuery"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The rentals. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Envelope"] & {
                        /** @description The rentals. */
                        data: components["schemas"]["Rental"][];
                    };
                };
            };
            default: components["responses"]["Error"];
        };
    };
    getServer: {
        parameters: {
            query?: {
                /** @description Narrows the request to one realm, for hosts that cannot carry a realm in their name. */
                realm_id?: components["parameters"]["RealmQuery"];
            };
            header?: never;
            path: {
                /** @description Id of the resource. */
                id: components["parameters"]["PathId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The rental. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Envelope"] & {
                        data: components["schemas"]["Rental"];
                    };
                };
            };
            default: components["responses"]["Error"];
        };
    };
    getRental: {
        parameters: {
            query?: {
                /** @description Narrows the request to one realm, for hosts that cannot carry a realm in their name. */
                realm_id?: components["parameters"]["RealmQuery"];
            };
            header?: never;
            path: {
                /** @description Id of the resource. */
                id: components["parameters"]["PathId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The rental. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Envelope"] & {
                        data: components["schemas"]["Rental"];
                    };
                };
            };
            default: components["responses"]["Error"];
        };
    };
    getServerRuntime: {
        parameters: {
            query?: {
                /** @description Narrows the request to one realm, for hosts that cannot carry a realm in their name. */
                realm_id?: components["parameters"]["RealmQuery"];
            };
            header?: never;
            path: {
                /** @description Id of the resource. */
                id: components["parameters"]["PathId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The reading; it may come from a short cache. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Envelope"] & {
                        data: components["schemas"]["ServerRuntime"];
                    };
                };
            };
            default: components["responses"]["Error"];
        };
    };
    getRentalRuntime: {
        parameters: {
            query?: {
                /** @description Narrows the request to one realm, for hosts that cannot carry a realm in their name. */
                realm_id?: components["parameters"]["RealmQuery"];
            };
            header?: never;
            path: {
                /** @description Id of the resource. */
                id: components["parameters"]["PathId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The reading; it may come from a short cache. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Envelope"] & {
                        data: components["schemas"]["ServerRuntime"];
                    };
                };
            };
            default: components["responses"]["Error"];
        };
    };
    listPublicImages: {
        parameters: {
            query?: {
                /** @description Only this distribution. */
                os?: string;
                /** @description Only this processor architecture. */
                architecture?: string;
                /** @description Lowest price. */
                min_price?: number;
                /** @description Highest price. */
                max_price?: number;
                /** @description Lowest average rating. */
                min_rating?: number;
                /** @description Highest average rating. */
                max_rating?: number;
                /** @description Text to look for in alias and description. */
                search?: string;
                /** @description Page to return, counted from 1. */
                page?: components["parameters"]["Page"];
                /** @description Rows a page. */
                limit?: number;
                /** @description Field to sort by. */
                sort_by?: "alias" | "added_date" | "price" | "rating";
                /** @description Direction of the sort. */
                sort_order?: components["parameters"]["SortOrder"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of images. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Envelope"] & {
                        data: components["schemas"]["ImagePage"];
                    };
                };
            };
            default: components["responses"]["Error"];
        };
    };
    getPublicImage: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Id of the resource. */
                id: components["parameters"]["PathId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The image, with its serial. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Envelope"] & {
                        data: components["schemas"]["Image"];
                    };
                };
            };
            default: components["responses"]["Error"];
        };
    };
    listUserImages: {
        parameters: {
            query?: {
                /** @description Page to return, counted from 1. */
                page?: components["parameters"]["Page"];
                /** @description Rows a page. */
                limit?: number;
                /** @description Field to sort by. */
                sort_by?: "created_at";
                /** @description Direction of the sort. */
                sort_order?: components["parameters"]["SortOrder"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of the library. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Envelope"] & {
                        data: components["schemas"]["UserImagePage"];
                    };
                };
            };
            default: components["responses"]["Error"];
        };
    };
    getImageIcon: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Id of the resource. */
                id: components["parameters"]["PathId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The icon. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "image/png": string;
                };
            };
            default: components["responses"]["Error"];
        };
    };
    importImage: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Id of the resource. */
                id: components["parameters"]["PathId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Added; the answer's shape is not published. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Envelope"] & {
                        /** @description Nothing to rely on. */
                        data: Record<string, never> | null;
                    };
                };
            };
            default: components["responses"]["Error"];
        };
    };
    rateImage: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Id of the resource. */
                id: components["parameters"]["PathId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ImageRatingInput"];
            };
        };
        responses: {
            /** @description The rating and the new average. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Envelope"] & {
                        data: components["schemas"]["ImageRating"];
                    };
                };
            };
            default: components["responses"]["Error"];
        };
    };
    listRealms: {
        parameters: {
            query?: {
                /** @description Adds how many of each kind refer to a realm. */
                include_usage?: boolean;
                /** @description Narrows the request to one realm, for hosts that cannot carry a realm in their name. */
                realm_id?: components["parameters"]["RealmQuery"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The realms. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Envelope"] & {
                        data: components["schemas"]["RealmList"];
                    };
                };
            };
            default: components["responses"]["Error"];
        };
    };
    listEvents: {
        parameters: {
            query?: {
                /** @description Rows an answer. */
                limit?: number;
                /** @description Rows to skip. */
                offset?: number;
                /** @description Field to sort by. */
                sort_by?: "created_at" | "event_type";
                /** @description Direction of the sort. */
                sort_order?: components["parameters"]["SortOrder"];
                /** @description Only this type. */
                event_type?: components["schemas"]["EventType"];
                /** @description Only this kind of resource. */
                resource_type?: components["schemas"]["EventResourceType"];
                /** @description Only this resource. */
                resource_id?: components["schemas"]["Id"];
                /** @description Only what concerns this project. */
                project_id?: components["schemas"]["Id"];
                /** @description Only what concerns this container. */
                container_id?: components["schemas"]["Id"];
                /** @description Not before this time. */
                start_date?: string;
                /** @description Not after this time. */
                end_date?: string;
                /** @description Narrows the request to one realm, for hosts that cannot carry a realm in their name. */
                realm_id?: components["parameters"]["RealmQuery"];
                /** @description Cursor to continue behind. */
                after?: components["schemas"]["EventCursor"];
                /** @description Answers the cursors to start reading from. */
                bootstrap?: boolean;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A stretch of events. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Envelope"] & {
                        data: components["schemas"]["EventPage"];
                    };
                };
            };
            default: components["responses"]["Error"];
        };
    };
    deleteEvents: {
        parameters: {
            query?: {
                /** @description Narrows the request to one realm, for hosts that cannot carry a realm in their name. */
                realm_id?: components["parameters"]["RealmQuery"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": components["schemas"]["EventsDeleteInput"];
            };
        };
        responses: {
            /** @description How many went. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Envelope"] & {
                        data: components["schemas"]["EventsDeleted"];
                    };
                };
            };
            default: components["responses"]["Error"];
        };
    };
    getEventStats: {
        parameters: {
            query?: {
                /** @description Narrows the request to one realm, for hosts that cannot carry a realm in their name. */
                realm_id?: components["parameters"]["RealmQuery"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The counts. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Envelope"] & {
                        data: components["schemas"]["EventStats"];
                    };
                };
            };
            default: components["responses"]["Error"];
        };
    };
    cleanupEvents: {
        parameters: {
            query?: {
                /** @description Narrows the request to one realm, for hosts that cannot carry a realm in their name. */
                realm_id?: components["parameters"]["RealmQuery"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["EventsCleanupInput"];
            };
        };
        responses: {
            /** @description How many went. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Envelope"] & {
                        data: components["schemas"]["EventsCleanup"];
                    };
                };
            };
            default: components["responses"]["Error"];
        };
    };
    getEvent: {
        parameters: {
            query?: {
                /** @description Narrows the request to one realm, for hosts that cannot carry a realm in their name. */
                realm_id?: components["parameters"]["RealmQuery"];
            };
            header?: never;
            path: {
                /** @description Id of the resource. */
                id: components["parameters"]["PathId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The event. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Envelope"] & {
                        data: components["schemas"]["Event"];
                    };
                };
            };
            default: components["responses"]["Error"];
        };
    };
    deleteEvent: {
        parameters: {
            query?: {
                /** @description Narrows the request to one realm, for hosts that cannot carry a realm in their name. */
                realm_id?: components["parameters"]["RealmQuery"];
            };
            header?: never;
            path: {
                /** @description Id of the resource. */
                id: components["parameters"]["PathId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Gone; later APIs say how many. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Envelope"] & {
                        /** @description Nothing, or the counts. */
                        data: components["schemas"]["EventsDeleted"] | null;
                    };
                };
            };
            default: components["responses"]["Error"];
        };
    };
    listNotifications: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The notifications. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Envelope"] & {
                        /** @description The notifications. */
                        data: components["schemas"]["Notification"][];
                    };
                };
            };
            default: components["responses"]["Error"];
        };
    };
    listPublicNotifications: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The notifications. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Envelope"] & {
                        /** @description The notifications. */
                        data: components["schemas"]["PublicNotification"][];
                    };
                };
            };
            default: components["responses"]["Error"];
        };
    };
    markAllNotificationsRead: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description How many were unread. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Envelope"] & {
                        data: components["schemas"]["NotificationsRead"];
                    };
                };
            };
            default: components["responses"]["Error"];
        };
    };
    patchAllNotificationsRead: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description How many were unread. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Envelope"] & {
                        data: components["schemas"]["NotificationsRead"];
                    };
                };
            };
            default: components["responses"]["Error"];
        };
    };
    markNotificationRead: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Id of the resource. */
                id: components["parameters"]["PathId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description When it was read. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Envelope"] & {
                        data: components["schemas"]["NotificationRead"];
                    };
                };
            };
            default: components["responses"]["Error"];
        };
    };
    patchNotificationRead: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Id of the resource. */
                id: components["parameters"]["PathId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description When it was read. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Envelope"] & {
                        data: components["schemas"]["NotificationRead"];
                    };
                };
            };
            default: components["responses"]["Error"];
        };
    };
    listActivity: {
        parameters: {
            query?: {
                /** @description Page to return, counted from 1. */
                page?: components["parameters"]["Page"];
                /** @description Rows a page. */
                limit?: number;
                /** @description Not before this time. */
                start_date?: string;
                /** @description Not after this time. */
                end_date?: string;
                /** @description Only requests answered with 400 or above. */
                errors_only?: boolean;
                /** @description Lowest status. */
                min_status?: number;
                /** @description Highest status. */
                max_status?: number;
                /** @description Only this HTTP method. */
                method?: "GET" | "POST" | "PUT" | "PATCH" | "DELETE";
                /** @description Narrows the request to one realm, for hosts that cannot carry a realm in their name. */
                realm_id?: components["parameters"]["RealmQuery"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of requests. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Envelope"] & {
                        /** @description The rows. */
                        data: components["schemas"]["Activity"][];
                        metadata: components["schemas"]["PageMetadata"];
                    };
                };
            };
            default: components["responses"]["Error"];
        };
    };
    getActivityStats: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The figures. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Envelope"] & {
                        data: components["schemas"]["ActivityStats"];
                    };
                };
            };
            default: components["responses"]["Error"];
        };
    };
    listSecurityHistory: {
        parameters: {
            query?: {
                /** @description Page to return, counted from 1. */
                page?: components["parameters"]["Page"];
                /** @description Rows a page. */
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of security events. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Envelope"] & {
                        /** @description The rows. */
                        data: components["schemas"]["SecurityEvent"][];
                        metadata: components["schemas"]["PageMetadata"];
                    };
                };
            };
            default: components["responses"]["Error"];
        };
    };
    getHealth: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Ready. The only answer without the envelope. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Health"];
                };
            };
            default: components["responses"]["Error"];
        };
    };
    getAbout: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What this server is. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Envelope"] & {
                        data: components["schemas"]["About"];
                    };
                };
            };
            default: components["responses"]["Error"];
        };
    };
    signInWithCode: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SignInCodeInput"];
            };
        };
        responses: {
            /** @description Signed in; the code is spent. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Envelope"] & {
                        data: components["schemas"]["Session"];
                    };
                };
            };
            default: components["responses"]["Error"];
        };
    };
    addSampleFleet: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SampleInput"];
            };
        };
        responses: {
            /** @description What was added. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Envelope"] & {
                        data: components["schemas"]["Sample"];
                    };
                };
            };
            default: components["responses"]["Error"];
        };
    };
    getFaults: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The faults. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Envelope"] & {
                        data: components["schemas"]["Faults"];
                    };
                };
            };
            default: components["responses"]["Error"];
        };
    };
    setFaults: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["FaultsInput"];
            };
        };
        responses: {
            /** @description The faults as they now stand. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Envelope"] & {
                        data: components["schemas"]["Faults"];
                    };
                };
            };
            default: components["responses"]["Error"];
        };
    };
    rebootHost: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Id of the resource. */
                id: components["parameters"]["PathId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What the reboot touches. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Envelope"] & {
                        data: components["schemas"]["HostReboot"];
                    };
                };
            };
            default: components["responses"]["Error"];
        };
    };
    listContainers: {
        parameters: {
            query?: {
                /** @description Page to return, counted from 1. */
                page?: components["parameters"]["Page"];
                /** @description Containers a page. */
                limit?: number;
                /** @description Field to sort by. */
                sort_by?: "id" | "name" | "status" | "created_at" | "updated_at";
                /** @description Direction of the sort. */
                sort_order?: components["parameters"]["SortOrder"];
                /** @description Adds `runtime_info`: `true` for all of it, `false` for none, or JSON naming the sections, such as `{"displays":true}`; `{}` is all. */
                runtime?: string;
                /** @description Adds `proxy_domains`. */
                include_proxy_domains?: boolean;
                /** @description Adds the proxy permissions, which hold secrets. */
                include_proxy_permissions?: boolean;
                /** @description Lists rows of the warm pool too. */
                include_prespawn?: boolean;
                /** @description Lists containers that are being deleted too. */
                include_deleting?: boolean;
                /** @description Lists containers whose server was terminated too. */
                include_expired?: boolean;
                /** @description Narrows the request to one realm, for hosts that cannot carry a realm in their name. */
                realm_id?: components["parameters"]["RealmQuery"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One page of containers. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Envelope"] & {
                        data: components["schemas"]["ContainerPage"];
                    };
                };
            };
            default: components["responses"]["Error"];
        };
    };
    listProjectContainers: {
        parameters: {
            query?: {
                /** @description Page to return, counted from 1. */
                page?: components["parameters"]["Page"];
                /** @description Containers a page. */
                limit?: number;
                /** @description Field to sort by. */
                sort_by?: "id" | "name" | "status" | "created_at" | "updated_at";
                /** @description Direction of the sort. */
                sort_order?: components["parameters"]["SortOrder"];
                /** @description Adds `runtime_info`: `true` for all of it, `false` for none, or JSON naming the sections, such as `{"displays":true}`; `{}` is all. */
                runtime?: string;
                /** @description Adds `proxy_domains`. */
                include_proxy_domains?: boolean;
                /** @description Adds the proxy permissions, which hold secrets. */
                include_proxy_permissions?: boolean;
                /** @description Lists rows of the warm pool too. */
                include_prespawn?: boolean;
                /** @description Lists containers that are being deleted too. */
                include_deleting?: boolean;
                /** @description Narrows the request to one realm, for hosts that cannot carry a realm in their name. */
                realm_id?: components["parameters"]["RealmQuery"];
            };
            header?: never;
            path: {
                /** @description Id of the resource. */
                id: components["parameters"]["PathId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One page of containers. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Envelope"] & {
                        data: components["schemas"]["ContainerPage"];
                    };
                };
            };
            default: components["responses"]["Error"];
        };
    };
    createContainer: {
        parameters: {
            query?: {
                /** @description Narrows the request to one realm, for hosts that cannot carry a realm in their name. */
                realm_id?: components["parameters"]["RealmQuery"];
            };
            header?: never;
            path: {
                /** @description Id of the resource. */
                id: components["parameters"]["PathId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ContainerCreate"];
            };
        };
        responses: {
            /** @description The container, on its way. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Envelope"] & {
                        data: components["schemas"]["Container"];
                    };
                };
            };
            default: components["responses"]["Error"];
        };
    };
    getContainer: {
        parameters: {
            query?: {
                /** @description Adds `runtime_info`: `true` for all of it, `false` for none, or JSON naming the sections, such as `{"displays":true}`; `{}` is all. */
                runtime?: string;
                /** @description Adds `proxy_domains`. */
                include_proxy_domains?: boolean;
                /** @description Adds the proxy permissions, which hold secrets. */
                include_proxy_permissions?: boolean;
                /** @description Narrows the request to one realm, for hosts that cannot carry a realm in their name. */
                realm_id?: components["parameters"]["RealmQuery"];
            };
            header?: never;
            path: {
                /** @description Id of the resource. */
                id: components["parameters"]["PathId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The container. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Envelope"] & {
                        data: components["schemas"]["Container"];
                    };
                };
            };
            default: components["responses"]["Error"];
        };
    };
    updateContainer: {
        parameters: {
            query?: {
                /** @description Narrows the request to one realm, for hosts that cannot carry a realm in their name. */
                realm_id?: components["parameters"]["RealmQuery"];
            };
            header?: never;
            path: {
                /** @description Id of the resource. */
                id: components["parameters"]["PathId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ContainerUpdate"];
            };
        };
        responses: {
            /** @description The container as it is now. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Envelope"] & {
                        data: components["schemas"]["Container"];
                    };
                };
            };
            default: components["responses"]["Error"];
        };
    };
    deleteContainer: {
        parameters: {
            query?: {
                /** @description Narrows the request to one realm, for hosts that cannot carry a realm in their name. */
                realm_id?: components["parameters"]["RealmQuery"];
            };
            header?: never;
            path: {
                /** @description Id of the resource. */
                id: components["parameters"]["PathId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Its deletion has begun. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Empty"];
                };
            };
            default: components["responses"]["Error"];
        };
    };
    patchContainer: {
        parameters: {
            query?: {
                /** @description Narrows the request to one realm, for hosts that cannot carry a realm in their name. */
                realm_id?: components["parameters"]["RealmQuery"];
            };
            header?: never;
            path: {
                /** @description Id of the resource. */
                id: components["parameters"]["PathId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ContainerUpdate"];
            };
        };
        responses: {
            /** @description The container as it is now. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Envelope"] & {
                        data: components["schemas"]["Container"];
                    };
                };
            };
            default: components["responses"]["Error"];
        };
    };
    manageContainer: {
        parameters: {
            query?: {
                /** @description Narrows the request to one realm, for hosts that cannot carry a realm in their name. */
                realm_id?: components["parameters"]["RealmQuery"];
            };
            header?: never;
            path: {
                /** @description Id of the resource. */
                id: components["parameters"]["PathId"];
                /** @description What to do. */
                operation: components["schemas"]["ContainerOperation"];
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": components["schemas"]["ManageInput"];
            };
        };
        responses: {
            /** @description The state is reached. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Envelope"] & {
                        data: components["schemas"]["ManageAnswer"];
                    };
                };
            };
            /** @description Refused or failed; `data` says in which state the container is. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"] & {
                        data: components["schemas"]["ManageFailure"] | components["schemas"]["SubserverDormant"] | components["schemas"]["FieldError"][];
                    };
                };
            };
        };
    };
    setContainerKvm: {
        parameters: {
            query?: {
                /** @description Narrows the request to one realm, for hosts that cannot carry a realm in their name. */
                realm_id?: components["parameters"]["RealmQuery"];
            };
            header?: never;
            path: {
                /** @description Id of the resource. */
                id: components["parameters"]["PathId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["KvmInput"];
            };
        };
        responses: {
            /** @description The grant as it is now. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Envelope"] & {
                        data: components["schemas"]["KvmAnswer"];
                    };
                };
            };
            default: components["responses"]["Error"];
        };
    };
    patchContainerKvm: {
        parameters: {
            query?: {
                /** @description Narrows the request to one realm, for hosts that cannot carry a realm in their name. */
                realm_id?: components["parameters"]["RealmQuery"];
            };
            header?: never;
            path: {
                /** @description Id of the resource. */
                id: components["parameters"]["PathId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["KvmInput"];
            };
        };
        responses: {
            /** @description The grant as it is now. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Envelope"] & {
                        data: components["schemas"]["KvmAnswer"];
                    };
                };
            };
            default: components["responses"]["Error"];
        };
    };
    authorizeContainer: {
        parameters: {
            query?: {
                /** @description Narrows the request to one realm, for hosts that cannot carry a realm in their name. */
                realm_id?: components["parameters"]["RealmQuery"];
            };
            header?: never;
            path: {
                /** @description Id of the resource. */
                id: components["parameters"]["PathId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The claim. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Envelope"] & {
                        data: components["schemas"]["ContainerAuthorization"];
                    };
                };
            };
            default: components["responses"]["Error"];
        };
    };
    copyContainer: {
        parameters: {
            query?: {
                /** @description Narrows the request to one realm, for hosts that cannot carry a realm in their name. */
                realm_id?: components["parameters"]["RealmQuery"];
            };
            header?: never;
            path: {
                /** @description Id of the resource. */
                id: components["parameters"]["PathId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ContainerCopyInput"];
            };
        };
        responses: {
            /** @description The copy, on its way. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Envelope"] & {
                        data: components["schemas"]["Container"];
                    };
                };
            };
            default: components["responses"]["Error"];
        };
    };
    syncContainer: {
        parameters: {
            query?: {
                /** @description Narrows the request to one realm, for hosts that cannot carry a realm in their name. */
                realm_id?: components["parameters"]["RealmQuery"];
            };
            header?: never;
            path: {
                /** @description Id of the resource. */
                id: components["parameters"]["PathId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The copy, on its way. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Envelope"] & {
                        data: components["schemas"]["ContainerSync"];
                    };
                };
            };
            default: components["responses"]["Error"];
        };
    };
    listStatusLogs: {
        parameters: {
            query?: {
                /** @description Page to return, counted from 1. */
                page?: components["parameters"]["Page"];
                /** @description Changes a page. */
                limit?: number;
                /** @description Field to sort by. */
                sort_by?: "transition_time" | "created_at" | "to_status" | "from_status";
                /** @description Direction of the sort. */
                sort_order?: components["parameters"]["SortOrder"];
                /** @description Narrows the request to one realm, for hosts that cannot carry a realm in their name. */
                realm_id?: components["parameters"]["RealmQuery"];
            };
            header?: never;
            path: {
                /** @description Id of the resource. */
                id: components["parameters"]["PathId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One page of changes. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Envelope"] & {
                        data: {
                            /** @description The changes. */
                            logs: components["schemas"]["StatusLog"][];
                            pagination: components["schemas"]["Pagination"];
                        };
                    };
                };
            };
            default: components["responses"]["Error"];
        };
    };
    getContainerStats: {
        parameters: {
            query?: {
                /** @description Narrows the request to one realm, for hosts that cannot carry a realm in their name. */
                realm_id?: components["parameters"]["RealmQuery"];
            };
            header?: never;
            path: {
                /** @description Id of the resource. */
                id: components["parameters"]["PathId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The measurements. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Envelope"] & {
                        data: components["schemas"]["ContainerStats"];
                    };
                };
            };
            default: components["responses"]["Error"];
        };
    };
    getEnv: {
        parameters: {
            query?: {
                /** @description Narrows the request to one realm, for hosts that cannot carry a realm in their name. */
                realm_id?: components["parameters"]["RealmQuery"];
            };
            header?: never;
            path: {
                /** @description Id of the resource. */
                id: components["parameters"]["PathId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The environment. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Envelope"] & {
                        data: components["schemas"]["EnvAnswer"];
                    };
                };
            };
            default: components["responses"]["Error"];
        };
    };
    mergeEnv: {
        parameters: {
            query?: {
                /** @description Narrows the request to one realm, for hosts that cannot carry a realm in their name. */
                realm_id?: components["parameters"]["RealmQuery"];
            };
            header?: never;
            path: {
                /** @description Id of the resource. */
                id: components["parameters"]["PathId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["EnvVars"];
            };
        };
        responses: {
            /** @description The environment as it is now. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Envelope"] & {
                        data: components["schemas"]["EnvAnswer"];
                    };
                };
            };
            default: components["responses"]["Error"];
        };
    };
    patchEnv: {
        parameters: {
            query?: {
                /** @description Narrows the request to one realm, for hosts that cannot carry a realm in their name. */
                realm_id?: components["parameters"]["RealmQuery"];
            };
            header?: never;
            path: {
                /** @description Id of the resource. */
                id: components["parameters"]["PathId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["EnvVars"];
            };
        };
        responses: {
            /** @description The environment as it is now. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Envelope"] & {
                        data: components["schemas"]["EnvAnswer"];
                    };
                };
            };
            default: components["responses"]["Error"];
        };
    };
    setEnvKey: {
        parameters: {
            query?: {
                /** @description Narrows the request to one realm, for hosts that cannot carry a realm in their name. */
                realm_id?: components["parameters"]["RealmQuery"];
            };
            header?: never;
            path: {
                /** @description Id of the resource. */
                id: components["parameters"]["PathId"];
                /** @description Name of the variable. */
                key: components["schemas"]["EnvKey"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    value: components["schemas"]["EnvValue"];
                };
            };
        };
        responses: {
            /** @description The environment as it is now. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Envelope"] & {
                        data: components["schemas"]["EnvAnswer"];
                    };
                };
            };
            default: components["responses"]["Error"];
        };
    };
    deleteEnvKey: {
        parameters: {
            query?: {
                /** @description Narrows the request to one realm, for hosts that cannot carry a realm in their name. */
                realm_id?: components["parameters"]["RealmQuery"];
            };
            header?: never;
            path: {
                /** @description Id of the resource. */
                id: components["parameters"]["PathId"];
                /** @description Name of the variable. */
                key: components["schemas"]["EnvKey"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The environment as it is now. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Envelope"] & {
                        data: components["schemas"]["EnvAnswer"];
                    };
                };
            };
            default: components["responses"]["Error"];
        };
    };
    patchEnvKey: {
        parameters: {
            query?: {
                /** @description Narrows the request to one realm, for hosts that cannot carry a realm in their name. */
                realm_id?: components["parameters"]["RealmQuery"];
            };
            header?: never;
            path: {
                /** @description Id of the resource. */
                id: components["parameters"]["PathId"];
                /** @description Name of the variable. */
                key: components["schemas"]["EnvKey"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    value: components["schemas"]["EnvValue"];
                };
            };
        };
        responses: {
            /** @description The environment as it is now. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Envelope"] & {
                        data: components["schemas"]["EnvAnswer"];
                    };
                };
            };
            default: components["responses"]["Error"];
        };
    };
    listSnapshots: {
        parameters: {
            query?: {
                /** @description Narrows the request to one realm, for hosts that cannot carry a realm in their name. */
                realm_id?: components["parameters"]["RealmQuery"];
            };
            header?: never;
            path: {
                /** @description Id of the resource. */
                id: components["parameters"]["PathId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The snapshots. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Envelope"] & {
                        data: components["schemas"]["SnapshotList"];
                    };
                };
            };
            default: components["responses"]["Error"];
        };
    };
    createSnapshot: {
        parameters: {
            query?: {
                /** @description Narrows the request to one realm, for hosts that cannot carry a realm in their name. */
                realm_id?: components["parameters"]["RealmQuery"];
            };
            header?: never;
            path: {
                /** @description Id of the resource. */
                id: components["parameters"]["PathId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SnapshotCreate"];
            };
        };
        responses: {
            /** @description The snapshot. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Envelope"] & {
                        data: components["schemas"]["SnapshotAnswer"];
                    };
                };
            };
            /** @description Refused or failed; at the cap `data` holds the counts. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"] & {
                        data: components["schemas"]["SnapshotLimit"] | components["schemas"]["FieldError"][];
                    };
                };
            };
        };
    };
    restoreSnapshot: {
        parameters: {
            query?: {
                /** @description Narrows the request to one realm, for hosts that cannot carry a realm in their name. */
                realm_id?: components["parameters"]["RealmQuery"];
            };
            header?: never;
            path: {
                /** @description Id of the resource. */
                id: components["parameters"]["PathId"];
                /** @description Name of the snapshot; never its alias. */
                name: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description It is restored. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Envelope"] & {
                        data: components["schemas"]["SnapshotRestored"];
                    };
                };
            };
            default: components["responses"]["Error"];
        };
    };
    deleteSnapshot: {
        parameters: {
            query?: {
                /** @description Narrows the request to one realm, for hosts that cannot carry a realm in their name. */
                realm_id?: components["parameters"]["RealmQuery"];
            };
            header?: never;
            path: {
                /** @description Id of the resource. */
                id: components["parameters"]["PathId"];
                /** @description Name of the snapshot; never its alias. */
                name: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description It is gone. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Envelope"] & {
                        data: components["schemas"]["SnapshotDeleted"];
                    };
                };
            };
            default: components["responses"]["Error"];
        };
    };
    patchSnapshot: {
        parameters: {
            query?: {
                /** @description Narrows the request to one realm, for hosts that cannot carry a realm in their name. */
                realm_id?: components["parameters"]["RealmQuery"];
            };
            header?: never;
            path: {
                /** @description Id of the resource. */
                id: components["parameters"]["PathId"];
                /** @description Name of the snapshot; never its alias. */
                name: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description It is restored. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Envelope"] & {
                        data: components["schemas"]["SnapshotRestored"];
                    };
                };
            };
            default: components["responses"]["Error"];
        };
    };
    setSnapshotAlias: {
        parameters: {
            query?: {
                /** @description Narrows the request to one realm, for hosts that cannot carry a realm in their name. */
                realm_id?: components["parameters"]["RealmQuery"];
            };
            header?: never;
            path: {
                /** @description Id of the resource. */
                id: components["parameters"]["PathId"];
                /** @description Name of the snapshot; never its alias. */
                name: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SnapshotAliasInput"];
            };
        };
        responses: {
            /** @description The snapshot as it is now. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Envelope"] & {
                        data: components["schemas"]["SnapshotAnswer"];
                    };
                };
            };
            default: components["responses"]["Error"];
        };
    };
    patchSnapshotAlias: {
        parameters: {
            query?: {
                /** @description Narrows the request to one realm, for hosts that cannot carry a realm in their name. */
                realm_id?: components["parameters"]["RealmQuery"];
            };
            header?: never;
            path: {
                /** @description Id of the resource. */
                id: components["parameters"]["PathId"];
                /** @description Name of the snapshot; never its alias. */
                name: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SnapshotAliasInput"];
            };
        };
        responses: {
            /** @description The snapshot as it is now. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Envelope"] & {
                        data: components["schemas"]["SnapshotAnswer"];
                    };
                };
            };
            default: components["responses"]["Error"];
        };
    };
    getNetwork: {
        parameters: {
            query?: {
                /** @description Narrows the request to one realm, for hosts that cannot carry a realm in their name. */
                realm_id?: components["parameters"]["RealmQuery"];
            };
            header?: never;
            path: {
                /** @description Id of the resource. */
                id: components["parameters"]["PathId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The configuration, or that there is none. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Envelope"] & {
                        data: components["schemas"]["NetworkConfig"];
                    };
                };
            };
            default: components["responses"]["Error"];
        };
    };
    setNetwork: {
        parameters: {
            query?: {
                /** @description Narrows the request to one realm, for hosts that cannot carry a realm in their name. */
                realm_id?: components["parameters"]["RealmQuery"];
            };
            header?: never;
            path: {
                /** @description Id of the resource. */
                id: components["parameters"]["PathId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NetworkInput"];
            };
        };
        responses: {
            /** @description The configuration. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Envelope"] & {
                        data: components["schemas"]["NetworkConfig"];
                    };
                };
            };
            default: components["responses"]["Error"];
        };
    };
    deleteNetwork: {
        parameters: {
            query?: {
                /** @description Narrows the request to one realm, for hosts that cannot carry a realm in their name. */
                realm_id?: components["parameters"]["RealmQuery"];
            };
            header?: never;
            path: {
                /** @description Id of the resource. */
                id: components["parameters"]["PathId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description There is none now. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Empty"];
                };
            };
            default: components["responses"]["Error"];
        };
    };
    patchNetwork: {
        parameters: {
            query?: {
                /** @description Narrows the request to one realm, for hosts that cannot carry a realm in their name. */
                realm_id?: components["parameters"]["RealmQuery"];
            };
            header?: never;
            path: {
                /** @description Id of the resource. */
                id: components["parameters"]["PathId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NetworkInput"];
            };
        };
        responses: {
            /** @description The configuration. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Envelope"] & {
                        data: components["schemas"]["NetworkConfig"];
                    };
                };
            };
            default: components["responses"]["Error"];
        };
    };
    startNetwork: {
        parameters: {
            query?: {
                /** @description Narrows the request to one realm, for hosts that cannot carry a realm in their name. */
                realm_id?: components["parameters"]["RealmQuery"];
            };
            header?: never;
            path: {
                /** @description Id of the resource. */
                id: components["parameters"]["PathId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The service as it is now. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Envelope"] & {
                        data: components["schemas"]["NetworkState"];
                    };
                };
            };
            default: components["responses"]["Error"];
        };
    };
    stopNetwork: {
        parameters: {
            query?: {
                /** @description Narrows the request to one realm, for hosts that cannot carry a realm in their name. */
                realm_id?: components["parameters"]["RealmQuery"];
            };
            header?: never;
            path: {
                /** @description Id of the resource. */
                id: components["parameters"]["PathId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The service as it is now. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Envelope"] & {
                        data: components["schemas"]["NetworkState"];
                    };
                };
            };
            default: components["responses"]["Error"];
        };
    };
    listFirewallRules: {
        parameters: {
            query?: {
                /** @description Narrows the request to one realm, for hosts that cannot carry a realm in their name. */
                realm_id?: components["parameters"]["RealmQuery"];
            };
            header?: never;
            path: {
                /** @description Id of the resource. */
                id: components["parameters"]["PathId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The rules. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Envelope"] & {
                        data: components["schemas"]["FirewallRules"];
                    };
                };
            };
            default: components["responses"]["Error"];
        };
    };
    resetFirewall: {
        parameters: {
            query?: {
                /** @description Narrows the request to one realm, for hosts that cannot carry a realm in their name. */
                realm_id?: components["parameters"]["RealmQuery"];
            };
            header?: never;
            path: {
                /** @description Id of the resource. */
                id: components["parameters"]["PathId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The rules as they are now. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Envelope"] & {
                        data: {
                            /** @description The rules as they are now. */
                            rules: components["schemas"]["FirewallRuleSets"];
                        };
                    };
                };
            };
            default: components["responses"]["Error"];
        };
    };
    addFirewallRule: {
        parameters: {
            query?: {
                /** @description Narrows the request to one realm, for hosts that cannot carry a realm in their name. */
                realm_id?: components["parameters"]["RealmQuery"];
            };
            header?: never;
            path: {
                /** @description Id of the resource. */
                id: components["parameters"]["PathId"];
                /** @description Which rules. */
                direction: components["schemas"]["FirewallDirection"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["FirewallRuleInput"];
            };
        };
        responses: {
            /** @description All rules, or the rule that was there already. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Envelope"] & {
                        data: components["schemas"]["FirewallDuplicate"] | components["schemas"]["FirewallRuleSets"];
                    };
                };
            };
            default: components["responses"]["Error"];
        };
    };
    deleteFirewallRules: {
        parameters: {
            query?: {
                /** @description Narrows the request to one realm, for hosts that cannot carry a realm in their name. */
                realm_id?: components["parameters"]["RealmQuery"];
            };
            header?: never;
            path: {
                /** @description Id of the resource. */
                id: components["parameters"]["PathId"];
                /** @description Which rules. */
                direction: components["schemas"]["FirewallDirection"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["FirewallDeleteInput"];
            };
        };
        responses: {
            /** @description The rules that are gone. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Envelope"] & {
                        data: components["schemas"]["FirewallDeleted"];
                    };
                };
            };
            default: components["responses"]["Error"];
        };
    };
    setFirewallRuleState: {
        parameters: {
            query?: {
                /** @description Narrows the request to one realm, for hosts that cannot carry a realm in their name. */
                realm_id?: components["parameters"]["RealmQuery"];
            };
            header?: never;
            path: {
                /** @description Id of the resource. */
                id: components["parameters"]["PathId"];
                /** @description Which rules. */
                direction: components["schemas"]["FirewallDirection"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["FirewallStateInput"];
            };
        };
        responses: {
            /** @description The rule as it is now. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Envelope"] & {
                        data: components["schemas"]["FirewallStateAnswer"];
                    };
                };
            };
            default: components["responses"]["Error"];
        };
    };
    listAliases: {
        parameters: {
            query?: {
                /** @description Of this project. */
                project_id?: components["schemas"]["Id"];
                /** @description To this container. */
                container_id?: components["schemas"]["Id"];
                /** @description Only those that are on, or off. */
                enabled?: boolean;
                /** @description Only those that have expired, or have not. */
                expired?: boolean;
                /** @description Narrows the request to one realm, for hosts that cannot carry a realm in their name. */
                realm_id?: components["parameters"]["RealmQuery"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The aliases. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Envelope"] & {
                        data: components["schemas"]["AliasList"];
                    };
                };
            };
            default: components["responses"]["Error"];
        };
    };
    createAlias: {
        parameters: {
            query?: {
                /** @description Narrows the request to one realm, for hosts that cannot carry a realm in their name. */
                realm_id?: components["parameters"]["RealmQuery"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AliasCreate"];
            };
        };
        responses: {
            /** @description The alias. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Envelope"] & {
                        data: components["schemas"]["Alias"];
                    };
                };
            };
            default: components["responses"]["Error"];
        };
    };
    getAlias: {
        parameters: {
            query?: {
                /** @description Narrows the request to one realm, for hosts that cannot carry a realm in their name. */
                realm_id?: components["parameters"]["RealmQuery"];
            };
            header?: never;
            path: {
                /** @description Id of the resource. */
                id: components["parameters"]["PathId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The alias. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Envelope"] & {
                        data: components["schemas"]["Alias"];
                    };
                };
            };
            default: components["responses"]["Error"];
        };
    };
    deleteAlias: {
        parameters: {
            query?: {
                /** @description Narrows the request to one realm, for hosts that cannot carry a realm in their name. */
                realm_id?: components["parameters"]["RealmQuery"];
            };
            header?: never;
            path: {
                /** @description Id of the resource. */
                id: components["parameters"]["PathId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description It is gone. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Empty"];
                };
            };
            default: components["responses"]["Error"];
        };
    };
    updateAlias: {
        parameters: {
            query?: {
                /** @description Narrows the request to one realm, for hosts that cannot carry a realm in their name. */
                realm_id?: components["parameters"]["RealmQuery"];
            };
            header?: never;
            path: {
                /** @description Id of the resource. */
                id: components["parameters"]["PathId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AliasUpdate"];
            };
        };
        responses: {
            /** @description The alias as it is now. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Envelope"] & {
                        data: components["schemas"]["Alias"];
                    };
                };
            };
            default: components["responses"]["Error"];
        };
    };
    setAliasState: {
        parameters: {
            query?: {
                /** @description Narrows the request to one realm, for hosts that cannot carry a realm in their name. */
                realm_id?: components["parameters"]["RealmQuery"];
            };
            header?: never;
            path: {
                /** @description Id of the resource. */
                id: components["parameters"]["PathId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AliasStateInput"];
            };
        };
        responses: {
            /** @description The alias as it is now. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Envelope"] & {
                        data: components["schemas"]["Alias"];
                    };
                };
            };
            default: components["responses"]["Error"];
        };
    };
    getProxySettings: {
        parameters: {
            query?: {
                /** @description Narrows the request to one realm, for hosts that cannot carry a realm in their name. */
                realm_id?: components["parameters"]["RealmQuery"];
            };
            header?: never;
            path: {
                /** @description Id of the resource. */
                id: components["parameters"]["PathId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The settings. */
            200: {
                headers: {
                    /** @description Version to send as `If-Match`. */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Envelope"] & {
                        data: components["schemas"]["ProxySettings"];
                    };
                };
            };
            default: components["responses"]["Error"];
        };
    };
    updateProxySettings: {
        parameters: {
            query?: {
                /** @description Narrows the request to one realm, for hosts that cannot carry a realm in their name. */
                realm_id?: components["parameters"]["RealmQuery"];
            };
            header?: {
                /** @description Version the change is based on, as `file:v3`; checked by the operation itself. */
                "If-Match"?: string;
            };
            path: {
                /** @description Id of the resource. */
                id: components["parameters"]["PathId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ProxySettingsInput"];
            };
        };
        responses: {
            /** @description The settings as they are now. */
            200: {
                headers: {
                    /** @description Version to send as `If-Match`. */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Envelope"] & {
                        data: components["schemas"]["ProxySettings"];
                    };
                };
            };
            default: components["responses"]["Error"];
        };
    };
    patchProxySettings: {
        parameters: {
            query?: {
                /** @description Narrows the request to one realm, for hosts that cannot carry a realm in their name. */
                realm_id?: components["parameters"]["RealmQuery"];
            };
            header?: {
                /** @description Version the change is based on, as `file:v3`; checked by the operation itself. */
                "If-Match"?: string;
            };
            path: {
                /** @description Id of the resource. */
                id: components["parameters"]["PathId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ProxySettingsInput"];
            };
        };
        responses: {
            /** @description The settings as they are now. */
            200: {
                headers: {
                    /** @description Version to send as `If-Match`. */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Envelope"] & {
                        data: components["schemas"]["ProxySettings"];
                    };
                };
            };
            default: components["responses"]["Error"];
        };
    };
    listProxyGroups: {
        parameters: {
            query?: {
                /** @description Narrows the request to one realm, for hosts that cannot carry a realm in their name. */
                realm_id?: components["parameters"]["RealmQuery"];
            };
            header?: never;
            path: {
                /** @description Id of the resource. */
                id: components["parameters"]["PathId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The groups. */
            200: {
                headers: {
                    /** @description Version to send as `If-Match`. */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Envelope"] & {
                        data: components["schemas"]["ProxyGroups"];
                    };
                };
            };
            default: components["responses"]["Error"];
        };
    };
    listProxyServices: {
        parameters: {
            query?: {
                /** @description Narrows the request to one realm, for hosts that cannot carry a realm in their name. */
                realm_id?: components["parameters"]["RealmQuery"];
            };
            header?: never;
            path: {
                /** @description Id of the resource. */
                id: components["parameters"]["PathId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The services. */
            200: {
                headers: {
                    /** @description Version to send as `If-Match`. */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Envelope"] & {
                        data: components["schemas"]["ProxyServices"];
                    };
                };
            };
            default: components["responses"]["Error"];
        };
    };
}
