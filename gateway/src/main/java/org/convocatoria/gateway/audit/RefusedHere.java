package org.convocatoria.gateway.audit;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.List;
import org.convocatoria.gateway.refusal.RefusalAudit;
import org.convocatoria.pages.language.Language;
import org.convocatoria.words.Bilingual;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import tools.jackson.databind.node.JsonNodeFactory;

/** The refusals that the gateway recorded itself, as entries like those of the services. */
@Component
class RefusedHere {

  private static final String GATEWAY = "gateway";

  private final RefusalAudit audit;
  private final MessageSource words;

  RefusedHere(RefusalAudit audit, MessageSource words) {
    this.audit = audit;
    this.words = words;
  }

  /** The newest first, behind the cursor; one that cannot be read was refused by the services. */
  List<AuditEntry> newest(@Nullable String cursor, AuditTrail.Wanted wanted, int limit) {
    String[] parts = cursor == null ? new String[0] : cursor.split("\\|", 2);
    try {
      Instant behind = parts.length == 2 ? Instant.parse(parts[0]) : null;
      return audit
          .newest(
              new RefusalAudit.Wanted(
                  wanted.subject(),
                  wanted.actor(),
                  wanted.what(),
                  wanted.from(),
                  wanted.until(),
                  behind,
                  behind == null ? "" : parts[1]),
              limit)
          .stream()
          .map(this::shown)
          .toList();
    } catch (DateTimeException _) {
      return List.of();
    }
  }

  private AuditEntry shown(RefusalAudit.Entry entry) {
    return new AuditEntry(
        entry.id(),
        entry.at(),
        entry.actor(),
        GATEWAY,
        entry.kind(),
        entry.subject(),
        entry.what(),
        new Bilingual(sentence(entry, Language.ES), sentence(entry, Language.EN)),
        null,
        JsonNodeFactory.instance.objectNode().put("times", entry.times()));
  }

  private String sentence(RefusalAudit.Entry entry, Language language) {
    return words.getMessage("audit.what." + entry.what(), null, language.locale());
  }
}
