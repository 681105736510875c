package org.convocatoria.local.command;

import java.util.List;
import org.convocatoria.local.client.Accounts;
import org.convocatoria.local.client.PlatformApi;
import org.convocatoria.local.supervisor.CannotStartException;
import org.convocatoria.local.supervisor.Installation;
import org.convocatoria.local.supervisor.PlatformStatus;
import org.convocatoria.local.topology.Part;
import org.convocatoria.local.topology.Topology;

/** The running platform of this copy, for commands that ask it to do something. */
record Running(Installation installation, Topology topology, PlatformApi api) {

  static final String OPERATIONS = "/api/staff/operations/";
  static final String ADMINISTRATOR = "administrator";

  static Running find() {
    Installation installation = Convocatoria.installation();
    Topology topology = Topology.load();
    PlatformStatus status =
        PlatformStatus.of(installation, topology)
            .filter(found -> found.parts().stream().anyMatch(part -> part.pid() != 0))
            .orElseThrow(
                () -> new CannotStartException("The platform is not running: ./convocatoria up."));
    return new Running(
        installation,
        topology,
        new PlatformApi(status.urls().portal(), Accounts.read(installation.credentials())));
  }

  /** The services that publish and consume. */
  List<String> services() {
    return topology.services().stream()
        .filter(part -> part.gets().contains(Part.Supply.KAFKA))
        .map(Part::name)
        .toList();
  }
}
