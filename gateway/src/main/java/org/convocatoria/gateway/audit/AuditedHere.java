package org.convocatoria.gateway.audit;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.List;
import org.convocatoria.gateway.refusal.GatewayAudit;
import org.convocatoria.pages.language.Language;
import org.convocatoria.words.Bilingual;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** What the gateway recorded itself, as entries like those of the services. */
@Component
class AuditedHere {

  private static final String GATEWAY = "gateway";

  private final GatewayAudit audit;
  private final MessageSource words;
  private final JsonMapper mapper;

  AuditedHere(GatewayAudit audit, MessageSource words, JsonMapper mapper) {
    this.audit = audit;
    this.words = words;
    this.mapper = mapper;
  }

  /** The newest first, behind the cursor; one that cannot be read was refused by the services. */
  List<AuditEntry> newest(@Nullable String cursor, AuditTrail.Wanted wanted, int limit) {
    String[] parts = cursor == null ? new String[0] : cursor.split("\\|", 2);
    try {
      Instant behind = parts.length == 2 ? Instant.parse(parts[0]) : null;
      return audit
          .newest(
              new GatewayAudit.Wanted(
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

  private AuditEntry shown(GatewayAudit.Entry entry) {
    return new AuditEntry(
        entry.id(),
        entry.at(),
        entry.actor(),
        GATEWAY,
        entry.kind(),
        entry.subject(),
        entry.what(),
        new Bilingual(sentence(entry, Language.ES), sentence(entry, Language.EN)),
        entry.before() == null ? null : mapper.valueToTree(entry.before()),
        after(entry));
  }

  private @Nullable ObjectNode after(GatewayAudit.Entry entry) {
    ObjectNode after = entry.after() == null ? null : mapper.valueToTree(entry.after());
    if (entry.times() == 1) {
      return after;
    }
    return (after == null ? mapper.createObjectNode() : after).put("times", entry.times());
  }

  private String sentence(GatewayAudit.Entry entry, Language language) {
    return words.getMessage("audit.what." + entry.what(), null, language.locale());
  }
}
