package org.convocatoria.submission.contribution.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.convocatoria.submission.contribution.Attachment;
import org.convocatoria.submission.contribution.Contribution;
import org.jspecify.annotations.Nullable;

/** A contribution as different readers see it. */
final class ContributionViews {

  private ContributionViews() {}

  /** What anyone may read of an admitted contribution. */
  static Map<String, Object> publicPart(Contribution c) {
    Map<String, Object> view = new LinkedHashMap<>();
    view.put("folio", c.folio());
    view.put("title", c.content().title());
    view.put("text", c.content().text());
    put(view, "by", c.contributor().publicName());
    view.putAll(classification(c));
    put(view, "citation", c.content().citation());
    put(view, "admittedAt", c.admittedAt());
    return view;
  }

  /** A line of the review's queue. */
  static Map<String, Object> row(Contribution c) {
    Map<String, Object> view = new LinkedHashMap<>();
    view.put("folio", c.folio());
    view.put("title", c.content().title());
    view.put("state", c.status());
    view.putAll(classification(c));
    put(view, "suggestedTable", c.content().suggestedTable());
    view.put("attachments", c.attachments().size());
    return view;
  }

  /** The whole file for the review; without personal data for who only audits. */
  static Map<String, Object> file(Contribution c, boolean personalData) {
    Map<String, Object> view = new LinkedHashMap<>(row(c));
    view.put("text", c.content().text());
    put(view, "citation", c.content().citation());
    put(view, "review", c.review());
    put(view, "admittedAt", c.admittedAt());
    view.put("attachments", c.attachments().stream().map(ContributionViews::attachment).toList());
    if (personalData) {
      view.put("contributor", c.contributor());
      view.put("consent", c.consent());
    }
    return view;
  }

  static List<Map<String, Object>> counts(Map<String, Long> counts) {
    return counts.entrySet().stream()
        .map(e -> Map.<String, Object>of("id", e.getKey(), "count", e.getValue()))
        .toList();
  }

  private static Map<String, Object> classification(Contribution c) {
    Map<String, Object> view = new LinkedHashMap<>();
    view.put("matter", c.content().matter());
    view.put("form", c.content().form());
    view.put("tables", c.tables());
    put(view, "municipality", c.content().municipality());
    view.put("kind", c.contributor().kind());
    view.put("channel", c.arrival().channel());
    view.put("capturedByStaff", c.arrival().byStaff());
    view.put("sample", c.arrival().sample());
    view.put("receivedAt", c.arrival().at());
    return view;
  }

  private static Map<String, Object> attachment(Attachment a) {
    Map<String, Object> view = new LinkedHashMap<>();
    view.put("id", a.id());
    view.put("name", a.name());
    view.put("bytes", a.bytes());
    view.put("type", a.type());
    view.put("sha256", a.sha256());
    view.put("at", a.at());
    return view;
  }

  private static void put(Map<String, Object> view, String name, @Nullable Object value) {
    if (value != null) {
      view.put(name, value);
    }
  }
}
