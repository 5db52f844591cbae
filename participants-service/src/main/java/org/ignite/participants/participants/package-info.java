/**
 * A person's participation in a cohort, from the application to the end. The steps and what stands
 * in their way are {@code Participant}'s; who may take them together, and what else they touch, is
 * a use case's:
 *
 * <ul>
 *   <li>{@code Applying}: asking people to apply, and their applications;
 *   <li>{@code Places}: waiting, offers, the signature and the confirmed place, counted under the
 *       cohort's lock;
 *   <li>{@code Participation}: from a confirmed place to the end, or to an end before it: deferred,
 *       replaced, withdrawn, undone;
 *   <li>{@code Office}: what a participant leads and says of themselves, which changes in
 *       mid-season;
 *   <li>{@code OfferClock}: reminders of offers, and those that lapse.
 * </ul>
 */
@NullMarked
package org.ignite.participants.participants;

import org.jspecify.annotations.NullMarked;
