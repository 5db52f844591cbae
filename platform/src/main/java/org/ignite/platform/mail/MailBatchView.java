package org.ignite.platform.mail;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A batch and how far its mails have come.
 *
 * @param mails how many mails there are in each state that has any
 */
@Schema(name = "MailBatch")
public record MailBatchView(@JsonUnwrapped MailBatchEntry batch, Map<MailState, Integer> mails) {}
