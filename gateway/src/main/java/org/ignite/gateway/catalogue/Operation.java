package org.ignite.gateway.catalogue;

/**
 * One method on one path, as the document of its service declares it.
 *
 * @param service short name of the service that answers it
 * @param method in capitals
 * @param template the whole path, with {@code {name}} for a segment that varies
 * @param anonymous whether it may be called without a token ({@code security: []}); a document that
 *     is silent means no
 */
public record Operation(String service, String method, String template, boolean anonymous) {}
