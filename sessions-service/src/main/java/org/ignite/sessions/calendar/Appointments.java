package org.ignite.sessions.calendar;

import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import net.fortuna.ical4j.model.ParameterList;
import net.fortuna.ical4j.model.Property;
import net.fortuna.ical4j.model.parameter.Cn;
import net.fortuna.ical4j.model.parameter.CuType;
import net.fortuna.ical4j.model.parameter.Role;
import net.fortuna.ical4j.model.parameter.Rsvp;
import net.fortuna.ical4j.model.property.Attendee;
import net.fortuna.ical4j.model.property.Organizer;
import org.ignite.platform.mail.CalendarPart;

/**
 * What a letter says to its reader's calendar (iTIP, RFC 5546; iMIP, RFC 6047): an appointment by
 * the programme with the reader, and with nobody else in sight.
 */
@ApplicationScoped
public class Appointments {

  private final Organizer organiser;

  Appointments(CalendarConfig config) {
    this.organiser = organiser(config.organiser());
  }

  /** Enters the session, or moves it. */
  public CalendarPart request(CalendarEvent event, String address, Attending attending) {
    Attendee reader =
        new Attendee(
            new ParameterList(
                List.of(CuType.INDIVIDUAL, Role.REQ_PARTICIPANT, attending.parameter(), Rsvp.TRUE)),
            mailto(address));
    return part("REQUEST", event, reader);
  }

  /** Takes it out. */
  public CalendarPart cancel(CalendarEvent event, String address) {
    return part("CANCEL", event, new Attendee(mailto(address)));
  }

  private CalendarPart part(String method, CalendarEvent event, Attendee reader) {
    List<Property> people = List.of(organiser, reader);
    return new CalendarPart(method, CalendarText.message(method, event, people));
  }

  /** An address with a name before it, {@code Programme <programme@example.org>}, or without. */
  private static Organizer organiser(String from) {
    int open = from.indexOf('<');
    if (open < 0) {
      return new Organizer(mailto(from.strip()));
    }
    String name = from.substring(0, open).replace("\"", "").strip();
    URI address = mailto(from.substring(open + 1).replace(">", "").strip());
    return name.isEmpty()
        ? new Organizer(address)
        : new Organizer(new ParameterList(List.of(new Cn(name))), address);
  }

  private static URI mailto(String address) {
    try {
      return new URI("mailto", address, null);
    } catch (URISyntaxException e) {
      throw new IllegalArgumentException("no mail address", e);
    }
  }
}
