package org.convocatoria.invitation.expert;

import java.util.List;
import java.util.Set;
import org.convocatoria.service.access.Caller;
import org.convocatoria.service.problem.ProblemException;
import org.convocatoria.service.search.SoughtWords;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Finds people in the directory, by name, fifty at a time. */
@Component
public class DirectoryList {

  /** How many people are shown at once. */
  public static final int PAGE = 50;

  private final Experts experts;

  DirectoryList(Experts experts) {
    this.experts = experts;
  }

  /**
   * The people who are looked for; what is empty does not matter.
   *
   * @param words all of which must occur in what the reader may see of a person
   * @param except these people
   */
  public record Sought(String words, String table, String capacity, Set<String> except) {

    /** People by words alone. */
    public static Sought by(String words) {
      return new Sought(words, "", "", Set.of());
    }
  }

  /**
   * Some of the people who were found.
   *
   * @param next the id after which the list goes on, if it does
   * @param total how many there are on all pages
   */
  public record Page(List<ExpertView> items, @Nullable String next, long total) {}

  /** Whether this caller may see who the people are. */
  public static boolean inClear(Caller caller) {
    return caller.isOne("coordinator", "director");
  }

  /**
   * The people who are found, after this one where given.
   *
   * @throws ProblemException for a place that is none (422)
   */
  public Page page(Sought sought, String after, Caller reader) {
    boolean inClear = inClear(reader);
    Expert last = after.isEmpty() ? null : experts.find(after).orElseThrow(DirectoryList::noPlace);
    Experts.Query query =
        new Experts.Query(
            SoughtWords.of(sought.words()),
            inClear,
            sought.table(),
            sought.capacity(),
            sought.except());
    List<Expert> found = experts.page(query, last, PAGE + 1);
    return new Page(
        found.stream().limit(PAGE).map(each -> ExpertView.of(each, inClear)).toList(),
        found.size() > PAGE ? found.get(PAGE - 1).id() : null,
        experts.count(query));
  }

  private static ProblemException noPlace() {
    return ProblemException.invalid("cursor", "problem.no-such-place");
  }
}
