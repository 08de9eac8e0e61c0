package org.dossier.kit.identity;

import java.util.Set;

/** Names of the realm roles that open staff desks; for {@code @RolesAllowed} and {@link Reader#hasRole(String)}. */
public final class StaffRole {
    /** Writes, imports and publishes reports. */
    public static final String EDITOR = "editor";

    /** Looks after accounts, subscriptions and grants. */
    public static final String ACCOUNT_MANAGER = "account-manager";

    /** May do all that the others may. */
    public static final String ADMINISTRATOR = "administrator";

    /** All of them. */
    public static final Set<String> ALL = Set.of(EDITOR, ACCOUNT_MANAGER, ADMINISTRATOR);

    private StaffRole() {}
}
