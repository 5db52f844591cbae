package org.ignite.participants.participants.imports;

import java.util.Collection;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.ignite.participants.organisations.Organisation;
import org.ignite.participants.people.KnownPerson;
import org.jspecify.annotations.Nullable;

/** The people and the organisations that a file names and the registry knows. */
final class KnownParties {

  private final Map<String, KnownPerson> people = new HashMap<>();
  private final Map<String, Organisation> organisations = new HashMap<>();

  void add(Collection<KnownPerson> known) {
    known.forEach(person -> people.put(person.email(), person));
  }

  /** Of two with one code the one that has not ended. */
  void addOrganisations(Collection<Organisation> known) {
    for (Organisation organisation : known) {
      put(organisation.facts().code(), organisation);
      String gssCode = organisation.facts().gssCode();
      if (gssCode != null) {
        put(gssCode, organisation);
      }
    }
  }

  private void put(String code, Organisation organisation) {
    organisations.merge(
        lowerCase(code), organisation, (one, other) -> one.facts().endedOn() == null ? one : other);
  }

  @Nullable KnownPerson person(String email) {
    return people.get(email);
  }

  @Nullable Organisation organisation(String code) {
    return organisations.get(lowerCase(code));
  }

  static String lowerCase(String text) {
    return text.toLowerCase(Locale.ROOT);
  }
}
