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
      String folio = played.folio(sample.id());
      api.postAs(
              "coordinator",
              "/api/staff/contributions/" + folio + "/admission",
              Map.of("tables", List.of(sample.table())),
              PlatformApi.key("admission" + folio))
          .ok();
    }
    narrator.say(
        "all %d go to their tables; each decision is in the audit", played.folios().size());
  }
}
