package org.ignite.participants.organisations;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a register says of an organisation.
 *
 * @param code the short code of the local authority, {@code ABE}
 * @param gssCode the code of the Government Statistical Service, {@code S12000033}; some ended ones
 *     have none
 * @param alternativeNames what it is also called: shorter, older, or in another language
 * @param region the English region, or the nation's name; empty for some ended ones
 * @param county the code of the county that a district lies in
 * @param combinedAuthority the code of the combined authority that it is a member of
 * @param population residents, mid-year estimate
 * @param latitude degrees north, WGS 84
 * @param longitude degrees east, WGS 84
 * @param endedOn the day on which it ceased to exist; null while it does
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record OrganisationFacts(
    String code,
    @Nullable String gssCode,
    String name,
    List<String> alternativeNames,
    OrganisationType type,
    String nation,
    @Nullable String region,
    @Nullable String county,
    @Nullable String combinedAuthority,
    @Nullable Integer population,
    @Nullable Double latitude,
    @Nullable Double longitude,
    @Nullable LocalDate endedOn) {

  /** A register may say nothing of other names. */
  public OrganisationFacts {
    alternativeNames = alternativeNames == null ? List.of() : List.copyOf(alternativeNames);
  }

  /** By what a second import knows it again: the GSS code, else the local authority code. */
  public String key() {
    return gssCode != null ? gssCode : code;
  }
}
