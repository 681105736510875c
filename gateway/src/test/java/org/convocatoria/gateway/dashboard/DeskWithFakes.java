package org.convocatoria.gateway.dashboard;

import java.util.ArrayList;
import java.util.List;
import org.convocatoria.gateway.GatewayApplication;
import org.convocatoria.gateway.fake.FakePlatform;
import org.springframework.boot.SpringApplication;

/** Runs the gateway with fake services that also take what staff change: to look at the desk. */
public final class DeskWithFakes {

  private DeskWithFakes() {}

  /** Further arguments are settings of the gateway, such as --server.port=8090. */
  @SuppressWarnings("resource") // lives as long as the process
  public static void main(String[] args) {
    FakePlatform platform = new FakePlatform();
    DeskSamples.teach(platform);
    List<String> all = new ArrayList<>(List.of(args));
    platform.settings().forEach((name, value) -> all.add("--" + name + "=" + value));
    SpringApplication.run(GatewayApplication.class, all.toArray(String[]::new));
  }
}
