package org.convocatoria.local.demo;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.convocatoria.local.client.NotInTimeException;
import org.convocatoria.local.client.PlatformApi;
import org.convocatoria.local.client.RefusedException;
import tools.jackson.databind.JsonNode;

/**
 * The whole process in its order; each chapter leaves what the next one needs. People may have used
 * the platform before: what they did stays as it is, and what it makes impossible is left out.
 */
final class Demo {

  private final PlatformApi api;
  private final SentMail mail;
  private final Narrator narrator;

  Demo(PlatformApi api, SentMail mail, Narrator narrator) {
    this.api = api;
    this.mail = mail;
    this.narrator = narrator;
  }

  /** Folios by the sample's ids, as long as they may be cited, and results likewise. */
  record Played(Map<String, String> folios, Map<String, String> results) {

    Optional<String> folio(String sample) {
      return Optional.ofNullable(folios.get(sample));
    }

    Optional<String> result(String sample) {
      return Optional.ofNullable(results.get(sample));
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
    new Contributing(api, narrator, process).play(process, call, played);
    chapter(() -> new Reviewing(api, narrator).play(process, played));
    chapter(() -> new Inviting(api, mail, narrator).play());
    chapter(() -> new Meeting(api, narrator).play(process, call, played));
    chapter(() -> new Drafting(api, narrator).play(process, played));
    chapter(() -> new Publishing(api, narrator).play(process, call, played));
    if (narrator.leftOut() > 0) {
      narrator.say("");
      narrator.say("played to the end; what was left out is said above, with the reason");
    }
  }

  /** What one chapter cannot do is no reason to withhold the others. */
  private void chapter(Runnable chapter) {
    try {
      chapter.run();
    } catch (RefusedException | NotInTimeException e) {
      narrator.leaveOut("the rest of this chapter", String.valueOf(e.getMessage()));
    }
  }
}
