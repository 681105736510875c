package org.convocatoria.local.demo;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.convocatoria.local.client.PlatformApi;
import tools.jackson.databind.JsonNode;

/** Forty people and organisations contribute: by the web, by telephone, on paper, at sessions. */
final class Contributing {

  private final PlatformApi api;
  private final Narrator narrator;
  private final Map<Integer, OwnForm> forms;

  Contributing(PlatformApi api, Narrator narrator, SampleProcess process) {
    this.forms =
        Map.of(
            2, new AskingAgencies(api, narrator),
            3, new Conversing(api),
            6, new AskingOnline(api, process),
            7, new Proposing(api),
            8, new Promoting(api));
    this.api = api;
    this.narrator = narrator;
  }

  void play(SampleProcess process, JsonNode call, Demo.Played played) {
    narrator.chapter("People contribute");
    int online = 0;
    int byForm = 0;
    for (SampleProcess.Sample sample : process.contributions()) {
      Optional<String> form = formId(call, sample.form());
      if (form.isEmpty()) {
        narrator.leaveOut("«" + sample.title() + "»", "This call has no form " + sample.form());
        continue;
      }
      PlatformApi.Response response = contribute(sample, call, form.get());
      if (response.refused()) {
        narrator.leaveOut("«" + sample.title() + "»", response);
        continue;
      }
      String folio = response.body().path("folio").asString();
      played.folios().put(sample.id(), folio);
      boolean own = forms.containsKey(sample.form());
      byForm += own ? 1 : 0;
      online += sample.online() && !own ? 1 : 0;
      if (sample.id().equals("A01")) {
        firstReceipt(folio, response.body().path("clave").asString());
      }
    }
    int received = played.folios().size();
    if (received == 0) {
      throw new CannotPlayException(
          "None of the sample contributions was received, so there is nothing to go on with: the"
              + " demo needs the sample call while it is open, as a fresh copy of the platform has"
              + " it.");
    }
    narrator.say(
        "%d contributions received: %d handed in by the web, %d by forms that yield them, %d"
            + " written down by staff and marked so",
        received, online, byForm, received - online - byForm);
  }

  private void firstReceipt(String folio, String clave) {
    narrator.say("the first one got the folio %s and the clave %s", folio, clave);
    PlatformApi.Response file =
        api.postFile(
            "/api/contributions/" + folio + "/attachments",
            "metodo-de-muestra.pdf",
            smallPdf(),
            "Convocatoria-Clave",
            clave);
    if (file.refused()) {
      narrator.leaveOut("its PDF", file);
    } else {
      narrator.say("with a PDF, SHA-256 %s", file.body().path("sha256").asString());
    }
  }

  private PlatformApi.Response contribute(SampleProcess.Sample sample, JsonNode call, String form) {
    OwnForm own = forms.get(sample.form());
    return own == null ? handIn(sample, call, form) : own.play(sample, call);
  }

  private PlatformApi.Response handIn(SampleProcess.Sample sample, JsonNode call, String form) {
    Map<String, Object> body = new LinkedHashMap<>();
    body.put("matter", matter(sample.form()));
    body.put("form", form);
    body.put("table", sample.table());
    body.put("title", sample.title());
    body.put("text", sample.text());
    body.put("municipality", sample.municipality());
    body.put("contributor", contributor(sample));
    body.put(
        "consent",
        Map.of(
            "notice",
            call.at("/privacyNotice/version").asString(),
            "purposes",
            List.of("process", "contact")));
    body.put("sample", true);
    String key = PlatformApi.key(call.path("id").asString() + sample.id());
    if (sample.online()) {
      return api.post("/api/contributions", body, "Idempotency-Key", key);
    }
    body.put("channel", sample.channel());
    return api.postAs("coordinator", "/api/staff/contributions", body, key);
  }

  private static Map<String, Object> contributor(SampleProcess.Sample sample) {
    Map<String, Object> who = new LinkedHashMap<>();
    String name = SampleProcess.name(sample);
    switch (sample.who()) {
      case "publica" -> organisation(who, "public", name);
      case "privada" -> organisation(who, "private", name);
      case "social" -> organisation(who, "social", name);
      case "taller" -> who.put("kind", "workshop");
      default -> {
        who.put("kind", "citizen");
        who.put("name", name);
      }
    }
    if (sample.online()) {
      who.put("email", "muestra" + sample.number() + "@example.org");
    }
    return who;
  }

  private static void organisation(Map<String, Object> who, String kind, String name) {
    who.put("kind", kind);
    who.put("organisation", name);
    who.put("namePublic", true);
  }

  private static String matter(int form) {
    return switch (form) {
      case 1, 2 -> "data";
      case 3 -> "diagnosis";
      case 8 -> "project";
      case 4, 5, 7 -> "initiative";
      default -> "idea";
    };
  }

  private static Optional<String> formId(JsonNode call, int number) {
    for (JsonNode form : call.path("forms")) {
      if (form.path("number").asInt() == number) {
        return Optional.of(form.path("id").asString());
      }
    }
    return Optional.empty();
  }

  /** One empty page, enough for a reader and for the type detection. */
  private static byte[] smallPdf() {
    return """
    %PDF-1.4
    1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj
    2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj
    3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 612 792]>>endobj
    trailer<</Root 1 0 R>>
    %%EOF
    """
        .getBytes(UTF_8);
  }
}
