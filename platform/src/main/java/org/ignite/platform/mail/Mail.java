package org.ignite.platform.mail;

/**
 * A message to one person, in plain text.
 *
 * @param to the address
 * @param subject one line; neutral, since diaries and inboxes of a council are shared
 * @param text the body, lines of at most 72 characters where it can be
 */
public record Mail(String to, String subject, String text) {}
