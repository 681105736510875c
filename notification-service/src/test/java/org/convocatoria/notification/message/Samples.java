package org.convocatoria.notification.message;

import java.util.List;
import java.util.Map;
import org.convocatoria.test.Contracts;
import tools.jackson.databind.json.JsonMapper;

/** Requests as other services make them. */
public final class Samples {

  private static final JsonMapper JSON = JsonMapper.builder().build();

  private Samples() {}

  /** The invitation of the contracts' sample. */
  public static MailRequest invitation() {
    return JSON.treeToValue(
        Contracts.json("events/notification.mail-requested.v1.sample.json"), MailRequest.class);
  }

  /** The invitation with other parameters. */
  public static MailRequest invitation(Map<String, Object> changes) {
    MailRequest asked = invitation();
    Map<String, Object> params = new java.util.HashMap<>(asked.params());
    changes.forEach(
        (name, value) -> {
          if (value.equals("")) {
            params.remove(name);
          } else {
            params.put(name, value);
          }
        });
    return with(asked, asked.language(), asked.template(), params);
  }

  /** The same request in English. */
  public static MailRequest inEnglish(MailRequest asked) {
    return with(asked, "en", asked.template(), asked.params());
  }

  /** The same request for another template. */
  public static MailRequest as(String template, MailRequest asked, Map<String, Object> more) {
    Map<String, Object> params = new java.util.HashMap<>(asked.params());
    params.putAll(more);
    return with(asked, asked.language(), template, params);
  }

  /** Mail about a contribution, as the receipt is asked for. */
  public static MailRequest contribution(String template, Map<String, Object> more) {
    Map<String, Object> params = new java.util.HashMap<>();
    params.put("folio", "PEM-000123-7");
    params.put("title", "Que un solo pago sirva para pasar de un municipio a otro");
    params.put("url", "https://plan.example.org/folio/PEM-000123-7");
    params.putAll(more);
    return new MailRequest(
        "aa1e2d3c4b5a69788796a5b4c3d2e1f0",
        template,
        "es",
        template,
        new MailRequest.Recipient("muestra26@example.org", "Persona de muestra 26"),
        params,
        List.of(),
        null,
        "PEM-000123-7",
        false,
        null);
  }

  private static MailRequest with(
      MailRequest asked, String language, String template, Map<String, Object> params) {
    return new MailRequest(
        asked.source(),
        asked.purpose(),
        language,
        template,
        asked.to(),
        params,
        asked.links(),
        asked.calendar(),
        asked.subjectKey(),
        asked.sample(),
        asked.message());
  }
}
