/**
 * What a learning set works with: its ground rules, its members' issues and their actions. It stays
 * in the set: no event, no audit row, no log line and no letter tells of it, and the programme team
 * sees none of it.
 */
@NullMarked
package org.ignite.sessions.practice;

import org.jspecify.annotations.NullMarked;
