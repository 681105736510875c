package org.convocatoria.invitation.round;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.convocatoria.invitation.call.Call;
import org.convocatoria.invitation.call.Calls;
import org.convocatoria.invitation.workshop.Workshop;
import org.convocatoria.invitation.workshop.Workshops;
import org.convocatoria.words.Bilingual;
import org.springframework.stereotype.Component;

/** Names the workshops of the open call. */
@Component
public class WorkshopNames {

  private final Calls calls;
  private final Workshops workshops;

  WorkshopNames(Calls calls, Workshops workshops) {
    this.calls = calls;
    this.workshops = workshops;
  }

  /** The workshops that are known, and their names. */
  public record Known(List<Workshop> all, Map<String, Bilingual> names) {

    /** The workshop's name; its id where it is not known. */
    public Bilingual of(String workshop) {
      return names.getOrDefault(workshop, new Bilingual(workshop, workshop));
    }

    /** Those that take place. */
    public List<Workshop> held() {
      return all.stream().filter(each -> !each.cancelled()).toList();
    }
  }

  /** The workshops of the open call. */
  public Known known() {
    List<Workshop> all = calls.open().map(Call::id).map(workshops::of).orElse(List.of());
    return new Known(
        all,
        all.stream().collect(Collectors.toMap(Workshop::workshop, Workshop::name, (a, _) -> a)));
  }
}
