package org.ignite.participants.consents.http;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.ignite.participants.consents.ConsentText;
import org.ignite.participants.consents.ConsentTexts;

@Path("/api/v1/consent-texts")
@Tag(name = "Consents")
public class ConsentTextResource {

  private final ConsentTexts texts;

  ConsentTextResource(ConsentTexts texts) {
    this.texts = texts;
  }

  /** All words. */
  public record ConsentTextList(List<ConsentText> items) {}

  @GET
  @Produces(MediaType.APPLICATION_JSON)
  @Operation(
      summary = "List the words of the consents",
      description =
          "Every version, as they are committed with the product; those to be agreed to now are"
              + " current.")
  public ConsentTextList listConsentTexts() {
    return new ConsentTextList(texts.all());
  }
}
