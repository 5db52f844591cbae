/** What is run year by year, each year for another cohort. */
@NullMarked
package org.ignite.participants.programmes;

import org.jspecify.annotations.NullMarked;
