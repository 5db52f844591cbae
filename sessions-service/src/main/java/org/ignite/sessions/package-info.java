/**
 * What happens between the people of a cohort, and when: sessions, invitations, replies,
 * attendance.
 */
@NullMarked
package org.ignite.sessions;

import org.jspecify.annotations.NullMarked;
