package org.convocatoria.invitation.round;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.convocatoria.invitation.call.Call;
import org.convocatoria.invitation.call.Calls;
import org.convocatoria.invitation.workshop.Session;
import org.convocatoria.invitation.workshop.Sessions;
import org.convocatoria.words.Bilingual;
import org.springframework.stereotype.Component;

/** Names the workshops of the open call. */
@Component
public class WorkshopNames {

  private final Calls calls;
  private final Sessions sessions;

  WorkshopNames(Calls calls, Sessions sessions) {
    this.calls = calls;
    this.sessions = sessions;
  }

  /** The workshops that are known, and their names. */
  public record Known(List<Session> sessions, Map<String, Bilingual> names) {

    /** The workshop's name; its id where it is not known. */
    public Bilingual of(String workshop) {
      return names.getOrDefault(workshop, new Bilingual(workshop, workshop));
    }

    /** Those that take place. */
    public List<Session> held() {
      return sessions.stream().filter(each -> !each.cancelled()).toList();
    }
  }

  /** The workshops of the open call. */
  public Known known() {
    List<Session> all = calls.open().map(Call::id).map(sessions::of).orElse(List.of());
    return new Known(
        all, all.stream().collect(Collectors.toMap(Session::workshop, Session::name, (a, _) -> a)));
  }
}
