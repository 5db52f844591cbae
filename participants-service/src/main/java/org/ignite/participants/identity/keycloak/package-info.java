/** The realm's user administration, as this service needs it. */
@NullMarked
package org.ignite.participants.identity.keycloak;

import org.jspecify.annotations.NullMarked;
