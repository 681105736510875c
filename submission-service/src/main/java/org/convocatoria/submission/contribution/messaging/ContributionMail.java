package org.convocatoria.submission.contribution.messaging;

import java.time.Instant;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.convocatoria.messaging.outbox.Outgoing;
import org.convocatoria.service.mail.Mailing;
import org.convocatoria.submission.call.Call;
import org.convocatoria.submission.call.Calls;
import org.convocatoria.submission.contribution.Access;
import org.convocatoria.submission.contribution.Clarification;
import org.convocatoria.submission.contribution.Contribution;
import org.convocatoria.submission.contribution.Provenance;
import org.convocatoria.submission.contribution.RecoveryLinks;
import org.convocatoria.submission.contribution.Review;
import org.convocatoria.submission.timeline.PublishedOutcomes;
import org.convocatoria.submission.timeline.Settled;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Mail to who contributed, for those who left an address. The clave is never in it, nor anything
 * that they typed: nobody has shown that the address is theirs, and the letter is the institute's.
 */
@Component
class ContributionMail {

  private final String publicUrl;
  private final Calls calls;
  private final PublishedOutcomes outcomes;

  ContributionMail(
      @Value("${convocatoria.public-url}") String publicUrl,
      Calls calls,
      PublishedOutcomes outcomes) {
    this.publicUrl = publicUrl;
    this.calls = calls;
    this.outcomes = outcomes;
  }

  Outgoing request(Contribution c, Mailing.Letter letter) {
    Map<String, Object> to = Map.of("address", String.valueOf(c.contributor().email()));
    Map<String, Object> body = new LinkedHashMap<>();
    body.put("source", c.id());
    body.put("message", letter.message());
    body.put("purpose", letter.about());
    body.put("language", c.arrival().language());
    body.put("template", letter.about());
    body.put("to", to);
    Map<String, Object> params = params(c);
    if (letter.about().equals(Contribution.OUTCOME)) {
      params.putAll(outcome(c));
    }
    if (letter.about().equals(Contribution.CLARIFICATION)) {
      params.putAll(asked(c));
    }
    if (letter.about().equals(Contribution.RECOVERY)) {
      body.put("params", recovery(c));
      body.put("links", List.of(link(c)));
      body.put("subjectKey", c.id());
    } else {
      body.put("params", params);
      body.put("links", List.of());
      body.put("subjectKey", c.folio());
    }
    body.put("sample", c.arrival().sample());
    return new Outgoing("notification.requests", c.id(), "notification.mail-requested.v1", body);
  }

  /** No folio: the letter goes to whoever reads the address, and its page shows them all. */
  private Map<String, Object> recovery(Contribution c) {
    Call call = calls.of(c.call());
    Map<String, Object> params = ofCall(call);
    Instant until = link(c.access().recovery()).until();
    params.put("deadline", until.atZone(ZoneId.of(call.zone())).toOffsetDateTime().toString());
    return params;
  }

  private static Map<String, Object> link(Contribution c) {
    return Map.of(
        "name",
        "link",
        "purpose",
        RecoveryLinks.PURPOSE,
        "id",
        c.id(),
        "generation",
        link(c.access().recovery()).generation());
  }

  private static Access.Recovery link(Access.@Nullable Recovery asked) {
    return Objects.requireNonNull(asked, "a letter without its link");
  }

  private static Map<String, Object> ofCall(Call call) {
    Map<String, Object> params = new LinkedHashMap<>();
    params.put("call", call.names());
    if (call.namesArticle() != null) {
      params.put("callNamed", call.names().after(call.namesArticle()));
    }
    params.put("phone", call.invitations().phone());
    return params;
  }

  private Map<String, Object> params(Contribution c) {
    Call call = calls.of(c.call());
    Map<String, Object> params = ofCall(call);
    params.put("folio", c.folio());
    params.put("onPaper", c.arrival().byStaff());
    params.put("withoutClave", !Provenance.of(c.arrival()).hasClave());
    params.put(
        "tables",
        c.tables().stream().flatMap(id -> call.table(id).stream()).map(Call.Table::name).toList());
    String english = c.arrival().language().equals("en") ? "/en" : "";
    params.put("url", publicUrl + english + "/folio/" + c.folio());
    put(params, "into", c.mergedInto());
    Review review = c.review();
    if (review != null) {
      put(params, "reason", review.reason());
      put(params, "authority", review.authority());
      put(params, "reference", review.reference());
      put(params, "date", review.date());
    }
    return params;
  }

  /** The question that was asked last, and the last day for its answer. */
  private static Map<String, Object> asked(Contribution c) {
    Clarification last = Clarification.of(c).getLast();
    return Map.of("question", last.question(), "due", last.due().toString());
  }

  /** What the version of the plan about which the letter is made of it. */
  private Map<String, Object> outcome(Contribution c) {
    int version = c.told() == null ? 0 : c.told();
    Settled settled = outcomes.settled(c, version);
    Map<String, Object> said = new LinkedHashMap<>();
    said.put("version", version);
    if (!settled.paragraphs().isEmpty()) {
      said.put("paragraphs", settled.paragraphs());
    }
    settled.answer().ifPresent(answer -> said.put("reason", answer));
    return said;
  }

  private static void put(Map<String, Object> params, String name, @Nullable Object value) {
    if (value != null) {
      params.put(name, value.toString());
    }
  }
}
