package org.convocatoria.submission.contribution;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Service;

/** The contact data that contributions still have, and their deletion once they are not needed. */
@Service
public class KeptContacts {

  private static final String ACTOR = "system";
  private static final int BATCH = 200;

  private final Contributions contributions;
  private final Clock clock;

  KeptContacts(Contributions contributions, Clock clock) {
    this.contributions = contributions;
    this.clock = clock;
  }

  /** How many of a call have contact data, by the purposes that were agreed to. */
  public Map<Set<String>, Long> byPurposes(String call) {
    return contributions.contactsByPurposes(call);
  }

  /** Deletes those of everybody who agreed to just these purposes; again, it changes nothing. */
  public long delete(String call, Set<String> purposes) {
    Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
    long deleted = 0;
    long after = 0;
    List<Contribution> page;
    do {
      page = contributions.withContacts(call, after, BATCH);
      for (Contribution each : page) {
        after = each.number();
        if (Set.copyOf(each.consent().purposes()).equals(purposes)) {
          contributions.change(each.id(), ACTOR, c -> Removal.deleteContacts(c, now));
          deleted++;
        }
      }
    } while (page.size() == BATCH);
    return deleted;
  }
}
