package org.convocatoria.service.audit;

import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.convocatoria.messaging.outbox.AuditLog;
import org.convocatoria.pages.language.Language;
import org.convocatoria.service.access.Allowed;
import org.convocatoria.service.problem.ProblemException;
import org.convocatoria.words.Bilingual;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.MessageSource;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Shows who changed what in this service, newest first; the gateway puts the services together. */
@RestController
class AuditController {

  private static final int PAGE = 100;

  /** Between the time and the id of a cursor. */
  private static final String BETWEEN = "|";

  private final AuditLog audit;
  private final MessageSource words;
  private final String service;

  AuditController(
      AuditLog audit, MessageSource words, @Value("${spring.application.name}") String service) {
    this.audit = audit;
    this.words = words;
    this.service = service;
  }

  /**
   * One entry as it is shown.
   *
   * @param what the names of the events, with blanks between them
   * @param sentence the same in words
   */
  record Shown(
      String id,
      Instant at,
      String actor,
      String service,
      String kind,
      String subject,
      String what,
      Bilingual sentence,
      @Nullable Object before,
      @Nullable Object after) {}

  @Allowed({"coordinator", "director", "administrator", "auditor"})
  @GetMapping("/api/staff/audit")
  Map<String, Object> newest(
      @RequestParam(name = "cursor", required = false) @Nullable String cursor,
      @RequestParam(name = "subject", required = false) @Nullable String subject,
      @RequestParam(name = "actor", required = false) @Nullable String actor,
      @RequestParam(name = "what", required = false) @Nullable String what,
      @RequestParam(name = "from", required = false) @Nullable Instant from,
      @RequestParam(name = "until", required = false) @Nullable Instant until) {
    AuditLog.Position after = cursor == null ? null : position(cursor);
    AuditLog.Wanted wanted = new AuditLog.Wanted(subject, actor, what, from, until);
    List<Shown> items = audit.newest(after, wanted, PAGE).stream().map(this::shown).toList();
    Map<String, Object> page = new LinkedHashMap<>();
    page.put("items", items);
    if (items.size() == PAGE) {
      page.put("next", items.getLast().at() + BETWEEN + items.getLast().id());
    }
    return page;
  }

  private static AuditLog.Position position(String cursor) {
    String[] parts = cursor.split(Pattern.quote(BETWEEN), 2);
    try {
      return new AuditLog.Position(Instant.parse(parts[0]), parts.length == 2 ? parts[1] : "");
    } catch (DateTimeParseException _) {
      throw ProblemException.invalid("cursor", "problem.audit-cursor");
    }
  }

  private Shown shown(AuditLog.Entry e) {
    return new Shown(
        e.id(),
        e.at(),
        e.actor(),
        service,
        e.kind(),
        e.subject(),
        e.what(),
        new Bilingual(sentence(e, Language.ES), sentence(e, Language.EN)),
        e.before(),
        e.after());
  }

  private String sentence(AuditLog.Entry entry, Language language) {
    return Arrays.stream(entry.what().split(" "))
        .map(name -> words.getMessage("audit.what." + name, null, name, language.locale()))
        .collect(Collectors.joining(" · "));
  }
}
