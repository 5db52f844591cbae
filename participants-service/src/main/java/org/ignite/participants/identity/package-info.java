/**
 * A person's account in Keycloak: found or made by a durable task after the confirmation has
 * committed.
 */
@NullMarked
package org.ignite.participants.identity;

import org.jspecify.annotations.NullMarked;
