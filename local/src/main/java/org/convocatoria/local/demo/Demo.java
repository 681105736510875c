package org.convocatoria.local.demo;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.convocatoria.local.client.PlatformApi;
import tools.jackson.databind.JsonNode;

/** The whole process in its order; each chapter leaves what the next one needs. */
final class Demo {

  private final PlatformApi api;
  private final SentMail mail;
  private final Narrator narrator;

  Demo(PlatformApi api, SentMail mail, Narrator narrator) {
    this.api = api;
    this.mail = mail;
    this.narrator = narrator;
  }

  /** Folios by the sample's ids, and results likewise. */
  record Played(Map<String, String> folios, Map<String, String> results) {

    String folio(String sample) {
      return Objects.requireNonNull(folios.get(sample), sample);
    }
  }

  void play() {
    SampleProcess process = SampleProcess.load();
    JsonNode call = api.get("/api/call").ok();
    narrator.chapter("The call");
    narrator.say("%s", call.at("/names/es").asString());
    narrator.say(
        "opened %s; everything that follows is sample data («Dato de muestra»)",
        call.path("opens").asString());

    Played played = new Played(new HashMap<>(), new HashMap<>());
    new Contributing(api, narrator).play(process, call, played);
    new Reviewing(api, narrator).play(process, played);
    new Inviting(api, mail, narrator).play();
    new Meeting(api, narrator).play(process, call, played);
    new Drafting(api, narrator).play(process, played);
    new Publishing(api, narrator).play(process, played);
  }
}
