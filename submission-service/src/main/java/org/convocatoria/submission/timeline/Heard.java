package org.convocatoria.submission.timeline;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.in;

import com.mongodb.client.model.Sorts;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.convocatoria.messaging.inbox.Projections;
import org.convocatoria.submission.call.Call;
import org.springframework.stereotype.Service;

/** What workshops and the plan have said so far about a call as a whole. */
@Service
public class Heard {

  /** Projection of the words of results, by result. */
  public static final String RESULT_TEXTS = "resultTexts";

  private static final String AT = "at";
  private static final String WORKSHOP = "workshop";

  private final Projections projections;
  private final PublishedOutcomes outcomes;

  Heard(Projections projections, PublishedOutcomes outcomes) {
    this.projections = projections;
    this.outcomes = outcomes;
    projections.index(Stories.MENTIONS, AT);
    projections.index(Stories.MENTIONS, WORKSHOP, AT);
    projections.index(Stories.ANSWERS, AT);
  }

  /** A paragraph of a version, with its words where they are known. */
  public record Paragraph(String number, String text, List<Use.Source> sources) {
    /** Copies what it is given. */
    public Paragraph {
      sources = List.copyOf(sources);
    }
  }

  /**
   * Another one when the plan or a workshop said something. What comes late, behind something
   * newer, shows only together with what comes next.
   */
  public String mark(String call) {
    Optional<PublishedVersion> version = outcomes.latest(call);
    long paragraphs =
        version
            .map(
                each ->
                    projections.count(
                        Stories.USES, and(eq("call", call), eq("version", each.version()))))
            .orElse(0L);
    return "%d:%d:%s:%s"
        .formatted(
            version.map(PublishedVersion::version).orElse(0),
            paragraphs,
            last(Stories.ANSWERS, Answer.class).map(Answer::at).orElse(Instant.EPOCH),
            last(Stories.MENTIONS, Mention.class).map(Mention::at).orElse(Instant.EPOCH));
  }

  private <V> Optional<V> last(String projection, Class<V> view) {
    return projections.last(projection, view, AT);
  }

  /** A result of a table; its words are empty where they are not known, or erased. */
  public record Recorded(Mention result, String text) {}

  /** What tables recorded at a workshop of this call, the oldest first. */
  public List<Recorded> results(String call, String workshop) {
    List<Mention> results =
        projections
            .find(Stories.MENTIONS, Mention.class, eq(WORKSHOP, workshop), Sorts.ascending(AT), 0)
            .stream()
            .filter(each -> each.call() == null || each.call().equals(call))
            .toList();
    Map<String, String> texts =
        projections
            .find(
                RESULT_TEXTS,
                ResultText.class,
                in("_id", results.stream().map(Mention::id).toList()))
            .stream()
            .collect(Collectors.toMap(ResultText::id, ResultText::text));
    return results.stream()
        .map(each -> new Recorded(each, texts.getOrDefault(each.id(), "")))
        .toList();
  }

  /** The versions of the plan that are out, the oldest first. */
  public List<PublishedVersion> versions(Call call) {
    return projections.find(
        PublishedOutcomes.VERSIONS,
        PublishedVersion.class,
        eq("call", call.id()),
        Sorts.ascending("version"),
        0);
  }

  /** The paragraphs of a version. */
  public List<Paragraph> paragraphs(PublishedVersion version) {
    return projections
        .find(
            Stories.USES,
            Use.class,
            and(eq("call", version.call()), eq("version", version.version())))
        .stream()
        .map(use -> new Paragraph(use.number(), outcomes.text(use.paragraphId()), use.sources()))
        .sorted(Comparator.comparing(Paragraph::number, Heard::byNumber))
        .toList();
  }

  /** As a reader counts: 2.10 comes after 2.9. */
  private static int byNumber(String one, String other) {
    String[] left = one.split("\\.", -1);
    String[] right = other.split("\\.", -1);
    for (int i = 0; i < Math.min(left.length, right.length); i++) {
      int by =
          left[i].length() != right[i].length()
              ? Integer.compare(left[i].length(), right[i].length())
              : left[i].compareTo(right[i]);
      if (by != 0) {
        return by;
      }
    }
    return Integer.compare(left.length, right.length);
  }
}
