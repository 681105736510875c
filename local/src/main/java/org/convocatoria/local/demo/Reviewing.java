package org.convocatoria.local.demo;

import java.util.List;
import java.util.Map;
import org.convocatoria.local.client.PlatformApi;

/** The coordination reviews what came in and turns it over to the tables. */
final class Reviewing {

  private final PlatformApi api;
  private final Narrator narrator;

  Reviewing(PlatformApi api, Narrator narrator) {
    this.api = api;
    this.narrator = narrator;
  }

  void play(SampleProcess process, Demo.Played played) {
    narrator.chapter("The coordination reviews");
    for (SampleProcess.Sample sample : process.contributions()) {
      played.folio(sample.id()).ifPresent(folio -> review(sample, folio, played));
    }
    narrator.say(
        "%d contributions are with their tables; each decision is in the audit",
        played.folios().size());
  }

  private void review(SampleProcess.Sample sample, String folio, Demo.Played played) {
    String file = "/api/staff/contributions/" + folio;
    String state = api.getAs("coordinator", file).ok().path("state").asString();
    switch (Review.of(state)) {
      case KEEP -> {}
      case DO_WITHOUT -> {
        played.folios().remove(sample.id());
        narrator.leaveOut(folio, "Nothing can cite it any more: it is " + inWords(state) + ".");
      }
      case ADMIT -> {
        PlatformApi.Response response =
            api.postAs(
                "coordinator",
                file + "/admission",
                Map.of("tables", List.of(sample.table())),
                PlatformApi.key("admission" + folio));
        if (response.refused()) {
          played.folios().remove(sample.id());
          narrator.leaveOut("the admission of " + folio, response);
        }
      }
    }
  }

  private static String inWords(String state) {
    return state.equals("notAdmitted") ? "not admitted" : state;
  }
}
