package org.ignite.sessions.insights;

import java.util.UUID;
import org.awaitility.Awaitility;
import org.ignite.platform.testing.EventSender;
import org.ignite.sessions.Programme;

/** People and organisations of a test's own, as the participant registry tells of them. */
public final class Registry {

  private static final EventSender EVENTS = new EventSender("ignite.participants.v1");

  private Registry() {}

  /** Tells of a person, and waits until their names are known. */
  public static UUID person(String givenName, String familyName, String email) {
    UUID id = UUID.randomUUID();
    person(id, 0, givenName, familyName, email);
    named(id);
    return id;
  }

  static void person(UUID id, long version, String givenName, String familyName, String email) {
    EVENTS.send(
        "org.ignite.participants.person.registered.v1",
        id,
        version,
        """
        {"personId": "%s", "givenName": "%s", "familyName": "%s", "email": "%s", "roles": []}
        """
            .formatted(id, givenName, familyName, email));
  }

  /** Tells of an organisation, and waits until its names are known. */
  public static UUID organisation(String name, String alternativeName, String code) {
    UUID id = UUID.randomUUID();
    EVENTS.send(
        "org.ignite.participants.organisation.registered.v1",
        id,
        0,
        """
        {"organisationId": "%s", "name": "%s", "alternativeNames": ["%s"], "code": "%s",
         "type": "district", "region": "Far Westfold"}
        """
            .formatted(id, name, alternativeName, code));
    named(id);
    return id;
  }

  private static void named(UUID id) {
    Awaitility.await()
        .until(
            () ->
                Programme.count("select count(*) from programme_name where owner_id = ?", id) > 0);
  }
}
