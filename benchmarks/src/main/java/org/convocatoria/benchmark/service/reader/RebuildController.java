package org.convocatoria.benchmark.service.reader;

import org.convocatoria.messaging.inbox.Rebuilds;
import org.springframework.context.annotation.Profile;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Begins a rebuild for the runner, and tells which generation is in use. */
@RestController
@Profile("reader")
class RebuildController {

  private final Rebuilds rebuilds;

  RebuildController(Rebuilds rebuilds) {
    this.rebuilds = rebuilds;
  }

  @GetMapping("/rebuild")
  String rebuild() {
    return Boolean.toString(rebuilds.begin("bench.items"));
  }

  @GetMapping("/generation")
  String generation() {
    return Integer.toString(rebuilds.states().getFirst().generation());
  }
}
