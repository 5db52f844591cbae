package org.ignite.participants.organisations;

import com.fasterxml.jackson.annotation.JsonProperty;

/** What kind of body a participant leads. */
public enum OrganisationType {
  @JsonProperty("county")
  COUNTY,
  @JsonProperty("district")
  DISTRICT,
  @JsonProperty("unitary")
  UNITARY,
  @JsonProperty("metropolitan-borough")
  METROPOLITAN_BOROUGH,
  @JsonProperty("london-borough")
  LONDON_BOROUGH,
  @JsonProperty("combined-authority")
  COMBINED_AUTHORITY,
  @JsonProperty("nhs-body")
  NHS_BODY,
  @JsonProperty("central-government")
  CENTRAL_GOVERNMENT,
  @JsonProperty("other")
  OTHER
}
