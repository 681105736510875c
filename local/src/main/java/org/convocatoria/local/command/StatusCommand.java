package org.convocatoria.local.command;

import java.util.Optional;
import java.util.concurrent.Callable;
import org.convocatoria.local.supervisor.PlatformStatus;
import org.convocatoria.local.topology.Topology;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import tools.jackson.databind.json.JsonMapper;

@Command(
    name = "status",
    mixinStandardHelpOptions = true,
    description = "Shows every part, the addresses, the store and the data folder.")
final class StatusCommand implements Callable<Integer> {

  @Option(names = "--json", description = "As JSON, for programs.")
  private boolean json;

  @Override
  public Integer call() {
    Optional<PlatformStatus> status =
        PlatformStatus.of(Convocatoria.installation(), Topology.load());
    if (status.isEmpty()) {
      System.err.println("Nothing has been started here yet: ./convocatoria up does.");
      return 1;
    }
    if (json) {
      System.out.println(JsonMapper.builder().build().writeValueAsString(status.get()));
    } else {
      StatusTable.print(status.get());
    }
    return 0;
  }
}
