package org.convocatoria.system.fault;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.StreamSupport;
import org.bson.Document;
import org.convocatoria.system.fault.Topics.Heard;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Invariant 6: what the driver makes of the topics is what the services made of them. */
final class FoldEqualsProjections {

  static final String PROMISE = "The driver's own fold equals the live projections";

  /** Which fields a row takes from an event's state; only one status keeps it, where given. */
  private record Fold(
      String service,
      String rows,
      String topic,
      String types,
      List<String> fields,
      @Nullable String onlyStatus) {}

  private static final List<Fold> FOLDS =
      List.of(
          fold(
              "workshop dossier",
              "submission.events submission.contribution-",
              "folio tables form matter",
              "admitted"),
          fold(
              "workshop texts",
              "submission.texts submission.contribution-text",
              "title text",
              null),
          fold(
              "plan contributions",
              "submission.events submission.contribution-",
              "folio status tables",
              null),
          fold(
              "plan contributionWords",
              "submission.texts submission.contribution-text",
              "title text",
              null),
          fold("plan results", "workshop.events workshop.result-", "table kind number cites", null),
          fold("plan resultWords", "workshop.texts workshop.result-text", "text", null),
          fold(
              "submission mentions",
              "workshop.events workshop.result-",
              "table kind number cites",
              null),
          fold("submission answers", "plan.events plan.answer-given", "folio answer", null),
          fold("submission answerTexts", "plan.texts plan.answer-text", "text", null));

  private final Topics topics;
  private final Stored stored;
  private final List<String> violations = new ArrayList<>();
  private int compared;

  private FoldEqualsProjections(Topics topics, Stored stored) {
    this.topics = topics;
    this.stored = stored;
  }

  static Verdict judge(Topics topics, Stored stored) {
    FoldEqualsProjections judge = new FoldEqualsProjections(topics, stored);
    FOLDS.forEach(judge::compare);
    String grounds = "%d rows of %d projections".formatted(judge.compared, FOLDS.size());
    return new Verdict(6, PROMISE, grounds, judge.violations);
  }

  private static Fold fold(String rows, String from, String fields, @Nullable String onlyStatus) {
    List<String> where = List.of(rows.split(" ", 2));
    List<String> what = List.of(from.split(" ", 2));
    return new Fold(
        where.get(0),
        where.get(1) + ".g1",
        what.get(0),
        what.get(1),
        List.of(fields.split(" ", -1)),
        onlyStatus);
  }

  private void compare(Fold fold) {
    Map<String, Document> rows = new HashMap<>();
    stored.rows(fold.service(), fold.rows()).forEach(row -> rows.put(row.getString("_id"), row));
    topics
        .newest(fold.topic(), fold.types())
        .forEach((key, newest) -> compare(fold, newest, rows.remove(key)));
    rows.forEach((id, row) -> violations.add(name(fold) + " has a row of no event: " + id));
  }

  private void compare(Fold fold, Heard newest, @Nullable Document row) {
    compared++;
    if (row == null) {
      violations.add(name(fold) + " lacks " + newest);
      return;
    }
    long sequence = row.getLong("sequence");
    if (sequence != newest.sequence()) {
      violations.add("%s is at %d: %s".formatted(name(fold), sequence, newest));
      return;
    }
    byte[] body = topics.body(newest);
    JsonNode state = body == null ? null : Door.JSON.readTree(body).path("state");
    boolean gone =
        state == null
            || state.isNull()
            || (fold.onlyStatus() != null
                && !state.path("status").asString("").equals(fold.onlyStatus()));
    if (gone != row.getBoolean("gone", false)) {
      violations.add("%s should be %s: %s".formatted(name(fold), gone ? "gone" : "there", newest));
    } else if (!gone) {
      compareFields(fold, newest, Objects.requireNonNull(state), row);
    }
  }

  private void compareFields(Fold fold, Heard newest, JsonNode state, Document row) {
    for (String field : fold.fields()) {
      Object expected = value(state.path(field));
      if (!Objects.equals(expected, row.get(field))) {
        violations.add(
            "%s of %s is %s, not %s (%s)"
                .formatted(field, name(fold), row.get(field), expected, newest));
      }
    }
  }

  private static @Nullable Object value(JsonNode node) {
    if (node.isArray()) {
      return StreamSupport.stream(node.spliterator(), false)
          .map(each -> each.asString(""))
          .toList();
    }
    return node.isMissingNode() || node.isNull() ? null : node.asString("");
  }

  private static String name(Fold fold) {
    return fold.service() + "." + fold.rows();
  }
}
