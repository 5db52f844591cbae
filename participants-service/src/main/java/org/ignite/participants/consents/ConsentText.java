package org.ignite.participants.consents;

/**
 * The words that somebody agrees to.
 *
 * @param version rises with each change of the words; what was agreed to stays readable
 * @param current false for words that nobody is asked to agree to any more
 */
public record ConsentText(ConsentPurpose purpose, int version, String text, boolean current) {}
